"""Which words of style stand where: the facet lists, made into one pattern per facet, weight and language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kadr.reading import lists
from kadr.reading.statements.phrases import Phrases, as_regex
from kadr.reading.text import Reading
from kadr.records import FACETS

WEIGHTS = {"sure": 1.2, "strong": 1.0, "fair": 0.55, "weak": 0.25}
"""How far one word of a kind goes towards a statement; 1.0 is a statement that may still be about something else."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word or phrase of one facet."""

    facet: str
    start: int
    end: int
    weight: float


def pattern(entries: Iterable[str]) -> re.Pattern[str]:
    """One pattern for a few list entries, as `phrases.as_regex` reads them; for many, and whole texts, use `Phrases`.

    >>> pattern(["gr[ea]y*", "[soft|hard] light", "bathed in … red"]).findall("greyish soft light bathed in a deep red")
    ['greyish', 'soft light', 'bathed in a deep red']
    """
    choices = "|".join(as_regex(entry) for entry in sorted(set(entries), key=lambda e: (-len(e), e)))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)" if choices else r"(?!)")


def even(plain: str) -> str:
    """Levelled text in small letters on one line, same length, ё as е: what the lists are written in."""
    small = plain.lower()
    if len(small) != len(plain):
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    return small.replace("\n", " ").replace("ё", "е")


def language_of(reading: Reading) -> str:
    """The language whose lists are used; English where there is none."""
    language = reading.text.language or "en"
    return language if language in lists.load("facets")["colour"] else "en"


@cache
def grounds_words(language: str) -> Phrases[None]:
    """The groups that are no facet: words of craft, weighing, plot and prizes."""
    kept = lists.load("facets")
    return Phrases((group, None, kept[group].get(language, [])) for group in ("craft", "weighing", "plot", "prizes"))


@cache
def _misleading(language: str) -> Phrases[None]:
    return Phrases([("misleading", None, lists.load("facets")["misleading"].get(language, []))])


@cache
def _facet_words(language: str) -> Phrases[float]:
    """All facets; in each, heavier words are tried first."""
    kept = lists.load("facets")
    return Phrases(
        (facet, WEIGHTS[kind], kept[facet].get(language, {}).get(kind, [])) for facet in FACETS for kind in WEIGHTS
    )


@cache
def job_words(language: str) -> re.Pattern[str]:
    """Words that name a department or its work, as credits do: camera, editing, music."""
    return pattern(lists.load("facets")["jobs"].get(language, []))


def unmislead(small: str, language: str) -> str:
    """The text with misleading phrases blotted out, same length."""
    parts, at = [], 0
    for _, _, start, end in _misleading(language).find(small):
        parts += [small[at:start], "\x00" * (end - start)]
        at = end
    return "".join([*parts, small[at:]])


def find_hits(clean: str, language: str) -> list[Hit]:
    """Every facet word in a text from `unmislead`, in order; a phrase hides the shorter words inside it."""
    found = [Hit(facet, start, end, weight) for facet, weight, start, end in _facet_words(language).find(clean)]
    return sorted(found, key=lambda h: (h.start, h.facet))
