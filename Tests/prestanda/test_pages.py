"""The page of a document is as large among two thousand as among a hundred."""

import subprocess

import pytest
from conftest import build
from lxml import html

SIZES = (100, 1000, 2000)
# What a document's page may weigh besides the document's own text, in bytes.
OUTSIDE = 20_000


@pytest.fixture(scope="module")
def sites(content, tmp_path_factory):
    """The folders of documents of the built corpora, by their count of texts."""
    folders = {}
    for count in SIZES:
        output = tmp_path_factory.mktemp(f"sidor-{count}")
        subprocess.run(build(content(count), output), check=True)
        folders[count] = output / "dokument"
    return folders


def pages(folder):
    return sorted(folder.glob("*/index.html"))


def is_programme(page):
    """The first of each hundred texts; more lean on it the more there are (Benchmarks/plan.py)."""
    return page.parent.name.endswith("00")


def test_a_page_does_not_grow_with_the_number_of_documents(sites):
    compared = [page for page in pages(sites[100]) if not is_programme(page)]
    assert len(compared) > 80
    for page in compared:
        sizes = [(sites[count] / page.relative_to(sites[100])).stat().st_size for count in SIZES]
        assert len(set(sizes)) == 1, f"{page.parent.name}: {sizes} byte vid {SIZES} texter"


def outside(page):
    """The bytes of a page that are not the document's own text."""
    raw = page.read_bytes()
    text = html.fromstring(raw.decode()).find('.//div[@class="text"]')
    assert text is not None, page
    return len(raw) - len(html.tostring(text, encoding="utf-8"))


def test_a_page_is_light_besides_its_text(sites):
    heavy = {page.parent.name: outside(page) for page in pages(sites[SIZES[-1]])}
    assert len(heavy) > 1500 and any(name.endswith("00") for name in heavy)
    name = max(heavy, key=heavy.get)
    assert heavy[name] <= OUTSIDE, f"{name}: {heavy[name]} byte utöver texten"
