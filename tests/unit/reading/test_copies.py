"""Copies are known by their words, whatever was done to them; other prose about the same facts is none."""

import random

import pytest
from makers import paragraphs

from bench.made import Maker, reading_of
from kadr import road
from kadr.plan import standard
from kadr.reading.copies import copies

STORY = "Ada rows the ferry over the river every night and nobody comes to the other side but the wind and a dog. "
OTHER = "Noor keeps bees on a roof above the market hall, sells honey on Fridays and writes long letters to the sea. "


def copied(*texts, share=0.5):
    readings = [reading_of(name, [body], date) for name, body, date in texts]
    return {name: copy.of for name, copy in copies(readings, share).items()}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([("a", STORY, None), ("b", OTHER, None)], {}),
        ([("a", STORY, None), ("b", STORY.upper(), None)], {"b": "a"}),
        ([("a", STORY, "2020-05"), ("b", STORY, "2019-11-02")], {"a": "b"}),
        ([("a", STORY, None), ("b", STORY + OTHER * 3, None)], {"a": "b"}),
        ([("a", STORY + OTHER, None), ("b", STORY, None), ("c", OTHER, None)], {"b": "a", "c": "a"}),
        ([("a", "Beanpole. A film.", None), ("b", "Beanpole. A film.", None)], {}),
        ([], {}),
    ],
)
def test_copies_are_known_by_their_words(texts, expected):
    """Whoever has half of its words from another copies it; the older one, else the first, is the source."""
    assert copied(*texts) == expected


@pytest.mark.parametrize("verbs", [["cut"], ["reordered"], ["spun"], ["spun", "cut", "reordered"]])
def test_what_was_done_to_a_copy_does_not_hide_it(verbs):
    """Cut, put in another order, reworded, and all of it."""
    maker = Maker(7)
    source = maker.article(6_000)
    parts = source
    for verb in verbs:
        parts = getattr(maker, verb)(parts)
    found = copies(
        [
            reading_of("copy", parts, "2021"),
            reading_of("other", maker.article(6_000)),
            reading_of("source", source, "2020"),
        ]
    )

    assert {name: copy.of for name, copy in found.items()} == {"copy": "source"}
    assert found["copy"].is_reworded == ("spun" in verbs)


def test_the_complete_text_is_the_source_of_a_cut_one_that_is_older():
    """Facts that only the longer text has would be lost otherwise."""
    parts = Maker(3).article(5_000)

    assert copied(("cut", " ".join(parts[:3]), "2001"), ("whole", " ".join(parts), "2020")) == {"cut": "whole"}


def test_a_reworded_text_is_never_the_source_where_others_know_the_usual_words():
    """Older by its date, given first, and still a copy: a third text has the other's turns of phrase."""
    maker = Maker(5)
    source = maker.article(5_000)
    third = [" ".join(sentence.split()[2:9]) + "." for part in source for sentence in part.split(". ")]
    found = copied(
        ("spun", " ".join(maker.spun(source)), "1999"),
        ("whole", " ".join(source), "2020"),
        ("third", " ".join([*third, *maker.article(9_000)]), None),
    )

    assert found["spun"] == "whole"
    assert "whole" not in found


def test_the_same_credits_and_facts_are_no_copy():
    """Two pages on one film with their own prose."""
    maker = Maker(2)
    credits = (
        "Directed by Ines Halvard, Written by Tomas Brekke, Produced by Mira Solbakk, Jo Vale, Ada Brook, Petter Lunde, Sigrid Moen. "
        * 6
    )
    texts = [(str(n), " ".join([credits, *maker.article(1_500)]), None) for n in range(4)]

    assert copied(*texts) == {}
    split = [reading_of(name, [credits, body.removeprefix(credits)]) for name, body, _ in texts]
    assert copies(split) == {}


def test_all_made_copies_are_found_and_none_else():
    """Among 120 texts of 3 kB, whatever their order."""
    made = Maker(11).texts(120, 3_000, copied=10)
    expected = {name: of for name, (of, _) in made.copies.items()}
    shuffled = random.Random(4).sample(made.texts, len(made.texts))  # noqa: S311

    for texts in (made.texts, shuffled):
        assert {name: copy.of for name, copy in copies(texts).items()} == expected
    assert len(expected) >= 10


def test_thirty_copies_of_one_text_are_one_group():
    """Wire copy: more holders of a run than are looked at."""
    maker = Maker(9)
    source = maker.article(3_000)
    texts = [(f"t{n}", " ".join(source), "2020-02" if n != 20 else "2020-01") for n in range(30)]

    assert copied(*texts) == {f"t{n}": "t20" for n in range(30) if n != 20}


def test_a_press_kit_passage_inside_two_articles_says_where_else_it_stands(tmp_path):
    """The articles stay apart; the passage, not its neighbours, has the note, with the words on the other side."""
    maker = Maker(4)
    kit = "The river takes the village in the spring, and two brothers who have not spoken for a year row out each night to look for what it carried away from them."
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(
            paragraphs(maker.paragraph(), maker.paragraph(), *([""] if name == "b" else []), kit, maker.paragraph()),
            encoding="utf-8",
        )
    asked = standard().with_settings(title="The Weir")
    dossier, _ = road.update(tmp_path / "Weir.kadr", [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], asked)

    assert [text.copy_of for text in dossier.texts] == [None, None]
    noted = {row.quote.text_id: row for row in dossier.passages if row.note and "also in" in row.note}
    assert {name: row.quote.exact for name, row in noted.items()} == {"a": kit, "b": kit}
    assert noted["a"].note == f"also in B {noted['b'].number}"
    assert [(origin.column, origin.kind, origin.quote) for origin in noted["a"].origins[-1:]] == [
        ("note", "context", noted["b"].quote)
    ]
    assert len([row for row in dossier.passages if row.note and "also in" in row.note]) == 2


def test_the_labelled_copies_are_found_and_none_else(shared, tmp_path):
    """Of all labelled texts, whatever their film."""
    from bench.gold import load
    from kadr.reading.prepare import prepare
    from kadr.reading.sources.plain import read_plain

    gold = load(shared)
    readings = [prepare(read_plain(d.name, "0" * 64, d.body.encode()), d.name) for d in gold.documents]
    found = {frozenset((name, copy.of)) for name, copy in copies(readings).items()}

    assert found == {frozenset((one["a"], one["b"])) for one in gold.cross["duplicates"]}
