"""The scale of each shot, from how large faces and bodies stand in it: geometry with a stated spread, nothing trained.

A face (hairline to chin) is a ninth of a person's height. So the frame's height, counted in faces, says how much of a
person it can hold: with two faces' height it holds a head, with four head and chest, with seven and a half the figure to
the hips, with ten to the shins. Painters' canons and textbooks of framing give the same lines; people who judge shots
lie about a third of a step either side of them, and so do probabilities here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import erf, log, sqrt

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Shot
from kadr.measures.faces.bodies import ANKLES, HIPS, KNEES, NOSE, SHOULDERS
from kadr.measures.faces.finding import SURE
from kadr.presence_rows import SCALES, Scale
from kadr.summaries.detector import BODY_FALSE, FACES_FALSE
from kadr.summaries.faces import looks_of
from kadr.summaries.shots import clear_parts

FRAME_IN_FACES = (1.1, 2.2, 4.0, 7.5, 10.0, 30.0)
"""Heights of a frame, in faces, between ECU and CU, CU and MCU, MCU and MS, MS and MLS, MLS and LS, LS and ELS."""
SPREAD = {"face": 0.25, "body": 0.35}
"""Standard deviation, on a logarithmic scale, of how people judge a frame against what is measured in it."""
FALSE = {"face": FACES_FALSE, "body": BODY_FALSE}
FACES_IN_BODY = 9.0
_SEGMENTS = (
    (((NOSE,), HIPS), 0.40), ((SHOULDERS, HIPS), 0.29), ((HIPS, KNEES), 0.245), ((KNEES, ANKLES), 0.246),
)  # fmt: skip
"""Lengths as parts of a person's height (Drillis and Contini, 1966); the nose is at 0.93 of it, hip joints at 0.53."""
_LIES = 1.0  # times as far across as down from the eyes to the mouth
_SEEN = 0.5  # of a point: more likely in the picture than not
NOTHING = {"none": 0.78, "ELS": 0.10, "LS": 0.08, "MLS": 0.02, "ECU": 0.02}
"""What a shot is in which neither face nor body is found: what both miss are far figures, and parts of a face."""
_ENOUGH = 3.0  # a figure in a third of a shot's looks is the shot's figure
_MANY_LOOKS = 4  # of a shot, of which one look does not speak for a body
_CHANGE = log(1.6)
"""How much larger or smaller a figure becomes within a shot whose scale changes."""


@dataclass(frozen=True, slots=True)
class _Size:
    """How large the nearest figure is in one look."""

    frame_in_faces: float
    told_from: str


def scales(track: Track, shots: Sequence[Shot]) -> list[Scale]:
    """A row for each shot that was looked at. Of one in which no face was found and no body looked for, nothing is known."""
    sizes: dict[int, list[_Size | None]] = {}
    clear = clear_parts(shots)
    for shot, look in looks_of(track, shots):
        if int(track["frame"][look]) in clear[shot.index]:
            if _looked_for(track, look):
                sizes.setdefault(shot.index, []).append(_size(track, look))
    return [_row(shot.index, _without_a_slip(sizes[shot.index])) for shot in shots if shot.index in sizes]


def _without_a_slip(sizes: Sequence[_Size | None]) -> Sequence[_Size | None]:
    """Where nothing is found in many looks but a body in one, it is most likely none: who is there is there for longer."""
    known = [size for size in sizes if size is not None]
    alone = len(known) == 1 and known[0].told_from == "body" and len(sizes) >= _MANY_LOOKS
    return [None] * len(sizes) if alone else sizes


def _row(shot_index: int, sizes: Sequence[_Size | None]) -> Scale:
    known = [size for size in sizes if size is not None]
    start = sizes[: max(1, len(sizes) // 3)]
    followed = _ENOUGH * len(known) >= len(sizes) and any(size is not None for size in start)
    change = _change(known) if followed else None
    chances = _mixed(sizes if change is None else start)
    places = {name: round(float(chance), 4) for name, chance in zip(SCALES, chances, strict=True)}
    scale = max(SCALES, key=lambda name: places[name])
    if change is not None and change == scale:
        change = None
    faces = sum(size.told_from == "face" for size in known)
    return Scale(
        shot_index=shot_index,
        scale=scale,
        probability=places[scale],
        p_ecu=places["ECU"],
        p_cu=places["CU"],
        p_mcu=places["MCU"],
        p_ms=places["MS"],
        p_mls=places["MLS"],
        p_ls=places["LS"],
        p_els=places["ELS"],
        p_none=places["none"],
        scale_end=change,
        told_from="nothing" if not known else "face" if 2 * faces >= len(known) else "body",
        looks=len(sizes),
    )


def _mixed(sizes: Sequence[_Size | None]) -> np.ndarray:
    """Chances of a shot, from its looks. Where a figure is seen in few of them, it may be a slip."""
    nothing = np.array([NOTHING.get(name, 0.0) for name in SCALES])
    told = [_with_slips(size) for size in sizes if size is not None]
    if not told:
        return nothing
    share = min(1.0, _ENOUGH * len(told) / len(sizes))
    return share * np.mean(told, axis=0) + (1 - share) * nothing


def _with_slips(size: _Size) -> np.ndarray:
    """Chances by one look: what it was told from may be no person."""
    told, false = chances(size.frame_in_faces, SPREAD[size.told_from]), FALSE[size.told_from]
    told *= 1 - false
    told[SCALES.index("none")] += false
    return told


def chances(frame_in_faces: float, spread: float) -> np.ndarray:
    """How likely a frame of this height, in faces, has each of the seven scales, and none (never here): shape (8,).

    >>> chances(3.0, 0.25).argmax(), chances(3.0, 0.25).sum().round(6)
    (np.int64(2), np.float64(1.0))
    """
    below = [0.5 + 0.5 * erf(log(line / frame_in_faces) / spread / sqrt(2)) for line in FRAME_IN_FACES]
    return np.append(np.diff([0.0, *below, 1.0]), 0.0)


def _change(known: Sequence[_Size]) -> str | None:
    """The scale at the end, where the figure grows or shrinks all through the shot; None where it does not."""
    third = len(known) // 3
    if not third or len({size.told_from for size in known}) > 1:
        return None
    logs = [log(size.frame_in_faces) for size in known]
    start, middle, end = (float(np.median(part)) for part in (logs[:third], logs[third:-third], logs[-third:]))
    if abs(end - start) < _CHANGE or not min(start, end) <= middle <= max(start, end):
        return None
    spread = SPREAD[known[0].told_from]
    return SCALES[int(np.mean([chances(size.frame_in_faces, spread) for size in known[-third:]], axis=0).argmax())]


def _looked_for(track: Track, look: int) -> bool:
    """Whether it is known what is in a look: a sure face, a body, or neither though both were looked for."""
    start, end = (int(edge) for edge in track["first"][look : look + 2])
    return bool((track["score"][start:end] >= SURE).any() or not np.isnan(track["body_score"][look]))


def _size(track: Track, look: int) -> _Size | None:
    """Of the largest face that is sure, else of the body; None of neither."""
    start, end = (int(edge) for edge in track["first"][look : look + 2])
    sure = track["score"][start:end] >= SURE
    if sure.any():
        boxes, points = (track[name][start:end][sure] for name in ("box", "points"))
        return _Size(1 / max(float(face_lengths(boxes, points, float(track["aspect"][look])).max()), 1e-3), "face")
    if track["body_score"][look] > 0:
        height = body_height(track["body"][look], float(track["aspect"][look]))
        return _Size(FACES_IN_BODY / _with_face(height, float(track["body_face"][look])), "body") if height else None
    return None


def face_lengths(boxes: np.ndarray, points: np.ndarray, aspect: float) -> np.ndarray:
    """From hairline to chin, in heights of the picture, shape (n,): of who lies, across the picture.

    boxes: (n, 4); points: (n, 5, 2), as measures.faces.finding has them; aspect: of the picture, width to height.

    >>> face_lengths(np.array([[0.2, 0.4, 0.5, 0.6]]), np.array([[[0.25, 0.45], [0.25, 0.55], [0.3, 0.5], [0.4, 0.45], [0.4, 0.55]]]), 2.0)
    array([0.6])
    """
    wide, high = (boxes[:, 2] - boxes[:, 0]) * aspect, boxes[:, 3] - boxes[:, 1]
    across, down = np.moveaxis(np.abs(points[:, 3:].mean(1) - points[:, :2].mean(1)), -1, 0)  # from eyes to mouth
    lengths: np.ndarray = np.where((across * aspect > _LIES * down) & (wide > high), wide, high)
    return lengths


def _with_face(height: float, face: float) -> float:
    """A body's height, measured on its parts and on what may be its face: the mean of both logarithms, as neither is nearer
    the truth. face: not a number where there is none.

    >>> round(_with_face(0.64, 0.09), 3), _with_face(0.64, float("nan"))
    (0.72, 0.64)
    """
    return sqrt(height * FACES_IN_BODY * face) if face > 0 else height


def body_height(points: np.ndarray, aspect: float) -> float | None:
    """A standing person's height, in heights of the picture, by the part of the body that is seen at its longest (what
    is turned to or from the lens looks shorter); None where none is seen.

    points: (33, 3), x, y, seen; aspect: of the picture, width to height.
    """
    found = []
    for ends, share in _SEGMENTS:
        one, other = (points[list(end)].mean(0) for end in ends)
        if all(end[2] >= _SEEN and 0 <= end[0] <= 1 and 0 <= end[1] <= 1 for end in (one, other)):
            found.append(float(np.hypot((one[0] - other[0]) * aspect, one[1] - other[1])) / share)
    if not found:  # shoulders and below lie beyond the frame: a head, its neck and no more
        nose, shoulders = points[NOSE], points[list(SHOULDERS)].mean(0)
        found.append(float(np.hypot((nose[0] - shoulders[0]) * aspect, nose[1] - shoulders[1])) / 0.115)
    return max(found) if max(found) > 0.02 else None
