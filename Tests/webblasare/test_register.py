"""The register's filters and sorting, against the open data that says the same; and without scripts."""

import json
import re
import shutil

import pytest

from visit import Visitor
from webbplats import serve

OVER = {"utgatt", "ersatt", "upphavt"}


@pytest.fixture(scope="session")
def documents(site):
    """What the open data says of every document, by title."""
    rows = json.loads((site / "api/dokument.json").read_text())["dokument"]
    return {row["title"]: row for row in rows}


def shown(visit):
    """The titles of the rows that are shown, in their order."""
    return visit.page.evaluate(
        "[...document.querySelectorAll('#registret tbody tr')].filter(each => !each.hidden)"
        ".map(each => each.querySelector('th a').textContent)"
    )


def said(visit):
    return visit.page.get_by_role("status").inner_text()


FILTERS = {
    "?status=galler": lambda row: row["status"] == "galler",
    "?status=gallande": lambda row: row["status"] in {"galler", "snart"},
    "?status=snart": lambda row: row["status"] == "snart",
    "?status=okand": lambda row: row["status"] == "okand",
    "?status=over": lambda row: row["status"] in OVER,
    "?status=aktuella": lambda row: row["status"] in {"galler", "snart", "okand"},
    "?klass=normerande": lambda row: row["klass"] == "normerande",
    "?typ=program": lambda row: row["typ"] == "program",
    "?ansvarig=kulturforvaltningen": lambda row: "kulturforvaltningen" in row["dokumentansvarig"],
    "?ansvarig=saknas": lambda row: not row["dokumentansvarig"],
    "?mal=13": lambda row: any(str(goal).split(".")[0] == "13" for goal in row["agenda_2030"]),
    "?q=PLAN+kultur": lambda row: "plan" in row["title"].lower() and "kultur" in row["title"].lower(),
    "?q=mojlighet": lambda row: "möjlighet" in row["title"].lower(),
    "?typ=plan&status=over": lambda row: row["typ"] == "plan" and row["status"] in OVER,
    "?typ=finns-inte": lambda row: True,
}


@pytest.mark.parametrize("query", FILTERS)
def test_an_address_shows_what_its_filters_say(visitor, documents, query):
    expected = [title for title, row in documents.items() if FILTERS[query](row)]
    assert expected, "a filter that nothing passes tests nothing"
    with visitor.visit("/dokument/" + query) as visit:
        assert sorted(shown(visit)) == sorted(expected)
        if len(expected) < len(documents):
            assert said(visit) == f"Visar {len(expected)} av {len(documents)} dokument"
        else:
            assert said(visit) == f"Visar alla {len(documents)} dokument"
        assert visit.messages == []


def test_a_choice_stands_in_the_address_and_the_way_back_undoes_it(visitor, documents):
    with visitor.visit("/dokument/") as visit:
        page = visit.page
        page.get_by_label("Klass").select_option("normerande")
        normative = shown(visit)
        assert page.url.endswith("/dokument/?klass=normerande") and len(normative) < len(documents)
        page.get_by_label("Ord i titeln").press_sequentially("policy")
        assert page.url.endswith("?q=policy&klass=normerande")
        page.get_by_role("button", name="Giltighet").click()
        assert page.url.endswith("?q=policy&klass=normerande&sortera=giltighet")
        found = shown(visit)
        page.reload()
        assert shown(visit) == found and 0 < len(found) < len(normative)
        assert page.get_by_label("Ord i titeln").input_value() == "policy"
        page.go_back()
        page.go_back()
        assert page.url.endswith("/dokument/") and len(shown(visit)) == len(documents)
        assert page.get_by_label("Klass").input_value() == ""


def test_a_filter_that_nothing_passes_says_so_and_can_be_undone(visitor, documents):
    with visitor.visit("/dokument/?q=xyzzy") as visit:
        assert shown(visit) == [] and said(visit) == "Inget dokument passar"
        visit.page.get_by_role("button", name="Visa alla").click()
        assert len(shown(visit)) == len(documents)
        assert visit.page.url.endswith("/dokument/")
        assert visit.page.evaluate("document.activeElement.name") == "q"


def test_columns_are_sorted_by_keyboard_and_say_how(visitor, documents):
    with visitor.visit("/dokument/") as visit:
        page = visit.page
        alphabetical = shown(visit)
        assert sorted(alphabetical) == sorted(documents)
        header = page.get_by_role("columnheader", name="Giltighet")
        header.get_by_role("button").focus()
        page.keyboard.press("Enter")
        assert header.get_attribute("aria-sort") == "ascending"
        assert page.locator("[aria-sort]").count() == 1
        ends = [documents[title]["giltig_till"] for title in shown(visit)]
        days = [end for end in ends if end and end[0].isdigit()]
        assert len(days) > 5 and [end[:4] for end in days] == sorted(end[:4] for end in days)
        assert not any(ends[len(days) + ends.count("tills vidare") :]), "the unknown stand last"
        page.keyboard.press("Enter")
        assert header.get_attribute("aria-sort") == "descending"
        ends = [documents[title]["giltig_till"] for title in shown(visit)]
        assert ends[-1] is None and shown(visit) != alphabetical
        page.get_by_role("columnheader", name="Dokument").get_by_role("button").click()
        assert shown(visit) == alphabetical


def test_on_a_narrow_screen_the_columns_can_still_be_sorted(visitor):
    with visitor.visit("/dokument/", width=320) as visit:
        for name in ["Dokument", "Ansvarig", "Giltighet", "Status"]:
            box = visit.page.get_by_role("columnheader", name=name).get_by_role("button").bounding_box()
            assert box["width"] > 24 and box["height"] >= 24 and box["x"] >= 0


def test_without_scripts_the_whole_table_and_the_lists_are_offered(visitor, documents):
    with visitor.visit("/dokument/", javascript=False) as visit:
        page = visit.page
        assert page.locator("#registret tbody tr").count() == len(documents)
        assert not page.locator("form[data-filter]").is_visible()
        assert page.locator("#registret button").count() == 0
        page.get_by_text("Välj en dokumenttyp").click()
        lists = page.get_by_role("navigation", name="Listor av dokument")
        for address in ["/typer/program/", "/klass/normerande/", "/organisation/", "/agenda-2030/"]:
            assert lists.locator(f"a[href='{address}']").is_visible(), address


def test_a_page_read_later_is_filtered_by_what_holds_then(visitor):
    with visitor.visit("/dokument/?status=utgatt", clock="2027-01-15") as visit:
        assert "Åtgärdsplan Tryggare Helsingborg 2024–2026" in shown(visit)


@pytest.fixture(scope="session")
def large_register(site, browser, tmp_path_factory):
    """The site with a register of two thousand rows: its own, many times over."""
    folder = shutil.copytree(site, tmp_path_factory.mktemp("large") / "site")
    page = folder / "dokument/index.html"
    before, body, after = re.split(r"(?<=<tbody role=\"rowgroup\">\n)|(?=</tbody>)", page.read_text())
    rows = body.split('<tr role="row"')[1:]
    body = "".join('<tr role="row"' + rows[number % len(rows)] for number in range(2_000))
    page.write_text(before + body + after)
    with serve(folder) as address:
        yield Visitor(browser, address)


# Until the next frame is ready to be shown, layout and all.
MEASURE = """async ([name, value]) => {
  const control = document.querySelector(`[name="${name}"]`);
  const times = [];
  for (const each of [value, "", value, "", value]) {
    await new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)));
    const start = performance.now();
    control.value = each;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2];
}"""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("choice", [("q", "plan"), ("status", "over"), ("mal", "3")])
def test_two_thousand_rows_are_filtered_at_once(large_register, choice, width):
    with large_register.visit("/dokument/", width=width) as visit:
        assert len(shown(visit)) == 2_000
        # The clock stands still in a visit; the tab of its own does not.
        page = visit.page.context.browser.new_context(viewport={"width": width, "height": 900}).new_page()
        page.goto(large_register.address + "/dokument/")
        page.locator("#registret button").first.wait_for()
        milliseconds = page.evaluate(MEASURE, list(choice))
        page.context.close()
        assert milliseconds < 100
