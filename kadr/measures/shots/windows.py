"""Features of gradual transitions: each step of a 12 Hz grid against what lies w steps before and behind it.

If A and B are the pictures at both ends of a window and M is its middle, a dissolve makes M a blend of A and B everywhere at the
same time, a wipe makes each cell of M either A or B, a fade makes one of them flat, and a moving camera does none of these.
"""

import numpy as np

from kadr.measures.shots.blocks import FIGURES, moved
from kadr.measures.shots.cells import COLUMNS, ROWS, Cells

WIDTHS = (1, 2, 3, 4, 6, 8, 12, 16, 24)  # steps of 1/12 s on either side
CONTEXT = WIDTHS[-1]
_FRONTS = (3, 6, 12, 24)  # widths at which the front of a wipe is looked for
_QUARTERS = (4, 8, 12, 16, 24)  # widths whose quarter points are looked at
_SHIFTED = (
    (1, 0),
    (1, 1),
    (4, 4),
    (8, 8),
    (16, 16),
)  # steps back and on between which the whole picture may have shifted
_LUMA = ROWS * COLUMNS
_TINY = 1e-6
PER_STEP = 9
COUNT = len(WIDTHS) * 14 + len(_FRONTS) * 3 + len(_QUARTERS) * 4 + len(_SHIFTED) * 3 + 2 * FIGURES + PER_STEP


def features(cells: Cells, first: int, last: int) -> np.ndarray:
    """Features of the steps first..last-1, float32 (last - first, COUNT); what lies outside the run repeats its end."""
    steps = np.arange(first, last)
    columns: list[np.ndarray] = []
    for w in WIDTHS:
        a, b = _clamped(steps - w, cells), _clamped(steps + w, cells)
        columns += _blend(cells, steps, a, b, w)
    half = cells.half
    columns += list(moved(half[_clamped(steps - 1, cells)], half[steps]).T)
    columns += list(
        moved(half[_clamped(steps - 2, cells)], half[_clamped(steps + 2, cells)]).T
    )  # slow motion shows here
    columns += _shifts(cells, steps)
    columns += _alone(cells, steps)
    table = np.stack(columns, axis=1).astype(np.float32)
    return np.asarray(np.clip(np.nan_to_num(table), -20, 20))


def _clamped(steps: np.ndarray, cells: Cells) -> np.ndarray:
    return np.asarray(np.clip(steps, 0, len(cells) - 1))


def _blend(cells: Cells, steps: np.ndarray, a: np.ndarray, b: np.ndarray, w: int) -> list[np.ndarray]:
    """How step M lies between A and B."""
    x = cells.vector
    at_a, at_m, at_b = x[a], x[steps], x[b]
    whole, first = at_b - at_a, at_m - at_a
    second = whole - first
    dd, ed, ee = _dot(whole, whole), _dot(first, whole), _dot(first, first)
    alpha = ed / (dd + 50)
    rest = np.maximum(ee - alpha * ed, 0) / (dd + 50)
    abs_whole, abs_first, abs_second = np.abs(whole), np.abs(first), np.abs(second)
    change, left, right = abs_whole.sum(1), abs_first.sum(1), abs_second.sum(1)
    either = np.minimum(abs_first, abs_second).sum(1) / (change + 50)
    spread = _regional_spread(whole[:, :_LUMA], first[:, :_LUMA], alpha)
    histogram = np.abs(cells.histogram[b] - cells.histogram[a]).sum(1)
    correlation, stds = _correlation(at_a[:, :_LUMA], at_b[:, :_LUMA])
    std_m = at_m[:, :_LUMA].std(axis=1)
    t = cells.texture + np.float32(0.3)
    mean = cells.luma.mean(axis=(1, 2))
    columns = [
        np.log1p(change / whole.shape[1]),
        np.clip(alpha, -1, 2),
        np.log(rest + 0.01),
        either,
        np.clip((left + right) / (change + 50), 0, 8),
        spread,
        histogram,
        correlation,
        np.log((std_m + 1) / (0.5 * (stds[0] + stds[1]) + 1)),
        np.log((std_m + 1) / (np.minimum(stds[0], stds[1]) + 1)),
        np.log((stds[1] + 1) / (stds[0] + 1)),
        np.log(t[steps] / np.sqrt(t[a] * t[b])),
        np.log(t[steps] / np.minimum(t[a], t[b])),
        (mean[b] - mean[a]) / 20,
    ]
    if w in _FRONTS:
        columns += _front(abs_whole[:, :_LUMA], abs_first[:, :_LUMA], abs_second[:, :_LUMA])
    if w in _QUARTERS:
        for at in (a + w // 2, b - w // 2):
            part = x[np.clip(at, 0, len(x) - 1)] - at_a
            along = _dot(part, whole)
            share = along / (dd + 50)
            columns += [
                np.clip(share, -1, 2),
                np.log(np.maximum(_dot(part, part) - share * along, 0) / (dd + 50) + 0.01),
            ]
    return columns


def _dot(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.asarray(np.einsum("nk,nk->n", a, b))


def _regional_spread(whole: np.ndarray, first: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """How unlike each other the parts of the picture are in how far they have come: 0 for a dissolve."""
    n = len(whole)
    shape = (n, 3, ROWS // 3, 4, COLUMNS // 4)
    weight = (whole * whole).reshape(shape).sum(axis=(2, 4)).reshape(n, 12) + 20
    along = (first * whole).reshape(shape).sum(axis=(2, 4)).reshape(n, 12)
    apart = np.clip(along / weight, -1, 2) - np.clip(alpha, -1, 2)[:, None]
    return np.asarray(np.sqrt((weight * apart**2).sum(axis=1) / weight.sum(axis=1)))


def _correlation(a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    a = a - a.mean(axis=1, keepdims=True)
    b = b - b.mean(axis=1, keepdims=True)
    std_a, std_b = np.sqrt(_dot(a, a) / _LUMA), np.sqrt(_dot(b, b) / _LUMA)
    return _dot(a, b) / _LUMA / (std_a * std_b + 4), (std_a, std_b)


def _front(whole: np.ndarray, first: np.ndarray, second: np.ndarray) -> list[np.ndarray]:
    """Cells that are over already, as a share of the changed ones; how far they hang together; how many changed at all."""
    n = len(whole)
    changed = (whole > 6).reshape(n, ROWS, COLUMNS)
    over = (second < first).reshape(n, ROWS, COLUMNS)
    count = changed.sum(axis=(1, 2)) + _TINY
    share = (over & changed).sum(axis=(1, 2)) / count
    pairs = same = 0
    for one, other in ((np.s_[:, 1:], np.s_[:, :-1]), (np.s_[:, :, 1:], np.s_[:, :, :-1])):
        both = changed[one] & changed[other]
        pairs = pairs + both.sum(axis=(1, 2))
        same = same + (both & (over[one] == over[other])).sum(axis=(1, 2))
    chance = share**2 + (1 - share) ** 2
    coherence = np.where(
        (pairs > 10) & (share > 0.03) & (share < 0.97), (same / (pairs + _TINY) - chance) / (1 - chance + _TINY), 0
    )
    return [share, coherence, changed.mean(axis=(1, 2))]


def _shifts(cells: Cells, steps: np.ndarray) -> list[np.ndarray]:
    """Whether the picture some steps back, shifted as a whole, is the one some steps on: 1 is yes. Says what a pan is."""
    low, high = max(0, steps[0] - CONTEXT), min(len(cells), steps[-1] + 1 + CONTEXT)
    luma = cells.luma[low:high]
    edges = luma[:, 1:-1, 1:-1] * 4 - luma[:, :-2, 1:-1] - luma[:, 2:, 1:-1] - luma[:, 1:-1, :-2] - luma[:, 1:-1, 2:]
    detail = luma[:, 1:-1, 1:-1] - luma.mean(axis=(1, 2), keepdims=True) + edges
    waves = np.fft.rfft2(detail, s=(32, 64)).astype(np.complex64)
    power = np.sqrt((detail**2).sum(axis=(1, 2)))
    columns = []
    for back, on in _SHIFTED:
        a, b = _clamped(steps - back, cells) - low, _clamped(steps + on, cells) - low
        field = np.fft.irfft2(waves[b] * np.conj(waves[a]), s=(32, 64))
        scale = power[a] * power[b] + 500
        peak = field.reshape(len(steps), -1).argmax(axis=1)
        dy, dx = peak // 64, peak % 64
        length = np.hypot(np.minimum(dy, 32 - dy), np.minimum(dx, 64 - dx))
        best = field.reshape(len(steps), -1).max(axis=1) / scale
        columns += [best, best - field[:, 0, 0] / scale, length / 8]
    return columns


def _alone(cells: Cells, steps: np.ndarray) -> list[np.ndarray]:
    """The step by itself: light, contrast, flatness, distance to black and white, colour."""
    luma = cells.luma[steps].reshape(len(steps), -1)
    colour = cells.vector[steps, _LUMA:]
    mean, std = luma.mean(axis=1), luma.std(axis=1)
    bright = np.percentile(luma, [2, 98], axis=1)
    previous = cells.luma[_clamped(steps - 1, cells)].reshape(len(steps), -1)
    return [
        mean / 64,
        np.log1p(std),
        np.log1p(cells.texture[steps]),
        np.log1p(np.maximum(bright[1] - 16, 0)),
        np.log1p(np.maximum(235 - bright[0], 0)),
        np.log1p(np.abs(colour).mean(axis=1)),
        np.log1p(bright[1] - bright[0]),
        (mean - previous.mean(axis=1)) / 4,
        np.log((std + 1) / (previous.std(axis=1) + 1)),
    ]
