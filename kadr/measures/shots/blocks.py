"""Block motion between two looks: how much of the picture is only moved, and how."""

import numpy as np

_REACH_Y, _REACH_X = 3, 5  # samples of the half-size luma: 1/12 of the picture's height and width per step
FIGURES = 8
_WORTH = np.uint16(8)  # half a level per sample: a motion has to pay for itself


def moved(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Figures of motion for n pairs of half-size lumas, uint8 (n, 36, 64) each.

    Returns float32 (n, 8): log error unmoved, log error when each 4 x 4 block takes its best match, log ratio of both, share of
    blocks that fit unmoved, share that fits nowhere, mean length of the vectors, their spread, the worst quarter's log error.
    """
    # Pairs go last, so that every sum below runs along whole rows of memory: three times as fast.
    now = np.ascontiguousarray(after.transpose(1, 2, 0))
    padded = np.pad(before.transpose(1, 2, 0), ((_REACH_Y, _REACH_Y), (_REACH_X, _REACH_X), (0, 0)), mode="edge")
    still = _block_sums(padded[_REACH_Y:-_REACH_Y, _REACH_X:-_REACH_X], now)
    best = still
    chosen = np.zeros(still.shape, dtype=np.int8)
    for index, (dy, dx) in enumerate(_SHIFTS[1:], start=1):
        error = _block_sums(padded[_REACH_Y + dy : _REACH_Y + dy + 36, _REACH_X + dx : _REACH_X + dx + 64], now)
        better = error + _WORTH < best
        best = np.where(better, error, best)
        np.putmask(chosen, better, index)
    vectors = np.array(_SHIFTS, dtype=np.float32)[chosen]
    return _figures(*(np.moveaxis(part, 2, 0) for part in (still, best, vectors[..., 0], vectors[..., 1])))


def _figures(still: np.ndarray, best: np.ndarray, vector_y: np.ndarray, vector_x: np.ndarray) -> np.ndarray:
    n = len(still)
    flat_still, flat_best = (part.reshape(n, -1) / np.float32(16) for part in (still, best))
    y, x = vector_y.reshape(n, -1), vector_x.reshape(n, -1)
    mean_y, mean_x = y.mean(axis=1), x.mean(axis=1)
    spread = np.sqrt(((y - mean_y[:, None]) ** 2 + (x - mean_x[:, None]) ** 2).mean(axis=1))
    worst = np.partition(flat_best, 108, axis=1)[:, 108:].mean(axis=1)
    mean_still, mean_best = flat_still.mean(axis=1), flat_best.mean(axis=1)
    return np.stack(
        [
            np.log1p(mean_still),
            np.log1p(mean_best),
            np.log((mean_best + 0.5) / (mean_still + 0.5)),
            (flat_still < 3).mean(axis=1),
            (flat_best > 10).mean(axis=1),
            np.hypot(mean_y, mean_x),
            spread,
            np.log1p(worst),
        ],
        axis=1,
    ).astype(np.float32)


def _block_sums(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Absolute differences of uint8 (36, 64, n), summed over 4 x 4: uint16 (9, 16, n)."""
    error = np.maximum(one, other) - np.minimum(one, other)
    rows = np.add(error[0::2], error[1::2], dtype=np.uint16)
    rows = rows[0::2] + rows[1::2]
    pairs = rows[:, 0::2] + rows[:, 1::2]
    return np.asarray(pairs[:, 0::2] + pairs[:, 1::2])


# From near to far, so that of equal matches the nearest wins; a coarse lattice far out keeps the search cheap.
_SHIFTS = sorted(
    [
        (dy, dx)
        for dy in range(-_REACH_Y, _REACH_Y + 1)
        for dx in range(-_REACH_X, _REACH_X + 1)
        if (abs(dy) <= 1 and abs(dx) <= 2) or (dy + dx) % 2 == 0
    ],
    key=lambda shift: (shift[0] ** 2 + shift[1] ** 2, shift),
)
