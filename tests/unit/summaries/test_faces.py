"""Faces become rows: tracks inside a shot, the turn of a head, eyes."""

import numpy as np
import pytest
from makers_faces import shots_of, track_of

from kadr.summaries.faces import faces, yaw

SHOTS = shots_of(0, 120, 240)


def numbers(looks, shots=SHOTS):
    return [row.track for row in faces(track_of(looks), shots)]


def test_a_head_that_moves_a_little_is_one_track():
    """Through a shot, and not beyond its cut."""
    looks = [(frame, [(0.4 + frame / 4000, 0.5, 0.2, 0.9)]) for frame in range(12, 240, 24)]
    assert numbers(looks) == [0] * 5 + [1] * 5


def test_two_heads_are_two_tracks_wherever_they_stand():
    """Rows of a look go from left to right; tracks are numbered as they appear."""
    looks = [(frame, [(0.7, 0.5, 0.2, 0.8), (0.3, 0.5, 0.2, 0.9)]) for frame in (10, 34, 58)]
    assert numbers(looks) == [0, 1, 0, 1, 0, 1]


@pytest.mark.parametrize(
    ("x", "height", "frame"),
    [(0.8, 0.2, 24), (0.41, 0.45, 24), (0.4, 0.2, 110)],
    ids=["elsewhere", "much larger", "long after"],
)
def test_another_head_is_not_linked(x, height, frame):
    """Rather two tracks than two heads in one."""
    assert numbers([(0, [(0.4, 0.5, 0.2, 0.9)]), (frame, [(x, 0.5, height, 0.9)])]) == [0, 1]


def test_a_face_that_is_not_sure_counts_only_beside_a_sure_one():
    """Of the same track."""
    looks = [(0, [(0.3, 0.5, 0.2, 0.9)]), (24, [(0.3, 0.5, 0.2, 0.4), (0.8, 0.3, 0.1, 0.45)])]
    rows = faces(track_of(looks), SHOTS)

    assert [(row.frame, row.score, row.track) for row in rows] == [(0, 0.9, 0), (24, 0.4, 0)]


@pytest.mark.parametrize("turn", [-85, -45, -10, 0, 20, 60, 88])
def test_a_turned_head_is_measured_by_its_points(turn):
    """A stiff head whose nose stands out by the distance between its eyes over 1.8, seen from afar, in any tilt."""
    out, eyes = 2 / 1.8, 2.0
    model = np.array([[-eyes / 2, 0, 0], [eyes / 2, 0, 0], [0, 1, out], [-0.7, 2, 0], [0.7, 2, 0]])
    angle = np.radians(turn)
    flat = np.stack([model[:, 0] * np.cos(angle) + model[:, 2] * np.sin(angle), model[:, 1]], 1)
    tilt = np.radians(20)
    tilted = flat @ np.array([[np.cos(tilt), np.sin(tilt)], [-np.sin(tilt), np.cos(tilt)]])

    assert yaw(flat) == pytest.approx(turn, abs=0.01)
    assert yaw(tilted) == pytest.approx(turn, abs=0.01)


def test_what_cannot_be_told_is_unknown():
    """The turn of a tiny head; eyes that nobody looked at; whether it is drawn."""
    (small,) = faces(track_of([(0, [(0.5, 0.5, 0.03, 0.9)])]), SHOTS)
    (large,) = faces(track_of([(0, [(0.5, 0.5, 0.3, 0.9)])]), SHOTS)

    assert (small.yaw_deg, small.eyes, small.drawn, small.person) == (None, None, None, None)
    assert large.yaw_deg == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize(("open_", "told"), [(0.25, "open"), (0.03, "closed"), (0.11, None), (np.nan, None)])
def test_eyes_are_open_closed_or_unknown(open_, told):
    """What lies between may be eyes that look down."""
    track = track_of([(0, [(0.5, 0.5, 0.3, 0.9)])])
    track["open"][0] = open_
    assert faces(track, SHOTS)[0].eyes == told


def test_no_looks_no_rows():
    """A film in which nobody was looked for."""
    assert faces(track_of([]), SHOTS) == []
