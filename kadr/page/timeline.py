"""The timeline: full circles for dates that a text states, open ones for dates computed or not known."""

from dataclasses import dataclass

from kadr.fold import fold
from kadr.page import words
from kadr.page.marks import Mark
from kadr.page.values import Value, from_origin, origin_of
from kadr.page.view import View
from kadr.records import Event


@dataclass(frozen=True, slots=True)
class Moment:
    """One line."""

    date: Value
    stated: bool
    what: str
    note: str
    marks: tuple[Mark, ...]


def timeline(view: View) -> tuple[Moment, ...]:
    """Events in the dossier's order; the same event in several texts is one line."""
    groups: dict[tuple[str, ...], list[Event]] = {}
    for row in sorted(view.dossier.events, key=lambda event: event.order):
        groups.setdefault((row.date or "", row.date_kind, fold(row.what), fold(row.who or "")), []).append(row)
    return tuple(_moment(view, some) for some in groups.values())


def _moment(view: View, some: list[Event]) -> Moment:
    row = some[0]
    origin = origin_of(row, "date")
    note = origin.note if origin else ""
    return Moment(
        _date(view, row),
        row.date_kind == "stated" and row.date is not None,
        _what(view, row),
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


def _what(view: View, row: Event) -> str:
    """The event, with the person's name where the words leave it out."""
    what = words.capital(words.shortened(row.what, 220))
    if not row.who:
        return what
    who = view.names.canonical(row.who)
    named = set(fold(who).split()) & set(fold(what).split())
    return what if named else f"{who}: {what}"
