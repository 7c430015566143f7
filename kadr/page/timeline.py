"""The timeline: full circles for dates that a text states, open ones for dates computed or not known."""

from dataclasses import dataclass

from kadr.fold import fold
from kadr.page import words
from kadr.page.marks import Mark
from kadr.page.values import Value, from_origin, origin_of
from kadr.page.view import View
from kadr.records import Event

_TAIL = 6
"""Undated events at the end that are folded away."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One line."""

    date: Value
    stated: bool
    who: str
    """Named before the words, where they do not name their person."""
    what: str
    printed: bool
    """Whether `what` stands in the text in these words."""
    language: str | None
    note: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments in order; `rest` is a long tail without any date, which a reader opens."""

    moments: tuple[Moment, ...]
    rest: tuple[Moment, ...] = ()

    def __len__(self) -> int:
        return len(self.moments) + len(self.rest)


def timeline(view: View) -> Timeline:
    """Events in the dossier's order; the same event in several texts is one line."""
    groups: dict[tuple[str, ...], list[Event]] = {}
    for row in sorted(view.dossier.events, key=lambda event: event.order):
        groups.setdefault((row.date or "", row.date_kind, fold(row.what), fold(row.who or "")), []).append(row)
    moments = [_moment(view, some) for some in groups.values()]
    last = max((place for place, moment in enumerate(moments, 1) if moment.date.how != "unknown"), default=0)
    if len(moments) - last < _TAIL:
        return Timeline(tuple(moments))
    return Timeline(tuple(moments[:last]), tuple(moments[last:]))


def _moment(view: View, some: list[Event]) -> Moment:
    row = some[0]
    origin = origin_of(row, "date")
    note = origin.note if origin else ""
    printed = " ".join(row.what.split()) in " ".join(row.quote.exact.split())
    return Moment(
        _date(view, row),
        row.date_kind == "stated" and row.date is not None,
        _who(view, row),
        " ".join(row.what.split()) if printed else words.capital(words.shortened(row.what, 220)),
        printed,
        words.tag(view.text(row.quote).language),
        note,
        view.marks.all(event.quote for event in some),
    )


def _date(view: View, row: Event) -> Value:
    if row.date_kind == "ordered":
        return Value("between", "unknown")
    if row.date is None:
        return Value("undated", "unknown")
    shown = words.date_words(row.date) or row.date
    origin = origin_of(row, "date")
    if origin is None and row.date_kind == "computed":
        return Value(shown, "context")
    return from_origin(view.marks, shown, origin)


def _who(view: View, row: Event) -> str:
    """The person, where the words leave the name out."""
    who = view.names.canonical(row.who) if row.who else ""
    return "" if set(fold(who).split()) & set(fold(row.what).split()) else who
