"""How much of the picture moves, how much of that is the camera, and where nothing moves at all.

Looks are compared at twelve a second, the nearest to each twelfth, never an interpolated one: so that frames which are
shown twice, drawings that are held for two frames, and frames that were left out, all look alike.
"""

import math
from collections import deque
from dataclasses import dataclass, field

import numpy as np

from kadr.contracts import Track
from kadr.looks import LUMA_COLUMNS, LUMA_ROWS, Look
from kadr.measures.camera import COLUMNS, ROWS, Fit, Small, middle, movement, small
from kadr.measures.pile import Pile
from kadr.spans import SECOND

STEPS_A_SECOND = 12
_LONGEST_STEP_NS = SECOND // 2  # looks that lie further apart say nothing of speed

_CHANGED_LEVELS = 4.0  # a cell that is an eighteenth high changes: what grain and coding leave of its mean is less
_GRAIN_TIMES = 3.0  # and so many times what most cells change by, in a picture with much grain
_MOST_GRAIN_LEVELS = 8.0  # beyond this it is no grain
BLOCK = 4
"""Cells each way of a block, 9 by 16 of which make the picture."""
_DOWN = np.repeat(np.eye(ROWS // BLOCK, dtype=np.float32), BLOCK, axis=1)
_ACROSS = np.repeat(np.eye(COLUMNS // BLOCK, dtype=np.float32), BLOCK, axis=0)
_LEAST_ERROR_LEVELS = 1.0
_SURE = 30.0  # squared errors; chance exceeds it in one block of a thousand, neighbouring cells being alike
_OFF_CELLS_STILL = 0.08  # a still camera's blocks are placed to so much,
_OFF_CELLS_MOVING = 0.25  # a moving one's to so much: depth and turns about the lens's axis are no shift and no zoom
_MUCH_MORE = 3.0  # times the error that most cells have

_SLOW_PER_S = 0.015  # widths; a camera slower than this does not move the picture

LATER_NS = SECOND * 15 // 16
"""Between the two looks that show what moves too slowly for one step: nearly a second, as looks lie where frames do."""
_SAME_LEVELS = 1  # what a coder leaves of a point that is the same
_LIT_LEVELS = 30  # of 16..235: darker points are black on any screen in a lit room

_Y = (np.arange(1, ROWS, 2, dtype=np.float32) - ROWS / 2)[:, None]
_X = (np.arange(1, COLUMNS, 2, dtype=np.float32) - COLUMNS / 2)[None, :]

_FIELDS: dict[str, type] = {
    **dict.fromkeys(
        ("start_ns", "end_ns"), np.int64
    ),  # below 2**53 for a hundred days, so that a line may be of floats
    **dict.fromkeys(("start_frame", "end_frame"), np.int32),
    **dict.fromkeys(("pan_per_s", "tilt_per_s", "zoom_per_s", "moving", "inside", "agree"), np.float32),
    **dict.fromkeys(("later", "same", "lit", "spread"), np.float32),
}


@dataclass
class Movement:
    """Sees a film in order.

    Its track has one value for each step between two looks:
    start_ns, end_ns, start_frame, end_frame    the two looks
    pan_per_s, tilt_per_s   the camera, picture widths and picture heights a second, positive to the right and up; NaN
                            where it cannot be told
    zoom_per_s              natural logarithm of the scale a second, positive closer; NaN as well
    moving                  share of the picture that the camera moves, or that changes otherwise (but for its light)
    inside                  share that changes otherwise; NaN where the camera's movement is not known
    agree                   share of the picture's texture that follows the camera
    later                   share that has changed after a second; NaN in the first one
    same                    share of points that are the same but for a coder's noise
    lit                     share of points brighter than black, of the brighter look
    spread                  standard deviation of the picture, levels, of the more varied look
    """

    version = 1
    _chosen: Look | None = None
    _last: Look | None = None
    _slot: int = 1
    _zero_ns: int = 0
    _steps: Pile = field(default_factory=Pile)
    """One line for each step."""
    _small: Small | None = None
    _guess: tuple[int, int] = (0, 0)
    _spread: float = 0.0
    _earlier: deque[tuple[int, np.ndarray]] = field(default_factory=deque)
    """Stamps and coarse pictures of the last second's looks, oldest first."""

    def see(self, look: Look) -> None:
        """Looks that lie between two twelfths of a second are passed over."""
        if self._chosen is None or self._last is None:
            self._zero_ns, self._chosen, self._last = look.at_ns, look, look
            self._small = small(look.luma)
            coarse = _coarse(self._small.luma)
            self._earlier.append((look.at_ns, coarse))
            self._spread = float(coarse.std())
            return
        while look.at_ns >= (due_ns := self._zero_ns + self._slot * SECOND // STEPS_A_SECOND):
            nearest = self._last if due_ns - self._last.at_ns <= look.at_ns - due_ns else look
            if nearest.at_ns > self._chosen.at_ns:
                self._step(self._chosen, nearest)
                self._chosen = nearest
            self._slot += 1
        self._last = look

    def track(self) -> Track:
        """Whole also when there was no look, or one."""
        steps = self._steps.taken(np.empty((0, len(_FIELDS))))
        return {name: steps[:, number].astype(kind) for number, (name, kind) in enumerate(_FIELDS.items())}

    def _step(self, before: Look, look: Look) -> None:
        first, second = self._small or small(before.luma), small(look.luma)
        self._small = second
        coarse = _coarse(second.luma)
        apart = np.maximum(before.luma, look.luma) - np.minimum(before.luma, look.luma)
        still = (
            np.count_nonzero(apart <= _SAME_LEVELS) / apart.size,
            max(_lit(before.luma), _lit(look.luma)),
            max(self._spread, spread := float(coarse.std())),
        )
        self._spread = spread
        while len(self._earlier) > 1 and self._earlier[1][0] <= look.at_ns - LATER_NS:
            self._earlier.popleft()
        then_ns, then = self._earlier[0]
        later = changed(coarse - then) if then_ns <= look.at_ns - LATER_NS else math.nan
        self._earlier.append((look.at_ns, coarse))
        length_ns = look.at_ns - before.at_ns
        moved: tuple[float, ...]
        if length_ns > _LONGEST_STEP_NS:
            moved = (math.nan, math.nan, math.nan, math.nan, math.nan, math.nan)
            self._guess = (0, 0)
        else:
            fit = movement(first, second, self._guess)
            moved = _moved(fit, length_ns / SECOND)
            known = not math.isnan(fit.right + fit.down)
            self._guess = (round(fit.right), round(fit.down)) if known else (0, 0)
        step = (before.at_ns, look.at_ns, before.frame, look.frame, *moved, later, *still)
        self._steps.add(np.array([step], np.float64))


def _moved(fit: Fit, seconds: float) -> tuple[float, ...]:
    """pan_per_s to agree."""
    if math.isnan(fit.right + fit.down):
        moving = changed(_coarse(fit.before))
        inside = math.nan if moving else 0.0
    else:
        zoom = 0.0 if math.isnan(fit.zoom) else fit.zoom
        places = np.hypot(fit.right + zoom * _X, fit.down + zoom * _Y)
        inside = _moving_by_itself(fit, float(places.max()))
        with_camera = np.count_nonzero(places > _SLOW_PER_S * COLUMNS * seconds) / places.size
        moving = inside + (1 - inside) * with_camera
    pan, tilt = -fit.right / COLUMNS / seconds, fit.down / ROWS / seconds
    return pan, tilt, fit.zoom / seconds, moving, inside, fit.agree


def changed(difference: np.ndarray) -> float:
    """Share of cells that differ by more than grain does, when the light is evened out."""
    flat = difference.ravel()
    size = np.abs(flat - middle(flat))
    line = min(max(_CHANGED_LEVELS, _GRAIN_TIMES * 1.4826 * middle(size)), _MOST_GRAIN_LEVELS)
    return np.count_nonzero(size > line) / size.size


def _moving_by_itself(fit: Fit, furthest: float) -> float:
    """Share of the picture's blocks that do not go with the camera.

    A block moves by itself when what is left of it is a shift (it follows the slopes), larger than a fit may be off,
    or when what is left is much more than elsewhere. furthest: cells that the camera moved any part of the picture.
    """
    sums = np.zeros((6, ROWS, COLUMNS), np.float32)
    rest, across, descent = fit.rest, fit.across, fit.descent
    parts = (across * across, across * descent, descent * descent, across * rest, descent * rest, rest * rest)
    for into, part in zip(sums, parts, strict=True):
        into[fit.reach] = part
    xx, xy, yy, xr, yr, rr = _DOWN @ sums @ _ACROSS
    error = max(fit.error, _LEAST_ERROR_LEVELS)
    xx, yy = xx + error**2, yy + error**2  # a block without slopes goes nowhere
    full = xx * yy - xy * xy
    right, down = (yy * xr - xy * yr) / full, (xx * yr - xy * xr) / full
    shifted = right * xr + down * yr > _SURE * error**2
    far = np.hypot(right, down) > (_OFF_CELLS_MOVING if furthest > _OFF_CELLS_STILL else _OFF_CELLS_STILL)
    other = rr > BLOCK * BLOCK * (_MUCH_MORE * error) ** 2
    known = np.outer(_covered(fit.reach[0], ROWS), _covered(fit.reach[1], COLUMNS))
    return float(np.count_nonzero((shifted & far | other) & known) / max(1, int(np.count_nonzero(known))))


def _covered(part: slice, size: int) -> np.ndarray:
    """Blocks of which a part covers half or more."""
    starts = np.arange(0, size, BLOCK)
    return np.minimum(starts + BLOCK, part.stop) - np.maximum(starts, part.start) >= BLOCK / 2


def _coarse(picture: np.ndarray) -> np.ndarray:
    """Means of two by two: (18, 32)."""
    sums = picture[::2] + picture[1::2]
    return (sums[:, ::2] + sums[:, 1::2]) * np.float32(0.25)


def _lit(luma: np.ndarray) -> float:
    return np.count_nonzero(luma > _LIT_LEVELS) / (LUMA_ROWS * LUMA_COLUMNS)
