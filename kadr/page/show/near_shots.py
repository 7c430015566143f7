"""Shots of two films whose colours are nearest."""

from heapq import nsmallest
from typing import Any

from kadr.archive.shots import Seen
from kadr.page.show.shelf import Shown
from kadr.page.show.shot_rows import all_seen, shot_rows

_SHOWN = 6
_TRIED = 300
"""Pairs whose palettes are compared at most; the nearest by their mean colours come first."""


def near_pairs(one: Shown, key: str, other: Shown, other_key: str) -> list[dict[str, Any]]:
    """Pairs of shots, nearest first, each shot once: by earth mover's distance between palettes, in OKLab; alike in scale.

    The distance between mean colours is a bound below that distance: pairs are tried in its order, until no further
    one can be among the nearest, or enough were tried.
    """
    from kadr.summaries.picture_sources import between

    ours, theirs = _coloured(one), _coloured(other)
    found: list[tuple[float, Seen, Seen]] = []
    for bound, a, b in _by_mean(ours, theirs):
        nearest = nsmallest(_SHOWN, found, key=lambda pair: pair[0])
        if len(nearest) == _SHOWN and bound > nearest[-1][0]:
            break
        if a.colour and b.colour and (a.scale is None or b.scale is None or a.scale == b.scale):
            found.append((between(a.colour, b.colour), a, b))
    chosen: list[tuple[float, Seen, Seen]] = []
    for pair in sorted(found, key=lambda pair: (pair[0], pair[1].shot.index, pair[2].shot.index)):
        if all(pair[1] is not have[1] and pair[2] is not have[2] for have in chosen):
            chosen.append(pair)
    rows, others = shot_rows(one, as_found=True), shot_rows(other, as_found=True)
    return [
        {
            "distance": round(apart, 4),
            "shots": [_plain(rows[a.shot.index], key), _plain(others[b.shot.index], other_key)],
        }
        for apart, a, b in chosen[:_SHOWN]
    ]


def _coloured(shown: Shown) -> list[Seen]:
    return [one for one in all_seen(shown, as_found=True) if one.colour is not None and one.colour.palette]


def _by_mean(ours: list[Seen], theirs: list[Seen]) -> list[tuple[float, Seen, Seen]]:
    """Pairs in the order of the distance between their palettes' means, the nearest of each of our shots, as many as are tried."""
    import numpy as np

    if not ours or not theirs:
        return []
    means = [np.array([_mean(one) for one in some]) for some in (ours, theirs)]
    each = max(1, min(len(theirs), 3))
    found = []
    for number, mean in enumerate(means[0]):
        apart = np.sqrt(((means[1] - mean) ** 2).sum(1))
        nearest = np.argpartition(apart, each - 1)[:each]
        found += [(float(apart[at]), number, int(at)) for at in nearest]
    return [(apart, ours[a], theirs[b]) for apart, a, b in sorted(found)[:_TRIED]]


def _mean(one: Seen) -> tuple[float, float, float]:
    root = one.colour.palette[-1] if one.colour else None  # the root of a palette tree is its mean
    return (root.lightness, root.a, root.b) if root else (0.0, 0.0, 0.0)


def _plain(row: dict[str, Any], key: str) -> dict[str, Any]:
    return {"film": key, "shot": row["shot"], "time": row["time"], "still": row["still"], "start_ns": row["start_ns"]}
