"""What a sentence tells only of a case, "if the camera never moves, you begin to look": whether the case is this film's is not said."""

import re

from kadr.reading.statements.subject_of import measured_words
from kadr.weighing.words import Said, named

_FRONTED = {
    language: re.compile(rf"^\W*(?:(?:{joins}),? )?(?:{begins})(?: |(?<='))[^,;:.!?]+, ?(?:(?:{then}) )?")
    for language, joins, begins, then in (
        (
            "en",
            "and|but|only|even|yet",
            "if|when|whenever|as long as|as soon as|once|whoever|anyone who|he who|those who",
            "then",
        ),
        ("de", "und|aber|doch|nur|immer", "wenn|falls|sofern|sobald|solange|wer", "dann|so"),
        (
            "fr",
            "et|mais|même",
            "si|s'|quand|lorsque|lorsqu'|tant que|dès que|dès qu'|qui|celui qui|ceux qui|quiconque",
            "alors",
        ),
        ("es", "y|pero|incluso|solo", "si|cuando|en cuanto|siempre que|quien|quienes", "entonces"),
        ("it", "e|ma|anche|solo", "se|quando|finché|appena|ogni volta che|chi", "allora"),
        ("pt", "e|mas|mesmo|só", "se|quando|assim que|logo que|sempre que|quem", "então"),
        ("ru", "и|но|а|даже|только", "если|когда|как только|всякий раз|кто|тот кто", "то|тогда"),
    )
}
"""A clause that a sentence opens on, up to its comma, and what joins the rest to it."""
_NO_CLAIM = frozenset({"film", "pair"})
"""Kinds of words that claim nothing by themselves: "you begin to look"."""


_WHOEVER = {
    language: re.compile(rf"^\W*(?:{who}) ")
    for language, who in (
        ("en", "whoever|anyone who|anybody who|he who|those who"), ("de", "wer"), ("fr", "qui|celui qui|ceux qui|quiconque"), ("es", "quien|quienes|el que|los que"),
        ("it", "chi"), ("pt", "quem"), ("ru", "кто|тот,? кто"),
    )
}  # fmt: skip
_OF_ANYBODY = frozenset({"heard", "freeze", "light", "running", "pair", "change", *_NO_CLAIM})
"""Kinds of words that may be told of anybody: "who talks too much ends alone"."""


def tells_only_a_case(told: Said) -> bool:
    """Whether all that is measured in a sentence stands in the condition that it opens on, or is told of anybody who does so; who
    freezes is found by itself."""
    if _WHOEVER[told.language].match(told.sentence):
        kinds = {kind for kind, *_ in measured_words(told.language).find(f"{told.sentence} ")}
        if kinds and kinds <= _OF_ANYBODY and not named(Said(told.sentence, told.language), "film", "film"):
            return True
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
