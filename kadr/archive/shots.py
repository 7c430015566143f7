"""What was measured in each shot, gathered from the tables: what a filter asks and a contact sheet shows."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from kadr.dossier import Dossier
from kadr.film_rows import Colour, Shot
from kadr.records import Correction
from kadr.summaries.corrected_facts import shots_of
from kadr.summaries.corrected_shots import CorrectedShot


@dataclass(frozen=True, slots=True)
class Seen:
    """One shot and what was measured in it. None: not measured."""

    shot: Shot | CorrectedShot
    colour: Colour | None
    moving_frac: float | None
    """Share of the picture that moves."""
    camera_frac: float | None
    """How much of that is the camera's."""
    scale: str | None
    scale_probability: float | None
    speech_frac: float | None
    """Share of its time in which speech is heard."""
    people: tuple[str, ...] | None
    """Persons seen in it, as they are named or numbered; faces that are nobody's do not count here."""
    faces: int | None
    """Heads seen in it."""
    found: int | None = None
    """Index of the shot as the machine found it: with this beginning and this end. None: a hand corrected them."""
    still: int | None = None
    """Index of the machine's shot whose still is of this one."""

    @property
    def by_hand(self) -> tuple[Correction, ...]:
        """What a hand says of the shot: of its ends, how it opens, its scale."""
        return self.shot.by_hand if isinstance(self.shot, CorrectedShot) else ()

    @property
    def mended(self) -> bool:
        """Whether a hand changed anything of the shot."""
        return isinstance(self.shot, CorrectedShot) and self.shot.mended

    @property
    def length_ns(self) -> int:
        return self.shot.end_ns - self.shot.start_ns

    def hue(self, family: str) -> float | None:
        """Share of the picture that has a hue of one family."""
        if self.colour is None:
            return None
        return next((one.share for one in self.colour.hues if one.family == family), 0.0)


def seen(dossier: Dossier, *, as_found: bool = False) -> tuple[Seen, ...]:
    """Every shot of a film, in order: as corrected by hand where somebody did, or as the machine found them all the same."""
    found = _as_found(dossier)
    made = () if as_found else shots_of(dossier)
    if not made:
        return found
    speech, looks, starts = _speech(dossier), _Faces(dossier), [one.shot.start_ns for one in found]

    def around(shot: CorrectedShot) -> Sequence[Seen]:
        return found[max(bisect_right(starts, shot.start_ns) - 1, 0) : bisect_left(starts, shot.end_ns)]

    return tuple(
        _corrected(shot, around(shot), speech, looks) if shot.machine is None else _scaled(found[shot.machine], shot)
        for shot in made
    )


def _as_found(dossier: Dossier) -> tuple[Seen, ...]:
    colours = {row.shot_index: row for row in dossier.table("colours").rows}
    motion = {row.shot_index: row for row in dossier.table("motion").rows if row.shot_index is not None}
    scales = {row.shot_index: row for row in dossier.table("scales").rows}
    speech = _speech(dossier)
    named = {row.person: row.name or row.person for row in dossier.table("persons").rows}
    people: dict[int, dict[str, None]] = {}
    tracks: dict[int, set[int]] = {}
    for face in dossier.table("faces").rows:
        tracks.setdefault(face.shot_index, set()).add(face.track)
        if face.person is not None:
            people.setdefault(face.shot_index, {})[named.get(face.person, face.person)] = None
    has_faces, has_people = measured(dossier, "faces"), measured(dossier, "persons")
    return tuple(
        Seen(
            shot,
            colours.get(shot.index),
            moved.moving if (moved := motion.get(shot.index)) else None,
            moved.camera if moved else None,
            scale.scale if (scale := scales.get(shot.index)) else None,
            scale.probability if scale else None,
            None if speech is None else _share(speech, shot.start_ns, shot.end_ns),
            tuple(people.get(shot.index, ())) if has_people else None,
            len(tracks.get(shot.index, ())) if has_faces else None,
            shot.index,
            shot.index,
        )
        for shot in dossier.shots
    )


def _scaled(same: Seen, shot: CorrectedShot) -> Seen:
    """A shot whose ends are the machine's: so is everything that was measured in it, but a scale by hand."""
    scale = (shot.scale, None) if shot.scale else (same.scale, same.scale_probability)
    return replace(same, shot=shot, scale=scale[0], scale_probability=scale[1])


def _corrected(
    shot: CorrectedShot, parts: Sequence[Seen], speech: Sequence[tuple[int, int]] | None, faces: "_Faces"
) -> Seen:
    """What is known of a shot whose ends a hand moved: what was kept with its time. parts: the machine's shots it is of."""
    said = None if speech is None else _share(speech, shot.start_ns, shot.end_ns)
    people, heads = faces.between(shot.start_ns, shot.end_ns)
    pictured = (one for one in parts if _is_pictured(shot, one.shot))
    still = max(pictured, key=lambda one: _overlap(shot, one.shot), default=None)
    return Seen(
        shot, None, None, None, shot.scale, None, said, people or None, heads or None if len(parts) == 1 else None,
        still=still.found if still else None,
    )  # fmt: skip


def _is_pictured(shot: CorrectedShot, part: Shot | CorrectedShot) -> bool:
    frame = part.still_frame if isinstance(part, Shot) else None
    if frame is None or shot.start_frame is None or shot.end_frame is None:
        return False
    return shot.start_frame <= frame < shot.end_frame


def _overlap(shot: CorrectedShot, part: Shot | CorrectedShot) -> int:
    return min(shot.end_ns, part.end_ns) - max(shot.start_ns, part.start_ns)


class _Faces:
    """The faces of a film by their time."""

    def __init__(self, dossier: Dossier) -> None:
        named = {row.person: row.name or row.person for row in dossier.table("persons").rows}
        rows = sorted(dossier.table("faces").rows, key=lambda face: face.at_ns)
        self._at = [face.at_ns for face in rows]
        self._who = [
            (face.track, None if face.person is None else named.get(face.person, face.person)) for face in rows
        ]

    def between(self, start_ns: int, end_ns: int) -> tuple[tuple[str, ...], int]:
        """Who is seen in a stretch, and how many heads. Where none is, nobody may have looked."""
        some = self._who[bisect_left(self._at, start_ns) : bisect_left(self._at, end_ns)]
        return tuple(dict.fromkeys(who for _, who in some if who)), len({track for track, _ in some})


def measured(dossier: Dossier, table: str) -> bool:
    """Whether a table was made, even if nothing was found."""
    return bool(dossier.tables.get(table)) or any(run.table == table for run in dossier.runs)


def _speech(dossier: Dossier) -> Sequence[tuple[int, int]] | None:
    rows: Sequence[Any] = dossier.table("voice").rows
    return [(row.start_ns, row.end_ns) for row in rows if row.kind == "speech"] if rows else None


def _share(spans: Sequence[tuple[int, int]], start_ns: int, end_ns: int) -> float:
    """Share of a stretch that lies in some spans, which are in order and do not overlap.

    >>> _share([(0, 10), (20, 30)], 5, 25)
    0.5
    """
    if end_ns <= start_ns:
        return 0.0
    first = max(bisect_left(spans, (start_ns, 0)) - 1, 0)
    total = 0
    for a, b in spans[first:]:
        if a >= end_ns:
            break
        total += max(0, min(b, end_ns) - max(a, start_ns))
    return total / (end_ns - start_ns)
