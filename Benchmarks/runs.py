"""Running a program and saying what it took; where things are kept; which machine this is."""

import hashlib
import os
import platform
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from corpus import SEED, generate

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
# What is kept between runs: programs and corpora. Git ignores it, `make clean` removes it.
KEPT = ROOT / ".build-verktyg/bench"
STYR = ROOT / os.environ.get("STYR", ".build/release/styr")
DATE = "2026-11-20"
CORES = len(os.sched_getaffinity(0))


@dataclass
class Run:
    wall: float
    user: float
    system: float
    memory: int
    """Peak resident memory in bytes, of the largest process."""

    @property
    def cpu(self):
        return self.user + self.system


class Failed(Exception):
    """A program that is measured did not do its work."""


def timed(command, stdin=None, statuses=(0,), folder=ROOT):
    """Runs a program alone and says what it took. Its output is thrown away."""
    report = KEPT / f"clock-{os.getpid()}"
    with open(stdin or os.devnull, "rb") as given:
        done = subprocess.run(
            [KEPT / "clock", report, *command], stdin=given, cwd=folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise Failed(f"{command[0]}: {done.stderr[-1000:]}")
    status, wall, user, system, memory = report.read_text().split()
    report.unlink()
    if int(status) not in statuses:
        raise Failed(
            f"slutstatus {status} från {' '.join(map(str, command))}\n{done.stderr[-1000:]}")
    return Run(float(wall), float(user), float(system), int(memory))


def middle(values):
    """Median, least and greatest."""
    values = list(values)
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}


def ratio(others, own):
    """Another's measure by styr's, pair by pair as they were run, so that a busy hour hits both."""
    return middle(other / mine for other, mine in zip(others, own))


def corpus(count):
    """The folder of the corpus of so many texts, made unless what is there is of this generator."""
    sources = [HERE / name for name in ("corpus.py", "plan.py", "prose.py", "registers.py", "words.py")]
    sources += sorted(path for path in (HERE / "hugo-site").rglob("*") if path.is_file())
    stamp = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
    folder = KEPT / f"corpus-{count}"
    if not (folder / "stamp").exists() or (folder / "stamp").read_text() != stamp:
        say(f"Skriver {count} texter.")
        shutil.rmtree(folder, ignore_errors=True)
        generate(count, folder, SEED)
        (folder / "stamp").write_text(stamp)
    return folder


def texts(count):
    return sorted((corpus(count) / "styr/content/dokument").rglob("*.md"))


def say(text):
    print(text, file=sys.stderr, flush=True)


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def machine():
    """What the figures are figures of."""
    with open("/proc/cpuinfo") as lines:
        models = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    with open("/proc/meminfo") as lines:
        memory = next(int(line.split()[1]) for line in lines if line.startswith("MemTotal"))
    with open("/etc/os-release") as lines:
        system = dict(line.strip().split("=", 1) for line in lines if "=" in line)
    return {"cpu": models[0] if models else platform.processor(), "cores": CORES,
            "memory-bytes": memory * 1024, "system": system["PRETTY_NAME"].strip('"'),
            "kernel": platform.release()}


def versions(hugo):
    return {"styr": output_of("git", "-C", ROOT, "describe", "--always", "--dirty"),
            "swift": output_of("swift", "--version").splitlines()[0],
            "hugo": output_of(hugo, "version").split("+")[0].split("-")[0],
            "cmark-gfm": output_of("dpkg-query", "--show", "--showformat=${Version}",
                                   "libcmark-gfm-dev"),
            "gcc": output_of("gcc", "-dumpfullversion"),
            "python": platform.python_version()}
