"""Telecined films are told from others, in frames doubled and in fields."""

from fractions import Fraction

import numpy as np
from makers_video import encoded, scene

from kadr.media.cadence import repeats, telecined
from kadr.media.probe import probe

NTSC = Fraction(30000, 1001)


def five_of_four(frames):
    """Every fourth frame shown twice."""
    return [one for number, frame in enumerate(frames) for one in ([frame] * 2 if number % 4 == 3 else [frame])]


def pulled_down(frames):
    """3:2 pulldown: four frames as five, the third and fourth of them woven of two."""
    out = []
    for a, b, c, d in zip(frames[::4], frames[1::4], frames[2::4], frames[3::4], strict=False):
        for top, bottom in ((a, a), (b, b), (b, c), (c, d), (d, d)):
            woven = top.copy()
            woven[1::2] = bottom[1::2]
            out.append(woven)
    return out


def film(path, frames, rate=NTSC):
    return probe(encoded(path, frames, rate, options={"crf": "12", "preset": "veryfast"}))


def test_frames_shown_twice_are_told(tmp_path):
    """And fields woven together; a plain film of that rate is not taken for one."""
    frames = [*scene(11, 160, drift=2.0)]
    assert telecined(film(tmp_path / "doubled.mp4", five_of_four(frames)))
    assert telecined(film(tmp_path / "fields.mp4", pulled_down(frames)))
    assert not telecined(film(tmp_path / "plain.mp4", frames))


def test_frames_shown_twice_are_told_where_the_film_itself_moves_unevenly():
    """As cranked by hand: in every third five, a step beside the repeat is as small; plain films of that kind are none."""
    even, uneven = [4.0, 4.2, 3.9, 0.1, 4.1], [4.0, 1.2, 3.9, 0.1, 4.1]
    assert repeats(np.array([*even, *even, *uneven] * 4))
    assert not repeats(np.array([4.0, 4.2, 3.9, 4.0, 4.1, 4.0, 1.2, 3.9, 4.0, 4.1] * 6))


def test_a_film_that_stands_still_is_not_called_telecined(tmp_path):
    """Nothing moves, so nothing can be told."""
    still = np.full((90, 160, 3), 120, np.uint8)
    assert not telecined(film(tmp_path / "still.mp4", [still] * 100))


def test_other_rates_are_not_looked_at(tmp_path):
    """At 24 frames a second nothing is pulled down."""
    assert not telecined(film(tmp_path / "film.mp4", five_of_four([*scene(11, 100, drift=2.0)]), Fraction(24)))
