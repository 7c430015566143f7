"""How much of a thing there is, told in seven languages: the same films bear out and contradict the same claims."""

import pytest
from makers_weighing import sides

from bench.weighed_films import Take

LONG = [Take(60, scale="CU", who=("person 1",), voice="silence")] * 20
SHORT = [Take(2, scale="MS", who=("person 1", "", "", "", ""), voice="speech", camera="hand")] * 300
BOTH = [Take(10, scale="MS", who=("person 1", "person 2"))] * 20
NOW_AND_THEN = [*BOTH[:8], *[Take(10, scale="MS", who=("person 1",))] * 12]


@pytest.mark.parametrize(
    ("language", "sentence", "true_of", "false_of"),
    [
        ("en", "Long takes are rare.", SHORT, LONG), ("de", "Es gibt nur wenige lange Einstellungen.", SHORT, LONG),
        ("fr", "Les plans longs sont absents du film.", SHORT, LONG), ("es", "Apenas hay planos largos.", SHORT, LONG),
        ("it", "Ci sono pochissime inquadrature lunghe.", SHORT, LONG), ("pt", "Quase não há planos longos.", SHORT, LONG),
        ("ru", "В фильме почти нет длинных планов.", SHORT, LONG),
        ("en", "Static shots are entirely absent.", SHORT, LONG), ("de", "Im Film sind statische Einstellungen sehr selten.", SHORT, LONG),
        ("ru", "Статичные планы встречаются редко.", SHORT, LONG),
        ("en", "Close-ups are conspicuously rare.", SHORT, LONG), ("es", "No hay ni un solo primer plano.", SHORT, LONG),
        ("de", "Es gibt viele Menschenmengen.", SHORT, LONG), ("es", "Abundan las multitudes.", SHORT, LONG),
        ("pt", "Não há multidões.", LONG, SHORT), ("ru", "Толпы отсутствуют.", LONG, SHORT),
        ("es", "La película prefiere el silencio a los diálogos.", LONG, SHORT),
        ("fr", "Le film préfère le silence aux dialogues.", LONG, SHORT),
        ("ru", "Фильм предпочитает молчание диалогам.", LONG, SHORT),
        ("it", "Abbondano i dialoghi.", SHORT, LONG), ("ru", "Камера никогда не двигается.", LONG, SHORT),
        ("it", "Il film è pieno di movimenti di macchina.", SHORT, LONG),
    ],
)  # fmt: skip
def test_how_much_there_is_is_read_in_every_language(language, sentence, true_of, false_of):
    """Nothing stands against what is true, nothing for what is false."""
    assert sides(true_of, sentence, language) != (set(), set())
    assert not sides(true_of, sentence, language)[1]
    assert sides(false_of, sentence, language)[1]
    assert not sides(false_of, sentence, language)[0]


def test_two_who_are_in_every_shot_are_asked_of_every_shot():
    """Being together in two shots of five is not enough."""
    sentence = "Iya and Masha appear together in every shot of the film."

    assert sides(BOTH, sentence, "en") == ({"leans for"}, set())
    assert not sides(NOW_AND_THEN, sentence, "en")[0]


def test_figures_of_the_ratio_are_asked_and_not_the_word_beside_them():
    """1.85:1 is wide, and no 2.39:1."""
    assert sides(BOTH, "The film was shot in widescreen, in a ratio of 2.39:1.", "en") == (set(), {"contradicts"})
