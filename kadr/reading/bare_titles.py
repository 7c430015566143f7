"""Titles of the lists that stand in a sentence without any mark, where something beside them gives them away."""

import re
from collections.abc import Iterator
from functools import cache

from kadr.fold import fold, title_key
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
    for start, end, known in (*_links(reading), *_in_sentence_case(reading)):
        if not taken & set(range(start, end)) and reading.block_at(start).is_prose:
            taken |= set(range(start, end))
            yield TitleMention(start, end, reading.body[start:end], known.kind, "list")


def _fits(pattern: re.Pattern[str], hit: re.Match[str], known: KnownWork) -> bool:
    if pattern is _AFTER_YEAR:
        return known.year is not None and abs(known.year - int(hit["year"])) <= 1
    if pattern is _WITH_ARTICLE:
        return known.title == hit["title"] or hit["title"][4:] == known.title
    return True


_LINK = re.compile(r"<a [^<>]*>([^<>\n]{3,80})</a>")
_LONGEST = 9  # words of a title


def _links(reading: Reading) -> Iterator[tuple[int, int, KnownWork]]:
    """Links that were left in a text as marks, around a known title."""
    for hit in _LINK.finditer(reading.plain):
        known = known_works().get(title_key(hit.group(1)))
        if known:
            yield hit.start(1), hit.end(1), known


@cache
def _long_titles() -> dict[str, int]:
    """First words of known titles of three words or more, and how many words the longest such title has."""
    longest: dict[str, int] = {}
    for key in known_works():
        words = key.split()
        if len(words) >= 3:
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def _in_sentence_case(reading: Reading) -> Iterator[tuple[int, int, KnownWork]]:
    """Known titles of three words or more where languages print titles like sentences ("Les enfants du paradis")."""
    if reading.text.language in {None, "en"}:
        return
    words = [(hit.start(), hit.end()) for hit in re.finditer(r"[^\W_]+", reading.plain)]
    folded = [fold(reading.plain[a:b]) for a, b in words]
    for i, (start, _) in enumerate(words):
        head = reading.plain[start]
        if not (head.isupper() or head.isdigit()) or folded[i] not in _long_titles():
            continue
        for n in range(min(_LONGEST, len(words) - i), 2, -1):
            end = words[i + n - 1][1]
            known = known_works().get(" ".join(folded[i : i + n]))
            if known and "\n" not in reading.plain[start:end]:
                yield start, end, known
                break
