"""Titles of the lists that stand in a sentence without any mark, where something beside them gives them away."""

import re
from collections.abc import Iterator

from kadr.fold import title_key
from kadr.reading.known import KnownWork, known_works
from kadr.reading.text import Reading, TitleMention

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁ]"
_WORD = rf"{_CAPITAL}[^\W_]+(?:'[a-z]+)?"
_AFTER_YEAR = re.compile(rf"\b(?P<year>(?:19|20)\d\d)(?:'s)? (?P<title>(?:The )?{_WORD})(?! {_CAPITAL})")
_WITH_ARTICLE = re.compile(rf"(?<=[a-z,;] )(?P<title>The {_WORD})(?! {_CAPITAL}|-)")
_WITH_KIND = re.compile(
    rf"(?<=[a-z,;] )(?P<title>{_WORD})(?=, (?:the|an?|his|her) (?:[\w-]+ ){{0,3}}"
    r"(?:film|movie|thriller|drama|comedy|musical|western|documentary|melodrama|epic|blockbuster|novel|opera|ballet)\b)"
)


def bare_titles(reading: Reading) -> Iterator[TitleMention]:
    """Known titles of one word after their year, with their article inside a sentence, or told what they are."""
    taken = {place for title in reading.titles for place in range(title.start, title.end)}
    for pattern in (_AFTER_YEAR, _WITH_ARTICLE, _WITH_KIND):
        for hit in pattern.finditer(reading.plain):
            start, end = hit.span("title")
            known = known_works().get(title_key(reading.body[start:end]))
            if known is None or start in taken or not reading.block_at(start).is_prose or not _fits(pattern, hit, known):
                continue
            taken |= set(range(start, end))
            yield TitleMention(start, end, reading.body[start:end], known.kind, "list")


def _fits(pattern: re.Pattern[str], hit: re.Match[str], known: KnownWork) -> bool:
    if pattern is _AFTER_YEAR:
        return known.year is not None and abs(known.year - int(hit["year"])) <= 1
    if pattern is _WITH_ARTICLE:
        return known.title == hit["title"] or hit["title"][4:] == known.title
    return True
