"""Opening pages in a browser, each in a context of its own."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page


@dataclass
class Visit:
    page: Page
    # What the browser said: console messages, uncaught errors, broken policies.
    messages: list[str] = field(default_factory=list)
    # Every address that was asked for.
    requests: list[str] = field(default_factory=list)

    def hosts(self):
        return {urlsplit(address).netloc for address in self.requests if "://" in address}

    def open_all_details(self):
        self.page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")


@dataclass
class Visitor:
    browser: Browser
    address: str

    @contextmanager
    def visit(self, path, *, width=1280, theme="light", javascript=True, clock="2026-11-20"):
        """Opens a page on a day, noon in Sweden."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=theme,
            java_script_enabled=javascript,
            locale="sv-SE",
            timezone_id="Europe/Stockholm",
        )
        try:
            page = context.new_page()
            if javascript:
                page.clock.set_fixed_time(f"{clock}T12:00:00+01:00")
            visit = Visit(page)
            page.on("console", lambda message: visit.messages.append(message.text))
            page.on("pageerror", lambda error: visit.messages.append(str(error)))
            page.on("request", lambda request: visit.requests.append(request.url))
            page.goto(self.address + path)
            yield visit
        finally:
            context.close()
