"""The targets, and whether the figures meet them."""

MB = 1_000_000


def targets(results):
    """Each target as a mapping: what, wanted, got, met. `met` is None where nothing was measured."""
    builds = {build["texts"]: build for build in results["builds"]["memory"]}
    on_disk = {build["texts"]: build for build in results["builds"]["disk"]}
    previews = {preview["texts"]: preview for preview in results["preview"]}
    found = []

    def add(what, wanted, got, is_met):
        found.append({"target": what, "wanted": wanted, "got": got,
                      "met": None if got is None else is_met(got)})

    def by_hugo(build, measure):
        hugo = build and build["sides"].get("hugo")
        return hugo and round(hugo["ratio"][measure]["median"], 2)

    def at_least(limit):
        return lambda got: got >= limit

    def at_most(limit):
        return lambda got: got <= limit

    for count in (1000, 10_000):
        for measure, name in (("wall", "wall time"), ("cpu", "CPU time")):
            add(f"Hugo ÷ styr, {name}, {count:,} texts", "≥ 6", by_hugo(builds.get(count), measure),
                at_least(6))
    add("Hugo ÷ styr, peak memory, 10,000 texts", "≥ 8", by_hugo(builds.get(10_000), "memory"), at_least(8))
    add("Hugo ÷ styr, wall time on disk, 1,000 texts", "≥ 4", by_hugo(on_disk.get(1000), "wall"),
        at_least(4))
    for count in (1000, 10_000):
        floor = count in builds and builds[count]["sides"]["floor"]["ratio"]["cpu"]["median"]
        add(f"styr ÷ floor, CPU time, {count:,} texts", "≤ 1.7",
            round(1 / floor, 2) if floor else None, at_most(1.7))
    styr = {count: build["sides"]["styr"] for count, build in builds.items()}
    growth = None
    if 10_000 in styr and 100_000 in styr:
        growth = round(styr[100_000]["wall"]["median"] / styr[10_000]["wall"]["median"], 2)
    add("styr, 100,000 ÷ 10,000 texts, wall time", "≤ 11", growth, at_most(11))
    for count in sorted(styr):
        limit = 30 * MB + 30_000 * count
        add(f"styr, peak memory, {count:,} texts", f"≤ {limit // MB} MB",
            round(styr[count]["memory"]["median"] / MB), at_most(limit / MB))
    for second in results["unchanged"]:
        add(f"files touched when nothing changed, {second['texts']:,} texts", "0",
            second["touched"], at_most(0))
    check = results["check"]
    add(f"styr check ÷ styr build, CPU time, {check['texts']:,} texts", "≤ 0.8",
        round(check["check-by-build"]["median"], 2), at_most(0.8))
    for name, what in (("help", "styr --help"), ("empty-build", "build without documents")):
        add(f"{what}, wall time", "≤ 15 ms", round(results["small"][name]["median"] * 1000, 1),
            at_most(15))
    for count, kind, limit, what in (
            (1000, "server", 20, "answered by the server"),
            (10_000, "server", 150, "answered by the server"),
            (0, "painted", 100, "painted by the browser"),
            (10_000, "painted", 300, "painted by the browser")):
        got = count in previews and round(previews[count][kind]["median"] * 1000)
        add(f"save {what}, {f'{count:,} texts' if count else 'content/'}", f"≤ {limit} ms",
            got or None, at_most(limit))
    saves = results["memory-of-saves"]["points"]
    add(f"memory after {saves[-1]['saves']:,} saves ÷ after a tenth of them", "≤ 1.2",
        round(saves[-1]["resident"] / saves[1]["resident"], 2), at_most(1.2))
    return found
