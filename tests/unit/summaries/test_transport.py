"""Earth mover's distances that arithmetic knows."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadr.summaries.transport import at_least, distance

SEEDS = st.integers(0, 2**32 - 1)


def some(seed, count):
    rng = np.random.default_rng(seed)
    return rng.random((count, 3)) * [1, 0.4, 0.4], rng.random(count) + 0.01


@settings(deadline=None, max_examples=40)
@given(SEEDS, st.integers(1, 24), st.floats(-0.3, 0.3), st.floats(-0.3, 0.3))
def test_a_shift_costs_its_length(seed, count, down, aside):
    """However the colours are spread, moving them all alike cannot be done for less."""
    colours, shares = some(seed, count)

    assert distance(colours, shares, colours + [down, aside, 0], shares) == pytest.approx(
        np.hypot(down, aside), abs=1e-7
    )


@settings(deadline=None, max_examples=40)
@given(SEEDS, st.integers(2, 5))
def test_equal_shares_are_the_best_pairing(seed, count):
    """Of all ways to pair colours off, tried one by one."""
    (one, _), (other, _) = some(seed, count), some(seed + 1, count)
    shares = np.full(count, 1 / count)
    best = min(
        np.mean([np.linalg.norm(one[n] - other[m]) for n, m in enumerate(order)])
        for order in permutations(range(count))
    )

    assert distance(one, shares, other, shares) == pytest.approx(best, abs=1e-9)


@settings(deadline=None, max_examples=40)
@given(SEEDS, st.integers(1, 24), st.integers(1, 24))
def test_along_a_line_it_is_the_area_between_the_sums(seed, count, other_count):
    """For greys, the distance is the area between the two running sums of shares (Vallender 1974)."""
    (one, shares), (other, others) = some(seed, count), some(seed + 1, other_count)
    one[:, 1:] = other[:, 1:] = 0
    shares, others = shares / shares.sum(), others / others.sum()
    marks = np.sort(np.concatenate([one[:, 0], other[:, 0]]))
    below = [abs(shares[one[:, 0] <= mark].sum() - others[other[:, 0] <= mark].sum()) for mark in marks[:-1]]

    assert distance(one, shares, other, others) == pytest.approx(float(below @ np.diff(marks)), abs=1e-7)


@settings(deadline=None, max_examples=40)
@given(SEEDS, st.integers(1, 12), st.integers(1, 12), st.integers(1, 12))
def test_it_is_a_metric(seed, first, second, third):
    """Nothing to itself, the same both ways, no shorter by a detour; the bound lies below."""
    (a, wa), (b, wb), (c, wc) = some(seed, first), some(seed + 1, second), some(seed + 2, third)
    there, back = distance(a, wa, b, wb), distance(b, wb, a, wa)

    assert distance(a, wa, a, wa) == pytest.approx(0, abs=1e-9)
    assert there == pytest.approx(back, abs=1e-7)
    assert there <= distance(a, wa, c, wc) + distance(c, wc, b, wb) + 1e-7
    assert at_least(a, wa, b, wb) <= there + 1e-7


def test_a_third_of_the_picture_turned_red_costs_a_third_of_the_way():
    """Grey that stays costs nothing."""
    grey, red = [0.6, 0.0, 0.0], [0.6, 0.3, 0.0]

    assert distance(np.array([grey]), np.array([1.0]), np.array([grey, red]), np.array([2.0, 1.0])) == pytest.approx(
        0.1
    )
