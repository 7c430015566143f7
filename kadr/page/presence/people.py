"""Who is on screen: each person's time and where it lies, who is with whom, and how near they come."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from kadr.film_rows import Fact, Film
from kadr.page import words
from kadr.page.film import curves
from kadr.page.film.amounts import amount, length, per_cent
from kadr.page.film.axis import Tick, place, short, time_ticks
from kadr.page.film.tracks import Block
from kadr.page.pictures import Pictures
from kadr.page.presence.known import NONE_FOUND, why_empty
from kadr.page.presence.seen import pieces_seen
from kadr.page.presence.stills import Picture, face_of
from kadr.page.presence.stretches import Axis, Piece, Stretch, joined, lasting
from kadr.page.view import View
from kadr.presence_rows import Face, Person, Scale, Together
from kadr.spans import clock
from kadr.summaries.frames_shown import PERSONS

_IN_MATRIX = 8
_PAIRS = 6
_NEAREST = 6
_COLUMNS = 48
WHO_IS_WHO = 'To tell who is who, install its part, pip install "kadr[people]", and make the dossier again.'


@dataclass(frozen=True, slots=True)
class OnScreen:
    """One person, or anybody."""

    key: str
    """As grouped: person 1. Empty for anybody."""
    name: str
    named: bool
    """Whether a user gave the name."""
    picture: Picture | None
    time: str
    interval: str
    share: str
    blocks: tuple[Block, ...]
    first: str
    last: str
    drawn: str
    """What the line says, for those who hear it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Two persons in the matrix."""

    time: str
    side: str
    """Of a square whose area stands for the time, in hundredths of the largest; empty for none."""
    same: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two persons over time."""

    one: str
    other: str
    time: str
    shots: str
    path: str
    nearest: str
    sizes: str
    name: str


@dataclass(frozen=True, slots=True)
class Near:
    """Two faces near each other."""

    who: str
    gap: str
    sizes: str
    at: Stretch


@dataclass(frozen=True, slots=True)
class People:
    """The section."""

    missing: str
    """Why there are no faces; empty where there are some."""
    lines: tuple[OnScreen, ...] = ()
    more: int = 0
    """Persons without a line of their own."""
    unknown: str = ""
    """Why nobody is told from anybody; empty where somebody is."""
    ticks: tuple[Tick, ...] = ()
    heads: tuple[str, ...] = ()
    """Of the matrix."""
    matrix: tuple[tuple[str, tuple[Cell, ...]], ...] = ()
    pairs: tuple[Pair, ...] = ()
    each: str = ""
    nearest: tuple[Near, ...] = ()
    counted: str = ""


def people(view: View, film: Film, held: Pictures) -> People:
    """Everybody who is on screen."""
    table, axis = view.dossier.table, Axis.of(view.dossier, film)
    faces: Sequence[Face] = table("faces").rows
    if not faces or film.duration_ns <= 0:
        return People(why_empty(view.dossier, "faces") or "not measured")
    scales: Sequence[Scale] = table("scales").rows
    persons: Sequence[Person] = table("persons").rows
    together: Sequence[Together] = table("together").rows
    ticks = time_ticks(film.duration_ns)
    if not persons:
        why = why_empty(view.dossier, "persons")
        said = "No person was told from the others." if why == NONE_FOUND else f"Persons: {why}. {WHO_IS_WHO}"
        line = _anybody(faces, scales, axis, view.dossier.facts)
        return People("", (line,), 0, said, ticks, counted=_counted(faces, axis))
    names = {person.person: person.name or person.person for person in persons}
    seen = {
        person.person: pieces_seen((face for face in faces if face.person == person.person), axis.shots, scales)
        for person in persons
    }
    held_together = _together(together, names)
    some = list(persons[:_IN_MATRIX])
    return People(
        "",
        tuple(_person(person, seen[person.person], axis, held) for person in persons[:PERSONS]),
        max(len(persons) - PERSONS, 0),
        "",
        ticks,
        tuple(names[person.person] for person in some),
        _matrix(some, names, held_together) if len(some) > 1 else (),
        _pairs(names, together, held_together, axis),
        length(film.duration_ns // _COLUMNS),
        _nearest(names, together, axis),
        _counted(faces, axis),
    )


def _counted(faces: Sequence[Face], axis: Axis) -> str:
    shots = len({face.shot_index for face in faces})
    return f"Faces in {words.counted(shots, 'shot')} of {len(axis.shots):,}; {words.counted(len({f.track for f in faces}), 'track')}."


def _person(person: Person, pieces: Sequence[Piece], axis: Axis, held: Pictures) -> OnScreen:
    time, interval = length(person.screen_ns), ""
    if person.screen_low_ns is not None and person.screen_high_ns is not None:
        interval = f"[{length(person.screen_low_ns)}, {length(person.screen_high_ns)}]"
    box = (person.left_frac, person.top_frac, person.right_frac, person.bottom_frac)
    share = per_cent(person.screen_ns / axis.film.duration_ns)
    return OnScreen(
        person.person,
        person.name or person.person,
        person.name is not None,
        face_of(person.still_frame, box, axis, held),
        time,
        interval,
        share,
        _blocks(pieces, axis.film),
        clock(person.first_ns),
        clock(person.last_ns),
        f"{person.name or person.person} on screen: {time}, {share} of the time, in {words.counted(len(pieces), 'stretch', 'stretches')}",
    )


def _anybody(faces: Sequence[Face], scales: Sequence[Scale], axis: Axis, facts: dict[str, Fact]) -> OnScreen:
    pieces = pieces_seen(faces, axis.shots, scales)
    fact = facts.get("face_share")
    value, interval = amount(fact.value, fact.low, fact.high, fact.unit) if fact else ("", "")
    time = length(lasting(pieces))
    return OnScreen(
        "", "A face", False, None, time, "", f"{value or per_cent(lasting(pieces) / axis.film.duration_ns)} {interval}".strip(),
        _blocks(pieces, axis.film), clock(pieces[0][0]) if pieces else "", clock(pieces[-1][1]) if pieces else "",
        f"A face on screen: {time}, in {words.counted(len(pieces), 'stretch', 'stretches')}",
    )  # fmt: skip


def _blocks(pieces: Sequence[Piece], film: Film) -> tuple[Block, ...]:
    total = film.duration_ns
    return tuple(Block(place(start, total), place(end - start, total)) for start, end in pieces)


# Who with whom

Pairs = dict[frozenset[str], list[Piece]]


def _together(rows: Sequence[Together], names: dict[str, str]) -> Pairs:
    found: Pairs = {}
    for row in rows:
        if row.person in names and row.other in names:
            found.setdefault(frozenset((row.person, row.other)), []).append((row.start_ns, row.end_ns))
    return {key: joined(pieces) for key, pieces in found.items()}


def _matrix(
    persons: Sequence[Person], names: dict[str, str], held: Pairs
) -> tuple[tuple[str, tuple[Cell, ...]], ...]:  # fmt: skip
    most = max((lasting(pieces) for pieces in held.values()), default=0)
    return tuple(
        (
            names[one.person],
            tuple(
                Cell("", "", True)
                if one is other
                else _cell(lasting(held.get(frozenset((one.person, other.person)), ())), most)
                for other in persons
            ),
        )
        for one in persons
    )


def _cell(time_ns: int, most_ns: int) -> Cell:
    return Cell(length(time_ns), short(100 * (time_ns / most_ns) ** 0.5)) if time_ns else Cell("never", "")


def _pairs(names: dict[str, str], rows: Sequence[Together], held: Pairs, axis: Axis) -> tuple[Pair, ...]:
    """The pairs longest together, each with its share of the time over the film."""
    order = list(names)
    some = sorted(
        (pair for pair in combinations(order, 2) if frozenset(pair) in held),
        key=lambda pair: (-lasting(held[frozenset(pair)]), order.index(pair[0]), order.index(pair[1])),
    )
    found = []
    for one, other in some[:_PAIRS]:
        pieces = held[frozenset((one, other))]
        own = [row for row in rows if {row.person, row.other} == {one, other}]
        gaps = [row.nearest_frac for row in own if row.nearest_frac is not None]
        sizes = sorted(_ratio(row, one) for row in own if row.size_ratio)
        shots = len({row.shot_index for row in own})
        time = length(lasting(pieces))
        found.append(
            Pair(
                names[one],
                names[other],
                time,
                words.counted(shots, "shot"),
                curves.area(_over_time(pieces, axis.film.duration_ns), 0, 1),
                f"{100 * min(gaps):.0f}\u00a0% of the width" if gaps else "never in one frame",
                f"{sizes[len(sizes) // 2]:.2f}".rstrip("0").rstrip(".") if sizes else "",
                f"{names[one]} and {names[other]} together over time: {time} in {words.counted(shots, 'shot')}",
            )
        )
    return tuple(found)


def _ratio(row: Together, one: str) -> float:
    """Height of one's face to the other's."""
    ratio = row.size_ratio or 1.0
    return ratio if row.person == one else 1 / ratio


def _over_time(pieces: Sequence[Piece], total_ns: int) -> list[float | None]:
    """Share of each of some equal parts of the film."""
    found: list[float | None] = []
    for number in range(_COLUMNS):
        start, end = total_ns * number // _COLUMNS, total_ns * (number + 1) // _COLUMNS
        inside = sum(max(min(b, end) - max(a, start), 0) for a, b in pieces)
        found.append(inside / (end - start) if end > start else 0.0)
    return found


def _nearest(names: dict[str, str], rows: Sequence[Together], axis: Axis) -> tuple[Near, ...]:
    """The shots in which two faces come nearest."""
    some = [(row.nearest_frac, row.shot_index, row) for row in rows if row.nearest_frac is not None]
    some = sorted((one for one in some if one[2].person in names and one[2].other in names), key=lambda one: one[:2])
    return tuple(
        Near(
            f"{names[row.person]} and {names[row.other]}",
            f"{100 * gap:.0f}\u00a0%",
            f"{row.size_ratio:.2f}".rstrip("0").rstrip(".") if row.size_ratio else "not measured",
            axis.stretch(row.start_ns, row.end_ns),
        )
        for gap, _, row in some[:_NEAREST]
    )
