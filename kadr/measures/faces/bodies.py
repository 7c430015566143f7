"""The body of one person in a picture, found by BlazePose: first where it is, by hips and head, then 33 points of it.

It sees one person, the most striking. Groups, riders and figures of a few pixels are beyond it.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from kadr.measures.faces.crops import Square
from kadr.models import tflite

PARTS = 33
"""Points of a body, as BlazePose numbers them."""
NOSE, SHOULDERS, HIPS, KNEES, ANKLES = 0, (11, 12), (23, 24), (25, 26), (27, 28)
_WHOLE, _SIDE = 224, 256  # pixels of what the two networks are given
_STRIDES = (8, 16, 32, 32, 32)  # of the finder's maps; each cell of each has two boxes to depart from, all of one size
_LEAST = 0.5  # the finder's score
_LEAST_SURE = 0.5  # that there is a body, by the second network
_MOST_TILT_DEG, _MOST_BOW_DEG = 45, 60
"""How far the trunk, and the head over it, may lean from upright. What leans further is as good as never a person (twigs,
animals, toys on a table); who lies is missed."""
_MOST_LEAN_DEG = 60  # the same, by the finder alone: the second network is not asked about what leans further
_BROADEST = 1.3  # shoulders, in lengths of the trunk
_ROOM = 1.25  # times the circle about hips and head


@dataclass(frozen=True, slots=True)
class Body:
    """One body."""

    score: float
    """0..1: that there is one."""
    points: np.ndarray
    """float32 (33, 3): x, y as fractions of the picture (they may lie beyond it), and how likely each is to be seen."""
    part: int
    """In which of the parts of the picture it was found that are looked at in turn."""


def body_in(rgb: np.ndarray, part: int | None = None) -> Body | None:
    """The most striking body of a picture; None where there is none.

    rgb: uint8 (rows, columns, 3), upright, square pixels; part: where alone it is looked for; else in each in turn, until
    there is one. Raises MissingPart.
    Source: Bazarevsky and others, BlazePose, 2020; boxes and squares as MediaPipe 0.10 lays them.
    """
    squares = _squares(*rgb.shape[:2])
    for number in range(len(squares)) if part is None else (part,):
        body = _in_square(rgb, squares[number], number)
        if body is not None:
            return body
    return None


def _squares(rows: int, columns: int) -> list[Square]:
    """Where it is looked for: in the whole picture, then, for smaller figures, at its two ends, which mostly meet."""
    side, x, y = min(rows, columns), columns / 2, rows / 2
    whole = [Square(x, y, max(rows, columns))]
    if columns > rows:
        return [*whole, Square(side / 2, y, side), Square(columns - side / 2, y, side)]
    return [*whole, Square(x, side / 2, side), Square(x, rows - side / 2, side)] if rows > columns else whole


def _in_square(rgb: np.ndarray, square: Square, part: int) -> Body | None:
    """The most striking body in a square of a picture."""
    rows, columns = rgb.shape[:2]
    boxes, scores = tflite("pose_detection")({"picture": square.cut(rgb, _WHOLE)[None] / np.float32(127.5) - 1})
    odds = scores.reshape(-1)
    likely = np.flatnonzero(odds >= np.log(_LEAST / (1 - _LEAST)))
    places = boxes[0, likely, 4:8].reshape(-1, 2, 2) / _WHOLE + _anchors()[likely][:, None]
    ends = np.stack(square.places(places[..., 0], places[..., 1]), -1)
    stands = _leans(ends[:, 0], ends[:, 1]) <= _MOST_LEAN_DEG
    if not stands.any():
        return None
    (hip_x, hip_y), (top_x, top_y) = ends[stands][odds[likely][stands].argmax()].tolist()
    turn = float(np.arctan2(top_x - hip_x, hip_y - top_y))
    around = Square(hip_x, hip_y, 2 * _ROOM * float(np.hypot(top_x - hip_x, top_y - hip_y)), turn)
    if around.side < 1:
        return None
    points, sure = tflite("pose_landmark")({"picture": around.cut(rgb, _SIDE)[None] / np.float32(255)})[:2]
    score = float(sure.reshape(-1)[0])
    if score < _LEAST_SURE:
        return None
    found = points.reshape(-1, 5)[:PARTS]
    x, y = around.places(found[:, 0] / _SIDE, found[:, 1] / _SIDE)
    if not upright(np.stack([x, y], 1)):
        return None
    seen = 1 / (1 + np.exp(-found[:, 3]))
    return Body(score, np.stack([x / columns, y / rows, seen], 1).astype(np.float32), part)


def upright(points: np.ndarray) -> bool:
    """Whether a body sits or stands, head up. points: (33, 2), x and y in pixels."""
    left, right = points[list(SHOULDERS)]
    shoulders, hips = (left + right) / 2, points[list(HIPS)].mean(0)
    tilt, bow = _leans(hips, shoulders), _leans(shoulders, points[NOSE])
    broad = float(np.hypot(*(left - right))) / max(float(np.hypot(*(shoulders - hips))), 1e-6)
    return bool(tilt <= _MOST_TILT_DEG and bow <= _MOST_BOW_DEG and broad <= _BROADEST)


def _leans(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """How far from upright it goes from one place to another, in degrees. Both: (..., 2), x and y in pixels."""
    across, down = np.moveaxis(high - low, -1, 0)
    return np.degrees(np.arctan2(np.abs(across), -down))


@cache
def _anchors() -> np.ndarray:
    """Middles of the boxes that the finder departs from, float64 (2254, 2), x and y as fractions."""
    made = []
    strides = list(_STRIDES)
    for stride in dict.fromkeys(strides):
        cells = _WHOLE // stride
        down, across = np.divmod(np.arange(cells * cells), cells)
        middles = (np.stack([across, down], 1) + 0.5) / cells
        made.append(np.repeat(middles, 2 * strides.count(stride), axis=0))
    return np.concatenate(made)
