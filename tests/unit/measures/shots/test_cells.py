"""Cells are plain means, and block motion finds a shift that the test made."""

import numpy as np
from makers_looks import picture

from kadr.measures.shots.blocks import moved
from kadr.measures.shots.cells import cells_of


def test_cells_are_means_of_samples():
    """Against numpy's own means of 4 x 4 samples."""
    rng = np.random.default_rng(3)
    luma = rng.integers(16, 236, (5, 72, 128), dtype=np.uint8)
    chroma = rng.integers(16, 241, (5, 36, 64), dtype=np.uint8)

    cells = cells_of(luma, chroma, chroma)

    assert np.allclose(cells.luma, luma.reshape(5, 18, 4, 32, 4).mean(axis=(2, 4)))
    assert np.allclose(cells.histogram.sum(axis=1), 2.0)


def test_a_shift_is_found_by_its_blocks():
    """Moved by two half-size samples, almost nothing is left over; unmoved, a lot is."""
    wide = np.clip(picture(2, 50.0)[::2, ::2], 0, 255).astype(np.uint8)
    before, after = wide[None, :, 10:74], wide[None, :, 12:76]

    still, best, *_, length, _, _ = moved(before, after)[0]

    assert best < 0.5 * still
    assert abs(length - 2) < 0.5
