"""Coded samples become OKLab: range, matrix, transfer and primaries as the file says.

The rule for pictures in ordinary (standard) range: coded R'G'B' is read with the curve of sRGB, as computer players
and browsers show it, so that a colour in a table is the colour of the still beside it. The curve is another only
where the file names one that is shown otherwise (gamma 2.2 and 2.8, linear).
PQ and HLG (BT.2100): light relative to a diffuse white of 203 cd/m² (ITU-R BT.2408); what is brighter is brought down
to white with its hue kept. HLG for a display of 1000 cd/m².
OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020.
"""

from functools import cache

import numpy as np

from kadr.media.tags import Tags

_KR_KB = {
    "BT.601": (0.299, 0.114),
    "BT.709": (0.2126, 0.0722),
    "BT.2020": (0.2627, 0.0593),
    "FCC": (0.30, 0.11),
    "SMPTE 240M": (0.212, 0.087),
}
_D65 = (0.3127, 0.3290)
_CHROMATICITIES = {
    "BT.709": ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060)),
    "BT.601-525": ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070)),
    "BT.601-625": ((0.640, 0.330), (0.290, 0.600), (0.150, 0.060)),
    "BT.2020": ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    "P3": ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
    "BT.470M": ((0.670, 0.330), (0.210, 0.710), (0.140, 0.080)),
}
_XYZ_TO_LMS = np.array(
    [
        [0.8189330101, 0.3618667424, -0.1288597137],
        [0.0329845436, 0.9293118715, 0.0361456387],
        [0.0482003018, 0.2643662691, 0.6338517070],
    ]
)
_LMS_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_DIFFUSE_WHITE_CD_M2 = 203.0
_HLG_PEAK_CD_M2 = 1000.0


def oklab(y: np.ndarray, cb: np.ndarray, cr: np.ndarray, tags: Tags, bit_depth: int) -> np.ndarray:
    """OKLab of coded samples.

    y, cb, cr: code values, all of one shape; of RGB, its red, green and blue. Returns float32, shape (..., 3).
    """
    if tags.matrix == "RGB":
        coded = np.stack([y, cb, cr], -1).astype(np.float32) / np.float32((1 << bit_depth) - 1)
    else:
        coded = _coded_rgb(y, cb, cr, tags, bit_depth)
    return oklab_of_linear(_linear(coded, tags), tags.primaries)


def oklab_of_linear(rgb: np.ndarray, primaries: str = "BT.709") -> np.ndarray:
    """OKLab of linear light, shape (..., 3), white = 1."""
    lms = rgb @ _to_lms(primaries).T
    return (np.cbrt(lms) @ _LMS_TO_LAB.T.astype(np.float32)).astype(np.float32)


def oklab_of_srgb(srgb: np.ndarray) -> np.ndarray:
    """OKLab of 8-bit sRGB, shape (..., 3)."""
    return oklab_of_linear(_srgb_to_linear(srgb.astype(np.float32) / np.float32(255)))


def srgb_of_oklab(lab: np.ndarray) -> np.ndarray:
    """The nearest 8-bit sRGB of OKLab, shape (..., 3), clipped to what sRGB can show.

    >>> srgb_of_oklab(np.array([1.0, 0.0, 0.0])).tolist(), srgb_of_oklab(np.array([0.6279, 0.2249, 0.1258])).tolist()
    ([255, 255, 255], [255, 0, 0])
    """
    lms = (np.asarray(lab, np.float64) @ np.linalg.inv(_LMS_TO_LAB).T) ** 3
    rgb = np.clip(lms @ np.linalg.inv(_to_lms("BT.709").astype(np.float64)).T, 0, 1)
    coded = np.where(rgb <= 0.0031308, 12.92 * rgb, 1.055 * rgb ** (1 / 2.4) - 0.055)
    return np.rint(coded * 255).astype(np.uint8)


def _coded_rgb(y: np.ndarray, cb: np.ndarray, cr: np.ndarray, tags: Tags, bit_depth: int) -> np.ndarray:
    """Non-linear R'G'B', 0..1."""
    top = np.float32((1 << bit_depth) - 1)
    step = np.float32(1 << (bit_depth - 8))
    middle = np.float32(1 << (bit_depth - 1))
    y, cb, cr = (part.astype(np.float32) for part in (y, cb, cr))
    if tags.full_range:
        luma, blue, red = y / top, (cb - middle) / top, (cr - middle) / top
    else:
        luma = (y - 16 * step) / (219 * step)
        blue, red = (cb - middle) / (224 * step), (cr - middle) / (224 * step)
    if tags.matrix == "YCgCo":
        green, orange = blue, red
        rgb = np.stack([luma - green + orange, luma + green, luma - green - orange], -1)
    else:
        kr, kb = (np.float32(value) for value in _KR_KB[tags.matrix])
        r, b = luma + 2 * (1 - kr) * red, luma + 2 * (1 - kb) * blue
        rgb = np.stack([r, (luma - kr * r - kb * b) / (1 - kr - kb), b], -1)
    return np.clip(rgb, 0, 1)


def _linear(coded: np.ndarray, tags: Tags) -> np.ndarray:
    match tags.transfer:
        case "PQ":
            return _to_white(_pq_cd_m2(coded) / np.float32(_DIFFUSE_WHITE_CD_M2))
        case "HLG":
            return _to_white(_hlg_cd_m2(coded) / np.float32(_DIFFUSE_WHITE_CD_M2))
        case "gamma 2.2":
            return coded ** np.float32(2.2)
        case "gamma 2.8":
            return coded ** np.float32(2.8)
        case "linear":
            return coded
    return _srgb_to_linear(coded)


def _srgb_to_linear(coded: np.ndarray) -> np.ndarray:
    high = ((coded + np.float32(0.055)) / np.float32(1.055)) ** np.float32(2.4)
    return np.where(coded <= np.float32(0.04045), coded / np.float32(12.92), high)


def _pq_cd_m2(coded: np.ndarray) -> np.ndarray:
    """SMPTE ST 2084."""
    m1, m2, c1, c2, c3 = 2610 / 16384, 2523 / 4096 * 128, 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
    power = coded.astype(np.float64) ** (1 / m2)
    return (10000 * (np.maximum(power - c1, 0) / (c2 - c3 * power)) ** (1 / m1)).astype(np.float32)


def _hlg_cd_m2(coded: np.ndarray) -> np.ndarray:
    """ITU-R BT.2100: scene light, then the system's gamma of 1.2 on luminance."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    low, high = coded * coded / 3, (np.exp((coded.astype(np.float64) - c) / a) + b) / 12
    scene = np.where(coded <= 0.5, low, high)
    luminance = scene @ np.array([0.2627, 0.6780, 0.0593])
    return (_HLG_PEAK_CD_M2 * np.maximum(luminance, 1e-9)[..., None] ** 0.2 * scene).astype(np.float32)


def _to_white(light: np.ndarray) -> np.ndarray:
    """Light in which nothing is brighter than white: what was is scaled down, its hue kept."""
    return light / np.maximum(light.max(-1, keepdims=True), np.float32(1))


@cache
def _to_lms(primaries: str) -> np.ndarray:
    """Linear RGB to OKLab's cone responses."""
    corners = _CHROMATICITIES.get(primaries, _CHROMATICITIES["BT.709"])
    columns = np.array([[x / y, 1.0, (1 - x - y) / y] for x, y in corners]).T
    x, y = _D65
    white = np.array([x / y, 1.0, (1 - x - y) / y])
    return (_XYZ_TO_LMS @ (columns * np.linalg.solve(columns, white))).astype(np.float32)
