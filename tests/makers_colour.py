"""Looks of known colours, and shots to lay them in."""

import io
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import av
import numpy as np

from bench.patches import known_oklab
from kadr.contracts import Track
from kadr.film_rows import Shot
from kadr.looks import COLOUR_COLUMNS, COLOUR_ROWS, ColourLook
from kadr.measures.colour import Colours
from kadr.spans import SECOND

FRAME_NS = SECOND // 25


def lab_of(*srgb: tuple[int, int, int]) -> np.ndarray:
    """OKLab, shape (n, 3), by the arithmetic of the bench."""
    return known_oklab(np.array(srgb))


def striped(*parts: tuple[float, tuple[int, int, int]]) -> np.ndarray:
    """A look's colours, (72, 128, 3): columns of sRGB colours, each as wide as its share."""
    edges = np.rint(np.cumsum([share for share, _ in parts]) * COLOUR_COLUMNS).astype(int)
    assert edges[-1] == COLOUR_COLUMNS
    widths = np.diff(edges, prepend=0)
    row = lab_of(*(colour for _, colour in parts)).repeat(widths, 0)
    return np.tile(row, (COLOUR_ROWS, 1, 1)).astype(np.float32)


def flat(colour: tuple[int, int, int]) -> np.ndarray:
    return striped((1.0, colour))


def grainy(lab: np.ndarray, spread: float, seed: int = 0) -> np.ndarray:
    """With noise of a standard deviation in each of OKLab's three, as grain has."""
    noise = np.random.default_rng(seed).normal(0, spread, lab.shape)
    return (lab + noise).astype(np.float32)


def track_of(looks: Sequence[tuple[int, np.ndarray]]) -> Track:
    """The track of looks at frames."""
    measure = Colours()
    for frame, lab in looks:
        measure.see(ColourLook(frame, frame * FRAME_NS, lab))
    return measure.track()


def shots_at(*edges: int) -> list[Shot]:
    """Shots between frames."""
    return [
        Shot(n, a, b, a * FRAME_NS, b * FRAME_NS, "cut" if n else "start", None, None, None)
        for n, (a, b) in enumerate(pairwise(edges))
    ]


def decoded(picture: bytes) -> np.ndarray:
    """A picture's red, green and blue, uint8 (rows, columns, 3), as the decoder's own conversion gives them."""
    with av.open(io.BytesIO(picture)) as container:
        return next(container.decode(video=0)).to_ndarray(format="rgb24")


def encoded(rgb: np.ndarray, codec: str, pixel_format: str, **options: str) -> bytes:
    """A picture in a file format of one picture."""
    context = av.CodecContext.create(codec, "w")
    context.width, context.height, context.pix_fmt = rgb.shape[1], rgb.shape[0], pixel_format
    context.time_base, context.options = Fraction(1, 25), options
    frame = av.VideoFrame.from_ndarray(rgb, "rgb24").reformat(format=pixel_format, dst_colorspace="ITU601")
    frame.pts = 0
    return b"".join(bytes(packet) for packet in (*context.encode(frame), *context.encode(None)))
