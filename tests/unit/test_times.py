"""Timecode in exports: the frame that is shown, whatever the container's clock rounds to; none where it cannot count."""

from fractions import Fraction

from kadr.exports.times import Times
from kadr.spans import frame_of, timecode, timecode_non_drop

FILM = Fraction(24000, 1001)


def test_stamps_in_milliseconds_name_their_frame():
    """As Matroska has them."""
    times = Times(FILM, False, ())
    for frame in range(5000):
        at_ns = round(frame * 1001 / 24) * 1_000_000
        assert times.code(at_ns) == timecode(frame, FILM)


def test_slow_films_have_no_timecode():
    """A picture every five seconds counts no frames in a second."""
    times = Times(None, False, ())
    assert times.columns("start_ns") == ["start_ns", "start_s"]
    assert times.code(0) is None


def test_both_timecodes_where_numbers_are_dropped():
    """SMPTE ST 12-1: an hour at 29.97 is 107 892 frames, which non-drop counts as 3596 s of 30 and 12 more."""
    for rate in (Fraction(30000, 1001), Fraction(2997, 100)):
        times = Times(rate, False, ())
        assert times.columns("start_ns") == ["start_ns", "start_s", "start_timecode", "start_timecode_ndf"]
        row = {"start_ns": 3_599_996_400_000, "start_frame": 107_892}
        assert times.value(row, "start_timecode") == "01:00:00;00"
        assert times.value(row, "start_timecode_ndf") == "00:59:56:12"


def test_a_time_between_frames_has_both_timecodes():
    """Half a minute more than a minute, with no frame told: the 2697th is shown (90 s × 29.97 = 2697.3)."""
    times = Times(Fraction(30000, 1001), False, ())
    assert times.value({"at_ns": 90_000_000_000}, "at_timecode") == "00:01:29;29"
    assert times.value({"at_ns": 90_000_000_000}, "at_timecode_ndf") == "00:01:29:27"
    assert times.value({"at_ns": None}, "at_timecode_ndf") is None


def test_timecode_of_an_hour():
    """SMPTE ST 12-1: non-drop counts frames at the whole rate; drop-frame stays with the clock."""
    assert timecode(86_400, FILM) == "01:00:00:00"
    assert timecode(90_000, Fraction(25)) == "01:00:00:00"
    assert timecode(107_892, Fraction(30000, 1001)) == "01:00:00;00"
    assert timecode_non_drop(108_000, Fraction(30000, 1001)) == "01:00:00:00"
    assert frame_of("01:00:00;00", Fraction(30000, 1001)) == 107_892
    assert frame_of("01:00:00:00", Fraction(30000, 1001)) == 108_000
