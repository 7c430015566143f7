"""Movement beside grounds that were moved by known speeds."""

import math
from fractions import Fraction

import numpy as np
import pytest
from makers_motion import looks

from bench.ground import look, track_of, view, with_object
from kadr.measures.motion import Movement
from kadr.spans import SECOND
from kadr.store.state import frozen, thawed

ASPECT = 16 / 9


def mean(track, name):
    return float(np.nanmean(track[name]))


@pytest.mark.parametrize("speed", [0.02, -0.1, 0.3, -0.8])
def test_a_pan_is_found_with_its_speed(speed):
    """Widths a second, positive when the camera turns right, in grain."""
    track = track_of(looks(lambda t: view(x=speed * (t - 1)), 2))

    assert mean(track, "pan_per_s") == pytest.approx(speed, rel=0.1, abs=0.003)
    assert abs(mean(track, "tilt_per_s")) < 0.01
    assert abs(mean(track, "zoom_per_s")) < 0.015
    assert mean(track, "moving") > 0.6
    assert mean(track, "inside") < 0.02


def test_a_tilt_is_told_in_heights():
    """Positive when the camera turns up, so that what it sees comes down."""
    track = track_of(looks(lambda t: view(y=-0.1 * t), 2))

    assert mean(track, "tilt_per_s") == pytest.approx(0.1 * ASPECT, rel=0.1)
    assert abs(mean(track, "pan_per_s")) < 0.01


@pytest.mark.parametrize("rate", [0.05, 0.2, -0.2, 0.6])
def test_a_zoom_is_found_with_its_rate(rate):
    """Natural logarithm of the scale a second, positive when the camera comes closer."""
    track = track_of(looks(lambda t: view(zoom=1.3 * math.exp(rate * t)), 2))

    assert mean(track, "zoom_per_s") == pytest.approx(rate, rel=0.15)
    assert abs(mean(track, "pan_per_s")) < 0.01


def test_pan_and_zoom_at_once():
    """Each is told apart from the other."""
    track = track_of(looks(lambda t: view(x=0.1 * t, zoom=math.exp(0.15 * t)), 1.5))

    assert mean(track, "pan_per_s") == pytest.approx(0.1 * math.exp(0.11), rel=0.15)  # of a picture that is closer
    assert mean(track, "zoom_per_s") == pytest.approx(0.15, rel=0.15)


def test_a_thing_that_moves_over_a_still_ground_is_inside():
    """About as much of the picture as it covers, its trail with it; the camera stands still."""
    track = track_of(looks(lambda t: with_object(view(), 20 + 30 * t, 36), 3))

    assert 0.5 * 20 * 24 < mean(track, "inside") * 72 * 128 < 2.5 * 20 * 24
    assert np.abs(track["pan_per_s"]).max() < 0.01


def test_a_still_thing_over_a_moving_ground_is_inside_too():
    """The camera follows it: the ground's movement is the camera's."""
    track = track_of(looks(lambda t: with_object(view(x=0.3 * t), 64, 36), 2))

    assert mean(track, "pan_per_s") == pytest.approx(0.3, rel=0.1)
    assert mean(track, "inside") * 72 * 128 > 0.5 * 20 * 24
    assert mean(track, "inside") < 0.15


@pytest.mark.parametrize("noise", [0, 4, 10])
def test_grain_does_not_move(noise):
    """Nor does the camera in it."""
    track = track_of(looks(lambda t: view(), 2, noise=noise))

    assert mean(track, "moving") < 0.02
    assert np.abs(track["pan_per_s"]).max() < 0.01


def test_flicker_and_fades_do_not_move():
    """A light that changes by a seventh, and one that goes out."""
    for light in (lambda t: 1 + 0.15 * math.sin(37 * t), lambda t: 1 - 0.45 * t):
        track = track_of(looks(lambda t, light=light: 16 + (view() - 16) * light(t), 2))

        assert mean(track, "moving") < 0.01
        assert np.nanmax(np.abs(track["pan_per_s"])) < 0.02


def test_a_flat_picture_tells_nothing_of_the_camera():
    """Unknown, not nought; but nothing changes in it."""
    track = track_of(looks(lambda t: np.full((72, 128), 128.0), 1))

    for name in ("pan_per_s", "tilt_per_s", "zoom_per_s", "agree"):
        assert np.isnan(track[name]).all()
    assert mean(track, "moving") == 0


def test_stripes_tell_of_one_direction():
    """Lying stripes that rise: the camera tilts down; whether it pans cannot be seen."""
    track = track_of(looks(lambda t: np.tile(120 + 40 * np.sin((np.arange(72) + 6 * t) / 3)[:, None], (1, 128)), 1))

    assert np.isnan(track["pan_per_s"]).all()
    assert mean(track, "tilt_per_s") == pytest.approx(-6 / 72, rel=0.1)


def test_new_pictures_all_the_time_have_no_camera():
    """Grounds that have nothing to do with each other."""
    seen = [look(number, number * SECOND // 12, view(seed=number % 5)) for number in range(12)]

    track = track_of(seen)

    assert np.isnan(track["pan_per_s"]).mean() > 0.8
    assert mean(track, "moving") > 0.5


@pytest.mark.parametrize(
    ("rate", "every"), [(Fraction(24), 3), (Fraction(60), 1), (Fraction(30000, 1001), 2), (Fraction(8), 1)]
)
def test_the_rate_of_looks_does_not_matter(rate, every):
    """Few looks or many, the speed is the same."""
    track = track_of(looks(lambda t: view(x=0.2 * (t - 1)), 2, rate, every=every))

    assert mean(track, "pan_per_s") == pytest.approx(0.2, rel=0.1)


def test_repeated_frames_do_not_change_the_speed():
    """24 pictures a second shown as 30, one of five twice."""
    track = track_of(looks(lambda t: view(x=0.2 * (math.floor(t * 24 + 1e-6) / 24 - 1)), 2, Fraction(30), noise=0))

    assert mean(track, "pan_per_s") == pytest.approx(0.2, rel=0.1)
    assert (track["same"] < 0.5).all()


def test_looks_that_are_far_apart_say_nothing_of_speed():
    """One picture a second."""
    track = track_of(looks(lambda t: view(x=0.01 * t), 5, Fraction(1)))

    assert len(track["start_ns"]) == 4
    assert np.isnan(track["moving"]).all()


@pytest.mark.parametrize("count", [0, 1])
def test_hardly_any_film_has_an_empty_track(count):
    """Arrays without entries."""
    track = track_of(looks(lambda t: view(), 1)[:count])

    assert all(len(values) == 0 for values in track.values())


def test_a_stopped_run_goes_on_as_if_it_had_not_stopped():
    """What the measure remembers is kept and read again half-way."""
    seen = looks(lambda t: view(x=0.1 * t), 2)
    measure = Movement()
    for one in seen[:25]:
        measure.see(one)
    arrays: list[np.ndarray] = []
    measure = thawed(frozen(measure, arrays), arrays, ("kadr.measures.", "kadr.looks"))
    for one in seen[25:]:
        measure.see(one)

    resumed = measure.track()
    for name, values in track_of(seen).items():
        assert np.array_equal(values, resumed[name], equal_nan=True)
