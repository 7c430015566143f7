"""What people say of claims, what other films say, and what the film says to texts that disagree."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from makers_weighing import Made, film_dossier, of

from bench.weighed_films import Take, dossier_of
from kadr import road
from kadr.cli import cli
from kadr.dossier import Dossier, Other
from kadr.passes.opening import Opened
from kadr.passes.ruling import BY_HAND, found_again, heed, overruled
from kadr.plan import standard
from kadr.records import Disagreement, Quote, Ruling
from kadr.store import open_dossier
from kadr.store.rulings import read_rulings, write_rulings
from kadr.weighing import weigh_all
from kadr.weighing.change import numbers_of
from kadr.weighing.relative import place_in, usual_length_s
from kadr.weighing.settled import settled

RED = [Made(100, {"red": 0.4})] * 5


def ruled(dossier: Dossier, action: str, words: str, value: str) -> Dossier:
    """The dossier with one ruling on words of its text."""
    text_id, body = next(iter(dossier.bodies.items()))
    at = body.index(words)
    dossier.rulings = (Ruling(action, Quote(text_id, at, at + len(words), words), value, "Ada", "I looked"),)
    return dossier


def opened() -> Opened:
    from kadr.store.listing import Sources

    return Opened(Sources())


def test_a_verdict_given_by_hand_stands_behind_the_machine_s():
    """Kadr's own row stays; the rule names the person and Kadr's verdict, the reason is the person's."""
    dossier = ruled(
        film_dossier(RED, "The film is shot in colour."), "overrule", "The film is shot in colour.", "mixed"
    )

    machine, hand = [row for row in overruled(weigh_all(dossier), dossier) if row.facet == "colour"]
    assert (machine.verdict, hand.verdict, hand.baseline) == ("bears out", "mixed", BY_HAND)
    assert "Ada" in hand.rule
    assert "bears out" in hand.rule
    assert hand.reason == "I looked"


def test_a_claim_added_by_hand_is_weighed():
    """Words that the reader passed over become a statement with an origin, and have a finding."""
    dossier = ruled(film_dossier(RED, "Everything was red here."), "claim", "Everything was red", "colour")
    dossier.tables["statements"] = ()
    heed(opened(), dossier)

    (row,) = dossier.statements
    assert (row.facets, row.tier, row.origins[0].kind) == (("colour",), "clear", "hand")
    assert [found.measure for found in weigh_all(dossier)] == ["greatest share of a shot that is red"]


def test_a_corrected_facet_stands_beside_the_machine_s():
    """Two rows for the same words, the second by hand."""
    dossier = film_dossier(RED, "The film is shot in colour.")
    words = next(row.quote.exact for row in dossier.statements if "colour" in row.facets)
    heed(opened(), ruled(dossier, "facets", words, "light"))

    rows = [row for row in dossier.statements if row.quote.exact == words]
    assert rows[-1].facets == ("light",)
    assert "Ada" in rows[-1].origins[-1].note
    assert rows[0].facets != ("light",)


def test_words_that_moved_are_found_again_and_words_that_went_are_told():
    """A text that is read anew has its words elsewhere."""
    dossier = film_dossier(RED, "The film is shot in colour.")
    (text_id,) = dossier.bodies

    moved = found_again(Quote(text_id, 0, 6, "colour"), dossier)
    assert moved is not None
    assert dossier.bodies[text_id][moved.start : moved.end] == "colour"
    assert found_again(Quote(text_id, 0, 4, "blue"), dossier) is None
    dossier.rulings = (Ruling("claim", Quote(text_id, 0, 4, "blue"), "colour", "Ada"),)
    made = opened()
    heed(made, dossier)
    assert "blue" in made.troubles[0].what


def test_rulings_are_kept_and_a_broken_file_is_told(tmp_path):
    """As they were; a file that is none is not passed over."""
    some = (Ruling("overrule", Quote("a", 0, 2, "Hi"), "mixed", "Ada", "so", "2026-11-21"),)
    (tmp_path / ".work").mkdir()
    write_rulings(tmp_path, some)
    assert read_rulings(tmp_path) == some
    (tmp_path / "rulings.json").write_text("[1]")
    with pytest.raises(Exception, match="cannot be read"):
        read_rulings(tmp_path)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(cli, list(arguments))
    return result.output + (str(result.exception) if result.exception else "")


def test_the_commands_keep_what_is_said_and_take_it_back(tmp_path):
    """Added, told, refused where no text has the words, taken back."""
    text = tmp_path / "review.txt"
    text.write_text(
        "“The Weir” is a film by Ada Brook.\n\nHardly a word is said. The light is soft and the images are red.\n"
    )
    folder = tmp_path / "weir.kadr"
    road.update(folder, [str(text)], standard())

    run(
        "claim", str(folder), "hardly a  word is said", "--facet", "looks_silence", "--by", "Ada", "--because", "missed"
    )
    (row,) = [row for row in open_dossier(folder).statements if any(origin.kind == "hand" for origin in row.origins)]
    assert row.quote.exact == "Hardly a word is said"
    assert "missed" in run("claim", str(folder))
    assert "in no text" in run("claim", str(folder), "no such words", "--facet", "colour")
    assert "no facet" in run("claim", str(folder), "hardly", "--facet", "weather")
    assert "no verdict" in run("overrule", str(folder), "hardly", "--verdict", "true")
    assert "was weighed" in run("overrule", str(folder), "hardly a word", "--verdict", "mixed")
    run("claim", str(folder), "hardly a word is said", "--undo")
    assert "Nothing is said by hand" in run("claim", str(folder))


def other(number: int, lightness: float) -> Other:
    """Another film of some lightness."""
    made = dossier_of([Take(10, lightness=lightness)] * 5)
    return Other(f"Film {number}", (), 2000, numbers_of(made), None)


def test_a_dark_film_is_dark_among_others_and_without_them_has_no_baseline():
    """Darker than nine of ten; lighter than all; with four others still no baseline."""
    dossier = film_dossier(RED, "The film is dark and dimly lit.")  # its lightness is 0.5

    def verdict(others: list[float]) -> tuple[str, str, float | None]:
        dossier.others = tuple(other(n, value) for n, value in enumerate(others))
        (row,) = [row for row in weigh_all(dossier) if row.facet == "light"]
        return row.verdict, row.baseline, row.percentile

    assert verdict([0.6] * 9 + [0.4]) == ("bears out", "the user's archive of 10 films", 10.0)
    assert verdict([0.4] * 10) == ("contradicts", "the user's archive of 10 films", 100.0)
    assert verdict([0.6] * 4)[0] == "no baseline"


def test_a_named_film_is_compared_where_its_dossier_is_there():
    """Shots of 4.2 s beside shots of 10 s."""
    dossier = film_dossier(RED, "The editing of the film is faster than in Loveless.")
    dossier.others = (Other("Loveless", ("Loveless",), 2017, numbers_of(dossier_of([Take(10)] * 5)), None),)

    (row,) = [row for row in weigh_all(dossier) if row.facet == "editing_pace"]
    assert row.verdict in {"bears out", "leans for"}
    assert "Loveless" in row.baseline


def test_published_lengths_are_the_published_ones_and_between_them_on_a_line():
    """12 s in 1930, 2.5 s in 2012, the geometric mean half way; without a year both ends."""
    assert usual_length_s(1930) == (12.0, 12.0)
    assert usual_length_s(2012)[0] == pytest.approx(2.5)
    assert usual_length_s(1971)[0] == pytest.approx((12 * 2.5) ** 0.5)
    assert usual_length_s(None) == (2.5, 12.0)
    assert place_in([1, 2, 3, 4], 2.5) == 0.5


@pytest.mark.parametrize(
    ("year", "seconds", "sentence", "expected"),
    [
        (2012, 6, "The editing of the film is slow.", {"bears out"}), (1930, 6, "The editing of the film is fast.", {"leans for", "mixed", "bears out"}),
        (2012, 6, "The editing of the film is fast.", {"contradicts"}), (2012, 6, "The editing of the film is not slow.", {"contradicts"}),
        (1930, 40, "The film is made of long takes.", {"bears out"}),
    ],
)  # fmt: skip
def test_slow_and_fast_are_said_beside_the_film_s_own_time(year, seconds, sentence, expected):
    """The same length is slow in 2012 and was not in 1930."""
    dossier = film_dossier(of([24 * seconds] * 300), sentence)
    dossier.subject = replace(dossier.subject, year=year)

    rows = [row for row in weigh_all(dossier) if row.measure == "average shot length"]
    assert rows
    assert {row.verdict for row in rows} <= expected
    assert all("published" in row.baseline for row in rows)


def test_a_disagreement_is_settled_by_the_file_that_is_named():
    """137 or 140 minutes: counted 137.2 in weir.mkv."""
    dossier = film_dossier(
        of([round(137.2 * 60 * 24)]), "The film runs for 137 minutes.\n\nThe film runs for 140 minutes."
    )
    rows = [row for row in dossier.statements if row.tier == "fact"]
    dossier.add("findings", weigh_all(dossier))
    dossier.tables["disagreements"] = tuple(
        Disagreement(row.quote, "running time of The Weir", row.value or "", 1, False, "they differ", 0.9)
        for row in rows
    )

    notes = {row.note for row in settled(dossier)}
    assert len(notes) == 1
    (note,) = notes
    assert "weir.mkv" in note
    assert "137.2 min" in note
    assert "speaks for 137 min" in note


def test_against_leaves_the_film_itself_out(tmp_path):
    """A folder that holds only the film's own dossier compares with nothing."""
    from kadr.passes.against import others_in
    from kadr.passes.troubles import Troubles

    (tmp_path / "broken.kadr").mkdir()
    (tmp_path / "broken.kadr" / "dossier.json").write_text("{}")
    troubles: list = []
    assert others_in(Path(tmp_path), film_dossier(RED), Troubles(troubles, strict=False)) == ()
    assert len(troubles) == 1
