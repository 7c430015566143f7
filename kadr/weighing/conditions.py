"""What a sentence tells only of a case, "if the camera never moves, you begin to look": whether the case is this film's is not said."""

import re

from kadr.reading.statements.subject_of import measured_words
from kadr.weighing.words import Said, named

_FRONTED = {
    language: re.compile(rf"^\W*(?:(?:{joins}),? )?(?:{begins})(?: |(?<='))[^,;:.!?]+, ?(?:(?:{then}) )?")
    for language, joins, begins, then in (
        ("en", "and|but|only|even|yet", "if|when|whenever|as long as|as soon as|once", "then"),
        ("de", "und|aber|doch|nur|immer", "wenn|falls|sofern|sobald|solange", "dann|so"),
        ("fr", "et|mais|même", "si|s'|quand|lorsque|lorsqu'|tant que|dès que|dès qu'", "alors"),
        ("es", "y|pero|incluso|solo", "si|cuando|en cuanto|siempre que", "entonces"),
        ("it", "e|ma|anche|solo", "se|quando|finché|appena|ogni volta che", "allora"),
        ("pt", "e|mas|mesmo|só", "se|quando|assim que|logo que|sempre que", "então"),
        ("ru", "и|но|а|даже|только", "если|когда|как только|всякий раз", "то|тогда"),
    )
}
"""A clause that a sentence opens on, up to its comma, and what joins the rest to it."""
_NO_CLAIM = frozenset({"film", "pair"})
"""Kinds of words that claim nothing by themselves: "you begin to look"."""


def tells_only_a_case(told: Said) -> bool:
    """Whether all that is measured in a sentence stands in the condition that it opens on; who freezes is found by itself."""
    hit = _FRONTED[told.language].match(told.sentence)
    if (
        hit is None
        or _IS_FOND_OF.search(hit.group())
        or named(Said(f"{hit.group()} ", told.language), "freeze", "body")
    ):
        return False
    return _is_measured(hit.group(), told.language) and not _is_measured(told.sentence[hit.end() :], told.language)


_IS_FOND_OF = re.compile(
    r"\b(?:likes?|loves?|fond|mögen|magst|mag|liebt|lieben|aim\w+|gusta\w*|encanta\w*|piac\w+|am[ai]te|gost\w+|люб\w+|нравит\w*)\b"
)
"""Whoever is fond of something will find it there, or not: "if you like red and green, you will be in heaven"."""


def _is_measured(text: str, language: str) -> bool:
    return any(kind not in _NO_CLAIM for kind, *_ in measured_words(language).find(f"{text} "))
