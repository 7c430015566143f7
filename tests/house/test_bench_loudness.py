"""The bench of silences counts as it says."""

import numpy as np
import pytest
from makers_sound import blocks_of, quiet, tone

from bench.loudness import tally
from kadr.measures.loudness import Loudness


def test_silence_is_counted_by_time():
    """Of a silence of two seconds one is labelled, half of another labelled one is sound, a quarter is left open."""
    measure = Loudness()
    for block in blocks_of(np.concatenate([tone(1), quiet(2), tone(1)], axis=1)):
        measure.hear(block)
    truth = {
        "seconds": 4,
        "partition": [[0, 0.5, "other", ""], [0.5, 2, "silence", ""], [2, 4, "other", ""]],
        "ignore": [[2.75, 3]],
    }

    found = tally(truth, measure.track())

    assert (found.right, found.wrong, found.missed) == pytest.approx((1.0, 0.75, 0.5))
