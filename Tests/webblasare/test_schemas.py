"""The JSON Schemas of `styr schema` accept exactly the fields that styr accepts."""

import itertools
import json
import random
import re
import subprocess

import jsonschema
import pytest
import yaml

from webbplats import DAY, ROOT, STYR

# The rules that a schema can speak for. A finding of any of them makes a file wrong.
FIELD_RULES = {
    "class-contradicts-type",
    "missing-field",
    "unknown-body",
    "unknown-field",
    "unknown-goal",
    "unknown-type",
    "unreadable-value",
}

# Examples on which a schema has to say more, because it knows no dates.
STRICTER = {("class-contradicts-type", "versionen gäller inte längre")}


class Loader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does, and so VS Code's YAML extension."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def styr(*arguments, status=(0, 1)):
    run = subprocess.run([STYR, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode in status, run.stderr
    return run.stdout


def write(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def schema_for(path):
    """The name of the schema of a file of the content folder, or None."""
    if path.startswith("dokument/"):
        return "dokument.json"
    if path.startswith("sidor/"):
        return "sida.json"
    return path.removesuffix(".yml") + ".json"


def fields(path, text):
    if path.endswith(".md"):
        text = text.split("---\n", 2)[1]
    return yaml.load(text, Loader)


class Schemas:
    def __init__(self, content, folder):
        styr("schema", "--content", content, "--output", folder, "--quiet", status=(0,))
        self.validators = {
            str(path.relative_to(folder)): jsonschema.Draft7Validator(json.loads(path.read_text()))
            for path in folder.rglob("*.json")
        }
        for validator in self.validators.values():
            validator.check_schema(validator.schema)

    def faults(self, path, text, name=None):
        value = fields(path, text)
        validator = self.validators[name or schema_for(path)]
        first = next(validator.iter_errors(value), None)
        return [first.message[:200]] if first else []


def is_about_the_name(finding):
    """Of a document's file, which no schema sees; a value never stands at the very start."""
    place = (finding["rule"], finding["line"], finding["column"])
    return finding["file"].startswith("dokument/") and place == ("unreadable-value", 1, 1)


def findings(content, day):
    report = json.loads(
        styr("check", "--content", content, "--date", day, "--format", "json", "--allow-empty")
    )
    result = {}
    for finding in report["findings"]:
        if finding["rule"] in FIELD_RULES and not is_about_the_name(finding):
            result.setdefault(finding["file"], []).append(finding["message"])
    return result


def examples():
    for rule in json.loads(styr("explain", "--format", "json", status=(0,))):
        if rule["rule"] in FIELD_RULES:
            for example in rule["examples"]:
                if (rule["rule"], example["name"]) not in STRICTER:
                    yield pytest.param(example, id=f"{rule['rule']}: {example['name']}")


@pytest.mark.parametrize("example", list(examples()))
def test_judges_the_examples_of_the_rules_as_styr_does(example, tmp_path):
    content = tmp_path / "content"
    write(content, example["files"])
    schemas = Schemas(content, tmp_path / "schema")
    found = findings(content, example["date"])
    for path, text in example["files"].items():
        faults = schemas.faults(path, text)
        assert bool(faults) == bool(found.get(path)), f"{path}: {faults} / {found.get(path)}"


def test_judges_the_content_of_the_city_as_styr_does(tmp_path):
    schemas = Schemas(ROOT / "content", tmp_path / "schema")
    found = findings(ROOT / "content", DAY)
    for path in sorted((ROOT / "content").rglob("*.*")):
        name = str(path.relative_to(ROOT / "content"))
        assert bool(schemas.faults(name, path.read_text())) == bool(found.get(name)), name


MUNICIPALITY = {
    "webbplats.yml": "namn: Prov\nadress: https://prov.example\nkommun: Prov\n",
    "dokumenttyper.yml": """
- { id: plan, namn: plan, familj: styrdokument, klass: aktiverande }
- { id: policy, namn: policy, familj: styrdokument, klass: normerande, obligatoriska-fält:
    [sammanfattning, dokumentansvarig, historik, uppföljning, avsnitt, klass, giltig-till] }
- { id: rapport, namn: rapport, familj: information, obligatoriska-fält: [agenda-2030, alias, mål] }
""",
    "organisation.yml": """
- { id: fullmaktige, namn: Fullmäktige, slag: beslutande }
- { id: miljonamnden, namn: Miljönämnden, slag: nämnd, överordnad: fullmaktige }
""",
    "agenda2030.yml": """
- { nummer: 8, namn: Arbete, delmål: ["8.2", "8.10", "8.a"] }
- { nummer: 13, namn: Klimat, delmål: ["13.1", "13.b"] }
""",
}

# Values of many kinds, good for some fields and bad for others.
VALUES = """
~ | "" | "  " | [] | {} | [~] | [""] | [[]] | [{}] | text | "två ord" | 2025 | 2025-02 | 2025-13
2024-02-29 | 2025-02-29 | 1900-02-29 | 2000-02-29 | 2025-04-31 | 0000-01-01 | "2025" | 999 | 10000
tills vidare | TILLS VIDARE | true | ja | Nej | on | 3 | 13 | "13" | 8.2 | "8.2" | "8.10" | 8.a | 8.A
"8.3" | "13.B" | [13, "8.10"] | [13, 99] | 99 | 0 | -1 | fullmaktige | [fullmaktige, miljonamnden]
KF | alla-nämnder | alla-namnder | ALLA-BOLAG | [fullmaktige, hela-koncernen] | plan | policy
rapport | planer | aktiverande | Normerande | antagen | återgiven | Atergiven | https://prov.example/a
HTTP://prov.example | prov.example | 2 år | två år | sex år | 13 månader | 1200 manader | 1201 månader
101 år | { intervall: 2 år } | { intervall: 2 } | { till: fullmaktige, senast: 2024 } | { till: KF }
{ händelse: antagen } | { handelse: Upphavd, datum: 2024-01 } | { händelse: vald } | { datum: 2024 }
[{ händelse: antagen, av: fullmaktige, paragraf: 12 }] | [{ händelse: antagen, av: KF }]
{ händelse: "" } | { text: Mål, år: 2030 } | { text: Mål, år: 1899 } | [{ text: Mål, år: "2199" }]
{ år: 2030 } | { text: Mål, utfall: { datum: 2024, värde: 3 } } | { text: Mål, utfall: { datum: 2024 } }
{ mal: 13 } | { mal: [8.2, "8.a"] } | { mal: 7 } | { mal: ~ } | { mal: { a: 1 } } | a#b@c
"""

KEYS = """
titel typ klass sammanfattning dokumentansvarig giltig-från giltig-till historik gäller-för agenda-2030
avsnitt ersätter bygger-på konkretiserar bidrar-till relaterade uppföljning mål alias original textform
utkast Giltig_Fran giltig-fran GILTIG-TILL Galler-för mal ersatter ERSÄTTER giltigfran status
""".split()


def documents():
    """Every field with every value, and some thousand mixtures of them."""
    values = [value.strip() for line in VALUES.strip().splitlines() for value in line.split(" | ")]
    for key, value in itertools.product(KEYS, values):
        lines = {"titel": "Prov", "typ": "plan", key: value}
        yield lines
    chance = random.Random(2030)
    for _ in range(800):
        lines = {"titel": "Prov", "typ": chance.choice(["plan", "policy", "rapport"])}
        for key in chance.sample(KEYS, chance.randint(1, 8)):
            lines[key] = chance.choice(values)
        yield lines


def folded(key):
    return key.lower().replace("å", "a").replace("ä", "a").replace("ö", "o").replace("_", "-")


def test_judges_every_field_with_every_value_as_styr_does(tmp_path):
    content = tmp_path / "content"
    write(content, MUNICIPALITY)
    files = {}
    for lines in documents():
        if len({folded(key) for key in lines}) < len(lines):
            continue  # Which of two equal keys counts is not for a schema to say.
        if folded("utkast") in lines and lines["utkast"] in ("true", "ja"):
            continue  # What a draft lacks is no error until it is no draft any more.
        text = "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + "---\n"
        files[f"dokument/prov-{len(files)}.md"] = text
    write(content, files)
    schemas = Schemas(content, tmp_path / "schema")
    found = findings(content, DAY)
    assert 500 < len(found) < len(files) - 500
    wrong = []
    for path, text in files.items():
        faults = schemas.faults(path, text)
        if bool(faults) != bool(found.get(path)):
            wrong.append(f"{text}schema: {faults}\nstyr: {found.get(path)}")
    assert not wrong, f"{len(wrong)} av {len(files)}:\n" + "\n\n".join(wrong[:40])


def test_the_schema_of_a_type_takes_that_type_alone(tmp_path):
    content = tmp_path / "content"
    write(content, MUNICIPALITY)
    schemas = Schemas(content, tmp_path / "schema")
    plan, policy = ("---\ntitel: Prov\ntyp: " + name + "\n---\n" for name in ("plan", "policy"))
    assert schemas.faults("dokument/a.md", plan, "typ/plan.json") == []
    assert schemas.faults("dokument/a.md", policy, "typ/plan.json")
    assert schemas.faults("dokument/a.md", policy, "typ/policy.json"), "a policy requires more"


REGISTERS = {
    "organisation.yml": [
        "- { id: a, namn: A, slag: nämnd }",
        "- { id: a, namn: A, slag: Namnd, e-post: a@b.se, alias: [B, 3] }",
        "- { id: 12, namn: 12, slag: bolag }",
        "- { id: a_b, namn: A, slag: bolag }",
        "- { id: a, slag: bolag }",
        "- { id: a, namn: A }",
        "- { id: a, namn: A, slag: kontor }",
        "- { id: a, namn: A, slag: bolag, e-post: a.b.se }",
        "- { id: a, namn: A, slag: bolag, e-post: a@b }",
        "- { id: a, namn: A, slag: bolag, e-post: a@b. }",
        "- { id: a, namn: A, slag: bolag, överordnad: b }",
        "- { id: a, namn: A, slag: bolag, telefon: [1] }",
        "- a",
        "a: b",
        "# tom",
    ],
    "dokumenttyper.yml": [
        "- { id: a, namn: a, familj: styrdokument, klass: normerande, översyn: 4 år }",
        "- { id: a, namn: a, familj: regelverk, klass: normerande }",
        "- { id: a, namn: a, familj: regelverk, klass: '' }",
        "- { id: a, namn: a, Familj: Regelverk, KLASS: normerande }",
        "- { id: a, namn: a, familj: regler }",
        "- { id: a, namn: a, familj: information, form: frågor, beslutas-av: [kf] }",
        "- { id: a, namn: a, familj: information, obligatoriska-fält: [Mål, giltig-fran] }",
        "- { id: a, namn: a, familj: information, obligatoriska-fält: [titl] }",
        "- { id: a, namn: a, familj: information, översyn: 4 }",
    ],
    "agenda2030.yml": [
        "- { nummer: 1, namn: A, färg: '#E5243B', delmål: ['1.1', 1.2, 1.a] }",
        "- { nummer: '01', namn: A }",
        "- { nummer: 100, namn: A }",
        "- { nummer: 1, namn: A, färg: röd }",
        "- { nummer: 1, namn: A, delmål: [1] }",
        "- { nummer: 1, namn: A, delmål: ['1.'] }",
        "- { namn: A }",
        "- { nummer: 1, namn: A, adress: https://a.se/1 }",
        "- { nummer: 1, namn: A, adress: a.se/1 }",
    ],
    "ordlista.yml": [
        "- { term: a, förklaring: b, alias: c, källa: d }",
        "- { term: a }",
        "- { term: a, forklaring: b, ordklass: c }",
    ],
    "arshjul.yml": [
        "- { månad: 6, händelse: A }",
        "- { månad: 13, händelse: A }",
        "- { månad: juni, händelse: A }",
        "- { händelse: A, organ: kf, till-månad: '06' }",
        "- { månad: 6 }",
    ],
    "styrmodell.yml": [
        "- { id: a, namn: A, typer: [plan] }",
        "- { id: a, namn: A, typer: [planer] }",
        "- { id: a, namn: A, typer: [] }",
        "- { namn: A }",
    ],
    "webbplats.yml": [
        "namn: A\nadress: https://a.se\nkommun: B\nvarna-dagar: [180, '30']\nregler: { raw-html: off }",
        "namn: A\nadress: a.se\nkommun: B",
        "namn: A\nadress: https://a.se",
        "namn: A\nadress: https://a.se\nkommun: B\nvarna-dagar: [0]",
        "namn: A\nadress: https://a.se\nkommun: B\nvarna-dagar: 3650",
        "namn: A\nadress: https://a.se\nkommun: B\nvarna-dagar: 3651",
        "namn: A\nadress: https://a.se\nkommun: B\naccent: blå",
        "namn: A\nadress: https://a.se\nkommun: B\nregler: { raw-html: av }",
        "namn: A\nadress: https://a.se\nkommun: B\nregler: { rå-html: off }",
        "namn: A\nadress: https://a.se\nkommun: B\nmeny: [{ namn: A }]",
        "namn: A\nadress: https://a.se\nkommun: B\nmandatperioder: { från: 2023, till: 2026 }",
        "namn: A\nadress: https://a.se\nkommun: B\nmandatperioder: { från: 2023 }",
        "namn: A\nadress: https://a.se\nkommun: B\nkontakt: { namn: A, fax: 3 }",
        "namn: A\nadress: https://a.se\nkommun: B\nkontakt: A",
        *(f"namn: A\nadress: https://a.se\nkommun: B\nkontakt: {{ e-post: '{address}' }}"
          for address in ("a@b.se", "a.b+c@d.e.se", "a@b", "a@b.", "a@.b.se", "å@b.se", "a@å.se", "a b@c.se",
                          "a@b.se, c@d.se", "a:b@c.se", "(a)@b.se", "")),
        *(f"namn: A\nadress: https://a.se\nkommun: B\ntillgänglighet: {value}"
          for value in ("{ uppdaterad: 2026-11-21 }", "{ följsamhet: delvis, bedömd: 2026, metod: självskattning }",
                        "{ följsamhet: nästan }", "{ bedömd: i går }", "{ metod: gissning }", "{ meddelande: a.se }",
                        "{ brister: [{ vad: PDF, skäl: gamla }] }", "{ brister: [{ skäl: gamla }] }", "ja",
                        "{ metod: extern granskning, betungande: a, undantaget: b, meddelande: https://a.se/ }")),
        "namn: A\nadress: https://a.se\nkommun: B\nsynpunkter: javascript:alert(1)",
        "namn: A\nadress: https://a.se\nkommun: B\nsynpunkter: https://a.se/s",
    ],
}


@pytest.mark.parametrize("path, text", [(p, t) for p, list in REGISTERS.items() for t in list])
def test_judges_registers_as_styr_does(path, text, tmp_path):
    content = tmp_path / "content"
    base = {
        "organisation.yml": "- { id: kf, namn: KF, slag: beslutande }\n",
        "dokumenttyper.yml": "- { id: plan, namn: plan, familj: styrdokument }\n",
        "webbplats.yml": MUNICIPALITY["webbplats.yml"],
    }
    write(content, base | {path: text + "\n"})
    schemas = Schemas(content, tmp_path / "schema")
    faults = schemas.faults(path, text + "\n")
    found = findings(content, DAY).get(path)
    assert bool(faults) == bool(found), f"{faults} / {found}"
