"""What each larger face looks like, as numbers: who is who is told from that when the film's shots are known."""

from dataclasses import dataclass, field

import numpy as np

from kadr.contracts import Track
from kadr.looks import FaceLook
from kadr.measures.faces.chips import chip
from kadr.measures.faces.finding import SURE, Found, shared
from kadr.models.likeness import NUMBERS, likeness
from kadr.spans import SECOND

LEAST_PX = 40
"""Of a face's height in a look: smaller faces all look alike."""
_EACH_NS = SECOND * 3 // 4  # one head is taken no more often: it costs more than finding faces
_SAME = 0.3  # boxes that share so much are one head


@dataclass
class Likenesses:
    """Sees pictures in order, each with the faces that were found in it.

    The track, one entry for each face taken: `frame`, `at_ns` (int64), `box` (float32, n × 4) as faces have it, `vector`
    (float16, n × 128).
    """

    version = 1
    frames: list[int] = field(default_factory=list)
    stamps: list[int] = field(default_factory=list)
    boxes: list[np.ndarray] = field(default_factory=list)
    vectors: list[np.ndarray] = field(default_factory=list)

    def see(self, look: FaceLook, found: Found) -> None:
        rows, columns = look.rgb.shape[:2]
        recent = self._recent(look.at_ns)
        for box, score, points in zip(found.boxes, found.scores, found.points, strict=True):
            if score < SURE or (box[3] - box[1]) * rows < LEAST_PX:
                continue
            if len(recent) and shared(box, recent).max() > _SAME:
                continue
            self.frames.append(look.frame)
            self.stamps.append(look.at_ns)
            self.boxes.append(box)
            self.vectors.append(likeness()(chip(look.rgb, points * (columns, rows))).astype(np.float16))

    def _recent(self, at_ns: int) -> np.ndarray:
        """Boxes of the heads taken a short time ago."""
        first = len(self.stamps)
        while first and at_ns - self.stamps[first - 1] < _EACH_NS:
            first -= 1
        return np.array(self.boxes[first:], np.float32).reshape(-1, 4)

    def track(self) -> Track:
        return {
            "frame": np.array(self.frames, np.int64),
            "at_ns": np.array(self.stamps, np.int64),
            "box": np.array(self.boxes, np.float32).reshape(-1, 4),
            "vector": np.array(self.vectors, np.float16).reshape(-1, NUMBERS),
        }
