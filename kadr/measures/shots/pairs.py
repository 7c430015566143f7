"""Features of cuts: two neighbouring looks, and how each side of them hangs together and with the other.

Where a cut lies, every look before it is far from every look behind it, and each side is near to itself. A flash leaves both sides
alike; a pan, a whip or a body that crosses the lens changes over several looks; a stray frame is far from both.
"""

import numpy as np

from kadr.measures.shots.blocks import FIGURES, moved
from kadr.measures.shots.cells import COLUMNS, ROWS, Cells

CONTEXT = 9  # looks needed before and behind a pair
_OFFSETS = (0, 1, 2, 4, 7)
_LUMA = ROWS * COLUMNS
_CROSSES = [(j, k) for j in _OFFSETS for k in _OFFSETS]
_SIDES = _OFFSETS[1:]
_LEAST_CHANGE = np.log(
    5.0 + 0.5
)  # levels: less is a flicker, or what a coder's key frame brings, and no eye sees a cut in it
KINDS = 3  # distances between cells, between histograms, between edges
COUNT = KINDS * (len(_CROSSES) + 2 * len(_SIDES) + 6) + 3 * FIGURES + 8


class Distances:
    """Three distances between all looks of a run: of cells (log levels), of histograms and of edges (both 0..1)."""

    def __init__(self, cells: Cells) -> None:
        vector = cells.vector
        power = np.einsum("nk,nk->n", vector, vector)
        squared = power[:, None] + power[None] - 2 * (vector @ vector.T)
        self.cells = np.log(np.sqrt(np.maximum(squared, 0) / vector.shape[1]) + np.float32(0.5))
        root = np.sqrt(_smoothed(cells.histogram) / 2)
        self.histograms = np.sqrt(np.clip(1 - root @ root.T, 0, 1))
        edges = _edges(cells.luma)
        self.edges = np.clip((1 - edges @ edges.T) / 2, 0, 1)

    def kinds(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The three matrices, float32 (n, n)."""
        return self.cells, self.histograms, self.edges


def steps(distances: Distances) -> np.ndarray:
    """Distance of each look to the one before it, float32 (n, 3); the first look has none, and gets 0."""
    return np.stack([np.concatenate([[0], np.diagonal(kind, 1)]) for kind in distances.kinds()], axis=1).astype(
        np.float32
    )


def candidates(step: np.ndarray, first: int, last: int) -> np.ndarray:
    """Looks first..last-1 that differ more from the look before them than their neighbours do, by one measure or another, and
    visibly."""
    chosen = np.zeros(last - first, dtype=bool)
    for kind, margin in zip(step.T, (0.12, 0.02, 0.02), strict=True):
        here = kind[first:last]
        around = np.stack([kind[first + d : last + d] for d in (-2, -1, 1, 2)])
        chosen |= (here >= around.max(axis=0)) & (here > np.median(around, axis=0) + margin)
    return first + np.nonzero(chosen & (step[first:last, 0] >= _LEAST_CHANGE))[0]


def features(cells: Cells, distances: Distances, at: np.ndarray, gap: np.ndarray) -> np.ndarray:
    """Features of the pairs (at - 1, at), float32 (len(at), COUNT). at: each CONTEXT looks or more from both ends.

    gap: float32 (n,), log2 of the frames from each look to the one before it.
    """
    columns: list[np.ndarray] = []
    for kind in distances.kinds():
        cross = [kind[at - 1 - j, at + k] for j, k in _CROSSES]
        columns += cross
        columns += [kind[at - 1 - j, at - 1] for j in _SIDES] + [kind[at, at + k] for k in _SIDES]
        step = np.stack([kind[at + d - 1, at + d] for d in range(-5, 6) if d])
        near = np.concatenate([step[3:5], step[5:7]])
        columns += [
            cross[0] - np.median(step, axis=0),
            cross[0] - step.max(axis=0),
            cross[0] - near.max(axis=0),
            np.min(cross, axis=0),
            np.min(cross, axis=0) - cross[0],
            np.partition(step, -3, axis=0)[-3],
        ]
    for d in (-1, 0, 1):
        columns += list(moved(cells.half[at + d - 1], cells.half[at + d]).T)
    mean = cells.luma.mean(axis=(1, 2))
    std = cells.luma.std(axis=(1, 2))
    texture = np.log1p(cells.texture)
    columns += [
        gap[at],
        gap[at - 1],
        gap[at + 1],
        np.abs(mean[at] - mean[at - 1]) / 20,
        np.log1p(std[at - 1]),
        np.log1p(std[at]),
        np.abs(texture[at] - texture[at - 1]),
        np.log1p(mean[at - 1] + mean[at]),
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def _smoothed(histogram: np.ndarray) -> np.ndarray:
    """Each bin with part of its neighbours, so that a slight change of light moves little."""
    padded = np.pad(histogram, ((0, 0), (1, 1)), mode="edge")
    return np.asarray(padded[:, :-2] * 0.25 + histogram * 0.5 + padded[:, 2:] * 0.25)


def _edges(luma: np.ndarray) -> np.ndarray:
    """What is brighter or darker than around it, as unit vectors: the drawing without the light. float32 (n, 512)."""
    middle = luma[:, 1:-1, 1:-1]
    around = (luma[:, :-2, 1:-1] + luma[:, 2:, 1:-1] + luma[:, 1:-1, :-2] + luma[:, 1:-1, 2:]) / 4
    flat = (middle - around).reshape(len(luma), -1)
    return np.asarray(flat / np.sqrt(np.einsum("nk,nk->n", flat, flat) + 16 * 480 * 0.05)[:, None])
