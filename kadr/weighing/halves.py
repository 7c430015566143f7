"""The two halves of a film where a sentence names both: "quick in the first half, slow in the second"."""

import re
from collections.abc import Sequence

from kadr.weighing.denials import is_denied
from kadr.weighing.words import Said, Word, named, says

_NUMBERED = {
    "en": r"\b(?:the|its) (?P<first>first)|\b(?:the|its) (?P<second>second|latter|other)",
    "de": r"\b(?:die|der) (?P<first>erste)n?|\b(?:die|der) (?P<second>zweite|andere)n?",
    "fr": r"\bla (?P<first>première)|\bla (?P<second>seconde|deuxième)",
    "es": r"\bla (?P<first>primera)|\bla (?P<second>segunda)",
    "it": r"\b(?:n?ella|la) (?P<first>prima)|\b(?:nella|la) (?P<second>seconda)",
    "pt": r"\b(?:na|a) (?P<first>primeira)|\b(?:na|a) (?P<second>segunda)",
    "ru": r"\b(?P<first>первая|в первой)|\b(?P<second>вторая|во второй)",
}
_ENDS = r"\b(?=\s*(?:$|[.,;:!?)\u2014-]))"
_ELSEWHERE = re.compile(r"[,;:]|\s(?:and|und|et|y|e|ed|и|а|but|aber|mais|pero|ma|mas|но)\s")
_DENIED = re.compile(r"\b(?:no|not|never|nicht|kein\w*|nie|pas|jamais|non|nunca|não|mai|не|никогда) (?:\w+ )?$")
"""What denies a pace right behind it: "no faster", "never really slow"."""
_FAR = 40  # letters that a comma, or a word that joins, is worth


def halves(told: Said) -> list[Word]:
    """Each half that the sentence names, in order; one of them may only be numbered ("and slows down in the second"), but not where
    the other is set beside it ("darker than the first")."""
    some = [word for name in ("first half", "second half") for word in named(told, "places", name)]
    if len({word.name for word in some}) == 1 and not says(told, "contrast", "than"):
        other = "second" if some[0].name == "first half" else "first"
        for ends in (_ENDS, r"\b"):
            hits = re.finditer(f"(?:{_NUMBERED.get(told.language, _NUMBERED['en'])}){ends}", told.text)
            more = [hit for hit in hits if hit.group(other) and all(hit.start() > word.end for word in some)]
            if more and (ends == _ENDS or _pace_behind(told, more[0].end())):
                some.append(Word(f"{other} half", more[0].start(), more[0].end()))
                break
    return sorted(some, key=lambda word: word.start)


def nearest(told: Said, word: Word, some: Sequence[Word]) -> str:
    """Which of some halves a word is said of: the nearest, where a comma or a word that joins is as good as far."""

    def away(half: Word) -> int:
        between = told.text[min(word.end, half.end) : max(word.start, half.start)]
        return len(between) + _FAR * len(_ELSEWHERE.findall(between))

    return min(some, key=away).name


def slower_half(told: Said) -> str | None:
    """The half that is called slow where the other is called quick; None where the sentence does not set them so, or denies
    one of them: "not slow" may be anything but quick."""
    both = halves(told)
    if {word.name for word in both} != {"first half", "second half"}:
        return None
    slow, fast = named(told, "pace", "slow"), named(told, "pace", "fast")
    if any(is_denied(told, word) or _DENIED.search(told.text[: word.start]) for word in [*slow, *fast]):
        return None
    of_slow = {nearest(told, word, both) for word in slow}
    of_fast = {nearest(told, word, both) for word in fast}
    return of_slow.pop() if len(of_slow) == len(of_fast) == 1 and of_slow != of_fast else None


def _pace_behind(told: Said, end: int) -> bool:
    """Whether a pace is told right behind a numbered half: "die zweite langsam"."""
    return any(0 <= word.start - end <= _FAR // 4 for name in ("slow", "fast") for word in named(told, "pace", name))
