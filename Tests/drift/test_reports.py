"""Reports for other programs, against the schemas of those programs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import DAY, ROOT, styr

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
