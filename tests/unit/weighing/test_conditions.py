"""What only follows in some case, what somebody does without a word, what was cut out: read for what is said of the film."""

import pytest
from makers_weighing import saying, sides

from bench.weighed_films import Take
from kadr.weighing import weigh_all

SIDES = {"bears out", "leans for", "contradicts", "leans against"}
TALK = [Take(2, (("red", 0.3), ("green", 0.2)), scale="MS", who=("person 1",), voice="speech", camera="hand")] * 300
BROWN = [Take(10, (("brown", 0.4),), scale="CU", who=("person 1",), voice="silence")] * 60


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "If the camera never moves, you begin to look."), ("de", "Wenn die Kamera sich nie bewegt, fängt man an hinzusehen."),
        ("fr", "Quand la caméra ne bouge jamais, on commence à regarder."), ("es", "Si la cámara no se mueve nunca, uno empieza a mirar."),
        ("it", "Se la macchina da presa non si muove mai, si comincia a guardare."), ("pt", "Se a câmara nunca se mexe, começamos a olhar."),
        ("ru", "Если камера никогда не двигается, начинаешь смотреть."),
        ("en", "She walks through the house without saying a word."), ("de", "Er ging, ohne ein Wort zu sagen."),
        ("fr", "Elle traverse la maison sans dire un mot."), ("es", "Ella cruza la casa sin decir una palabra."),
        ("it", "Attraversa la casa senza dire una parola."), ("pt", "Ela atravessa a casa sem dizer uma palavra."),
        ("ru", "Она проходит через дом, не говоря ни слова."),
        ("en", "The silence in our kitchen was different after that."), ("de", "Die Stille in unserer Küche war danach eine andere."),
        ("fr", "Le silence dans notre cuisine avait changé."), ("es", "El silencio de nuestra cocina era otro."),
        ("it", "Il silenzio nella nostra cucina era diverso."), ("pt", "O silêncio da nossa cozinha era outro."),
        ("ru", "Тишина на нашей кухне стала другой."),
        ("en", "A film needs silence the way bread needs salt."), ("en", "I had a green coat when I was seven."),
    ],
)  # fmt: skip
def test_a_case_an_act_and_a_memory_claim_nothing_of_the_film(language, sentence):
    """In seven languages: a condition, something done without a word, the narrator's kitchen, films in general."""
    assert not {row.verdict for row in weigh_all(saying(TALK, sentence, language))} & SIDES


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "My favourite film is in black and white."), ("de", "Mein Lieblingsfilm ist schwarzweiß."), ("fr", "Mon film préféré est en noir et blanc."),
        ("es", "Mi película favorita es en blanco y negro."), ("it", "Il mio film preferito è in bianco e nero."),
        ("pt", "O meu filme preferido é a preto e branco."), ("ru", "Мой любимый фильм — чёрно-белый."),
        ("en", "Whether the camera moves or not is all the same to me."), ("de", "Ob die Kamera sich bewegt oder nicht, ist mir gleich."),
        ("ru", "Движется камера или нет, мне всё равно."), ("en", "Not everyone likes long takes."), ("de", "Nicht jeder mag lange Einstellungen."),
        ("fr", "Tout le monde n'aime pas les plans longs."), ("es", "No a todo el mundo le gustan los planos largos."),
        ("it", "Non a tutti piacciono le inquadrature lunghe."), ("pt", "Nem toda a gente gosta de planos longos."), ("ru", "Не все любят длинные планы."),
        ("en", "Nobody in the village had ever seen a camera."), ("en", "The film that shaped her most is a silent comedy."),
        ("de", "Die erste Fassung war drei Stunden lang."),
    ],
)  # fmt: skip
def test_tastes_other_films_and_other_cuts_claim_nothing_of_the_film(language, sentence):
    """A favourite film, what somebody likes or does not mind, who has seen what, an earlier cut."""
    assert not {row.verdict for row in weigh_all(saying(TALK, sentence, language))} & SIDES


@pytest.mark.parametrize(
    ("language", "sentence", "true_of", "false_of"),
    [
        ("en", "I cut most of the dialogue.", BROWN, TALK), ("de", "Ich habe die meisten Dialoge gestrichen.", BROWN, TALK),
        ("fr", "J'ai coupé la plupart des dialogues.", BROWN, TALK), ("es", "Corté la mayoría de los diálogos.", BROWN, TALK),
        ("it", "Ho tagliato la maggior parte dei dialoghi.", BROWN, TALK), ("pt", "Cortei a maioria dos diálogos.", BROWN, TALK),
        ("ru", "Я вырезала большую часть диалогов.", BROWN, TALK),
        ("en", "The film keeps to brown, and blue has no part in it.", BROWN, TALK),
        ("en", "I wanted to be close to her, so most of the film is in close-up.", BROWN, TALK),
        ("de", "Geschwiegen wird viel mehr als gesprochen.", BROWN, TALK), ("pt", "Cala-se mais do que se fala.", BROWN, TALK),
        ("es", "La cámara no abandona nunca el trípode.", BROWN, TALK), ("fr", "La caméra n'a jamais quitté son pied.", BROWN, TALK),
        ("es", "Nada de cámara en mano.", BROWN, TALK), ("de", "Das Stativ hat die Kamera nie verlassen.", BROWN, TALK),
        ("en", "The takes are long, six seconds and more.", BROWN, TALK),
        ("en", "At no point does the camera come closer to anybody than the waist.", TALK, BROWN),
    ],
)  # fmt: skip
def test_what_was_cut_out_or_wished_for_and_done_is_what_there_is(language, sentence, true_of, false_of):
    """What is cut out is hardly there; a denial behind a comma bears on its own subject; what was wished stands before what was done."""
    assert (bool(sides(true_of, sentence, language)[0]), sides(true_of, sentence, language)[1]) == (True, set())
    assert (sides(false_of, sentence, language)[0], bool(sides(false_of, sentence, language)[1])) == (set(), True)
