"""What the finder finds in films whose transitions the test made."""

import numpy as np
import pytest
from makers_looks import dissolved, faded, found, looks, pan, wiped

from kadr.measures.shots import Limits, Transitions, decide


@pytest.mark.parametrize("every", [1, 2, 3, 4])
def test_a_cut_is_found_at_its_frame_however_few_frames_are_decoded(every):
    """The frames between are asked for where the picture jumps, so the place is exact."""
    made = looks(pan(1, 61) + pan(2, 70) + pan(3, 65))

    assert [(row.kind, row.end_frame) for row in found(made, every)] == [("cut", 61), ("cut", 131)]


def test_without_the_frames_between_a_cut_lies_in_its_gap():
    """What was not seen is not claimed: the place is near, and the scores say that it is not exact."""
    made = looks(pan(1, 62) + pan(2, 70))
    finder = Transitions()
    for look in made[::4]:
        finder.see(look)
    scores = finder.scores()

    assert not scores.cut_exact[scores.cut_probability > 0.5].any()
    assert [abs(row.end_frame - 62) <= 2 for row in decide(scores, Limits(), len(made))] == [True]


def test_a_pan_is_no_transition():
    """A single take, however far the camera goes, has none."""
    assert found(looks(pan(4, 240, pace=1.0))) == []


@pytest.mark.parametrize("level", [16.0, 235.0])
def test_a_single_stray_frame_is_no_cut(level):
    """One black or white frame in a take leaves the take whole."""
    frames = pan(5, 120)
    frames[60] = np.full((72, 128), level)

    assert found(looks(frames)) == []


def test_flashes_are_no_cuts():
    """Two bright frames in a take, again and again."""
    frames = pan(6, 160)
    for k in (40, 41, 75, 76, 110, 111):
        frames[k] = frames[k] + 80

    assert found(looks(frames)) == []


@pytest.mark.parametrize("every", [1, 3])
def test_a_dissolve_is_found_where_it_was_made(every):
    """Its kind and its span, to the few frames that nobody can see."""
    (row,) = found(looks(dissolved(pan(7, 100), pan(8, 100), 24)), every)

    assert row.kind == "dissolve"
    assert abs(row.start_frame - 75) <= 5
    assert abs(row.end_frame - 100) <= 5


def test_a_fade_through_black_is_one_transition():
    """Down, black and up are one, from the last untouched frame to the first full one."""
    (row,) = found(looks(faded(pan(9, 100), pan(10, 100), 20, black=12)))

    assert row.kind == "fade"
    assert abs(row.start_frame - 79) <= 5
    assert abs(row.end_frame - 132) <= 5


def test_a_wipe_is_found_where_it_was_made():
    """A straight border from left to right: its middle to two frames, its ends, which the docs call too far out, to a third of a second."""
    (row,) = found(looks(wiped(pan(11, 100), pan(12, 100), 24)))

    assert row.kind == "wipe"
    assert abs(row.middle_frame - 88) <= 2
    assert abs(row.start_frame - 75) <= 8
    assert abs(row.end_frame - 100) <= 8


def test_the_same_looks_give_the_same_scores():
    """Byte for byte."""
    made = looks(dissolved(pan(7, 80), pan(8, 80), 24))
    runs = []
    for _ in range(2):
        finder = Transitions()
        for look in made:
            finder.see(look)
        runs.append(finder.scores())

    assert all(getattr(runs[0], name).tobytes() == getattr(runs[1], name).tobytes() for name in type(runs[0]).__slots__)


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_a_film_of_few_frames_has_no_transition(count):
    """Nothing to compare is nothing found, and no failure."""
    assert found(looks(pan(13, count))) == []


def test_looks_out_of_order_are_refused():
    """The finder says which frames came the wrong way round."""
    one, other = looks(pan(14, 2))
    finder = Transitions()
    finder.see(other)

    with pytest.raises(ValueError, match="frame 0 at 0 ns after 1"):
        finder.see(one)


def test_frames_are_seldom_asked_for_in_a_calm_film():
    """A pan with two cuts asks about little more than its cuts."""
    made = looks(pan(1, 300, 0.5) + pan(2, 300, 0.5) + pan(3, 300, 0.5))
    finder = Transitions()
    asked = []
    for look in made[::4]:
        finder.see(look)
        if finder.wants_between():
            asked.append(finder.wants_between())

    assert {(296, 300), (596, 600)} <= set(asked)
    assert len(asked) <= 0.05 * 225


@pytest.mark.parametrize("level", [16, 235, 90])
@pytest.mark.parametrize("every", [1, 2])
def test_cuts_to_and_from_a_plain_ground_are_cuts(level, every):
    """Two seconds of black, white or grey without anything on it, not a grain, between two shots."""
    one, other = pan(1, 60), pan(2, 60)
    plain = [np.full_like(one[0], level)] * 50
    made = looks(one + plain + other)

    assert [(row.kind, row.end_frame) for row in found(made, every)] == [("cut", 60), ("cut", 110)]
