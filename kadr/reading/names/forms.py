"""Which of its spellings a name is shown in, and why each other one is the same name."""

import re

from kadr.fold import fold
from kadr.reading.copies.once import Sources
from kadr.reading.credits.words import INITIAL
from kadr.reading.names.clusters import CYRILLIC, Cluster, Surface
from kadr.records import Quote

_SMALL = frozenset(
    {"a", "an", "and", "at", "by", "de", "del", "della", "der", "des", "di", "die", "do", "du", "e", "el", "en", "et", "for", "from", "in", "la",
     "le", "les", "of", "on", "or", "the", "to", "und", "van", "von", "with", "y", "и", "в", "на"}
)  # fmt: skip
"""Words that titles and names print small, but for the first."""


def mixed(words: str) -> str:
    """A name known in capitals alone, as it would be printed in a sentence: "LE CHEMIN DU SEL" is "Le Chemin du Sel"."""
    parts = words.split(" ")
    if not words.isupper() or len(parts) < 2:
        return words
    some = [part.lower() if i and part.lower() in _SMALL else _capital(part) for i, part in enumerate(parts)]
    return " ".join(some)


def _capital(word: str) -> str:
    if re.fullmatch(r"(?:[IVXLC]+|.\.?)", word) or re.search(r"\d|\.", word):
        return word
    return re.sub(
        r"[^\W\d_]+",
        lambda hit: (
            hit.group().capitalize() if hit.start() == 0 or word[hit.start() - 1] in "-" else hit.group().lower()
        ),
        word,
    )


def chief_form(cluster: Cluster, sources: Sources) -> str:
    """The form that most texts print, a passage that several print counted once; then one of a labelled list, the one
    printed most, the longest."""
    whole = [
        s
        for s in cluster.surfaces.values()
        if cluster.kind != "person" or (" " in s.words and not has_initial(s.words))
    ]
    whole = [s for s in whole if s.reason is None] or whole
    printed = [s for s in whole or cluster.surfaces.values() if not s.words.isupper()] or list(
        cluster.surfaces.values()
    )
    if len(printed) == 1:
        return printed[0].words
    best = max(printed, key=lambda s: (_times(s, sources), s.labelled, s.count, len(s.words), s.words))
    return best.words


def _times(surface: Surface, sources: Sources) -> int:
    """How many sources print a form."""
    if not sources.any_shared:
        return len(surface.texts)
    words = surface.words
    return sources.count(Quote(text, at, at + len(words), words) for text, some in surface.texts.items() for at in some)


def has_initial(words: str) -> bool:
    """Whether a word of a name is a letter alone."""
    return any(re.fullmatch(INITIAL, word) for word in words.split())


def reason_of(surface: Surface, canonical: Surface, given: str | None) -> str:
    """Why a spelling is the same name as the form that is shown: as given, or as their letters tell."""
    if given:
        return given
    mine, other = surface.words, canonical.words
    if fold(mine) == fold(other):
        if bool(CYRILLIC.search(mine)) != bool(CYRILLIC.search(other)):
            return "the same name in Cyrillic letters"
        if mine.lower() == other.lower():
            return "capitals"
        return "accents or punctuation"
    if bool(CYRILLIC.search(mine)) != bool(CYRILLIC.search(other)):
        return "the same name in Cyrillic letters"
    if sorted(surface.key) == sorted(canonical.key) and surface.key != canonical.key:
        return "family name first"
    if surface.key == canonical.key:
        return "transliteration"
    return "the same name"
