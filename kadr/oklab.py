"""OKLab: colour as numbers whose distances are near what the eye sees, white at D65.

Björn Ottosson, "A perceptual color space for image processing", 2020.
"""

from functools import cache

import numpy as np

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


def oklab_of_linear(rgb: np.ndarray, primaries: str = "BT.709") -> np.ndarray:
    """OKLab of linear light, shape (..., 3), white = 1."""
    lms = rgb @ _to_lms(primaries).T
    lab: np.ndarray = np.cbrt(lms) @ _LMS_TO_LAB.T.astype(np.float32)
    return lab.astype(np.float32)


def oklab_of_srgb(srgb: np.ndarray) -> np.ndarray:
    """OKLab of 8-bit sRGB, shape (..., 3)."""
    return oklab_of_linear(linear_of_srgb(srgb.astype(np.float32) / np.float32(255)))


def srgb_of_oklab(lab: np.ndarray) -> np.ndarray:
    """The nearest 8-bit sRGB of OKLab, shape (..., 3), clipped to what sRGB can show.

    >>> srgb_of_oklab(np.array([1.0, 0.0, 0.0])).tolist(), srgb_of_oklab(np.array([0.6279, 0.2249, 0.1258])).tolist()
    ([255, 255, 255], [255, 0, 0])
    """
    lms = (np.asarray(lab, np.float64) @ np.linalg.inv(_LMS_TO_LAB).T) ** 3
    rgb = np.clip(lms @ np.linalg.inv(_to_lms("BT.709").astype(np.float64)).T, 0, 1)
    out: np.ndarray = np.rint(_srgb_of(rgb) * 255).astype(np.uint8)
    return out


def srgb_of_linear(rgb: np.ndarray, primaries: str) -> np.ndarray:
    """sRGB, 0..1, float32, of linear light, shape (..., 3); what sRGB cannot show is clipped."""
    matrix = np.linalg.inv(_to_lms("BT.709").astype(np.float64)) @ _to_lms(primaries)
    parts = [rgb[..., n] for n in range(3)]
    mixed = [sum(np.float32(k) * part for k, part in zip(row, parts, strict=True)) for row in matrix]
    return _srgb_of(np.clip(np.stack(mixed, -1), 0, 1))


def _srgb_of(rgb: np.ndarray) -> np.ndarray:
    coded: np.ndarray = np.where(rgb <= 0.0031308, 12.92 * rgb, 1.055 * rgb ** (1 / 2.4) - 0.055)
    return coded.astype(rgb.dtype)


def linear_of_srgb(coded: np.ndarray) -> np.ndarray:
    """Linear light of sRGB, 0..1 (IEC 61966-2-1)."""
    high = ((coded + np.float32(0.055)) / np.float32(1.055)) ** np.float32(2.4)
    return np.where(coded <= np.float32(0.04045), coded / np.float32(12.92), high)


@cache
def _to_lms(primaries: str) -> np.ndarray:
    """Linear RGB to OKLab's cone responses."""
    corners = _CHROMATICITIES.get(primaries, _CHROMATICITIES["BT.709"])
    columns = np.array([[x / y, 1.0, (1 - x - y) / y] for x, y in corners]).T
    x, y = _D65
    white = np.array([x / y, 1.0, (1 - x - y) / y])
    matrix: np.ndarray = _XYZ_TO_LMS @ (columns * np.linalg.solve(columns, white))
    return matrix.astype(np.float32)
