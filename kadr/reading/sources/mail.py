"""Messages and pages in mail form: .eml as a text with subject, sender and date; .mhtml as the page that it holds."""

import email.policy
import email.utils
from contextlib import suppress
from dataclasses import replace
from email.message import EmailMessage
from email.parser import BytesParser

from kadr.errors import CannotRead
from kadr.reading.sources.html import read_html
from kadr.reading.sources.plain import read_plain, saved_from
from kadr.reading.sources.source import Said, Source
from kadr.records import Trouble

_MOST_PARTS = 2000
_ENOUGH = 200  # characters; a shorter plain part often only says that the other one should be read


def read_mhtml(path: str, sha256: str, data: bytes) -> Source:
    """A page saved with its pictures in one file: the first page in it, with the address it was saved from."""
    message = _message(path, data)
    pages = [
        part for part in _parts(path, message) if part.get_content_type() in {"text/html", "application/xhtml+xml"}
    ]
    if not pages:
        raise CannotRead(f"{path} is a web archive without a page in it. Open it in a browser and save it as HTML.")
    source = read_html(path, sha256, _bytes(pages[0]), pages[0].get_content_charset())
    address = _header(message, "Snapshot-Content-Location") or _header(pages[0], "Content-Location")
    return saved_from(source, address, "web archive")


def read_eml(path: str, sha256: str, data: bytes) -> Source:
    """One message: its text, or its page where it has no text worth reading. Attachments are named, not read."""
    message = _message(path, data)
    parts = [part for part in _parts(path, message) if not part.is_attachment()]
    plain = next((part for part in parts if part.get_content_type() == "text/plain"), None)
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if plain is not None and (page is None or len(_bytes(plain).strip()) >= _ENOUGH):
        source = read_plain(path, sha256, _bytes(plain), plain.get_content_charset())
    elif page is not None:
        source = read_html(path, sha256, _bytes(page), page.get_content_charset())
    else:
        raise CannotRead(f"{path} is a message without text in it. Save its attachments and give those.")
    return replace(
        source, said={**source.said, **_said(message)}, troubles=(*source.troubles, *_left_out(path, message))
    )


def _message(path: str, data: bytes) -> EmailMessage:
    try:
        message = BytesParser(policy=email.policy.default).parsebytes(data)
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, AssertionError) as error:
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
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, AssertionError):
        return ""


def _said(message: EmailMessage) -> dict[str, Said]:
    said = {}
    if subject := _header(message, "Subject"):
        said["title"] = Said(subject, "subject of the message")
    name, address = email.utils.parseaddr(_header(message, "From"))
    if sender := name or address:
        said["author"] = Said(sender, "sender of the message")
    with suppress(ValueError, TypeError, IndexError, OverflowError):  # no date, or none that can be read
        date = email.utils.parsedate_to_datetime(_header(message, "Date")).date()
        said["date"] = Said(date.isoformat(), "date of the message")
    return said


def _left_out(path: str, message: EmailMessage) -> list[Trouble]:
    names = [_filename(part) for part in message.walk() if part.is_attachment()]
    if not names:
        return []
    return [Trouble(path, f"attachments: {', '.join(names[:5])}", "they were not read", "Save them and give them too.")]


def _filename(part: EmailMessage) -> str:
    try:
        return " ".join((part.get_filename() or "without a name").split())[:80]
    except (ValueError, LookupError, TypeError, AttributeError):
        return "without a name"


def read_webarchive(path: str, sha256: str, data: bytes) -> Source:
    """What Safari saves: a property list with the page in it."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        held = plistlib.loads(data)
        page = held["WebMainResource"]
        content, charset, address = (page.get(f"WebResource{key}") for key in ("Data", "TextEncodingName", "URL"))
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
    if not isinstance(content, bytes) or not content.strip():
        raise CannotRead(f"{path} is a web archive without a page in it. Open it in a browser and save it as HTML.")
    source = read_html(path, sha256, content, charset if isinstance(charset, str) else None)
    return saved_from(source, address if isinstance(address, str) else None, "web archive")
