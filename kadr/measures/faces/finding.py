"""Faces in one picture, found by CenterFace: a box, a score and five points each.

The network gives maps a quarter as large as the picture: how likely a face's middle lies in a cell, how large that face
is, where in the cell its middle lies, and its points as parts of its box.
"""

from dataclasses import dataclass

import numpy as np

from kadr.models import onnx

LEAST = 0.35
"""Scores below this are no faces; from SURE on they are, and between them only beside a sure one of the same track."""
SURE = 0.5
HINT = 0.2
"""From here on something may be a face, too small or too much turned away to be told: where a body is worth looking for."""
POINTS = 5
_CELL = 4  # pixels of a cell of the maps
_STEP = 32  # the picture's sides are brought to a multiple of this
_SAME = 0.3  # boxes that share more (intersection over union) are one face
_FLAT = 2.0  # standard deviation of luma, 8 bit, below which a picture is plain, and nothing is looked for


@dataclass(frozen=True, slots=True)
class Found:
    """Faces of one picture, the highest score first; places are fractions of the picture."""

    boxes: np.ndarray
    """float32 (n, 4): left, top, right, bottom, cut off at the picture's edges."""
    scores: np.ndarray
    """float32 (n,)."""
    points: np.ndarray
    """float32 (n, 5, 2): x, y of both eyes, the tip of the nose and both corners of the mouth, left before right."""

    @classmethod
    def of_none(cls) -> "Found":
        return cls(np.zeros((0, 4), np.float32), np.zeros(0, np.float32), np.zeros((0, POINTS, 2), np.float32))

    def only(self, kept: np.ndarray) -> "Found":
        """Some of them. kept: bool (n,)."""
        return Found(self.boxes[kept], self.scores[kept], self.points[kept])


def faces_in(rgb: np.ndarray, least: float = LEAST) -> Found:
    """The faces of a picture.

    rgb: uint8 (rows, columns, 3), upright, square pixels; a face should have at least some 12 pixels. Raises MissingPart.
    Source: Xu and others, CenterFace, 2020; what its maps hold as in its authors' own code.
    """
    if rgb[..., 1].std() < _FLAT:
        return Found.of_none()
    rows, columns = rgb.shape[:2]
    given = np.zeros((1, 3, -(-rows // _STEP) * _STEP, -(-columns // _STEP) * _STEP), np.float32)
    given[0, :, :rows, :columns] = rgb.transpose(2, 0, 1)
    heat, size, offset, points = (part[0] for part in onnx("centerface")({"picture": given}))
    down, across = np.nonzero(heat[0] >= least)
    scores = heat[0, down, across]
    order = np.argsort(-scores, kind="stable")
    down, across, scores = down[order], across[order], scores[order]
    high, wide = np.exp(size[:, down, across]) * _CELL
    middle_y, middle_x = (np.stack([down, across]) + offset[:, down, across] + 0.5) * _CELL
    boxes = np.stack([middle_x - wide / 2, middle_y - high / 2, middle_x + wide / 2, middle_y + high / 2], 1)
    parts = points[:, down, across].reshape(POINTS, 2, -1)
    x, y = boxes[:, 0] + parts[:, 1] * wide, boxes[:, 1] + parts[:, 0] * high
    kept = apart(boxes, _SAME)
    whole = np.array([columns, rows], np.float32)
    cut = np.clip(boxes[kept] / np.tile(whole, 2), 0, 1)
    return Found(
        cut.astype(np.float32),
        scores[kept].astype(np.float32),
        (np.stack([x, y], -1).transpose(1, 0, 2)[kept] / whole).astype(np.float32),
    )


def halved(rgb: np.ndarray) -> np.ndarray:
    """A picture of half the size, each of its points the mean of four; an odd last line is left out.

    >>> halved(np.array([[[0], [2]], [[4], [7]], [[9], [9]]], np.uint8)).ravel().tolist()
    [3]
    """
    rows, columns = (size // 2 * 2 for size in rgb.shape[:2])
    upper, lower = (rgb[first:rows:2, :columns].astype(np.uint16) for first in (0, 1))
    both = upper + lower
    return ((both[:, ::2] + both[:, 1::2] + 2) >> 2).astype(np.uint8)


def apart(boxes: np.ndarray, most: float) -> list[int]:
    """Which boxes stay when each takes away those after it that share more than `most` with it.

    >>> apart(np.array([[0, 0, 2, 2], [0, 0, 2, 1.9], [5, 5, 6, 6]]), 0.3)
    [0, 2]
    """
    kept: list[int] = []
    for place, box in enumerate(boxes):
        if not kept or shared(box, boxes[kept]).max() <= most:
            kept.append(place)
    return kept


def shared(box: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Intersection over union of a box with others: left, top, right, bottom each; shape (n,).

    >>> shared(np.array([0, 0, 2, 1]), np.array([[1, 0, 3, 1], [2, 0, 3, 1]])).round(3).tolist()
    [0.333, 0.0]
    """
    wide = np.minimum(box[2], others[:, 2]) - np.maximum(box[0], others[:, 0])
    high = np.minimum(box[3], others[:, 3]) - np.maximum(box[1], others[:, 1])
    both = np.maximum(wide, 0) * np.maximum(high, 0)
    own = (box[2] - box[0]) * (box[3] - box[1])
    every = own + (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1]) - both
    return both / np.maximum(every, 1e-12)
