"""Prizes of an award night, with the festival or academy that hands them out."""

from kadr.fold import title_key
from kadr.reading.award_nights import award_night
from kadr.reading.credits.found import ours
from kadr.reading.prizes.said import find_bodies
from kadr.reading.prizes.words import Item
from kadr.reading.text import Reading
from kadr.records import Origin, Prize


def handed_out(reading: Reading) -> list[Prize]:
    """A row for each prize of the sentences that hand out several."""
    rows = []
    for given in award_night(reading):
        body = _body(reading, given.start, given.end)
        origins = []
        if body is not None and not given.start <= body.start < given.end:
            origins.append(Origin("festival", "context", reading.quote(body.start, body.end), "named in this text"))
        year = int(reading.text.date[:4]) if reading.text.date else None
        if year:
            origins.append(Origin("year", "context", None, f"the text is of {reading.text.date}"))
        work = given.work
        if reading.subject and title_key(work) in ours(reading):
            work = reading.subject.title
        rows.append(
            Prize(
                reading.quote(given.start, given.end), body.value if body else None, None, None, given.prize, year, work,
                given.recipient, "won", False, 0.84, tuple(origins),
            )
        )  # fmt: skip
    return rows


def _body(reading: Reading, start: int, end: int) -> Item | None:
    """The body that the sentence names, else the last one named before it, else the first of the text."""
    here = [b for b in find_bodies(reading, start, end) if b.body is None or not b.body.is_jury]
    if here:
        return here[0]
    known = [
        b for block in reading.blocks if block.kind != "dropped" for b in find_bodies(reading, block.start, block.end)
    ]
    known = [b for b in known if b.body is None or not b.body.is_jury]
    before = [b for b in known if b.end <= start]
    return before[-1] if before else known[0] if known else None
