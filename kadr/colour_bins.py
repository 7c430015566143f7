"""Many colours in little room: bins of OKLab, each with its count and where in it the mean of its colours lies.

Bins are 0.04 high in lightness; along a and b they are 0.02 wide at grey and grow with chroma, so that dull colours,
of which films are full, keep their hues. The mean's place is kept to within 0.002.
"""

import numpy as np

BINS = 26 * 17 * 17
_HEIGHT = np.float32(0.04)
_WIDTH = np.float32(0.02)  # along a and b, at grey
_KNEE = np.float32(0.08)  # chroma at which a bin is twice as wide
_FARTHEST = np.float32(8.49)  # in bins from grey: |a| or |b| of 0.6
_LIGHTNESS_STEPS, _SIDE_STEPS = 16, 64  # places that are told apart within a bin

Bins = tuple[np.ndarray, np.ndarray, np.ndarray]
"""bin (uint16, rising), count (uint16), offset (uint16): one entry for each bin that is not empty."""


def packed(lab: np.ndarray, most: int) -> Bins:
    """The colours of one look, shape (n, 3), at most 65535 of them; the rarest beyond `most` bins join the nearest."""
    light = np.clip(lab[:, 0] / _HEIGHT, 0, np.float32(25.999))
    side = np.clip(
        np.copysign(np.log1p(np.abs(lab[:, 1:]) / _KNEE), lab[:, 1:]) * (_KNEE / _WIDTH), -_FARTHEST, _FARTHEST
    )
    row = light.astype(np.int64)
    column = np.rint(side).astype(np.int64)
    number = (row * 17 + column[:, 0] + 8) * 17 + column[:, 1] + 8
    counts = np.bincount(number, minlength=BINS)
    found = np.flatnonzero(counts)
    count = counts[found]
    fractions = (light - row, side[:, 0] - column[:, 0] + 0.5, side[:, 1] - column[:, 1] + 0.5)
    offset = np.zeros(len(found), np.int64)
    for fraction, steps in zip(fractions, (_LIGHTNESS_STEPS, _SIDE_STEPS, _SIDE_STEPS), strict=True):
        mean = np.bincount(number, fraction, minlength=BINS)[found] / count
        offset = offset * steps + np.clip(mean * steps, 0, steps - 1).astype(np.int64)
    if len(found) > most:
        found, count, offset = _fewer(found, count, offset, most)
    return found.astype(np.uint16), count.astype(np.uint16), offset.astype(np.uint16)


def unpacked(number: np.ndarray, offset: np.ndarray) -> np.ndarray:
    """Mean colour of each entry, float32, shape (n, 3)."""
    number, offset = number.astype(np.int32), offset.astype(np.int32)
    light = number // 289 + _within(offset >> 12, _LIGHTNESS_STEPS)
    a = number // 17 % 17 - 8 + _within(offset >> 6 & 63, _SIDE_STEPS) - np.float32(0.5)
    b = number % 17 - 8 + _within(offset & 63, _SIDE_STEPS) - np.float32(0.5)
    sides = np.stack([a, b], -1)
    sides = np.copysign(np.expm1(np.abs(sides) * (_WIDTH / _KNEE)) * _KNEE, sides)
    return np.concatenate([(light * _HEIGHT)[:, None], sides], -1).astype(np.float32)


def _within(step: np.ndarray, steps: int) -> np.ndarray:
    return (step.astype(np.float32) + np.float32(0.5)) / np.float32(steps)


def _fewer(number: np.ndarray, count: np.ndarray, offset: np.ndarray, most: int) -> Bins:
    """The fullest bins, with the colours of the others counted to the nearest of them."""
    order = np.argsort(-count, kind="stable")
    kept, rest = np.sort(order[:most]), order[most:]
    lab = unpacked(number, offset)
    apart = np.zeros((len(rest), most), np.float32)
    for side in range(3):
        apart += (lab[rest, side, None] - lab[kept, side]) ** 2
    total = count[kept] + np.bincount(apart.argmin(1), count[rest], minlength=most).astype(np.int64)
    return number[kept], total, offset[kept]
