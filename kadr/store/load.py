"""A dossier is read back from its folder: every row a record again, every quote found in its text."""

import shlex
from pathlib import Path
from typing import Any

from kadr.dossier import TABLES, Dossier
from kadr.errors import NotADossier
from kadr.store import card as cards
from kadr.store.card import Card, read_card
from kadr.store.corrections import read_corrections
from kadr.store.decisions import read_decisions
from kadr.store.folder import interrupted, working
from kadr.store.inside import is_here, refuse_link, refuse_links
from kadr.store.rulings import read_rulings
from kadr.store.schema import row, upgraded
from kadr.store.tables import read_tables


def open_dossier(path: Path | str) -> Dossier:
    """Everything that stands in a dossier's folder.

    Raises NotADossier, with one line that says what to do, for a folder that holds none, one that a newer Kadr
    wrote, one with a damaged table, or one of which a part is a link.
    """
    folder = Path(path)
    card = _card(folder)
    try:
        return _load(folder, card)
    except NotADossier:
        again = read_card(folder)
        if again is None or again == card:
            raise
        return _load(folder, again)  # it was made anew while we read


def _card(folder: Path) -> Card:
    refuse_links(folder)
    if interrupted(folder):
        with working(folder):
            pass  # taking it completes it
    card = read_card(folder) if folder.is_dir() else None
    if card is None:
        found = "does not exist" if not folder.exists() else f"has no {cards.NAME} in it, so it is not a dossier"
        raise NotADossier(
            f"{folder} {found}. Make one from texts, or a film and texts: kadr make [FILM] TEXT... --out DIR"
        )
    return card


def _load(folder: Path, card: Card) -> Dossier:
    dossier = Dossier(
        folder, card.film, decisions=read_decisions(folder), rulings=read_rulings(folder), corrections=read_corrections(folder)
    )  # fmt: skip
    for given in card.sources:
        dossier.bodies[given.text_id] = _body(folder, folder / "texts" / f"{given.text_id}.txt")
    dossier.stills = {file.name: file for file in sorted((folder / "stills").glob("*")) if is_here(file)}
    for name, rows in _tables(folder, card).items():
        try:
            dossier.add(name, [row(name, values) for values in rows])
        except (ValueError, TypeError, KeyError) as error:
            raise NotADossier(_damaged(folder, folder / "tables" / f"{name}.parquet", error)) from error
    return dossier


def _tables(folder: Path, card: Card) -> dict[str, list[dict[str, Any]]]:
    files = {name: folder / "tables" / f"{name}.parquet" for name in card.tables}
    for file in files.values():
        refuse_link(file)
    try:
        tables = read_tables(files)
    except OSError as error:
        raise NotADossier(_damaged(folder, folder / "tables", error)) from error
    for name, rows in tables.items():
        if len(rows) != card.tables[name]:
            said = ValueError(f"{len(rows)} rows, expected {card.tables[name]}")
            raise NotADossier(_damaged(folder, files[name], said))
    return {name: rows for name, rows in upgraded(tables, card.schema).items() if name in TABLES}


def _body(folder: Path, path: Path) -> str:
    refuse_link(path)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, ValueError) as error:
        raise NotADossier(_damaged(folder, path, error)) from error


def _damaged(folder: Path, path: Path, error: Exception) -> str:
    """What is wrong, and the command that mends it: the card, which is whole here, names texts and film."""
    why = (str(error).splitlines() or [type(error).__name__])[0]
    return (
        f"{path} is damaged ({why}). Make the dossier again, from its sources and from what is kept of them: "
        f"kadr make --out {shlex.quote(str(folder))}"
    )
