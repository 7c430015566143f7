"""Which texts have words in common, and where: what copies and passages printed in several texts are known by.

First a rough look at all texts at once: runs of four words are looked up in one index, of many texts only a fixed part
of the runs, so that the index stays small and the work grows with the words, not with the pairs of texts. Then a close
look at the few pairs that share runs: their words are laid side by side, and stretches that go on together are
measured. A word exchanged for another breaks the runs around it and not the stretch; other prose about the same facts
has short runs in common and no stretches.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import itemgetter
from sys import intern
from typing import NamedTuple
from zlib import crc32

from kadr.fold import fold

RUN_WORDS = 4
LEAST_WORDS = 15  # a shorter text (a title, a caption) shares its words with many by chance
_LEAST_BLOCK = 8  # words; shorter lines are headings, labels, questions that anybody would ask
_LARGEST_INDEX = 2_000_000  # runs; of more, every second is looked up, every third …
_FEW_RUNS = 4  # shared by a pair that is worth a close look
_FEW_OF_PART = 3  # the same, where only part of the runs is looked up
_FIRST = 4  # texts that a run is looked for in, of all that hold it; each of their copies is found beside them
_NEAREST = 16  # texts that one text is laid beside
_GAP = 12  # words of other wording that a stretch may hold at a place
_DRIFT = 3  # words by which one side of such a place may be longer
_LEAST_STRETCH = 8  # words
_LEAST_RUNS = 3  # of three words, in a stretch
_TOO_OFTEN = 8  # times in one text


class Worded(NamedTuple):
    """A text as its words, folded, and the blocks that they stand in."""

    text_id: str
    words: list[str]
    blocks: list[tuple[int, int]]
    """(number of the block, how many words came before it)"""

    def range_of(self, number: int) -> tuple[int, int]:
        """The words of one block."""
        at = next(n for n, (known, _) in enumerate(self.blocks) if known == number)
        return self.blocks[at][1], self.blocks[at + 1][1] if at + 1 < len(self.blocks) else len(self.words)

    def numbers(self, start: int, end: int) -> list[int]:
        """Blocks that lie in a range of words with most of theirs, or hold most of it."""
        ends = [first for _, first in self.blocks[1:]] + [len(self.words)]
        return [
            number
            for (number, first), last in zip(self.blocks, ends, strict=True)
            if 2 * (min(end, last) - max(start, first)) >= min(last - first, end - start) > 0
        ]


class Stretch(NamedTuple):
    """Words that go on together in two texts, counted in words."""

    start: int
    end: int
    there: int
    there_end: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two texts laid side by side."""

    share: float
    """Of the first one's words, how many stand in stretches."""
    back: float
    """The same of the second one's words."""
    kept: float
    """Of the words in stretches, how many are the same in both."""
    stretches: tuple[Stretch, ...]


def worded(text_id: str, body: str, blocks: Iterable[tuple[int, int, int]]) -> Worded:
    """The words of the prose blocks (number, start, end); lists of names are no prose."""
    words: list[str] = []
    kept: list[tuple[int, int]] = []
    for number, start, end in blocks:
        part = body[start:end]
        some = fold(part).split()
        if len(some) >= _LEAST_BLOCK and _is_prose(part):
            kept.append((number, len(words)))
            words += map(intern, some)  # of ten thousand texts, each word is held once
    return Worded(text_id, words, kept) if len(words) >= LEAST_WORDS else Worded(text_id, [], [])


def _is_prose(part: str) -> bool:
    """Whether most words are not names: a list of credits is the same wherever it is printed.

    >>> _is_prose("Produced by Mira Solbakk, Jo Vale, Ada Brook"), _is_prose("Mira mends a weir and is silent.")
    (False, True)
    """
    words = part.split()
    mixed = [word for word in words if not word.isupper()]
    if 2 * len(mixed) < len(words):
        return part.rstrip()[-1] in ".!?…\"”»'’"
    return 2 * sum(1 for word in mixed if word[0].isupper()) <= len(mixed)


def pairs(texts: Sequence[Worded]) -> list[tuple[int, int]]:
    """Places of texts that share enough runs to be laid side by side, each pair once, in order."""
    every = sum(len(text.words) for text in texts) // _LARGEST_INDEX + 1
    entries: list[int] = []
    for place, text in enumerate(texts):
        entries.extend(run << 24 | place for run in _runs(text.words, every))
    entries.sort()
    first, held = _index(entries, len(texts))
    del entries
    least = _FEW_RUNS if every == 1 else _FEW_OF_PART
    found: set[tuple[int, int]] = set()
    for place, groups in enumerate(held):
        shared = Counter(other for group in groups for other in first[group] if other != place)
        near = sorted((-count, other) for other, count in shared.items() if count >= least)
        found.update((min(place, other), max(place, other)) for _, other in near[:_NEAREST])
    return sorted(found)


def _runs(words: list[str], every: int) -> set[int]:
    """Runs of a text as numbers; of many, those whose number can be divided: the same ones in every text."""
    data = " ".join(words).encode()
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    runs = (crc32(data[start : end - 1]) for start, end in zip(starts, starts[RUN_WORDS:], strict=False))
    return set(runs) if every == 1 else {run for run in runs if not run % every}


def _index(entries: list[int], texts: int) -> tuple[list[tuple[int, ...]], list[list[int]]]:
    """For each run that several texts hold, the first of them; for each text, which such runs it holds."""
    first: list[tuple[int, ...]] = []
    held: list[list[int]] = [[] for _ in range(texts)]
    begin, count = 0, len(entries)
    while begin < count:
        run = entries[begin] >> 24
        end = begin + 1
        while end < count and entries[end] >> 24 == run:
            end += 1
        if end - begin > 1:
            holders = [entry & 0xFFFFFF for entry in entries[begin:end]]
            for place in holders:
                held[place].append(len(first))
            first.append(tuple(holders[:_FIRST]))
        begin = end
    return first, held


def side_by_side(texts: Sequence[Worded]) -> Iterator[tuple[tuple[int, int], Likeness]]:
    """Every pair that shares runs, as places (first, second), with how the second one is like the first."""
    for first, some in groupby(pairs(texts), key=itemgetter(0)):
        places = places_of(texts[first])
        for _, second in some:
            yield (first, second), likeness(texts[second], texts[first], places)


Places = dict[tuple[str, ...], list[int]]
"""Where a text has each of its runs of three words."""


def places_of(text: Worded) -> Places:
    """Where each run stands; those that come again and again are left out, for they say nothing about a place."""
    found: Places = defaultdict(list)
    for place, run in enumerate(_threes(text.words)):
        found[run].append(place)
    return {run: places for run, places in found.items() if len(places) <= _TOO_OFTEN}


def likeness(one: Worded, other: Worded, places: Places) -> Likeness:
    """Lay a text beside another one, whose places are known."""
    hits = [(place, found) for place, run in enumerate(_threes(one.words)) if (found := places.get(run))]
    stretches = tuple(
        Stretch(chain.start, chain.end + 3, chain.there, chain.there_end + 3)
        for chain in _chains(hits)
        if chain.runs >= _LEAST_RUNS and chain.end + 3 - chain.start >= _LEAST_STRETCH
    )
    mine = _covered((some.start, some.end) for some in stretches)
    theirs = _covered((some.there, some.there_end) for some in stretches)
    same = _covered((place, place + 3) for place, _ in hits) if mine else set()
    kept = len(mine & same) / len(mine) if mine else 0.0
    return Likeness(len(mine) / max(1, len(one.words)), len(theirs) / max(1, len(other.words)), kept, stretches)


def _threes(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


@dataclass(slots=True)
class _Chain:
    start: int
    end: int
    there: int
    there_end: int
    runs: int = 1

    def takes(self, place: int, there: int) -> bool:
        """Whether a run that both have goes on where this chain stopped."""
        here, over = place - self.end, there - self.there_end
        return over > 0 and 0 < here <= _GAP and abs(here - over) <= _DRIFT


def _chains(hits: list[tuple[int, list[int]]]) -> list[_Chain]:
    done: list[_Chain] = []
    open_ones: list[_Chain] = []
    for place, places in hits:
        done += [chain for chain in open_ones if place - chain.end > _GAP]
        open_ones = [chain for chain in open_ones if place - chain.end <= _GAP]
        for there in places:
            fitting = [chain for chain in open_ones if chain.takes(place, there)]
            if fitting:
                chain = min(fitting, key=lambda chain: abs((there - chain.there_end) - (place - chain.end)))
                chain.end, chain.there_end, chain.runs = place, there, chain.runs + 1
            else:
                open_ones.append(_Chain(place, place, there, there))
    return sorted(done + open_ones, key=lambda chain: (chain.start, chain.there))


def _covered(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {place for start, end in ranges for place in range(start, end)}
