"""What parts a sentence about colour into times, in its own language, and what is told of a verdict that only leans."""

from makers_weighing import saying

from bench.weighed_films import Take
from kadr.weighing import weigh_all

RED = [Take(10, hues=(("red", 0.5),))] * 20


def of_colour(sentence, language):
    """The findings of colour, for a film that is red."""
    return [row for row in weigh_all(saying(RED, sentence, language)) if row.facet == "colour"]


def test_ma_parts_no_french_sentence():
    """ "Ma" is "my" in French, "but" in Italian: there both hues are said of the half, here the second alone."""
    (found,) = of_colour("Le rouge, ma couleur, et le bleu dominent dans la première moitié du film.", "fr")

    assert "red" in found.measure
    assert "blue" in found.measure


def test_where_there_is_no_verdict_nothing_leans():
    """A change has no line; that the brown is not asked is no reason for anything then."""
    (found,) = of_colour("All is grey and brown, and then, in the last third, the red changes.", "en")

    assert found.verdict == "no baseline"
    assert "leans" not in found.rule


def test_mais_parts_no_portuguese_sentence():
    """ "Mais" is "more" in Portuguese, "but" in French: the denial before it bears on what stands behind it."""
    (found,) = of_colour("O filme não tem mais vermelho.", "pt")

    assert found.verdict in {"contradicts", "leans against"}
