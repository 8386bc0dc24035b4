"""The example of how to show the site with nginx: headers, kinds of files, compressed copies."""

import gzip
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest
from conftest import DAY, ROOT, styr

NGINX = ROOT / "examples/nginx"
# A plan that has expired on the second of these days and not on the first.
PLAN = "dokument/tryggare-helsingborg-2024-2026/index.html"
AFTER = "2027-01-15"


def publish(site, folder, status=0, **environment):
    done = subprocess.run([NGINX / "styr-publicera", site, folder], capture_output=True, text=True,
                          env=dict(os.environ, **environment))
    assert done.returncode == status, done.stderr
    return done.stderr


@pytest.fixture
def published(site, tmp_path):
    """The site as styr-publicera shows it: the folder that has `nu`."""
    publish(site, tmp_path / "publik")
    return tmp_path / "publik"


@pytest.fixture
def nginx(published, tmp_path):
    """The example served by nginx on a free port; the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    text = (NGINX / "styr.conf").read_text()
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("listen [::]:80;", "")
    text = text.replace("/srv/styr/publik", str(published))
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


def fetch(address, encoding):
    """The answer's headers, and its body as it was sent."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": encoding})
    with urllib.request.urlopen(request) as answer:
        return answer.headers, answer.read()


def test_nginx_sends_the_compressed_file_that_lies_beside(nginx, published):
    headers, body = fetch(nginx + "/dokument/vision-2035/", "gzip")
    page = published / "nu/dokument/vision-2035/index.html"
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Vary"] == "Accept-Encoding"
    assert headers["Content-Security-Policy"]
    assert body == page.with_name("index.html.gz").read_bytes()
    assert gzip.decompress(body) == page.read_bytes()
    headers, body = fetch(nginx + "/dokument/vision-2035/", "identity")
    assert headers["Content-Encoding"] is None
    assert body == page.read_bytes()


def copy_of(site, tmp_path):
    return shutil.copytree(site, tmp_path / "site")


def test_a_plan_that_expired_is_shown_as_expired_compressed_or_not(site, nginx, published, tmp_path):
    site = copy_of(site, tmp_path)
    address = f"{nginx}/{PLAN.removesuffix('index.html')}"
    before = gzip.decompress(fetch(address, "gzip")[1])
    styr("build", "--date", AFTER, "--output", site, "--quiet")
    # Built and not yet shown: the old page, but the same one for everybody.
    assert gzip.decompress(fetch(address, "gzip")[1]) == fetch(address, "identity")[1] == before
    publish(site, published)
    after = gzip.decompress(fetch(address, "gzip")[1])
    assert after == fetch(address, "identity")[1] == (site / PLAN).read_bytes()
    assert after != before and "gäller inte längre" in after.decode()


def test_every_compressed_file_is_of_the_file_beside_it(published):
    compressed = sorted((published / "nu").rglob("*.gz"))
    assert len(compressed) > 200
    for path in compressed:
        assert gzip.decompress(path.read_bytes()) == path.with_suffix("").read_bytes(), path
        assert path.stat().st_mtime_ns == path.with_suffix("").stat().st_mtime_ns, path


def test_an_old_compressed_file_in_the_site_is_never_shown(site, tmp_path):
    site = copy_of(site, tmp_path)
    stale, orphan = site / "index.html.gz", site / "borta/index.html.gz"
    orphan.parent.mkdir()
    for path in (stale, orphan):
        path.write_bytes(gzip.compress("Allt gäller för alltid".encode()))
    # styr leaves alone what it did not write, and is not stopped by it.
    styr("build", "--date", AFTER, "--output", site, "--quiet")
    assert stale.exists() and orphan.exists()
    publish(site, tmp_path / "publik")
    shown = tmp_path / "publik/nu"
    assert gzip.decompress((shown / "index.html.gz").read_bytes()) == (site / "index.html").read_bytes()
    assert not (shown / "borta/index.html.gz").exists()


def test_the_same_site_gives_the_same_bytes_and_times(site, published):
    def state():
        shown = published / "nu"
        return {str(path.relative_to(shown)): (path.read_bytes(), path.stat().st_mtime_ns)
                for path in shown.rglob("*") if path.is_file()}

    before, copy = state(), os.readlink(published / "nu")
    publish(site, published)
    assert os.readlink(published / "nu") != copy
    assert state() == before
    assert len(list(published.glob("kopia-*"))) == 1


def test_what_fails_leaves_what_is_shown_as_it_was(site, published, tmp_path):
    shown = os.readlink(published / "nu")
    broken = tmp_path / "bin"
    broken.mkdir()
    (broken / "gzip").write_text("#!/bin/sh\necho full disk >&2\nexit 1\n")
    (broken / "gzip").chmod(0o755)
    said = publish(site, published, status=1, PATH=f"{broken}:{os.environ['PATH']}")
    assert "full disk" in said
    publish(tmp_path / "finns-inte", published, status=2)
    assert os.readlink(published / "nu") == shown
    assert [path.name for path in published.glob("kopia-*")] == [shown]
