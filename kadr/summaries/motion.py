"""What was kept of a film's movement becomes rows: motion over time and per shot, and stretches in which nothing moves."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Motion, Shot, Stillness
from kadr.measures.motion import LATER_NS
from kadr.spans import SECOND

STEP_NS = SECOND // 2
"""Of the rows in `motion`: a few steps of the measure, so that one repeated frame does not tell."""

BLACK_LIT_FRAC = 0.001
"""Black: so little of the picture is brighter than black. A title is more."""
BLACK_SPREAD_LEVELS = 1.0
"""And so little is to be seen in it: a night scene has more."""
BLACK_AT_LEAST_NS = SECOND // 4
"""A single black frame is a flaw, not a pause."""

FROZEN_SAME_FRAC = 0.995
"""Frozen: so many points of the picture are the same in the next look. Grain and breath leave fewer."""
STILL_MOVING_FRAC = 0.02
"""Still: blocks that seem to move from look to look; grain alone makes one in a hundred."""
STILL_LATER_FRAC = 0.02
"""And so little has changed after a second, which shows what moves too slowly for a step."""
STILL_CAMERA_PER_S = 0.01
"""And the camera moves by less: a hundredth of the picture's size a second, in the mean over a second."""
_NEAR_NS = SECOND // 8  # a step and a little: the boundary lies between two looks
AT_REST_AT_LEAST_NS = SECOND
"""Still and frozen: what is shorter is a moment between two movements."""


def motion(track: Track, shots: Sequence[Shot], aspect: Callable[[int], float], step_ns: int = STEP_NS) -> list[Motion]:
    """One row for each step of the film's clock within a shot. No rows for transitions, nor where looks are too far apart.

    aspect: width to height of the active picture at a time in ns.
    """
    rows = []
    for shot, steps in _by_shot(track, shots):
        slots = steps["start_ns"] // step_ns
        firsts = np.flatnonzero(np.diff(slots, prepend=-1)).tolist()
        for first, end in pairwise([*firsts, len(slots)]):
            start_ns = int(slots[first]) * step_ns
            span = max(start_ns, shot.start_ns), min(start_ns + step_ns, shot.end_ns)
            row = _row(_part(steps, slice(first, end)), aspect, *span)
            if row:
                rows.append(row)
    return rows


def shot_motion(track: Track, shots: Sequence[Shot], aspect: Callable[[int], float]) -> list[Motion]:
    """Means over each shot, without its transitions. A shot that is too short to tell has no row."""
    rows = [(shot.index, _row(steps, aspect, shot.start_ns, shot.end_ns)) for shot, steps in _by_shot(track, shots)]
    return [replace(row, shot_index=index) for index, row in rows if row]


def stillness(track: Track, shots: Sequence[Shot]) -> list[Stillness]:
    """Stretches of black, of a frozen picture, and of a living picture at rest, by time. They do not overlap."""
    black = (track["lit"] <= BLACK_LIT_FRAC) & (track["spread"] <= BLACK_SPREAD_LEVELS)
    frozen = _bridged(track, track["same"] >= FROZEN_SAME_FRAC) & ~black
    rows = [
        *_stretches(track, "black", black, black, BLACK_AT_LEAST_NS),
        *_stretches(track, "frozen", frozen, frozen, AT_REST_AT_LEAST_NS),
    ]
    taken = np.zeros(len(black), bool)
    for row in rows:
        taken[_within(track["start_ns"], track["end_ns"], row.start_ns, row.end_ns)] = True
    for some in _places(track, shots).values():
        steps = _part(track, some)
        rows += _stretches(steps, "still", _calm(steps) & ~taken[some], steps["moving"] == 0, AT_REST_AT_LEAST_NS)
    starts, ends = [shot.start_ns for shot in shots], [shot.end_ns for shot in shots]
    return sorted((_to_bounds(row, shots, starts, ends) for row in rows), key=lambda row: row.start_ns)


def _to_bounds(row: Stillness, shots: Sequence[Shot], starts: Sequence[int], ends: Sequence[int]) -> Stillness:
    """A stretch that ends with the last look of a shot ends with the shot; so with its beginning.

    starts, ends: of the shots, in nanoseconds.
    """
    first = bisect_left(starts, row.start_ns - _NEAR_NS)
    if first < len(starts) and starts[first] < row.start_ns:
        row = replace(row, start_ns=starts[first], start_frame=shots[first].start_frame)
    last = bisect_right(ends, row.end_ns)
    while last < len(ends) and ends[last] - row.end_ns <= _NEAR_NS:
        row = replace(row, end_ns=ends[last], end_frame=shots[last].end_frame)
        last += 1
    return row


def _bridged(track: Track, same: np.ndarray) -> np.ndarray:
    """The same, and single steps between such that only a coder's fresh start changed: nothing in them moves."""
    alone = np.r_[False, same[:-1]] & np.r_[same[1:], False]
    return same | (alone & (track["moving"] == 0))


def _calm(steps: Track) -> np.ndarray:
    """Which steps of a shot are such that nothing moves in them, nor in any second around them that looks calm.

    A second with a step that moves says nothing of its other steps.
    """
    starts, ends = steps["start_ns"], steps["end_ns"]
    quiet: np.ndarray = steps["moving"] <= STILL_MOVING_FRAC
    calm = quiet.copy()
    seconds = (ends - starts) / SECOND
    drifts = [
        np.concatenate([[0.0], np.cumsum(np.nan_to_num(steps[name].astype(np.float64)) * seconds)])
        for name in ("pan_per_s", "tilt_per_s", "zoom_per_s")
    ]
    first = 0
    for last in range(len(starts)):
        while first < last and starts[first + 1] <= ends[last] - LATER_NS:
            first += 1
        if starts[first] > ends[last] - LATER_NS or not quiet[first : last + 1].all():
            continue
        took = (ends[last] - starts[first]) / SECOND
        drifted = max(abs(drift[last + 1] - drift[first]) for drift in drifts) > STILL_CAMERA_PER_S * took
        if drifted or steps["later"][last] > STILL_LATER_FRAC:
            calm[first : last + 1] = False
    return calm


def _stretches(track: Track, kind: str, there: np.ndarray, best: np.ndarray, at_least_ns: int) -> Iterator[Stillness]:
    """Runs of steps that are long enough. The score is the share of steps that could not be better."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], there.astype(np.int8), [0]])))
    for first, end in edges.reshape(-1, 2):
        start_ns, end_ns = int(track["start_ns"][first]), int(track["end_ns"][end - 1])
        if end_ns - start_ns >= at_least_ns:
            yield Stillness(
                kind=kind,
                start_frame=int(track["start_frame"][first]),
                end_frame=int(track["end_frame"][end - 1]),
                start_ns=start_ns,
                end_ns=end_ns,
                score=round(float(best[first:end].mean()), 3),
            )


def _by_shot(track: Track, shots: Sequence[Shot]) -> Iterator[tuple[Shot, Track]]:
    """Each shot with the steps that lie wholly inside it, outside the transitions at both its ends."""
    for number, some in _places(track, shots).items():
        yield shots[number], _part(track, some)


def _places(track: Track, shots: Sequence[Shot]) -> dict[int, slice]:
    """Where those steps stand in the track; shots without any are left out."""
    found = {}
    for number, shot in enumerate(shots):
        after = shots[number + 1] if number + 1 < len(shots) else None
        first, last = shot.start_frame, shot.end_frame - 1
        if shot.transition_end_frame is not None:
            first = max(first, shot.transition_end_frame)
        if after is not None and after.transition_start_frame is not None:
            last = min(last, after.transition_start_frame)
        some = _within(track["start_frame"], track["end_frame"], first, last)
        if some.stop > some.start:
            found[number] = some
    return found


def _within(starts: np.ndarray, ends: np.ndarray, first: int, last: int) -> slice:
    """Steps from `first` to `last`, found by halving: both rise."""
    return slice(int(np.searchsorted(starts, first)), int(np.searchsorted(ends, last, "right")))


def _part(track: Track, some: slice | np.ndarray) -> Track:
    return {name: values[some] for name, values in track.items()}


def _row(steps: Track, aspect: Callable[[int], float], start_ns: int, end_ns: int) -> Motion | None:
    steps = _part(steps, np.isfinite(steps["moving"]))
    if not len(steps["moving"]):
        return None
    lengths = (steps["end_ns"] - steps["start_ns"]) / SECOND
    moving = float(np.average(steps["moving"], weights=lengths))
    inside = _mean(steps["inside"], lengths)
    pan, tilt = steps["pan_per_s"], steps["tilt_per_s"] / np.float32(aspect((start_ns + end_ns) // 2))
    follow = (steps["start_frame"][1:] == steps["end_frame"][:-1]) if len(lengths) > 1 else np.zeros(0, bool)
    jerks = np.hypot(np.diff(pan), np.diff(tilt))[follow]
    told = np.isfinite(steps["inside"])
    whole = float(np.average(steps["moving"][told], weights=lengths[told])) if told.any() else 0.0
    return Motion(
        start_ns=start_ns,
        end_ns=end_ns,
        moving=round(moving, 4),
        camera=round(max(0.0, 1 - inside / whole), 4) if inside is not None and whole > 0 else None,
        inside=None if inside is None else round(inside, 4),
        pan_per_s=_rounded(_mean(pan, lengths)),
        tilt_per_s=_rounded(_mean(tilt, lengths)),
        zoom_per_s=_rounded(_mean(steps["zoom_per_s"], lengths)),
        shake=_rounded(float(np.mean(jerks[np.isfinite(jerks)])) if np.isfinite(jerks).any() else None),
    )


def _mean(values: np.ndarray, weights: np.ndarray) -> float | None:
    """Of what is known."""
    known = np.isfinite(values)
    return float(np.average(values[known], weights=weights[known])) if known.any() else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
