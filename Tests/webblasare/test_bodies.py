"""What a body decides, answers for and must follow: the same facts as the nightly check has."""

import json
import re
import subprocess

import pytest

from webbplats import DAY, PAGES, ROOT, STYR

@pytest.fixture(scope="module")
def findings():
    """What `styr check` has to say about time on DAY."""
    command = [STYR, "check", "--date", DAY, "--format", "json", "--fail-on", "error", "--quiet"]
    report = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    rules = {"expired-document": "utgatt", "expiring-document": "snart", "unknown-validity": "okand"}
    return {
        (each["document"], each["version"]): (rules[each["rule"]], each.get("days"))
        for each in json.loads(report)["findings"]
        if each["rule"] in rules
    }


def rows_of(html_files, site):
    """Every row of every body's page: the page, the section, the document, the status, the words."""
    for address in html_files:
        if re.fullmatch(r"/organisation/[^/]+/", address):
            text = (site / address.strip("/") / "index.html").read_text()
            for section, body in re.findall(r'<section aria-labelledby="(\w+)">(.*?)</section>', text, re.S):
                for row in re.findall(r'<tr role="row">\s*<th scope="row".*?</tr>', body, re.S):
                    words = " ".join(re.sub(r"<[^>]*>", " ", row).split())
                    document = re.search(r'href="/dokument/([^/"]+)/', row).group(1)
                    status = re.search(r'data-status="(\w+)"', row).group(1)
                    yield address, section, document, status, words


def test_the_pages_of_bodies_say_the_same_of_time_as_the_check(html_files, site, findings):
    told = {document: fact for (document, _), fact in findings.items()}
    compared = 0
    for address, _, document, status, words in rows_of(html_files, site):
        if status in ("utgatt", "snart", "okand"):
            assert document in told, f"{address}: {document} {status}"
            expected, days = told[document]
            assert status == expected, f"{address}: {document}"
            if days is not None and status != "okand":
                when = f"om {days} dagar" if days > 0 else f"för {-days} dagar sedan"
                assert when in words, f"{address}: {words}"
            compared += 1
    assert compared > 40


def test_what_the_check_says_of_an_owner_stands_among_what_the_owner_answers_for(html_files, site):
    command = [STYR, "check", "--date", DAY, "--format", "json", "--fail-on", "error", "--quiet"]
    command += ["--rule", "expired-document", "--owner", "kulturforvaltningen"]
    report = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    expired = {each["document"] for each in report["findings"]}
    assert expired == {"verksamhetsplan-kulturforvaltningen-2024"}
    owned = {
        (document, status)
        for address, section, document, status, _ in rows_of(html_files, site)
        if address == "/organisation/kulturforvaltningen/" and section == "ansvarar"
    }
    assert {document for document, status in owned if status == "utgatt"} == expired


def test_the_least_time_left_comes_first_and_what_is_over_last(html_files, site):
    lists = {}
    for address, section, document, status, words in rows_of(html_files, site):
        days = re.search(r"om (\d+) dag", words)
        over = status in ("utgatt", "ersatt", "upphavt")
        key = (1, 0) if over else (0, int(days.group(1)) if days else 10**6)
        lists.setdefault((address, section), []).append(key)
    assert len(lists) > 20
    assert max(map(len, lists.values())) > 8
    for where, keys in lists.items():
        assert keys == sorted(keys), where


def test_each_section_says_in_words_how_things_stand(visitor):
    with visitor.visit(PAGES["body"]) as visit:
        for section in visit.page.locator("section:has(table)").all():
            words = " ".join(section.locator(".underrubrik").text_content().split())
            numbers = [int(number) for number in re.findall(r"\d+", words)]
            assert sum(numbers) == section.locator("tbody tr").count(), words
        decided = visit.page.locator("section[aria-labelledby=beslutar]")
        first = decided.locator("tbody tr").first
        assert "31 december 2026, om 41 dagar" in " ".join(first.text_content().split())
        assert first.locator("svg.remsa").count() == 1


def test_the_time_left_of_a_row_moves_with_the_days(visitor):
    with visitor.visit(PAGES["body"], clock="2026-12-30") as visit:
        row = visit.page.locator("tr", has_text="Stadens inriktningar 2023–2026").first
        assert "om 1 dag" in " ".join(row.text_content().split())
        assert visit.messages == []


def test_a_body_is_followed_only_where_it_has_documents(html_files, site):
    followed = {True: 0, False: 0}
    for address in html_files:
        if re.fullmatch(r"/organisation/[^/]+/", address):
            text = (site / address.strip("/") / "index.html").read_text()
            has_documents = '<table class="register' in text
            assert ("organ-flode" in text) == has_documents, address
            followed[has_documents] += 1
    assert followed[True] > 10 and followed[False] > 5
