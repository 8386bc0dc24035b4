"""The registers beside the texts: types, bodies, goals, settings, glossary, planning year."""

from collections import namedtuple

Type = namedtuple("Type", "id name plural family cls")
Body = namedtuple("Body", "id name kind parent")

TYPES = [
    Type("program", "program", "program", "styrdokument", "aktiverande"),
    Type("plan", "plan", "planer", "styrdokument", "aktiverande"),
    Type("strategi", "strategi", "strategier", "styrdokument", "aktiverande"),
    Type("policy", "policy", "policyer", "styrdokument", "normerande"),
    Type("riktlinje", "riktlinje", "riktlinjer", "styrdokument", "normerande"),
    Type("regel", "regel", "regler", "styrdokument", "normerande"),
    Type("reglemente", "reglemente", "reglementen", "regelverk", None),
    Type("taxa", "taxa", "taxor", "regelverk", None),
]

_BOARDS = ["Socialnämnden", "Barnnämnden", "Miljönämnden", "Tekniska nämnden", "Kulturnämnden",
           "Fritidsnämnden", "Valnämnden", "Byggnadsnämnden", "Omsorgsnämnden", "Hamnnämnden"]
_DEPARTMENTS = ["Ekonomi", "Personal", "Kansli", "Kommunikation", "Digitalisering", "Upphandling",
                "Säkerhet", "Näringsliv", "Fastighet", "Gata", "Vatten", "Avfall", "Bygglov",
                "Detaljplan", "Naturvård", "Livsmedel", "Förskola", "Grundskola", "Gymnasium",
                "Vuxenutbildning", "Bibliotek", "Museum", "Idrott", "Hemtjänst", "Boende",
                "Familjerätt", "Försörjningsstöd", "Integration", "Arkiv", "Översiktsplan"]


def body_id(name):
    return name.lower().translate(str.maketrans("åäö ", "aao-"))


BODIES = (
    [Body("kommunfullmaktige", "Kommunfullmäktige", "beslutande", None),
     Body("kommunstyrelsen", "Kommunstyrelsen", "beslutande", "kommunfullmaktige"),
     Body("stadsbolaget", "Stadsbolaget", "bolag", "kommunfullmaktige")]
    + [Body(body_id(name), name, "nämnd", "kommunfullmaktige") for name in _BOARDS]
    + [Body(body_id(f"{name}avdelningen"), f"{name}avdelningen", "avdelning",
            body_id(_BOARDS[place % len(_BOARDS)])) for place, name in enumerate(_DEPARTMENTS)])
BOARDS = ["kommunstyrelsen"] + [body_id(name) for name in _BOARDS]
OWNERS = [body_id(f"{name}avdelningen") for name in _DEPARTMENTS]

GOALS = [
    ("Ingen fattigdom", "#E5243B"), ("Ingen hunger", "#DDA63A"),
    ("God hälsa och välbefinnande", "#4C9F38"), ("God utbildning för alla", "#C5192D"),
    ("Jämställdhet", "#FF3A21"), ("Rent vatten och sanitet för alla", "#26BDE2"),
    ("Hållbar energi för alla", "#FCC30B"),
    ("Anständiga arbetsvillkor och ekonomisk tillväxt", "#A21942"),
    ("Hållbar industri, innovationer och infrastruktur", "#FD6925"),
    ("Minskad ojämlikhet", "#DD1367"), ("Hållbara städer och samhällen", "#FD9D24"),
    ("Hållbar konsumtion och produktion", "#BF8B2E"),
    ("Bekämpa klimatförändringarna", "#3F7E44"), ("Hav och marina resurser", "#0A97D9"),
    ("Ekosystem och biologisk mångfald", "#56C02B"),
    ("Fredliga och inkluderande samhällen", "#00689D"),
    ("Genomförande och globalt partnerskap", "#19486A")]

SETTINGS = """namn: Så styrs Exempelstad
adress: https://styrning.exempelstad.example
kommun: Exempelstads kommun
språk: sv
kontakt: { namn: Kontaktcenter, e-post: kontakt@exempelstad.example, telefon: 042-10 50 00 }
varna-dagar: [180, 90, 30]
mandatperioder:
  - { från: 2019-01-01, till: 2022-12-31 }
  - { från: 2023-01-01, till: 2026-12-31 }
meny:
  - { namn: Dokument, adress: /dokument/ }
  - { namn: Giltighet, adress: /giltighet/ }
  - { namn: Organisation, adress: /organisation/ }
  - { namn: Agenda 2030, adress: /agenda-2030/ }
sidfot:
  - { namn: Om webbplatsen, adress: /om/ }
"""

PAGE = """---
titel: Om webbplatsen
---

Här finns dokumenten som styr Exempelstad. De är påhittade, och till för att mäta med.
"""

GLOSSARY = ["aktiverande", "normerande", "delegation", "nyckeltal", "mandatperiod", "uppföljning",
            "internkontroll", "reservation", "diarium", "remiss", "verkställighet", "revision"]


def styr_registers():
    """The text of each register in styr's form, by its file's name."""
    types = "".join(
        f"- id: {t.id}\n  namn: {t.name}\n  plural: {t.plural}\n  familj: {t.family}\n"
        + (f"  klass: {t.cls}\n" if t.cls else "")
        + "  obligatoriska-fält: [sammanfattning]\n"
        + "  obligatoriska-rubriker: [Ansvar och uppföljning]\n" for t in TYPES)
    bodies = "".join(
        f"- id: {b.id}\n  namn: {b.name}\n  slag: {b.kind}\n"
        + (f"  överordnad: {b.parent}\n" if b.parent else "")
        + f"  e-post: {b.id}@exempelstad.example\n" for b in BODIES)
    goals = "".join(
        f"- nummer: {n}\n  namn: {name}\n  färg: \"{colour}\"\n"
        f"  delmål: [\"{n}.1\", \"{n}.2\", \"{n}.3\", \"{n}.a\"]\n"
        for n, (name, colour) in enumerate(GOALS, 1))
    glossary = "".join(f"- term: {t}\n  förklaring: Ordet {t} används i styrdokumenten.\n"
                       for t in GLOSSARY)
    year = "".join(f"- månad: {m}\n  händelse: Uppföljning av månad {m}\n"
                   f"  organ: [kommunstyrelsen]\n" for m in range(1, 13))
    parts = "".join(f"- id: {family}\n  namn: {family.capitalize()}\n  typer: [{', '.join(ids)}]\n"
                    for family, ids in parts_of_model().items())
    return {"webbplats.yml": SETTINGS, "dokumenttyper.yml": types, "organisation.yml": bodies,
            "agenda2030.yml": goals, "ordlista.yml": glossary, "arshjul.yml": year,
            "styrmodell.yml": parts, "sidor/om.md": PAGE}


def parts_of_model():
    families = {}
    for t in TYPES:
        families.setdefault(t.family, []).append(t.id)
    return families


def hugo_names():
    """What Hugo's templates look names up in: ids of goals, bodies and types to their names."""
    return ({f"mal-{n:02}": name for n, (name, _) in enumerate(GOALS, 1)}
            | {b.id: b.name for b in BODIES} | {t.id: t.plural.capitalize() for t in TYPES})
