"""What the lists know of works and makers: a title's maker and year, a surname's full name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kadr.errors import BadList
from kadr.fold import fold, title_key
from kadr.reading import lists

KINDS = {
    "films": "film", "series": "series", "books": "book", "paintings": "painting", "photographs": "photograph",
    "music": "music", "plays": "play", "poems": "poem",
}  # fmt: skip
"""Tables of works.toml, and the kind of work each holds."""

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


@cache
def _catalogue() -> tuple[dict[str, KnownWork], frozenset[str]]:
    known: dict[str, KnownWork] = {}
    shared: set[str] = set()
    for table, kind in KINDS.items():
        for line in entries(lists.load("works").get(table, [])):
            work, others = parsed(line, kind)
            for title in (work.title, *others):
                key = title_key(title)
                first = known.setdefault(key, work)
                if first.kind == kind and first.creator != work.creator:
                    shared.add(key)
    return known, frozenset(shared)


def known_works() -> dict[str, KnownWork]:
    """Works of the lists by title key, original titles too; of two with one title, the one listed first."""
    return _catalogue()[0]


def shared_titles() -> frozenset[str]:
    """Keys of titles that several makers gave to works of one kind: such a title alone does not tell its maker."""
    return _catalogue()[1]


def makers_of(work: KnownWork) -> list[str]:
    """Each maker of a work; several are joined by " & " in the list."""
    return work.creator.split(" & ") if work.creator else []


@cache
def makers() -> dict[str, str]:
    """Makers known to the lists: folded full name and folded surname, each to the full name."""
    told = lists.load("makers")
    full: dict[str, str] = {}
    alone: dict[str, str] = {}
    hushed = {fold(name.split()[-1]) for name in _names(told.get("ambiguous", []))}
    for table, names in told.items():
        for name in _names(names):
            full.setdefault(fold(name), name)
            if table == "family_first":
                full.setdefault(fold(" ".join([*name.split()[1:], name.split()[0]])), name)
            elif table != "ambiguous":
                _add_surname(alone, name, hushed)
    for work in known_works().values():
        for name in makers_of(work):
            if full.setdefault(fold(name), name) == name and len(name.split()) > 1:
                _add_surname(alone, name, hushed | {fold(first) for first in _names(told.get("family_first", []))})
    return {**alone, **full}


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


def _add_surname(alone: dict[str, str], name: str, hushed: set[str]) -> None:
    words = name.split()
    if fold(words[-1]) in hushed or fold(name) in hushed or len(words) < 2:
        return
    alone.setdefault(fold(words[-1]), name)
    particles = [i for i, word in enumerate(words[:-1]) if word.lower() in _PARTICLES]
    if particles:
        alone.setdefault(fold(" ".join(words[particles[0] :])), name)
