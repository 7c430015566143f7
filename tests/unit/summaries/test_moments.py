"""Moments and their shares, from rows made by hand: every edge follows from the maker's frames."""

from math import sqrt

import pytest
from makers_presence_rows import RATE, at, face, frames_looked_at, scale, shots, stamps, voices

from kadr.presence_rows import Title
from kadr.spans import SECOND
from kadr.summaries.detector import FACES_FALSE, FACES_MISSED, TURNED_RIGHT
from kadr.summaries.looked_at import looked_at
from kadr.summaries.moments import CLOSE_FRAC, Heard, gap, moments
from kadr.summaries.parts import quarters, whole
from kadr.summaries.presence_facts import face_facts, nearest_fact, people_facts, span_facts
from kadr.summaries.words import MIX_UP

FRAMES = 100  # ten seconds: two shots of five


def seen(faces, *others, cuts=(50, 50)):
    return looked_at(shots(*cuts), faces, frames_looked_at(faces, *others), stamps(FRAMES), at(FRAMES))


def told(faces, *others, heard=None, scales=(), written=()):
    return moments(seen(faces, *others), shots(50, 50), scales, heard, written, stamps(FRAMES))


def of(rows, kind):
    return [(row.start_ns / SECOND, row.end_ns / SECOND) for row in rows if row.kind == kind]


FIRST = [face(0, frame, 0) for frame in (5, 25, 45)]  # a face all through the first shot
EMPTY = (55, 75, 95)  # looks at the second shot


def test_a_look_stands_for_the_time_around_it_within_its_shot():
    """Half way to the next look, and to the shot's own ends."""
    looks = seen(FIRST, *EMPTY)
    assert [(one.start_frame, one.end_frame) for one in looks] == [
        (0, 15),
        (15, 35),
        (35, 50),
        (50, 65),
        (65, 85),
        (85, 100),
    ]
    assert [len(one.faces) for one in looks] == [1, 1, 1, 0, 0, 0]


def test_a_shot_that_nobody_looked_at_is_unknown():
    """It is neither people nor no one."""
    rows = told(FIRST)
    assert of(rows, "people") == [(0, 5)]
    assert of(rows, "no one") == []


def test_a_face_without_words_is_where_a_face_is_and_no_speech():
    """Speech from 2 to 3 s parts the first shot in two."""
    rows = told(FIRST, *EMPTY, heard=Heard(voices(("other", 2), ("speech", 1), ("silence", 7))))
    assert of(rows, "face, no speech") == [(0, 2), (3, 5)]
    assert of(rows, "no speech") == [(3, 10)]  # two seconds are a pause
    assert [row.still_frame for row in rows if row.kind == "face, no speech"] == [5, 45]


def test_its_chance_is_that_of_both():
    """A face that is one, and a sound that is no speech."""
    rows = told(FIRST, *EMPTY, heard=Heard(voices(("other", 10))))
    (row,) = [row for row in rows if row.kind == "face, no speech"]
    assert row.score == pytest.approx((1 - FACES_FALSE) * (1 - MIX_UP["speech"]["other"]), abs=1e-3)


def test_speech_without_a_face_is_told_by_shot():
    """Over two shots without a face it is two rows."""
    rows = told([], 5, 25, 45, *EMPTY, heard=Heard(voices(("speech", 10))))
    assert of(rows, "speech, no face") == [(0, 5), (5, 10)]
    assert [(row.first_shot, row.last_shot) for row in rows if row.kind == "speech, no face"] == [(0, 0), (1, 1)]


def test_without_sound_nothing_is_said_of_words():
    """Unknown is not silence."""
    assert {row.kind for row in told(FIRST, *EMPTY)} == {"people", "no one"}


def test_a_close_face_is_a_quarter_of_the_height():
    """One just below the line is none."""
    heard = Heard(voices(("silence", 10)))
    near = [face(0, frame, 0, high=CLOSE_FRAC) for frame in (5, 25, 45)]
    far = [face(0, frame, 0, high=CLOSE_FRAC * 0.98) for frame in (5, 25, 45)]
    assert of(told(near, heard=heard), "close face, no speech") == [(0, 5)]
    assert of(told(far, heard=heard), "close face, no speech") == []
    (row,) = [row for row in told(near, heard=heard) if row.kind == "close face, no speech"]
    assert 0.45 < row.score < 0.5  # on the line, half of the people say so


@pytest.mark.parametrize(
    ("left_yaw", "right_yaw", "turned"),
    [(40, -40, True), (-40, 40, False), (40, 40, False), (5, -40, False), (None, -40, False)],
)
def test_two_faces_are_turned_to_each_other_by_their_order(left_yaw, right_yaw, turned):
    """The left one to the right and the right one to the left; back to back, or the same way, is not."""
    two = [one for f in (5, 25, 45) for one in (face(0, f, 0, 0.2, yaw=left_yaw), face(0, f, 1, 0.6, yaw=right_yaw))]
    rows = told(two, heard=Heard(voices(("silence", 10))))
    assert of(rows, "two faces, no speech") == [(0, 5)]
    assert of(rows, "two faces turned to each other, no speech") == ([(0, 5)] if turned else [])
    if turned:
        (row,) = [row for row in rows if "turned" in row.kind]
        assert row.score <= TURNED_RIGHT**2


def test_a_small_face_behind_is_no_second_one():
    """Less than a third as high."""
    two = [one for f in (5, 25, 45) for one in (face(0, f, 0, 0.2, 0.6), face(0, f, 1, 0.7, 0.15))]
    assert of(told(two, heard=Heard(voices(("silence", 10)))), "two faces, no speech") == []


def test_people_go_over_cuts_and_a_body_is_somebody():
    """A shot whose scale was told from a body has people in it; a card of writing is neither."""
    rows = told(FIRST, *EMPTY, scales=[scale(0, "face", 0.0), scale(1, "body", 0.1)])
    assert of(rows, "people") == [(0, 10)]
    card = [Title("card", 50, 100, at(50), at(100), 1.0)]
    rows = told(FIRST, *EMPTY, written=card)
    assert of(rows, "people") == [(0, 5)]
    assert of(rows, "no one") == []


def test_no_one_has_the_scales_chance():
    """What both detectors miss are far figures."""
    (row,) = [row for row in told(FIRST, *EMPTY, scales=[scale(1, "nothing", 0.66)]) if row.kind == "no one"]
    assert (row.start_ns / SECOND, row.end_ns / SECOND, row.score) == (5, 10, 0.66)
    assert row.still_frame is None


def test_gaps_between_faces_are_in_widths():
    """Side by side, above each other, and one over the other."""
    one = face(0, 0, 0, 0.1, 0.2)  # 0.1 to 0.2 across, 0.2 to 0.4 down
    assert gap(one, face(0, 0, 1, 0.5, 0.2), 2.0) == pytest.approx(0.3)
    assert gap(one, face(0, 0, 1, 0.1, 0.2, top=0.6), 2.0) == pytest.approx(0.1)
    assert gap(one, face(0, 0, 1, 0.15, 0.2), 2.0) == 0


def test_shares_are_of_the_time_and_their_intervals_hold_them():
    """Five of ten seconds with a face, three of them without words."""
    looks, heard = seen(FIRST, *EMPTY), Heard(voices(("silence", 3), ("speech", 4), ("other", 3)))
    facts = {fact.name: fact for fact in face_facts(looks, heard, whole(at(FRAMES)))}
    assert facts["face_share"].value == pytest.approx(0.5)
    assert facts["wordless_face_share"].value == pytest.approx(0.3)
    assert facts["speech_no_face_share"].value == pytest.approx(0.2)
    for fact in facts.values():
        assert fact.low is not None
        assert fact.high is not None
        assert 0 <= fact.low <= fact.value <= fact.high <= 1
    first, *_, last = (
        next(fact for fact in face_facts(looks, heard, part) if fact.name == "face_share")
        for part in quarters(at(FRAMES))
    )
    assert (first.value, last.value) == (1, 0)
    people = {fact.name: fact.value for fact in people_facts(looks, [], [], whole(at(FRAMES)))}
    assert people == pytest.approx({"people_share": 0.5, "no_one_share": 0.5})


def test_what_was_never_seen_may_still_be_there():
    """The rule of three: six looks in two shots, of which those two seconds apart hang together: 3 of 4."""
    facts = {fact.name: fact for fact in face_facts(seen([], 5, 25, 45, *EMPTY), None, whole(at(FRAMES)))}
    assert (facts["face_share"].low, facts["face_share"].value) == (0, 0)
    assert facts["face_share"].high == pytest.approx(3 / 4)
    always = seen([face(n, n, n) for n in range(FRAMES)], cuts=(1,) * FRAMES)
    fact = next(iter(face_facts(always, None, whole(at(FRAMES)))))
    assert (fact.low, fact.value, fact.high) == (pytest.approx(0.97), 1, 1)


def test_bodies_are_not_certain():
    """One of seven is no person; who was missed makes people more, and no one less."""
    cuts = (1,) * FRAMES
    looks = seen([], *range(FRAMES), cuts=cuts)
    scales = [scale(n, "body", 1 / 7) if n < 50 else scale(n, "nothing", 0.66) for n in range(FRAMES)]
    facts = {fact.name: fact for fact in people_facts(looks, scales, [], whole(at(FRAMES)))}
    people, no_one = facts["people_share"], facts["no_one_share"]
    none = 0.5 / 7 + 2 * sqrt(50 * 0.01**2 * 1 / 7 * 6 / 7)  # as many as are expected, and two deviations more
    assert (people.low, people.high) == pytest.approx((0.5 - none, 0.5 + 0.5 * 0.34))
    assert (no_one.low, no_one.high) == pytest.approx((0.5 - 0.5 * 0.34, 0.5 + none))


def test_a_lone_body_may_be_none():
    """A fifth of the film, in one shot: one of seven such is nobody, and then hardly anybody is in the film."""
    looks = seen([], *range(FRAMES), cuts=(20,) * 5)
    scales = [scale(n, "body", 1 / 7) if n == 2 else scale(n, "nothing", 0.66) for n in range(5)]
    facts = {fact.name: fact for fact in people_facts(looks, scales, [], whole(at(FRAMES)))}
    assert facts["people_share"].low < 0.05


def test_two_faces_are_missed_as_often_as_either_is():
    """In each of a hundred shots two, one of them with a turn that nobody can tell in every tenth."""
    cuts, heard = (1,) * FRAMES, Heard(voices(("silence", 10)))
    faces = []
    for n in range(FRAMES):
        if n < 50:
            yaw = None if n % 10 == 0 else -40
            faces += [face(n, n, 2 * n, 0.1, yaw=40), face(n, n, 2 * n + 1, 0.6, yaw=yaw)]
    facts = {fact.name: fact for fact in face_facts(seen(faces, *range(FRAMES), cuts=cuts), heard, whole(at(FRAMES)))}
    two, turned = facts["two_faces_share"], facts["wordless_face_to_face_share"]
    assert two.high == pytest.approx(0.5 / (1 - FACES_MISSED) ** 2)
    assert turned.value == pytest.approx(0.45)
    assert turned.low <= 0.45 * TURNED_RIGHT**2
    assert turned.high == pytest.approx(0.45 / ((1 - FACES_MISSED) * TURNED_RIGHT) ** 2 + 0.05)


def test_faces_at_the_line_of_close_may_be_close_or_not():
    """At the line half of the people say so, 0.5 less two deviations of a hundred shots, 0.1; far above it all do."""
    cuts = (1,) * FRAMES
    for high, least, most in ((CLOSE_FRAC, 0.35, 0.45), (0.9, 0.95, 1)):
        looks = seen([face(n, n, n, high=high, top=0.0) for n in range(FRAMES)], cuts=cuts)
        fact = next(one for one in face_facts(looks, None, whole(at(FRAMES))) if one.name == "close_face_share")
        assert fact.value == 1
        assert least <= fact.low <= most


def test_without_sound_shares_say_nothing_of_words():
    """Nor where nobody looked for faces at all."""
    names = {fact.name for fact in face_facts(seen(FIRST, *EMPTY), None, whole(at(FRAMES)))}
    assert names == {"face_share", "close_face_share", "two_faces_share"}
    assert list(face_facts([], Heard(voices(("silence", 10))), whole(at(FRAMES)))) == []


def test_the_nearest_faces_are_one_fact():
    """None where two are never seen at once."""
    two = [face(0, 5, 0, 0.1, 0.2), face(0, 5, 1, 0.5, 0.2), face(0, 25, 0, 0.1, 0.2), face(0, 25, 1, 0.3, 0.2)]
    (fact,) = nearest_fact(seen(two), lambda at_ns: 2.0, whole(at(FRAMES)))
    assert fact.value == pytest.approx(0.1)
    assert "0:00:02" in fact.how
    assert list(nearest_fact(seen(FIRST), lambda at_ns: 2.0, whole(at(FRAMES)))) == []


def test_time_that_two_freezes_share_counts_once():
    """Titles by their time."""
    from kadr.presence_rows import Freeze

    still = [Freeze(0, 40, at(0), at(40), 1, "face", "both", 0, n) for n in (0, 1)]
    facts = {
        fact.name: fact.value for fact in span_facts([Title("card", 0, 20, at(0), at(20), 1)], still, whole(at(FRAMES)))
    }
    assert facts == {"titles_share": pytest.approx(0.2), "freeze_share": pytest.approx(0.4), "freezes": 2}
    assert RATE == 10
