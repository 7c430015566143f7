"""The viewing and reading list: works and makers that the texts set beside the film."""

from collections.abc import Iterable
from dataclasses import dataclass

from kadr.fold import fold, title_key
from kadr.page import words
from kadr.page.marks import Mark
from kadr.page.said_by_hand import OnLine
from kadr.page.values import Value, value
from kadr.page.view import View
from kadr.records import Work


@dataclass(frozen=True, slots=True)
class Flag:
    """A sign, its word, and what else there is to say."""

    name: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """How a work bears on the film, or on another film or person, and who says so."""

    before: str
    subject: str
    is_title: bool
    after: str


@dataclass(frozen=True, slots=True)
class Item:
    """One work or maker, with everything said about it."""

    title: Value
    creator: Value | None
    """None for a maker, who is the item."""
    relations: tuple[Relation, ...]
    flags: tuple[Flag, ...]
    marks: tuple[Mark, ...]
    hand: OnLine


@dataclass(frozen=True, slots=True)
class ReadingList:
    """Works by kind, then what is only named."""

    kinds: tuple[tuple[str, tuple[Item, ...]], ...]
    own: tuple[Item, ...]
    passing: tuple[Item, ...]
    count: int


def reading_list(view: View) -> ReadingList:
    """Works with a relation to the film first; the makers' own works and bare mentions after them."""
    groups = _grouped(view)
    own = [some for some in groups if any(row.own_work for row in some)]
    rest = [some for some in groups if some not in own]
    passing = [some for some in rest if all(row.relation == "mention" and not row.flags for row in some)]
    related = [some for some in rest if some not in passing]
    kinds: dict[str, list[Item]] = {}
    for some in related:
        kinds.setdefault(words.KINDS.get(some[0].kind, words.capital(some[0].kind)), []).append(_item(view, some))
    known = list(dict.fromkeys(words.KINDS.values()))
    order = [*(kind for kind in known if kind in kinds), *sorted(set(kinds) - set(known))]
    return ReadingList(
        tuple((kind, tuple(kinds[kind])) for kind in order),
        tuple(_item(view, some) for some in own),
        tuple(_item(view, some) for some in passing),
        len(related),
    )


def _grouped(view: View) -> list[list[Work]]:
    groups: dict[tuple[str, str], list[Work]] = {}
    for row in view.dossier.works:
        if row.title and view.films.is_subject(view.names.canonical(row.title)):
            continue  # the film is not set beside itself
        name = title_key(view.names.canonical(row.title)) if row.title else view.names.key(row.creator or "")
        kind = "made" if row.title else row.kind
        groups.setdefault((kind, name or fold(row.described or row.quote.exact)), []).append(row)
    return list(groups.values())


def _item(view: View, some: list[Work]) -> Item:
    first = some[0]
    with_maker = next((row for row in some if row.creator), first)
    if first.kind == "person" and not first.title:
        title, creator = value(view.marks, with_maker, "creator"), None
    else:
        title = _title(view, first)
        creator = value(view.marks, with_maker, "creator")
    people = _people(view)
    relations = dict.fromkeys(_relation(view, row, people) for row in some)
    flags = dict.fromkeys(flag for row in some for flag in _flags(row))
    marks = view.marks.all(row.quote for row in some)
    return Item(title, creator, tuple(relations), tuple(flags), marks, view.hand.of("work", some))


def _title(view: View, row: Work) -> Value:
    if row.title:
        return value(view.marks, row, "title", title=True)
    return Value(f"{row.kind}, {row.described}") if row.described else Value(f"{row.kind}, no title", "unknown")


def _relation(view: View, row: Work, people: set[str]) -> Relation:
    """The relation and who says so: "influence on *Other Film*, says the director"."""
    relation = words.RELATIONS.get(row.relation, row.relation)
    subject = view.names.canonical(row.subject) if row.subject else ""
    speaker = view.names.canonical(row.speaker) if row.speaker else ""
    said = "by" if row.relation in {"comparison", "mention"} else "says"
    who = f", {said} {_who(view, speaker)}" if speaker else ", speaker not said"
    if row.relation == "mention":
        who = who.lstrip(",") if speaker else ""
    if not subject or subject == speaker or view.films.is_subject(subject) or row.relation == "mention":
        return Relation(relation, "", False, who)
    person = subject in people or _is_director(view, subject)
    on = {"influence": "on", "comparison": "with"}.get(row.relation, "for")
    return Relation(f"{relation} {on} ", _who(view, subject), not person, who)


def _people(view: View) -> set[str]:
    named = [row.person for row in view.dossier.people] + [row.person for row in view.dossier.credits]
    return {view.names.canonical(name) for name in named}


def _is_director(view: View, name: str) -> bool:
    return fold(name) == fold(view.films.subject.director or "-")


def _who(view: View, name: str) -> str:
    return "the director" if _is_director(view, name) else name


def _flags(row: Work) -> Iterable[Flag]:
    for name in row.flags:
        if name not in words.FLAGS:
            continue
        yield Flag(name, f"for [{row.suggestion}]" if name == "possible slip" and row.suggestion else "")
    if row.suggestion and "possible slip" not in row.flags:
        yield Flag("possible slip", f"for [{row.suggestion}]")
