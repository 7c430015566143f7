"""Two halves that one sentence sets against each other, and the shots of a part of a film by themselves."""

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from kadr.weighing import weigh_all
from kadr.weighing.halves import halves, slower_half
from kadr.weighing.words import in_language

QUICK_THEN_SLOW = [Take(1)] * 60 + [Take(12)] * 5


def verdicts(sentence: str, takes=QUICK_THEN_SLOW, language: str = "en") -> set[str]:
    return {row.verdict for row in weigh_all(saying(takes, sentence, language=language))} - {"cannot be measured"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The first half is fast, the second slow."),
        ("de", "Die erste Hälfte ist schnell geschnitten, die zweite langsam."),
        ("fr", "Le montage est rapide dans la première moitié et lent dans la seconde."),
        ("es", "La primera mitad tiene un montaje rápido; la segunda, lento."),
        ("it", "La prima metà è veloce, la seconda lenta."),
        ("pt", "A primeira metade é rápida, a segunda lenta."),
        ("ru", "Первая половина смонтирована быстро, вторая медленно."),
    ],
)
def test_a_half_may_only_be_numbered(language, sentence):
    """In each language the second is the slower one."""
    told = in_language(sentence, language)

    assert [word.name for word in halves(told)] == ["first half", "second half"]
    assert slower_half(told) == "second half"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The second half is darker than the first."),
        ("de", "Die zweite Hälfte ist dunkler als die erste."),
        ("ru", "Вторая половина темнее первой."),
    ],
)
def test_what_a_half_is_set_beside_is_no_half_that_is_told_of(language, sentence):
    assert [word.name for word in halves(in_language(sentence, language))] == ["second half"]


def test_where_the_change_stands_is_the_half_that_it_is_said_of():
    """Not the half that stands first."""
    assert verdicts("The cutting is rapid in the first half and slows down in the second.") <= {
        "bears out",
        "leans for",
    }
    turned = list(reversed(QUICK_THEN_SLOW))
    assert verdicts("The cutting is rapid in the first half and slows down in the second.", turned) <= {
        "contradicts",
        "leans against",
    }


def test_shots_of_a_half_are_measured_by_themselves():
    """Half of this film is cut quickly; the whole is not."""
    assert verdicts("In the first half no shot lasts longer than three seconds.") <= {"bears out", "leans for"}
    assert verdicts("In the second half no shot lasts longer than three seconds.") <= {"contradicts", "leans against"}
