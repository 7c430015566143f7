"""Which way up a picture is shown: what a file says about turning and mirroring it."""

import math
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np

_ONE = 65536  # the display matrix counts in 16.16 fixed point


@dataclass(frozen=True, slots=True)
class Orientation:
    """How stored pictures become upright ones: first transposed, then flipped."""

    transposed: bool = False
    flip_across: bool = False
    """Left and right change places."""
    flip_down: bool = False
    """Top and bottom change places."""

    @property
    def mirrored(self) -> bool:
        return self.transposed ^ self.flip_across ^ self.flip_down

    @property
    def turn_deg(self) -> int:
        """Clockwise turn in degrees; of a mirrored picture, the turn before it is mirrored left to right."""
        if self.transposed:
            return 270 if self.flip_down else 90
        return 180 if self.flip_down else 0

    def upright(self, picture: np.ndarray) -> np.ndarray:
        """A stored picture, shape (rows, columns, …), as it is shown; a view, not a copy."""
        out = picture.swapaxes(0, 1) if self.transposed else picture
        if self.flip_down:
            out = out[::-1]
        return out[:, ::-1] if self.flip_across else out

    def size(self, width: int, height: int) -> tuple[int, int]:
        """Width and height as shown."""
        return (height, width) if self.transposed else (width, height)


def orientation_of(frame: Any) -> Orientation:
    """What a decoded frame's display matrix says; turns that are no quarter turns are taken to the nearest."""
    try:
        entries = list(frame.side_data)
    except ValueError:  # beside it lies something that the decoder's Python layer has no name for
        turn = math.radians(-frame.rotation)
        return _of_matrix(math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn))
    for entry in entries:
        if entry.type.name == "DISPLAYMATRIX":
            a, b, _, c, d, *_ = (value / _ONE for value in struct.unpack("<9i", bytes(entry)))
            return _of_matrix(a, b, c, d)
    return Orientation()


def _of_matrix(a: float, b: float, c: float, d: float) -> Orientation:
    """x' = a x + c y, y' = b x + d y, with y downwards.

    >>> _of_matrix(0, 1, -1, 0).turn_deg, _of_matrix(-1, 0, 0, -1).turn_deg, _of_matrix(0, -1, 1, 0).turn_deg
    (90, 180, 270)
    >>> _of_matrix(0, 1, 1, 0).mirrored, _of_matrix(-1, 0, 0, 1).mirrored, _of_matrix(1, 0, 0, 1).mirrored
    (True, True, False)
    """
    if math.hypot(b, c) > math.hypot(a, d):
        return Orientation(True, c < 0, b < 0)
    return Orientation(False, a < 0, d < 0)
