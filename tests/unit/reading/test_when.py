"""Times in prose: stated ones as far as they are said, relative ones counted from what is known."""

import pytest

from kadr.reading.times.when import dates_in, edition_in, number, settle


def isos(words: str) -> list[str | None]:
    return [when.iso for when in dates_in(words, 0, len(words))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in 1991", ["1991"]),
        ("January 2020", ["2020-01"]),
        ("28.07.1991", ["1991-07-28"]),
        ("on July 9, 1933, and again", ["1933-07-09"]),
        ("16 May 2019", ["2019-05-16"]),
        ("am 3. März 1984", ["1984-03-03"]),
        ("le 1er juin 2011", ["2011-06-01"]),
        ("el 5 de mayo de 2020", ["2020-05-05"]),
        ("2 июня 1975 года", ["1975-06-02"]),
        ("2020-04-09", ["2020-04-09"]),
        ("in the late '90s", ["199X"]),
        ("[1899-1951", ["1899", "1951"]),
        ("it costs £2019 or 2019 km", []),
        ("no date at all", []),
    ],
)
def test_a_date_is_read_as_far_as_it_is_said(words: str, expected: list[str]) -> None:
    assert isos(words) == expected


@pytest.mark.parametrize(
    ("words", "known", "expected"),
    [
        ("two years later", {"before": 2017}, "2019"),
        ("the following year", {"before": 2017}, "2018"),
        ("Later in the year", {"before": 2019}, "2019"),
        ("this year", {"now": 2020}, "2020"),
        ("last year", {"now": 2020}, "2019"),
        ("three years ago", {"now": 2020}, "2017"),
        ("when he was 26", {"born": 1991}, "2017"),
        ("at the age of 26", {"born": 1991}, "2017"),
        ("I was about 12 years old", {"born": 1991}, "2003"),
        ("drei Jahre später", {"before": 2016}, "2019"),
        ("l'année suivante", {"before": 2016}, "2017"),
        ("через два года", {"before": 2016}, "2018"),
        ("two years later", {}, None),
    ],
)
def test_a_relative_time_counts_from_what_is_known(words: str, known: dict[str, int], expected: str | None) -> None:
    (when,) = dates_in(words, 0, len(words))

    assert settle(when, **known).iso == expected
    assert settle(when, **known).how == ("computed" if expected else "relative")


def test_an_age_is_only_rough():
    (when,) = dates_in("I was about 12 years old", 0, 24)

    assert when.about
    assert settle(when, born=1991).about


@pytest.mark.parametrize(
    ("words", "expected"),
    [("the 31st Harbour Film Festival", "31st"), ("die 72. Filmfestspiele", "72."), ("in 2019", None)],
)
def test_an_edition_is_read(words: str, expected: str | None) -> None:
    found = edition_in(words, 0, len(words))

    assert (found[2] if found else None) == expected


def test_small_numbers_in_words():
    assert [number(word) for word in ("two", "drei", "cinq", "26", "many")] == [2, 3, 5, 26, None]


def test_years_after_something_named_counts_from_that():
    """ "Five years after Tin Boats" is no step from the year named before."""
    assert dates_in("Five years after the astonishing “Tin Boats”, which won.", 0, 54) == []
