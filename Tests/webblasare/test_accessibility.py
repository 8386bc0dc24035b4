"""What axe can see, and what fits a small screen. Neither proves that a page is accessible."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from webbplats import PAGES

OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
}


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_no_fault(visitor, kind, theme, width):
    with visitor.visit(PAGES[kind], theme=theme, width=width) as visit:
        visit.open_all_details()
        results = Axe().run(visit.page, options=OPTIONS)
        assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_sticks_out_at_320_pixels(visitor, kind):
    with visitor.visit(PAGES[kind], width=320) as visit:
        visit.open_all_details()
        width, hiding = visit.page.evaluate(
            """() => [
              document.documentElement.scrollWidth,
              [document.documentElement, document.body]
                .some(each => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX)),
            ]"""
        )
        assert width <= 320
        assert not hiding, "what sticks out is only hidden"


def test_the_skip_link_comes_first_and_leads_to_the_main_text(visitor):
    with visitor.visit(PAGES["retold document"]) as visit:
        page = visit.page
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert link.get_attribute("href").startswith("#")
        box = link.bounding_box()
        assert box["x"] >= 0 and box["y"] >= 0 and box["width"] > 24 and box["height"] >= 24
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["start", "register", "retold document"])
def test_it_shows_where_the_focus_is(visitor, kind, theme):
    with visitor.visit(PAGES[kind], theme=theme) as visit:
        page = visit.page
        for _ in range(15):
            page.keyboard.press("Tab")
            name = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
            focused = page.screenshot(animations="disabled")
            page.evaluate("window.last = document.activeElement; last.blur()")
            assert focused != page.screenshot(animations="disabled"), name
            page.evaluate("last.focus({ preventScroll: true, focusVisible: true })")
