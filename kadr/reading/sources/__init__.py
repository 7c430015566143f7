"""A file becomes a body: the words as read, what the file says of itself, and what is not its text."""

import hashlib
from importlib import import_module
from pathlib import Path
from typing import cast

from kadr.errors import CannotRead
from kadr.reading.sources.form import FILMS, KNOWN, form_of
from kadr.reading.sources.press import mark_press_headers
from kadr.reading.sources.records import read_record
from kadr.reading.sources.source import Part, Said, Source

__all__ = ["Part", "Said", "Source", "open_source"]

_MOST_BYTES = 64 * 2**20  # a text of this size is no text about a film
_READERS = {  # loaded when the first such file comes: none of them makes `kadr --help` wait
    "plain": "plain.read_plain",
    "html": "html.read_html",
    "pdf": "pdf.read_pdf",
    "docx": "docx.read_docx",
    "odt": "odt.read_odt",
    "rtf": "rtf.read_rtf",
    "epub": "epub.read_epub",
    "eml": "mail.read_eml",
    "mhtml": "mail.read_mhtml",
    "webarchive": "mail.read_webarchive",
    "warc": "warc.read_warc",
    "wacz": "warc.read_wacz",
}


def open_source(path: Path) -> Source:
    """Read one file, told apart by what is in it rather than by its name.

    Raises CannotRead with what was found and what to do.
    """
    data = _bytes_of(path)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        if (record := read_record(path, sha256, data)) is not None:
            return record
        module, reader = _READERS[form_of(path, data)].split(".")
        read = getattr(import_module(f"kadr.reading.sources.{module}"), reader)
        return mark_press_headers(cast(Source, read(str(path), sha256, data)))
    except (RecursionError, MemoryError) as error:
        raise CannotRead(
            f"{path} is built too deep or too large to be read ({type(error).__name__}). "
            "Save its text as .txt and give that instead."
        ) from error


def _bytes_of(path: Path) -> bytes:
    if path.suffix.lower() in FILMS:
        raise CannotRead(f"{path} is a film, not a text. {KNOWN}. A film is measured by kadr make.")
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
