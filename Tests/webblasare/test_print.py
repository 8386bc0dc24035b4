"""On paper: every sheet says where it comes from, what day it tells of, and whether the text holds."""

import io
import re

import pytest
from pypdf import PdfReader

from webbplats import LATER, PAGES

ADDRESS = "https://styrning.helsingborg.se"
STATUS = {
    "retold document": "Gäller",
    "long retold document": "Gäller inte|Har gått ut|Giltighet ej angiven|Gäller",
    "document that has expired": "Har gått ut",
    "document that was replaced": "Ersatt",
    "document of unknown validity": "Giltighet ej angiven",
    "old version": "Ersatt",
}


def sheets(visit):
    """The text of each sheet of paper, without the spaces that a line break may take away."""
    paper = PdfReader(io.BytesIO(visit.page.pdf(format="A4")))
    return ["".join(sheet.extract_text().split()) for sheet in paper.pages]


def without_spaces(text):
    return "".join(text.split())


@pytest.mark.parametrize("kind", STATUS)
def test_every_sheet_has_the_address_the_day_and_the_status(visitor, kind):
    with visitor.visit(PAGES[kind]) as visit:
        found = sheets(visit)
    assert len(found) > (10 if kind == "retold document" else 1)
    for number, text in enumerate(found, 1):
        foot = text[-600:] + text[:600]
        assert ADDRESS + PAGES[kind] in foot, f"blad {number}"
        assert "Uppgifternagällerden20november2026" in foot, f"blad {number}"
        assert re.search(without_spaces(STATUS[kind]), foot), f"blad {number}"


def test_a_sheet_printed_later_tells_the_status_of_its_own_day(visitor):
    kind = PAGES["document that soon ends"]
    with visitor.visit(kind, clock=LATER) as visit:
        for text in sheets(visit):
            foot = text[-600:] + text[:600]
            assert "Hargåttut" in foot and "Uppgifternagällerden15januari2027" in foot


@pytest.mark.parametrize("kind", ["register", "body", "glossary"])
def test_other_pages_have_the_address_and_the_day_on_every_sheet(visitor, kind):
    with visitor.visit(PAGES[kind], javascript=False) as visit:
        found = sheets(visit)
    assert len(found) > 1
    for text in found:
        assert ADDRESS + PAGES[kind] in text and "Uppgifternagällerden20november2026" in text


def test_a_printed_document_says_whom_to_ask_and_how(visitor):
    with visitor.visit(PAGES["retold document"]) as visit:
        last = sheets(visit)[-1]
    asks = last.partition("Frågaomdokumentet")[2]
    assert "Skrivtillkontaktcenter@helsingborg.se" in asks and "Ring042-105000" in asks
    assert "samband" not in asks


def test_a_status_is_whole_in_every_printed_table(visitor):
    for kind in ["validity", "body"]:
        with visitor.visit(PAGES[kind]) as visit:
            visit.page.emulate_media(media="print")
            # The paper is 210 mm wide, and 178 mm within its margins.
            visit.page.set_viewport_size({"width": 794, "height": 1000})
            visit.page.evaluate("document.body.style.width = '673px'")
            assert visit.page.locator(".register-tid .status").count() > 10
            assert visit.page.evaluate(
                """() => [...document.querySelectorAll('.register-tid .status')].every(status =>
                  status.querySelector('.status-ord').getBoundingClientRect().right
                    <= status.getBoundingClientRect().right
                  && status.getBoundingClientRect().right
                    <= status.closest('td').getBoundingClientRect().right)"""
            ), kind


def test_nothing_is_cut_off_at_the_edge_of_the_paper(visitor):
    for kind in ["retold document", "register", "validity"]:
        with visitor.visit(PAGES[kind]) as visit:
            visit.page.emulate_media(media="print")
            visit.page.set_viewport_size({"width": 673, "height": 1000})
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= 673, kind
