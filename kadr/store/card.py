"""dossier.json: what a dossier is made of, by whom, and how many rows each table holds; written last."""

import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from kadr.errors import NotADossier
from kadr.records import SCHEMA_VERSION, Subject
from kadr.store.inside import is_text_id
from kadr.store.values import plain, record

NAME = "dossier.json"


@dataclass(frozen=True, slots=True)
class Given:
    """One source of a dossier, and where its file is looked for the next time."""

    text_id: str
    letter: str
    path: str
    """As the user gave it."""
    sha256: str
    """Of the file's bytes."""
    from_here: str | None = None
    """The same file seen from the dossier's folder; None where the user gave an absolute path."""

    def file(self, folder: Path) -> Path:
        """Where the file is, for a dossier in this folder."""
        return Path(os.path.normpath(folder / self.from_here)) if self.from_here is not None else Path(self.path)


@dataclass(frozen=True, slots=True)
class Card:
    """The contents of dossier.json."""

    kadr: str
    """Version of the program that wrote it."""
    schema: int
    film: Subject | None
    title: str | None
    """As the user gave it, so that the next run need not be told again."""
    year: int | None
    plan: str
    """Fingerprint of rules, lists and settings."""
    settings: dict[str, str]
    sources: tuple[Given, ...]
    tables: dict[str, int] = field(default_factory=dict)
    """Rows in each table."""
    watched: Given | None = None
    """The film's file."""
    pictures: tuple[Given, ...] = ()
    """Pictures given beside the film."""
    subtitles: tuple[Given, ...] = ()
    """Files of subtitles given beside the film."""


def read_card(folder: Path) -> Card | None:
    """The card of a dossier; None where there is none.

    Raises NotADossier for a card that cannot be understood, or that a newer Kadr wrote.
    """
    path = folder / NAME
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NotADossier(f"{path} cannot be read ({error.strerror or _first_line(error)}). {_AGAIN}") from error
    except ValueError as error:
        raise NotADossier(f"{path} is damaged: it is cut off, or was changed by hand. {_AGAIN}") from error
    if not isinstance(values, dict) or not isinstance(values.get("schema"), int):
        raise NotADossier(f"{path} was not written by Kadr. {_AGAIN}")
    if values["schema"] > SCHEMA_VERSION:
        raise NotADossier(
            f"{folder} was written by a newer Kadr ({values.get('kadr')}, schema {values['schema']}; this one knows "
            f"schema {SCHEMA_VERSION}). Update: pip install --upgrade kadr"
        )
    try:
        card: Card = record(Card, values)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotADossier(f"{path} lacks something that a dossier has. {_AGAIN}") from error
    _refuse_odd_names(path, card)
    return card


def _refuse_odd_names(path: Path, card: Card) -> None:
    """Names on the card become names of files, and a card may come from somebody else."""
    given = (*card.sources, *card.pictures, *card.subtitles, *((card.watched,) if card.watched else ()))
    names = [one.text_id for one in given if not is_text_id(one.text_id)]
    names += [one.sha256 for one in given if not re.fullmatch("[0-9a-f]*", str(one.sha256))]
    names += [name for name in card.tables if not re.fullmatch("[a-z_]+", name)]
    if names:
        raise NotADossier(f"{path} was changed by hand: {names[0]!r} is no name that Kadr gives. {_AGAIN}")


def write_card(path: Path, card: Card) -> None:
    """Write dossier.json in a fixed order."""
    text = json.dumps(plain(card), ensure_ascii=False, indent=1) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


_AGAIN = "Make the dossier again in another folder: kadr make TEXT... --out DIR"
