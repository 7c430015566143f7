"""Films in brackets behind somebody who has a hand in the main one: "director Anna Muster (Low Tide, Nine Lamps)"."""

import re
from collections.abc import Iterator, Sequence

from kadr.fold import fold
from kadr.late import late
from kadr.reading.credits.found import Found, film_named, is_film, same_person
from kadr.reading.credits.words import CAPITAL, is_prize, roles_of
from kadr.reading.mentions.words import country_names, given_names, not_persons
from kadr.reading.text import Reading

_BRACKET = re.compile(r" \(([^()\n]{3,90})\)")
_TITLE = late(
    rf"[\"'*_]{{0,2}}(?P<title>(?:{CAPITAL}|\d)[\w'’.!?-]*(?: (?:(?:of|the|a|an|in|on|and|to|for|with|at) )*(?:{CAPITAL}|\d)[\w'’.!?-]*)*)[\"'*_,]{{0,2}}"
)
_ROLES = frozenset({"director", "writer", "cinematographer", "cast", "editor", "composer"})


def held_in_brackets(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """The same job on each film of the bracket, where the bracket holds nothing but titles."""
    if reading.text.language not in {"en", None}:
        return
    for person in reading.persons:
        bracket = _BRACKET.match(reading.plain, person.end)
        if bracket is None or not reading.block_at(person.start).is_prose:
            continue
        roles = {
            f.role: f
            for f in found
            if f.film == reading.main_film and f.role in _ROLES and same_person(f.person, person.full)
        }
        beside = next(
            (f for f in found if f.start <= person.start < f.end and f.role in roles and f.character is None), None
        )
        role = beside.role if beside else next((r for r in _ROLES_FIRST if r in roles), None)
        spans = list(_titles(reading, *bracket.span(1)))
        if role is None or not spans or any(f.character and f.start <= bracket.start(1) < f.end for f in found):
            continue
        for start, end in spans:
            marked = next((t for t in reading.titles_in(start, end) if is_film(t)), None)
            title = film_named(reading, marked) if marked else reading.body[start:end]
            if title != reading.main_film:
                yield Found(
                    person.start, bracket.end(), reading.body[person.start : person.end], role, None, None, title, 0.76
                )


_ROLES_FIRST = ("director", "cast", "writer", "cinematographer", "editor", "composer")


def _titles(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The titles of a bracket; none where one of its parts is a name, a place, a year, a job or a prize."""
    spans: list[tuple[int, int]] = []
    at = start
    for part in re.split(r"(, (?:and )?| and )", reading.plain[start:end]):
        hit = _TITLE.fullmatch(part)
        if hit:
            words = fold(hit["title"])
            known = any(is_film(t) for t in reading.titles_in(at, at + len(part)))
            first = words.split()[0]
            if not known and (
                first in given_names()
                or words in not_persons()
                or words in country_names()
                or roles_of(words)
                or is_prize(words)
            ):
                return
            if (
                not known
                and len(spans) == 0
                and any(
                    p.start >= at and p.end <= at + len(part) and p.full in _others(reading, p.start)
                    for p in reading.persons_in(at, at + len(part))
                )
            ):
                return
            spans.append((at + hit.start("title"), at + hit.end("title")))
        elif not re.fullmatch(r", (?:and )?| and ", part):
            return
        at += len(part)
    if any(reading.plain[a:b].isdigit() for a, b in spans):
        return
    yield from spans


def _others(reading: Reading, at: int) -> frozenset[str]:
    """Full names that stand elsewhere in the text too."""
    return frozenset(p.full for p in reading.persons if p.start != at)
