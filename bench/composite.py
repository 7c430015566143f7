"""A film's length of known transitions: real clips joined, re-framed, graded, grained and encoded again.

python -m bench.composite FOLDER                    film.mp4 and film.json; takes some twenty minutes of two cores
python -m bench.composite FOLDER --minutes 2        a shorter one
python -m bench.composite FOLDER --parts            also part.hevc.mp4 and part.ts, of its first minute

It is a composite, no film: clips of KADR_SHARED/footage, most of them smaller than 1080p, enlarged. Shots are the single
takes and the shots of the labelled clips between their transitions. Cut points, kinds, lengths, framings, grades,
flashes and whip pans come from a fixed seed, so the same clips give the same film.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np

from bench.gold import shared_folder
from kadr.media.counting import counted
from kadr.media.probe import probe

WIDTH, HEIGHT, RATE = 1920, 1080, 24
_HALF = (540, 960)  # shots are joined at half size, then enlarged: that halves the time and the eye sees no difference
_GRAIN_SIGMA = 2.0
_KINDS = ["cut"] * 13 + ["dissolve"] * 4 + ["fade"] * 2 + ["wipe"] * 2
_LEAST, _MOST = 26, 190  # frames of a shot
_SEED = 20261121

Planes = list[np.ndarray]
"""Y, U and V of one frame at half size, float32."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some frames of a clip that are one shot."""

    file: Path
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Joined:
    """One transition of the composite: last untouched frame of the shot before, first full frame of the next."""

    type: str
    start: int
    end: int
    how: str


def stretches(footage: Path) -> list[Stretch]:
    """Shots to join: of the labelled clips between their transitions, and the single takes."""
    found = []
    for file in sorted((footage / "truth").glob("*.json")):
        truth = json.loads(file.read_text(encoding="utf-8"))
        marks = [(one["start"], one["end"]) for one in (*truth["transitions"], *truth["optional"])]
        marks += [tuple(pair) for pair in truth["ignore"]]
        edges = [(-1, 0), *sorted(marks), (truth["frames"] - 1, truth["frames"])]
        for (_, after), (before, _) in pairwise(edges):
            found.append(Stretch(footage / truth["file"], after + 2, before - 1))
    for one in json.loads((footage / "takes" / "takes.json").read_text(encoding="utf-8")):
        found += [Stretch(footage / "takes" / one["file"], start + 1, end - 1) for start, end in one["segments"]]
    long = [one for one in found if one.end - one.start >= _LEAST]
    frames = {
        file: len(counted(probe(file), lambda part, done, total: None).stamps) for file in {one.file for one in long}
    }
    return [one for one in long if one.end <= frames[one.file]]  # labels of another stream in the file are left out


def frames_of(stretch: Stretch, most: int) -> list[list[np.ndarray]]:
    """A stretch's frames at half size: upright enough for a bench, filling the frame, 8 bit, studio range."""
    out: list[list[np.ndarray]] = []
    with av.open(str(stretch.file)) as container:
        stream: Any = container.streams[probe(stretch.file).stream]
        stream.thread_type = "AUTO"
        for number, frame in enumerate(container.decode(stream)):
            if number >= min(stretch.end, stretch.start + most):
                break
            if number >= stretch.start:
                small = frame.reformat(width=_HALF[1], height=_HALF[0], format="yuv420p", dst_color_range="MPEG")
                out.append([_plane(small, k).copy() for k in range(3)])
    return out


def _plane(frame: Any, number: int) -> np.ndarray:
    plane = frame.planes[number]
    return np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]


@dataclass
class Shot:
    """A stretch as it is shot again: a frame inside it, a grade, perhaps a whip pan or a flash."""

    frames: list[list[np.ndarray]]
    zoom: float
    across: float
    down: float
    mirrored: bool
    gain: float
    whip: tuple[int, int] | None = None
    flashes: tuple[int, ...] = ()

    def at(self, number: int) -> Planes:
        """Its frame at a number; a short one runs forth and back."""
        count = len(self.frames)
        turn = number % (2 * count - 2) if count > 1 else 0
        source = self.frames[turn if turn < count else 2 * count - 2 - turn]
        across = self.across
        if self.whip and self.whip[0] <= number < self.whip[1]:
            part = (number - self.whip[0]) / (self.whip[1] - self.whip[0])
            across = float(np.clip(self.across + (0.5 - self.across) * 2 * np.sin(np.pi * part), 0, 1))
        planes = [_framed(plane, self.zoom, across, self.down, self.mirrored) for plane in source]
        planes[0] = 16 + (planes[0] - 16) * self.gain
        if number in self.flashes:
            planes = [planes[0] * 0.15 + 235 * 0.85, planes[1] * 0.15 + 128 * 0.85, planes[2] * 0.15 + 128 * 0.85]
        return planes


def _framed(plane: np.ndarray, zoom: float, across: float, down: float, mirrored: bool) -> np.ndarray:
    height, width = plane.shape
    rows, columns = round(height / zoom), round(width / zoom)
    top, left = round((height - rows) * down), round((width - columns) * across)
    y = top + np.arange(height) * rows // height
    x = left + np.arange(width) * columns // width
    return plane[y][:, x[::-1] if mirrored else x].astype(np.float32)


def joined(before: Planes, after: Planes, kind: str, how: str, part: float) -> Planes:
    """A frame inside a transition, `part` of the way through."""
    if kind == "dissolve":
        return [a * (1 - part) + b * part for a, b in zip(before, after, strict=True)]
    if kind == "fade":
        ground = 16.0 if how == "black" else 235.0
        shown, weight = (before, 1 - 2 * part) if part < 0.5 else (after, 2 * part - 1)
        return [(ground if k == 0 else 128.0) * (1 - weight) + plane * weight for k, plane in enumerate(shown)]
    return [np.where(_mask(a.shape, how, part), b, a) for a, b in zip(before, after, strict=True)]


def _mask(shape: tuple[int, int], how: str, part: float) -> np.ndarray:
    y, x = np.ogrid[: shape[0], : shape[1]]
    u, v = x / shape[1], y / shape[0]
    if how == "iris":
        return np.hypot((u - 0.5) * 16 / 9, v - 0.5) < part * 1.05
    place = {"right": u + 0 * v, "left": 1 - u + 0 * v, "down": v + 0 * u, "diagonal": (u + v) / 2}[how]
    return np.asarray(place < part)


def planned(shots: Sequence[Stretch], minutes: float) -> Iterator[tuple[Stretch, int, str, int, str, dict[str, Any]]]:
    """For each shot: its stretch, frames, and the transition after it: kind, frames of it, how."""
    rng = np.random.default_rng(_SEED)
    left = round(minutes * 60 * RATE)
    last: Path | None = None
    order: list[Stretch] = []
    while left > _LEAST:
        if not order:
            order = [shots[n] for n in rng.permutation(len(shots))]
        near = next((n for n, one in enumerate(order) if one.file != last), 0)
        stretch = order.pop(near)
        last = stretch.file
        kind = _KINDS[int(rng.integers(len(_KINDS)))]
        span = {"cut": 0, "dissolve": 8, "fade": 12, "wipe": 8}[kind]
        span += 0 if kind == "cut" else int(rng.integers(0, 44 if kind != "wipe" else 28))
        how = {"fade": ["black", "black", "white"], "wipe": ["right", "left", "down", "diagonal", "iris"]}.get(
            kind, [""]
        )
        count = min(left, int(np.clip(rng.lognormal(np.log(64), 0.5), _LEAST, _MOST)) + span)
        left -= count - span
        style = {
            "zoom": float(rng.uniform(1.0, 1.6)), "across": float(rng.uniform()), "down": float(rng.uniform()),
            "mirrored": bool(rng.integers(2)), "gain": float(rng.uniform(0.7, 1.1)),
            "whip": bool(rng.uniform() < 0.06), "flash": bool(rng.uniform() < 0.06),
        }  # fmt: skip
        yield stretch, count, kind, span, how[int(rng.integers(len(how)))], style


def frames(shots: Sequence[Stretch], minutes: float, truth: list[Joined]) -> Iterator[Planes]:
    """The composite's frames; `truth` fills as they come."""
    plan = list(planned(shots, minutes))
    number, begun = 0, 0
    shot = _shot(plan[0])
    for index, (_, count, kind, span, how, _) in enumerate(plan):
        following = _shot(plan[index + 1]) if index + 1 < len(plan) else None
        span = span if following else 0
        for k in range(begun, count - span):
            yield shot.at(k)
            number += 1
        if following is None:
            return
        truth.append(Joined(kind, number - 1, number + span, how))
        for k in range(span):
            yield joined(shot.at(count - span + k), following.at(k), kind, how, (k + 1) / (span + 1))
            number += 1
        shot, begun = following, span


def _shot(planned_one: tuple[Stretch, int, str, int, str, dict[str, Any]]) -> Shot:
    stretch, count, _, _, _, style = planned_one
    middle = count // 2
    whip = (middle - 5, middle + 5) if style["whip"] and count > 60 else None
    flashes = (middle + 12, middle + 13) if style["flash"] and count > 60 else ()
    some = {name: style[name] for name in ("zoom", "across", "down", "mirrored", "gain")}
    return Shot(frames_of(stretch, count + 60), whip=whip, flashes=flashes, **some)


def write(path: Path, planes: Iterator[Planes], codec: str, options: dict[str, str]) -> int:
    """Encode frames at full size with grain. Returns their number."""
    rng = np.random.default_rng(_SEED)
    grain = np.rint(rng.normal(0, _GRAIN_SIGMA, (HEIGHT + 64, WIDTH + 64))).astype(np.int16)
    count = 0
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream(codec, rate=RATE)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.time_base = Fraction(1, RATE)
        stream.options = options
        for number, one in enumerate(planes):
            small = av.VideoFrame(_HALF[1], _HALF[0], "yuv420p")
            for k, plane in enumerate(one):
                small.planes[k].update(_padded(np.clip(np.rint(plane), 0, 255).astype(np.uint8), small.planes[k]))
            frame = small.reformat(width=WIDTH, height=HEIGHT, interpolation="BILINEAR")
            luma = _plane(frame, 0)
            y, x = rng.integers(0, 64, 2)
            noisy = np.clip(luma + grain[y : y + HEIGHT, x : x + WIDTH], 0, 255).astype(np.uint8)
            frame.planes[0].update(_padded(noisy, frame.planes[0]))
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            container.mux(stream.encode(frame))
            count += 1
        container.mux(stream.encode(None))
    return count


def _padded(values: np.ndarray, plane: Any) -> bytes:
    if plane.line_size == values.shape[1]:
        return values.tobytes()
    wide = np.zeros((values.shape[0], plane.line_size), np.uint8)
    wide[:, : values.shape[1]] = values
    return wide.tobytes()


H264 = {"preset": "superfast", "crf": "20", "bf": "3", "refs": "3", "g": "250", "threads": "2"}
LOW_GOP_TS = {
    "preset": "superfast",
    "b": "10000000",
    "g": "24",
    "sc_threshold": "0",
    "bf": "2",
    "x264-params": "open-gop=1:scenecut=0",
}
HEVC = {"preset": "ultrafast", "crf": "22", "x265-params": "bframes=3:log-level=none"}


def main() -> int:
    """Make what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--parts", action="store_true")
    given = parser.parse_args()
    shared = shared_folder()
    if shared is None:
        print("the labelled clips are not here (set KADR_SHARED), so there is nothing to join")
        return 0
    given.folder.mkdir(parents=True, exist_ok=True)
    shots = stretches(shared / "footage")
    jobs = [("film.mp4", given.minutes, "libx264", H264)]
    if given.parts:
        jobs += [("part.hevc.mp4", 1.0, "libx265", HEVC), ("part.ts", 1.0, "libx264", LOW_GOP_TS)]
    for name, minutes, codec, options in jobs:
        truth: list[Joined] = []
        path = given.folder / name
        count = write(path, frames(shots, minutes, truth), codec, options)
        told = {"file": name, "fps": RATE, "frames": count, "optional": [], "doubtful": [], "ignore": []}
        path.with_suffix(".json").write_text(
            json.dumps({**told, "transitions": [asdict(one) for one in truth]}, indent=1)
        )
        print(f"{path}: {count} frames, {len(truth)} transitions")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
