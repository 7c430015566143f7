"""What the lists know of works and makers: a title's maker and year, a surname's full name."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii

from kadr.errors import BadList
from kadr.fold import fold
from kadr.reading import lists

KINDS = {
    "films": "film", "series": "series", "books": "book", "paintings": "painting", "photographs": "photograph",
    "music": "music", "plays": "play", "poems": "poem",
}  # fmt: skip
"""Tables of works.toml, and the kind of work each holds."""

_NOT_WORD = re.compile(r"[^0-9a-z\n]+")
_PARTICLES = {"von", "van", "der", "de", "di", "la", "le", "du", "del"}


@dataclass(frozen=True, slots=True)
class KnownWork:
    """A work that Kadr's lists know."""

    title: str
    kind: str
    creator: str | None
    year: int | None


def entries(table: object) -> Iterator[str]:
    """The lines of a table: a list of strings, each one entry or a block with one entry per line."""
    for block in table if isinstance(table, list) else [table]:
        for line in str(block).splitlines():
            if line and not line.isspace() and not line.startswith("#"):
                yield line.strip()


def parsed(line: str, kind: str) -> tuple[KnownWork, list[str]]:
    """One line "Title | Maker | year | other title; other title", and its other titles.

    Raises BadList where the year is no number.

    >>> parsed("Wings | Larisa Shepitko | 1966 | Krylya; Крылья", "film")[1]
    ['Krylya', 'Крылья']
    """
    parts = [part.strip() for part in line.split("|")] + [""] * 3
    if parts[2] and not parts[2].lstrip("-").isdigit():
        raise BadList(f'works.toml: "{line}" needs the form: Title | Maker | year | other title; other title')
    others = [other.strip() for other in parts[3].split(";") if other.strip()]
    return KnownWork(parts[0], kind, parts[1] or None, int(parts[2]) if parts[2] else None), others


def _folded(words: list[str]) -> dict[str, str]:
    """Each of some words with its fold, many at once: four thousand titles are folded in a blink."""
    found: dict[str, str] = {}
    for some in ([w for w in words if w.isascii()], [w for w in words if not w.isascii()]):
        keys = _NOT_WORD.sub(" ", _latin("\n".join(some))).split("\n")
        found.update((word, key.strip()) for word, key in zip(some, keys, strict=True) if some)
    return found


def _latin(text: str) -> str:
    return (text if text.isascii() else anyascii(unicodedata.normalize("NFKC", text))).lower()


def _without_article(key: str) -> str:
    first, _, rest = key.partition(" ")
    return rest if rest and first in {"the", "a", "an"} else key


@cache
def _catalogue() -> tuple[dict[str, KnownWork], frozenset[str], tuple[KnownWork, ...]]:
    known: dict[str, KnownWork] = {}
    shared: set[str] = set()
    told = [parsed(line, kind) for table, kind in KINDS.items() for line in entries(lists.load("works").get(table, []))]
    keys = _folded([title for work, others in told for title in (work.title, *others)])
    for work, others in told:
        for title in (work.title, *others):
            key = _without_article(keys[title])
            first = known.setdefault(key, work)
            if first.kind == work.kind and first.creator != work.creator:
                shared.add(key)
    return known, frozenset(shared), tuple(work for work, _ in told)


def known_works() -> dict[str, KnownWork]:
    """Works of the lists by title key, original titles too; of two with one title, the one listed first."""
    return _catalogue()[0]


@cache
def _namesakes() -> dict[str, tuple[KnownWork, ...]]:
    found: dict[str, tuple[KnownWork, ...]] = {}
    keys = _folded([work.title for work in _catalogue()[2]])
    for work in _catalogue()[2]:
        key = _without_article(keys[work.title])
        found[key] = (*found.get(key, ()), work)
    return found


def works_called(key: str) -> tuple[KnownWork, ...]:
    """Every known work with one title; where there is none by that title, the one with such another title."""
    known = known_works().get(key)
    return _namesakes().get(key) or ((known,) if known else ())


def shared_titles() -> frozenset[str]:
    """Keys of titles that several makers gave to works of one kind: such a title alone does not tell its maker."""
    return _catalogue()[1]


def makers_of(work: KnownWork) -> list[str]:
    """Each maker of a work; several are joined by " & " in the list."""
    return work.creator.split(" & ") if work.creator else []


@cache
def makers() -> dict[str, str]:
    """Makers known to the lists: folded full name and folded surname, each to the full name."""
    told = {table: list(_names(names)) for table, names in lists.load("makers").items()}
    of_works = [name for work in _catalogue()[2] for name in makers_of(work)]
    keys = _folded([*(name for names in told.values() for name in names), *of_works])
    hushed = {keys[name].split()[-1] for name in told.get("ambiguous", [])}
    family_first = set(told.get("family_first", []))
    full: dict[str, str] = {}
    alone: dict[str, str] = {}
    for name in [*(name for names in told.values() for name in names), *of_works]:
        full.setdefault(keys[name], name)
        if name in family_first:
            words = name.split()
            full.setdefault(fold(" ".join([*words[1:], words[0]])), name)
        else:
            _add_surname(alone, name, keys[name], hushed)
    return {**alone, **full}


def maker_called(name: str) -> str | None:
    """The full name of a known maker by any form that a text may print: "Dreyer", "Carl Dreyer", "C. T. Dreyer"."""
    key = fold(name)
    found = makers().get(key)
    if found or " " not in key:
        return found
    first, last = key.split()[0], key.split()[-1]
    by_surname = makers().get(last)
    if by_surname is None:
        return None
    given = fold(by_surname).split()[0]
    same = (
        first == given or (len(first) == 1 and given.startswith(first)) or (len(first) > 3 and first[:4] == given[:4])
    )
    return by_surname if same else None


@cache
def maker_kinds() -> dict[str, str]:
    """The table that a maker's full name stands in: directors, painters, musicians …"""
    kinds: dict[str, str] = {}
    for table, names in lists.load("makers").items():
        for name in _names(names):
            kinds.setdefault(fold(name), table)
    return kinds


def _names(table: object) -> Iterator[str]:
    for line in entries(table):
        yield from (name.strip() for name in line.split(",") if name.strip())


def _add_surname(alone: dict[str, str], name: str, key: str, hushed: set[str]) -> None:
    words = name.split()
    last = fold(words[-1]) if "-" in words[-1] or "'" in words[-1] else key.split()[-1]
    if len(words) < 2 or last.split()[-1] in hushed:
        return
    alone.setdefault(last, name)
    particle = next((i for i, word in enumerate(words[:-1]) if word.lower() in _PARTICLES), None)
    if particle is not None:
        alone.setdefault(fold(" ".join(words[particle:])), name)
