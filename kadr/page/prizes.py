"""Prizes and selections: of the film and its makers, said vaguely, and others'."""

from collections.abc import Iterable
from dataclasses import dataclass

from kadr.fold import fold, title_key
from kadr.page import words
from kadr.page.marks import Mark
from kadr.page.said_by_hand import OnLine
from kadr.page.values import Value, value
from kadr.page.view import Cited, View, cited
from kadr.records import Prize


@dataclass(frozen=True, slots=True)
class Won:
    """One line of the table."""

    year: Value
    festival: Value
    section: Value | None
    prize: Value
    work: Value | None
    recipient: Value | None
    square: str
    outcome: str
    marks: tuple[Mark, ...]
    hand: OnLine


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody else's prize, in a line of words."""

    parts: tuple[Value, ...]
    marks: tuple[Mark, ...]
    hand: OnLine


@dataclass(frozen=True, slots=True)
class Vague:
    """Words that count or hint."""

    words: Cited
    hand: OnLine


@dataclass(frozen=True, slots=True)
class Prizes:
    """The three kinds of lines."""

    won: tuple[Won, ...]
    vague: tuple[Vague, ...]
    others: tuple[Other, ...]
    of_the_film: int


def prizes(view: View) -> Prizes:
    """Every prize the texts name; equal ones are one line with several sources."""
    rows = view.dossier.prizes
    at_work = makers(view)
    ours = [row for row in rows if not row.vague and is_ours(view, row, at_work)]
    others = [row for row in rows if not row.vague and not is_ours(view, row, at_work)]
    groups = sorted(_grouped(view, ours), key=lambda some: _order(some[0]))
    of_the_film = sum(1 for some in groups if view.films.is_subject(some[0].work))
    return Prizes(
        tuple(_won(view, some) for some in groups),
        tuple(
            Vague(cited(view, [row.quote for row in some]), view.hand.of("prize", some))
            for some in _same_words(row for row in rows if row.vague)
        ),
        tuple(_other(view, some) for some in _grouped(view, others)),
        of_the_film,
    )


def makers(view: View) -> set[str]:
    """Who worked on the film, under the forms that stand for all spellings."""
    return {view.names.canonical(row.person) for row in view.dossier.credits if view.films.is_subject(row.film)}


def is_ours(view: View, row: Prize, at_work: set[str]) -> bool:
    """Whether a prize is the film's or one of its makers'. at_work: these."""
    if row.work is not None:
        return view.films.is_ours(view.names.canonical(row.work))
    return row.recipient is None or view.names.canonical(row.recipient) in at_work


def _grouped(view: View, rows: list[Prize]) -> list[list[Prize]]:
    """Rows that name the same prize. The fullest stands first; where one is silent, another may speak."""
    groups: list[list[Prize]] = []
    for row in sorted(rows, key=lambda prize: -_fullness(prize)):
        same = next((some for some in groups if all(_is_same(view, row, other) for other in some)), None)
        if same is None:
            groups.append([row])
        else:
            same.append(row)
    return groups


def _fullness(row: Prize) -> int:
    return sum(1 for part in (row.festival, row.section, row.prize, row.work, row.recipient) if part)


def _is_same(view: View, one: Prize, other: Prize) -> bool:
    """Whether two rows can only be one prize: same year and prize; the rest equal, or said by one alone."""
    if (one.year, one.prize is None) != (other.year, other.prize is None):
        return False
    if one.outcome != other.outcome and "listed" not in (one.outcome, other.outcome):
        return False
    if _prize_words(one.prize) != _prize_words(other.prize):
        return False
    places, others = set(fold(one.festival or "").split()), set(fold(other.festival or "").split())
    if not (places <= others or others <= places) or not (places and others or one.prize):
        return False
    pairs = (
        (title_key(view.names.canonical(one.work or "")), title_key(view.names.canonical(other.work or ""))),
        (view.names.key(one.recipient or ""), view.names.key(other.recipient or "")),
        (fold(one.section or ""), fold(other.section or "")),
    )
    return all(a == b or not a or not b for a, b in pairs)


def _prize_words(prize: str | None) -> list[str]:
    """A prize's name without the words that every prize may have."""
    return [word for word in fold(prize or "").split() if word not in {"prize", "award", "awards", "the", "for", "of"}]


def _order(row: Prize) -> tuple[object, ...]:
    return (row.year is None, row.year or 0, fold(row.festival or "~"), fold(row.section or ""), fold(row.prize or ""))


def _won(view: View, some: list[Prize]) -> Won:
    row, marks = some[0], view.marks
    said = next((prize.outcome for prize in some if prize.outcome != "listed"), row.outcome)
    square, outcome = words.OUTCOMES.get(said, ("dashed", said))
    festival = ", ".join(part for part in (row.festival, row.edition) if part) or None
    return Won(
        value(marks, row, "year"),
        value(marks, row, "festival", "not named", text=festival),
        value(marks, row, "section") if row.section else None,
        value(marks, row, "prize", "no prize named"),
        value(marks, row, "work", title=True) if row.work else None,
        value(marks, row, "recipient", text=view.names.canonical(row.recipient)) if row.recipient else None,
        square,
        outcome,
        marks.all(prize.quote for prize in some),
        view.hand.of("prize", some),
    )


def _other(view: View, some: list[Prize]) -> Other:
    row, marks = some[0], view.marks
    parts = [
        value(marks, row, column, text=words.OUTCOMES.get(row.outcome, ("", row.outcome))[1])
        if column == "outcome"
        else value(marks, row, column, title=column == "work")
        for column in ("recipient", "work", "festival", "section", "prize", "year", "outcome")
        if getattr(row, column)
    ]
    return Other(tuple(parts), marks.all(prize.quote for prize in some), view.hand.of("prize", some))


def _same_words(rows: Iterable[Prize]) -> list[list[Prize]]:
    groups: dict[str, list[Prize]] = {}
    for row in rows:
        groups.setdefault(fold(row.quote.exact), []).append(row)
    return list(groups.values())
