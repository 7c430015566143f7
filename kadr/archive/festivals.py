"""Which festival a prize is from, and whether that festival is an international one, by Kadr's lists."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from kadr.fold import fold
from kadr.reading.lists import load
from kadr.records import Prize


def is_international(prize: Prize) -> bool:
    """Whether a prize was given at a festival that films from all countries enter, or by its critics' jury.

    An academy is no festival, and a prize for books is none either.
    """
    entry = _entry(prize)
    return entry.get("international") is True and entry.get("kind", "festival") in {"festival", "critics"}


def named(prize: Prize, words: str) -> bool:
    """Whether a prize is from a festival called so, by the text or by any name that the lists have for it."""
    entry = _entry(prize)
    names = [prize.festival or "", prize.prize or "", *_names(entry)]
    return any(fold(words) in fold(name) for name in names if name)


def _entry(prize: Prize) -> dict[str, Any]:
    """The entry that the festival names, else the prize, else the section; empty where none does."""
    for words, keys in (
        (prize.festival, ("name", "also", "short")),
        (prize.prize, ("name", "also", "short", "prizes")),
        (prize.section, ("sections",)),
    ):
        text = f" {fold(words)} " if words else ""
        for spelling, entry in _spellings(keys):
            if spelling in text:
                return entry
    return {}


@cache
def _spellings(keys: tuple[str, ...]) -> list[tuple[str, dict[str, Any]]]:
    """Spellings under some keys, longest first, padded so that only whole words match."""
    found = [(f" {fold(name)} ", entry) for entry in _entries() for name in _names(entry, keys)]
    return sorted((one for one in found if one[0].strip()), key=lambda one: (-len(one[0]), one[0]))


def _entries() -> Iterator[dict[str, Any]]:
    for value in load("festivals").values():
        if isinstance(value, list):
            yield from (entry for entry in value if isinstance(entry, dict))


def _names(entry: dict[str, Any], keys: tuple[str, ...] = ("name", "also", "short")) -> list[str]:
    values = (entry.get(key, []) for key in keys)
    return [name for value in values for name in ([value] if isinstance(value, str) else value)]
