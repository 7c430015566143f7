"""Looks at a made ground whose movement is known, and films of it."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from bench.ground import look
from kadr.film_rows import Shot
from kadr.looks import Look
from kadr.spans import SECOND


def looks(
    picture: Callable[[float], np.ndarray],
    seconds: float,
    rate: Fraction = Fraction(24),
    noise: float = 3.0,
    every: int = 1,
    start_ns: int = 0,
) -> list[Look]:
    """What is shown of a film, picture(t) at each frame; every: only each so many-th frame is looked at."""
    return [
        look(number, start_ns + round(number / rate * SECOND), picture(float(number / rate)), noise)
        for number in range(0, round(seconds * rate), every)
    ]


def shots_of(*lengths: int, rate: int = 24) -> list[Shot]:
    """Shots of so many frames, with cuts between them."""
    found, start = [], 0
    for index, length in enumerate(lengths):
        edges = (start - 1, start) if index else (None, None)
        span = start, start + length, round(start * SECOND / rate), round((start + length) * SECOND / rate)
        found.append(Shot(index, *span, "cut" if index else "start", *edges, None))
        start += length
    return found


def write_film(path: Path, pictures: list[np.ndarray], codec: str = "mpeg4", rate: int = 24) -> Path:
    """Luma pictures, uint8 (rows, columns), as a film without colour."""
    with av.open(str(path), "w") as file:
        stream = file.add_stream(codec, rate=rate)
        stream.height, stream.width = pictures[0].shape
        stream.pix_fmt, stream.bit_rate = "yuv420p", 4_000_000
        for number, picture in enumerate(pictures):
            grey = np.full((picture.shape[0] // 2, picture.shape[1]), 128, np.uint8)
            frame = av.VideoFrame.from_ndarray(np.concatenate([picture, grey]), format="yuv420p")
            frame.pts = number
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return path


def turned(path: Path) -> Path:
    """The same MP4, to be shown turned clockwise by a quarter (the matrix of its track's header, ISO/IEC 14496-12)."""
    data = bytearray(path.read_bytes())
    at = data.index(b"tkhd") + 44
    quarter = (0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30)
    data[at : at + 36] = b"".join(number.to_bytes(4, "big", signed=True) for number in quarter)
    path.write_bytes(data)
    return path
