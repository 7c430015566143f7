"""What the words of a statement say that a film can be laid beside: hues, shots, denials, places."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kadr.dossier import Dossier
from kadr.fold import level
from kadr.reading import lists
from kadr.reading.statements.facets import even
from kadr.reading.statements.phrases import Phrases
from kadr.records import Statement

_BEFORE, _AFTER = 40, 18  # letters between a denial and the word that it denies
_APART = re.compile(r"[:;.!?,]\s|\s-{1,2}\s|\s(?:but|sondern|mais|sino|pero|ma|mas|а|но)\s")
_JOINED = re.compile(
    r"\W{0,3}(?:(?:and|or|nor|und|oder|et|ou|y|o|e|ed|и|или|ни)\W{1,2})?(?:the |das |le |les |el |il |o )?"
)
_AND = re.compile(r"\s(?:and|und|et|y|e|ed|и)\s")


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


def said(statement: Statement, dossier: Dossier) -> Said:
    """The words of a statement as the lists are written; a language without lists is read as English."""
    quote = statement.quote
    told = next((text.language for text in dossier.texts if text.text_id == quote.text_id), None)
    known = told if told in lists.load("measured")["hues"] else "en"
    start, end = sentence_of(dossier.bodies.get(quote.text_id, ""), quote.start, quote.end)
    sentence = even(level(dossier.bodies.get(quote.text_id, "")[start:end])) + " "
    found = in_language(quote.exact, known or "en")
    wrong = named(replace(found, text=sentence), "manner", "untrue")
    words_of_it = named(found, "manner", "untrue")
    for word in words_of_it:
        found = replace(found, text=found.text[: word.start] + " " * (word.end - word.start) + found.text[word.end :])
    return replace(found, sentence=sentence, untrue=bool(wrong or words_of_it))


_SENTENCE_ENDS = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*(?=\s|$)|\n")


def sentence_of(body: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or sentences that a range lies in, up to line ends.

    >>> sentence_of("It is dark. Is it long? No.", 14, 16)
    (12, 23)
    """
    first = body.rfind("\n", 0, start) + 1
    for hit in _SENTENCE_ENDS.finditer(body, first, start):
        first = hit.end()
    last = _SENTENCE_ENDS.search(body, max(start, end - 1))
    while first < start and body[first].isspace():
        first += 1
    return first, last.end() if last else len(body)


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


def is_denied(words_said: Said, word: Word, *, before: bool = False) -> bool:
    """Whether a word that denies stands close by, on the same side of every comma and "but"; `before`: only before it."""
    spared = [*named(words_said, "stance", "not_no"), *named(words_said, "manner", "still_there")]
    return any(
        _bears_on(words_said.text, no, word)
        and not (before and no.start > word.start)
        and not any(ok.start <= no.start < ok.end for ok in spared)
        for no in named(words_said, "stance", "no")
    )


def denials(words_said: Said, some: Sequence[Word]) -> set[bool]:
    """Whether words are denied or not, or {False, True} where some are; in "no red or green" both are."""
    found: list[bool] = []
    last: Word | None = None
    for word in some:
        denied = is_denied(words_said, word)
        if last is not None and _JOINED.fullmatch(words_said.text, last.end, word.start):
            found[-1] = found[-1] or denied
        else:
            found.append(denied)
        last = word
    return set(found)


def is_beside(words_said: Said, thing: Word, word: Word) -> bool:
    """Whether a thing stands right after a word, or right before it with an "in" between."""
    if thing.start >= word.end:
        return words_said.text[word.end : thing.start] in {" ", "-"}
    return words_said.text[thing.end : word.start] in {" ", " in ", " en ", " em "}


def is_scarce(words_said: Said, some: Iterable[Word]) -> bool:
    """Whether the words are said to be hardly there."""
    scarce = named(words_said, "stance", "scarce")
    return any(_bears_on(words_said.text, little, word) for word in some for little in scarce)


def is_near(words_said: Said, kind: str, name: str, some: Iterable[Word]) -> bool:
    """Whether a word of a kind bears on one of some words: close by, on the same side of every comma and "but"."""
    there = named(words_said, kind, name)
    return any(_bears_on(words_said.text, modifier, word) for word in some for modifier in there)


def _bears_on(text: str, modifier: Word, word: Word) -> bool:
    if modifier.start < word.end and word.start < modifier.end:
        return False
    before = modifier.end <= word.start
    a, b = (modifier.end, word.start) if before else (word.end, modifier.start)
    if not before and _AND.search(text, a, b + 1):  # "in black and white and the camera does not move"
        return False
    return b - a <= (_BEFORE if before else _AFTER) and _APART.search(text, a, b + 1) is None


def figure(words_said: Said, text: str) -> float | None:
    """A number in digits, or a small one in words.

    >>> figure(Said("", "en"), "12.5"), figure(Said("", "en"), "ten"), figure(Said("", "en"), "some")
    (12.5, 10.0, None)
    """
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text):
        return float(text.replace(",", "."))
    for name, first, step in (("numbers", 1, 1), ("tens", 30, 10)):
        for n, written in enumerate(lists.load("measured")[name].get(words_said.language, [])):
            if text in written.split("|"):
                return float(first + n * step)
    return None


_THOUSANDS = re.compile(r"(?<=\d)[.,' ](?=\d{3}(?!\d))")
_FIGURE = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)?|[^\W\d_]+)[\s-]+(?:and a half )?([^\W\d_]+)")


def lengths_s(words_said: Said) -> list[tuple[float, float, int, int]]:
    """Every length of time with a figure: seconds, what its last digit may hide, and where it stands."""
    units = lists.load("measured")["units"].get(words_said.language, {})
    seconds = {"s": 1.0, "min": 60.0}
    found = []
    for at in _places(_FIGURE, words_said.text):
        for name, entries in units.items():
            if re.fullmatch("|".join(f"(?:{entry})" for entry in entries), at.group(2)):
                number = figure(words_said, at.group(1))
                if number is not None:
                    step = 10.0 ** -len(re.split("[.,]", at.group(1))[1]) if re.search("[.,]", at.group(1)) else 1.0
                    half = 0.5 if " half " in at.group() else 0.0
                    found.append(((number + half) * seconds[name], step * seconds[name] / 2, at.start(), at.end()))
    return found


def counts(words_said: Said, thing: Iterable[Word]) -> list[tuple[int, Word]]:
    """Whole numbers that stand right before one of some words, one adjective between them allowed: "39 long shots"."""
    found = []
    for word in thing:
        before = _THOUSANDS.sub("", words_said.text[: word.start])
        hit = re.search(r"(?<![\w.,])(\d+|[^\W\d_]+)\s+(?:[^\W\d_]+\s+)?$", before)
        number = figure(words_said, hit.group(1)) if hit else None
        if number is not None and number == int(number):
            found.append((int(number), word))
    return found


def _places(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Every match, overlapping ones too: "about ten minutes" holds "ten minutes"."""
    found, at = [], 0
    while hit := pattern.search(text, at):
        found.append(hit)
        at = hit.start() + 1
        while at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
            at += 1
    return found
