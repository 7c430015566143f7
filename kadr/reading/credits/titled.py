"""Credits told beside a quoted title: "the editor of TITLE", "seen in TITLE"; duos of actors."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kadr.fold import fold
from kadr.reading.credits.found import Found, film_named, is_film, same_person
from kadr.reading.credits.places import rows_for
from kadr.reading.credits.words import jobs, one_of
from kadr.reading.keyed import Keyed
from kadr.reading.text import PersonMention, Reading, TitleMention


def job_on_title(reading: Reading) -> Iterator[Found]:
    """ "X scénariste sur TITLE", "the director of TITLE" for whom the sentence before names."""
    roles = jobs(reading.text.language)
    if not roles:
        return
    head = _job_of(reading.text.language)
    for title in _quoted(reading):
        sentence = reading.sentence_at(title.start)
        if sentence is None:
            continue
        hit = head.search(reading.plain[max(sentence.start, title.start - 60) : title.start])
        if hit is None:
            continue
        base = max(sentence.start, title.start - 60)
        at = base + hit.start(2)
        beside = [p for p in reading.persons_in(sentence.start, at) if 0 <= at - p.end <= 3]
        block = reading.block_at(sentence.start)
        before = reading.persons_in(block.start, sentence.start)
        if not beside and (not hit.group(1) or not before or reading.persons_in(sentence.start, at)):
            continue
        person = beside[0] if beside else before[-1]
        start = person.start if beside else sentence.start
        yield Found(start, title.end, reading.body[person.start : person.end], roles[hit.group(2).lower()], hit.group(2), None,
                    film_named(reading, title), 0.7)  # fmt: skip


@cache
def _job_of(language: str | None) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=[\w\"'*_])|\b),? ?((?:the|la|le|a|o|il|el|die|der) )?((?i:{one_of(jobs(language))})) (?:of|in|on|for|dans|de|sur|von|bei|do|da|em) [\"'*_]{{0,3}}$"
    )


_QUOTED = re.compile(r"\"(?:<a [^>]*>)?([^\"<>\n]{2,60}?)(?:</a>)?[,.]?\"")


def _quoted(reading: Reading) -> Iterator[TitleMention]:
    """Films in quotation marks, and short quoted words that only their place after "in" or a job tells to be a film."""
    known = {t.start: t for t in reading.titles}
    for hit in _QUOTED.finditer(reading.plain):
        start, end = hit.span(1)
        if not reading.block_at(start).is_prose:
            continue
        title = known.get(start) or TitleMention(start, end, reading.body[start:end], None, "quotes")
        if is_film(title) and (title.title[0].isupper() or title.title[0].isdigit()) and len(title.title.split()) <= 8:
            yield title


_OPENING = re.compile(r"[\"«“]\s?(?:<a [^>]*>)?$")
_SEEN_IN = re.compile(r"[^.;:\"]{0,50}\b(?:in|dans|em|en|nel film|film) (?:the (?:[\w]+ )?(?:film )?)?$")


def seen_elsewhere(reading: Reading, cast: Sequence[str]) -> Iterator[Found]:
    """ "X had already won us over in TITLE", of somebody who plays in the main film: cast there too."""
    played = dict.fromkeys(p.full for p in reading.persons)
    played = {full: any(same_person(full, name) for name in cast) for full in played}
    people = [p for p in reading.persons if played[p.full]]
    for title in _quoted(reading):
        sentence = reading.sentence_at(title.start)
        if sentence is None or film_named(reading, title) == reading.main_film:
            continue
        before = reading.persons_in(sentence.start, title.start)
        opening = _OPENING.search(reading.plain, sentence.start, title.start)
        mark = opening.start() if opening else title.start
        if before and before[-1] in people and _SEEN_IN.fullmatch(reading.plain[before[-1].end : mark]):
            yield Found(before[-1].start, title.end, reading.body[before[-1].start : before[-1].end], "cast", None, None,
                        film_named(reading, title), 0.7)  # fmt: skip


_TOGETHER = Keyed(
    r"\b(duo|pair|paire|tandem|trio|dupla|dúo|paar)\b (?:of |d'|de |di |von |aus )?(?:\w+ )?"
    r"(?:actresses|actors|leads|actrices?|acteurs|comédiennes?|comédiens|atrizes|atores|actores|attrici|attori|schauspielerinnen|schauspielern)\b",
    re.IGNORECASE,
)


def duos(reading: Reading, director: str | None) -> Iterator[Found]:
    """ "a duo of actresses": the two people whom the paragraph names next."""
    for block in reading.blocks:
        hit = _TOGETHER.search(reading.plain, block.start, block.end) if block.is_prose else None
        if hit is None or reading.main_film is None:
            continue
        wanted = 3 if hit.group(1).lower() == "trio" else 2
        seen: dict[str, PersonMention] = {}
        for person in reading.persons_in(hit.end(), block.end):
            if " " in person.name and not (director and same_person(person.full, director)) and len(seen) < wanted:
                seen.setdefault(fold(person.full), person)
        for person in seen.values():
            sentence = reading.sentence_at(person.start)
            end = sentence.end if sentence else person.end
            if len(seen) == wanted and sentence:
                yield from rows_for(
                    reading, [person], "cast", None, reading.main_film, 0.7, person.start, min(end, person.start + 120)
                )
