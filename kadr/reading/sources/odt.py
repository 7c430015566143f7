"""An OpenDocument text: its headings, paragraphs, lists and tables, its italics, and what its properties say."""

import re
from dataclasses import dataclass, field
from typing import Any

from kadr.errors import CannotRead
from kadr.reading.sources.build import Paragraph, join, mark_questions, split_paragraph, table_line
from kadr.reading.sources.packed import entry, parsed, unpacked
from kadr.reading.sources.source import Said, Source

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LEFT_OUT = {
    f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}annotation-end", f"{_TEXT}sequence-decls",
    f"{_TEXT}note-citation", f"{_OFFICE}forms", f"{_TEXT}table-of-content", f"{_OFFICE}scripts", f"{_TEXT}bookmark",
}  # fmt: skip


@dataclass(slots=True)
class _Styles:
    """Which styles slant and which are bold, each with the style that it builds on."""

    slanted: set[str] = field(default_factory=set)
    bold: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Walk:
    """One paragraph while it is read; notes wait until it ends."""

    styles: _Styles
    now: Paragraph
    notes: list[Any] = field(default_factory=list)


def read_odt(path: str, sha256: str, data: bytes) -> Source:
    """One .odt (or .fodt's zipped kin). Raises CannotRead for broken, locked and overblown ones."""
    if not data.startswith(b"PK"):
        return _source(path, sha256, data, None, None)  # a flat .fodt
    with unpacked(path, data) as archive:
        manifest = entry(archive, "META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise CannotRead(f"{path} is locked with a password. Save it without one.")
        content = entry(archive, "content.xml")
        styles = entry(archive, "styles.xml")
        meta = entry(archive, "meta.xml")
    if content is None:
        raise CannotRead(f"{path} is a damaged OpenDocument file (no content.xml). Open it and save it again.")
    return _source(path, sha256, content, styles, meta)


def _source(path: str, sha256: str, content: bytes, styles: bytes | None, meta: bytes | None) -> Source:
    root = parsed(path, "content.xml", content)
    known = _Styles()
    for tree in (parsed(path, "styles.xml", styles) if styles else None, root):
        if tree is not None:
            _read_styles(tree, known)
    body = next(iter(root.iter(f"{_OFFICE}text")), None)
    paragraphs = [] if body is None else _blocks(body, known)
    if not any(paragraph.text for paragraph in paragraphs):
        raise CannotRead(f"{path} has no text in it (a table, a drawing or pictures?). Save its text as .txt.")
    mark_questions(paragraphs)
    words, parts, emphases = join(paragraphs)
    return Source(path, sha256, words, parts, emphases, _said(path, meta))


def _read_styles(root: Any, known: _Styles) -> None:
    for style in root.iter(f"{_STYLE}style"):
        name, parent = style.get(f"{_STYLE}name") or "", style.get(f"{_STYLE}parent-style-name") or ""
        looks = next(iter(style.iter(f"{_STYLE}text-properties")), None)
        slant = looks.get(f"{_FO}font-style") if looks is not None else None
        weight = looks.get(f"{_FO}font-weight") if looks is not None else None
        if slant in {"italic", "oblique"} or (slant is None and parent in known.slanted):
            known.slanted.add(name)
        if weight in {"bold", "600", "700", "800", "900"} or (weight is None and parent in known.bold):
            known.bold.add(name)


def _blocks(element: Any, known: _Styles) -> list[Paragraph]:
    found: list[Paragraph] = []
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _LEFT_OUT:
            continue
        if child.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
            found += _paragraphs(child, known)
        elif child.tag == f"{_TABLE}table-row":
            found += _row(child, known)
        else:
            found += _blocks(child, known)
    return found


def _paragraphs(element: Any, known: _Styles) -> list[Paragraph]:
    walk = _Walk(known, Paragraph("", "heading" if element.tag == f"{_TEXT}h" else "paragraph"))
    _take(element, walk, element.get(f"{_TEXT}style-name") or "")
    walk.now.text = walk.now.text.rstrip()
    found = split_paragraph(walk.now) if walk.now.text.strip() else []
    for note in walk.notes:
        found += _blocks(note, known)
    return found


def _take(element: Any, walk: _Walk, style: str) -> None:
    start = len(walk.now.text)
    _add(walk, element.text)
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag == f"{_TEXT}line-break":
            walk.now.text += "\n"
        elif tag == f"{_TEXT}tab" or tag == f"{_TEXT}s":
            walk.now.text += " "
        elif tag == f"{_TEXT}note":
            walk.notes += list(child.iter(f"{_TEXT}note-body"))
        elif tag and tag not in _LEFT_OUT:
            _take(child, walk, child.get(f"{_TEXT}style-name") or "")
        _add(walk, child.tail)
    end = len(walk.now.text.rstrip())
    if style in walk.styles.slanted and start < end:
        walk.now.emphases.append((start, end))
    if style in walk.styles.bold and start < end:
        walk.now.strong.append((start, end))


def _add(walk: _Walk, text: str | None) -> None:
    text = re.sub(r"[ \t\r\n]+", " ", text or "")
    if not walk.now.text or walk.now.text[-1] in " \n":
        text = text.lstrip(" ")
    walk.now.text += text


def _row(row: Any, known: _Styles) -> list[Paragraph]:
    cells = [
        " ".join(paragraph.text.replace("\n", " ") for paragraph in _blocks(cell, known))
        for cell in row
        if cell.tag == f"{_TABLE}table-cell"
    ]
    line = table_line([" ".join(cell.split()) for cell in cells])
    return [line] if line else []


def _said(path: str, meta: bytes | None) -> dict[str, Said]:
    if not meta:
        return {}
    root = parsed(path, "meta.xml", meta)
    said = {}
    for column, tags in (
        ("title", (f"{_DC}title",)),
        ("author", (f"{_META}initial-creator", f"{_DC}creator")),
        ("language", (f"{_DC}language",)),
    ):
        value = next((" ".join((one.text or "").split()) for tag in tags for one in root.iter(tag)), "")
        if value and (column != "author" or len(value.split()) > 1):
            said[column] = Said(value[:2].lower() if column == "language" else value, "document properties")
    return said
