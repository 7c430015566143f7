"""Numbers, bounds, superlatives and denied parts: what a sentence says is compared, or has no verdict."""

from dataclasses import replace

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from bench.weighed_takes import FILMS
from kadr.weighing import weigh_all
from kadr.weighing.fractions import fraction_of, side_before
from kadr.weighing.transitions import _counted
from kadr.weighing.words import in_language

FOR, AGAINST, NEITHER = {"bears out", "leans for"}, {"contradicts", "leans against"}, {"mixed", "cannot be measured"}


def rows(letter, sentence, language="en"):
    """Every finding on one sentence beside one of the films of the bench."""
    return weigh_all(saying(FILMS[letter].takes, sentence, language))


def with_dissolves(count, sentence, language="en"):
    """Every verdict on one sentence beside a hundred shots, of which so many open with a sure dissolve."""
    dossier = saying([Take(4, (("green", 0.4),))] * 100, sentence, language)
    dossier.tables["shots"] = tuple(
        replace(shot, opens_with="dissolve") if 0 < shot.index <= count else shot for shot in dossier.shots
    )
    return {row.verdict for row in weigh_all(dossier)}


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The film has a hundred dissolves.", AGAINST), ("en", "There are exactly two dissolves in the film.", AGAINST),
        ("en", "There are eight dissolves in the film.", FOR), ("fr", "Le film compte quarante fondus enchaînés.", AGAINST),
        ("fr", "Le film compte huit fondus enchaînés.", FOR), ("de", "Der Film hat mindestens vierzig Überblendungen.", AGAINST),
        ("en", "There are more than five dissolves in the film.", FOR), ("en", "There are no more than two dissolves in the film.", AGAINST),
        ("en", "There are no more than ten dissolves in the film.", FOR), ("en", "The film uses more dissolves than cuts.", NEITHER),
        ("it", "Il film usa più dissolvenze che stacchi.", NEITHER), ("en", "There are dozens of dissolves in the film.", NEITHER),
        ("es", "En la película no hay más de dos fundidos encadenados.", AGAINST), ("en", "There are not two dissolves in the film.", NEITHER),
        ("en", "There are dissolves in the film.", FOR), ("en", "There are only hard cuts in this film.", AGAINST),
    ],
)  # fmt: skip
def test_a_number_of_dissolves_is_compared(language, sentence, expected):
    """Eight are there; what is set beside another number, or told in dozens, has no verdict."""
    assert with_dissolves(8, sentence, language) <= expected


def test_denied_hard_cuts_deny_no_dissolve():
    """ "It is not all hard cuts" says that there are others."""
    assert not with_dissolves(8, "It is not all hard cuts in this film; there are dissolves as well.") & AGAINST


@pytest.mark.parametrize(("count", "expected"), [(0, {"leans for"}), (1, {"contradicts"}), (8, {"contradicts"})])
def test_one_that_is_there_contradicts_not_a_single_one(count, expected):
    """None found only leans, since some are missed."""
    assert with_dissolves(count, "There is not a single dissolve.") == expected


@pytest.mark.parametrize(
    ("number", "side", "verdict"),
    [(8, "", "leans for"), (10, "", "mixed"), (14, "", "leans against"), (100, "", "contradicts"), (5, "more", "bears out"), (40, "least", "contradicts"), (2, "most", "contradicts")],
)  # fmt: skip
def test_what_is_missed_and_what_is_none_is_given_to_a_number(number, side, verdict):
    """Eight found, all of them sure: six to eleven there may be."""
    assert _counted(number, side, 8, 8, 0.14)[0] == verdict


@pytest.mark.parametrize(
    ("head", "side"),
    [("es gibt höchstens zwei ", "most"), ("no hay más de dos ", "more"), ("no hay no más de dos ", "most"), ("non meno di dieci ", "least"), ("c'è ", ""), ("es sind nicht acht ", "not")],
)  # fmt: skip
def test_the_bound_on_a_count_is_read(head, side):
    """In several languages, and a bare denial is none."""
    assert side_before(head) == side


@pytest.mark.parametrize(
    ("letter", "sentence", "expected"),
    [
        ("M", "For nine tenths of the film the camera never moves.", AGAINST), ("M", "For a tenth of the film the camera never moves.", FOR),
        ("M", "For nine tenths of the film the camera moves.", FOR), ("T", "In two of five shots the frame is crowded.", FOR),
        ("T", "In three of five shots the frame is not crowded.", FOR), ("T", "In one of ten shots the frame is not crowded.", AGAINST),
    ],
)  # fmt: skip
def test_a_named_part_keeps_its_denial(letter, sentence, expected):
    """The part of the time in which it is not so is compared, and not the other."""
    found = {row.verdict for row in rows(letter, sentence)}

    assert found & expected
    assert not found & ((FOR | AGAINST) - expected)


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The film is in colour, except for the black-and-white photographs on the wall.", FOR),
        ("de", "Der Film ist in Farbe, bis auf die Schwarzweißfotos an der Wand.", FOR),
        ("en", "The film is in colour, except for one stretch in black and white.", AGAINST),
    ],
)
def test_photographs_on_a_wall_are_no_exception(language, sentence, expected):
    """A stretch of the film in black and white is asked for; things in the picture are not."""
    assert {row.verdict for row in rows("T", sentence, language)} <= expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Nobody is on screen for less time than Iya.", AGAINST), ("es", "Nadie está menos tiempo en pantalla que Iya.", AGAINST),
        ("en", "Nobody is on screen for more time than Iya.", FOR), ("en", "Nobody is on screen for less time than Masha.", NEITHER),
    ],
)  # fmt: skip
def test_nobody_less_is_the_least(language, sentence, expected):
    """Iya is there longest; that Masha is not there longest makes her not the one who is there least."""
    assert {row.verdict for row in rows("F", sentence, language)} <= expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It is not even 90 minutes long."), ("de", "Der Film ist nicht einmal 90 Minuten lang."), ("fr", "Le film ne dure même pas 90 minutes."),
        ("es", "La película ni siquiera dura 90 minutos."), ("it", "Il film non dura nemmeno 90 minuti."), ("pt", "O filme nem chega a 90 minutos."),
        ("ru", "Фильм не длится и 90 минут."),
    ],
)  # fmt: skip
def test_digits_that_are_not_reached_are_a_bound(language, sentence):
    """A film of 90 minutes reaches them, and one of 45 does not."""
    assert {row.verdict for row in rows("F", sentence, language)} <= AGAINST
    assert {row.verdict for row in rows("O", sentence, language)} <= FOR


@pytest.mark.parametrize(
    ("language", "sentence", "side"),
    [
        ("en", "barely more than a tenth of the film has any speech.", ""), ("de", "kaum mehr als ein drittel der einstellungen.", ""),
        ("fr", "à peine plus d'un tiers des plans.", ""), ("it", "appena più di un terzo delle inquadrature.", ""), ("en", "more than a third of the shots.", "more"),
    ],
)  # fmt: skip
def test_barely_more_is_about_as_much(language, sentence, side):
    """ "More than" by itself stays a bound."""
    found = fraction_of(in_language(sentence, language))

    assert found is not None
    assert found.side == side


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("it", "nell'ultima metà del film."), ("it", "nell'altra metà del film."), ("es", "en la otra mitad de la película."), ("pt", "na outra metade do filme.")],
)  # fmt: skip
def test_the_other_half_is_a_place(language, sentence):
    """It is no share of the film."""
    assert fraction_of(in_language(sentence, language)) is None


@pytest.mark.parametrize(
    ("letter", "language", "sentence", "measure", "expected"),
    [
        ("F", "en", "The longest shot lasts thirty seconds.", "longest shot", FOR), ("F", "en", "The longest shot lasts twelve seconds.", "longest shot", AGAINST),
        ("T", "en", "The shortest shot lasts four seconds.", "shortest shot", AGAINST), ("T", "it", "L'inquadratura media dura due secondi.", "average shot length", FOR),
        ("F", "it", "L'inquadratura media dura due secondi.", "average shot length", AGAINST), ("T", "fr", "Le plan moyen dure deux secondes.", "average shot length", FOR),
        ("F", "es", "El plano medio dura dos segundos.", "average shot length", AGAINST), ("T", "pt", "O plano médio dura dois segundos.", "average shot length", FOR),
        ("T", "ru", "Средний план длится две секунды.", "average shot length", FOR),
    ],
)  # fmt: skip
def test_the_longest_and_the_average_shot_are_compared_themselves(letter, language, sentence, measure, expected):
    """A figure far below the longest shot's is not its length; an average shot is no medium shot, nor one shot of that length."""
    found = rows(letter, sentence, language)

    assert {row.measure for row in found} == {measure}
    assert {row.verdict for row in found} <= expected
