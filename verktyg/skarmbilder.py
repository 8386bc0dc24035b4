"""Takes pictures of the site: skarmbilder/*.png, and docs/bild-dokument.png for README."""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/webblasare"))

from playwright.sync_api import sync_playwright  # noqa: E402
from visit import Visitor  # noqa: E402
from webbplats import DAY, PAGES, build, chromium, serve  # noqa: E402

FOLDER = ROOT / "skarmbilder"
README_PICTURE = ROOT / "docs/bild-dokument.png"


def take_all(visitor):
    """Every page whole, on a screen and on a phone, light and dark and as printed."""
    for kind, address in PAGES.items():
        for width in (1280, 390):
            for theme in ("light", "dark"):
                with visitor.visit(address, width=width, theme=theme) as visit:
                    name = f"{kind.replace(' ', '-')}-{width}"
                    visit.page.screenshot(path=FOLDER / f"{name}-{theme}.png", full_page=True)
                    if theme == "light":
                        visit.page.emulate_media(media="print")
                        visit.page.screenshot(path=FOLDER / f"{name}-print.png", full_page=True)
        print(address)


def take_picture_for_readme(visitor):
    with visitor.visit(PAGES["retold document"]) as visit:
        visit.page.screenshot(path=README_PICTURE, clip={"x": 0, "y": 0, "width": 1280, "height": 900})
    size = README_PICTURE.stat().st_size
    if size > 300_000:
        sys.exit(f"{README_PICTURE} är {size} byte; den får vara högst 300 000.")


def main():
    FOLDER.mkdir(exist_ok=True)
    README_PICTURE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        with serve(build(Path(folder), DAY)) as address, chromium(playwright) as browser:
            visitor = Visitor(browser, address)
            take_picture_for_readme(visitor)
            take_all(visitor)
    print(f"Bilderna ligger i {FOLDER}, och README:s bild är {README_PICTURE}.")


if __name__ == "__main__":
    main()
