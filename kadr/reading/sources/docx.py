"""A Word document: its paragraphs, tables, italics, and what its properties say."""

import re
import zipfile
from io import BytesIO
from typing import Any

from kadr.errors import CannotRead
from kadr.fold import fold
from kadr.reading.sources.build import Paragraph, join, mark_questions, split_paragraph
from kadr.reading.sources.html import _labels
from kadr.reading.sources.source import Said, Source

_MOST_UNPACKED = 256 * 2**20
_MOST_XML = 64 * 2**20
_NOBODY = {"python-docx", "microsoft office user", "user", "admin", "author", "owner", "windows user", "unknown"}


def read_docx(path: str, sha256: str, data: bytes) -> Source:
    """One .docx. Raises CannotRead for broken, locked and overblown ones."""
    _refuse_bombs(path, data)
    document = _opened(path, data)
    paragraphs: list[Paragraph] = []
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            paragraphs += _table(item)
        else:
            paragraphs += split_paragraph(_paragraph(item))
    if not any(paragraph.text for paragraph in paragraphs):
        raise CannotRead(f"{path} has no text in it (only pictures or text boxes?). Save its text as .txt.")
    mark_questions(paragraphs)
    body, parts, emphases = join(paragraphs)
    return Source(path, sha256, body, parts, emphases, _said(document, paragraphs))


def _refuse_bombs(path: str, data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
        locked = any(entry.flag_bits & 1 for entry in archive.infolist())
    if locked:
        raise CannotRead(f"{path} is locked with a password. Save it without one.")
    if (
        sum(sizes.values()) > _MOST_UNPACKED
        or max((size for name, size in sizes.items() if name.endswith((".xml", ".rels"))), default=0) > _MOST_XML
    ):
        raise CannotRead(
            f"{path} unpacks to {sum(sizes.values()) // 2**20} MB, far more than a text needs. Save its text as .txt."
        )


def _opened(path: str, data: bytes) -> Any:
    import docx

    try:
        return docx.Document(BytesIO(data))
    except Exception as error:  # a broken document can fail in any part of the parser
        short = " ".join(f"{type(error).__name__}: {error}".split())[:80]
        raise CannotRead(
            f"{path} is a damaged Word document ({short}). Open it and save it again, or save its text as .txt."
        ) from error


def _paragraph(item: Any) -> Paragraph:
    found = Paragraph("", _kind(item))
    for run in item.iter_inner_content():
        text = run.text.replace("\t", " ")
        start = len(found.text)
        found.text += text
        pieces = run.runs if hasattr(run, "runs") else [run]
        if text.strip() and pieces:
            if all(piece.italic for piece in pieces):
                found.emphases.append((start + len(text) - len(text.lstrip()), start + len(text.rstrip())))
            if all(piece.bold for piece in pieces):
                found.strong.append((start, start + len(text)))
    found.emphases = _merged(found.emphases)
    return found


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Italics that Word cut into several runs are one again."""
    merged: list[tuple[int, int]] = []
    for a, b in ranges:
        if merged and a - merged[-1][1] <= 1:
            merged[-1] = (merged[-1][0], b)
        else:
            merged.append((a, b))
    return merged


def _kind(item: Any) -> str:
    style = (item.style.name if item.style is not None else "") or ""
    if re.match(r"(?:Heading|Title|Überschrift|Titre|Título|Titolo|Заголовок)", style):
        return "heading"
    return "caption" if style.lower().startswith("caption") else "paragraph"


def _table(table: Any) -> list[Paragraph]:
    rows = []
    for row in table.rows:
        cells = list(dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells))
        cells = [cell for cell in cells if cell]
        if not cells:
            continue
        if len(cells) == 2:
            label = cells[0].rstrip(":")
            joint = ": " if cells[0].endswith(":") or fold(label) in _labels() else " … "
            rows.append(Paragraph(f"{label}{joint}{cells[1]}", "line"))
        else:
            rows.append(Paragraph("\t".join(cells), "line"))
    return rows


def _said(document: Any, paragraphs: list[Paragraph]) -> dict[str, Said]:
    said = {}
    properties = document.core_properties
    title = " ".join((properties.title or "").split())
    if title and title.lower() not in {"word document", "untitled"}:
        said["title"] = Said(title, "document properties")
    author = " ".join((properties.author or "").split())
    if author and author.lower() not in _NOBODY and len(author.split()) > 1:
        said["author"] = Said(author, "document properties")
    if properties.language:
        said["language"] = Said(properties.language[:2].lower(), "document properties")
    return said
