"""Where some words stand whole in a text: no letter, digit or underscore right before or behind them."""

from collections.abc import Iterator

from kadr.reading.keyed import Walked, small


def places_of(words: str, text: str) -> Iterator[int]:
    """Where words stand whole, none inside another; much faster than a pattern made for them.

    >>> list(places_of("film", "film, films, a film_"))
    [0]
    """
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        whole = not (start and _in_word(text[start - 1])) and not (end < len(text) and _in_word(text[end]))
        if whole:
            yield start
        start = text.find(words, end if whole else start + 1)


def places_in_any_case(words: str, text: Walked) -> Iterator[int]:
    """Where words stand whole, in capitals or not.

    >>> list(places_in_any_case("Salt", Walked("SALT and salt, salty")))
    [0, 9]
    """
    return places_of(small(words), text.small)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
