"""Subtitle streams inside a film's file."""

from fractions import Fraction

import pytest
from makers_sound import tone, write_film
from makers_subtitles import SRT, with_subtitles

from kadr.media.subtitles import subtitle_tracks
from kadr.spans import SECOND


def test_a_stream_of_text_is_read(tmp_path):
    """Its times on the film's clock, in the markup of .ass."""
    (track,) = subtitle_tracks(with_subtitles(tmp_path, SRT), Fraction(0))

    assert track.cues == [
        (SECOND // 10, 9 * SECOND // 10, "{\\i1}Who{\\i0} is there?"),
        (SECOND, 3 * SECOND // 2, "[door slams]\\N- Nobody"),
    ]
    assert not track.is_pictures


def test_the_films_zero_is_that_of_its_first_picture(tmp_path):
    """A file whose pictures begin half a second late."""
    (track,) = subtitle_tracks(with_subtitles(tmp_path, SRT), Fraction(1, 2))

    assert [start for start, _, _ in track.cues] == [-4 * SECOND // 10, SECOND // 2]


def test_a_film_without_any_has_none(tmp_path):
    """No stream, no track."""
    assert subtitle_tracks(write_film(tmp_path / "plain.mkv", [(0, tone(1))]), Fraction(0)) == []


@pytest.mark.labelled
def test_pictures_are_named_and_not_read(shared):
    """A stream of PGS in a real file."""
    (track,) = subtitle_tracks(shared / "footage" / "odd" / "mkv_pgs_subs.mkv", Fraction(0))

    assert (track.is_pictures, track.cues, track.language) == (True, [], "eng")
