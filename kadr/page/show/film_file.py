"""The film's file beside its dossier: where it lies, whether it is still the one that was watched, what kind it is."""

import stat
from dataclasses import dataclass
from pathlib import Path

from kadr.film_rows import Film

_HEAD = 564
"""Bytes that tell a kind: three packets of a transport stream."""


@dataclass(frozen=True, slots=True)
class FilmFile:
    """A file to be played, or why there is none."""

    path: Path | None
    kind: str
    """As browsers name it."""
    why: str = ""
    """In one sentence, where there is none."""


def found(film: Film | None, path: Path | None) -> FilmFile:
    """The film's file, if it can be served. Only the file of the dossier's card is, and only if it is a film.

    A dossier may come from somebody else: a name on its card that leads to something other than a film is not followed.
    """
    if film is None:
        return FilmFile(None, "", "The dossier has no film.")
    if path is None:
        return FilmFile(None, "", "The dossier does not say where the film’s file lies: stills are shown.")
    try:
        seen = path.lstat()
        if not stat.S_ISREG(seen.st_mode):
            return FilmFile(None, "", f"{path.name} is a link or no plain file, and is not followed: stills are shown.")
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return FilmFile(None, "", "The film’s file is not where it was watched: stills are shown.")
    kind = kind_of(head)
    if not kind:
        return FilmFile(None, "", f"{path.name} does not begin as a film does: stills are shown.")
    if seen.st_size != film.size_bytes:
        return FilmFile(
            None, "", f"{path.name} has changed since it was watched: stills are shown. Make the dossier again."
        )
    return FilmFile(path, kind)


def kind_of(head: bytes) -> str:
    """What a file is by its first bytes, as browsers name it; empty for what is no film.

    >>> kind_of(bytes.fromhex("00000018") + b"ftypisom"), kind_of(b"root:x:0:0:")
    ('video/mp4', '')
    """
    if head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free"):
        return "video/mp4"
    if head[:4] == b"\x1aE\xdf\xa3":
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    if head[:4] == b"OggS":
        return "video/ogg"
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return "video/x-msvideo"
    if head[:4] in (b"\x00\x00\x01\xba", b"\x00\x00\x01\xb3"):
        return "video/mpeg"
    if (
        len(head) > 376
        and head[0] == head[188] == head[376] == 0x47
        or len(head) > 388
        and head[4] == head[196] == 0x47
    ):
        return "video/mp2t"
    if head[:3] == b"FLV":
        return "video/x-flv"
    if head[:4] == b"0&\xb2u":
        return "video/x-ms-wmv"
    if head[:4] == b"\x06\x0e+4":
        return "application/mxf"
    return ""
