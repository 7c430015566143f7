"""What a statement claims: of which thing, how much of it, and where in the film."""

import re
from collections.abc import Iterable
from functools import cache

from kadr.reading import lists
from kadr.reading.facets import Hit, pattern

_MOST_OBJECTS = 4
_PLURAL = re.compile(r"(?<=[a-z]{3})(?<![sui])s$")


@cache
def _objects(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries = lists.load("facets").get("objects", {}).get(language, {})
    return tuple((name, pattern(words)) for name, words in entries.items())


@cache
def _directions(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries = lists.load("facets").get("directions", {}).get(language, {})
    return tuple((name, pattern(words)) for name, words in entries.items())


@cache
def _scopes(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries = lists.load("facets").get("scopes", {}).get(language, {})
    return tuple((name, pattern(words)) for name, words in entries.items())


def object_of(clean: str, start: int, end: int, language: str, hits: Iterable[Hit]) -> str | None:
    """The things spoken of, by their plain names, in the order of the words; else the strongest facet word."""
    own = list(hits)
    found = [
        (hit.start(), hit.end(), name)
        for name, some in _objects(language)
        for hit in [some.search(clean, start, end)]
        if hit
    ]
    meant = [(a, name) for a, b, name in found if any(hit.start < b and a < hit.end for hit in own)]
    if meant:
        return ", ".join(dict.fromkeys(name for _, name in sorted(meant)[:_MOST_OBJECTS]))
    best = max(own, key=lambda h: (h.weight, -h.start), default=None)
    if best is None:
        return None
    return _PLURAL.sub("", clean[best.start : best.end])


def direction_of(clean: str, start: int, end: int, language: str) -> str | None:
    """much, little, absent, changing, against or present; None where the words do not say. The first that fits wins."""
    for name, expression in _directions(language):
        if expression.search(clean, start, end):
            return name
    return "present"


def scope_of(body: str, clean: str, start: int, end: int, language: str) -> str:
    """Where in the film: as printed where the words point into it, else `scene` or `film`."""
    for name, expression in _scopes(language):
        hit = expression.search(clean, start, end)
        if hit:
            return body[hit.start() : hit.end()] if name == "printed" else name
    return "film"
