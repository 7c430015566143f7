"""The order of events over all texts: ages become years where a birth is known, and each event gets its place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadr.dossier import Dossier
from kadr.fold import fold, level, title_key
from kadr.late import late
from kadr.reading.people import births
from kadr.reading.times.when import When, dates_in, settle
from kadr.records import Event, Origin, PersonFact


class Timeline:
    """Dated events by date; undated ones behind the dated one that their text tells last before them."""

    row: type = Event
    version = 1
    needs: tuple[str, ...] = ("events", "people")

    def join(self, dossier: Dossier) -> Sequence[Event]:
        born = births(dossier.people)
        events = sorted(dossier.events, key=lambda e: (e.quote.text_id, e.quote.start, e.quote.end))
        shown = _premieres(events)
        dated = [_with_premiere(_with_age(event, born), shown) for event in events]
        ordered = sorted(
            range(len(dated)), key=lambda i: (_sort_date(dated, i), dated[i].quote.text_id, dated[i].quote.start, i)
        )
        return [replace(dated[i], order=place) for place, i in enumerate(ordered, start=1)]


def _with_age(event: Event, born: dict[str, tuple[int, PersonFact]]) -> Event:
    """An event that gives an age: the year of it, where the person's birth is known."""
    if event.date is not None or event.who is None or fold(event.who) not in born:
        return event
    year, row = born[fold(event.who)]
    plain = level(event.quote.exact)
    for when in dates_in(plain, 0, len(plain)):
        if when.relative != "age" or not _is_own_age(plain, when, event):
            continue
        known = settle(when, born=year)
        said = event.quote.exact[when.start : when.end]
        note = f"“{said}”, born {year}" + (", so roughly" if when.about else "")
        return replace(event, date=known.iso, date_kind="computed",
                       origins=(*event.origins, Origin("date", "computed", row.quote, note)))  # fmt: skip
    return event


_THIRD = re.compile(r"\b(?:he|she|him|her|his|er|sie|il|elle|él|ella|lui|lei|ele|ela|он|она)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:I|we|my|our|me|us|ich|wir|je|nous|yo|io|eu|я|мы)\b")
_NAME = late(r"[A-ZÀ-ÞА-ЯЁ][^\W\d_]+ [A-ZÀ-ÞА-ЯЁ][^\W\d_]+")


def _is_own_age(plain: str, when: When, event: Event) -> bool:
    """Whether an age is surely that of whom the event is about: no other person in the sentence could have it."""
    age = plain[when.start : when.end]
    near = plain[max(0, when.start - 25) : when.end + 10]
    first, third = _FIRST.search(plain) is not None, _THIRD.search(near) is not None
    if third and first:
        return False
    if _FIRST.search(age) or (first and not third):
        return _FIRST.search(level(event.what)) is not None
    others = {fold(name) for name in _NAME.findall(plain)} - {fold(event.who or "")}
    return not others


_PREMIERE = re.compile(r"premi[eè]r|premier", re.IGNORECASE)
_TITLE = re.compile(r'"([^"]{2,60}?)[,.]?"')


def _premieres(events: Sequence[Event]) -> dict[str, Event]:
    """Dated premieres by the title that stands in quotation marks."""
    found: dict[str, Event] = {}
    for event in events:
        if event.date and _PREMIERE.search(event.what):
            for title in _TITLE.findall(level(event.what)):
                found.setdefault(title_key(title), event)
    return found


def _with_premiere(event: Event, shown: dict[str, Event]) -> Event:
    """A premiere without a date, where another sentence dates it."""
    if event.date is not None or not _PREMIERE.search(event.what):
        return event
    for title in _TITLE.findall(level(event.what)):
        other = shown.get(title_key(title))
        if other and other.date:
            origin = Origin("date", "context", other.quote, "the same premiere")
            return replace(event, date=other.date[:4], date_kind="computed", origins=(*event.origins, origin))
    return event


def _sort_date(events: list[Event], index: int) -> str:
    """The event's date, or that of the last dated one close before it in its text; "9999" where there is none."""
    event = events[index]
    if event.date:
        return event.date
    if event.date_kind == "ordered":
        for earlier in reversed(events[:index]):
            if earlier.quote.text_id != event.quote.text_id or event.quote.start - earlier.quote.start > 500:
                break
            if earlier.date:
                return earlier.date + "~"
    return "9999"
