"""Looks that a film's shots still lack when they are known: a dissolve is no great change, and pacing missed it."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Shot
from kadr.measures.faces import Faces
from kadr.measures.faces.tracks import joined, picked
from kadr.media.probe import probe
from kadr.media.seeking import frames_at
from kadr.media.stills import face_look
from kadr.passes.pacing import LOOKS
from kadr.passes.watched import Watched
from kadr.spans import SECOND
from kadr.summaries.shots import clear_parts


def with_enough_looks(watched: Watched, shots: Sequence[Shot]) -> Track:
    """The track of faces, with at least three looks at each shot that has three frames and can still be decoded.

    What is looked at again is kept with the film, and only what these shots ask for is added: the same shots give the
    same track, whatever was asked for before.
    """
    seen = watched.tracks["faces"]
    wanted = [frame for part in clear_parts(shots) for frame in missing(part, seen["frame"])]
    if not wanted:
        return seen
    again = _kept(watched)
    new = sorted(set(wanted) - set(() if again is None else again["frame"].tolist()))
    found = _looked_at(watched, new)
    if found:
        again = joined([*([] if again is None else [again]), *found])
        if watched.kept is not None:
            watched.kept.put_arrays(f"{watched.name}.faces", again)
    if again is None:
        return seen
    return joined([seen, picked(again, np.flatnonzero(np.isin(again["frame"], wanted)))])


def missing(part: range, frames: np.ndarray) -> list[int]:
    """Frames of a shot to look at: the middle of each of its thirds that has no look, where it has less than three.

    part: its frames; frames: those that were looked at, in order.

    >>> missing(range(100, 160), np.array([90, 130])), missing(range(100, 160), np.array([101, 102, 103]))
    ([110, 150], [])
    """
    seen = frames[(frames >= part.start) & (frames < part.stop)]
    if len(seen) >= min(LOOKS, len(part)):
        return []
    edges = [part.start + len(part) * third // LOOKS for third in range(LOOKS + 1)]
    thirds = [range(first, last) for first, last in pairwise(edges) if last > first]
    return [third[len(third) // 2] for third in thirds if not np.any((seen >= third.start) & (seen < third.stop))]


def _kept(watched: Watched) -> Track | None:
    """Looks that an earlier run was asked for; None where there are none, or they have another form."""
    found = watched.kept.get_arrays(f"{watched.name}.faces") if watched.kept else None
    seen = watched.tracks["faces"]
    if found is None or found.keys() != seen.keys() or any(found[name].dtype != seen[name].dtype for name in seen):
        return None
    return found


def _looked_at(watched: Watched, frames: Sequence[int]) -> list[Track]:
    """Each look by itself, so that none depends on what else was asked for."""
    if not frames or watched.path is None:
        return []
    film = probe(watched.path)
    frame_of = {
        round(Fraction(int(watched.stamps_ns[frame]) + watched.film.first_stamp_ns, SECOND) / film.time_base): frame
        for frame in frames
    }
    made = []
    for found in frames_at(film, frame_of):
        frame = frame_of[found.pts]
        faces = Faces()
        at_ns = int(watched.stamps_ns[frame])
        faces.see(face_look(found, frame, at_ns, film, watched.area, film.says_interlaced))
        made.append(faces.track())
    return made
