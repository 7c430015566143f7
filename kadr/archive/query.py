"""Questions to one dossier or many: which people, works, prizes, statements, passages, each with its sentence; which shots."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kadr.archive import festivals
from kadr.archive.asked import facet_of, facet_words, roles_of
from kadr.archive.identity import Found, Shelf, rows
from kadr.dossier import Dossier, flat
from kadr.fold import fold, looked_for, title_key
from kadr.records import FACETS, FACT_FACETS, OUTCOMES, SPEAKER_ROLES

FILTERS: dict[str, tuple[str, ...]] = {
    "people": ("role", "prize", "festival", "name"),
    "works": ("kind", "relation", "creator"),
    "prizes": ("outcome", "festival", "year", "work", "recipient"),
    "statements": ("facet", "object", "speaker", "role", "tier"),
    "passages": ("about", "speaker", "words"),
    "shots": ("where", "sort", "shots"),
}
"""What each kind of thing can be asked for."""

Wanted = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence that says it, and where it stands."""

    mark: str
    """`B 5`: text B, passage 5."""
    sentence: str
    said: str
    """What Kadr reads in it, in a few words."""
    same: str = ""
    """The mark of the sentence that it repeats, as a copy or in a passage that several texts print; it counts once."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer."""

    group: str
    """The heading that it stands under; empty where there is one kind only."""
    what: str
    proofs: tuple[Proof, ...]
    rows: tuple[dict[str, Any], ...]
    """The same for other programs: plain columns."""
    more: int = 0
    """How many further sentences say the same job."""


def find(kind: str, dossiers: Sequence[Dossier], wanted: Wanted) -> list[Hit]:
    """Answers to a question, in a fixed order. kind: one of FILTERS; wanted: filter -> words."""
    wanted = {name: facet_of(words) or words if name == "facet" else words for name, words in wanted.items()}
    shelves = [Shelf(dossier, dossier.folder.stem if len(dossiers) > 1 else "") for dossier in dossiers]
    if kind == "shots":
        from kadr.archive.shot_answers import shots

        return shots(dossiers, wanted)
    if kind == "people":
        from kadr.archive.people import people

        return people(shelves, wanted)
    table = {"works": works, "prizes": prizes, "statements": statements, "passages": passages}[kind]
    return table(shelves, wanted)


def works(shelves: Sequence[Shelf], wanted: Wanted) -> list[Hit]:
    """Works set beside the film, by kind, relation and maker; the same work named twice is one answer."""

    def fits(found: Found) -> bool:
        row = found.row
        own = "own_work" if row.own_work else ""
        return (
            _is(wanted, "kind", row.kind)
            and _is(wanted, "relation", row.relation, own)
            and _has(wanted, "creator", row.creator, row.title if row.kind == "person" else None)
        )

    def called(found: Found) -> str:
        row = found.row
        title = row.title or row.described or f"untitled {row.kind}"
        return f"{title}, by {row.creator}" if row.creator and row.title else str(row.creator or title)

    def said(found: Found) -> str:
        row = found.row
        words = "own work" if row.own_work else row.relation
        to = f" on {row.subject}" if row.subject and words == "influence" else ""
        return joined(f"{words}{to}", _says(row.speaker), *row.flags)

    def key(found: Found) -> str:
        return title_key(found.row.title) if found.row.title else fold(called(found))

    return _gathered([one for one in rows(shelves, "works") if fits(one)], called, said, key)


def prizes(shelves: Sequence[Shelf], wanted: Wanted) -> list[Hit]:
    """Prizes by outcome, festival, year, work and recipient."""

    def fits(found: Found) -> bool:
        row = found.row
        return (
            _is(wanted, "outcome", row.outcome)
            and at_festival(found, wanted.get("festival"))
            and _is(wanted, "year", str(row.year))
            and _has(wanted, "work", row.work, found.shelf.film(row.work) if row.work else None)
            and _has(
                wanted, "recipient", row.recipient, *(found.shelf.spellings(row.recipient) if row.recipient else ())
            )
        )

    def called(found: Found) -> str:
        row = found.row
        return joined(row.work and found.shelf.film(row.work), row.recipient and found.shelf.person(row.recipient))

    return _gathered([one for one in rows(shelves, "prizes") if fits(one)], called, lambda one: prize_words(one.row))


def statements(shelves: Sequence[Shelf], wanted: Wanted) -> list[Hit]:
    """Statements by facet, object, speaker, the speaker's role and tier; each is an answer of its own."""

    def fits(found: Found) -> bool:
        row = found.row
        return (
            any(_is(wanted, "facet", facet) for facet in row.facets)
            and _has(wanted, "object", row.object)
            and _has(wanted, "speaker", row.speaker)
            and _is(wanted, "role", row.speaker_role)
            and _is(wanted, "tier", row.tier)
        )

    def hit(found: Found) -> Hit:
        row = found.row
        facets = ", ".join(facet_words(facet) for facet in row.facets)
        who = f"{row.speaker} ({row.speaker_role})" if row.speaker else row.speaker_role
        denied = row.polarity if row.polarity != "affirmed" else ""
        flags = [flag for flag in row.flags if flag != denied]
        said = joined(
            row.value, row.object, row.direction, denied, *flags, "possible" if row.tier == "possible" else ""
        )
        return Hit(facets, who, (proof(found, said),), (plain_row(found),))

    hits = _once((one, hit(one)) for one in rows(shelves, "statements") if fits(one))
    return sorted(hits, key=lambda one: one.group)


def passages(shelves: Sequence[Shelf], wanted: Wanted) -> list[Hit]:
    """Passages by what they are about, who speaks and words in them."""
    finds = looked_for(wanted.get("words", ""))

    def fits(found: Found) -> bool:
        row = found.row
        about = any(_is(wanted, "about", place) for place in row.about) or "about" not in wanted
        said = finds is None or finds.search(fold(row.quote.exact)) is not None
        return about and _has(wanted, "speaker", row.speaker) and said

    def hit(found: Found) -> Hit:
        row = found.row
        said = joined(", ".join(row.about) or row.kind, row.speaker)
        return Hit("", "", (Proof(found.mark, row.quote.exact, said, found.same),), (plain_row(found),))

    return _once((one, hit(one)) for one in rows(shelves, "passages") if fits(one))


def _once(found: Iterable[tuple[Found, Hit]]) -> list[Hit]:
    """Answers in their order; one that repeats another's words stands with that one."""
    numbered = list(enumerate(found))
    first: dict[tuple[object, ...], int] = {}
    told: dict[int, Hit] = {}
    for number, (one, hit) in sorted(numbered, key=lambda item: bool(item[1][0].same)):
        says = (
            id(one.shelf),
            one.shelf.sources.of(one.row.quote),
            hit.group,
            hit.proofs[0].said,
            fold(one.row.quote.exact),
        )
        at = first.setdefault(says, number) if one.same else number
        first.setdefault(says, number)
        known = told.get(at)
        told[at] = replace(known, proofs=known.proofs + hit.proofs, rows=known.rows + hit.rows) if known else hit
    return [told[number] for number in sorted(told)]


def proof(found: Found, said: str) -> Proof:
    """The sentence of a row, and what is read in it."""
    return Proof(found.mark, found.sentence, said, found.same)


def at_festival(found: Found, festival: str | None) -> bool:
    """Whether a prize is from a festival called so; `international` means any that the lists call that."""
    if festival is None:
        return True
    if fold(festival) == "international":
        return festivals.is_international(found.row)
    return festivals.named(found.row, festival)


def prize_words(row: Any) -> str:
    """A prize in one line: name, section, festival, year, outcome."""
    outcome = "said vaguely" if row.vague else row.outcome
    return joined(row.prize, row.section, row.festival, row.edition, str(row.year) if row.year else None, outcome)


def plain_row(found: Found) -> dict[str, Any]:
    """A row as plain columns, with its source mark and sentence."""
    columns = {name: value for name, value in flat(found.row).items() if name != "origins"}
    return {
        "source": found.mark,
        "same_as": found.same,
        "sentence": found.sentence,
        **columns,
        "dossier": found.shelf.dossier.folder.name,
    }


def values_of(kind: str, dossiers: Sequence[Dossier], name: str) -> list[str]:
    """What a filter could be given for these dossiers: to help somebody whose question found nothing."""
    column = {"prize": "outcome", "facet": "facets"}.get(name, name)
    table = kind if kind != "people" else {"role": "credits"}.get(name, "prizes")
    column = "speaker_role" if (kind, name) == ("statements", "role") else column
    found: dict[str, str] = {}
    for dossier in dossiers:
        for row in dossier.table(table).rows:
            value = getattr(row, column, None)
            values = value if isinstance(value, tuple) else [str(value)] if value is not None else []
            values = [one.replace("_", " ") for one in values] if name == "role" else values
            for words in (part.strip() for one in values for part in one.split(",")):
                found.setdefault(fold(words), facet_words(words) if name == "facet" else words)
    found.pop("", None)
    return [found[key] for key in sorted(found)] if len(found) <= 40 else []  # a longer list helps nobody


KNOWN: dict[str, tuple[str, ...]] = {
    "kind": ("film", "series", "book", "poem", "play", "photograph", "painting", "music", "person"),
    "relation": ("influence", "comparison", "adaptation", "mention", "own work"),
    "prize": OUTCOMES,
    "outcome": OUTCOMES,
    "facet": tuple(facet_words(facet) for facet in (*FACETS, *FACT_FACETS)),
    "tier": ("clear", "possible", "fact"),
}
"""Filters with few values, and those that they can have."""


def misses(kind: str, dossiers: Sequence[Dossier], wanted: Wanted) -> str | None:
    """What is wrong with a question whose words no dossier could answer; None where nothing is."""
    if kind == "shots":
        from kadr.archive.shot_answers import wrong_with

        return wrong_with(dossiers, wanted)
    for name, words in wanted.items():
        if name == "year" and not words.isdigit():
            return f"--year is a year, as in 2019; not {words!r}"
        known = [*KNOWN.get(name, ()), *values_of(kind, dossiers, name)]
        held = fold(words) in {fold(value) for value in known} or (name == "facet" and facet_of(words) is not None)
        if name in KNOWN and not held:
            return f"there is no --{name} {words!r}; there are: {', '.join(KNOWN[name])}"
        if name == "role" and not held and not (roles_of(words) if kind == "people" else fold(words) in SPEAKER_ROLES):
            what, here = ("job", known) if kind == "people" else ("role of a speaker", SPEAKER_ROLES)
            return f"Kadr knows no {what} called {words!r}" + (f"; there are: {', '.join(here)}" if here else "")
    return None


def _gathered(
    found: list[Found],
    called: Callable[[Found], str],
    said: Callable[[Found], str],
    key: Callable[[Found], str] | None = None,
) -> list[Hit]:
    """Rows of one name become one answer under its fullest form, with each sentence beneath."""
    together: dict[str, list[Found]] = {}
    for one in found:
        together.setdefault(key(one) if key else fold(called(one)), []).append(one)
    hits = []
    for some in together.values():
        name = max((called(one) for one in some), key=len) or "No work or recipient named"
        proofs = tuple(proof(one, said(one)) for one in some)
        hits.append(Hit("", name, proofs, tuple(plain_row(one) for one in some)))
    return hits


def _is(wanted: Wanted, name: str, *values: str | None) -> bool:
    return name not in wanted or any(value is not None and fold(value) == fold(wanted[name]) for value in values)


def _has(wanted: Wanted, name: str, *values: str | None) -> bool:
    return name not in wanted or any(value is not None and fold(wanted[name]) in fold(value) for value in values)


def _says(speaker: str | None) -> str:
    return f"says {speaker}" if speaker else ""


def joined(*parts: str | None) -> str:
    """What is said, with commas between."""
    return ", ".join(part for part in parts if part)
