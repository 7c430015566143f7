"""Dossiers in their folders."""

from pathlib import Path

from makers_dossier import full_dossier

from kadr.dossier import TABLES, Dossier
from kadr.records import SCHEMA_VERSION
from kadr.store import working
from kadr.store.card import Card, Given


def card_of(dossier: Dossier) -> Card:
    given = tuple(Given(t.text_id, t.letter, t.path, t.sha256, t.path) for t in dossier.texts)
    rows = {name: len(dossier.table(name)) for name in TABLES}
    return Card("0.1.0", SCHEMA_VERSION, dossier.subject, None, None, "abc", {}, given, rows)


def whole_dossier(folder: Path) -> Dossier:
    """The full dossier of texts with the tables of a film, there and empty, as in one that is opened."""
    dossier = full_dossier(folder)
    for table in TABLES:
        dossier.add(table, ())
    return dossier


def saved(folder: Path) -> Dossier:
    dossier = whole_dossier(folder)
    with working(folder) as bench:
        bench.save(dossier, card_of(dossier))
    return dossier
