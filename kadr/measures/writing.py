"""Lines of writing in a picture: strokes of one brightness, side by side in a row, with ground above and below them.

A picture is read at three sizes, so that small credits and large titles are both some strokes high. Nothing here knows
letters: that a line stands still, rolls, or comes and goes is asked over time, in summaries/titles.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

SIZES = 3  # the picture as it is, halved, and halved again
STEP = 16  # columns of a bin in which strokes are counted; three make a window
_STROKE = 13  # columns: what is narrower, and stands out to both sides, is a stroke
_STANDS_OUT_LEVELS = 40  # of 219
_STROKES_A_WINDOW = 3  # letters of up to a third of a window
_HIGH, _LOW = 44, 5  # rows of a line
_GROUND_STROKES = 1  # a row with so few strokes in a window is ground between lines

_EVEN = 0.35  # how far strokes may differ, in shares of the contrast to the ground under them
_IRREGULAR = 0.2  # letters are not as evenly set as windows and bars: spread of most gaps between strokes, in shares of the middle one
_BESIDE_ROWS = 4  # above a line and below it
_AS_GROUND, _OTHER = 0.35, 0.2  # as the ground of its strokes, to so much of their contrast, but for hooks and tails
_ONE_ABOVE_OTHER = 0.15  # columns of a line in which one stroke lies above another: E has three, H one
_ACROSS = (0.25, 0.85)  # edges across for each upright one
_LEAST_STROKES = 5  # two syllables
_LEAST_ON_PLAIN = 3  # FIN: on a plain ground there is nothing else that it could be
_CONTRAST_LEVELS = 50
_LONG, _LONG_ON_PLAIN = 4, 1.5  # times its height
_PLAIN = 0.9  # of a picture, for the milder limits
_MOST_LINES = 60
_FLAT_LEVELS = 24  # of the points of a cell of plain ground: grain and paper
_CELL = 16
_SUM = np.uint64(0x0101010101010101)
"""Eight bytes of 0 or 1 in one number, times this, have their sum in the highest byte."""
PRINT_BINS = 80
"""Bins across the picture in which a line's strokes are told, so that it is known again."""


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line that looks like writing, in fractions of the picture."""

    left: float
    top: float
    right: float
    bottom: float
    dark: bool
    """Dark strokes on a lighter ground."""
    strokes: float
    print: np.ndarray
    """bool (80,): in which eightieths of the picture's width the line has most of its strokes."""


def written_lines(luma: np.ndarray) -> list[WrittenLine]:
    """Lines, the surest first. luma: uint8 (rows, columns), some 640 columns; smaller pictures have none.

    Where two sizes find the same line, the one with more strokes stays.
    """
    found = _at_all_sizes(luma, _LEAST_STROKES, _LONG)
    if not found and plain_share(luma, []) >= _PLAIN:
        found = _at_all_sizes(luma, _LEAST_ON_PLAIN, _LONG_ON_PLAIN)
    kept: list[WrittenLine] = []
    for line in sorted(found, key=lambda line: (-line.strokes, line.top, line.left)):
        if len(kept) < _MOST_LINES and not any(_same_place(line, other) for other in kept):
            kept.append(line)
    return kept


def _at_all_sizes(luma: np.ndarray, least: int, long: float) -> list[WrittenLine]:
    """Lines of so many strokes, and so many times as long as high."""
    found: list[WrittenLine] = []
    for _ in range(SIZES):
        if min(luma.shape) < 3 * STEP:
            break
        for dark in (False, True):
            found += _lines(255 - luma if dark else luma, dark, least, long)
        luma = _halved(luma)
    return found


def plain_share(luma: np.ndarray, lines: list[WrittenLine]) -> float:
    """How much of the picture beside the lines is one plain ground: flat, and of the brightness that most of it has."""
    rows, columns = luma.shape[0] // _CELL, luma.shape[1] // _CELL
    if not rows or not columns:
        return 0.0
    points = luma[2 : rows * _CELL : 4, 2 : columns * _CELL : 4].reshape(rows, _CELL // 4, columns, _CELL // 4)
    cells = np.ascontiguousarray(points.transpose(1, 3, 0, 2)).reshape(-1, rows, columns)  # sixteen points of each
    low, high = cells.min(0), cells.max(0)
    beside = np.ones((rows, columns), bool)
    for line in lines:
        span = (
            slice(int(line.top * rows), int(np.ceil(line.bottom * rows))),
            slice(int(line.left * columns), int(np.ceil(line.right * columns))),
        )
        beside[span] = False
    if not beside.any():
        return 0.0
    middle = (low.astype(np.int16) + high) // 2
    ground = np.median(middle[beside])
    flat = (high - low <= _FLAT_LEVELS) & (np.abs(middle - ground) <= _FLAT_LEVELS * 3 // 2)
    return float(flat[beside].mean())


def _halved(luma: np.ndarray) -> np.ndarray:
    rows, columns = luma.shape[0] // 2 * 2, luma.shape[1] // 2 * 2
    parts = luma[:rows, :columns].astype(np.uint16)
    across = parts[:, ::2] + parts[:, 1::2]
    return ((across[::2] + across[1::2]) >> 2).astype(np.uint8)


def _lines(luma: np.ndarray, dark: bool, least: int, long: float) -> Iterator[WrittenLine]:
    """Lines of bright strokes at one size."""
    ground = _opened(luma)
    strokes = luma - ground >= _STANDS_OUT_LEVELS
    begins = strokes.copy()
    begins[:, 1:] &= ~strokes[:, :-1]
    bins = luma.shape[1] // STEP
    eights = np.ascontiguousarray(begins[:, : bins * STEP]).view(np.uint64) * _SUM >> 56  # of eight points each
    counts = (eights[:, ::2] + eights[:, 1::2]).astype(np.uint8)
    windows = counts[:, :-2] + counts[:, 1:-1] + counts[:, 2:]
    for top, bottom, left, right in _rows(windows, long):
        box = np.s_[top:bottom, left : min(right, luma.shape[1])]
        around = (
            luma[max(0, top - _BESIDE_ROWS - 1) : max(0, top - 1), box[1]],
            luma[bottom + 1 :][:_BESIDE_ROWS, box[1]],
        )
        line = _as_line(
            luma[box], ground[box], strokes[box], begins[box], around, (top, left), luma.shape, dark, least, long
        )
        if line is not None:
            yield line


def _opened(luma: np.ndarray) -> np.ndarray:
    """The picture without what is brighter than both sides and narrower than a stroke may be (a morphological opening)."""
    low, high = luma.copy(), None
    for step in (1, 2, 4, _STROKE - 8):
        np.minimum(low[:, :-step], low[:, step:], out=low[:, :-step])
    high = low.copy()
    for step in (1, 2, 4, _STROKE - 8):
        np.maximum(high[:, step:], high[:, :-step].copy(), out=high[:, step:])
    return np.minimum(high, luma)


def _rows(windows: np.ndarray, long: float) -> Iterator[tuple[int, int, int, int]]:
    """Top, bottom, left, right of what has strokes side by side, and ground above and below. windows: (rows, windows)."""
    busy = np.zeros((len(windows) + 2, windows.shape[1]), np.int8)
    busy[1:-1] = windows >= _STROKES_A_WINDOW
    change = np.diff(busy, axis=0).T
    across, tops = np.nonzero(change == 1)
    bottoms = np.nonzero(change == -1)[1]
    high = bottoms - tops
    fits = (high >= _LOW) & (high <= _HIGH)
    waiting: list[list[tuple[int, int]]] = [[] for _ in range(windows.shape[1])]
    for place, top, bottom in zip(across[fits].tolist(), tops[fits].tolist(), bottoms[fits].tolist(), strict=True):
        near = max(3, (bottom - top) // 2)
        above, below = windows[max(0, top - near) : top, place], windows[bottom : bottom + near, place]
        if (above.size == 0 or above.min() <= _GROUND_STROKES) and (below.size == 0 or below.min() <= _GROUND_STROKES):
            waiting[place].append((top, bottom))
    for place in range(len(waiting)):
        while waiting[place]:
            chain, last = [waiting[place].pop(0)], place
            for further in range(place + 1, len(waiting)):
                top, bottom = chain[-1]
                off = max(2, (bottom - top) * 3 // 10)
                fit = [one for one in waiting[further] if abs(one[0] - top) <= off and abs(one[1] - bottom) <= off]
                if fit:
                    waiting[further].remove(fit[0])
                    chain.append(fit[0])
                    last = further
                elif further - last > 2:
                    break
            top, bottom = (int(np.median([one[side] for one in chain])) for side in (0, 1))
            if (last - place + 3) * STEP >= long * (bottom - top) and (len(chain) > 1 or long < _LONG):
                yield top, bottom, place * STEP, (last + 3) * STEP


def _as_line(
    luma: np.ndarray, ground: np.ndarray, strokes: np.ndarray, begins: np.ndarray, around: tuple[np.ndarray, np.ndarray],
    at: tuple[int, int], shape: tuple[int, ...], dark: bool, least: int, long: float,
) -> WrittenLine | None:  # fmt: skip
    """What is cut out, as a line, where its strokes are even enough for writing. around: the rows above it and below it."""
    high = len(luma)
    number = np.count_nonzero(begins) / high
    columns = np.flatnonzero(strokes.any(0))
    if number < least or not len(columns):
        return None
    first, end = int(columns[0]), int(columns[-1]) + 1
    if end - first < long * high:
        return None
    core = strokes[:, 1:-1] & (luma[:, 1:-1] >= luma[:, :-2]) & (luma[:, 1:-1] >= luma[:, 2:])
    bright, under = luma[:, 1:-1][core], ground[strokes]
    if len(bright) < 2 * least:
        return None
    low, typical, top = np.percentile(bright, (40, 50, 85))
    level = float(np.median(under))
    contrast = typical - level
    if contrast < _CONTRAST_LEVELS or top - low > _EVEN * contrast:
        return None
    if not all(_is_ground(rows[:, first:end], level, contrast) for rows in around):
        return None
    if _regular(begins) or not _has_letters(luma[:, first:end] >= level + contrast / 2):
        return None
    rows, wide = shape
    left, right = (at[1] + first) / wide, (at[1] + end) / wide
    profile = np.zeros(PRINT_BINS)
    places = ((at[1] + np.arange(strokes.shape[1])) * PRINT_BINS // wide).clip(max=PRINT_BINS - 1)
    np.add.at(profile, places, strokes.mean(0))
    inside = profile[int(left * PRINT_BINS) : int(np.ceil(right * PRINT_BINS))]
    return WrittenLine(left, at[0] / rows, right, (at[0] + high) / rows, dark, number, profile > inside.mean())


def _is_ground(rows: np.ndarray, level: float, contrast: float) -> bool:
    """Whether what lies above or below a line is the ground that its strokes stand on. At the picture's edge nothing does."""
    other = np.count_nonzero(np.abs(rows - level) >= _AS_GROUND * contrast)
    return rows.size > 0 and bool(other <= _OTHER * rows.size)


def _has_letters(ink: np.ndarray) -> bool:
    """Whether ink goes up and down as in letters, which have strokes across, some above others: bars, posts and blades of grass
    have none, leaves and stones have as many edges across as upright ones. ink: bool (rows, columns)."""
    begins = ink.copy()
    begins[1:] &= ~ink[:-1]
    over = begins.sum(0)
    upright = np.count_nonzero(ink[:, 1:] ^ ink[:, :-1])
    across = np.count_nonzero(ink[1:] ^ ink[:-1])
    stacked = np.count_nonzero(over > 1) >= _ONE_ABOVE_OTHER * np.count_nonzero(over)
    return bool(stacked and _ACROSS[0] * upright <= across <= _ACROSS[1] * upright)


def _regular(begins: np.ndarray) -> bool:
    """Whether strokes are evenly spaced in each of three rows of a line, as in a grating."""
    spreads = []
    for row in begins[len(begins) // 4 :: max(1, len(begins) // 4)][:3]:
        gaps = np.diff(np.flatnonzero(row))
        if len(gaps) > 2:
            small, typical, large = np.percentile(gaps, (15, 50, 85))
            spreads.append(float((large - small) / typical))
    return bool(spreads) and max(spreads) < _IRREGULAR


def _same_place(one: WrittenLine, other: WrittenLine) -> bool:
    """Whether most of the smaller one lies in the other."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    if across <= 0 or down <= 0:
        return False
    areas = ((line.right - line.left) * (line.bottom - line.top) for line in (one, other))
    return across * down > 0.4 * min(areas)
