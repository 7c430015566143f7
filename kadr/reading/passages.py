"""Passages: every block of a text, and what it is about, so that nothing falls away."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from kadr.reading import lists
from kadr.reading.statements import hits_of, statements_in
from kadr.reading.statements.facets import even, language_of, pattern
from kadr.reading.statements.phrases import Phrases
from kadr.reading.statements.style_or_plot import is_data_line
from kadr.reading.text import Block, Reading, Voice
from kadr.records import PLACES, Passage

PROSE = frozenset({"paragraph", "question", "answer", "caption", "author"})
"""Kinds of block that always get a place."""

_STRONG, _FAIR, _HEADING = 1.0, 0.5, 2.0
_CLAIM, _DOUBTFUL_CLAIM, _MOST_CLAIMS = 1.8, 0.4, 2.7
"""What statements add to style: one that is only possible does not make a paragraph one about style."""
_HINT = 0.2  # less than one fair word: what a question or the turn before lends
_ENOUGH = 0.95  # one strong word, or two fair ones
_FROM_QUESTION = 0.6  # how far a question places its answer
_FROM_BEFORE = 0.5  # how far a turn goes on with what was spoken of before it
_MOST_PLACES = 3
_WITHIN = 0.4  # places this far below the best are left out
_SURE = 4.0  # weight that makes a place certain


class Passages:
    """Places every paragraph and turn of a text."""

    row = Passage
    version = 1

    def find(self, reading: Reading) -> list[Passage]:
        """One row for each block, in order."""
        weights = _weights(reading)
        return [_row(reading, block, weights[block.number]) for block in reading.blocks]


def _row(reading: Reading, block: Block, weights: Mapping[str, float]) -> Passage:
    about, score = _places(block, weights)
    voice = _voice(reading, block)
    return Passage(
        quote=reading.quote(block.start, block.end), number=block.number, kind=block.kind, about=about,
        speaker=voice.name if voice else None, speaker_role=voice.role if voice else None,
        score=score, repeats=block.repeats, note=block.note,
    )  # fmt: skip


def _voice(reading: Reading, block: Block) -> Voice | None:
    if block.voice is not None or block.kind not in PROSE - {"caption"}:
        return block.voice
    return Voice(reading.text.author, "critic")


def _places(block: Block, weights: Mapping[str, float]) -> tuple[tuple[str, ...], float]:
    """The places that the words are enough for, the heaviest three; `other` for prose without any."""
    if block.kind in {"dropped", "front matter", "heading"}:
        return (), 1.0
    enough = {place: weight for place, weight in weights.items() if weight >= _ENOUGH}
    best = max(enough.values(), default=0.0)
    kept = sorted((p for p in enough if enough[p] >= _WITHIN * best), key=lambda p: (-enough[p], PLACES.index(p)))
    chosen = set(kept[:_MOST_PLACES])
    if chosen:
        return tuple(place for place in PLACES if place in chosen), round(min(0.95, 0.4 + best / _SURE), 2)
    likeliest = max(weights, key=lambda p: (weights[p], -PLACES.index(p)), default=None)
    if likeliest is not None and weights[likeliest] >= _HINT:
        return (likeliest,), 0.3
    return (("other",), 0.2) if block.kind in PROSE or block.kind == "line" else ((), 0.5)


# --- weights --------------------------------------------------------------------------------------------------------


def _weights(reading: Reading) -> dict[int, dict[str, float]]:
    """How much each block belongs to each place: its own words, its heading, its statements, its question."""
    language = language_of(reading)
    small = even(reading.plain)
    _, _, grounds = hits_of(reading)
    said = _said(small, language)
    claims: dict[int, float] = defaultdict(float)
    for row in statements_in(reading):
        claims[reading.block_at(row.quote.start).number] += _CLAIM if row.tier == "clear" else _DOUBTFUL_CLAIM
    found: dict[int, dict[str, float]] = {}
    asked: dict[str, float] = {}
    for block in reading.blocks:
        weights = _word_weights(said, block)
        _add(weights, _heading_weights(reading.heading_of(block), language))
        if claims[block.number]:
            _add(weights, {"style": min(_MOST_CLAIMS, claims[block.number])})
        if block.kind in PROSE and grounds.is_synopsis(block):
            _add(weights, {"story": 1.5})
        if _is_of_another_film(reading, block):  # what it tells is how its maker came to this one
            _add(weights, {"life": weights.pop("story", 0.0)})
        if block.kind == "author":
            _add(weights, {"life": _HEADING})
        if is_data_line(reading.plain.cut(block.start, block.end)):
            _add(weights, {"making of": _STRONG})
        if block.kind == "question":
            asked = dict(weights)
        elif block.kind == "answer":
            _add(weights, {place: weight * _FROM_QUESTION for place, weight in asked.items()})
        elif block.kind in PROSE:
            asked = {}
        found[block.number] = weights
    _place_bare_turns(reading, found)
    return found


def _is_of_another_film(reading: Reading, block: Block) -> bool:
    """Whether all of a block speaks of one film, and not of the one that the text is about."""
    films = {reading.film_at(sentence.start) for sentence in reading.sentences_in(block)}
    return len(films) == 1 and not films & {reading.main_film, None}


def _place_bare_turns(reading: Reading, found: dict[int, dict[str, float]]) -> None:
    """A turn without a word of its own: a question is about what its answer is about, else both go on as before."""
    turns = [block for block in reading.blocks if block.kind in {"question", "answer"}]
    for block, after in pairwise(turns):
        if block.kind == "question" and after.kind == "answer" and _is_bare(found[block.number]):
            found[block.number] = {place: weight * _FROM_QUESTION for place, weight in found[after.number].items()}
    for before, block in pairwise(turns):
        if _is_bare(found[block.number]):
            found[block.number] = {place: weight * _FROM_BEFORE for place, weight in found[before.number].items()}


def _is_bare(weights: Mapping[str, float]) -> bool:
    return max(weights.values(), default=0.0) < _FAIR


def _add(weights: dict[str, float], more: Mapping[str, float]) -> None:
    for place, weight in more.items():
        weights[place] = weights.get(place, 0.0) + weight


def _said(small: str, language: str) -> dict[str, list[tuple[int, int, str, bool]]]:
    """Every word of a place: where it stands, and whether it is a strong one."""
    said: dict[str, list[tuple[int, int, str, bool]]] = defaultdict(list)
    for place, strong, start, end in _words(language).find(small):
        said[place].append((start, end, small[start:end], strong))
    return said


def _word_weights(said: Mapping[str, list[tuple[int, int, str, bool]]], block: Block) -> dict[str, float]:
    """Different words count, not how often one is said."""
    weights: dict[str, float] = {}
    for place, hits in said.items():
        inside = hits[bisect_left(hits, (block.start,)) : bisect_left(hits, (block.end,))]
        firm = {words for _, end, words, strong in inside if strong and end <= block.end}
        soft = {words for _, end, words, strong in inside if not strong and end <= block.end} - firm
        weight = _STRONG * min(4, len(firm)) + _FAIR * min(4, len(soft))
        if weight:
            weights[place] = weight
    return weights


@lru_cache(maxsize=64)
def _heading_weights(printed: str | None, language: str) -> Mapping[str, float]:
    """Of a heading, which is the same for all that stand under it."""
    heading = even((printed or "").strip(" *_#:•").replace("’", "'"))
    if not heading or len(heading) > 60:
        return {}
    return {p: _HEADING for p in PLACES[:-1] if any(e.search(heading) for e in _heads(p, language))}


def _heads(place: str, language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_headings(place, some) for some in dict.fromkeys((language, "en")))


@cache
def _headings(place: str, language: str) -> re.Pattern[str]:
    return pattern(lists.load("places")[place].get(language, {}).get("headings", []))


@cache
def _words(language: str) -> Phrases[bool]:
    kept = lists.load("places")
    return Phrases(
        (place, kind == "strong", kept[place].get(language, {}).get(kind, []))
        for place in PLACES[:-1]
        for kind in ("strong", "fair")
    )
