"""Which of the files that a user names are films, pictures, subtitles, texts: by their names, then by their first bytes."""

from collections.abc import Sequence
from pathlib import Path

from kadr.store.listing import is_subtitles

_FILMS = set(
    "mp4 m4v mov qt mkv webm avi divx ts m2ts mts m2t mpg mpeg m1v m2v vob evo ogv ogm wmv asf flv f4v 3gp 3g2 mxf dv "
    "y4m mj2 rm rmvb gif ivf nut h264 h265 hevc obu".split()
)
_PICTURES = set("jpg jpeg jpe png webp tif tiff bmp avif heic jp2".split())
_HEAD_BYTES = 4096
_TS_PACKET_BYTES = 188
_BEGINNINGS = (
    b"\x1a\x45\xdf\xa3", b"FLV\x01", b"OggS", b"\x00\x00\x01\xba", b"\x00\x00\x01\xb3", b"\x06\x0e\x2b\x34",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",
)  # fmt: skip  # Matroska, FLV, Ogg, MPEG, MXF, ASF


def kind_of(path: str) -> str:
    """film, picture, subtitles or text. A name says it where it has one of the known endings; else the file's beginning."""
    ending = Path(path).suffix.lower().removeprefix(".")
    if ending in _FILMS:
        return "text" if ending == "ts" and not _is_film(_head(path)) else "film"
    if ending in _PICTURES:
        return "picture"
    if is_subtitles(Path(path)):
        return "subtitles"
    return "film" if _is_film(_head(path)) else "text"


def sorted_by_kind(paths: Sequence[str]) -> dict[str, list[str]]:
    """The paths under film, picture, subtitles and text, each in the order given."""
    found: dict[str, list[str]] = {"film": [], "picture": [], "subtitles": [], "text": []}
    for path in paths:
        found[kind_of(path)].append(path)
    return found


def _head(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(_HEAD_BYTES)
    except OSError:
        return b""  # whoever opens it says why


def _is_film(head: bytes) -> bool:
    """Whether bytes begin as those of a film's container.

    >>> _is_film(b"\\x00\\x00\\x00\\x18ftypmp42"), _is_film(b"<html>"), _is_film(b"RIFF\\x00\\x00\\x00\\x00AVI LIST")
    (True, False, True)
    """
    return (
        head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide")
        or head.startswith(_BEGINNINGS)
        or (head[:4] == b"RIFF" and head[8:12] == b"AVI ")
        or (len(head) > 2 * _TS_PACKET_BYTES and {*head[: 3 * _TS_PACKET_BYTES : _TS_PACKET_BYTES]} == {0x47})
    )
