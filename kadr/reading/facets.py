"""Which words of style stand where: the facet lists, made into one pattern per facet, weight and language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kadr.reading import lists
from kadr.reading.text import Reading
from kadr.records import FACETS

WEIGHTS = {"sure": 1.2, "strong": 1.0, "fair": 0.55, "weak": 0.25}
"""How far one word of a kind goes towards a statement; 1.0 is a statement that may still be about something else."""

_CLASS = re.compile(r"\[[^\[\]|]*\]")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_STAR = re.compile(r"(?<!\\w)(?<![)\].\x02])\*")


@dataclass(frozen=True, slots=True)
class Hit:
    """A word or phrase of one facet."""

    facet: str
    start: int
    end: int
    weight: float


def pattern(entries: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many list entries: `*` any letters, `…` up to four words, `[a|b]` one of these.

    >>> pattern(["gr[ea]y*", "[soft|hard] light", "bathed in … red"]).findall("greyish soft light bathed in a deep red")
    ['greyish', 'soft light', 'bathed in a deep red']
    """
    choices = _choices(entries)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)" if choices else r"(?!)")


def _choices(entries: Iterable[str]) -> str:
    """Longer entries first."""
    return "|".join(_as_regex(entry) for entry in sorted(set(entries), key=lambda e: (-len(e), e)))


def _as_regex(entry: str) -> str:
    classes: list[str] = []

    def keep(hit: re.Match[str]) -> str:
        classes.append(hit.group())
        return f"\x01{len(classes) - 1}\x02"

    kept = _CHOICE.sub(r"(?:\1)", _CLASS.sub(keep, entry.replace("ё", "е")))
    open_ended = _STAR.sub(r"\\w*", kept).replace(" … ", r"(?: \S+){0,4} ")
    return re.sub(r"\x01(\d+)\x02", lambda hit: classes[int(hit.group(1))], open_ended)


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
def words(group: str, language: str) -> re.Pattern[str]:
    """One of the groups that are no facet: craft, weighing, plot, misleading."""
    return pattern(lists.load("facets")[group].get(language, []))


@cache
def _facet_words(facet: str, language: str) -> re.Pattern[str]:
    """One pattern for a facet, a named group for each weight; heavier words are tried first."""
    entries = lists.load("facets")[facet].get(language, {})
    groups = [f"(?P<{kind}>{_choices(entries[kind])})" for kind in WEIGHTS if entries.get(kind)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)" if groups else r"(?!)")


def unmislead(small: str, language: str) -> str:
    """The text with misleading phrases blotted out, same length."""
    return words("misleading", language).sub(lambda hit: "\x00" * (hit.end() - hit.start()), small)


def find_hits(clean: str, language: str) -> list[Hit]:
    """Every facet word in a text from `unmislead`, in order; a phrase hides the shorter words inside it."""
    found = [
        Hit(facet, hit.start(), hit.end(), WEIGHTS[hit.lastgroup or "weak"])
        for facet in FACETS
        for hit in _facet_words(facet, language).finditer(clean)
        if hit.end() > hit.start()
    ]
    return sorted(found, key=lambda h: (h.start, h.facet))
