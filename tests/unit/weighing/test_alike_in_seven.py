"""Comparisons of hues, each shot's length, parts of an hour, passages, sound film: true and false of the same films in seven languages."""

import pytest
from makers_weighing import saying, sides

from bench.weighed_films import Take
from kadr.weighing import weigh_all

FOR, AGAINST = {"bears out", "leans for"}, {"contradicts", "leans against"}
GREEN, BLUE = (
    [Take(30, hues=(("green", 0.4), ("blue", 0.1)))] * 20,
    [Take(30, hues=(("green", 0.1), ("blue", 0.4)))] * 20,
)
EVEN = [
    Take(30, hues=tuple((name, 0.08) for name in ("red", "orange", "brown", "yellow", "green", "cyan", "blue", "purple", "pink")))
] * 20  # fmt: skip
GREY = [Take(30, colouring="black and white", chroma=0.0)] * 20
PASSAGE = [*GREEN[:9], *GREY[:2], *GREEN[:9]]
MINUTES, HALVES = [Take(60)] * 45, [Take(30)] * 180
SPOKEN = [Take(10, voice="speech", who=("person 1",), scale="MS")] * 30
FACES = [Take(10, voice="silence", who=("person 1",), scale="MS")] * 25 + [
    Take(10, voice="speech", who=("person 1",), scale="MS")
] * 5


@pytest.mark.parametrize(
    ("language", "sentence", "true_of", "false_of"),
    [
        ("en", "Green is far more prominent than blue.", GREEN, BLUE), ("de", "Grün sieht man viel häufiger als Blau.", GREEN, BLUE),
        ("fr", "Le vert est bien plus présent que le bleu.", GREEN, BLUE), ("es", "Hay mucho más verde que azul.", GREEN, BLUE),
        ("it", "Il verde è molto più presente del blu.", GREEN, BLUE), ("pt", "O verde aparece muito mais do que o azul.", GREEN, BLUE),
        ("ru", "Зелёного здесь гораздо больше, чем синего.", GREEN, BLUE),
        ("en", "No single colour dominates the film.", EVEN, GREEN), ("de", "Keine einzelne Farbe dominiert.", EVEN, GREEN),
        ("fr", "Aucune couleur ne domine.", EVEN, GREEN), ("es", "Ningún color predomina.", EVEN, GREEN),
        ("it", "Nessun colore prevale.", EVEN, GREEN), ("pt", "Nenhuma cor predomina.", EVEN, GREEN), ("ru", "Ни один цвет не преобладает.", EVEN, GREEN),
        ("de", "In der Mitte wechselt der Film für einige Minuten ins Schwarzweiße.", PASSAGE, GREY),
        ("fr", "Au milieu du film, une séquence en noir et blanc interrompt la couleur.", PASSAGE, GREY),
        ("it", "A metà film una sequenza in bianco e nero interrompe il colore.", PASSAGE, GREY),
        ("ru", "В середине фильма есть чёрно-белый эпизод.", PASSAGE, GREY),
        ("fr", "Chaque plan dure une minute.", MINUTES, HALVES),
        ("es", "Cada plano dura un minuto.", MINUTES, HALVES), ("it", "Ogni inquadratura dura un minuto.", MINUTES, HALVES),
        ("pt", "Cada plano dura um minuto.", MINUTES, HALVES), ("ru", "Каждый кадр длится минуту.", MINUTES, HALVES),
        ("de", "Der Film dauert eine Dreiviertelstunde.", MINUTES, HALVES), ("fr", "Le film dure trois quarts d'heure.", MINUTES, HALVES),
        ("es", "La película dura apenas tres cuartos de hora.", MINUTES, HALVES), ("it", "Il film dura tre quarti d'ora.", MINUTES, HALVES),
        ("pt", "O filme dura apenas três quartos de hora.", MINUTES, HALVES), ("ru", "Фильм идёт три четверти часа.", MINUTES, HALVES),
        ("en", "From beginning to end, the dialogue hardly ever stops.", SPOKEN, FACES), ("es", "No paran de hablar ni un segundo.", SPOKEN, FACES),
        ("ru", "Диалоги не смолкают ни на минуту.", SPOKEN, FACES), ("it", "I dialoghi sono incessanti.", SPOKEN, FACES),
        ("fr", "Le silence n'a pas sa place dans ce film très bavard.", SPOKEN, FACES),
        ("en", "Most scenes play out without a word.", FACES, SPOKEN), ("en", "So much is said here with looks alone.", FACES, SPOKEN),
    ],
)  # fmt: skip
def test_the_same_claim_is_weighed_alike(language, sentence, true_of, false_of):
    """Something stands for it in the film of which it is true, and nothing against it; in the other the opposite."""
    assert (bool(sides(true_of, sentence, language)[0]), sides(true_of, sentence, language)[1]) == (True, set())
    assert (sides(false_of, sentence, language)[0], bool(sides(false_of, sentence, language)[1])) == (set(), True)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Hand-held cameras have become a cliché."), ("en", "Close-ups are hard on actors, as everybody knows."),
        ("fr", "La caméra portée lasse vite, dans ce genre de films."), ("es", "La cámara en mano ya cansa."),
        ("es", "Un primer plano no se improvisa."), ("it", "La camera a mano ha stancato tutti."), ("pt", "A câmara à mão já cansa."),
        ("ru", "Ручная камера всем уже надоела."),
    ],
)  # fmt: skip
def test_what_is_said_of_such_things_in_general_has_no_verdict(language, sentence):
    """It is somebody's taste, whatever the film is like."""
    shaking = [Take(10, camera="hand", scale="CU", who=("person 1",))] * 20

    assert sides(shaking, sentence, language) == (set(), set())


def test_a_sound_film_has_speech_on_its_track():
    """Where somebody speaks it is one; a file without a track is none."""
    assert sides(SPOKEN, "It is a sound film.", "en")[0]
    assert {row.verdict for row in weigh_all(saying(SPOKEN, "It is a sound film.", "en", audio=False))} & AGAINST


def test_a_bound_is_no_running_time():
    """ "Well under 100 minutes" is true of 45, and no length of 100."""
    assert sides(MINUTES, "It is well under 100 minutes long.", "en") == ({"bears out"}, set())


def test_a_name_is_known_in_other_spellings():
    """ "Mascha" and "Маша" are whom the user named Masha."""
    both = [Take(10, scale="MS", who=("person 2",))] * 20

    assert sides(both, "Mascha ist in jeder Einstellung zu sehen.", "de")[0]
    assert sides(both, "Маша есть в каждом кадре фильма.", "ru")[0]
