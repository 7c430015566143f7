"""How scores become transitions: the limits, and which evidence wins."""

from dataclasses import replace

import numpy as np

from kadr.measures.shots import Limits, Scores, decide


def scores(cuts=(), dissolve=(), fade=(), plain=(), steps=60) -> Scores:
    """Scores of a film of 24 frames a second: cuts as (frame, last before, probability), runs as (first, last, share).

    plain: runs of steps, (first, last), in which the picture is black.
    """
    contrast = np.full(steps, 40, np.float32)
    for first, last in plain:
        contrast[first:last] = 1
    shares = np.zeros((2, steps), np.float32)
    for row, runs in zip(shares, (dissolve, fade), strict=True):
        for first, last, share in runs:
            row[first:last] = share
    return Scores(
        cut_frame=np.array([row[0] for row in cuts], np.int64),
        cut_before=np.array([row[1] for row in cuts], np.int64),
        cut_probability=np.array([row[2] for row in cuts], np.float32),
        cut_exact=np.array([row[0] - row[1] == 1 for row in cuts], bool),
        step_ns=np.arange(steps, dtype=np.int64) * 10**9 // 12,
        step_frame=np.arange(steps, dtype=np.int64) * 2,
        p_dissolve=shares[0],
        p_fade=shares[1],
        p_wipe=np.zeros(steps, np.float32),
        light=np.full(steps, 100, np.float32),
        contrast=contrast,
        gradual_curve=np.array([0.0, 1.0, 0.0, 0.0]),
    )


def test_other_limits_give_other_transitions_of_the_same_scores():
    """Nothing is decoded again."""
    kept = scores(cuts=[(20, 19, 0.4), (50, 49, 0.9)])

    assert [row.end_frame for row in decide(kept, Limits(), 120)] == [50]
    assert [row.end_frame for row in decide(kept, Limits(cut=0.3), 120)] == [20, 50]


def test_a_cut_inside_a_dissolve_belongs_to_it():
    """The dissolve is surer than the step inside it."""
    found = decide(scores(cuts=[(40, 39, 0.6)], dissolve=[(16, 24, 0.9)]), Limits(), 120)

    assert [row.kind for row in found] == ["dissolve"]


def test_a_surer_cut_leaves_no_dissolve_around_it():
    """What a cut leaves on both its sides is no transition of its own."""
    found = decide(scores(cuts=[(40, 39, 0.99)], dissolve=[(16, 24, 0.7)]), Limits(), 120)

    assert [(row.kind, row.end_frame) for row in found] == [("cut", 40)]


def test_fades_with_only_black_between_them_are_one():
    """Where a picture lies between, they are two."""
    runs = [(10, 16, 0.95), (24, 30, 0.95)]

    assert [row.kind for row in decide(scores(fade=runs, plain=[(15, 25)]), Limits(), 120)] == ["fade"]
    assert [row.kind for row in decide(scores(fade=runs), Limits(), 120)] == ["fade", "fade"]


def test_the_middle_parts_the_shots():
    """Half-way between the last untouched and the first full frame."""
    (row,) = decide(scores(dissolve=[(16, 24, 0.99)]), Limits(), 120)

    assert row.start_frame < row.middle_frame < row.end_frame
    assert abs(row.middle_frame - 39) <= 1  # steps 16..23 show frames 32..46


def test_ends_lie_where_the_share_falls_through_its_level():
    """Half of a dissolve and seven tenths of a wipe, between steps as on a line; what rises slowly outside is no part of it."""
    slope = np.array([0.32, 0.4, 0.6, 0.8, 1.0, 1.0, 0.8, 0.6, 0.4, 0.32], np.float32)
    spread = np.zeros(60, np.float32)
    spread[20:30] = slope
    as_dissolve = replace(scores(), p_dissolve=spread)
    as_wipe = replace(scores(), p_wipe=spread)

    (dissolve,) = decide(as_dissolve, Limits(), 120)
    (wipe,) = decide(as_wipe, Limits(), 120)

    assert (dissolve.kind, dissolve.start_frame, dissolve.end_frame) == ("dissolve", 43, 55)  # steps 21.5 and 27.5
    assert (wipe.kind, wipe.start_frame, wipe.end_frame) == ("wipe", 45, 53)  # steps 22.5 and 26.5


def test_what_never_reaches_its_level_ends_at_its_outermost_steps():
    """A run of shares between the limit and a half."""
    (row,) = decide(scores(dissolve=[(20, 26, 0.4)]), Limits(gradual=0.0), 120)

    assert (row.start_frame, row.end_frame) == (40, 50)


def test_a_cut_in_an_unseen_gap_is_put_in_its_middle():
    """Frames 40 and 44 were seen: the new shot begins at 41 to 44."""
    (row,) = decide(scores(cuts=[(44, 40, 0.9)]), Limits(), 120)

    assert row.end_frame == 42


def test_no_transition_leaves_the_film():
    """The last frame bounds a fade that the film ends in."""
    (row,) = decide(scores(fade=[(50, 60, 0.99)]), Limits(), 119)

    assert row.end_frame == 118


def test_a_black_shot_is_no_fade():
    """Where the picture is black from one cut to the next, nothing fades, however sure the steps within it are."""
    found = decide(scores(cuts=[(20, 19, 0.9), (80, 79, 0.9)], fade=[(15, 38, 0.9)], plain=[(10, 40)]), Limits(), 120)

    assert [(row.kind, row.end_frame) for row in found] == [("cut", 20), ("cut", 80)]


def test_a_hard_step_to_black_belongs_to_the_fade_that_follows_soon():
    """Cut to black, a second of black, fade in: one transition. After two seconds of black they are two."""
    soon = scores(cuts=[(20, 19, 0.95)], fade=[(20, 30, 0.95)], plain=[(10, 21)])
    late = scores(cuts=[(20, 19, 0.95)], fade=[(34, 44, 0.95)], plain=[(10, 35)])

    assert [(row.kind, row.start_frame) for row in decide(soon, Limits(), 120)] == [("fade", 19)]
    assert [row.kind for row in decide(late, Limits(), 120)] == ["cut", "fade"]


def test_a_fade_begins_where_something_is_seen():
    """The last black frame, 40, bounds a fade whose run of steps begins well before it."""
    (row,) = decide(scores(fade=[(14, 30, 0.95)], plain=[(10, 21)]), Limits(), 120)

    assert row.start_frame == 40


def test_a_sure_cut_right_behind_a_dissolve_stays():
    """A shot of a few frames, or of none that is untouched, lies between them."""
    slow, cut = decide(scores(cuts=[(48, 47, 0.99)], dissolve=[(16, 25, 0.99)]), Limits(), 120)

    assert (slow.kind, cut.kind, cut.end_frame) == ("dissolve", "cut", 48)
    assert slow.end_frame <= 47


def test_a_sure_cut_parts_two_dissolves():
    """What lies on its two sides is judged by itself: here both are long and sure, so all three are there."""
    found = decide(scores(cuts=[(50, 49, 0.99)], dissolve=[(16, 36, 0.999)]), Limits(), 120)

    assert [row.kind for row in found] == ["dissolve", "cut", "dissolve"]
    assert found[0].end_frame <= 49
    assert found[2].start_frame >= 50
