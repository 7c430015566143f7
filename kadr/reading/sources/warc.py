"""A web archive in WARC, as wget, crawlers and recorders of the web save it: one page of it becomes the text.

An archive holds all that was fetched: pages, frames, pictures, scripts. The page that is read is the one that the
recorder lists as visited (in a WACZ), else the first with an article's length of text, else the one with most text; the
others are named, so that a user who wants them can save each for itself. Records are read one by one, and nothing of
them but pages is held. Source: ISO 28500:2017 (WARC 1.1); WACZ 1.1.1.
"""

import gzip
import json
import re
import zlib
from contextlib import suppress
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import BinaryIO, cast
from zipfile import ZipFile

from kadr.errors import CannotRead
from kadr.reading.sources.html import read_html
from kadr.reading.sources.packed import entry, short, unpacked
from kadr.reading.sources.plain import saved_from
from kadr.reading.sources.source import Source
from kadr.records import Trouble

_MOST_UNPACKED = 512 * 2**20  # bytes; a visit to some pages has tens of millions
_MOST_RECORDS = 100_000
_MOST_PAGES = 100
_MOST_HELD = 32 * 2**20  # bytes of pages
_LARGEST_PAGE = 8 * 2**20
_LONGEST_LINE = 2**16
_MOST_LINES = 500  # of one header
_CHUNK = 2**16
_ENOUGH = 1500  # letters of prose: an article, no frame and no list of headlines
_NAMED = 4  # pages that a trouble names
_CONTENT = {b"text/html", b"application/xhtml+xml"}
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)

_Headers = dict[bytes, bytes]
"""Names in small letters."""


@dataclass(frozen=True, slots=True)
class _Page:
    address: str
    data: bytes
    """As a browser would see it: put together and unpacked."""
    charset: str | None


@dataclass(slots=True)
class _Archive:
    """What is known of an archive when it has been read."""

    path: str
    pages: dict[str, _Page] = field(default_factory=dict)
    """By address, in the order in which they were fetched; the first of those fetched twice."""
    unread: list[str] = field(default_factory=list)
    """What could not be read of it, in a few words."""
    unpacked: int = 0
    held: int = 0

    def keep(self, page: _Page) -> None:
        if page.address in self.pages:
            return
        if len(self.pages) >= _MOST_PAGES or self.held + len(page.data) > _MOST_HELD:
            self.unread.append("more pages than a text needs")
            return
        self.pages[page.address] = page
        self.held += len(page.data)


def is_warc(data: bytes) -> bool:
    """Whether a file is an archive, packed with gzip or not."""
    if not data.startswith(b"\x1f\x8b"):
        return data.startswith(b"WARC/")
    with suppress(zlib.error):
        return zlib.decompressobj(31).decompress(data[:_CHUNK], 16).startswith(b"WARC/")
    return False


def read_warc(path: str, sha256: str, data: bytes) -> Source:
    """One .warc or .warc.gz. Raises CannotRead for overblown ones, and where no page shows text."""
    archive = _Archive(path)
    _take_records(archive, data)
    return _source(archive, sha256, None)


def read_wacz(path: str, sha256: str, data: bytes) -> Source:
    """One .wacz: archives in a zip, with a list of the pages that were visited. Raises CannotRead as `read_warc`."""
    archive = _Archive(path)
    with unpacked(path, data) as packed:
        for name in sorted(packed.namelist()):
            if is_archive_in_wacz(name):
                _take_records(archive, entry(packed, name) or b"")
        visited = _visited(packed)
    return _source(archive, sha256, visited)


def is_archive_in_wacz(name: str) -> bool:
    """Whether an entry of a zip is one of the archives of a WACZ."""
    return name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))


def _visited(packed: ZipFile) -> str | None:
    """The first page that a recorder lists."""
    listed = (entry(packed, "pages/pages.jsonl") or b"").splitlines()
    for line in listed[:_MOST_PAGES]:
        with suppress(ValueError, RecursionError):
            told = json.loads(line)
            if isinstance(told, dict) and isinstance(told.get("url"), str):
                return str(told["url"])
    return None


# --- which page --------------------------------------------------------------------------------------------------------


def _source(archive: _Archive, sha256: str, visited: str | None) -> Source:
    path, pages = archive.path, archive.pages
    best: Source | None = None
    mine, length, why = "", -1, "the one with most text"
    for page in [pages[visited]] if visited in pages else pages.values():
        with suppress(CannotRead):  # a frame, or a page whose words come by script
            source = saved_from(read_html(path, sha256, page.data, page.charset), page.address, "web archive")
            prose = sum(part.end - part.start for part in source.parts if part.kind != "dropped")
            if prose > length:
                best, mine, length = source, page.address, prose
            if prose >= _ENOUGH or visited in pages:
                why = "the one that was visited" if visited in pages else "the first one with the length of an article"
                break
    if best is None:
        found = f" ({archive.unread[0]})" if archive.unread else ""
        raise CannotRead(
            f"{path} is a web archive without a page that shows text{found}. Save the page as HTML, or its text as .txt."
        )
    troubles = [Trouble(path, what, "the rest was read") for what in dict.fromkeys(archive.unread)]
    if len(pages) > 1:
        troubles.append(_told(path, list(pages), mine, why))
    return replace(best, troubles=(*best.troubles, *troubles))


def _told(path: str, addresses: list[str], mine: str, why: str) -> Trouble:
    others = [address for address in addresses if address != mine]
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    return Trouble(
        path, f"{len(addresses)} pages in one web archive", f"{why} was read: {mine}",
        f"Save others that you want one by one: {', '.join(others[:_NAMED])}{more}",
    )  # fmt: skip


# --- records -----------------------------------------------------------------------------------------------------------


def _take_records(archive: _Archive, data: bytes) -> None:
    """All pages of some records; an archive that breaks off keeps what stands before."""
    stream = cast(BinaryIO, gzip.GzipFile(fileobj=BytesIO(data)) if data.startswith(b"\x1f\x8b") else BytesIO(data))
    try:
        for _ in range(_MOST_RECORDS):
            if (first := _first_line(archive, stream)) is None:
                return
            if not first.startswith(b"WARC/"):
                raise ValueError("no record where one should begin")
            headers = _headers(archive, stream)
            _take_record(archive, headers, _block(archive, stream, headers))
    except (ValueError, EOFError, OSError, zlib.error) as error:
        archive.unread.append(f"it breaks off or is damaged ({short(error)})")


def _first_line(archive: _Archive, stream: BinaryIO) -> bytes | None:
    """The line that begins a record; None at the end."""
    while line := _counted(archive, stream.readline(_LONGEST_LINE)):
        if line.strip():
            return line
    return None


def _headers(archive: _Archive, stream: BinaryIO) -> _Headers:
    lines: list[bytes] = []
    for _ in range(_MOST_LINES):
        line = _counted(archive, stream.readline(_LONGEST_LINE))
        if not line.strip():
            return _named(lines)
        lines.append(line)
    raise ValueError("a header without end")


def _named(lines: list[bytes]) -> _Headers:
    pairs = [line.split(b":", 1) for line in lines if b":" in line]
    return {name.strip().lower(): value.strip() for name, value in pairs}


def _block(archive: _Archive, stream: BinaryIO, headers: _Headers) -> bytes | None:
    """What a record holds, if it can be a page; else it is passed over."""
    left = int(headers.get(b"content-length", b"0")[:20])
    if left < 0:
        raise ValueError("a negative length")
    can_be = headers.get(b"warc-type") in {b"response", b"resource"} and left <= _LARGEST_PAGE
    pieces = []
    while left:
        piece = _counted(archive, stream.read(min(left, _CHUNK)))
        if not piece:
            raise EOFError("the last record is cut")
        left -= len(piece)
        if can_be:
            pieces.append(piece)
    return b"".join(pieces) if can_be else None


def _counted(archive: _Archive, piece: bytes) -> bytes:
    archive.unpacked += len(piece)
    if archive.unpacked > _MOST_UNPACKED:
        raise CannotRead(
            f"{archive.path} unpacks to more than {_MOST_UNPACKED // 2**20} MB, far more than a text needs. Save the page as HTML."
        )
    return piece


def _take_record(archive: _Archive, headers: _Headers, block: bytes | None) -> None:
    address = headers.get(b"warc-target-uri", b"").strip(b"<>").decode("utf-8", "replace")
    if block is None or not address.startswith(("http://", "https://")):
        return
    if headers.get(b"warc-type") == b"response":
        lines, _, block = block.partition(b"\r\n\r\n")
        status, *rest = lines.split(b"\r\n")
        headers = _named(rest)
        if status.split(b" ")[1:2] != [b"200"]:
            return
    kind = headers.get(b"content-type", b"")
    if kind.split(b";")[0].strip().lower() not in _CONTENT:
        return
    charset = _CHARSET.search(kind)
    data = _whole(archive, headers, block)
    if data.strip():
        archive.keep(_Page(address, data, charset[1].decode("ascii", "replace") if charset else None))


def _whole(archive: _Archive, headers: _Headers, block: bytes) -> bytes:
    """A page as it was before the server cut and packed it; what an archive has put together already stays."""
    if b"chunked" in headers.get(b"transfer-encoding", b"").lower():
        block = _without_chunks(block)
    coding = headers.get(b"content-encoding", b"").strip().lower()
    if coding in {b"gzip", b"x-gzip", b"deflate"}:
        with suppress(zlib.error):  # many recorders unpack the page and leave the header
            unpacker = zlib.decompressobj(47 if block[:1] in {b"\x1f", b"\x78"} else -15)
            return _counted(archive, unpacker.decompress(block, _LARGEST_PAGE))
    elif coding not in {b"", b"identity"} and b"<" not in block[:_LONGEST_LINE].replace(b"\x00", b"")[:200]:
        archive.unread.append(
            f"a page is packed as {coding.decode('ascii', 'replace')[:20]}, which Kadr does not unpack"
        )
        return b""
    return block


def _without_chunks(block: bytes) -> bytes:
    """The pieces of a chunked page; as it is where it is none."""
    pieces: list[bytes] = []
    at = 0
    while True:
        end = block.find(b"\r\n", at, at + 1000)
        size = block[at:end].split(b";")[0].strip() if end >= 0 else b""
        if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", size):
            return b"".join(pieces) if pieces else block
        length = int(size, 16)
        if not length:
            return b"".join(pieces)
        pieces.append(block[end + 2 : end + 2 + length])
        at = end + 2 + length + 2
