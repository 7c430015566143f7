"""One shot: a picture or a take, a camera that moves over it, things and lights that cross it, grading."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.shots.bank import Take
from training.shots.canvas import Canvas, canvas, card, write

Rng = np.random.Generator
H, W = 72, 128
_YY, _XX = np.mgrid[0:H, 0:W].astype(np.float32)
Planes = tuple[np.ndarray, np.ndarray, np.ndarray]


@dataclass(frozen=True, slots=True)
class Clip:
    """Looks of consecutive frames. luma: uint8 (n, 72, 128); cb, cr: uint8 (n, 36, 64)."""

    luma: np.ndarray
    cb: np.ndarray
    cr: np.ndarray

    def __len__(self) -> int:
        return len(self.luma)


def shot(rng: Rng, n: int, rate_hz: float, bank: Sequence[Take], wild: float) -> Clip:
    """n frames of a shot. wild: 0..1, how much moves, crosses and flickers."""
    kind = rng.choice(["take", "still", "drawn", "card", "stage"], p=(0.50, 0.14, 0.22, 0.07, 0.07))
    if kind == "take":
        clip = of_take(rng, n, rate_hz, bank[rng.integers(len(bank))], wild)
    elif kind == "still":
        take = bank[rng.integers(len(bank))]
        k = int(rng.integers(len(take.luma)))
        clip = filmed(rng, [Canvas(take.luma[k], take.cb[k], take.cr[k])], np.zeros(n, int), rate_hz, wild)
    elif kind == "drawn":
        clip = filmed(rng, [canvas(rng)], np.zeros(n, int), rate_hz, wild)
    elif kind == "card":
        clip = filmed(rng, [card(rng)], np.zeros(n, int), rate_hz, wild * (rng.random() < 0.2))
    else:
        clip = stage(rng, n, rate_hz)
    skins = [bank[k] for k in rng.integers(0, len(bank), 2)]
    return dressed(rng, clip, rate_hz, wild, skins, busy=kind != "card")


def stage(rng: Rng, n: int, rate_hz: float) -> Clip:
    """Things that glide, grow and change on a plain ground, or stand there at once, as in drawn titles and advertisements."""
    level = rng.choice([16.0, 235.0, rng.uniform(20, 230)])
    y = np.full((n, H, W), level, np.float32)
    u, v = (np.full((n, H // 2, W // 2), 128 + rng.normal(0, 8), np.float32) for _ in range(2))
    t = np.arange(n, dtype=np.float32) / np.float32(rate_hz)
    for _ in range(int(rng.integers(1, 7))):
        _gliding(rng, (y, u, v), t)
    return Clip(*(np.clip(np.rint(plane), 1, 254).astype(np.uint8) for plane in (y, u, v)))


def ground(rng: Rng, n: int) -> Clip:
    """Black, white or a colour, without anything on it, as between the parts of a film or behind a sound."""
    levels = (rng.choice([16, 16, 16, 17, 235, rng.uniform(16, 235)]), 128.0, 128.0)
    if rng.random() < 0.25:
        levels = (levels[0], rng.normal(128, 25), rng.normal(128, 25))
    return plain(levels, n)


def plain(levels: Sequence[float], n: int) -> Clip:
    """n frames of nothing but a ground. levels: of luma, cb and cr."""
    shapes = ((n, H, W), (n, H // 2, W // 2), (n, H // 2, W // 2))
    planes = zip(shapes, levels, strict=True)
    return Clip(*(np.full(shape, np.clip(round(level), 1, 254), np.uint8) for shape, level in planes))


def _gliding(rng: Rng, planes: tuple[np.ndarray, ...], t: np.ndarray) -> None:
    """One thing whose place, size, roundness and colour change slowly, each in its own time; or a smaller one that comes and goes
    from one frame to the next, and opens no shot."""
    pops = rng.random() < 0.4
    low, high = (4, 28) if pops else (6, 90)
    comes_s, goes_s = np.sort(rng.uniform(-0.3, t[-1] + 0.3, 2)) if pops else (t[0], t[-1])
    course = [
        _between(rng, t, a, b) for a, b in ((-20, H + 20), (-30, W + 30), (low, high), (low, high), (16, 235), (0.5, 3))
    ]
    colour = [_between(rng, t, 90, 166) for _ in range(2)]
    for k in np.nonzero((t >= comes_s) & (t <= goes_s))[0]:
        cy, cx, high_k, wide_k, level, power = (float(path[k]) for path in course)
        radius = np.abs((_YY - cy) / high_k) ** (2 * power) + np.abs((_XX - cx) / wide_k) ** (2 * power)
        mask = np.clip((1 - radius) * 4 + 0.5, 0, 1)
        planes[0][k] += mask * (level - planes[0][k])
        for plane, tone in zip(planes[1:], colour, strict=True):
            plane[k] += mask[::2, ::2] * (float(tone[k]) - plane[k])


def _between(rng: Rng, t: np.ndarray, low: float, high: float) -> np.ndarray:
    """A value that rests and moves a few times."""
    path = np.full(len(t), rng.uniform(low, high))
    for _ in range(int(rng.integers(0, 3))):
        path = path + (rng.uniform(low, high) - path) * _eased(rng, t)
    return path


def of_take(rng: Rng, n: int, rate_hz: float, take: Take, wild: float) -> Clip:
    """A take as it ran, faster, slower, backwards, to and fro."""
    count = len(take.luma)
    pace = (
        take.rate_hz / rate_hz * (rng.choice([1.0, 1.0, 1.0, 0.5, 2.0]) if rng.random() < 0.6 else rng.uniform(0.3, 3))
    )
    pace = min(pace, 0.5 * count / max(n, 1) + 2)
    at = (rng.uniform(0, count) + np.arange(n) * pace) % (2 * count - 2)
    index = np.where(at >= count - 1, 2 * count - 2 - at, at).astype(int).clip(0, count - 1)
    needed, where = np.unique(index, return_inverse=True)
    pictures = [Canvas(take.luma[k], take.cb[k], take.cr[k]) for k in needed]
    return filmed(rng, pictures, where, rate_hz, wild * (rng.random() < 0.55))


def filmed(rng: Rng, pictures: Sequence[Canvas], which: np.ndarray, rate_hz: float, wild: float) -> Clip:
    """Pictures through a camera that stands, pans, tilts, zooms, shakes or whips."""
    n = len(which)
    h, w = pictures[0].luma.shape
    cy, cx, size, blur = _camera(rng, n, h, w, rate_hz, wild)
    mirror = rng.random() < 0.5
    out = (
        np.empty((n, H, W), np.uint8),
        np.empty((n, H // 2, W // 2), np.uint8),
        np.empty((n, H // 2, W // 2), np.uint8),
    )
    for k in range(n):
        picture = pictures[which[k]]
        subs = (
            1
            if not blur or k == 0
            else int(np.clip(np.hypot(cy[k] - cy[k - 1], (cx[k] - cx[k - 1])) / size[k] * W, 1, 5))
        )
        for plane, target, half in ((picture.luma, out[0], 1), (picture.cb, out[1], 2), (picture.cr, out[2], 2)):
            target[k] = _sampled(plane, target.shape[1:], cy, cx, size, k, half, subs)
    if mirror:
        out = (out[0][:, :, ::-1], out[1][:, :, ::-1], out[2][:, :, ::-1])
    return Clip(*out)


def _sampled(
    plane: np.ndarray,
    shape: tuple[int, ...],
    cy: np.ndarray,
    cx: np.ndarray,
    size: np.ndarray,
    k: int,
    half: int,
    subs: int,
) -> np.ndarray:
    """Point samples of a window; in a fast move the mean of several on the way, as a shutter sees it."""
    rows, columns = shape
    total: np.ndarray | None = None
    for sub in range(subs):
        back = 0.5 * sub / subs
        y = cy[k] + (cy[max(k - 1, 0)] - cy[k]) * back
        x = cx[k] + (cx[max(k - 1, 0)] - cx[k]) * back
        high = size[k] * H / W
        iy = ((y + (np.arange(rows) + 0.5) / rows * high) / half).astype(int).clip(0, plane.shape[0] - 1)
        ix = ((x + (np.arange(columns) + 0.5) / columns * size[k]) / half).astype(int).clip(0, plane.shape[1] - 1)
        part = plane[iy[0] : iy[-1] + 1][iy - iy[0]][:, ix]
        if subs == 1:
            return part
        total = part.astype(np.uint16) if total is None else total + part
    assert total is not None
    return np.asarray(total // subs)


def _camera(rng: Rng, n: int, h: int, w: int, rate_hz: float, wild: float) -> tuple[np.ndarray, ...]:
    """Top and left of the window and its width, in picture samples, for each frame; and whether the shutter blurs."""
    widest = min(w, h * W / H)
    size0 = (
        widest * (rng.uniform(0.45, 1.0) if rng.random() < 0.75 else rng.uniform(0.28, 0.5))
        if w < 600
        else widest * rng.uniform(0.4, 0.8)
    )
    t = np.arange(n) / rate_hz
    size = np.full(n, size0)
    if rng.random() < 0.35 * wild:
        size = size0 * np.exp(_eased(rng, t) * rng.choice([-1, 1]) * rng.uniform(0.05, 0.5))
        size = np.clip(size, 0.3 * widest, widest)
    speed = rng.choice([0, 0.04, 0.12, 0.35, 1.0], p=(0.3, 0.17, 0.18, 0.2, 0.15)) * size0 * (wild > 0)
    angle = rng.choice([0, np.pi, np.pi / 2, -np.pi / 2, rng.uniform(0, 7)])
    path = _eased(rng, t) * max(t[-1], 0.1) * speed
    cy = (h - size * H / W) * rng.uniform(0, 1) + np.sin(angle) * path
    cx = (w - size) * rng.uniform(0, 1) + np.cos(angle) * path
    if rng.random() < 0.15 * wild:  # whips: fast moves with rests between
        for _ in range(int(rng.integers(1, 4))):
            middle, length = rng.uniform(0, t[-1] + 0.01), rng.uniform(0.08, 0.5)
            jump = rng.uniform(0.3, 2.5) * size0 * rng.choice([-1, 1])
            ramp = jump / (1 + np.exp(np.clip(-(t - middle) / length * 8, -60, 60)))
            cx, cy = (cx + ramp, cy) if rng.random() < 0.8 else (cx, cy + ramp)
    if rng.random() < 0.5 * wild:  # a hand
        shake = size0 * rng.choice([0.004, 0.012, 0.03])
        cy, cx = cy + _wobble(rng, n, rate_hz) * shake, cx + _wobble(rng, n, rate_hz) * shake
    room_y, room_x = np.maximum(h - size * H / W, 1), np.maximum(w - size, 1)
    return _folded(cy, room_y), _folded(cx, room_x), size, np.array(rng.random() < 0.8)


def _folded(at: np.ndarray, room: np.ndarray) -> np.ndarray:
    """A path that turns back at the picture's edge."""
    at = np.mod(at, 2 * room)
    return np.where(at > room, 2 * room - at, at)


def _eased(rng: Rng, t: np.ndarray) -> np.ndarray:
    """0..1 over the shot: even, or starting and stopping somewhere inside it."""
    if rng.random() < 0.5:
        return np.asarray(t / max(t[-1], 1e-3))
    start, end = np.sort(rng.uniform(0, max(t[-1], 0.2), 2))
    share = np.clip((t - start) / max(end - start, 0.2), 0, 1)
    return np.asarray(share * share * (3 - 2 * share))


def _wobble(rng: Rng, n: int, rate_hz: float) -> np.ndarray:
    t = np.arange(n) / rate_hz
    return np.asarray(sum(np.sin(2 * np.pi * (f * t + rng.random())) / f for f in (0.6, 1.3, 2.9, 6.0)))


def dressed(rng: Rng, clip: Clip, rate_hz: float, wild: float, skins: Sequence[Take], busy: bool) -> Clip:
    """The shot with what crosses it, lights, words, focus, exposure and grading."""
    y, u, v = (plane.astype(np.float32) for plane in (clip.luma, clip.cb, clip.cr))
    n = len(y)
    t = np.arange(n, dtype=np.float32) / np.float32(rate_hz)
    if busy and rng.random() < 0.25 + 0.35 * wild:
        for _ in range(int(rng.integers(1, 5))):
            _crossing(rng, (y, u, v), t, skins, near=False)
    if busy and rng.random() < 0.36 * wild:
        for _ in range(int(rng.integers(1, 3))):
            _crossing(rng, (y, u, v), t, skins, near=True)
    if busy and rng.random() < 0.25 * wild:
        for _ in range(int(rng.integers(1, 4))):
            _edge(rng, (y, u, v), t, skins)
    if rng.random() < 0.12 * wild:
        _lights(rng, (y, u, v), t)
    if rng.random() < 0.08 * wild:
        _particles(rng, y, t)
    if rng.random() < 0.12:
        _words(rng, y, t)
    if rng.random() < 0.08 * wild:
        y = _focus(rng, y, t)
    _exposed(rng, y, t, wild)
    _graded(rng, (y, u, v))
    return Clip(*(np.clip(np.rint(plane), 1, 254).astype(np.uint8) for plane in (y, u, v)))


def _crossing(rng: Rng, planes: tuple[np.ndarray, ...], t: np.ndarray, skins: Sequence[Take], near: bool) -> None:
    """A body on its way through the picture; a near one fills it for a moment, out of focus."""
    y, u, v = planes
    height = rng.uniform(0.7, 2.4) * H if near else rng.uniform(0.08, 0.8) * H
    width = rng.uniform(0.3, 1.6) * W if near else height * rng.uniform(0.3, 1.2)
    soft = rng.uniform(0.05, 0.5) if near else rng.uniform(0.02, 0.12)
    speed = W * rng.choice([0.1, 0.3, 0.8, 2.0] if not near else [0.4, 0.8, 1.6, 4.0]) * rng.choice([-1, 1])
    when = rng.uniform(0, max(float(t[-1]), 0.1))
    tilt = rng.normal(0, 0.25)
    grow = rng.normal(0, 0.5) if rng.random() < 0.4 else 0.0
    cy0, x0 = rng.uniform(0.2, 0.9) * H, rng.uniform(0.2, 0.8) * W
    level, cu, cv = rng.uniform(16, 220), rng.normal(128, 12), rng.normal(128, 12)
    skin, tone_u, tone_v = _skin(rng, skins, near)
    box = rng.random() < 0.3
    stays = rng.random() < 0.4  # comes in and remains, as a sheet of paper held up
    upright = rng.random() < 0.3  # up or down instead of across
    enters = -np.sign(speed) * (H + height if upright else W + width)
    for k in range(len(t)):
        s = float(t[k]) - when
        along = enters * np.exp(-np.clip(s + 0.5, 0, 9) * abs(speed) / W * 2) if stays else speed * s
        x, cy = (x0, H / 2 + along) if upright else (W / 2 + along, cy0)
        scale = np.exp(np.clip(grow * s, -1, 1.2))
        half_w, half_h = width / 2 * scale, height / 2 * scale
        if x + half_w * 1.5 < 0 or x - half_w * 1.5 > W:
            continue
        low, high = int(max(0, x - half_w * 1.6)), int(min(W, x + half_w * 1.6)) + 1
        low -= low % 2
        high += high % 2
        yy, xx = _YY[:, low:high], _XX[:, low:high]
        dy, dx = (yy - cy - (0 if upright or stays else tilt * speed * s)) / half_h, (xx - x) / half_w
        radius = np.maximum(np.abs(dy), np.abs(dx)) if box else np.sqrt(dy * dy + dx * dx)
        mask = np.clip((1 - radius) / soft + 0.5, 0, 1)
        shift = int(x) // 2 * 2
        worn = level + np.roll(skin, shift, axis=1)[:, low:high]
        y[k, :, low:high] += mask * (worn - y[k, :, low:high])
        small = mask[::2, ::2]
        part = np.s_[k, :, low // 2 : low // 2 + small.shape[1]]
        for plane, level_c, tone in ((u, cu, tone_u), (v, cv, tone_v)):
            wide = plane[part].shape[1]
            worn = level_c + np.roll(tone, shift // 2, axis=1)[:, low // 2 : low // 2 + wide]
            plane[part] += small[:, :wide] * (worn - plane[part])


def _edge(rng: Rng, planes: tuple[np.ndarray, ...], t: np.ndarray, skins: Sequence[Take]) -> None:
    """A straight edge that runs over the picture as that of a wipe does, and opens no shot: a door, a wall or a vehicle that passes
    or comes part of the way, a shadow or a light that falls over the picture; what has come may go back."""
    angle = float(rng.choice([0, np.pi, np.pi / 2, -np.pi / 2, rng.uniform(0, 7)]))
    field = np.cos(angle) * _XX / W + np.sin(angle) * _YY / H
    field = (field - field.min()) / (field.max() - field.min())
    way = rng.choice(["passes", "comes", "light"], p=(0.4, 0.3, 0.3))
    soft = float(rng.choice([0.005, 0.02, 0.1, 0.25] if way == "light" else [0.005, 0.02, 0.1]))
    across = (t - rng.uniform(0, max(float(t[-1]), 0.1))) / rng.uniform(0.2, 2.5)
    front, back = across * 1.6 - 0.3, np.full(len(t), -1.0)
    if way == "passes":
        back = front - rng.uniform(0.05, 0.6)
    else:
        reach = rng.uniform(0.2, 0.75) if way == "comes" else rng.uniform(0.3, 1.3)
        front = np.minimum(front, reach)
        if rng.random() < 0.5:
            front = np.minimum(front, 2 * reach + rng.uniform(0, 2) - (across * 1.6 - 0.3))
    gain = rng.uniform(0.3, 0.85) if rng.random() < 0.6 else rng.uniform(1.2, 2.0)
    level, tones = rng.uniform(16, 220), rng.normal(128, 12, 2)
    skin = _skin(rng, skins, near=True)
    for k in range(len(t)):
        mask = np.clip((front[k] - field) / soft + 0.5, 0, 1) * np.clip((field - back[k]) / soft + 0.5, 0, 1)
        if not mask.any():
            continue
        if way == "light":
            planes[0][k] += mask * (gain - 1) * (planes[0][k] - 16)
            continue
        moved = (int(np.sin(angle) * front[k] * H) // 2 * 2, int(np.cos(angle) * front[k] * W) // 2 * 2)
        for plane, worn, ground in zip(planes, skin, (level, *tones), strict=True):
            half = H // len(worn)
            there = ground + np.roll(worn, (moved[0] // half, moved[1] // half), axis=(0, 1))
            plane[k] += mask[::half, ::half] * (there - plane[k])


def _skin(rng: Rng, skins: Sequence[Take], near: bool) -> Planes:
    """What a body looks like, as differences to its level: plain, or cut from a real take, softer when it is near the lens."""
    if rng.random() < 0.3:
        return (
            np.zeros((H, W), np.float32),
            np.zeros((H // 2, W // 2), np.float32),
            np.zeros((H // 2, W // 2), np.float32),
        )
    take = skins[rng.integers(len(skins))]
    k = int(rng.integers(len(take.luma)))
    top, left = (
        int(rng.integers(0, max(1, size - small))) // 2 for size, small in zip(take.luma.shape[1:], (H, W), strict=True)
    )
    parts = (take.luma[k, 2 * top :, 2 * left :], take.cb[k, top:, left:], take.cr[k, top:, left:])
    out = []
    for part, (rows, columns) in zip(parts, ((H, W), (H // 2, W // 2), (H // 2, W // 2)), strict=True):
        y = np.arange(rows) % part.shape[0]
        plain = part[y][:, np.arange(columns) % part.shape[1]].astype(np.float32)
        plain -= plain.mean()
        out.append(softened(plain, int(rng.integers(1, 6))) if near and rng.random() < 0.7 else plain)
    return out[0], out[1], out[2]


def _lights(rng: Rng, planes: tuple[np.ndarray, ...], t: np.ndarray) -> None:
    """Blurred lights that drift, swell and go out."""
    y, u, v = planes
    for _ in range(int(rng.integers(1, 9))):
        radius, gain = rng.uniform(4, 60), rng.uniform(20, 200)
        x0, y0 = rng.uniform(0, W), rng.uniform(0, H)
        vx, vy = rng.normal(0, 25, 2)
        rate, phase = rng.uniform(0.1, 2), rng.random()
        tint = rng.normal(0, 25, 2)
        for k in range(len(t)):
            cx, cy = x0 + vx * t[k], y0 + vy * t[k]
            near = np.exp(-((_XX - cx % (2 * W)) ** 2 + (_YY - cy % (2 * H)) ** 2) / (2 * radius**2))
            near *= max(0.0, np.sin(2 * np.pi * (rate * t[k] + phase)) * 0.6 + 0.5)
            y[k] += gain * near
            u[k] += tint[0] * near[::2, ::2]
            v[k] += tint[1] * near[::2, ::2]


def _particles(rng: Rng, y: np.ndarray, t: np.ndarray) -> None:
    """Snow, rain, sparks."""
    count = int(rng.integers(30, 600))
    at = rng.random((count, 2)) * (H, W)
    pace = rng.normal(0, 1, (count, 2)) * 10 + rng.normal(0, 40, 2)
    level = rng.uniform(140, 235)
    for k in range(len(t)):
        where = (at + pace * t[k]).astype(int)
        y[k][where[:, 0] % H, where[:, 1] % W] = level


def _words(rng: Rng, y: np.ndarray, t: np.ndarray) -> None:
    """A title or subtitle over the running picture, that pops or fades on and off."""
    mask = np.zeros((H, W), np.float32)
    big = rng.random() < 0.5
    write(rng, mask, 1.0, lines=int(rng.integers(1, 4)), height=int(rng.integers(8, 24)) if big else 6)
    if not big:
        mask = np.roll(mask, H - 20 - int(np.nonzero(mask.any(1))[0].min(initial=0)), axis=0)
    start, end = np.sort(rng.uniform(-1, t[-1] + 1, 2))
    ramp = rng.choice([0.01, 0.3, 1.0])
    share = np.clip(np.minimum((t - start) / ramp, (end - t) / ramp), 0, 1)
    ink = rng.choice([225, 235, 20])
    y += share[:, None, None] * mask * (ink - y)


def _focus(rng: Rng, y: np.ndarray, t: np.ndarray) -> np.ndarray:
    """The focus is pulled: sharp, soft, or back."""
    radius = rng.uniform(1, 7) * np.clip(_eased(rng, t) if rng.random() < 0.5 else 1 - _eased(rng, t), 0, 1)
    return np.stack([softened(frame, int(r)) for frame, r in zip(y, radius, strict=True)])


def softened(frame: np.ndarray, radius: int) -> np.ndarray:
    """Mean over a square of 2 radius + 1 samples."""
    if radius < 1:
        return frame
    size = 2 * radius + 1
    for axis in (0, 1):
        padded = np.pad(frame, [(radius + 1, radius) if a == axis else (0, 0) for a in (0, 1)], mode="edge")
        total = np.cumsum(padded, axis=axis, dtype=np.float64)
        frame = ((total[size:] - total[:-size]) if axis == 0 else (total[:, size:] - total[:, :-size])).astype(
            np.float32
        ) / size
    return frame


def _exposed(rng: Rng, y: np.ndarray, t: np.ndarray, wild: float) -> None:
    """Exposure that drifts, flickers like an old projector, or jumps like a lamp."""
    gain = np.ones(len(t), np.float32)
    if rng.random() < 0.1 * wild:
        gain *= np.exp(rng.normal(0, 0.5) * _eased(rng, t))
    if rng.random() < 0.12 * wild:
        gain *= np.exp(rng.normal(0, rng.choice([0.02, 0.06, 0.2]), len(t)))
    if rng.random() < 0.05 * wild:
        period = rng.uniform(0.05, 0.6)
        gain *= np.where((t / period).astype(int) % 2, rng.uniform(0.5, 1.8), 1.0)
    y[:] = 16 + (y - 16) * gain[:, None, None]


def _graded(rng: Rng, planes: tuple[np.ndarray, ...]) -> None:
    """Light, dark, flat, tinted, black and white."""
    y, u, v = planes
    shape = rng.random()
    if shape < 0.14:
        y[:] = 16 + (y - 16) * rng.uniform(0.12, 0.5)
    elif shape < 0.22:
        y[:] = 235 - (235 - y) * rng.uniform(0.2, 0.6)
    elif shape < 0.45:
        y[:] = (y - 126) * rng.uniform(0.4, 1.3) + rng.uniform(95, 150)
    colour = rng.uniform(0.3, 1.3) if rng.random() < 0.6 else 1.0
    tint = rng.normal(0, 4, 2)
    u[:] = 128 + (u - 128) * colour + tint[0]
    v[:] = 128 + (v - 128) * colour + tint[1]
