"""Words made comparable: the same letters in the same places, or the same word in any spelling."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

# One character for one character, so that offsets into the levelled text are offsets into the body.
_LEVEL = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u3000": " ", "\u200a": " ",
        "\t": " ", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "―": "-",
    }
)  # fmt: skip

_NOT_WORD = re.compile(r"[^0-9a-z]+")


_BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_])—(?=[^\W\d_])")
"""A dash set without blanks, as American print has it: "the novel by Vance—her first"; a hyphen would make one name of it."""


def level(text: str) -> str:
    """The text with blanks, quotes and dashes made plain; same length, so offsets stay true.

    >>> level("“Closeness,”\\u00a0his debut")
    '"Closeness," his debut'
    """
    if "—" in text:
        text = _BETWEEN_WORDS.sub(" ", text)
    return text.translate(_LEVEL)


def fold(text: str) -> str:
    """A key under which spellings of one word or name meet: Latin letters, no accents, no case, single blanks.

    >>> fold("Ève  CÉLINE-Sciamma’s"), fold("Балагов")
    ('eve celine sciamma s', 'balagov')
    """
    return _FOLDED[text]


class _Folded(dict[str, str]):
    """Keys made before: names and titles come again and again, paragraphs do not."""

    short = 80  # characters
    most = 1 << 16

    def __missing__(self, text: str) -> str:
        plain = unicodedata.normalize("NFKC", text)
        key = _NOT_WORD.sub(" ", (plain if plain.isascii() else anyascii(plain)).lower()).strip()
        if len(text) <= self.short:
            if len(self) >= self.most:
                self.clear()
            self[text] = key
        return key


_FOLDED = _Folded()


def looked_for(words: str) -> re.Pattern[str] | None:
    """What finds words in folded text: one after the other and whole; of three letters and more the last may be a word's beginning.

    None where there is no letter to look for.

    >>> finds = looked_for("Art")
    >>> [bool(finds.search(fold(text))) for text in ("Start", "the art of", "artists", "d’art")]
    [False, True, True, True]
    >>> bool(looked_for("a").search("art"))
    False
    """
    wanted = fold(words).split()
    if not wanted:
        return None
    rest = "[0-9a-z]*" if len(wanted[-1]) >= _BEGINNING else ""
    return re.compile(rf"(?<![0-9a-z]){'[^0-9a-z]+'.join(wanted)}{rest}(?![0-9a-z])")


_BEGINNING = 3
"""Letters of a word's beginning; fewer begin too many words."""


def placed_fold(text: str) -> tuple[str, Sequence[int]]:
    """A text in Latin letters without capitals and accents, as `fold` writes it, and of each of its letters the place in the text.

    >>> placed_fold("Maß, é")
    ('mass, e', [0, 1, 2, 2, 3, 4, 5])
    """
    if text.isascii():
        return text.lower(), range(len(text))
    pieces = [_letter(letter) for letter in text]
    return "".join(pieces), [place for place, piece in enumerate(pieces) for _ in piece]


@lru_cache(maxsize=1 << 14)
def _letter(letter: str) -> str:
    return letter.lower() if letter.isascii() else anyascii(unicodedata.normalize("NFKC", letter)).lower()


@lru_cache(maxsize=1 << 14)
def title_key(title: str) -> str:
    """A key for titles: folded, without a leading article.

    >>> title_key("The Passion of Joan of Arc") == title_key("Passion of Joan of Arc")
    True
    """
    words = fold(title).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"the", "a", "an"} else words)
