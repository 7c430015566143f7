"""Regular expressions that are tried only where a text has their words: a text is walked once for all of them.

Each pattern is taken apart once, to learn which words, or pieces of words, every match of it must hold: a match of
`\\b(?:films?|dramas?)\\b` holds "film" or "drama". The words of a text are looked up once, and tell each pattern where
to look. What is found is what `re` finds, in the same order.
"""

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, product
from re import _parser  # type: ignore[attr-defined]  # what re itself takes patterns apart with
from typing import Any

_SHORT = 240  # characters; to walk so few costs less than to ask
_MOST_WAYS = 12  # spellings of one piece, as of gr[ea]y
_MOST_STARTS = 8  # places where a match may begin before its word, to be worth trying each
_MOST_WORDS = 1 << 16  # words remembered with what they wake
_TEXTS = 4  # of one document: its words as printed, in small letters, without names

_TOKEN = re.compile(r"\w+")


class Keyed:
    """A pattern with the methods of `re.Pattern`.

    >>> film = Keyed(r"\\b(?:films?|dramas?) (?:by|de)\\b")
    >>> [hit.group() for hit in film.finditer("A film by Ada Quill, after the dramas by her aunt. " * 6)][:2]
    ['film by', 'dramas by']
    """

    __slots__ = ("_begins", "_number", "_raw", "findall", "flags", "fullmatch", "match", "pattern", "split", "sub")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._raw = re.compile(pattern, flags)
        self.pattern = pattern
        self.flags = self._raw.flags
        self.match, self.fullmatch = self._raw.match, self._raw.fullmatch
        self.sub, self.split, self.findall = self._raw.sub, self._raw.split, self._raw.findall
        keys = keys_of(pattern, flags)
        self._begins = all(key.most - key.least < _MOST_STARTS for key in keys)
        self._number = _WAKERS.add(keys, self._begins) if keys else None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match between two places of a text."""
        places = self._places(text, end)
        if places is None:
            return self._raw.search(text, start, end)
        if not places:
            return None
        at = bisect_left(places, start)
        if not self._begins:
            return self._raw.search(text, start, end) if at < len(places) and places[at] < end else None
        for place in islice(places, at, None):
            if place >= end:
                break
            if hit := self.match(text, place, end):
                return hit
        return None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match between two places of a text, none inside another."""
        places = self._places(text, end)
        if places is None:
            return self._raw.finditer(text, start, end)
        if not places:
            return iter(())
        at = bisect_left(places, start)
        if not self._begins:
            return self._raw.finditer(text, start, end) if at < len(places) and places[at] < end else iter(())
        return self._each(text, islice(places, at, None), end)

    def _each(self, text: str, places: Iterator[int], end: int) -> Iterator[re.Match[str]]:
        until = 0
        for place in places:
            if place >= end:
                return
            if place >= until and (hit := self.match(text, place, end)):
                until = hit.end()
                yield hit

    def _places(self, text: str, end: int) -> Sequence[int] | None:
        """Where matches may begin, or where their words stand; None where all of the text has to be walked."""
        if self._number is None or len(text) < _SHORT:
            return None
        if end < len(text) and (text[end].isalnum() or text[end] == "_"):
            return None  # inside a word: the text ends with the beginning of one
        known, places = _awake(text)
        return places.get(self._number, ()) if self._number < known else None


@dataclass(frozen=True, slots=True)
class Key:
    """A piece of a word that a match holds, folded as `small` does."""

    piece: str
    begins: bool
    """Whether it is the beginning of a word."""
    ends: bool
    """Whether it is the end of a word."""
    least: int = 0
    most: int = 0
    """Characters of the match before it."""


class _Wakers:
    """Which patterns each word wakes, and how far from the word's first letter to look."""

    def __init__(self) -> None:
        self.count = 0
        self._openers: dict[str, list[tuple[Key, int, bool]]] = defaultdict(list)
        self._inner: dict[str, list[tuple[Key, int, bool]]] = defaultdict(list)
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}

    def add(self, keys: Sequence[Key], begins: bool) -> int:
        number = self.count
        self.count += 1
        for key in keys:
            (self._openers if key.begins else self._inner)[key.piece[:_HEAD]].append((key, number, begins))
        self._known.clear()
        return number

    def woken_by(self, word: str) -> tuple[tuple[int, int], ...]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_WORDS:
                self._known.clear()
            known = self._known[word] = tuple(self._find(small(word)))
        return known

    def _find(self, word: str) -> Iterator[tuple[int, int]]:
        for at in range(len(word)):
            for length in range(1, _HEAD + 1):
                head = word[at : at + length]
                for heads in (self._inner, self._openers) if at == 0 else (self._inner,):
                    for key, number, begins in heads.get(head, ()) if len(head) == length else ():
                        if word.startswith(key.piece, at) and (not key.ends or at + len(key.piece) == len(word)):
                            for before in range(key.least, key.most + 1) if begins else (0,):
                                yield number, at - before


_HEAD = 3  # pieces are kept by so many first letters
_WAKERS = _Wakers()


@lru_cache(maxsize=_TEXTS)
def _awake(text: str) -> tuple[int, dict[int, list[int]]]:
    """How many patterns there were, and those of them that a text wakes, each with its places in order."""
    found: dict[int, list[int]] = defaultdict(list)
    woken_by = _WAKERS.woken_by
    for token in _TOKEN.finditer(text):
        woken = woken_by(token.group())
        if woken:
            start = token.start()
            for number, away in woken:
                found[number].append(start + away)
    return _WAKERS.count, {
        number: sorted({place for place in places if place >= 0}) for number, places in found.items()
    }


def small(word: str) -> str:
    """A word with one letter for all that `re` takes for the same where case is no matter; same length.

    >>> small("Straſſe"), small("İKİ"), small("٣")
    ('strasse', 'iki', '3')
    """
    return word.lower() if word.isascii() else "".join(map(_small, word))


@lru_cache(maxsize=1 << 12)
def _small(letter: str) -> str:
    if letter.isdecimal():
        return str(int(letter))
    for form in (letter.casefold(), letter.lower()):
        if len(form) == 1:
            return "i" if form == "ı" else form
    return letter.lower()[0]


def keys_of(pattern: str, flags: int = 0) -> tuple[Key, ...]:
    """Pieces of words, one of which stands in every match of a pattern; none where that cannot be told.

    >>> [key.piece for key in keys_of("(?:un )?(?:films?|gr[ea]y) d'")]
    ['film', 'gray', 'grey']
    """
    found = _keys(list(_parser.parse(pattern, flags)), before=False, after=False)
    return tuple(sorted(found or (), key=lambda key: (key.piece, key.begins, key.ends, key.least, key.most)))


def _keys(items: list[Any], *, before: bool, after: bool) -> set[Key] | None:
    """The rarest keys of a row of items; before, after: whether the row surely stands at the edge of a word there."""
    best: set[Key] | None = None
    least = most = 0
    at = 0
    while at < len(items):
        size = 1
        op, value = _name(items[at]), items[at][1]
        edge_before = _edge(reversed(items[:at]), before, last=True)
        found: set[Key] | None = None
        if letters := _letters(items[at]):
            run = [letters]
            while at + size < len(items) and (letters := _letters(items[at + size])):
                run.append(letters)
                size += 1
            found = _rarest(_pieces(run, edge_before, _edge(iter(items[at + size :]), after, last=False)))
        else:
            edge_after = _edge(iter(items[at + 1 :]), after, last=False)
            inner = _inner(op, value)
            if inner:
                some = [_keys(part, before=edge_before, after=edge_after) for part in inner]
                found = None if None in some else {key for keys in some for key in keys or ()}
        if found:
            moved = {replace(key, least=key.least + least, most=key.most + most) for key in found}
            best = _rarest([some for some in (best, moved) if some])
        for item in items[at : at + size]:
            shortest, longest = _width(item)
            least, most = least + shortest, min(most + longest, _FAR)
        at += size
    return best


_FAR = 1 << 20  # characters: no telling


def _name(item: Any) -> str:
    return str(item[0])


def _inner(op: str, value: Any) -> list[list[Any]]:
    """The rows of items of which one stands wherever this item does; none where the item may be empty."""
    if op == "BRANCH":
        return [list(part) for part in value[1]]
    if op == "SUBPATTERN":
        return [list(value[3])]
    if op == "ATOMIC_GROUP":
        return [list(value)]
    if op in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and value[0] == 1 == value[1]:
        return [list(value[2])]
    if op in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and value[0] >= 1:
        return [[*value[2], _UNKNOWN]]  # what follows the first time may be the second
    return []


_UNKNOWN = ("UNKNOWN", None)


def _letters(item: Any) -> tuple[str, ...]:
    """The characters that an item may be, where they are few."""
    op, value = _name(item), item[1]
    if op == "LITERAL":
        return (small(chr(value)),)
    if op != "IN":
        return ()
    found: set[str] = set()
    for kind, what in value:
        if str(kind) == "LITERAL":
            found.add(small(chr(what)))
        elif str(kind) == "RANGE" and what[1] - what[0] < _MOST_WAYS:
            found.update(small(chr(code)) for code in range(what[0], what[1] + 1))
        elif str(what) == "CATEGORY_DIGIT":
            found.update("0123456789")
        else:
            return ()
    return tuple(sorted(found)) if len(found) <= _MOST_WAYS else ()


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _pieces(run: list[tuple[str, ...]], before: bool, after: bool) -> list[set[Key]]:
    """The pieces of words in a run of characters, each with all its spellings."""
    found: list[set[Key]] = []
    begin = 0
    while begin < len(run):
        end, ways = begin, 1
        while end < len(run) and all(map(_is_word, run[end])) and ways * len(run[end]) <= _MOST_WAYS:
            ways *= len(run[end])
            end += 1
        if end > begin:
            begins = before if begin == 0 else not any(map(_is_word, run[begin - 1]))
            ends = after if end == len(run) else not any(map(_is_word, run[end]))
            found.append({Key("".join(way), begins, ends, begin, begin) for way in product(*run[begin:end])})
        begin = max(end, begin + 1)
    return found


def _rarest(some: Sequence[set[Key]]) -> set[Key] | None:
    return min(some, key=_commonness) if some else None


def _commonness(keys: set[Key]) -> float:
    """How often one of the keys is to be expected; what does not tell where a match begins counts for more."""
    often = sum(
        (0.1 if key.piece.isdigit() else 1.0) * 0.4 ** len(key.piece) * (1.0 if key.begins and key.ends else 2.0)
        for key in keys
    )
    return often * (1.0 if all(key.most - key.least < _MOST_STARTS for key in keys) else 3.0)


def _edge(items: Iterator[Any], beyond: bool, *, last: bool) -> bool:
    """Whether what stands there is surely no letter of a word; items: from near to far; last: they stand before."""
    for item in items:
        op, value = _name(item), item[1]
        if op == "AT":
            if str(value) in {"AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING", "AT_END", "AT_END_STRING"}:
                return True
        elif op == "ASSERT_NOT":
            if (value[0] < 0) == last and len(value[1]) == 1 and _holds_all_letters(value[1][0]):
                return True
        elif op != "ASSERT":
            shortest, _ = _width(item)
            if not _is_no_letter(item, last=last):
                return False
            if shortest:
                return True
    return beyond


def _holds_all_letters(item: Any) -> bool:
    return (
        _name(item) == "IN"
        and any(str(what) == "CATEGORY_WORD" for _, what in item[1])
        and str(item[1][0][0]) != "NEGATE"
    )


def _is_no_letter(item: Any, *, last: bool) -> bool:
    """Whether an item ends (or begins) with what is no letter of a word, if it is there at all."""
    op, value = _name(item), item[1]
    if op == "LITERAL":
        return not _is_word(chr(value))
    if op == "IN":
        return all(
            (str(kind) == "LITERAL" and not _is_word(chr(what))) or str(what) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"}
            for kind, what in value
        )
    if op == "BRANCH":
        return all(len(part) > 0 and _side_is_no_letter(list(part), last=last) for part in value[1])
    if op == "SUBPATTERN":
        return _side_is_no_letter(list(value[3]), last=last)
    if op in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return _side_is_no_letter(list(value[2]), last=last)
    return False


def _side_is_no_letter(items: list[Any], *, last: bool) -> bool:
    side = items[-1 if last else 0] if items else _UNKNOWN
    return _width(side)[0] > 0 and _is_no_letter(side, last=last)


def _width(item: Any) -> tuple[int, int]:
    """Characters that an item takes, at least and at most."""
    op, value = _name(item), item[1]
    if op in {"LITERAL", "NOT_LITERAL", "IN", "ANY", "RANGE"}:
        return 1, 1
    if op in {"AT", "ASSERT", "ASSERT_NOT"}:
        return 0, 0
    if op == "BRANCH":
        widths = [_width_of(list(part)) for part in value[1]]
        return min(least for least, _ in widths), max(most for _, most in widths)
    if op == "SUBPATTERN":
        return _width_of(list(value[3]))
    if op in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        least, most = _width_of(list(value[2]))
        return least * value[0], min(most * int(value[1]), _FAR)
    return 0, _FAR


def _width_of(items: list[Any]) -> tuple[int, int]:
    widths = [_width(item) for item in items]
    return sum(least for least, _ in widths), min(sum(most for _, most in widths), _FAR)
