"""Shots from the scores of their boundaries: they tile the film, and each has at least one frame.

In a gradual transition the boundary is its middle: half of its frames, the earlier half, belong to the shot before.
A fade in with which the film begins is how its first shot opens, and a fade out with which it ends is the end of its
last one: the black beyond is no shot.
"""

from collections.abc import Sequence
from dataclasses import fields

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Shot
from kadr.measures.shots import Limits, Scores, Transition, decide
from kadr.spans import SECOND

_EDGE_NS = SECOND // 2
"""Black before or after a fade that is shorter than this is the film's edge."""


def shots(track: Track, limits: Limits, stamps_ns: np.ndarray, end_ns: int) -> tuple[Shot, ...]:
    """The shots of a film.

    stamps_ns: the stamp of each shown frame; end_ns: where the last one ends.
    """
    scores = Scores(**{part.name: track[part.name] for part in fields(Scores)})
    return divided(decide(scores, limits, len(stamps_ns)), stamps_ns, end_ns)


def divided(transitions: Sequence[Transition], stamps_ns: np.ndarray, end_ns: int) -> tuple[Shot, ...]:
    """A film divided at its transitions, given in order."""
    count = len(stamps_ns)
    edges: list[tuple[int, Transition | None]] = [(0, None)]
    for one in transitions:
        if one.kind == "fade" and stamps_ns[min(one.start_frame, count - 1)] - stamps_ns[0] <= _EDGE_NS:
            edges[0] = (0, one)
            continue
        if one.kind == "fade" and end_ns - stamps_ns[min(one.end_frame, count - 1)] <= _EDGE_NS:
            continue
        if edges[-1][0] < one.middle_frame < count:
            edges.append((one.middle_frame, one))
    ends = [boundary for boundary, _ in edges[1:]] + [count]
    made = []
    for index, ((start, opening), end) in enumerate(zip(edges, ends, strict=True)):
        made.append(
            Shot(
                index=index,
                start_frame=start,
                end_frame=end,
                start_ns=int(stamps_ns[start]),
                end_ns=int(stamps_ns[end]) if end < count else end_ns,
                opens_with=opening.kind if opening else "start",
                transition_start_frame=opening.start_frame if opening else None,
                transition_end_frame=opening.end_frame if opening else None,
                score=round(opening.probability, 4) if opening else None,
            )
        )
    return tuple(made)


def one_shot(stamps_ns: np.ndarray, end_ns: int) -> tuple[Shot, ...]:
    """A film that could not be divided, as one shot."""
    return divided((), stamps_ns, end_ns)


def clear_parts(found: Sequence[Shot]) -> list[range]:
    """The frames of each shot in which no other shot shows through; of a shot that is all transition, all its frames."""
    parts = []
    for shot, after in zip(found, [*found[1:], None], strict=True):
        start, stop = shot.start_frame, shot.end_frame
        if shot.transition_end_frame is not None:
            start = max(start, shot.transition_end_frame)
        if after is not None and after.transition_start_frame is not None:
            stop = min(stop, after.transition_start_frame + 1)
        parts.append(range(start, stop) if start < stop else range(shot.start_frame, shot.end_frame))
    return parts
