"""What a filmography under a note on a maker tells: the films that the maker directed."""

from collections.abc import Iterator

from kadr.reading.credits.found import Found, film_named, same_person
from kadr.reading.mentions.filmographies import filmographies
from kadr.reading.text import Reading

_ABOVE = 12
"""Blocks above the heading in which the note on the maker stands."""


def in_filmography(reading: Reading, director: str | None) -> Iterator[Found]:
    """Each title of a filmography, where the note right above it begins with the director of the text's film."""
    if director is None or " " not in director or reading.text.kind == "profile":
        return
    for head, (start, end), other in filmographies(reading):
        number = reading.block_at(head).number
        above = [p for p in reading.persons if p.end <= head and number - reading.block_at(p.start).number <= _ABOVE]
        nearest = [p for p in above if reading.block_at(p.start) == reading.block_at(above[-1].start)]
        if other or not nearest or not same_person(nearest[0].full, director):
            continue
        title = next(iter(reading.titles_in(start, end)), None)
        if title:
            line = reading.plain.rfind("\n", 0, start) + 1
            yield Found(line, end, director, "director", None, None, film_named(reading, title), 0.8)
