"""Ordinary sentences of reviews and interviews that claim nothing of the film, though they hold words that other claims are made of."""

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from kadr.weighing import weigh_all

TALK = [Take(2, (("red", 0.3), ("green", 0.2)), scale="CU", who=("person 1",), voice="speech", camera="hand")] * 300
SIDES = {"bears out", "leans for", "contradicts", "leans against"}


def verdicts(sentence, language):
    """All that is found for the sentence beside a red and green film in which somebody always speaks, from a hand."""
    return {row.verdict for row in weigh_all(saying(TALK, sentence, language))}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "“I do not know what to say,” he told reporters."), ("en", "Asked about a colleague, she shakes her head."),
        ("es", "Cuando le preguntan por una colega, sacude la cabeza."), ("ru", "На вопрос о коллеге она качает головой."),
        ("en", "There is not a word too many in the script."), ("de", "Im Drehbuch steht kein Wort zu viel."),
        ("fr", "C'est un drame sec, sans un mot de trop."), ("it", "Nella sceneggiatura non c'è una parola di troppo."),
        ("es", "Hay películas que se miran y películas que se escuchan."), ("pt", "Há filmes que se olham e filmes que se ouvem."),
        ("de", "Leer aus ging dagegen der Favorit."), ("en", "She joined a newsreel company as a messenger."),
        ("en", "A crane driver finds a passport."), ("en", "It was the last film that she wrote together with her sister."),
    ],
)  # fmt: skip
def test_turns_of_speech_are_no_claims(language, sentence):
    """What is said of people, of words and of films in general is laid beside nothing."""
    assert not verdicts(sentence, language) & SIDES


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "I counted nineteen shots in one quarrel."), ("de", "Am Anfang stehen vierzehn starre Einstellungen."),
        ("fr", "Il y a quatorze plans fixes au début."), ("es", "El final, rodado en un solo plano, merece la espera."),
        ("it", "Il finale, girato in una sola inquadratura, vale l'attesa."), ("pt", "Contei dezanove planos numa só discussão."),
        ("ru", "Зато финал, снятый одним планом, стоит ожидания."), ("en", "And then there is this silent scene in the pool."),
    ],
)  # fmt: skip
def test_one_place_is_not_the_film(language, sentence):
    """Shots of a quarrel, of a beginning or of an end are not counted in the whole film; one silent scene makes no silent film."""
    assert not verdicts(sentence, language) & SIDES


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Destaca Alfonso Castro, en el papel del capitán Rojas."), ("en", "Beside her, Tom Green is a delight."),
        ("fr", "À ses côtés brille la jeune Claire Rouge."), ("en", "In the 1970s she cut Slow Water and two serials."),
        ("en", "After this she never worked in black and white again."), ("pt", "No filme anterior havia verde a mais."),
        ("ru", "В её предыдущем фильме было слишком много зелёного."),
    ],
)  # fmt: skip
def test_names_and_other_films_are_not_this_film(language, sentence):
    """Captain Rojas is not red, “Slow Water” not slow, and an earlier film is another one."""
    assert not verdicts(sentence, language) & SIDES


def test_the_same_words_are_still_weighed_where_they_claim():
    """A red film is red, a film from a hand shakes, a film in which somebody always speaks is full of words."""
    assert verdicts("The film is full of red.", "en") & {"bears out", "leans for"}
    assert verdicts("The camera shakes throughout the film.", "en") & {"bears out", "leans for"}
    assert verdicts("Not a word is spoken in the film.", "en") & {"contradicts", "leans against"}


def test_one_shot_is_not_cut_fast():
    """A clip without a cut leans against it, as it may be an excerpt; of a few shots nothing is said."""
    clip = [Take(9, (("red", 0.3),), scale="MS", who=("person 1",))]
    frantic = "The editing of the film is frantic."

    assert {row.verdict for row in weigh_all(saying(clip, frantic, "en"))} == {"leans against"}
    assert not {row.verdict for row in weigh_all(saying(clip * 3, frantic, "en"))} & SIDES


def test_no_silence_is_mixed_where_nobody_speaks_over_music():
    """There is no moment without a sound, and nobody speaks."""
    music = [Take(5, scale="MS", who=("person 1",), voice="other")] * 100

    found = {row.verdict for row in weigh_all(saying(music, "There is no silence in the film at all.", "en"))}

    assert not found & {"contradicts", "leans against"}
