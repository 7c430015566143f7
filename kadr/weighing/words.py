"""Words of the lists where they stand in a statement, in the language that it is written in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from kadr.fold import level
from kadr.reading import lists
from kadr.reading.statements.facets import even
from kadr.reading.statements.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a list where it stands in the statement."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """A statement's words, made plain, and the language whose lists are used."""

    text: str
    language: str
    sentence: str = ""
    """All of the sentence that the words stand in."""
    untrue: bool = False
    """Whether the sentence calls what it tells untrue ("it is a myth that"); those words are blotted out."""
    exception: str = ""
    """The words of the exception that it names, made plain."""
    excepted: bool = False
    """Whether it names an exception ("except for one passage"); those words are blotted out."""
    caution: str = ""
    """Why a verdict on it is never firmer than leaning, as a sentence; empty where nothing speaks against a firm one."""
    opens_on: str = ""
    """A title in quotation marks that the sentence opens on ("the long version of “The Ferry” lasts ..."), as it is written."""


def in_language(some: str, language: str) -> Said:
    """Words as the lists are written; a blank ends them, as the lists' patterns look for the end of a word."""
    return Said(even(level(some)) + " ", language)


def _entries(kind: str, language: str) -> dict[str, list[str]]:
    """The names of a kind with their entries, from the list that has it."""
    found: dict[str, list[str]] = lists.load("measured" if kind in lists.load("measured") else "claimed")[kind].get(
        language, {}
    )
    return found


@cache
def _phrases(kind: str, language: str) -> Phrases[str]:
    """All names of a kind as one group: of two entries that begin inside each other the longer one counts."""
    return Phrases((kind, name, words) for name, words in _entries(kind, language).items())


@cache
def _named(kind: str, name: str, language: str) -> Phrases[str]:
    return Phrases([(name, name, _entries(kind, language).get(name, ()))])


def words(words_said: Said, kind: str) -> list[Word]:
    """Every word of a kind, in order."""
    return [Word(name, a, b) for _, name, a, b in _phrases(kind, words_said.language).find(words_said.text)]


def named(words_said: Said, kind: str, name: str) -> list[Word]:
    """Every word of one name of a kind, in order, whatever else stands there."""
    return [Word(name, a, b) for _, _, a, b in _named(kind, name, words_said.language).find(words_said.text)]


def has(words_said: Said, name: str) -> bool:
    """Whether a word of stance stands anywhere in the statement."""
    return bool(named(words_said, "stance", name))


def says(words_said: Said, kind: str, *names: str) -> bool:
    """Whether a word of one of some names of a kind stands anywhere in the statement."""
    return any(named(words_said, kind, name) for name in names)


def without(words_said: Said, some: Iterable[Word]) -> Said:
    """The same words with some of them taken out, and the commas about them."""
    text = words_said.text
    for word in sorted(some, key=lambda word: -word.start):
        head, tail = text[: word.start].rstrip(), text[word.end :].lstrip()
        if head.endswith(",") or not head:
            head, tail = head.rstrip(", "), tail.lstrip(", ")
        text = f"{head} {tail}" if head else tail
    return replace(words_said, text=text)
