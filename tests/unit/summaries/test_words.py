"""Subtitles beside what is heard, from rows whose numbers are known by arithmetic."""

from dataclasses import replace

import numpy as np
import pytest

from kadr.presence_rows import Line, Voice
from kadr.spans import SECOND, Span
from kadr.summaries.parts import Part, quarters, whole
from kadr.summaries.words import Fit, fit, leading, line_facts, misfit, voice_facts, wordless

MINUTE = 60 * SECOND


def line(start, end, words=3, speech=True, source="film.srt"):
    return Line(round(start * SECOND), round(end * SECOND), "as shown", words, speech, source)


def voices(*parts):
    """Kinds with their lengths in seconds, one after another."""
    rows, at = [], 0
    for kind, seconds in parts:
        rows.append(Voice(kind, at, at + seconds * SECOND))
        at += seconds * SECOND
    return rows


def by_name(facts):
    return {fact.name: fact for fact in facts}


TWO_MINUTES = voices(("silence", 20), ("speech", 30), ("other", 10), ("speech", 10), ("silence", 5), ("other", 45))


def test_the_three_shares_make_the_whole_and_lie_in_their_intervals():
    """40 s, 25 s and 55 s of 120; the longest time without a word is the last fifty seconds."""
    facts = by_name(voice_facts(TWO_MINUTES, whole(2 * MINUTE)))

    shares = [facts[f"share_{kind}"] for kind in ("speech", "silence", "other")]
    assert [share.value for share in shares] == pytest.approx([40 / 120, 25 / 120, 55 / 120])
    assert all(share.low <= share.value <= share.high for share in shares)
    assert facts["longest_wordless"].value == 50


def test_quarters_have_shares_of_their_own():
    """The first: 20 s of silence, 10 s of speech."""
    facts = by_name(voice_facts(TWO_MINUTES, quarters(2 * MINUTE)[0]))

    assert facts["share_speech"].value == pytest.approx(1 / 3)
    assert "longest_wordless" not in facts


def test_without_sound_or_lines_nothing_is_said():
    """Unknown is not 0."""
    assert list(voice_facts([], whole(MINUTE))) == []
    assert list(line_facts([], TWO_MINUTES, whole(2 * MINUTE))) == []
    assert list(line_facts([line(1, 2, 0, speech=False)], TWO_MINUTES, whole(2 * MINUTE))) == []
    assert list(voice_facts(TWO_MINUTES, Part("film", Span(0, 0)))) == []


def test_what_lies_between_speech_is_wordless():
    """Silence and the rest together."""
    assert [(row.start_ns // SECOND, row.end_ns // SECOND) for row in wordless(TWO_MINUTES)] == [
        (0, 20),
        (50, 60),
        (70, 120),
    ]


def test_words_and_lines_a_minute():
    """Four lines, one of which is no speech, and another source that does not count: nine words in two minutes, 40 s of speech."""
    lines = [
        line(20, 25),
        line(30, 35),
        line(62, 66),
        line(70, 72, 0, speech=False),
        line(20, 30, 99, source="other.srt"),
    ]

    facts = by_name(line_facts(lines, TWO_MINUTES, whole(2 * MINUTE)))

    assert facts["lines"].value == 3
    assert facts["lines_per_minute"].value == 1.5
    assert facts["words_per_minute"].value == 4.5
    rate = facts["words_per_minute_of_speech"]
    assert rate.value == pytest.approx(9 / (40 / 60))
    assert rate.low < rate.value < rate.high
    assert "film.srt" in rate.how


def test_a_line_across_a_quarter_counts_by_its_time():
    """Half of its words lie in each."""
    first, second, *_ = quarters(2 * MINUTE)
    lines = [line(28, 32, words=10)]

    assert [by_name(line_facts(lines, [], part))["words_per_minute"].value for part in (first, second)] == [10.0, 10.0]


def test_words_that_cannot_be_counted_give_no_rate():
    """One line in a script without spaces is enough; lines are counted all the same."""
    facts = by_name(line_facts([line(20, 25), line(30, 35, None)], TWO_MINUTES, whole(2 * MINUTE)))

    assert set(facts) == {"lines", "lines_per_minute", "lines_without_speech_share", "speech_without_lines_share"}


def test_lines_and_sound_that_disagree_are_counted():
    """One of two lines lies where nobody is heard; 10 of 40 seconds of speech have a line."""
    facts = by_name(line_facts([line(15, 30), line(80, 90)], TWO_MINUTES, whole(2 * MINUTE)))

    assert facts["lines_without_speech_share"].value == 0.5
    assert facts["speech_without_lines_share"].value == pytest.approx(30 / 40)


def an_hour(seed=1):
    """Speech of irregular length, and a line for each stretch."""
    chance = np.random.default_rng(seed)
    parts, lines, at = [], [], 0
    for _ in range(300):
        pause, speech = int(chance.integers(2, 15)), int(chance.integers(1, 9))
        parts += [("other", pause), ("speech", speech)]
        lines.append(line(at + pause, at + pause + speech))
        at += pause + speech
    return voices(*parts), lines, at * SECOND


def moved(lines, speed=1.0, shift=0.0):
    return [
        replace(
            row,
            start_ns=round(row.start_ns * speed + shift * SECOND),
            end_ns=round(row.end_ns * speed + shift * SECOND),
        )
        for row in lines
    ]


@pytest.mark.parametrize("shift", [0.0, 0.3, -0.4])
def test_lines_that_fit_are_left_in_peace(shift):
    """A few tenths of a second are taste."""
    rows, lines, end_ns = an_hour()

    assert misfit(fit(moved(lines, shift=shift), rows, end_ns)) == ""


@pytest.mark.parametrize("shift", [2.5, -7.0, 41.0])
def test_lines_that_are_shifted_are_told(shift):
    """By how much, to a tenth of a second, and to which side."""
    rows, lines, end_ns = an_hour()

    found = fit(moved(lines, shift=shift), rows, end_ns)

    assert found.shift_s == pytest.approx(-shift, abs=0.1)
    assert f"{abs(shift):.1f} s too {'late' if shift > 0 else 'early'}" in misfit(found)


@pytest.mark.parametrize(("speed", "said"), [(25 / 24, "too slow (as for 24"), (24 / 25, "too fast (as for 25")])
def test_lines_at_another_speed_are_told(speed, said):
    """Those of a film at 24 frames a second beside one at 25, and the other way round."""
    rows, lines, end_ns = an_hour()

    assert said in misfit(fit(moved(lines, speed), rows, end_ns))


def test_another_films_lines_fit_nowhere():
    """Those of another hour."""
    (rows, _, end_ns), (_, lines, _) = an_hour(1), an_hour(2)

    assert "fit what is heard nowhere" in misfit(fit(lines, rows, end_ns))


def test_too_little_to_tell():
    """Few lines, no speech, or nothing but speech."""
    rows, lines, end_ns = an_hour()

    assert fit(lines[:20], rows, end_ns) is None
    assert fit(lines, voices(("other", 3600)), end_ns) is None
    assert fit(lines, voices(("speech", 9999)), end_ns) is None
    assert fit([], rows, end_ns) is None
    assert misfit(Fit(0.2, 0.25, 30.0, "")) == ""


def test_the_first_source_leads():
    """Whatever else is there."""
    lines = [line(5, 6), line(1, 2, source="b.srt")]

    assert leading(lines) == lines[:1]
