"""Reading a document: contents that follow, sections to refer to, words explained, whom to ask."""

import pytest
from lxml import html

from webbplats import PAGES

PROGRAMME = PAGES["retold document"]
CITED = "Livskvalitetsprogrammet, avsnitt 3.3, gäller 2025-09-01–2027-12-31"


@pytest.fixture(scope="module")
def texts(site):
    """The text of every document that has one, as elements, by the path of its page."""
    trees = {path: html.parse(path).getroot() for path in sorted(site.glob("dokument/**/index.html"))}
    return {path: tree for path, tree in trees.items() if tree.find('.//div[@class="text"]') is not None}


def marked(visit):
    """What the contents mark as being read."""
    return visit.page.locator(".innehall [aria-current]").all_inner_texts()


def test_the_contents_mark_the_section_that_is_read(visitor):
    with visitor.visit(PROGRAMME) as visit:
        assert marked(visit) == []
        for heading in ["stark-demokratin", "oka-tryggheten"]:
            visit.page.evaluate(
                "id => document.getElementById(id).scrollIntoView({behavior: 'instant'})", heading)
            visit.page.wait_for_function(
                "id => document.querySelector('.innehall [aria-current]')?.hash === '#' + id", arg=heading)
            assert visit.page.locator(".innehall [aria-current=location]").count() == 1
            link = visit.page.locator(".innehall [aria-current]").bounding_box()
            assert 0 <= link["y"] < 880, "the contents do not follow"


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_a_section_s_own_link_shows_how_to_refer_to_it(visitor, javascript):
    with visitor.visit(PROGRAMME, javascript=javascript) as visit:
        assert not visit.page.get_by_text(CITED).is_visible()
        visit.page.get_by_role("link", name="Länk till avsnittet Stärk demokratin").click()
        assert visit.page.url.endswith("#stark-demokratin")
        assert visit.page.get_by_text(CITED).is_visible()
        assert visit.page.locator(".citat >> visible=true").count() == 1


def test_links_and_references_can_be_copied(visitor):
    with visitor.visit(PROGRAMME + "#stark-demokratin") as visit:
        visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        line = visit.page.locator(".citat >> visible=true")

        def copied(name):
            line.get_by_role("button", name=name).click()
            visit.page.get_by_text("Kopierat").wait_for()
            return visit.page.evaluate("navigator.clipboard.readText()")

        assert copied("Kopiera länk") == visitor.address + PROGRAMME + "#stark-demokratin"
        dated = f"https://styrning.helsingborg.se{PROGRAMME}2025-09-01/#stark-demokratin"
        assert copied("Kopiera hänvisning") == f"{CITED}. {dated}"
        assert visit.messages == []


@pytest.mark.parametrize("kind, said", [
    ("document that has expired", "Plan för lika möjligheter 2022–2025, gällde "),
    ("document of unknown validity", "giltighet ej angiven"),
    ("old version", ", gällde "),
])
def test_a_document_that_does_not_hold_is_not_referred_to_as_if_it_did(visitor, kind, said):
    with visitor.visit(PAGES[kind], javascript=False) as visit:
        line = visit.page.locator("[data-citat]").inner_text()
        assert said in line and "gäller 2" not in line


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_a_word_is_explained_where_it_stands_by_keyboard(visitor, javascript):
    with visitor.visit(PROGRAMME, javascript=javascript) as visit:
        word = visit.page.get_by_role("button", name="Demokrati", exact=True)
        explained = visit.page.get_by_text("Att människor tillsammans kan påverka")
        assert not explained.is_visible()
        word.focus()
        visit.page.keyboard.press("Enter")
        assert explained.is_visible()
        visit.page.keyboard.press("Tab")
        assert visit.page.locator(":focus").get_attribute("href") == "/ordlista/#demokrati"
        visit.page.keyboard.press("Escape")
        assert not explained.is_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_an_explanation_stands_beside_its_word_and_within_the_window(visitor, width):
    with visitor.visit(PROGRAMME, width=width) as visit:
        word = visit.page.get_by_role("button", name="Demokrati", exact=True)
        word.click()
        box = visit.page.locator(".ordruta:popover-open").bounding_box()
        at = word.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        assert 0 <= box["y"] - at["y"] - at["height"] < 40 or 0 <= at["y"] - box["y"] - box["height"] < 40


CLOSED = " or ".join(f"self::{name}" for name in ["a", "code", "pre", "th", "h2", "h3", "h4", "h5", "h6"])


def test_words_are_marked_once_in_a_section_and_never_in_headings_links_or_code(texts):
    seen = 0
    for path, tree in texts.items():
        assert tree.xpath(f"//button[@class='ord'][ancestor::*[{CLOSED}]]") == [], path
        section = set()
        for element in tree.find('.//div[@class="text"]').iter("button", "h2", "h3", "h4", "h5", "h6"):
            if element.tag != "button":
                section = set()
                continue
            target = element.get("popovertarget")
            assert target not in section, (path, target)
            assert tree.xpath("//*[@id=$id][@popover]", id=target), (path, target)
            section.add(target)
            seen += 1
    assert seen > 300


def test_the_explanations_are_printed_after_the_text(visitor):
    with visitor.visit(PROGRAMME) as visit:
        visit.page.emulate_media(media="print")
        assert visit.page.get_by_text("Att människor tillsammans kan påverka").is_visible()
        assert visit.page.get_by_text("Ord i texten").is_visible()


def test_a_question_says_which_version_it_is_about(visitor):
    with visitor.visit(PROGRAMME, javascript=False) as visit:
        link = visit.page.get_by_role("link", name="Skriv till").get_attribute("href")
        assert link.startswith("mailto:") and "subject=Fr%C3%A5ga%20om%20Livskvalitetsprogrammet" in link
        assert "livskvalitetsprogrammet%2F2025-09-01%2F" in link


def test_footnotes_lead_there_and_back(texts):
    seen = 0
    for path, tree in texts.items():
        for reference in tree.iterfind('.//a[@role="doc-noteref"]'):
            note = tree.get_element_by_id(reference.get("href")[1:])
            assert "#" + reference.get("id") in [link.get("href") for link in note.iterfind(".//a")], path
            seen += 1
    assert seen > 0
