"""Arrays that come one by one come out as one, however many there are."""

import numpy as np
import pytest

from kadr.measures.pile import Pile


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 700])
@pytest.mark.parametrize("axis", [0, 1])
def test_a_pile_is_all_that_was_laid_on_it_in_order(count: int, axis: int) -> None:
    arrays = [np.full((2, 2), number, np.int16) for number in range(count)]
    pile = Pile(axis)

    for one in arrays:
        pile.add(one)

    empty = np.empty((0, 2) if axis == 0 else (2, 0), np.int16)
    taken = pile.taken(empty)
    assert np.array_equal(taken, np.concatenate([empty, *arrays], axis))
    assert taken.dtype == np.int16
    assert not pile.taken(empty).size  # nothing is held twice
