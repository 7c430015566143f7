"""The networks over the grid, run while steps come, against the same networks run over all of them at once."""

import numpy as np
import pytest

from kadr.measures.shots import nets, windows
from kadr.measures.shots.steps import Steps


@pytest.mark.parametrize("count", [0, 1, 40, nets.CHUNK, nets.CHUNK + nets.REACH, 2 * nets.CHUNK + 7])
def test_steps_told_as_they_come_are_told_as_all_at_once(count: int) -> None:
    table = np.random.default_rng(count).normal(size=(count, windows.COUNT)).astype(np.float16)
    members = nets.trained().steps
    steps = Steps()
    for first in range(0, count, 1500):
        steps.add(table[first : first + 1500], members)
    chances, light, contrast = steps.told(members)
    assert chances.shape == (count, 4)
    assert (light == table[:, -windows.PER_STEP]).all()
    assert (contrast == table[:, -windows.PER_STEP + 1]).all()
    if count:
        assert np.abs(chances - nets.over_steps(table, members)).max() < 1e-5


def test_of_the_steps_told_only_those_are_kept_that_the_next_need() -> None:
    members = nets.trained().steps
    steps = Steps()
    for _ in range(4):
        steps.add(np.zeros((nets.CHUNK, windows.COUNT), np.float16), members)
    assert sum(map(len, steps._waiting)) <= nets.CHUNK + 2 * nets.REACH
