#!/usr/bin/env python3
"""measure.py: what `make bench` runs when everything is in place. See README.md."""

import argparse
import datetime
import os
import shutil
import sys
import tempfile
from pathlib import Path

import builds
import preview
import report
import runs
from targets import targets


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--saves", type=int, required=True)
    parser.add_argument("--hugo", type=Path, required=True)
    return parser.parse_args()


def measure(given):
    sizes = sorted(given.sizes)
    middling = max([size for size in sizes if size <= 10_000], default=sizes[0])
    results = {
        "date": datetime.date.today().isoformat(), "machine": runs.machine(),
        "versions": runs.versions(given.hugo), "load-before": os.getloadavg()[0],
        "builds": {"memory": [], "disk": []}}
    disk = Path(tempfile.mkdtemp(prefix="disk-", dir=runs.KEPT))
    try:
        for size in sizes:
            runs.say(f"Bygger {size} texter till minnet.")
            results["builds"]["memory"].append(
                builds.in_turn(size, given.rounds, "/dev/shm", given.hugo))
        for size in [size for size in sizes if size <= 1000]:
            runs.say(f"Bygger {size} texter till disk.")
            results["builds"]["disk"].append(
                builds.in_turn(size, given.rounds, disk, given.hugo, on_disk=True))
        runs.say("Bygger om det som inte har ändrats, granskar, och kör de små kommandona.")
        results["unchanged"] = [builds.unchanged(size, "/dev/shm") for size in sizes if size <= 10_000]
        results["check"] = builds.check_by_build(middling, given.rounds, "/dev/shm")
        results["small"] = builds.small_commands("/dev/shm")
        results["preview"] = [preview.responses(size) for size in [0, *sizes] if size <= 10_000]
        results["memory-of-saves"] = preview.memory_of_saves(given.saves)
    finally:
        shutil.rmtree(disk)
    results["targets"] = targets(results)
    return results


if __name__ == "__main__":
    try:
        found = measure(arguments())
    except runs.Failed as failure:
        sys.exit(f"Mätningen avbröts: {failure}")
    report.write(found)
    print(report.target_table(found["targets"]))
    met = [target["met"] for target in found["targets"]]
    print(f"\nmål: {met.count(True)} uppfyllda, {met.count(False)} inte, {met.count(None)} inte mätta")
