"""Coded samples become OKLab: range, matrix, transfer and primaries as the file says.

The rule for pictures in ordinary (standard) range: coded R'G'B' is read with the curve of sRGB, as computer players
and browsers show it, so that a colour in a table is the colour of the still beside it. The curve is another only
where the file names one that is shown otherwise (gamma 2.2 and 2.8, linear).
PQ and HLG (BT.2100): light relative to a diffuse white of 203 cd/m² (ITU-R BT.2408); what is brighter is brought down
to white with its hue kept. HLG for a display of 1000 cd/m².
"""

from collections.abc import Sequence
from functools import cache

import numpy as np

from kadr.media.tags import Tags
from kadr.oklab import linear_of_srgb, oklab_of_linear, srgb_of_linear

_KR_KB = {
    "BT.601": (0.299, 0.114),
    "BT.709": (0.2126, 0.0722),
    "BT.2020": (0.2627, 0.0593),
    "FCC": (0.30, 0.11),
    "SMPTE 240M": (0.212, 0.087),
}
_DIFFUSE_WHITE_CD_M2 = 203.0
_HLG_PEAK_CD_M2 = 1000.0


def oklab(y: np.ndarray, cb: np.ndarray, cr: np.ndarray, tags: Tags, bit_depth: int) -> np.ndarray:
    """OKLab of coded samples.

    y, cb, cr: code values, all of one shape; of RGB, its red, green and blue. Returns float32, shape (..., 3).
    """
    coded = np.stack(_coded_rgb((y, cb, cr), tags, bit_depth), -1)
    return oklab_of_linear(_linear(coded, tags), tags.primaries)


def srgb(y: np.ndarray, cb: np.ndarray, cr: np.ndarray, tags: Tags, bit_depth: int) -> tuple[np.ndarray, ...]:
    """Red, green and blue in sRGB, 0..1, float32, of coded samples: what a still shows."""
    coded = _coded_rgb((y, cb, cr), tags, bit_depth)
    if tags.primaries == "BT.709" and tags.transfer in ("BT.709", "sRGB"):
        return coded
    shown = srgb_of_linear(_linear(np.stack(coded, -1), tags), tags.primaries)
    return shown[..., 0], shown[..., 1], shown[..., 2]


def _coded_rgb(planes: tuple[np.ndarray, ...], tags: Tags, bit_depth: int) -> tuple[np.ndarray, ...]:
    """Non-linear R'G'B', 0..1."""
    matrix, zeros = _to_rgb(tags, bit_depth)
    parts = [np.subtract(part, zero, dtype=np.float32) for part, zero in zip(planes, zeros, strict=True)]
    return tuple(_clipped_sum(row, parts) for row in matrix)


def _clipped_sum(weights: np.ndarray, parts: Sequence[np.ndarray]) -> np.ndarray:
    total: np.ndarray = weights[0] * parts[0]
    for weight, part in zip(weights[1:], parts[1:], strict=True):
        if weight:
            total += weight * part
    return np.clip(total, 0, 1, out=total)


@cache
def _to_rgb(tags: Tags, bit_depth: int) -> tuple[np.ndarray, np.ndarray]:
    """The matrix (3, 3) from code values to R'G'B', and the code values (3,) of nothing, to be taken off before."""
    top = float((1 << bit_depth) - 1)
    if tags.matrix == "RGB":
        return np.eye(3, dtype=np.float32) / np.float32(top), np.zeros(3, np.float32)
    step, middle = 1 << (bit_depth - 8), 1 << (bit_depth - 1)
    scale = np.array([top, top, top] if tags.full_range else [219 * step, 224 * step, 224 * step])
    zero = np.array([0 if tags.full_range else 16 * step, middle, middle])
    if tags.matrix == "YCgCo":
        matrix = np.array([[1.0, -1.0, 1.0], [1.0, 1.0, 0.0], [1.0, -1.0, -1.0]])
    else:
        kr, kb = _KR_KB[tags.matrix]
        red, blue = 2 * (1 - kr), 2 * (1 - kb)
        kg = 1 - kr - kb
        matrix = np.array([[1, 0, red], [1, -kb * blue / kg, -kr * red / kg], [1, blue, 0]])
    matrix = matrix / scale
    return matrix.astype(np.float32), zero.astype(np.float32)


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
    return linear_of_srgb(coded)


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
