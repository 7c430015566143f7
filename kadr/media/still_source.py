"""A picture given beside a film: a painting, a photograph, a still. It is looked at as a frame of the film would be.

JPEG, PNG, WebP, TIFF, BMP, and the first picture of a GIF. The turning that a camera notes is respected. Colours are
taken as sRGB: an ICC profile is not read, so a picture in another space (Adobe RGB, Display P3) comes out a little
duller than it is; what is transparent counts with the colour that lies under it.
"""

from dataclasses import dataclass
from pathlib import Path

import av

from kadr.errors import CannotOpenFilm, CannotRead
from kadr.looks import ColourLook
from kadr.media.probe import probe, sha256_of
from kadr.media.sampling import Area, Sampler

_KINDS = "JPEG, PNG, WebP, TIFF, BMP and GIF can be"
_MARKS = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"BM", b"GIF8", b"II*\0", b"MM\0*")


@dataclass(frozen=True, slots=True)
class StillPicture:
    """A picture's file and how it looks."""

    path: Path
    sha256: str
    width_px: int
    """Upright."""
    height_px: int
    look: ColourLook


def is_picture(path: Path) -> bool:
    """Whether a file begins as one of the kinds of picture that can be opened. Raises OSError where it cannot be read."""
    with path.open("rb") as file:
        head = file.read(16)
    return head.startswith(_MARKS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")


def open_picture(path: Path) -> StillPicture:
    """Raises CannotRead, with one line that says what was found."""
    try:
        if path.is_dir():
            raise CannotRead(f"{path} is a folder; give the picture's file")
        sha256 = sha256_of(path)
        if not is_picture(path):
            raise CannotRead(f"{path} is no picture that can be opened; {_KINDS}")
        said = probe(path, picture=True)
        with av.open(str(path)) as container:
            frame = next(container.decode(container.streams[said.stream]))
            look = Sampler(said, Area(), interlaced=False).colour(frame, 0, 0)
    except CannotOpenFilm as error:
        if not path.exists():
            raise CannotRead(f"{path} does not exist") from error
        raise CannotRead(f"{path} cannot be opened as a picture. Is it whole? {_KINDS}") from error
    except (av.error.FFmpegError, StopIteration, ValueError) as error:
        raise CannotRead(f"{path} cannot be decoded. Is it whole? {_KINDS}") from error
    width, height = said.orientation.size(said.width_px, said.height_px)
    return StillPicture(path, sha256, width, height, look)
