"""Looks for faces in what it is fed, and keeps what it finds."""

from dataclasses import dataclass, field

import numpy as np

from kadr.contracts import Track
from kadr.looks import FaceLook
from kadr.measures.faces.finding import POINTS, faces_in


@dataclass
class Faces:
    """Sees pictures in order.

    The track: `frame`, `at_ns` (int64) of each look, `aspect` (float32) of its picture, width to height; `first`
    (int64, one more), where its faces begin; of each face, the highest score of a look first, `box` (float32, 4),
    `score` (float32), `points` (float32, 5 x 2): fractions of the picture.
    """

    version = 1
    frames: list[int] = field(default_factory=list)
    stamps: list[int] = field(default_factory=list)
    aspects: list[float] = field(default_factory=list)
    boxes: list[np.ndarray] = field(default_factory=list)
    """Of each look, float32 (n, 4)."""
    scores: list[np.ndarray] = field(default_factory=list)
    points: list[np.ndarray] = field(default_factory=list)

    def see(self, look: FaceLook) -> None:
        found = faces_in(look.rgb)
        self.frames.append(look.frame)
        self.stamps.append(look.at_ns)
        self.aspects.append(look.rgb.shape[1] / look.rgb.shape[0])
        self.boxes.append(found.boxes)
        self.scores.append(found.scores)
        self.points.append(found.points)

    def track(self) -> Track:
        return {
            "frame": np.array(self.frames, np.int64),
            "at_ns": np.array(self.stamps, np.int64),
            "aspect": np.array(self.aspects, np.float32),
            "first": np.cumsum([0, *map(len, self.scores)], dtype=np.int64),
            "box": np.concatenate([np.zeros((0, 4), np.float32), *self.boxes]),
            "score": np.concatenate([np.zeros(0, np.float32), *self.scores]),
            "points": np.concatenate([np.zeros((0, POINTS, 2), np.float32), *self.points]),
        }
