"""The examples of how to set up the nightly check, tried as far as one computer can."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

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
    environment["PATH"] = f"{STYR.parent}:{environment['PATH']}"
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


@pytest.fixture
def nginx(site, tmp_path):
    """The example served by nginx on a free port; the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    text = (EXAMPLES / "nginx/styr.conf").read_text()
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("listen [::]:80;", "")
    text = text.replace("/srv/styr/site", str(site))
    conf = tmp_path / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    conf.write_text(
        f"{user} daemon off; pid {tmp_path}/pid; error_log stderr; events {{}}\n"
        f"http {{ access_log off; client_body_temp_path {tmp_path}/b; proxy_temp_path {tmp_path}/p;"
        f" fastcgi_temp_path {tmp_path}/f; uwsgi_temp_path {tmp_path}/u; scgi_temp_path {tmp_path}/s;\n"
        f"{text} }}\n"
    )
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    subprocess.run([program, "-t", "-c", conf], check=True)
    with subprocess.Popen([program, "-c", conf]) as process:
        try:
            for _ in range(100):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def test_nginx_serves_pages_with_the_headers(nginx):
    with urllib.request.urlopen(nginx + "/dokument/livskvalitetsprogrammet/") as answer:
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert "Livskvalitetsprogrammet" in answer.read().decode()


@pytest.mark.parametrize(
    "path, kind",
    [
        ("/atom.xml", "application/atom+xml"),
        ("/organisation/kommunfullmaktige/atom.xml", "application/atom+xml"),
        ("/kalender.ics", "text/calendar"),
        ("/api/dokument.json", "application/json"),
        ("/api/dokument.csv", "text/csv"),
        ("/stil.css", "text/css"),
        ("/sitemap.xml", "application/xml"),
    ],
)
def test_nginx_says_what_files_are(nginx, path, kind):
    with urllib.request.urlopen(nginx + path) as answer:
        assert answer.headers["Content-Type"].split(";")[0] == kind
        assert answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/finns-inte/", "/.styr-filer"])
def test_nginx_answers_what_is_not_there_with_the_site_s_own_page(nginx, path):
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(nginx + path)
    assert error.value.code == 404
    assert "Sidan finns inte" in error.value.read().decode()
