"""Who said what: facet by facet, those who watched the film facing those who made it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kadr.fold import fold
from kadr.page import words
from kadr.page.gaps import MEASURES
from kadr.page.marks import Marks
from kadr.page.values import Value, from_origin, origin_of
from kadr.page.view import Cited, View, cited
from kadr.records import Statement

if TYPE_CHECKING:
    from kadr.page.film.findings import Laid

    Beside = Mapping[tuple[str, int, int, str], Laid]
    """What was found for the words at a place: text, start, end, facet; under "" whatever the facet."""

MAKERS = frozenset({"director", "cast", "crew"})
_WIDEST = 12
"""Texts that a table of one column each can hold."""
_BEGINNING = 36
"""Characters of words that stand in full under another facet."""
_DOTS = 6
"""Dots in one cell before they give way to a figure."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement as the page shows it."""

    keys: tuple[str, ...]
    """Its ids: one for each text that says it."""
    words: Cited
    speaker: str
    role: str
    film: Value | None
    reading: str
    flags: tuple[str, ...]
    waits: bool
    """Whether the film could be held against it."""
    laid: "Laid | None"
    """What was found when it was laid beside the film."""
    under: str = ""
    """The facet under which the same words stand in full already; empty where they stand in full here."""
    anchor: str = ""
    """The id of its line there."""

    @property
    def begins(self) -> str:
        """Its first words."""
        return words.shortened(self.words.words, _BEGINNING)


@dataclass(frozen=True, slots=True)
class Facing:
    """Claims of both sides."""

    watched: tuple[Claim, ...]
    made: tuple[Claim, ...]

    def __len__(self) -> int:
        return len(self.watched) + len(self.made)


@dataclass(frozen=True, slots=True)
class Facet:
    """What is said about one facet."""

    key: str
    label: str
    clear: Facing
    possible: Facing


@dataclass(frozen=True, slots=True)
class Cell:
    """How many of each side speak of a facet in one text."""

    watched: int
    made: int

    @property
    def is_drawn(self) -> bool:
        """Whether a dot for each still fits."""
        return self.watched + self.made <= _DOTS


@dataclass(frozen=True, slots=True)
class Claims:
    """The section."""

    letters: tuple[str, ...]
    """Columns of the table; empty where there are too many texts for it."""
    table: tuple[tuple[str, str, tuple[Cell, ...]], ...]
    facets: tuple[Facet, ...]
    elsewhere: Facet
    clear: int
    possible: int
    waiting: int
    makers: str


def claims(view: View, beside: "Beside") -> Claims:
    """All statements about style, in two tiers; what copies repeat counts once. beside: what the film says to them."""
    rows = _grouped(view, [row for row in view.dossier.statements if row.tier in {"clear", "possible"}])
    ours = [some for some in rows if view.films.is_subject(some[0].film)]
    elsewhere = [some for some in rows if not view.films.is_subject(some[0].film)]
    clear = [some for some in ours if some[0].tier == "clear"]
    used = {facet for some in ours for facet in some[0].facets}
    order = [*words.FACETS, *sorted(used - set(words.FACETS))]
    facets = [_facet(view, beside, key, ours) for key in order if key in used]
    return Claims(
        tuple(view.marks.letters.values()) if len(view.marks.texts) <= _WIDEST else (),
        tuple(_table(view, clear, order)),
        _once_in_full(facets),
        Facet(
            "",
            "On another film",
            _facing(view, beside, [some for some in elsewhere if some[0].tier == "clear"], ""),
            _facing(view, beside, [some for some in elsewhere if some[0].tier == "possible"], ""),
        ),
        len(clear),
        len(ours) - len(clear),
        sum(1 for some in clear if _waits(some[0])),
        _makers(clear),
    )


def _grouped(view: View, rows: list[Statement]) -> list[list[Statement]]:
    """Rows in groups that count once: the same words by the same speaker, or words that repeat another text's."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    told: dict[tuple[object, ...], list[Statement]] = {}
    sources = view.marks.sources
    for row in sorted(rows, key=lambda row: sources.first(row.quote) is not None):
        said = (fold(row.quote.exact), row.facets, row.tier, row.film)
        some = told.get((sources.of(row.quote), *said)) if sources.repeated(row) else None
        if some is None:
            some = groups.setdefault((fold(row.speaker or ""), *said), [])
        some.append(row)
        told.setdefault((sources.of(row.quote), *said), some)
    return list(groups.values())


def _facet(view: View, beside: "Beside", key: str, rows: list[list[Statement]]) -> Facet:
    some = [group for group in rows if key in group[0].facets]
    clear = [group for group in some if group[0].tier == "clear"]
    possible = [group for group in some if group[0].tier == "possible"]
    return Facet(key, _label(key), _facing(view, beside, clear, key), _facing(view, beside, possible, key))


def _once_in_full(facets: list[Facet]) -> tuple[Facet, ...]:
    """The facets with the same words by the same speaker in full under one only: the first, clear before possible."""
    full: dict[tuple[str, str], tuple[str, str]] = {}

    def one(facet: Facet, claim: Claim) -> Claim:
        said = (claim.words.words, claim.speaker)
        if len(said[0]) <= _BEGINNING or not claim.keys:
            return claim
        label, anchor = full.setdefault(said, (facet.label, claim.keys[0]))
        return claim if label == facet.label else replace(claim, under=label, anchor=anchor)

    def side(facet: Facet, facing: Facing) -> Facing:
        watched, made = (tuple(one(facet, claim) for claim in some) for some in (facing.watched, facing.made))
        return Facing(watched, made)

    clear = [replace(facet, clear=side(facet, facet.clear)) for facet in facets]
    return tuple(replace(facet, possible=side(facet, facet.possible)) for facet in clear)


def _label(key: str) -> str:
    return words.FACETS.get(key, words.capital(key.replace("_", " ")))


def _facing(view: View, beside: "Beside", groups: list[list[Statement]], facet: str) -> Facing:
    order = {text.text_id: i for i, text in enumerate(view.marks.texts)}
    groups = sorted(groups, key=lambda some: (order.get(some[0].quote.text_id, 0), some[0].quote.start))
    watched = [some for some in groups if some[0].speaker_role not in MAKERS]
    made = [some for some in groups if some[0].speaker_role in MAKERS]
    left, right = ([_claim(view, beside, some, facet) for some in side] for side in (watched, made))
    return Facing(tuple(left), tuple(right))


def _claim(view: View, beside: "Beside", some: list[Statement], facet: str) -> Claim:
    row = some[0]
    flags = [flag for flag in dict.fromkeys((row.polarity, *row.flags)) if flag in words.FLAGS]
    film = None
    if not view.films.is_subject(row.film) and row.film:
        film = from_origin(view.marks, row.film, origin_of(row, "film"), title=True)
    role = "" if row.speaker_role == "director" and row.speaker else row.speaker_role
    return Claim(
        view.fresh(claim_key(view.marks, statement, facet) for statement in some),
        cited(view, [statement.quote for statement in some]),
        view.names.canonical(row.speaker) if row.speaker else "",
        role,
        film,
        reading(row),
        tuple(flags),
        film is None and _waits(row),
        next((beside[key] for name in (facet, "") for one in some if (key := (*place_of(one), name)) in beside), None),
    )


def place_of(row: Statement) -> tuple[str, int, int]:
    """Where a statement's words stand, as findings name it."""
    return row.quote.text_id, row.quote.start, row.quote.end


def claim_key(marks: Marks, row: Statement, facet: str) -> str:
    """The id of a statement's line under one facet; no facet stands for "On another film"."""
    quote = row.quote
    return f"c-{marks.letters[quote.text_id]}-{quote.start}-{quote.end}-{_slug(facet) or 'other'}"


def _slug(facet: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in facet)


def reading(row: Statement) -> str:
    """How Kadr reads a statement: "green, red: much"; what its facet says already is not said again."""
    said = row.object or ""
    if len(row.facets) == 1 and said.lower() == words.FACETS.get(row.facets[0], "").lower():
        said = ""
    if row.direction == "against":
        parts = [part.strip() for part in said.replace(" and ", ", ").split(",") if part.strip()]
        if len(parts) == 2:
            said, direction = f"{parts[0]} against {parts[1]}", ""
        else:
            direction = "against each other"
    else:
        direction = row.direction or ""
    read = f"{said}: {direction}" if said and direction else said or direction
    scope = row.scope if row.scope and row.scope != "film" else ""
    return ", ".join(part for part in (read, scope) if part)


def _waits(row: Statement) -> bool:
    return row.polarity == "affirmed" and any(facet in MEASURES for facet in row.facets)


def _table(view: View, clear: list[list[Statement]], order: list[str]) -> Iterable[tuple[str, str, tuple[Cell, ...]]]:
    for key in order:
        rows = [row for some in clear for row in some if key in row.facets]
        groups = [some[0] for some in clear if key in some[0].facets]
        cells = [
            Cell(
                sum(1 for row in rows if row.quote.text_id == text.text_id and row.speaker_role not in MAKERS),
                sum(1 for row in rows if row.quote.text_id == text.text_id and row.speaker_role in MAKERS),
            )
            for text in view.marks.texts
        ]
        if len(view.marks.texts) > _WIDEST:
            made = sum(1 for row in groups if row.speaker_role in MAKERS)
            cells = [Cell(len(groups) - made, made)]
        yield key, _label(key), tuple(cells)


def _makers(clear: list[list[Statement]]) -> str:
    names = {some[0].speaker for some in clear if some[0].speaker_role in MAKERS}
    return "The one who made it" if len(names) == 1 else "Those who made it"
