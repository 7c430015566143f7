"""Block motion between two looks: how much of the picture is only moved, and how."""

import numpy as np

_REACH_Y, _REACH_X = 3, 5  # samples of the half-size luma: 1/12 of the picture's height and width per step
FIGURES = 8


def moved(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Figures of motion for n pairs of half-size lumas, uint8 (n, 36, 64) each.

    Returns float32 (n, 8): log error unmoved, log error when each 4 x 4 block takes its best match, log ratio of both, share of
    blocks that fit unmoved, share that fits nowhere, mean length of the vectors, their spread, the worst quarter's log error.
    """
    n = len(before)
    padded = np.pad(before, ((0, 0), (_REACH_Y, _REACH_Y), (_REACH_X, _REACH_X)), mode="edge")
    still = _block_sums(np.maximum(before, after) - np.minimum(before, after))
    best = still
    vector_y = np.zeros((n, 9, 16), dtype=np.int8)
    vector_x = np.zeros((n, 9, 16), dtype=np.int8)
    for dy, dx in _SHIFTS:
        shifted = padded[:, _REACH_Y + dy : _REACH_Y + dy + 36, _REACH_X + dx : _REACH_X + dx + 64]
        error = _block_sums(np.maximum(shifted, after) - np.minimum(shifted, after))
        better = error + 8 < best  # half a level per sample: a motion has to pay for itself
        best = np.where(better, error, best)
        vector_y[better] = dy
        vector_x[better] = dx
    return _figures(still / np.float32(16), best / np.float32(16), vector_y, vector_x)


def _figures(still: np.ndarray, best: np.ndarray, vector_y: np.ndarray, vector_x: np.ndarray) -> np.ndarray:
    n = len(still)
    flat_still, flat_best = still.reshape(n, -1), best.reshape(n, -1)
    y, x = vector_y.reshape(n, -1).astype(np.float32), vector_x.reshape(n, -1).astype(np.float32)
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


def _block_sums(error: np.ndarray) -> np.ndarray:
    """Sums over 4 x 4, uint16 (n, 9, 16)."""
    rows = np.add(error[:, 0::2], error[:, 1::2], dtype=np.uint16)
    rows = rows[:, 0::2] + rows[:, 1::2]
    pairs = rows[:, :, 0::2] + rows[:, :, 1::2]
    return np.asarray(pairs[:, :, 0::2] + pairs[:, :, 1::2])


# From near to far, so that of equal matches the nearest wins; a coarse lattice far out keeps the search cheap.
_SHIFTS = sorted(
    [
        (dy, dx)
        for dy in range(-_REACH_Y, _REACH_Y + 1)
        for dx in range(-_REACH_X, _REACH_X + 1)
        if (dy or dx) and ((abs(dy) <= 1 and abs(dx) <= 2) or (dy + dx) % 2 == 0)
    ],
    key=lambda shift: (shift[0] ** 2 + shift[1] ** 2, shift),
)
