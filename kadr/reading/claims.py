"""What a statement claims: of which thing, how much of it, and where in the film."""

import re
from collections.abc import Iterable
from functools import cache

from kadr.reading import lists
from kadr.reading.facets import Hit, pattern

_MOST_OBJECTS = 4
_PLURAL = re.compile(r"(?<=[a-z]{3})(?<!s)s$")


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


def object_of(small: str, start: int, end: int, language: str, hits: Iterable[Hit]) -> str | None:
    """The things spoken of, by their plain names, in the order of the words; else the strongest facet word as printed."""
    found: list[tuple[int, str]] = []
    for name, expression in _objects(language):
        hit = expression.search(small, start, end)
        if hit:
            found.append((hit.start(), name))
    if found:
        return ", ".join(name for _, name in sorted(found)[:_MOST_OBJECTS])
    best = max(hits, key=lambda h: (h.weight, -h.start), default=None)
    if best is None:
        return None
    return _PLURAL.sub("", small[best.start : best.end])


def direction_of(small: str, start: int, end: int, language: str) -> str | None:
    """much, little, absent, changing, against or present; None where the words do not say. The first that fits wins."""
    for name, expression in _directions(language):
        if expression.search(small, start, end):
            return name
    return "present"


def scope_of(body: str, small: str, start: int, end: int, language: str) -> str:
    """Where in the film: as printed where the words point into it, else `scene` or `film`."""
    for name, expression in _scopes(language):
        hit = expression.search(small, start, end)
        if hit:
            return body[hit.start() : hit.end()] if name == "printed" else name
    return "film"
