"""Relations drawn: goals against documents."""

import pytest

from webbplats import PAGES

DOCUMENTS = "section[aria-labelledby=matris] table"
SECTIONS = "section[aria-labelledby=avsnitt-livskvalitetsprogrammet] table"


def filled(row):
    return [cell for cell in row.locator("td").all_text_contents() if cell]


@pytest.mark.parametrize("table", [DOCUMENTS, SECTIONS])
def test_a_matrix_has_seventeen_cells_in_every_row_and_a_header_for_each(visitor, table):
    with visitor.visit(PAGES["agenda"]) as visit:
        matrix = visit.page.locator(table)
        heads = matrix.locator("thead th[scope=col]")
        assert heads.count() == 17
        assert " ".join(heads.nth(12).text_content().split()) == "13 Bekämpa klimatförändringarna"
        assert matrix.locator("caption").count() == 1
        rows = matrix.locator("tbody tr:has(th[scope=row])")
        assert rows.count() > 13
        counts = rows.evaluate_all("rows => rows.map(row => row.querySelectorAll('td').length)")
        assert set(counts) == {17}
        # A filled cell stands under the goal that it names.
        wrong = rows.evaluate_all(
            """rows => rows.flatMap(row => [...row.querySelectorAll('td')].filter(
              (cell, place) => cell.textContent && cell.textContent !== String(place + 1)))"""
        )
        assert wrong == []


def test_the_documents_stand_in_the_matrix_with_the_goals_they_name_and_no_others(visitor):
    with visitor.visit(PAGES["agenda"]) as visit:
        rows = visit.page.locator(DOCUMENTS + " tbody tr:has(th[scope=row])")
        named = {row.locator("th").text_content(): filled(row) for row in rows.all()}
        programme = named.pop("Livskvalitetsprogrammet")
        assert programme == "1 2 3 4 5 6 7 8 9 11 12 13".split()
        assert "Klimat- och energiplan 2025–2030" in named
        assert set(map(tuple, named.values())) == {()}


def test_the_thirteen_areas_of_the_programme_stand_under_what_they_belong_to(visitor):
    with visitor.visit(PAGES["agenda"]) as visit:
        rows = visit.page.locator(SECTIONS + " tbody tr:has(th[scope=row])").all()[1:]
        assert len(rows) == 13
        assert [len(filled(row)) for row in rows] == [6, 4, 9, 4] + 9 * [0]
        groups = visit.page.locator(SECTIONS + " th[scope=rowgroup]").all_text_contents()
        assert groups[1:] == [
            "2 Vi vill ha ett långsiktigt ansvarstagande",
            "3 Vi vill ha allas delaktighet",
            "4 Vi vill ha livslång aktivitet",
            "5 Vi vill ha ett jämlikt Helsingborg",
        ]


def test_a_row_of_a_matrix_leads_to_its_section(visitor):
    with visitor.visit(PAGES["agenda"]) as visit:
        link = visit.page.locator(SECTIONS).get_by_role("link", name="3.3 Stärk demokratin")
        link.focus()
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url("**/dokument/livskvalitetsprogrammet/#stark-demokratin")
        assert "Stärk demokratin" in visit.page.locator(":target").text_content()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_every_number_of_a_matrix_fits_its_cell(visitor, width):
    with visitor.visit(PAGES["agenda"], width=width) as visit:
        spilled = visit.page.evaluate(
            """() => [...document.querySelectorAll('.malmatris :is(b, td)')].filter(each => {
              const range = document.createRange();
              range.selectNodeContents(each);
              const [text, cell] = [range, each].map(part => part.getBoundingClientRect());
              return each.textContent && (text.width > cell.width + .5 || text.height > cell.height + .5);
            }).map(each => each.textContent)"""
        )
        assert spilled == []
        shown = visit.page.locator(".malmatris thead th").first.locator("span").bounding_box()
        assert (shown["height"] > 40) == (width == 1280)


def test_the_matrix_is_a_table_for_those_who_do_not_see_it_also_on_a_phone(visitor):
    with visitor.visit(PAGES["agenda"], width=390) as visit:
        table = visit.page.get_by_role("table", name="Målen som avsnitten namnger i")
        assert table.get_by_role("columnheader").count() == 17
        row = table.get_by_role("row", name="2.2 Stärk ekosystemen och öka den biologiska mångfalden")
        assert row.get_by_role("cell").count() == 17
