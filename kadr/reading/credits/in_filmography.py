"""What a filmography under a note on a maker tells: the films that the maker directed."""

from collections.abc import Iterator

from kadr.reading.credits.found import Found, film_named, same_person
from kadr.reading.mentions.filmographies import filmographies
from kadr.reading.text import Reading

_ABOVE = 12
"""Blocks above the heading in which the maker is named last."""


def in_filmography(reading: Reading, director: str | None) -> Iterator[Found]:
    """Each title of a filmography, where nobody but the director of the text's film is named in full right above it."""
    if director is None or " " not in director or reading.text.kind == "profile":
        return
    for head, (start, end), other in filmographies(reading):
        number = reading.block_at(head).number
        above = [p for p in reading.persons if p.end <= head and number - reading.block_at(p.start).number <= _ABOVE]
        if other or not above or not same_person(above[-1].full, director):
            continue
        title = next(iter(reading.titles_in(start, end)), None)
        if title:
            line = reading.plain.rfind("\n", 0, start) + 1
            yield Found(line, end, director, "director", None, None, film_named(reading, title), 0.8)
