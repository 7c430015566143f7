"""A made ground and a camera over it: looks whose movement is known to the pixel, for benches and tests."""

from collections.abc import Iterable
from functools import cache

import numpy as np

from kadr.contracts import Track
from kadr.looks import CHROMA_COLUMNS, CHROMA_ROWS, LUMA_COLUMNS, LUMA_ROWS, Look
from kadr.measures.motion import Movement

WIDTH, HEIGHT = 1920, 1080
"""Of the camera's picture on the ground."""
_BORDER_X, _BORDER_Y = 1600, 500
_GREY = np.full((CHROMA_ROWS, CHROMA_COLUMNS), 128, np.uint8)


@cache
def ground(seed: int = 0) -> np.ndarray:
    """Noise whose amplitude falls with frequency, as that of photographs does."""
    size = HEIGHT + 2 * _BORDER_Y, WIDTH + 2 * _BORDER_X
    waves = np.fft.rfft2(np.random.default_rng(seed).standard_normal(size))
    pace = np.hypot(np.fft.fftfreq(size[0])[:, None], np.fft.rfftfreq(size[1]))
    pace[0, 0] = 1
    found = np.fft.irfft2(waves / pace, size)
    return (120 + 35 * (found - found.mean()) / found.std()).astype(np.float32)


def view(x: float = 0.0, y: float = 0.0, zoom: float = 1.0, seed: int = 0) -> np.ndarray:
    """Point samples, float (72, 128), of the camera's picture. x, y: where it looks, in widths, right and down."""
    rows = _BORDER_Y + HEIGHT / 2 + y * WIDTH + ((np.arange(LUMA_ROWS) + 0.5) / LUMA_ROWS - 0.5) * HEIGHT / zoom
    columns = _BORDER_X + WIDTH / 2 + x * WIDTH + ((np.arange(LUMA_COLUMNS) + 0.5) / LUMA_COLUMNS - 0.5) * WIDTH / zoom
    return ground(seed)[np.rint(rows).astype(int)][:, np.rint(columns).astype(int)]


def with_object(picture: np.ndarray, x: float, y: float) -> np.ndarray:
    """A thing of 20 by 24 points with a look of its own, its middle at a place of the sampling."""
    left, top = round(x) - 10, round(y) - 12
    thing, picture = view(seed=1)[20:44, 30:50], picture.copy()
    picture[top : top + 24, left : left + 20] = thing
    return picture


def look(frame: int, at_ns: int, picture: np.ndarray, noise: float = 0.0) -> Look:
    """noise: its standard deviation in levels; the same for the same frame."""
    grain = noise * np.random.default_rng(frame).standard_normal(picture.shape)
    return Look(frame, at_ns, np.clip(np.rint(picture + grain), 16, 235).astype(np.uint8), _GREY, _GREY)


def track_of(seen: Iterable[Look]) -> Track:
    """What the measure of movement makes of some looks."""
    measure = Movement()
    for one in seen:
        measure.see(one)
    return measure.track()
