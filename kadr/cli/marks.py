"""The words of a passage with what was found in them: brackets with a letter, or styles, and a note for each letter."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kadr.archive.asked import facet_words
from kadr.archive.query import joined, prize_words
from kadr.cli.paper import clean, width, wrapped
from kadr.dossier import Dossier
from kadr.records import Credit, Disagreement, Event, Name, Passage, PersonFact, Prize, Statement, Work

_TABLES = ("credits", "prizes", "people", "works", "statements", "events")
_STYLES = {"statements": "4", "credits": "1", "prizes": "1;4", "people": "1", "works": "3;4", "events": "3"}  # ANSI SGR
_RESET, _FAINT = "\x1b[0m", "\x1b[2m"
_EDGE = 5  # columns left of the words


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage ready to print."""

    lines: list[str]
    notes: list[str]


@dataclass(frozen=True, slots=True)
class _Range:
    start: int
    end: int
    label: str
    table: str


def noted(dossier: Dossier, passage: Passage, styled: bool) -> Marked:
    """One passage with its marks and notes."""
    found: dict[tuple[int, int], list[tuple[str, Any]]] = {}
    for table in _TABLES:
        for row in dossier.table(table).rows:
            if passage.quote.start <= row.quote.start < passage.quote.end:
                found.setdefault((row.quote.start, row.quote.end), []).append((table, row))
    ranges, notes = [], []
    for number, ((start, end), rows) in enumerate(sorted(found.items(), key=lambda one: (one[0][0], -one[0][1]))):
        label = _letters(number)
        ranges.append(_Range(start, end, label, rows[0][0]))
        for table, row in rows:
            head = f"{'':<{_EDGE}}{label:<3}{_called(table):<11}"
            notes.append(wrapped(tell(row), " " * len(head), head))
    body = dossier.bodies[passage.quote.text_id]
    words = "".join(_pieces(body, passage, ranges, styled))
    lines = [line for part in words.split("\n") if part.strip() for line in _lines(part)]
    return Marked(lines, notes)


def _pieces(body: str, passage: Passage, ranges: list[_Range], styled: bool) -> Iterator[str]:
    """The words between all bounds, with what opens and closes there."""
    first, last = passage.quote.start, passage.quote.end
    bounds = sorted({first, last, *(r.start for r in ranges), *(min(r.end, last) for r in ranges)})
    for start, end in pairwise(bounds):
        opening = [r for r in ranges if r.start == start]
        inside = [r for r in ranges if r.start <= start and end <= r.end]
        words = clean(body[start:end])
        if styled:
            codes = ";".join(_STYLES[r.table] for r in inside)
            yield "".join(f"{_FAINT}{r.label}:{_RESET}" for r in opening)
            yield f"\x1b[{codes}m{words}{_RESET}" if codes else words
        else:
            closing = [r for r in ranges if min(r.end, last) == end]
            yield "".join(f"[{r.label}: " for r in opening) + words + "]" * len(closing)


def _lines(words: str) -> list[str]:
    """Words in lines; styles take no columns and end with their line."""
    blank = " " * _EDGE
    if "\x1b" not in words:
        return textwrap.wrap(words, width(), initial_indent=blank, subsequent_indent=blank, break_on_hyphens=False)
    lines, line, used, style = [], blank, _EDGE, ""
    for piece in _words(words):
        if piece.startswith("\x1b"):
            style = "" if piece == _RESET else piece
            line += piece
        elif used + len(piece) > width() and piece.strip():
            lines.append(line.rstrip() + (_RESET if style else ""))
            line, used = blank + style + piece, _EDGE + len(piece)
        else:
            line, used = line + piece, used + len(piece)
    return [*lines, line]


def _words(text: str) -> Iterator[str]:
    yield from re.findall(r"\x1b\[[0-9;]*m|[^\s\x1b]+\s*|\s+", text)


def tell(row: Any) -> str:
    """What a row says, in a few words."""
    match row:
        case Credit():
            character = f" ({row.character})" if row.character else ""
            return joined(f"{row.person}{character}: {row.role.replace('_', ' ')}", row.film)
        case Prize():
            return joined(row.work, row.recipient, prize_words(row))
        case PersonFact():
            return joined(f"{row.person}: {row.fact}", row.what, row.place, row.date, row.with_whom)
        case Work():
            name = row.title or row.described or (row.kind if row.creator is None else None)
            relation = "own work" if row.own_work else row.relation
            said = f"says {row.speaker}" if row.speaker else None
            slip = f"perhaps {row.suggestion}" if row.suggestion else None
            return joined(name, row.creator, row.kind, relation, said, slip, *row.flags)
        case Statement():
            facets = " + ".join(facet_words(facet) for facet in row.facets)
            who = f"{row.speaker}, {row.speaker_role}" if row.speaker else row.speaker_role
            denied = row.polarity if row.polarity != "affirmed" else None
            possible = "possible" if row.tier == "possible" else None
            return joined(f"{facets} ({who})", row.value, row.object, row.direction, row.scope, denied, possible)
        case Event():
            return joined(row.date or row.date_kind, row.what, row.who)
        case Name():
            return f"{row.surface} = {row.canonical} ({row.reason})"
        case Disagreement():
            return f"{row.about}: {row.value}"
    return ""


def _called(table: str) -> str:
    return {"people": "life", "credits": "credit", "statements": "statement"}.get(table, table.removesuffix("s"))


def _letters(number: int) -> str:
    return chr(ord("a") + number % 26) + (str(number // 26 + 1) if number >= 26 else "")
