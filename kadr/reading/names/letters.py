"""Letters of names made one, so that spellings by different rules of transliteration meet."""

import re
from functools import lru_cache

from kadr.fold import fold

# Letters that different rules of transliteration write differently, made one. Order matters.
_LETTERS = (
    (r"schtsch|shtsh|stsch", "shch"), (r"tsch|tch", "ch"), (r"sch", "sh"), (r"sz(?=[a-z])", "sh"), (r"cz", "ch"), (r"x", "ks"), (r"ph", "f"),
    (r"th", "t"), (r"w", "v"), (r"ff$", "v"), (r"ou", "u"), (r"gu(?=[ei])", "g"), (r"ck", "k"), (r"c(?=[aoutrlkn]|$)", "k"), (r"tz|tc|zz", "ts"),
    (r"j|y", "i"), (r"kh|ch(?=r)", "h"), (r"sk(?:ii|i|ie)$", "ski"), (r"^(?:ie|e)(?=[a-z])", "e"), (r"io(?=[a-z])", "e"), (r"ine$", "in"),
    (r"nd(?:er|re)$", "ndr"), (r"(.)\1+", r"\1"), (r"i(?=[aeou])|(?<=[aeou])i", "i"), (r"ie", "e"),
)  # fmt: skip
_RULES = tuple((re.compile(pattern), to) for pattern, to in _LETTERS)


@lru_cache(maxsize=1 << 14)
def skeleton(word: str) -> str:
    """A key under which transliterations of one word meet.

    >>> skeleton("Schirokow") == skeleton("Shirokov"), skeleton("Xenia") == skeleton("Kseniya")
    (True, True)
    """
    key = fold(word).replace(" ", "")
    for pattern, to in _RULES:
        key = pattern.sub(to, key)
    return key
