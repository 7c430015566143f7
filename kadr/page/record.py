"""The record: synopsis, credits with every spelling, figures, the director's statement, what is not credited."""

from collections.abc import Iterable
from dataclasses import dataclass

from kadr.page import words
from kadr.page.marks import Mark
from kadr.page.prose import Opening, biography, statement_of, synopsis
from kadr.page.said_by_hand import OnLine
from kadr.page.spellings import Spelling
from kadr.page.values import Value, value
from kadr.page.view import Cited, View
from kadr.records import FACT_FACETS, Credit, Statement


@dataclass(frozen=True, slots=True)
class Note:
    """A remark beside a row: a lead in semibold, then the rest."""

    text: str
    lead: str = ""
    link: str = ""
    """Words that lead to `anchor`."""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, company or figure in a row."""

    name: Value
    also: tuple[str, ...] = ()
    said: Value | None = None
    marks: tuple[Mark, ...] = ()
    hand: OnLine | None = None
    """Its rows, and what a person said of them; None for what is corrected elsewhere, or not at all."""


@dataclass(frozen=True, slots=True)
class Row:
    """A label with its entries, or with words that are quoted."""

    label: str
    entries: tuple[Entry, ...] = ()
    quoted: Cited | None = None
    plain: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """All rows, and the names at work on the film."""

    rows: tuple[Row, ...]
    people: int
    films: tuple[Row, ...]
    """Credits of other films."""


def record(view: View, other_titles: tuple[Spelling, ...] = ()) -> Record:
    """The film's record joined from all texts."""
    ours = [credit for credit in view.dossier.credits if view.films.is_subject(credit.film)]
    others = [credit for credit in view.dossier.credits if not view.films.is_subject(credit.film)]
    credits = list(_credit_rows(view, ours))
    rows = [
        *_quoted(view, "Synopsis", synopsis(view)),
        *_titles(other_titles),
        *credits,
        *_facts(view),
        *_quoted(view, "Director’s statement", statement_of(view)),
        *_quoted(view, "Director’s life", biography(view)),
        *_missing(view, ours, bool(other_titles)),
    ]
    at_work = {view.names.canonical(credit.person) for credit in ours if credit.role not in words.COMPANY_ROLES}
    return Record(tuple(rows), len(at_work), tuple(_other_films(view, others)))


def _quoted(view: View, label: str, found: Opening | None) -> Iterable[Row]:
    if found:
        quoted, (how_much, more) = found
        note = Note(how_much, link=more, anchor=quoted.marks[0].anchor)
        yield Row(label, quoted=quoted, notes=(note,) if how_much else ())


def _titles(titles: tuple[Spelling, ...]) -> Iterable[Row]:
    if titles:
        entries = tuple(Entry(Value(form.surface, title=True), marks=form.marks) for form in titles)
        yield Row("Other title" if len(titles) == 1 else "Other titles", entries)


def _credit_rows(view: View, credits: list[Credit]) -> Iterable[Row]:
    known = [role for role in words.ROLES if any(credit.role == role for credit in credits)]
    rest = sorted({credit.role for credit in credits} - set(known))
    for role in (*known, *rest):
        some = [credit for credit in credits if credit.role == role]
        entries: list[Entry] = []
        notes: list[Note] = []
        for canonical, group in _by_person(view, some).items():
            entries.append(_entry(view, canonical, group))
            notes += _notes(view, canonical, group)
        one, several = words.ROLES.get(role, (words.capital(role.replace("_", " ")),) * 2)
        yield Row(one if len(entries) == 1 else several, tuple(entries), notes=tuple(notes))


def _by_person(view: View, credits: list[Credit]) -> dict[str, list[Credit]]:
    groups: dict[str, list[Credit]] = {}
    for credit in credits:
        groups.setdefault(view.names.canonical(credit.person), []).append(credit)
    return groups


def _entry(view: View, canonical: str, group: list[Credit]) -> Entry:
    name = next((credit for credit in group if credit.person == canonical), group[0])
    also = view.names.also(canonical, {credit.person for credit in group})
    character = next((credit for credit in group if credit.character), group[0])
    said = value(view.marks, character, "character", "character not said") if group[0].role == "cast" else None
    shown = value(view.marks, name, "person", text=canonical)
    marks = view.marks.all(credit.quote for credit in group)
    return Entry(shown, tuple(also), said, marks, view.hand.of("credit", group))


def _notes(view: View, canonical: str, group: list[Credit]) -> Iterable[Note]:
    also = view.names.also(canonical, {credit.person for credit in group})
    if also and view.fresh([f"note on {canonical}"]):
        count = words.number(len(also) + 1)
        where = "; ".join(f"{name} ({letters})" for name, letters in _where(view, canonical, group).items())
        yield Note(f"{where}. {view.names.reasons(canonical, also)}", f"One name, {count} spellings.")
    for row in view.names.apart(canonical):
        if row.canonical != canonical:
            yield Note(f"Perhaps the same as {row.canonical}; kept apart. {row.reason}", "Not settled.")
    if group[0].role not in words.COMPANY_ROLES and all(_in_caption(view, credit) for credit in group):
        yield Note(f"{canonical} is known only from a caption.")


def _where(view: View, canonical: str, group: list[Credit]) -> dict[str, str]:
    """The letters of the texts that print each spelling."""
    printed: dict[str, set[str]] = {}
    for name, quote in [
        *((credit.person, credit.quote) for credit in group),
        *((row.surface, row.quote) for row in view.names.rows(canonical)),
    ]:
        printed.setdefault(" ".join(name.split()), set()).add(view.marks.letters[quote.text_id])
    shown = [canonical, *view.names.also(canonical, {credit.person for credit in group})]
    return {name: ", ".join(sorted(printed[name])) for name in shown if name in printed}


def _in_caption(view: View, credit: Credit) -> bool:
    passage = view.marks.passage(credit.quote)
    return passage is not None and passage.kind == "caption"


def _facts(view: View) -> Iterable[Row]:
    facts = [row for row in view.dossier.statements if row.tier == "fact" and view.films.is_subject(row.film)]
    for facet in FACT_FACETS:
        groups: dict[str, list[Statement]] = {}
        for row in facts:
            if facet in row.facets:
                groups.setdefault(row.value or row.quote.exact, []).append(row)
        entries = [
            Entry(value(view.marks, some[0], "value", text=shown), marks=view.marks.all(row.quote for row in some))
            for shown, some in groups.items()
        ]
        if entries:
            notes = (Note("The texts give more than one figure."),) if len(entries) > 1 else ()
            yield Row(words.FACTS[facet], tuple(entries), notes=notes)


def _other_films(view: View, credits: list[Credit]) -> Iterable[Row]:
    by_film: dict[str, list[Credit]] = {}
    for credit in credits:
        by_film.setdefault(view.names.canonical(credit.film or ""), []).append(credit)
    for film, some in by_film.items():
        groups: dict[tuple[str, str], list[Credit]] = {}
        for credit in some:
            groups.setdefault((view.names.canonical(credit.person), credit.role), []).append(credit)
        entries = []
        for (person, role), group in groups.items():
            label = words.ROLES.get(role, (role.replace("_", " "), ""))[0].lower()
            character = f"{label}, {group[0].character}" if group[0].character else label
            marks = view.marks.all(credit.quote for credit in group)
            hand = view.hand.of("credit", group)
            entries.append(Entry(Value(person), said=Value(character), marks=marks, hand=hand))
        yield Row(film, tuple(entries))


def _missing(view: View, credits: list[Credit], other_titles: bool) -> Iterable[Row]:
    held = {credit.role for credit in credits}
    missing = [word for role, word in words.EXPECTED.items() if role not in held]
    told = {facet for row in view.dossier.statements if row.tier == "fact" for facet in row.facets}
    missing += [label.lower() for facet, label in words.FACTS.items() if facet not in told]
    missing += [] if other_titles else ["original title"]
    if missing:
        none = "No text says so." if len(view.marks.texts) > 1 else "The text does not say so."
        yield Row("Not credited here", plain=", ".join(missing), notes=(Note(none),))
