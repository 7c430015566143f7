"""What is told of all of the film or of a fraction of it: how long it is silent, how long it runs, which hue prevails."""

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from kadr.weighing import weigh_all
from kadr.weighing.fractions import fraction_of
from kadr.weighing.words import in_language

FOR, AGAINST = {"bears out", "leans for"}, {"contradicts", "leans against"}
GREEN = (("green", 0.4), ("brown", 0.3))
SILENT = [Take(4, GREEN, voice="silence")] * 20
HALF = [Take(4, GREEN, voice="silence"), Take(4, GREEN, voice="speech", camera="moving")] * 40
ONE_RED = [*[Take(4, GREEN, voice="silence")] * 19, Take(4, (("red", 0.43), ("green", 0.2)), voice="silence")]
RED = [Take(4, (("red", 0.4),), voice="silence")] * 20
RUNS = "The film, directed by Ida Roth and shot by Otto Lenz, is over before you have sat down: it runs for eighty seconds."


def verdicts_on(takes, sentence, language="en"):
    """Every verdict on one sentence, and the measures that they rest on."""
    rows = weigh_all(saying(takes, sentence, language))
    return {row.verdict for row in rows}, {row.measure for row in rows}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The film is silent for half of its running time."),
        ("en", "For half of the film nobody speaks."),
        ("en", "The camera stands still for half of the running time."),
        ("de", "Die Hälfte des Films wird nicht gesprochen."),
        ("fr", "Pendant la moitié du film, personne ne parle."),
    ],
)
def test_half_of_the_time_is_half_of_it(language, sentence):
    """A film that is so all the time does not bear it out, and none has a firm verdict."""
    assert verdicts_on(HALF, sentence, language)[0] == {"leans for"}
    assert verdicts_on(SILENT, sentence, language)[0] == {"leans against"}


def test_more_than_half_has_one_side():
    """All of it is more than half."""
    assert verdicts_on(SILENT, "For more than half of the film nobody speaks.")[0] == {"leans for"}


@pytest.mark.parametrize(
    ("language", "words_said", "share", "side"),
    [
        ("en", "for two thirds of the film nobody speaks", 2 / 3, ""),
        ("en", "for less than a quarter of its running time", 1 / 4, "less"),
        ("de", "mehr als die hälfte der laufzeit", 1 / 2, "more"),
        ("fr", "les deux tiers du film", 2 / 3, ""),
        ("es", "durante la mitad de la película", 1 / 2, ""),
        ("it", "per metà del film", 1 / 2, ""),
        ("pt", "durante metade do filme", 1 / 2, ""),
        ("ru", "половину фильма", 1 / 2, ""),
    ],
)
def test_fractions_of_the_film_are_read(language, words_said, share, side):
    """With the side of them that is told."""
    found = fraction_of(in_language(words_said, language))

    assert found is not None
    assert (found.share, found.side) == (pytest.approx(share), side)


@pytest.mark.parametrize("words_said", ["in the first half of the film", "the other half of the film"])
def test_a_place_is_no_fraction(words_said):
    assert fraction_of(in_language(words_said, "en")) is None


def test_a_part_of_the_shots_is_none_of_the_time():
    of_shots, of_time = (fraction_of(in_language(f"half of the {whole}", "en")) for whole in ("shots", "film"))

    assert of_shots is not None
    assert of_time is not None
    assert (of_shots.share, of_shots.of) == (0.5, "shots")
    assert of_time.of != "shots"


def test_who_shot_the_film_says_nothing_of_its_shots():
    """The seconds are the film's: eighty are counted, and in the other three hundred and twenty."""
    true, false = verdicts_on(SILENT, RUNS), verdicts_on(HALF, RUNS)

    assert true[0] <= FOR
    assert false[0] <= AGAINST
    assert true[1] == false[1] == {"running time, counted"}


@pytest.mark.parametrize(
    "sentence",
    ["The longest shot in the film runs for 30 seconds.", "There is a shot by the sea that lasts 30 seconds."],
)
def test_a_shot_in_a_place_is_a_shot(sentence):
    """An article or an adjective stands before it."""
    assert verdicts_on(SILENT, sentence)[1] == {"longest shot"}


@pytest.mark.parametrize("seconds", ["twenty", "seventy", "a hundred"])
def test_a_short_film_does_not_run_for_any_number_of_seconds(seconds):
    """The minute that rounding leaves of a feature is no measure for eighty seconds."""
    assert not verdicts_on(SILENT, f"The film runs for {seconds} seconds.")[0] & FOR


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Blau kommt im ganzen Film nicht vor."), ("de", "Blau kommt im Film nicht vor."),
        ("fr", "Le bleu dans tout le film n'apparaît pas."),
    ],
)  # fmt: skip
def test_all_of_the_film_parts_no_hue_from_its_denial(language, sentence):
    """However many words say that it is told of all of it."""
    assert verdicts_on(SILENT, sentence, language)[0] == {"bears out"}
    assert verdicts_on([Take(4, (("blue", 0.4),))] * 20, sentence, language)[0] == {"contradicts"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Red is the predominant colour of the film."), ("en", "Red is the dominant colour of the film."),
        ("en", "The main colour of the film is red."), ("de", "Rot ist die vorherrschende Farbe des Films."),
        ("de", "Der Film wird von Rot beherrscht."), ("de", "Der Film wird von Rot geprägt."),
        ("fr", "Le rouge est la couleur prédominante du film."), ("es", "El rojo es el color predominante de la película."),
        ("it", "Il rosso è il colore prevalente del film."),
    ],
)  # fmt: skip
def test_a_hue_that_prevails_is_weighed_against_the_others(language, sentence):
    """One shot with much of it is not enough; a passive is no change."""
    assert verdicts_on(RED, sentence, language)[0] <= FOR
    assert not verdicts_on(ONE_RED, sentence, language)[0] & FOR


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Everything is grey and brown, and then, in the last third of the film, a red coat comes over the dike.",
        ),
        ("en", "The film is brown; in its last third there is red."),
        ("de", "Alles ist braun, und dann, im letzten Drittel des Films, gibt es Rot."),
        ("fr", "Tout est brun, et puis, dans le dernier tiers du film, il y a du rouge."),
    ],
)
def test_a_hue_of_a_part_is_asked_of_that_part_alone(language, sentence):
    """The brown of the rest neither helps it nor speaks against it."""
    brown, red = Take(4, (("brown", 0.6),)), Take(4, (("red", 0.4), ("green", 0.3)))

    assert verdicts_on([*[brown] * 20, *[red] * 10], sentence, language)[0] == {"leans for"}
    assert verdicts_on([*[red] * 20, *[brown] * 10], sentence, language)[0] == {"leans against"}


def test_a_hue_that_a_film_takes_on_is_a_change():
    """ "Wird" without a participle still tells of one."""
    assert verdicts_on(RED, "Der Film wird allmählich rot.", "de")[0] == {"no baseline"}


def test_a_film_that_is_never_silent_may_be_full_of_music():
    """Without a word it is no film of talk; silent it is not either, so the sentence is leant for."""
    heard = [Take(4, GREEN, voice="other")] * 20

    assert verdicts_on(heard, "There is not one moment of silence.")[0] == {"leans for"}
    assert verdicts_on(SILENT, "There is not one moment of silence.")[0] == {"contradicts"}
