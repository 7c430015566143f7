"""A picture's distance to a film."""

import numpy as np
import pytest
from makers_colour import flat, grainy, lab_of, shots_at, striped, track_of

from kadr.looks import ColourLook
from kadr.summaries.colours import colours
from kadr.summaries.picture_sources import between, nearest, picture_source

RED, BLUE, GREY = (180, 30, 40), (50, 80, 180), (128, 128, 128)


def source(look, rows):
    return picture_source("P1", "a.jpg", "0" * 64, (400, 300), ColourLook(0, 0, look), rows)


def test_distances_are_the_makers():
    """Of flat colours, the way between them; the nearest shot is the one in the picture's own colour."""
    looks = [(0, flat(RED)), (10, flat(BLUE)), (20, flat(GREY))]
    rows = colours(track_of(looks), shots_at(0, 10, 20, 40))
    red, blue, grey = lab_of(RED, BLUE, GREY)
    ways = [np.linalg.norm(blue - red), 0.0, np.linalg.norm(blue - grey)]

    row = source(flat(BLUE), rows)

    assert row.nearest_shots == (1, *(2, 0)[:: 1 if ways[2] < ways[0] else -1])
    assert row.nearest_distances[0] == pytest.approx(0, abs=0.003)
    assert row.nearest_distances[1:] == pytest.approx(sorted(ways)[1:], abs=0.005)
    assert row.distance == pytest.approx(0.25 * ways[0] + 0.5 * ways[2], abs=0.01)
    assert row.colour.shot_index is None
    assert (row.width_px, row.height_px) == (400, 300)


def test_the_nearest_are_the_nearest():
    """The shortcut by means finds what all distances, one by one, would."""
    rng = np.random.default_rng(5)
    looks = [
        (n, grainy(striped((0.5, tuple(rng.integers(0, 256, 3))), (0.5, tuple(rng.integers(0, 256, 3)))), 0.03, n))
        for n in range(40)
    ]
    rows = colours(track_of(looks), shots_at(*range(41)))[:-1]
    picture = rows[17]

    found = nearest(picture, rows)

    assert found == sorted((between(picture, row), row.shot_index) for row in rows)[:5]


def test_without_a_film_there_is_no_distance():
    """It is an error to ask."""
    with pytest.raises(ValueError, match="no row"):
        source(flat(RED), [])
