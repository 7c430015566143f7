"""Lines of writing in one picture: letters are lines, and what only has strokes side by side is none."""

from collections.abc import Callable

import numpy as np
import pytest

from bench.letters import write
from kadr.measures.writing import written_lines

ROWS, COLUMNS = 360, 640


def sky(level: float = 150) -> np.ndarray:
    return np.full((ROWS, COLUMNS), level)


def grained(picture: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(picture + np.random.default_rng(3).normal(0, 2, picture.shape)), 16, 235).astype(np.uint8)


def grass(foot: int) -> np.ndarray:
    """Blades of other heights, leanings and greys, on dark earth below a plain sky."""
    made, random = sky(), np.random.default_rng(1)
    made[foot - 60 : foot] = 60
    for _ in range(160):
        x, high, lean, level = (
            random.random() * COLUMNS,
            40 + 40 * random.random(),
            random.normal(0, 6),
            random.random(),
        )
        for step in range(int(high)):
            at = int(x + lean * step / high)
            made[foot - 1 - step, max(0, at) : at + 4] = 90 + 110 * level
    return made


def posts() -> np.ndarray:
    """Pickets before a plain ground."""
    made, random, x = sky(60), np.random.default_rng(2), 5.0
    while x < COLUMNS:
        made[160:200, int(x) : int(x) + 4] = 180 + 40 * random.random()
        x += 8 + 5 * random.random()
    return made


def books() -> np.ndarray:
    """Backs of other widths and greys, side by side on a board."""
    made, random, x = sky(60), np.random.default_rng(4), 0
    while x < COLUMNS:
        thick = int(4 + 8 * random.random())
        made[150 + int(8 * random.random()) : 195, x : x + thick - 1] = 70 + 150 * random.random()
        x += thick
    return made


def stones() -> np.ndarray:
    """A strip of gravel."""
    made, random = sky(60), np.random.default_rng(5)
    for x, y, level in zip(
        random.random(900) * COLUMNS, 160 + 30 * random.random(900), random.random(900), strict=True
    ):
        made[int(y) : int(y) + 5, int(x) : int(x) + 6] = 60 + 160 * level
    return made


@pytest.mark.parametrize("texture", [lambda: grass(360), lambda: grass(250), posts, books, stones])
def test_a_texture_on_a_plain_ground_is_no_writing(texture: Callable[[], np.ndarray]):
    """Strokes stand side by side in it, and are no letters."""
    assert written_lines(grained(texture())) == []


@pytest.mark.parametrize("words", ["THE NIGHT", "CLEO DUNN", "FIN"])
@pytest.mark.parametrize("point_px", [2, 3, 4, 6])
@pytest.mark.parametrize("level", [90, 220])
def test_words_are_lines_in_every_size_and_contrast(words: str, point_px: int, level: float):
    """Letters of five by seven points."""
    made = sky(20)
    write(made, words, 150, point_px, level)

    found = written_lines(grained(made))

    assert found
    assert all(150 / ROWS - 0.03 < line.top < line.bottom < (150 + 7 * point_px) / ROWS + 0.03 for line in found)


def test_a_line_at_the_edge_of_the_picture_is_cut_and_none():
    """Above a line and below it there is ground, or it is no line that anybody could read."""
    made = sky(20)
    write(made, "THE NIGHT WAS LONG", ROWS - 10, 3, 220)

    assert written_lines(grained(made)) == []
