"""What a run of kadr make changed in a dossier that was there before, in one line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from kadr.cli.paper import counted, listed
from kadr.store.card import NAME, Card, Given, read_card

_NAMED = 3  # of each kind; more are counted


@dataclass(frozen=True, slots=True)
class State:
    """A dossier at one moment."""

    card: Card | None
    hashes: dict[str, str]
    """Of each table's file."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one run changed."""

    told: str
    """In one line; empty for a first run."""
    is_new: bool
    """Whether there is something to read that was not there before."""


def state_of(folder: Path) -> State:
    """What a dossier holds now; nothing where there is none."""
    files = [file for file in sorted(folder.glob("tables/*.parquet")) if file.is_file()]
    card = read_card(folder) if (folder / NAME).is_file() else None
    return State(card, {file.stem: sha256(file.read_bytes()).hexdigest() for file in files})


def changes(before: State, after: State) -> Changes:
    """The difference of two states in words: sources taken out, added, changed; else the tables that have other rows."""
    if before.card is None or after.card is None:
        return Changes("", True)
    parts, is_new = [], False
    for noun, old, new in _kinds(before.card, after.card):
        ids = {one.text_id for one in old}
        hashes = {one.text_id: one.sha256 for one in old}
        added = [one for one in new if one.text_id not in ids]
        removed = [one for one in old if one.text_id not in {one.text_id for one in new}]
        changed = [one for one in new if one.text_id in ids and one.sha256 != hashes[one.text_id]]
        parts += [
            f"{verb} {_some(some, noun)}"
            for verb, some in (("removed", removed), ("added", added), ("read anew", changed))
            if some
        ]
        is_new = is_new or bool(added or changed)
    sources = _sources(after.card)
    if parts:
        told = "; ".join(parts)
        return Changes(f"{told[0].upper()}{told[1:]}. The dossier now has {sources}.", is_new)
    tables = sorted(
        name for name in before.hashes.keys() | after.hashes.keys() if before.hashes.get(name) != after.hashes.get(name)
    )
    if tables:
        told = ", ".join(name for name in tables if name not in {"runs", "troubles"}) or ", ".join(tables)
        return Changes(f"The same sources as the last time ({sources}); there are other rows in: {told}.", True)
    if before.card != after.card:
        return Changes(f"The same sources as the last time ({sources}), and the same rows.", False)
    return Changes(f"Nothing has changed since the last time ({sources}).", False)


def _kinds(before: Card, after: Card) -> Iterable[tuple[str, Sequence[Given], Sequence[Given]]]:
    yield "film", _film(before), _film(after)
    yield "text", before.sources, after.sources
    yield "picture", before.pictures, after.pictures
    yield "file of subtitles", before.subtitles, after.subtitles


def _film(card: Card) -> tuple[Given, ...]:
    """The film, known by its place: another file in it is the film changed."""
    return (card.watched,) if card.watched else ()


def _some(some: Sequence[Given], noun: str) -> str:
    names = [PurePath(one.path).name for one in some]
    if len(names) == 1:
        return names[0]
    return f"{counted(len(names), noun, _many(noun))} ({listed(names, _NAMED)})"


def _sources(card: Card) -> str:
    """How many sources of which kind.

    >>> _sources(Card("0.1.0", 1, None, None, None, "", {}, (Given("a", "A", "a.txt", ""),)))
    '1 text'
    """
    film = ["the film"] if card.watched else []
    counts = [
        counted(len(some), noun, _many(noun))
        for noun, some in (("text", card.sources), ("picture", card.pictures), ("file of subtitles", card.subtitles))
        if some
    ]
    return listed([*film, *counts], 9)


def _many(noun: str) -> str:
    return noun.replace("file", "files") if noun.startswith("file ") else f"{noun}s"
