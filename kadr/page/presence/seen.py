"""When faces are on screen, as stretches: each look at a face stands for the time up to half way to the next look."""

from collections.abc import Iterable, Sequence

from kadr.film_rows import Shot
from kadr.page.presence.stretches import Piece, joined
from kadr.presence_rows import Face, Scale

_LEAST_LOOKS = 3
"""At a shot; as the measure of faces promises."""


def pieces_seen(faces: Iterable[Face], shots: Sequence[Shot], scales: Sequence[Scale]) -> list[Piece]:
    """Stretches in which one of some faces is seen, in order of time.

    Looks at a shot lie about evenly in it; how many there were is told in `scales`.
    """
    by_index = {shot.index: shot for shot in shots}
    looks = {row.shot_index: row.looks for row in scales}
    held: dict[int, set[int]] = {}
    for face in faces:
        held.setdefault(face.shot_index, set()).add(face.at_ns)
    found: list[Piece] = []
    for index, times in held.items():
        if (shot := by_index.get(index)) is not None:
            apart = (shot.end_ns - shot.start_ns) // max(looks.get(index, 0), len(times), _LEAST_LOOKS)
            found += _runs(sorted(times), apart, (shot.start_ns, shot.end_ns))
    return joined(found)


def _runs(times: Sequence[int], apart_ns: int, shot: Piece) -> list[Piece]:
    """Looks that follow each other about as far apart as looks do, each run as one stretch inside the shot."""
    found: list[Piece] = []
    for at in times:
        start, end = max(at - apart_ns // 2, shot[0]), min(at + apart_ns // 2, shot[1])
        if found and start - found[-1][1] <= apart_ns // 2:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
