"""Which texts repeat another text's words, cut, put in another order or reworded: a copy's testimony counts once.

Texts that are alike (`alike.py`) are taken together, and the best of them is what the others copy: a reworded text
never is where the other is there; then the one that is most complete, the earliest dated, the first given. Facts and
quotes are taken from it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kadr.reading.copies.alike import Likeness, Worded, likeness, places_of, side_by_side, worded
from kadr.reading.text import Reading

_REWORDED = 0.92  # of the words that go on together; a copy that keeps fewer was put into other words
_COMPLETE = 0.8  # of the longest one's words; a text with fewer is cut
_WITNESSES = 64  # other texts that are asked which of two wordings is the usual one


@dataclass(frozen=True, slots=True)
class Copy:
    """One text that repeats another."""

    of: str
    """text_id of what it copies."""
    share: float
    """Of its words, how many follow the other's."""
    kept: float
    """Of these, how many are the other's own."""

    @property
    def is_reworded(self) -> bool:
        """Whether words were exchanged for others all along."""
        return self.kept < _REWORDED


def copies(readings: Sequence[Reading], share: float = 0.5) -> dict[str, Copy]:
    """Each copy by its text_id. share: of a text's words, how many must follow another's."""
    texts = [words_of(reading) for reading in readings]
    alike = {pair: how for pair, how in side_by_side(texts) if max(how.share, how.back) >= share}
    spun = {_reworded(texts, alike, *pair) for pair, how in alike.items() if how.kept < _REWORDED}
    found: dict[str, Copy] = {}
    for group in _groups(alike):
        left = set(group)
        while len(left) > 1:
            best = _best(left, texts, readings, spun)
            mine = _copying(best, left, texts, alike, share)
            found |= {texts[place].text_id: Copy(texts[best].text_id, how.share, how.kept) for place, how in mine}
            left -= {best, *(place for place, _ in mine)}
    return found


def words_of(reading: Reading) -> Worded:
    """What a text is compared by: its prose, nothing that was dropped, nothing twice."""
    blocks = ((block.number, block.start, block.end) for block in reading.blocks if block.is_prose)
    return worded(reading.text.text_id, reading.body, blocks)


def _groups(alike: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Places that hang together, each group once, in order."""
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in alike:
        near[one].add(other)
        near[other].add(one)
    groups, seen = [], set[int]()
    for first in sorted(near):
        if first not in seen:
            seen.add(first)
            group = [first]
            for place in group:  # grows as it goes
                group += sorted(near[place] - seen)
                seen |= near[place]
            groups.append(group)
    return groups


def _best(group: Iterable[int], texts: Sequence[Worded], readings: Sequence[Reading], spun: set[int]) -> int:
    """The text of a group that others are held against."""
    some = sorted(group)
    longest = max((len(texts[place].words) for place in some if place not in spun), default=0)

    def rank(place: int) -> tuple[bool, bool, str, int]:
        month = (readings[place].text.date or "9999")[:7]  # the day is often that of the saved page
        return place in spun, len(texts[place].words) < _COMPLETE * longest, month, place

    return min(some, key=rank)


def _copying(
    best: int, left: set[int], texts: Sequence[Worded], alike: dict[tuple[int, int], Likeness], share: float
) -> list[tuple[int, Likeness]]:
    """Texts that repeat one text: those that share runs with it, and with its copies, as far as their words bear it out."""
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in alike:
        if one in left and other in left:
            near[one].add(other)
            near[other].add(one)
    asked, found = {best}, []
    waiting, places = [best], places_of(texts[best])
    for place in waiting:  # grows as it goes
        for other in sorted(near[place] - asked):
            asked.add(other)
            how = likeness(texts[other], texts[best], places)
            if how.share >= share:
                found.append((other, how))
                waiting.append(other)
    return found


def _reworded(texts: Sequence[Worded], alike: dict[tuple[int, int], Likeness], one: int, other: int) -> int:
    """Which of two is the reworded one: the one whose own turns of phrase no other text knows."""
    close = [place for pair in alike for place in pair if {one, other} & set(pair)]
    asked = list(dict.fromkeys([*close, *range(min(len(texts), _WITNESSES))]))[:_WITNESSES]
    witnesses = [texts[place].words for place in asked if place not in {one, other}]
    mine, theirs = (_grams(texts[place].words) for place in (one, other))
    known = Counter(gram for words in witnesses for gram in _grams(words) if (gram in mine) != (gram in theirs))
    ours = sum(1 for gram in known if gram in mine)
    if abs(2 * ours - len(known)) >= max(3, len(known) // 3):  # fewer may be chance
        return one if 2 * ours < len(known) else other
    usual = Counter(word for words in witnesses for word in set(words))
    left, right = (sum(usual[word] for word in texts[a].words) / max(1, len(texts[a].words)) for a in (one, other))
    return one if left < right else other


def _grams(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(words, words[1:], words[2:], strict=False))
