"""`styr serve` while a document is saved again and again: how soon the visited page is new, in the
server's answer and painted in a browser, and how much memory many saves cost."""

import http.client
import json
import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from runs import DATE, ROOT, STYR, Failed, corpus, middle, say

SAVES = 15


class Preview:
    """A running server, a document that is saved, and the page that shows it."""

    def __init__(self, process, port, file, page):
        self.process, self.port, self.file, self.page = process, port, file, page
        self.original = file.read_text()
        self.saves = 0

    def save(self):
        """Saves the document with a new last sentence, and returns that."""
        self.saves += 1
        mark = f"Mening {self.saves:06}."
        self.file.write_text(f"{self.original}\n{mark}\n")
        return mark

    def get(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", self.page)
        body = connection.getresponse().read().decode()
        connection.close()
        return body

    def events(self):
        """What somebody who looks at the page is told; the first at once."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", f"/__styr/events?page={self.page}&version=")
        response = connection.getresponse()
        while line := response.readline():
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))

    def status(self, name):
        """A figure of the process in bytes: VmRSS now, VmHWM at most."""
        with open(f"/proc/{self.process.pid}/status") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith(name)) * 1024


@contextmanager
def serving(content, templates, file, page):
    """The preview of a copy of a content folder. `file` is a place within it."""
    folder = Path(tempfile.mkdtemp(prefix="styr-bench-", dir="/dev/shm"))
    process = None
    try:
        shutil.copytree(content, folder / "content")
        shutil.copytree(templates, folder / "templates")
        process = subprocess.Popen([STYR, "serve", "--date", DATE, "--quiet", "--port=0"],
                                   cwd=folder, stdout=subprocess.PIPE, text=True)
        address = process.stdout.readline().strip().rstrip("/")
        if not address:
            raise Failed("styr serve startade inte")
        yield Preview(process, int(address.rsplit(":", 1)[1]), folder / "content" / file, page)
    finally:
        if process:
            process.kill()
            process.wait()
        shutil.rmtree(folder)


def city():
    """The city's own content, and a document of it that many others lean on."""
    return serving(ROOT / "content", ROOT / "templates", "dokument/vision-2035.md",
                   "/dokument/vision-2035/")


def generated(count):
    """The generated content, and the first of its documents with a single version."""
    content = corpus(count) / "styr/content"
    file = sorted((content / "dokument/omrade-000").glob("*.md"))[0]
    return serving(content, ROOT / "templates", file.relative_to(content),
                   f"/dokument/{file.stem}/")


def answered(preview):
    """Seconds from each save until the server has told the page's visitor and answers anew."""
    events = preview.events()
    next(events)
    seconds = []
    for _ in range(SAVES):
        start = time.perf_counter()
        mark = preview.save()
        while True:
            next(events)
            if mark in preview.get():
                break
        seconds.append(time.perf_counter() - start)
        time.sleep(0.1)
    return middle(seconds[1:])


# Tells when a new sentence has been painted: one frame after the first frame that has it.
WATCH_PAINT = """
let last = "";
function look() {
  const found = (document.body?.textContent ?? "").match(/Mening \\d{6}\\./);
  if (found && found[0] !== last) {
    last = found[0];
    requestAnimationFrame(() => tellPainted(last, performance.timeOrigin + performance.now()));
  }
  requestAnimationFrame(look);
}
requestAnimationFrame(look);
"""


def painted(preview):
    """Seconds from each save until the browser has painted it, by the browser's own clock."""
    from playwright.sync_api import sync_playwright

    times = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.expose_function("tellPainted", lambda mark, time: times.setdefault(mark, time / 1000))
        page.add_init_script(WATCH_PAINT)
        page.goto(f"http://127.0.0.1:{preview.port}{preview.page}")
        page.wait_for_timeout(1000)
        seconds = []
        for _ in range(SAVES):
            start = time.time()
            mark = preview.save()
            while mark not in times:
                page.wait_for_timeout(10)
                if time.time() - start > 60:
                    raise Failed(f"{mark} syntes aldrig i webbläsaren")
            seconds.append(times[mark] - start)
            page.wait_for_timeout(200)
        browser.close()
    return middle(seconds[1:])


def responses(count):
    """What a save costs with so many documents; 0 is the city's own."""
    say(f"Förhandsgranskar {count or 'stadens egna'} dokument.")
    result = {"texts": count}
    with (generated(count) if count else city()) as preview:
        result["server"] = answered(preview)
        result["painted"] = painted(preview)
        result["memory"] = preview.status("VmHWM")
    return result


def memory_of_saves(saves):
    """Memory of the server as the city's own document is saved so many times."""
    say(f"Sparar ett dokument {saves} gånger.")
    points = []
    with city() as preview:
        events = preview.events()
        next(events)
        for number in range(saves + 1):
            if number in (0, saves // 10, saves // 2, saves):
                points.append({"saves": number, "resident": preview.status("VmRSS"),
                               "peak": preview.status("VmHWM")})
            mark = preview.save()
            while True:
                next(events)
                if mark in preview.get():
                    break
    return {"saves": saves, "points": points}
