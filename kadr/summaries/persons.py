"""Who is who: tracks of faces that look alike become persons, with "unknown" rather than a wrong merge.

Two heads in one picture are two persons, however alike. Tracks are as far apart as a look at one lies from a look at the other; they
are joined by the mean of their distances (average linkage), the nearest first, and only up to a line beyond which all strangers
of the stills tried lay, but for one pair.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from kadr.contracts import Track
from kadr.presence_rows import Face, Person, Together
from kadr.spans import SECOND
from kadr.summaries.looked_at import Looked
from kadr.summaries.moments import gap

ALIKE = 0.45
"""Distance of two looks up to which tracks are joined, in the mean over a person's tracks. Of 741 pairs of strangers in
stills, not turned away, one lay below it (at 40 pixels; none at 60)."""
TURNED_AWAY_DEG = 40.0
"""A head turned further looks like any other that is: nothing is told from it."""
LONE_TRACK_NS = 5 * SECOND
"""A person seen in one track alone is one when it lasts so long; else it stays unknown."""
WRONG = 0.03
"""Share of a person's time that may be somebody else's: one to two of those pairs of strangers lie below the line, and a person
has many tracks to be compared with."""
_SAME_PLACE = 0.002  # fractions: a face's box as its row has it, rounded
_FAR = np.float32(np.inf)


@dataclass(frozen=True)
class Grouped:
    """The faces of a film with their persons."""

    faces: tuple[Face, ...]
    screen_ns: Mapping[str, int]
    """Time on screen of each person."""
    maybe_ns: Mapping[str, int]
    """Time in which each person is not seen, but a face that is nobody's: it may be theirs."""


def grouped(faces: Sequence[Face], likenesses: Track, looks: Sequence[Looked]) -> Grouped:
    """Who each face is. Persons are numbered by their time on screen, the longest first."""
    of_track = _groups(faces, _likenesses(faces, likenesses))
    time: dict[int, int] = {}
    for look in looks:
        for group in {of_track[face.track] for face in look.faces if face.track in of_track}:
            time[group] = time.get(group, 0) + look.end_ns - look.start_ns
    tracks: dict[int, set[int]] = {}
    for track, group in of_track.items():
        tracks.setdefault(group, set()).add(track)
    sure = [group for group, own in tracks.items() if len(own) > 1 or time.get(group, 0) >= LONE_TRACK_NS]
    first = {group: min(own) for group, own in tracks.items()}
    order = sorted(sure, key=lambda group: (-time.get(group, 0), first[group]))
    names = {group: f"person {number}" for number, group in enumerate(order, 1)}
    named = tuple(replace(face, person=names.get(of_track.get(face.track, -1))) for face in faces)
    person_of = {face.track: face.person for face in named}
    return Grouped(named, {names[group]: time.get(group, 0) for group in order}, _maybe(looks, person_of))


def _maybe(looks: Sequence[Looked], person_of: Mapping[int, str | None]) -> dict[str, int]:
    """Of each person, the time of looks with an unknown face and without that person."""
    found = dict.fromkeys((person for person in person_of.values() if person is not None), 0)
    unknown = 0
    for look in looks:
        here = {person_of.get(face.track) for face in look.faces}
        if None in here:
            unknown += look.end_ns - look.start_ns
            for person in here - {None}:
                found[person or ""] -= look.end_ns - look.start_ns
    return {person: unknown + seen for person, seen in found.items()}


def _likenesses(faces: Sequence[Face], likenesses: Track) -> dict[int, np.ndarray]:
    """All likenesses of each track that has some, from the faces that are not turned away: shape (looks, numbers)."""
    by_frame: dict[int, list[Face]] = {}
    for face in faces:
        by_frame.setdefault(face.frame, []).append(face)
    found: dict[int, list[np.ndarray]] = {}
    for frame, box, vector in zip(likenesses["frame"].tolist(), likenesses["box"], likenesses["vector"], strict=True):
        for face in by_frame.get(frame, ()):
            place = face.left_frac, face.top_frac, face.right_frac, face.bottom_frac
            away = face.yaw_deg is not None and abs(face.yaw_deg) > TURNED_AWAY_DEG
            if not away and np.abs(box - np.array(place)).max() <= _SAME_PLACE:
                found.setdefault(face.track, []).append(vector.astype(np.float32))
    return {track: np.stack(some) for track, some in sorted(found.items())}


def _apart(tracks: Sequence[np.ndarray]) -> np.ndarray:
    """How far tracks are apart, from their likenesses: a look at one from a look at the other, root mean square; infinite
    from itself. Means of tracks lie nearer to each other than any looks, the more so the more looks there are.

    >>> float(_apart([np.array([[3.0], [-3.0]]), np.array([[4.0]])])[0, 1])  # 7 from one look, 1 from the other
    5.0
    """
    means = np.stack([some.mean(0) for some in tracks])
    squares = np.array([np.square(some).sum(1).mean() for some in tracks], np.float32)
    apart = np.sqrt(np.maximum(squares[:, None] + squares[None, :] - 2 * means @ means.T, 0)).astype(np.float32)
    np.fill_diagonal(apart, _FAR)
    return apart


def _groups(faces: Sequence[Face], likenesses: Mapping[int, np.ndarray]) -> dict[int, int]:
    """The group of each track that has a likeness: the number of its first track."""
    tracks = list(likenesses)
    if not tracks:
        return {}
    place = {track: number for number, track in enumerate(tracks)}
    apart = _apart(list(likenesses.values()))
    by_frame: dict[int, set[int]] = {}
    for face in faces:
        if face.track in place:
            by_frame.setdefault(face.frame, set()).add(face.track)
    for together in by_frame.values():
        for one, other in combinations(sorted(together), 2):
            apart[place[one], place[other]] = apart[place[other], place[one]] = _FAR
    group = _linked(apart, ALIKE)
    return {track: tracks[group[number]] for track, number in place.items()}


def _linked(apart: np.ndarray, most: float) -> list[int]:
    """The first member of each one's group, by average linkage up to a distance. What is infinitely far never meets.

    >>> far = np.inf
    >>> _linked(np.array([[far, 0.1, 0.9], [0.1, far, 0.2], [0.9, 0.2, far]]), 0.5)
    [0, 0, 2]
    """
    apart = apart.copy()
    count = len(apart)
    sizes, group = np.ones(count), list(range(count))
    nearest = apart.argmin(1)
    best = apart[np.arange(count), nearest]
    while count > 1 and best.min() <= most:
        one = int(best.argmin())
        first, second = sorted((one, int(nearest[one])))
        merged = (apart[first] * sizes[first] + apart[second] * sizes[second]) / (sizes[first] + sizes[second])
        sizes[first] += sizes[second]
        apart[first] = apart[:, first] = merged
        apart[first, first] = _FAR
        apart[second] = apart[:, second] = _FAR
        group = [first if own == second else own for own in group]
        stale = np.flatnonzero((nearest == first) | (nearest == second))
        for row in {first, second, *stale.tolist()}:
            nearest[row] = apart[row].argmin()
        best = apart[np.arange(count), nearest]
    return group


def persons(found: Grouped, names: Mapping[str, str]) -> list[Person]:
    """A row for each person, by time on screen. names: as users gave them, by person."""
    rows = []
    for person, screen_ns in found.screen_ns.items():
        own = [face for face in found.faces if face.person == person]
        best = max(own, key=lambda face: (_shows(face), -face.frame))
        rows.append(
            Person(
                person=person,
                name=names.get(person),
                still_frame=best.frame,
                left_frac=best.left_frac,
                top_frac=best.top_frac,
                right_frac=best.right_frac,
                bottom_frac=best.bottom_frac,
                tracks=len({face.track for face in own}),
                faces=len(own),
                screen_ns=screen_ns,
                screen_low_ns=round(screen_ns * (1 - WRONG)),
                screen_high_ns=screen_ns + found.maybe_ns[person],
                first_ns=min(face.at_ns for face in own),
                last_ns=max(face.at_ns for face in own),
            )
        )
    return rows


def _shows(face: Face) -> float:
    """How well a picture shows somebody: large, and to the camera."""
    turned = abs(face.yaw_deg) if face.yaw_deg is not None else TURNED_AWAY_DEG
    return (face.bottom_frac - face.top_frac) * max(0.1, 1 - turned / 90)


def together(found: Grouped, looks: Sequence[Looked], aspect: Callable[[int], float]) -> list[Together]:
    """A row for each two persons of each shot, by shot. aspect: width to height of the picture at a time in ns."""
    person_of = {face.track: face.person for face in found.faces}
    by_shot: dict[int, list[Looked]] = {}
    for look in looks:
        if look.faces:
            by_shot.setdefault(look.shot_index, []).append(look)
    order = list(found.screen_ns)
    rows = []
    for shot, own in by_shot.items():
        seen = {name for look in own for face in look.faces if (name := person_of.get(face.track)) is not None}
        for one, other in combinations(sorted(seen, key=order.index), 2):
            rows.append(_pair(one, other, shot, own, person_of, aspect))
    return rows


def _pair(
    one: str, other: str, shot: int, looks: Sequence[Looked], person_of: Mapping[int, str | None],
    aspect: Callable[[int], float],
) -> Together:  # fmt: skip
    with_both, with_any, gaps, ratios = [], [], [], []
    for look in looks:
        here = {person_of.get(face.track): face for face in look.faces}
        if one in here and other in here:
            a, b = here[one], here[other]
            with_both.append(look)
            gaps.append(gap(a, b, aspect(a.at_ns)))
            ratios.append((a.bottom_frac - a.top_frac) / max(1e-6, b.bottom_frac - b.top_frac))
        if one in here or other in here:
            with_any.append(look)
    some = with_both or with_any
    return Together(
        person=one,
        other=other,
        shot_index=shot,
        start_ns=some[0].start_ns,
        end_ns=some[-1].end_ns,
        nearest_frac=round(min(gaps), 4) if gaps else None,
        size_ratio=round(float(np.median(ratios)), 3) if ratios else None,
    )
