"""Directors that lists of films name, one film a line."""

from collections.abc import Iterator

from kadr.fold import title_key
from kadr.reading.award_nights import award_night
from kadr.reading.credits.found import Found, ours
from kadr.reading.mentions.entries import entries
from kadr.reading.text import Reading


def crowned(reading: Reading) -> Iterator[Found]:
    """Who got a prize for their job at an award night."""
    for given in award_night(reading):
        if given.role and given.recipient:
            film = reading.subject.title if reading.subject and title_key(given.work) in ours(reading) else given.work
            yield Found(*given.at, given.recipient, given.role, None, None, film, 0.8)


def listed(reading: Reading) -> Iterator[Found]:
    """Who stands behind a title in the lines of a list."""
    for entry in entries(reading):
        title = reading.body[slice(*entry.title)]
        if reading.subject and title_key(title) in ours(reading):
            title = reading.subject.title
        for *_, name in entry.names:
            yield Found(entry.start, entry.end, name, "director", None, None, title, 0.86)
