"""Rows of faces, shots and voices made by hand, for what is told from them."""

from collections.abc import Sequence

import numpy as np

from kadr.film_rows import Shot
from kadr.presence_rows import Face, Scale, Voice
from kadr.spans import SECOND

RATE = 10
"""Frames a second: whole tenths, so that times are easy to check."""


def at(frame: int) -> int:
    return frame * SECOND // RATE


def stamps(frames: int) -> np.ndarray:
    return np.arange(frames, dtype=np.int64) * (SECOND // RATE)


def shots(*lengths: int) -> list[Shot]:
    """Shots of so many frames, with cuts between them."""
    found, start = [], 0
    for index, length in enumerate(lengths):
        before = (start - 1, start) if index else (None, None)
        end = start + length
        found.append(Shot(index, start, end, at(start), at(end), "cut" if index else "start", *before, None))
        start = end
    return found


def face(
    shot: int, frame: int, track: int, left: float = 0.4, high: float = 0.3, yaw: float | None = 0.0,
    person: str | None = None, top: float = 0.2,
) -> Face:  # fmt: skip
    """A face half as wide as high."""
    box = left, top, left + high / 2, top + high
    return Face(shot, frame, at(frame), *box, 0.9, (0.5,) * 10, yaw, None, None, track, person)


def voices(*parts: tuple[str, float]) -> tuple[Voice, ...]:
    """Kinds and how long each lasts, in seconds."""
    found, start = [], 0
    for kind, seconds in parts:
        end = start + round(seconds * SECOND)
        found.append(Voice(kind, start, end))
        start = end
    return tuple(found)


def scale(shot: int, told_from: str, none: float) -> Scale:
    rest = 1 - none
    name = "none" if none > 0.5 else "MS"
    return Scale(shot, name, max(none, rest), 0, 0, 0, rest, 0, 0, 0, none, None, told_from, 3)


def frames_looked_at(faces: Sequence[Face], *others: int) -> np.ndarray:
    return np.array(sorted({face.frame for face in faces} | set(others)), np.int64)
