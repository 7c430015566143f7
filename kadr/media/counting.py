"""A film's frames counted, with as little decoding as an exact count needs."""

from collections.abc import Callable

from kadr.errors import CannotOpenFilm
from kadr.media.picture import CannotSkip, Picture
from kadr.media.probe import Probe

_EACH = 48  # frames between two words of progress


def counted(probe: Probe, tell: Callable[[str, int, int | None], None]) -> Picture:
    """The film's stamps, all of them. Raises CannotOpenFilm where none of its pictures can be decoded."""
    for decode_all in (False, True):
        picture = Picture(probe, decode_all=decode_all)
        try:
            for shown in picture.frames():
                if picture.decoded % _EACH == 0:
                    tell("counting", shown.index + 1, probe.frames_by_header)
        except CannotSkip:
            continue
        break
    if not picture.stamps:
        raise CannotOpenFilm(f"{probe.path}: none of its pictures could be decoded ({probe.codec})")
    tell("counting", len(picture.stamps), len(picture.stamps))
    return picture
