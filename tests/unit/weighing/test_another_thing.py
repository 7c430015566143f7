"""Words of a claim that tell of another thing, or deny it: no verdict, or none on the wrong side, in seven languages."""

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from kadr.weighing import weigh_all

FOR, AGAINST = {"bears out", "leans for"}, {"contradicts", "leans against"}
HUNDRED, FORTY_FIVE = [Take(60)] * 100, [Take(60)] * 45
ALONE = [Take(10, who=("person 2",), scale="MS")] * 30
BOTH = [Take(10, who=("person 2", "person 3"), scale="MS")] * 30
APART = [Take(10, who=("person 2",), scale="MS"), Take(10, who=("person 3",), scale="MS")] * 15
GREEN, BLUE = (
    [Take(30, hues=(("green", 0.4), ("blue", 0.1)))] * 20,
    [Take(30, hues=(("green", 0.1), ("blue", 0.4)))] * 20,
)
ALL_GREEN = [Take(30, hues=(("green", 0.4),))] * 20
SPOKEN = [Take(10, voice="speech", who=("person 1",), scale="MS")] * 30
MEDIUM, EMPTY = [Take(10, scale="MS", who=("person 1",))] * 30, [Take(10)] * 30


def verdicts(takes, sentence, language):
    return {row.verdict for row in weigh_all(saying(takes, sentence, language))}


@pytest.mark.parametrize(
    ("language", "sentence", "film"),
    [
        ("de", "Der Film ist eine halbe Stunde zu lang.", HUNDRED), ("it", "Il film dura un quarto d'ora di troppo.", HUNDRED),
        ("es", "La película dura media hora de más.", HUNDRED), ("pt", "O filme dura meia hora a mais.", HUNDRED),
        ("fr", "Le film dure une demi-heure de trop.", HUNDRED), ("en", "The film runs half an hour too long.", HUNDRED),
        ("es", "La película dura dos horas y media hora más.", HUNDRED), ("de", "Der Film dauert keine halbe Stunde.", FORTY_FIVE),
        ("en", "Masha is never without a cigarette.", ALONE), ("de", "Mascha geht nie ohne Hut aus dem Haus.", ALONE),
        ("es", "Masha nunca está sin trabajo.", ALONE), ("fr", "Masha n'est jamais sans son chapeau.", ALONE),
        ("en", "The colour goes well with her eyes.", GREEN), ("en", "The colour goes to the edges.", GREEN),
        ("en", "Colour goes hand in hand with music.", GREEN), ("en", "The colour drains from her face.", GREEN),
        ("de", "Sie spricht mit gesenktem Blick.", SPOKEN),
        ("en", "Not wide shots but close-ups.", MEDIUM),
        ("fr", "Aucune couleur ne domine, sauf le vert.", ALL_GREEN), ("de", "Keine Farbe dominiert außer Grün.", ALL_GREEN),
        ("es", "Ningún color predomina salvo el verde.", ALL_GREEN), ("it", "Nessun colore prevale tranne il verde.", ALL_GREEN),
        ("pt", "Nenhuma cor predomina, exceto o verde.", ALL_GREEN), ("ru", "Ни один цвет не преобладает, кроме зелёного.", ALL_GREEN),
        ("en", "The green coat is more expensive than the blue one.", BLUE), ("de", "In jedem Bild fehlt ein Mensch.", MEDIUM), ("de", "In jedem Bild fehlt ein Mensch.", EMPTY),
    ],
)  # fmt: skip
def test_what_tells_of_another_thing_has_no_verdict(language, sentence, film):
    """It is neither borne out nor contradicted."""
    assert not verdicts(film, sentence, language) & (FOR | AGAINST)


@pytest.mark.parametrize(
    ("language", "sentence", "film"),
    [
        ("de", "Der Film dauert länger als eine halbe Stunde.", FORTY_FIVE), ("es", "La película dura más de media hora.", FORTY_FIVE),
        ("it", "Il film dura più di mezz'ora.", FORTY_FIVE), ("pt", "O filme dura mais do que meia hora.", FORTY_FIVE),
        ("es", "La película dura más de 30 minutos.", FORTY_FIVE), ("es", "La película dura menos de 60 minutos.", FORTY_FIVE),
        ("fr", "Le film dure moins de 60 minutes.", FORTY_FIVE), ("fr", "Le film dure moins d'une heure.", FORTY_FIVE),
        ("fr", "Le film dure plus d'une demi-heure.", FORTY_FIVE),
        ("es", "Masha y Sasha no comparten ningún plano.", APART), ("it", "Masha e Sasha non condividono nessuna inquadratura.", APART),
        ("en", "Masha and Sasha share many shots.", BOTH), ("en", "Masha is never seen without Sasha.", BOTH),
        ("fr", "Le vert est plus sombre que le bleu.", BLUE),
        ("es", "El abrigo verde es más caro que el azul.", BLUE), ("it", "Il verde è più scuro del blu.", BLUE),
        ("pt", "O casaco verde é mais caro do que o azul.", BLUE), ("en", "Green is brighter than blue.", BLUE),
        ("de", "Hier wird ständig gesprochen und in Kneipen gestritten.", SPOKEN), ("en", "No colour dominates but green.", ALL_GREEN),
    ],
)  # fmt: skip
def test_what_is_true_is_not_contradicted(language, sentence, film):
    """Something stands for it, and nothing against it."""
    found = verdicts(film, sentence, language)

    assert found & FOR
    assert not found & AGAINST


@pytest.mark.parametrize(
    ("sentence", "film"),
    [
        ("Halfway through, colour drains from the picture.", GREEN), ("Then the colour goes.", GREEN), ("The film is more green than blue.", BLUE),
        ("No colour dominates the film.", ALL_GREEN), ("Masha and Sasha share many shots.", APART),
    ],
)  # fmt: skip
def test_what_is_untrue_is_still_contradicted(sentence, film):
    found = verdicts(film, sentence, "en")

    assert found & AGAINST
    assert not found & FOR


def test_no_colour_dominates_a_thing_is_nothing_of_the_film_s_colour():
    rows = weigh_all(saying(ALL_GREEN, "No single colour dominates the conversation."))

    assert not [row for row in rows if row.facet == "colour" and row.verdict in FOR | AGAINST]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("it", "Bruno domina ogni inquadratura del film."), ("es", "Pardo domina la película."), ("fr", "Une brune domine le film.")],
)  # fmt: skip
def test_a_person_is_not_brown(language, sentence):
    """Bruno, Pardo and a dark-haired woman are no hues; brown tones are."""
    assert not verdicts(BLUE, sentence, language) & (FOR | AGAINST)
    assert verdicts(BLUE, "I toni bruni dominano il film.", "it") & AGAINST
    assert verdicts(BLUE, "Los tonos pardos dominan la película.", "es") & AGAINST
    assert verdicts(BLUE, "La lumière brune domine le film.", "fr") & AGAINST


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Colours like a deep red and a saturated green dominate the film."),
        ("de", "Kräftige Farben wie ein tiefes Rot und ein sattes Grün dominieren den Film."),
        ("es", "Los colores, como un rojo intenso y un verde saturado, dominan la película."),
        ("fr", "Des couleurs vives comme un rouge profond et un vert saturé dominent le film."),
        ("it", "Colori come un rosso profondo e un verde saturo dominano il film."),
    ],
)
def test_examples_of_colours_are_no_likeness(language, sentence):
    """What stands behind "colours like" is claimed of the film, and a blue one has none of it."""
    found = verdicts([Take(30, (("blue", 0.4),))] * 20, sentence, language)
    assert found & AGAINST
    assert not found & FOR


@pytest.mark.parametrize(
    ("sentence", "is_claim"),
    [
        ("There a girl in red meets a boy in green.", False),
        ("There red meets green.", True), ("Everything lies between a cold red and a warm green.", True),
    ],
)  # fmt: skip
def test_two_hues_are_set_against_each_other_side_by_side(sentence, is_claim):
    """Hues of clothes claim no contrast of the two."""
    assert bool(verdicts([Take(30, (("blue", 0.4),))] * 20, sentence, "en") & AGAINST) == is_claim


@pytest.mark.parametrize("sentence", ["The red prevails in every frame.", "The red dominates the whole film."])
def test_a_verb_makes_no_thing_of_a_hue(sentence):
    """The red that prevails is red as such, and is borne out."""
    assert verdicts([Take(30, (("red", 0.4),))] * 20, sentence, "en") & {"bears out"}
    assert "bears out" not in verdicts([Take(30, (("red", 0.4),))] * 20, "The red pills dominate the film.", "en")


def test_a_series_of_shots_is_no_other_version():
    """What is said of a series of shots is laid beside the film; what is said of a television series is not."""
    shots, season = (f"The last series{of} in the film is in black and white." for of in (" of shots", ""))
    assert verdicts(BLUE, shots, "en") & AGAINST
    assert not verdicts(BLUE, season, "en") & (FOR | AGAINST)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Masha et Sasha ne partagent aucun plan."), ("de", "Masha und Sasha teilen sich keine Einstellung."),
        ("de", "Masha und Sasha teilen sich in keiner Szene das Bild."),
    ],
)  # fmt: skip
def test_two_who_share_no_shot_are_apart(language, sentence):
    """The denial stands behind the verb; whoever is turned away is not found, so it only leans."""
    assert verdicts(APART, sentence, language) == {"leans for"}
