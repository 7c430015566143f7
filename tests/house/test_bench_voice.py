"""The bench of speech counts as it says, and what it measured keeps its floors."""

import numpy as np
import pytest

from bench.voice import Heard, counted, heard, mix_up
from kadr.presence_rows import VOICES
from kadr.summaries.voice import Limits
from kadr.summaries.words import MIX_UP

STEP_NS = 32_000_000


def a_track(speech, truth, counts=None):
    """A hundred steps, 3.2 s, that are loud; speech as given, truth for each hundredth of a second."""
    starts = np.arange(100, dtype=np.int64) * STEP_NS
    zeros = np.zeros(100, np.float32)
    track = {
        "start_ns": starts, "end_ns": starts + STEP_NS, "speech": np.float32(speech), "speech_without_bed": zeros,
        "pitch_range_semitones": zeros * np.nan, "level_dbfs": zeros - 20,
    }  # fmt: skip
    counts = np.ones(320, bool) if counts is None else counts
    kinds = np.where(np.arange(320) < 160, "singing", "rain").astype(object)
    return Heard("made", "made", truth, counts, kinds, track, 3.2, 0.1, 0.1)


def test_speech_is_counted_by_time():
    """Steps 25 to 75 are heard (ours: one earlier), hundredths 80 to 160 are speech, the last ten of them left open."""
    speech = np.where((np.arange(100) >= 25) & (np.arange(100) < 75), 0.9, 0.1)
    truth = np.full(320, 2, np.uint8)
    truth[80:160] = 0
    counts = np.ones(320, bool)
    counts[150:160] = False

    result = counted([a_track(speech, truth, counts)], Limits())
    ours, plain = result.conditions["made"]

    assert (plain.right, plain.wrong, plain.missed, plain.without) == (70, 80, 0, 240)
    assert (ours.right, ours.wrong, ours.missed) == (70, 83, 0)
    assert result.three.sum() == pytest.approx(3.1)
    assert (result.kinds["singing"].length, result.kinds["singing"].ours) == (80, 3)
    assert (result.kinds["rain"].length, result.kinds["rain"].plain) == (160, 80)


def test_shares_of_a_mix_up_add_up():
    """Of each kind as told, by what it truly is."""
    shares = mix_up(np.array([[8.0, 0, 2], [0, 5, 0], [2, 0, 6]]))

    assert shares["speech"] == {"speech": 0.8, "silence": 0.0, "other": 0.25}
    assert all(sum(shares[truly][called] for truly in VOICES) == pytest.approx(1, abs=0.002) for called in VOICES)


@pytest.fixture(scope="module")
def tracks(shared):
    return heard(shared)


@pytest.mark.labelled
def test_speech_keeps_its_floors(tracks):
    """Better than the plain model in every condition, hardly deceived by singing, and the three kinds told apart."""
    result = counted(tracks, Limits())

    for name, (ours, plain) in result.conditions.items():
        assert (ours.f1 or 0) >= (plain.f1 or 0), name
    assert result.false_on(singing=True)[0] <= 0.25
    assert result.false_on(singing=False)[0] <= 0.02
    speech, silence, other = result.f1s()
    assert speech >= 0.90
    assert silence >= 0.97
    assert other >= 0.90


@pytest.mark.labelled
def test_the_intervals_use_what_was_measured(tracks):
    """What stands in the program is what the bench prints, to a hundredth."""
    measured = mix_up(counted(tracks, Limits()).three)

    for truly, row in MIX_UP.items():
        assert row == pytest.approx(measured[truly], abs=0.01)
