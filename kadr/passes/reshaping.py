"""A film whose picture changes its shape is watched twice: the first time tells where, the second looks within each shape.

What the second time needs of the first is kept until the film is watched to its end, so that a run that is stopped
meanwhile goes on in the second.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kadr.contracts import Track
from kadr.measures.shots import Limits
from kadr.media.picture import Picture
from kadr.media.stretches import ActivePicture, Part, Stretch, change_among, stretches
from kadr.passes.again import again
from kadr.passes.seeing import Pass
from kadr.passes.troubles import Troubles
from kadr.records import Trouble
from kadr.spans import clock
from kadr.store.kept import Kept
from kadr.store.values import plain
from kadr.summaries import shots


@dataclass(frozen=True, slots=True)
class Reshaping:
    """How a film's picture changes its shape."""

    active: ActivePicture
    unsure: tuple[tuple[int, int], ...]
    """Of each change that could not be told to the frame: the last look before it and the first behind it, in ns."""
    shots: Track | None
    """The scores of shots as they were the first time, where a change lies inside a shot: the second time it would look
    like a cut. None where every change is one."""


def reshaping(run: Pass, picture: Picture) -> Reshaping | None:
    """Where the bars of a film that was watched change; None where they do not.

    A change lies between two looks: at the one shot that begins there, else where the frames themselves show it, else,
    unsurely, at the latest shot or look.
    """
    if len(stretches(run.bars)) < 2:
        return None
    track = run.measures.track_of("shots")
    stamps = np.array([picture.ns(stamp) for stamp in picture.stamps], np.int64)
    begun = _shot_starts(track, stamps, picture.end_ns())
    found = stretches(run.bars, [int(stamps[frame]) for frame in begun] if track is not None else None)
    if len(found) < 2:
        return None
    parts, unsure, at_cuts = [Part(0, found[0].area)], [], True
    for one, other in pairwise(found):
        frame, sure = _changes_at(one, other, stamps, begun, picture)
        parts.append(Part(int(stamps[frame]), other.area))
        at_cuts = at_cuts and frame in begun
        if not sure:
            unsure.append((one.end_ns, other.start_ns))
    return Reshaping(ActivePicture(tuple(parts)), tuple(unsure), None if at_cuts else track)


def _shot_starts(track: Track | None, stamps: np.ndarray, end_ns: int) -> list[int]:
    if track is None:
        return []
    return [shot.start_frame for shot in shots.shots(track, Limits(), stamps, end_ns)[1:]]


def _changes_at(
    one: Stretch, other: Stretch, stamps: np.ndarray, begun: Sequence[int], picture: Picture
) -> tuple[int, bool]:
    """The first frame of a stretch, and whether that is sure."""
    last, first = (int(np.searchsorted(stamps, at_ns)) for at_ns in (one.end_ns, other.start_ns))
    between = [frame for frame in begun if last < frame <= first]
    if len(between) == 1:
        return between[0], True
    own = {frame: picture.stamps[frame] for frame in range(last, first + 1)}
    seen = change_among(picture.probe, own, one.area, other.area)
    if seen is not None:
        return seen, True
    return (between[-1] if between else first), False


@dataclass(frozen=True, slots=True)
class _Stored:
    """What is kept as values; the scores of shots lie beside it as arrays, where there are any."""

    active: ActivePicture
    unsure: tuple[tuple[int, int], ...]
    with_shots: bool


def keep_reshaping(name: str, kept: Kept, found: Reshaping) -> None:
    """So that a stopped run need not watch the film a first time again."""
    if found.shots is not None:
        kept.put_arrays(_kept_as(name), found.shots)
    kept.put(_kept_as(name), plain(_Stored(found.active, found.unsure, found.shots is not None)))


def kept_reshaping(name: str, kept: Kept) -> Reshaping | None:
    """What a stopped run kept; None where it kept nothing, or nothing whole."""
    values, track = kept.get(_kept_as(name)), kept.get_arrays(_kept_as(name))
    stored = again(_Stored, values) if values else None
    if stored is None or len(stored.active.parts) < 2 or (stored.with_shots and track is None):
        return None
    return Reshaping(stored.active, stored.unsure, track if stored.with_shots else None)


def forget_reshaping(name: str, kept: Kept) -> None:
    """The film is watched to its end."""
    kept.drop(_kept_as(name))


def _kept_as(name: str) -> str:
    return f"{name}.shapes"


def tell_of_changes(found: Reshaping, said: str, troubles: Troubles) -> None:
    """Of changes that could not be told to the frame, that is said."""
    for before_ns, after_ns in found.unsure:
        what = f"its picture changes its shape between {clock(before_ns, 3)} and {clock(after_ns, 3)}, and no frame shows where"
        troubles.note(Trouble(said, what, "some frames there may be taken with bars, or cut off, that are none"))
