"""The counting of faces and scales is right on cases that can be counted by hand."""

import numpy as np
import pytest

from bench.faces import _pairs, counted
from bench.shot_scale import Judged, figures, reliability
from kadr.measures.faces.finding import Found
from kadr.presence_rows import SCALES, Scale


def boxes(number):
    places = np.arange(number, dtype=np.float32)[:, None] / 10
    return Found(
        np.hstack([places, places, places + 0.05, places + 0.05]),
        np.full(number, 0.9, np.float32),
        np.zeros((number, 5, 2), np.float32),
    )


def test_each_box_has_one_face_and_each_face_one_box():
    """The most alike first; less than a third of their area is no match."""
    known = np.array([[0, 0, 1, 1], [0.2, 0, 1.2, 1], [5, 5, 6, 6]], float)
    found = np.array([[0.1, 0, 1.1, 1], [0.15, 0, 1.15, 1], [5.8, 5, 6.8, 6]], float)

    assert sorted(_pairs(found, known)) == [(0, 0), (1, 1)]


@pytest.mark.parametrize(
    ("found", "faces", "right", "missed", "false"), [(2, 3, 2, 1, 0), (3, 2, 2, 0, 1), (0, 0, 0, 0, 0), (1, 0, 0, 0, 1)]
)
def test_boxes_are_held_against_a_number_of_faces(found, faces, right, missed, false):
    """A frame without a face is counted apart."""
    tally = counted(boxes(found), faces)
    assert (tally.right, tally.missed, tally.false) == (right, missed, false)
    assert (tally.empty, tally.false_in_empty) == ((0, 0) if faces else (1, found))


def judged(told, *accepted):
    chances = {f"p_{name.lower()}": float(name == told) for name in SCALES}
    row = Scale(0, told, 1.0, **chances, scale_end=None, told_from="face", looks=3)
    return Judged("a film", accepted, row, 0.2)


def test_scales_count_by_what_an_observer_accepts():
    """Right, right by the second choice, one class off, two off, and none where there was somebody."""
    rows = [
        judged("CU", "CU"),
        judged("MS", "MCU", "MS"),
        judged("LS", "MLS"),
        judged("CU", "MS"),
        judged("none", "LS"),
    ]
    told = figures(rows)

    assert told["right"] == pytest.approx(2 / 5)
    assert told["within one"] == pytest.approx(3 / 5)
    assert told["of 3"] == pytest.approx(2 / 5)
    assert reliability(rows)[-1][1:] == ["5", "1.00", "0.20", "0.40"]
