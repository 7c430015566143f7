"""How a file is spoiled by chance: its bytes, its marks, what is packed inside it. The same chance gives the same file."""

import gzip
import io
import json
import plistlib
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Any
from xml.parsers.expat import ExpatError

MOST_BYTES = 64 * 1024  # a larger file spends the time on its length
_BLIND = 0.1  # how often bytes are changed whatever they are
_PIECE = re.compile(rb"<[^<>]{0,200}>|\\[a-z]+-?\d*|[A-Za-z][\w-]{0,30}:?|\d+|\s+|[^\w\s]")
_ODD = (
    b"", b"\x00", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"-1", b"0", b"1", b"65536", b"4294967296", b"9" * 30, b"1e999", b"NaN",
    b"\n", b"\r\n", b"\r\n\r\n", b" ", b"\t", b"--", b"\"", b"'", b"<", b">", b"&#0;", b"&x;", b"{", b"}", b"[", b"]", b"\\",
    b"\\u-1 ", b"=?", b"?=", b"=3D", b"%", b":", b";", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\xf0\x9f\x8e\xac",
)  # fmt: skip
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 10**30, "", " ", "x", "\u202e", "\ud800", [], {}, [[]], {"": ""}, {"@type": "Movie"}, {"name": []},
)  # fmt: skip
_NOT_SUCH = (
    ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError, EOFError, OSError, NotImplementedError, RuntimeError,
    IndexError, zipfile.BadZipFile, zlib.error, plistlib.InvalidFileException, ExpatError, struct.error, AssertionError,
)  # fmt: skip
"""What a change says of a file that is not of the kind that it changes."""


def mutated(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """A file with one to four changes. others: files from which pieces may come."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 4))):
        change = chance.choice(_OF_BYTES if chance.random() < _BLIND else _fitting(data))
        try:
            data = change(data, others, chance)[:MOST_BYTES]
        except _NOT_SUCH:
            data = _byte(data, others, chance)
    return data


def _span(data: bytes, chance: random.Random, longest: int = 400) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randrange(longest))


def _byte(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """One byte is another."""
    if not data:
        return bytes([chance.randrange(256)])
    place = chance.randrange(len(data))
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def _put_odd(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """A sign that means something to some reader stands in place of a few bytes, or between them."""
    start, end = _span(data, chance, 6)
    return data[:start] + chance.choice(_ODD) * chance.choice((1, 1, 1, 3)) + data[end:]


def _cut(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _stop(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _repeat(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance, 60)
    return data[:end] + data[start:end] * chance.choice((1, 2, 10, 300)) + data[end:]


def _move(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    rest = data[:start] + data[end:]
    place = chance.randrange(len(rest) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def _splice(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Its beginning with another one's end, or a piece of the other one in its middle."""
    other = chance.choice(others)
    start, end = _span(other, chance, 2000)
    place = chance.randrange(len(data) + 1)
    return data[:place] + (other[start:] if chance.random() < 0.5 else other[start:end] + data[place:])


def _pieces(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Words, tags and numbers change places, come twice, go, or are another file's."""
    found = list(_PIECE.finditer(data))
    if not found:
        return _byte(data, others, chance)
    one = chance.choice(found)
    other = chance.choice(list(_PIECE.finditer(chance.choice(others))) or found)
    new = chance.choice((b"", one.group() * 2, one.group() * 200, other.group(), one.group() + other.group()))
    return data[: one.start()] + new + data[one.end() :]


def _number(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """A number is larger, smaller, negative or huge."""
    found = list(re.finditer(rb"-?\d+", data))
    if not found:
        return _byte(data, others, chance)
    one = chance.choice(found)
    value = int(one.group()[:18])
    new = chance.choice((value + 1, value - 1, -value, value * 2, value * 10**9, 0, 2**31, 2**63, 255))
    return data[: one.start()] + str(new).encode() + data[one.end() :]


def _packed(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """One file inside an archive is changed, gone, empty or under another name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(list(entries))
    inside = entries.pop(name)
    do = chance.randrange(8)
    if do == 1:
        entries[name] = b""
    elif do == 2:
        entries[f"{name}x"] = inside
    elif do > 2:
        entries[name] = _inside(inside, [*entries.values(), inside], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, words in entries.items():
            archive.writestr(zipfile.ZipInfo(one), words, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _squeezed(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """What gzip holds is changed; the rest of the archive stays whole."""
    return gzip.compress(_inside(gzip.decompress(data), [gzip.decompress(data)], chance), 1, mtime=0)


def _inside(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3))):
        data = chance.choice(_OF_BYTES)(data, others, chance)
    return data


def _tree(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """A value of a JSON file or of a property list is of another kind, or stands inside itself many times over."""
    if data.startswith(b"bplist"):
        held = plistlib.loads(data)
        return plistlib.dumps(_changed(held, chance), fmt=plistlib.FMT_BINARY)
    hit = re.search(rb'ld\+json">(.*?)</script', data, re.DOTALL)
    start, end = hit.span(1) if hit else (0, len(data))
    told = json.dumps(_changed(json.loads(data[start:end]), chance)).encode("utf-8", "replace")
    return data[:start] + told + data[end:]


def _changed(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict) and value and chance.random() < 0.85:
        name = chance.choice(list(value))
        if chance.random() < 0.1:
            return {key: one for key, one in value.items() if key != name}
        return {**value, name: _changed(value[name], chance)}
    if isinstance(value, list) and value and chance.random() < 0.85:
        place = chance.randrange(len(value))
        return [*value[:place], _changed(value[place], chance), *value[place + 1 :]]
    if chance.random() < 0.3:
        for _ in range(chance.choice((1, 5, 60))):
            value = [value, value][: chance.choice((1, 1, 2))] if chance.random() < 0.5 else {"@graph": value}
            if len(str(value)) > MOST_BYTES // 4:
                break
        return value
    return chance.choice(_VALUES)


def _fitting(data: bytes) -> "tuple[_Change, ...]":
    """Changes that leave a file what it is: one bad byte in an archive says nothing about what reads its files."""
    if data.startswith(b"PK"):
        return (_packed,)
    if data.startswith(b"\x1f\x8b"):
        return (_squeezed,)
    if data.startswith(b"bplist"):
        return (_tree,)
    if data.lstrip()[:1] in {b"{", b"["} or b"ld+json" in data:
        return (_tree, *_OF_BYTES[:4])
    return _OF_BYTES


_Change = Callable[[bytes, Sequence[bytes], random.Random], bytes]
_OF_BYTES: tuple[_Change, ...] = (_byte, _put_odd, _cut, _stop, _repeat, _move, _splice, _pieces, _pieces, _number)
