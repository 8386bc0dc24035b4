"""The preview in a real browser, while somebody edits the files on disk."""

import os
import re
import shutil
import subprocess
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from styr_serve import Preview, eventually, serving, start
from webbplats import DAY, ROOT, STYR

# A document with one file, no findings of its own that the tests are about, and a long text.
DOCUMENT = "/dokument/vision-2035/"
FILE = "content/dokument/vision-2035.md"
HEADING = "## Den skapande staden"


@pytest.fixture
def preview(tmp_path):
    with serving(tmp_path) as preview:
        yield preview


@pytest.fixture
def page(browser):
    context = browser.new_context(
        locale="sv-SE", timezone_id="Europe/Stockholm", viewport={"width": 1280, "height": 700}
    )
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on(
        "console",
        lambda message: page.faults.append(message.text)
        if "Content Security Policy" in message.text
        else None,
    )
    yield page
    assert page.faults == []
    context.close()


def panel(page):
    return page.get_by_role("region", name="Förhandsgranskning")


def button(page):
    return page.locator("styr-granskning #knapp")


def open_panel(page):
    button(page).click()
    expect(panel(page)).to_be_visible()


def remember(page):
    """Marks the page as the browser has it; the mark is gone when the page has been reloaded."""
    page.evaluate("window.samma = true")


def is_same(page):
    return page.evaluate("window.samma === true")


def test_a_saved_change_is_on_the_screen_and_the_place_in_the_text_is_kept(preview, page):
    page.goto(preview.address + DOCUMENT)
    expect(button(page)).to_contain_text("varning")
    page.evaluate("scrollTo(0, 900)")
    preview.replace(FILE, HEADING, "## Den påhittiga staden")
    expect(page.get_by_role("heading", name="Den påhittiga staden")).to_be_attached()
    eventually(lambda: page.evaluate("scrollY") == 900)


def served(preview, path):
    return urllib.request.urlopen(preview.address + path).read().decode()


def test_saves_that_cross_a_reload_are_shown(preview, page):
    """The first save is undone while the browser fetches it, and another comes before the answer."""
    page.goto(preview.address + DOCUMENT)
    expect(button(page)).to_contain_text("varning")
    text = preview.file(FILE).read_text()
    crossed = []

    def cross(route):
        if crossed:
            return route.continue_()
        crossed.append(True)
        preview.file(FILE).write_text(text)
        eventually(lambda: "A-staden" not in served(preview, DOCUMENT))
        answer = route.fetch()
        preview.file(FILE).write_text(text.replace(HEADING, "## B-staden"))
        eventually(lambda: "B-staden" in served(preview, DOCUMENT))
        route.fulfill(response=answer)

    page.route("**" + DOCUMENT, cross)
    preview.replace(FILE, HEADING, "## A-staden")
    expect(page.get_by_role("heading", name="B-staden")).to_be_attached()
    assert crossed
    preview.replace(FILE, "## B-staden", "## C-staden")
    expect(page.get_by_role("heading", name="C-staden")).to_be_attached()


def test_a_page_that_never_becomes_the_latest_is_not_reloaded_for_ever(preview, page):
    page.goto(preview.address + DOCUMENT)
    expect(button(page)).to_contain_text("varning")
    old = page.context.request.get(preview.address + DOCUMENT)
    asked = []

    def answer_with_the_old(route):
        asked.append(True)
        route.fulfill(response=old)

    page.route("**" + DOCUMENT, answer_with_the_old)
    preview.replace(FILE, HEADING, "## A-staden")
    expect(page.get_by_role("status").filter(has_text="Ladda om den")).to_be_visible()
    page.wait_for_timeout(1000)
    assert len(asked) == 3
    page.unroute("**" + DOCUMENT)
    preview.replace(FILE, "## A-staden", "## B-staden")
    expect(page.get_by_role("heading", name="B-staden")).to_be_attached()


def test_the_terminal_says_how_many_findings_there_are(tmp_path):
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    said = tmp_path / "said"
    with said.open("w") as stderr:
        process = subprocess.Popen(
            [STYR, "serve", "--date", DAY, "--port=0"],
            cwd=tmp_path, stdout=subprocess.PIPE, stderr=stderr, text=True)
    try:
        preview = Preview(tmp_path, process, process.stdout.readline().strip().rstrip("/"))
        eventually(lambda: "panelen" in said.read_text())
        first = said.read_text()
        assert re.search(r"^\d+ varningar, .*: se panelen i webbläsaren\.$", first, re.M)
        preview.replace(FILE, HEADING, HEADING + "\n\nSe [[finns-inte]].")
        eventually(lambda: said.read_text() != first)
        assert re.fullmatch(r"1 fel, \d+ varningar, .*\.\n", said.read_text().removeprefix(first))
        second = said.read_text()
        preview.replace(FILE, "Se [[finns-inte]].", "Se [[finns-inte]] nu.")
        eventually(lambda: "finns-inte]] nu" in preview.file(FILE).read_text())
        eventually(lambda: "finns-inte nu" in re.sub("<[^>]*>", "", served(preview, DOCUMENT)))
        assert said.read_text() == second
    finally:
        process.kill()
        process.wait()


def test_only_pages_whose_bytes_changed_are_reloaded(preview, page):
    page.goto(preview.address + "/dokument/biblioteksplan-2024-2028/")
    expect(button(page)).to_contain_text("Förhandsgranskning:")
    remember(page)
    with page.expect_response(re.compile("panel.json")):
        preview.replace(FILE, HEADING, "## Den påhittiga staden")
    page.wait_for_timeout(300)
    assert is_same(page)


def test_a_finding_comes_and_goes_with_its_place_and_advice(preview, page):
    page.goto(preview.address + DOCUMENT)
    open_panel(page)
    mine = panel(page).get_by_role("region", name=re.compile("Den här sidan"))
    expect(mine).not_to_contain_text("finns-inte")
    preview.replace(FILE, HEADING, HEADING + "\n\nSe [[finns-inte]] & <b onclick=x>mer</b>.")
    line = preview.file(FILE).read_text().split("[[finns-inte]]")[0].count("\n") + 1
    finding = mine.get_by_role("listitem").filter(has_text="finns-inte")
    expect(finding).to_contain_text("Fel: ")
    link = finding.get_by_role("link", name=f"Öppna dokument/vision-2035.md:{line}")
    expect(link).to_have_attribute(
        "href", re.compile(f"^vscode://file/.*/{re.escape(FILE)}:{line}:[0-9]+$")
    )
    expect(button(page)).to_contain_text("1 fel")
    expect(panel(page)).to_contain_text(re.compile("Hela webbplatsen: 1 fel"))
    preview.replace(FILE, "\n\nSe [[finns-inte]] & <b onclick=x>mer</b>.", "")
    expect(finding).to_have_count(0)
    expect(button(page)).not_to_contain_text("1 fel")


def test_what_the_content_says_is_never_markup_in_the_panel(preview, page):
    page.goto(preview.address + DOCUMENT)
    open_panel(page)
    preview.replace(FILE, "\n---\n", '\n"<img src=x onerror=window.elak=1>": 1\n---\n')
    expect(panel(page)).to_contain_text("<img src=x onerror=window.elak=1>")
    assert panel(page).locator("img").count() == 0
    assert page.evaluate("window.elak") is None


def test_a_list_page_shows_what_the_whole_site_has(preview, page):
    page.goto(preview.address + "/dokument/")
    open_panel(page)
    items = panel(page).get_by_role("listitem")
    expect(items.nth(10)).to_be_visible()
    panel(page).get_by_text("Hela webbplatsen").click()
    expect(items).to_have_count(0)


def test_a_broken_template_leaves_the_page_and_shows_the_place(preview, page):
    page.goto(preview.address + DOCUMENT)
    open_panel(page)
    remember(page)
    preview.replace("templates/dokument.html", "<article", "{{ finns_inte }}<article")
    broken = panel(page).get_by_role("region", name="Kan inte visas")
    expect(broken).to_contain_text("finns_inte")
    expect(broken.locator("code")).to_contain_text("{{ finns_inte }}<article")
    expect(broken).to_contain_text(re.compile(r"dokument\.html:\d+"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Vision Helsingborg 2035")
    assert is_same(page)
    preview.replace("templates/dokument.html", "{{ finns_inte }}<article", "<article id=ny")
    expect(broken).to_be_hidden()
    expect(page.locator("article#ny")).to_be_attached()


def test_broken_front_matter_leaves_the_page_and_shows_the_line(preview, page):
    page.goto(preview.address + DOCUMENT)
    open_panel(page)
    preview.replace(FILE, "titel: Vision", 'titel: "Vision')
    broken = panel(page).get_by_role("region", name="Kan inte visas")
    expect(broken.locator("code").first).to_contain_text('titel: "Vision')
    expect(page.get_by_role("heading", level=1)).to_have_text("Vision Helsingborg 2035")
    preview.replace(FILE, 'titel: "Vision', "titel: Ny vision")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ny vision Helsingborg 2035")
    expect(broken).to_be_hidden()


def test_another_day_and_back(preview, page):
    page.goto(preview.address + "/dokument/tryggare-helsingborg-2024-2026/")
    banner = page.get_by_role("region", name="Vad som gäller")
    expect(banner).to_contain_text("går ut om 41 dagar")
    open_panel(page)
    panel(page).get_by_label("Visa webbplatsen som den ser ut den").fill("2027-01-15")
    panel(page).get_by_role("button", name="Visa", exact=True).click()
    expect(banner).to_contain_text("Har gått ut")
    expect(panel(page)).to_contain_text("Du ser webbplatsen som den ser ut den 15 januari 2027.")
    page.goto(preview.address + "/giltighet/")
    expect(page.locator("main")).to_contain_text("Åtgärdsplan Tryggare Helsingborg")
    expect(page.locator(".sidfot-dag")).to_contain_text("15 januari 2027")
    panel(page).get_by_role("button", name="Tillbaka till i dag").click()
    expect(page.locator(".sidfot-dag")).to_contain_text("20 november 2026")
    expect(panel(page)).not_to_contain_text("Du ser webbplatsen som den ser ut")


def test_scripts_of_the_site_believe_in_the_day_of_the_page(preview, page):
    """The browser's own clock is far later than this day, and must not judge the page."""
    page.goto(preview.address + "/dokument/tryggare-helsingborg-2024-2026/")
    open_panel(page)
    panel(page).get_by_label("Visa webbplatsen som den ser ut den").fill("2025-02-03")
    panel(page).get_by_role("button", name="Visa", exact=True).click()
    expect(page.locator(".sidfot-dag")).to_contain_text("3 februari 2025")
    expect(page.get_by_role("region", name="Vad som gäller")).not_to_contain_text("gått ut")
    assert page.evaluate("new Date().toISOString()").startswith("2025-02-03")


def test_drafts_and_coming_versions_are_shown_and_marked(preview, page):
    text = preview.file(FILE).read_text()
    preview.file("content/dokument/ny-vision.md").write_text(
        text.replace("---\n", "---\nutkast: true\n", 1).replace("Vision Hels", "Ny vision Hels")
    )
    eventually(lambda: status(preview, "/dokument/ny-vision/") == 200)
    page.goto(preview.address + "/dokument/ny-vision/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ny vision")
    expect(page.get_by_role("region", name="Vad som gäller")).to_contain_text("tkast")
    open_panel(page)
    expect(panel(page)).to_contain_text("Utkast: sidan finns bara här")


def test_a_page_that_does_not_exist_yet_comes_when_it_is_written(preview, page):
    page.goto(preview.address + "/dokument/ny-vision/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sidan finns inte")
    expect(button(page)).to_contain_text("Förhandsgranskning:")
    preview.file("content/dokument/ny-vision.md").write_text(preview.file(FILE).read_text())
    expect(page.get_by_role("heading", level=1)).to_have_text("Vision Helsingborg 2035")


def test_a_changed_style_reloads_every_page(preview, page):
    page.goto(preview.address + DOCUMENT)
    expect(button(page)).to_contain_text("Förhandsgranskning:")
    style = preview.file("templates/stil.css")
    style.write_text(style.read_text() + "\nbody { outline: 7px solid red; }\n")
    expect(page.locator("body")).to_have_css("outline-width", "7px")


def test_a_site_below_a_path_is_shown_below_it(preview, page):
    preview.replace(
        "content/webbplats.yml", "https://styrning.helsingborg.se", "https://helsingborg.se/styrning")
    eventually(lambda: status(preview, "/styrning" + DOCUMENT) == 200)
    page.goto(preview.address + "/")
    assert page.url == preview.address + "/styrning/"
    page.goto(preview.address + "/styrning" + DOCUMENT)
    expect(button(page)).to_contain_text("Förhandsgranskning:")
    expect(page.locator("body")).to_have_css("margin-top", "0px")
    preview.replace(FILE, HEADING, "## Den påhittiga staden")
    expect(page.get_by_role("heading", name="Den påhittiga staden")).to_be_attached()
    page.get_by_role("link", name="Dokument", exact=True).first.click()
    assert page.url == preview.address + "/styrning/dokument/"
    assert status(preview, "/dokument/") == 404


def test_the_browser_follows_to_the_changed_document_if_asked(tmp_path, page):
    with serving(tmp_path, "--follow") as preview:
        page.goto(preview.address + "/")
        expect(button(page)).to_contain_text("Förhandsgranskning:")
        preview.replace(FILE, HEADING, "## Den påhittiga staden")
        page.wait_for_url("**" + DOCUMENT)


def test_looking_every_half_second_finds_the_same(tmp_path, page):
    with serving(tmp_path, "--poll") as preview:
        page.goto(preview.address + DOCUMENT)
        preview.replace(FILE, HEADING, "## Den påhittiga staden")
        expect(page.get_by_role("heading", name="Den påhittiga staden")).to_be_attached()


def test_a_server_that_stops_is_seen_and_comes_back(preview, page):
    page.goto(preview.address + DOCUMENT)
    expect(button(page)).to_contain_text("Förhandsgranskning:")
    preview.process.kill()
    preview.process.wait()
    sign = page.get_by_role("status").filter(has_text="Ingen kontakt med styr")
    expect(sign).to_be_visible()
    preview.replace(FILE, HEADING, "## Den påhittiga staden")
    preview.restart()
    expect(page.get_by_role("heading", name="Den påhittiga staden")).to_be_attached()
    expect(sign).to_be_hidden()


def test_the_panel_is_used_by_keyboard_alone(preview, page):
    page.goto(preview.address + DOCUMENT)
    expect(button(page)).to_have_attribute("aria-expanded", "false")
    expect(panel(page)).to_be_hidden()
    button(page).focus()
    page.keyboard.press("Enter")
    expect(button(page)).to_have_attribute("aria-expanded", "true")
    expect(panel(page)).to_be_visible()
    page.keyboard.press("Shift+Tab")
    expect(panel(page).get_by_role("button", name="Visa", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()
    expect(button(page)).to_be_focused()


def test_the_panel_is_for_everyone(preview, page):
    from axe_playwright_python.sync_playwright import Axe

    page.goto(preview.address + DOCUMENT)
    open_panel(page)
    expect(panel(page)).to_contain_text("Hela webbplatsen")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, context="styr-granskning").response["violations"]
        assert [each["id"] for each in found] == []
    # The examiner writes styles of its own, which the policy of the preview refuses.
    page.faults.clear()


def test_the_panel_is_not_printed(preview, page):
    page.goto(preview.address + DOCUMENT)
    expect(button(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(button(page)).to_be_hidden()


def status(preview, path, headers=(), method="GET", body=None):
    request = urllib.request.Request(
        preview.address + path, headers=dict(headers), method=method, data=body
    )
    try:
        return urllib.request.urlopen(request).status
    except urllib.error.HTTPError as error:
        return error.code


def test_another_site_in_the_same_browser_gets_nothing(preview, page):
    own = {"Origin": preview.address}
    assert status(preview, "/", {"Host": "elak.example"}) == 403
    assert status(preview, "/", {"Origin": "http://elak.example"}) == 403
    assert status(preview, "/__styr/day", (), "POST", b"2027-01-15") == 403
    assert status(preview, "/__styr/day", own, "POST", b"2027-01-15") == 200


def test_site_is_not_touched(preview):
    preview.replace(FILE, HEADING, "## Den påhittiga staden")
    eventually(lambda: status(preview, DOCUMENT) == 200)
    assert sorted(path.name for path in preview.folder.iterdir()) == ["content", "templates"]


def test_a_taken_port_is_one_sentence_and_zero_takes_the_next(preview):
    again = subprocess.run(
        [STYR, "serve", "--date", DAY, "--port", str(preview.port)],
        cwd=preview.folder, capture_output=True, text=True,
    )
    assert again.returncode == 2
    assert again.stdout == ""
    assert f"Port {preview.port} på 127.0.0.1 används redan" in again.stderr
    process, address = start(preview.folder, "--port=0")
    try:
        assert address.startswith("http://127.0.0.1:") and address != preview.address
    finally:
        process.kill()
        process.wait()


def test_memory_does_not_grow_with_edits(preview):
    """Saves of one file, each waited for, while somebody looks at its page.

    A thousand here; the ten thousand of the promise take minutes: SPARNINGAR=10000.
    """
    saves = int(os.environ.get("SPARNINGAR", "1000"))
    for other in preview.file("content/dokument").iterdir():
        if other != preview.file(FILE):
            shutil.rmtree(other) if other.is_dir() else other.unlink()
    eventually(lambda: status(preview, "/dokument/malbild-2027/") == 404)
    events = preview.events(DOCUMENT)
    next(events)
    text = preview.file(FILE).read_text()

    def edit(number):
        preview.file(FILE).write_text(text + f"\nRad {number}.\n" * (1 + number % 50))
        assert next(events)["changed"] == [DOCUMENT]

    for number in range(200):
        edit(number)
    before = preview.memory()
    for number in range(200, 200 + saves):
        edit(number)
    assert preview.memory() < before + 8_000_000
