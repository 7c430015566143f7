"""Source marks: the `B 5` at the end of a line, and the sentence that it opens."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from kadr.dossier import Dossier
from kadr.fold import fold, level
from kadr.page import words
from kadr.reading.copies.once import Sources
from kadr.reading.text import split_blocks, split_sentences
from kadr.records import Passage, Quote, Text

_AROUND = 280
"""Characters of a sentence shown before and after the marked words at most."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One source of one line."""

    letter: str
    number: int | None
    anchor: str
    """Where the words stand in the text as read."""
    sentence: str
    """Which entry of the appendix holds the sentence."""
    name: str
    """What a screen reader says."""
    same: str = ""
    """Of words that repeat another text's: where these stand, `B 5`."""

    @property
    def place(self) -> str:
        return f"{self.letter} {self.number}" if self.number else self.letter


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a source mark opens: the words with some of their sentence around them."""

    key: str
    mark: Mark
    before: str
    exact: str
    after: str
    language: str | None
    origin: str


def in_print(sentences: Iterable[Sentence]) -> dict[str, str]:
    """How entries of the appendix are printed, by their keys: the first of several with the same sentence as a `whole`
    one, the others not at all (`again`). An entry that is not here is printed as it is.
    """
    same: dict[tuple[str, int | None, str], list[str]] = {}
    for one in sentences:
        words_of_it = " ".join(f"{one.before} {one.exact} {one.after}".split())
        same.setdefault((one.mark.letter, one.mark.number, fold(words_of_it)), []).append(one.key)
    repeated = [keys for keys in same.values() if len(keys) > 1]
    return {key: "whole" if key == keys[0] else "again" for keys in repeated for key in keys}


class Marks:
    """Makes source marks, and keeps the sentences that they need."""

    def __init__(self, dossier: Dossier) -> None:
        self.texts: list[Text] = sorted(dossier.texts, key=lambda text: (len(text.letter), text.letter, text.text_id))
        self.letters = {text.text_id: text.letter or words.letters(i) for i, text in enumerate(self.texts)}
        self.passages = {text.text_id: _passages(dossier, text) for text in self.texts}
        self._starts = {key: [passage.quote.start for passage in some] for key, some in self.passages.items()}
        self._text = {text.text_id: text for text in self.texts}
        self._order = {text.text_id: i for i, text in enumerate(self.texts)}
        self._plain = {key: level(body) for key, body in dossier.bodies.items()}
        self._bodies = dossier.bodies
        self.sources = Sources(dossier)
        self._needed: dict[tuple[int, int, int], tuple[Mark, Quote]] = {}

    def passage(self, quote: Quote) -> Passage | None:
        """The passage that a quote begins in."""
        place = bisect_right(self._starts[quote.text_id], quote.start) - 1
        if place < 0:
            return None
        passage = self.passages[quote.text_id][place]
        return passage if quote.start < passage.quote.end else None

    def text(self, quote: Quote) -> Text:
        """The text that a quote stands in."""
        return self._text[quote.text_id]

    def of(self, quote: Quote) -> Mark:
        """The mark of one quote; its sentence is kept for the appendix."""
        passage, letter = self.passage(quote), self.letters[quote.text_id]
        key = f"s-{letter}-{quote.start}-{quote.end}"
        place = f"text {letter}, passage {passage.number}" if passage else f"text {letter}"
        mark = Mark(
            letter,
            passage.number if passage else None,
            f"{letter}-{quote.start}" if passage else f"text-{letter}",
            key,
            f"{letter} {passage.number if passage else ''}, source: {place}: {words.shortened(quote.exact, 90)}",
            self._first(quote),
        )
        order = (self._order[quote.text_id], quote.start, quote.end)
        self._needed.setdefault(order, (mark, quote))
        return mark

    def all(self, quotes: Iterable[Quote]) -> tuple[Mark, ...]:
        """Marks of several quotes, one per paragraph, in the order of the texts."""
        known = [quote for quote in quotes if quote.text_id in self._text]
        found: dict[tuple[str, int | None], Mark] = {}
        for quote in sorted(known, key=lambda quote: (self._order[quote.text_id], quote.start)):
            mark = self.of(quote)
            found.setdefault((mark.letter, mark.number), mark)
        return tuple(found.values())

    def starts(self, text_id: str) -> set[int]:
        """Where words begin that some mark leads to: each needs an anchor in the text as read."""
        return {start for order, start, _ in list(self._needed) if order == self._order[text_id]}

    def sentence(self, quote: Quote) -> Sentence:
        """The words of one quote with some of their sentence around them."""
        return self._sentence(self.of(quote), quote, self.passage(quote))

    def sentences(self) -> list[Sentence]:
        """Every sentence that some mark needs, in the order of the texts."""
        return self._opened(sorted(self._needed))

    def some_sentences(self, keys: Iterable[str]) -> list[Sentence]:
        """Those of some marks' keys, in the order of the texts; keys that are no mark's are passed over."""
        wanted = set(keys)
        return self._opened(sorted(order for order, (mark, _) in list(self._needed.items()) if mark.sentence in wanted))

    def _opened(self, orders: Iterable[tuple[int, int, int]]) -> list[Sentence]:
        some = (self._needed[order] for order in orders)
        return [self._sentence(mark, quote, self.passage(quote)) for mark, quote in some]

    def _first(self, quote: Quote) -> str:
        """Where the words stand that these repeat; the text alone, where it says them in other words."""
        first = self.sources.first(quote)
        if first is None or first.text_id not in self._text:
            return ""
        passage = self.passage(first) if len(first.exact) > 1 else None
        return f"{self.letters[first.text_id]} {passage.number}" if passage else self.letters[first.text_id]

    def _sentence(self, mark: Mark, quote: Quote, passage: Passage | None) -> Sentence:
        body = self._bodies[quote.text_id]
        start, end = _around(self._plain[quote.text_id], quote, passage)
        before, after = body[start : quote.start].lstrip(), body[quote.end : end].rstrip()
        if len(before) > _AROUND:
            before = "… " + before[-_AROUND:].split(" ", 1)[-1]
        if len(after) > _AROUND:
            after = after[:_AROUND].rsplit(" ", 1)[0] + " …"
        text = self.text(quote)
        return Sentence(
            mark.sentence, mark, before, quote.exact, after, words.tag(text.language), _origin(text, passage)
        )


def _passages(dossier: Dossier, text: Text) -> list[Passage]:
    """The numbered passages of a text; its paragraphs where nobody has numbered them."""
    found = sorted(
        (passage for passage in dossier.passages if passage.quote.text_id == text.text_id),
        key=lambda passage: passage.quote.start,
    )
    body = dossier.bodies.get(text.text_id, "")
    return found or [
        Passage(Quote(text.text_id, start, end, body[start:end]), number, "paragraph", (), None, None, 0.0)
        for number, (start, end) in enumerate(split_blocks(level(body)), 1)
    ]


def _around(plain: str, quote: Quote, passage: Passage | None) -> tuple[int, int]:
    """The range of the sentences that a quote touches."""
    if passage is None:
        return quote.start, quote.end
    start, end = quote.start, quote.end
    for a, b in split_sentences(plain, passage.quote.start, passage.quote.end):
        if a < quote.end and b > quote.start:
            start, end = min(start, a), max(end, b)
    return start, end


def _origin(text: Text, passage: Passage | None) -> str:
    """Who wrote or said it, in few words."""
    kind = passage.kind if passage else ""
    if kind == "caption":
        return f"caption, {text.kind}"
    if passage and passage.speaker:
        role = passage.speaker_role
        asks = " asks" if kind == "question" else ""
        return f"{passage.speaker}{asks}, {role}" if role and role != "director" else f"{passage.speaker}{asks}"
    return f"{text.author}, {text.kind}" if text.author else f"{text.kind}, unsigned"
