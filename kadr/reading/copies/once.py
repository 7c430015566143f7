"""Testimony counted once: words that a copy repeats, or that several texts print in a shared passage, have one source.

Who counts how many texts say a thing counts sources (`Sources.of`) instead; who wants each testimony once leaves out
what is `repeated`. What stands in a shared passage and is not printed in the other texts (a sentence that one editor
added) is a testimony of its own.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from kadr.dossier import Dossier
from kadr.fold import fold
from kadr.reading.copies.shared import THE_SAME_WORDS
from kadr.records import Passage, Quote

_ENOUGH = 0.6  # of the word pairs of a quote: so many stand in the other passage where the quote does
_REWORDED = 0.35  # of them, where a whole text is a copy: a rewritten sentence keeps that many, another one few
_NO_DATE = "9999"

_Place = tuple[str, int]
"""A text and the number of a passage."""


class Sources:
    """From which text each quote of a dossier comes in the end."""

    def __init__(self, dossier: Dossier) -> None:
        self._bodies = dossier.bodies
        self._copy_of = {text.text_id: text.copy_of for text in dossier.texts if text.copy_of}
        self._passages: dict[str, list[Passage]] = {}
        for row in dossier.passages:
            self._passages.setdefault(row.quote.text_id, []).append(row)
        for some in self._passages.values():
            some.sort(key=lambda row: row.quote.start)
        self._starts = {text: [row.quote.start for row in some] for text, some in self._passages.items()}
        order = {text.text_id: ((text.date or _NO_DATE)[:7], n) for n, text in enumerate(dossier.texts)}
        self._best = _best(dossier.passages, self._passage, order)
        self._pairs: dict[_Place, set[tuple[str, str]]] = {}

    @property
    def any_shared(self) -> bool:
        """Whether anything of the dossier is told twice in the same words."""
        return bool(self._copy_of or self._best)

    @property
    def shared_passages(self) -> int:
        """How many passages stand in several texts."""
        return len(set(self._best.values()))

    def of(self, quote: Quote) -> str:
        """What a quote counts under: its text, the text that this one copies, or a passage that several texts print."""
        first = self.first(quote)
        if first is not None:
            quote = first
        place = _place(self._passage(quote))
        if place is not None and place in self._best.values():
            return f"{place[0]} {place[1]}"
        return self._original(quote.text_id)

    def first(self, quote: Quote) -> Quote | None:
        """The words that these repeat: of a copy, where they stand in the original; of a shared passage, the best text's.

        None where the words are the best source themselves. Where an original has them in other words, its passage that is
        likest stands for them, or its beginning where none is like them.
        """
        original = self._original(quote.text_id)
        if original != quote.text_id:
            body = self._bodies.get(original, "")
            start = body.find(quote.exact)
            if start < 0:
                likest = self._likest(original, quote)
                return likest or (Quote(original, 0, 1, body[:1]) if body else None)
            there = Quote(original, start, start + len(quote.exact), quote.exact)
            return self.first(there) or there
        here = self._passage(quote)
        place = _place(here)
        best = self._best.get(place) if place else None
        if best is None or best == place or not self._has(best, quote):
            return None
        passage = next(row for row in self._passages[best[0]] if row.number == best[1])
        start = passage.quote.exact.find(quote.exact)
        if start < 0:
            return passage.quote
        return Quote(best[0], passage.quote.start + start, passage.quote.start + start + len(quote.exact), quote.exact)

    def repeated(self, row: Any) -> bool:
        """Whether a row's words are told better elsewhere; never of a row without a quote."""
        quote = getattr(row, "quote", None)
        return isinstance(quote, Quote) and self.first(quote) is not None

    def count(self, quotes: Iterable[Quote]) -> int:
        """How many sources some quotes have."""
        return len({self.of(quote) for quote in quotes})

    def _original(self, text_id: str) -> str:
        seen = {text_id}
        while (other := self._copy_of.get(text_id)) and other not in seen:
            seen.add(text_id := other)
        return text_id

    def _passage(self, quote: Quote) -> Passage | None:
        starts = self._starts.get(quote.text_id, [])
        at = bisect_right(starts, quote.start) - 1
        found = self._passages[quote.text_id][at] if at >= 0 else None
        return found if found and quote.start < found.quote.end else None

    def _likest(self, original: str, quote: Quote) -> Quote | None:
        """The passage of a text that prints most of a quote's words, where that is enough of them to be the same sentence."""
        mine = _pairs(quote.exact)
        shares = [
            (sum(pair in self._pairs_of((original, row.number)) for pair in mine) / len(mine), -row.number, row.quote)
            for row in self._passages.get(original, [])
        ]
        best = max(shares, default=None)
        return best[2] if best and best[0] >= _REWORDED else None

    def _has(self, place: _Place, quote: Quote) -> bool:
        """Whether a passage prints the words of a quote, a word exchanged here and there."""
        mine, there = _pairs(quote.exact), self._pairs_of(place)
        return sum(pair in there for pair in mine) >= _ENOUGH * len(mine)

    def _pairs_of(self, place: _Place) -> set[tuple[str, str]]:
        if place not in self._pairs:
            passage = next(row for row in self._passages[place[0]] if row.number == place[1])
            words = fold(passage.quote.exact).split()
            self._pairs[place] = {*pairwise(words), *((word, "") for word in words)}
        return self._pairs[place]


def _pairs(words: str) -> list[tuple[str, str]]:
    """Words that follow each other; a word by itself as it is."""
    some = fold(words).split()
    return list(pairwise(some)) or [(word, "") for word in some]


def _place(passage: Passage | None) -> _Place | None:
    return (passage.quote.text_id, passage.number) if passage else None


def _best(passages: Iterable[Passage], passage_of: Any, order: dict[str, tuple[str, int]]) -> dict[_Place, _Place]:
    """For each shared passage, the one that stands for all that have its words: of the earliest text, then the first given."""
    group: dict[_Place, _Place] = {}

    def root(place: _Place) -> _Place:
        while (up := group.setdefault(place, place)) != place:
            place = up
        return place

    for row in passages:
        for origin in row.origins:
            if origin.column == "note" and origin.note == THE_SAME_WORDS and origin.quote is not None:
                one, other = _place(row), _place(passage_of(origin.quote))
                if one and other:
                    group[root(one)] = root(other)
    members: dict[_Place, list[_Place]] = {}
    for place in sorted(group):
        members.setdefault(root(place), []).append(place)
    best: dict[_Place, _Place] = {}
    for some in members.values():
        first = min(some, key=lambda place: (order.get(place[0], (_NO_DATE, len(order))), place[1]))
        best |= dict.fromkeys(some, first)
    return best
