"""What a file of HTML holds, read without a browser."""

from html.parser import HTMLParser
from pathlib import Path

# Attributes whose value is an address, and those whose value is ids on the same page.
ADDRESSES = {"href", "src", "action", "poster", "data"}
REFERENCES = {
    "for", "list", "headers", "form", "popovertarget", "aria-labelledby", "aria-describedby",
    "aria-controls", "aria-owns", "aria-details", "aria-activedescendant",
}  # fmt: skip


class HTMLFile(HTMLParser):
    def __init__(self, path: Path, site: Path):
        super().__init__()
        relative = "/" + path.relative_to(site).as_posix()
        self.address = relative.removesuffix("index.html")
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.references: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.title = ""
        self._in_title = False
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        found = {name: value or "" for name, value in attributes}
        self.tags.append((tag, found))
        self._in_title = tag == "title"
        for name, value in found.items():
            if name == "id":
                self.ids.append(value)
            elif name in ADDRESSES:
                self.addresses.append(value)
            elif name == "srcset":
                self.addresses += [part.split()[0] for part in value.split(",")]
            elif name in REFERENCES:
                self.references += value.split()

    def handle_data(self, data):
        if self._in_title:
            self.title += data

    def handle_endtag(self, tag):
        self._in_title = False

    def count(self, tag):
        return sum(1 for name, _ in self.tags if name == tag)
