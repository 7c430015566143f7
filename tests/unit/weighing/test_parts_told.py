"""A part of the time or of the shots that a sentence tells: the same grammar for every measure, in seven languages."""

from dataclasses import replace

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from bench.weighed_takes import FILMS
from kadr.weighing import weigh_all
from kadr.weighing.fractions import fraction_of
from kadr.weighing.words import in_language

FOR, AGAINST = {"bears out", "leans for"}, {"contradicts", "leans against"}


def verdicts(letter, sentence, language="en"):
    """Every verdict on one sentence beside one of the films of the bench."""
    return {row.verdict for row in weigh_all(saying(FILMS[letter].takes, sentence, language))}


@pytest.mark.parametrize(
    ("language", "sentence", "share", "side", "of"),
    [
        ("en", "dialogue fills no more than a fifth of the running time.", 0.2, "most", "time"), ("en", "one shot in five is a close-up.", 0.2, "", "shots"),
        ("de", "in vier von zehn einstellungen.", 0.4, "", "shots"), ("de", "in vier fünfteln des films.", 0.8, "", "time"),
        ("fr", "plus de la moitié des plans.", 0.5, "more", "shots"), ("fr", "un plan sur cinq.", 0.2, "", "shots"),
        ("es", "siete de cada diez planos.", 0.7, "", "shots"), ("es", "al menos una cuarta parte de la película.", 0.25, "least", "time"),
        ("it", "sette inquadrature su dieci.", 0.7, "", "shots"), ("pt", "mais de metade dos planos.", 0.5, "more", "shots"),
        ("ru", "каждый пятый кадр.", 0.2, "", "shots"), ("ru", "больше половины планов.", 0.5, "more", "shots"),
    ],
)  # fmt: skip
def test_a_part_is_read_with_its_side(language, sentence, share, side, of):
    """Halves, fifths, so many of so many, with "more than" and "no more than" before them."""
    found = fraction_of(in_language(sentence, language))

    assert found is not None
    assert (found.side, found.of) == (side, of)
    assert found.share == pytest.approx(share)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "in the last third of the film."),
        ("es", "el último tercio de la película."),
        ("ru", "последняя треть фильма."),
    ],
)
def test_a_place_is_no_part_of_that_size(language, sentence):
    """The last third is where something is, and not how much."""
    assert fraction_of(in_language(sentence, language)) is None


@pytest.mark.parametrize(
    ("language", "true_of", "false_of", "sentence"),
    [
        ("en", "F", "T", "More than half of the shots are close-ups."), ("es", "F", "T", "Siete de cada diez planos muestran un rostro de cerca."),
        ("ru", "S", "F", "Каждый пятый кадр — крупный план."), ("de", "M", "F", "In neun von zehn Einstellungen bewegt sich die Kamera."),
        ("en", "T", "F", "People talk for about four fifths of the film."), ("en", "T", "E", "Two fifths of the shots are crowded."),
        ("en", "T", "F", "Masha and Sasha share more than half of the film."),
    ],
)  # fmt: skip
def test_a_part_is_laid_beside_every_measure(language, true_of, false_of, sentence):
    """Scale, the camera, speech, crowds, and two together; it never gives a firm verdict."""
    there, not_there = verdicts(true_of, sentence, language), verdicts(false_of, sentence, language)

    assert there & FOR
    assert not_there & AGAINST
    assert not (there | not_there) & {"bears out", "contradicts"}


def test_a_bound_that_holds_the_part_itself_is_no_denial():
    """20 % of the time has speech: "no more than a fifth" is so, and denies no dialogue."""
    assert verdicts("F", "Dialogue fills no more than a fifth of the running time.") & FOR


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "After the first half it gets darker."), ("de", "Nach der ersten Hälfte wird es dunkler."), ("es", "Después de la primera mitad todo se vuelve más oscuro."),
        ("ru", "После первой половины картина становится темнее."),
    ],
)  # fmt: skip
def test_after_a_part_is_what_follows_it(language, sentence):
    """The second half is darker; the first, which the words name, is not."""
    assert verdicts("F", sentence, language) & FOR


@pytest.mark.parametrize(
    ("dissolves", "sentence", "expected"),
    [
        (0, "There are no dissolves in this film.", {"leans for"}), (10, "There are no dissolves in this film.", {"contradicts"}),
        (10, "The film uses dissolves.", {"bears out"}), (0, "The film uses dissolves.", {"leans against"}),
        (1, "There is one single dissolve in the film.", {"leans for"}), (30, "The film is full of dissolves.", {"bears out"}),
        (0, "Nothing but hard cuts.", {"leans for"}), (0, "The film uses slow dissolves.", {"leans against"}),
    ],
)  # fmt: skip
def test_dissolves_are_counted(dissolves, sentence, expected):
    """An absent one may have been missed, so that none found only leans."""
    dossier = saying([Take(4, (("green", 0.4),))] * 40, sentence, "en")
    shots = [replace(shot, opens_with="dissolve") if 0 < shot.index <= dissolves else shot for shot in dossier.shots]
    dossier.tables["shots"] = tuple(shots)

    assert {row.verdict for row in weigh_all(dossier)} == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Static shots are always beautiful."), ("de", "Starre Einstellungen sind immer schön."), ("fr", "Les plans fixes sont toujours beaux."),
        ("es", "Quien habla demasiado acaba solo."), ("it", "Chi parla troppo resta solo."), ("de", "Wer zu viel redet, bleibt bald allein."),
        ("en", "He wore a red scarf to the interview."), ("fr", "Le silence de la salle, après le film, en disait long."),
    ],
)  # fmt: skip
def test_a_judgement_and_a_proverb_claim_nothing(language, sentence):
    """Whether such shots are beautiful says nothing of how many there are, nor what becomes of whoever talks."""
    for letter in "FT":
        assert not verdicts(letter, sentence, language) & (FOR | AGAINST)


@pytest.mark.parametrize(
    ("language", "true_of", "false_of", "sentence"),
    [
        ("en", "T", "F", "Whoever is waiting for a close-up waits in vain."), ("de", "T", "F", "Wer auf eine Großaufnahme wartet, wartet vergebens."),
        ("fr", "T", "F", "Qui attend un gros plan l'attend en vain."), ("en", "T", "F", "Red is a colour that Brook avoids."),
        ("en", "M", "T", "The camera never shows two people at the same time."), ("it", "M", "T", "Non si vedono mai due persone insieme."),
        ("en", "T", "M", "It keeps to blue and orange, and there is no third colour."), ("en", "T", "F", "Nobody is on screen for longer than Masha."),
    ],
)  # fmt: skip
def test_what_is_told_the_other_way_round_is_read(language, true_of, false_of, sentence):
    """In vain, a colour that is avoided, never two at once, no other colour, nobody longer than."""
    assert verdicts(true_of, sentence, language) & FOR
    assert verdicts(false_of, sentence, language) & AGAINST


def test_a_steady_hand_is_not_contradicted():
    """A camera that shakes in three takes of twenty may be in a hand all the time."""
    takes = [Take(10, camera="hand" if n % 7 == 0 else "still") for n in range(20)]

    assert {row.verdict for row in weigh_all(saying(takes, "It is all hand-held.", "en"))} == {"leans against"}


def test_a_film_of_ninety_minutes_is_not_shorter():
    """ "Not even 90 minutes" leans against it where the film has exactly so many."""
    assert verdicts("F", "It is not even ninety minutes long.") == {"leans against"}
