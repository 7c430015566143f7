"""The scale on which a film's loudness is drawn."""

from kadr.film_rows import Sound
from kadr.page.film.loudness import loudness_of
from kadr.spans import SECOND


def _row(second: int, momentary: float | None, short_term: float | None) -> Sound:
    return Sound(second * SECOND, (second + 1) * SECOND, momentary, short_term, None)


def test_the_scale_holds_what_is_drawn_and_silence_does_not_stretch_it() -> None:
    heard = loudness_of([_row(0, -21.0, -22.0), _row(1, -70.0, -69.0)])
    assert heard is not None
    assert (heard.low_lufs, heard.high_lufs) == (-60, -20)
    assert heard.name.endswith("LUFS, short-term")


def test_a_film_too_short_for_short_term_loudness_shows_the_momentary_one_and_says_so() -> None:
    heard = loudness_of([_row(0, -23.0, None)])
    assert heard is not None
    assert heard.steps == [(0, SECOND, -23.0)]
    assert heard.name.endswith("LUFS, momentary")


def test_a_loudness_that_never_changes_still_has_a_scale() -> None:
    heard = loudness_of([_row(0, -25.0, -25.0)])
    assert heard is not None
    assert heard.low_lufs < heard.high_lufs


def test_below_the_meter_there_is_nothing_to_draw() -> None:
    assert loudness_of([_row(0, None, None)]) is None
