"""What was measured in each shot, gathered from the tables: what a filter asks and a contact sheet shows."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kadr.dossier import Dossier
from kadr.film_rows import Colour, Shot


@dataclass(frozen=True, slots=True)
class Seen:
    """One shot and what was measured in it. None: not measured."""

    shot: Shot
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

    @property
    def length_ns(self) -> int:
        return self.shot.end_ns - self.shot.start_ns

    def hue(self, family: str) -> float | None:
        """Share of the picture that has a hue of one family."""
        if self.colour is None:
            return None
        return next((one.share for one in self.colour.hues if one.family == family), 0.0)


def seen(dossier: Dossier) -> tuple[Seen, ...]:
    """Every shot of a film, in order."""
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
        )
        for shot in dossier.shots
    )


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
