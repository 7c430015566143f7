"""A Word document: its paragraphs, tables, italics, and what its properties say."""

import re
from io import BytesIO
from typing import Any

from kadr.errors import CannotRead
from kadr.reading.sources.build import Paragraph, join, mark_questions, split_paragraph, table_line
from kadr.reading.sources.packed import short, unpacked
from kadr.reading.sources.plain import turned
from kadr.reading.sources.source import Said, Source

_NOBODY = {"python-docx", "microsoft office user", "user", "admin", "author", "owner", "windows user", "unknown"}


def read_docx(path: str, sha256: str, data: bytes) -> Source:
    """One .docx. Raises CannotRead for broken, locked and overblown ones."""
    import docx

    with unpacked(path, data):
        try:
            document = docx.Document(BytesIO(data))
            paragraphs = _paragraphs(document)
        except Exception as error:  # a broken document can fail in any part of the parser
            raise CannotRead(
                f"{path} is a damaged Word document ({short(error)}). Open it and save it again, or save its text as .txt."
            ) from error
    if not any(paragraph.text for paragraph in paragraphs):
        raise CannotRead(f"{path} has no text in it (only pictures or text boxes?). Save its text as .txt.")
    mark_questions(paragraphs)
    body, parts, emphases = join(paragraphs)
    return Source(path, sha256, body, parts, emphases, _said(document))


def _paragraphs(document: Any) -> list[Paragraph]:
    found: list[Paragraph] = []
    for item in document.iter_inner_content():
        found += _table(item) if hasattr(item, "rows") else split_paragraph(_paragraph(item))
    return found


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
    lines = (table_line([" ".join(cell.text.split()) for cell in row.cells]) for row in table.rows)
    return [line for line in lines if line is not None]


def _said(document: Any) -> dict[str, Said]:
    try:
        properties = document.core_properties
        title, author, language = (one or "" for one in (properties.title, properties.author, properties.language))
    except Exception:  # noqa: BLE001 - as above; the text is still worth reading
        return {}
    title, author = " ".join(title.split()), " ".join(author.split())
    said = {}
    if title and title.lower() not in {"word document", "untitled"}:
        said["title"] = Said(title, "document properties")
    if author and author.lower() not in _NOBODY and len(author.split()) > 1:
        said["author"] = Said(turned(author), "document properties")
    if language.strip():
        said["language"] = Said(language.strip()[:2].lower(), "document properties")
    return said
