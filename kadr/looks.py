"""What measures see and hear of a film: small samplings of a frame's planes over the active picture, blocks of sound."""

from dataclasses import dataclass

import numpy as np

LUMA_ROWS, LUMA_COLUMNS = 72, 128
CHROMA_ROWS, CHROMA_COLUMNS = 36, 64
COLOUR_ROWS, COLOUR_COLUMNS = 72, 128
FACE_SIDE = 640
"""Pixels of the longer side of what faces are looked for in."""
FINE_COLUMNS = 640


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
    """float32 (72, 128, 3): OKLab of point samples, from the samples exactly as coded."""


@dataclass(frozen=True, slots=True)
class FaceLook:
    """A frame as faces and bodies are looked for in it."""

    frame: int
    at_ns: int
    rgb: np.ndarray
    """uint8 (rows, columns, 3): the whole active picture, upright, square pixels, its longer side FACE_SIDE. Its colours
    are roughly right: sRGB where the file says what it is, HDR as coded."""


@dataclass(frozen=True, slots=True)
class FineLook:
    """A frame in which writing is sought."""

    frame: int
    at_ns: int
    luma: np.ndarray
    """uint8 (rows, 640): point samples of Y in studio range, as many rows as the active picture's shape asks for."""


@dataclass(frozen=True, slots=True)
class SoundBlock:
    """Some sound as it was decoded; blocks follow each other, and a hole in the file is a hole between blocks."""

    start_ns: int
    """On the film's clock; the first block may begin before or after its zero."""
    rate_hz: int
    samples: np.ndarray
    """float32 (channels, n), full scale ±1; channels in the decoder's order."""
    layout: str
    """The decoder's name of the channels: mono, stereo, 5.1 …"""
