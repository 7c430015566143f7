"""Which language a text is in: the small words and letters that it uses vote."""

import re
from functools import cache
from itertools import islice

from kadr.reading.lists import load

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MOST_WORDS = 2000  # more would tell nothing new
_LONGEST_WORD = 40  # letters; longer runs are no words
_LETTER_WEIGHT = 0.5  # a word with a telling letter says half as much as a small word
_CLEAR_LEAD = 1.15  # the winner must be this much ahead of the next
_LEAST_SHARE = 0.12  # of all words; a list of names has fewer


@cache
def _votes() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    return {
        code: (frozenset(entry["words"]), frozenset(entry.get("letters", "")))
        for code, entry in load("languages").items()
    }


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language most of the text is in; None where that cannot be told.

    >>> language_of("Das ist der Film, von dem alle reden, und er ist nicht lang.")
    'de'
    """
    words = [
        hit.group().lower().replace("’", "'")
        for hit in islice(_WORD.finditer(text), _MOST_WORDS)
        if hit.end() - hit.start() <= _LONGEST_WORD
    ]
    if not words:
        return None
    scores = {code: _score(words, small, letters) for code, (small, letters) in _votes().items()}
    best, second = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    if best[1] < max(1.5, _LEAST_SHARE * len(words)) or best[1] < _CLEAR_LEAD * second[1]:
        return None
    return best[0]


def _score(words: list[str], small: frozenset[str], letters: frozenset[str]) -> float:
    return sum(1.0 if word in small else _LETTER_WEIGHT if letters.intersection(word) else 0.0 for word in words)
