"""Takes the pictures of docs/guide.md from the real thing: a new site in `styr serve`."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/webblasare"))

from playwright.sync_api import expect, sync_playwright  # noqa: E402
from styr_serve import Preview, start  # noqa: E402
from webbplats import DAY, STYR, chromium  # noqa: E402

FOLDER = ROOT / "docs/bilder"
DOCUMENT = "content/dokument/program-for-trygghet/2026.md"


def styr(folder, *arguments):
    subprocess.run([STYR, *arguments, "--date", DAY], cwd=folder, check=True, capture_output=True)


def take(page, name):
    page.screenshot(path=FOLDER / f"{name}.png")
    print(f"docs/bilder/{name}.png")


def take_all(page, preview):
    page.goto(preview.address + "/dokument/program-for-trygghet/")
    button = page.locator("styr-granskning #knapp")
    expect(button).to_be_visible()
    take(page, "dokument")
    preview.replace(DOCUMENT, "av: kommunfullmaktige", "av: kommunfullmäktige")
    expect(button).to_contain_text("1")
    button.click()
    expect(page.locator("styr-granskning")).to_contain_text("finns inte i organisation.yml")
    take(page, "fel")
    preview.replace(DOCUMENT, "av: kommunfullmäktige", "av: kommunfullmaktige")
    page.goto(preview.address + "/dokument/plan-for-ljus-i-staden/")
    expect(button).to_be_visible()
    take(page, "utkast")


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        styr(folder, "init", ".")
        styr(folder, "new", "plan", "Plan för ljus i staden", "--ansvarig", "kommunkansliet")
        process, address = start(folder, "--port=0")
        try:
            with chromium(playwright) as browser:
                size = {"width": 1100, "height": 720}
                page = browser.new_page(viewport=size, locale="sv-SE")
                take_all(page, Preview(folder, process, address))
        finally:
            process.kill()
            process.wait()


if __name__ == "__main__":
    main()
