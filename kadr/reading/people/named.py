"""Names that are no persons, and those that may be."""

import re

from kadr.fold import fold
from kadr.reading.mentions.words import countries, not_persons

_PLACE_WORD = re.compile(
    r"^(?:san|santa|santo|são|sant|sankt|saint|st\.?) |akademie|schule|escuela|school|universi|institut|college|academ|école|scuola|escola|вгик|festival|\bhigh$|\bforces?$|\barmy\b|\bstudios?$|\bnew (?:brunswick|york|jersey|south)",
    re.I,
)


def is_place(name: str) -> bool:
    """A school or festival that was taken for a person."""
    return _PLACE_WORD.search(name) is not None


def may_be_named(name: str) -> bool:
    """Two words or more that are no place: who follows "Born in Oslo, "."""
    words = fold(name).split()
    return (
        len(words) > 1
        and fold(name) not in countries()
        and not any(w in not_persons() or w in countries() for w in words)
    )
