"""A title that is one or two words off a known one: what the speaker may have meant, never a replacement."""

from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz, process

from kadr.fold import fold, title_key
from kadr.reading.mentions.known import KnownWork, known_works, makers_of

_SURE = 86.0  # likeness of two titles in percent, help from the makers included
_LIKE_ENOUGH = 60.0  # below this no maker's name helps


@cache
def _titles() -> list[str]:
    return [key for key in known_works() if len(key) >= 8 and " " in key]


def suggestion(title: str, creator: str | None, beside: Iterable[str]) -> KnownWork | None:
    """The known work that a title may be a slip for.

    creator: as the text names the maker; beside: makers of the works named next to it.
    """
    key = title_key(title)
    if key in known_works() or " " not in key or len(key) < 8:
        return None
    near = {fold(name).split()[-1] for name in beside if name}
    mine = fold(creator).split()[-1] if creator else None
    best: tuple[float, str] | None = None
    for other, likeness, _ in process.extract(key, _titles(), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH, limit=12):
        surnames = {fold(name).split()[-1] for name in makers_of(known_works()[other])}
        if mine and surnames and mine not in surnames:
            continue
        score = likeness + (24 if mine and mine in surnames else 6 if near & surnames else 0)
        if score >= _SURE and (best is None or (-score, other) < (-best[0], best[1])):
            best = (score, other)
    return known_works()[best[1]] if best else None
