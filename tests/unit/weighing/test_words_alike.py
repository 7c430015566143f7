"""Words that look like others: "исключительно" is no exclusion, "vainqueur" nothing in vain, "por la tarde" not late."""

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from kadr.weighing import weigh_all

COLOUR = [Take(10, hues=(("red", 0.5),))] * 20
GREY = [Take(10, colouring="black and white", chroma=0.0)] * 20
CLOSE = [Take(10, scale="CU", who=("person 1",))] * 20
TALK = [Take(10, voice="speech")] * 20
SILENT = [Take(10, voice="silence")] * 20
EARLY = [Take(10, who=("person 1",))] * 20
BLUE = [Take(10, hues=(("blue", 0.6), ("red", 0.03)))] * 20


def found(takes, sentence, language):
    """Every finding of a sentence beside a film."""
    return weigh_all(saying(takes, sentence, language))


@pytest.mark.parametrize(
    ("takes", "language", "sentence", "verdict"),
    [
        (GREY, "ru", "Фильм снят исключительно в черно-белом.", "bears out"),
        (COLOUR, "ru", "Фильм исключительно красный.", "leans for"),
        (CLOSE, "ru", "Фильм состоит исключительно из крупных планов.", "bears out"),
        (COLOUR, "ru", "Режиссер исключает черно-белое изображение.", "bears out"),
        (GREY, "fr", "Le film vainqueur est en noir et blanc.", "bears out"),
        (COLOUR, "fr", "Le film rejeté par Cannes est en couleur.", "bears out"),
        (COLOUR, "fr", "Le film rejette la couleur.", "contradicts"),
        (COLOUR, "it", "Il film scartato da Venezia è a colori.", "bears out"),
        (GREY, "it", "Il film scarta il colore.", "bears out"),
    ],
)  # fmt: skip
def test_only_words_that_deny_are_denials(takes, language, sentence, verdict):
    """What is true stands, and what is denied is denied."""
    assert {row.verdict for row in found(takes, sentence, language)} == {verdict}


@pytest.mark.parametrize(
    ("language", "sentence", "verdicts"),
    [
        ("es", "Iya aparece por la tarde.", set()), ("pt", "Iya aparece à tarde.", set()),
        ("pt", "Iya aparece no seu último filme.", set()), ("es", "Iya aparece tarde.", {"leans against"}),
        ("pt", "Iya aparece nos últimos minutos.", {"leans against"}), ("ru", "Iya быстро бежит в кадре.", set()),
        ("ru", "Iya появляется почти сразу.", {"leans for"}),
    ],
)  # fmt: skip
def test_an_afternoon_is_not_late(language, sentence, verdicts):
    """Asked of somebody who is there from the first shot on; when somebody is first seen only leans."""
    assert {row.verdict for row in found(EARLY, sentence, language) if row.measure.startswith("when")} == verdicts


@pytest.mark.parametrize(
    ("sentence", "of_talk"),
    [
        ("The director prefers silence to dialogue.", {"contradicts"}),
        ("The director prefers close-ups, and dialogue alternates with silence.", set()),
        ("Silence is what the director prefers to dialogue.", set()),
    ],
)
def test_what_is_preferred_stands_behind_its_verb(sentence, of_talk):
    """Where it does not, nothing is said of speech."""
    assert {row.verdict for row in found(TALK, sentence, "en") if "speech" in row.measure} == of_talk


def test_very_is_not_much():
    """ "Molto" before an adjective says nothing of how much red there is."""
    assert "contradicts" not in {row.verdict for row in found(BLUE, "Un rosso molto pallido.", "it")}
    assert "contradicts" not in {row.verdict for row in found(BLUE, "É muito bonito em vermelho.", "pt")}
    assert {row.verdict for row in found(BLUE, "C'è molto rosso.", "it")} == {"contradicts"}
    assert {row.verdict for row in found(SILENT, "Há muito diálogo.", "pt")} == {"contradicts"}
