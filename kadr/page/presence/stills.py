"""Pictures beside what is told of people: the very frame where the dossier has it, else the still of its shot."""

from dataclasses import dataclass

from kadr.dossier import Dossier
from kadr.film_rows import Film, Shot
from kadr.page.film.sheet import rate_of, shape
from kadr.page.pictures import Pictures
from kadr.page.presence.stretches import Axis
from kadr.spans import clock, timecode

_ROOM = 0.35
"""Of a face's size, that a picture of it leaves on every side."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, or the word that stands in its place."""

    key: str
    """Of the symbol in the page: p-12 is the still of the shot of index 12, f-3071 is frame 3071; empty for none."""
    width: int
    """The page's stills all have this shape."""
    height: int
    name: str
    word: str = ""
    """Why there is none."""
    box: str = ""
    """Of a part of the picture, as a view box; empty for all of it."""


def picture_of(frame: int | None, shot: Shot | None, axis: Axis, held: Pictures) -> Picture:
    """The picture of a frame, else of the shot that it is in."""
    width, height = shape(axis.film, held)
    if shot is not None and shot.index in held.left_out:
        return Picture("", width, height, "", held.left_out_word)
    if frame is not None and frame in held.frames:
        return Picture(f"f-{frame}", width, height, f"Frame at {_code(frame, shot, axis.film)}")
    if shot is not None and shot.index in held.stills:
        return Picture(f"p-{shot.index}", width, height, f"Still of shot {shot.index + 1}, {clock(shot.start_ns)}")
    return Picture("", width, height, "", "no still")


def face_of(frame: int, box: tuple[float, float, float, float], axis: Axis, held: Pictures) -> Picture:
    """The part of a frame that a face is in; the whole picture where the dossier does not have that very frame.

    box: left, top, right, bottom as fractions of the picture.
    """
    shot = axis.shot_of_frame(frame)
    whole = picture_of(frame, shot, axis, held)
    is_that = frame in held.frames or (shot is not None and shot.still_frame == frame)
    left, top, right, bottom = box
    if not whole.key or not is_that or not (right > left and bottom > top):
        return whole
    side = max((right - left) * whole.width, (bottom - top) * whole.height) * (1 + 2 * _ROOM)
    side = min(side, whole.width, whole.height)
    across = min(max((left + right) / 2 * whole.width - side / 2, 0), whole.width - side)
    down = min(max((top + bottom) / 2 * whole.height - side / 2, 0), whole.height - side)
    return Picture(
        whole.key, whole.width, whole.height, whole.name, "", f"{across:.1f} {down:.1f} {side:.1f} {side:.1f}"
    )


def _code(frame: int, shot: Shot | None, film: Film) -> str:
    rate = rate_of(film)
    return timecode(frame, rate) if rate is not None else clock(shot.start_ns) if shot else f"frame {frame}"


def frames_held(dossier: Dossier) -> frozenset[int]:
    """Frames that the dossier has pictures of by themselves: of moments, persons and freezes."""
    return frozenset(
        frame for name in dossier.stills if name.startswith("frame-") and (frame := _frame_of(name)) is not None
    )


def _frame_of(name: str) -> int | None:
    digits = name.removeprefix("frame-").removesuffix(".jpg")
    return int(digits) if digits.isdecimal() and digits.isascii() else None
