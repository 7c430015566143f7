"""What people call a facet or a job when they ask for it, and the name that the tables have for it."""

from functools import cache

from kadr.fold import fold
from kadr.records import FACETS, FACT_FACETS


def facet_words(facet: str) -> str:
    """A facet as people say it.

    >>> facet_words("looks_silence"), facet_words("colour")
    ('looks and silence', 'colour')
    """
    return facet.replace("_", " " if facet in {"running_time", "aspect_ratio"} else " and ")


def facet_of(words: str) -> str | None:
    """The facet that somebody means, in words or with underscores, singular or plural, or by one of its words.

    None where it is none.

    >>> facet_of("sound and music"), facet_of("sound_music"), facet_of("Colors"), facet_of("silence"), facet_of("face")
    ('sound_music', 'sound_music', 'colour', 'looks_silence', 'faces')
    """
    asked = _key(words)
    known = {_key(facet): facet for facet in (*FACETS, *FACT_FACETS)}
    return known.get(asked) or next((facet for key, facet in known.items() if asked and asked in key.split()), None)


def _key(words: str) -> str:
    """Words without what makes no difference: case, underscores, "and", plurals, an American spelling."""
    return " ".join(_one(word) for word in fold(words).replace("color", "colour").split() if word != "and")


def _one(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


@cache
def roles_of(words: str) -> frozenset[str]:
    """The jobs of credits that somebody means, by the table's name or by any name that the lists have for the job.

    >>> sorted(roles_of("cameraman")), sorted(roles_of("DoP")), sorted(roles_of("production_design"))
    (['cinematographer'], ['cinematographer'], ['production_design'])
    """
    from kadr.reading import lists
    from kadr.reading.credits.words import roles_of as labelled

    asked = fold(words)
    roles = lists.load("roles")
    known = {role for some in roles["labels"].values() for role in some}
    if own := {role for role in known if fold(role) == asked}:
        return frozenset(own)
    named = {
        role for some in roles["jobs"].values() for role, names in some.items() if asked in {fold(one) for one in names}
    }
    return frozenset(named or labelled(words))
