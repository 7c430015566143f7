"""The one movement of the camera that best explains how one small picture became the next.

A shift and a zoom about the centre, with a change of light (gain and offset) beside them, so that flicker and
exposure are not taken for movement. Least squares on the slopes of the picture (Lucas and Kanade, 1981), weighted so
that what moves otherwise does not pull (Geman and McClure, 1985); large shifts are found by phase correlation (Kuglin
and Hines, 1975) first. Where the picture has too little texture to tell, the movement is NaN.
"""

import math
from dataclasses import dataclass

import numpy as np

ROWS, COLUMNS = 36, 64
"""Size of the pictures: half of a look's luma each way."""

_ROUNDS = 3  # of weighting; two are off by a tenth, five no nearer than three
_LEAST_ERROR_LEVELS = 1.0  # grain and rounding of 8 bit, even where the picture looks clean
_MOST_ERROR_LEVELS = 3.0  # what is more is not grain, but another picture
_MISFIT_CELLS = 0.3  # a cell agrees when its place is right to so much
_SLOPE_LEVELS = 3.0  # a cell with less slope than this fits any movement and says nothing
_LEAST_TEXTURE = 24  # cells with slope that are needed to speak of movement at all
_FITS = 0.5  # of these cells must agree: else there is no one movement
_GOOD = 0.65  # so many agree: no other movement could explain more
_MOST_ERROR_CELLS = 0.12  # standard error of a shift that still says something: 2 % of the width a second at 12 Hz
_MOST_ERROR_ZOOM = 0.004
_MOST_SHIFT = 0.4  # of the picture in one step
_THIN = 3  # one value in three is enough for a median
_CORRELATED = 4.0  # neighbouring residuals are not independent, so their count says too much
_DAMPING = np.array([1.0, 1.0, 100.0, 10.0, 1e-3])  # keeps the sums solvable where a picture is flat
_DIAGONAL = np.diag_indices(5)

_Y = (np.arange(ROWS, dtype=np.float32) - (ROWS - 1) / 2)[:, None]
_X = (np.arange(COLUMNS, dtype=np.float32) - (COLUMNS - 1) / 2)[None, :]
_WINDOW = (np.hanning(ROWS + 2)[1:-1, None] * np.hanning(COLUMNS + 2)[None, 1:-1]).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Small:
    """A picture in the size that movement is sought in, with its slopes."""

    luma: np.ndarray
    """float32 (36, 64), levels of 8 bit."""
    across: np.ndarray
    """Change a cell to the right."""
    down: np.ndarray


@dataclass(frozen=True, slots=True)
class Fit:
    """How the first of two pictures became the second."""

    right: float
    """Cells that the picture's content moved to the right; NaN where it cannot be told."""
    down: float
    zoom: float
    """Natural logarithm of the scale."""
    agree: float
    """Share of the cells with slope that this movement explains; NaN where hardly any cell has slope."""
    error: float
    """What most cells are off by, levels: grain, and points that alias."""
    before: np.ndarray
    """float32 (36, 64): what is left of the difference when only the light is evened out."""
    rest: np.ndarray
    """What is left when the movement is taken out too, over the part that both pictures show."""
    across: np.ndarray
    """Slopes over that part, negative: levels by which a cell changes when it moves on by one to the right."""
    descent: np.ndarray
    reach: tuple[slice, slice]
    """That part."""


def small(luma: np.ndarray) -> Small:
    """Means of two by two of a look's luma, uint8 (72, 128), smoothed once: single points alias, and slopes of those lie."""
    sums = luma.astype(np.float32)
    sums = sums[::2] + sums[1::2]
    values = (sums[:, ::2] + sums[:, 1::2]) * np.float32(0.25)
    values[1:-1] = (values[:-2] + values[2:] + 2 * values[1:-1]) * np.float32(0.25)
    values[:, 1:-1] = (values[:, :-2] + values[:, 2:] + 2 * values[:, 1:-1]) * np.float32(0.25)
    across, down = np.zeros_like(values), np.zeros_like(values)
    across[:, 1:-1] = (values[:, 2:] - values[:, :-2]) * np.float32(0.5)
    down[1:-1] = (values[2:] - values[:-2]) * np.float32(0.5)
    return Small(values, across, down)


def movement(first: Small, second: Small, guess: tuple[int, int]) -> Fit:
    """The movement between two pictures. guess: whole cells right and down that are tried first."""
    tried = {guess}
    best = _from(first, second, guess)
    for start in ((0, 0), None):
        if best.agree >= _GOOD or math.isnan(best.agree):
            break
        start = start or _phase(first.luma, second.luma)
        if start in tried:
            continue
        tried.add(start)
        other = _from(first, second, start)
        best = other if other.agree > best.agree else best
    return best


def middle(values: np.ndarray) -> float:
    """The upper median; numpy's own takes five times as long for so few."""
    return float(np.partition(values, len(values) // 2)[len(values) // 2])


def _phase(first: np.ndarray, second: np.ndarray) -> tuple[int, int]:
    """The shift in whole cells whose correlation of phases is highest."""
    spectra = np.fft.rfft2(np.stack([first - first.mean(), second - second.mean()]) * _WINDOW)
    cross = spectra[1] * spectra[0].conj()
    peak = int(np.fft.irfft2(cross / (np.abs(cross) + 1e-3), s=(ROWS, COLUMNS)).argmax())
    down, right = divmod(peak, COLUMNS)
    right, down = (right + COLUMNS // 2) % COLUMNS - COLUMNS // 2, (down + ROWS // 2) % ROWS - ROWS // 2
    return (right, down) if _overlap((right, down)) else (0, 0)


def _overlap(shift: tuple[int, int]) -> bool:
    """Whether enough of both pictures is left to compare."""
    return abs(shift[0]) <= _MOST_SHIFT * COLUMNS and abs(shift[1]) <= _MOST_SHIFT * ROWS


def _from(first: Small, second: Small, start: tuple[int, int]) -> Fit:
    """The fit that begins at a shift of whole cells."""
    fit = _solved(first, second, start)
    for _ in range(2):  # the slopes tell about half a cell; a larger rest moves the start
        if math.isnan(fit.right + fit.down):
            break
        nearer = round(fit.right), round(fit.down)
        if nearer == start or not _overlap(nearer):
            break
        again = _solved(first, second, nearer)
        if not again.agree > fit.agree:
            break
        fit, start = again, nearer
    return fit


def _solved(first: Small, second: Small, start: tuple[int, int]) -> Fit:
    right, down = start
    height, width = ROWS - abs(down), COLUMNS - abs(right)
    old = slice(max(0, -down), max(0, -down) + height), slice(max(0, -right), max(0, -right) + width)
    new = slice(max(0, down), max(0, down) + height), slice(max(0, right), max(0, right) + width)
    luma = first.luma[old]
    difference = second.luma[new] - luma
    across = (first.across[old] + second.across[new]) * np.float32(-0.5)
    descent = (first.down[old] + second.down[new]) * np.float32(-0.5)
    slopes = np.empty((5, height * width), np.float32)
    slopes[0] = across.ravel()
    slopes[1] = descent.ravel()
    slopes[2] = (across * _X[:, new[1]] + descent * _Y[new[0]]).ravel()
    mean = luma.mean()
    slopes[3] = luma.ravel()
    slopes[3] -= mean
    slopes[4] = 1
    flat = difference.ravel()
    rest, found = flat - middle(flat[::_THIN]), np.zeros(5)
    for _ in range(_ROUNDS):
        error = max(1.4826 * middle(np.abs(rest[::_THIN])), _LEAST_ERROR_LEVELS)
        weights = rest * np.float32(0.5 / error)
        weights *= weights
        weights += 1
        weights *= weights
        weighted = slopes / weights
        squares = (weighted @ slopes.T).astype(np.float64)
        squares[_DIAGONAL] += _DAMPING
        inverse = np.linalg.inv(squares)
        found = inverse @ (weighted @ flat)
        rest = flat - found.astype(np.float32) @ slopes
    slope = np.hypot(slopes[0], slopes[1])
    steep = slope > _SLOPE_LEVELS
    texture = np.count_nonzero(steep)
    near = np.abs(rest) < 2 * min(error, _MOST_ERROR_LEVELS) + _MISFIT_CELLS * slope
    agree = np.count_nonzero(steep & near) / texture if texture >= _LEAST_TEXTURE else math.nan
    errors = np.sqrt(_CORRELATED * error**2 * inverse[_DIAGONAL])
    known = agree >= _FITS
    zoom = float(found[2]) if known and errors[2] <= _MOST_ERROR_ZOOM else math.nan
    before = second.luma - first.luma * np.float32(1 + found[3]) + np.float32(found[3] * mean - found[4])
    return Fit(
        right=right + float(found[0]) if known and errors[0] <= _MOST_ERROR_CELLS else math.nan,
        down=down + float(found[1]) if known and errors[1] <= _MOST_ERROR_CELLS else math.nan,
        zoom=zoom,
        agree=agree,
        error=error,
        before=before,
        rest=rest.reshape(height, width),
        across=across,
        descent=descent,
        reach=new,
    )
