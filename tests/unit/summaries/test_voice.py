"""Speech, silence and the rest, from tracks that were made."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadr.plan import BadPlan, settings_in
from kadr.presence_rows import VOICES, Voice
from kadr.spans import SECOND
from kadr.summaries.voice import Limits, limits_of, unheard_ns, voice

STEP_NS = 32_000_000


def track(speech, without=0.0, pitch=np.nan, level=-20.0, starts=None):
    """A track with a step for each value."""
    count = len(speech)
    start = np.arange(count, dtype=np.int64) * STEP_NS if starts is None else np.array(starts, np.int64)
    full = {"speech": speech, "speech_without_bed": without, "pitch_range_semitones": pitch, "level_dbfs": level}
    made = {name: np.broadcast_to(np.asarray(values, np.float32), count) for name, values in full.items()}
    return {"start_ns": start, "end_ns": start + STEP_NS, **made}


def kinds(rows):
    return [(row.kind, round(row.start_ns / STEP_NS), round(row.end_ns / STEP_NS)) for row in rows]


def at(count, *spans, high=0.9, low=0.0):
    values = np.full(count, low)
    for start, end in spans:
        values[start:end] = high
    return values


def test_speech_silence_and_the_rest():
    """A voice over quiet, then music: each where it was put; speech a step earlier, as the model is late by one."""
    level = np.concatenate([np.full(100, -70.0), np.full(100, -20.0)])

    rows = voice(track(at(200, (30, 60)), level=level), Limits(), 200 * STEP_NS)

    assert kinds(rows)[:3] == [("silence", 0, 29), ("speech", 29, 60), ("silence", 60, 94)]
    assert [row.kind for row in rows] == ["silence", "speech", "silence", "other"]


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 40)), max_size=12),
    st.integers(-2 * SECOND, 3 * SECOND),
    st.integers(1, 30 * SECOND),
    st.integers(0, 1000),
)
def test_the_stretches_make_the_running_time_exactly(some, begins_ns, end_ns, seed):
    """Whatever is heard, wherever sound begins, breaks off and ends; no two alike touch, none is empty."""
    rng = np.random.default_rng(seed)
    starts, place = [], begins_ns
    for hole, steps in some:
        place += hole * 1_234_567
        for _ in range(steps):
            starts.append(place)
            place += STEP_NS
    count = len(starts)
    made = track(rng.random(count), rng.random(count), rng.random(count) * 3, -80 * rng.random(count), starts)

    rows = voice(made, Limits(), end_ns)

    if not count:
        assert rows == []
        return
    assert rows[0].start_ns == 0
    assert rows[-1].end_ns == end_ns
    assert sum(row.end_ns - row.start_ns for row in rows) == end_ns
    for row, after in pairwise(rows):
        assert row.end_ns == after.start_ns
        assert row.kind != after.kind
    assert all(row.kind in VOICES and row.end_ns > row.start_ns for row in rows)


def test_where_the_file_holds_no_sound_it_is_silent():
    """Before it begins, in a hole, after its end; a gap of a fifth of a second is none."""
    ends_ns = 10 * SECOND
    starts = [SECOND + n * STEP_NS for n in range(50)] + [4 * SECOND + n * STEP_NS for n in range(50)]
    made = track(np.zeros(100), starts=starts)

    rows = voice(made, Limits(), ends_ns)

    loud = 50 * STEP_NS
    assert rows == [
        Voice("silence", 0, SECOND),
        Voice("other", SECOND, SECOND + loud),
        Voice("silence", SECOND + loud, 4 * SECOND),
        Voice("other", 4 * SECOND, 4 * SECOND + loud),
        Voice("silence", 4 * SECOND + loud, ends_ns),
    ]
    assert unheard_ns(made, ends_ns) == ends_ns - 2 * loud
    assert voice(made, Limits(), 4 * SECOND + loud + SECOND // 5)[-1].kind == "other"
    assert voice(made, Limits(), SECOND // 2) == [Voice("silence", 0, SECOND // 2)]


def test_a_voice_that_is_heard_only_without_its_bed_is_speech():
    """But not in a crowd, whose murmur never leaves the first hearing."""
    without = at(1000, (400, 500))

    assert ("speech", 399, 500) in kinds(voice(track(np.zeros(1000), without), Limits(), 1000 * STEP_NS))
    murmur = track(np.full(1000, 0.05), without)
    assert kinds(voice(murmur, Limits(), 1000 * STEP_NS)) == [("other", 0, 1000)]


def test_held_notes_are_a_song_and_glides_are_not():
    """A second of held pitch in each three, or none."""
    speech = at(600, (100, 500))
    held = np.where(np.arange(600) % 90 < 30, 0.4, 4.0)

    assert kinds(voice(track(speech, pitch=held), Limits(), 600 * STEP_NS)) == [("other", 0, 600)]
    assert ("speech", 99, 500) in kinds(voice(track(speech, pitch=4.0), Limits(), 600 * STEP_NS))


def test_a_single_cry_is_no_song():
    """Two seconds at one height, in four of speech."""
    held = np.where((np.arange(600) >= 200) & (np.arange(600) < 262), 0.4, 4.0)

    assert ("speech", 149, 275) in kinds(voice(track(at(600, (150, 275)), pitch=held), Limits(), 600 * STEP_NS))


def test_bursts_are_dropped_and_pauses_closed():
    """Two steps are no speech; nine steps without any are a pause, ten are not."""
    speech = at(300, (50, 52), (100, 120), (130, 150), (161, 180))

    rows = kinds(voice(track(speech), Limits(), 300 * STEP_NS))

    assert [row for row in rows if row[0] == "speech"] == [("speech", 99, 150), ("speech", 160, 180)]


def test_a_burst_of_which_the_model_is_never_sure_is_no_speech():
    """Half a second that hovers over the line is none, by either hearing, nor with a single step that is plain; two make it speech, as one
    does of a short burst."""
    hovers = at(200, (100, 116), high=0.8)
    plain = at(200, (100, 116), high=0.8)
    plain[114] = 0.95
    assert kinds(voice(track(plain), Limits(), 200 * STEP_NS)) == [("other", 0, 200)]
    plain[104] = 0.95
    word = at(200, (100, 106), high=0.8)
    word[105] = 0.95
    assert ("speech", 99, 106) in kinds(voice(track(word), Limits(), 200 * STEP_NS))

    for first, second in ((hovers, 0.0), (0.0 * hovers, hovers)):
        assert kinds(voice(track(first, second), Limits(), 200 * STEP_NS)) == [("other", 0, 200)]
    assert ("speech", 99, 116) in kinds(voice(track(plain), Limits(), 200 * STEP_NS))
    assert ("speech", 99, 116) in kinds(voice(track(hovers, plain), Limits(), 200 * STEP_NS))
    assert ("speech", 99, 116) in kinds(voice(track(hovers), limits_of([("sure", 0.8)]), 200 * STEP_NS))


def test_a_voice_ends_where_the_model_was_last_sure_of_it():
    """A step behind that: in what goes on behind a voice the model believes for a while. Before it is first sure it counts."""
    speech = at(200, (100, 130), high=0.8)
    speech[110:120] = 0.99

    assert ("speech", 99, 121) in kinds(voice(track(speech), Limits(), 200 * STEP_NS))


def test_a_voice_that_is_heard_as_it_is_ends_where_it_is_no_longer_heard_so():
    """The hearing without the bed goes on for six steps in what lies behind it; a voice that it alone hears ends by it."""
    as_it_is, without = at(200, (100, 120), high=0.95), at(200, (100, 126), high=0.95)

    assert ("speech", 99, 121) in kinds(voice(track(as_it_is, without), Limits(), 200 * STEP_NS))
    assert ("speech", 99, 126) in kinds(voice(track(0.0 * as_it_is, without), Limits(), 200 * STEP_NS))


def test_a_syllable_alone_for_ten_seconds_is_no_speech():
    """One of a tenth of a second; it is with somebody else within that time, and so is a word of a third of a second by itself."""
    alone, word = at(1000, (500, 504), high=0.95), at(1000, (500, 510), high=0.95)
    answered = np.maximum(alone, at(1000, (700, 740), high=0.95))

    assert kinds(voice(track(alone), Limits(), 1000 * STEP_NS)) == [("other", 0, 1000)]
    assert ("speech", 499, 510) in kinds(voice(track(word), Limits(), 1000 * STEP_NS))
    assert ("speech", 499, 504) in kinds(voice(track(answered), Limits(), 1000 * STEP_NS))


def test_the_talk_of_many_is_no_speech_but_for_a_voice_before_it():
    """The model hears somebody without a pause: at a steady level and without a pitch that carries these are many; a voice among them is
    louder. One that speaks on without a pause falls between syllables, and carries a pitch."""
    rng = np.random.default_rng(18)
    many = -30 + rng.standard_normal(1000)
    before = many.copy()
    before[400:500] += 6
    syllables = -30 + 8 * np.sin(np.arange(1000) * 1.1)
    voiced = np.where(np.arange(1000) % 50 < 3, 4.0, np.nan)
    talk = np.full(1000, 0.95)

    assert kinds(voice(track(talk, level=many), Limits(), 1000 * STEP_NS)) == [("other", 0, 1000)]
    (one,) = [row for row in kinds(voice(track(talk, level=before), Limits(), 1000 * STEP_NS)) if row[0] == "speech"]
    assert abs(one[1] - 400) <= 5
    assert abs(one[2] - 500) <= 5
    assert kinds(voice(track(talk, level=syllables), Limits(), 1000 * STEP_NS)) == [("speech", 0, 1000)]
    assert kinds(voice(track(talk, pitch=voiced, level=many), Limits(), 1000 * STEP_NS)) == [("speech", 0, 1000)]


def test_limits_are_those_of_the_plan(tmp_path):
    """By name; others are refused in a line."""
    file = tmp_path / "plan.toml"
    file.write_text("[voice]\nspeech = 0.7\nsilence_below_dbfs = -60\n")
    limits = limits_of(settings_in(file).voice)
    assert (limits.speech, limits.silence_below_dbfs, limits.pause_s) == (0.7, -60, Limits().pause_s)

    made = track(at(200, (50, 100), high=0.6), level=-55.0)
    assert kinds(voice(made, limits, 200 * STEP_NS)) == [("other", 0, 200)]
    unsure = limits_of([("sure", 0.6)])
    assert [row.kind for row in voice(made, unsure, 200 * STEP_NS)] == ["silence", "speech", "silence"]

    for words in ("speech = 1.5", "pause_s = -1", "loudness = 3", 'speech = "high"', "speech = nan"):
        file.write_text(f"[voice]\n{words}\n")
        with pytest.raises(BadPlan, match=str(file)):
            settings_in(file)
