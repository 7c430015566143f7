"""Features of gradual transitions: each step of a 12 Hz grid against what lies w steps before and behind it.

If A and B are the pictures at both ends of a window and M is its middle, a dissolve makes M a blend of A and B everywhere at the
same time, a wipe makes each cell of M either A or B, a fade makes one of them flat, and a moving camera does none of these.
"""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Run:
    """Some steps with CONTEXT more on both sides, and what several widths need of each."""

    cells: Cells
    centred: np.ndarray  # float32 (n, 576): luma cells less their mean
    mean: np.ndarray  # float32 (n,)
    std: np.ndarray  # float32 (n,)
    count: int  # steps without the context

    def at(self, offset: int) -> slice:
        """The steps, moved by an offset of at most CONTEXT."""
        return slice(CONTEXT + offset, CONTEXT + offset + self.count)


def features(cells: Cells, first: int, last: int) -> np.ndarray:
    """Features of the steps first..last-1, float32 (last - first, COUNT); what lies outside the run repeats its end."""
    run = _run(cells, first, last)
    columns: list[np.ndarray] = []
    for w in WIDTHS:
        columns += _blend(run, w)
    half = run.cells.half
    columns += list(moved(half[run.at(-1)], half[run.at(0)]).T)
    columns += list(moved(half[run.at(-2)], half[run.at(2)]).T)  # slow motion shows here
    columns += _shifts(run)
    columns += _alone(run)
    table = np.stack(columns, axis=1).astype(np.float32)
    return np.asarray(np.clip(np.nan_to_num(table), -20, 20))


def _run(cells: Cells, first: int, last: int) -> _Run:
    part = cells.part(np.clip(np.arange(first - CONTEXT, last + CONTEXT), 0, len(cells) - 1))
    luma = part.luma.reshape(len(part), -1)
    mean = luma.mean(axis=1)
    centred = luma - mean[:, None]
    return _Run(part, centred, mean, np.sqrt(_dot(centred, centred) / _LUMA), last - first)


def _blend(run: _Run, w: int) -> list[np.ndarray]:
    """How each step M lies between A, w steps before it, and B, w steps behind."""
    a, m, b = run.at(-w), run.at(0), run.at(w)
    x, std, mean, histogram = run.cells.vector, run.std, run.mean, run.cells.histogram
    texture = run.cells.texture + np.float32(0.3)
    whole, first = x[b] - x[a], x[m] - x[a]
    dd, ed, ee = _dot(whole, whole), _dot(first, whole), _dot(first, first)
    alpha = ed / (dd + 50)
    rest = np.maximum(ee - alpha * ed, 0) / (dd + 50)
    spread = _regional_spread(whole[:, :_LUMA], first[:, :_LUMA], alpha)
    quarters = (
        [_part_way(x[run.at(offset)] - x[a], whole, dd) for offset in (w // 2 - w, w - w // 2)]
        if w in _QUARTERS
        else []
    )
    second = whole - first
    for difference in (whole, first, second):
        np.abs(difference, out=difference)
    change, left, right = whole.sum(1), first.sum(1), second.sum(1)
    columns = [
        np.log1p(change / x.shape[1]),
        np.clip(alpha, -1, 2),
        np.log(rest + 0.01),
        np.minimum(first, second).sum(1) / (change + 50),
        np.clip((left + right) / (change + 50), 0, 8),
        spread,
        np.abs(histogram[b] - histogram[a]).sum(1),
        _dot(run.centred[a], run.centred[b]) / _LUMA / (std[a] * std[b] + 4),
        np.log((std[m] + 1) / (0.5 * (std[a] + std[b]) + 1)),
        np.log((std[m] + 1) / (np.minimum(std[a], std[b]) + 1)),
        np.log((std[b] + 1) / (std[a] + 1)),
        np.log(texture[m] / np.sqrt(texture[a] * texture[b])),
        np.log(texture[m] / np.minimum(texture[a], texture[b])),
        (mean[b] - mean[a]) / 20,
    ]
    if w in _FRONTS:
        columns += _front(whole[:, :_LUMA], first[:, :_LUMA], second[:, :_LUMA])
    return columns + [column for quarter in quarters for column in quarter]


def _part_way(part: np.ndarray, whole: np.ndarray, dd: np.ndarray) -> list[np.ndarray]:
    """How far a step between has come from A towards B, and how far it lies off that way."""
    along = _dot(part, whole)
    share = along / (dd + 50)
    return [np.clip(share, -1, 2), np.log(np.maximum(_dot(part, part) - share * along, 0) / (dd + 50) + 0.01)]


def _dot(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.asarray(np.einsum("nk,nk->n", a, b))


def _regional_spread(whole: np.ndarray, first: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """How unlike each other the parts of the picture are in how far they have come: 0 for a dissolve."""
    weight = whole * whole @ _REGIONS + 20
    along = first * whole @ _REGIONS
    apart = np.clip(along / weight, -1, 2) - np.clip(alpha, -1, 2)[:, None]
    return np.asarray(np.sqrt((weight * apart**2).sum(axis=1) / weight.sum(axis=1)))


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


def _shifts(run: _Run) -> list[np.ndarray]:
    """Whether the picture some steps back, shifted as a whole, is the one some steps on: 1 is yes. Says what a pan is."""
    luma = run.cells.luma
    edges = luma[:, 1:-1, 1:-1] * 4 - luma[:, :-2, 1:-1] - luma[:, 2:, 1:-1] - luma[:, 1:-1, :-2] - luma[:, 1:-1, 2:]
    detail = luma[:, 1:-1, 1:-1] - luma.mean(axis=(1, 2), keepdims=True) + edges
    waves = np.fft.rfft2(detail, s=(32, 64)).astype(np.complex64)
    power = np.sqrt((detail**2).sum(axis=(1, 2)))
    columns = []
    for back, on in _SHIFTED:
        a, b = run.at(-back), run.at(on)
        field = np.fft.irfft2(waves[b] * np.conj(waves[a]), s=(32, 64))
        scale = power[a] * power[b] + 500
        peak = field.reshape(run.count, -1).argmax(axis=1)
        dy, dx = peak // 64, peak % 64
        length = np.hypot(np.minimum(dy, 32 - dy), np.minimum(dx, 64 - dx))
        best = field.reshape(run.count, -1).max(axis=1) / scale
        columns += [best, best - field[:, 0, 0] / scale, length / 8]
    return columns


def _alone(run: _Run) -> list[np.ndarray]:
    """The step by itself: light, contrast, flatness, distance to black and white, colour."""
    now, before = run.at(0), run.at(-1)
    luma = run.cells.luma[now].reshape(run.count, -1)
    bright = np.percentile(luma, [2, 98], axis=1)
    return [
        run.mean[now] / 64,
        np.log1p(run.std[now]),
        np.log1p(run.cells.texture[now]),
        np.log1p(np.maximum(bright[1] - 16, 0)),
        np.log1p(np.maximum(235 - bright[0], 0)),
        np.log1p(np.abs(run.cells.vector[now, _LUMA:]).mean(axis=1)),
        np.log1p(bright[1] - bright[0]),
        (run.mean[now] - run.mean[before]) / 4,
        np.log((run.std[now] + 1) / (run.std[before] + 1)),
    ]


def _regions() -> np.ndarray:
    """Which of 3 x 4 parts of the picture a cell lies in, float32 (576, 12)."""
    part = np.arange(ROWS)[:, None] // (ROWS // 3) * 4 + np.arange(COLUMNS)[None] // (COLUMNS // 4)
    return np.asarray(part.reshape(-1, 1) == np.arange(12), dtype=np.float32)


_REGIONS = _regions()
