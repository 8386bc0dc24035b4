import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STYR = ROOT / os.environ.get("STYR", ".build/release/styr")
DAY = "2026-11-20"

sys.path.insert(0, str(ROOT / "Benchmarks"))
import corpus  # noqa: E402


def build(content, output):
    """The command that builds a corpus."""
    return [STYR, "build", "--quiet", "--date", DAY, "--templates", ROOT / "templates",
            "--content", content, "--output", output]


@pytest.fixture(scope="session")
def content(tmp_path_factory):
    """A function from a count of texts to the content folder of the corpus with so many."""
    made = {}

    def of(count):
        if count not in made:
            folder = tmp_path_factory.mktemp(f"korpus-{count}")
            corpus.generate(count, folder, forms=("styr",))
            made[count] = folder / "styr/content"
        return made[count]

    return of
