"""The body of a text: Markdown with a hole for each reference, filled by the two forms."""

import random
from collections import namedtuple

from plan import NEIGHBOURHOOD
from words import HEADINGS, SUBHEADINGS

REFERENCES = 5

# A reference: the text that it leads to, an anchor there or nothing, what it says, and whether it
# is meant as history, of an older version.
Reference = namedtuple("Reference", "target anchor title is_history")


def choose_references(rng, text, texts):
    """Four in the neighbourhood, and one to the programme of this neighbourhood or an earlier one."""
    start = text.number - text.number % NEIGHBOURHOOD
    near = [t for t in texts[start:start + NEIGHBOURHOOD] if t.document != text.document]
    references = []
    for place in range(REFERENCES if near else 0):
        if place == REFERENCES - 1:
            target = texts[NEIGHBOURHOOD * rng.randrange(start // NEIGHBOURHOOD + 1)]
        else:
            target = rng.choice(near)
        if target.document == text.document:
            target = near[0]
        anchor = rng.choice((None, None, "syfte", "ansvar-och-uppfoljning"))
        references.append(Reference(target, anchor, target.title, not target.is_current))
    return references


class Body:
    """Writes one body. `link` makes a reference's Markdown."""

    def __init__(self, seed, text, texts, phrases, link):
        self.rng = random.Random(f"{seed}/body/{text.number}")
        self.references = choose_references(self.rng, text, texts)
        self.size_wanted = int(3800 * 6 ** (self.rng.random() ** 1.1))
        self.phrases, self.link = phrases, link
        self.parts, self.size = [], 0
        self.footnotes = []
        self.has_table = False

    def emit(self, markdown):
        """Adds Markdown. The size counts characters before links are made: equal in both forms."""
        self.parts.append(markdown)
        self.size += len(markdown)

    def paragraph(self):
        rng = self.rng
        said = " ".join(rng.choice(self.phrases.sentences) for _ in range(rng.randrange(3, 8)))
        if rng.random() < 0.18:
            self.footnotes.append(rng.choice(self.phrases.sentences))
            said += f"[^{len(self.footnotes)}]"
        self.emit(said)
        # They stand evenly through the text, as far as it has come.
        while self.references and self.size >= self.size_wanted * (
                REFERENCES - len(self.references)) / REFERENCES:
            reference = self.references.pop(0)
            self.parts.append(f" Se även {self.link(reference)}.")
        self.emit("\n\n")

    def table(self):
        rng, columns = self.rng, self.rng.choice((3, 4, 4, 5))
        head = ["Område", "Ansvarig", "Tidplan", "Mått", "Läge"][:columns]
        rule = ["---", "---", ":---:", "---:", "---"][:columns]
        rows = [head, rule]
        for _ in range(rng.randrange(4, 12)):
            rows.append([
                rng.choice(self.phrases.short), rng.choice(self.phrases.short),
                f"{rng.randrange(2024, 2030)}-{rng.randrange(1, 13):02}",
                f"{rng.randrange(1, 100)} %",
                rng.choice(("pågår", "klart", "inte påbörjat"))][:columns])
        self.emit("".join(f"| {' | '.join(row)} |\n" for row in rows) + "\n")
        self.has_table = True

    def block(self):
        """Something else than a paragraph, in two cases of three."""
        rng, chance = self.rng, self.rng.random()
        if chance < 0.28:
            self.emit("".join(f"- {rng.choice(self.phrases.sentences)}\n"
                              for _ in range(rng.randrange(3, 8))) + "\n")
        elif chance < 0.36:
            self.emit("".join(f"{n}. {rng.choice(self.phrases.sentences)}\n"
                              for n in range(1, rng.randrange(4, 8))) + "\n")
        elif chance < 0.60 or (not self.has_table and self.size > 0.4 * self.size_wanted):
            self.table()
        elif chance < 0.66:
            self.emit(f"> {rng.choice(self.phrases.sentences)}\n\n")

    def section(self, heading):
        self.emit(f"## {heading}\n\n")
        for place in range(self.rng.choice((1, 1, 2))):
            if place:
                self.emit(f"### {self.rng.choice(SUBHEADINGS)}\n\n")
            for _ in range(self.rng.choice((1, 1, 2))):
                self.paragraph()
            self.block()

    def markdown(self):
        self.paragraph()
        self.section("Syfte")
        headings = self.rng.sample(HEADINGS, len(HEADINGS))
        while headings and self.size < self.size_wanted:
            self.section(headings.pop())
        self.section("Ansvar och uppföljning")
        for reference in self.references:
            self.parts.append(f"Se även {self.link(reference)}.\n\n")
        self.emit("".join(f"[^{n}]: {said}\n" for n, said in enumerate(self.footnotes, 1)))
        return "".join(self.parts)
