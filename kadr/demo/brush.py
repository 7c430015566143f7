"""What the demo's film is painted with: light and shapes on arrays of (rows, columns, 3), 0 to 1, as the screen shows them."""

from dataclasses import dataclass

import numpy as np

ROWS, COLUMNS = 360, 600

Rgb = tuple[int, int, int]


def ink(colour: Rgb) -> np.ndarray:
    """A colour of 0 to 255 as the picture holds it."""
    return np.array(colour, np.float32) / 255


def shade(colour: Rgb, part: float) -> Rgb:
    """A colour with a part of its light."""
    red, green, blue = (min(255, int(part * one)) for one in colour)
    return red, green, blue


def gradient(stops: list[tuple[float, Rgb]], columns: int = COLUMNS) -> np.ndarray:
    """Light that changes from the top (0) to the bottom (1)."""
    down = np.linspace(0, 1, ROWS, dtype=np.float32)
    at, colours = [stop for stop, _ in stops], np.stack([ink(colour) for _, colour in stops])
    bands = np.stack([np.interp(down, at, colours[:, n]) for n in range(3)], -1)
    return np.repeat(bands[:, None].astype(np.float32), columns, 1)


def lay(picture: np.ndarray, mask: np.ndarray, colour: Rgb | np.ndarray) -> None:
    """Paint a colour, or another picture, where a mask of 0 to 1 lets it."""
    over = ink(colour) if isinstance(colour, tuple) else colour
    picture += mask[..., None] * (over - picture)


def below(curve: np.ndarray) -> np.ndarray:
    """A mask of what lies below a line of one height for each column, its edge smooth."""
    down = np.arange(ROWS, dtype=np.float32)[:, None]
    made: np.ndarray = np.clip(down - curve[None].astype(np.float32) + 0.5, 0, 1)
    return made


def wave(columns: int, base: float, *swings: tuple[float, float, float]) -> np.ndarray:
    """A line of hills: (height, length, shift) of each swing, all in pixels."""
    across = np.arange(columns, dtype=np.float32)
    made: np.ndarray = base + sum(
        high * np.sin((across + shift) * 2 * np.pi / length) for high, length, shift in swings
    )
    return made


def ellipse(x: float, y: float, wide: float, high: float, soft: float = 1.0, columns: int = COLUMNS) -> np.ndarray:
    """A mask: middle and half axes in pixels, and how many pixels its edge takes."""
    down, across = np.ogrid[:ROWS, :columns]
    off = np.sqrt(((across - x) / wide) ** 2 + ((down - y) / high) ** 2).astype(np.float32)
    return np.asarray(np.clip((1 - off) * min(wide, high) / soft + 0.5, 0, 1))


def polygon(*corners: tuple[float, float], soft: float = 1.0, columns: int = COLUMNS) -> np.ndarray:
    """A mask of a convex shape, its corners clockwise in pixels."""
    down, across = np.ogrid[:ROWS, :columns]
    inside = np.full((ROWS, columns), np.inf, np.float32)
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        length = float(np.hypot(x2 - x1, y2 - y1))
        off = ((x2 - x1) * (down - y1) - (y2 - y1) * (across - x1)) / length
        inside = np.minimum(inside, off.astype(np.float32))
    return np.asarray(np.clip(inside / soft + 0.5, 0, 1))


def stroke(x1: float, y1: float, x2: float, y2: float, wide: float, columns: int = COLUMNS) -> np.ndarray:
    """A mask of a line with round ends."""
    down, across = np.ogrid[:ROWS, :columns]
    dx, dy = x2 - x1, y2 - y1
    along = np.clip(((across - x1) * dx + (down - y1) * dy) / max(dx * dx + dy * dy, 1e-6), 0, 1)
    off = np.hypot(across - x1 - along * dx, down - y1 - along * dy).astype(np.float32)
    made: np.ndarray = np.clip(wide / 2 - off + 0.5, 0, 1)
    return made


def cloth(columns: int, seed: int, fine: int) -> np.ndarray:
    """Soft noise around 0, about ±1: clouds, mist, the grain of wood. Shape (ROWS, columns); fine: pixels from one crest to the next, about."""
    random = np.random.Generator(np.random.PCG64(seed))
    coarse = random.random((ROWS // fine + 3, columns // fine + 3), dtype=np.float32) * 2 - 1
    down, across = np.arange(ROWS) / fine, np.arange(columns) / fine
    i, j = down.astype(int), across.astype(int)
    v, u = _eased(down - i)[:, None], _eased(across - j)[None]
    top = coarse[i][:, j] * (1 - u) + coarse[i][:, j + 1] * u
    bottom = coarse[i + 1][:, j] * (1 - u) + coarse[i + 1][:, j + 1] * u
    made: np.ndarray = (top * (1 - v) + bottom * v).astype(np.float32)
    return made


def _eased(part: np.ndarray) -> np.ndarray:
    made: np.ndarray = part * part * (3 - 2 * part)
    return made


@dataclass(frozen=True)
class Sprite:
    """A painted thing that moves over a picture: its colours, its mask, and the column where it was painted."""

    colours: np.ndarray
    mask: np.ndarray
    left: int
    top: int


def sprite(painted: np.ndarray, mask: np.ndarray) -> Sprite:
    """What a mask covers, cut out."""
    rows, columns = np.flatnonzero(mask.max(1) > 0), np.flatnonzero(mask.max(0) > 0)
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    return Sprite(painted[top:bottom, left:right].copy(), mask[top:bottom, left:right].copy(), int(left), int(top))


def put(picture: np.ndarray, thing: Sprite, right: float, down: float = 0.0) -> None:
    """Lay a sprite moved by some pixels and parts of pixels; what is outside the picture is cut off."""
    whole, part = int(np.floor(right)), float(right - np.floor(right))
    mask = np.pad(thing.mask, ((0, 0), (0, 1))) * (1 - part) + np.pad(thing.mask, ((0, 0), (1, 0))) * part
    colours = np.pad(thing.colours, ((0, 0), (0, 1), (0, 0)), "edge")
    top, left = thing.top + round(down), thing.left + whole
    rows, columns = mask.shape
    y1, y2 = max(0, top), min(picture.shape[0], top + rows)
    x1, x2 = max(0, left), min(picture.shape[1], left + columns)
    if y1 < y2 and x1 < x2:
        inner = (slice(y1 - top, y2 - top), slice(x1 - left, x2 - left))
        lay(picture[y1:y2, x1:x2], mask[inner], colours[inner])


def view(wide: np.ndarray, left: float, columns: int = COLUMNS) -> np.ndarray:
    """A window into a wide picture, from a column or between two."""
    whole, part = int(left), np.float32(left - int(left))
    window = wide[:, whole : whole + columns]
    return window + part * (wide[:, whole + 1 : whole + columns + 1] - window) if part else window.copy()
