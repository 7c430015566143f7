"""Questions to dossiers: each filter narrows, each answer shows the sentence that it stands on."""

from dataclasses import replace

import pytest
from makers_dossier import credit, dossier_with, full_dossier, prize, words

from kadr.archive.query import FILTERS, find, misses
from kadr.records import Name, Passage


def asked(kind, dossiers, **wanted):
    return find(kind, dossiers, wanted)


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, names in FILTERS.items() for name in names if kind != "shots"]
)
def test_every_filter_narrows(kind, name):
    """A word that nothing has finds nothing; no filter finds something. Shots are asked for in a sentence, tested apart."""
    dossier = full_dossier()
    everything = find(kind, [dossier], {})

    assert everything
    assert find(kind, [dossier], {name: "zzz"}) == []


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("people", {"role": "director", "name": "brook"}),
        ("works", {"kind": "painting", "relation": "mention"}),
        ("prizes", {"outcome": "won", "work": "weir"}),
        ("statements", {"facet": "colour", "object": "GREY", "role": "critic", "tier": "clear"}),
        ("passages", {"about": "other", "words": "ada brook's"}),
    ],
)
def test_filters_hold_together(kind, wanted):
    """All filters that a row fits find it, whatever the case."""
    (hit,) = find(kind, [full_dossier()], wanted)

    assert hit.proofs[0].mark == "A 1"
    assert "Ada Brook" in hit.proofs[0].sentence


def test_a_prize_in_one_dossier_meets_a_credit_in_another():
    """The film is the same, so the question is answered over both."""
    one = dossier_with("One.kadr", a="Ada Brook produced The Weir.")
    two = dossier_with("Two.kadr", b="THE WEIR won the Golden Bear at Berlin.")
    credit(one, "a", "Ada Brook produced The Weir", "Ada Brook", "producer", "The Weir")
    prize(two, "b", "THE WEIR won the Golden Bear at Berlin", "Golden Bear", "Berlinale", "THE WEIR")

    (hit,) = asked("people", [one, two], role="producer", prize="won", festival="international")

    assert hit.group == "Produced a film that won one"
    assert [proof.mark for proof in hit.proofs] == ["One A 1", "Two A 1"]
    assert [proof.sentence for proof in hit.proofs] == [
        "Ada Brook produced The Weir.",
        "THE WEIR won the Golden Bear at Berlin.",
    ]


def test_unsettled_names_are_not_joined():
    """Could be the same is not the same."""
    dossier = dossier_with(a="Ada Brook produced The Weir.\n\nA. Brook won the Golden Bear at Berlin.")
    credit(dossier, "a", "Ada Brook produced The Weir", "Ada Brook", "producer", "The Weir")
    prize(dossier, "a", "A. Brook won the Golden Bear at Berlin", "Golden Bear", "Berlinale", None, "A. Brook")
    at = words(dossier, "a", "A. Brook")
    dossier.add("names", [Name(at, "Ada Brook", "A. Brook", "initial", "person", False, 1, 0.5)])

    assert asked("people", [dossier], role="producer", prize="won") == []


def test_listed_is_not_won():
    """A text that does not say whether a prize was won answers no question for winners."""
    dossier = dossier_with(a="Ada Brook produced The Weir.\n\nAwards: Golden Bear, Berlin.")
    credit(dossier, "a", "Ada Brook produced The Weir", "Ada Brook", "producer", "The Weir")
    prize(dossier, "a", "Golden Bear, Berlin", "Golden Bear", "Berlin", "The Weir", outcome="listed")

    assert asked("people", [dossier], prize="won") == []
    assert len(asked("people", [dossier], prize="listed")) == 1


def test_the_sentence_is_whole_and_no_more():
    """A quote of two words shows the sentence that they stand in."""
    dossier = dossier_with(a="First this. Then Ada Brook cut it. Last that.")
    credit(dossier, "a", "Ada Brook", "Ada Brook", "editor", None)

    (hit,) = asked("people", [dossier])

    assert hit.proofs[0].sentence == "Then Ada Brook cut it."


def test_a_text_without_passages_still_answers():
    """Where passages were left out, the mark is the text's letter."""
    dossier = dossier_with(a="Ada Brook cut it.")
    dossier.tables["passages"] = tuple[Passage, ...]()
    credit(dossier, "a", "Ada Brook", "Ada Brook", "editor", None)

    (hit,) = asked("people", [dossier])

    assert (hit.proofs[0].mark, hit.proofs[0].sentence) == ("A", "Ada Brook cut it.")


@pytest.mark.parametrize(
    "facet", ["looks and silence", "looks_silence", "silence", "Editing and Pace", "color", "colour"]
)
def test_a_facet_can_be_asked_for_as_it_is_printed(facet):
    """With its "and", as in the table, by one of its words, in either spelling."""
    dossier = dossier_with(credits="They hardly speak. The cut is slow. All is grey.")
    for words_, key in (
        ("They hardly speak", "looks_silence"),
        ("The cut is slow", "editing_pace"),
        ("All is grey", "colour"),
    ):
        at = words(dossier, "credits", words_)
        dossier.add("statements", [replace(full_dossier().statements[0], quote=at, facets=(key,), origins=())])

    assert len(find("statements", [dossier], {"facet": facet})) == 1
    assert misses("statements", [dossier], {"facet": facet}) is None


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("works", "kind"),
        ("works", "relation"),
        ("statements", "facet"),
        ("statements", "role"),
        ("prizes", "year"),
        ("prizes", "outcome"),
        ("people", "prize"),
    ],
)
def test_a_word_that_no_dossier_can_have_is_told(kind, name):
    """Of filters with few values; the other ones simply find nothing."""
    assert name in (misses(kind, [full_dossier()], {name: "zzz"}) or "")
    assert misses(kind, [full_dossier()], {}) is None


def test_a_job_that_nobody_here_had_is_no_mistake():
    """Costume designer is a job, credited here or not; nonsense is none, and the jobs that are there are named."""
    dossier = full_dossier()

    assert misses("people", [dossier], {"role": "costume designer"}) is None
    assert "director" in (misses("people", [dossier], {"role": "nonsense"}) or "")
