"""Where a film's picture changes its shape: stretches with different bars, and the frame at which each begins.

Every look at a bright frame says how far dark lines reach in from each side. Bars that are there end at one line in most
looks; a look that shows picture within some bars contradicts them; one that is darker than they are says little. So the
looks are laid along the cheapest road over the bars that some run of them agrees on, where every change has its price:
a dark scene is no change of the bars.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kadr.media.active import LEAST_FRAC, LIKE_FRAC, NEARLY_ALL, SAME_LINE_FRAC, Sides, agreed, dark_sides, within_bars
from kadr.media.probe import Probe
from kadr.media.sampling import Area, upright_luma
from kadr.media.seeking import frames_at
from kadr.spans import SECOND

_RUN = 10  # looks that together may agree on bars: some twenty seconds; no stretch is of fewer
_EACH = 3  # looks from one run to the next
_LEAST_STRETCH_NS = 8 * SECOND
_WRITTEN, _DARKER, _CONTRADICTED = 0.25, 1.0, 2.0
"""What a look costs: with something (a subtitle) in one of two bars; darker than the bars; with picture within them."""
_CHANGE = 5.0  # what a change costs: as many dark looks
_SURELY = 0.2  # of a stretch's looks, that contradict the bars beside it
_MOST_FRAMES = 250  # decoded to find a change among them


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some time in which the bars stay as they are."""

    start_ns: int
    end_ns: int
    """First and last look that speak for these bars and not for those of the stretch beside it."""
    area: Area


@dataclass(frozen=True, slots=True)
class Part:
    """What is left of the picture from some time on."""

    start_ns: int
    area: Area


@dataclass(frozen=True, slots=True)
class ActivePicture:
    """The picture without its bars, at every time of a film."""

    parts: tuple[Part, ...]
    """In order; the first begins with the film."""

    @classmethod
    def steady(cls, area: Area) -> "ActivePicture":
        """Of a film whose bars stay."""
        return cls((Part(0, area),))

    def at(self, at_ns: int) -> Area:
        """What is shown at a time.

        >>> wide = Area(0.0, 0.125, 1.0, 0.875)
        >>> ActivePicture((Part(0, Area()), Part(5, wide))).at(4).top, ActivePicture((Part(0, Area()), Part(5, wide))).at(5).top
        (0.0, 0.125)
        """
        return self.parts[max(0, bisect_right(self.parts, at_ns, key=lambda part: part.start_ns) - 1)].area

    def longest(self, end_ns: int) -> Area:
        """What is shown for the longest time, all in all; end_ns: of the film."""
        ends = [*(part.start_ns for part in self.parts[1:]), end_ns]
        shown: dict[Area, int] = {}
        for part, end in zip(self.parts, ends, strict=True):
            shown[part.area] = shown.get(part.area, 0) + end - part.start_ns
        return max(shown, key=lambda area: shown[area])


def stretches(seen: Sequence[tuple[int, Sides]], cuts_ns: Sequence[int] | None = None) -> list[Stretch]:
    """The stretches of a film with different bars, from looks in order: stamp and dark sides of each.

    cuts_ns: where shots begin, if that is known. Then a stretch that is only darker than what lies beside it, and never
    shows picture within its bars, must be seen in two shots: one doorway looks like bars. None is told of fewer looks
    than `_RUN`; one, where the bars stay, and none of a film with fewer looks.
    """
    if len(seen) < _RUN:
        return []
    at_ns, reaches = [at for at, _ in seen], np.array([sides for _, sides in seen])
    areas = _candidates(reaches)
    if not areas:
        return []
    costs = np.stack([_costs(reaches, area) for area in areas], axis=1)
    runs = _joined(_runs(_cheapest(costs)), areas)
    while len(runs) > 1:
        weak = next((n for n in _by_length(runs) if not _holds(n, runs, costs, at_ns, cuts_ns)), None)
        if weak is None:
            break
        runs = _joined(_without(weak, runs, costs), areas)
    runs = _settled(runs, costs)
    bounds = [_around(one, other, costs) for one, other in pairwise(runs)]
    firsts, lasts = [0, *(after for _, after in bounds)], [*(before for before, _ in bounds), len(seen) - 1]
    return [
        Stretch(at_ns[first], at_ns[last], areas[kind])
        for (_, _, kind), first, last in zip(runs, firsts, lasts, strict=True)
    ]


_Run = tuple[int, int, int]
"""First look, the one after the last, and the number of the bars."""


def _candidates(reaches: np.ndarray) -> list[Area]:
    """Bars that some run of looks agrees on; those that end at the same lines once."""
    found: list[Area] = []
    for first in range(0, len(reaches) - _RUN + 1, _EACH):
        area = _sure_area(reaches[first : first + _RUN])
        if area is not None and not any(_alike(area, other, SAME_LINE_FRAC) for other in found):
            found.append(area)
    return found


def _sure_area(reaches: np.ndarray) -> Area | None:
    """What is left of the picture in some looks; None where they agree on no line and none shows it up to the edge."""
    lines = []
    for reach in reaches.T:
        line = agreed(reach)
        if not line and float(np.quantile(reach, 1 - NEARLY_ALL, method="lower")) >= LEAST_FRAC:
            return None
        lines.append(line)
    return within_bars(*lines)


def _alike(one: Area, other: Area, most: float = LIKE_FRAC) -> bool:
    edges = ("left", "top", "right", "bottom")
    return all(abs(getattr(one, edge) - getattr(other, edge)) <= most for edge in edges)


def _costs(reaches: np.ndarray, area: Area) -> np.ndarray:
    """What each look costs under these bars: the dearer of its two pairs of sides."""
    bars = np.array([area.top, 1 - area.bottom, area.left, 1 - area.right])
    off = reaches - bars
    less, near = off < -SAME_LINE_FRAC, np.abs(off) <= SAME_LINE_FRAC
    pairs = []
    for sides in (slice(0, 2), slice(2, 4)):
        some_less, some_near = less[:, sides].any(axis=1), near[:, sides].any(axis=1)
        shown = np.where(some_near, _WRITTEN, _CONTRADICTED)
        pairs.append(np.where(some_less, shown, np.where(some_near, 0.0, _DARKER)))
    return np.maximum(*pairs)


def _cheapest(costs: np.ndarray) -> list[int]:
    """Which bars each look is laid to (Viterbi 1967). costs: looks by bars."""
    total, ways = costs[0].copy(), []
    for row in costs[1:]:
        best = int(total.argmin())
        change = total[best] + _CHANGE < total
        ways.append(np.where(change, best, np.arange(len(total))))
        total = np.where(change, total[best] + _CHANGE, total) + row
    path = [int(total.argmin())]
    for way in reversed(ways):
        path.append(int(way[path[-1]]))
    return path[::-1]


def _runs(path: Sequence[int]) -> list[_Run]:
    edges = [0, *(n for n in range(1, len(path)) if path[n] != path[n - 1]), len(path)]
    return [(first, end, path[first]) for first, end in pairwise(edges)]


def _joined(runs: Sequence[_Run], areas: Sequence[Area]) -> list[_Run]:
    """Neighbours with the same bars as one, with the bars of the longer."""
    found: list[_Run] = []
    for first, end, kind in runs:
        if found and _alike(areas[found[-1][2]], areas[kind]):
            begun, till, other = found[-1]
            found[-1] = (begun, end, other if till - begun >= end - first else kind)
        else:
            found.append((first, end, kind))
    return found


def _by_length(runs: Sequence[_Run]) -> list[int]:
    return sorted(range(len(runs)), key=lambda n: runs[n][1] - runs[n][0])


def _holds(
    n: int, runs: Sequence[_Run], costs: np.ndarray, at_ns: Sequence[int], cuts_ns: Sequence[int] | None
) -> bool:
    """Whether a stretch is long enough, and no mere dark shot."""
    first, end, kind = runs[n]
    if end - first < _RUN or at_ns[end - 1] - at_ns[first] < _LEAST_STRETCH_NS:
        return False
    beside = [runs[m][2] for m in (n - 1, n + 1) if 0 <= m < len(runs)]
    if cuts_ns is None or any(np.mean(costs[first:end, other] >= _CONTRADICTED) >= _SURELY for other in beside):
        return True
    fitting = [at_ns[look] for look in range(first, end) if costs[look, kind] < _DARKER]
    return len({bisect_right(cuts_ns, at) for at in fitting}) >= 2


def _without(n: int, runs: Sequence[_Run], costs: np.ndarray) -> list[_Run]:
    """The runs without one, whose looks go to those beside it."""
    if n == 0:
        return [(0, runs[1][1], runs[1][2]), *runs[2:]]
    if n == len(runs) - 1:
        return [*runs[: n - 1], (runs[n - 1][0], runs[n][1], runs[n - 1][2])]
    one, other = runs[n - 1], runs[n + 1]
    return [*runs[: n - 1], *_parted((one[0], one[1], one[2]), (one[1], other[1], other[2]), costs), *runs[n + 2 :]]


def _settled(runs: Sequence[_Run], costs: np.ndarray) -> list[_Run]:
    """Each border where it contradicts least."""
    found = list(runs[:1])
    for run in runs[1:]:
        found[-1:] = _parted(found[-1], run, costs)
    return found


def _parted(one: _Run, other: _Run, costs: np.ndarray) -> list[_Run]:
    """Two neighbours parted where the looks before cost least under the one's bars and those behind under the other's."""
    first, end = one[0], other[1]
    before = np.cumsum(costs[first:end, one[2]])[:-1]
    behind = np.cumsum(costs[first:end, other[2]][::-1])[::-1][1:]
    place = first + 1 + int((before + behind).argmin())
    return [(first, place, one[2]), (place, end, other[2])]


def _around(one: _Run, other: _Run, costs: np.ndarray) -> tuple[int, int]:
    """The last look before a border that speaks for what lies before it, and the first behind it for what comes."""
    better = costs[:, one[2]] - costs[:, other[2]]
    before = [look for look in range(one[0], one[1]) if better[look] < 0]
    behind = [look for look in range(other[0], other[1]) if better[look] > 0]
    return (before[-1] if before else one[0]), (behind[0] if behind else other[1] - 1)


def change_among(probe: Probe, stamps: Mapping[int, int], before: Area, after: Area) -> int | None:
    """The first frame with the bars of `after`, looked for in the frames themselves; None where they do not tell.

    stamps: the stream's stamp of each frame that may be it, in order, the first of them still with the bars of `before`.
    """
    if len(stamps) > _MOST_FRAMES:
        return None
    frame_of = {stamp: frame for frame, stamp in stamps.items()}
    told = list(_told(probe, frame_of, before, after))
    firsts = [frame for frame, new in told if new]
    lasts = [frame for frame, new in told if not new]
    return firsts[0] if firsts and lasts and lasts[-1] + 1 == firsts[0] else None


def _told(probe: Probe, frame_of: Mapping[int, int], before: Area, after: Area) -> Iterator[tuple[int, bool]]:
    """Frames that speak for the one or the other bars, in order, and whether it is the new ones."""
    for found in frames_at(probe, frame_of):
        sides = dark_sides(upright_luma(found, probe))
        if sides is not None:
            old, new = (float(_costs(np.array([sides]), area)[0]) for area in (before, after))
            if old != new:
                yield frame_of[found.pts], new < old
