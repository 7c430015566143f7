"""What is said of a film in seven languages: the same claims, true and false."""

from dataclasses import replace
from pathlib import Path

import pytest
from makers_dossier import SHA
from makers_weighing import Made, film_dossier, grey, verdicts

from kadr.dossier import Dossier
from kadr.records import Quote, Statement, Subject, Text
from kadr.weighing import weigh_all
from kadr.weighing.denials import denials, is_denied
from kadr.weighing.numbers import counts, lengths_s
from kadr.weighing.words import Word, in_language, words

RED_GREEN = [Made(100, {"red": 0.3, "green": 0.2}), Made(200, {"green": 0.4, "red": 0.1})] * 4
MONOCHROME = [grey(100)] * 9
BLUE = [Made(100, {"blue": 0.4})] * 6


def dossier_in(language: str, words_said: str, facet: str, made: list[Made]) -> Dossier:
    """A film, and one statement in a language, under a facet."""
    dossier = film_dossier(made)
    kept = {name: dossier.tables[name] for name in ("films", "shots", "colours", "facts")}
    quote = Quote("a", 0, len(words_said), words_said)
    told = Statement(quote, (facet,), None, "present", "film", "affirmed", "clear", None, "critic", None, 0.9)
    text = Text("a", "a.txt", "review", language, letter="A", sha256=SHA)
    return Dossier(Path("x"), Subject("The Weir"), {**kept, "texts": (text,), "statements": (told,)}, {"a": words_said})


MONOCHROME_SAID = {
    "en": "the film was shot in black and white", "de": "der Film wurde in Schwarzweiß gedreht",
    "fr": "le film est tourné en noir et blanc", "es": "la película está rodada en blanco y negro y la cámara no se mueve",
    "it": "il film è girato in bianco e nero, la fotografia è splendida", "pt": "o filme foi rodado em preto e branco",
    "ru": "фильм снят на чёрно-белую плёнку",
}  # fmt: skip
NOT_MONOCHROME_SAID = {
    "en": "the film isn't in black and white", "de": "der Film ist nicht in Schwarzweiß",
    "fr": "le film n'est pas en noir et blanc", "es": "la película no está rodada en blanco y negro",
    "it": "il film non è in bianco e nero", "pt": "o filme não é em preto e branco", "ru": "фильм снят не в чёрно-белом цвете",
}  # fmt: skip
DOMINATED_SAID = {
    "en": "red and green dominate its images", "de": "Rot und Grün dominieren das Bild",
    "fr": "le rouge et le vert dominent l'image", "es": "el rojo y el verde dominan la imagen",
    "it": "il rosso e il verde dominano l'immagine", "pt": "o vermelho e o verde dominam a imagem",
    "ru": "в кадре преобладают красный и зелёный",
}  # fmt: skip
SINGLE_SAID = {
    "en": "shot in a single take", "de": "aus einer einzigen Einstellung ohne Schnitt", "fr": "tourné en un seul plan-séquence",
    "es": "rodada en un solo plano", "it": "girato in un'unica ripresa", "pt": "filmado em um único plano",
    "ru": "снят одним кадром",
}  # fmt: skip


@pytest.mark.parametrize("language", MONOCHROME_SAID)
def test_black_and_white_is_read(language):
    """Said, denied; of a film that is so and of one that is not."""
    said, denied = MONOCHROME_SAID[language], NOT_MONOCHROME_SAID[language]

    assert verdicts(dossier_in(language, said, "colour", MONOCHROME), "colour") == ["bears out"]
    assert verdicts(dossier_in(language, said, "colour", RED_GREEN), "colour") == ["contradicts"]
    assert verdicts(dossier_in(language, denied, "colour", MONOCHROME), "colour") == ["contradicts"]
    assert verdicts(dossier_in(language, denied, "colour", RED_GREEN), "colour") == ["bears out"]


@pytest.mark.parametrize("language", DOMINATED_SAID)
def test_named_hues_are_read(language):
    """Of a film that has them and of one that has another."""
    said = DOMINATED_SAID[language]

    assert verdicts(dossier_in(language, said, "colour", RED_GREEN), "colour") == ["bears out"]
    assert verdicts(dossier_in(language, said, "colour", BLUE), "colour") == ["contradicts"]


@pytest.mark.parametrize("language", SINGLE_SAID)
def test_a_single_take_is_read(language):
    """Of a film of one shot and of one of many."""
    said = SINGLE_SAID[language]

    assert verdicts(dossier_in(language, said, "editing_pace", BLUE[:1]), "editing_pace") == ["bears out"]
    assert verdicts(dossier_in(language, said, "editing_pace", BLUE), "editing_pace") == ["contradicts"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("there is no red or green in it", {True}),
        ("red and green never appear", {True}),
        ("it is not only red", {False}),
        ("red, never loud", {False}),
        ("there is no red but a lot of green", {True, False}),
        ("nothing but green", {False}),
        ("red without end", {False}),
    ],
)
def test_denials_stand_close_to_what_they_deny(sentence, expected):
    """On one side of commas and "but", over what is joined by "and"."""
    said = in_language(sentence, "en")

    assert denials(said, words(said, "hues")) == expected


def test_a_denial_after_a_word_can_be_left_out():
    """What denies a word from behind is not asked where only the words before it count."""
    said = in_language("cuts never occur", "en")

    assert is_denied(said, Word("cut", 0, 4))
    assert not is_denied(said, Word("cut", 0, 4), before=True)


def test_without_denies_what_stands_behind_it():
    """A take "without a cut" is no denied take, and the cuts are."""
    said = in_language("one shot without cuts", "en")

    assert not is_denied(said, Word("shot", 4, 8))
    assert is_denied(said, Word("cut", 17, 21))


def test_lengths_have_what_their_rounding_hides():
    """Digits and words; half a unit of the last figure."""
    assert lengths_s(in_language("about ten minutes, then 12.5 seconds", "en")) == [
        (600.0, 30.0, 6, 17),
        (12.5, 0.05, 24, 36),
    ]


def test_numbers_before_a_thing_are_counted():
    """Thousands with a comma, one adjective between."""
    said = in_language("made of 1,250 single shots", "en")

    assert [number for number, _ in counts(said, [word for word in words(said, "shots") if word.name == "shot"])] == [
        1250
    ]


def test_what_is_said_of_another_film_is_not_weighed():
    """Only the dossier's film is measured."""
    dossier = dossier_in("en", "the film was shot in black and white", "colour", MONOCHROME)
    rows = [replace(row, film="The Lock") for row in dossier.statements]
    dossier.tables["statements"] = tuple(rows)

    assert verdicts(dossier, "colour") == ["cannot be measured"]
    assert "The Lock" in weigh_all(dossier)[0].reason


def test_a_dossier_without_a_film_has_no_findings():
    """As long as only texts were read."""
    dossier = dossier_in("en", "the film was shot in black and white", "colour", MONOCHROME)
    dossier.tables["films"] = ()

    assert verdicts(dossier, "colour") == []


def test_the_order_is_that_of_the_statements():
    """However many weighers there are."""
    from kadr.weighing import weigh_all

    dossier = film_dossier(
        MONOCHROME, "The film is shot in black and white. It runs for 98 minutes, in 1.37:1. Its editing is fast."
    )
    found = [row.quote_start for row in weigh_all(dossier)]

    assert len(found) >= 3
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("non smette mai di parlare ", True),
        ("nessuno finisce di parlare ", True),
        ("dopo un'ora smette di parlare ", False),
        ("lei finisce di parlare e tace ", False),
    ],
)
def test_who_stops_talking_is_not_talkative(text, expected):
    """Italian: only who never stops is."""
    assert ("talky" in {word.name for word in words(in_language(text, "it"), "heard")}) == expected


def test_a_french_my_is_no_italian_but():
    """What stands behind ", ma copie" is still what others say; behind ", mais" the sentence has turned."""
    of_others = "Selon certains critiques, ma copie du film est en noir et blanc"
    turned = "Selon certains critiques le film est en couleurs, mais le film est en noir et blanc"

    assert verdicts(dossier_in("fr", of_others, "colour", MONOCHROME), "colour") == ["cannot be measured"]
    assert verdicts(dossier_in("fr", turned, "colour", MONOCHROME), "colour") == ["leans for"]
