"""Lives: what the texts say of the people, each fact once with all its sources."""

from dataclasses import dataclass

from kadr.fold import fold
from kadr.page import words
from kadr.page.marks import Mark
from kadr.page.said_by_hand import OnLine
from kadr.page.values import Value, value
from kadr.page.view import View
from kadr.records import PersonFact


@dataclass(frozen=True, slots=True)
class Fact:
    """A few words on a life."""

    label: str
    parts: tuple[Value, ...]
    marks: tuple[Mark, ...]
    hand: OnLine


@dataclass(frozen=True, slots=True)
class Life:
    """One person."""

    person: str
    note: str
    facts: tuple[Fact, ...]


def lives(view: View) -> tuple[Life, ...]:
    """People in the order of how much is said of them; who wrote the texts comes last."""
    people: dict[str, list[PersonFact]] = {}
    for row in view.dossier.people:
        people.setdefault(view.names.canonical(row.person), []).append(row)
    order = sorted(people, key=lambda name: (all(row.about == "author" for row in people[name]), -len(people[name])))
    return tuple(_life(view, name, people[name]) for name in order)


def _life(view: View, name: str, rows: list[PersonFact]) -> Life:
    groups: dict[tuple[str, ...], list[PersonFact]] = {}
    for row in rows:
        key = tuple(fold(part or "") for part in (row.fact, row.what, row.place, row.date, row.with_whom))
        groups.setdefault(key, []).append(row)
    order = list(words.LIVES)
    some = sorted(groups.values(), key=lambda group: order.index(group[0].fact) if group[0].fact in order else 99)
    note = "Wrote one of the texts." if all(row.about == "author" for row in rows) else ""
    return Life(name, note, tuple(_fact(view, group) for group in some))


def _fact(view: View, group: list[PersonFact]) -> Fact:
    row = group[0]
    shown = {column: getattr(row, column) for column in ("what", "place", "date", "with_whom")}
    if shown["with_whom"]:
        shown["with_whom"] = f"with {shown['with_whom']}"
    if shown["date"]:
        shown["date"] = words.date_words(shown["date"])
    parts = [value(view.marks, row, column, text=text) for column, text in shown.items() if text]
    parts = parts or [Value(words.shortened(row.quote.exact, 120))]
    marks = view.marks.all(fact.quote for fact in group)
    return Fact(words.LIVES.get(row.fact, row.fact), tuple(parts), marks, view.hand.of("life", group))
