"""Sound comes once, in order, on the film's clock."""

import tracemalloc
from itertools import pairwise

import numpy as np
import pytest
from makers_sound import RATE, quiet, soundtrack_of, tone, write_film

from kadr.spans import SECOND


def joined(blocks):
    return np.concatenate([block.samples for block in blocks], axis=1)


def test_the_samples_are_the_samples(tmp_path):
    """Sound that was coded without loss comes back to half a step of 16 bit, in blocks that touch."""
    made = tone(2.3)
    track, blocks = soundtrack_of(write_film(tmp_path / "film.mkv", [(0.0, made)]))

    assert np.abs(joined(blocks) - made * 32767 / 32768).max() < 1 / 32768
    assert all(a.start_ns + a.samples.shape[1] * SECOND // RATE == b.start_ns for a, b in pairwise(blocks))
    assert (track.samples, track.duration_ns, track.holes) == (made.shape[1], 2_300_000_000, 0)


@pytest.mark.parametrize(("sound", "picture", "starts"), [(0.0, 0.0, 0.0), (0.6, 0.0, 0.6), (0.0, 0.4, -0.4)])
def test_sound_begins_where_the_file_says(tmp_path, sound, picture, starts):
    """Its zero is the first picture; sound may begin before or after it."""
    path = write_film(tmp_path / "film.mkv", [(sound, tone(1))], first_picture=picture)

    track, blocks = soundtrack_of(path, picture)

    assert track.start_ns == blocks[0].start_ns == pytest.approx(starts * SECOND, abs=1e6)  # Matroska has milliseconds


@pytest.mark.parametrize(("name", "codec"), [("film.mp4", "aac"), ("film.mkv", "libopus"), ("film.mp4", "libmp3lame")])
def test_priming_samples_are_no_sound(tmp_path, name, codec):
    """A click stands where it was put, though coders set some samples before the first."""
    made = quiet(1.5)
    made[:, RATE // 2] = 0.9

    _, blocks = soundtrack_of(write_film(tmp_path / name, [(0.0, made)], codec))

    heard = joined(blocks)
    at = blocks[0].start_ns / SECOND + np.abs(heard[0]).argmax() / RATE
    assert at == pytest.approx(0.5, abs=0.0015)


def test_a_hole_is_a_hole(tmp_path):
    """Where the file holds no sound, there is none, and it is no silence."""
    track, blocks = soundtrack_of(write_film(tmp_path / "film.mkv", [(0.0, tone(1)), (3.0, tone(0.5))]))

    assert track.holes == 1
    assert track.samples == RATE * 3 // 2
    assert [round(block.start_ns / 1e6) for block in blocks] == [0, 512, 3000]
    assert track.end_ns == pytest.approx(3.5 * SECOND, abs=1e6)


def test_a_damaged_packet_is_counted_and_passed_over(tmp_path):
    """What follows it stands where it stood."""
    made = quiet(1.5)
    made[:, RATE] = 0.9
    track, blocks = soundtrack_of(write_film(tmp_path / "film.mkv", [(0.0, made)], "aac", breaks=(20,)))

    assert len(track.damaged) == 1
    assert track.holes == 1
    loudest = max(blocks, key=lambda block: float(np.abs(block.samples).max()))
    at = loudest.start_ns / SECOND + np.abs(loudest.samples[0]).argmax() / RATE
    assert at == pytest.approx(1.0, abs=0.003)


def test_a_film_without_sound_has_none(tmp_path):
    """Not a single block, and nothing that is counted."""
    track, blocks = soundtrack_of(write_film(tmp_path / "film.mkv", []))

    assert blocks == []
    assert (track.start_ns, track.duration_ns, track.samples) == (None, None, 0)


def test_a_rate_that_changes_is_brought_to_the_first(tmp_path):
    """A stream that goes on at another rate keeps its time and its pitch."""
    first = write_film(tmp_path / "a.ts", [(0.0, tone(1))], "mp2")
    second = write_film(tmp_path / "b.ts", [(1.0, tone(1, rate=44100))], "mp2", rate=44100)
    both = tmp_path / "both.ts"
    both.write_bytes(first.read_bytes() + second.read_bytes())

    track, blocks = soundtrack_of(both)

    assert track.changes == 1
    assert {block.rate_hz for block in blocks} == {RATE}
    assert track.duration_ns == pytest.approx(2 * SECOND, abs=0.06 * SECOND)
    heard = blocks[-1].samples[0, :8192]
    assert np.abs(np.fft.rfft(heard)).argmax() * RATE / len(heard) == pytest.approx(1000, abs=RATE / len(heard))


def test_memory_stays_flat(tmp_path):
    """A minute of sound, 23 MB of it, is never held at once."""
    path = write_film(tmp_path / "film.mkv", [(0.0, tone(60))])
    track, _ = soundtrack_of(path)
    fresh = type(track)(track.path, track.stream, track.zero)
    tracemalloc.start()

    for _ in fresh.blocks():
        pass

    assert tracemalloc.get_traced_memory()[1] < 4 << 20
    tracemalloc.stop()
