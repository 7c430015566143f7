"""The active picture: bars are found, a dark film is not cropped, and bars that come and go are told."""

from fractions import Fraction

import numpy as np
from makers_video import encoded, scene

from kadr.media.active import active_area, dark_sides, stretches
from kadr.media.probe import probe
from kadr.media.sampling import Area
from kadr.spans import SECOND

WIDE = (0.125, 0.125, 0.0, 0.0)
OPEN = (0.0, 0.0, 0.0, 0.0)
TWO_S = 2 * SECOND


def barred(frame, rows):
    frame = frame.copy()
    frame[:rows] = frame[len(frame) - rows :] = 0
    return frame


def test_bars_are_found(tmp_path):
    """Twelve rows of ninety are black above and below."""
    frames = [barred(frame, 12) for frame in scene(1, 100, drift=1.0)]
    found = active_area(probe(encoded(tmp_path / "film.mp4", frames, Fraction(24))))

    assert abs(found.top - 12 / 90) < 0.02
    assert abs(found.bottom - 78 / 90) < 0.02
    assert (found.left, found.right) == (0.0, 1.0)


def test_how_far_dark_lines_reach_in():
    """Ten rows of a hundred above, twenty below; a black picture says nothing."""
    luma = np.full((100, 160), 120, np.uint8)
    luma[:10] = luma[80:] = 16

    assert dark_sides(luma) == (0.1, 0.2, 0.0, 0.0)
    assert dark_sides(np.full((100, 160), 17, np.uint8)) is None


def test_bars_that_come_and_go_are_stretches():
    """A minute wide, a minute open, a minute wide: three, parted within a run of looks."""
    seen = [(n * TWO_S, WIDE if n < 30 or n >= 60 else OPEN) for n in range(90)]
    found = stretches(seen)

    assert [one.area for one in found] == [Area(0.0, 0.125, 1.0, 0.875), Area(), Area(0.0, 0.125, 1.0, 0.875)]
    assert abs(found[1].start_ns - 60 * SECOND) <= 20 * SECOND
    assert abs(found[2].start_ns - 120 * SECOND) <= 20 * SECOND


def test_a_dark_scene_is_no_change_of_the_bars():
    """In a wide film, a minute in which the edges lie somewhere in the dark, differently from look to look."""
    rng = np.random.default_rng(1)
    dark = [tuple(float(side) for side in rng.uniform(0.13, 0.45, 4)) for _ in range(30)]
    seen = [(n * TWO_S, dark[n - 30] if 30 <= n < 60 else WIDE) for n in range(90)]

    assert len(stretches(seen)) == 1


def test_a_film_whose_bars_stay_has_one_stretch():
    """And one too short to judge has none."""
    assert len(stretches([(n * TWO_S, WIDE) for n in range(40)])) == 1
    assert stretches([(n * TWO_S, WIDE) for n in range(5)]) == []
