"""Names that users gave to persons: each is bound to a face in the film, so it stays when persons are counted anew."""

import re
from collections.abc import Mapping, Sequence
from math import hypot

from kadr.film_rows import Shot
from kadr.presence_rows import Face
from kadr.records import Decision
from kadr.spans import SECOND

ACTION = "name"
_ANCHOR = re.compile(r"face in frame (\d+) at ([01]\.\d{3}), ([01]\.\d{3})")
_NEAR_FRAC = 0.08  # of the picture: the same head in a look at another frame
_NEAR_NS = 2 * SECOND


def anchor(face: Face) -> str:
    """How a decision says which face it names."""
    x, y = (face.left_frac + face.right_frac) / 2, (face.top_frac + face.bottom_frac) / 2
    return f"face in frame {face.frame} at {x:.3f}, {y:.3f}"


def person_at(words: str, faces: Sequence[Face], shots: Sequence[Shot]) -> str | None:
    """The person whose face a decision means; None where no face is there any more, or it is nobody's.

    Where that frame is not looked at now, the nearest look of its shot within two seconds in which a face is at the same
    place. A frame's time is told by its shot's: nothing else is known of a frame without a look.
    """
    found = _ANCHOR.fullmatch(words)
    if not found:
        return None
    frame, x, y = int(found[1]), float(found[2]), float(found[3])
    shot = next((one for one in shots if one.start_frame <= frame < one.end_frame), None)
    if shot is None:
        return None
    share = (frame - shot.start_frame) / (shot.end_frame - shot.start_frame)
    at_ns = round(shot.start_ns + share * (shot.end_ns - shot.start_ns))
    near = [
        (abs(face.frame - frame), off, face)
        for face in faces
        if shot.start_frame <= face.frame < shot.end_frame
        and (face.frame == frame or abs(face.at_ns - at_ns) <= _NEAR_NS)
        and (off := _off(face, x, y)) <= _NEAR_FRAC
    ]
    return min(near, key=lambda one: one[:2])[2].person if near else None


def names_of(
    decisions: Sequence[Decision], faces: Sequence[Face], shots: Sequence[Shot]
) -> tuple[Mapping[str, str], list[Decision]]:
    """Names by person, the last word on each; and the decisions whose face is nobody's any more."""
    names: dict[str, str] = {}
    lost = []
    for decision in decisions:
        if decision.action != ACTION:
            continue
        person = person_at(decision.a, faces, shots)
        if person is None:
            lost.append(decision)
        else:
            names[person] = decision.b
    return names, lost


def _off(face: Face, x: float, y: float) -> float:
    return hypot((face.left_frac + face.right_frac) / 2 - x, (face.top_frac + face.bottom_frac) / 2 - y)
