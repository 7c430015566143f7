"""Who is who, from likenesses made by hand: what lies near is one person, what is seen at once is not."""

import numpy as np
import pytest
from makers_presence_rows import at, face, frames_looked_at, shots, stamps

from kadr.records import Decision
from kadr.summaries.looked_at import looked_at
from kadr.summaries.person_names import ACTION, anchor, names_of, person_at
from kadr.summaries.persons import ALIKE, grouped, persons, together

FRAMES = 300
RNG = np.random.default_rng(5)
HEADS = {name: vector / np.linalg.norm(vector) for name, vector in zip("abc", RNG.normal(size=(3, 128)), strict=True)}
"""Three likenesses far from each other: 1.2 to 1.6."""


def likenesses(faces, who):
    """A track as the measure keeps it: who is each track's likeness, with a little of something else."""
    vectors = [HEADS[who[one.track]] + RNG.normal(0, 0.01, 128) for one in faces]
    boxes = [(one.left_frac, one.top_frac, one.right_frac, one.bottom_frac) for one in faces]
    return {
        "frame": np.array([one.frame for one in faces], np.int64),
        "at_ns": np.array([one.at_ns for one in faces], np.int64),
        "box": np.array(boxes, np.float32).reshape(-1, 4),
        "vector": np.array(vectors, np.float16).reshape(-1, 128),
    }


def found(faces, who, cuts):
    looks = looked_at(shots(*cuts), faces, frames_looked_at(faces), stamps(FRAMES), at(FRAMES))
    return grouped(faces, likenesses(faces, who), looks), looks


def in_three_shots():
    """a, b, a; each in one shot of ten seconds."""
    faces = [face(shot, shot * 100 + frame, shot) for shot in range(3) for frame in (10, 50, 90)]
    return found(faces, "aba", (100, 100, 100))


def test_tracks_that_look_alike_are_one_person():
    """Numbered by time on screen, the longest first."""
    result, _ = in_three_shots()
    assert [one.person for one in result.faces[::3]] == ["person 1", "person 2", "person 1"]
    assert result.screen_ns == {"person 1": at(200), "person 2": at(100)}


def test_two_heads_in_one_picture_are_two_persons():
    """However alike they are."""
    faces = [one for frame in (10, 50, 90) for one in (face(0, frame, 0, 0.2), face(0, frame, 1, 0.6))]
    result, _ = found(faces, "aa", (300,))
    assert len({one.person for one in result.faces}) == 2


def test_a_short_lone_track_stays_unknown():
    """And its time widens what is said of the others."""
    faces = [face(0, 50, 0), face(1, 110, 1), face(2, 150, 2)]
    result, _ = found(faces, "aba", (100, 40, 160))
    assert [one.person for one in result.faces] == ["person 1", None, "person 1"]
    assert result.maybe_ns == {"person 1": at(40)}
    (row,) = persons(result, {})
    assert row.screen_low_ns < row.screen_ns < row.screen_high_ns
    assert row.screen_high_ns == row.screen_ns + at(40)


def test_all_unknown_faces_may_be_of_one_person():
    """But in looks where that person is seen they are somebody else's."""
    faces = [face(0, 10, 0), face(0, 50, 0), face(1, 110, 1, yaw=60.0), face(2, 180, 2), face(2, 180, 3, 0.7, yaw=60.0)]
    result, _ = found(faces, "abab", (60, 100, 140))
    (row,) = persons(result, {})
    assert (row.screen_ns, row.screen_high_ns) == (at(60 + 140), at(60 + 140 + 100))


def test_a_face_without_a_likeness_stays_unknown():
    """So does a head that is turned away."""
    faces = [face(0, frame, 0, yaw=60.0) for frame in (10, 50, 90)]
    result, _ = found(faces, "a", (300,))
    assert {one.person for one in result.faces} == {None}
    assert found([], "", (300,))[0].screen_ns == {}


def test_what_lies_beyond_the_line_is_not_joined():
    """Average linkage: a chain of small steps does not lead far."""
    assert min(np.linalg.norm(HEADS[a] - HEADS[b]) for a, b in ("ab", "bc", "ac")) > 2 * ALIKE
    faces = [face(shot, shot * 100 + frame, shot) for shot in range(3) for frame in (10, 50, 90)]
    result, _ = found(faces, "abc", (100, 100, 100))
    assert len(result.screen_ns) == 3


def test_tracks_are_as_far_apart_as_looks_at_them():
    """Their means lie nearer: 0.3, where a look lies sqrt(0.3² + 2 · 0.3²) = 0.52 from a look."""
    faces = [face(shot, shot * 150 + frame, shot) for shot in range(2) for frame in (10, 130)]
    axes = np.eye(128)
    some = likenesses(faces, "aa")
    some["vector"] = np.array(
        [axes[0] + 0.3 * step for step in (axes[1], -axes[1], axes[3] + axes[2], axes[3] - axes[2])], np.float16
    )
    looks = looked_at(shots(150, 150), faces, frames_looked_at(faces), stamps(FRAMES), at(FRAMES))
    result = grouped(faces, some, looks)
    assert len({one.person for one in result.faces}) == 2


def test_a_person_has_a_picture_that_shows_them():
    """Large, and to the camera, rather than larger and turned."""
    faces = [face(0, 10, 0, high=0.5, yaw=39.0), face(0, 50, 0, high=0.45, yaw=0.0), face(0, 90, 0, high=0.1)]
    (row,) = persons(found(faces, "a", (300,))[0], {"person 1": "Ada Brook"})
    assert (row.still_frame, row.name, row.tracks, row.faces) == (50, "Ada Brook", 1, 3)
    assert (row.first_ns, row.last_ns) == (at(10), at(90))


def test_two_in_a_shot_are_together_at_once_or_one_after_the_other():
    """At once: with gap and sizes. One after the other: without."""
    at_once = [one for f in (10, 50, 90) for one in (face(0, f, 0, 0.1, 0.4), face(0, f, 1, 0.6, 0.2))]
    in_turn = [face(1, 110, 2), face(1, 150, 2), face(1, 190, 3), face(1, 230, 3)]
    result, looks = found([*at_once, *in_turn], "abab", (100, 200))
    first, second = together(result, looks, lambda at_ns: 16 / 9)
    assert (first.shot_index, first.start_ns, first.end_ns) == (0, 0, at(100))
    assert first.nearest_frac == pytest.approx(0.3)
    assert first.size_ratio == pytest.approx(2.0 if first.person == result.faces[0].person else 0.5)
    assert (second.shot_index, second.nearest_frac, second.size_ratio) == (1, None, None)
    assert (second.start_ns, second.end_ns) == (at(100), at(300))


def test_a_name_goes_with_its_face():
    """Not with its number: here persons are counted otherwise, and looks lie elsewhere."""
    result, _ = in_three_shots()
    b = next(one for one in result.faces if one.person == "person 2")
    given = Decision(ACTION, anchor(b), "Iya", "somebody")
    assert names_of([given], result.faces, shots(100, 100, 100)) == ({"person 2": "Iya"}, [])
    longer = [face(0, frame, 0) for frame in (10, 50)] + [face(1, frame, 1) for frame in (95, 150, 205, 260)]
    again, _ = found(longer, "ab", (80, 220))
    assert names_of([given], again.faces, shots(80, 220)) == ({"person 1": "Iya"}, [])


def test_a_name_goes_neither_over_a_cut_nor_further_than_two_seconds():
    """Whatever stands at that place then."""
    there = [face(0, 90, 0, person="person 1"), face(1, 150, 1, person="person 2")]
    words = [anchor(face(0, frame, 0)) for frame in (69, 70, 105, 130, 129)]
    told = [person_at(one, there, shots(100, 100)) for one in words]
    assert told == [None, "person 1", None, "person 2", None]


def test_a_name_whose_face_is_gone_is_told():
    """And words that are no face's are not guessed at."""
    result, _ = in_three_shots()
    far = Decision(ACTION, "face in frame 110 at 0.900, 0.900", "Iya", "somebody")
    assert names_of([far, Decision("join", "a", "b", "somebody")], result.faces, shots(100, 100, 100)) == ({}, [far])
    assert person_at("person 2", result.faces, shots(100, 100, 100)) is None
