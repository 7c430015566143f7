"""What a statement claims: of which thing, how much of it, and where in the film."""

import re
from collections.abc import Iterable
from functools import cache

from kadr.reading import lists
from kadr.reading.statements.facets import Hit
from kadr.reading.statements.phrases import Phrases

TURN = re.compile(r"[:;.!?]\s+|\s-{1,2}\s|,?\s(?:but|sondern|mais|sino|pero|ma|mas|а|но)\s")
"""Where a new claim begins: a word that says how much belongs to its own side."""
_MOST_OBJECTS = 4
_NEAR_BEFORE, _NEAR_AFTER = 24, 20  # letters between a word of the claim and the word that says how much of it


@cache
def _objects(language: str) -> Phrases[None]:
    return _named("objects", language)


@cache
def _directions(language: str) -> Phrases[None]:
    return _named("directions", language)


@cache
def _scopes(language: str) -> Phrases[None]:
    return _named("scopes", language)


def _named(kind: str, language: str) -> Phrases[None]:
    entries = lists.load("facets").get(kind, {}).get(language, {})
    return Phrases((name, None, words) for name, words in entries.items())


def object_of(clean: str, start: int, end: int, language: str, hits: Iterable[Hit]) -> str | None:
    """The things spoken of, by their plain names, in the order of the words; else the thing the facet is about."""
    own = list(hits)
    meant = [
        name
        for name, _, a, b in _objects(language).find(clean, start, end)
        if any(hit.start < b and a < hit.end for hit in own)
    ]
    if meant:
        return ", ".join(list(dict.fromkeys(meant))[:_MOST_OBJECTS])
    best = max(own, key=lambda h: (h.weight, -h.start), default=None)
    named: dict[str, str] = lists.load("facets").get("things", {}).get(language, {})
    return named.get(best.facet) if best else None


def direction_of(clean: str, start: int, end: int, language: str, hits: Iterable[Hit]) -> str:
    """much, little, absent, changing, against or present: what is said close to the words of the claim."""
    own = sorted(hits, key=lambda hit: hit.start)
    near = {
        name
        for name, _, a, b in _directions(language).find(clean, start, end)
        for hit in own
        if hit.start - _NEAR_BEFORE <= b
        and a <= hit.end + _NEAR_AFTER
        and not _turned(clean, a, b, hit)
        and not _said_of_the_next(clean, a, b, own[0])
    }
    return next((name for name in lists.load("facets")["directions"].get(language, {}) if name in near), "present")


def _turned(clean: str, start: int, end: int, hit: Hit) -> bool:
    """Whether a new claim begins between a word that says how much and the thing."""
    between = (end, hit.start) if end <= hit.start else (hit.end, start)
    return between[0] < between[1] and TURN.search(clean, *between) is not None


_FORWARD = re.compile(
    r"(?:absence|lack|devoid|bereft|drained) of|no|without|lacks?|lacking|kein\w*|ohne|sans|aucun\w*|sin|ningun\w*|senza|nessun\w*|sem|nenhum\w*|без|нет"
)


def _said_of_the_next(clean: str, start: int, end: int, hit: Hit) -> bool:
    """Whether a word that says how much stands behind the thing and a comma, and bears on what follows: "awkwardness, a lack of grace"."""
    return hit.end <= start and "," in clean[hit.end : start] and _FORWARD.fullmatch(clean, start, end) is not None


def scope_of(body: str, clean: str, start: int, end: int, language: str) -> str:
    """Where in the film: as printed where the words point into it, else `scene` or `film`."""
    found = {name: (a, b) for name, _, a, b in reversed(list(_scopes(language).find(clean, start, end)))}
    if "printed" in found:
        a, b = found["printed"]
        begins = a == start or body[:a].rstrip(" \"“„«'‘(")[-1:] in {".", "!", "?", ":", "\n", ""}
        return body[a].lower() + body[a + 1 : b] if begins else body[a:b]
    return "scene" if "scene" in found else "film"
