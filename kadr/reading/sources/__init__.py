"""A file becomes a body: the words as read, what the file says of itself, and what is not its text."""

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

from kadr.errors import CannotRead
from kadr.reading.sources.plain import read_plain
from kadr.reading.sources.records import read_record
from kadr.reading.sources.source import Part, Said, Source

__all__ = ["Part", "Said", "Source", "open_source"]

_MOST_BYTES = 64 * 2**20  # a text of this size is no text about a film
_KNOWN = "Kadr reads .txt, .md, .html, .pdf and .docx, and records: .json, .csv, .nfo"
_FILMS = {
    ".mkv",
    ".mp4",
    ".m4v",
    ".mov",
    ".avi",
    ".mpg",
    ".mpeg",
    ".webm",
    ".wmv",
    ".ts",
    ".m2ts",
    ".vob",
    ".mxf",
    ".flv",
}
_STARTS = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x1aE\xdf\xa3", "a film (Matroska)"),
    (b"RIFF", "sound, film or a picture (RIFF)"),
    (b"ID3", "sound (MP3)"),
    (b"OggS", "sound (Ogg)"),
    (b"fLaC", "sound (FLAC)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3", "a database"),
    (b"bplist", "a Safari web archive"),
)  # fmt: skip


def open_source(path: Path) -> Source:
    """Read one file: txt, md, html, pdf or docx, told apart by what is in it rather than by its name.

    Raises CannotRead with what was found and what to do.
    """
    data = _bytes_of(path)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        if (record := read_record(path, sha256, data)) is not None:
            return record
        form = _form_of(path, data)
        if form == "pdf":
            from kadr.reading.sources.pdf import read_pdf

            return read_pdf(str(path), sha256, data)
        if form == "docx":
            from kadr.reading.sources.docx import read_docx

            return read_docx(str(path), sha256, data)
        if form == "html":
            from kadr.reading.sources.html import read_html

            return read_html(str(path), sha256, data)
        return read_plain(str(path), sha256, data)
    except (RecursionError, MemoryError) as error:
        raise CannotRead(
            f"{path} is built too deep or too large to be read ({type(error).__name__}). "
            "Save its text as .txt and give that instead."
        ) from error


def _bytes_of(path: Path) -> bytes:
    if path.suffix.lower() in _FILMS:
        raise CannotRead(f"{path} is a film, not a text. {_KNOWN}; measuring films comes later.")
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise CannotRead(f"{path} is a folder. Name the texts in it, as in: {path}/*.txt")
        if size > _MOST_BYTES:
            raise CannotRead(
                f"{path} has {size // 2**20} MB; Kadr reads texts up to {_MOST_BYTES // 2**20} MB. Split it, or give its text alone."
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise CannotRead(f"{path} does not exist. Check the name.") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CannotRead(f"{path} cannot be opened ({reason}). Check its rights, or copy it elsewhere.") from error
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf\xff\xfe"):
        raise CannotRead(f"{path} is empty. Save the text again, or leave this file out.")
    return data


def _form_of(path: Path, data: bytes) -> str:
    """pdf, docx, html or plain; raises CannotRead for anything else."""
    head = data[:1024].lstrip()
    for start, form in _STARTS:
        if head.startswith(start):
            return _form_named(path, data, form)
    if data[4:8] == b"ftyp":
        raise CannotRead(f"{path} is a film (MP4), not a text. {_KNOWN}; measuring films comes later.")
    if path.suffix.lower() in {".html", ".htm", ".xhtml"}:
        return "html"
    if (
        path.suffix.lower() in {".mhtml", ".mht"}
        or head.startswith(b"MIME-Version:")
        and b"multipart/related" in data[:4096]
    ):
        raise CannotRead(f"{path} is a web archive (MHTML). Open it in a browser and save it as HTML, then give that.")
    if path.suffix.lower() in {".pdf", ".docx"}:
        raise CannotRead(f"{path} is no {path.suffix[1:].upper()} inside. Export it again, or save its text as .txt.")
    start = head[:300].lower().replace(b"\x00", b"")
    if path.suffix.lower() not in {".txt", ".md", ".markdown"} and (b"<!doctype html" in start or b"<html" in start):
        return "html"
    if path.suffix.lower() in {".txt", ""} and start.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "plain"


def _form_named(path: Path, data: bytes, form: str) -> str:
    if form == "pdf":
        return "pdf"
    if form == "zip":
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                names = set(archive.namelist())
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise CannotRead(
                f"{path} is a damaged archive or document ({error}). Save it again, or give its text as .txt."
            ) from error
        if "word/document.xml" in names:
            return "docx"
        found = "an OpenDocument or e-book file" if "mimetype" in names else "an archive"
        raise CannotRead(f"{path} is {found}, not a text. {_KNOWN}: save it as one of these.")
    if form == "rtf":
        raise CannotRead(f"{path} is an RTF document. Save it as .docx or .txt and give that.")
    raise CannotRead(f"{path} is {form}, not a text. {_KNOWN}.")
