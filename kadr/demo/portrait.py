"""A face as the demo's film draws it: simple, and near enough to a real one for a detector of faces to find it."""

import numpy as np

from kadr.demo.brush import Rgb, ellipse, lay, polygon, shade, stroke

_LIGHT: Rgb = (238, 206, 184)
_LIPS: Rgb = (166, 88, 82)
_LINE: Rgb = (44, 28, 24)


def portrait(picture: np.ndarray, x: float, y: float, high: float, skin: Rgb, hair: Rgb, turn: float) -> np.ndarray:
    """Paint a head from the front, light from the left. Returns the mask of what was painted.

    x, y: middle of the face in pixels; high: from the hair's line to the chin, about; turn: -1 to 1, how far eyes, nose
    and mouth lie to one side.
    """
    u = high / 2
    at = x + 0.16 * turn * u

    def spot(across: float, down: float, wide: float, tall: float, soft: float, middle: float = at) -> np.ndarray:
        return ellipse(middle + across * u, y + down * u, wide * u, tall * u, max(1.0, soft * u))

    crown = ellipse(x, y - 0.28 * u, 1.02 * u, 1.12 * u, 0.08 * u)
    neck = polygon(
        (x - 0.34 * u, y + 0.6 * u), (x + 0.34 * u, y + 0.6 * u), (x + 0.42 * u, y + 1.5 * u), (x - 0.42 * u, y + 1.5 * u),
        soft=2.0,
    )  # fmt: skip
    head = np.maximum(spot(0, -0.12, 0.74, 0.9, 0.0, x), spot(0, 0.25, 0.62, 0.78, 0.0, x))
    lay(picture, crown, hair)
    lay(picture, neck, shade(skin, 0.72))
    for side in (-1, 1):
        lay(picture, spot(side * 0.78, 0.02, 0.1, 0.2, 0.0, x), shade(skin, 0.82))
    lay(picture, head, skin)
    lay(picture, head * spot(0.7, 0.1, 0.55, 1.1, 0.5, x) * 0.35, shade(skin, 0.55))
    lay(picture, head * spot(-0.2, -0.5, 0.45, 0.3, 0.3, x) * 0.35, _LIGHT)
    lay(picture, head * spot(0, 0.92, 0.35, 0.12, 0.12, x) * 0.3, shade(skin, 0.5))
    for side in (-1, 1):
        _eye(picture, at + 0.33 * side * u, y - 0.09 * u, u, side, skin, hair)
        lay(picture, spot(side * 0.085, 0.235, 0.045, 0.03, 0.03), shade(skin, 0.42))
        lay(picture, head * spot(side * 0.45, 0.2, 0.2, 0.16, 0.2) * 0.22, (214, 120, 104))
    lay(picture, spot(0.1, 0.08, 0.05, 0.24, 0.1) * 0.4, shade(skin, 0.6))
    lay(picture, spot(-0.03, 0.06, 0.04, 0.26, 0.08) * 0.4, _LIGHT)
    lay(picture, spot(0, 0.2, 0.13, 0.08, 0.08) * 0.35, shade(skin, 0.72))
    lay(picture, spot(0, 0.46, 0.26, 0.055, 0.04), shade(_LIPS, 0.95))
    lay(picture, spot(0, 0.52, 0.2, 0.06, 0.05), shade(_LIPS, 1.1))
    lay(picture, stroke(at - 0.25 * u, y + 0.475 * u, at + 0.25 * u, y + 0.475 * u, 0.022 * u), shade(_LIPS, 0.5))
    lay(picture, spot(0, 0.63, 0.16, 0.04, 0.06) * 0.35, shade(skin, 0.6))
    return np.asarray(np.maximum.reduce([crown, neck, head]), np.float32)


def _eye(picture: np.ndarray, x: float, y: float, u: float, side: int, skin: Rgb, hair: Rgb) -> None:
    """Socket, white, iris, lid and brow."""
    lay(picture, ellipse(x, y - 0.01 * u, 0.26 * u, 0.17 * u, 0.16 * u) * 0.5, shade(skin, 0.55))
    lay(picture, ellipse(x, y, 0.145 * u, 0.068 * u), (236, 230, 222))
    lay(picture, ellipse(x, y, 0.068 * u, 0.068 * u), (50, 56, 46))
    lay(picture, ellipse(x, y, 0.03 * u, 0.03 * u), (8, 8, 8))
    inner, outer = x - 0.15 * side * u, x + 0.15 * side * u
    lay(picture, stroke(inner, y - 0.02 * u, x, y - 0.075 * u, 0.035 * u), _LINE)
    lay(picture, stroke(x, y - 0.075 * u, outer, y - 0.01 * u, 0.035 * u), _LINE)
    brow = shade(hair, 0.8)
    lay(picture, stroke(inner, y - 0.18 * u, x, y - 0.24 * u, 0.075 * u), brow)
    lay(picture, stroke(x, y - 0.24 * u, outer, y - 0.17 * u, 0.055 * u), brow)
