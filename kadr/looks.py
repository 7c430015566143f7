"""What measures see of a frame: small samplings of its planes over the active picture."""

from dataclasses import dataclass

import numpy as np

LUMA_ROWS, LUMA_COLUMNS = 72, 128
CHROMA_ROWS, CHROMA_COLUMNS = 36, 64


@dataclass(frozen=True, slots=True)
class Look:
    """A frame as shots and motion see it."""

    frame: int
    """Index of the shown frame, from 0."""
    at_ns: int
    """Its stamp, from the film's zero."""
    luma: np.ndarray
    """uint8 (72, 128): point samples of Y scaled to 8 bit, studio range (16..235), rows top to bottom."""
    cb: np.ndarray
    """uint8 (36, 64)."""
    cr: np.ndarray
    """uint8 (36, 64)."""


@dataclass(frozen=True, slots=True)
class ColourLook:
    """A frame as colour sees it."""

    frame: int
    at_ns: int
    lab: np.ndarray
    """float32 (36, 64, 3): OKLab of point samples."""
