"""Prizes of an award night, with the festival or academy that hands them out."""

from kadr.fold import fold, title_key
from kadr.reading.award_nights import Given, award_night
from kadr.reading.credits.found import ours
from kadr.reading.prizes.said import find_bodies
from kadr.reading.prizes.where import body_in_head, same_film, sentence_before, shown_at, shown_before
from kadr.reading.prizes.words import Item
from kadr.reading.text import Reading
from kadr.records import Origin, Prize


def handed_out(reading: Reading) -> list[Prize]:
    """A row for each prize of the sentences that hand out several."""
    rows = []
    for given in award_night(reading):
        body = _body(reading, given)
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


def _body(reading: Reading, given: Given) -> Item | None:
    """The body that the sentence names, else the one of the sentence before about the same film, else the page's heading's or the text's only one."""
    sentence = reading.sentence_at(given.start)
    here = _givers(reading, given.start, given.end)
    if here or sentence is None:
        return here[0] if here else None
    before = sentence_before(reading, sentence)
    if before and same_film(reading, before, sentence) and (some := _givers(reading, before.start, before.end)):
        return some[-1]
    return body_in_head(reading, sentence) or _only_one(reading, given.start)


def _only_one(reading: Reading, at: int) -> Item | None:
    """The one body that the text has named before a place, if not as where a film was shown: an award night's."""
    known = [b for block in reading.blocks if block.kind != "dropped" for b in _givers(reading, block.start, block.end)]
    known = [b for b in known if b.end <= at]
    same = len({fold(b.value or "") for b in known}) == 1
    return known[-1] if same and not any(shown_at(reading, b) for b in known) else None


def _givers(reading: Reading, start: int, end: int) -> list[Item]:
    """The bodies named between two places that may have given a prize: no jury, nor where the film had been shown."""
    return [
        b for b in find_bodies(reading, start, end)
        if not (b.body and b.body.is_jury) and not shown_before(reading, b, start, end)
    ]  # fmt: skip
