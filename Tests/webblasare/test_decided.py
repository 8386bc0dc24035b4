"""What is decided for a day to come holds on that day, also on a page that was built before it."""

import pytest

from visit import Visitor
from webbplats import build, serve

BUILT, BEFORE, AFTER = "2026-11-01", "2026-11-09", "2026-11-10"

HEAD = "typ: policy\ndokumentansvarig: kansli\n"
FOREVER = HEAD + "giltig-från: 2020\ngiltig-till: tills vidare\n"
REPEALED = "historik:\n  - händelse: upphävd\n    datum: 2026-11-10\n    av: kansli\n"
FILES = {
    "webbplats.yml": "namn: Så styrs A\nadress: https://a.example\nkommun: A\n",
    "dokumenttyper.yml": "- id: policy\n  namn: policy\n  plural: policyer\n  familj: styrdokument\n  klass: normerande\n",
    "organisation.yml": "- id: kansli\n  namn: Kansliet\n  slag: förvaltning\n",
    "dokument/upphavd.md": f"---\ntitel: Upphävd\n{FOREVER}{REPEALED}---\nText.\n",
    "dokument/okand.md": f"---\ntitel: Okänd\n{HEAD}{REPEALED}---\nText.\n",
    "dokument/gammal.md": f"---\ntitel: Gammal\n{FOREVER}---\nText.\n",
    "dokument/ny.md": f"---\ntitel: Ny\n{HEAD}giltig-från: 2026-11-10\ngiltig-till: tills vidare\n"
    "ersätter: gammal\n---\nText.\n",
    "dokument/plan/2020.md": f"---\ntitel: Plan A\n{HEAD}giltig-till: 2026-11-09\n---\nText.\n",
    "dokument/plan/2026-11-10.md": f"---\ntitel: Plan B\n{HEAD}giltig-till: tills vidare\n---\nText.\n",
}

# What each address says the day before, and on the day.
STATUSES = {
    "/dokument/upphavd/": ("galler", "upphavt"),
    "/dokument/okand/": ("okand", "upphavt"),
    "/dokument/gammal/": ("galler", "ersatt"),
    "/dokument/ny/": ("kommande", "galler"),
    "/dokument/plan/": ("snart", "ersatt"),
    "/dokument/plan/2026-11-10/": ("kommande", "galler"),
}


@pytest.fixture(scope="module")
def early(tmp_path_factory, browser):
    folder = tmp_path_factory.mktemp("decided")
    for path, text in FILES.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    with serve(build(folder / "site", BUILT, content=folder / "content")) as address:
        yield Visitor(browser, address)


@pytest.mark.parametrize("path", STATUSES)
def test_a_page_of_an_earlier_day_judges_what_was_decided(early, path):
    for day, status in zip([BEFORE, AFTER], STATUSES[path]):
        with early.visit(path, clock=day) as visit:
            band = visit.page.locator(".band")
            assert band.get_attribute("data-status") == status, day
            assert f"status-{status}" in band.get_attribute("class")
            assert visit.messages == []


def test_the_register_and_the_search_judge_it_too(early):
    with early.visit("/dokument/", clock=AFTER) as visit:
        words = {
            row.locator("th a").first.text_content(): row.locator(".status-ord").text_content()
            for row in visit.page.locator("tbody tr").all()
        }
    assert words["Upphävd"] == "Upphävt" and words["Gammal"] == "Ersatt" and words["Ny"] == "Gäller"
    with early.visit("/sok/?q=upphävd", clock=AFTER) as visit:
        result = visit.page.locator(".status-upphavt")
        result.first.wait_for()
        assert result.first.text_content().strip() == "Upphävt"


def test_what_is_decided_is_told_before_the_day(early):
    with early.visit("/dokument/gammal/", clock=BUILT, javascript=False) as visit:
        band = visit.page.locator(".band-text")
        assert "Från och med 10 november 2026 gäller i stället Ny." in " ".join(band.inner_text().split())
        assert band.get_by_role("link", name="Ny").get_attribute("href") == "/dokument/ny/"
    with early.visit("/dokument/upphavd/", clock=BUILT, javascript=False) as visit:
        said = " ".join(visit.page.locator(".band-text").inner_text().split())
        assert "Det är beslutat att dokumentet upphävs 10 november 2026." in said
