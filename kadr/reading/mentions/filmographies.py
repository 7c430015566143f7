"""Filmographies: a heading, and below it lines with a year and a title."""

import re
from collections.abc import Iterator

from kadr.late import late
from kadr.reading.mentions.words import CAPITAL
from kadr.reading.text import LINE, Reading, TitleMention

_HEAD = re.compile(
    r"(?im)^[^\w\n]*(?:(?:selected|ausgewählte) )?(?:filmograph(?:y|ie)|filmogra[fp]h?ie|filmograf[ií]a|фильмография)"
    r"(?:,? \(?(?:selection|selected|auswahl|sélective|sélection|selecionada|seleccionada|selección|seleção|scelta|selettiva|essenziale|избранная|избранное|partial|parcial|partielle)\)?)?[^\w\n]*$"
)
_ENTRY = late(
    rf"[^\w\n\"«„“]*(?P<year>(?:19|20)\d\d)(?:[-/]\d{{2,4}})?[ \t]*[:.–—-]?[ \t]+[\"«„“*_]{{0,2}}(?P<title>(?:{CAPITAL}|\d)[^()\[\]\n|;\"»“”]{{0,80}}?)[\"»“”*_]{{0,2}}(?: ?[(\[|,;](?P<note>[^\n]*))?"
)
"""2013 Turf (short)"""
_OTHER_JOB = re.compile(
    r"\b(?:writer|screenplay|script|actor|actress|editor|producer|cinematograph\w*|assistant|buch|drehbuch|darsteller\w*|schnitt|kamera|produktion|"
    r"scénario|act(?:eur|rice)|montage|guion|actor|actriz|montaje|sceneggiatura|attore|attrice|montaggio|roteiro|ator|atriz|montagem|сценарий|акт[её]р|актриса|монтаж)\b",
    re.IGNORECASE,
)
"""In the bracket behind a title: somebody's work that was not direction."""


def filmographies(reading: Reading) -> Iterator[tuple[int, tuple[int, int], bool]]:
    """(start of the heading, range of a title, whether another job than direction is told) for each line of each filmography."""
    for head in _HEAD.finditer(reading.plain):
        if reading.block_at(head.start()).kind in {"dropped", "front matter"}:
            continue
        for line in LINE.finditer(reading.plain, head.end()):
            if not reading.plain[line.start() : line.end()].strip():
                continue
            entry = _ENTRY.fullmatch(reading.plain, line.start(), line.end())
            if entry is None:
                break
            yield head.start(), entry.span("title"), _OTHER_JOB.search(entry["note"] or "") is not None


def filmography_titles(reading: Reading) -> Iterator[TitleMention]:
    """The titles of the text's filmographies."""
    for _, (start, end), _ in filmographies(reading):
        end = start + len(reading.plain[start:end].rstrip(" .*_"))
        yield TitleMention(start, end, reading.body[start:end], "film", "dated")
