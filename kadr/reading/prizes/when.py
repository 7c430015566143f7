"""In which year and edition a prize was given."""

import re

from kadr.reading.prizes.memory import Memory
from kadr.reading.prizes.said import Said
from kadr.reading.prizes.who import said_of_subject, same_title
from kadr.reading.prizes.words import (
    Item,
)
from kadr.reading.text import Reading
from kadr.reading.times.when import When, edition_in, settle
from kadr.records import Origin

A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def year_of(
    reading: Reading, said: Said, prize: Item, segment: tuple[int, int], memory: Memory, body: Item | None,
    work: str | None, origins: list[Origin],
) -> int | None:  # fmt: skip
    film_year = reading.subject.year if reading.subject and work and same_title(reading, work) else None
    inside = [d for d in said.dates if segment[0] <= d.start < segment[1]]
    stated = [d for d in inside if d.year and not d.about and (film_year is None or d.year >= film_year)]
    stated = [d for d in stated if not _TITLE_YEAR.search(reading.plain, max(segment[0], d.start - 40), d.start)]
    if stated:
        return min(stated, key=lambda d: min(abs(d.start - prize.end), abs(prize.start - d.end))).year
    now = int(reading.text.date[:4]) if reading.text.date else None
    for when in inside:
        if when.how != "relative" or when.relative == "age":
            continue
        earlier = [d.year for d in said.dates if d.year and d.start < when.start and not d.about]
        known = settle(when, before=earlier[-1] if earlier else memory.year, now=now)
        if known.year:
            origins.append(_computed(reading, when, memory, earlier[-1] if earlier else None))
            memory.computed = (known.year, when.start, when.end)
            return known.year
        return None
    edition = edition_of(reading, said, body)
    if edition and body and body.body and body.body.counts_from:
        counted = body.body.counts_from + int(re.sub(r"\D", "", edition) or 0) - 1
        if re.search(r"\d", edition) and 1900 < counted < 2100:
            origins.append(Origin("year", "computed", None, f"{edition} edition, counted from {body.body.counts_from}"))
            return counted
    if memory.body_year and body and memory.body is body:
        origins.append(Origin("year", "context", reading.quote(*memory.body_year[1:]), "said with the festival"))
        return memory.body_year[0]
    if film_year and body and (body.body is None or body.body.kind == "festival"):
        origins.append(Origin("year", "context", said_of_subject(reading, "year"), "the film's year"))
        return film_year
    return None


_TITLE_YEAR = re.compile(r"(?:\"|[A-ZÀ-ÞА-Я][\w'-]+) \([^()]{0,30}$")


def _computed(reading: Reading, when: When, memory: Memory, earlier: int | None) -> Origin:
    words_said = reading.body[when.start : when.end]
    if when.relative == "now":
        return Origin("year", "computed", None, f"“{words_said}”, in a text of {reading.text.date}")
    if earlier is not None:
        return Origin("year", "computed", None, f"“{words_said}”, after {earlier}")
    return Origin("year", "computed", reading.quote(*memory.year_at), f"“{words_said}”, after {memory.year}")


def edition_of(reading: Reading, said: Said, body: Item | None) -> str | None:
    if body is None or not said.sentence.start <= body.start < said.sentence.end:
        return None
    hit = edition_in(reading.plain, max(said.sentence.start, body.start - 30), body.end)
    return hit[2].rstrip(".") if hit and hit[0] < body.end else None
