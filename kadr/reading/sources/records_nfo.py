"""A film's .nfo as Kodi and other media centres write it: XML, sometimes with an address after it."""

import re
from typing import Any

from kadr.errors import CannotRead
from kadr.reading.sources.plain import read_plain
from kadr.reading.sources.records import Record, one_line, source_of
from kadr.reading.sources.source import Source

_ROLES = {"director": "director", "credits": "writer", "producer": "producer", "studio": "production_company"}
_DATA = {"originaltitle": "Original title", "country": "Country", "genre": "Genre"}
_ADDRESS = re.compile(rb"https?://[^\s<>\"']{4,300}")
_KIND = "Kodi file"


def read_nfo(path: str, sha256: str, data: bytes) -> Source:
    """One .nfo; other files of this name, which people draw with letters, are plain texts.

    Raises CannotRead for broken XML, for entities (a few can grow to gigabytes), and for what is no film.
    """
    if not re.match(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:[?!]\w|[a-z]+[\s>])", data[:400]):
        return read_plain(path, sha256, data)
    if b"<!ENTITY" in data or b"<!DOCTYPE" in data:
        raise CannotRead(
            f"{path} defines its own XML entities, which no media centre does; Kadr does not open such a file."
        )
    end = data.rfind(b"</movie>")
    rest = data[end + len(b"</movie>") :] if end >= 0 else b""
    root = _root(path, data[: len(data) - len(rest)])
    if root.tag != "movie":
        raise CannotRead(f"{path} is a Kodi file about {one_line(str(root.tag)[:30])}, not about a film. Leave it out.")
    address = _ADDRESS.search(rest)
    return source_of(
        path, sha256, [_record(root)], _KIND, address.group().decode("ascii", "ignore") if address else None
    )


def _root(path: str, data: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        return etree.fromstring(data.strip(), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        why = (str(error).splitlines() or ["no XML"])[0]
        raise CannotRead(f"{path} is damaged XML ({why}). Save it again, or save its text as .txt.") from error


def _record(root: Any) -> Record:
    premiered = re.match(r"\d{4}", _text(root, "premiered") or _text(root, "releasedate"))
    year = re.fullmatch(r"(?:18|19|20)\d\d", _text(root, "year"))
    record = Record(_text(root, "title") or "Untitled film", year.group() if year else premiered and premiered.group())
    for tag, label in _DATA.items():
        for one in root.iterfind(tag):
            if (words := one_line(one.text)) != record.title:
                record.put(label, words)
    record.put("Year", record.year)
    minutes = re.match(r"\d{1,3}", _text(root, "runtime"))
    record.minutes(int(minutes.group()) if minutes else None)
    for tag, role in _ROLES.items():
        for one in root.iterfind(tag):
            record.credit(role, one.text)
    for actor in root.iterfind("actor"):
        record.credit("cast", _text(actor, "name"), _text(actor, "role"))
    plots = [_text(root, tag) for tag in ("tagline", "outline", "plot")]
    record.prose += list(dict.fromkeys(words for words in plots if words))
    return record


def _text(root: Any, tag: str) -> str:
    one = root.find(tag)
    return one_line(one.text) if one is not None else ""
