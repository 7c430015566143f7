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


def saved(folder: Path) -> Dossier:
    dossier = full_dossier(folder)
    with working(folder) as bench:
        bench.save(dossier, card_of(dossier))
    return dossier
