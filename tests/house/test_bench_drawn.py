"""The drawn films that weighing is measured with: their copies are what they are called, and half of what is said is false."""

import av
import numpy as np
import pytest

from bench.drawn_copies import COPIES, draw
from bench.drawn_films import Drawn, Take, grey, street
from bench.drawn_sound import RATE_HZ, sound
from bench.weighed_drawn import GROUPS
from bench.weighing import lines

SHORT = Drawn("S", [Take(grey(street((28, 66, 158), (222, 118, 28), 1)), 0.5)], 160, 90, (160, 120), 2000)


def picture(path, at=-1):
    """Luma of a frame, and how many there are."""
    with av.open(str(path)) as file:
        frames = [frame.to_ndarray(format="gray") for frame in file.decode(video=0)]
    return frames[at].astype(int), len(frames)


def test_a_copy_is_the_same_film_worse_barred_or_a_second_later(tmp_path):
    made, again, barred, later = draw(SHORT, tmp_path).values()
    first, count = picture(made)

    worse, worse_count = picture(again)
    framed, _ = picture(barred)
    _, later_count = picture(later)

    assert (count, worse_count, later_count) == (12, 12, 36)
    assert 0 < np.abs(worse - first).mean() < 10
    assert framed.shape == (120, 160)
    assert framed[:14].max() < 24
    assert np.abs(framed[15:105] - first).mean() < 3
    assert picture(later, 0)[0].max() < 24


def test_sound_is_as_long_as_its_stretches_and_a_room_is_far_below_a_voice():
    made = sound([("speech", 1.0, 0.0), ("silence", 0.5, 0.0)], {})
    said, quiet = made[:, :RATE_HZ], made[:, RATE_HZ:]

    assert made.shape == (2, RATE_HZ * 3 // 2)
    assert 20 * np.log10(said.std() / quiet.std()) > 40


def test_what_was_recorded_goes_on_and_begins_again():
    track = np.linspace(-0.5, 0.5, RATE_HZ)
    made = sound([("said", 0.75, 0.0), ("silence", 0.5, 0.0), ("said", 0.5, 0.0)], {"said": track})[0]
    third = made[RATE_HZ * 5 // 4 :]

    assert np.allclose(made[: RATE_HZ * 3 // 4], track[: RATE_HZ * 3 // 4], atol=1e-6)
    assert np.allclose(third, np.concatenate([track[RATE_HZ * 3 // 4 :], track[: RATE_HZ // 4]]), atol=1e-6)


@pytest.mark.parametrize("group", GROUPS)
def test_each_sentence_is_of_a_known_film_and_as_many_are_false_as_true(group):
    told = list(lines([group]))
    sides = [is_true for line in told for is_true in line.films.values()]

    assert {letter for line in told for letter in line.films} == set(GROUPS[group])
    assert all(line.films for line in told)
    assert len(sides) >= 100
    assert 0.4 < sides.count(False) / len(sides) < 0.6
    assert len(COPIES) == 4
