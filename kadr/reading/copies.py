"""Which texts repeat another text's words: a copy's testimony counts once.

Each text is cut into runs of four words; a text that has half of its runs in another is its copy. Runs are looked up
in one index, and those that stand in many texts (a cookie notice, a programme line) are left out, so that the work
grows with the words, not with the pairs of texts.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from kadr.fold import fold
from kadr.reading.text import Reading

RUN_WORDS = 4
LEAST_RUNS = 12  # a shorter text (a title, a caption) shares its runs with many by chance
TOO_COMMON = 24  # texts; a run in more of them is furniture


def copies(readings: Sequence[Reading], share: float = 0.5) -> dict[str, str]:
    """text_id of each copy, and the text_id of what it copies: the older one, else the one given first."""
    runs = {reading.text.text_id: runs_of(_prose(reading)) for reading in readings}
    order = {reading.text.text_id: n for n, reading in enumerate(readings)}
    dates = {reading.text.text_id: reading.text.date for reading in readings}
    found: dict[str, str] = {}
    for text_id, shared in _shared(runs).items():
        for other, count in sorted(shared.items(), key=lambda pair: (-pair[1], order[pair[0]])):
            if count < share * len(runs[text_id]):
                break
            both = count >= share * len(runs[other])
            if other not in found and (not both or _came_before(other, text_id, order, dates)):
                found[text_id] = other
                break
    return found


def runs_of(text: str) -> frozenset[str]:
    """The runs of four folded words in a text; empty where there are too few to compare."""
    words = fold(text).split()
    runs = frozenset(" ".join(words[n : n + RUN_WORDS]) for n in range(len(words) - RUN_WORDS + 1))
    return runs if len(runs) >= LEAST_RUNS else frozenset()


def _shared(runs: dict[str, frozenset[str]]) -> dict[str, Counter[str]]:
    where: dict[str, list[str]] = defaultdict(list)
    for text_id, some in runs.items():
        for run in some:
            where[run].append(text_id)
    shared: dict[str, Counter[str]] = {text_id: Counter() for text_id in runs}
    for holders in where.values():
        if 1 < len(holders) <= TOO_COMMON:
            for one in holders:
                shared[one].update(other for other in holders if other != one)
    return shared


def _came_before(one: str, other: str, order: dict[str, int], dates: dict[str, str | None]) -> bool:
    mine, theirs = dates[one], dates[other]
    if mine and theirs and mine[:7] != theirs[:7]:
        return mine < theirs
    return order[one] < order[other]


def _prose(reading: Reading) -> str:
    return " ".join(reading.body[block.start : block.end] for block in reading.blocks if block.is_prose)
