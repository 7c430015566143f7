"""Plain text and Markdown: the body is the file's own text, marks and front matter kept."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from kadr.errors import CannotRead
from kadr.reading.sources.encoding import decode
from kadr.reading.sources.source import Part, Said, Source
from kadr.records import Trouble

_HEADER = re.compile(r"# source:[ \t]*([^\n|]*)[^\n]*(?:\n|$)")
_FRONT = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|$)", re.DOTALL)
_KEY = re.compile(r"^([A-Za-z_][\w-]*):[ \t]*(.*)$", re.MULTILINE)
_ITEM = re.compile(r"\A\s*-[ \t]+(\S.*)")
_FOLDED = re.compile(r"\A((?:[ \t]+\S.*\n?)+)")
_KEYS = {
    "title": ("title",),
    "author": ("author", "authors", "autor", "auteur", "by"),
    "date": ("date", "published", "pubdate", "datum"),
    "outlet": ("outlet", "publication", "site", "source_name", "magazine"),
    "address": ("url", "canonical", "canonical_url", "source", "link", "address"),
    "language": ("lang", "language", "locale"),
    "kind": ("kind", "type"),
}
_EMPHASIS = re.compile(r"(?<![\w*_\\])([*_])(?![\s*_])([^*_\n]{1,300}?)(?<![\s*_\\])\1(?![\w*_])")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def read_plain(path: str, sha256: str, data: bytes, charset: str | None = None) -> Source:
    """A .txt or .md file, or the text of a message. Raises CannotRead for bytes that are no text."""
    text, encoding = decode(data, said=charset)
    bad = len(_CONTROL.findall(text[:20000])) + text[:20000].count("\ufffd")
    if bad > 0.02 * min(len(text), 20000):
        raise CannotRead(f"{path} holds no text (unknown binary data). Export it as .txt, .html, .pdf or .docx.")
    troubles = []
    if "\ufffd" in text:
        troubles.append(
            Trouble(path, f"some letters are damaged ({encoding})", "they are shown as �", "Save it as UTF-8.")
        )
    said: dict[str, Said] = {}
    if header := _HEADER.match(text):
        text = text[header.end() :]
        _take_address(header.group(1).strip(), said)
    if not text.strip():
        raise CannotRead(f"{path} has a source line and no text. Save the text again, or leave this file out.")
    parts: tuple[Part, ...] = ()
    if front := _FRONT.match(text):
        parts = (Part(front.start(), len(front.group().rstrip()), "front matter"),)
        _take_front(front.group(1), front.start(1), said)
    emphases = tuple((m.start(2), m.end(2)) for m in _EMPHASIS.finditer(text, parts[0].end if parts else 0))
    return Source(path, sha256, text, parts, emphases, said, tuple(troubles))


def outlet_of(address: str) -> str | None:
    """The host of an address, without www.

    >>> outlet_of("https://www.example.org/films/1"), outlet_of("(none)")
    ('example.org', None)
    """
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


_TURNED = re.compile(r"([^\W\d_][\w'’ .-]{1,40}), ((?:[^\W\d_][\w'’.-]* ?){1,3})")


def turned(name: str) -> str:
    """A name that begins with the family's, as people say it.

    >>> turned("Quill, Ada"), turned("Ada Quill"), turned("Ada Quill, the Daily Lantern")
    ('Ada Quill', 'Ada Quill', 'Ada Quill, the Daily Lantern')
    """
    hit = _TURNED.fullmatch(name)
    if hit is None or len(hit[1].split()) > 2 or not all(word[:1].isupper() for word in hit[2].split()):
        return name
    return f"{hit[2].strip()} {hit[1]}"


def saved_from(source: Source, address: str | None, where: str) -> Source:
    """A page with the address that its archive saved it from, unless the page says it itself."""
    host = outlet_of(address) if address else None
    if address is None or host is None:
        return source
    said = {"address": Said(address, where), "outlet": Said(host, f"host of the {where}")}
    return replace(source, said={**said, **source.said})


def _take_address(address: str, said: dict[str, Said]) -> None:
    host = outlet_of(address)
    if host:
        said["address"] = Said(address, "first line")
        said["outlet"] = Said(host, "first line")


def _take_front(front: str, offset: int, said: dict[str, Said]) -> None:
    """Title, author, date … of a YAML front matter; the few forms that blogs write, no YAML reader needed."""
    for match in _KEY.finditer(front):
        column = next((name for name, keys in _KEYS.items() if match.group(1).lower() in keys), None)
        if column is None or (column in said and column != "outlet"):
            continue
        value, start = _value(front, match)
        if not value or (column == "kind" and value in {"post", "page", "article"}):
            continue
        if column == "address" and outlet_of(value) is None:
            continue
        said[column] = Said(value, "front matter", offset + start, offset + start + len(value))


def _value(front: str, match: re.Match[str]) -> tuple[str, int]:
    value, start = match.group(2), match.start(2)
    if value.strip() in {"", ">", "|", ">-", "|-"}:
        rest = front[match.end() + 1 :]
        found = (_FOLDED if value.strip() else _ITEM).match(rest)
        if found is None:
            return "", start
        value, start = found.group(1), match.end() + 1 + found.start(1)
    if value.startswith("[") and value.rstrip().endswith("]"):
        value, start = value.rstrip()[1:-1].split(",")[0], start + 1
    value, start = _trimmed(value, start)
    if len(value) > 1 and value[0] == value[-1] and (value[0] == "'" or value[0] == '"' and value.count('"') == 2):
        value, start = _trimmed(value[1:-1], start + 1)  # else they are the value's own: "Low Tide" and "Ebb"
    return value, start


def _trimmed(value: str, start: int) -> tuple[str, int]:
    return value.strip(), start + len(value) - len(value.lstrip())
