"""Calendars and feeds as other people's parsers read them, and the rules that those let pass."""

import re

from icalendar import Calendar
from lxml import etree

from conftest import DAY, document, municipality, styr

ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_calendar_parses_and_keeps_the_rules_of_rfc_5545(site):
    calendars = sorted(site.rglob("kalender.ics"))
    assert len(calendars) > 30
    for path in calendars:
        raw = path.read_bytes()
        assert b"\n" not in raw.replace(b"\r\n", b""), path
        assert all(len(line) <= 75 for line in raw.split(b"\r\n")), path
        for line in raw.split(b"\r\n"):
            line.decode("utf-8")
        events = Calendar.from_ical(raw).walk("VEVENT")
        uids = [str(event["UID"]) for event in events]
        assert len(uids) == len(set(uids)), path
        for event in events:
            assert event["DTSTAMP"] and event["DTSTART"].dt < event["DTEND"].dt


def test_the_calendar_has_the_last_days_with_alarms(site):
    events = Calendar.from_ical((site / "kalender.ics").read_bytes()).walk("VEVENT")
    event = next(e for e in events if "Tryggare Helsingborg" in e["SUMMARY"])
    assert str(event["DTSTART"].dt) == "2026-12-31"
    assert event["SUMMARY"] == "Åtgärdsplan Tryggare Helsingborg 2024–2026: sista dagen"
    days = [alarm["TRIGGER"].dt.days for alarm in event.walk("VALARM")]
    assert days == [-180, -90, -30]


def test_the_planning_year_is_in_the_calendar(site):
    events = Calendar.from_ical((site / "kalender.ics").read_bytes()).walk("VEVENT")
    months = {event["DTSTART"].dt.month for event in events if "arshjul" in str(event["UID"])}
    assert {2, 4, 6, 10} <= months


def test_every_feed_keeps_the_rules_of_rfc_4287(site):
    feeds = sorted(site.rglob("atom.xml"))
    assert len(feeds) > 30
    for path in feeds:
        feed = etree.parse(path).getroot()
        assert feed.tag == ATOM + "feed"
        for name in ("id", "title", "updated", "author"):
            assert len(feed.findall(ATOM + name)) == 1, (path, name)
        links = {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}
        assert links["self"].endswith("/atom.xml")
        entries = feed.findall(ATOM + "entry")
        ids = [entry.findtext(ATOM + "id") for entry in entries]
        assert len(ids) == len(set(ids)), path
        for entry in entries:
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry.findtext(ATOM + "updated"))
            assert re.match(r"tag:styrning\.helsingborg\.se,\d{4}(-\d\d){0,2}:", entry.findtext(ATOM + "id"))
            assert entry.findtext(ATOM + "title") and entry.findtext(ATOM + "summary")


def test_entries_bear_the_days_of_what_happened_and_never_a_later_one(site):
    feed = etree.parse(site / "atom.xml").getroot()
    entries = {
        entry.findtext(ATOM + "title"): entry.findtext(ATOM + "updated")
        for entry in feed.findall(ATOM + "entry")
    }
    assert entries["Plan för lika möjligheter 2022–2025 gick ut"] == "2026-01-01T00:00:00Z"
    assert entries["Livskvalitetsprogrammet reviderades 2025"] == "2025-12-31T00:00:00Z"
    assert entries["Livskvalitetsprogrammet började gälla"] == "2025-09-01T00:00:00Z"
    assert max(entries.values()) <= "2026-11-20T00:00:00Z"
    assert feed.findtext(ATOM + "updated") == max(entries.values())


def test_odd_content_keeps_the_rules_too(tmp_path):
    events = ["- { månad: 2, händelse: Budget }"] * 2 + ["- { månad: 3, händelse: 🎉 }", "- { månad: 3, händelse: 🎈 }"]
    long = "Nämnden beslutar om den långa raden av frågor som alla börjar likadant och slutar"
    events += [f"- {{ månad: 4, händelse: {long} {end} }}" for end in ("här", "där")]
    content = municipality(tmp_path, {
        "arshjul.yml": "\n".join(events) + "\n",
        "dokument/ett.md": document("giltig-till: 9999-12-31", title='"Ljud\\a och \\x7f"'),
        "dokument/tva.md": document(
            "historik:", "  - { händelse: antagen, datum: 2020-05-01 }", "  - { händelse: reviderad, datum: 2024 }",
            "  - { händelse: reviderad, datum: 2024-01-01 }"),
    })
    styr("build", "--content", content, "--date", DAY, "--output", tmp_path / "site", "--quiet",
         "--allow-errors")
    raw = (tmp_path / "site/kalender.ics").read_bytes()
    assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", raw)
    found = Calendar.from_ical(raw).walk("VEVENT")
    uids = [str(event["UID"]) for event in found]
    assert len(uids) == len(set(uids))
    assert "9999-12-31" in {str(event["DTSTART"].dt) for event in found}
    assert len([uid for uid in uids if uid.startswith("arshjul-2026-")]) == 5
    entries = etree.parse(tmp_path / "site/atom.xml").getroot().findall(ATOM + "entry")
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(ids) == len(set(ids)) and len([name for name in ids if "reviderad" in name]) == 2
