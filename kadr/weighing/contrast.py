"""Which of two things a sentence sets above the other: "less on words than on looks", "faces rather than buildings"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kadr.weighing.numbers import lengths_s
from kadr.weighing.words import Said, Word, named, says, words

_CLOSE = 30  # letters between "rather than" and what is set below
_PREFERS = re.compile(
    r"\b(?:prefer\w*|préf[èé]r\w*|prefier\w*|preferi\w*|предпочита\w*|zieh(?:t|en)(?=[^,;:.]* vor\b))"
)
"""What is preferred is told first: "prefers silence to dialogue"."""
_TO = {
    "en": r"\b(?:to|over|rather than)\b", "fr": r"\b(?:à|aux?|plutôt que?)\b", "es": r"\b(?:al?|sobre|antes que)\b",
    "it": r"\b(?:ad?|al|agli|ai|all[aeo'])(?!\w)", "pt": r"\b(?:aos?|às?|a|do que)\b", "de": "", "ru": "",
}  # fmt: skip
"""What joins the preferred to what is set below it; in German and in Russian the case does."""
_ANOTHER = re.compile(r"[,;:.!?]|\s(?:and|und|et|y|e|ed|и|with|mit|avec|con|com|с)\s")
_THAN = re.compile(r" ?(?:than|als|que|di|do que|чем)\b")


def set_below(told: Said, one: Sequence[Word], other: Sequence[Word]) -> str | None:
    """ "one" or "other", whichever is said to be less; None where the sentence does not weigh them against each other."""
    sides = sorted(
        [(word, "one") for word in one] + [(word, "other") for word in other], key=lambda side: side[0].start
    )
    if len({side for _, side in sides}) < 2:
        return None
    than, less, more = (named(told, "contrast", name) for name in ("than", "less", "more"))
    for word in less:  # less on A, not just A, rather than A, instead of A
        if _THAN.match(told.text, word.end):  # "streets interest her less than faces do"
            if (side := next((name for at, name in reversed(sides) if at.end <= word.start), None)) is not None:
                return side
            continue
        if (side := _next(sides, word)) is not None:
            before = next((name for at, name in reversed(sides) if at.end <= word.start), None)
            if before != side or not _rejoined(told, word):
                return side
    if (prefers := _PREFERS.search(told.text)) is not None:
        return _not_preferred(told, prefers.end(), sides)
    for word in than:  # more A than B
        if (side := _next(sides, word)) is not None and any(m.start < word.start for m in more):
            return side
    return None


def prefers(told: Said) -> bool:
    """Whether it is said what somebody prefers."""
    return _PREFERS.search(told.text) is not None


def _not_preferred(told: Said, start: int, sides: Sequence[tuple[Word, str]]) -> str | None:
    """The side that another is preferred to, both behind the verb and in its clause; None where they do not stand so."""
    if sides[0][0].start < start:  # "silence is what she prefers to dialogue"
        return None
    for (one, name), (other, below) in pairwise(sides):
        if name != below:
            joined = re.search(_TO.get(told.language, _TO["en"]), told.text[one.end : other.start]) is not None
            return below if joined and _ANOTHER.search(told.text, start, other.start) is None else None
    return None


def is_change(told: Said) -> bool:
    """Whether one part of the film is set beside another, or one film beside another, in one respect: "darker than",
    "grows darker", "more silent in the second half"."""
    scales = words(told, "scale")  # "never closer than the waist" tells of no change
    some = [one for one in words(told, "change") if not any(s.start < one.end and one.start < s.end for s in scales)]
    if not some:
        return False
    if all(word.name.startswith("speech ") for word in some):
        if set_below(told, named(told, "heard", "words"), named(told, "heard", "silence")) is not None:
            return False  # "more talk than silence" compares no parts of the film
    if any(
        0 <= start - word.end <= 1 for word in named(told, "contrast", "than") for _, _, start, _ in lengths_s(told)
    ):
        return False  # "longer than five seconds" is a bound
    if says(told, "contrast", "than") and len({word.name for word in words(told, "hues")}) > 1:
        return False  # "green is brighter than blue"
    return (
        says(told, "contrast", "than") or says(told, "manner", "grows") or bool(words(told, "places")) or compares(told)
    )


def compares(told: Said) -> bool:
    """Whether it is said that two things are set beside each other: "compared with her first film the shots are longer"."""
    return _COMPARED.search(told.text) is not None


_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|(?:in|by) comparison (?:with|to)|verglichen mit|im vergleich (?:mit|zu\w?)|comparée?s? (?:à|au)|par rapport (?:à|au)|"
    r"comparad[oa]s? (?:con|com|a)|en comparación con|in confronto (?:a\w*)|rispetto (?:a\w*)|em comparação com|по сравнению с)\b"
)


def _next(sides: Sequence[tuple[Word, str]], word: Word) -> str | None:
    return next((name for at, name in sides if 0 <= at.start - word.end <= _CLOSE), None)


def _rejoined(told: Said, word: Word) -> bool:
    """Whether a marker stands between two words for one side, where it sets nothing apart."""
    return told.text[word.start : word.end].strip() in {"over", "not"}
