"""Bars that come or go inside a shot, and at a cut, in films that the test made."""

import numpy as np
import pytest
from makers_looks import found, looks, pan

from kadr.measures.shots.bars import only_bars

LETTERBOX, PILLARS, WINDOW = (9, 0), (0, 18), (8, 14)


def barred(frames, bars):
    """So many rows at top and bottom, and columns at left and right, are black."""
    rows, columns = bars
    made = []
    for frame in frames:
        black = np.full_like(frame, 16.0)
        inside = slice(rows, 72 - rows), slice(columns, 128 - columns)
        black[inside] = frame[inside]
        made.append(black)
    return made


@pytest.mark.parametrize("every", [1, 3])
@pytest.mark.parametrize("bars", [LETTERBOX, PILLARS, WINDOW])
def test_bars_that_come_or_go_while_the_picture_goes_on_are_no_cut(bars, every):
    """The film is one take, which pans on within its bars."""
    take = pan(31, 150)

    assert found(looks(take[:70] + barred(take[70:], bars)), every) == []
    assert found(looks(barred(take[:70], bars) + take[70:]), every) == []


@pytest.mark.parametrize("bars", [LETTERBOX, PILLARS, WINDOW])
def test_a_cut_at_which_bars_come_is_a_cut(bars):
    """Another picture within them: at its own frame."""
    made = looks(pan(32, 70) + barred(pan(33, 80), bars))

    assert [(row.kind, row.end_frame) for row in found(made)] == [("cut", 70)]


def test_only_what_lies_alike_at_two_sides_is_a_bar():
    """Darkness on one side, in a plain picture, or over most of it, says nothing."""

    def row(before, after):
        return np.stack([before, before, after, after]).astype(np.uint8)

    picture = np.random.default_rng(1).integers(60, 200, (36, 64))
    one, two, most, bars = (picture.copy() for _ in range(4))
    one[:6] = two[:6] = two[-4:] = bars[:4] = bars[-4:] = 16
    most[:14] = most[-14:] = 16
    plain, plain_barred = np.full((36, 64), 90), np.full((36, 64), 90)
    plain_barred[:4] = plain_barred[-4:] = 16

    assert only_bars(row(picture, bars))
    assert only_bars(row(bars, picture))
    assert not any(only_bars(row(picture, other)) for other in (one, two, most, picture))
    assert not only_bars(row(plain, plain_barred))
    assert not only_bars(row(picture, bars[:, ::-1]))
