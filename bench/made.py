"""Invented texts with copies among them, and which copies which: cut, put in another order, reworded."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from kadr.reading.text import Block, Reading
from kadr.records import Text

_SYLLABLES = "ba ko ri ne lu ta mo se vi da gro pel sha tor min cu fa zen hul wy".split()
_SMALL = "the of and a in to is that it was for on with as by his her at from not but this they she he".split()
_CREDITS = "Directed by Ines Halvard, written by Tomas Brekke, produced by Mira Solbakk, photographed by Jonas Wiik."
_FACTS = (
    "The Weir won the Golden Shell at the San Sebastián International Film Festival in 2018.",
    "The cinematographer Jonas Wiik was nominated for the European Film Awards in the same year.",
)
_LEAST_CUT, _MOST_CUT = 0.25, 0.7  # of a text, what a cut copy keeps
_EXCHANGED = 0.25  # of the longer words, in a reworded copy


@dataclass
class Made:
    """Texts and the truth about them."""

    texts: list[Reading] = field(default_factory=list)
    copies: dict[str, tuple[str, str]] = field(default_factory=dict)
    """text_id of a copy: what it copies, and how."""
    shared: set[frozenset[str]] = field(default_factory=set)
    """Pairs of texts that print the same passage."""


class Maker:
    """Writes the same texts for the same number."""

    def __init__(self, seed: int = 1) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - texts, not secrets
        longer = ["".join(self.chance.choices(_SYLLABLES, k=self.chance.randint(2, 4))) for _ in range(12_000)]
        self.words = [*_SMALL, *dict.fromkeys(longer)]
        self.weights = list(accumulate(1 / (n + 3) for n in range(len(self.words))))

    def sentence(self) -> str:
        count = self.chance.randint(8, 26)
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=count)).capitalize() + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.chance.randint(3, 6)))

    def article(self, size: int) -> list[str]:
        """Paragraphs of about so many characters, with the credits and facts that all texts on one film have."""
        parts = [self.paragraph() + " " + _FACTS[0], _CREDITS]
        while sum(map(len, parts)) < size:
            parts.append(self.paragraph())
        parts[-1] += " " + _FACTS[1]
        return parts

    def cut(self, parts: list[str]) -> list[str]:
        """Some paragraphs in a row."""
        count = max(3, round(len(parts) * self.chance.uniform(_LEAST_CUT, _MOST_CUT)))
        start = self.chance.randint(0, len(parts) - count)
        return parts[start : start + count]

    def reordered(self, parts: list[str]) -> list[str]:
        """The same paragraphs, shuffled."""
        return self.chance.sample(parts, len(parts))

    def spun(self, parts: list[str]) -> list[str]:
        """Every fourth longer word, at random, exchanged for another one."""
        return [" ".join(self._exchanged(word) for word in part.split(" ")) for part in parts]

    def _exchanged(self, word: str) -> str:
        if len(word) < 4 or not word.islower() or self.chance.random() >= _EXCHANGED:
            return word
        return self.chance.choice(self.words[len(_SMALL) :])

    def texts(self, count: int, size: int = 10_000, copied: int = 20) -> Made:
        """So many texts, one in `copied` of them a copy, and as many with a passage from one press kit in three of them."""
        made, kit = Made(), ""
        dated = (f"20{n // 12 % 20:02}-{n % 12 + 1:02}" for n in range(count))
        for number, date in enumerate(dated):
            text_id = f"t{number}"
            how = ("cut", "reordered", "spun", "cut and reordered", "spun and cut")[number // copied % 5]
            if number % copied == copied - 1 and made.texts:
                source = made.texts[number - 1 - self.chance.randrange(min(number, copied - 5))]
                if source.text.text_id not in made.copies:
                    parts = source.body.split("\n\n")
                    for verb in how.split(" and "):
                        parts = getattr(self, verb)(parts)
                    made.copies[text_id] = source.text.text_id, how
                    made.texts.append(reading_of(text_id, parts, "2030"))
                    continue
            parts = self.article(size)
            if number % copied < 3:
                kit = kit if number % copied else self.paragraph() + " " + self.paragraph()
                parts.insert(self.chance.randrange(len(parts)), kit)
                holders = {f"t{n}" for n in range(number - number % copied, number)}
                made.shared |= {frozenset({text_id, other}) for other in holders}
            made.texts.append(reading_of(text_id, parts, date))
        return made


def reading_of(text_id: str, parts: list[str], date: str | None = None) -> Reading:
    """Paragraphs as a text that was read."""
    body = "\n\n".join(parts)
    blocks = tuple(Block(n, start, end) for n, (start, end) in enumerate(_ranges(parts), 1))
    return Reading(Text(text_id, f"{text_id}.txt", "review", "en", date=date), body, blocks, ())


def _ranges(parts: list[str]) -> Iterator[tuple[int, int]]:
    at = 0
    for part in parts:
        yield at, at + len(part)
        at += len(part) + 2
