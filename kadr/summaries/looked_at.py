"""A film as its looks for faces see it: each look stands for the time around it, within its shot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np

from kadr.film_rows import Shot
from kadr.presence_rows import Face


@dataclass(frozen=True, slots=True)
class Looked:
    """One look, and the frames that it stands for: up to half way to the looks beside it, or to the shot's ends."""

    frame: int
    shot_index: int
    start_frame: int
    end_frame: int
    start_ns: int
    end_ns: int
    faces: tuple[Face, ...]
    """From left to right."""


def looked_at(
    shots: Sequence[Shot], faces: Sequence[Face], frames: np.ndarray, stamps_ns: np.ndarray, end_ns: int
) -> list[Looked]:
    """Every look, by time. frames: all that were looked at, in order. A shot without a look is left out: it is unknown."""
    by_frame = {frame: tuple(group) for frame, group in groupby(faces, key=lambda face: face.frame)}
    return [look for shot in shots for look in _in_shot(shot, by_frame, frames, stamps_ns, end_ns)]


def _in_shot(
    shot: Shot, faces: dict[int, tuple[Face, ...]], frames: np.ndarray, stamps_ns: np.ndarray, end_ns: int
) -> Iterator[Looked]:
    def at(frame: int) -> int:
        return int(stamps_ns[frame]) if frame < len(stamps_ns) else end_ns

    first, last = np.searchsorted(frames, [shot.start_frame, shot.end_frame])
    own = [int(frame) for frame in frames[first:last]]
    edges = [
        shot.start_frame,
        *((one + other + 1) // 2 for one, other in pairwise(own)),
        shot.end_frame,
    ]
    for frame, start, end in zip(own, edges, edges[1:], strict=False):
        yield Looked(frame, shot.index, start, end, at(start), at(end), faces.get(frame, ()))
