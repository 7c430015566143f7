"""Drawn pictures to point a camera at: skies and walls, textures, buildings, cartoons, title cards. All from numbers."""

from dataclasses import dataclass

import numpy as np

Rng = np.random.Generator


@dataclass(frozen=True, slots=True)
class Canvas:
    """A wide picture. luma: uint8 (h, w); cb, cr: uint8 (h/2, w/2)."""

    luma: np.ndarray
    cb: np.ndarray
    cr: np.ndarray


def canvas(rng: Rng) -> Canvas:
    """Some picture, of one of the kinds below."""
    kinds = (flat, texture, building, cartoon, landscape)
    h, w = (400, int(rng.integers(600, 1400))) if rng.random() < 0.7 else (int(rng.integers(600, 1100)), 560)
    return _packed(*kinds[rng.choice(len(kinds), p=(0.32, 0.16, 0.14, 0.16, 0.22))](rng, h, w))


def card(rng: Rng) -> Canvas:
    """A title card: words on black, on white, on a colour or on a soft ground."""
    h, w = 288, 512
    ground = rng.choice([16.0, 16.0, 18.0, 235.0, rng.uniform(20, 220)])
    y = np.full((h, w), ground, np.float32)
    if rng.random() < 0.25:
        y += octaves(rng, h, w, 2.0) * 8
    tint = rng.normal(0, 12, 2) if rng.random() < 0.4 else (0.0, 0.0)
    u, v = np.full((h, w), 128 + tint[0], np.float32), np.full((h, w), 128 + tint[1], np.float32)
    ink = 225.0 if ground < 120 else 20.0
    if rng.random() < 0.3:
        ink = float(np.clip(ink + rng.normal(0, 60), 16, 235))
    write(rng, y, ink, lines=int(rng.integers(1, 7)), height=int(rng.integers(10, 46)))
    if rng.random() < 0.2:
        _ellipse(rng, (y, u, v))
    return _packed(y, u, v)


def octaves(rng: Rng, h: int, w: int, slope: float, along: int = 1) -> np.ndarray:
    """Noise with fine and coarse parts, mean 0 and about ±1; a larger slope is smoother. along: how often longer than high, as wood."""
    out = np.zeros((h, w), np.float32)
    total = 0.0
    for level in range(1, 8):
        n = 2**level
        weight = n ** (-slope)
        small = rng.standard_normal((n + 2, max(2 * n // along, 1) + 2)).astype(np.float32)
        out += weight * _stretched(small, h, w)
        total += weight**2
    return np.asarray(out / np.sqrt(total))


def write(rng: Rng, y: np.ndarray, ink: float, lines: int, height: int) -> None:
    """Lines of made-up letters, onto the luma."""
    h, w = y.shape
    top = int(rng.integers(0, max(1, h - lines * int(height * 1.5))))
    for line in range(lines):
        length = int(rng.integers(4, max(5, int(w * 0.9 / (height * 0.7)))))
        left = int((w - length * height * 0.7) / 2) if rng.random() < 0.7 else int(rng.integers(0, 40))
        for k in range(length):
            if rng.random() < 0.15:
                continue
            glyph = rng.random((5, 4)) < 0.5
            glyph[:, 0] |= rng.random() < 0.6
            size_y, size_x = max(1, height // 5), max(1, int(height * 0.55) // 4)
            big = np.kron(glyph, np.ones((size_y, size_x), bool))
            y0, x0 = top + int(line * height * 1.5), left + int(k * height * 0.7)
            area = y[max(y0, 0) : y0 + big.shape[0], max(x0, 0) : x0 + big.shape[1]]
            area[big[: area.shape[0], : area.shape[1]]] = ink


def flat(rng: Rng, h: int, w: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A sky, a wall or a floor: gradients and a few things on them. What pans over it changes little, and slowly."""
    y, u, v = _ground(rng, h, w)
    y += octaves(rng, h, w, rng.uniform(1.2, 2.2)) * rng.uniform(0, 10)
    for _ in range(int(rng.integers(0, 7))):
        (_ellipse if rng.random() < 0.5 else _box)(rng, (y, u, v))
    return y, u, v


def texture(rng: Rng, h: int, w: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Grass, stone, water, a crowd: detail at every size."""
    slope = rng.uniform(0.2, 1.4)
    along = int(rng.choice([1, 1, 1, 4, 12]))
    y = rng.uniform(50, 170) + octaves(rng, h, w, slope, along) * rng.uniform(4, 45)
    u = rng.normal(128, 12) + octaves(rng, h, w, slope + 0.4) * rng.uniform(0, 14)
    v = rng.normal(128, 12) + octaves(rng, h, w, slope + 0.4) * rng.uniform(0, 14)
    return y, u, v


def building(rng: Rng, h: int, w: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Windows, shelves, fences: things repeated at even distances."""
    y, u, v = _ground(rng, h, w)
    step_y, step_x = int(rng.integers(20, 120)), int(rng.integers(16, 120))
    dark = rng.uniform(-90, 90)
    for top in range(int(rng.integers(0, step_y)), h, step_y):
        for left in range(int(rng.integers(0, 4)), w, step_x):
            if rng.random() < 0.9:
                box = np.s_[top : top + int(step_y * 0.6), left : left + int(step_x * 0.55)]
                y[box] += dark + rng.normal(0, 12)
                u[box] += rng.normal(0, 5)
    y += octaves(rng, h, w, 0.8) * rng.uniform(0, 8)
    return y, u, v


def cartoon(rng: Rng, h: int, w: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Flat colours with outlines."""
    y, u, v = _ground(rng, h, w, soft=rng.random() < 0.4)
    for _ in range(int(rng.integers(4, 26))):
        (_ellipse if rng.random() < 0.6 else _box)(rng, (y, u, v), outline=True)
    return y, u, v


def landscape(rng: Rng, h: int, w: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A sky over a textured ground with a horizon, and things that stand on it."""
    y, u, v = _ground(rng, h, w)
    line = h * rng.uniform(0.25, 0.8) + _stretched(rng.normal(0, 40, (1, int(rng.integers(3, 20)))), 1, w)[0]
    below = np.arange(h)[:, None] > line[None]
    slope = rng.uniform(0.3, 1.2)
    ground_y = rng.uniform(25, 160) + octaves(rng, h, w, slope) * rng.uniform(5, 35)
    y[below] = ground_y[below]
    u[below] = rng.normal(124, 9)
    v[below] = rng.normal(128, 9)
    for _ in range(int(rng.integers(0, 14))):
        (_ellipse if rng.random() < 0.4 else _box)(rng, (y, u, v), textured=True)
    return y, u, v


def _ground(rng: Rng, h: int, w: int, soft: bool = True) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    down, along = np.linspace(-0.5, 0.5, h, dtype=np.float32)[:, None], np.linspace(-0.5, 0.5, w, dtype=np.float32)
    y = rng.uniform(35, 215) + soft * (down * rng.normal(0, 60) + along * rng.normal(0, 60))
    u = 128 + rng.normal(0, 14) + soft * (down * rng.normal(0, 12) + along * rng.normal(0, 8))
    v = 128 + rng.normal(0, 14) + soft * (down * rng.normal(0, 12) + along * rng.normal(0, 8))
    full = np.zeros((h, w), np.float32)
    return full + y, full + u, full + v


Planes = tuple[np.ndarray, np.ndarray, np.ndarray]


def _ellipse(rng: Rng, planes: Planes, outline: bool = False, textured: bool = False) -> None:
    h, w = planes[0].shape
    ry, rx = rng.uniform(6, 110), rng.uniform(6, 130)
    cy, cx = rng.uniform(0, h), rng.uniform(0, w)
    top, left = int(max(0, cy - ry)), int(max(0, cx - rx))
    part = np.s_[top : int(cy + ry) + 1, left : int(cx + rx) + 1]
    yy, xx = np.mgrid[part][0][: h - top, : w - left], np.mgrid[part][1][: h - top, : w - left]
    _fill(rng, planes, part, ((yy - cy) / ry) ** 2 + ((xx - cx) / rx) ** 2, outline, textured)


def _box(rng: Rng, planes: Planes, outline: bool = False, textured: bool = False) -> None:
    h, w = planes[0].shape
    top, left = int(rng.integers(0, h - 20)), int(rng.integers(0, w - 20))
    high, wide = int(rng.integers(8, 200)), int(rng.integers(8, 160))
    part = np.s_[top : top + high, left : left + wide]
    shape = planes[0][part].shape
    yy = np.abs(np.linspace(-1, 1, shape[0]))[:, None]
    xx = np.abs(np.linspace(-1, 1, shape[1]))[None]
    _fill(rng, planes, part, np.maximum(yy, xx) ** 2, outline, textured)


def _fill(
    rng: Rng, planes: Planes, part: tuple[slice, slice], radius: np.ndarray, outline: bool, textured: bool
) -> None:
    inside = radius <= 1
    rim = inside & (radius > rng.uniform(0.75, 0.95)) if outline else None
    colours = (rng.uniform(20, 230), rng.normal(128, 22), rng.normal(128, 22))
    for k, (plane, colour) in enumerate(zip(planes, colours, strict=True)):
        area = plane[part]
        area[inside] = colour
        if textured and k == 0:
            area[inside] += rng.normal(0, 9, int(inside.sum()))
        if rim is not None:
            area[rim] = 24 if k == 0 else 128


def _stretched(small: np.ndarray, h: int, w: int) -> np.ndarray:
    """A small array, linearly interpolated to h x w."""
    n, m = small.shape
    at_y = np.linspace(0, n - 1.001, h) if n > 1 else np.zeros(h)
    at_x = np.linspace(0, m - 1.001, w)
    y0, x0 = at_y.astype(int), at_x.astype(int)
    fy, fx = (at_y - y0).astype(np.float32)[:, None], (at_x - x0).astype(np.float32)
    wide = small[:, x0] * (1 - fx) + small[:, np.minimum(x0 + 1, m - 1)] * fx
    return np.asarray(wide[y0] * (1 - fy) + wide[np.minimum(y0 + 1, n - 1)] * fy, dtype=np.float32)


def _packed(y: np.ndarray, u: np.ndarray, v: np.ndarray) -> Canvas:
    h, w = y.shape[0] // 2 * 2, y.shape[1] // 2 * 2
    return Canvas(
        np.clip(y[:h, :w], 16, 235).astype(np.uint8),
        np.clip(u[:h:2, :w:2], 16, 240).astype(np.uint8),
        np.clip(v[:h:2, :w:2], 16, 240).astype(np.uint8),
    )
