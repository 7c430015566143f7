"""Looks for faces, their eyes, and where there are none for a body, in what it is fed, and keeps what it finds."""

from dataclasses import dataclass, field

import numpy as np

from kadr.contracts import Track
from kadr.looks import FaceLook
from kadr.measures.faces.bodies import PARTS, Body, body_again, body_in, body_under, face_of
from kadr.measures.faces.eyes import openness
from kadr.measures.faces.filling import every_face_in
from kadr.measures.faces.finding import HINT, LEAST, SURE, Found, faces_in, halved
from kadr.measures.pile import Pile
from kadr.spans import SECOND

_MOST_EYES = 4  # faces of a look whose eyes are looked at, the largest first
_CLOSELY_EACH_NS = 3 * SECOND
"""Faces are looked for in the whole picture at half its size, at a quarter of the cost, unless that was last done at its
full size so long ago, …"""
_SMALL_PX = (
    64  # … or a face was less high than this, at full size: of larger ones hardly any is lost in the smaller picture
)
_BODY_EACH_NS = 4 * SECOND
"""A body is looked for in all parts of the picture no more often, but where it is lost; in between, where there was one, else
in the whole; and each time, where there is none, under what may be a face."""
_EACH_POINT = 4  # points of a picture across and down, of which one is held against that of the look before
_OF_CONTRAST = (
    0.7  # mean step between points, in standard deviations of the picture, that may be a cut: of pictures that …
)
_OF_COLOURS = (
    0.25  # … have nothing in common it is 1.1; or this share of the picture has other colours than any had before
)
_SHADES = 8  # of each of red, green and blue


@dataclass
class Faces:
    """Sees pictures in order.

    The track: `frame`, `at_ns` (int64) of each look, `aspect` (float32) of its picture, width to height; `first`
    (int64, one more), where its faces begin; of each face, the highest score of a look first, `box` (float32, 4),
    `score` (float32), `points` (float32, 5 x 2): fractions of the picture; `open` (float32): see eyes.openness, not a
    number where it cannot be told. Of each look `body` (float32, 33 x 3) and `body_score` (float32): the body in it, a
    score of 0 where there is none, and not a number where none was looked for. `body_face` (float32): the height of what
    may be its face, a fraction of the picture's; not a number where there is nothing like one.
    """

    version = 6
    frames: list[int] = field(default_factory=list)
    stamps: list[int] = field(default_factory=list)
    aspects: list[float] = field(default_factory=list)
    last: Found = field(default_factory=Found.of_none)
    """In the last look."""
    counts: list[int] = field(default_factory=list)
    boxes: Pile = field(default_factory=Pile)
    scores: Pile = field(default_factory=Pile)
    points: Pile = field(default_factory=Pile)
    open: Pile = field(default_factory=Pile)
    bodies: Pile = field(default_factory=Pile)
    """Of each look, float32 (1, PARTS, 3)."""
    body_scores: list[float] = field(default_factory=list)
    body_faces: list[float] = field(default_factory=list)
    _closely_at: int | None = None
    """When faces were last looked for at full size, in this shot."""
    _body_at: int | None = None
    """When a body was last looked for in all parts, in this shot."""
    _body: Body | None = None
    """In the last look."""
    _points: np.ndarray | None = None
    """Of the last look's picture."""

    def see(self, look: FaceLook) -> None:
        self._look_afresh(look.rgb)
        maybe = self._faces(look)
        found = maybe.only(maybe.scores >= LEAST)
        self.frames.append(look.frame)
        self.stamps.append(look.at_ns)
        self.aspects.append(look.rgb.shape[1] / look.rgb.shape[0])
        self.last = found
        self.counts.append(len(found.scores))
        self.boxes.add(found.boxes)
        self.scores.add(found.scores)
        self.points.add(found.points)
        self.open.add(_open(look.rgb, found))
        self._see_body(look, maybe)

    def _look_afresh(self, rgb: np.ndarray) -> None:
        """What was looked for in another shot says nothing of this one."""
        before, self._points = self._points, rgb[::_EACH_POINT, ::_EACH_POINT].astype(np.int16)
        if before is not None and another(before, self._points):
            self._closely_at = self._body_at = None

    def _faces(self, look: FaceLook) -> Found:
        """At full size also what may be a face, and is none by its score."""
        if self._closely_at is not None and look.at_ns - self._closely_at < _CLOSELY_EACH_NS:
            before = self.last
            heights = (before.boxes[:, 3] - before.boxes[:, 1]) * look.rgb.shape[0]
            if not (heights < _SMALL_PX).any():
                found = faces_in(halved(look.rgb))
                if _sure(found) >= _sure(before):
                    return found
        self._closely_at = look.at_ns
        return every_face_in(look.rgb, HINT)

    def _see_body(self, look: FaceLook, maybe: Found) -> None:
        points, score, face = np.full((PARTS, 3), np.nan, np.float32), np.nan, np.nan
        if not _sure(maybe):
            body = self._body = self._body_in(look, maybe)
            points, score = (body.points, body.score) if body else (points, 0.0)
            face = face_of(body, maybe.boxes, self.aspects[-1]) if body else np.nan
        self.bodies.add(points[None].astype(np.float32))
        self.body_scores.append(score)
        self.body_faces.append(face)

    def _body_in(self, look: FaceLook, maybe: Found) -> Body | None:
        """In all parts of the picture when it is time, and when the one of the last look is lost."""
        body = None
        everywhere = self._body_at is None or look.at_ns - self._body_at >= _BODY_EACH_NS
        if not everywhere:
            body = body_again(look.rgb, self._body)
            everywhere = body is None and self._body is not None
        if everywhere:
            self._body_at = look.at_ns
            body = body_in(look.rgb)
        return body or body_under(look.rgb, maybe.boxes)

    def track(self) -> Track:
        none = Found.of_none()
        return {
            "frame": np.array(self.frames, np.int64),
            "at_ns": np.array(self.stamps, np.int64),
            "aspect": np.array(self.aspects, np.float32),
            "first": np.cumsum([0, *self.counts], dtype=np.int64),
            "box": self.boxes.taken(none.boxes),
            "score": self.scores.taken(none.scores),
            "points": self.points.taken(none.points),
            "open": self.open.taken(none.scores),
            "body": self.bodies.taken(np.empty((0, PARTS, 3), np.float32)),
            "body_score": np.array(self.body_scores, np.float32),
            "body_face": np.array(self.body_faces, np.float32),
        }


def _sure(found: Found) -> int:
    return int((found.scores >= SURE).sum())


def another(before: np.ndarray, now: np.ndarray) -> bool:
    """Whether a picture may be of another shot than the one before, as one of another shape is (the bars have changed). Both: int16
    (rows, columns, 3), 0..255."""
    if before.shape != now.shape:
        return True
    if float(np.abs(now - before).mean()) > _OF_CONTRAST * max(float(now.std()), 1.0):
        return True
    return float(np.abs(_colours(now) - _colours(before)).sum()) / 2 > _OF_COLOURS


def _colours(points: np.ndarray) -> np.ndarray:
    """Shares of a picture, by colour, float64 (512,)."""
    red, green, blue = (points * _SHADES // 256).reshape(-1, 3).T
    return np.bincount((red * _SHADES + green) * _SHADES + blue, minlength=_SHADES**3) / red.size


def _open(rgb: np.ndarray, found: Found) -> np.ndarray:
    """How far the eyes of a look's largest faces are open."""
    rows, columns = rgb.shape[:2]
    values = np.full(len(found.scores), np.nan, np.float32)
    heights = found.boxes[:, 3] - found.boxes[:, 1]
    for face in np.argsort(-heights, kind="stable")[:_MOST_EYES]:
        told = openness(rgb, found.boxes[face] * np.tile((columns, rows), 2), found.points[face] * (columns, rows))
        values[face] = np.nan if told is None else told
    return values
