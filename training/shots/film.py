"""Made films with known transitions: shots joined by cuts, dissolves, fades and wipes, then shown, grained and coded."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.shots.bank import Take
from training.shots.codec import coded
from training.shots.joins import dissolve, fade, wipe
from training.shots.shot import Clip, H, Rng, W, ground, shot, softened

_BARE = 0.06  # of the cuts lead to black, white or a colour and nothing else, and from there to the next shot


@dataclass(frozen=True, slots=True)
class Truth:
    """A transition. start: last untouched frame before; end: first full frame after. kind: cut, dissolve, fade or wipe."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Film:
    """A made film: its looks, stamps in ns, and what is known of it."""

    clip: Clip
    at_ns: np.ndarray
    truth: tuple[Truth, ...]


def film(seed: int, bank: Sequence[Take], seconds: float = 24.0) -> Film:
    """The film of a seed: the same seed and bank give the same film."""
    rng = np.random.default_rng(seed)
    rate_hz = float(
        rng.choice([24, 25, 30, 24, 30, 15, 12.5, 10, 50], p=(0.3, 0.2, 0.16, 0.08, 0.06, 0.07, 0.04, 0.05, 0.04))
    )
    n = int(seconds * rate_hz)
    style = rng.random()  # calm films, cut films, films of gradual transitions, long single takes
    truth: list[Truth] = []
    if style < 0.3:
        clip = shot(rng, n, rate_hz, bank, wild=1.0)
    elif style < 0.34:
        clip, truth = _halved(rng, n, rate_hz, bank)
    else:
        clip, truth = _edited(rng, n, rate_hz, bank, gradual=0.75 if style > 0.62 else 0.12)
    planes = [np.ascontiguousarray(plane) for plane in (clip.luma, clip.cb, clip.cr)]
    n = len(planes[0])
    _flashes(rng, planes, rate_hz)
    _black_and_white(rng, planes)
    planes = _barred(rng, planes)
    planes = coded(rng, planes, rate_hz, [row.end for row in truth if row.kind == "cut"])
    at = np.arange(n) / rate_hz
    planes, truth, at = _shown(rng, planes, truth, at)
    return Film(Clip(*planes), np.rint(at * 1e9).astype(np.int64), tuple(truth))


def _edited(rng: Rng, n: int, rate_hz: float, bank: Sequence[Take], gradual: float) -> tuple[Clip, list[Truth]]:
    """Shots joined until n frames are there."""
    pace_s = rng.choice([0.7, 1.5, 3.0, 6.0], p=(0.15, 0.35, 0.35, 0.15))
    wild = rng.choice([0.2, 0.6, 1.0])
    few = [bank[k] for k in rng.choice(len(bank), size=min(len(bank), int(rng.choice([1, 2, 4, 8]))), replace=False)]
    kin = rng.random() < 0.25  # a film whose shots share their light: low contrast from shot to shot
    out = [
        np.zeros((0, H, W), np.uint8),
        np.zeros((0, H // 2, W // 2), np.uint8),
        np.zeros((0, H // 2, W // 2), np.uint8),
    ]
    truth: list[Truth] = []
    length = 0

    def fresh(extra_s: float) -> Clip:
        count = max(4, int((rng.exponential(pace_s) + 0.35 + extra_s) * rate_hz))
        made = shot(rng, min(count, n), rate_hz, few, wild)
        return _kindred(rng, made) if kin else made

    current = fresh(1.0 if gradual > 0.5 else 0.0)
    bare = False  # whether it is nothing but a ground
    if rng.random() < 0.1 and len(current) > rate_hz:
        joined, rows = fade(rng, None, current, rate_hz)
        truth += [Truth(kind, a, b) for kind, a, b in rows]
        length = rows[-1][2]
        out = [plane[:length] for plane in (joined.luma, joined.cb, joined.cr)]
        current = Clip(joined.luma[length:], joined.cb[length:], joined.cr[length:])
    while length < n:
        kind = "cut"
        if not bare and rng.random() < gradual and len(current) > rate_hz:
            kind = str(rng.choice(["dissolve", "fade", "wipe"], p=(0.33, 0.25, 0.42)))
        bare = kind == "cut" and not bare and not kin and rng.random() < _BARE
        if bare:
            following = ground(rng, int((rng.exponential(0.8) + 0.25) * rate_hz) + 2)
        else:
            following = fresh(float(rng.uniform(0.8, 3.0)) if kind != "cut" or gradual > 0.5 else 0.0)
        if kind == "cut":
            rows = [("cut", len(current) - 1, len(current))]
            joined = _behind(current, following)
        else:
            joined, rows = {"dissolve": dissolve, "fade": fade, "wipe": wipe}[kind](rng, current, following, rate_hz)
        # What is surely over goes out; the shot that came in may still take part in the next transition.
        keep = rows[-1][2] if rows else len(current)
        for k, plane in enumerate((joined.luma, joined.cb, joined.cr)):
            out[k] = np.concatenate([out[k], plane[:keep]])
        truth += [Truth(kind, length + a, length + b) for kind, a, b in rows]
        length += keep
        current = Clip(joined.luma[keep:], joined.cb[keep:], joined.cr[keep:])
    for k, plane in enumerate((current.luma, current.cb, current.cr)):
        out[k] = np.concatenate([out[k], plane])
    # A dissolve or wipe that the end cuts off is no example of one: the film ends before it. A fade may end a film.
    whole = [row for row in truth if row.end < n or (row.kind == "fade" and row.start < n - 2)]
    broken = [row.start + 1 for row in truth if row.start < n <= row.end and row.kind in ("dissolve", "wipe")]
    n = min([n, *broken])
    return Clip(*(plane[:n] for plane in out)), [Truth(row.kind, row.start, min(row.end, n)) for row in whole]


def _halved(rng: Rng, n: int, rate_hz: float, bank: Sequence[Take]) -> tuple[Clip, list[Truth]]:
    """A split screen: each half has its own shots, and a cut in either is a cut."""
    (left, cuts), (right, more) = (_edited(rng, n, rate_hz, bank, gradual=0.0) for _ in range(2))
    part = rng.uniform(0.4, 0.6)
    planes = []
    n = min(len(left), len(right))
    for one, other in zip((left.luma, left.cb, left.cr), (right.luma, right.cb, right.cr), strict=True):
        at = int(one.shape[2] * part)
        planes.append(np.concatenate([one[:n, :, :at], other[:n, :, at:]], axis=2))
    rows = {row.end: row for row in [*cuts, *more] if row.kind == "cut" and row.end < n}
    return Clip(*planes), [rows[end] for end in sorted(rows)]


def _behind(one: Clip, other: Clip) -> Clip:
    return Clip(
        np.concatenate([one.luma, other.luma]), np.concatenate([one.cb, other.cb]), np.concatenate([one.cr, other.cr])
    )


def _kindred(rng: Rng, clip: Clip) -> Clip:
    """The shot brought to a common middle grey and little contrast."""
    y = clip.luma.astype(np.float32)
    y = (y - y.mean()) * np.float32(rng.uniform(0.2, 0.6)) + 120
    u = 128 + (clip.cb.astype(np.float32) - 128) * 0.3
    v = 128 + (clip.cr.astype(np.float32) - 128) * 0.3
    return Clip(*(np.clip(np.rint(plane), 1, 254).astype(np.uint8) for plane in (y, u, v)))


def _flashes(rng: Rng, planes: list[np.ndarray], rate_hz: float) -> None:
    """Photographers' flashes, lightning, strobes, and single stray frames: black, white, or of another shot."""
    n = len(planes[0])
    if rng.random() < 0.2:
        for _ in range(int(rng.integers(1, 7))):
            k, long = int(rng.integers(0, n)), int(rng.integers(1, 5))
            gain = rng.uniform(20, 180)
            for step in range(long):
                if k + step < n:
                    up = gain * 0.6**step
                    planes[0][k + step] = np.clip(planes[0][k + step] + up, 16, 250).astype(np.uint8)
    if rng.random() < 0.06:
        period, start = int(rng.integers(2, 8)), int(rng.integers(0, n))
        for k in range(start, min(n, start + int(2 * rate_hz)), period):
            planes[0][k] = np.clip(planes[0][k] * rng.uniform(0.3, 1) + rng.uniform(0, 160), 16, 250).astype(np.uint8)
    if rng.random() < 0.15:
        for _ in range(int(rng.integers(1, 4))):
            k = int(rng.integers(1, n))
            if rng.random() < 0.6:
                planes[0][k], planes[1][k], planes[2][k] = rng.choice([16, 235, 126]), 128, 128
            else:
                other = int(rng.integers(0, n))
                for plane in planes:
                    plane[k] = plane[other]


def _black_and_white(rng: Rng, planes: list[np.ndarray]) -> None:
    if rng.random() < 0.2:
        tone = rng.normal(0, 3, 2) if rng.random() < 0.5 else (0, 0)
        planes[1][:] = int(128 + tone[0])
        planes[2][:] = int(128 + tone[1])


def _barred(rng: Rng, planes: list[np.ndarray]) -> list[np.ndarray]:
    """Black bars that were not cut off, and a station's mark in a corner."""
    if rng.random() < 0.12:
        bar = int(rng.integers(1, 6)) * 2
        if rng.random() < 0.5:
            planes[0][:, :bar] = planes[0][:, H - bar :] = 16
            for plane in planes[1:]:
                plane[:, : bar // 2] = plane[:, (H - bar) // 2 :] = 128
        else:
            planes[0][:, :, : 2 * bar] = planes[0][:, :, W - 2 * bar :] = 16
            for plane in planes[1:]:
                plane[:, :, :bar] = plane[:, :, W // 2 - bar :] = 128
    if rng.random() < 0.1:
        top, left = rng.choice([4, H - 12]), rng.choice([6, W - 18])
        planes[0][:, top : top + 8, left : left + 12] = 200
    if rng.random() < 0.06:
        planes[0] = np.stack([softened(frame.astype(np.float32), 1).astype(np.uint8) for frame in planes[0]])
    return planes


def _shown(
    rng: Rng, planes: list[np.ndarray], truth: list[Truth], at: np.ndarray
) -> tuple[list[np.ndarray], list[Truth], np.ndarray]:
    """How the frames reach the screen: one by one, drawn on twos, dropped and repeated, or telecined."""
    n = len(at)
    way = rng.random()
    if way < 0.8:
        return planes, truth, at
    if way < 0.88:
        one, other, share, woven = _telecine(rng, n)
        out = []
        for plane in planes:
            shown = plane[one]
            if woven:
                shown[:, 1::2] = plane[other][:, 1::2]
            elif share.any():
                mixed = shown + share[:, None, None] * (plane[other].astype(np.float32) - shown)
                shown = np.rint(mixed).astype(np.uint8)
            out.append(shown)
        rows = [_moved(row, one, other) for row in truth]
        return out, rows, np.arange(len(one)) * (at[1] - at[0]) * n / len(one)
    # frames shown twice or more: cartoons on twos, slow cameras, dropped frames
    hold = int(rng.choice([2, 2, 3]))
    if way < 0.94:
        start = np.arange(n) // hold * hold
    else:
        start = np.where(rng.random(n) < rng.choice([0.05, 0.2]), -1, np.arange(n))
        start[0] = 0
        start = np.maximum.accumulate(start)
    for row in truth:  # editors cut where frames begin, so the first frame of a shot is always shown
        if row.kind == "cut":
            later = (start < row.end) & (np.arange(n) >= row.end)
            start[later] = np.arange(n)[later]
    return [plane[start] for plane in planes], truth, at


def _telecine(rng: Rng, n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, bool]:
    """For each shown frame: the two source frames it is made of, the second one's share, and whether they are woven line by line.

    3:2 makes five frames of four, the third and fourth woven of two, or repeats one; other changes of rate blend neighbours.
    """
    if rng.random() < 0.6:
        shown = np.arange(n * 5 // 4)
        group, place = shown // 5 * 4, shown % 5
        one = (group + np.array([0, 1, 1, 2, 3])[place]).clip(0, n - 1)
        woven = bool(rng.random() < 0.6)
        other = (group + np.array([0, 1, 2, 3, 3])[place]).clip(0, n - 1) if woven else one
        return one, other, np.zeros(len(one), np.float32), woven
    ratio = float(rng.choice([0.8, 24 / 25, 25 / 30]))
    at = np.arange(int((n - 1) / ratio)) * ratio
    one = at.astype(int)
    share = (at - one).astype(np.float32)
    share[share < 0.1] = 0
    return one, np.where(share > 0, one + 1, one), share, False


def _moved(row: Truth, one: np.ndarray, other: np.ndarray) -> Truth:
    """Where a transition lies after a change of rate: a cut falls on the first frame that shows nothing of the old shot."""
    if row.kind == "cut":
        new = min(int(np.searchsorted(one, row.end, side="left")), len(one) - 1)
        return Truth("cut", new - 1, new)
    last = int(np.searchsorted(other, row.start, side="right")) - 1
    return Truth(row.kind, max(last, 0), min(int(np.searchsorted(one, row.end, side="left")), len(one)))
