"""Paragraphs that a reader of HTML, PDF or docx finds become one body with the bounds of its parts."""

import re
from dataclasses import dataclass, field
from functools import cache

from kadr.fold import fold
from kadr.reading.lists import load
from kadr.reading.sources.source import Part

Range = tuple[int, int]

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n\s*)+")
_SHORT_LINE = 90
_LONGEST_QUESTION = 600
_NEEDED_QUESTIONS = 2


@dataclass(slots=True)
class Paragraph:
    """One paragraph before it has a place in the body; ranges count inside its text."""

    text: str
    kind: str = "paragraph"
    note: str | None = None
    emphases: list[Range] = field(default_factory=list)
    strong: list[Range] = field(default_factory=list)


def split_paragraph(paragraph: Paragraph) -> list[Paragraph]:
    """A paragraph cut where the page breaks it: empty lines, lists made of line breaks, a bold question above its answer."""
    if "\n" not in paragraph.text and paragraph.text == paragraph.text.strip():
        return [paragraph] if paragraph.text else []
    cuts = [(m.start(), m.end()) for m in _BLANK_LINE.finditer(paragraph.text)]
    pieces = _pieces(paragraph, cuts)
    return [part for piece in pieces for part in _at_single_breaks(piece)]


def _at_single_breaks(piece: Paragraph) -> list[Paragraph]:
    lines = piece.text.split("\n")
    if len(lines) < 2:
        return [piece]
    breaks = [(m.start(), m.end()) for m in re.finditer("\n", piece.text)]
    if len(lines) > 2 and all(len(line) < _SHORT_LINE for line in lines):
        return _pieces(piece, breaks)
    if sum(1 for line in lines if re.match(r"\s*[^\s:.!?][^:.!?]{1,30}:\s*\S", line)) >= max(2, 0.6 * len(lines)):
        return _pieces(piece, breaks)
    first = breaks[0]
    if _covers(piece.strong, 0, first[0]) and not _covers(piece.strong, first[1], len(piece.text)):
        return _pieces(piece, [first])
    return [piece]


def _pieces(paragraph: Paragraph, cuts: list[Range]) -> list[Paragraph]:
    found = []
    begin = 0
    for cut_start, cut_end in [*cuts, (len(paragraph.text), len(paragraph.text))]:
        text = paragraph.text[begin:cut_start]
        left = begin + len(text) - len(text.lstrip())
        text = text.strip()
        if text:
            found.append(
                Paragraph(
                    text,
                    paragraph.kind,
                    paragraph.note,
                    _shifted(paragraph.emphases, left, len(text)),
                    _shifted(paragraph.strong, left, len(text)),
                )
            )
        begin = cut_end
    return found


def _shifted(ranges: list[Range], left: int, length: int) -> list[Range]:
    moved = [(max(0, a - left), min(length, b - left)) for a, b in ranges]
    return [(a, b) for a, b in moved if a < b]


def _covers(ranges: list[Range], start: int, end: int) -> bool:
    covered = sum(max(0, min(b, end) - max(a, start)) for a, b in ranges)
    return end > start and covered >= 0.9 * (end - start)


def table_line(cells: list[str]) -> Paragraph | None:
    """A row of a table as one line: a label with its value, a name with its part, or cells side by side."""
    cells = [cell for cell in dict.fromkeys(cells) if cell]
    if len(cells) != 2:
        return Paragraph("\t".join(cells), "line") if cells else None
    label = cells[0].rstrip(":").rstrip()
    joint = ": " if cells[0].endswith(":") or fold(label) in table_labels() else " … "
    return Paragraph(f"{label}{joint}{cells[1]}", "line")


@cache
def table_labels() -> frozenset[str]:
    """First cells and terms that name what stands beside them, folded."""
    return frozenset(fold(word) for word in load("page_parts")["labels"]["words"])


def mark_questions(paragraphs: list[Paragraph]) -> None:
    """Paragraphs printed wholly in bold between plain ones are the questions of an interview, or else headings."""
    bold = [
        p
        for p in paragraphs
        if p.kind == "paragraph" and _covers(p.strong, 0, len(p.text)) and len(p.text) < _LONGEST_QUESTION
    ]
    plain = sum(1 for p in paragraphs if p.kind == "paragraph") - len(bold)
    asking = sum("?" in p.text for p in bold)
    if asking >= _NEEDED_QUESTIONS and asking >= 0.4 * len(bold) and plain >= 0.7 * asking:
        for paragraph in bold:
            paragraph.kind = "question"


def join(paragraphs: list[Paragraph]) -> tuple[str, tuple[Part, ...], tuple[Range, ...]]:
    """Body, parts and emphases; paragraphs stand in the body with an empty line between."""
    texts: list[str] = []
    parts: list[Part] = []
    emphases: list[Range] = []
    at = 0
    for paragraph in paragraphs:
        parts.append(Part(at, at + len(paragraph.text), paragraph.kind, paragraph.note))
        emphases += [(at + a, at + b) for a, b in paragraph.emphases]
        texts.append(paragraph.text)
        at += len(paragraph.text) + 2
    return "\n\n".join(texts), tuple(parts), tuple(emphases)
