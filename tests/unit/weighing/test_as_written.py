"""Plain sentences as they are written: what is set beside, told of somebody or only wished has no verdict; what is told has one."""

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from kadr.weighing import weigh_all

FOR, AGAINST = {"bears out", "leans for"}, {"contradicts", "leans against"}
SPOKEN = [Take(10, voice="speech", who=("person 1",), scale="MS")] * 30
BY_HAND, ON_A_TRIPOD = [Take(10, camera="hand", voice="speech")] * 30, [Take(10)] * 30
FACES = [Take(10, scale="CU", who=("person 1",))] * 30
HALF_MINUTES = [Take(30)] * 60
IN_GREY = [Take(10, colouring="black and white", chroma=0.0)] * 30
RED_AND_GREEN = [Take(30, hues=(("red", 0.3), ("green", 0.3)))] * 20
BOTH_AT_TIMES = [Take(10, who=("person 2", "person 3"), scale="MS"), Take(10, who=("person 2",), scale="MS")] * 15


def verdicts(takes, sentence, language):
    return {row.verdict for row in weigh_all(saying(takes, sentence, language))}


@pytest.mark.parametrize(
    ("language", "sentence", "film"),
    [
        ("en", "I would shoot it in black and white.", IN_GREY), ("en", "If you only see one close-up this year, wait for her next one.", FACES),
        ("ru", "Будь монтаж быстрее, шутка бы пропала.", HALF_MINUTES), ("pt", "Se a montagem fosse mais lenta, o filme perdia.", HALF_MINUTES),
        ("fr", "Le noir et blanc, disait mon professeur, coûte cher.", IN_GREY), ("de", "Schwarzweiß, sagte meine Großmutter, ist etwas für Reiche.", IN_GREY),
        ("de", "Die Kamera hatte er vom Großvater geerbt, das Stativ war neu.", ON_A_TRIPOD), ("en", "The camera was borrowed, with its tripod.", ON_A_TRIPOD),
        ("de", "Auf dem Plakat ist ein Gesicht in Großaufnahme zu sehen.", FACES), ("it", "Sulla locandina c'è un primo piano.", FACES),
        ("en", "The blue pills on the bedside table are never explained.", RED_AND_GREEN), ("es", "El padre, rojo de vergüenza, se marcha.", RED_AND_GREEN),
        ("de", "Der rote Faden fehlt dem Drehbuch.", RED_AND_GREEN), ("en", "Few words in the language are harder to translate.", SPOKEN),
        ("fr", "Le silence du ministère a surpris tout le monde.", ON_A_TRIPOD), ("ru", "Молчание прессы длилось неделями.", ON_A_TRIPOD),
        ("ru", "Соседки во дворе говорят без умолку с утра до вечера.", SPOKEN), ("en", "The silence lasts for two winters.", ON_A_TRIPOD),
    ],
)  # fmt: skip
def test_what_is_wished_quoted_or_of_somebody_has_no_verdict(language, sentence, film):
    """Nothing in it is of the film."""
    assert not verdicts(film, sentence, language) & (FOR | AGAINST)


@pytest.mark.parametrize(
    ("language", "sentence", "film"),
    [
        ("en", "Red and green run through the film like two voices.", RED_AND_GREEN), ("pt", "A câmara nunca sai do tripé.", ON_A_TRIPOD),
        ("de", "Im Schnitt dauert eine Einstellung eine halbe Minute.", HALF_MINUTES), ("en", "At thirty seconds a shot, the rhythm is neither hurried nor slow.", HALF_MINUTES),
        ("en", "An hour and a half is hardly needed: half an hour is all it needs.", HALF_MINUTES), ("fr", "Une demi-heure, générique compris.", HALF_MINUTES),
        ("en", "It resisted the temptation of black and white.", RED_AND_GREEN), ("es", "Del azul, ni rastro.", RED_AND_GREEN),
        ("de", "Die Kamera wackelt, und geredet wird von Anfang bis Ende.", BY_HAND), ("it", "Non c'è inquadratura senza almeno una persona.", FACES),
        ("it", "Niente colori: solo bianco e nero.", IN_GREY), ("en", "Not once does the camera come close enough for a close-up.", ON_A_TRIPOD),
        ("en", "Conversations are short and scarce.", ON_A_TRIPOD), ("fr", "Le film est présenté au format 1,85.", ON_A_TRIPOD),
    ],
)  # fmt: skip
def test_what_is_told_plainly_is_not_contradicted(language, sentence, film):
    """Nothing stands against it."""
    assert not verdicts(film, sentence, language) & AGAINST


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Masha and Sasha are together on screen all the time."), ("es", "Masha y Sasha están juntas en pantalla todo el tiempo."),
        ("it", "Masha e Sasha sono insieme sullo schermo per tutto il tempo."), ("pt", "Masha e Sasha estão juntas no ecrã o tempo todo."),
        ("fr", "Masha et Sasha sont tout le temps ensemble à l'écran."), ("de", "Mascha und Sascha sind die ganze Zeit zusammen im Bild."),
        ("ru", "Маша и Саша всё время вместе на экране."),
    ],
)  # fmt: skip
def test_two_who_are_together_half_of_the_time_are_not_together_all_of_it(language, sentence):
    """It is no claim of being together at all."""
    assert not verdicts(BOTH_AT_TIMES, sentence, language) & FOR


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "In the waiting room nobody says a word."), ("de", "Im Wartezimmer spricht niemand ein Wort."), ("fr", "Dans le couloir personne ne dit un mot."),
        ("es", "En la cocina nadie dice una palabra."), ("it", "Nella cucina nessuno dice una parola."), ("pt", "Na cozinha ninguém diz uma palavra."),
    ],
)  # fmt: skip
def test_what_is_told_of_a_place_in_the_story_is_never_firm(language, sentence):
    """Somebody is silent somewhere: of the whole film it can only lean."""
    assert not verdicts(SPOKEN, sentence, language) & {"bears out", "contradicts"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "There are never more than two people in the frame."), ("pt", "Nunca vemos mais de duas pessoas no plano."),
        ("fr", "On ne voit jamais plus d'une personne à l'écran."), ("es", "Nunca se ve a más de una persona en el plano."),
        ("ru", "В кадре никогда не бывает больше одного человека."),
    ],
)  # fmt: skip
def test_so_many_and_never_more_is_not_nobody(language, sentence):
    """One person in every shot: never more than one, nor than two."""
    alone = [Take(6, scale="MS", who=("person 1",))] * 20
    found = verdicts(alone, sentence, language)
    assert found & FOR
    assert not found & AGAINST


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Como esperaba, la película es en blanco y negro."), ("it", "Come mi aspettavo, il film è in bianco e nero."),
        ("en", "If you watch it, you see that the film is shot in black and white."), ("fr", "En réalité, le film est en noir et blanc."),
    ],
)  # fmt: skip
def test_what_was_expected_and_is_so_is_a_claim(language, sentence):
    assert "bears out" in verdicts(IN_GREY, sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence", "is_of_a_film_full_of_music"),
    [
        ("en", "The film has no sound at all.", False), ("en", "The film never falls silent.", True), ("de", "Der Film ist völlig stumm, kein Ton, keine Musik.", False),
        ("fr", "Le film est totalement silencieux, sans un bruit.", False), ("es", "Completamente muda: no hay sonido.", False),
    ],
)  # fmt: skip
def test_no_sound_and_never_any_silence_are_told_by_the_sound(language, sentence, is_of_a_film_full_of_music):
    """Nobody speaks in either film: one has music throughout, in the other nothing is heard."""
    music, nothing = ([Take(6, scale="MS", who=("person 1",), voice=voice)] * 20 for voice in ("other", "silence"))
    told, other = (music, nothing) if is_of_a_film_full_of_music else (nothing, music)

    assert verdicts(told, sentence, language) & FOR
    assert not verdicts(told, sentence, language) & AGAINST
    assert verdicts(other, sentence, language) & AGAINST
