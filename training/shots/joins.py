"""Dissolves, fades and wipes between two clips."""

import numpy as np

from training.shots.shot import Clip, H, Rng, W, softened

Rows = list[tuple[str, int, int]]
_YY, _XX = np.mgrid[0:H, 0:W].astype(np.float32)
_SHORTEST = 3


def dissolve(rng: Rng, one: Clip, other: Clip, rate_hz: float) -> tuple[Clip, Rows]:
    """One over the other, evenly or eased; some with blur, a brightening, or in scattered cells."""
    length = _length(rng, rate_hz, 0.2, 4.0, one, other)
    share = _course(rng, length)
    way = rng.choice(["plain", "light", "blur", "bright", "scatter"], p=(0.74, 0.08, 0.06, 0.06, 0.06))
    a, b = _ends(one, other, length)
    mix = []
    noise = rng.random((H // 4, W // 4)).repeat(4, 0).repeat(4, 1).astype(np.float32)
    for k, (first, second) in enumerate(zip(a, b, strict=True)):
        x, y = first.astype(np.float32), second.astype(np.float32)
        s: np.ndarray | float = share[:, None, None]
        if way == "scatter":
            s = np.clip((share[:, None, None] * 1.5 - (noise if k == 0 else noise[::2, ::2])) * 2, 0, 1)
        if way == "light" and k == 0:
            mixed = np.sqrt(np.maximum((1 - s) * x * x + s * y * y, 0))
        else:
            mixed = x + s * (y - x)
        if way == "blur" and k == 0:
            mixed = np.stack(
                [softened(frame, int(8 * (1 - abs(2 * q - 1)))) for frame, q in zip(mixed, share, strict=True)]
            )
        if way == "bright" and k == 0:
            mixed = mixed + 90 * (1 - np.abs(2 * share - 1))[:, None, None]
        mix.append(_bytes(mixed))
    return _spliced(one, other, mix, length), [("dissolve", len(one) - length - 1, len(one))]


def fade(rng: Rng, one: Clip | None, other: Clip, rate_hz: float) -> tuple[Clip, Rows]:
    """Down to black, white or a colour, a while of it, and up; either way may be a hard step. None fades in from nothing."""
    ground = (rng.choice([16, 16, 16, 17, 20, 235, 235, rng.uniform(16, 235)]), 128.0, 128.0)
    if rng.random() < 0.08:
        ground = (ground[0], rng.normal(128, 20), rng.normal(128, 20))
    down = int(rate_hz * rng.uniform(0.15, 2.2)) + 2
    up = int(rate_hz * rng.uniform(0.15, 2.2)) + 2
    hold = int(rate_hz * rng.choice([0, 0.1, 0.4, 1.0, 2.0]) * rng.random())
    style = rng.random()
    if style < 0.1:
        down, hold = 0, max(hold, int(0.2 * rate_hz))
    elif style < 0.2:
        up, hold = 0, max(hold, int(0.2 * rate_hz))
    up = max(0, min(up, len(other) - int(0.4 * rate_hz)))
    if one is None:
        down, hold, before = 0, max(hold, 1), 0
    else:
        down = max(0, min(down, len(one) - 4))
        before = len(one)
    if up == 0 and down == 0 and one is not None:
        joined = Clip(*(np.concatenate([x, y]) for x, y in zip(_planes(one), _planes(other), strict=True)))
        return joined, [("cut", before - 1, before)]
    curve = rng.choice([1.0, 1.0, 1.6, 0.7])
    out = []
    for k, level in enumerate(ground):
        parts = []
        if one is not None:
            first = _planes(one)[k].astype(np.float32)
            if down:
                s = (np.linspace(1, 0, down + 1)[1:] ** curve)[:, None, None]
                first[before - down :] = level + (first[before - down :] - level) * s
            parts.append(_bytes(first))
        second = _planes(other)[k].astype(np.float32)
        parts.append(np.full((hold, *second.shape[1:]), level, np.float32).astype(np.uint8))
        if up:
            s = (np.linspace(0, 1, up + 1)[:-1] ** curve)[:, None, None]
            second[:up] = level + (second[:up] - level) * s
        parts.append(_bytes(second))
        out.append(np.concatenate(parts))
    start = max(before - down - 1, 0)
    return Clip(*out), [("fade", start, before + hold + up)]


def wipe(rng: Rng, one: Clip, other: Clip, rate_hz: float) -> tuple[Clip, Rows]:
    """A border runs over the picture: straight, round, as a clock's hand, barn doors, blinds; or one picture pushes the other."""
    way = rng.choice(["mask", "push", "cover", "uncover"], p=(0.88, 0.04, 0.05, 0.03))
    # A slow push is a pan to everyone but its maker, so pushes are quick.
    length = _length(rng, rate_hz, 0.2, 2.2 if way == "mask" else 0.7, one, other)
    share = _course(rng, length)
    a, b = _ends(one, other, length)
    if way == "mask":
        field = _field(rng)
        soft = float(rng.choice([0.005, 0.02, 0.1, 0.25]))
        rim = rng.random() < 0.15
        alpha = np.clip((share[:, None, None] * (1 + 2 * soft) - soft - field) / soft + 0.5, 0, 1)
        mix = []
        for k, (first, second) in enumerate(zip(a, b, strict=True)):
            s = alpha if k == 0 else alpha[:, ::2, ::2]
            mixed = first + s * (second.astype(np.float32) - first)
            if rim and k == 0:
                mixed = np.where(np.abs(alpha - 0.5) < 0.45, np.float32(rng.choice([16, 235])), mixed)
            mix.append(_bytes(mixed))
    else:
        axis, sign = int(rng.integers(1, 3)), rng.choice([-1, 1])
        mix = [_slid(first, second, share, axis, sign, way) for first, second in zip(a, b, strict=True)]
    return _spliced(one, other, mix, length), [("wipe", len(one) - length - 1, len(one))]


def _slid(a: np.ndarray, b: np.ndarray, share: np.ndarray, axis: int, sign: int, way: str) -> np.ndarray:
    out = np.empty_like(a)
    size = a.shape[axis]
    for k, s in enumerate(share):
        gone = round(float(s) * size)
        first, second = (a[k], b[k]) if sign > 0 else (np.flip(a[k], axis - 1), np.flip(b[k], axis - 1))
        first, second = (first, second) if axis == 1 else (first.T, second.T)
        frame = np.empty_like(first)
        kept = size - gone
        frame[:kept] = first[gone:] if way in ("push", "uncover") else first[:kept]
        frame[kept:] = second[:gone] if way in ("push", "cover") else second[kept:]
        frame = frame if axis == 1 else frame.T
        out[k] = frame if sign > 0 else np.flip(frame, axis - 1)
    return out


def _field(rng: Rng) -> np.ndarray:
    """When the border reaches each sample, 0..1."""
    y, x = (_YY + 0.5) / H, (_XX + 0.5) / W
    cy, cx = (0.5, 0.5) if rng.random() < 0.7 else rng.uniform(0.2, 0.8, 2)
    kind = rng.integers(0, 9)
    if kind <= 2:
        angle = rng.choice([0, np.pi / 2, np.pi, -np.pi / 2, rng.uniform(0, 7)])
        field = np.cos(angle) * x + np.sin(angle) * y
    elif kind <= 4:
        field = np.hypot((y - cy) * H / W, x - cx)
    elif kind == 5:
        field = np.mod(np.arctan2(y - cy, x - cx) / (2 * np.pi) + rng.random(), 1)
    elif kind == 6:
        field = np.abs(x - cx) if rng.random() < 0.6 else np.abs(y - cy)
    elif kind == 7:
        count = int(rng.integers(2, 12))
        field = np.mod((x if rng.random() < 0.5 else y) * count, 1)
    else:
        field = np.maximum(np.abs(x - cx), np.abs(y - cy))
    if rng.random() < 0.5:
        field = -field
    low, high = field.min(), field.max()
    return np.asarray((field - low) / (high - low))


def _length(rng: Rng, rate_hz: float, low_s: float, high_s: float, one: Clip, other: Clip) -> int:
    wanted = int(rate_hz * np.exp(rng.uniform(np.log(low_s), np.log(high_s))))
    return max(_SHORTEST, min(wanted, len(one) - 4, len(other) - int(0.4 * rate_hz)))


def _course(rng: Rng, length: int) -> np.ndarray:
    """How far it has come in each of its frames, between 0 and 1 and neither."""
    s = np.arange(1, length + 1) / (length + 1)
    if rng.random() < 0.3:
        s = s * s * (3 - 2 * s)
    return s.astype(np.float32)


def _planes(clip: Clip) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return clip.luma, clip.cb, clip.cr


def _ends(one: Clip, other: Clip, length: int) -> tuple[list[np.ndarray], list[np.ndarray]]:
    return [plane[len(plane) - length :] for plane in _planes(one)], [plane[:length] for plane in _planes(other)]


def _spliced(one: Clip, other: Clip, mix: list[np.ndarray], length: int) -> Clip:
    return Clip(
        *(
            np.concatenate([x[: len(x) - length], m, y[length:]])
            for x, m, y in zip(_planes(one), mix, _planes(other), strict=True)
        )
    )


def _bytes(plane: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(plane), 1, 254).astype(np.uint8)
