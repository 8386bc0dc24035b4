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
