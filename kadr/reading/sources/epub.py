"""An e-book: the text of each chapter in reading order, and what the book says of itself."""

import posixpath
import zipfile
from typing import Any
from urllib.parse import unquote

from kadr.errors import CannotRead
from kadr.reading.sources.build import Paragraph, join, mark_questions
from kadr.reading.sources.html import chapter_paragraphs
from kadr.reading.sources.packed import entry, parsed, unpacked
from kadr.reading.sources.plain import turned
from kadr.reading.sources.source import Said, Source
from kadr.records import Trouble

_DC = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_WANTED = {"title": "main", "creator": "aut", "date": "publication"}
_PAGES = {"application/xhtml+xml", "text/html", "application/x-dtbook+xml"}
_SAID = (("title", "title"), ("author", "creator"), ("date", "date"), ("outlet", "publisher"), ("language", "language"))


def read_epub(path: str, sha256: str, data: bytes) -> Source:
    """One .epub. Raises CannotRead for broken, locked and overblown ones; a damaged chapter is a trouble."""
    with unpacked(path, data) as archive:
        place = _package_place(path, archive)
        package = _xml(path, archive, place)
        chapters = _chapters(package, place)
        locked = entry(archive, "META-INF/encryption.xml") or b""
        paragraphs: list[Paragraph] = []
        troubles: list[Trouble] = []
        for chapter in chapters:
            if posixpath.basename(chapter).encode() in locked:
                raise CannotRead(f"{path} is locked by its seller. Copy what you need from it into a .txt file.")
            try:
                paragraphs += chapter_paragraphs(path, entry(archive, chapter) or b"")
            except (CannotRead, zipfile.BadZipFile) as error:
                troubles.append(Trouble(f"{path}, {chapter}", str(error), "it was left out"))
    if not any(paragraph.text for paragraph in paragraphs):
        raise CannotRead(f"{path} is an e-book without text (pictures of pages?). Save its text as .txt.")
    mark_questions(paragraphs)
    body, parts, emphases = join(paragraphs)
    return Source(path, sha256, body, parts, emphases, _said(package), tuple(troubles))


def _package_place(path: str, archive: zipfile.ZipFile) -> str:
    container = _xml(path, archive, "META-INF/container.xml")
    for rootfile in container.iter("{*}rootfile"):
        if place := rootfile.get("full-path"):
            return str(place)
    raise CannotRead(f"{path} is a damaged e-book (it does not say where its text is). Save it again.")


def _xml(path: str, archive: zipfile.ZipFile, name: str) -> Any:
    data = entry(archive, name)
    if data is None:
        raise CannotRead(f"{path} is a damaged e-book (no {name}). Save it again, or give its text as .txt.")
    return parsed(path, name, data)


def _chapters(package: Any, place: str) -> list[str]:
    """The pages of the book in the order of its spine, its table of contents left out."""
    folder = posixpath.dirname(place)
    items = {
        item.get("id"): posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        for item in package.iter("{*}item")
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split()
    }
    order = [ref.get("idref") for ref in package.iter("{*}itemref") if ref.get("linear") != "no"]
    return list(dict.fromkeys(items[name] for name in order if name in items))


def _said(package: Any) -> dict[str, Said]:
    said = {}
    for column, tag in _SAID:
        value = " ".join(" ".join(_best(package, tag)).split())
        if value and value.lower() != "unknown":
            told = value[:2].lower() if column == "language" else turned(value) if column == "author" else value
            said[column] = Said(told, f"e-book {tag}")
    return said


def _best(package: Any, tag: str) -> list[str]:
    """The words of one value of many: the main title, the author before the translator, the publication's date."""
    some = list(package.iter(f"{_DC}{tag}"))
    wanted = _WANTED.get(tag)
    fitting = [one for one in some if wanted and wanted in _refined(package, one)]
    plain = [one for one in some if not _refined(package, one)]
    return [str(words) for one in (fitting or plain or some)[:1] for words in one.itertext()]


def _refined(package: Any, element: Any) -> set[str]:
    """What a book says of one of its values: attributes in EPUB 2, elements that point to it in EPUB 3."""
    said = {element.get(f"{_OPF}{name}") for name in ("role", "event")}
    place = f"#{element.get('id')}"
    said |= {(one.text or "").strip() for one in package.iter("{*}meta") if one.get("refines") == place}
    return {str(one) for one in said if one}
