"""What a sentence in another language than English speaks of: only what surely is not the film is told, the rest counts as of it."""

import re
from collections.abc import Iterable
from functools import cache

from kadr.fold import fold
from kadr.reading import lists
from kadr.reading.statements.phrases import Phrases

_ELIDED = re.compile(r"\b(l|d|un|dell|nell|all|sull|quest|quell)'")
_NOUNS = 2
"""Words behind an article among which the noun stands, with an adjective before it."""
_TO_A_VERB = 3
"""Words behind "she" among which the verb stands."""


def is_of_another(rest: str, language: str, known: set[str], measured: Phrases[None]) -> bool:
    """Whether a sentence begins with a thing that is neither the film nor of it, or with one person who speaks.

    rest: the sentence from its first word on, as the lists are written; known: words of names that are of the film;
    measured: all words for which something can be measured.

    >>> from kadr.reading.statements.subject_of import measured_words
    >>> is_of_another("los alumnos hablaban sin parar ", "es", set(), measured_words("es"))
    True
    >>> is_of_another("los planos duran mucho ", "es", set(), measured_words("es"))
    False
    """
    words = _ELIDED.sub(r"\1' ", rest).split()
    if not words or known & {word for one in words[: _NOUNS + 1] for word in re.findall(r"\w+", fold(one))}:
        return False
    if _stands(language, "place", words[:1]):
        return _is_a_place(words, language, measured)
    if _stands(language, "alone", words[:1]):
        return _stands(language, "speaks", words[1 : 1 + _TO_A_VERB])
    if not _stands(language, "article", words[:1]):
        return False
    nouns = [*words[1:2], *(word for word in words[2 : 1 + _NOUNS] if not _stands(language, "speaks", [word]))]
    if (owner := _OWNER.get(language)) is not None and (hit := owner.match(rest)) is not None:
        whose = [hit.group(1)]
        if not (_stands(language, "of_it", whose) or _is_measured(whose[0], measured) or set(whose) & known):
            return True
    if _stands(language, "of_it", nouns):
        return False
    whole, ends = " ".join([*nouns, *words[1 + _NOUNS : 2 + _NOUNS]]) + " ", len(" ".join(nouns))
    return not any(start < ends for _, _, start, _ in measured.find(whole))


def _is_a_place(words: list[str], language: str, measured: Phrases[None]) -> bool:
    """Whether a sentence begins with a place of the story, "im Wartezimmer", and not with the film or a part of it."""
    at = 1 + _stands(language, "article", words[1:2])
    nouns = [word for word in words[at : at + _NOUNS] if word not in _WHO and not _stands(language, "speaks", [word])]
    if not nouns or len(nouns[0]) < _SHORTEST_NOUN or _stands(language, "of_it", nouns):
        return False
    return not any(_is_measured(word.strip(",;:.!?"), measured) or re.search(r"\d", word) for word in nouns)


_SHORTEST_NOUN = 4
_WHO = frozenset("niemand keiner alle personne tous on nadie todos nessuno tutti ninguém todos никто все".split())
"""Who does something there, behind the place."""


def _is_measured(word: str, measured: Phrases[None]) -> bool:
    return any(start == 0 for _, _, start, _ in measured.find(f"{word} "))


_OWNER = {
    "de": re.compile(r"(?:der|die|das) \w+ (?:des|der|eines|einer) (?:\w+en )?(\w+)"),
    "fr": re.compile(r"(?:(?:le|la|les) |l')\w+ (?:du |de la |de l'|des |d'une? )(\w+)"),
    "es": re.compile(r"(?:el|la|los|las) \w+ (?:del|de la|de los|de las|de una?) (\w+)"),
    "it": re.compile(
        r"(?:(?:il|lo|la|i|gli|le) |l')\w+ (?:del |dello |della |dei |degli |delle |dell'|di un[ao']? ?)(\w+)"
    ),
    "pt": re.compile(r"(?:o|a|os|as) \w+ (?:do|da|dos|das|de uma?) (\w+)"),
}
"""Whose the thing is with which a sentence begins: "il volto del ministro" is of the minister, whatever is known of faces."""


def _stands(language: str, name: str, some: Iterable[str]) -> bool:
    """Whether one of some words is of a list."""
    return any(
        any(end == len(word) for *_, end in _words(language, name).find(f"{word} "))
        for word in (one.strip(",;:.!?\"'“”«»„()") for one in some)
    )


@cache
def _words(language: str, name: str) -> Phrases[None]:
    return Phrases([(name, None, lists.load("claimed")["subject"].get(language, {}).get(name, ()))])
