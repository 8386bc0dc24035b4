import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STYR = ROOT / os.environ.get("STYR", ".build/debug/styr")
DAY = "2026-11-20"


def styr(*arguments, folder=ROOT, status=0):
    """Runs styr and returns what it wrote to stdout; it must end with the status."""
    done = subprocess.run([STYR, *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == status, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    styr("build", "--date", DAY, "--output", folder, "--quiet")
    return folder


SETTINGS = """namn: Prov
adress: https://prov.example
kommun: Provstad
kontakt: { namn: Kontakt, e-post: kontakt@prov.example }
"""


def municipality(folder, files, settings=SETTINGS):
    """A content folder with settings and some files, by path and text or bytes."""
    content = folder / "content"
    for path, text in {"webbplats.yml": settings, **files}.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return content


def document(*fields, title="Luftplan", body="Text."):
    """A document with a title and other fields, a line each."""
    return "\n".join(["---", f"titel: {title}", *fields, "---", "", body, ""])
