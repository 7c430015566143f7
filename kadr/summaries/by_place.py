"""The hand's corrections of shots beside the machine's rows: each found again by its place, and agreement counted."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kadr.film_rows import Shot
from kadr.records import Correction
from kadr.spans import SECOND, clock

NEAR_NS = SECOND // 2
"""A boundary that a new make puts this far away is the same one."""
OF_SHOTS = ("boundary", "shot")
"""What a correction of shots can be about."""


@dataclass(frozen=True, slots=True)
class Applied:
    """One correction and the machine's row that it is about."""

    correction: Correction
    shot: int | None
    """Index of the shot: that which the boundary opens, or in which the place lies. None: no row is there any more."""
    machine: str
    """What the machine's row says now."""
    agrees: bool | None
    """Whether the machine says now what the hand says; None where no row is there any more, and of a scale that was not measured."""


def told(one: Correction) -> str:
    """What the hand says of a row, in a few words.

    >>> told(Correction(1, "boundary", "move", "9", "10500000000", "9", "Ada")), told(Correction(1, "shot", "split", "9", "cut", "", "Ada"))
    ('boundary at 0:00:10.500', 'a cut here')
    """
    if one.action == "move":
        return f"boundary at {clock(int(one.to), 3)}"
    return {
        "confirm": f"{one.was or 'the row'} is right" if one.about in OF_SHOTS else "rightly read", "join": "no boundary here", "opening": one.to,
        "split": f"a {one.to or 'boundary'} here", "scale": "no figure" if one.to == "none" else one.to, "reject": "nobody says this",
    }[one.action]  # fmt: skip


def signed(one: Correction) -> str:
    """The same with who says so, when and why.

    >>> signed(Correction(1, "boundary", "join", "9", "", "cut", "Ada", "a flash", "2026-01-02"))
    'no boundary here (Ada, 2026-01-02: a flash)'
    """
    when = f", {one.at}" if one.at else ""
    return f"{told(one)} ({one.author}{when}{f': {one.reason}' if one.reason else ''})"


def applied(shots: Sequence[Shot], scales: Mapping[int, str], some: Sequence[Correction]) -> tuple[Applied, ...]:
    """Corrections of a film's shots, in their order."""
    starts = [shot.start_ns for shot in shots]
    return tuple(_applied(one, shots, starts, scales) for one in some if one.about in OF_SHOTS)


def agreement(some: Sequence[Applied], starts_ns: Sequence[int]) -> dict[str, tuple[int, int]]:
    """For boundaries and scales: how many of them a hand looked at, and in how many the machine's row agrees with all that holds.

    starts_ns: as in `holding`. One that was corrected twice was looked at once.
    """
    holds = set(holding([one.correction for one in some], starts_ns).values())
    found: dict[tuple[str, int], bool] = {}
    for one in some:
        if one.agrees is not None and one.correction in holds:
            place = _looked_at(one.correction, starts_ns)
            found[place] = found.get(place, True) and one.agrees
    looked, agreed = Counter(kind for kind, _ in found), Counter(kind for (kind, _), agrees in found.items() if agrees)
    return {kind: (count, agreed[kind]) for kind, count in looked.items()}


def holding(some: Sequence[Correction], starts_ns: Sequence[int]) -> dict[tuple[str, int, str], Correction]:
    """Of corrections of shots those that a later one did not overtake: of each boundary the last word on whether and where it is, and on
    its kind; of each shot the last on its scale.

    starts_ns: where the shots begin as corrected.
    """
    last: dict[tuple[str, int, str], Correction] = {}
    for one in some:
        if one.about not in OF_SHOTS:
            continue
        kind, place = _looked_at(one, starts_ns)
        if one.action == "join":
            last.pop((kind, place, "kind"), None)
        elif last.get((kind, place, "place"), one).action == "join":  # taken out, and there again
            del last[kind, place, "place"]
        what = "kind" if kind == "scale" or one.action in ("opening", "confirm") else "place"
        last[kind, place, what] = one
    return last


def _looked_at(one: Correction, starts_ns: Sequence[int]) -> tuple[str, int]:
    """What a correction of shots is about: one boundary, or the scale of one shot."""
    if one.about == "boundary" or one.action == "split":
        return "boundary", int(one.place)
    return "scale", bisect_right(starts_ns, int(one.place))


def _applied(one: Correction, shots: Sequence[Shot], starts: Sequence[int], scales: Mapping[int, str]) -> Applied:
    at = int(one.place)
    if one.about == "boundary":
        return _boundary(one, at, shots)
    index = bisect_right(starts, at) - 1
    if index < 0 or at >= shots[index].end_ns:
        return Applied(one, None, "", None)
    if one.action == "split":
        boundary = found_since(one, shots)
        agrees = boundary is not None
        return Applied(
            one, boundary if boundary is not None else index, "a boundary" if agrees else "no boundary", agrees
        )
    said = scales.get(index, "")
    if one.action == "scale":
        return Applied(one, index, said, said == one.to if said else None)
    return Applied(one, index, said, said == one.was if said else None)


def _boundary(one: Correction, at: int, shots: Sequence[Shot]) -> Applied:
    index = _nearest(at, shots)
    if one.action == "join":
        return Applied(one, index, "no boundary" if index is None else shots[index].opens_with, index is None)
    if one.action == "move":
        there = _nearest(int(one.to), shots, SECOND // 100)
        if there is not None:
            return Applied(one, there, str(shots[there].start_ns), True)
    if index is None:
        return Applied(one, None, "", None)
    if one.action == "move":
        return Applied(one, index, str(shots[index].start_ns), False)
    opens = shots[index].opens_with
    return Applied(one, index, opens, opens == (one.to if one.action == "opening" else one.was))


def found_since(split: Correction, shots: Sequence[Shot]) -> int | None:
    """The shot whose beginning is the boundary that a hand put in; None where the machine still has none there.

    A boundary that stood nearby when the hand put in another (the split's `was`) is not the same one.
    """
    index = _nearest(int(split.place), shots)
    if index is None or not split.was.isdigit():
        return index
    there = shots[index].start_ns
    return index if abs(there - int(split.place)) < abs(there - int(split.was)) else None


def nearest_boundary(at_ns: int, boundaries_ns: Sequence[int], near_ns: int = NEAR_NS) -> int | None:
    """The boundary nearest to a time, of some in order; None where none is near.

    >>> nearest_boundary(10 * SECOND, [0, 9_700_000_000, 12 * SECOND]), nearest_boundary(5 * SECOND, [0])
    (9700000000, None)
    """
    number = bisect_left(boundaries_ns, at_ns)
    around = boundaries_ns[max(number - 1, 0) : number + 1]
    found = min(around, key=lambda boundary: abs(boundary - at_ns), default=None)
    return found if found is not None and abs(found - at_ns) <= near_ns else None


def _nearest(at: int, shots: Sequence[Shot], near_ns: int = NEAR_NS) -> int | None:
    """The shot whose beginning is nearest to a time; None where none is near. The film's own beginning is no boundary."""
    inner = shots[1:] if shots and shots[0].opens_with == "start" else shots
    starts = [shot.start_ns for shot in inner]
    found = nearest_boundary(at, starts, near_ns)
    return None if found is None else inner[bisect_left(starts, found)].index
