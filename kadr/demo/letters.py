"""Writing for the demo's title card: letters of straight strokes, and round ones of short strokes."""

import math
from itertools import pairwise

import numpy as np

from kadr.demo.brush import COLUMNS, ROWS, stroke

Line = tuple[tuple[float, float], ...]
"""Corners of one line, across and down, in parts of a letter's width and height."""


def _arc(x: float, y: float, wide: float, high: float, start_deg: float, end_deg: float) -> Line:
    """Points on an ellipse, angles from the right over the bottom."""
    steps = [math.radians(start_deg + (end_deg - start_deg) * part / 12) for part in range(13)]
    return tuple((x + wide * math.cos(angle), y + high * math.sin(angle)) for angle in steps)


_LETTERS: dict[str, tuple[Line, ...]] = {
    "A": (((0, 1), (0.5, 0), (1, 1)), ((0.2, 0.64), (0.8, 0.64))),
    "G": (_arc(0.5, 0.5, 0.5, 0.5, 320, 20), ((0.98, 0.56), (0.6, 0.56))),
    "L": (((0, 0), (0, 1), (0.85, 1)),),
    "O": (_arc(0.5, 0.5, 0.5, 0.5, 0, 360),),
    "R": (((0, 1), (0, 0), (0.5, 0)), _arc(0.5, 0.26, 0.42, 0.26, -90, 90), ((0.5, 0.52), (0, 0.52)), ((0.45, 0.52), (0.9, 1))),
    "S": (_arc(0.5, 0.26, 0.42, 0.26, -20, -270), _arc(0.5, 0.74, 0.44, 0.26, -90, 160)),
    "T": (((0, 0), (1, 0)), ((0.5, 0), (0.5, 1))),
    "W": (((0, 0), (0.25, 1), (0.5, 0.2), (0.75, 1), (1, 0)),),
}  # fmt: skip


def written(word: str, high: float, thick: float) -> np.ndarray:
    """A mask of a word in the middle of the picture. high, thick: of its letters, in pixels."""
    wide, step = 0.62 * high, 0.95 * high
    left, top = (COLUMNS - step * (len(word) - 1) - wide) / 2, (ROWS - high) / 2
    mask = np.zeros((ROWS, COLUMNS), np.float32)
    for place, letter in enumerate(word):
        for line in _LETTERS[letter]:
            corners = [(left + place * step + x * wide, top + y * high) for x, y in line]
            for (x1, y1), (x2, y2) in pairwise(corners):
                np.maximum(mask, stroke(x1, y1, x2, y2, thick), out=mask)
    return mask
