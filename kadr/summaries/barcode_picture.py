"""The film as a strip of its colours, as PNG: mean colours, or a thin slice of each picture. Nothing is sharpened."""

import struct
import zlib
from collections.abc import Sequence

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import BarcodeStep
from kadr.oklab import oklab_of_srgb, srgb_of_oklab
from kadr.summaries.over_time import over_time

WIDEST_PX = 1600
MEAN_HEIGHT_PX = 72
_ROWS_AT_ONCE = 8


def mean_strip(steps: Sequence[BarcodeStep]) -> bytes:
    """One column for each step, or of a long film for several, averaged in OKLab. Raises ValueError without steps."""
    if not steps:
        raise ValueError("a barcode needs at least one step")
    lab = np.array([(step.lightness, step.a, step.b) for step in steps])
    columns = min(len(steps), WIDEST_PX)
    edges = np.array([step.start_ns for step in steps])
    mean = over_time(lab, edges, steps[-1].end_ns, np.linspace(0, steps[-1].end_ns, columns + 1).astype(np.int64))
    return png(np.repeat(srgb_of_oklab(mean)[None], MEAN_HEIGHT_PX, 0))


def slices(track: Track, end_ns: int, columns: int) -> bytes:
    """A slice for each column, at most WIDEST_PX: the mean, in OKLab, of the slices that stand in its time.

    Raises ValueError where there was no look.
    """
    if not len(track["slice"]):
        raise ValueError("a barcode needs at least one look")
    columns = max(1, min(columns, WIDEST_PX))
    edges = np.linspace(0, end_ns, columns + 1).astype(np.int64)
    bands = []
    for row in range(0, track["slice"].shape[1], _ROWS_AT_ONCE):  # all of a long film's at once are a hundred MB
        lab = oklab_of_srgb(track["slice"][:, row : row + _ROWS_AT_ONCE])
        mean = over_time(lab.reshape(len(lab), -1), track["at_ns"], end_ns, edges)
        bands.append(srgb_of_oklab(mean.reshape(columns, -1, 3)))
    return png(np.concatenate(bands, 1).swapaxes(0, 1))


def png(picture: np.ndarray) -> bytes:
    """A picture, uint8 (rows, columns, 3), as PNG in sRGB."""
    height, width, _ = picture.shape
    lines = np.concatenate([np.zeros((height, 1), np.uint8), picture.reshape(height, -1)], 1)  # 0: as they are
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            _chunk(b"sRGB", b"\0"),
            _chunk(b"IDAT", zlib.compress(lines.tobytes(), 9)),
            _chunk(b"IEND", b""),
        ]
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
