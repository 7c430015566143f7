"""The body of one person in a picture, found by BlazePose: first where it is, by hips and head, then 33 points of it.

It sees one person, the most striking. Groups, riders and figures of a few pixels are beyond it. A figure that is too small
for the finder may still be seen where something like a face leads to it.
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
_MIDDLE, _TOP = 33, 34  # points beside a body's own: the middle between its hips, and the end of the circle about it
_MOST_TILT_DEG, _MOST_BOW_DEG = 45, 60
"""How far the trunk, and the head over it, may lean from upright. What leans further is as good as never a person (twigs,
animals, toys on a table); who lies is missed."""
_MOST_LEAN_DEG = 60  # the same, by the finder alone: the second network is not asked about what leans further
_BROADEST = 1.3  # shoulders, in lengths of the trunk
_ROOM = 1.25  # times the circle about hips and head
_LARGEST = 4  # longer sides of a picture: a square about a body that is larger holds none


@dataclass(frozen=True, slots=True)
class _Trust:
    """What two looks of the second network at one body must agree on: the second is a look around what the first saw."""

    first: float
    """That there is a body, at first."""
    again: float
    """And the second time."""
    moved: float
    """How far trunk and head may lie from where they lay, in the mean, in lengths of the trunk."""


_FOUND = _Trust(_LEAST_SURE, 0.7, 0.25)
"""Of what the finder has found. What it takes for a body and is none (cakes, hands) looks another way the second time."""
_HINTED = _Trust(0.8, 0.8, 0.1)
"""Of what was looked for under a weak face."""
_NOSE_OFF = 0.5  # heights of a face: so far from its middle the nose may lie
_HIPS_BELOW, _RADIUS = 3.3, 4.6  # of who stands, in heights of the face, from its middle; and of the circle about them
_SMALL = 1 / 8  # parts of a picture's height: larger faces are found, or are none
_MOST_HINTS = 4


@dataclass(frozen=True, slots=True)
class Body:
    """One body."""

    score: float
    """0..1: that there is one."""
    points: np.ndarray
    """float32 (33, 3): x, y as fractions of the picture (they may lie beyond it), and how likely each is to be seen."""
    part: int | None
    """In which of the parts of the picture it was found that are looked at in turn; None: under a weak face."""
    around: Square
    """The square about it."""


def body_in(rgb: np.ndarray, part: int | None = None) -> Body | None:
    """The most striking body of a picture; None where there is none.

    rgb: uint8 (rows, columns, 3), upright, square pixels; part: where alone it is looked for; else in each in turn, until
    there is one. Raises MissingPart.
    Source: Bazarevsky and others, BlazePose, 2020; boxes and squares as MediaPipe 0.10 lays them.
    """
    squares = _squares(*rgb.shape[:2])
    for number in range(len(squares)) if part is None else (part,):
        around = _found(rgb, squares[number])
        body = _seen_twice(rgb, around, _FOUND, number) if around else None
        if body is not None:
            return body
    return None


def body_under(rgb: np.ndarray, boxes: np.ndarray) -> Body | None:
    """The body of a figure that is too small for the finder: under what may be a face, and is not sure to be one. None
    where none of them has a body that ends in a head there.

    rgb: as for body_in; boxes: (n, 4), left, top, right, bottom as fractions, the likeliest first. Raises MissingPart.
    """
    rows, columns = rgb.shape[:2]
    for left, top, right, bottom in (boxes[:_MOST_HINTS] * (columns, rows, columns, rows)).tolist():
        x, y, high = (left + right) / 2, (top + bottom) / 2, bottom - top
        if high <= _SMALL * rows:
            around = Square(x, y + _HIPS_BELOW * high, 2 * _ROOM * _RADIUS * high)
            body = _seen_twice(rgb, around, _HINTED, None, (x, y, _NOSE_OFF * high))
            if body is not None:
                return body
    return None


def face_of(body: Body, boxes: np.ndarray, aspect: float) -> float:
    """The height of what may be a face where a body has its nose, as a fraction of the picture's height; not a number
    where there is none.

    boxes: (n, 4), left, top, right, bottom as fractions, the likeliest first; aspect: of the picture, width to height.
    """
    x, y = body.points[NOSE, :2].tolist()
    for left, top, right, bottom in boxes.tolist():
        off = float(np.hypot((x - (left + right) / 2) * aspect, y - (top + bottom) / 2))
        if off <= _NOSE_OFF * (bottom - top):
            return float(bottom - top)
    return float("nan")


def body_again(rgb: np.ndarray, last: Body | None) -> Body | None:
    """The body of a picture, where there was one in the look before, else in the whole. rgb: as for body_in."""
    if last is not None and last.part is None:
        return _seen_twice(rgb, last.around, _HINTED, None)
    return body_in(rgb, last.part if last else 0)


def _squares(rows: int, columns: int) -> list[Square]:
    """Where it is looked for: in the whole picture, then, for smaller figures, at its two ends, which mostly meet."""
    side, x, y = min(rows, columns), columns / 2, rows / 2
    whole = [Square(x, y, max(rows, columns))]
    if columns > rows:
        return [*whole, Square(side / 2, y, side), Square(columns - side / 2, y, side)]
    return [*whole, Square(x, side / 2, side), Square(x, rows - side / 2, side)] if rows > columns else whole


def _found(rgb: np.ndarray, square: Square) -> Square | None:
    """The square about the most striking body in a square of a picture, by the finder."""
    boxes, scores = tflite("pose_detection")({"picture": square.cut(rgb, _WHOLE)[None] / np.float32(127.5) - 1})
    odds = scores.reshape(-1)
    likely = np.flatnonzero(odds >= np.log(_LEAST / (1 - _LEAST)))
    places = boxes[0, likely, 4:8].reshape(-1, 2, 2) / _WHOLE + _anchors()[likely][:, None]
    ends = np.stack(square.places(places[..., 0], places[..., 1]), -1)
    stands = _leans(ends[:, 0], ends[:, 1]) <= _MOST_LEAN_DEG
    if not stands.any():
        return None
    return _about(ends[stands][odds[likely][stands].argmax()])


def _about(ends: np.ndarray) -> Square | None:
    """The square about a body, its head up; None of what is smaller than a pixel. ends: (2, 2), x and y in pixels, of the
    middle between the hips and of the circle's end above the head."""
    (hip_x, hip_y), (top_x, top_y) = ends.tolist()
    side = 2 * _ROOM * float(np.hypot(top_x - hip_x, top_y - hip_y))
    return Square(hip_x, hip_y, side, float(np.arctan2(top_x - hip_x, hip_y - top_y))) if side >= 1 else None


def _seen_twice(
    rgb: np.ndarray,
    around: Square,
    trust: _Trust,
    part: int | None,
    face: tuple[float, float, float] | None = None,
) -> Body | None:
    """The body in a square, if it is the same in a square about itself. face: x and y in pixels where its nose must lie
    at first, and how far off at most."""
    first, sure, _ = _posed(rgb, around)
    if sure < trust.first or not upright(first[:PARTS]):
        return None
    if face and float(np.hypot(*(first[NOSE] - face[:2]))) > face[2]:
        return None
    closer = _about(first[[_MIDDLE, _TOP]])
    if closer is None or closer.side > _LARGEST * max(rgb.shape):
        return None
    again, sure, seen = _posed(rgb, closer)
    trunk = float(np.hypot(*(again[list(SHOULDERS)].mean(0) - again[list(HIPS)].mean(0))))
    upper = [NOSE, *SHOULDERS, *HIPS]
    moved = float(np.hypot(*(again - first)[upper].T).mean())
    if sure < trust.again or moved > trust.moved * trunk or not upright(again[:PARTS]):
        return None
    rows, columns = rgb.shape[:2]
    points = np.column_stack([again[:PARTS] / (columns, rows), seen[:PARTS]])
    return Body(sure, points.astype(np.float32), part, closer)


_SURE_ENOUGH = 50.0  # of a logit: beyond it a chance is 0 or 1 in any float


def _posed(rgb: np.ndarray, around: Square) -> tuple[np.ndarray, float, np.ndarray]:
    """A body's points in pixels, (39, 2), how sure it is that there is one, and that each point is to be seen, (39,)."""
    points, sure = tflite("pose_landmark")({"picture": around.cut(rgb, _SIDE)[None] / np.float32(255)})[:2]
    found = points.reshape(-1, 5)
    places = np.stack(around.places(found[:, 0] / _SIDE, found[:, 1] / _SIDE), 1)
    return places, float(sure.reshape(-1)[0]), 1 / (1 + np.exp(-np.clip(found[:, 3], -_SURE_ENOUGH, _SURE_ENOUGH)))


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
