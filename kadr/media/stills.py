"""Pictures of frames: JPEG, upright, with square pixels, of the active picture alone, in the colours of sRGB."""

from fractions import Fraction
from typing import Any

import av
import numpy as np

from kadr.media.oklab import oklab
from kadr.media.probe import Probe, opened
from kadr.media.sampling import Area
from kadr.oklab import srgb_of_oklab

WIDTH_PX = 480
_QUALITY = 4  # the encoder's scale, 2 (best) to 31
_MATRICES = {"BT.601": "ITU601", "BT.709": "ITU709", "BT.2020": "ITU709", "FCC": "FCC", "SMPTE 240M": "SMPTE240M"}
_TRIES = 600  # packets looked at for a frame at a stamp


def still(frame: Any, probe: Probe, area: Area, width_px: int = WIDTH_PX, interlaced: bool = False) -> bytes:
    """A decoded frame as JPEG.

    area: the active picture, which alone is shown. interlaced: only one field's rows are taken.
    """
    across, down = _size(probe, area, width_px)
    part = _part(frame, probe, area, interlaced)
    stored = (down, across) if probe.orientation.transposed else (across, down)
    if probe.tags.is_hdr:
        rgb = _tone_mapped(part, probe, *stored)
    else:
        small = part.reformat(
            width=stored[0], height=stored[1], format="rgb24", src_colorspace=_MATRICES.get(probe.tags.matrix),
            src_color_range="JPEG" if probe.tags.full_range else "MPEG", interpolation="AREA",
        )  # fmt: skip
        rgb = small.to_ndarray()
    return _jpeg(np.ascontiguousarray(probe.orientation.upright(rgb)))


def still_at(
    probe: Probe, area: Area, at_s: Fraction, width_px: int = WIDTH_PX, interlaced: bool = False
) -> bytes | None:
    """A picture of the frame that is shown at a time on the file's own clock; None where it cannot be had."""
    with opened(probe.path) as container:
        stream = container.streams[probe.stream]
        half = Fraction(stream.time_base) / 2
        try:
            container.seek(int(at_s / stream.time_base), stream=stream)
            for number, packet in enumerate(container.demux(stream)):
                for frame in packet.decode():
                    if frame.pts is not None and frame.pts * stream.time_base + half >= at_s:
                        return still(frame, probe, area, width_px, interlaced)
                if number > _TRIES:
                    return None
        except (av.error.FFmpegError, ValueError):
            return None
    return None


def _size(probe: Probe, area: Area, width_px: int) -> tuple[int, int]:
    """Even sizes in the shape of the active picture; small pictures are not enlarged."""
    across, down = probe.display_size
    wide, high = (area.right - area.left) * across, (area.bottom - area.top) * down
    width = min(width_px, max(2, round(wide)))
    return max(2, width // 2 * 2), max(2, round(width * high / wide / 2) * 2)


def _part(frame: Any, probe: Probe, area: Area, interlaced: bool) -> Any:
    """The active part of a stored frame, as a frame; of interlaced ones, one field."""
    whole = area == Area()
    if whole and not interlaced:
        return frame
    if not frame.format.name.startswith(("yuv4", "yuvj4", "yuva4", "gray")):
        frame = frame.reformat(format="yuv444p")
    way = probe.orientation
    left, right = (1 - area.right, 1 - area.left) if way.flip_across else (area.left, area.right)
    top, bottom = (1 - area.bottom, 1 - area.top) if way.flip_down else (area.top, area.bottom)
    if way.transposed:
        left, right, top, bottom = top, bottom, left, right
    across = frame.width // max(1, frame.format.chroma_width(frame.width))
    down = frame.height // max(1, frame.format.chroma_height(frame.height)) if len(frame.planes) > 1 else 1
    x0, x1 = _even(left * frame.width, across), _even(right * frame.width, across)
    y0, y1 = _even(top * frame.height, down * 2), _even(bottom * frame.height, down * 2)
    step = 2 if interlaced and not way.transposed else 1
    kind, each = (np.uint8, 1) if frame.format.components[0].bits == 8 else (np.dtype("<u2"), 2)
    height = (y1 - y0) // step
    cut = av.VideoFrame(x1 - x0, height, frame.format.name)
    for plane, goal in zip(frame.planes, cut.planes, strict=True):
        by = (frame.width // plane.width or 1, frame.height // plane.height or 1)
        source = np.frombuffer(plane, kind).reshape(-1, plane.line_size // each)[: plane.height, : plane.width]
        some = source[y0 // by[1] : y1 // by[1] : step, x0 // by[0] : x1 // by[0]][: goal.height, : goal.width]
        room = np.zeros((goal.height, goal.line_size // each), kind)
        room[: some.shape[0], : some.shape[1]] = some
        goal.update(room.tobytes())
    return cut


def _even(value: float, step: int) -> int:
    return round(value / step) * step


def _tone_mapped(frame: Any, probe: Probe, width: int, height: int) -> np.ndarray:
    """HDR pictures through the same rule as all colour (see media/oklab.py), at the still's size."""
    small = frame.reformat(width=width, height=height, format="yuv444p10le", interpolation="AREA")
    planes = [np.frombuffer(p, "<u2").reshape(-1, p.line_size // 2)[: p.height, : p.width] for p in small.planes]
    return srgb_of_oklab(oklab(*planes, probe.tags, 10))


def _jpeg(rgb: np.ndarray) -> bytes:
    frame = av.VideoFrame.from_ndarray(rgb, format="rgb24").reformat(
        format="yuvj420p", dst_colorspace="ITU601", dst_color_range="JPEG"
    )
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height, encoder.pix_fmt = frame.width, frame.height, "yuvj420p"
    encoder.time_base = Fraction(1)
    encoder.qmin = encoder.qmax = _QUALITY
    encoder.thread_count = 1
    return b"".join(bytes(packet) for packet in (*encoder.encode(frame), *encoder.encode(None)))
