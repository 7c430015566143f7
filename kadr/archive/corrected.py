"""The hand's corrections laid over the machine's rows: each found again by its place, and agreement counted."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kadr.film_rows import Shot
from kadr.records import Correction
from kadr.spans import SECOND

_NEAR_NS = SECOND // 2
"""A boundary that a new make puts this far away is the same one."""


@dataclass(frozen=True, slots=True)
class Applied:
    """One correction and the machine's row that it is about."""

    correction: Correction
    shot: int | None
    """Index of the shot: that which the boundary opens, or in which the place lies. None: no row is there any more."""
    machine: str
    """What the machine's row says now."""
    agrees: bool | None
    """Whether the machine says now what the hand says; None where no row is there any more."""


def applied(shots: Sequence[Shot], scales: Mapping[int, str], some: Sequence[Correction]) -> tuple[Applied, ...]:
    """Corrections of a film's shots, in their order."""
    starts = [shot.start_ns for shot in shots]
    return tuple(_applied(one, shots, starts, scales) for one in some if one.about != "statement")


def agreement(some: Sequence[Applied]) -> dict[str, tuple[int, int]]:
    """For boundaries and shots: how many places a hand looked at, and in how many the machine's row agrees."""
    looked = Counter(one.correction.about for one in some if one.agrees is not None)
    agreed = Counter(one.correction.about for one in some if one.agrees)
    return {about: (count, agreed[about]) for about, count in looked.items()}


def _applied(one: Correction, shots: Sequence[Shot], starts: Sequence[int], scales: Mapping[int, str]) -> Applied:
    at = int(one.place)
    if one.about == "boundary":
        return _boundary(one, at, shots)
    index = bisect_right(starts, at) - 1
    if index < 0 or at >= shots[index].end_ns:
        return Applied(one, None, "", None)
    if one.action == "split":
        boundary = _nearest(at, shots)
        agrees = boundary is not None
        return Applied(
            one, boundary if boundary is not None else index, "a boundary" if agrees else "no boundary", agrees
        )
    said = scales.get(index, "")
    if one.action == "scale":
        return Applied(one, index, said, said == one.to if said else None)
    return Applied(one, index, said, said == one.was)


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


def _nearest(at: int, shots: Sequence[Shot], near_ns: int = _NEAR_NS) -> int | None:
    """The shot whose beginning is nearest to a time; None where none is near. The film's own beginning is no boundary."""
    found = min(
        (shot for shot in shots if shot.opens_with != "start"), key=lambda shot: abs(shot.start_ns - at), default=None
    )
    return found.index if found is not None and abs(found.start_ns - at) <= near_ns else None
