"""The bench counts as it says: figures that cannot fall would say nothing."""

from pathlib import Path

import pytest

from bench.gold import Gold
from bench.match import Judge, prize_words, tally
from kadr.records import Credit, Prize, Quote, Statement


@pytest.fixture
def judge(monkeypatch: pytest.MonkeyPatch) -> Judge:
    """A judge who knows no other spellings."""
    gold = Gold(Path(), ())
    gold.__dict__["cross"] = {"title_variants": [], "name_variants": []}
    return Judge(gold, "The Weir")


def label(person: str, role: str = "editor", film: str = "The Weir", start: int = 0, **marks: bool) -> dict:
    return {"person": person, "role": role, "role_text": None, "character": None, "film": film,
            "start": start, "end": start + 4, **marks}  # fmt: skip


def credit(person: str, role: str = "editor", film: str = "The Weir", start: int = 0) -> Credit:
    return Credit(Quote("t", start, start + 4, "xxxx"), person, role, None, None, film, 1.0)


def test_a_right_row_a_wrong_one_and_a_miss(judge):
    """One of two rows answers one of two labels."""
    found = tally([label("Ada Brook"), label("Ines Halvard")], [credit("Ada  BROOK"), credit("Jo Vale")], *_same(judge))

    assert (found.right, len(found.wrong), len(found.missed)) == (1, 1, 1)
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)


@pytest.mark.parametrize("wrong", [credit("Ada Brook", role="director"), credit("Ada Brook", film="Salt")])
def test_another_role_or_film_is_another_credit(judge, wrong):
    """Neither counts as right."""
    found = tally([label("Ada Brook")], [wrong], *_same(judge))

    assert (found.right, len(found.wrong), len(found.missed)) == (0, 1, 1)


def test_saying_it_again_counts_neither_way(judge):
    """Two rows for one label, and two labels for one row."""
    rows = tally([label("Ada Brook")], [credit("Ada Brook"), credit("Ada Brook", start=9)], *_same(judge))
    labels = tally([label("Ada Brook"), label("Ada Brook", start=9)], [credit("Ada Brook")], *_same(judge))

    for found in (rows, labels):
        assert (found.right, len(found.wrong), len(found.missed), found.again) == (1, 0, 0, 1)


def test_weak_labels_count_neither_way(judge):
    """Found or not."""
    there = tally([label("Ada Brook", weak=True)], [credit("Ada Brook")], *_same(judge))
    gone = tally([label("Ada Brook", weak=True)], [], *_same(judge))

    assert (there.right, len(there.wrong), there.free) == (0, 0, 1)
    assert (gone.right, len(gone.missed)) == (0, 0)


def test_a_vague_claim_is_no_prize(judge):
    """A row that makes a prize of a hint is wrong, and the hint is missed."""
    hint = {"festival": "Oslo", "section": None, "prize": None, "year": None, "work": None, "recipient": None,
            "outcome": "won", "vague": True, "start": 0, "end": 8}  # fmt: skip
    row = Prize(
        Quote("t", 0, 8, "xxxxxxxx"), "Oslo", None, None, "Best Film", None, "The Weir", None, "won", False, 1.0
    )
    found = tally([hint], [row], judge.prize, judge.prize, judge.near)

    assert (found.right, len(found.wrong), len(found.missed)) == (0, 1, 1)


def test_prizes_are_told_apart_by_their_own_words():
    """What every prize is called does not count."""
    assert prize_words("the FIPRESCI Award") == prize_words("FIPRESCI prize")
    assert prize_words("Best Actor") != prize_words("Best Director")


@pytest.mark.parametrize(("start", "facets", "right"), [(6, ("colour",), 1), (6, ("light",), 0), (30, ("colour",), 0)])
def test_statements_need_half_of_the_words_and_a_facet(judge, start, facets, right):
    """Neither alone is enough."""
    wanted = {"facets": ["colour"], "speaker": None, "speaker_role": "critic", "film": None, "start": 0, "end": 20}
    row = Statement(
        Quote("t", start, start + 20, "x" * 20),
        facets,
        None,
        None,
        None,
        "affirmed",
        "clear",
        None,
        "critic",
        None,
        1.0,
    )
    found = tally([wanted], [row], judge.style, judge.style, judge.near)

    assert found.right == right


def _same(judge: Judge):
    return judge.credit, judge.credit, judge.near
