"""Plain sentences of a kind that every review has: each is true of one invented film and false of another."""

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from bench.weighed_takes import FILMS
from kadr.weighing import weigh_all

FOR, AGAINST = {"bears out", "leans for"}, {"contradicts", "leans against"}


def verdicts(letter, sentence, language):
    """Every verdict on one sentence beside one of the films of the bench."""
    return {row.verdict for row in weigh_all(saying(FILMS[letter].takes, sentence, language))}


@pytest.mark.parametrize(
    ("language", "true_of", "false_of", "sentence"),
    [
        ("en", "E", "T", "We see almost nobody on screen."), ("de", "E", "T", "Kein Mensch ist zu sehen."),
        ("fr", "E", "T", "On ne voit presque personne."), ("it", "E", "T", "Non si vede quasi nessuno."),
        ("en", "T", "E", "People are on screen for nearly all of the film."), ("en", "T", "E", "People are on screen for most of the film."),
        ("fr", "T", "E", "Il y a presque toujours quelqu'un à l'écran."), ("en", "T", "S", "Dialogue drives the film."),
        ("en", "T", "E", "It is edited at a furious pace."),
        ("en", "E", "T", "The tripod never moves."), ("en", "M", "F", "About a tenth of the film is in black and white."),
        ("en", "E", "M", "There is not a zoom, a pan or a tilt to be found."), ("it", "E", "M", "Non c'è una panoramica, uno zoom o una carrellata."),
        ("es", "E", "M", "No hay ni un zoom ni una panorámica."), ("fr", "M", "E", "La caméra panote sans arrêt."), ("es", "M", "E", "La cámara panea sin cesar."),
        ("it", "E", "M", "Il film non è mai a colori."),
        ("en", "T", "F", "A shot lasts hardly three seconds."), ("fr", "T", "F", "Un plan dure à peine trois secondes."),
    ],
)  # fmt: skip
def test_what_a_review_says_plainly_is_weighed(language, true_of, false_of, sentence):
    """Nobody, somebody, talk, pace, and how long a shot lasts."""
    assert verdicts(true_of, sentence, language) & FOR
    assert verdicts(false_of, sentence, language) & AGAINST


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Der größte Teil des Films kommt ohne Worte aus."), ("fr", "La plus grande partie du film se passe de mots."),
        ("en", "We get long, wordless stretches."), ("en", "Wordless moments follow one another."), ("de", "Es gibt lange wortlose Passagen."),
        ("fr", "Il y a de longues scènes muettes."), ("es", "Hay largas escenas sin diálogo."),
    ],
)  # fmt: skip
def test_much_of_it_without_words_is_no_wordless_film(language, sentence):
    """In a film in which somebody speaks in two shots of ten there is much that is wordless, and some that is long."""
    assert not verdicts("F", sentence, language) & AGAINST


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Keine Totalen, sondern Großaufnahmen.", {"bears out", "leans against"}),
        ("Jede Einstellung dauert eine Minute.", {"contradicts"}),
    ],
)
def test_a_german_determiner_is_nobodys_first_name(sentence, expected):
    """ "Jede Einstellung" is every shot; of medium shots each half of the other sentence has a verdict of its own."""
    medium = [Take(10, (("green", 0.4),), scale="MS", who=("person 1",))] * 10

    assert {row.verdict for row in weigh_all(saying(medium, sentence, "de"))} == expected


def test_a_camera_that_keeps_its_distance_does_so_throughout():
    """One long shot in ten is no distance."""
    assert verdicts("F", "The camera keeps its distance.", "en") & AGAINST


@pytest.mark.parametrize(("seconds", "expected"), [(9, {"bears out"}), (75, {"contradicts"})])
def test_less_than_a_minute_is_told_of_a_short_film(seconds, expected):
    """A bound stands between the verb and the length."""
    clip = [Take(seconds / 3, (("green", 0.4),))] * 3

    assert {row.verdict for row in weigh_all(saying(clip, "It lasts less than a minute.", "en"))} == expected


@pytest.mark.parametrize(
    ("letter", "language", "sentence"),
    [
        ("M", "en", "The camera finally comes to rest on Iya's face."), ("F", "en", "Shot for 2.35 million dollars, it looks like ten."),
        ("F", "en", "We see nobody in the cast acting badly."), ("F", "de", "In keiner Einstellung ist jemand glücklich im Film."),
        ("F", "es", "En ningún plano hay personas felices."), ("F", "fr", "On ne voit presque personne rire."),
        ("F", "en", "The camera keeps its distance from sentimentality."), ("F", "en", "The characters are in the frame for a reason."),
        ("E", "de", "Er war ein stiller Mensch mit einem roten Bart."), ("E", "en", "The director is a quiet man with blue eyes."),
        ("E", "fr", "C'est un homme silencieux aux yeux bleus."), ("T", "pt", "Ele tirou a maior parte dos diálogos do filme do romance."),
    ],
)  # fmt: skip
def test_what_somebody_is_or_does_claims_nothing_of_the_film(letter, language, sentence):
    """A rest at the end of a movement, money, one of the cast, a figure of speech, what somebody is like."""
    assert not verdicts(letter, sentence, language) & AGAINST


def test_a_camera_that_never_comes_to_rest_moves():
    """The stop that is denied is no stillness."""
    assert verdicts("F", "The camera never comes to rest.", "en") & AGAINST
    assert verdicts("M", "The camera never comes to rest.", "en") & FOR


def test_all_of_its_minutes_are_no_part_of_it():
    """ "Some of its minutes" are."""
    assert verdicts("E", "All of its sixty minutes are in black and white.", "en") == {"bears out"}
