"""A drawn face, for tests of what finds faces: the maker knows where it is."""

import numpy as np

from kadr.looks import FaceLook

ROWS, COLUMNS = 360, 640


def ellipse(picture: np.ndarray, x: float, y: float, wide: float, high: float, colour: tuple[int, int, int]) -> None:
    """Fill an ellipse, softly at its edge, in place; x, y its middle, wide and high its half axes, in pixels."""
    rows, columns = np.mgrid[: picture.shape[0], : picture.shape[1]]
    off = np.hypot((columns - x) / wide, (rows - y) / high)
    share = np.clip((1.06 - off) / 0.12, 0, 1)[..., None]
    picture[:] = picture * (1 - share) + np.array(colour) * share


def face(picture: np.ndarray, x: float, y: float, high: float, shut: bool = False) -> None:
    """Draw a head from the front, its face `high` pixels from hairline to chin, the middle of it at x, y."""
    h = high
    ellipse(picture, x, y + 1.5 * h, 0.95 * h, 0.78 * h, (70, 84, 120))  # shoulders
    ellipse(picture, x, y - 0.12 * h, 0.5 * h, 0.68 * h, (52, 34, 22))  # hair
    ellipse(picture, x, y + 0.62 * h, 0.2 * h, 0.3 * h, (188, 138, 112))  # neck
    ellipse(picture, x, y, 0.39 * h, 0.52 * h, (196, 146, 118))
    ellipse(picture, x - 0.04 * h, y - 0.03 * h, 0.33 * h, 0.46 * h, (222, 172, 140))  # the light comes from the left
    for side in (-1, 1):
        eye = x + side * 0.165 * h
        ellipse(picture, eye, y - 0.17 * h, 0.1 * h, 0.022 * h, (70, 44, 28))  # brow
        if shut:
            ellipse(picture, eye, y - 0.05 * h, 0.085 * h, 0.008 * h, (60, 36, 26))
        else:
            ellipse(picture, eye, y - 0.075 * h, 0.085 * h, 0.05 * h, (190, 138, 110))
            ellipse(picture, eye, y - 0.07 * h, 0.07 * h, 0.036 * h, (240, 238, 236))
            ellipse(picture, eye, y - 0.07 * h, 0.033 * h, 0.035 * h, (44, 30, 24))
        ellipse(picture, x + side * 0.035 * h, y + 0.14 * h, 0.02 * h, 0.012 * h, (120, 70, 56))  # nostril
    ellipse(picture, x, y + 0.03 * h, 0.03 * h, 0.1 * h, (232, 186, 156))  # bridge of the nose
    ellipse(picture, x, y + 0.115 * h, 0.06 * h, 0.035 * h, (208, 154, 124))
    ellipse(picture, x, y + 0.275 * h, 0.14 * h, 0.032 * h, (168, 82, 78))  # lips


def picture(
    *heads: tuple[float, float, float], ground: tuple[int, int, int] = (96, 116, 128), shut: bool = False
) -> np.ndarray:
    """uint8 (360, 640, 3): faces on a plain ground, each as x, y, high in pixels."""
    made = np.empty((ROWS, COLUMNS, 3))
    made[:] = ground
    for x, y, high in heads:
        face(made, x, y, high, shut)
    made += np.random.default_rng(1).normal(0, 5, (ROWS, COLUMNS, 1))  # grain
    return np.rint(np.clip(made, 0, 255)).astype(np.uint8)


def look(frame: int, rgb: np.ndarray, at_ns: int | None = None) -> FaceLook:
    """A look at 24 frames a second."""
    return FaceLook(frame, round(frame / 24 * 1e9) if at_ns is None else at_ns, rgb)
