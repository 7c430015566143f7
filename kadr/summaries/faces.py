"""Faces of each look, linked into tracks inside a shot: rows from what was found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import atan2, degrees

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Shot
from kadr.measures.faces.finding import SURE
from kadr.presence_rows import Face
from kadr.spans import SECOND

_REACH = 1.0
"""How far a head's middle may be from where it was, in its own heights, when little time has gone by …"""
_REACH_PER_S = 1.0
"""… and how much further for each second."""
_MOST_REACH = 2.0
_MOST_GROWTH = 1.8
"""Times that a face may be larger or smaller than it was in the look before."""
_MOST_GAP_NS = 3 * SECOND
"""A head that is not seen for longer begins another track."""


_NOSE_OUT = 1.8
"""Half the distance between the eyes over how far the tip of the nose stands out before them, twice."""
_LEAST_YAW_FRAC = 0.03
"""Of the picture's larger side: faces less high have points too near each other to tell where the head is turned."""
_LEAST_OPEN, _MOST_CLOSED = 0.14, 0.08  # area between the lids; what lies between may be eyes that look down


@dataclass(slots=True)
class _Head:
    """A track that may go on."""

    number: int
    face: int
    """Its last face's place in the track."""
    at_ns: int


def faces(track: Track, shots: Sequence[Shot]) -> list[Face]:
    """A row for each face, by look, and then from left to right. Faces that are not sure stay where the same head is
    surely seen in the same shot, and are dropped elsewhere."""
    numbers = tracks(track, shots)
    sure = {number for number, score in zip(numbers, track["score"], strict=True) if score >= SURE}
    named: dict[int, int] = {}
    rows = []
    for shot, look in looks_of(track, shots):
        start, end = (int(edge) for edge in track["first"][look : look + 2])
        for face in sorted(range(start, end), key=lambda face: float(track["box"][face, 0])):
            if numbers[face] in sure:
                number = named.setdefault(numbers[face], len(named))
                rows.append(_row(track, look, face, shot.index, number))
    return rows


def _row(track: Track, look: int, face: int, shot: int, number: int) -> Face:
    left, top, right, bottom = (round(float(edge), 4) for edge in track["box"][face])
    aspect = float(track["aspect"][look])
    told = (bottom - top) / max(aspect, 1.0) >= _LEAST_YAW_FRAC
    return Face(
        shot_index=shot,
        frame=int(track["frame"][look]),
        at_ns=int(track["at_ns"][look]),
        left_frac=left,
        top_frac=top,
        right_frac=right,
        bottom_frac=bottom,
        score=round(float(track["score"][face]), 4),
        points=tuple(round(float(place), 4) for place in track["points"][face].ravel()),
        yaw_deg=round(yaw(track["points"][face] * (aspect, 1)), 1) if told else None,
        eyes=_eyes(float(track["open"][face])),
        drawn=None,
        track=number,
        person=None,
    )


def yaw(points: np.ndarray) -> float:
    """How far a head is turned, in degrees, by its five points: positive when its nose points to the viewer's right.

    Seen from the front the tip of the nose lies between the eyes; as the head turns, the eyes come nearer to each
    other with the cosine of the angle, and the nose moves out with its sine.
    points: (5, 2), x, y in one unit, both eyes, nose, corners of the mouth.

    >>> yaw(np.array([[0, 0], [2, 0], [1, 1], [0.3, 2], [1.7, 2]]))
    0.0
    """
    eyes, mouth = points[:2].mean(0), points[3:].mean(0)
    down = (mouth - eyes) / max(float(np.hypot(*(mouth - eyes))), 1e-9)
    across = np.array([down[1], -down[0]])
    out, apart = float((points[2] - eyes) @ across), float((points[1] - points[0]) @ across)
    return degrees(atan2(_NOSE_OUT * out, max(apart, 0.0)))


def _eyes(openness: float) -> str | None:
    """NaN compares as false both ways."""
    return "open" if openness >= _LEAST_OPEN else "closed" if openness <= _MOST_CLOSED else None


def tracks(track: Track, shots: Sequence[Shot]) -> list[int]:
    """The number of each face's track, by its first face. One look's faces are of different heads."""
    numbers = [0] * len(track["score"])
    heads: list[_Head] = []
    last_shot = None
    count = 0
    for shot, look in looks_of(track, shots):
        if shot is not last_shot:
            heads, last_shot = [], shot
        start, end = (int(edge) for edge in track["first"][look : look + 2])
        at_ns = int(track["at_ns"][look])
        heads = [head for head in heads if at_ns - head.at_ns <= _MOST_GAP_NS]
        pairs = (
            sorted(
                (cost, head.number, face, head)
                for head in heads
                for face in range(start, end)
                if (cost := _cost(track, head, face, at_ns, float(track["aspect"][look]))) is not None
            )
            if heads
            else []
        )
        taken: set[int] = set()
        gone: set[int] = set()
        for _, number, face, head in pairs:
            if face not in taken and number not in gone:
                taken.add(face)
                gone.add(number)
                numbers[face] = number
                head.face, head.at_ns = face, at_ns
        for face in range(start, end):
            if face not in taken:
                numbers[face] = count
                heads.append(_Head(count, face, at_ns))
                count += 1
    return numbers


def _cost(track: Track, head: _Head, face: int, at_ns: int, aspect: float) -> float | None:
    """How unlike a face is to the next sight of a head: distance and growth; None where it cannot be that."""
    one, other = track["box"][head.face].astype(float), track["box"][face].astype(float)
    heights = one[3] - one[1], other[3] - other[1]
    if min(heights) <= 0:
        return None
    growth = max(heights) / min(heights)
    middle = (other[:2] + other[2:] - one[:2] - one[2:]) / 2
    distance = float(np.hypot(middle[0] * aspect, middle[1])) / float(np.sqrt(heights[0] * heights[1]))
    reach = min(_MOST_REACH, _REACH + _REACH_PER_S * (at_ns - head.at_ns) / SECOND)
    if growth > _MOST_GROWTH or distance > reach:
        return None
    return distance + float(np.log(growth))


def looks_of(track: Track, shots: Sequence[Shot]) -> Iterator[tuple[Shot, int]]:
    """Every look with its shot."""
    ends = [shot.end_frame for shot in shots]
    for look, frame in enumerate(track["frame"]):
        place = int(np.searchsorted(ends, frame, side="right"))
        if place < len(shots):
            yield shots[place], look
