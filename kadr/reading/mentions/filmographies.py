"""Filmographies: a heading, and below it lines with a year and a title."""

import re
from collections.abc import Iterator
from functools import cache

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.mentions.words import CAPITAL, country_names
from kadr.reading.text import LINE, Reading, TitleMention

_HEAD = re.compile(
    r"(?im)^[^\w\n]*(?:(?:selected|ausgewählte) )?(?:filmograph(?:y|ie)|filmogra[fp]h?ie|filmograf[ií]a|фильмография)"
    r"(?:,? \(?(?:selection|selected|auswahl|sélective|sélection|selecionada|seleccionada|selección|seleção|scelta|selettiva|essenziale|избранная|избранное|partial|parcial|partielle)\)?)?[^\w\n]*$"
)
_ENTRY = late(
    rf"[^\w\n\"«„“]*(?P<year>(?:19|20)\d\d)(?:[-/]\d{{2,4}})?[ \t]*[:.–—-]?[ \t]+[\"«„“*_]{{0,2}}(?P<title>(?:{CAPITAL}|\d)[^()\[\]\n|;\"»“”]{{0,80}}?)[\"»“”*_]{{0,2}}(?: ?[(\[|,;](?P<note>[^\n]*))?"
)
"""2013 Turf (short)"""
_FORM = frozenset(
    "a of the di de do da in short shorts feature features length medium long full film films movie documentary doc docu animation animated anim fiction "
    "experimental debut first tv series video min mins minutes colour color b w bw also and "
    "kurzfilm dokumentarfilm dok spielfilm langfilm animationsfilm fernsehfilm trickfilm tv-film minuten debüt dt "
    "court moyen long métrage documentaire fiction court-métrage moyen-métrage long-métrage cm lm télévision "
    "corto mediometraje cortometraje largometraje documental ficción animación ópera prima serie "
    "cortometraggio mediometraggio lungometraggio documentario esordio animazione opera "
    "curta média longa metragem curta-metragem média-metragem longa-metragem documentário ficção animação "
    "короткометражный короткометражка документальный полнометражный анимация мультфильм телефильм дебют к/м д/ф м/ф кор док мин".split()
)
"""Words of a note behind a title that tell the film's form and length, and nobody's work."""
_PARTS = re.compile(r"[,;|&)(\]\[/]| [–—-] ")
_TITLE_AND_JOB = re.compile(r"(?P<title>.+?)(?: [–—-] (?P<job>[^–—]+))")


@cache
def _jobs() -> tuple[frozenset[str], frozenset[str]]:
    """The words for all jobs in all languages, and those for direction."""
    roles = lists.load("roles")
    tables = [table for part in ("jobs", "departments") for table in roles[part].values()]
    every = {fold(word) for table in tables for words in table.values() for word in words}
    return frozenset(every), frozenset(fold(word) for table in tables for word in table.get("director", ()))


def _is_form(part: str) -> bool:
    """Whether a part of a note tells of the film only, or that its maker directed it."""
    words = part.lower().strip(" .:'\"").split()
    if fold(part) in country_names() or fold(part) in _jobs()[1]:
        return True
    return all(re.fullmatch(r"[\d.:'′]+", word) or word.strip(".'") in _FORM for word in words)


def _without_job(plain: str, start: int, end: int) -> tuple[int, str]:
    """Where a title ends, and the job that stands behind a dash with it: "Hob – actress"."""
    both = _TITLE_AND_JOB.fullmatch(plain, start, end)
    if both is None or fold(both["job"]) not in _jobs()[0]:
        return end, ""
    return both.end("title"), both["job"]


def filmographies(reading: Reading) -> Iterator[tuple[int, tuple[int, int], bool]]:
    """(start of the heading, range of a title, whether more is told than its form: who directed it is open) for each line of each filmography."""
    for head in _HEAD.finditer(reading.plain):
        if reading.block_at(head.start()).kind in {"dropped", "front matter"}:
            continue
        for line in LINE.finditer(reading.plain, head.end()):
            if not reading.plain[line.start() : line.end()].strip():
                continue
            entry = _ENTRY.fullmatch(reading.plain, line.start(), line.end())
            if entry is None:
                break
            start = entry.start("title")
            end, job = _without_job(reading.plain, *entry.span("title"))
            parts = (job, *_PARTS.split(entry["note"] or ""))
            yield head.start(), (start, end), not all(_is_form(part) for part in parts)


def filmography_titles(reading: Reading) -> Iterator[TitleMention]:
    """The titles of the text's filmographies."""
    for _, (start, end), _ in filmographies(reading):
        end = start + len(reading.plain[start:end].rstrip(" .*_"))
        yield TitleMention(start, end, reading.body[start:end], "film", "dated")
