"""`styr new` and `styr serve` for somebody who sits at a terminal."""

import os
import shutil

import pexpect
import pytest

from conftest import DAY, ROOT, STYR, styr


@pytest.fixture
def folder(tmp_path):
    """A copy of the content, for a test that writes in it."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def at_terminal(folder, *arguments, **environment):
    return pexpect.spawn(
        str(STYR), list(arguments), cwd=str(folder), encoding="utf-8", timeout=20, echo=False,
        env={**os.environ, "TERM": "xterm", **environment},
    )


def ended(child):
    """What styr said to its end, and its exit status."""
    child.expect(pexpect.EOF)
    said = child.before
    child.close()
    return said, child.exitstatus


def test_new_asks_for_what_it_was_not_told(folder):
    child = at_terminal(folder, "new", "--date", DAY)
    child.expect_exact("Dokumenttyper: ")
    child.expect_exact("Vilken typ är dokumentet? ")
    child.sendline("plann")
    child.expect_exact("Menade du plan?")
    child.expect_exact("Vilken typ är dokumentet? ")
    child.sendline("plan")
    child.expect_exact("Vad heter dokumentet? ")
    child.sendline("Plan för ljus i staden")
    child.expect_exact("Vem är dokumentansvarig?")
    child.sendline("kulturnamden")
    child.expect_exact("Menade du kulturnamnden?")
    child.expect_exact("Vem är dokumentansvarig?")
    child.sendline("Kulturnämnden")
    said, status = ended(child)
    assert status == 0, said
    files = list((folder / "content/dokument").rglob("plan-for-ljus-i-staden*"))
    assert len(files) == 1
    text = (files[0] if files[0].is_file() else next(files[0].iterdir())).read_text()
    assert "titel: Plan för ljus i staden\n" in text
    assert "\ndokumentansvarig: [kulturnamnden]\n" in text


def test_no_answer_is_wrong_usage_and_writes_nothing(folder):
    before = sorted(folder.rglob("*"))
    child = at_terminal(folder, "new", "--date", DAY)
    child.expect_exact("Vilken typ är dokumentet? ")
    child.sendeof()
    said, status = ended(child)
    assert status == 64
    assert "Ange dokumentets typ och titel" in said
    assert sorted(folder.rglob("*")) == before


def test_nobody_is_asked_where_nobody_can_answer(folder):
    styr("new", "--date", DAY, folder=folder, status=64)


def test_a_version_of_what_holds_until_further_notice_asks_for_its_start(folder):
    file = next((folder / "content/dokument").rglob("livskvalitetsprogrammet/2025-09-01.md"))
    text = file.read_text()
    assert "\ngiltig-till: 2027-12-31\n" in text
    file.write_text(text.replace("\ngiltig-till: 2027-12-31\n", "\ngiltig-till: tills vidare\n"))
    identifier = "livskvalitetsprogrammet"
    child = at_terminal(folder, "new", "--version", identifier, "--date", DAY)
    child.expect_exact("När börjar den nya versionen gälla? ")
    child.sendline("nästa år")
    child.expect_exact("nästa år är inget datum.")
    child.expect_exact("När börjar den nya versionen gälla? ")
    child.sendline("2027-01-01")
    said, status = ended(child)
    assert status == 0, said
    new = list((folder / "content/dokument").rglob(f"{identifier}/2027-01-01.md"))
    assert len(new) == 1
    assert "giltig-från: 2027-01-01\n" in new[0].read_text()


def test_serve_opens_the_address_in_the_browser_of_the_desktop(folder, tmp_path_factory):
    """`xdg-open` here is a program that writes down what it was asked to open."""
    programs = tmp_path_factory.mktemp("bin")
    opened = programs / "opened"
    program = programs / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}.ny && mv {opened}.ny {opened}\n')
    program.chmod(0o755)
    child = at_terminal(
        folder, "serve", "--open", "--port=0", "--date", DAY,
        PATH=f"{programs}:{os.environ['PATH']}",
    )
    child.expect(r"(http://127\.0\.0\.1:\d+/)")
    address = child.match.group(1)
    for _ in range(100):
        if opened.exists():
            break
        child.expect([pexpect.TIMEOUT, pexpect.EOF], timeout=0.1)
    assert opened.read_text() == address
    child.terminate(force=True)


def test_another_address_must_be_asked_for_and_is_warned_about(folder):
    child = at_terminal(folder, "serve", "--host=0.0.0.0", "--port=0", "--date", DAY)
    child.expect_exact("Varning: alla som når 0.0.0.0 ser webbplatsen, också utkasten.")
    child.terminate(force=True)


def test_the_own_computer_is_not_warned_about(folder):
    child = at_terminal(folder, "serve", "--port=0", "--date", DAY)
    child.expect_exact("Avsluta med Ctrl-C.")
    assert "Varning" not in child.before
    child.sendintr()
    _, status = ended(child)
    assert status in (None, 0)
