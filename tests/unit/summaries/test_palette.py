"""Palette trees: what they hold, how they merge."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_colour import lab_of

from kadr.summaries.palette import LEAVES, leaves, palette, swatches

SIDE = st.floats(-0.3, 0.3)
COLOURS = st.lists(st.tuples(st.floats(0, 1), SIDE, SIDE, st.floats(0.01, 1)), min_size=1, max_size=60)


def tree_of(rows):
    values = np.array(rows)
    return palette(values[:, :3], values[:, 3])


@settings(deadline=None, max_examples=60)
@given(COLOURS)
def test_shares_add_up_at_every_depth(rows):
    """Children stand before their parent and make it up, in share and in colour; a parent never merges earlier."""
    tree = tree_of(rows)

    assert len(leaves(tree)[1]) <= LEAVES
    assert tree[-1].parent is None
    assert tree[-1].share == pytest.approx(1, abs=1e-5)
    for number, node in enumerate(tree):
        below = [one for one in tree if one.parent == number]
        assert node.parent is None or node.parent > number
        if below:
            assert len(below) == 2
            assert node.share == pytest.approx(sum(one.share for one in below), abs=1e-5)
            for name in ("lightness", "a", "b"):
                mean = sum(getattr(one, name) * one.share for one in below) / node.share
                assert getattr(node, name) == pytest.approx(mean, abs=1e-3)
            assert max(one.step for one in below) <= node.step + 1e-6
    for count in (1, 3, 7, 50):
        merged = swatches(tree, count)
        assert len(merged) == min(count, len(leaves(tree)[1]))
        assert sum(one.share for one in merged) == pytest.approx(1, abs=1e-4)
        assert [one.lightness for one in merged] == sorted(one.lightness for one in merged)


@settings(deadline=None, max_examples=40)
@given(COLOURS)
def test_leaving_out_small_steps_is_merging(rows):
    """The nodes that a threshold on `step` leaves are the tree merged to their number, as the column promises."""
    tree = tree_of(rows)
    for count in range(1, len(leaves(tree)[1]) + 1):
        shown = swatches(tree, count)
        inner = [node for number, node in enumerate(tree) if any(one.parent == number for one in tree)]
        merges = sorted({one.step for one in tree if one.parent is not None}, reverse=True)
        assert len(inner) == len(leaves(tree)[1]) - 1
        if count > 1 and len(merges) == len(inner):
            least = merges[count - 2]
            kept = [
                node
                for number, node in enumerate(tree)
                if (node.parent is None or node.step >= least)
                and all(one.step < least for one in tree if one.parent == number)
            ]
            assert sorted(map(repr, kept)) == sorted(map(repr, shown))


def test_three_paints_are_three_leaves():
    """In their own colours and shares, dark to light."""
    paints = lab_of((20, 20, 30), (180, 30, 40), (230, 220, 200))

    tree = palette(np.repeat(paints, 5, 0), np.repeat([1.0, 2.0, 7.0], 5))

    colours, shares = leaves(tree)
    assert np.allclose(colours, paints, atol=1e-5)
    assert shares.tolist() == pytest.approx([0.1, 0.2, 0.7])
    assert len(tree) == 5


def test_near_colours_merge_first():
    """Of two reds and a blue, two swatches are one red and the blue."""
    tree = palette(lab_of((180, 30, 40), (190, 40, 40), (40, 60, 180)), np.array([1.0, 1.0, 1.0]))

    blue, red = sorted(swatches(tree, 2), key=lambda one: one.share)

    assert blue.share == pytest.approx(1 / 3, abs=1e-5)
    assert blue.b < 0 < red.b


def test_a_small_bright_thing_is_not_lost():
    """A red coat on a fiftieth of a grey street is among the first ten colours."""
    greys = lab_of(*((v, v, v) for v in range(40, 220)))
    lab = np.concatenate([greys, lab_of((190, 20, 30))])
    weight = np.concatenate([np.full(len(greys), 0.98 / len(greys)), [0.02]])

    assert any(one.a > 0.15 for one in swatches(palette(lab, weight), 10))


def test_the_order_of_colours_does_not_matter():
    """Nothing is drawn by lot."""
    rng = np.random.default_rng(3)
    lab, weight = rng.random((300, 3)) * [1, 0.2, 0.2], rng.random(300)

    assert repr(palette(lab, weight)) == repr(palette(lab.copy(), weight.copy()))
