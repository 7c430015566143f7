"""How far the eyes of a face are open, by the contours that two of MediaPipe's models draw: of the face, then of each eye.

The contour of the face alone does not see lids that are shut; that of the eye does.
"""

import numpy as np

from kadr.measures.faces.crops import Square
from kadr.models import tflite

LEAST_APART_PX = 20.0
"""Between the eyes; of smaller faces the lids cannot be told."""
_FACE_SIDE, _EYE_SIDE = 192, 64  # pixels of what the two networks are given
_FACE_ROOM, _EYE_ROOM = 1.4, 2.3  # times the face's height, and the eye's width
_SURE = 0.8  # of the first network, that what it was given is a face, and seen from the front
_CORNERS = ((33, 133), (362, 263))  # of each eye, left to right, as the face's points are numbered
_LOWER, _UPPER = slice(0, 9), slice(9, 16)  # lids among the eye's points, from one corner to the other


def openness(rgb: np.ndarray, box: np.ndarray, points: np.ndarray) -> float | None:
    """The area between the lids over the square of the eye's width, mean of both eyes; None where it cannot be told.

    An almond as high as a quarter of its width has about 0.18; shut eyes have less than 0.08.
    rgb: uint8 (rows, columns, 3); box: left, top, right, bottom, and points (5, 2), of the face, in pixels.
    Raises MissingPart. Source: Kartynnik and others, 2019; Ablavatski and others, 2020; squares as MediaPipe lays them.
    """
    across, down = (points[1] - points[0]).tolist()
    if np.hypot(across, down) < LEAST_APART_PX:
        return None
    turn = float(np.arctan2(down, across))
    left, top, right, bottom = box.tolist()
    whole = Square((left + right) / 2, (top + bottom) / 2, _FACE_ROOM * max(right - left, bottom - top), turn)
    contour, odds = tflite("face_landmark")({"picture": whole.cut(rgb, _FACE_SIDE)[None] / np.float32(255)})
    if 1 / (1 + np.exp(-float(odds.reshape(-1)[0]))) < _SURE:
        return None
    face = np.stack(whole.places(*(contour.reshape(-1, 3)[:, :2].T / _FACE_SIDE)), 1)
    return float(np.mean([_open(rgb, face[list(pair)], turn, mirrored=not n) for n, pair in enumerate(_CORNERS)]))


def _open(rgb: np.ndarray, corners: np.ndarray, turn: float, mirrored: bool) -> float:
    """One eye; the network knows one side's eyes, the other's are mirrored."""
    x, y = corners.mean(0).tolist()
    cut = Square(x, y, _EYE_ROOM * float(np.hypot(*(corners[1] - corners[0]))), turn).cut(rgb, _EYE_SIDE)
    cut = cut[:, ::-1] if mirrored else cut
    lids = tflite("iris_landmark")({"picture": cut[None] / np.float32(255)})[0].reshape(-1, 3)[:, :2].astype(float)
    ring = np.concatenate([lids[_LOWER], lids[_UPPER][::-1]])
    width = float(np.hypot(*(lids[_LOWER][-1] - lids[_LOWER][0])))
    return area(ring) / max(width, 1e-6) ** 2


def area(ring: np.ndarray) -> float:
    """Of a ring of points, shape (n, 2).

    >>> area(np.array([[0.0, 0.0], [2.0, 0.0], [2.0, 1.0], [0.0, 1.0]]))
    2.0
    """
    x, y = ring.T
    return abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2
