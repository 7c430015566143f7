"""What likenesses are taken of, with a made likeness in the place of dlib's: which faces, how often, and how cut out."""

import numpy as np
import pytest

from kadr.errors import MissingPart
from kadr.looks import FaceLook
from kadr.measures.faces import likeness as measure
from kadr.measures.faces.chips import _PLACES, CHIP, chip
from kadr.measures.faces.finding import Found
from kadr.models import likeness as model
from kadr.spans import SECOND

ROWS, COLUMNS = 360, 640
POINTS = np.array([(0.4, 0.3), (0.6, 0.3), (0.5, 0.45), (0.42, 0.6), (0.58, 0.6)])
"""Of a box's width and height."""


def look(seconds: float) -> FaceLook:
    return FaceLook(round(seconds * 24), round(seconds * SECOND), np.full((ROWS, COLUMNS, 3), 90, np.uint8))


def found(*boxes, score=0.9) -> Found:
    places = np.array(boxes, np.float32).reshape(-1, 4)
    sizes = places[:, 2:] - places[:, :2]
    points = places[:, None, :2] + POINTS * sizes[:, None]
    return Found(places, np.full(len(places), score, np.float32), points.astype(np.float32))


@pytest.fixture
def taken(monkeypatch):
    """The chips that were asked about."""
    chips: list[np.ndarray] = []

    def run(one):
        chips.append(one)
        return np.full(model.NUMBERS, len(chips), np.float32)

    monkeypatch.setattr(measure, "likeness", lambda: run)
    return chips


BOX = (0.4, 0.2, 0.5, 0.4)  # 72 pixels high


def test_large_and_sure_faces_are_taken(taken):
    """Forty pixels of 360 are the line; each is cut out at one size."""
    seen = measure.Likenesses()
    seen.see(look(0), found(BOX, (0.7, 0.2, 0.75, 0.3)))  # the other is 36 high
    seen.see(look(2), found(BOX, score=0.4))
    track = seen.track()
    assert track["frame"].tolist() == [0]
    assert track["box"][0] == pytest.approx(BOX)
    assert track["vector"].shape == (1, model.NUMBERS)
    assert [one.shape for one in taken] == [(CHIP, CHIP, 3)]


def test_one_head_is_taken_once_in_a_while(taken):
    """Another one at the same time is taken as well."""
    seen = measure.Likenesses()
    for seconds in (0, 0.25, 0.5, 1.0):
        seen.see(look(seconds), found(BOX))
    seen.see(look(1.1), found(BOX, (0.7, 0.2, 0.8, 0.4)))
    assert [round(at / SECOND, 2) for at in seen.track()["at_ns"]] == [0, 1, 1.1]


def test_of_nothing_the_track_is_whole(taken):
    """Arrays of no rows."""
    assert {name: values.shape for name, values in measure.Likenesses().track().items()} == {
        "frame": (0,), "at_ns": (0,), "box": (0, 4), "vector": (0, model.NUMBERS),
    }  # fmt: skip


@pytest.mark.parametrize("turn", [0.0, 0.5, -1.2])
def test_a_chip_has_each_point_at_its_place(turn):
    """A picture with a bright dot at each point, turned and sized: in the chip the dots lie where they belong."""
    rgb = np.zeros((400, 400, 3), np.uint8)
    cos, sin = np.cos(turn), np.sin(turn)
    points = (_PLACES - _PLACES.mean(0)) * 120 @ np.array([[cos, sin], [-sin, cos]]) + 200
    for x, y in points:
        rgb[int(y) - 3 : int(y) + 4, int(x) - 3 : int(x) + 4] = 255
    made = chip(rgb, points)
    for x, y in (_PLACES + 0.25) / 1.5 * CHIP:
        assert made[round(y), round(x), 0] > 200


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    """In one line."""
    model.likeness.cache_clear()
    monkeypatch.setattr(model, "find_spec", lambda name: None)
    assert not model.is_installed()
    with pytest.raises(MissingPart, match=r"kadr\[people\]"):
        model.likeness()
