"""The examples of how to set up the nightly check, tried as far as one computer can."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, STYR

EXAMPLES = ROOT / "examples"


@pytest.mark.parametrize(
    "schema, file",
    [
        ("vendor.github-workflows", "github/styr.yml"),
        ("vendor.gitlab-ci", "gitlab/.gitlab-ci.yml"),
    ],
)
def test_the_pipelines_follow_their_schemas(schema, file):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    subprocess.run([*command, EXAMPLES / file], check=True)


def test_the_workflow_has_none_of_the_known_weaknesses():
    program = Path(sys.executable).with_name("zizmor")
    configuration = Path(__file__).parent / "zizmor.yml"
    done = subprocess.run([program, "--offline", "--no-progress", "--strict-collection", "--config",
                           configuration, EXAMPLES / "github/styr.yml"],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_systemd_accepts_the_units(tmp_path):
    for name in ("styr.service", "styr.timer"):
        text = (EXAMPLES / "systemd" / name).read_text()
        # verify wants the program to exist; its place is the only thing that differs.
        (tmp_path / name).write_text(text.replace("/usr/local/bin/styr-natt", "/bin/true"))
    done = subprocess.run(
        ["systemd-analyze", "verify", tmp_path / "styr.service", tmp_path / "styr.timer"],
        capture_output=True, text=True,
    )
    assert done.returncode == 0, done.stderr
    assert str(tmp_path) not in done.stderr, done.stderr


def test_the_service_is_well_confined(tmp_path):
    shutil.copy(EXAMPLES / "systemd/styr.service", tmp_path)
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=25", tmp_path / "styr.service"],
        capture_output=True, text=True,
    )
    assert done.returncode == 0, done.stdout[-400:] + done.stderr


def night(folder, *, sendmail="true", day=None):
    """Runs the night's work in a folder with a copy of the content."""
    environment = dict(os.environ, STYR_MAPP=str(folder), STYR_SENDMAIL=sendmail)
    environment["PATH"] = f"{STYR.parent}:{EXAMPLES / 'nginx'}:{environment['PATH']}"
    return subprocess.run(
        [EXAMPLES / "systemd/styr-natt"], env=environment, capture_output=True, text=True
    )


@pytest.fixture
def server_folder(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return tmp_path


def test_the_first_night_is_loud_and_the_second_silent(server_folder):
    first = night(server_folder)
    assert first.returncode == 1, first.stderr
    assert "expired-document" in first.stdout
    assert (server_folder / "site/index.html").exists()
    shown = server_folder / "publik/nu"
    assert (shown / "index.html").read_bytes() == (server_folder / "site/index.html").read_bytes()
    second = night(server_folder)
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")


def test_a_mail_that_could_not_be_sent_stays_and_is_loud(server_folder):
    assert night(server_folder, sendmail="false").returncode == 2
    left = list((server_folder / "minne/brev").glob("*.eml"))
    assert left
    assert night(server_folder).returncode == 0
    assert not list((server_folder / "minne/brev").glob("*.eml"))


def test_a_night_without_content_is_loud(tmp_path):
    (tmp_path / "templates").mkdir()
    done = night(tmp_path)
    assert done.returncode == 2
    assert "content" in done.stderr


def test_what_is_worst_decides_the_status_of_the_night(server_folder):
    (server_folder / "site").write_text("i vägen")
    done = night(server_folder)
    assert done.returncode == 2, done.stderr
    assert "site" in done.stderr


@pytest.mark.parametrize("hour, runs", [("03", False), ("04", True), ("05", False)])
def test_cron_waits_for_four_in_sweden(hour, runs, tmp_path):
    line = (EXAMPLES / "cron/styr").read_text().strip().splitlines()[-1]
    when, user, command = line[:9], line[10:14], line[15:]
    assert (when, user) == ("0 * * * *", "styr")
    for name, text in {"date": f'test "$TZ" = Europe/Stockholm && echo {hour}', "styr-natt": "echo natt"}.items():
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{text}\n")
        program.chmod(0o755)
    # Cron makes a line break of a percent sign without a backslash.
    assert command.count("%") == command.count("\\%")
    done = subprocess.run(["/bin/sh", "-c", command.replace("\\%", "%")], capture_output=True, text=True,
                          env=dict(os.environ, PATH=f"{tmp_path}:{os.environ['PATH']}"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "natt\n" if runs else "", "")
