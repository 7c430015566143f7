"""Freezes, from looks drawn by the test: a head of known texture that stays or sways, on a ground that stays or moves."""

import numpy as np
import pytest
from makers_motion import shots_of

from bench.ground import look, view
from kadr.film_rows import Silence, Stillness
from kadr.measures.stir import COLUMNS, ROWS, UNKNOWN, Stir
from kadr.presence_rows import Face, Title
from kadr.spans import SECOND
from kadr.summaries.freezes import SOUND_ONLY, freezes

RATE = 24
SECONDS = 4
HIGH, WIDE = 40, 32  # points of the head, of 72 by 128
ALL = SECONDS * RATE
FACE_EACH = 12


def picture(t: float, ground_moves: bool, sways: float) -> np.ndarray:
    """A head in the middle, before a ground."""
    made = view(x=0.1 * t if ground_moves else 0.0).copy()
    top, left = (72 - HIGH) // 2, (128 - WIDE) // 2 + round(3 * sways * np.sin(2 * np.pi * t))
    down, across = np.mgrid[-1 : 1 : HIGH * 1j, -1 : 1 : WIDE * 1j]
    head = view(seed=1)[10 : 10 + HIGH, 40 : 40 + WIDE]
    cover = (np.hypot(down, across) <= 1)[...]
    part = made[top : top + HIGH, left : left + WIDE]
    part[cover] = head[cover]
    return made


def stir_of(draw, seconds: float = SECONDS, noise: float = 2.0):
    measure = Stir()
    for frame in range(0, round(seconds * RATE), 2):
        measure.see(look(frame, frame * SECOND // RATE, draw(frame / RATE), noise))
    return measure.track()


def faces(first: int = 0, end: int = ALL, track: int = 0) -> list[Face]:
    """The head where it is at rest, at looks half a second apart."""
    box = (128 - WIDE) / 256, (72 - HIGH) / 144, (128 + WIDE) / 256, (72 + HIGH) / 144
    return [
        Face(0, frame, frame * SECOND // RATE, *box, 0.9, (0.5,) * 10, 0.0, None, None, track, None)
        for frame in range(first, end, FACE_EACH)
    ]


def told(draw, shown=None, written=(), at_rest=(), silent=None, noise=2.0):
    return freezes(
        stir_of(draw, noise=noise), faces() if shown is None else shown, shots_of(ALL), written, at_rest, silent
    )


def still_before_moving(t):
    return picture(t, True, 0)


def test_a_still_face_over_moving_ground():
    """From end to end, in a silent film."""
    (row,) = told(still_before_moving)
    assert (row.start_frame, row.end_frame, row.shot_index, row.track) == (0, ALL, 0, 0)
    assert (row.start_ns, row.end_ns) == (0, SECONDS * SECOND)
    assert (row.around, row.what) == ("picture", "face")
    assert row.score > 0.8


@pytest.mark.parametrize("ground_moves", [True, False])
@pytest.mark.parametrize("silent", [None, []])
def test_a_moving_face_never_freezes(ground_moves, silent):
    """Whatever the ground does, with sound and without."""
    assert told(lambda t: picture(t, ground_moves, 1), silent=silent) == []


def test_a_still_face_over_still_ground_freezes_by_sound_alone():
    """With less of a score; without sound, or in silence, nothing goes on around it."""
    (row,) = told(lambda t: picture(t, False, 0), silent=[])
    assert row.around == "sound"
    assert row.score <= SOUND_ONLY
    assert told(lambda t: picture(t, False, 0), silent=None) == []
    assert told(lambda t: picture(t, False, 0), silent=[Silence(0, SECONDS * SECOND, None)]) == []


@pytest.mark.parametrize("noise", [0.0, 1.0, 3.0, 4.0])
def test_grain_stirs_nothing(noise):
    """As much of it as old film has."""
    assert len(told(still_before_moving, noise=noise)) == 1
    assert told(lambda t: picture(t, True, 1), noise=noise) == []


def test_a_frozen_frame_is_no_freeze():
    """Its face is as still as all the rest."""
    frozen = [Stillness("frozen", 0, ALL, 0, SECONDS * SECOND, 1.0)]
    assert told(lambda t: picture(0, False, 0), at_rest=frozen, silent=[], noise=0) == []


def test_a_card_and_an_empty_shot_are_no_freezes():
    """A face seen in letters does not count; without one there is nothing."""
    card = [Title("card", 0, ALL, 0, SECONDS * SECOND, 1.0)]
    assert told(still_before_moving, written=card, silent=[]) == []
    assert told(still_before_moving, shown=[], silent=[]) == []


def test_it_begins_and_ends_where_the_face_does_so():
    """It sways for a second, holds still for two, and sways again; to a step of a fifth of a second, and a look."""
    (row,) = told(lambda t: picture(t, True, 0 if 1 <= t < 3 else 1))
    assert row.start_ns / SECOND == pytest.approx(1, abs=0.3)
    assert row.end_ns / SECOND == pytest.approx(3, abs=0.3)


def test_a_blink_ends_nothing_and_a_second_of_movement_does():
    """A tenth of a second of change in a tenth of the face."""

    def blink(t):
        made = picture(t, True, 0)
        if 2 <= t < 2.1:
            made[30:34, 54:74] = 60
        return made

    (row,) = told(blink)
    assert (row.start_frame, row.end_frame) == (0, ALL)
    assert told(lambda t: picture(t, True, 1 if 1.4 <= t < 2.6 else 0)) == []


def test_a_face_that_drifts_slowly_is_not_still():
    """Too little from step to step, and far in a second."""

    def drifting(t):
        made = view(x=0.1 * t).copy()
        made[16:56, 48:80] = view(x=0.012 * t, seed=1)[16:56, 48:80]
        return made

    assert told(drifting) == []


def test_two_faces_freeze_each_for_itself():
    """Rows of two tracks."""
    rows = told(still_before_moving, shown=[*faces(), *faces(track=1)])
    assert [row.track for row in rows] == [0, 1]


def test_no_look_gives_an_empty_track():
    """And one of four bits and four: a step of the very same picture is 0, the first second knows no second before."""
    assert Stir().track()["step"].shape == (0, ROWS, COLUMNS)
    track = stir_of(lambda t: view(), noise=0)
    assert not (track["step"] & 15).any()
    assert set((track["step"][:4] >> 4).ravel()) == {UNKNOWN}
    assert not (track["step"][6:] >> 4).any()


def test_two_hours_are_small():
    """Some 30 MB at most, by what one step takes."""
    track = stir_of(still_before_moving)
    each_second = sum(values.nbytes for values in track.values()) / SECONDS
    assert each_second * 2 * 3600 < 30e6
