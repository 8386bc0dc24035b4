"""How much work a build is, told by counting instead of by a clock, so that any computer can tell.

budget.json says how many instructions the build of TEXTS texts may take, by the compiler's version. Another
compiler is held to the greatest of them, less exactly, until its own is recorded. After a change that makes it
take fewer, or more for a good reason, write it anew and say why in the commit:

    RECORD=1 .build-verktyg/venv/bin/python -m pytest Tests/prestanda -k budget
"""

import json
import os
import re
import resource
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import STYR, build

HERE = Path(__file__).resolve().parent
BUDGET = HERE / "budget.json"
TEXTS = 60
# Libraries and processors differ by a few in a hundred, compilers by more.
MARGIN = 0.10
MARGIN_OF_OTHER_COMPILERS = 0.30
# A budget this much wider than what is used guards nothing any more.
SLACK = 0.5

FEW, MANY = 1000, 4000
GROWTH = 1.25


def program(name):
    path = shutil.which(name)
    assert path, f"{name} saknas, så arbetet kan inte räknas. Kör make test, som installerar det."
    return path


@pytest.fixture(scope="session")
def countable(tmp_path_factory):
    """The program without debug information, which valgrind may not understand, and its helper."""
    folder = tmp_path_factory.mktemp("program")
    subprocess.run([program("strip"), "-g", "-o", folder / "styr", STYR], check=True)
    subprocess.run([program("gcc"), "-shared", "-fPIC", "-O1", "-o", folder / "sigsuspend.so",
                    HERE / "sigsuspend.c"], check=True)
    return folder


def instructions(countable, command, folder):
    """How many instructions the command takes: the same for the same program, within a thousandth."""
    # One order of dictionaries and one thread: nothing is left to chance.
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1",
                       LIBDISPATCH_COOPERATIVE_POOL_STRICT="1",
                       LD_PRELOAD=str(countable / "sigsuspend.so"))
    done = subprocess.run(
        [program("valgrind"), "--tool=cachegrind", "--cache-sim=no",
         f"--cachegrind-out-file={folder}/cachegrind", countable / "styr", *command[1:]],
        env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"valgrind kunde inte räkna: {done.stderr[-1500:]}"
    lines = (folder / "cachegrind").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("summary:")).split()[1])


def compiler():
    """Swift 6.2.3."""
    said = subprocess.run([program("swift"), "--version"], capture_output=True, text=True).stdout
    version = re.search(r"Swift version (\S+)", said)
    assert version, said
    return f"Swift {version[1]}"


def test_a_build_keeps_within_its_budget_of_instructions(content, countable, tmp_path):
    used = instructions(countable, build(content(TEXTS), tmp_path / "site"), tmp_path)
    assert (tmp_path / "site/index.html").exists()
    budget = json.loads(BUDGET.read_text())
    assert budget["texts"] == TEXTS
    budgets = budget["instructions"]
    if os.environ.get("RECORD"):
        budgets[compiler()] = used
        BUDGET.write_text(json.dumps(budget, indent=1, sort_keys=True) + "\n")
        pytest.fail(f"budgeten är skriven: {used:,} instruktioner")
    is_known = compiler() in budgets
    share = used / budgets.get(compiler(), max(budgets.values()))
    said = f"{used:,} instruktioner är {share:.3f} av budgeten"
    print(said)
    margin = MARGIN if is_known else MARGIN_OF_OTHER_COMPILERS
    assert share <= 1 + margin, f"{said}: bygget har blivit dyrare"
    assert share >= SLACK, f"{said}: budgeten är för vid, så skriv den på nytt (se filens början)"


def user_seconds(command):
    """Processor time in the program itself; the kernel's is left out, it depends on the disk."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run(command, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*.md"))


def test_the_work_for_a_text_does_not_grow_with_how_many_there_are(content, tmp_path):
    """The least of three, in turn: what else the computer does can only add."""
    per_byte = {FEW: [], MANY: []}
    for turn in range(3):
        for count, seconds in per_byte.items():
            took = user_seconds(build(content(count), tmp_path / f"{count}-{turn}"))
            seconds.append(took / size(content(count)))
    growth = min(per_byte[MANY]) / min(per_byte[FEW])
    print(f"arbetet för en text, {MANY} mot {FEW} texter: {growth:.3f}")
    assert growth <= GROWTH, (
        f"en text tar {growth:.2f} gånger så mycket arbete bland {MANY} som bland {FEW}")
