"""What each text of the corpus is, before a word of it is written: its name, days and relations.

A text is one Markdown file: a document, or one version of it. Texts come in neighbourhoods of a
hundred, as a municipality has areas of work. What a text says and leans on is the same however many
texts there are: it leans on texts of its own neighbourhood, and on the first text (a programme) of
its own or an earlier one. So the page of a text in a large corpus can be compared with its page
in a small one, while the programmes gather more and more that lean on them.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from registers import BODIES, BOARDS, GOALS, OWNERS, TYPES
from words import TOPICS

NEIGHBOURHOOD = 100
# The day on which the statuses below are what they say; `styr build --date` gets it.
DAY = date(2026, 11, 20)


@dataclass
class Text:
    number: int
    type: str
    title: str
    document: str
    """The id of the document that it is a version of."""
    version: str | None
    """The name of the version, for a document that has several."""
    owners: list[str]
    goals: list[int]
    decided: date
    first: date
    last: date | str | None
    """The last day, "tills vidare", or nothing."""
    decided_by: str
    repealed: date | None = None
    is_current: bool = True
    replaces: list[str] = field(default_factory=list)
    leans: dict[str, list[str]] = field(default_factory=dict)
    """Typed relations, by the front matter's key: ids of documents."""

    @property
    def folder(self):
        return f"omrade-{self.number // NEIGHBOURHOOD:03}"

    @property
    def path(self):
        """The file's place within the folder of documents, without its ending."""
        return f"{self.folder}/{self.document}" + (f"/{self.version}" if self.version else "")


def slug(title):
    return title.lower().translate(str.maketrans("åäö", "aao")).replace(" ", "-")


def random_day(rng, first_year, last_year):
    return date(rng.randrange(first_year, last_year + 1), rng.randrange(1, 13), rng.randrange(1, 29))


def last_day(rng, first):
    """How the register is: most of it holds, a little has expired or soon will, or does not say."""
    chance = rng.random()
    if chance < 0.03:
        return random_day(rng, 2025, 2025)
    if chance < 0.07:
        return date(2026, 12, 31)
    if chance < 0.09:
        return None
    if chance < 0.40:
        return "tills vidare"
    return date(max(first.year, 2026) + rng.randrange(1, 6), 12, 31)


def first_text(seed, number):
    """A text by itself, without what it has to do with others."""
    rng = random.Random(f"{seed}/plan/{number}")
    is_programme = number % NEIGHBOURHOOD == 0
    type_ = "program" if is_programme else rng.choice(TYPES).id
    name = next(t.name for t in TYPES if t.id == type_).capitalize()
    topics = rng.sample(TOPICS, rng.choice((1, 2)))
    title = f"{name} för {' och '.join(topics)}"
    decided = random_day(rng, 2021, 2022) if rng.random() < 0.04 else random_day(rng, 2023, 2025)
    first = decided + timedelta(days=rng.randrange(0, 60))
    last = "tills vidare" if is_programme else last_day(rng, first)
    if isinstance(last, date) and last < first:
        last = first + timedelta(days=300)
    if not is_programme and rng.random() < 0.02:
        first, last = date(2027, 1, 1), date(2030, 12, 31)
    return Text(
        number=number, type=type_, title=title, document=f"{slug(title)}-{number:05}", version=None,
        owners=sorted(rng.sample(OWNERS, rng.choice((1, 1, 1, 2)))),
        goals=sorted(rng.sample(range(1, len(GOALS) + 1), rng.choice((1, 2, 2, 3)))),
        decided=decided, first=first, last=last,
        decided_by="kommunfullmaktige" if is_programme else rng.choice(BOARDS),
        repealed=date(2026, 5, 4) if not is_programme and rng.random() < 0.01 else None)


def join_versions(texts):
    """Three in a hundred texts are the older versions of the next one; three are replaced by it."""
    for text, later in zip(texts, texts[1:]):
        place = text.number % NEIGHBOURHOOD
        if place % 10 == 4 or place == 53:
            later.version, text.version = later.first.isoformat(), "0"
        elif place % 33 == 17:
            later.replaces = [text.document]
            text.last, text.repealed = "tills vidare", None
            later.first = min(later.first, DAY - timedelta(days=30))
    for text, later in zip(reversed(texts[:-1]), reversed(texts[1:])):
        if text.version == "0":
            text.document, text.title, text.type = later.document, later.title, later.type
            text.last = later.first - timedelta(days=1)
            text.first = later.first.replace(year=later.first.year - 3, day=1)
            text.decided = text.first - timedelta(days=20)
            text.version, text.is_current, text.repealed = text.first.isoformat(), False, None


def relate(seed, text, texts):
    """Gives the text what it leans on, of its own neighbourhood and of the programmes."""
    rng = random.Random(f"{seed}/relations/{text.number}")
    start = text.number - text.number % NEIGHBOURHOOD
    near = [t for t in texts[start:start + NEIGHBOURHOOD]
            if t.is_current and t.document != text.document]
    if not near:
        return
    programme = texts[NEIGHBOURHOOD * rng.randrange(start // NEIGHBOURHOOD + 1)].document
    chosen = [t.document for t in rng.sample(near, min(4, len(near)))]
    text.leans = {"bygger-på": chosen[:1], "relaterade": sorted(chosen[1:3])}
    if rng.random() < 0.5:
        text.leans["konkretiserar"] = chosen[3:4]
    if programme != text.document:
        text.leans["bidrar-till"] = [programme]
    if text.number % 4 == 1:
        text.leans["bidrar-till"] = sorted({*text.leans.get("bidrar-till", []), texts[0].document})
    if text.replaces:
        text.leans["ersätter"] = text.replaces


def plan(count, seed):
    """All texts, in order of their numbers."""
    texts = [first_text(seed, number) for number in range(count)]
    join_versions(texts)
    for text in texts:
        relate(seed, text, texts)
    return texts


assert all(body in {b.id for b in BODIES} for body in BOARDS + OWNERS)
