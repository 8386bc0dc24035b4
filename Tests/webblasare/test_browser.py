"""The site in a real browser, with and without scripts, on screen and on paper, today and later."""

import pytest

from visit import Visitor
from webbplats import LATER, PAGES, serve

# What the banner of a document says on DAY.
WORDS = {
    "document that holds": "Gäller",
    "document that soon ends": "går ut om 41 dagar",
    "document that has expired": "Har gått ut",
    "document that was replaced": "Ersatt",
    "document of unknown validity": "Giltighet ej angiven",
    "old version": "Ersatt",
}


def banner(visit):
    """What the reader of a document is told first: whether it holds."""
    return visit.page.get_by_role("region", name="Vad som gäller")


@pytest.mark.parametrize("kind", PAGES)
def test_the_browser_has_nothing_to_complain_about(visitor, kind):
    with visitor.visit(PAGES[kind]) as visit:
        assert visit.messages == []


@pytest.mark.parametrize("kind", PAGES)
def test_no_other_host_is_asked(visitor, kind):
    with visitor.visit(PAGES[kind]) as visit:
        visit.page.mouse.wheel(0, 20_000)
        visit.page.wait_for_load_state("networkidle")
        assert visit.hosts() == {visitor.address.removeprefix("http://")}


@pytest.mark.parametrize("kind", PAGES)
def test_it_can_be_read_without_scripts(visitor, kind):
    with visitor.visit(PAGES[kind], javascript=False) as visit:
        assert visit.page.get_by_role("heading", level=1).count() == 1
        text = visit.page.locator("main").inner_text()
        assert len(text.split()) > (15 if kind == "not found" else 40)


@pytest.mark.parametrize("kind", WORDS)
def test_the_banner_stands_in_the_html_itself(visitor, kind):
    with visitor.visit(PAGES[kind], javascript=False) as visit:
        assert banner(visit).is_visible()
        assert WORDS[kind] in banner(visit).inner_text()


@pytest.mark.parametrize("kind", WORDS)
def test_the_script_changes_no_banner_on_the_day_of_the_build(visitor, kind):
    with visitor.visit(PAGES[kind], javascript=False) as visit:
        as_built = banner(visit).inner_text()
    with visitor.visit(PAGES[kind]) as visit:
        assert banner(visit).inner_text() == as_built


def test_the_banner_comes_before_the_text_and_needs_no_scrolling(visitor):
    with visitor.visit(PAGES["document that has expired"], width=320) as visit:
        assert banner(visit).bounding_box()["y"] < 700


def test_a_page_that_was_built_before_the_last_day_says_afterwards_that_it_has_passed(visitor):
    with visitor.visit(PAGES["document that soon ends"], clock="2026-12-31") as visit:
        assert "gått ut" not in banner(visit).inner_text()
    with visitor.visit(PAGES["document that soon ends"], clock=LATER) as visit:
        assert "Har gått ut" in banner(visit).inner_text()
        assert visit.messages == []


def test_a_page_that_was_built_early_says_later_that_the_end_is_near(visitor):
    with visitor.visit(PAGES["retold document"], clock="2026-11-20") as visit:
        assert "går ut" not in banner(visit).inner_text()
    with visitor.visit(PAGES["retold document"], clock="2027-11-20") as visit:
        assert "går ut" in banner(visit).inner_text()


def test_the_register_judges_its_dates_anew_too(visitor):
    def row(visit):
        return visit.page.locator("tr", has_text="Åtgärdsplan Tryggare Helsingborg").text_content()

    with visitor.visit(PAGES["register"]) as visit:
        assert "Har gått ut" not in row(visit)
    with visitor.visit(PAGES["register"], clock=LATER) as visit:
        assert "Har gått ut" in row(visit)


def test_a_site_built_in_january_tells_that_the_document_has_expired(later_site, browser):
    with serve(later_site) as address:
        visitor = Visitor(browser, address)
        with visitor.visit(PAGES["document that soon ends"], javascript=False) as visit:
            assert "Har gått ut" in banner(visit).inner_text()


def test_an_address_that_does_not_exist_is_answered_with_the_site_s_own_page(visitor):
    with visitor.visit("/dokument/finns-inte/") as visit:
        assert visit.page.get_by_role("heading", level=1).inner_text() == "Sidan finns inte"
        assert visit.page.locator("main a[href='/dokument/']").is_visible()


@pytest.mark.parametrize("kind", ["register", "document that has expired", "retold document"])
def test_it_prints(visitor, kind):
    with visitor.visit(PAGES[kind]) as visit:
        visit.page.emulate_media(media="print")
        assert not visit.page.get_by_role("navigation").first.is_visible()
        assert visit.page.get_by_role("heading", level=1).is_visible()
        paper = visit.page.pdf(format="A4")
        assert paper.startswith(b"%PDF-") and len(paper) > 10_000


@pytest.mark.parametrize("kind, section", [
    ("register", "/dokument/"), ("retold document", "/dokument/"), ("types", "/dokument/"),
    ("documents of a type", "/dokument/"), ("documents of a class", "/dokument/"),
    ("history of a document", "/dokument/"), ("goal", "/agenda-2030/"), ("body", "/organisation/"),
])
def test_the_menu_marks_the_section_of_the_page(visitor, kind, section):
    with visitor.visit(PAGES[kind], javascript=False) as visit:
        marked = visit.page.locator(".huvudmeny [aria-current]")
        assert [link.get_attribute("href") for link in marked.all()] == [section]
