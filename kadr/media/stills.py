"""Pictures of frames, upright, in square pixels, without bars, in the colours that tables name: stills as small JPEGs,
and what faces are looked for in.

HDR is brought to ordinary range by the rule of media.oklab. Of an interlaced frame one field is shown.
"""

from typing import Any

import av
import numpy as np
from av.video.reformatter import ColorRange, Interpolation

from kadr.looks import FACE_SIDE, FaceLook
from kadr.media.jpeg import FORMAT, jpeg
from kadr.media.oklab import srgb
from kadr.media.probe import Probe
from kadr.media.sampling import Area, plane_of, planes_of

WIDTH_PX = 480
_AT_ONCE = {"yuv420p", "yuv422p", "yuv444p"}
_LEAST_PX = 16  # of a side
_MEANS = Interpolation.AREA | Interpolation.ACCURATE_RND | Interpolation.BITEXACT
_QUALITY = 4  # of the encoder's scale, where 2 is best: no blocks to be seen at this size
_JFIF = np.array(
    [[0.299, 0.587, 0.114], [-0.168735892, -0.331264108, 0.5], [0.5, -0.418687589, -0.081312411]], np.float32
)


def still(frame: Any, probe: Probe, area: Area, width_px: int = WIDTH_PX, interlaced: bool = False) -> bytes:
    """A decoded frame as JPEG, at most width_px wide and high, never larger than it is; the same bytes each time."""
    return _jpeg(*_shown(frame, probe, area, width_px, interlaced, larger=False))


def face_look(frame: Any, index: int, at_ns: int, probe: Probe, area: Area, interlaced: bool) -> FaceLook:
    """A decoded frame as faces are looked for in it; a small picture is made larger."""
    shown = _shown(frame, probe, area, FACE_SIDE, interlaced, larger=True)
    rgb = np.empty((*shown[0].shape, 3), np.uint8)
    for place, part in enumerate(shown):
        rgb[..., place] = part * np.float32(255) + np.float32(0.5)
    return FaceLook(index, at_ns, rgb)


def _shown(
    frame: Any, probe: Probe, area: Area, side_px: int, interlaced: bool, larger: bool
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Red, green and blue, 0..1, upright, of the active picture in a square of side_px."""
    y, cb, cr, tags, depth = planes_of(frame, probe)
    width, height = _size(y, probe, area, side_px, larger)
    across, down = (height, width) if probe.orientation.transposed else (width, height)
    if frame.format.name in _AT_ONCE and not interlaced and min(y.shape) >= _LEAST_PX:
        y, cb, cr = _reduced_at_once(frame, area.stored(probe.orientation), across, down)
    else:
        step = 2 if interlaced and not probe.orientation.transposed else 1
        y, cb, cr = (_reduced(_cut(plane, probe, area, step), across, down, depth) for plane in (y, cb, cr))
    red, green, blue = srgb(y, cb, cr, tags, 8 if depth == 8 else 16)
    way = probe.orientation
    return way.upright(red), way.upright(green), way.upright(blue)


def _size(y: np.ndarray, probe: Probe, area: Area, side_px: int, larger: bool) -> tuple[int, int]:
    """Width and height of what is shown: the active picture's shape in square pixels, in a square of side_px; made
    larger to fill it only where that is wanted."""
    aspect = float(probe.pixel_aspect)
    wide, high = y.shape[1] * max(aspect, 1.0), y.shape[0] / min(aspect, 1.0)
    if probe.orientation.transposed:
        wide, high = high, wide
    wide, high = wide * (area.right - area.left), high * (area.bottom - area.top)
    scale = side_px / max(wide, high)
    scale = scale if larger else min(1.0, scale)
    return max(2, round(wide * scale)), max(2, round(high * scale))


def _cut(plane: np.ndarray, probe: Probe, area: Area, step: int) -> np.ndarray:
    """The active part of a stored plane; only samples that lie wholly within it."""
    part = area.stored(probe.orientation)
    first, last = _inside(part.top, part.bottom, plane.shape[0])
    return plane[first:last:step, slice(*_inside(part.left, part.right, plane.shape[1]))]


def _inside(start: float, end: float, size: int) -> tuple[int, int]:
    first, last = int(np.ceil(start * size - 1e-6)), int(np.floor(end * size + 1e-6))
    return (first, last) if last > first else (min(first, size - 1), min(first, size - 1) + 1)


def _reduced(plane: np.ndarray, width: int, height: int, depth: int) -> np.ndarray:
    """A plane at another size, each sample the mean of those it covers; 8 bit, else 16."""
    if depth > 8:
        plane = plane << (16 - depth)
    if plane.shape[1] < 2 or plane.shape[0] < 2:
        return np.resize(plane, (height, width))
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(plane), "gray" if depth == 8 else "gray16le")
    return frame.reformat(width=width, height=height, interpolation=_MEANS, threads=1).to_ndarray()


def _reduced_at_once(frame: Any, part: Area, width: int, height: int) -> np.ndarray:
    """The planes of a part of a frame, at another size: as each of them reduced by itself, in a third of the time.

    Returns uint8 (3, height, width). The part is made smaller, to whole samples of chroma.
    """
    down, across = (
        _even(*_inside(*ends, size))
        for ends, size in (((part.top, part.bottom), frame.height), ((part.left, part.right), frame.width))
    )
    if (down[1] - down[0], across[1] - across[0]) != (frame.height, frame.width):
        frame = _cropped(frame, down, across)
    same = {"src_color_range": ColorRange.MPEG, "dst_color_range": ColorRange.MPEG}  # whichever it is: none is changed
    small = frame.reformat(width, height, "yuv444p", interpolation=_MEANS, threads=1, **same)
    return np.stack([plane_of(small, number, 8) for number in range(3)])


def _cropped(frame: Any, down: tuple[int, int], across: tuple[int, int]) -> Any:
    made = av.VideoFrame(across[1] - across[0], down[1] - down[0], frame.format.name)
    for number, own in enumerate(frame.planes):
        high, wide = -(-frame.height // own.height), -(-frame.width // own.width)
        part = plane_of(frame, number, 8)[down[0] // high : down[1] // high, across[0] // wide : across[1] // wide]
        plane_of(made, number, 8)[:] = part
    return made


def _even(first: int, last: int) -> tuple[int, int]:
    """Ends on whole samples of chroma, inward.

    >>> _even(0, 1080), _even(131, 949)
    ((0, 1080), (132, 948))
    """
    return first + first % 2, last - last % 2


def _jpeg(red: np.ndarray, green: np.ndarray, blue: np.ndarray) -> bytes:
    y, cb, cr = (row[0] * red + row[1] * green + row[2] * blue for row in _JFIF * np.float32(255))
    height, width = y.shape
    frame = av.VideoFrame(width, height, FORMAT)
    _put(frame.planes[0], y)
    for plane, part in ((frame.planes[1], cb), (frame.planes[2], cr)):
        _put(plane, _halved(part) + np.float32(128))
    return jpeg(frame, _QUALITY)


def _put(plane: Any, values: np.ndarray) -> None:
    rows, columns = values.shape
    out = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    out[:rows, :columns] = np.clip(values + np.float32(0.5), 0, 255)


def _halved(part: np.ndarray) -> np.ndarray:
    """Means of two by two; a last odd row or column stands alone."""
    rows, columns = part.shape
    if rows % 2 or columns % 2:
        part = np.pad(part, ((0, rows % 2), (0, columns % 2)), "edge")
    return (part[::2, ::2] + part[1::2, ::2] + part[::2, 1::2] + part[1::2, 1::2]) * np.float32(0.25)
