"""`styr serve` on a copy of content/ and templates/, for tests that write in them."""

import http.client
import json
import shutil
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from webbplats import DAY, ROOT, STYR


@dataclass
class Preview:
    folder: Path
    process: subprocess.Popen
    address: str

    @property
    def port(self):
        return int(self.address.rsplit(":", 1)[1])

    def file(self, path) -> Path:
        return self.folder / path

    def replace(self, path, old, new):
        """Saves a file as editors do: all of it at once, under its own name."""
        text = self.file(path).read_text()
        assert old in text
        self.file(path).write_text(text.replace(old, new))

    def memory(self):
        """Resident memory in bytes."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * 4096

    def events(self, path):
        """What the server tells somebody who looks at a page; the first comes at once."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", f"/__styr/events?page={path}&version=")
        response = connection.getresponse()
        try:
            while line := response.readline():
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))
        finally:
            connection.close()

    def restart(self, *arguments):
        self.process.kill()
        self.process.wait()
        self.process, address = start(self.folder, f"--port={self.port}", *arguments)
        assert address == self.address


def start(folder, *arguments):
    process = subprocess.Popen(
        [STYR, "serve", "--date", DAY, "--quiet", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
    )
    return process, process.stdout.readline().strip().rstrip("/")


@contextmanager
def serving(folder: Path, *arguments):
    """The preview of a fresh copy of the city's own content, on a free port."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    process, address = start(folder, "--port=0", *arguments)
    preview = Preview(folder, process, address)
    try:
        yield preview
    finally:
        preview.process.kill()
        preview.process.wait()


def eventually(what, seconds=10):
    """Waits until `what` is true; for what happens outside the browser."""
    end = time.monotonic() + seconds
    while not (result := what()):
        assert time.monotonic() < end, "det hände aldrig"
        time.sleep(0.02)
    return result
