"""Whole builds of the same texts: styr, Hugo and the floor in turn, in memory and on disk."""

import os
import shutil
import time
from pathlib import Path

from runs import CORES, DATE, KEPT, ROOT, STYR, Failed, corpus, middle, ratio, say, texts, timed

# What Hugo needs for a text, from runs of 1,000 and 10,000; it is not started where it cannot end.
HUGO_BYTES_PER_TEXT = 300_000
# What a built site takes for a text, with room to spare.
SITE_BYTES_PER_TEXT = 130_000
# For so long ext4 steers clear of the numbers of deleted files, looking at each of them in turn when
# a new one is made, which can take longer than all else: nothing is deleted so close to a run.
SECONDS_AFTER_DELETING = 40


class Side:
    """A program that builds the corpus of `count` texts to a folder."""

    def __init__(self, name, count, hugo):
        self.name, self.count, self.hugo = name, count, hugo
        self.folder = corpus(count)
        if name == "floor":
            self.paths = KEPT / f"paths-{count}"
            self.paths.write_text("".join(f"{path}\n" for path in texts(count)))

    def build(self, output):
        if self.name == "styr":
            return timed([STYR, "build", "--quiet", "--date", DATE, "--templates", ROOT / "templates",
                          "--content", self.folder / "styr/content", "--output", output])
        if self.name == "hugo":
            return timed([self.hugo, "--quiet", "--clock", f"{DATE}T12:00:00Z", "--noBuildLock",
                          "-s", self.folder / "hugo", "-d", output,
                          "--cacheDir", output.with_name("hugo-cache")])
        output.mkdir()
        return timed([KEPT / "floor", str(CORES), output], stdin=self.paths)


def files_in(folder):
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {"files": len(sizes), "bytes": sum(sizes)}


def available_memory():
    with open("/proc/meminfo") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("MemAvail")) * 1024


def need_room(place, count, sites=1):
    """Stops with a sentence where so many built corpora would not fit."""
    free, needed = shutil.disk_usage(place).free, count * SITE_BYTES_PER_TEXT * sites
    if free < needed:
        raise Failed(f"{place} har {free / 1e9:.1f} GB ledigt, och {count} texter behöver"
                     f" {needed / 1e9:.1f} GB")


def in_turn(count, rounds, place, hugo, on_disk=False):
    """Rounds of styr, Hugo and the floor, each into a new folder; the first, warming, is not counted.

    `place` is a folder in memory or on disk. What is built there is deleted before the next is built,
    but on disk not before all are.
    """
    need_room(place, count, 3 * (rounds + 1) if on_disk else 1)
    # So many take minutes, in which what else the computer does evens out.
    rounds = rounds if count <= 10_000 else 1
    names = ["styr", "hugo", "floor"]
    if count * HUGO_BYTES_PER_TEXT > available_memory():
        say(f"Hugo skulle behöva mer minne än som är ledigt för {count} texter, och körs inte.")
        names.remove("hugo")
    sides = [Side(name, count, hugo) for name in names]
    runs = {name: [] for name in names}
    written = {}
    outputs = Path(place) / f"ut-{os.getpid()}"
    if on_disk:
        time.sleep(SECONDS_AFTER_DELETING)
    try:
        for number in range(rounds + 1 if count <= 10_000 else rounds):
            for side in sides:
                output = outputs / str(number) / side.name
                output.parent.mkdir(parents=True, exist_ok=True)
                os.sync()
                run = side.build(output)
                written[side.name] = files_in(output)
                if not on_disk:
                    shutil.rmtree(output)
                if number > 0 or count > 10_000:
                    runs[side.name].append(run)
                    say(f"  {count} texter, {side.name}: {run.wall:.2f} s, processor {run.cpu:.2f} s,"
                        f" {run.memory / 1e6:.0f} MB")
    finally:
        shutil.rmtree(outputs, ignore_errors=True)
    return {"texts": count, "rounds": rounds, "sides": {
        name: summary(runs[name], runs["styr"]) | written[name] for name in names}}


def summary(runs, own):
    measures = {measure: [getattr(run, measure) for run in runs]
                for measure in ("wall", "user", "system", "cpu", "memory")}
    result = {measure: middle(values) for measure, values in measures.items()}
    if runs is not own:
        result["ratio"] = {measure: ratio(measures[measure], [getattr(run, measure) for run in own])
                           for measure in ("wall", "cpu", "memory")}
    return result


def state_of(folder):
    """Which files there are, and when each was last touched in any way."""
    paths = sorted(path for path in folder.rglob("*"))
    stats = [path.lstat() for path in paths]
    return {str(path): (s.st_ino, s.st_size, s.st_mtime_ns, s.st_ctime_ns)
            for path, s in zip(paths, stats)}


def unchanged(count, place):
    """A second build of what has not changed: what it takes, and what it touches."""
    output = Path(place) / f"ut-{os.getpid()}" / "styr"
    shutil.rmtree(output.parent, ignore_errors=True)
    output.parent.mkdir(parents=True)
    try:
        side = Side("styr", count, None)
        first = side.build(output)
        before = state_of(output)
        second = side.build(output)
        after = state_of(output)
    finally:
        shutil.rmtree(output.parent, ignore_errors=True)
    if not before:
        raise Failed("bygget skrev inget")
    touched = [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)]
    return {"texts": count, "first-wall": first.wall, "second-wall": second.wall,
            "touched": len(touched)}


def check_by_build(count, rounds, place):
    """The processor time of `styr check` by that of a build, in turn."""
    output = Path(place) / f"ut-{os.getpid()}" / "styr"
    checks, builds = [], []
    for _ in range(rounds):
        shutil.rmtree(output.parent, ignore_errors=True)
        output.parent.mkdir(parents=True)
        builds.append(Side("styr", count, None).build(output).cpu)
        checks.append(timed([STYR, "check", "--date", DATE, "--content",
                             corpus(count) / "styr/content"], statuses=(0, 1)).cpu)
    shutil.rmtree(output.parent, ignore_errors=True)
    return {"texts": count, "check-by-build": ratio(checks, builds), "check-cpu": middle(checks)}


def small_commands(place):
    """Wall time of `styr --help`, and of a build without any document."""
    folder = Path(place) / f"tom-{os.getpid()}"
    content = folder / "content"
    folder.mkdir()
    content.mkdir()
    text = (corpus(100) / "styr/content/webbplats.yml").read_text()
    (content / "webbplats.yml").write_text(text[:text.index("meny:")])
    build = [STYR, "build", "--quiet", "--date", DATE, "--content", content,
             "--templates", ROOT / "templates", "--output", folder / "site"]
    try:
        return {"help": middle(timed([STYR, "--help"]).wall for _ in range(20)),
                "empty-build": middle(timed(build).wall for _ in range(20))}
    finally:
        shutil.rmtree(folder)
