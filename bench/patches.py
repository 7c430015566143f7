"""Films of flat patches whose colours are known, coded without loss: what a measure of colour must give back.

The way from a colour to code values is written here from the standards (IEC 61966-2-1, ITU-R BT.601, BT.709, BT.2020,
BT.2100, SMPTE ST 2084, H.273), and the colours' OKLab from Björn Ottosson's own matrices for linear sRGB; nothing is
taken from the program that is measured.
"""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

COLOURS = np.array(
    [
        (255, 255, 255), (190, 190, 190), (119, 119, 119), (60, 60, 60), (25, 25, 25), (0, 0, 0),
        (175, 54, 60), (70, 148, 73), (56, 61, 150), (231, 199, 31), (187, 86, 149), (40, 133, 161),
        (115, 82, 68), (194, 150, 130), (98, 122, 157), (87, 108, 67), (40, 30, 28), (20, 35, 25),
        (30, 34, 60), (214, 126, 44), (80, 91, 166), (94, 60, 108), (157, 188, 64), (224, 163, 46),
    ]
)  # fmt: skip
"""sRGB: greys, colours near those of a printed chart, skin, and dark ones."""
ROWS, COLUMNS = 4, 6
SIDE_PX = 32
_FRAMES = 3

_CORNERS = {
    "BT.709": ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06)),
    "BT.601-525": ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070)),
    "BT.601-625": ((0.64, 0.33), (0.29, 0.60), (0.15, 0.06)),
    "BT.2020": ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
}
_LUMA = {"BT.601": (0.299, 0.587, 0.114), "BT.709": (0.2126, 0.7152, 0.0722), "BT.2020": (0.2627, 0.6780, 0.0593)}
_H273_MATRIX = {"RGB": 0, "BT.709": 1, "BT.601": 6, "BT.2020": 9}
_H273_PRIMARIES = {"BT.709": 1, "BT.601-625": 5, "BT.601-525": 6, "BT.2020": 9}
_H273_TRANSFER = {"BT.709": 1, "sRGB": 13, "PQ": 16, "HLG": 18}


@dataclass(frozen=True, slots=True)
class Coding:
    """One way to code a film."""

    codec: str
    pixel_format: str
    matrix: str
    primaries: str = "BT.709"
    transfer: str = "BT.709"
    full_range: bool = False

    @property
    def bits(self) -> int:
        return 12 if "12" in self.pixel_format else 10 if "10" in self.pixel_format else 8

    def __str__(self) -> str:
        extent = "full" if self.full_range else "studio"
        words = (self.codec, self.pixel_format, self.matrix, self.primaries, self.transfer, extent)
        return " ".join(words)


CODINGS = (
    Coding("libx264", "yuv420p", "BT.709"),
    Coding("libx264", "yuv422p", "BT.709"),
    Coding("libx264", "yuv444p", "BT.709"),
    Coding("libx264", "yuv420p", "BT.709", full_range=True),
    Coding("libx264", "yuv420p", "BT.601", "BT.601-525"),
    Coding("libx264", "yuv420p", "BT.601", "BT.601-625"),
    Coding("libx264", "yuv420p", "BT.601", "BT.709", full_range=True),
    Coding("libx264", "yuv420p10le", "BT.709"),
    Coding("libx264", "yuv422p10le", "BT.709"),
    Coding("libx264rgb", "rgb24", "RGB", "BT.709", "sRGB", full_range=True),
    Coding("ffv1", "bgr0", "RGB", "BT.709", "sRGB", full_range=True),
    Coding("ffv1", "gbrp10le", "RGB", "BT.2020", "PQ", full_range=True),
    Coding("ffv1", "gbrp12le", "RGB", "BT.2020", "HLG", full_range=True),
    Coding("ffv1", "yuv444p", "BT.601", "BT.709"),
    Coding("ffv1", "yuv422p10le", "BT.709", full_range=True),
    Coding("ffv1", "yuv444p12le", "BT.2020", "BT.2020"),
    Coding("libx265", "yuv420p", "BT.709"),
    Coding("libx265", "yuv420p10le", "BT.2020", "BT.2020"),
    Coding("libx265", "yuv420p10le", "BT.2020", "BT.2020", "PQ"),
    Coding("libx265", "yuv422p10le", "BT.2020", "BT.2020", "PQ"),
    Coding("libx265", "yuv420p10le", "BT.2020", "BT.2020", "HLG"),
    Coding("libx265", "yuv444p12le", "BT.2020", "BT.2020", "PQ"),
)


def known_oklab(colours: np.ndarray = COLOURS) -> np.ndarray:
    """OKLab of sRGB colours, shape (n, 3)."""
    to_lms = np.array(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ]
    )
    to_lab = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    return np.cbrt(_linear_srgb(colours) @ to_lms.T) @ to_lab.T


def write(path: Path, coding: Coding, bars_px: int = 0, colours: np.ndarray = COLOURS) -> None:
    """A few frames of the patches, in a grid; bars: black lines above and below them."""
    coded = codes(coding, colours)
    black = codes(coding, np.zeros((1, 3)))
    grid = coded.reshape(ROWS, COLUMNS, 3).repeat(SIDE_PX, 0).repeat(SIDE_PX, 1)
    bar = np.tile(black[0], (bars_px, COLUMNS * SIDE_PX, 1))
    picture = np.concatenate([bar, grid, bar])
    with av.open(str(path), "w") as out:
        options = {
            "libx264": {"qp": "0"},
            "libx264rgb": {"qp": "0"},
            "libx265": {"x265-params": "lossless=1:log-level=0"},
        }
        stream = out.add_stream(coding.codec, rate=25, options=options.get(coding.codec, {}))
        stream.width, stream.height, stream.pix_fmt = picture.shape[1], picture.shape[0], coding.pixel_format
        context = stream.codec_context
        context.colorspace, context.color_range = _H273_MATRIX[coding.matrix], 2 if coding.full_range else 1
        context.color_primaries, context.color_trc = _H273_PRIMARIES[coding.primaries], _H273_TRANSFER[coding.transfer]
        for number in range(_FRAMES):
            frame = _frame(picture, coding)
            frame.pts, frame.time_base = number, Fraction(1, 25)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


def codes(coding: Coding, colours: np.ndarray) -> np.ndarray:
    """Code values of sRGB colours, shape (n, 3): Y, Cb, Cr, or red, green, blue."""
    prime = _non_linear(_linear_srgb(colours) @ _to_primaries(coding.primaries).T, coding.transfer)
    top = (1 << coding.bits) - 1
    if coding.matrix == "RGB":
        return np.rint(prime * top).astype(np.int64)
    kr, kg, kb = _LUMA[coding.matrix]
    y = prime @ np.array([kr, kg, kb])
    cb, cr = (prime[:, 2] - y) / (2 * (1 - kb)), (prime[:, 0] - y) / (2 * (1 - kr))
    step, middle = 1 << (coding.bits - 8), 1 << (coding.bits - 1)
    if coding.full_range:
        planes = np.stack([y * top, cb * top + middle, cr * top + middle], -1)
    else:
        planes = np.stack([(16 + 219 * y) * step, 224 * step * cb + middle, 224 * step * cr + middle], -1)
    return np.clip(np.rint(planes), 0, top).astype(np.int64)


def _frame(picture: np.ndarray, coding: Coding) -> av.VideoFrame:
    if coding.matrix == "RGB" and coding.bits == 8:
        rgb = av.VideoFrame.from_ndarray(picture.astype(np.uint8), "rgb24")
        frame = rgb if coding.pixel_format == "rgb24" else rgb.reformat(format=coding.pixel_format)
    else:
        frame = av.VideoFrame(picture.shape[1], picture.shape[0], coding.pixel_format)
        for number, plane in enumerate(frame.planes):
            down, across = picture.shape[0] // plane.height, picture.shape[1] // plane.width
            values = picture[::down, ::across, (1, 2, 0)[number] if coding.matrix == "RGB" else number]
            kind = np.uint8 if coding.bits == 8 else np.dtype("<u2")
            out = np.frombuffer(plane, kind).reshape(plane.height, -1)
            out[:, : plane.width] = values
    frame.colorspace, frame.color_range = _H273_MATRIX[coding.matrix], 2 if coding.full_range else 1
    frame.color_primaries, frame.color_trc = _H273_PRIMARIES[coding.primaries], _H273_TRANSFER[coding.transfer]
    return frame


def _linear_srgb(colours: np.ndarray) -> np.ndarray:
    coded = colours / 255
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def _to_primaries(name: str) -> np.ndarray:
    return np.linalg.inv(_to_xyz(name)) @ _to_xyz("BT.709")


def _to_xyz(name: str) -> np.ndarray:
    columns = np.array([[x / y, 1, (1 - x - y) / y] for x, y in _CORNERS[name]]).T
    white = np.array([0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290])
    return columns * np.linalg.solve(columns, white)


def _non_linear(light: np.ndarray, transfer: str) -> np.ndarray:
    """R'G'B'. Ordinary range is coded with sRGB's curve, since it is shown so; diffuse white of HDR is 203 cd/m²."""
    light = np.clip(light, 0, 1)
    if transfer == "PQ":
        power = (light * 203 / 10000) ** (2610 / 16384)
        c1, c2, c3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
        return ((c1 + c2 * power) / (1 + c3 * power)) ** (2523 / 4096 * 128)
    if transfer == "HLG":
        display = light * 203 / 1000
        luminance = display @ np.array([0.2627, 0.6780, 0.0593])
        scene = display * np.maximum(luminance, 1e-12)[:, None] ** (1 / 1.2 - 1)
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        return np.where(scene <= 1 / 12, np.sqrt(3 * scene), a * np.log(np.maximum(12 * scene - b, 1e-9)) + c)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
