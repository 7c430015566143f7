"""Which language a text is in: the small words and letters that it uses vote."""

import re
from collections import Counter
from functools import cache, lru_cache

from kadr.reading.lists import load

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MOST_WORDS = 2000  # more would tell nothing new
_LONGEST_WORD = 40  # letters; longer runs are no words
_LETTER_WEIGHT = 0.5  # a word with a telling letter says half as much as a small word
_CLEAR_LEAD = 1.15  # the winner must be this much ahead of the next
_LEAST_SHARE = 0.12  # of all words; a list of names has fewer


@cache
def _telling() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The small words and the letters of each language."""
    return {
        code: (frozenset(entry["words"]), frozenset(entry.get("letters", "")))
        for code, entry in load("languages").items()
    }


@lru_cache(maxsize=1)  # it is asked before furniture is dropped and after
def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language most of the text is in; None where that cannot be told.

    >>> language_of("Das ist der Film, von dem alle reden, und er ist nicht lang.")
    'de'
    """
    words = Counter(_WORD.findall(text)[:_MOST_WORDS])
    count = sum(times for word, times in words.items() if len(word) <= _LONGEST_WORD)
    if not count:
        return None
    scores = dict.fromkeys(_telling(), 0.0)
    for word, times in words.items():
        for code, vote in _votes(word):
            scores[code] += vote * times
    best, second = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    if best[1] < max(1.5, _LEAST_SHARE * count) or best[1] < _CLEAR_LEAD * second[1]:
        return None
    return best[0]


@lru_cache(maxsize=1 << 15)
def _votes(word: str) -> tuple[tuple[str, float], ...]:
    """The languages that a word speaks for, and how much."""
    if len(word) > _LONGEST_WORD:
        return ()
    word = word.lower().replace("’", "'")
    votes = (
        (code, 1.0 if word in small else _LETTER_WEIGHT if letters.intersection(word) else 0.0)
        for code, (small, letters) in _telling().items()
    )
    return tuple((code, vote) for code, vote in votes if vote)
