"""Rows from texts that a person confirmed or rejected: found again by what they say and where, and left out where rejected.

A row's key is made of its values and its words in its text, not of its number or its place: it is the same after a new make
that reads the same there, and another when the row says something else.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from hashlib import sha256
from typing import Any

from kadr.dossier import Dossier
from kadr.fold import fold
from kadr.records import Correction, Credit, Disagreement, PersonFact, Prize, Quote, Statement, Work

TABLES = {"credit": "credits", "prize": "prizes", "life": "people", "work": "works"}
"""What a correction of a row can be about -> the table that holds it. Statements are corrected by their place."""
_COLUMNS: dict[type, tuple[str, ...]] = {
    Credit: ("person", "role", "character", "film"),
    Prize: ("festival", "edition", "section", "prize", "year", "work", "recipient", "outcome"),
    PersonFact: ("person", "fact", "place", "date", "with_whom", "what"),
    Work: ("title", "kind", "creator", "relation", "subject"),
}
"""What a row says; how sure it is and where its values come from is not part of it."""
_DIGITS = 16


def hashes(dossier: Dossier) -> dict[str, str]:
    """The hash of each text by its id, for the keys of its rows."""
    return {text.text_id: text.sha256 for text in dossier.texts}


def key(row: Any, texts: Mapping[str, str]) -> str:
    """A credit's, prize's, life's or work's key; of a statement its place, as its corrections name it.

    texts: their hashes, see `hashes`.
    """
    if isinstance(row, Statement):
        return f"{row.quote.text_id}:{row.quote.start}:{row.quote.end}"
    text = texts.get(row.quote.text_id)
    values = [fold(str(getattr(row, column) or "")) for column in _COLUMNS[type(row)]]
    parts = [type(row).__name__, text or row.quote.text_id, *values, fold(row.quote.exact)]
    return sha256("\0".join(parts).encode()).hexdigest()[:_DIGITS]


def told(row: Any) -> str:
    """What a row says, in a few words."""
    values = [str(value) for column in _COLUMNS[type(row)] if (value := getattr(row, column)) is not None]
    return ", ".join(values) or str(row.quote.exact)


def is_key(word: str) -> bool:
    """Whether a word can be a row's key.

    >>> is_key("0123456789abcdef"), is_key("12:3:4")
    (True, False)
    """
    return len(word) == _DIGITS and set(word) <= set("0123456789abcdef")


def said_of_rows(some: Iterable[Correction]) -> dict[tuple[str, str], Correction]:
    """What a row is about and its key -> the last word on it. A correction names as many rows as stand on one line."""
    return {
        (one.about, word): one
        for one in some
        if one.about in TABLES or one.about == "statement"
        for word in one.place.split()
    }


def rejected_rows(dossier: Dossier, tables: Iterable[str]) -> int:
    """How many rows of some tables a person rejected."""
    left = without_rejected(dossier)
    return sum(len(dossier.table(name).rows) - len(left.table(name).rows) for name in tables)


def without_rejected(dossier: Dossier) -> Dossier:
    """The dossier as it is given to other programs: what a person rejected is left out, findings on it, and disagreements
    that rest on it. Names stay: they were joined over all rows together."""
    said = said_of_rows(dossier.corrections)
    rejected = {place for place, one in said.items() if one.action == "reject"}
    if not rejected:
        return dossier
    tables, texts = dict(dossier.tables), hashes(dossier)
    for about, name in (*TABLES.items(), ("statement", "statements")):
        wanted = {word for what, word in rejected if what == about}
        if wanted:
            tables[name] = tuple(row for row in tables.get(name, ()) if key(row, texts) not in wanted)
    kept, were = (
        {row.quote for name in (*TABLES.values(), "statements") for row in some.get(name, ())}
        for some in (tables, dossier.tables)
    )
    tables["disagreements"] = _without(tables.get("disagreements", ()), were - kept)
    places = {word for what, word in rejected if what == "statement"}
    tables["findings"] = tuple(
        row for row in tables.get("findings", ()) if f"{row.text_id}:{row.quote_start}:{row.quote_end}" not in places
    )
    return replace(dossier, tables=tables)


def _without(rows: Sequence[Disagreement], gone: Set[Quote]) -> tuple[Disagreement, ...]:
    """Disagreements without the sides whose words no row stands on any more, nor those that have no two sides then."""
    left = Counter(row.group for row in rows if row.quote not in gone)
    lost = {row.group for row in rows if row.quote in gone}
    return tuple(row for row in rows if row.quote not in gone and (row.group not in lost or left[row.group] > 1))


def counted(some: Iterable[Correction], keys: Mapping[str, frozenset[str]]) -> dict[str, tuple[int, int]]:
    """Of credits, prizes, lives, works and statements: how many a hand looked at, and of how many it says that they are right.

    keys: those of the rows that are there now. A correction of which no row is left is not counted.
    """
    found: dict[str, list[bool]] = {}
    for one in dict.fromkeys(said_of_rows(some).values()):  # of two words on one line the last
        if keys.get(one.about, frozenset()).intersection(one.place.split()):
            found.setdefault(one.about, []).append(one.action == "confirm")
    return {about: (len(told), sum(told)) for about, told in found.items()}


def keys_of(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Of each kind of row the keys of those that are there."""
    rows: dict[str, Sequence[Any]] = {about: dossier.table(name).rows for about, name in TABLES.items()}
    rows["statement"] = dossier.statements
    texts = hashes(dossier)
    return {about: frozenset(key(row, texts) for row in some) for about, some in rows.items()}
