"""Messages and pages in mail form: .eml as a text with subject, sender and date; .mhtml as the page that it holds."""

import email.policy
import email.utils
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from email.message import EmailMessage, Message
from email.parser import BytesParser
from typing import cast

from kadr.errors import CannotRead
from kadr.reading.sources.encoding import decode
from kadr.reading.sources.html import read_html
from kadr.reading.sources.plain import read_plain, saved_from, turned
from kadr.reading.sources.source import Said, Source
from kadr.records import Trouble

_MOST_PARTS = 2000
_MOST_FRAMES = 50
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""What the library raises for messages that are none."""
_ENOUGH = 200  # characters; a shorter plain part often only says that the other one should be read


def read_mhtml(path: str, sha256: str, data: bytes) -> Source:
    """A page saved with its pictures in one file, with the address it was saved from; of a page of frames, the fullest."""
    message = _message(path, data)
    pages = [one for one in _parts(path, message) if one.get_content_type() in {"text/html", "application/xhtml+xml"}]
    address = _header(message, "Snapshot-Content-Location") or (_header(pages[0], "Content-Location") if pages else "")
    frames = [
        _Frame(_bytes(page), page.get_content_charset(), _header(page, "Content-Location") or address) for page in pages
    ]
    if frames:
        frames[0] = replace(frames[0], address=address)
    return _page_of(path, sha256, frames)


@dataclass(frozen=True, slots=True)
class _Frame:
    """One page of a web archive, the first being the one that holds the others."""

    data: bytes
    charset: str | None
    address: str | None
    is_plain: bool = False


def _page_of(path: str, sha256: str, frames: list[_Frame]) -> Source:
    """The first page that shows text; where that is a frame, the one with most text."""
    fullest: Source | None = None
    for number, frame in enumerate(frames[:_MOST_FRAMES]):
        with suppress(CannotRead):
            read = read_plain if frame.is_plain else read_html
            source = saved_from(read(path, sha256, frame.data, frame.charset), frame.address, "web archive")
            if number == 0:
                return source
            if fullest is None or len(source.body) > len(fullest.body):
                fullest = source
    if fullest is None:
        found = "a page that shows text" if frames else "a page in it"
        raise CannotRead(f"{path} is a web archive without {found}. Open it in a browser and save it as HTML.")
    return fullest


def read_eml(path: str, sha256: str, data: bytes) -> Source:
    """One message: its longest text, or its page where it has no text worth reading.

    The text of a forwarded message counts, with that message's headers. Attachments are named, not read.
    """
    message = _message(path, data)
    parts = [part for part in _parts(path, message) if not part.is_attachment()]
    plain = _longest(part for part in parts if part.get_content_type() == "text/plain")
    page = _longest(part for part in parts if part.get_content_type() == "text/html")
    if plain is not None and (page is None or len(_bytes(plain).strip()) >= _ENOUGH):
        part, source = plain, read_plain(path, sha256, _bytes(plain), plain.get_content_charset())
    elif page is not None:
        part, source = page, read_html(path, sha256, _bytes(page), page.get_content_charset())
    else:
        raise CannotRead(f"{path} is a message without text in it. Save its attachments and give those.")
    said = _said(_holder(message, part))
    return replace(source, said={**source.said, **said}, troubles=(*source.troubles, *_left_out(path, message)))


def _longest(parts: Iterable[EmailMessage]) -> EmailMessage | None:
    """The part with most to read; the first of those that have as much."""
    return max(parts, key=lambda part: len(_bytes(part).strip()), default=None)


def _holder(message: EmailMessage, part: EmailMessage) -> EmailMessage:
    """The innermost message that a part is of: the forwarded one, where it is forwarded."""
    inner = [cast(EmailMessage, one.get_payload(0)) for one in message.walk() if _is_forwarded(one)]
    return next((one for one in reversed(inner) if any(each is part for each in one.walk())), message)


def _is_forwarded(part: Message) -> bool:
    return part.get_content_type() == "message/rfc822" and part.is_multipart()


def _message(path: str, data: bytes) -> EmailMessage:
    try:
        message = BytesParser(policy=email.policy.default).parsebytes(data)
    except _BROKEN as error:
        raise CannotRead(
            f"{path} is a damaged message or web archive ({type(error).__name__}). Save its text as .txt."
        ) from error
    return message


def _parts(path: str, message: EmailMessage) -> list[EmailMessage]:
    parts: list[EmailMessage] = []
    for part in message.walk():
        parts.append(part)
        if len(parts) > _MOST_PARTS:
            raise CannotRead(f"{path} has more than {_MOST_PARTS} parts, which no page needs. Save its text as .txt.")
    return parts


def _bytes(part: EmailMessage) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        content = None
    return content if isinstance(content, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    """A header as words; the library fails on some that are broken, which then say nothing."""
    try:
        raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
        if any("\udc80" <= letter <= "\udcff" for letter in raw):  # bytes that no header may have, and many do
            return " ".join(decode(raw.encode("utf-8", "surrogateescape"))[0].split())
        return " ".join(str(message.get(name) or "").split())
    except _BROKEN:
        return ""


def _said(message: EmailMessage) -> dict[str, Said]:
    said = {}
    if subject := _header(message, "Subject"):
        said["title"] = Said(subject, "subject of the message")
    name, address = email.utils.parseaddr(_header(message, "From"))
    if sender := turned(name) or address:
        said["author"] = Said(sender, "sender of the message")
    with suppress(ValueError, TypeError, IndexError, OverflowError):  # no date, or none that can be read
        date = email.utils.parsedate_to_datetime(_header(message, "Date")).date()
        said["date"] = Said(date.isoformat(), "date of the message")
    return said


def _left_out(path: str, message: EmailMessage) -> list[Trouble]:
    names = [
        _filename(part)
        for part in message.walk()
        if part.is_attachment() and part.get_content_type() != "message/rfc822"
    ]
    if not names:
        return []
    return [Trouble(path, f"attachments: {', '.join(names[:5])}", "they were not read", "Save them and give them too.")]


def _filename(part: EmailMessage) -> str:
    try:
        return " ".join((part.get_filename() or "without a name").split())[:80]
    except (ValueError, LookupError, TypeError, AttributeError):
        return "without a name"


def read_webarchive(path: str, sha256: str, data: bytes) -> Source:
    """What Safari saves: a property list with the page in it, and the pages of its frames."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        held = plistlib.loads(data)
        frames = [_frame(held["WebMainResource"])]
        inner = held.get("WebSubframeArchives") or []
        frames += [_frame(one["WebMainResource"]) for one in inner[:_MOST_FRAMES]]
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OverflowError,
        EOFError,
    ) as error:
        raise CannotRead(
            f"{path} is a property list without a page in it, or damaged. Open it in a browser and save it as HTML."
        ) from error
    return _page_of(path, sha256, frames)


def _frame(resource: dict[str, object]) -> _Frame:
    """A page of a property list; raises TypeError for what is none."""
    content, charset, address, kind = (
        resource.get(f"WebResource{key}") for key in ("Data", "TextEncodingName", "URL", "MIMEType")
    )
    if not isinstance(content, bytes):
        raise TypeError("no bytes")
    charset, address = (one if isinstance(one, str) else None for one in (charset, address))
    return _Frame(content, charset, address, is_plain=kind == "text/plain")
