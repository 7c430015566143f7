"""A face cut out upright and at one size, by its five points: what tells who it is, is told from that."""

import numpy as np

from kadr.measures.faces.crops import Square

CHIP = 150
"""Pixels each way."""
_PLACES = np.array([(0.2255, 0.2157), (0.7548, 0.2157), (0.4901, 0.5156), (0.2541, 0.7802), (0.7261, 0.7802)])
"""Eyes, tip of the nose and corners of the mouth in the mean face that dlib's chips are cut by (its own constants)."""
_PADDING = 0.25  # of that face, on each side of it


def chip(rgb: np.ndarray, points: np.ndarray) -> np.ndarray:
    """uint8 (150, 150, 3). rgb: uint8 (rows, columns, 3); points: (5, 2), x and y in its pixels, as Found has them."""
    square = _square(points)
    return np.clip(np.rint(square.cut(rgb, CHIP)), 0, 255).astype(np.uint8)


def _square(points: np.ndarray) -> Square:
    """The square in which the points come nearest to their places: a turn, a size and a shift by least squares."""
    places = (_PLACES + _PADDING) / (1 + 2 * _PADDING) - 0.5
    mean, centre = points.mean(0), places.mean(0)
    a, b = places - centre, points - mean
    size = (a * a).sum()
    along, aside = (a * b).sum() / size, (a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum() / size
    x = mean[0] - (along * centre[0] - aside * centre[1])
    y = mean[1] - (aside * centre[0] + along * centre[1])
    return Square(float(x), float(y), float(np.hypot(along, aside)), float(np.arctan2(aside, along)))
