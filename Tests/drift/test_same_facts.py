"""What the site says of time is what the nightly check says: one source, seen from both ends."""

import datetime
import json
import re

import lxml.html
import pytest

from conftest import DAY, document, municipality, styr

SAID_BY = {
    "utgangna": "expired-document",
    "snart": "expiring-document",
    "okanda": "unknown-validity",
    "missade": "missed-follow-up",
}
STATUS_OF = {"utgatt": "expired-document", "snart": "expiring-document", "okand": "unknown-validity"}


@pytest.fixture(scope="module", params=[DAY, "2026-12-31", "2027-01-01", "2028-02-29", "2031-07-01"])
def night(request, tmp_path_factory):
    """The site of a day, and what the check says that day."""
    site = tmp_path_factory.mktemp("site")
    styr("build", "--date", request.param, "--output", site, "--quiet")
    report = json.loads(
        styr("check", "--date", request.param, "--format", "json", "--fail-on", "error"))
    return site, report["findings"]


def rows(section):
    """Every row of a part of a page: document, status, and how long it is, in words."""
    for row in section.iter("tr", "li"):
        status = row.find(".//*[@data-status]")
        link = row.find(".//a")
        if status is None or link is None or "/dokument/" not in link.get("href"):
            continue
        identifier = link.get("href").split("/dokument/")[1].split("/")[0]
        told = re.search(
            r"\b(för (mer än )?\d+ (dag|dagar|år) sedan|om (mer än )?\d+ (dag|dagar|år)|i dag)\b",
            row.text_content())
        yield identifier, status.get("data-status"), told and told[1]


def in_words(day, date):
    """How long it is from a day to another; from two years on in years."""
    first, last = sorted([day, date])
    years = int(last[:4]) - int(first[:4]) - (last[5:] < first[5:])
    days = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days
    if years > 1:
        length = f"{years} år" if last[5:] == first[5:] else f"mer än {years} år"
    else:
        length = f"{days} dag" if days == 1 else f"{days} dagar"
    return "i dag" if day == date else f"om {length}" if day < date else f"för {length} sedan"


def part(page, heading):
    found = page.xpath(f'//section[@aria-labelledby="{heading}"]')
    return list(rows(found[0])) if found else []


def test_the_page_of_validity_has_what_the_check_has(night):
    site, findings = night
    page = lxml.html.parse(site / "giltighet/index.html")
    for heading, rule in SAID_BY.items():
        said = {found["document"] for found in findings if found["rule"] == rule}
        assert {identifier for identifier, _, _ in part(page, heading)} == said, rule
    assert part(page, "utgangna") or part(page, "snart")


def test_the_times_are_those_of_the_check(night, request):
    site, findings = night
    day = request.node.callspec.params["night"]
    page = lxml.html.parse(site / "giltighet/index.html")
    for heading in ("utgangna", "snart"):
        said = {
            found["document"]: in_words(day, found["date"])
            for found in findings if found["rule"] == SAID_BY[heading]
        }
        for identifier, _, told in part(page, heading):
            assert told == said[identifier], identifier


def test_the_page_of_a_body_says_of_its_documents_what_the_check_tells_its_owner(night):
    site, findings = night
    told = 0
    for file in sorted((site / "organisation").glob("*/index.html")):
        body = file.parent.name
        shown = part(lxml.html.parse(file), "ansvarar")
        for status, rule in STATUS_OF.items():
            said = {
                found["document"]
                for found in findings if found["rule"] == rule and body in found["owners"]
            }
            assert {identifier for identifier, has, _ in shown if has == status} == said, body
            told += len(said)
    assert told > 0


def test_what_takes_over_and_what_was_not_followed_up_is_told_on_the_pages_too(tmp_path):
    content = municipality(tmp_path, {
        "organisation.yml": "- { id: b, namn: B-nämnden, slag: nämnd, e-post: b@prov.example }\n",
        "dokumenttyper.yml": "- { id: plan, namn: plan, familj: styrdokument }\n",
        "dokument/plan/2020-01-01.md": document(
            "typ: plan", "dokumentansvarig: b", "giltig-från: 2020-01-01", "giltig-till: 2026-12-31", title="Plan"),
        "dokument/plan/2027-01-01.md": document(
            "typ: plan", "dokumentansvarig: b", "giltig-från: 2027-01-01", "giltig-till: 2030-12-31", title="Plan"),
        "dokument/policy.md": document(
            "typ: plan", "dokumentansvarig: b", "giltig-från: 2020-01-01",
            "uppföljning: { intervall: ett år, senast: 2024-01-01, till: b }", title="Policy"),
    })
    rules = {finding["rule"]: finding["message"] for finding in json.loads(styr(
        "check", "--content", content, "--date", DAY, "--format", "json", status=1))["findings"]}
    assert "expiring-document" not in rules
    assert rules["missed-follow-up"] == "Policy skulle ha följts upp senast den 1 januari 2025"
    styr("build", "--content", content, "--date", DAY, "--output", tmp_path / "site", "--quiet")
    for page in ("giltighet", "organisation/b"):
        text = lxml.html.fromstring((tmp_path / "site" / page / "index.html").read_text()).text_content()
        assert "Det som tar över börjar gälla 1 januari 2027." in text, page
        assert "Skulle ha följts upp senast 1 januari 2025." in text, page
