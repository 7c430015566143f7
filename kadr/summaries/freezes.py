"""Freezes: a face or a body that stays still while picture or sound go on around it.

From what was kept of the picture's cells (measures/stir.py) and the faces of each track, whose place between two looks is
taken to lie on a straight line. A frozen picture, a card of writing and a shot without a face are no freezes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Shot, Stillness
from kadr.measures.stir import COLUMNS, EDGES, ROWS, STIRS_A_SECOND, UNKNOWN
from kadr.presence_rows import Face, Freeze, Title
from kadr.spans import SECOND, Span
from kadr.summaries.parts import Spanned
from kadr.summaries.titles import not_in_titles

AT_LEAST_NS = SECOND * 3 // 2
"""Shorter, and it is a pause between two movements."""
STIRRING_SHARE = 0.04
"""Of the face's cells: a mouth that speaks is a fifteenth of a face."""
LATER_SHARE = 0.2
"""Of its cells, after a second: what drifts too slowly for one step."""
BLINK_STEPS = 2
"""Steps of a fifth of a second that may stir between two long still stretches: a blink, a fresh start of the coder."""
AROUND_SHARE = 0.08
"""The picture goes on: in the mean so many cells beside the body change that have something to show."""
SOUND_ONLY = 0.6  # of the score, where nothing but the sound goes on: a quiet listener is not always a freeze

_GRAIN_TIMES = 4.0  # what a tenth of the cells change by, and less: grain alone exceeds it in one cell of a hundred
_LEAST_LEVELS, _MOST_LEVELS = 2.0, 5.0  # by which a cell has to change, however little or much grain there is
_TEXTURED_LEVELS = 12  # a cell that can show a change: brightest less darkest point
_OVAL = 0.85  # of the box, whose corners are ground
_BEYOND_NS = SECOND * 3 // 5  # a face is there so long before its first look, and after its last one
_FEW_CELLS = 4  # a smaller head cannot be judged by itself
_BODY_WIDE, _BODY_HIGH = 1.5, 3.0  # widths of a face to both sides, heights below it
_BODY_CELLS = 6
_FROZEN_SHARE = 0.5  # of a stretch: then the picture stands, not the face


@dataclass(frozen=True)
class _Step:
    """One face in one step."""

    number: int
    """In stir's track."""
    head: np.ndarray
    """bool (18, 32)."""
    body: np.ndarray


def freezes(
    stir: Track, faces: Sequence[Face], shots: Sequence[Shot], written: Sequence[Title],
    at_rest: Sequence[Stillness], silent: Sequence[Spanned] | None,
) -> list[Freeze]:  # fmt: skip
    """Rows by time. at_rest: the rows of `stillness`; silent: stretches of silence, None for a film without sound."""
    shown = sorted(not_in_titles(faces, written), key=lambda face: (face.shot_index, face.track, face.frame))
    frozen = [row for row in at_rest if row.kind == "frozen"]
    by_shot = {index: list(group) for index, group in groupby(shown, key=lambda face: face.shot_index)}
    found: list[Freeze] = []
    for shot, after in zip(shots, [*shots[1:], None], strict=True):
        tracks = [list(group) for _, group in groupby(by_shot.get(shot.index, ()), key=lambda face: face.track)]
        if tracks:
            found += _in_shot(stir, tracks, shot, after, frozen, silent)
    return sorted(found, key=lambda row: (row.start_ns, row.track or 0))


def _in_shot(
    stir: Track, tracks: Sequence[list[Face]], shot: Shot, after: Shot | None,
    frozen: Sequence[Stillness], silent: Sequence[Spanned] | None,
) -> Iterator[Freeze]:  # fmt: skip
    first = shot.start_frame if shot.transition_end_frame is None else shot.transition_end_frame
    last = shot.end_frame - 1
    if after is not None and after.transition_start_frame is not None:
        last = min(last, after.transition_start_frame)
    some = np.flatnonzero((stir["before_frame"] >= first) & (stir["frame"] <= last))
    if not len(some):
        return
    second = np.searchsorted(stir["rough_ns"], stir["at_ns"][some], "right") - 1
    rough = stir["rough"][second.clip(0)] >= _TEXTURED_LEVELS
    levels, later = stir["step"][some] & 15, stir["step"][some] >> 4
    edge = _edge(levels[rough])
    stirs, drifts = levels >= edge, (later > edge) & (later != UNKNOWN)
    places = [list(_places(stir, some, track)) for track in tracks]
    people = np.zeros(stirs.shape, bool)
    for steps in places:
        for step in steps:
            people[step.number] |= step.head | step.body
    beside = rough & ~people
    around = (stirs & beside).sum((1, 2)) / np.maximum(beside.sum((1, 2)), 1)
    around[beside.mean((1, 2)) < AROUND_SHARE] = 0.0
    for track, steps in zip(tracks, places, strict=True):
        yield from _of_track(stir, some, track[0], shot, steps, stirs, drifts, rough, around, frozen, silent)


def _edge(levels: np.ndarray) -> int:
    """How many of stir's edges a cell has to reach to stir, in a picture with so much grain."""
    least = int(np.percentile(levels, 10)) if levels.size else 0
    grain = float(EDGES[max(0, least - 1) : least + 1].mean()) if least else float(EDGES[0]) / 2
    line = min(max(_GRAIN_TIMES * grain, _LEAST_LEVELS), _MOST_LEVELS)
    return int(np.searchsorted(EDGES, line)) + 1


def _places(stir: Track, some: np.ndarray, faces: Sequence[Face]) -> Iterator[_Step]:
    """Where a track's head and body are in each of a shot's steps."""
    at = np.array([face.at_ns for face in faces], np.float64)
    edges = np.array([(face.left_frac, face.top_frac, face.right_frac, face.bottom_frac) for face in faces])
    down, across = (np.arange(ROWS)[:, None] + 0.5) / ROWS, (np.arange(COLUMNS)[None, :] + 0.5) / COLUMNS
    for number, place in enumerate(some):
        if stir["at_ns"][place] < at[0] - _BEYOND_NS or stir["before_ns"][place] > at[-1] + _BEYOND_NS:
            continue
        middle = (stir["before_ns"][place] + stir["at_ns"][place]) / 2
        left, top, right, bottom = (np.interp(middle, at, side) for side in edges.T)
        wide, high = max(right - left, 1 / COLUMNS), max(bottom - top, 1 / ROWS)
        x, y = (left + right) / 2, (top + bottom) / 2
        head = ((across - x) / (wide * _OVAL / 2)) ** 2 + ((down - y) / (high * _OVAL / 2)) ** 2 <= 1
        below = (down > bottom) & (down < bottom + _BODY_HIGH * high)
        yield _Step(number, head, below & (np.abs(across - x) < _BODY_WIDE * wide))


def _of_track(
    stir: Track, some: np.ndarray, face: Face, shot: Shot, steps: Sequence[_Step], stirs: np.ndarray,
    drifts: np.ndarray, rough: np.ndarray, around: np.ndarray, frozen: Sequence[Stillness],
    silent: Sequence[Spanned] | None,
) -> Iterator[Freeze]:  # fmt: skip
    """Stretches in which one head stays still."""
    told = [_told(step, stirs, drifts, rough) for step in steps]
    for first, end in _still(told):
        here = [told[step] or (0.0, 0.0, False) for step in range(first, end)]
        numbers = [steps[step].number for step in range(first, end)]
        start, stop = int(some[numbers[0]]), int(some[numbers[-1]])
        row = _Stretch(
            int(stir["before_frame"][start]), int(stir["frame"][stop]),
            int(stir["before_ns"][start]), int(stir["at_ns"][stop]),
        )  # fmt: skip
        row = row.to_bounds(shot)
        picture, heard = float(around[numbers].mean()), silent is not None and _share(row, silent) <= 0.5
        if row.end_ns - row.start_ns < AT_LEAST_NS or _share(row, frozen) > _FROZEN_SHARE:
            continue
        on = [name for name, goes in (("picture", picture >= AROUND_SHARE), ("sound", heard)) if goes]
        if not on:
            continue
        calm = float(np.mean([max(0.0, 1 - one[0] / (2 * STIRRING_SHARE)) for one in here]))
        going = max(min(1.0, 0.6 + picture) if picture >= AROUND_SHARE else 0.0, SOUND_ONLY if heard else 0.0)
        body = float(np.mean([one[2] for one in here])) > 0.8
        yield Freeze(
            start_frame=row.start_frame, end_frame=row.end_frame, start_ns=row.start_ns, end_ns=row.end_ns,
            score=round(calm * going, 3), what="body" if body else "face", around="both" if len(on) > 1 else on[0],
            shot_index=shot.index, track=face.track,
        )  # fmt: skip


@dataclass(frozen=True)
class _Stretch:
    start_frame: int
    end_frame: int
    start_ns: int
    end_ns: int

    def to_bounds(self, shot: Shot) -> "_Stretch":
        """What begins or ends within a step of the shot's ends, begins or ends with it."""
        near = SECOND // STIRS_A_SECOND + SECOND // 10
        at_start = self.start_ns - shot.start_ns <= near and shot.opens_with in ("start", "cut")
        at_end = shot.end_ns - self.end_ns <= near
        return _Stretch(
            shot.start_frame if at_start else self.start_frame,
            shot.end_frame if at_end else self.end_frame,
            shot.start_ns if at_start else self.start_ns,
            shot.end_ns if at_end else self.end_ns,
        )


def _told(step: _Step, stirs: np.ndarray, drifts: np.ndarray, rough: np.ndarray) -> tuple[float, float, bool] | None:
    """Shares of a head that stir and that have drifted, and whether the body below it is still too; None: not to be told.

    A head of few cells is told together with its body.
    """
    seen = rough[step.number]
    head, body = step.head & seen, step.body & seen
    body_told = int(body.sum()) >= _BODY_CELLS
    body_still = body_told and float(stirs[step.number][body].mean()) <= STIRRING_SHARE
    cells = head
    if int(head.sum()) < _FEW_CELLS:
        if not body_told:
            return None
        cells = head | body
    return float(stirs[step.number][cells].mean()), float(drifts[step.number][cells].mean()), body_still


def _still(told: Sequence[tuple[float, float, bool] | None]) -> Iterator[tuple[int, int]]:
    """Runs of steps in which a head stirs too little from one to the next, and has not drifted since a second before.

    What it did before the run does not count as drift. Long runs with a blink between them are one.
    """
    calm = [one is not None and one[0] <= STIRRING_SHARE for one in told]
    for first, end in _runs(calm):
        for step in range(first + STIRS_A_SECOND + 1, end):
            one = told[step]
            calm[step] = one is not None and one[1] <= LATER_SHARE
    joined: list[tuple[int, int]] = []
    for first, end in _runs(calm):
        if end - first < AT_LEAST_NS * STIRS_A_SECOND // SECOND:
            continue
        if joined and first - joined[-1][1] <= BLINK_STEPS:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((first, end))
    yield from joined


def _runs(calm: Sequence[bool]) -> list[tuple[int, int]]:
    """Where true stretches begin and end.

    >>> _runs([False, True, True, False, True])
    [(1, 3), (4, 5)]
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[0], np.array(calm, np.int8), [0]])))
    return [(int(first), int(end)) for first, end in edges.reshape(-1, 2)]


def _share(row: _Stretch, others: Iterable[Spanned]) -> float:
    """How much of a stretch lies in others, which do not overlap."""
    span = Span(row.start_ns, row.end_ns)
    return sum(span.overlap_ns(Span(other.start_ns, other.end_ns)) for other in others) / max(1, span.length_ns)
