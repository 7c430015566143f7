"""Films with a known answer, drawn and encoded by the test."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np


def encoded(
    path: Path,
    frames: Iterable[np.ndarray],
    rate: Fraction = Fraction(24),
    codec: str = "libx264",
    options: dict[str, str] | None = None,
    stamps: Iterable[int] | None = None,
    sound: np.ndarray | None = None,
    pix_fmt: str = "yuv420p",
) -> Path:
    """A film of RGB frames, shape (rows, columns, 3), uint8.

    stamps: of each frame, in frames of the rate; counted where none are given. sound: float32 (channels, n) at 48 kHz.
    """
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream(codec, rate=rate)
        stream.pix_fmt = pix_fmt
        stream.options = {"threads": "1", **(options or {})}
        heard: Any = container.add_stream("aac", rate=48000) if sound is not None else None
        if heard:
            heard.layout = "mono" if sound is not None and len(sound) == 1 else "stereo"
        given = iter(stamps) if stamps is not None else None
        for number, rgb in enumerate(frames):
            if number == 0:
                stream.width, stream.height = rgb.shape[1], rgb.shape[0]
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24")
            frame.pts, frame.time_base = next(given) if given else number, 1 / rate
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if heard and sound is not None:
            block = av.AudioFrame.from_ndarray(sound.astype(np.float32), format="fltp", layout=heard.layout.name)
            block.sample_rate = 48000
            container.mux(heard.encode(block))
            container.mux(heard.encode(None))
    return path


def scene(seed: int, count: int, size: tuple[int, int] = (90, 160), drift: float = 0.0) -> Iterator[np.ndarray]:
    """Frames of one shot: blobs of colour and detail of its own, drifting to the left, with a little grain."""
    rng = np.random.default_rng(seed)
    rows, columns = size
    wide = columns + int(abs(drift) * count) + 1
    y, x = np.mgrid[:rows, :wide]
    picture = np.zeros((rows, wide, 3)) + rng.uniform(40, 120, 3)
    for _ in range(14):
        across, down, wide_px = rng.uniform(0, wide), rng.uniform(0, rows), rng.uniform(6, 26)
        blob = np.exp(-((x - across) ** 2 + (y - down) ** 2) / (2 * wide_px**2))
        picture += blob[..., None] * rng.uniform(-90, 130, 3)
    detail = rng.uniform(-28, 28, (rows // 3 + 1, wide // 3 + 1))
    picture += np.kron(detail, np.ones((3, 3)))[:rows, :wide, None]
    for number in range(count):
        start = int(drift * number)
        noise = rng.normal(0, 2, (rows, columns, 1))
        yield np.clip(picture[:, start : start + columns] + noise, 0, 255).astype(np.uint8)


def dissolved(before: list[np.ndarray], after: list[np.ndarray], span: int) -> list[np.ndarray]:
    """Two shots with a dissolve of `span` mixed frames between them."""
    mixed = []
    for number in range(span):
        part = (number + 1) / (span + 1)
        one, other = before[len(before) - span + number].astype(float), after[number].astype(float)
        mixed.append(np.rint(one * (1 - part) + other * part).astype(np.uint8))
    return [*before[: len(before) - span], *mixed, *after[span:]]


def barred(frame: np.ndarray, rows: int = 0, columns: int = 0) -> np.ndarray:
    """A frame with black bars above and below, or left and right."""
    frame = frame.copy()
    frame[:rows] = frame[len(frame) - rows :] = 0
    frame[:, :columns] = frame[:, frame.shape[1] - columns :] = 0
    return frame
