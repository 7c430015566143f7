"""Facts that can be measured: running time, aspect ratio, black and white, film stock and format."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kadr.late import late
from kadr.reading.keyed import Keyed
from kadr.reading.text import Reading

_HOURS = r"(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ore|ora|ч|час\w*)"
_MINUTES = r"(?:min(?:s|uten|utes?|utos?|uti|ut)?|mn|minut[eo]?s?|мин(?:ут\w*)?|')"
_TIME = late(rf"(?=\d)(?:(?<![\w.,:/-])(?:(\d)\s?{_HOURS}\.?,?\s?(?:and |und |et |y |e )?)?(\d{{2,3}})\s?-?{_MINUTES}(?!\w)\.?|"
                   rf"(?<![\w.,:/-])(\d)\s?{_HOURS}\s?(\d{{1,2}})(?!\d|\s?\w))", re.IGNORECASE)  # fmt: skip
_LABELLED_TIME = Keyed(
    r"(?:running time|run ?time|runtime|length|duration|laufzeit|länge|durée|duración|durata|duração|"
    r"продолжительность|хронометраж)\s*[:–-]?\s*(\d{2,3})(?!\d)", re.IGNORECASE,
)  # fmt: skip
_RATIO = Keyed(
    r"(?<![\d.,:])(?:([12][.,]\d{1,2})(?:\s?(?::|x)\s?| (?:to|zu|a|к) )1(?!\d)|(4)\s?[:x/]\s?(3)(?!\d)|(16)\s?[:x/]\s?(9)(?!\d))"
)
_RATIO_WORDS = Keyed(
    r"\b(?:academy (?:aspect )?ratio|academy format|(?:square-ish |boxy )?1\.37 (?:aspect )?ratio|cinemascope)\b",
    re.IGNORECASE,
)
_TWO_TO_ONE = Keyed(
    r"(?<![\d.,:])2\s?:\s?1(?= (?:aspect |frame |picture )?(?:ratio|format|frame))|"
    r"(?:(?:shown|shot|filmed|framed|presented|projected) (?:in|at)|ratio of|im (?:Bild)?format|au format|en formato|(?:in|nel) formato|no formato|"
    r"em formato|в формате) (?:de |von |di )?(2\s?:\s?1)(?!\d|[.,:]\d)",
    re.IGNORECASE,
)
_BARE_RATIO = Keyed(
    r"(?:(?:aspect ratio|ratio|(?:Bild)?format|formato|Seitenverhältnis|формат\w*(?: (?:кадра|фильма|картины|изображения))?)(?:,)?"
    r"(?: (?:of|is|was|ist|war|est(?: le| du)?|es(?: el| de)?|è(?: il| di)?|era|é(?: o| de)?|von|de|du|di|do))?(?: ?[:–—-])? |"
    r"(?:framed|composed|shot|filmed|presented|projected|gedreht|kadriert|tourné|cadré|filmé|rodad[oa]|encuadrad[oa]|girat[oa]|inquadrat[oa]|"
    r"filmad[oa]|enquadrad[oa]|снят\w*) (?:for|in|at|en|em|für|im?|in|pour|para|per|в|на|под) )"
    r"((?:1[.,](?:33|37|66|75|78|85)|2[.,](?:00|20|35|39|40)))(?!\d|[.,:]\d|\s?(?:[:x/%°]|to|zu|à|к)\s?1)(?!\s?(?:%|m|cm|mm|€|\$|min|mi?ll?i?\w*|mrd|bn|thousand|tausend|мл\w+|миллион\w*|weeks?|wochen|semanas?|semaines?|settimane|days?|tage|hours?|stunden|недел\w*)\b)",
    re.IGNORECASE,
)
"""A ratio without its ":1", behind a word that says that it is one: "au format 1,85"."""
_FORMAT = Keyed(
    r"\b(?:dcp|(?:super[- ]?)?(?:8|16|35|65|70) ?mm(?! lens)|arri(?:flex)? alexa(?: mini| lf| 65)*|red (?:epic|weapon|monstro|helium)(?: \w+)?|"
    r"imax|4k(?= (?:restoration|dcp|scan))|b/w|s/w|n/b)\b",
    re.IGNORECASE,
)
_COLOUR_DATA = Keyed(
    r"(?:(?<=[-–,/|•]\s)|(?<=\d )|^)(?:colou?r|farbe|couleurs?|colori?|cor|цветной|black[- ]and[- ]white|b&w|noir et blanc|schwarz-?weiß)"
    r"(?=\s?(?:[-–,/|•.]|$))",
    re.IGNORECASE | re.MULTILINE,
)
_ABOUT_FILM = re.compile(
    r"film|movie|feature|running|runtime|length|dauer|laufzeit|durée|duraci|durata|duraç|drama|min\b.*(?:farbe|colou?r|b/w|dcp)|"
    r"running|фильм|dvd|blu-ray|dir(?:ector|ected)?\b|regi[ae]|réalis|d:|\d{4}",
    re.IGNORECASE,
)
_NOT_A_LENGTH = re.compile(
    r"(?:take|shot|scene|sequence|walk|drive|interview|series|speech|mark|minute mark|into|plan|ovation|trailer|short|each|episode|left|ago|"
    r"late|early|conversation|monolog|opening|final|first|last)\w*\W*$",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:under|below|less than|more than|well over)\s$", re.IGNORECASE)
"""What makes a figure a bound: "well under 100 minutes" is read as a claim, and not as the length."""
_MARK = re.compile(
    r"^[\s-]*(?:mark|into|in\b|walk|take|shot|scene|sequence|each|ovation|trailer|short|later|ago|away|before|after|drive|long take)",
    re.IGNORECASE,
)
_SHORTEST_MIN, _LONGEST_MIN = 40, 600  # a feature; shorter lengths are scenes, shorts and drives


@dataclass(frozen=True, slots=True)
class Fact:
    """A measurable fact where it stands."""

    facet: str
    start: int
    end: int
    value: str


def find_facts(reading: Reading) -> list[Fact]:
    """Every fact of the text, in order."""
    found = [*_times(reading), *_ratios(reading), *_formats(reading)]
    return sorted(found, key=lambda fact: (fact.start, fact.facet))


def _times(reading: Reading) -> Iterator[Fact]:
    plain = reading.plain
    seen: set[int] = set()
    for hit in _TIME.finditer(plain):
        minutes = (
            int(hit.group(4)) + 60 * int(hit.group(3))
            if hit.group(3)
            else int(hit.group(2)) + 60 * int(hit.group(1) or 0)
        )
        if _is_a_length(reading, hit.start(), hit.end(), minutes):
            seen.update(range(hit.start(), hit.end()))
            yield Fact("running_time", hit.start(), hit.end(), f"{minutes} min")
    for hit in _LABELLED_TIME.finditer(plain):
        if hit.start(1) not in seen and _SHORTEST_MIN <= int(hit.group(1)) <= _LONGEST_MIN:
            yield Fact("running_time", hit.start(), hit.end(), f"{int(hit.group(1))} min")


def _is_a_length(reading: Reading, start: int, end: int, minutes: int) -> bool:
    """Whether the minutes are the film's own: long enough, and no mark, take, walk or short inside it."""
    plain = reading.plain
    if not _SHORTEST_MIN <= minutes <= _LONGEST_MIN or _MARK.match(plain[end : end + 14]):
        return False
    before = plain[max(0, start - 12) : start].replace("\n", " ")
    if _NOT_A_LENGTH.search(before) or _BOUND.search(before):
        return False
    block = reading.block_at(start)
    words = plain[block.start : block.end]
    return (
        len(words) < 60
        or _ABOUT_FILM.search(plain, max(block.start, start - 120), min(block.end, end + 60)) is not None
    )


def _ratios(reading: Reading) -> Iterator[Fact]:
    for hit in _RATIO.finditer(reading.plain):
        if hit.group(1):
            yield Fact("aspect_ratio", hit.start(), hit.end(), f"{float(hit.group(1).replace(',', '.')):.2f}:1")
        else:
            yield Fact("aspect_ratio", hit.start(), hit.end(), "1.33:1" if hit.group(2) else "1.78:1")
    for hit in _BARE_RATIO.finditer(reading.plain):
        yield Fact("aspect_ratio", hit.start(1), hit.end(1), f"{float(hit.group(1).replace(',', '.')):.2f}:1")
    for hit in _TWO_TO_ONE.finditer(reading.plain):
        start, end = hit.span(1) if hit.group(1) else hit.span()
        yield Fact("aspect_ratio", start, end, "2.00:1")
    for hit in _RATIO_WORDS.finditer(reading.plain):
        wide = "cinemascope" in hit.group().lower()
        yield Fact("aspect_ratio", hit.start(), hit.end(), "2.39:1" if wide else "1.37:1")


def _formats(reading: Reading) -> Iterator[Fact]:
    for hit in _FORMAT.finditer(reading.plain):
        yield Fact("format", hit.start(), hit.end(), _format_name(hit.group()))
    for hit in _COLOUR_DATA.finditer(reading.plain):
        if _in_data(reading, hit.start(), hit.end()):
            yield Fact("format", hit.start(), hit.end(), _format_name(hit.group()))


def _in_data(reading: Reading, start: int, end: int) -> bool:
    """Whether the words stand among technical data: a number with a unit, a medium or a ratio close by."""
    near = reading.plain[max(0, start - 40) : end + 40].lower()
    return re.search(r"\d\s?min|dcp|\bmm\b|\d+mm|\d[.,]\d+\s?:|digital|camera:|format", near) is not None


def _format_name(words: str) -> str:
    """One name for one format.

    >>> _format_name("B/W"), _format_name("35 mm"), _format_name("Farbe")
    ('black and white', '35mm', 'colour')
    """
    small = re.sub(r"[\s-]+", " ", words.lower()).strip()
    if small in {"b/w", "b&w", "s/w", "n/b", "black and white", "noir et blanc", "schwarz weiß", "schwarzweiß"}:
        return "black and white"
    if re.fullmatch(r"colou?r|farbe|couleurs?|colori?|cor|цветной", small):
        return "colour"
    return re.sub(r"(\d) mm", r"\1mm", small) if "mm" in small else words.strip()
