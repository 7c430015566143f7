"""The shapes of a film's picture: which there are, for how long, where, and which at a time."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Aspect, Film
from kadr.spans import clock

EDGE_PX = 1
"""How far an edge of the active picture may be from where it was found, in pixels of the upright picture."""
_SAME = 0.02  # of a ratio: bars that were cut a line apart leave one shape
_TOLD_STRETCHES = 6


@dataclass(frozen=True, slots=True)
class Shape:
    """One width to height of the picture, and all the stretches that have it."""

    aspect: float
    """Of its longest stretch."""
    low: float
    high: float
    """Of that, with every edge a pixel further in or out."""
    time_ns: int
    stretches: tuple[Aspect, ...]


def shapes(dossier: Dossier) -> tuple[Shape, ...]:
    """The shapes of the film, the one that is shown longest first; none without rows in `aspects`."""
    film, rows = dossier.film, cast("Sequence[Aspect]", dossier.table("aspects").rows)
    groups: list[list[Aspect]] = []
    for row in sorted(rows, key=lambda row: (row.start_ns - row.end_ns, row.start_ns)):
        group = next((some for some in groups if abs(some[0].aspect - row.aspect) <= _SAME * row.aspect), None)
        if group is None:
            groups.append([row])
        else:
            group.append(row)
    found = [_shape(group, film) for group in groups if film is not None]
    return tuple(sorted(found, key=lambda shape: -shape.time_ns))


def _shape(group: Sequence[Aspect], film: Film) -> Shape:
    low, high = aspect_interval(film, group[0])
    time_ns = sum(row.end_ns - row.start_ns for row in group)
    return Shape(group[0].aspect, low, high, time_ns, tuple(sorted(group, key=lambda row: row.start_ns)))


def aspect_interval(film: Film, row: Aspect | None = None) -> tuple[float, float]:
    """What the aspect of the active picture is, if each of its four edges is a pixel further in or out.

    row: a stretch of the film; without one, what `films` says.
    """
    if row is None:
        aspect, width, height = film.active_aspect, film.active_right_frac - film.active_left_frac, film.active_bottom_frac - film.active_top_frac  # fmt: skip
    else:
        aspect, width, height = row.aspect, row.right_frac - row.left_frac, row.bottom_frac - row.top_frac
    width, height, off = width * film.display_width_px, height * film.display_height_px, 2 * EDGE_PX
    if min(width, height) <= off:  # a picture of a pixel or two
        return aspect, aspect
    scale = aspect * height / width
    return scale * (width - off) / (height + off), scale * (width + off) / (height - off)


def aspect_at(rows: Sequence[Aspect], film: Film) -> Callable[[int], float]:
    """Width to height of the picture at a time, in ns; without rows as it is for the longest time."""
    if not rows:
        return lambda at_ns: film.active_aspect
    return lambda at_ns: rows[max(0, bisect_right(rows, at_ns, key=lambda row: row.start_ns) - 1)].aspect


def told(some: Sequence[Shape]) -> str:
    """Shapes in one line, each with its time.

    >>> told([Shape(1.37, 1.36, 1.38, 90_000_000_000, ()), Shape(2.39, 2.38, 2.4, 30_000_000_000, ())])
    '1.37:1 for 0:01:30, 2.39:1 for 0:00:30'
    """
    return ", ".join(f"{shape.aspect:.2f}:1 for {clock(shape.time_ns)}" for shape in some)


def places(rows: Sequence[Aspect]) -> str:
    """Where stretches begin, in one line, with the shape of each; of many the first."""
    some = [f"{row.aspect:.2f}:1 from {clock(row.start_ns)}" for row in rows[:_TOLD_STRETCHES]]
    left = len(rows) - _TOLD_STRETCHES
    return ", ".join(some) + (f", and {left} more" if left > 0 else "")
