"""What is heard of speech, level and pitch, in sounds whose answer is known by arithmetic."""

import math

import numpy as np
import pytest
from makers_sound import RATE, blocks_of, quiet, tone

from kadr.errors import MissingPart
from kadr.looks import SoundBlock
from kadr.measures.speech import STEP_NS, Speech
from kadr.measures.speech.denoise import without_bed
from kadr.measures.speech.levels import Levels
from kadr.measures.speech.mono import RATE_HZ, at_16_khz, channel_weights
from kadr.measures.speech.pitch import pitch_range
from kadr.models import weights
from kadr.spans import SECOND


def is_here() -> bool:
    try:
        weights("silero_vad")
    except MissingPart:
        return False
    return True


needs_the_model = pytest.mark.skipif(not is_here(), reason="the model is not in this checkout")


def heard(blocks):
    measure = Speech()
    for block in blocks:
        measure.hear(block)
    return measure.track()


def sine(hertz, seconds, rate=RATE_HZ):
    return np.sin(2 * math.pi * hertz * np.arange(round(seconds * rate)) / rate).astype(np.float32)


def voice_like(hertz):
    """Ten harmonics over a pitch that is given for each sample."""
    phase = 2 * math.pi * np.cumsum(hertz) / RATE_HZ
    return sum(np.sin(n * phase) / n for n in range(1, 11)).astype(np.float32) / 4


@needs_the_model
def test_the_steps_tile_the_sound_and_its_holes_stay_open():
    """Two stretches of 1.5 s and 1 s, a second apart: 47 steps of 32 ms, the last of 28 ms; 32 steps, the last of 8 ms."""
    blocks = [*blocks_of(tone(1.5)), *blocks_of(tone(1), start_ns=5 * SECOND // 2)]

    track = heard(blocks)

    assert len(track["start_ns"]) == 47 + 32
    assert (track["start_ns"][0], track["end_ns"][46]) == (0, 3 * SECOND // 2)
    assert (track["start_ns"][47], track["end_ns"][-1]) == (5 * SECOND // 2, 7 * SECOND // 2)
    inside = np.delete(np.arange(len(track["start_ns"]) - 1), 46)
    assert (track["end_ns"][inside] == track["start_ns"][inside + 1]).all()
    assert set((track["end_ns"] - track["start_ns"]).tolist()) == {STEP_NS, 28_000_000, 8_000_000}


@needs_the_model
@pytest.mark.parametrize("size", [777, 24_000, 48_000 * 50])
def test_how_the_sound_is_cut_into_blocks_changes_nothing(size):
    """Forty seconds, more than one piece, letter by letter."""
    noise = np.random.default_rng(3).normal(0, 0.05, (2, 40 * RATE)).astype(np.float32)

    track, other = heard(blocks_of(noise, size=size)), heard(blocks_of(noise, size=RATE // 2))

    for name in ("start_ns", "end_ns", "speech", "speech_without_bed"):
        assert np.allclose(track[name], other[name], atol=1e-6, rtol=0), name
    assert np.allclose(track["level_dbfs"], other["level_dbfs"], atol=1e-3)


@needs_the_model
def test_neither_tones_nor_silence_nor_noise_are_speech():
    """And what is no number in a broken file does not deafen what comes after it."""
    noise = np.random.default_rng(4).normal(0, 0.1, (2, 3 * RATE)).astype(np.float32)
    broken = tone(1)
    broken[:, 100:200] = np.nan
    broken[:, 300] = np.inf

    track = heard(blocks_of(np.concatenate([quiet(2), tone(3), broken, noise], axis=1)))

    assert np.isfinite(track["speech"]).all()
    assert np.isfinite(track["speech_without_bed"]).all()
    assert (track["speech"] < 0.5).all()


def test_a_level_is_that_of_the_loudest_channel():
    """A sine of -20 dBFS in one of two channels, a constant in the other; then digital silence."""
    both = np.concatenate([tone(1, channels=1), np.full((1, RATE), 0.5, np.float32)])
    levels = Levels()
    levels.hear(np.concatenate([both, quiet(1)], axis=1), 0, RATE)
    levels.end()
    found = levels.dbfs()

    assert len(found) == 63
    assert found[:31] == pytest.approx(-20, abs=0.02)
    assert found[-1] == -np.inf


@pytest.mark.parametrize("rate", [8000, 11_025, 44_100, 48_000, 96_000])
def test_a_tone_keeps_its_height_at_every_rate(rate):
    """440 Hz in, 440 Hz out, and as many samples as its time has at 16 kHz."""
    brought = at_16_khz(sine(440, 9, rate), rate)

    assert len(brought) == 9 * RATE_HZ
    inner = slice(RATE_HZ // 10, -RATE_HZ // 10)
    assert np.abs(brought - sine(440, 9))[inner].max() < 1e-3


def test_what_the_new_rate_cannot_hold_is_gone():
    """A tone of 9 kHz would come back as one of 7 kHz."""
    assert np.abs(at_16_khz(sine(9000, 3, 48_000), 48_000))[1000:-1000].max() < 1e-3


@pytest.mark.parametrize(
    ("layout", "channels", "loudest", "silent"),
    [("mono", 1, 0, None), ("stereo", 2, 0, None), ("5.1", 6, 2, 3), ("5.1(side)", 6, 2, 3), ("5.0", 5, 2, None), ("7.1", 8, 2, 3), ("9 channels", 9, 0, None)],
)  # fmt: skip
def test_centre_counts_most_and_bass_not_at_all(layout, channels, loudest, silent):
    """And all of it is one."""
    weights_of = channel_weights(layout, channels)

    assert weights_of.sum() == pytest.approx(1, abs=1e-6)
    assert weights_of.argmax() == loudest
    assert silent is None or weights_of[silent] == 0


def test_a_steady_bed_goes_and_what_comes_and_goes_stays():
    """Bursts of harmonics under steady noise stand out by 6 dB more than before."""
    rng = np.random.default_rng(5)
    seconds = 20
    burst = np.repeat(np.arange(seconds * 2) % 4 == 1, RATE_HZ // 2)
    sound = voice_like(np.full(seconds * RATE_HZ, 150.0)) * burst + rng.normal(0, 0.2, seconds * RATE_HZ)

    cleared = without_bed(sound.astype(np.float32))

    def above(one):
        return 10 * math.log10(np.mean(one[burst] ** 2) / np.mean(one[~burst] ** 2))

    assert len(cleared) == len(sound)
    assert above(cleared) > above(sound) + 6


@pytest.mark.parametrize("count", [0, 1, 100, 512, 5000])
def test_short_and_silent_sounds_have_no_bed_to_lose(count):
    """The same length, and nothing that is no number."""
    for sound in (np.zeros(count, np.float32), np.ones(count, np.float32)):
        assert len(without_bed(sound)) == count
        assert np.isfinite(without_bed(sound)).all()


def test_a_held_note_rests_and_a_glide_does_not():
    """A steady pitch, then one that rises by an octave a second (3.6 semitones in 0.3 s), then noise."""
    steady = voice_like(np.full(2 * RATE_HZ, 220.0))
    glide = voice_like(110 * 2 ** (np.arange(2 * RATE_HZ) / RATE_HZ))
    noise = np.random.default_rng(6).normal(0, 0.1, 2 * RATE_HZ).astype(np.float32)
    steps = 2 * RATE_HZ // 512

    found = [pitch_range(one, np.ones(steps, bool)) for one in (steady, glide, noise)]

    assert (found[0][10:-10] < 0.2).all()
    assert found[1][10:-10] == pytest.approx(12 * 18 * 0.016, abs=0.5)
    assert np.isnan(found[2]).mean() > 0.9


def test_pitch_is_looked_for_only_where_it_is_wanted():
    """NaN elsewhere."""
    wanted = np.zeros(60, bool)
    wanted[20:40] = True

    found = pitch_range(voice_like(np.full(2 * RATE_HZ, 220.0)), wanted)

    assert (found[20:40] < 0.2).all()
    assert np.isnan(np.delete(found, np.arange(20, 40))).all()


@needs_the_model
def test_a_stretch_of_a_few_samples_is_heard_too():
    """One sample, at an odd rate."""
    track = heard([SoundBlock(7, 11_025, np.zeros((1, 1), np.float32), "mono")])

    assert (track["start_ns"].tolist(), track["end_ns"].tolist()) == ([7], [7 + 90_703])
