"""Looks for faces, their eyes, and where there are none for a body, in what it is fed, and keeps what it finds."""

from dataclasses import dataclass, field

import numpy as np

from kadr.contracts import Track
from kadr.looks import FaceLook
from kadr.measures.faces.bodies import PARTS, body_in
from kadr.measures.faces.eyes import openness
from kadr.measures.faces.finding import SURE, Found, faces_in
from kadr.spans import SECOND

_MOST_EYES = 4  # faces of a look whose eyes are looked at, the largest first
_BODY_EACH_NS = 2 * SECOND // 5  # a body is not looked for more often …
_CLOSELY_EACH_NS = 6 * SECOND // 5  # … and not more often in parts of the picture too, which costs as much as faces
_GREAT_CHANGE = 14.0  # mean step (8 bit) between looks that may be a cut: then it is looked for at once, and closely
_COARSE = 32  # points of a picture across and down that are held against those of the look before


@dataclass
class Faces:
    """Sees pictures in order.

    The track: `frame`, `at_ns` (int64) of each look, `aspect` (float32) of its picture, width to height; `first`
    (int64, one more), where its faces begin; of each face, the highest score of a look first, `box` (float32, 4),
    `score` (float32), `points` (float32, 5 x 2): fractions of the picture; `open` (float32): see eyes.openness, not a
    number where it cannot be told. Of each look `body` (float32, 33 x 3) and `body_score` (float32): the body in it, a
    score of 0 where there is none, and not a number where none was looked for.
    """

    version = 2
    frames: list[int] = field(default_factory=list)
    stamps: list[int] = field(default_factory=list)
    aspects: list[float] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    open: list[np.ndarray] = field(default_factory=list)
    """Of each look, float32 (n,)."""
    bodies: list[np.ndarray] = field(default_factory=list)
    body_scores: list[float] = field(default_factory=list)
    _body_at: int | None = None
    _closely_at: int | None = None
    _coarse: np.ndarray | None = None

    def see(self, look: FaceLook) -> None:
        found = faces_in(look.rgb)
        self.frames.append(look.frame)
        self.stamps.append(look.at_ns)
        self.aspects.append(look.rgb.shape[1] / look.rgb.shape[0])
        self.found.append(found)
        self.open.append(_open(look.rgb, found))
        self._look_afresh(look.rgb)
        self._see_body(look, found)

    def _look_afresh(self, rgb: np.ndarray) -> None:
        """What was looked for in another shot says nothing of this one."""
        before, self._coarse = self._coarse, _coarse(rgb)
        if before is not None and float(np.abs(self._coarse - before).mean()) > _GREAT_CHANGE:
            self._body_at = self._closely_at = None

    def _see_body(self, look: FaceLook, found: Found) -> None:
        points, score = np.full((PARTS, 3), np.nan, np.float32), np.nan
        faceless = not (found.scores >= SURE).any()
        if faceless and (self._body_at is None or look.at_ns - self._body_at >= _BODY_EACH_NS):
            self._body_at = look.at_ns
            closely = self._closely_at is None or look.at_ns - self._closely_at >= _CLOSELY_EACH_NS
            body = body_in(look.rgb, closely)
            if closely and body is None:
                self._closely_at = look.at_ns
            points, score = (body.points, body.score) if body else (points, 0.0)
        self.bodies.append(points)
        self.body_scores.append(score)

    def track(self) -> Track:
        none = Found.of_none()
        return {
            "frame": np.array(self.frames, np.int64),
            "at_ns": np.array(self.stamps, np.int64),
            "aspect": np.array(self.aspects, np.float32),
            "first": np.cumsum([0, *(len(found.scores) for found in self.found)], dtype=np.int64),
            "box": np.concatenate([none.boxes, *(found.boxes for found in self.found)]),
            "score": np.concatenate([none.scores, *(found.scores for found in self.found)]),
            "points": np.concatenate([none.points, *(found.points for found in self.found)]),
            "open": np.concatenate([none.scores, *self.open]),
            "body": np.array(self.bodies, np.float32).reshape(-1, PARTS, 3),
            "body_score": np.array(self.body_scores, np.float32),
        }


def _coarse(rgb: np.ndarray) -> np.ndarray:
    rows, columns = (np.arange(_COARSE) * size // _COARSE for size in rgb.shape[:2])
    return rgb[rows[:, None], columns].astype(np.int16)


def _open(rgb: np.ndarray, found: Found) -> np.ndarray:
    """How far the eyes of a look's largest faces are open."""
    rows, columns = rgb.shape[:2]
    values = np.full(len(found.scores), np.nan, np.float32)
    heights = found.boxes[:, 3] - found.boxes[:, 1]
    for face in np.argsort(-heights, kind="stable")[:_MOST_EYES]:
        told = openness(rgb, found.boxes[face] * np.tile((columns, rows), 2), found.points[face] * (columns, rows))
        values[face] = np.nan if told is None else told
    return values
