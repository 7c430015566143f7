"""The scale of a shot from how large a figure stands in it, and how much of a film each scale has."""

from dataclasses import replace
from math import cos, radians, sin

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers_faces import shots_of, standing, track_of

from kadr.presence_rows import SCALES
from kadr.summaries.detector import BODY_FALSE, FACES_FALSE
from kadr.summaries.parts import quarters, whole
from kadr.summaries.scale_classes import FIVE, THREE, in_classes, scale_facts, share
from kadr.summaries.scales import FRAME_IN_FACES, NOTHING, body_height, chances, scales
from kadr.summaries.shots import clear_parts

SHOTS = shots_of(0, 240)
CHANCES = [f"p_{name.lower()}" for name in SCALES]


def scale_of(*heights, bodies=None):
    """The row of a shot of three seconds with a face of these heights in its looks; 0: none."""
    looks = [(12 + 24 * n, [(0.5, 0.4, h, 0.9)] if h else []) for n, h in enumerate(heights)]
    return scales(track_of(looks, bodies), SHOTS)[0]


@pytest.mark.parametrize(
    ("frame_in_faces", "scale"),
    [(0.9, "ECU"), (1.6, "CU"), (3, "MCU"), (5.5, "MS"), (8.7, "MLS"), (16, "LS"), (45, "ELS")],
)
def test_the_frame_s_height_in_faces_is_the_scale(frame_in_faces, scale):
    """The middle of each class."""
    row = scale_of(*[min(1.0, 1 / frame_in_faces)] * 3) if frame_in_faces > 1 else None
    told = SCALES[chances(frame_in_faces, 0.25).argmax()]
    assert told == scale
    assert row is None or (row.scale, row.told_from, row.looks, row.scale_end) == (scale, "face", 3, None)


def test_who_lies_is_as_near_as_who_stands():
    """A face of a third of the frame's height, on its side: its box is that wide, and less high. One that leans is measured upright."""

    def turned(degrees):
        track = track_of([(12 + 24 * n, [(0.5, 0.4, 1 / 3, 0.9)]) for n in range(3)])
        middle, unit = np.array([0.5, 0.4]), np.array([16 / 9, 1])
        turn = np.array(
            [[cos(radians(degrees)), -sin(radians(degrees))], [sin(radians(degrees)), cos(radians(degrees))]]
        )
        track["points"] = ((track["points"] - middle) * unit @ turn.T / unit + middle).astype(np.float32)
        if degrees > 45:
            half = (track["box"][:, 2:] - middle)[:, ::-1] * [9 / 16, 16 / 9]
            track["box"] = np.concatenate([middle - half, middle + half], axis=1).astype(np.float32)
        return scales(track, SHOTS)[0]

    upright = scale_of(1 / 3, 1 / 3, 1 / 3)
    assert upright.scale == "MCU"
    assert [getattr(turned(90), name) for name in CHANCES] == [getattr(upright, name) for name in CHANCES]
    assert turned(30) == upright


def test_a_body_in_one_look_of_many_is_a_slip():
    """Who is there is seen in two; of few looks one is enough."""
    body = standing(0.6)

    assert scale_of(*[0] * 8, bodies={36: body}).told_from == "nothing"
    assert scale_of(*[0] * 8, bodies={36: body, 60: body}).told_from == "body"
    assert scale_of(*[0] * 3, bodies={36: body}).told_from == "body"


@given(st.lists(st.floats(0.02, 1.0) | st.just(0.0), min_size=1, max_size=9))
def test_the_chances_add_up_to_one(heights):
    """And the most probable is named."""
    row = scale_of(*heights)
    values = [getattr(row, name) for name in CHANCES]

    assert sum(values) == pytest.approx(1, abs=0.001)
    assert min(values) >= 0
    assert row.probability == max(values) == getattr(row, f"p_{row.scale.lower()}")


@given(st.floats(0.5, 100), st.floats(1.05, 3))
def test_a_larger_face_is_never_a_longer_shot(frame, times):
    """The chance of each class or a nearer one grows."""
    nearer, farther = chances(frame, 0.3).cumsum(), chances(frame * times, 0.3).cumsum()
    assert (nearer >= farther - 1e-12).all()


@pytest.mark.parametrize("height", [0.4, 0.6, 0.85])
def test_a_standing_body_is_as_high_as_it_was_made(height):
    """And gives the scale that its face would, a ninth of it."""
    body = standing(height)
    assert body_height(body, 16 / 9) == pytest.approx(height, rel=0.02)
    row = scale_of(0, 0, 0, bodies={12: body, 36: body, 60: body})
    assert row.told_from == "body"
    assert row.scale == scale_of(*[height / 9] * 3).scale


def test_what_may_be_a_body_s_face_has_half_the_say():
    """A body that looks 0.6 high, whose face says 0.9, is taken for 0.735 high: their logarithms' mean."""
    track = track_of([(12, [])], {12: standing(0.6)})
    track["body_face"][:] = 0.9 / 9
    (row,) = scales(track, SHOTS)
    between, alone = scale_of(0, bodies={12: standing((0.6 * 0.9) ** 0.5)}), scale_of(0, bodies={12: standing(0.6)})

    assert row.p_ls == pytest.approx(between.p_ls, abs=0.02)
    assert row.p_ls < alone.p_ls - 0.1
    assert row.told_from == "body"


def test_nothing_found_is_most_likely_nothing():
    """With what faces and bodies are known to miss."""
    row = scale_of(0, 0, 0)
    assert (row.scale, row.told_from) == ("none", "nothing")
    assert {name: getattr(row, f"p_{name.lower()}") for name in NOTHING} == NOTHING
    assert sum(NOTHING.values()) == pytest.approx(1)


def test_one_figure_in_many_looks_may_be_a_slip():
    """A third of the looks is enough to be as sure of it as the detectors are; a body is told less surely than a face."""
    few, third = scale_of(*[0.3] + [0.0] * 8), scale_of(*[0.3] * 3 + [0.0] * 6)
    assert few.p_none == pytest.approx(NOTHING["none"] * 2 / 3 + FACES_FALSE / 3, abs=0.001)
    assert third.p_none == FACES_FALSE
    body = scale_of(0, 0, 0, bodies=dict.fromkeys((12, 36, 60), standing(0.6)))
    assert body.p_none == pytest.approx(BODY_FALSE, abs=0.005)


def test_a_walk_towards_the_lens_says_from_and_to():
    """The row's chances are those of the start; jumps to and fro are no change."""
    walk = scale_of(0.05, 0.055, 0.07, 0.1, 0.15, 0.2, 0.3, 0.32, 0.34)
    assert (walk.scale, walk.scale_end) == ("LS", "MCU")
    assert scale_of(0.05, 0.055, 0.07, 0.34, 0.4, 0.4, 0.1, 0.1, 0.1).scale_end is None
    assert scale_of(0.3, 0.3, 0.3).scale_end is None


def test_a_figure_of_few_looks_changes_nothing():
    """What grows in three of thirteen looks may be three slips, and what is not there at the start has no scale to come from."""
    few = scale_of(*[0.0] * 4, 0.05, 0.0, 0.1, 0.0, 0.3, *[0.0] * 4)
    late = scale_of(*[0.0] * 4, 0.05, 0.06, 0.1, 0.12, 0.3, 0.32)
    assert few.scale_end is None
    assert late.scale_end is None


def test_looks_in_a_transition_do_not_count():
    """Another shot shows through there."""
    first, second = shots_of(0, 72, 144)
    mixed = (first, replace(second, opens_with="dissolve", transition_start_frame=60, transition_end_frame=84))
    track = track_of(
        [(30, [(0.5, 0.5, 0.3, 0.9)]), (66, [(0.5, 0.5, 0.9, 0.9)]), (76, [(0.5, 0.5, 0.9, 0.9)]), (100, [])]
    )

    assert clear_parts(mixed) == [range(61), range(84, 144)]
    assert [(row.looks, row.told_from) for row in scales(track, mixed)] == [(1, "face"), (1, "nothing")]


def test_five_and_three_classes_hold_all_scales_once():
    """And so a shot's chances add up in them."""
    row = scale_of(0.3, 0.2, 0.25)
    for classes in (FIVE, THREE):
        assert sorted(name for names in classes.values() for name in names) == sorted(SCALES)
        assert sum(in_classes(row, classes).values()) == pytest.approx(1, abs=0.001)


def test_a_share_carries_the_error_of_its_shots():
    """Two shots of one and three seconds, sure and doubtful: 1/4 + 3/4 · 0.5, within 1.96 · 3/4 · 0.5 of it."""
    sure = replace(scale_of(0.3), **dict.fromkeys(CHANCES, 0.0))
    sure = replace(sure, p_cu=1.0)
    doubtful = replace(sure, p_cu=0.5, p_ls=0.5)
    found = share([sure, doubtful], [1, 3], THREE["close"])

    assert found.value == pytest.approx(0.625)
    assert (found.low, found.high) == (0.0, 1.0)
    many = share([doubtful] * 400, [1] * 400, THREE["close"])
    assert (many.low, many.high) == pytest.approx((0.5 - 1.96 * 0.025, 0.5 + 1.96 * 0.025))
    assert share([], [], THREE["close"]) is None


def test_the_film_s_shares_add_up():
    """By time and by number, in the film and in its quarters."""
    shots = shots_of(0, 24, 96, 240)
    track = track_of([(10, [(0.5, 0.5, 0.4, 0.9)]), (50, [(0.5, 0.5, 0.1, 0.9)]), (150, [])])
    rows = scales(track, shots)
    for part in (whole(shots[-1].end_ns), *quarters(shots[-1].end_ns)):
        told = list(scale_facts(rows, shots, part))
        by_time = [fact.value for fact in told if not fact.name.endswith("by_count_share")]
        assert sum(by_time) == pytest.approx(1, abs=0.001)
        assert all(fact.low <= fact.value <= fact.high for fact in told)


def test_frames_in_faces_grow():
    """Lines between classes are in order."""
    assert list(FRAME_IN_FACES) == sorted(FRAME_IN_FACES)
