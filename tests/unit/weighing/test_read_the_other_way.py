"""What a word or a denial turns round: "never fewer than two", "does not wait in vain", a film that pauses, work that is done by hand."""

import pytest
from makers_weighing import sides

from bench.weighed_takes import FILMS


def sided(film: str, sentence: str, language: str) -> tuple[bool, bool]:
    """Whether something speaks for a sentence about a made film, and against it."""
    found = sides(list(FILMS[film].takes), sentence, language)
    return bool(found[0]), bool(found[1])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "There are never fewer than two people together in the same shot."),
        ("de", "Nie sind weniger als zwei Menschen gleichzeitig im Bild."),
        ("fr", "Jamais moins de deux personnes à la fois à l'image."),
        ("es", "Nunca se ven menos de dos personas juntas."),
        ("it", "Non ci sono mai meno di due persone insieme."),
        ("pt", "Nunca há menos de duas pessoas ao mesmo tempo no plano."),
        ("ru", "В кадре никогда не бывает меньше двух человек одновременно."),
    ],
)
def test_never_fewer_is_not_never_more(language, sentence):
    assert not sided("O", sentence, language)[1]


def test_never_two_at_once_is_still_refuted_by_two():
    assert sided("O", "Nie sind zwei Menschen gleichzeitig im Bild.", "de") == (False, True)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Whoever waits for close-ups does not wait in vain."),
        ("en", "Anyone who waits for close-ups won't be disappointed."),
        ("de", "Wer auf Nahaufnahmen wartet, wartet nicht vergebens."),
        ("de", "Wer nach Nahaufnahmen sucht, sucht nicht vergeblich."),
        ("de", "Wer auf Nahaufnahmen hofft, wird nicht enttäuscht."),
        ("fr", "Qui cherche des gros plans ne sera pas déçu."),
        ("es", "Quien busque primeros planos no quedará decepcionado."),
        ("it", "Chi aspetta primi piani non resterà deluso."),
        ("pt", "Quem procura grandes planos não ficará desiludido."),
        ("ru", "Кто ждет крупных планов, ждет не напрасно."),
        ("ru", "Кто ждет крупных планов, тот не разочаруется."),
    ],
)
def test_who_does_not_wait_in_vain_finds_it(language, sentence):
    assert not sided("F", sentence, language)[1]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Whoever waits for close-ups waits in vain."),
        ("de", "Wer auf Nahaufnahmen wartet, wartet vergebens."),
        ("fr", "Qui cherche des gros plans sera déçu."),
        ("ru", "Кто ждет крупных планов, ждет напрасно."),
    ],
)
def test_who_waits_in_vain_finds_none(language, sentence):
    assert sided("F", sentence, language) == (False, True)


@pytest.mark.parametrize(
    ("film", "language", "sentence"),
    [
        ("F", "en", "The film does not stir any emotion."),
        ("F", "en", "The landscape does not stir in the film."),
        ("F", "en", "The film never stops in mid-sentence."),
        ("F", "de", "Der Film hält nie inne."),
        ("O", "en", "The film does not stir the heart."),
        ("O", "fr", "Le film s'arrête net."),
        ("O", "it", "Il film si ferma a metà strada."),
        ("O", "ru", "Фильм останавливается на полпути."),
        ("E", "en", "The film was developed by hand."),
        ("E", "en", "Every frame of the film was coloured by hand."),
        ("E", "en", "The film is drawn by hand."),
        ("E", "de", "Iya trägt das Kind den ganzen Film über auf der Schulter."),
        ("E", "de", "Im Film frisst der Vogel aus der Hand."),
        ("E", "it", "Il film è disegnato a mano."),
        ("O", "es", "Ni una sola persona abandonó la sala durante la película."),
        ("E", "ru", "Монтаж фильма идёт без пауз."),
        ("M", "pt", "O filme é uma fusão perfeita."),
        ("M", "pt", "A fusão entre realidade e sonho marca o filme."),
        ("M", "es", "La película cuenta lo encadenado que vive el protagonista."),
        ("M", "en", "In the film, the marriage slowly dissolves."),
    ],
)
def test_a_figure_of_speech_or_another_craft_claims_nothing(film, language, sentence):
    assert sided(film, sentence, language) == (False, False)


@pytest.mark.parametrize(
    ("film", "language", "sentence", "borne_out"),
    [
        ("F", "en", "Iya stops in mid-sentence.", True),
        ("F", "en", "Iya never stops in mid-sentence.", False),
        ("F", "de", "Im Film hält Iya immer wieder inne.", True),
        ("F", "de", "Iya hält nie inne.", False),
        ("F", "fr", "Dans le film, Iya s'arrête net.", True),
        ("E", "en", "The film was shot by hand.", False),
        ("E", "de", "Der ganze Film ist von der Schulter gedreht.", False),
        ("E", "it", "Il film è girato a mano.", False),
        ("O", "fr", "Le film est tourné à l'épaule.", True),
        ("O", "ru", "Фильм снят с рук.", True),
        ("O", "es", "No aparece ni una sola persona en la película.", False),
        ("E", "ru", "В фильме говорят без пауз.", False),
        ("M", "en", "Each image slowly dissolves into the next.", False),
        ("M", "en", "There are slow dissolves between the scenes.", False),
        ("M", "pt", "O filme usa fusões.", False),
        ("M", "es", "La película usa fundidos encadenados.", False),
    ],
)
def test_the_same_words_are_read_where_they_are_meant(film, language, sentence, borne_out):
    assert sided(film, sentence, language) == (borne_out, not borne_out)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The soundtrack is never silent."),
        ("de", "Die Tonspur schweigt nie."),
        ("fr", "La bande-son n'est jamais silencieuse."),
        ("it", "La colonna sonora non tace mai."),
    ],
)
def test_a_soundtrack_that_is_never_silent_has_some_sound_and_not_speech(language, sentence):
    assert not sided("M", sentence, language)[1]
    assert sided("E", sentence, language) == (False, True)
