"""Whose book a film was taken from: "adapted from Anna Muster's novel", "based on the 1932 novel by the writer Anna Muster"."""

import re
from collections.abc import Iterator

from kadr.reading.credits.found import Found, film_of
from kadr.reading.credits.places import places
from kadr.reading.keyed import Keyed
from kadr.reading.text import Reading

_BOOK = (
    r"(?:graphic novel|novels?|novellas?|books?|memoirs?|(?:short )?stor(?:y|ies)|plays?|bestseller|manga|comics?|tale)"
)
_TAKEN = Keyed(
    r"\b(?:based (?:up)?on|adapted from|adaptations? of|adapt(?:s|ing)?|translating|drawn from|from|inspired by)(?: the first half of| parts of)? (?:(?:the|an?|two|three|several) )?(?:[\w-]+ ){0,3}?$",
    re.IGNORECASE,
)
_ITS_BOOK = re.compile(rf"(?:'s?)? (?:[\w-]+ ){{0,4}}?{_BOOK}\b", re.IGNORECASE)
_BY = Keyed(
    rf"\b(?:based (?:loosely |closely )?(?:up)?on|adapt(?:s|ed) (?:[^.;:]{{1,30}} )?from|adaptation of|taken from|drawn from|inspired by|adapting)\b[^.;:]{{0,50}}?\b{_BOOK}\b[^.;,()]{{0,30}}? by "
    r"(?:(?:the )?(?:[A-Z][a-z]+(?:n|sh|se|ch|ek|i) )?(?:(?:late |great )?(?:writer|author|novelist|poet|playwright|laureate) )?)?$",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?im)^based on (?!(?:an? |the )?(?:true|real)\b)[^\n]{2,70}\s*\n\s*by (?P<name>[A-ZÀ-Ž][^\n]{3,50})$"
)
"""Based on THE BOOK, and on the next line: by Anna Muster"""


def taken_from(reading: Reading) -> Iterator[Found]:
    """The author whom a sentence names beside the book that the film was made from."""
    if reading.text.language not in {"en", None} or reading.main_film is None:
        return
    for place in places(reading):
        person = place.people[0]
        before = reading.plain.cut(place.sentence.start, place.start)
        film = film_of(reading, place.start)
        if film is None or " " not in person.full:
            continue
        by = _BY.search(before)
        taken = None if by else _TAKEN.search(before)
        book = _ITS_BOOK.match(reading.plain, place.people[-1].end, place.sentence.end) if taken else None
        if by:
            start, end = place.sentence.start + by.start(), place.end
        elif (
            taken
            and book
            and (len(taken.group().split()) > 1 or not taken.group().lower().startswith("from"))
            or taken
            and book
            and "novel" in book.group()
        ):
            start, end = place.sentence.start + taken.start(), book.end()
        else:
            continue
        for one in place.people:
            yield Found(start, end, reading.body[one.start : one.end], "source_author", None, None, film, 0.84)
    for hit in _LINE.finditer(reading.plain):
        yield Found(hit.start(), hit.end(), reading.body[slice(*hit.span("name"))].strip(), "source_author", "Based on", None,
                    reading.main_film, 0.86)  # fmt: skip
