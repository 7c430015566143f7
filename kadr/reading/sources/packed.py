"""Documents that are zip archives of XML: opened without trusting their sizes, entities or depth."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from kadr.errors import CannotRead

_MOST_UNPACKED = 256 * 2**20
_MOST_XML = 64 * 2**20
_MOST_ENTRIES = 20_000
_XML = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx")


@contextmanager
def unpacked(path: str, data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive, once nothing in it can fill the memory. Raises CannotRead for bombs, locked and damaged ones."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _refuse_bombs(path, archive)
            yield archive
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, KeyError) as error:
        raise CannotRead(
            f"{path} is a damaged archive or document ({short(error)}). Save it again, or give its text as .txt."
        ) from error


def _refuse_bombs(path: str, archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise CannotRead(f"{path} is locked with a password. Save it without one.")
    total = sum(entry.file_size for entry in entries)
    largest = max((entry.file_size for entry in entries if entry.filename.lower().endswith(_XML)), default=0)
    if total > _MOST_UNPACKED or largest > _MOST_XML or len(entries) > _MOST_ENTRIES:
        raise CannotRead(
            f"{path} unpacks to {total // 2**20} MB in {len(entries)} pieces, far more than a text needs. Save its text as .txt."
        )


def entry(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """The bytes of one entry; None where there is none. A size that lies ends in a checksum error, not in memory.

    Raises BadZipFile for a damaged entry, which `unpacked` turns into one line.
    """
    try:
        return archive.read(name)
    except KeyError:
        return None
    except (zlib.error, RuntimeError) as error:
        raise zipfile.BadZipFile(f"{name}: {error}") from error


def parsed(path: str, name: str, data: bytes) -> Any:
    """The root of an XML file, entities left alone and nothing fetched; depth is limited by the parser."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise CannotRead(
            f"{path} is a damaged document ({name}: {short(error)}). Open it and save it again, or give its text as .txt."
        ) from error
    if root is None:
        raise CannotRead(f"{path} is a damaged document ({name} is empty). Open it and save it again.")
    return root


def short(error: Exception) -> str:
    """A library's error in a few words, on one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:80]
