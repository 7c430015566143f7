"""Rows of sound and silence, from sound that was made."""

import json

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_sound import blocks_of, quiet, tone

from bench.loudness import Tally, tally
from kadr.film_rows import Silence
from kadr.measures.loudness import Loudness
from kadr.spans import SECOND, Span
from kadr.summaries.sound import SILENCE_AT_LEAST_NS, silences, sound, whole_sound


def track_of(*parts, start_ns=0):
    measure = Loudness()
    for block in blocks_of(np.concatenate(parts, axis=1), start_ns) if parts else []:
        measure.hear(block)
    return measure.track()


def test_a_gap_between_two_tones_is_one_silence():
    """Found exactly where it was put; digital silence has no level."""
    assert silences(track_of(tone(2), quiet(1), tone(2))) == [Silence(2 * SECOND, 3 * SECOND, None)]


def test_room_tone_is_silence_and_a_soft_voice_is_not():
    """-56 dBFS lies below the line, -44 above; a silence says its level."""
    found = silences(track_of(tone(1, -44), tone(1, -56), tone(1, -44)))

    assert [(row.start_ns, row.end_ns) for row in found] == [(SECOND, 2 * SECOND)]
    assert found[0].level_dbfs == pytest.approx(-56, abs=0.01)


def test_the_line_and_the_length_can_be_set():
    """The same gap, by other rules."""
    track = track_of(tone(1), tone(0.7, -56), tone(1))

    assert len(silences(track)) == 1
    assert silences(track, below_dbfs=-60) == []
    assert silences(track, at_least_ns=SECOND) == []


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from([0.1, 0.4, 0.6, 2.0]), min_size=1, max_size=6), st.integers(-SECOND, SECOND))
def test_only_gaps_that_are_long_enough_are_silences(gaps, start_ns):
    """Each long gap is one silence of its length, and no short gap is, wherever the sound begins."""
    found = silences(track_of(*[part for gap in gaps for part in (tone(1), quiet(gap))], start_ns=start_ns))

    long = [gap for gap in gaps if gap * SECOND >= SILENCE_AT_LEAST_NS]
    assert [row.end_ns - row.start_ns for row in found] == pytest.approx([gap * SECOND for gap in long], abs=100)


def test_a_hole_is_no_silence():
    """Two silences with a hole between them stay two, and the hole belongs to neither."""
    measure = Loudness()
    for block in [*blocks_of(quiet(1)), *blocks_of(quiet(1), start_ns=4 * SECOND)]:
        measure.hear(block)

    assert silences(measure.track()) == [Silence(0, SECOND, None), Silence(4 * SECOND, 5 * SECOND, None)]


def test_rows_tile_the_sound():
    """A row a second on the film's clock, the first and the last as long as there is sound."""
    rows = sound(track_of(tone(3.25, -20), start_ns=-SECOND // 2))

    assert [row.start_ns / SECOND for row in rows] == [-0.5, 0, 1, 2]
    assert [row.end_ns / SECOND for row in rows] == [0, 1, 2, 2.75]
    assert [row.level_dbfs for row in rows] == pytest.approx([-20] * 4, abs=0.01)
    assert [row.momentary_lufs for row in rows] == pytest.approx([-20] * 4, abs=0.1)
    assert [row.short_term_lufs for row in rows[:2]] == [None, None]
    assert rows[2].short_term_lufs is None  # its three seconds are full half a second later


def test_a_film_without_sound_has_no_rows():
    """No sound is not silence."""
    track = track_of()

    assert sound(track) == []
    assert silences(track) == []
    assert whole_sound(track) is None


def test_the_whole_sound():
    """A tone of -23 for half of the time: loudness by the tone alone, half is silence, digital silence has no range."""
    whole = whole_sound(track_of(tone(10, -23), quiet(10)))

    assert whole
    assert whole.integrated_lufs == pytest.approx(-23, abs=0.1)
    assert whole.silent_frac == pytest.approx(0.5)


def test_a_wholly_silent_film_is_silent():
    """With sound, but nothing in it."""
    whole = whole_sound(track_of(quiet(5)))

    assert whole
    assert (whole.integrated_lufs, whole.range_lu, whole.silent_frac) == (None, None, 1.0)


@pytest.mark.labelled
def test_the_silences_of_real_sound(shared):
    """Against the labelled tracks' silence, second by second, what they tell to leave out left out."""
    found = Tally()
    for file in sorted((shared / "audio" / "truth").glob("*.json")):
        truth = json.loads(file.read_text(encoding="utf-8"))
        with av.open(str(shared / "audio" / truth["file"])) as opened:
            samples = np.concatenate([frame.to_ndarray() for frame in opened.decode(audio=0)], axis=1)
        one = tally(truth, track_of(samples))
        found = Tally(found.right + one.right, found.wrong + one.wrong, found.missed + one.missed)

    assert found.right / (found.right + found.wrong) > 0.96
    assert found.right / (found.right + found.missed) > 0.98


def test_spans_of_silences_lie_in_the_sound():
    """None begins before the sound or ends after it."""
    track = track_of(quiet(1.234), tone(0.777), quiet(0.955), start_ns=123_456_789)
    inside = Span(123_456_789, 123_456_789 + 2_966_000_000)

    assert all(inside.start_ns <= row.start_ns < row.end_ns <= inside.end_ns + 1 for row in silences(track))
    assert len(silences(track)) == 2
