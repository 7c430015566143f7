"""Phrases: one walk finds what a pattern of each entry would find, in every form that a list entry can have."""

import pytest

from kadr.reading.statements.facets import pattern
from kadr.reading.statements.phrases import Phrases, heads

ENTRIES = [
    "close-?ups?", "gr[ea]y*", "[soft|hard] light", "bathed in … red", "(?:hardly|barely) (?:moves?|stirs?)", "\\d+ ?mm", "a (?!long )walk",
    "sing*", "[her|his] [pale |tired ]?faces?", "(?<!rose-)tinted", "ё*лка",
]  # fmt: skip
TEXT = (
    "a close-up, two closeups and a greyish singer in soft light, bathed in a very deep red; she hardly stirs, shot on 35 mm, a walk and "
    "a long walk, her tired face, his faces, rose-tinted and tinted, елка"
)


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_is_found_where_its_pattern_fits(entry: str):
    """Whether it is spelled out or made a regular expression."""
    found = [(start, end) for _, _, start, end in Phrases([("words", None, [entry])]).find(TEXT)]

    assert found == [hit.span() for hit in pattern([entry]).finditer(TEXT)]
    assert found


def test_groups_do_not_hide_each_other_and_heavier_words_go_first():
    """Inside a group a phrase hides its words; another group is not touched."""
    phrases = Phrases([("light", 2, ["soft light"]), ("light", 1, ["soft", "light"]), ("feel", 1, ["soft"])])

    assert list(phrases.find("soft light")) == [("light", 2, 0, 10), ("feel", 1, 0, 4)]


def test_a_range_holds_whole_entries_only():
    """What runs over its end is not in it."""
    phrases = Phrases([("light", None, ["soft light", "soft"])])

    assert list(phrases.find("soft light", 0, 6)) == [("light", None, 0, 4)]


def test_heads_are_beginnings_of_what_fits():
    """Else an entry would never be tried."""
    assert heads("[her|his] faces?") == {"her f", "his f"}
    assert heads("…") == {""}


def test_an_entry_that_opens_with_a_word_edge_is_kept_by_its_first_letters():
    """It need not be tried at every word; nor need what opens with a sign, which no word does."""
    assert heads(r"\bphotograph of\b") == {"photo"}
    assert "" not in heads(r"\(born")
