"""Patterns that are tried only where their words stand find what `re` finds."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadr.reading.keyed import Keyed, Walked, keys_of, small

_WORDS = [
    "film",
    "films",
    "Film",
    "FİLM",
    "filming",
    "a",
    "by",
    "de",
    "gray",
    "grey",
    "co-wrote",
    "wrote",
    "1999",
    "x1999",
    "'s",
    "ſound",
]
_TEXTS = st.lists(st.sampled_from([*_WORDS, " ", " ", " ", "\n", ", ", "-", "_", "(", "ß", "K"]), max_size=120).map(
    "".join
)
_PATTERNS = [
    (r"\bfilms?\b", re.IGNORECASE),
    (r"(?<![\w'-])(?:film|gr[ea]y|co-wrote)(?![\w-])", re.IGNORECASE),
    (r"(?:co-)?wrote", 0),
    (r"\w*lming", 0),
    (r"(?:a |by |de )?(?:Film|19\d\d)\b", 0),
    (r"(?<=a )(?:film|grey)$", 0),
    (r"^(?:film|by)\b", re.MULTILINE),
    (r"(?:film(?:s|ing)?[ ,]){2}", 0),
    (r"(?i:sound|kgrey)|\d{4}(?!\d)", 0),
    (r"film(?=ing)|a(?!\w)", 0),
    (r"[^\W\d]+'s|(?:de|by)(?: |-)film", re.IGNORECASE),
    (r"(?:film|by) (?:\w+ )*?1999", 0),
    (r"(?:a|(?!)) film|\bgrey (?!)", 0),
    (r"(?:film)?(?:grey(?!))?(?:\bby(?!))*", 0),
    (r"\bfilm (?!)", 0),
]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns are taken apart before they have walked far."""
    monkeypatch.setattr(sys.modules[Keyed.__module__], "_WORTH", 0)


@pytest.mark.parametrize(("pattern", "flags"), _PATTERNS)
@settings(deadline=None)  # the first text makes the pattern
@given(text=_TEXTS, places=st.tuples(st.integers(0, 200), st.integers(0, 300)))
def test_it_finds_what_re_finds(pattern: str, flags: int, text: str, places: tuple[int, int]) -> None:
    """In a whole text and between any two places of it, also inside words."""
    keyed, plain, text = Keyed(pattern, flags), re.compile(pattern, flags), Walked(text)

    for span in ((0, sys.maxsize), places):
        assert [hit.span() for hit in keyed.finditer(text, *span)] == [
            hit.span() for hit in plain.finditer(text, *span)
        ]
        first, expected = keyed.search(text, *span), plain.search(text, *span)
        assert (first and first.span()) == (expected and expected.span())


@pytest.mark.parametrize(("pattern", "flags"), _PATTERNS)
@settings(deadline=None)  # the first text makes the pattern
@given(text=_TEXTS, places=st.tuples(st.integers(0, 200), st.integers(0, 300)))
def test_it_finds_the_same_in_a_part_of_a_text(pattern: str, flags: int, text: str, places: tuple[int, int]) -> None:
    """A part that remembers where its words are is a text of its own, also where it begins or ends inside a word."""
    keyed, plain, part = Keyed(pattern, flags), re.compile(pattern, flags), text[slice(*places)]

    found = keyed.finditer(Walked(text).cut(*places))

    assert [hit.span() for hit in found] == [hit.span() for hit in plain.finditer(part)]


@pytest.mark.parametrize(("pattern", "flags"), _PATTERNS)
@settings(deadline=None)  # the first text makes the pattern
@given(text=_TEXTS)
def test_it_tells_the_ranges_that_it_is_found_in(pattern: str, flags: int, text: str) -> None:
    """Of the lines of a text it names those in which `re` finds it."""
    lines = [hit.span() for hit in re.finditer(r"[^\n]+", text)]

    found = list(Keyed(pattern, flags).found_in(Walked(text), lines))

    assert found == [n for n, span in enumerate(lines) if re.compile(pattern, flags).search(text, *span)]


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"\b(?:films?|dramas?)\b", {"film", "drama"}),
        (r"(?:the )?[Aa]ward of \w+", {"award"}),
        (r"gr[ea]y!?", {"gray", "grey"}),
        (r"(?:film)?", set()),
        (r"\w+ \W+", set()),
        (r"(?!film).", set()),
        (r"film|", set()),
        (r"film (?:(?:a|by) )*grey19", {"film"}),  # rarer is what ends it, which does not tell where it begins
        (r"film|(?:by (?!)){2}|(?!) a", {"film"}),
    ],
)
def test_the_words_of_a_pattern(pattern: str, pieces: set[str]) -> None:
    """One of them stands in every match; what may be left out or must not stand there is none."""
    assert {key.piece for key in keys_of(pattern)} == pieces


def test_a_pattern_that_can_match_nowhere_is_asked_in_no_text() -> None:
    """A list without words for a language makes one."""
    never = Keyed(r"\b(?:(?!)) film")
    text = Walked("The films by Ada Quill. " * 400)

    list(never.finditer(text))

    assert not never.may_be_in(text)


def test_letters_are_folded_as_re_folds_them() -> None:
    """Any two letters that `re` takes for one where case is no matter are one here."""
    letters = [chr(code) for code in range(0x250, 0x600)] + [
        chr(code) for code in (*range(0x250), 0x1E9E, 0x212A, 0x212B, 0x17F)
    ]
    for letter in letters:
        same = re.compile(re.escape(letter), re.IGNORECASE)

        assert {small(other) for other in letters if letter.isalpha() and same.fullmatch(other)} <= {small(letter)}
