"""Looks made small: cell means, a half-size luma, histograms and texture, for a run of looks at once.

A look is point-sampled, so single samples jump with the slightest motion; means over 4 x 4 of them do not.
"""

from dataclasses import dataclass

import numpy as np

ROWS, COLUMNS = 18, 32  # luma cells, of 4 x 4 samples each
CHROMA_WEIGHT = 2.0  # a level of chroma is seen less often and says more than a level of luma
_LUMA_BINS, _CHROMA_BINS = 32, 16


@dataclass(frozen=True, slots=True)
class Cells:
    """What the features are made of, one row per look."""

    luma: np.ndarray  # float32 (n, 18, 32): cell means, 0..255
    vector: np.ndarray  # float32 (n, 864): the luma cells, then 9 x 16 of each chroma plane, weighted
    half: np.ndarray  # uint8 (n, 36, 64): means of 2 x 2 samples of luma
    histogram: np.ndarray  # float32 (n, 64): 32 luma, 16 cb and 16 cr bins; luma sums to 1, each chroma to 1/2
    texture: np.ndarray  # float32 (n,): mean absolute difference of a half-size sample to its right and lower ones

    def __len__(self) -> int:
        return len(self.vector)

    def part(self, chosen: slice | np.ndarray) -> "Cells":
        """Some of the looks."""
        return Cells(
            self.luma[chosen], self.vector[chosen], self.half[chosen], self.histogram[chosen], self.texture[chosen]
        )


def cells_of(luma: np.ndarray, cb: np.ndarray, cr: np.ndarray) -> Cells:
    """Cells of n looks. luma: uint8 (n, 72, 128); cb, cr: uint8 (n, 36, 64)."""
    fours = _sums_of_four(luma)
    half = ((fours + 2) >> 2).astype(np.uint8)
    cells = _sums_of_four(fours).astype(np.float32) / 16
    n = len(luma)
    colours = [(_sums_of_four(_sums_of_four(plane)).astype(np.float32) / 16 - 128) for plane in (cb, cr)]
    weighted = [colour.reshape(n, -1) * CHROMA_WEIGHT for colour in colours]
    vector = np.concatenate([cells.reshape(n, -1) - 128, *weighted], axis=1)
    histogram = np.concatenate(
        [
            _histograms(half, _LUMA_BINS, 3) / (36 * 64),
            _histograms(cb[:, ::2, ::2], _CHROMA_BINS, 2, low=96) / (2 * 18 * 32),
            _histograms(cr[:, ::2, ::2], _CHROMA_BINS, 2, low=96) / (2 * 18 * 32),
        ],
        axis=1,
    )
    return Cells(cells, vector, half, histogram, _texture(half))


def joined(parts: list[Cells]) -> Cells:
    """Runs of looks, one behind the other."""
    return Cells(
        np.concatenate([part.luma for part in parts]),
        np.concatenate([part.vector for part in parts]),
        np.concatenate([part.half for part in parts]),
        np.concatenate([part.histogram for part in parts]),
        np.concatenate([part.texture for part in parts]),
    )


def _sums_of_four(plane: np.ndarray) -> np.ndarray:
    """Sums of 2 x 2 neighbours, uint16: 16 bytes of luma still fit."""
    rows = np.add(plane[:, 0::2], plane[:, 1::2], dtype=np.uint16)
    return np.asarray(rows[:, :, 0::2] + rows[:, :, 1::2])


def _histograms(plane: np.ndarray, bins: int, shift: int, low: int = 0) -> np.ndarray:
    """Counts per look, float32 (n, bins). Chroma bins are fine around grey, where film colours are; the ends take the rest."""
    n = len(plane)
    level = plane.reshape(n, -1)
    if low:
        level = np.clip(level, low, low + (bins << shift) - 1) - np.uint8(low)
    where = (level >> shift).astype(np.int32) + (np.arange(n, dtype=np.int32) * bins)[:, None]
    return np.bincount(where.ravel(), minlength=n * bins).reshape(n, bins).astype(np.float32)


def _texture(half: np.ndarray) -> np.ndarray:
    level = half.astype(np.int16)
    across = np.abs(level[:, :, 1:] - level[:, :, :-1]).mean(axis=(1, 2), dtype=np.float32)
    down = np.abs(level[:, 1:] - level[:, :-1]).mean(axis=(1, 2), dtype=np.float32)
    return np.asarray((across + down) / 2, dtype=np.float32)
