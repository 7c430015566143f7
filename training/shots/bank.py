"""The real material: single takes, decoded once into planes that many films can be cut from."""

import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

WIDEST = 480  # samples across: enough to crop, pan and zoom in, for looks of 128 samples


@dataclass(frozen=True, slots=True)
class Take:
    """One single take. luma: uint8 (n, h, w), studio range; cb, cr: uint8 (n, h/2, w/2)."""

    name: str
    luma: np.ndarray
    cb: np.ndarray
    cr: np.ndarray
    rate_hz: float


def takes(shared: Path, work: Path) -> list[Take]:
    """Every single take of footage/takes, memory-mapped from files in the work folder, which are made where they are missing."""
    folder = shared / "footage" / "takes"
    work.mkdir(parents=True, exist_ok=True)
    found = []
    for entry in json.loads((folder / "takes.json").read_text()):
        stored = [work / f"{entry['file']}.{plane}.npy" for plane in ("y", "u", "v")]
        if not all(file.exists() for file in stored):
            for file, plane in zip(stored, _planes(folder / entry["file"]), strict=True):
                np.save(file, plane)
        y, u, v = (np.load(file, mmap_mode="r") for file in stored)
        rate_hz = _rate_hz(folder / entry["file"])
        for start, end in entry["segments"]:
            if end - start >= 20:
                found.append(Take(entry["file"], y[start:end], u[start:end], v[start:end], rate_hz))
    return found


def _rate_hz(path: Path) -> float:
    with av.open(str(path)) as container:
        return float(container.streams.video[0].average_rate or Fraction(25))


def _planes(path: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """All frames as 8-bit 4:2:0 planes in studio range, at most WIDEST samples across."""
    rows: list[list[np.ndarray]] = [[], [], []]
    with av.open(str(path)) as container:
        stream = container.streams.best("video")
        if stream is None:
            raise ValueError(f"{path} has no video stream")
        width = min(WIDEST, stream.codec_context.width) // 4 * 4
        height = round(stream.codec_context.height * width / stream.codec_context.width / 4) * 4
        for frame in container.decode(stream):
            small = frame.reformat(width, height, "yuv420p", interpolation="AREA", dst_color_range="MPEG")
            for plane, kept in zip(small.planes, rows, strict=True):
                level = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
                kept.append(level[:, : plane.width].copy())
    return np.stack(rows[0]), np.stack(rows[1]), np.stack(rows[2])
