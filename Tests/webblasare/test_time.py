"""Time drawn: the strips that show from when until when, and where today is."""

import re

import pytest

from webbplats import PAGES, build

HOLDS = "/dokument/livskvalitetsprogrammet/"
LISTS = ["register", "documents of a type", "body", "validity"]


@pytest.mark.parametrize("kind", LISTS)
def test_every_row_has_a_strip_and_says_the_same_in_words(visitor, kind):
    with visitor.visit(PAGES[kind]) as visit:
        rows = visit.page.locator("main tbody tr, main .dokumentlista > li")
        assert rows.count() > 0
        for row in rows.all():
            strips = row.locator("svg.remsa")
            assert strips.count() == 1
            assert strips.get_attribute("aria-hidden") == "true"
            assert row.locator(".status-ord").count() == 1


def test_a_strip_is_small_enough_for_two_thousand_rows(html_files, site):
    text = (site / "dokument" / "index.html").read_text()
    strips = re.findall(r'<svg class="remsa status.*?</svg>(?:<line.*?</svg>)?', text.split("<tbody")[1])
    assert len(strips) > 40
    assert max(len(strip.encode()) for strip in strips) <= 330
    assert sum(len(strip.encode()) for strip in strips) / len(strips) <= 250


def test_todays_mark_stands_at_the_same_place_in_every_row(visitor):
    with visitor.visit(PAGES["register"]) as visit:
        places = visit.page.evaluate(
            "[...document.querySelectorAll('tbody .remsa > line')]"
            ".map(each => Math.round(each.getBoundingClientRect().x))"
        )
        assert len(places) > 40 and len(set(places)) == 1


@pytest.mark.parametrize("width", [1280, 320])
def test_the_strip_of_a_document_holds_its_labels_apart(visitor, width):
    for path in [HOLDS, "/dokument/vision-2035/", "/dokument/plan-for-lika-mojligheter/"]:
        with visitor.visit(path, width=width) as visit:
            boxes = visit.page.evaluate(
                "[...document.querySelectorAll('.remsa-egen text')]"
                ".map(each => each.getBoundingClientRect().toJSON())"
            )
            band = visit.page.locator(".band").bounding_box()
            assert len(boxes) == 3
            for box in boxes:
                assert band["x"] <= box["x"] and box["right"] <= band["x"] + band["width"], path
            start, end, today = boxes
            assert start["right"] < end["left"], path
            assert end["bottom"] <= today["top"], path


def test_the_mark_of_a_document_moves_with_the_days(visitor):
    def mark(page):
        return float(page.locator(".remsa-egen line.i-dag").get_attribute("x1").rstrip("%"))

    with visitor.visit(HOLDS) as now, visitor.visit(HOLDS, clock="2027-07-01") as later:
        assert mark(now.page) == 52.2
        # 668 of 852 days have passed.
        assert abs(mark(later.page) - 78.4) < 0.1
        assert later.page.locator("[data-i-dag]").text_content() == "2027-07-01"
        assert later.page.locator(".band").text_content().count("om 183 dagar") == 1
        assert later.messages == []


@pytest.mark.parametrize("day, words", [
    ("2026-11-20", "om mer än 9 år"),
    ("2030-12-31", "om 5 år"),
    ("2033-12-31", "om 2 år"),
    ("2034-01-01", "om 729 dagar"),
    ("2035-12-30", "om 1 dag"),
    ("2035-12-31", "i dag"),
    ("2036-01-01", "för 1 dag sedan"),
    ("2037-12-30", "för 730 dagar sedan"),
    ("2037-12-31", "för 2 år sedan"),
    ("2038-02-01", "för mer än 2 år sedan"),
])
def test_a_long_time_is_told_in_years(visitor, day, words):
    with visitor.visit("/dokument/vision-2035/", clock=day) as visit:
        band = visit.page.locator(".band [data-om='2035-12-31'], .band [data-sedan='2035-12-31']")
        assert [band.nth(0).text_content(), band.count()] == [words, 1]


@pytest.mark.parametrize("day", ["2027-11-20", "2028-12-31", "2029-01-01", "2031-02-28"])
def test_the_program_tells_a_time_in_the_words_of_the_script(visitor, tmp_path, day):
    """The same whether a page was made on the day, or before and is shown on the day."""
    told = re.compile(r'data-(?:om|sedan)="([^"]*)">([^<]+)<')
    made = set(told.findall((build(tmp_path, day) / "giltighet" / "index.html").read_text()))
    with visitor.visit(PAGES["validity"], clock=day) as visit:
        shown = set(told.findall(visit.page.content()))
    assert len(made) > 5
    assert made <= shown


def test_the_mark_stops_at_the_end_of_a_document_that_ran_out_since_the_build(visitor):
    path = PAGES["document that soon ends"]
    with visitor.visit(path, clock="2027-03-01") as visit:
        assert visit.page.locator(".remsa-egen line.i-dag").get_attribute("x1") == "100%"
        assert visit.page.locator(".band.status-utgatt").count() == 1


def test_the_marks_of_a_list_move_with_the_days(visitor):
    with visitor.visit(PAGES["register"]) as now:
        with visitor.visit(PAGES["register"], clock="2028-11-20") as later:
            place = "parseFloat(document.querySelector('.remsa > line').getAttribute('x1'))"
            moved = later.page.evaluate(place) - now.page.evaluate(place)
            # Two of twenty-five years.
            assert abs(moved - 8) < 0.05
            row = later.page.locator("tr", has_text="Livskvalitetsprogrammet").first
            assert row.locator(".remsa.status-utgatt").count() == 1
            assert row.locator(".status.status-utgatt").count() == 1


def test_without_scripts_the_mark_names_the_day_of_the_build(visitor):
    with visitor.visit(HOLDS, javascript=False, clock="2027-07-01") as visit:
        assert visit.page.locator("[data-i-dag]").text_content() == "2026-11-20"


def test_the_strips_can_be_seen_in_forced_colours(visitor):
    with visitor.visit(PAGES["register"], theme="dark") as visit:
        visit.page.emulate_media(forced_colors="active")
        stroke, back = visit.page.evaluate(
            """() => [
              getComputedStyle(document.querySelector('tbody .remsa rect')).stroke,
              getComputedStyle(document.body).backgroundColor,
            ]"""
        )
        assert {stroke, back} == {"rgb(255, 255, 255)", "rgb(0, 0, 0)"}


def test_every_document_stands_once_on_the_timeline_with_its_dates_in_words(visitor):
    with visitor.visit(PAGES["validity"]) as visit, visitor.visit(PAGES["register"]) as register:
        rows = visit.page.locator(".tidsgrupp li")
        titles = sorted(row.locator("a").text_content() for row in rows.all())
        assert titles == sorted(register.page.locator("tbody th a").all_text_contents())
        row = rows.filter(has_text="Biblioteksplan 2024–2028")
        assert "2024–2028" in row.locator(".dold").text_content()
        assert row.locator(".status-ord").text_content() == "Gäller"


def test_the_years_of_the_timeline_stand_over_their_lines(visitor):
    for width in [1280, 390]:
        with visitor.visit(PAGES["validity"], width=width) as visit:
            axis, strip = visit.page.evaluate(
                """() => {
                  const group = document.querySelector('.tidsgrupp');
                  return ['.tidsaxel', '.remsa'].map(each => group.querySelector(each).getBoundingClientRect().toJSON());
                }"""
            )
            assert abs(axis["left"] - strip["left"]) < 2 and abs(axis["right"] - strip["right"]) < 2


def test_the_timeline_is_whole_on_paper_also_where_it_is_folded(visitor):
    with visitor.visit(PAGES["validity"]) as visit:
        page = visit.page
        page.evaluate("for (const each of document.querySelectorAll('.tidsgrupp')) each.open = false")
        assert not page.locator(".tidsgrupp li").first.is_visible()
        page.emulate_media(media="print")
        assert page.locator(".tidsgrupp li").first.bounding_box()["height"] > 10


def test_the_timeline_can_be_walked_by_keyboard(visitor):
    with visitor.visit(PAGES["validity"]) as visit:
        page = visit.page
        page.locator(".tidsgrupp summary").first.focus()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.tidsgrupp li a')")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_the_line_of_events_tells_what_was_from_what_comes_without_colour(visitor):
    with visitor.visit("/dokument/vagtrafikbuller/") as visit:
        rows = visit.page.locator("section:has(#sidans_historik) .tidslinje > li")
        texts = [" ".join(row.text_content().split()) for row in rows.all()]
        assert texts[:4] == [
            "Gäller till och med 2028, version 2024",
            "I dag 20 november 2026",
            "Började gälla 2024, version 2024",
            "Gällde till och med 2023, version 2019",
        ]
        hollow, filled = visit.page.evaluate(
            """() => ['.kommer', 'li:not([class])'].map(each => getComputedStyle(
              document.querySelector('#sidans_historik ~ .tidslinje ' + each), '::before').borderTopWidth)"""
        )
        # Drawn by the line around it, since paper has no backgrounds.
        assert float(filled[:-2]) > 2 * float(hollow[:-2]) > 0


def test_what_no_longer_holds_can_be_counted_where_its_number_leads(visitor):
    with visitor.visit(PAGES["start"]) as visit:
        page = visit.page
        link = page.get_by_role("link", name="gäller inte längre")
        number = int(link.locator("strong").text_content())
        link.click()
        assert page.url.endswith("/giltighet/#over")
        assert page.locator("#over .rubrik-antal").text_content() == str(number)
        counted = 0
        for part in page.locator("#over + p a").all():
            count = int(part.text_content().split()[0])
            table = page.locator(f"{part.get_attribute('href')} ~ .register").first
            assert table.locator("tbody tr").count() == count
            counted += count
        assert counted == number


def test_a_document_leads_to_what_changed_between_its_versions(visitor):
    with visitor.visit("/dokument/vagtrafikbuller/") as visit:
        visit.page.get_by_role("link", name="Se vad som ändrades mellan versionerna").click()
        assert visit.page.url.endswith("/dokument/vagtrafikbuller/andringar/")
        assert visit.page.locator("h2").all_text_contents()[:2] == [
            "Från 2019 till 2024",
            "Från 2014 till 2019",
        ]
        assert visit.page.locator(".andrat ins").count() > 3
        assert visit.page.locator(".andrat del").count() > 3


def test_the_changes_of_the_site_are_reached_from_the_start(visitor):
    with visitor.visit(PAGES["start"]) as visit:
        visit.page.get_by_role("link", name="Alla ändringar").click()
        assert visit.page.url.endswith("/andringar/")
        september = visit.page.locator("h3", has_text="September")
        assert "Livskvalitetsprogrammet började gälla 1 september 2025" in " ".join(
            september.locator("+ ul").text_content().split()
        )
