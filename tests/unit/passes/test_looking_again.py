"""Shots that have too few looks get them from the film, and from what is kept of it."""

from dataclasses import replace

import numpy as np
import pytest
from makers_faces import picture, shots_of, track_of
from makers_video import encoded

from kadr.measures.faces import Faces
from kadr.measures.faces import likeness as measure
from kadr.measures.registry import versions
from kadr.passes.film import silently
from kadr.passes.looking_again import missing, with_enough_looks
from kadr.passes.watching import watch
from kadr.store.card import Given
from kadr.store.kept import Kept
from kadr.summaries.scales import scales


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """Two seconds with a face in them, after two without; no look was made while it was watched."""
    folder = tmp_path_factory.mktemp("film")
    one, other = picture(ground=(60, 90, 60)), picture((320, 180, 200))
    film = encoded(folder / "film.mp4", [one] * 48 + [other] * 48, options={"g": "24"})
    kept = Kept(folder / "passes", folder)
    found = watch(
        film, Given("film", str(film), str(film.absolute()), ""), kept, versions(), strict=True, tell=silently
    )
    return replace(found, tracks=found.tracks | {"faces": Faces().track()})


def test_each_shot_gets_three_looks(watched):
    """In the middle of each third; the face is there where it was drawn."""
    track = with_enough_looks(watched, shots_of(0, 48, 96))["faces"]

    assert track["frame"].tolist() == [8, 24, 40, 56, 72, 88]
    assert np.diff(track["first"]).tolist() == [0, 0, 0, 1, 1, 1]


def test_the_same_shots_give_the_same_track_whatever_was_asked_for_before(watched):
    """Other shots are asked for in between; then the film is gone, and what is kept is enough."""
    first = with_enough_looks(watched, shots_of(0, 48, 96))["faces"]
    other = with_enough_looks(watched, shots_of(0, 20, 48, 96))["faces"]
    again = with_enough_looks(replace(watched, path=None), shots_of(0, 48, 96))["faces"]

    assert other["frame"].tolist() == [3, 9, 16, 24, 33, 43, 56, 72, 88]
    assert all(np.array_equal(first[name], again[name], equal_nan=True) for name in first)


def test_a_shot_in_which_no_body_was_looked_for_gets_a_look_for_one(watched):
    """Three looks are enough, but none was for a body; where a face is seen, none is needed."""
    track = track_of(
        [(frame, []) for frame in (8, 24, 40)] + [(frame, [(0.5, 0.5, 0.5, 0.9)]) for frame in (56, 72, 88)]
    )
    track["body_score"][:] = np.nan
    shots = shots_of(0, 48, 96)
    assert scales(track, shots[:1]) == []

    found = with_enough_looks(replace(watched, tracks={"faces": track}), shots)["faces"]

    assert found["frame"].tolist() == [8, 24, 40, 56, 72, 88]
    assert np.isnan(found["body_score"]).tolist() == [True, False, True, True, True, True]
    assert found["body_score"][1] == 0
    assert [(row.told_from, row.looks) for row in scales(found, shots)] == [("nothing", 1), ("face", 3)]


def test_faces_looked_at_again_have_likenesses(watched, monkeypatch):
    """Where the film has any; the second run takes them from what is kept."""
    monkeypatch.setattr(measure, "likeness", lambda: lambda chip: np.ones(128, np.float32))
    some = replace(watched, tracks=watched.tracks | {"likeness": measure.Likenesses().track()})
    found = with_enough_looks(some, shots_of(0, 48, 96))
    again = with_enough_looks(replace(some, path=None), shots_of(0, 48, 96))

    assert found["likeness"]["frame"].tolist() == [56, 72, 88]
    assert np.array_equal(found["likeness"]["box"], found["faces"]["box"])
    assert all(np.array_equal(found["likeness"][name], again["likeness"][name]) for name in found["likeness"])


def test_a_shot_of_two_frames_has_two_looks_at_most():
    """And one that has three asks for none."""
    assert missing(range(10, 12), np.array([], np.int64)) == [10, 11]
    assert missing(range(10, 40), np.array([11, 12, 13])) == []
