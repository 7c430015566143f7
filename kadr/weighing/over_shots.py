"""Numbers over the shots of a part of the film, each shot by its time there."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Colour, Shot
from kadr.summaries.parts import Part

_NORMAL_95 = 1.96


@dataclass(frozen=True, slots=True)
class Seen:
    """The colours of one shot, and how long it is in the part, in nanoseconds."""

    shot: Shot
    colour: Colour
    time: int


def seen(dossier: Dossier, part: Part) -> list[Seen]:
    """Shots in a part whose colours were looked at, in order. Many statements speak of one part: it is made once."""
    colours = cast("tuple[Colour, ...]", dossier.table("colours").rows)
    return list(_seen(_Rows(tuple(dossier.shots), colours), part))


class _Rows:
    """Rows that are the same where they are the same objects: to compare them one by one would take as long as the work."""

    def __init__(self, shots: tuple[Shot, ...], colours: tuple[Colour, ...]) -> None:
        self.shots, self.colours = shots, colours

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rows) and self.shots is other.shots and self.colours is other.colours

    def __hash__(self) -> int:
        return hash((id(self.shots), id(self.colours)))


@lru_cache(maxsize=16)
def _seen(rows: _Rows, part: Part) -> tuple[Seen, ...]:
    shots = {shot.index: shot for shot in rows.shots}
    found = [
        Seen(shots[row.shot_index], row, part.overlap_ns(shots[row.shot_index]))
        for row in rows.colours
        if row.shot_index is not None and row.shot_index in shots and row.pictures
    ]
    return tuple(one for one in found if one.time)


def ratio(
    pairs: Sequence[tuple[float, float, float]], within: tuple[float | None, float | None] = (0.0, 1.0)
) -> tuple[float, float, float] | None:
    """Sum of x over sum of y, each pair (x, y, weight) weighted, with its 95 % interval; None where all y are 0.

    within: the least and the most that the number can be, as far as there are such; a share's unless told.

    The interval tells how far the number hangs on single shots: it is what other shots of the same kinds would give
    (linearised ratio estimator; Cochran, Sampling Techniques, 1977, 6.4). One shot alone has no spread.

    >>> ratio([(1, 2, 1), (1, 2, 1)])
    (0.5, 0.5, 0.5)
    """
    whole = sum(y * weight for _, y, weight in pairs)
    if not whole:
        return None
    value = sum(x * weight for x, _, weight in pairs) / whole
    n = len(pairs)
    if n < 2:
        return value, value, value
    off = sum((weight * (x - value * y)) ** 2 for x, y, weight in pairs)
    reach = _NORMAL_95 * math.sqrt(n / (n - 1) * off) / whole
    low, high = value - reach, value + reach
    least, most = within
    return value, low if least is None else max(least, low), high if most is None else min(most, high)


def best(rows: Iterable[Seen], strength: Callable[[Seen], float], least: float = 0.0) -> tuple[int, ...]:
    """Numbers of the shots with the most of something, strongest first; those with no more than `least` are left out."""
    some = [(strength(row), row.shot.index) for row in rows]
    return tuple(index for value, index in sorted(some, key=lambda one: (-one[0], one[1])) if value > least)
