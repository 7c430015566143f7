"""Where bars come and go: told from looks at the whole film; a dark scene, a doorway and a subtitle are no change."""

import numpy as np
import pytest
from makers_video import barred, encoded, scene

from kadr.media.probe import probe
from kadr.media.sampling import Area
from kadr.media.stretches import ActivePicture, Part, change_among, stretches
from kadr.spans import SECOND

WIDE = (0.125, 0.125, 0.0, 0.0)
TALL = (0.0, 0.0, 0.125, 0.125)
OPEN = (0.0, 0.0, 0.0, 0.0)
AREAS = {WIDE: Area(0.0, 0.125, 1.0, 0.875), TALL: Area(0.125, 0.0, 0.875, 1.0), OPEN: Area()}
TWO_S = 2 * SECOND


def looks(*parts):
    """One look each two seconds: sides, and how many looks show them."""
    sides = [one for one, count in parts for _ in range(count)]
    return [(n * TWO_S, one) for n, one in enumerate(sides)]


def dark(count):
    """A scene whose edges lie somewhere in the dark, differently from look to look."""
    rng = np.random.default_rng(1)
    return [(tuple(float(side) for side in rng.uniform(0.13, 0.45, 4)), 1) for _ in range(count)]


@pytest.mark.parametrize("shapes", [(WIDE, OPEN, WIDE), (TALL, WIDE, TALL), (OPEN, TALL, WIDE)])
def test_bars_that_come_and_go_are_stretches(shapes):
    """A minute each; each begins and ends with the looks that show it."""
    found = stretches(looks(*((shape, 30) for shape in shapes)))

    assert [one.area for one in found] == [AREAS[shape] for shape in shapes]
    assert [(one.start_ns, one.end_ns) for one in found] == [(n * 30 * TWO_S, (n * 30 + 29) * TWO_S) for n in range(3)]


def test_a_dark_scene_is_no_change_of_the_bars():
    assert [one.area for one in stretches(looks((WIDE, 30), *dark(30), (WIDE, 30)))] == [AREAS[WIDE]]


def test_looks_that_say_nothing_leave_the_place_of_a_change_open():
    """The stretches end and begin with the looks that speak for one of them alone."""
    one, other = stretches(looks((TALL, 30), *dark(3), (WIDE, 30)))

    assert (one.end_ns, other.start_ns) == (29 * TWO_S, 33 * TWO_S)


def test_what_is_only_darker_must_be_seen_in_two_shots():
    """A minute through one doorway looks like bars; from two places it is a change of shape."""
    seen = looks((OPEN, 30), (TALL, 30), (OPEN, 30))

    assert [one.area for one in stretches(seen, [30 * TWO_S, 60 * TWO_S])] == [Area()]
    assert len(stretches(seen, [30 * TWO_S, 45 * TWO_S, 60 * TWO_S])) == 3


def test_a_shot_that_shows_picture_within_the_bars_is_enough():
    """One shot of half a minute in another shape, lit up to the edge, between scenes of two shots."""
    seen = looks((WIDE, 30), (OPEN, 15), (WIDE, 30))

    assert len(stretches(seen, [15 * TWO_S, 30 * TWO_S, 45 * TWO_S, 60 * TWO_S])) == 3


def test_subtitles_in_a_bar_are_no_change():
    """Something bright in the lower bar for a while, again and again."""
    written = (0.125, 0.05, 0.0, 0.0)
    seen = looks(*[part for _ in range(4) for part in ((WIDE, 12), (written, 6))])

    assert [one.area for one in stretches(seen)] == [AREAS[WIDE]]


def test_few_looks_tell_nothing():
    """A film whose bars stay has one stretch, and one too short to judge none; a few looks are no stretch."""
    assert len(stretches(looks((WIDE, 40)))) == 1
    assert stretches(looks((WIDE, 5))) == []
    assert len(stretches(looks((WIDE, 30), (OPEN, 3), (WIDE, 30)))) == 1


def test_the_picture_is_asked_with_the_time():
    """From its first moment on a part holds; what is shown longest in all counts all its parts."""
    active = ActivePicture((Part(0, AREAS[TALL]), Part(40, AREAS[WIDE]), Part(90, AREAS[TALL])))

    assert [active.at(ns) for ns in (0, 39, 40, 89, 90, 10**9)] == [
        AREAS[s] for s in (TALL, TALL, WIDE, WIDE, TALL, TALL)
    ]
    assert active.longest(95) == AREAS[WIDE]
    assert active.longest(120) == AREAS[TALL]


def test_frames_show_where_a_change_lies_inside_a_shot(tmp_path):
    """Bars leave at frame 33 of one drifting shot."""
    frames = list(scene(2, 60, (180, 320), drift=1.0))
    film = probe(encoded(tmp_path / "film.mp4", [barred(f, 22) if n < 33 else f for n, f in enumerate(frames)]))
    stamps = {n: round(n / 24 / film.time_base) for n in range(20, 50)}

    assert change_among(film, stamps, Area(0.0, 22 / 180, 1.0, 158 / 180), Area()) == 33
    assert (
        change_among(film, {n: stamps[n] for n in range(20, 30)}, Area(0.0, 22 / 180, 1.0, 158 / 180), Area()) is None
    )
