"""Facts of lives in the bracket behind a name, and in labelled lines."""

import re
from collections.abc import Iterator

from kadr.reading.people.words import BRACKET, LABELS, PLACE
from kadr.reading.text import Block, PersonMention, Reading
from kadr.reading.times.when import dates_in
from kadr.records import Origin, PersonFact


def in_brackets(reading: Reading) -> Iterator[PersonFact]:
    """ "ANNA OAK (Anna Ivanovna Oak, July 9, 1933, Town, Land – October 26, 2003, Town)", "Ben Oak [1899-1951"."""
    for hit in BRACKET.finditer(reading.plain):
        block = reading.block_at(hit.start())
        if not block.is_prose:
            continue
        person = _before_bracket(reading, hit.start("open"))
        if person is None:
            continue
        yield from _bracketed(reading, person, hit)


def _before_bracket(reading: Reading, offset: int) -> PersonMention | None:
    for person in reading.persons:
        if person.start < offset and 0 <= offset - person.end <= 2:
            return person
    name = re.search(
        r"((?:[A-ZÀ-ÞА-ЯЁ][\w'.-]+ ){1,3}[A-ZÀ-ÞА-ЯЁ][\w'-]+) ?$", reading.plain[max(0, offset - 50) : offset]
    )
    if name and not any(t.start <= offset - 3 < t.end + 1 for t in reading.titles):
        start = max(0, offset - 50) + name.start(1)
        words = reading.body[start : start + len(name.group(1))]
        return PersonMention(start, start + len(words), words, words)
    return None


def _bracketed(reading: Reading, person: PersonMention, hit: re.Match[str]) -> Iterator[PersonFact]:
    if hit.group("first"):
        first, last = hit.group("first"), hit.group("last")
        if 0 < int(last) - int(first) <= 105:
            quote = reading.quote(person.start, hit.end("last"))
            yield PersonFact(quote, person.full, "lifespan", None, f"{first}-{last}", None, None, 0.9)
        return
    inner_start, inner_end = hit.span("inner")
    halves = re.split(r"(\s+-\s+)", reading.plain[inner_start:inner_end], maxsplit=1)
    offset = inner_start
    for fact, half in zip(("born", "-", "died"), halves, strict=False):
        start, end = offset, offset + len(half)
        offset = end
        if fact == "-":
            continue
        dates = [d for d in dates_in(reading.plain, start, end) if d.iso]
        if len(dates) != 1 or dates[0].iso is None:
            continue
        if (
            len(dates[0].iso) < 10
            and fact == "born"
            and not re.search(r"\b(?:b\.|born|geb\.?|né|née|nac\.|род\.|\*)", reading.plain[start:end])
        ):
            continue
        where = re.match(rf",?\s*(?:in |à |en |a |em |в )?(?P<place>{PLACE})", reading.plain[dates[0].end : end])
        place = reading.body[dates[0].end + where.start("place") : dates[0].end + where.end("place")] if where else None
        quote = reading.quote(
            person.start if fact == "born" else start, end + (1 if fact == "born" and len(halves) == 1 else 0)
        )
        yield PersonFact(quote, person.full, fact, place, dates[0].iso, None, None, 0.9)


def in_labels(reading: Reading) -> Iterator[PersonFact]:
    """ "Дата рождения28.07.1991", "Born: July 28, 1991, Town": the value stands behind its label, glued or not."""
    for hit in LABELS.finditer(reading.plain):
        block = reading.block_at(hit.start())
        if not block.is_prose:
            continue
        subject = _owner_of_label(reading, block, hit.start())
        if subject is None:
            continue
        fact = "died" if hit.group("died") else "born"
        start, end = hit.end(), min(block.end, hit.end() + 70)
        line = reading.plain[start:end].split("\n")[0]
        end = start + len(line)
        dates = [d for d in dates_in(reading.plain, start, end) if d.iso]
        date = dates[0] if dates and dates[0].start - start <= 12 else None
        place = _label_place(reading, date.end if date else start, end, bool(date))
        if date is None and place is None:
            continue
        stop = max(
            date.end if date else start, start + line.find(place) + len(place) if place and place in line else start
        )
        yield PersonFact(
            reading.quote(hit.start(), stop), subject[0], fact, place, date.iso if date else None, None, None, 0.85, None,
            subject[1],
        )  # fmt: skip


def _label_place(reading: Reading, start: int, end: int, after_date: bool) -> str | None:
    lead = r"[\s,:.]*(?:in |à |en |a |em |в |г\. ?)?" if not after_date else r"[\s]*(?:,|in|à|en|a|em|в)\s*"
    hit = re.match(rf"{lead}(?P<place>{PLACE})", reading.plain[start:end])
    return reading.body[start + hit.start("place") : start + hit.end("place")].strip(" ,") if hit else None


def _owner_of_label(reading: Reading, block: Block, offset: int) -> tuple[str, tuple[Origin, ...]] | None:
    near = [p for p in reading.persons if p.start < offset and p.start >= block.start - 400]
    if near:
        return near[-1].full, (Origin("person", "context", reading.quote(near[-1].start, near[-1].end), "named above"),)
    name = re.match(
        r"\W*((?:[A-ZÀ-ÞА-ЯЁ][\w'-]+ ){1,2}[A-ZÀ-ÞА-ЯЁ][\w'-]+)\s*(?:\n|$)", reading.plain[: reading.blocks[0].end + 1]
    )
    if name:
        quote = reading.quote(name.start(1), name.end(1))
        return quote.exact, (Origin("person", "context", quote, "the first line"),)
    return None
