"""Writes the figures into README.md, between its marks, and into results.json."""

import json

from runs import HERE

START, END = "<!-- figures -->", "<!-- end of figures -->"
NAMES = {"styr": "styr", "hugo": "Hugo", "floor": "floor"}


def rounded(number, digits=2):
    return f"{number:.{digits}f}"


def spread(measure, scale=1, digits=2):
    """Median, and the least and greatest."""
    values = (measure[name] * scale for name in ("median", "min", "max"))
    median, least, greatest = (rounded(value, digits) for value in values)
    return f"{median} ({least}–{greatest})"


def build_table(builds):
    lines = ["| texts | | wall, s | user, s | system, s | peak, MB | files | MB | wall ÷ styr"
             " | CPU ÷ styr | peak ÷ styr |", "|" + "---|" * 11]
    for build in builds:
        for name, side in build["sides"].items():
            ratios = side.get("ratio")
            lines.append("| " + " | ".join([
                f"{build['texts']:,}", NAMES[name], spread(side["wall"]), spread(side["user"]),
                spread(side["system"]), spread(side["memory"], 1e-6, 0), f"{side['files']:,}",
                f"{side['bytes'] / 1e6:.0f}",
                *(spread(ratios[m]) if ratios else "1" for m in ("wall", "cpu", "memory"))]) + " |")
    return "\n".join(lines)


def target_table(targets):
    words = {True: "yes", False: "**no**", None: "not measured"}
    lines = ["| target | wanted | got | met |", "|---|---|---|---|"]
    lines += [f"| {t['target']} | {t['wanted']} | {'–' if t['got'] is None else t['got']}"
              f" | {words[t['met']]} |" for t in targets]
    return "\n".join(lines)


def preview_table(results):
    lines = ["| texts | answered by the server, ms | painted by the browser, ms | peak, MB |",
             "|---|---|---|---|"]
    for preview in results["preview"]:
        lines.append(f"| {preview['texts'] or 'content/'} | {spread(preview['server'], 1000, 0)}"
                     f" | {spread(preview['painted'], 1000, 0)} | {preview['memory'] / 1e6:.0f} |")
    lines += ["", "| saves of one document in content/ | resident, MB | peak, MB |", "|---|---|---|"]
    lines += [f"| {p['saves']:,} | {p['resident'] / 1e6:.0f} | {p['peak'] / 1e6:.0f} |"
              for p in results["memory-of-saves"]["points"]]
    return "\n".join(lines)


def markdown(results):
    machine, versions = results["machine"], results["versions"]
    rounds = ", ".join(f"{b['rounds']} at {b['texts']:,}" for b in results["builds"]["memory"])
    return f"""Measured {results['date']} on {machine['cpu']}, {machine['cores']} cores,
{machine['memory-bytes'] / 1e9:.0f} GB, {machine['system']}, Linux {machine['kernel']}; styr {versions['styr']}
({versions['swift']}), {versions['hugo']}, cmark-gfm {versions['cmark-gfm']}. Medians, with least and
greatest in brackets; rounds: {rounds}. Load before: {results['load-before']:.1f}.

### Targets

{target_table(results['targets'])}

### Whole builds, written to memory

{build_table(results['builds']['memory'])}

### Whole builds, written to disk

{build_table(results['builds']['disk'])}

### One document saved in the preview

{preview_table(results)}
"""


def write(results):
    (HERE / "results.json").write_text(
        json.dumps(results, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
    readme = HERE / "README.md"
    before, rest = readme.read_text().split(START)
    after = rest.split(END)[1]
    readme.write_text(f"{before}{START}\n\n{markdown(results)}\n{END}{after}")
