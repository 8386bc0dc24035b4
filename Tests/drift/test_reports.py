"""Reports for other programs, against the schemas of those programs."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import DAY, ROOT, STYR, document, municipality, styr

SCHEMA = Path(__file__).parent / "sarif/sarif-schema-2.1.0.json"


def judge(report, folder):
    """check-jsonschema's verdict on the report. The schema has a pattern that only Python accepts."""
    file = folder / "styr.sarif"
    file.write_text(report)
    return subprocess.run([sys.executable, "-m", "check_jsonschema", "--regex-variant", "python",
                           "--schemafile", SCHEMA, file],
                          capture_output=True, text=True)


BROKEN = """---
titel: Trasig plan
typ: plann
giltig-till: i morgon
okänt: 1
---

[bort](finns-inte.md) [[vision-2035#saknas]]
"""


@pytest.fixture
def broken_content(tmp_path):
    """Content whose findings have every part that a finding can have, errors among them."""
    documents = tmp_path / "content/dokument"
    documents.mkdir(parents=True)
    for file in (ROOT / "content").glob("*.yml"):
        (tmp_path / "content" / file.name).write_text(file.read_text())
    (documents / "trasig plan åäö.md").write_text(BROKEN)
    (documents / "trasig-plan.md").write_text(BROKEN)
    return tmp_path / "content"


def test_the_sarif_report_follows_the_standard_s_schema(tmp_path):
    report = styr("check", "--date", DAY, "--format", "sarif", status=1)
    assert len(json.loads(report)["runs"][0]["results"]) > 10
    done = judge(report, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_sarif_report_of_broken_content_follows_it_too(broken_content, tmp_path):
    report = styr("check", "--date", DAY, "--format", "sarif", "--content", broken_content, status=1)
    levels = {result["level"] for result in json.loads(report)["runs"][0]["results"]}
    assert "error" in levels
    done = judge(report, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_schema_refuses_what_is_not_sarif(tmp_path):
    report = json.loads(styr("check", "--date", DAY, "--format", "sarif", status=1))
    report["runs"][0]["results"][0]["level"] = "fel"
    done = judge(json.dumps(report), tmp_path)
    assert done.returncode == 1
    assert "results[0].level: 'fel' is not one of" in done.stdout


def check(content, *arguments, day=DAY, status=0):
    return styr("check", "--content", content, "--date", day, *arguments, status=status)


def test_no_text_becomes_a_command_of_its_own(tmp_path):
    content = municipality(tmp_path, {
        "dokument/ett.md": document("giltig-till: 2020", title='"Rad\\r\\n::error file=x::Kapad"')})
    lines = check(content, "--format", "github", status=1).splitlines()
    assert lines and not [line for line in lines if line.startswith("::error file=x")]
    assert any("Rad%0D%0A::error file=x::Kapad" in line for line in lines)


@pytest.fixture
def two_nights(tmp_path):
    """Content that was mended in one place and broken in another since the earlier report."""
    content = municipality(tmp_path, {
        "dokument/ett.md": document("giltig-till: 2020", title="Ett"),
        "dokument/tva.md": document(title="Två", body="[bort](finns-inte.md)"),
    })
    (tmp_path / "i-gar.json").write_text(check(content, "--format", "json", day="2026-11-19", status=1))
    municipality(tmp_path, {
        "dokument/tva.md": document(title="Två"),
        "dokument/tre.md": document("giltig-till: 2021", title="Tre"),
    })
    return content, tmp_path / "i-gar.json"


def test_the_changes_are_told_in_markdown(two_nights):
    content, earlier = two_nights
    text = check(content, "--since", earlier, "--format", "markdown", status=1)
    new, mended = text.split("## Åtgärdat: ")
    assert "# Granskning 2026-11-20: ändringar sedan 2026-11-19" in new
    assert "Tre gick ut" in new and "Ett gick ut" not in text
    assert mended.startswith("1\n") and "finns-inte.md" in mended
    assert "Inget att anmärka" not in text


def test_the_changes_are_told_on_github(two_nights, tmp_path, monkeypatch):
    content, earlier = two_nights
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "sida.md"))
    text = check(content, "--since", earlier, "--format", "github", status=1)
    assert "Ett gick ut" not in text
    assert "::notice title=Åtgärdat sedan 2026-11-19::" in text and "finns-inte.md" in text
    summary = (tmp_path / "sida.md").read_text()
    assert "1 åtgärdat." in summary and "| Åtgärdat |" in summary and "| Nytt |" in summary
    assert "0 fel" not in summary


def test_the_changes_are_told_in_junit_and_sarif(two_nights, tmp_path):
    content, earlier = two_nights
    suites = ElementTree.fromstring(check(content, "--since", earlier, "--format", "junit", status=1))
    assert {suite.get("name") for suite in suites} == {"tre", "tva"}
    names = [case.get("name") for case in suites.iter("testcase")]
    assert [name for name in names if name.startswith("åtgärdat: ") and "finns-inte.md" in name]
    report = check(content, "--since", earlier, "--format", "sarif", status=1)
    assert {r["baselineState"] for r in json.loads(report)["runs"][0]["results"]} == {"new"}
    done = judge(report, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [["--rule", "broken-link"], ["--owner", "a"], ["--within", "0"]])
def test_what_could_not_be_read_is_loud_whatever_is_asked_for(arguments, tmp_path):
    files = {"organisation.yml": "- { id: a, namn: A, slag: nämnd, e-post: a@prov.example }\n",
             "dokument/ett.md": document()}
    for fault in ("Får".encode("latin-1"), b"---\ntitel: [\n---\n", b"a" * 9_500_000):
        content = municipality(tmp_path, {**files, "dokument/tva.md": fault})
        check(content, *arguments, status=1)


def test_what_is_no_file_is_no_silence(tmp_path):
    content = municipality(tmp_path, {"dokument/ett.md": document()})
    os.mkfifo(content / "dokument/tva.md")
    done = subprocess.run([STYR, "check", "--content", content], capture_output=True, text=True)
    assert done.returncode == 2 and "tva.md" in done.stderr


def test_a_part_of_the_findings_is_compared_with_the_same_part(two_nights, tmp_path):
    content, earlier = two_nights
    text = check(content, "--since", earlier, "--rule", "expired-document", status=1)
    assert "Tre" in text and "Åtgärdat" not in text
    part = tmp_path / "del.json"
    part.write_text(check(content, "--rule", "expired-document", "--format", "json", status=1))
    assert check(content, "--since", part, "--rule", "expired-document") == ""
    changes = tmp_path / "andringar.json"
    changes.write_text(check(content, "--since", earlier, "--format", "json", status=1))
    for report in (part, changes):
        check(content, "--since", report, status=2)


def test_a_report_from_a_day_to_come_is_no_yesterday(two_nights):
    content, earlier = two_nights
    check(content, "--since", earlier, day="2026-11-18", status=2)


@pytest.mark.parametrize("arguments, status", [
    (["check", "--rule", "expired-documnt"], 64), (["check", "--date", "2026-02-29"], 64),
    (["check", "--owner", "kulturforvaltnigen"], 64), (["check", "--within", "abc"], 64),
    (["list", "--content", "finns-inte"], 2), (["list", "--typ", "plann"], 64),
    (["explain", "nonsens"], 64),
])
def test_json_is_one_document_also_when_it_fails(arguments, status):
    document = json.loads(styr(*arguments, "--format", "json", status=status))
    assert document["version"] == 1 and len(document["error"]) > 10


def test_a_link_stays_a_link_to_the_report(tmp_path):
    (tmp_path / "riktig").mkdir()
    (tmp_path / "riktig/r.json").write_text("gammal")
    (tmp_path / "r.json").symlink_to("riktig/r.json")
    styr("check", "--date", DAY, "--format", "json", "--output", tmp_path / "r.json", status=1)
    assert (tmp_path / "r.json").is_symlink()
    assert json.loads((tmp_path / "riktig/r.json").read_text())["date"] == DAY
    (tmp_path / "bruten").symlink_to("ingenstans")
    styr("check", "--date", DAY, "--output", tmp_path / "bruten", status=2)


def test_columns_are_code_points_as_the_report_says(tmp_path):
    content = municipality(tmp_path, {
        "dokument/ett.md": document(body="👩‍👩‍👧 e\u0301 a\u030a [trasig](borta.md)")})
    report = json.loads(check(content, "--rule", "broken-link", "--format", "sarif", status=1))
    region = report["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startColumn"] == 13


def test_paths_are_those_of_the_repository(tmp_path):
    municipality(tmp_path, {"dokument/ett.md": document("giltig-till: 2020")})
    for name in ("content", "content/", "./content"):
        text = styr("check", "--content", name, "--date", DAY, "--format", "github", folder=tmp_path, status=1)
        assert "file=content/dokument/ett.md," in text
