"""Bars that come or go while the picture goes on: that is no cut."""

import numpy as np

_BLACK = 32  # luma, studio range: every sample of a bar is darker; black is 16, old copies and coders lift it
_ALIKE = 1  # lines by which the bars of two sides may differ: of 36 and 64 lines, sampled off their edges
_MOST = 0.35  # of the picture's height or width: what reaches further in is a dark picture
_SAME = 2.0  # levels by which a picture that stands still differs after coding, bars or not
_GOES_ON = ((0.95, 3.0), (0.8, 1.5), (0.5, 1.0))
"""From which correlation of the picture before and behind it may move how many times as much as between the looks before, or
behind. Motion keeps what is seen, or, where it is fast, is as fast beside the change; a cut hardly ever does either."""
_PLAIN = 4.0  # spread of luma under which nothing says that the picture goes on


def only_bars(looks: np.ndarray) -> bool:
    """Whether between the second and the third of four looks nothing happens but that bars come or go.

    looks: (4, 36, 64), half-size luma of neighbouring looks. Bars lie at two opposite sides, equally broad; the picture
    within the broader ones stays alike, and moves not much more than it does between the first two looks or the last two.
    """
    before, after = _bars(looks[1]), _bars(looks[2])
    rows, columns = looks.shape[1:]
    most = np.array([rows, rows, columns, columns]) * _MOST
    if not _changed(before, after) or (np.maximum(before, after) > most).any():
        return False
    top, bottom, left, right = np.maximum(before, after) + 1
    inside = looks[:, top : rows - bottom, left : columns - right].astype(np.float32)
    spread = inside.std(axis=(1, 2))
    if min(spread[1:3]) < _PLAIN:
        return False
    first, step, last = np.abs(np.diff(inside, axis=0)).mean(axis=(1, 2))
    like = np.corrcoef(inside[1].ravel(), inside[2].ravel())[0, 1]
    times = next((times for least, times in _GOES_ON if like >= least), None)
    return times is not None and bool(step <= max(_SAME, times * max(first, last)))


def _bars(look: np.ndarray) -> np.ndarray:
    """How many lines are black from the top, bottom, left and right on, int (4,)."""
    down, across = (look.max(axis=axis) >= _BLACK for axis in (1, 0))
    return np.array([_leading(lines) for lines in (down, down[::-1], across, across[::-1])])


def _leading(lit: np.ndarray) -> int:
    return int(lit.argmax()) if lit.any() else len(lit)


def _changed(before: np.ndarray, after: np.ndarray) -> bool:
    """Whether bars of one pair of sides come or go, both alike. The other pair may be dark in the picture itself."""
    grown = (after - before).reshape(2, 2)
    alike = np.abs(grown[:, 0] - grown[:, 1]) <= _ALIKE
    moved = (grown > 0).all(axis=1) | (grown < 0).all(axis=1)
    return bool((moved & alike).any())
