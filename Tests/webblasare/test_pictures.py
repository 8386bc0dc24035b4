"""Relations drawn: goals against documents, the planning year, and the styrmodell."""

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
        table = visit.page.get_by_role("table", name="Målen som avsnitten nämner i")
        assert table.get_by_role("columnheader").count() == 17
        row = table.get_by_role("row", name="2.2 Stärk ekosystemen och öka den biologiska mångfalden")
        assert row.get_by_role("cell").count() == 17


def test_the_wheel_has_a_dot_for_each_event_of_the_list_and_an_arc_for_each_span(visitor):
    with visitor.visit(PAGES["planning year"]) as visit:
        months = visit.page.locator(".hjul svg a").all()
        listed = visit.page.locator(".manad")
        assert len(months) == listed.count() == 12
        for place, month in enumerate(months):
            assert month.locator("circle").count() == listed.nth(place).locator(".arsrader > li").count()
        assert months[3].get_attribute("aria-label") == "April: 4 händelser"
        assert months[6].get_attribute("aria-label") == "Juli: inget är inplanerat."
        arcs = visit.page.locator(".hjul .bage title").all_text_contents()
        spans = visit.page.locator(".manad .arsrad-text:has(.arsrad-tid)")
        assert len(arcs) == spans.count() == 3
        assert all(arc in spans.nth(place).text_content() for place, arc in enumerate(arcs))


@pytest.mark.parametrize("width", [1280, 390])
def test_every_month_of_the_wheel_is_a_link_to_the_month_in_the_list(visitor, width):
    with visitor.visit(PAGES["planning year"], width=width) as visit:
        page = visit.page
        page.locator(".hjul a").first.focus()
        for month in ["januari", "februari", "mars"]:
            page.keyboard.press("Enter")
            assert page.locator(":target").text_content().lower() == month
            page.locator(f".hjul a[aria-label^={month.title()}]").focus()
            page.keyboard.press("Tab")
        names = page.locator(".hjul a text")
        assert names.evaluate_all("all => all.every(each => each.getBoundingClientRect().height > 13)")


def test_the_month_that_is_now_is_told_in_words_and_today_points_into_it(visitor):
    with visitor.visit(PAGES["planning year"]) as visit:
        page = visit.page
        assert page.locator(".manad[aria-current=date] h2").text_content() == "NovemberDen här månaden"
        assert page.locator(".hjul .dag").text_content() == "20 november"
        hand, month, centre = [
            page.locator(each).bounding_box() for each in (".visare", ".hjul .nu path", ".hjul svg")
        ]
        middle = lambda box: (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        (x, y), (a, b), (c, d) = map(middle, (hand, month, centre))
        # The hand and the month lie in the same direction from the middle.
        assert abs((x - c) * (b - d) - (y - d) * (a - c)) < 0.2 * abs((x - c) * (a - c) + (y - d) * (b - d))
        assert (x - c) * (a - c) > 0 and (y - d) * (b - d) > 0


def test_the_wheel_can_be_seen_in_forced_colours(visitor):
    with visitor.visit(PAGES["planning year"], theme="dark") as visit:
        visit.page.emulate_media(forced_colors="active")
        text, back, now, hand = visit.page.evaluate(
            """() => ['.hjul a text', '.hjul a path', '.hjul .nu path', '.visare'].map(each =>
              getComputedStyle(document.querySelector(each)).fill)"""
        )
        assert (text, back, hand) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)", "rgb(255, 255, 255)")
        assert now not in (text, back)


def test_the_parts_of_the_model_are_links_that_say_how_many_documents_they_lead_to(visitor):
    with visitor.visit(PAGES["start"]) as visit:
        page = visit.page
        parts = page.locator(".modell > li")
        assert parts.count() == 7
        said = parts.locator(".modell-antal").all_text_contents()
        links = parts.locator("h3 a").evaluate_all("all => all.map(each => each.href)")
        names = parts.locator("h3").all_text_contents()
        page.goto(links[0])
        for link, name, words in zip(links, names, said):
            part = page.locator("#" + link.split("#")[1])
            assert part.locator("h2").text_content() == name
            count = part.locator(".modelldelar-dokument li").count()
            assert words.startswith(f"{count} dokument" if count else "Inga egna dokument")


def test_the_whole_of_a_part_can_be_clicked_and_the_picture_narrows_towards_the_top(visitor):
    with visitor.visit(PAGES["start"]) as visit:
        parts = visit.page.locator(".modell > li")
        widths = [parts.nth(place).bounding_box()["width"] for place in range(4)]
        assert widths == sorted(widths) and len(set(widths)) == 4
        tops = {parts.nth(place).bounding_box()["y"] for place in (4, 5, 6)}
        assert len(tops) == 1
        parts.nth(3).click(position={"x": 5, "y": 5})
        visit.page.wait_for_url("**/styrmodell/#styrdokument")


@pytest.mark.parametrize("width", [1280, 320])
def test_a_document_shows_its_place_in_the_model_by_form_and_in_words(visitor, width):
    with visitor.visit("/dokument/klimat-och-energiplan/", width=width) as visit:
        picture = visit.page.locator(".modellplats")
        assert picture.get_attribute("aria-hidden") == "true"
        words = " ".join(picture.locator("xpath=..").text_content().split())
        assert words == "Del 4 av 7: Styrdokument"
        visit.page.emulate_media(forced_colors="active")
        heights, borders = visit.page.evaluate(
            """() => ['height', 'borderTopWidth'].map(name => [...document.querySelectorAll(
              '.modellplats i')].map(each => parseFloat(getComputedStyle(each)[name])))"""
        )
        assert len(heights) == 7
        assert heights.pop(3) > max(heights)
        assert borders.pop(3) > 3 * max(borders)
        visit.page.get_by_role("link", name="Styrdokument", exact=True).click()
        visit.page.wait_for_url("**/styrmodell/#styrdokument")


def test_a_document_outside_the_model_has_no_place_in_it(visitor):
    with visitor.visit("/dokument/faq-malbild-2027/") as visit:
        assert visit.page.locator(".fakta").count() == 1
        assert visit.page.locator(".modellplats").count() == 0
