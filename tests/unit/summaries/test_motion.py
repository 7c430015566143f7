"""Rows of motion and stillness, from films whose movement was made."""

import math
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_motion import looks, shots_of, turned, write_film

from bench.ground import look, track_of, view, with_object
from kadr.media.picture import Picture
from kadr.media.probe import probe
from kadr.media.sampling import Area, Sampler
from kadr.spans import SECOND
from kadr.summaries.motion import motion, shot_motion, stillness

STEP_S = 1 / 8  # a step between looks, and a little


def wide(at_ns):
    """The picture's width to height, at every time the same."""
    return 16 / 9


def rows_of(picture, seconds, shots, **how):
    return stillness(track_of(looks(picture, seconds, **how)), shots)


def test_rows_tile_the_shots_and_never_cross_a_cut():
    """Half a second each on the film's clock, cut short by cuts; two still grounds with a cut between them do not move."""
    shots = shots_of(30, 66)
    rows = motion(track_of(looks(lambda t: view(seed=0 if t < 1.25 else 2), 4)), shots, wide)

    assert [row.start_ns / SECOND for row in rows] == [0, 0.5, 1, 1.25, 1.5, 2, 2.5, 3, 3.5]
    assert [row.end_ns for row in rows] == [row.start_ns for row in rows[1:]] + [4 * SECOND]
    assert all(row.moving < 0.02 for row in rows)


def test_a_pan_in_widths_and_a_tilt_in_widths():
    """The same speed on the ground is the same number, whatever the picture's shape."""
    across = shot_motion(track_of(looks(lambda t: view(x=0.2 * t), 2)), shots_of(48), wide)[0]
    down = shot_motion(track_of(looks(lambda t: view(y=0.2 * (t - 1)), 2)), shots_of(48), wide)[0]

    assert across.pan_per_s == pytest.approx(0.2, rel=0.1)
    assert down.tilt_per_s == pytest.approx(-0.2, rel=0.1)
    assert across.camera > 0.95
    assert down.camera > 0.95


def test_the_row_of_a_shot_says_which():
    """A still shot and a panned one, told apart from rows over time, which name none."""
    track, shots = track_of(looks(lambda t: view(x=0.2 * max(0, t - 1)), 3)), shots_of(24, 48)

    still, panned = shot_motion(track, shots, wide)

    assert (still.shot_index, panned.shot_index) == (0, 1)
    assert (panned.start_ns, panned.end_ns) == (SECOND, 3 * SECOND)
    assert still.moving < 0.02 < panned.moving
    assert {row.shot_index for row in motion(track, shots, wide)} == {None}


def test_what_moves_inside_is_not_the_camera():
    """A thing over a still ground: all of what moves."""
    row = shot_motion(track_of(looks(lambda t: with_object(view(), 20 + 30 * t, 36), 2)), shots_of(48), wide)[0]

    assert row.camera < 0.05
    assert row.inside == pytest.approx(row.moving, rel=0.05)


def test_shake_is_the_change_of_movement():
    """A camera that swings by a hundredth of the width, twice a second, beside a smooth pan."""
    swing = lambda t: 0.01 * math.sin(4 * math.pi * t)  # noqa: E731
    times = np.arange(0, 2, 1 / 12)
    expected = np.abs(np.diff(np.diff([swing(t) for t in times]) * 12)).mean()

    shaken = shot_motion(track_of(looks(lambda t: view(x=swing(t)), 2)), shots_of(48), wide)[0]
    smooth = shot_motion(track_of(looks(lambda t: view(x=0.1 * t), 2)), shots_of(48), wide)[0]

    assert shaken.shake == pytest.approx(expected, rel=0.2)
    assert smooth.shake < 0.02


def test_what_cannot_be_told_is_none():
    """A flat picture has no camera, and nothing moves; where nothing moves, nothing is explained."""
    flat = shot_motion(track_of(looks(lambda t: np.full((72, 128), 128.0), 1)), shots_of(24), wide)[0]
    still = shot_motion(track_of(looks(lambda t: view(), 1, noise=0)), shots_of(24), wide)[0]

    assert (flat.moving, flat.camera, flat.pan_per_s, flat.shake) == (0.0, None, None, None)
    assert (still.moving, still.camera, still.pan_per_s) == (0.0, None, 0.0)


def test_transitions_are_left_out():
    """A dissolve of two still grounds is no movement of either."""
    first, second = shots_of(36, 36)
    second = replace(second, transition_start_frame=24, transition_end_frame=48, opens_with="dissolve")
    mixed = lambda t: view() + (view(seed=2) - view()) * min(1, max(0, t - 1))  # noqa: E731

    rows = motion(track_of(looks(mixed, 3)), [first, second], wide)

    assert all(row.moving < 0.02 for row in rows)
    assert max(row.end_ns for row in rows if row.start_ns < 1.5 * SECOND) <= 1.5 * SECOND


def test_a_living_picture_at_rest_is_still():
    """Between two pans, with grain, to the step; a repeated picture would be frozen."""

    def picture(t):
        return view(x=0.2 * (min(t, 2) - 2 + max(0, t - 5)))

    (row,) = rows_of(picture, 7, shots_of(168))

    assert row.kind == "still"
    assert row.start_ns / SECOND == pytest.approx(2, abs=STEP_S)
    assert row.end_ns / SECOND == pytest.approx(5, abs=STEP_S)
    assert (row.start_frame, row.end_frame) == (round(row.start_ns * 24 / SECOND), round(row.end_ns * 24 / SECOND))
    assert row.score > 0.5


def test_a_frozen_picture_is_frozen():
    """The same frame again and again after a pan, the grain with it, but for a coder's noise of one level."""
    stopped = looks(lambda t: view(x=0.2 * t), 2)[-1].luma.astype(np.int16)
    coder = np.random.default_rng(3)
    seen = looks(lambda t: view(x=0.2 * t), 2)
    seen += [
        look(48 + n, round((48 + n) * SECOND / 24), stopped + coder.integers(0, 2, stopped.shape)) for n in range(60)
    ]

    (row,) = stillness(track_of(seen), shots_of(108))

    assert row.kind == "frozen"
    assert row.start_ns / SECOND == pytest.approx(2, abs=STEP_S)
    assert row.end_ns == shots_of(108)[0].end_ns


def test_black_is_black_and_a_night_is_not():
    """Black with a coder's noise; a night scene of few levels, and a title on black, are pictures."""
    night = lambda t: 16 + (view(x=0.05 * t) - 16) * 0.08  # noqa: E731
    title = np.full((72, 128), 16.0)
    title[34:38, 40:88] = 200
    shots = shots_of(120)

    black = rows_of(lambda t: np.full((72, 128), 17.0), 5, shots, noise=0.6)

    assert [(row.kind, row.start_ns, row.end_ns) for row in black] == [("black", 0, 5 * SECOND)]
    assert not [row for row in rows_of(night, 5, shots, noise=0.6) if row.kind == "black"]
    assert [row.kind for row in rows_of(lambda t: title, 5, shots, noise=0)] == ["frozen"]


def test_a_single_black_frame_is_no_row():
    """Nor are two."""
    picture = lambda t: np.full((72, 128), 16.0) if 1 <= t < 1.09 else view(x=0.2 * t)  # noqa: E731

    assert rows_of(picture, 3, shots_of(72)) == []


@pytest.mark.parametrize(
    "picture",
    [
        lambda t: view(x=0.03 * t),
        lambda t: view(zoom=math.exp(0.04 * t)),
        lambda t: with_object(view(), 30 + 5 * t, 36),
        lambda t: view(x=0.01 * math.sin(4 * math.pi * t)),
        lambda t: view(x=0.2 * math.floor(t * 8) / 8),
    ],
    ids=["slow pan", "slow zoom", "slow thing", "shake", "eight drawings a second"],
)
def test_slow_movement_is_no_stillness(picture):
    """It takes more than a second's look to say that nothing moves."""
    assert rows_of(picture, 4, shots_of(96)) == []


def test_repeated_frames_are_no_stillness():
    """A picture that moves, each fifth frame shown twice, and drawings held for two frames."""
    telecined = lambda t: view(x=0.1 * math.floor(t * 24 + 1e-6) / 24)  # noqa: E731
    drawn = lambda t: view(x=0.1 * math.floor(t * 12 + 1e-6) / 12)  # noqa: E731

    assert stillness(track_of(looks(telecined, 4, Fraction(30), noise=0)), shots_of(120, rate=30)) == []
    assert stillness(track_of(looks(drawn, 4, noise=0)), shots_of(96)) == []


def test_stillness_ends_with_its_shot():
    """Two still shots are two rows that meet at the cut."""
    rows = rows_of(lambda t: view(seed=0 if t < 2 else 2), 5, shots_of(48, 72))

    assert [(row.kind, row.start_frame, row.end_frame) for row in rows] == [("still", 0, 48), ("still", 48, 120)]
    assert [row.end_ns / SECOND for row in rows] == [2, 5]


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10 * SECOND))
def test_a_shifted_film_gives_shifted_rows(start_ns):
    """The same pictures later are the same rows later."""
    picture = lambda t: view(x=0.2 * max(0, t - 1.5))  # noqa: E731
    shots = shots_of(72)
    later = [replace(shot, start_ns=shot.start_ns + start_ns, end_ns=shot.end_ns + start_ns) for shot in shots]

    usual = rows_of(picture, 3, shots)
    shifted = rows_of(picture, 3, later, start_ns=start_ns)

    assert len(usual) == 1
    assert [replace(row, start_ns=row.start_ns - start_ns, end_ns=row.end_ns - start_ns) for row in shifted] == usual


@pytest.mark.parametrize("count", [0, 1])
def test_hardly_any_film_has_no_rows(count):
    """Nothing is made up for it."""
    track = track_of(looks(lambda t: view(), 1)[:count])

    assert motion(track, shots_of(1), wide) == []
    assert shot_motion(track, shots_of(1), wide) == []
    assert stillness(track, shots_of(1)) == []


def film_track(path):
    given = probe(path)
    sampler = Sampler(given, Area(), False)
    return track_of([sampler.look(shown.frame, shown.index, shown.at_ns) for shown in Picture(given).frames()])


def enlarged(picture):
    """Points as a picture of 384 by 216 with smooth edges between them."""
    rows, columns = np.arange(216) / 3 - 1 / 3, np.arange(384) / 3 - 1 / 3
    wide = np.stack([np.interp(columns, np.arange(128), line) for line in picture])
    tall = np.stack([np.interp(rows, np.arange(72), line) for line in wide.T]).T
    return np.clip(np.rint(tall), 16, 235).astype(np.uint8)


@pytest.mark.parametrize("codec", ["mpeg4", "libx264"])
def test_signs_and_units_through_a_file(tmp_path, codec):
    """The camera turns right: what it sees goes left. Then the picture freezes, and then it is black."""
    moving = [enlarged(view(x=0.15 * number / 24)) for number in range(48)]
    pictures = [*moving, *[moving[-1]] * 48, *[np.full((216, 384), 16, np.uint8)] * 24]
    track = film_track(write_film(tmp_path / "film.mp4", pictures, codec))
    shots = shots_of(48, 48, 24)

    means, rest = shot_motion(track, shots, wide), stillness(track, shots)

    assert means[0].pan_per_s == pytest.approx(0.15, rel=0.1)
    assert abs(means[0].tilt_per_s) < 0.01
    assert [row.kind for row in rest] == ["frozen", "black"]
    assert rest[0].start_ns / SECOND == pytest.approx(2, abs=0.5)  # the coder goes on to better a still picture
    assert (rest[1].start_frame, rest[1].end_frame) == (96, 120)


def test_a_turned_film_is_measured_upright(tmp_path):
    """Stored lying: what goes to the left there goes up when the picture is turned clockwise: the camera tilts down."""
    pictures = [enlarged(view(x=0.15 * number / 24)) for number in range(48)]
    path = turned(write_film(tmp_path / "film.mp4", pictures))

    means = shot_motion(film_track(path), shots_of(48), lambda at_ns: 9 / 16)

    assert probe(path).display_size == (216, 384)
    assert means[0].tilt_per_s == pytest.approx(-0.15 * 16 / 9, rel=0.1)  # the upright picture is narrower
    assert abs(means[0].pan_per_s) < 0.01


class Counted(np.ndarray):
    """An array that counts how many of its elements are gone through."""

    elements = 0

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        plain = [np.asarray(one) if isinstance(one, Counted) else one for one in inputs]
        Counted.elements += max(np.size(one) for one in plain)
        found = getattr(ufunc, method)(*plain, **options)
        return found.view(Counted) if isinstance(found, np.ndarray) else found


class CountedShots(list):
    """Shots that count how often one is taken."""

    taken = 0

    def __iter__(self):
        for shot in super().__iter__():
            CountedShots.taken += 1
            yield shot

    def __getitem__(self, index):
        CountedShots.taken += 1
        return super().__getitem__(index)


def long_track(steps):
    """Two frames a step; every second shot of 48 frames is black."""
    frames = np.arange(steps + 1) * 2
    ns, black = frames * SECOND // 24, frames[:-1] // 48 % 2
    zeros = {name: np.zeros(steps, np.float32) for name in ("pan_per_s", "tilt_per_s", "zoom_per_s", "same", "inside")}
    lit = {name: (1 - black).astype(np.float32) * 50 for name in ("lit", "spread")}
    moving = {name: (1 - black).astype(np.float32) for name in ("moving", "later")}
    track = {"start_ns": ns[:-1], "end_ns": ns[1:], "start_frame": frames[:-1], "end_frame": frames[1:]}
    return {name: values.view(Counted) for name, values in (track | zeros | lit | moving).items()}


@pytest.mark.parametrize("rows", [lambda track, shots: motion(track, shots, wide, 60 * SECOND), stillness])
def test_the_work_grows_with_the_film_and_not_with_its_square(rows):
    """Two hours in shots of two seconds go through four times as much as half an hour, or a little more."""

    def work(seconds):
        track, shots = long_track(seconds * 12), CountedShots(shots_of(*[48] * (seconds // 2)))
        Counted.elements = CountedShots.taken = 0
        assert rows(track, shots)
        return np.array([Counted.elements, CountedShots.taken])

    assert (work(7200) <= 6 * work(1800)).all()
