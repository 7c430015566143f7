"""Prizes, nominations and selections, from sentences and from lists."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadr.fold import fold, title_key
from kadr.reading.credits.found import nominative
from kadr.reading.mentions.known import known_works
from kadr.reading.mentions.words import nations_and_places, without_possessive
from kadr.reading.prizes.handed import handed_out
from kadr.reading.prizes.lists import in_lists
from kadr.reading.prizes.prose import in_prose
from kadr.reading.prizes.where import implied_body
from kadr.reading.text import Reading
from kadr.records import Prize


class Prizes:
    """Who won, was nominated for or was shown where; one row per prize and place in the text."""

    row: type = Prize
    version = 6

    def find(self, reading: Reading) -> Sequence[Prize]:
        listed, taken = in_lists(reading)
        handed = handed_out(reading)
        taken += [(p.quote.start, p.quote.end) for p in handed]
        told = [p for p in in_prose(reading) if not any(a < p.quote.end and p.quote.start < b for a, b in taken)]
        told += handed
        rows = _settled(sorted([*listed, *told], key=lambda p: (p.quote.start, p.quote.end)))
        if reading.text.language == "ru":
            rows = [
                replace(row, recipient=nominative(reading, row.recipient)) if row.recipient else row for row in rows
            ]
        return rows


def _settled(rows: list[Prize]) -> list[Prize]:
    """Without what other rows of the text already say: showings where a prize was won, counts beside the counted."""
    won = {_place(p) for p in rows if p.outcome == "won" and not p.vague and p.work}
    named = {fold(p.work or "") for p in rows if p.outcome == "won" and not p.vague}
    rows = [_on_one_line(p) for p in rows]
    rows = [replace(p, prize=_LEAD.sub("", p.prize)) if p.prize else p for p in rows]
    rows = [replace(p, recipient=_PREPOSITION.sub("", p.recipient)) if p.recipient else p for p in rows]
    rows = [replace(p, festival=_DAY.sub("", p.festival)) if p.festival else p for p in rows]
    rows = [p for p in rows if not p.work or not _is_no_work(p.work)]
    kept: list[Prize] = []
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        if row.outcome == "selected" and row.prize is None and _place(row) in won:
            continue
        if row.vague and row.outcome == "won" and row.work and fold(row.work) in named:
            continue
        key = (
            row.quote.start,
            row.quote.end,
            fold(row.prize or ""),
            row.work,
            row.recipient,
            row.outcome,
            row.year,
            row.vague,
        )
        if key not in seen:
            seen.add(key)
            kept.append(row)
    return kept


def _on_one_line(row: Prize) -> Prize:
    """What goes on in the next line of a text that was wrapped by hand is one name."""
    return replace(
        row,
        festival=_joined(row.festival),
        section=_joined(row.section),
        prize=_joined(row.prize),
        work=_joined(row.work),
        recipient=_joined(row.recipient),
    )


def _joined(words: str | None) -> str | None:
    return " ".join(words.split()) if words and "\n" in words else words


_LEAD = re.compile(
    r"^(?:por|para|a|al|alla|à|per|pour)(?: (?:la|el|il|lo|le|o|a))? (?=(?:mejor|melhor|miglior|meilleur))",
    re.IGNORECASE,
)
"""Before the name of a prize: "el Goya por mejor dirección"."""
_DAY = re.compile(
    r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Last|This) (?:night|year|week|month))['’]s (?=[A-Z])"
)
"""Saturday's Muster Film Awards: when they were held is no part of their name."""


def _is_no_work(words: str) -> bool:
    """Whether what stands where a film should is a year, or words of nations and places alone: "2000", "Native American"."""
    bare = without_possessive(words.replace("’", "'"))
    if re.fullmatch(r"(?:19|20)\d\ds?", bare):
        return True
    named = fold(bare)
    alone = named in nations_and_places() or all(word in nations_and_places() for word in named.split())
    return bool(named) and alone and title_key(bare) not in known_works()


_PREPOSITION = re.compile(r"^(?:de|di|von|von der|by) (?=[A-ZÀ-Þ][\w'’.-]+ (?:d[aei]l? |von |van )?[A-ZÀ-Þ])")
"""Before a first name and a surname it only says "by"; before one word it may be the name's own."""


def _place(row: Prize) -> tuple[str, str]:
    body = implied_body(row.festival)
    return title_key(row.work or ""), body.name if body else fold(row.festival or "")
