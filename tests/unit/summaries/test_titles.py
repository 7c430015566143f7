"""Titles, from pictures drawn by the test: what is written where and when is known; what only looks like writing is none."""

import numpy as np
import pytest
from makers_motion import shots_of

from bench.ground import ground, view
from bench.letters import write
from kadr.film_rows import Stillness
from kadr.looks import FineLook, Look
from kadr.measures.stir import Stir
from kadr.measures.titles import Writing
from kadr.measures.writing import plain_share, written_lines
from kadr.presence_rows import Face, Title
from kadr.spans import SECOND
from kadr.summaries.titles import beside_titles, not_in_titles, titles

RATE = 24
ROWS, COLUMNS = 360, 640
WORDS = ("THE NIGHT WAS LONG", "AND NOBODY CAME")
GREY = np.full((36, 64), 128, np.uint8)
RNG = np.random.default_rng(3)


def scene(walked: float = 0.0, seed: int = 0) -> np.ndarray:
    """A ground without writing; walked: columns that the camera has gone on."""
    start = 200 + round(walked)
    return ground(seed)[300 : 300 + ROWS, start : start + COLUMNS].copy()


def with_words(picture: np.ndarray, point_px: int = 3, level: float = 225, strength: float = 1.0) -> np.ndarray:
    for line, words in enumerate(WORDS):
        write(picture, words, 150 + line * 50, point_px, level, strength)
    return picture


def card(level: float = 20) -> np.ndarray:
    return with_words(np.full((ROWS, COLUMNS), level), level=240 - level)


def found(picture, seconds: float, *cuts: int) -> list[Title]:
    """Titles of a film: picture(t) in floats. cuts: frames at which shots begin."""
    count = round(seconds * RATE)
    writing, stir = Writing(), Stir()
    for frame in range(0, count, 2):
        drawn = picture(frame / RATE) + RNG.normal(0, 2, (ROWS, COLUMNS))
        luma = np.clip(np.rint(drawn), 16, 235).astype(np.uint8)
        at_ns = frame * SECOND // RATE
        stir.see(Look(frame, at_ns, np.ascontiguousarray(luma[2::5, 2::5]), GREY, GREY))
        if frame % (RATE // 2) == 0 or frame in cuts:
            writing.see(FineLook(frame, at_ns, luma))
    edges = [0, *cuts, count]
    shots = shots_of(*np.diff(edges).tolist())
    stamps = np.array([frame * SECOND // RATE for frame in range(count)], np.int64)
    return titles(writing.track(), stir.track(), shots, stamps, count * SECOND // RATE)


def spans(rows) -> list[tuple[str, float, float]]:
    return [(row.kind, row.start_frame / RATE, row.end_frame / RATE) for row in rows]


@pytest.mark.parametrize("level", [20, 225])
def test_a_card_between_cuts_is_found_to_the_frame(level):
    """White on black, and black on white."""
    rows = found(lambda t: card(level) if 2 <= t < 4 else scene(), 6, 48, 96)
    assert spans(rows) == [("card", 2.0, 4.0)]


def test_a_card_for_a_word_of_three_letters():
    """FIN has four strokes; on a plain ground that is enough."""

    def picture(t):
        made = np.full((ROWS, COLUMNS), 20.0)
        write(made, "FIN", 150, 6, 220)
        return made

    assert [row.kind for row in found(picture, 2)] == ["card"]


def test_two_cards_are_two_titles():
    """Though nothing but the words changes."""

    def picture(t):
        made = np.full((ROWS, COLUMNS), 20.0)
        write(made, "ADA BROOK" if t < 2 else "CLEO DUNN", 150, 4, 220)
        return made

    assert spans(found(picture, 4, 48)) == [("card", 0.0, 2.0), ("card", 2.0, 4.0)]


def test_writing_that_stands_while_the_ground_moves():
    """From 1 to 3 s, over a camera that goes on; edges lie within a step of a fifth of a second, and a look."""
    rows = found(lambda t: with_words(scene(80 * t)) if 1 <= t < 3 else scene(80 * t), 4)
    assert [row.kind for row in rows] == ["over picture"]
    assert rows[0].start_frame == pytest.approx(1 * RATE, abs=6)
    assert rows[0].end_frame == pytest.approx(3 * RATE, abs=6)


def test_writing_that_a_cut_passes_beneath():
    """Nothing in a picture stays over a cut but what is put on it."""
    rows = found(lambda t: with_words(scene(seed=0 if t < 2 else 1)), 4, 48)
    assert [row.kind for row in rows] == ["over picture"]


def test_writing_that_comes_and_goes_over_a_still_ground():
    """It fades in within half a second."""
    rows = found(lambda t: with_words(scene(), strength=float(np.clip(min(2 * (t - 1), 2 * (4 - t)), 0, 1))), 5)
    assert [row.kind for row in rows] == ["over picture"]
    assert rows[0].start_frame == pytest.approx(1.25 * RATE, abs=9)
    assert rows[0].end_frame == pytest.approx(3.75 * RATE, abs=9)


def test_writing_that_is_there_from_cut_to_cut_may_be_a_sign():
    """A still shot of a shop: nothing says that it was put over the picture."""
    assert found(lambda t: with_words(scene()) if 2 <= t < 4 else scene(seed=1), 6, 48, 96) == []


def test_a_sign_that_something_passes_is_no_title():
    """It is hidden for a second, and there again."""

    def picture(t):
        made = with_words(scene())
        if 2 <= t < 3:
            made[100:300, 100:540] = 60
        return made

    assert found(picture, 6) == []


def test_a_sign_that_the_camera_passes_is_no_title():
    """It moves with its ground."""

    def picture(t):
        wide = scene(0)
        wide = np.concatenate([wide, wide[:, ::-1]], 1)
        with_words(wide)
        walked = round(60 * t)
        return wide[:, walked + 100 : walked + 100 + COLUMNS]

    assert found(picture, 4) == []


def test_credits_that_roll():
    """Up, a tenth of the picture's height a second."""
    tall = np.full((ROWS * 3, COLUMNS), 20.0)
    for number in range(24):
        words = ("ADA BROOK", "BEN CARR EDITOR", "CLEO DUNN SOUND", "DORA EK MUSIC")[number % 4]
        write(tall, words[: 15 - number % 3], 40 + number * 44, 2, 220)
    rows = found(lambda t: tall[round(36 * t) : round(36 * t) + ROWS], 8)
    assert [row.kind for row in rows] == ["rolling"]
    assert (rows[0].start_frame, rows[0].end_frame) == (0, 8 * RATE)


def bricks() -> np.ndarray:
    made = np.full((ROWS, COLUMNS), 90.0)
    for row in range(0, ROWS, 18):
        made[row : row + 3] = 170
        made[row : row + 18, (row // 18 % 2) * 22 :: 44] = 170
    return made


def railing() -> np.ndarray:
    made = scene()
    made[60:300, ::12] = 210
    made[60:300, 1::12] = 210
    return made


def windows() -> np.ndarray:
    made = np.full((ROWS, COLUMNS), 50.0)
    for row in range(20, ROWS - 40, 40):
        for column in range(20, COLUMNS - 20, 30):
            made[row : row + 24, column : column + 14] = 190
    return made


@pytest.mark.parametrize(
    "picture", [bricks, railing, windows, lambda: np.asarray(view(seed=2).repeat(5, 0).repeat(5, 1))]
)
@pytest.mark.parametrize("speed", [0, 90])
def test_what_is_built_in_rows_is_no_title(picture, speed):
    """Neither at rest nor when the camera passes it, nor when it is cut to."""
    still = picture()
    assert found(lambda t: np.roll(still, -round(speed * t), 1) if t >= 1 else scene(seed=1), 4, 24) == []


def test_a_film_without_looks_has_no_titles():
    """Of no frame, of one, and of a picture too small to read."""
    assert titles(Writing().track(), None, [], np.array([], np.int64), 0) == []
    assert len(found(lambda t: card(), 1 / 12)) == 0
    assert written_lines(np.full((6, 10), 90, np.uint8)) == []
    assert plain_share(np.full((6, 10), 90, np.uint8), []) == 0


def test_lines_are_found_where_they_were_written():
    """To two points of a letter; bright and dark, small and large."""
    for point_px, level, base in ((2, 220, 40), (3, 30, 180), (8, 220, 40)):
        picture = np.full((ROWS, COLUMNS), base, np.uint8)
        write(picture, "THE NIGHT", 120, point_px, level)
        (line,) = written_lines(picture)
        wide = 9 * 6 * point_px
        assert line.dark == (level < base)
        assert line.top * ROWS == pytest.approx(120, abs=2 * point_px)
        assert line.bottom * ROWS == pytest.approx(120 + 7 * point_px, abs=2 * point_px)
        assert line.left * COLUMNS == pytest.approx((COLUMNS - wide) / 2, abs=2 * point_px)


def test_stillness_is_cut_where_a_card_stands():
    """What is left and too short is dropped; writing over a picture changes nothing."""
    still = Stillness("frozen", 0, 100, 0, 100, 1.0)
    assert beside_titles([still], [Title("card", 40, 60, 40, 60, 1)]) == [
        Stillness("frozen", 0, 40, 0, 40, 1.0),
        Stillness("frozen", 60, 100, 60, 100, 1.0),
    ]
    assert beside_titles([still], [Title("rolling", 10, 100, 10, 100, 1)], at_least_ns=20) == []
    assert beside_titles([still], [Title("over picture", 40, 60, 40, 60, 1)]) == [still]


def test_letters_are_no_faces():
    """A face in a frame of a card is dropped, one under a subtitle stays."""
    faces = [Face(0, frame, frame, 0.1, 0.1, 0.2, 0.2, 0.6, (), None, None, None, 0, None) for frame in (10, 50)]
    assert not_in_titles(faces, [Title("card", 40, 60, 40, 60, 1)]) == faces[:1]
    assert not_in_titles(faces, [Title("over picture", 40, 60, 40, 60, 1)]) == faces


def test_a_mark_that_is_there_all_through_the_film_is_no_title():
    """An archive's or a channel's; a card between is one."""

    def marked(t: float) -> np.ndarray:
        picture = card() if 9 <= t < 11 else scene(walked=6 * t, seed=int(t // 4))
        picture[300:350] = 40
        write(picture, "PREVIEW COPY OF THE ARCHIVE", 320, 2, 225, 1.0)
        return picture

    cuts = (4 * 24, 8 * 24, 9 * 24, 11 * 24, 12 * 24, 16 * 24)
    rows = found(marked, 20, *cuts)
    assert spans(rows) == [("card", 9.0, 11.0)]
