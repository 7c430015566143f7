"""Looks with a known answer: drawn pictures that pan, and what joins them. Luma, cb and cr of each frame are made by the test."""

from collections.abc import Sequence

import numpy as np

from kadr.looks import Look
from kadr.measures.shots import Limits, Transition, Transitions, decide

Frames = list[np.ndarray]  # float (72, 128) luma each; chroma is made from it


def picture(seed: int, contrast: float = 40.0) -> np.ndarray:
    """A wide soft picture with detail, float (72, 400): sums of random bumps."""
    rng = np.random.default_rng(seed)
    yy, xx = np.mgrid[0:72, 0:400]
    made = np.zeros((72, 400))
    for _ in range(120):
        cy, cx, size = rng.uniform(0, 72), rng.uniform(0, 400), rng.uniform(3, 25)
        made += rng.normal() * np.exp(-((yy - cy) ** 2 + (xx - cx) ** 2) / (2 * size**2))
    made += (
        0.5 * made.std() * rng.normal(size=(36, 200)).repeat(2, axis=0).repeat(2, axis=1)
    )  # the detail that pictures have
    return np.asarray((made - made.mean()) / made.std() * contrast + 120)


def pan(seed: int, count: int, pace: float = 0.4, contrast: float = 40.0) -> Frames:
    """A slow pan over a picture."""
    wide = picture(seed, contrast)
    return [wide[:, int(k * pace) : int(k * pace) + 128].copy() for k in range(count)]


def dissolved(one: Frames, other: Frames, length: int) -> Frames:
    """The last and first `length` frames of two shots, one over the other."""
    share = np.arange(1, length + 1) / (length + 1)
    middle = [a + s * (b - a) for a, b, s in zip(one[-length:], other[:length], share, strict=True)]
    return one[:-length] + middle + other[length:]


def wiped(one: Frames, other: Frames, length: int) -> Frames:
    """A straight border runs from left to right."""
    middle = []
    for k, (a, b) in enumerate(zip(one[-length:], other[:length], strict=True)):
        frame = a.copy()
        border = round(128 * (k + 1) / (length + 1))
        frame[:, :border] = b[:, :border]
        middle.append(frame)
    return one[:-length] + middle + other[length:]


def faded(one: Frames, other: Frames, length: int, black: int) -> Frames:
    """Down to black, a while of it, and up."""
    down = [16 + (frame - 16) * (1 - (k + 1) / length) for k, frame in enumerate(one[-length:])]
    up = [16 + (frame - 16) * (k / length) for k, frame in enumerate(other[:length])]
    return one[:-length] + down + [np.full((72, 128), 16.0)] * black + up + other[length:]


def looks(frames: Sequence[np.ndarray], rate_hz: float = 24.0) -> list[Look]:
    """The looks of these frames."""
    made = []
    for k, frame in enumerate(frames):
        luma = np.clip(np.rint(frame), 16, 235).astype(np.uint8)
        cb = np.clip(128 + (luma[::2, ::2].astype(float) - 120) * 0.2, 16, 240).astype(np.uint8)
        made.append(Look(k, round(k / rate_hz * 1e9), luma, cb, 255 - cb))
    return made


def found(made: list[Look], every: int = 1, between: bool = True) -> list[Transition]:
    """Transitions of a film of which every so many frames are decoded, and the rest when asked for."""
    finder = Transitions()
    for look in made[::every]:
        finder.see(look)
        wanted = finder.wants_between()
        if wanted:
            finder.see_between(made[wanted[0] + 1 : wanted[1]] if between else [])
    return decide(finder.scores(), Limits(), len(made))
