"""The site under test: how it is built, how it is served, and which of its pages stand for all."""

import functools
import os
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STYR = ROOT / os.environ.get("STYR", ".build/debug/styr")
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")

DAY = "2026-11-20"
LATER = "2027-01-15"

# At least one page of every kind, by what it shows on DAY.
PAGES = {
    "start": "/",
    "register": "/dokument/",
    "document that holds": "/dokument/malbild-2027/",
    "document that soon ends": "/dokument/tryggare-helsingborg-2024-2026/",
    "document that has expired": "/dokument/plan-for-lika-mojligheter/",
    "document that was replaced": "/dokument/kulturprogram-2021-2024/",
    "document of unknown validity": "/dokument/dagvattenplan-2023/",
    "retold document": "/dokument/livskvalitetsprogrammet/",
    "long retold document": "/dokument/verksamhetsplan-kulturforvaltningen-2024/",
    "old version": "/dokument/vagtrafikbuller/2014/",
    "history of a document": "/dokument/vagtrafikbuller/andringar/",
    "changes": "/andringar/",
    "all that a document hangs together with": "/dokument/livskvalitetsprogrammet/samband/",
    "types": "/typer/",
    "documents of a type": "/typer/program/",
    "documents of a class": "/klass/aktiverande/",
    "agenda": "/agenda-2030/",
    "goal": "/agenda-2030/3/",
    "goal that no document names": "/agenda-2030/14/",
    "organisation": "/organisation/",
    "body": "/organisation/kommunfullmaktige/",
    "validity": "/giltighet/",
    "glossary": "/ordlista/",
    "planning year": "/arshjul/",
    "questions": "/fragor-och-svar/",
    "styrmodell": "/styrmodell/",
    "about": "/om/",
    "how to read": "/sa-laser-du/",
    "accessibility statement": "/tillganglighetsredogorelse/",
    "search": "/sok/",
    "not found": "/404.html",
}

# What the site's own server is meant to send with every answer.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'",
    "X-Content-Type-Options": "nosniff",
}


def build(folder: Path, day: str, *, content: Path = ROOT / "content") -> Path:
    """Builds the site of a folder of content as it stands on a day."""
    command = [STYR, "build", "--date", day, "--content", content, "--output", folder, "--quiet"]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


class _Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A page that is left before all its files have come is no fault."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments, held_after: bytes, **named):
        self.held_after = held_after
        super().__init__(*arguments, **named)

    def copyfile(self, source, outputfile):
        whole = source.read()
        before, here, after = whole.partition(self.held_after) if self.held_after else (whole, b"", b"")
        outputfile.write(before + here)
        if after:
            outputfile.flush()
            time.sleep(0.6)
            outputfile.write(after)

    def end_headers(self):
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *arguments):
        pass


@contextmanager
def serve(folder: Path, *, held_after: bytes = b""):
    """Serves a folder on a free port; gives the address without a last slash.

    A file that has the bytes `held_after` is held up behind them, long enough to be painted as far as there.
    """
    handler = functools.partial(_Handler, directory=str(folder), held_after=held_after)
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def chromium(playwright):
    """Debian's browser. Without its sandbox, which root and containers cannot have."""
    browser = playwright.chromium.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
    )
    try:
        yield browser
    finally:
        browser.close()
