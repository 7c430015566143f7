"""The networks over pairs, run while pairs come, against the same networks run over all of them at once."""

import numpy as np
import pytest

from kadr.measures.shots import nets, pairs
from kadr.measures.shots.cuts import Cuts
from kadr.measures.shots.line import Row

FEATURES = pairs.COUNT + 2
"""And what was seen between."""


def rows(count: int) -> list[Row]:
    """Pairs with features that mean nothing, of every third frame."""
    table = np.random.default_rng(count).normal(size=(count, FEATURES)).astype(np.float32)
    return [Row(3 * k + 3, 3 * k + 2, k % 2 == 0, features) for k, features in enumerate(table)]


@pytest.mark.parametrize("count", [0, 1, 255, 256, 700])
def test_pairs_told_as_they_come_are_told_as_all_at_once(count: int) -> None:
    trained, some, cuts = nets.trained(), rows(count), Cuts()
    for first in range(0, count, 90):
        cuts.add(some[first : first + 90], trained)
    told = cuts.told(trained)

    odds = nets.over_pairs(np.stack([row.features for row in some]) if some else np.zeros((0, FEATURES)), trained.pairs)
    low, high = trained.fit["cut"]
    chances = 1 / (1 + np.exp(-(low + high * odds.astype(np.float64))))
    kept = [row for row, chance in zip(some, chances, strict=True) if chance >= 0.02]
    assert told["cut_frame"].tolist() == [row.frame for row in kept]
    assert told["cut_before"].tolist() == [row.before for row in kept]
    assert told["cut_exact"].tolist() == [row.exact for row in kept]
    assert np.abs(told["cut_probability"] - chances[chances >= 0.02]).max(initial=0) < 1e-4
    if count > 255:
        assert 0 < len(kept) < count  # so that both what is kept and what is not were looked at


def test_however_pairs_come_what_is_told_is_the_same() -> None:
    """A run that was stopped and one that was not ask the networks of the same pairs together."""
    trained, some = nets.trained(), rows(700)
    told = []
    for size in (1, 64, 700):
        cuts = Cuts()
        for first in range(0, len(some), size):
            cuts.add(some[first : first + size], trained)
        told.append(cuts.told(trained))
    for other in told[1:]:
        assert all(told[0][name].tobytes() == other[name].tobytes() for name in told[0])


def test_of_the_pairs_told_no_features_are_kept() -> None:
    trained, cuts = nets.trained(), Cuts()
    for _ in range(10):
        cuts.add(rows(100), trained)
    assert len(cuts._waiting) < 256
