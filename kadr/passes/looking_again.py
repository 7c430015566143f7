"""Looks that a film's shots still lack when they are known: a dissolve is no great change, and pacing missed it; and
where no face was found, bodies may not have been looked for."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Shot
from kadr.measures.faces import Faces
from kadr.measures.faces.finding import SURE
from kadr.measures.faces.likeness import Likenesses
from kadr.measures.faces.tracks import joined, picked
from kadr.media.stills import face_look
from kadr.passes.pacing import LOOKS
from kadr.passes.watched import Watched, again_seen, track_name
from kadr.summaries.shots import clear_parts


def _likenesses(tracks: Sequence[Track]) -> Track:
    """One track with the heads of all, by frame."""
    whole = {name: np.concatenate([track[name] for track in tracks]) for name in tracks[0]}
    order = np.argsort(whole["frame"], kind="stable")
    return {name: values[order] for name, values in whole.items()}


_JOINED: dict[str, Callable[[Sequence[Track]], Track]] = {"faces": joined, "likeness": _likenesses}
"""What looks again, and how its tracks are put together."""


def with_enough_looks(watched: Watched, shots: Sequence[Shot]) -> dict[str, Track]:
    """The tracks of faces, and of likenesses if there is one, with at least three looks at each shot that has three
    frames and can still be decoded, and in each shot without a face at least one for a body.

    What is looked at again is kept with the film, and only what these shots ask for is added: the same shots give the
    same tracks, whatever was asked for before.
    """
    seen = {name: watched.tracks[name] for name in _JOINED if name in watched.tracks}
    wanted = [frame for part in clear_parts(shots) for frame in _lacking(part, seen["faces"])]
    if not wanted:
        return seen
    again = _kept(watched, seen)
    new = sorted(set(wanted) - set(again["faces"]["frame"].tolist() if again else ()))
    found = _looked_at(watched, new)
    if found:
        every = [*([again] if again else []), *found]
        again = {name: _JOINED[name]([one[name] for one in every]) for name in seen}
        if watched.kept is not None:
            arrays = {f"{name}/{part}": values for name, track in again.items() for part, values in track.items()}
            watched.kept.put_arrays(_name(watched), arrays)
    if again is None:
        return seen
    return {name: _JOINED[name]([_of_frames(name, again[name], wanted), track]) for name, track in seen.items()}


def _lacking(part: range, faces: Track) -> list[int]:
    """Frames of a shot to look at, or to look at again: for a body."""
    return missing(part, faces["frame"]) or bodiless(part, faces)


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


def bodiless(part: range, faces: Track) -> list[int]:
    """The middle look of a shot in which no face was found and no body was looked for; nothing for any other."""
    looks = np.flatnonzero((faces["frame"] >= part.start) & (faces["frame"] < part.stop))
    if not len(looks) or not np.isnan(faces["body_score"][looks]).all():
        return []
    start, end = faces["first"][looks[0]], faces["first"][looks[-1] + 1]
    if (faces["score"][start:end] >= SURE).any():
        return []
    return [int(faces["frame"][looks[len(looks) // 2]])]


def _of_frames(name: str, track: Track, frames: Sequence[int]) -> Track:
    own = np.flatnonzero(np.isin(track["frame"], frames))
    return picked(track, own) if name == "faces" else {part: values[own] for part, values in track.items()}


def _name(watched: Watched) -> str:
    """Beside the track of what looks last: another version of it, other looks."""
    last = [name for name in _JOINED if name in watched.tracks][-1]
    return f"{track_name(watched.film.sha256, last, watched.active)}.looks"


def _kept(watched: Watched, seen: Mapping[str, Track]) -> dict[str, Track] | None:
    """Looks that an earlier run was asked for; None where there are none, or they have another form."""
    found = watched.kept.get_arrays(_name(watched)) if watched.kept else None
    form = {f"{name}/{part}": values.dtype for name, track in seen.items() for part, values in track.items()}
    if found is None or {name: values.dtype for name, values in found.items()} != form:
        return None
    return {name: {part: found[f"{name}/{part}"] for part in track} for name, track in seen.items()}


def _looked_at(watched: Watched, frames: Sequence[int]) -> list[dict[str, Track]]:
    """Each look by itself, so that none depends on what else was asked for."""
    made = []
    for frame, found, film in again_seen(watched, frames):
        at_ns = int(watched.stamps_ns[frame])
        look = face_look(found, frame, at_ns, film, watched.active.at(at_ns), film.says_interlaced)
        faces = Faces()
        faces.see(look)
        tracks = {"faces": faces.track()}
        if "likeness" in watched.tracks:
            likenesses = Likenesses()
            likenesses.see(look, faces.last)
            tracks["likeness"] = likenesses.track()
        made.append(tracks)
    return made
