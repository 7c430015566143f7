"""Decoded frames become small samplings: point samples at fixed places of the upright active picture.

Points, not means: reading every sample of a large picture costs more than decoding it (a sixteenth of the rows and
columns is enough for what is measured). Of interlaced pictures only one field's rows are read, so nothing is combed.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from kadr.looks import (
    CHROMA_COLUMNS,
    CHROMA_ROWS,
    COLOUR_COLUMNS,
    COLOUR_ROWS,
    FINE_COLUMNS,
    LUMA_COLUMNS,
    LUMA_ROWS,
    ColourLook,
    FineLook,
    Look,
)
from kadr.media.oklab import oklab
from kadr.media.orientation import Orientation
from kadr.media.probe import Probe
from kadr.media.tags import Tags

_PLANAR = ("yuv4", "yuvj4", "yuva4")
_ODD_LAYOUT = ("yuv410", "yuv411", "yuv440", "yuvj440", "yuvj411")
_Grid = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the upright picture, as fractions of it."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0

    def aspect(self, width: float, height: float) -> float:
        """Width to height of this part of an upright picture in square pixels.

        >>> round(Area(0.0, 0.125, 1.0, 0.875).aspect(1920, 1080), 3)
        2.37
        """
        return (self.right - self.left) * width / ((self.bottom - self.top) * height)

    def stored(self, way: Orientation) -> "Area":
        """The same part of the picture as it is stored, before it is turned upright.

        >>> Area(0.0, 0.1, 1.0, 0.7).stored(Orientation(transposed=True, flip_across=True)).left
        0.1
        """
        across, down = (self.left, self.right), (self.top, self.bottom)
        if way.flip_across:
            across = (1 - across[1], 1 - across[0])
        if way.flip_down:
            down = (1 - down[1], 1 - down[0])
        if way.transposed:
            across, down = down, across
        return Area(across[0], down[0], across[1], down[1])


class Sampler:
    """Samples the frames of one stream; frames of another size or format in the same stream are taken as they come."""

    def __init__(self, probe: Probe, area: Area, interlaced: bool) -> None:
        self._probe = probe
        self._area = area
        self._interlaced = interlaced
        self._grids: dict[tuple[int, int, int, int], _Grid] = {}

    def look(self, frame: Any, index: int, at_ns: int) -> Look:
        """The frame as shots and motion see it."""
        luma, cb, cr, tags, depth = planes_of(frame, self._probe)
        if tags.matrix == "RGB":
            return Look(index, at_ns, *self._luma_of_rgb(luma, cb, cr, depth))
        y = _eight_bit(self._points(luma, LUMA_ROWS, LUMA_COLUMNS), depth, tags.full_range)
        u = _eight_bit(self._points(cb, CHROMA_ROWS, CHROMA_COLUMNS), depth, False)
        v = _eight_bit(self._points(cr, CHROMA_ROWS, CHROMA_COLUMNS), depth, False)
        return Look(index, at_ns, y, u, v)

    def colour(self, frame: Any, index: int, at_ns: int) -> ColourLook:
        """The frame's colours, exactly as coded."""
        luma, cb, cr, tags, depth = planes_of(frame, self._probe)
        y, u, v = (self._points(plane, COLOUR_ROWS, COLOUR_COLUMNS) for plane in (luma, cb, cr))
        return ColourLook(index, at_ns, oklab(y, u, v, tags, depth))

    def fine(self, frame: Any, index: int, at_ns: int) -> FineLook:
        """The frame as writing is sought in it."""
        luma, cb, cr, tags, depth = planes_of(frame, self._probe)
        across, down = self._probe.display_size
        rows = max(1, round(FINE_COLUMNS / self._area.aspect(across, down)))
        if tags.matrix == "RGB":
            red, green, blue = (self._points(plane, rows, FINE_COLUMNS).astype(np.float32) for plane in (luma, cb, cr))
            y = np.rint(16 + (0.2126 * red + 0.7152 * green + 0.0722 * blue) * (219 / 255)).clip(16, 235)
            return FineLook(index, at_ns, y.astype(np.uint8))
        return FineLook(index, at_ns, _eight_bit(self._points(luma, rows, FINE_COLUMNS), depth, tags.full_range))

    def _points(self, plane: np.ndarray, rows: int, columns: int) -> np.ndarray:
        """Samples of a stored plane at the centres of a grid over the upright active picture."""
        key = (plane.shape[0], plane.shape[1], rows, columns)
        grid = self._grids.get(key)
        if grid is None:
            grid = self._grids[key] = self._grid(*key)
        picked = plane[grid[0]][:, grid[1]]
        way = self._probe.orientation
        return np.ascontiguousarray(way.upright(picked))

    def _grid(self, height: int, width: int, rows: int, columns: int) -> _Grid:
        """Rows and columns of the stored plane, in stored order; the sampled picture is turned afterwards."""
        way = self._probe.orientation
        area = self._area.stored(way)
        across, down = (area.left, area.right), (area.top, area.bottom)
        if way.transposed:
            rows, columns = columns, rows
        step = 2 if self._interlaced and not way.transposed and height > 2 else 1
        return _centres(height, down, rows, step), _centres(width, across, columns, 1)

    def _luma_of_rgb(
        self, red: np.ndarray, green: np.ndarray, blue: np.ndarray, depth: int
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        scale = np.float32(255 / ((1 << depth) - 1))

        def coded(rows: int, columns: int) -> np.ndarray:
            parts = [self._points(plane, rows, columns).astype(np.float32) for plane in (red, green, blue)]
            return np.stack(parts) * scale

        def eight(values: np.ndarray) -> np.ndarray:
            return np.rint(np.clip(values, 0, 255)).astype(np.uint8)

        r, g, b = coded(LUMA_ROWS, LUMA_COLUMNS)
        y = 0.2126 * r + 0.7152 * g + 0.0722 * b
        r, g, b = coded(CHROMA_ROWS, CHROMA_COLUMNS)
        low = 0.2126 * r + 0.7152 * g + 0.0722 * b
        cb, cr = (b - low) / 1.8556, (r - low) / 1.5748
        return eight(16 + y * 219 / 255), eight(128 + cb * 224 / 255), eight(128 + cr * 224 / 255)


def planes_of(frame: Any, probe: Probe) -> tuple[np.ndarray, np.ndarray, np.ndarray, Tags, int]:
    """Y, Cb and Cr as coded (of RGB, its red, green and blue), how to read them, and their bits. Views, where it can be."""
    name = frame.format.name
    depth = frame.format.components[0].bits
    if name.startswith("gray") and depth in (8, 10, 12, 14, 16) and not name.endswith("be"):
        y = plane_of(frame, 0, depth)
        empty = np.full((2, 2), 1 << (depth - 1), y.dtype)
        return y, empty, empty, probe.tags, depth
    if name.startswith(_PLANAR) and not name.startswith(_ODD_LAYOUT) and not name.endswith("be"):
        y, cb, cr = (plane_of(frame, number, depth) for number in range(3))
        return y, cb, cr, probe.tags, depth
    if frame.format.is_rgb or frame.format.has_palette or probe.tags.matrix == "RGB":
        tags = replace(probe.tags, matrix="RGB", full_range=True)
        if name.startswith("gbrp") and depth in (8, 10, 12, 14, 16) and not name.endswith("be"):
            green, blue, red = (plane_of(frame, number, depth) for number in range(3))
            return red, green, blue, tags, depth
        depth = 8 if depth <= 8 else 16
        rgb = frame.reformat(format="rgb24" if depth == 8 else "rgb48le").to_ndarray()
        return rgb[..., 0], rgb[..., 1], rgb[..., 2], tags, depth
    goal = "yuv444p" if depth == 8 else "yuv444p16le"
    frame = frame.reformat(format=goal)
    depth = 8 if depth == 8 else 16
    y, cb, cr = (plane_of(frame, number, depth) for number in range(3))
    return y, cb, cr, probe.tags, depth


def upright_luma(frame: Any, probe: Probe) -> np.ndarray:
    """The whole luma plane, upright, in 8 bit and studio range."""
    if not frame.format.name.startswith((*_PLANAR, "gray")) or frame.format.name.endswith("be"):
        frame = frame.reformat(format="gray8", dst_color_range=1)
        return probe.orientation.upright(plane_of(frame, 0, 8))
    depth = frame.format.components[0].bits
    return probe.orientation.upright(_eight_bit(plane_of(frame, 0, depth), depth, probe.tags.full_range))


def _centres(size: int, part: tuple[float, float], count: int, step: int) -> np.ndarray:
    """Indices of the samples nearest to the centres of `count` equal parts."""
    places = part[0] + (part[1] - part[0]) * (np.arange(count) + 0.5) / count
    found = np.minimum((places * size).astype(np.intp), size - 1)
    return found - found % step


def plane_of(frame: Any, number: int, depth: int) -> np.ndarray:
    """One plane as a view, without copying it: uint8, of more than 8 bits uint16; shape (rows, columns)."""
    plane = frame.planes[number]
    kind, each = (np.uint8, 1) if depth == 8 else (np.dtype("<u2"), 2)
    return np.frombuffer(plane, kind).reshape(-1, plane.line_size // each)[: plane.height, : plane.width]


def _eight_bit(samples: np.ndarray, depth: int, full_range: bool) -> np.ndarray:
    """Code values as 8 bit; full-range luma is brought to studio range, so that black is 16 everywhere."""
    if depth > 8:
        samples = (samples >> (depth - 8)).astype(np.uint8)
    if full_range:
        samples = (16 + samples.astype(np.float32) * (219 / 255)).astype(np.uint8)
    return samples
