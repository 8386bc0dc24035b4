#!/usr/bin/env python3
"""corpus.py COUNT FOLDER [--seed SEED]: the same texts in styr's form and in Hugo's.

FOLDER/styr/content   a whole content folder for styr: registers and documents
FOLDER/hugo           a whole Hugo site: the layouts of hugo-site/ and the same texts

COUNT is the number of texts, that is, of Markdown files of documents; about every tenth is an older
version of another. The same COUNT and SEED always give the same bytes, and a text does not depend on
COUNT (see plan.py). Only Python's own library is used.
"""

import argparse
import json
import multiprocessing
import os
import random
import shutil
from pathlib import Path

from plan import DAY, plan
from prose import Body
from registers import hugo_names, styr_registers
from words import Phrases

SEED = 2030
HERE = Path(__file__).resolve().parent


def list_of(items):
    return "[" + ", ".join(str(item) for item in items) + "]"


def styr_text(text, body, extra):
    lines = ["---", f"titel: {text.title}", f"typ: {text.type}",
             f"sammanfattning: {extra.summary}", f"dokumentansvarig: {list_of(text.owners)}",
             f"giltig-från: {text.first}"]
    if text.last:
        lines.append(f"giltig-till: {text.last}")
    lines += ["historik:", "  - händelse: antagen", f"    datum: {text.decided}",
              f"    av: {text.decided_by}", f"    paragraf: {extra.paragraph}",
              f"    diarienummer: {extra.record}"]
    if text.repealed:
        lines += ["  - händelse: upphävd", f"    datum: {text.repealed}",
                  f"    av: {text.decided_by}"]
    lines += [f"gäller-för: {list_of(extra.applies_to)}", f"agenda-2030: {list_of(text.goals)}"]
    if extra.has_section_goals:
        lines += ["avsnitt:", f"  syfte: {list_of(text.goals[:1])}"]
    lines += [f"{key}: {list_of(ids)}" for key, ids in text.leans.items()]
    lines += ["uppföljning:", "  intervall: 2 år", f"  senast: {extra.followed_up}",
              f"  till: {text.decided_by}", "  form: uppföljningsrapport"]
    if text.is_current:
        lines.append(f"alias: [{extra.record}]")
    return "\n".join(lines) + f"\n---\n\n{body}"


def hugo_text(text, body, extra):
    """The same facts, the keys in ASCII, lists where Hugo makes pages of them."""
    address = f"/dokument/{text.document}/" + (f"{text.version}/" if text.version else "")
    lines = ["---", f"title: {text.title}", f"id: {text.document}", f"url: {address}",
             f"typ: [{text.type}]", f"sammanfattning: {extra.summary}",
             f"dokumentansvarig: {list_of(text.owners)}", f'giltig_fran: "{text.first}"',
             f"date: {text.decided}", f"beslutat_av: {text.decided_by}",
             f"paragraf: {extra.paragraph}", f"diarienummer: {extra.record}",
             f"galler_for: {list_of(extra.applies_to)}",
             "mal: " + list_of(f"mal-{goal:02}" for goal in text.goals),
             "uppfoljning: Vart annat år genom uppföljningsrapport",
             f'uppfoljt: "{extra.followed_up}"']
    if text.last:
        lines.append(f'giltig_till: "{text.last}"')
    if text.repealed:
        lines.append(f'upphavt: "{text.repealed}"')
    if text.version:
        lines.append(f'version: "{text.version}"')
        if text.is_current:
            lines.append(f"aliases: [/dokument/{text.document}/]")
    lines += [f"{ASCII_KEYS[key]}: {list_of(ids)}" for key, ids in text.leans.items()]
    return "\n".join(lines) + f"\n---\n\n{body}"


ASCII_KEYS = {"bygger-på": "bygger_pa", "relaterade": "relaterade", "bidrar-till": "bidrar_till",
              "konkretiserar": "konkretiserar", "ersätter": "ersatter"}


class Extra:
    """The facts that nothing else hangs on."""

    def __init__(self, seed, text, phrases):
        rng = random.Random(f"{seed}/extra/{text.number}")
        self.summary = f"{rng.choice(phrases.plain)} {rng.choice(phrases.plain)}"
        self.paragraph = rng.randrange(1, 300)
        self.record = f"KS {text.decided.year}-{text.number:05}"
        self.applies_to = applies_to(rng, text)
        self.has_section_goals = rng.random() < 0.3
        year = DAY.year - 3 if rng.random() < 0.03 else DAY.year - 1
        self.followed_up = max(text.decided, text.decided.replace(year=year))


def applies_to(rng, text):
    """Most texts are for those who wrote them; some for all boards, a few for everybody."""
    chance = rng.random()
    if chance < 0.05:
        return ["hela-koncernen"]
    return ["alla-nämnder"] if chance < 0.15 else [text.decided_by]


def styr_link(text):
    """Three ways to write a reference, as editors do; `text` is where it is written."""
    def link(to):
        target, anchor = to.target, f"#{to.anchor}" if to.anchor else ""
        if to.is_history:
            depth = text.path.count("/")
            return f'[{to.title}]({"../" * depth}{target.path}.md{anchor} "historisk")'
        if (text.number + target.number) % 3 == 0:
            depth = text.path.count("/")
            return f"[{to.title}]({'../' * depth}{target.path}.md{anchor})"
        return f"[[{target.document}{anchor}|{to.title}]]"
    return link


def hugo_link(to):
    anchor = f"#{to.anchor}" if to.anchor else ""
    return f'[{to.title}]({{{{< relref "/dokument/{to.target.path}{anchor}" >}}}})'


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_texts(arguments):
    """Writes every `step`th text from `start` on: the share of one process."""
    count, seed, folder, forms, start, step = arguments
    texts, phrases = plan(count, seed), Phrases(seed)
    for text in texts[start::step]:
        extra = Extra(seed, text, phrases)
        if "styr" in forms:
            body = Body(seed, text, texts, phrases, styr_link(text)).markdown()
            write(folder / f"styr/content/dokument/{text.path}.md", styr_text(text, body, extra))
        if "hugo" in forms:
            body = Body(seed, text, texts, phrases, hugo_link).markdown()
            write(folder / f"hugo/content/dokument/{text.path}.md", hugo_text(text, body, extra))


def generate(count, folder, seed=SEED, forms=("styr", "hugo")):
    folder = Path(folder)
    if "styr" in forms:
        for name, text in styr_registers().items():
            write(folder / "styr/content" / name, text)
    if "hugo" in forms:
        shutil.copytree(HERE / "hugo-site", folder / "hugo", dirs_exist_ok=True)
        write(folder / "hugo/data/names.json", json.dumps(hugo_names(), ensure_ascii=False))
    cores = min(os.cpu_count() or 1, max(1, count // 500))
    shares = [(count, seed, folder, forms, start, cores) for start in range(cores)]
    with multiprocessing.Pool(cores) as pool:
        pool.map(write_texts, shares)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    generate(given.count, given.folder, given.seed)
