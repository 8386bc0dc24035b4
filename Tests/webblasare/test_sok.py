"""What people find on /sok/, and how. Each search has the result that is expected first."""

import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

from test_accessibility import OPTIONS
from webbplats import LATER, ROOT, build, serve
from visit import Visitor

LIFE = "Livskvalitetsprogrammet"
CLIMATE = "Klimat- och energiplan 2025–2030"
EQUALITY = "Plan för lika möjligheter 2022–2025"
HEALTH = "Plan för kultur och hälsa"

# What is typed, and what comes first.
FIRST = {
    # Inflections.
    "styrdokument": "styrdokument",
    "styrdokumentets": "styrdokument",
    "styrdokumenten": "styrdokument",
    "livskvalitetsprogrammens": LIFE,
    "klimatets": CLIMATE,
    "biblioteksplanerna": "Biblioteksplan 2024–2028",
    "visionen": "vision",
    "ledarpolicyn": "Medarbetar- och ledarpolicy",
    # Without rings and dots, and in capitals.
    "plan for lika mojligheter": EQUALITY,
    "PLAN FÖR LIKA MÖJLIGHETER": EQUALITY,
    "oversiktsplan": "Översiktsplan 2021 med fördjupningar, ändringar och tematiskt tillägg",
    "arshjul": "Årshjul",
    "halsa": HEALTH,
    # Both ends of a compound, and its middle.
    "kvalitet": LIFE,
    "energi": CLIMATE,
    "energiplan": CLIMATE,
    "avfall": "Plan för resurssmart samhälle – regional avfallsplan 2025–2032",
    "trafik": "Åtgärdsprogram för vägtrafikbuller och ljudmiljö 2024–2028",
    "buller": "Åtgärdsprogram för vägtrafikbuller och ljudmiljö 2024–2028",
    "grönstruktur": "Grönstrukturprogrammet",
    "kulturskola": "Analys och handlingsplan för kulturskolan",
    "helsingborgs kulturskola": "Helsingborgs kulturskola",
    "investering": "Investeringsplan 2024–2030",
    "livskval": LIFE,
    # Several words, and words that say nothing.
    "plan kultur och hälsa": HEALTH,
    "den tryggare staden": "Åtgärdsplan Tryggare Helsingborg 2024–2026",
    "vision 2035": "Vision Helsingborg 2035",
    "kulturprogram 2021": "Kulturprogram 2021–2024",
    "”Biblioteksplan 2024–2028”": "Biblioteksplan 2024–2028",
    # What holds comes before what does not.
    "kulturprogram": "Kulturprogram 2025–2028",
    "biblioteksplan": "Biblioteksplan 2024–2028",
    "målbild 2027": "Målbild 2027",
    # Small typing errors.
    "livskvalitetsprogramet": LIFE,
    "kilmat": CLIMATE,
    "bibiloteksplan": "Biblioteksplan 2024–2028",
    "översiktspaln": "Översiktsplan 2021 med fördjupningar, ändringar och tematiskt tillägg",
    "kultrprogram": "Kulturprogram 2025–2028",
    # Numbers, sections and bodies.
    "1.3 stadens styrning": LIFE,
    "kulturnämnden": "Kulturnämnden",
    "mål 5 jämställdhet": "Mål 5: Jämställdhet",
    "aktiverande": "aktiverande",
    "tillgänglighetsredogörelse": "Tillgänglighetsredogörelse",
    "vad är målbilden": "målbild",
}


class Search:
    """The search page as somebody uses it."""

    def __init__(self, page):
        self.page = page

    def answered(self):
        """Until the answer is there."""
        self.page.locator("#sok_antal:not(:empty)").wait_for(state="attached")
        return self

    def wait(self):
        """Until the answer is there, with its excerpts."""
        self.answered().page.wait_for_load_state("networkidle")
        return self

    def forget(self):
        """Takes the answer away, so that the next one is seen to come even when it says the same."""
        self.page.locator("#sok_antal").evaluate("answer => { answer.textContent = '' }")

    def type(self, words):
        self.forget()
        self.page.get_by_role("searchbox").fill(words)
        self.page.get_by_role("button", name="Sök", exact=True).click()
        self.page.get_by_role("status").filter(has_text=".").wait_for()
        return self.wait()

    @property
    def answer(self):
        return self.page.locator("#sok_antal").inner_text()

    @property
    def titles(self):
        return self.page.locator(".traff h2").all_inner_texts()

    def result(self, title):
        heading = self.page.get_by_role("heading", name=title, exact=True)
        return self.page.locator(".traff").filter(has=heading)

    def choose(self, name, value):
        """Chooses in a filter, and waits for the answer to that."""
        self.forget()
        self.page.get_by_label(name).select_option(value)
        return self.wait()


def search(visitor, words, **options):
    return visitor.visit(f"/sok/?q={quote(words)}", **options)


@pytest.mark.parametrize("words", FIRST)
def test_what_is_expected_comes_first(visitor, words):
    with search(visitor, words) as visit:
        assert Search(visit.page).answered().titles[:1] == [FIRST[words]]
        assert visit.messages == []


def test_the_field_on_every_page_leads_to_the_results(visitor):
    with visitor.visit("/dokument/malbild-2027/") as visit:
        visit.page.get_by_role("searchbox").fill("klimat")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url("**/sok/?q=klimat")
        assert Search(visit.page).wait().titles[0] == CLIMATE
        assert visit.page.get_by_role("searchbox").input_value() == "klimat"
        assert visit.page.title().startswith("klimat – Sök")


def test_results_stand_by_section_with_the_words_marked(visitor):
    with search(visitor, "livskvalitet") as visit:
        result = Search(visit.page).wait().result(LIFE)
        sections = result.locator(".traff-avsnitt > li")
        assert sections.count() == 2
        link = sections.first.get_by_role("link")
        assert link.inner_text() == "1.2 Vad menar vi med livskvalitet?"
        assert link.get_attribute("href") == "/dokument/livskvalitetsprogrammet/#vad-menar-vi-med-livskvalitet"
        for excerpt in result.locator(".utdrag").all():
            assert "livskvalitet" in excerpt.locator("mark").first.inner_text().lower()
        link.click()
        assert visit.page.get_by_role("heading", name="1.2 Vad menar vi med livskvalitet?").is_visible()


def test_every_result_is_true(visitor):
    """What is marked in an excerpt is in the section that it links to."""
    with search(visitor, "barn unga") as visit:
        Search(visit.page).wait()
        assert visit.page.locator(".utdrag mark").count() > 5
        empty = [text for text in visit.page.locator(".utdrag").all_inner_texts() if not text.strip()]
        assert empty == []


def test_an_excerpt_is_of_the_text_alone(visitor):
    """Not of what the page says of its sections, nor of the words that it explains."""
    with search(visitor, "klimat") as visit:
        found = Search(visit.page).wait()
        texts = " ".join(visit.page.locator(".utdrag").all_inner_texts())
        assert len(texts) > 1000
        for words in ["avsnittet ”", ", gäller 20", "Ord i texten"]:
            assert words not in texts
        assert found.result("Mål 13: Bekämpa klimatförändringarna").locator(".utdrag").count() == 0


def test_how_many_there_are_is_said(visitor):
    with search(visitor, "ljudmiljö") as visit:
        found = Search(visit.page).wait()
        assert "träff" in found.answer and "dokument" in found.answer
        assert found.answer in visit.page.get_by_role("status").inner_text()


def test_what_no_longer_holds_says_so_and_what_holds_instead(visitor):
    with search(visitor, "kulturprogram") as visit:
        found = Search(visit.page).wait()
        assert found.titles[:2] == ["Kulturprogram 2025–2028", "Kulturprogram 2021–2024"]
        old = found.result("Kulturprogram 2021–2024")
        assert old.locator(".status").inner_text() == "Ersatt"
        assert old.locator(".status svg use").get_attribute("href").endswith("#ersatt")
        assert "Gäller i stället: Kulturprogram 2025–2028" in old.inner_text()
        assert found.result("Kulturprogram 2025–2028").locator(".status").inner_text() == "Gäller"


def test_statuses_are_those_of_the_day_that_the_page_is_read(visitor):
    title = "Åtgärdsplan Tryggare Helsingborg 2024–2026"
    with search(visitor, "tryggare") as visit:
        assert Search(visit.page).wait().result(title).locator(".status").inner_text() == "Går snart ut"
    with search(visitor, "tryggare", clock=LATER) as visit:
        assert Search(visit.page).wait().result(title).locator(".status").inner_text() == "Har gått ut"


def test_a_word_that_is_not_there_is_told_and_what_was_meant_can_be_chosen(visitor):
    with search(visitor, "kilmat") as visit:
        Search(visit.page).wait()
        link = visit.page.locator("#sok_menade a")
        assert link.inner_text() == "klimat"
        link.click()
        visit.page.wait_for_url("**/sok/?q=klimat")
        found = Search(visit.page).wait()
        assert found.titles[0] == CLIMATE
        assert not visit.page.locator("#sok_menade").is_visible()


def test_when_not_all_words_are_found_together_the_answer_says_so(visitor):
    with search(visitor, "dagvatten agenda kulturskolan") as visit:
        found = Search(visit.page).wait()
        assert found.answer.startswith("Inget har alla orden.")
        assert found.titles


def test_nothing_found_gives_advice_and_the_register(visitor):
    with search(visitor, "xyzzy") as visit:
        found = Search(visit.page).wait()
        assert found.answer == "Inget hittades."
        assert found.titles == []
        assert visit.page.get_by_text("Sök på färre ord.").is_visible()
        assert visit.page.locator("main").get_by_role("link", name="Alla dokument").is_visible()
        assert visit.messages == []


FILTERS = [
    ("Status", "status", "ersatt"),
    ("Status", "status", "aktuella"),
    ("Typ", "typ", "plan"),
    ("Klass", "klass", "aktiverande"),
    ("Ansvarig", "ansvarig", "kulturforvaltningen"),
    ("Mål i Agenda 2030", "mal", "3"),
]


@pytest.mark.parametrize(("name", "key", "value"), FILTERS)
def test_a_filter_leaves_as_many_as_it_said(visitor, name, key, value):
    with search(visitor, "kultur") as visit:
        found = Search(visit.page).wait()
        option = visit.page.get_by_label(name).locator(f"option[value={value!r}]")
        promised = int(option.inner_text().rsplit("(", 1)[1].rstrip(")"))
        found.choose(name, value)
        assert 0 < promised < 40
        assert f"i {promised} dokument" in found.answer
        assert visit.page.url.endswith(f"?q=kultur&{key}={value}")


def test_filters_work_together_and_can_be_taken_away(visitor):
    with search(visitor, "kultur") as visit:
        found = Search(visit.page).wait()
        everything = found.answer
        found.choose("Typ", "program").choose("Status", "ersatt")
        assert set(found.titles) <= {"Kulturprogram 2021–2024", "Livskvalitetsprogrammet 2016–2024"}
        visit.page.get_by_role("button", name="Ta bort filter").click()
        visit.page.get_by_role("status").filter(has_text=everything).wait_for()
        assert visit.page.url.endswith("?q=kultur")


def test_an_address_shows_the_same_again_and_back_goes_back(visitor):
    with search(visitor, "plan") as visit:
        found = Search(visit.page).wait()
        found.choose("Status", "utgatt")
        assert found.titles == [EQUALITY] or EQUALITY in found.titles
        shared, titles = visit.page.url, found.titles
        found.type("vision")
        assert found.titles != titles
        visit.page.go_back()
        visit.page.get_by_role("heading", name=EQUALITY).wait_for()
        assert visit.page.url == shared
        assert visit.page.get_by_role("searchbox").input_value() == "plan"
        visit.page.go_back()
        visit.page.wait_for_url("**/sok/?q=plan")
        assert visit.page.get_by_label("Status").input_value() == ""
    with visitor.visit(shared.removeprefix(visitor.address)) as visit:
        assert Search(visit.page).wait().titles == titles


def test_the_keyboard_is_enough(visitor):
    with visitor.visit("/") as visit:
        page = visit.page
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == "sidans_sok":
                break
        page.keyboard.type("plan")
        page.keyboard.press("Enter")
        page.wait_for_url("**/sok/?q=plan")
        Search(page).wait()
        assert page.locator(".traff").count() == 10
        more = page.get_by_role("button", name="Visa fler träffar")
        more.focus()
        page.keyboard.press("Enter")
        page.locator(".traff").nth(10).wait_for()
        focused = page.locator(".traff").nth(10).get_by_role("link").first
        assert focused.evaluate("each => each === document.activeElement")
        page.keyboard.press("Enter")
        page.wait_for_url("**/dokument/**")


def test_without_scripts_there_are_the_register_and_the_lists(visitor):
    with visitor.visit("/", javascript=False) as visit:
        visit.page.get_by_role("searchbox").fill("klimat")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url("**/sok/?q=klimat")
        main = visit.page.locator("main")
        assert "behöver JavaScript" in main.inner_text()
        for name in ["Alla dokument", "Dokument efter typ", "Nämnder, förvaltningar och bolag"]:
            assert main.get_by_role("link", name=name).is_visible()
        assert not main.get_by_label("Status").is_visible()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("words", ["livskvalitet kultur", "kulturprogram", "kilmat", "xyzzy"])
def test_axe_finds_no_fault_among_results(visitor, words, theme, width):
    with search(visitor, words, theme=theme, width=width) as visit:
        Search(visit.page).wait()
        visit.open_all_details()
        results = Axe().run(visit.page, options=OPTIONS)
        assert results.violations_count == 0, results.generate_report()


def test_results_stay_within_320_pixels(visitor):
    with search(visitor, "verksamhetsplan", width=320) as visit:
        Search(visit.page).wait()
        visit.open_all_details()
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_is_asked_of_others_and_nothing_breaks_the_policy(visitor):
    with search(visitor, "stadsbyggnadsnämnden kvalitetsarbete") as visit:
        Search(visit.page).wait().type("bibilotek").choose("Status", "ersatt")
        assert visit.hosts() == {visitor.address.removeprefix("http://")}
        assert visit.messages == []


def test_only_the_parts_of_the_index_that_are_needed_are_fetched(visitor):
    with search(visitor, "biblioteksplan") as visit:
        Search(visit.page).wait()
        parts = [each.rsplit("/sok/", 1)[1] for each in visit.requests if "/sok/" in each]
        words = [each for each in parts if each.startswith("ord-")]
        assert len(words) == 1
        assert not any(each.startswith("ordlista") for each in parts)


def test_it_works_for_a_site_below_a_path(browser, tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    settings = content / "webbplats.yml"
    text = settings.read_text()
    settings.write_text(text.replace("https://styrning.helsingborg.se", "https://helsingborg.se/styr"))
    site = tmp_path / "host" / "styr"
    build(site, "2026-11-20", content=content)
    with serve(tmp_path / "host") as address:
        visitor = Visitor(browser, address)
        with visitor.visit("/styr/sok/?q=kulturprogram") as visit:
            found = Search(visit.page).wait()
            assert found.titles[0] == "Kulturprogram 2025–2028"
            link = found.result("Kulturprogram 2025–2028").get_by_role("link").first
            assert link.get_attribute("href") == "/styr/dokument/kulturprogram-2025-2028/"
            assert visit.messages == []
            instead = found.result("Kulturprogram 2021–2024").locator(".traff-istallet a")
            assert instead.get_attribute("href") == "/styr/dokument/kulturprogram-2025-2028/"


def test_the_script_takes_words_to_the_same_stems_as_the_build(visitor):
    """The list is the one that SwedishStemTests holds the build to."""
    source = (ROOT / "Tests/SearchTests/StemPairs.swift").read_text()
    alike, apart = source.split("static let apart")
    lines = {
        name: [each for each in text.split('"')[1::2]] for name, text in [("alike", alike), ("apart", apart)]
    }
    with visitor.visit("/sok/") as visit:
        stems = visit.page.evaluate(
            """async (lines) => {
              const { stem } = await import("/tillgangar/sok-ord.js");
              return lines.map((line) => line.split(" ").map(stem));
            }""",
            lines["alike"] + lines["apart"],
        )
    count = len(lines["alike"])
    assert count > 30
    assert [each for each in stems[:count] if len(set(each)) > 1] == []
    assert [each for each in stems[count:] if len(set(each)) < len(each)] == []


def test_the_search_engine_is_small(site):
    """What finds: the index, the words, the order and the excerpts. The page's own script is no engine."""
    engine = Path(site).glob("tillgangar/sok-*.js")
    assert 0 < sum(each.stat().st_size for each in engine) <= 20_000


def test_the_scripts_of_the_site_are_small(site):
    own = [each for each in Path(site).glob("tillgangar/*.js") if not each.name.startswith("sok-")]
    assert 0 < sum(each.stat().st_size for each in own) <= 25_000
