"""A picture as JPEG: the one encoder of stills and of what the page makes smaller."""

from fractions import Fraction
from typing import Any

import av

FORMAT = "yuvj420p"


def jpeg(frame: Any, quality: int) -> bytes:
    """A frame of `FORMAT`, encoded: the same bytes each time.

    quality: of the encoder's scale, 2 (best) to 31.
    """
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height, encoder.pix_fmt = frame.width, frame.height, FORMAT
    encoder.time_base = Fraction(1, 25)
    encoder.thread_count = 1
    encoder.qmin = encoder.qmax = quality
    frame.pts = 0
    return b"".join(bytes(packet) for packet in (*encoder.encode(frame), *encoder.encode(None)))
