r"""Regular expressions that are tried only where a text has their words: a text is walked once for all of them.

Each pattern is taken apart once, to learn which words, or pieces of words, every match of it must hold: a match of
`\b(?:films?|dramas?)\b` holds "film" or "drama". The words of a text are looked up once, and tell each pattern where
to look. What is found is what `re` finds, in the same order.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, product
from re import _parser  # type: ignore[attr-defined]  # what re itself takes patterns apart with
from typing import Any, NamedTuple, final

from kadr.fold import level

_MOST_WAYS = 12  # spellings of one piece, as of gr[ea]y
_MOST_STARTS = 8  # places where a match may begin before its word, to be worth trying each
_FEWEST_NEW = 8  # patterns
_MOST_WORDS = 1 << 16  # words remembered with what they wake
_WORTH = 8_000  # characters that a pattern walks before it is taken apart, which takes as long
_TEXTS = 2  # bodies remembered while they are read
_HEAD = 2  # letters that tell whether any piece begins so
_FAR = 1 << 20  # characters: no telling how many

_LONGEST_WORD = 2_000  # characters; what is longer is no word, and its pieces would be looked up for minutes
_TOKEN = re.compile(r"\w+")


class Keyed:
    r"""A pattern with the methods of `re.Pattern`; in texts that are not `Walked` it is one.

    >>> film = Keyed(r"\b(?:films?|dramas?) (?:by|de)\b")
    >>> [hit.group() for hit in film.finditer(Walked("A film by Ada Quill, after the dramas by her aunt."))]
    ['film by', 'dramas by']
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags
        self._has_walked = 0
        self._number = _NO_NUMBER
        self._begins = False

    @cached_property
    def _raw(self) -> re.Pattern[str]:
        """Made when a text first needs it: most texts need few of the patterns."""
        return re.compile(self.pattern, self._flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match between two places of a text."""
        places = self._places(text, start, end)
        if places is None:
            return self._raw.search(text, start, end)
        at = bisect_left(places, start) if places else 0
        if at == len(places) or places[at] >= end:
            return None
        if not self._begins:
            return self._raw.search(text, start, end)
        return next(self._each(text, islice(places, at, None), end), None)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match between two places of a text, none inside another."""
        places = self._places(text, start, end)
        if places is None:
            return self._raw.finditer(text, start, end)
        at = bisect_left(places, start) if places else 0
        if at == len(places) or places[at] >= end:
            return iter(())
        if not self._begins:
            return self._raw.finditer(text, start, end)
        return self._each(text, islice(places, at, None), end)

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[Any]:
        """As `re.Pattern.findall`."""
        places = self._places(text, start, end)
        return self._raw.findall(text, start, end) if places is None or places else []

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        if type(text) is Cut and self._places(text, start, end) == ():
            return None
        return self._raw.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self._raw.fullmatch(text, start, end)

    def may_be_in(self, text: str) -> bool:
        """Whether a text has any of the words; True where that cannot be told."""
        places = self._places(text, 0, len(text))
        return places is None or len(places) > 0

    def found_in(self, text: str, ranges: Sequence[tuple[int, int]]) -> Iterator[int]:
        """Of ranges of a text, the numbers of those that the pattern is found in.

        ranges: in order, apart from each other; none ends inside a word.
        """
        places = self._places(text, 0, len(text))
        if places is None:
            near: Iterable[int] = range(len(ranges))
        else:
            starts = [start for start, _ in ranges]
            near = sorted({bisect_right(starts, place) - 1 for place in places} - {-1})
        return (number for number in near if self.search(text, *ranges[number]))

    def _each(self, text: str, places: Iterator[int], end: int) -> Iterator[re.Match[str]]:
        until, match = 0, self._raw.match
        for place in places:
            if place >= end:
                return
            if place >= until and (hit := match(text, place, end)):
                until = hit.end()
                yield hit

    def _places(self, text: str, start: int, end: int) -> Sequence[int] | None:
        """Where matches may begin, or where their words stand; None where all of the text has to be walked."""
        if type(text) is not Walked and type(text) is not Cut:
            return None
        if self._number < 0 and not self._has_number(min(end, len(text)) - start):
            return None
        if end < len(text) and (text[end].isalnum() or text[end] == "_"):
            return None  # inside a word: the text ends with the beginning of one
        return text.awake[self._number] if type(text) is Walked else text.places(self._number)

    def _has_number(self, characters: int) -> bool:
        """Whether the words of the pattern are known, now that it is to walk some more characters."""
        if self._has_walked < _WORTH:
            self._has_walked += characters
        elif self._number == _NO_NUMBER:
            self._number, self._begins = _WAKERS.add(keys_of(self.pattern, self._flags))
        return self._number >= 0


_NO_NUMBER, _NO_KEYS = -2, -1


class Key(NamedTuple):
    """A piece of a word that a match holds, folded as `small` does."""

    piece: str
    begins: bool
    """Whether it is the beginning of a word."""
    ends: bool
    """Whether it is the end of a word."""
    least: int = 0
    most: int = 0
    """Characters of the match before it."""


_NEVER = Key("\0", begins=True, ends=True)
"""What no word holds: the key of a pattern that can match nowhere."""


class _Waker(NamedTuple):
    """What wakes a pattern."""

    key: Key
    number: int
    """Of the pattern."""
    begins: bool
    """Whether its keys tell where a match may begin; else only where they stand themselves."""


class _Wakers:
    """Which patterns each word wakes, and how far from the word's first letter to look."""

    def __init__(self) -> None:
        self.keys: list[tuple[Key, ...]] = []
        self.known = 0
        """So many of the patterns can be woken; those that came since wait until they are enough to begin anew."""
        self._openers: dict[str, list[_Waker]] = defaultdict(list)
        self._longest_opener = 0
        self._inner: dict[str, list[_Waker]] = defaultdict(list)
        self._inner_heads: dict[str, set[int]] = defaultdict(set)
        """By their first letters: how long the pieces are that may stand inside a word."""
        self._woken: dict[str, tuple[tuple[int, int], ...]] = {}

    def add(self, keys: tuple[Key, ...]) -> tuple[int, bool]:
        """A number for a pattern, and whether its keys tell where a match may begin."""
        if not keys:
            return _NO_KEYS, False
        self.keys.append(keys)
        return len(self.keys) - 1, _tell_beginnings(keys)

    def take_in_new(self) -> None:
        """Let new patterns be woken too, a tenth more at a time: what words wake is then found out anew."""
        if len(self.keys) <= 1.1 * self.known + _FEWEST_NEW:
            return
        for number in range(self.known, len(self.keys)):
            begins = _tell_beginnings(self.keys[number])
            for key in self.keys[number]:
                waker = _Waker(key, number, begins)
                if key.begins:
                    self._openers[key.piece].append(waker)
                    self._longest_opener = max(self._longest_opener, len(key.piece))
                else:
                    self._inner[key.piece].append(waker)
                    self._inner_heads[key.piece[:_HEAD]].add(len(key.piece))
        self.known = len(self.keys)
        self._woken.clear()

    def woken_by(self, word: str) -> tuple[tuple[int, int], ...]:
        """(number of a pattern, characters from the word's beginning to look at) for each pattern with such a key."""
        woken = self._woken.get(word)
        if woken is None:
            if len(self._woken) >= _MOST_WORDS:
                self._woken.clear()
            woken = self._woken[word] = tuple(self._find(small(word)))
        return woken

    def _find(self, word: str) -> Iterator[tuple[int, int]]:
        length = len(word)
        openers, inner, heads = self._openers, self._inner, self._inner_heads
        ends = range(1, min(length, self._longest_opener) + 1)
        found = [(0, openers[word[:end]]) for end in ends if word[:end] in openers]
        for at in range(length):
            for head in {word[at], word[at : at + _HEAD]}:
                for end in (at + long for long in heads.get(head, ())):
                    if end <= length and word[at:end] in inner:
                        found.append((at, inner[word[at:end]]))
        for at, wakers in found:
            for key, number, begins in wakers:
                if not key.ends or at + len(key.piece) == length:
                    for before in range(key.least, key.most + 1) if begins else (0,):
                        yield number, at - before


def _tell_beginnings(keys: Iterable[Key]) -> bool:
    return all(key.most - key.least < _MOST_STARTS for key in keys)


_WAKERS = _Wakers()


class _Awake(dict[int, Sequence[int] | None]):
    """By the number of a pattern, the places where a text wakes it, in order."""

    def __init__(self, text: "Walked") -> None:
        self._small = text.small
        super().__init__()
        _WAKERS.take_in_new()
        self._known = _WAKERS.known
        self._has_no_words = False
        self._found: dict[int, list[tuple[list[int], int]]] = defaultdict(list)
        """By the number of a pattern: where a word stands, and how far from there to look."""
        starts: dict[str, list[int]] = defaultdict(list)
        for token in _TOKEN.finditer(text):
            starts[token.group()].append(token.start())
        if any(len(word) > _LONGEST_WORD for word in starts):
            self._has_no_words = True  # such a text is walked by every pattern
            return
        for word, places in starts.items():
            for number, away in _WAKERS.woken_by(word):
                self._found[number].append((places, away))

    def __missing__(self, number: int) -> Sequence[int] | None:
        """None of a pattern made since the words were looked up, where only walking the text can tell."""
        if self._has_no_words:
            return None
        if number in self._found:
            found = {start + away for starts, away in self._found.pop(number) for start in starts}
            self[number] = sorted(at for at in found if at >= 0)
            return self[number]
        is_new = number >= self._known
        self[number] = None if is_new and any(key.piece in self._small for key in _WAKERS.keys[number]) else ()
        return self[number]


@final
class Walked(str):
    """A text whose words are looked up once, when the first pattern asks. What is cut out of it is a plain string."""

    @cached_property
    def small(self) -> str:
        """As `small` folds it."""
        return small(self)

    @cached_property
    def awake(self) -> _Awake:
        """Where the text has the words of each pattern."""
        return _Awake(self)

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What has been worked out about the text by itself, for whoever asks the same again."""
        return {}

    def cut(self, start: int, end: int) -> "Cut":
        """What stands between two places, as a text of its own that remembers where its words are."""
        part = Cut(self[start:end])
        part.whole, part.start, part.end = self, start, min(end, len(self))
        part.woken_at_edges = _woken_at_edges(self, part.start, part.end)
        return part


@final
class Cut(str):
    """A part of a text that was walked: patterns are tried only where it has their words."""

    whole: Walked
    start: int
    end: int
    woken_at_edges: frozenset[int]
    """Patterns that what is left of a word at an edge wakes."""

    def places(self, number: int) -> Sequence[int] | None:
        """As `awake` of the whole text, counted from here; None where what is left of a word at an edge is one of the pattern's."""
        places = self.whole.awake[number]
        if places is None or number in self.woken_at_edges:
            return None
        if not places:
            return ()
        start = self.start
        first, last = bisect_left(places, start), bisect_left(places, self.end)
        return [place - start for place in places[first:last]] if first < last else ()


def _woken_at_edges(whole: str, start: int, end: int) -> frozenset[int]:
    if start >= end:
        return frozenset()
    if not (start and _is_word(whole[start]) and _is_word(whole[start - 1])) and not (
        end < len(whole) and _is_word(whole[end - 1]) and _is_word(whole[end])
    ):
        return frozenset()  # no word is cut: so it is of nearly all
    left, right = start, end
    while start and left < end and _is_word(whole[start - 1]) and _is_word(whole[left]):
        left += 1
    while end < len(whole) and right > start and _is_word(whole[end]) and _is_word(whole[right - 1]):
        right -= 1
    parts = [part for part in (whole[start:left], whole[right:end]) if part]
    return frozenset(number for part in parts for number, _ in _WAKERS.woken_by(part))


@lru_cache(maxsize=_TEXTS)
def walked(body: str, joined: tuple[int, ...] = ()) -> Walked:
    """A body levelled, ready to match in: the same one for all who ask while it is read.

    joined: offsets of line ends that are blanks of a sentence.
    """
    plain = level(body)
    if joined:
        letters = list(plain)
        for at in joined:
            letters[at] = " "
        plain = "".join(letters)
    return Walked(plain)


def small(text: str) -> str:
    """Words with one letter for all that `re` takes for the same where case is no matter; same length.

    >>> small("Straſſe"), small("İKİ"), small("٣")
    ('strasse', 'iki', '3')
    """
    return text.lower() if text.isascii() else "".join(map(_small, text))


@lru_cache(maxsize=1 << 12)
def _small(letter: str) -> str:
    if letter.isdecimal():
        return str(int(letter))
    for form in (letter.casefold(), letter.lower()):
        if len(form) == 1:
            return "i" if form == "ı" else form
    return letter.lower()[0]


# --- taking patterns apart --------------------------------------------------------------------------------------------


def keys_of(pattern: str, flags: int = 0) -> tuple[Key, ...]:
    """Pieces of words, one of which stands in every match of a pattern; none where that cannot be told.

    >>> [key.piece for key in keys_of("(?:un )?(?:films?|gr[ea]y) d'")]
    ['film', 'gray', 'grey']
    """
    row = _row(_parser.parse(pattern, flags))
    found = {_NEVER} if _is_never(row) else _keys(row, before=False, after=False)
    return tuple(sorted(found)) if found else ()


@dataclass(slots=True)
class _Item:
    """One thing after another in a pattern."""

    letters: tuple[str, ...]
    """The characters that it may be, folded, where it is one of few."""
    parts: list[list["_Item"]]
    """Rows of which one stands where it does; none where it may be left out."""
    least: int
    most: int
    """Characters that it takes."""
    edge_before: bool = False
    """Whether it takes nothing, and surely no letter of a word stands before it."""
    edge_after: bool = False
    ends_apart: bool = False
    """Whether it ends with what is no letter of a word, if it is there at all."""
    begins_apart: bool = False
    never: bool = False
    """Whether it stands nowhere, as (?!) does where a list has no words for a language."""


_UNKNOWN = _Item((), [], 0, _FAR)
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
_EDGES = {"AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING", "AT_END", "AT_END_STRING"}


def _row(parsed: Iterable[Any]) -> list[_Item]:
    return [_item(str(op), value) for op, value in parsed]


def _item(op: str, value: Any) -> _Item:
    if op == "LITERAL":
        apart = not _is_word(chr(value))
        return _Item((small(chr(value)),), [], 1, 1, ends_apart=apart, begins_apart=apart)
    if op in {"IN", "ANY", "NOT_LITERAL"}:
        apart = op == "IN" and all(_is_apart(str(kind), what) for kind, what in value)
        return _Item(_few(value) if op == "IN" else (), [], 1, 1, ends_apart=apart, begins_apart=apart)
    if op == "AT":
        return _Item((), [], 0, 0, edge_before=str(value) in _EDGES, edge_after=str(value) in _EDGES)
    if op == "FAILURE" or (op == "ASSERT_NOT" and not len(value[1])):
        return _Item((), [], 0, 0, never=True)
    if op in {"ASSERT", "ASSERT_NOT"}:
        no_letter = op == "ASSERT_NOT" and len(value[1]) == 1 and _holds_all_letters(*value[1][0])
        return _Item((), [], 0, 0, edge_before=no_letter and value[0] < 0, edge_after=no_letter and value[0] > 0)
    if op == "BRANCH":
        return _choice([_row(part) for part in value[1]])
    if op == "SUBPATTERN":
        return _choice([_row(value[3])])
    if op == "ATOMIC_GROUP":
        return _choice([_row(value)])
    if op in _REPEATS:
        once = _choice([_row(value[2])])
        fewest, most = value[0], int(value[1])
        if once.never:
            return _Item((), [], 0, 0, never=fewest > 0)
        parts = once.parts if fewest else []
        if fewest and most > 1:
            parts = [[*part, _UNKNOWN] for part in parts]  # what follows the first time may be the second
        return _Item((), parts, once.least * fewest, min(once.most * most, _FAR),
                     ends_apart=once.ends_apart and once.least > 0, begins_apart=once.begins_apart and once.least > 0)  # fmt: skip
    return _UNKNOWN


def _is_never(row: Iterable[_Item]) -> bool:
    return any(item.never for item in row)


def _choice(parts: list[list[_Item]]) -> _Item:
    parts = [part for part in parts if not _is_never(part)]
    if not parts:
        return _Item((), [], 0, 0, never=True)
    return _Item(
        (), parts,
        min(sum(item.least for item in part) for part in parts),
        min(_FAR, max(sum(item.most for item in part) for part in parts)),
        ends_apart=all(part and part[-1].least > 0 and part[-1].ends_apart for part in parts),
        begins_apart=all(part and part[0].least > 0 and part[0].begins_apart for part in parts),
    )  # fmt: skip


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _is_apart(kind: str, what: Any) -> bool:
    """Whether a member of a set of characters is no letter of a word."""
    return (kind == "LITERAL" and not _is_word(chr(what))) or str(what) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"}


def _holds_all_letters(op: Any, value: Any) -> bool:
    return str(op) == "IN" and str(value[0][0]) != "NEGATE" and any(str(w) == "CATEGORY_WORD" for _, w in value)


def _few(members: Iterable[tuple[Any, Any]]) -> tuple[str, ...]:
    """The characters of a set, where they are few."""
    found: set[str] = set()
    for kind, what in members:
        if str(kind) == "LITERAL":
            found.add(small(chr(what)))
        elif str(kind) == "RANGE" and what[1] - what[0] < _MOST_WAYS:
            found.update(small(chr(code)) for code in range(what[0], what[1] + 1))
        elif str(what) == "CATEGORY_DIGIT":
            found.update("0123456789")
        else:
            return ()
    return tuple(sorted(found)) if len(found) <= _MOST_WAYS else ()


def _keys(row: Sequence[_Item], *, before: bool, after: bool) -> set[Key] | None:
    """The rarest keys of a row; before, after: whether surely no letter of a word stands there."""
    best: set[Key] | None = None
    least = most = at = 0
    while at < len(row):
        end = at + 1
        found: set[Key] | None = None
        if row[at].letters:
            while end < len(row) and row[end].letters:
                end += 1
            edges = _edge_before(row[:at], before), _edge_after(row[end:], after)
            found = _rarest(_pieces([item.letters for item in row[at:end]], *edges))
        elif row[at].parts:
            edges = _edge_before(row[:at], before), _edge_after(row[end:], after)
            found = _of_all(_keys(part, before=edges[0], after=edges[1]) for part in row[at].parts)
        if found:
            moved = {key._replace(least=key.least + least, most=key.most + most) for key in found} if most else found
            best = _rarest([moved] if best is None else [best, moved])
        least += sum(item.least for item in row[at:end])
        most = min(most + sum(item.most for item in row[at:end]), _FAR)
        at = end
    return best


def _of_all(some: Iterable[set[Key] | None]) -> set[Key] | None:
    """The keys of every choice; None where one has none."""
    found: set[Key] = set()
    for keys in some:
        if keys is None:
            return None
        found |= keys
    return found


def _edge_before(row: Sequence[_Item], before: bool) -> bool:
    """Whether surely no letter of a word stands at the end of a row."""
    for item in reversed(row):
        if item.edge_before or (item.ends_apart and item.least):
            return True
        if item.most and not item.ends_apart:
            return False
    return before


def _edge_after(row: Sequence[_Item], after: bool) -> bool:
    """Whether surely no letter of a word stands at the beginning of a row."""
    for item in row:
        if item.edge_after or (item.begins_apart and item.least):
            return True
        if item.most and not item.begins_apart:
            return False
    return after


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
    return min(some, key=_commonness) if len(some) > 1 else next(iter(some), None)


def _commonness(keys: set[Key]) -> float:
    """How often one of the keys is to be expected; what does not tell where a match begins counts for more."""
    often = sum(
        (0.1 if key.piece.isdigit() else 1.0) * 0.4 ** len(key.piece) * (1.0 if key.begins and key.ends else 2.0)
        for key in keys
    )
    return often * (1.0 if _tell_beginnings(keys) else 100.0)
