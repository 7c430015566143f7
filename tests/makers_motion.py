"""Looks at a made ground whose movement is known, and films of it."""

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np

from kadr.film_rows import Shot
from kadr.looks import CHROMA_COLUMNS, CHROMA_ROWS, LUMA_COLUMNS, LUMA_ROWS, Look
from kadr.measures.motion import Movement
from kadr.spans import SECOND

WIDTH, HEIGHT = 1920, 1080
"""Of the camera's picture on the ground."""
_BORDER_X, _BORDER_Y = 1600, 500
_GREY = np.full((CHROMA_ROWS, CHROMA_COLUMNS), 128, np.uint8)


@cache
def ground(seed: int = 0) -> np.ndarray:
    """Noise whose amplitude falls with frequency, as that of photographs does."""
    size = HEIGHT + 2 * _BORDER_Y, WIDTH + 2 * _BORDER_X
    waves = np.fft.rfft2(np.random.default_rng(seed).standard_normal(size))
    pace = np.hypot(np.fft.fftfreq(size[0])[:, None], np.fft.rfftfreq(size[1]))
    pace[0, 0] = 1
    found = np.fft.irfft2(waves / pace, size)
    return (120 + 35 * (found - found.mean()) / found.std()).astype(np.float32)


def view(x: float = 0.0, y: float = 0.0, zoom: float = 1.0, seed: int = 0) -> np.ndarray:
    """Point samples, float (72, 128), of the camera's picture. x, y: where it looks, in widths, right and down."""
    rows = _BORDER_Y + HEIGHT / 2 + y * WIDTH + ((np.arange(LUMA_ROWS) + 0.5) / LUMA_ROWS - 0.5) * HEIGHT / zoom
    columns = _BORDER_X + WIDTH / 2 + x * WIDTH + ((np.arange(LUMA_COLUMNS) + 0.5) / LUMA_COLUMNS - 0.5) * WIDTH / zoom
    return ground(seed)[np.rint(rows).astype(int)][:, np.rint(columns).astype(int)]


def with_object(picture: np.ndarray, x: float, y: float) -> np.ndarray:
    """A thing of 20 by 24 points with a look of its own, its middle at a place of the sampling."""
    left, top = round(x) - 10, round(y) - 12
    thing, picture = view(seed=1)[20:44, 30:50], picture.copy()
    picture[top : top + 24, left : left + 20] = thing
    return picture


def look(frame: int, at_ns: int, picture: np.ndarray, noise: float = 0.0) -> Look:
    """noise: its standard deviation in levels; the same for the same frame."""
    grain = noise * np.random.default_rng(frame).standard_normal(picture.shape)
    return Look(frame, at_ns, np.clip(np.rint(picture + grain), 16, 235).astype(np.uint8), _GREY, _GREY)


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


def track_of(seen: list[Look]) -> dict[str, np.ndarray]:
    measure = Movement()
    for one in seen:
        measure.see(one)
    return measure.track()


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
