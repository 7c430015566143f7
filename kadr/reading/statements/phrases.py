"""Finds the entries of many word lists in one walk over the words of a text, however long the lists are."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import Any, Generic, TypeVar

from kadr.reading.keyed import keys_of, small

_CLASS = re.compile(r"\[[^\[\]|]*\]")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_STAR = re.compile(r"(?<!\\w)(?<![)\].\x02])\*")
_WORD = re.compile(r"\w+")
_REST = re.compile(r"\w*")
_RUN = re.compile(r"[\w' ,&/-]+(?![\w?*+{])")
_SPELLABLE = re.compile(r"(?:[\w' ,&/?|\[\]-]|\(\?:|\))+")
_SIMPLE_HEAD = re.compile(r"[\w' -]{5}(?![?{])")
_KEY = 5  # entries are kept by their first letters; so many leave few candidates at one word
_MOST_SPELLINGS = 128
_TEXTS = 4  # a text in small letters, without names, without misleading phrases

Label = TypeVar("Label")
_MOST_KNOWN = 1 << 15  # first letters of words, remembered with the entries that begin so
_Entry = tuple[int, str, Any, str]
"""Its rank, group, label and words."""
Match = Callable[[str, int], int]
"""Where an entry that begins at an offset ends; -1 where it does not stand."""


def as_regex(entry: str) -> str:
    """The regular expression of a list entry: `*` any letters, `…` up to four words, `[a|b]` one of these.

    >>> as_regex("soft* [light|glow]")
    'soft\\\\w* (?:light|glow)'
    """
    classes: list[str] = []

    def keep(hit: re.Match[str]) -> str:
        classes.append(hit.group())
        return f"\x01{len(classes) - 1}\x02"

    kept = _CHOICE.sub(r"(?:\1)", _CLASS.sub(keep, entry.replace("ё", "е")))
    open_ended = _STAR.sub(r"\\w*", kept).replace(" … ", r"(?: \S+){0,4} ")
    return re.sub(r"\x01(\d+)\x02", lambda hit: classes[int(hit.group(1))], open_ended)


class Phrases(Generic[Label]):
    """Entries in groups; in each group the first that fits at a word wins and hides what begins inside it.

    >>> found = Phrases([("colour", 1, ["deep red*"]), ("colour", 0, ["red"]), ("light", 0, ["red"])])
    >>> list(found.find("a deep reddish red"))
    [('colour', 1, 2, 14), ('colour', 0, 15, 18), ('light', 0, 15, 18)]
    """

    def __init__(self, groups: Iterable[tuple[str, Label, Iterable[str]]]) -> None:
        """groups: (group, label, entries), heavier labels of a group first; among entries the longer go first."""
        self._openers = _Openers()
        self._open: list[tuple[_Entry, tuple[str, ...]]] = []
        """Entries that may begin with any word, with pieces of which one stands wherever they do."""
        self._here = lru_cache(maxsize=_TEXTS)(lambda text: _Here(text, self._openers, self._open))
        rank = 0
        for group, label, entries in groups:
            for entry in sorted(set(entries), key=lambda e: (-len(e), e)):
                rank += 1
                for head in heads(entry):
                    if head:
                        self._openers.by_head[head].append((rank, group, label, entry))
                    else:
                        self._open.append(((rank, group, label, entry), _pieces(entry)))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, Label, int, int]]:
        """(group, label, start, end) of every entry in order of the words; text as `facets.even` makes it."""
        end = len(text) if end is None else end
        here = self._here(text)
        some: Sequence[tuple[int, Sequence[_Entry]]] = here.begun(start, end)
        if opened := here.opened(start, end):
            by_place = dict(some)
            for at, ones in opened.items():
                by_place[at] = sorted((*by_place.get(at, ()), *ones), key=_rank)
            some = sorted(by_place.items())
        until: dict[str, int] = {}
        for at, entries in some:
            for _, group, label, entry in entries:
                if until.get(group, 0) <= at:
                    stop = _matcher(entry)(text, at)
                    if at < stop <= end:
                        until[group] = stop
                        yield group, label, at, stop


class _Here:
    """What of the entries may stand where in a text that is searched again and again, a sentence at a time."""

    def __init__(self, text: str, openers: "_Openers", open_ended: Sequence[tuple[_Entry, tuple[str, ...]]]) -> None:
        self.text = text
        starts, keys = _words(text)
        entries = [openers[key] for key in keys]
        self._starts = list(compress(starts, entries))
        self._begun = list(zip(self._starts, filter(None, entries), strict=True))
        self._always = [entry for entry, pieces in open_ended if not pieces]
        self._pieces = sorted(
            (at, at + len(piece), entry)
            for entry, pieces in open_ended
            for piece in pieces
            for at in _places_of(piece, text)
        )

    def begun(self, start: int, end: int) -> list[tuple[int, tuple[_Entry, ...]]]:
        """The words between two places that entries begin with, and which ones."""
        return self._begun[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def opened(self, start: int, end: int) -> dict[int, list[_Entry]]:
        """Where entries that may begin with any word may do so, as far as a word of theirs stands between the places."""
        near = self._pieces[bisect_left(self._pieces, (start,)) : bisect_left(self._pieces, (end,))]
        some = dict.fromkeys((*self._always, *(entry for _, stop, entry in near if stop <= end)))
        found: dict[int, list[_Entry]] = defaultdict(list)
        for entry in some:
            for hit in _beginnings(entry[-1]).finditer(self.text, start, end):
                found[hit.start()].append(entry)
        return found


def _places_of(piece: str, text: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


class _Openers(dict[str, tuple[_Entry, ...]]):
    """By the first letters of a word: the entries that may begin with it, those apart that any word may begin."""

    def __init__(self) -> None:
        super().__init__()
        self.by_head: dict[str, list[_Entry]] = defaultdict(list)

    def __missing__(self, key: str) -> tuple[_Entry, ...]:
        if len(self) > _MOST_KNOWN:
            self.clear()
        some = {one for length in range(1, _KEY + 1) for one in self.by_head.get(key[:length], ())}
        self[key] = tuple(sorted(some, key=_rank))
        return self[key]


@lru_cache(maxsize=_TEXTS)
def _words(text: str) -> tuple[list[int], list[str]]:
    """Where the words of a text begin, and their first letters."""
    starts = list(map(re.Match.start, _WORD.finditer(text)))
    return starts, [text[at : at + _KEY] for at in starts]


def _pieces(entry: str) -> tuple[str, ...]:
    """Pieces of words, one of which stands wherever an entry does; none where that cannot be told."""
    regex = as_regex(entry)
    letters = re.sub(r"\\.", "", regex)
    return tuple({key.piece for key in keys_of(regex)}) if letters == small(letters) else ()


@cache
def _beginnings(entry: str) -> re.Pattern[str]:
    """What finds every word that an entry begins with, also one inside another of its matches."""
    return re.compile(rf"(?<!\w)(?=\w)(?=(?:{as_regex(entry)})(?!\w))")


def _rank(one: _Entry) -> int:
    return one[0]


@cache
def _matcher(entry: str) -> Match:
    """How one entry is found: spelled out where that is short, for a regular expression costs time to make."""
    body = entry.replace("ё", "е")
    stem = body.removesuffix("*")
    if _SPELLABLE.fullmatch(stem) and _spellings(stem) <= _MOST_SPELLINGS:
        return _spelled({words for words, _ in _grown(stem, len(stem))}, open_ended=stem != body)
    fits: re.Pattern[str] = re.compile(rf"(?:{as_regex(entry)})(?!\w)")

    def regular(text: str, at: int) -> int:
        hit = fits.match(text, at)
        return hit.end() if hit else -1

    return regular


def _spellings(entry: str) -> int:
    """At most so many ways to write an entry out."""
    ways: int = 2 ** entry.count("?")
    for choice in re.findall(r"\[[^\[\]]*\]|\([^()]*\)", entry):
        ways *= choice.count("|") + 1 if "|" in choice else len(choice) - 2
    return ways


def _spelled(ways: set[str], *, open_ended: bool) -> Match:
    lengths = sorted({len(way) for way in ways}, reverse=True)

    def spelled(text: str, at: int) -> int:
        for length in lengths:
            end = at + length
            if text[at:end] in ways:
                if open_ended:
                    rest = _REST.match(text, end)
                    return rest.end() if rest else end
                follows = text[end : end + 1]
                if follows != "_" and not follows.isalnum():
                    return end
        return -1

    return spelled


def heads(entry: str) -> frozenset[str]:
    """The first letters that words have which an entry can fit: up to five of them, fewer where it is open.

    >>> sorted(heads("[red|green]s?")), sorted(heads("a*")), sorted(heads("\\\\d+ mm")), sorted(heads("gr[ea]y"))
    (['green', 'red', 'reds'], ['a'], [''], ['gray', 'grey'])
    """
    entry = entry.replace("ё", "е").removeprefix("\\b")
    if _SIMPLE_HEAD.match(entry):
        return frozenset({entry[:_KEY]})
    return frozenset(words[:_KEY] for words, _ in _grown(entry, _KEY))


def _grown(part: str, most: int) -> set[tuple[str, bool]]:
    """Beginnings of a part of an entry; True where more of the entry may follow at once."""
    grown = {("", True)}
    at = 0
    while at < len(part) and any(going and len(words) < most for words, going in grown):
        pieces, at = _piece(part, at, most)
        grown = {
            (words + more, going and on) if going and len(words) < most else (words, going)
            for words, going in grown
            for more, on in pieces
        }
    return grown


def _piece(part: str, at: int, most: int) -> tuple[set[tuple[str, bool]], int]:
    """What the next piece of an entry may be, and where the piece after it begins."""
    run = _RUN.match(part, at)
    if run:
        return {(run.group(), True)}, run.end()
    sign = part[at]
    if sign in "([":
        end = _closing(part, at)
        inner = part[at + 1 : end]
        if inner.startswith(("?!", "?<", "?=")):
            return {("", True)}, end + 1
        inner = inner.removeprefix("?:")
        if sign == "[" and "|" not in inner:
            pieces = {("", False)} if set(inner) & set("\\^") else {(letter, True) for letter in inner}
        else:
            pieces = {one for choice in _choices(inner) for one in _grown(choice, most)}
        at = end + 1
    elif sign == "\\" and not part[at + 1 : at + 2].isalnum():
        pieces, at = {(part[at + 1 : at + 2], True)}, at + 2
    elif sign in "\\.*…":
        return {("", False)}, at + 2
    else:
        pieces, at = {(sign, True)}, at + 1
    if part[at : at + 1] == "?":
        return pieces | {("", True)}, at + 1
    if part[at : at + 1] in {"*", "+", "{"}:
        needed = part[at] == "+" or (part[at] == "*" and sign not in "([")  # a list's star stands for letters after it
        return ({(words, False) for words, _ in pieces} if needed else {("", False)}), len(part)
    return pieces, at


def _closing(part: str, at: int) -> int:
    depth = 0
    for end in range(at, len(part)):
        depth += (part[end] in "([") - (part[end] in ")]")
        if depth == 0:
            return end
    return len(part) - 1


def _choices(inner: str) -> list[str]:
    found, depth, begin = [], 0, 0
    for at, sign in enumerate(inner):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            found.append(inner[begin:at])
            begin = at + 1
    return [*found, inner[begin:]]
