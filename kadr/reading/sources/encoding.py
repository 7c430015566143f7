"""Bytes become letters: what the file says of its encoding first, then what its bytes allow."""

import codecs
import re
from itertools import pairwise

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_WIDER = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
}
_COMMON_RUSSIAN = frozenset("оеаинтсрвлкмдпуяыьгзб")


def decode(data: bytes, *, is_html: bool = False, said: str | None = None) -> tuple[str, str]:
    """The text of some bytes, and the name of the encoding they were read with; line ends become \\n.

    >>> decode("Дылда — второй фильм режиссёра".encode("cp1251"))
    ('Дылда — второй фильм режиссёра', 'cp1251')
    """
    text, encoding = _decoded(data, is_html, said)
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _decoded(data: bytes, is_html: bool, said: str | None) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff"), encoding
    if wide := _wide_without_mark(data):
        return data.decode(wide, "replace"), wide
    said = _known(said) or (_said(data) if is_html else None)
    if said is not None:
        try:
            return data.decode(said), said
        except (UnicodeDecodeError, LookupError):
            pass  # the page says one thing and holds another: go by its bytes
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _nearly_utf8(data, error):
            return data.decode("utf-8", "replace"), "utf-8, damaged"
    encoding = _guess(data)
    return data.decode(encoding, "replace"), encoding


def _said(data: bytes) -> str | None:
    found = _XML.search(data[:200]) or _META.search(data[:4096])
    if found is None:
        return None
    return _known(found.group(1).decode("ascii"))


def _known(name: str | None) -> str | None:
    """The name of an encoding of letters that Python has; None for others, and for codecs that are none."""
    try:
        if not name or not codecs.lookup(name)._is_text_encoding:
            return None
    except (LookupError, ValueError):
        return None
    return _WIDER.get(name.lower(), name.lower())


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of Latin text is zero."""
    sample = data[:2000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.3 * len(sample) / 2 and even < 0.05 * len(sample):
        return "utf-16-le"
    if even > 0.3 * len(sample) / 2 and odd < 0.05 * len(sample):
        return "utf-16-be"
    return None


def _nearly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Many right multi-byte letters and a few broken ones: a damaged or cut UTF-8 file, not another encoding."""
    text = data.decode("utf-8", "replace")
    right = sum(1 for letter in text if ord(letter) > 127 and letter != "\ufffd")
    return right >= 10 * text.count("\ufffd")


def _guess(data: bytes) -> str:
    """Of one byte per letter: Cyrillic where most high bytes make common Russian letters, Western else."""
    high = sum(1 for byte in data if byte >= 0xC0)
    letters = sum(1 for byte in data if byte >= 0xC0 or 65 <= byte <= 90 or 97 <= byte <= 122)
    if letters and high > 0.4 * letters:
        return max(("cp1251", "koi8-r", "cp866", "iso8859-5"), key=lambda name: _russian(data.decode(name, "replace")))
    return "cp1252"


def _russian(text: str) -> float:
    """How Russian a text looks: common small letters count, capitals inside words count against."""
    common = sum(1 for letter in text if letter in _COMMON_RUSSIAN)
    inside = sum(1 for a, b in pairwise(text) if a.islower() and b.isupper())
    return common - 3 * inside - text.count("\ufffd")
