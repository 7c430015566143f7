"""The benches of many texts and of other tools count as they say."""

from bench.gold import Document
from bench.peers import by_patterns, kadr_place
from bench.scale import copies_among, documents_of


def test_made_copies_are_counted():
    """All planted ones, none else, in a corpus small enough for a test."""
    found = copies_among(60)

    assert (found["planted"], found["right"], found["false"]) == (3, 3, 0)


def test_documents_are_cut_to_one_size():
    """Between paragraphs."""
    some = [Document("a/1", "One line of forty letters, more or less.\n" * 1_000, {})]

    assert {len(text) // 100 for text in documents_of(some)} == {100}


def test_the_regular_expressions_read_what_anybody_would_expect():
    """Lines with a label, brackets, and a sentence."""
    body = "Cinematography: Jonas Wiik\nCast: Petter Lunde (Aksel), Sigrid Moen\nA film directed by Ines Halvard.\n"
    rows = by_patterns(Document("a/1", body, {"film": "The Weir"}))

    assert {(row.role, row.person, row.character) for row in rows} == {
        ("cinematographer", "Jonas Wiik", None), ("cast", "Petter Lunde", "Aksel"), ("cast", "Sigrid Moen", None),
        ("director", "Ines Halvard", None),
    }  # fmt: skip


def test_quotes_are_placed_by_the_check_that_models_get():
    """Blanks aside, and never a word that is not there."""
    assert kadr_place("He rows the ferry\nhome.", "the ferry home.") == [8, 23]
    assert kadr_place("He rows the ferry\nhome.", "the ferry away.") is None
