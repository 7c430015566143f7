"""Loudness beside the cases of EBU Tech 3341 and 3342, and levels beside arithmetic."""

import csv
from itertools import pairwise

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_sound import RATE, blocks_of, quiet, tone

from kadr.looks import SoundBlock
from kadr.measures.loudness import Loudness, levels_dbfs
from kadr.spans import SECOND
from kadr.summaries.sound import whole_sound


def heard(*blocks):
    measure = Loudness()
    for block in blocks:
        measure.hear(block)
    return measure.track()


def tones(*parts):
    return np.concatenate([tone(seconds, level) for level, seconds in parts], axis=1)


@pytest.mark.parametrize(
    ("parts", "lufs"),
    [
        (((-23, 20),), -23.0),
        (((-33, 20),), -33.0),
        (((-36, 10), (-23, 60), (-36, 10)), -23.0),
        (((-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)), -23.0),
        (((-26, 20), (-20, 20.1), (-26, 20)), -23.0),
    ],
)
def test_the_cases_of_tech_3341(parts, lufs):
    """Its minimum requirements 1 to 5, to a tenth of a unit."""
    assert heard(*blocks_of(tones(*parts)))["integrated_lufs"][0] == pytest.approx(lufs, abs=0.1)


def test_momentary_and_short_term_of_a_steady_tone():
    """Case 1 of Tech 3341 again: both curves read the same; before their windows are full they say nothing."""
    track = heard(*blocks_of(tones((-23, 20))))

    for name, window in (("momentary_lufs", 4), ("short_term_lufs", 30)):
        assert np.isnan(track[name][: window - 1]).all()
        assert track[name][window - 1 :] == pytest.approx(-23.0, abs=0.1)


@pytest.mark.parametrize(
    ("parts", "range_lu"),
    [(((-20, 20), (-30, 20)), 10), (((-20, 20), (-15, 20)), 5), (((-40, 20), (-20, 20)), 20),
     (((-50, 20), (-35, 20), (-20, 20), (-35, 20), (-50, 20)), 15)],
)  # fmt: skip
def test_the_cases_of_tech_3342(parts, range_lu):
    """Its minimum requirements 1 to 4, to one unit."""
    assert heard(*blocks_of(tones(*parts)))["range_lu"][0] == pytest.approx(range_lu, abs=1)


def test_mono_is_one_channel():
    """The same tone in two channels is 3.01 louder."""
    one = heard(*blocks_of(tone(5, channels=1)))["integrated_lufs"][0]
    two = heard(*blocks_of(tone(5, channels=2)))["integrated_lufs"][0]

    assert two - one == pytest.approx(3.01, abs=0.02)


def test_digital_silence_and_no_sound_have_no_loudness():
    """Nothing is made up for them."""
    silent, none = heard(*blocks_of(quiet(5))), heard()

    assert np.isnan(silent["momentary_lufs"]).all()
    assert np.isnan(silent["integrated_lufs"][0])
    assert (silent["level_dbfs"] == -np.inf).all()
    assert len(none["start_ns"]) == 0
    assert np.isnan(none["integrated_lufs"][0])


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 30_000), min_size=1, max_size=6))
def test_the_cut_into_blocks_changes_nothing(sizes):
    """Any blocks of the same sound give the same track."""
    made = np.random.default_rng(5).normal(0, 0.1, (2, 4 * RATE)).astype(np.float32)
    edges = [0, *np.cumsum(sizes).tolist(), made.shape[1]]
    parts = [SoundBlock(round(a * SECOND / RATE), RATE, made[:, a:b], "stereo") for a, b in pairwise(edges) if a < b]

    track, usual = heard(*parts), heard(*blocks_of(made))

    for name, values in usual.items():
        assert np.array_equal(track[name], values, equal_nan=True) or np.allclose(
            track[name], values, atol=2e-3, equal_nan=True
        )


@pytest.mark.parametrize(("peak", "dbfs"), [(0.0, 0.0), (-20.0, -20.0), (-60.0, -60.0)])
def test_a_sine_reads_its_peak(peak, dbfs):
    """As AES17 sets the reference."""
    assert levels_dbfs(tone(1, peak, hertz=100).astype(np.float64), 4800) == pytest.approx(dbfs, abs=0.01)


def test_the_loudest_channel_counts_and_direct_current_does_not():
    """Speech in one of six channels is as loud as speech in one of one."""
    samples = np.full((6, RATE), 0.2, np.float32)
    samples[2] += tone(1, -30, channels=1)[0]

    assert levels_dbfs(samples, 4800) == pytest.approx(-30, abs=0.01)


def test_steps_know_holes():
    """After a hole the clock goes on from where the sound does; the step that runs across it is long."""
    track = heard(*blocks_of(tone(1.05)), *blocks_of(tone(1), start_ns=5 * SECOND))

    assert track["start_ns"][:3].tolist() == [0, SECOND // 10, SECOND // 5]
    assert (track["start_ns"][10], track["end_ns"][10]) == (SECOND, 5 * SECOND + SECOND // 20)
    assert track["start_ns"][11] == 5 * SECOND + SECOND // 20
    assert track["end_ns"][-1] == 6 * SECOND


@pytest.mark.parametrize("layout", ["mono", "stereo", "5.1", "5.1(side)", "7.1", "quad", "3 channels"])
@pytest.mark.parametrize("rate", [8000, 11025, 44100, 96000])
def test_any_rate_and_layout_is_metered(rate, layout):
    """-20 dBFS in each front channel."""
    channels = {"mono": 1, "stereo": 2, "5.1": 6, "5.1(side)": 6, "7.1": 8, "quad": 4, "3 channels": 3}[layout]
    samples = np.zeros((channels, rate * 2), np.float32)
    samples[:2] = tone(2, -20, min(channels, 2), rate=rate)

    track = heard(SoundBlock(0, rate, samples, layout))

    assert track["integrated_lufs"][0] == pytest.approx(-20.0 if channels > 1 else -23.01, abs=0.15)


@pytest.mark.labelled
def test_the_loudness_of_real_sound(shared):
    """Every labelled track within a tenth of what ffmpeg's meter says of it."""
    truth = (shared / "audio" / "loudness.tsv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(truth, delimiter="\t"):
        with av.open(str(shared / "audio" / row["file"])) as file:
            samples = np.concatenate([frame.to_ndarray() for frame in file.decode(audio=0)], axis=1)
        whole = whole_sound(heard(*blocks_of(samples)))

        assert whole
        assert whole.integrated_lufs == pytest.approx(float(row["I_LUFS"]), abs=0.1)
        assert whole.range_lu == pytest.approx(float(row["LRA_LU"]), abs=0.1)
