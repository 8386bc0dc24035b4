import pytest
from playwright.sync_api import sync_playwright

from html_files import HTMLFile
from visit import Visitor
from webbplats import DAY, LATER, build, chromium, serve


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the site as it stands on DAY."""
    return build(tmp_path_factory.mktemp("site"), DAY)


@pytest.fixture(scope="session")
def later_site(tmp_path_factory):
    """The folder of the site as it stands on LATER."""
    return build(tmp_path_factory.mktemp("later"), LATER)


@pytest.fixture(scope="session")
def html_files(site):
    """Every HTML file of the site by its address, such as `/dokument/`."""
    files = [HTMLFile(path, site) for path in sorted(site.rglob("*.html"))]
    return {file.address: file for file in files}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright, chromium(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def visitor(site, browser):
    """Opens pages of the site as it stands on DAY."""
    with serve(site) as address:
        yield Visitor(browser, address)
