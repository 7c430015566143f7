"""The shots as corrected by hand: the machine's, with every boundary, kind and scale that a person mended laid over them.

The machine's rows stay as they are. A correction is found again by its place, so that this list follows a new make.
"""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from types import MappingProxyType

from kadr.film_rows import OPENINGS, Film, Shot
from kadr.presence_rows import SCALES
from kadr.records import Correction
from kadr.spans import SECOND
from kadr.summaries.by_place import NEAR_NS, OF_SHOTS, found_since, nearest_boundary

_ROUNDED_NS = 500_001
"""What a container's stamps may lack: some count in milliseconds, and round."""
_NO_SCALES: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CorrectedShot:
    """One shot as corrected. Shots tile the film, as the machine's do. `None` is unknown, never 0."""

    index: int
    """From 0, among the corrected shots."""
    start_frame: int | None
    """None where a hand put the boundary and the film's frames last unequally long."""
    end_frame: int | None
    start_ns: int
    end_ns: int
    opens_with: str | None
    """One of OPENINGS; None: a hand put the boundary in and did not say of what kind it is."""
    score: float | None
    """The machine's probability of the boundary; None where a hand vouches for it, and for the first shot."""
    scale: str | None
    """The scale that a hand gave or confirmed; None: no hand did."""
    machine: int | None
    """Index of the machine's shot with the same beginning and end. None: between these two ends nothing was measured."""
    mended: bool
    """Whether a hand changed anything: its ends, how it opens, its scale. What is confirmed is as it was."""
    by_hand: tuple[Correction, ...]
    """What made it so, or vouches for it; empty: the machine's row, which no hand looked at."""


@dataclass
class _Edge:
    """Where a shot begins."""

    anchor_ns: int
    """Where corrections find it: the machine's place, or where a hand put it in."""
    at_ns: int
    frame: int | None
    opens_with: str | None
    score: float | None
    gone: bool = False
    moved: bool = False
    """Whether a hand moved it or put it in: then the shot before it ends by hand too."""
    by_hand: list[Correction] = field(default_factory=list)


class _Inner:
    """Every boundary inside the film, found by its anchor."""

    def __init__(self, edges: Iterable[_Edge]) -> None:
        self._known = {edge.anchor_ns: edge for edge in edges}
        self._anchors = sorted(self._known)

    def __iter__(self) -> Iterator[_Edge]:
        return iter(self._known.values())

    def near(self, at_ns: int, near_ns: int = NEAR_NS) -> _Edge | None:
        found = nearest_boundary(at_ns, self._anchors, near_ns)
        return None if found is None else self._known[found]

    def put_in(self, at_ns: int, film: Film) -> _Edge:
        """A boundary where none was near; a hand put it in."""
        edge = self._known[at_ns] = _Edge(at_ns, at_ns, _frame_at(at_ns, film), None, None, moved=True)
        insort(self._anchors, at_ns)
        return edge


def corrected_shots(
    shots: Sequence[Shot], film: Film | None, some: Iterable[Correction], scales: Mapping[int, str] = _NO_SCALES
) -> tuple[CorrectedShot, ...]:
    """The shots with a person's corrections laid over them, one after the other; empty where none is of a shot.

    scales: what the machine says, of the shots in which it measured one, by their index.
    """
    of_shots = [one for one in some if one.about in OF_SHOTS]
    if film is None or not shots or not of_shots:
        return ()
    first, *rest = [
        _Edge(shot.start_ns, shot.start_ns, shot.start_frame, shot.opens_with, shot.score) for shot in shots
    ]
    inner = _Inner(rest)
    for one in of_shots:
        if one.about == "boundary":
            _boundary(one, first, inner, film)
        elif one.action == "split":
            _split(one, inner, shots, film)
    made = _tiled(first, inner, shots)
    return _with_scales(made, inner, [one for one in of_shots if one.about == "shot" and one.action != "split"], scales)


def _boundary(one: Correction, first: _Edge, edges: _Inner, film: Film) -> None:
    at = int(one.place)
    edge = edges.near(at)
    if edge is None and one.action == "move":
        edge = edges.near(int(one.to), SECOND // 100)  # the machine has it there by now
    if edge is None and at == first.anchor_ns:
        edge = first
    if edge is None:
        if one.action == "join":
            return
        edge = edges.put_in(at, film)  # a hand vouches for it, and a new make does not find it any more
    edge.by_hand.append(one)
    edge.score = None
    if one.action == "join":
        edge.gone = True
    elif one.action == "move" and edge is not first:
        edge.gone, edge.moved = False, True
        edge.at_ns, edge.frame = int(one.to), _frame_at(int(one.to), film)
    else:
        edge.gone = False
    said = one.to if one.action == "opening" else one.was if one.action == "confirm" else ""
    if said in OPENINGS[1:]:
        edge.opens_with = said


def _split(one: Correction, edges: _Inner, shots: Sequence[Shot], film: Film) -> None:
    """A boundary at the hand's place; one that the machine has found since is moved there."""
    at, since = int(one.place), found_since(one, shots)
    edge = None if since is None else edges.near(shots[since].start_ns, 0)
    edge = edges.near(at, 0) or edge or edges.put_in(at, film)
    edge.gone, edge.moved, edge.score = False, True, None
    edge.at_ns, edge.frame = at, _frame_at(at, film)
    edge.by_hand.append(one)
    if one.to in OPENINGS[1:]:
        edge.opens_with = one.to


def _frame_at(at_ns: int, film: Film) -> int | None:
    """The frame that is shown at a time; None where frames last unequally long."""
    rate = film.frames_per_s
    if rate is None or film.rate_varies:
        return None
    rounding_ns = min(_ROUNDED_NS, int(Fraction(9, 20) * SECOND / rate))
    return int((at_ns + rounding_ns) * rate / SECOND)


def _tiled(first: _Edge, edges: _Inner, shots: Sequence[Shot]) -> list[CorrectedShot]:
    """Shots between boundaries in the order of time; of two at one place the first stands."""
    end_ns, end_frame = shots[-1].end_ns, shots[-1].end_frame
    if first.gone:  # a fade in that is none
        first.opens_with, first.gone = OPENINGS[0], False
    there = [edge for edge in edges if not edge.gone and first.at_ns < edge.at_ns < end_ns]
    inside = sorted({edge.at_ns: edge for edge in reversed(there)}.values(), key=lambda edge: edge.at_ns)
    joined = [edge for edge in edges if edge.gone]
    same = {(shot.start_ns, shot.end_ns): shot.index for shot in shots}
    made = []
    for index, (edge, after) in enumerate(zip([first, *inside], [*inside, None], strict=True)):
        end = after.at_ns if after else end_ns
        said = [*edge.by_hand, *(one for gone in joined if edge.at_ns <= gone.at_ns < end for one in gone.by_hand)]
        said += after.by_hand if after and after.moved else []
        machine = same.get((edge.at_ns, end))
        mended = machine is None or shots[machine].opens_with != edge.opens_with
        made.append(
            CorrectedShot(
                index, edge.frame, after.frame if after else end_frame, edge.at_ns, end, edge.opens_with, edge.score,
                None, machine, mended, _in_order(said),
            )
        )  # fmt: skip
    return made


def _with_scales(
    made: Sequence[CorrectedShot], edges: _Inner, some: Iterable[Correction], scales: Mapping[int, str]
) -> tuple[CorrectedShot, ...]:
    """What a hand says of a scale goes to the shot in which its place lies; a boundary's place is the shot that it opens.

    A scale that was confirmed, and that a new make reads otherwise, is the hand's: the shot is mended.
    """
    moved = {edge.anchor_ns: edge.at_ns for edge in edges if not edge.gone}
    starts = [shot.start_ns for shot in made]
    found = list(made)
    for one in some:
        number = bisect_right(starts, moved.get(int(one.place), int(one.place))) - 1
        if number >= 0 and (scale := one.to if one.action == "scale" else one.was) in SCALES:
            shot = made[number]  # of two words on one shot the last holds
            mended = shot.mended or one.action == "scale" or (shot.machine is None or scales.get(shot.machine) != scale)
            found[number] = replace(
                found[number], scale=scale, mended=mended, by_hand=_in_order([*found[number].by_hand, one])
            )
    return tuple(found)


def is_past_another(now_ns: Sequence[int], then_ns: Sequence[int], place_ns: int, to_ns: int) -> bool:
    """Whether a boundary is moved onto another or past one, so that a shot would be lost or be another one.

    now_ns, then_ns: where shots begin before and after the move.

    >>> is_past_another([0, 10, 20], [0, 15, 20], 10, 15), is_past_another([0, 10, 20], [0, 20], 10, 20)
    (False, True)
    >>> is_past_another([0, 10, 20], [0, 20, 25], 10, 25)
    True
    """
    if len(then_ns) < len(now_ns):
        return True
    was_ns = next(iter(set(now_ns) - set(then_ns)), place_ns)
    low, high = sorted((was_ns, to_ns))
    return any(low < one < high for one in set(now_ns) & set(then_ns))


def _in_order(some: Iterable[Correction]) -> tuple[Correction, ...]:
    return tuple(sorted(dict.fromkeys(some), key=lambda one: one.number))
