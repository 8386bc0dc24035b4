"""The corpus that everything is measured with is what Benchmarks/README.md says."""

import json
import re
import subprocess

import corpus
import pytest
from conftest import DAY, STYR


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("korpus")
    corpus.generate(300, folder)
    return folder


def test_the_same_count_gives_the_same_bytes(made, tmp_path):
    corpus.generate(300, tmp_path)
    assert tree(tmp_path) == tree(made)


def test_a_text_does_not_depend_on_how_many_there_are(made, tmp_path):
    corpus.generate(100, tmp_path)
    few, many = tree(tmp_path), tree(made)
    texts = [path for path in few if "/dokument/" in path]
    assert len(texts) == 200
    assert [path for path in texts if few[path] != many[path]] == []


def test_both_forms_have_the_same_texts(made):
    def names(form):
        folder = made / form / "content/dokument"
        return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.md"))

    assert names("styr") == names("hugo")
    assert len(names("styr")) == 300


def test_texts_are_as_large_and_as_mixed_as_they_are_said_to_be(made):
    texts = [path.read_text() for path in (made / "styr/content/dokument").rglob("*.md")]
    sizes = sorted(len(text.encode()) for text in texts)
    assert 6_000 <= sizes[0] and sizes[-1] <= 33_000
    assert 14_000 <= sum(sizes) / len(sizes) <= 17_000
    together = "\n".join(texts)
    for pattern in (r"^## ", r"^### ", r"^\| ", r"^- ", r"^1\. ", r"^> ", r"^\[\^1\]: ", r"\[\["):
        assert len(re.findall(pattern, together, re.MULTILINE)) > 50, pattern
    references = len(re.findall(r" Se även |^Se även ", together, re.MULTILINE))
    assert references == 5 * len(texts)


def test_styr_finds_warnings_in_it_as_in_a_real_register_but_no_error(made):
    done = subprocess.run([STYR, "check", "--date", DAY, "--format", "json", "--content",
                           made / "styr/content"], capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    summary = json.loads(done.stdout)["summary"]
    assert summary["errors"] == 0
    assert summary["versions"] == 300
    assert 0 < summary["warnings"] < 300
