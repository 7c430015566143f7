"""Rows of colour: shares, weights, families, what is black and white or tinted."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_colour import FRAME_NS, flat, grainy, lab_of, shots_at, striped, track_of

from kadr.colour_bins import BINS
from kadr.film_rows import HUE_FAMILIES, TOO_DARK
from kadr.spans import SECOND
from kadr.summaries.colours import barcode, colours

RED, GREEN, BLUE, GREY = (180, 30, 40), (40, 130, 60), (50, 80, 180), (128, 128, 128)
BYTE = st.integers(0, 255)
COLOUR = st.tuples(BYTE, BYTE, BYTE)


def share(row, family):
    return next(hue.share for hue in row.hues if hue.family == family)


def test_shares_of_families_are_the_makers():
    """A quarter red, a half green, a quarter grey, with the colours they were painted in."""
    (shot, film) = colours(track_of([(0, striped((0.25, RED), (0.5, GREEN), (0.25, GREY)))]), shots_at(0, 25))

    assert [hue.family for hue in shot.hues] == [*HUE_FAMILIES, "grey"]
    assert share(shot, "red") == pytest.approx(0.25, abs=1e-6)
    assert share(shot, "green") == pytest.approx(0.5, abs=1e-6)
    assert share(shot, "grey") == pytest.approx(0.25, abs=1e-6)
    red = shot.hues[0]
    assert np.abs(np.array([red.lightness, red.a, red.b]) - lab_of(RED)[0]).max() < 0.002
    blue = next(hue for hue in shot.hues if hue.family == "blue")
    assert (blue.share, blue.lightness, blue.a, blue.b) == (0, None, None, None)
    assert shot.warm == pytest.approx(0.25)
    assert shot.cold == 0
    assert film.shot_index is None
    assert film.hues == shot.hues


def test_opposition_is_of_two_families_in_one_picture():
    """Red beside green is opposed by twice the smaller; a red picture and then a green one are not."""
    together = colours(track_of([(0, striped((0.25, RED), (0.75, GREEN)))]), shots_at(0, 25))[-1]
    apart = colours(track_of([(0, flat(RED)), (12, flat(GREEN))]), shots_at(0, 25))[-1]

    assert together.opposed == pytest.approx(0.5)
    assert together.opposed_families == ("red", "green")
    assert apart.opposed == 0
    assert apart.opposed_families == ()


def test_lightness_and_contrast_are_those_of_the_painting():
    """Half black, half white."""
    row = colours(track_of([(0, striped((0.5, (0, 0, 0)), (0.5, (255, 255, 255))))]), shots_at(0, 25))[-1]

    assert row.lightness == pytest.approx(0.5, abs=0.002)
    assert row.dark == pytest.approx(0, abs=0.002)
    assert row.bright == pytest.approx(1, abs=0.002)
    assert row.contrast == pytest.approx(1, abs=0.004)
    assert row.chroma < 0.002


def test_a_look_counts_as_long_as_it_stands():
    """Three quarters of the shot red, then green; the number of looks does not matter."""
    looks = [(0, flat(RED)), (75, flat(GREEN)), (80, flat(GREEN)), (90, flat(GREEN))]

    row = colours(track_of(looks), shots_at(0, 100))[0]

    assert share(row, "red") == pytest.approx(0.75, abs=1e-6)
    assert row.pictures == 4


def test_shots_without_a_look_have_no_row():
    """And the film's row counts only what was seen."""
    rows = colours(track_of([(0, flat(RED)), (60, flat(BLUE))]), shots_at(0, 20, 50, 100))

    assert [row.shot_index for row in rows] == [0, 2, None]
    assert share(rows[-1], "red") == pytest.approx(20 / 70, abs=1e-6)


def test_no_look_no_row():
    """Nothing is made up for a film of which no picture was seen."""
    assert colours(track_of([]), shots_at(0, 20)) == []
    assert barcode(track_of([]), SECOND) == []


@settings(deadline=None, max_examples=25)
@given(st.lists(COLOUR, min_size=2, max_size=6), st.integers(1, 5), st.integers(0, 9))
def test_two_parts_weigh_up_to_the_whole(painted, cut, grain):
    """Each share and mean of the film is that of its two shots, weighed by their length; families add up to one."""
    cut = min(cut, len(painted) - 1)
    looks = [(10 * n, grainy(flat(colour), grain / 500, n)) for n, colour in enumerate(painted)]
    track = track_of(looks)
    edges = (0, 10 * cut, 10 * len(painted))

    first, second, whole = colours(track, shots_at(*edges))

    part = edges[1] / edges[2]
    for name in ("lightness", "chroma", "warm", "cold", "opposed"):
        assert getattr(whole, name) == pytest.approx(
            part * getattr(first, name) + (1 - part) * getattr(second, name), abs=1e-5
        )
    for row in (first, second, whole):
        assert sum(hue.share for hue in row.hues) == pytest.approx(1, abs=1e-5)
        assert row.dark <= row.lightness + 0.002
        assert row.lightness <= row.bright + 0.002
    for a, b, c in zip(first.hues, second.hues, whole.hues, strict=True):
        assert c.share == pytest.approx(part * a.share + (1 - part) * b.share, abs=1e-5)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(1, 59), min_size=0, max_size=4, unique=True))
def test_the_film_does_not_depend_on_its_division(cuts):
    """One track serves any division into shots: with a look at every frame, the film's row is the same."""
    track = track_of([(n, flat(RED if n % 3 else GREEN)) for n in range(60)])

    whole = colours(track, shots_at(0, *sorted(cuts), 60))[-1]

    assert share(whole, "red") == pytest.approx(40 / 60, abs=1e-5)


def test_the_same_track_gives_the_same_rows():
    """To the last digit."""
    looks = [(n, grainy(striped((0.5, RED), (0.5, BLUE)), 0.02, n)) for n in range(3)]

    assert repr(colours(track_of(looks), shots_at(0, 3))) == repr(colours(track_of(looks), shots_at(0, 3)))


def greys(tint, low=0.1, high=0.95):
    """A ramp of greys, with a hue laid over: tint(lightness) -> (a, b)."""
    lightness = np.tile(np.linspace(low, high, 128), (72, 1))
    a, b = tint(lightness)
    return np.stack([lightness, a + 0 * lightness, b + 0 * lightness], -1).astype(np.float32)


@pytest.mark.parametrize(
    ("lab", "wanted"),
    [
        (greys(lambda light: (0, 0)), "black and white"),
        (greys(lambda light: (0.004, 0.012)), "black and white"),  # a print's warm cast
        (greys(lambda light: (0.02, 0.06)), "tinted"),  # all over
        (greys(lambda light: (0.02 * light, 0.09 * light)), "tinted"),  # the whites dyed
        (greys(lambda light: (-0.02 * (1 - light), -0.09 * (1 - light))), "tinted"),  # the darks toned
        (greys(lambda light: (0.04, 0.07), high=0.5), "tinted"),  # dark sepia
        (striped((0.5, (150, 140, 120)), (0.5, (120, 140, 150))), "colour"),  # dull, but of two hues
        (striped((0.75, (128, 128, 128)), (0.25, (150, 110, 80))), "colour"),
    ],
)
@pytest.mark.parametrize("grain", [0.0, 0.012])
def test_black_and_white_and_tints_are_told_from_colour(lab, wanted, grain):
    """With grain that differs from point to point in colour, as scans have it, and without."""
    assert colours(track_of([(0, grainy(lab, grain))]), shots_at(0, 25))[0].colouring == wanted


def test_grain_gives_a_grey_no_hue():
    """A grey wall of 8-bit grain (about three codes) in shade and in light."""
    for value in (45, 90, 200):
        row = colours(track_of([(0, grainy(flat((value, value, value)), 0.012))]), shots_at(0, 25))[0]
        assert share(row, "grey") > 0.99


def test_a_dark_green_room_is_green():
    """Chroma shrinks with light; a hue that eyes see in the dark is named."""
    row = colours(track_of([(0, flat((20, 38, 25)))]), shots_at(0, 25))[0]

    assert share(row, "green") == 1


def test_a_coloured_leader_leaves_a_film_black_and_white():
    """Nine tenths of the time decide; the shots tell the parts."""
    looks = [(0, striped((0.5, RED), (0.5, BLUE))), (5, greys(lambda light: (0, 0)))]

    leader, film, whole = colours(track_of(looks), shots_at(0, 5, 100))

    assert (leader.colouring, film.colouring, whole.colouring) == ("colour", "black and white", "black and white")


def test_black_pictures_tell_nothing():
    """A film in colour with a long black leader is in colour."""
    looks = [(0, flat((2, 2, 2))), (80, striped((0.5, RED), (0.5, BLUE)))]

    assert colours(track_of(looks), shots_at(0, 80, 100))[-1].colouring == "colour"


def test_what_is_too_dark_to_tell_is_not_black_and_white():
    """A black leader before a film in colour; a film of a saturated blue, below what can be told."""
    looks = [(0, flat((2, 2, 2))), (5, striped((0.5, RED), (0.5, BLUE)))]
    night = flat((0, 0, 60))

    leader, _, film = colours(track_of(looks), shots_at(0, 5, 100))
    by_shot, by_film = colours(track_of([(0, night), (5, night)]), shots_at(0, 10))

    assert (leader.colouring, film.colouring) == (TOO_DARK, "colour")
    assert night[0, 0, 0] < 0.2
    assert np.hypot(*night[0, 0, 1:]) > 0.1
    assert (by_shot.colouring, by_film.colouring) == (TOO_DARK, TOO_DARK)


def test_the_barcode_follows_the_film():
    """Red for a second and a quarter, then blue: five half seconds, the middle one between the two."""
    steps = barcode(track_of([(0, flat(RED)), (31, flat(BLUE))]), 62 * FRAME_NS)
    red, blue = lab_of(RED, BLUE)

    assert [step.start_ns for step in steps] == [0, SECOND // 2, SECOND, 3 * SECOND // 2, 2 * SECOND]
    assert steps[-1].end_ns == 62 * FRAME_NS
    got = np.array([(step.lightness, step.a, step.b) for step in steps])
    assert np.abs(got[:2] - red).max() < 0.002
    assert np.abs(got[3:] - blue).max() < 0.002
    part = (31 * FRAME_NS - SECOND) / (SECOND // 2)
    assert np.abs(got[2] - (part * red + (1 - part) * blue)).max() < 0.002


def test_mean_chroma_stays_where_the_mean_colour_is_grey():
    """Complementary colours cancel in the mean, not in the chroma."""
    (step,) = barcode(track_of([(0, striped((0.5, RED), (0.5, BLUE)))]), SECOND // 2)
    chroma = np.hypot(*lab_of(RED, BLUE)[:, 1:].T).mean()

    assert step.chroma == pytest.approx(chroma, abs=0.002)
    assert np.hypot(step.a, step.b) < step.chroma


def made_track(looks, bins=60):
    """Looks twice a second, each of so many bins, all over the solid of colours."""
    number = np.random.default_rng(1).integers(0, BINS, (looks, bins))
    return {
        "frame": np.arange(looks) * 12,
        "at_ns": np.arange(looks) * 12 * FRAME_NS,
        "first": np.arange(looks + 1) * bins,
        "bin": np.sort(number, 1).ravel().astype(np.uint16),
        "count": np.ones(looks * bins, np.uint16),
        "offset": np.full(looks * bins, 12345, np.uint16),
    }


@pytest.mark.parametrize("rows", [lambda track, shots: colours(track, shots), lambda track, _: barcode(track, SECOND)])
def test_memory_does_not_grow_with_the_film(rows):
    """Two hours in one shot, above what twelve minutes need: less than the track itself, which is small."""

    def most(looks):
        track, shots = made_track(looks), shots_at(0, looks * 12)
        tracemalloc.start()
        rows(track, shots)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    entries = (14_400 - 1_440) * 60
    assert most(14_400) - most(1_440) < 6 * entries
