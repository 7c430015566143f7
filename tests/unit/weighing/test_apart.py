"""What is told apart: one claim that fails from the others, two claims of one sentence, two films of one title."""

import click
import pytest
from makers_weighing import Made, film_dossier, saying

from bench.weighed_films import Take, dossier_of
from kadr import weighing
from kadr.cli.claim import _weighed
from kadr.dossier import Other
from kadr.passes.film import weigh
from kadr.passes.opening import Opened
from kadr.plan import standard
from kadr.store.listing import Sources
from kadr.weighing import weigh_all
from kadr.weighing.change import numbers_of
from kadr.weighing.comparison import _likened

RED = [Made(100, {"red": 0.4})] * 5
TWO = "The film is shot in colour.\n\nThe film is dominated by red."


def test_a_claim_that_fails_leaves_the_others(monkeypatch):
    """One trouble with its words; the other claim has its finding."""
    dossier, made = film_dossier(RED, TWO), Opened(Sources())
    inner = weighing.weighed

    def fails(statement, *rest):
        if "dominated" in statement.quote.exact:
            raise OverflowError("too great")
        return inner(statement, *rest)

    monkeypatch.setattr(weighing, "weighed", fails)
    weigh(made, standard(), dossier)

    assert [row.verdict for row in dossier.findings if row.facet == "colour"] == ["bears out"]
    assert all("dominated" in row.what and "too great" in row.what for row in made.troubles)
    assert made.troubles


def test_words_overrule_the_claim_that_they_fit_best():
    """Words within one claim mean it; words over two are asked about; a claim's own words always mean it."""
    dossier = film_dossier(RED, TWO)
    rows = weigh_all(dossier)
    dossier.add("findings", rows)
    body = next(iter(dossier.bodies.values()))
    claims = {body[row.quote_start : row.quote_end] for row in rows}
    red, colour = (next(words for words in claims if part in words) for part in ("red", "colour"))

    assert _weighed(dossier, "is dominated by red").exact == red
    assert _weighed(dossier, colour).exact == colour
    with pytest.raises(click.UsageError, match="more than one claim"):
        _weighed(dossier, "The film is shot in colour. The film is dominated by red")
    with pytest.raises(click.UsageError, match="was weighed"):
        _weighed(dossier, "“The Weir”")


def test_two_cuts_of_one_film_are_two_films():
    """Five others, two of one title: the fifth counts too."""
    dossier = saying([Take(20)] * 5, "")
    seconds = (4, 6, 8, 10, 12, 30)
    titles = ("Weir II", "Weir II", "A", "B", "C", "D")
    dossier.others = tuple(
        Other(title, (), 2000, numbers_of(dossier_of([Take(length)] * 5)), None)
        for title, length in zip(titles, seconds, strict=True)
    )

    assert _likened("", dossier.others[0], dossier).baseline == "the user's archive of 6 films"


def test_a_word_of_several_claims_overrules_none_of_them():
    """The one that stands first is not taken for the one that is meant."""
    dossier = film_dossier(RED, "The film is dominated by red. The first shots are full of red.")
    dossier.tables["findings"] = tuple(weigh_all(dossier))

    with pytest.raises(click.UsageError, match="more than one claim"):
        _weighed(dossier, "red")
