"""Who and what is named: persons and titles of works, each time they occur."""

from collections.abc import Iterable
from dataclasses import replace

from kadr.reading.mentions.persons import find_persons
from kadr.reading.mentions.titles import find_titles, tell_titles
from kadr.reading.text import Reading


def mention(reading: Reading, extra_titles: Iterable[str] = ()) -> Reading:
    """The reading with its persons and titles marked; with the persons that it has where no title stands anywhere new.

    extra_titles: titles known from other texts of the dossier, found here without any mark too.
    """
    told = reading.told or tell_titles(reading)
    marked = replace(reading, told=told, titles=find_titles(reading, told, tuple(extra_titles)))
    if reading.told and [(m.start, m.end) for m in marked.titles] == [(m.start, m.end) for m in reading.titles]:
        return marked
    return replace(marked, persons=find_persons(marked))
