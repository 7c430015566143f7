"""Who and what is named: persons and titles of works, each time they occur."""

from collections.abc import Iterable
from dataclasses import replace

from kadr.reading.mentions.persons import find_persons
from kadr.reading.mentions.titles import find_titles
from kadr.reading.text import Reading


def mention(reading: Reading, extra_titles: Iterable[str] = ()) -> Reading:
    """The reading with its persons and titles marked.

    extra_titles: titles known from other texts of the dossier, found here without any mark too.
    """
    titles = find_titles(reading, tuple(extra_titles))
    with_titles = replace(reading, titles=titles)
    return replace(with_titles, persons=find_persons(with_titles))
