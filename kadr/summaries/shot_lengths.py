"""Shot lengths of a film and its parts, with what the detector's errors do to them.

A boundary that was found is one with its probability; others were missed, at a measured rate. Both are played through many
times: found ones are dropped, missed ones put in at any moment, and the statistics made again. What the middle 95 of 100
plays give is the interval. The whole film is measured, so nothing else makes it uncertain.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kadr.film_rows import Shot
from kadr.spans import SECOND
from kadr.summaries.detector import MISSED
from kadr.summaries.parts import Part

PLAYS = 1000
"""Enough for the ends of the interval to be steady in the second figure."""
_SEED = 20191127  # any number: it makes the same rows give the same interval
_LEVEL = 0.95
_QUANTILES = {"shot_length_p10": 0.10, "shot_length_p25": 0.25, "median_shot_length": 0.50,
              "shot_length_p75": 0.75, "shot_length_p90": 0.90}  # fmt: skip
SHARES = {"cut": "cuts_share", "dissolve": "dissolves_share", "fade": "fades_share", "wipe": "wipes_share"}


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number, and the interval that the detector's errors leave it."""

    value: float
    low: float
    high: float


def estimates(shots: Sequence[Shot], parts: Sequence[Part]) -> list[dict[str, Estimate]]:
    """For each part the statistics of the shots whose middle lies in it; those that there are no shots for are left out.

    A shot that crosses a border keeps its length and counts once: cut in two it would be two short shots that nobody cut.
    Boundaries count in the part where they lie.
    """
    if not shots:
        return [{} for _ in parts]
    found = _statistics(_edges(shots), _kinds(shots), parts)
    plays = [_statistics(edges, kinds, parts) for edges, kinds in _plays(shots)]
    return [
        {name: _interval(value, [play[i][name] for play in plays if name in play[i]]) for name, value in part.items()}
        for i, part in enumerate(found)
    ]


def statistics(shots: Sequence[Shot], parts: Sequence[Part]) -> list[dict[str, float]]:
    """The same numbers without intervals, of shots of which nobody says how often they err.

    A boundary of no kind counts as a boundary, and to no kind's share.
    """
    return _statistics(_edges(shots), _kinds(shots), parts) if shots else [{} for _ in parts]


def _interval(value: float, played: list[float]) -> Estimate:
    """The middle of the plays, stretched to hold what was found where misses alone would leave it outside."""
    if not played:
        return Estimate(value, value, value)
    low, high = np.quantile(played, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2]).tolist()
    return Estimate(value, min(low, value), max(high, value))


_KINDS = tuple(SHARES)


def _edges(shots: Sequence[Shot]) -> np.ndarray:
    """Starts of all shots and the end of the last one, in seconds."""
    return np.array([*(shot.start_ns for shot in shots), shots[-1].end_ns]) / SECOND


def _kinds(shots: Sequence[Shot]) -> np.ndarray:
    """Of each boundary between shots the number of its kind; -1: not known."""
    return np.array(
        [_KINDS.index(shot.opens_with) if shot.opens_with in _KINDS else -1 for shot in shots[1:]], np.int64
    )


def _plays(shots: Sequence[Shot]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The film's boundaries as they may be in truth: edges and kinds, many times, one after the other: all take much room."""
    random = np.random.Generator(np.random.PCG64(_SEED))
    edges, kinds = _edges(shots), _kinds(shots)
    sure = np.array([1.0 if shot.score is None else shot.score for shot in shots[1:]])
    missed = [
        _poisson_steps(float(sure[kinds == kind].sum()) * MISSED[name] / (1 - MISSED[name]))
        for kind, name in enumerate(_KINDS)
    ]
    for _ in range(PLAYS):
        kept = random.random(len(sure)) < sure
        more = [int(np.searchsorted(steps, random.random())) for steps in missed]
        new = edges[0] + random.random(sum(more)) * (edges[-1] - edges[0])
        inner = np.concatenate([edges[1:-1][kept], new])
        named = np.concatenate([kinds[kept], np.repeat(np.arange(len(_KINDS)), more)])
        order = np.argsort(inner, kind="stable")
        yield np.concatenate([edges[:1], inner[order], edges[-1:]]), named[order]


def _poisson_steps(mean: float) -> np.ndarray:
    """Probabilities that at most 0, 1, 2 … happen, as far as matters: a number drawn from 0..1 is looked up in them."""
    most = int(mean + 10 * math.sqrt(mean) + 10)
    terms = [math.exp(-mean + k * math.log(mean) - math.lgamma(k + 1)) if mean else float(k == 0) for k in range(most)]
    return np.cumsum(terms)


def _statistics(edges: np.ndarray, kinds: np.ndarray, parts: Sequence[Part]) -> list[dict[str, float]]:
    lengths, middles, inner = np.diff(edges), (edges[1:] + edges[:-1]) / 2, edges[1:-1]
    rows = []
    for part in parts:
        start, end = part.span.start_ns / SECOND, part.span.end_ns / SECOND
        mine = lengths[(start <= middles) & (middles < end)]
        rows.append(_of_lengths(mine) | _of_kinds(kinds[(start <= inner) & (inner < end)]))
    return rows


def _of_lengths(lengths: np.ndarray) -> dict[str, float]:
    n = len(lengths)
    if not n:
        return {"shots": 0.0}
    ordered = np.sort(lengths)
    mean = float(ordered.mean())
    told = {"shots": float(n), "asl": mean}
    if mean > 0:
        told["shots_per_minute"] = 60 / mean
    for name, share in _QUANTILES.items():  # linear between neighbours; by hand, as this is done a thousand times
        below = int(share * (n - 1))
        above = min(below + 1, n - 1)
        told[name] = float(ordered[below] + (share * (n - 1) - below) * (ordered[above] - ordered[below]))
    told["longest_shot"] = float(ordered[-1])
    if n > 1:
        told["shot_length_sd"] = float(ordered.std())
    return told


def _of_kinds(kinds: np.ndarray) -> dict[str, float]:
    kinds = kinds[kinds >= 0]
    if not len(kinds):
        return {}
    return {name: float((kinds == kind).mean()) for kind, name in enumerate(SHARES.values())}
