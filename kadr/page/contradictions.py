"""Contradictions: two sides as printed, face to face."""

from dataclasses import dataclass

from kadr.page import words
from kadr.page.view import Cited, View, cited
from kadr.records import Disagreement


@dataclass(frozen=True, slots=True)
class Side:
    """What one source says."""

    words: Cited
    value: str
    who: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A subject with the sides that face each other; a third one stands under the second."""

    about: str
    left: tuple[Side, ...]
    right: tuple[Side, ...]
    notes: tuple[str, ...]


def contradictions(view: View) -> tuple[Contradiction, ...]:
    """Every group of rows that cannot all be right, or look so."""
    groups: dict[int, list[Disagreement]] = {}
    for row in view.dossier.disagreements:
        groups.setdefault(row.group, []).append(row)
    return tuple(_facing(view, groups[group]) for group in sorted(groups))


def _facing(view: View, rows: list[Disagreement]) -> Contradiction:
    sides: dict[str, list[Disagreement]] = {}
    for row in rows:
        sides.setdefault(row.value, []).append(row)
    left, *right = (tuple(_side(view, row) for row in _distinct(some)) for some in sides.values())
    notes = list(dict.fromkeys(f"{words.capital(row.note.rstrip('.'))}." for row in rows if row.note))
    notes.append("Both can hold." if all(row.both_can_hold for row in rows) else "They cannot both be right.")
    return Contradiction(
        words.capital(rows[0].about), left, tuple(side for some in right for side in some), tuple(notes)
    )


def _distinct(rows: list[Disagreement]) -> list[Disagreement]:
    return list({(row.quote.text_id, row.quote.start): row for row in rows}.values())


def _side(view: View, row: Disagreement) -> Side:
    passage, text = view.marks.passage(row.quote), view.text(row.quote)
    speaker = passage.speaker if passage and passage.speaker else text.author
    role = passage.speaker_role if speaker and passage and passage.speaker_role not in (None, "director") else ""
    who = ", ".join(part for part in (speaker or f"{text.kind}, unsigned", role) if part)
    return Side(cited(view, [row.quote], 220), row.value, who)
