"""Which single frames are worth a picture: the wordless faces that say most, and a face of each person."""

from collections.abc import Sequence
from typing import cast

from kadr.dossier import Dossier
from kadr.presence_rows import Freeze, Moment, Person

WORDLESS_FACES = (
    "close face, no speech", "two faces turned to each other, no speech", "two faces, no speech", "face, no speech",
)  # fmt: skip
"""Kinds of moments, the nearer to a look that says something, the earlier."""
GALLERY = 10
PERSONS = 12
FREEZES = 20
_FIRST = 2
"""So many kinds come before all others."""


def strongest(rows: Sequence[Moment], most: int = GALLERY) -> list[Moment]:
    """The wordless faces that are longest and surest, one of a shot: length times chance, close faces first."""
    order = sorted(
        (row for row in rows if row.kind in WORDLESS_FACES and row.still_frame is not None),
        key=lambda row: (
            WORDLESS_FACES.index(row.kind) >= _FIRST,
            -(row.end_ns - row.start_ns) * row.score,
            row.start_ns,
        ),
    )
    found: dict[int, Moment] = {}
    for row in order:
        found.setdefault(row.first_shot, row)
    return list(found.values())[:most]


def surest(rows: Sequence[Freeze]) -> list[Freeze]:
    """The surest freezes, in order of time."""
    return sorted(sorted(rows, key=lambda row: (-row.score, row.start_ns))[:FREEZES], key=lambda row: row.start_ns)


def frames_shown(dossier: Dossier) -> list[int]:
    """Frames that are shown by themselves, in order, less those that stand for their shot already."""
    moments = cast("Sequence[Moment]", dossier.table("moments").rows)
    persons = cast("Sequence[Person]", dossier.table("persons").rows)
    wanted = {row.still_frame for row in strongest(moments)} | {row.still_frame for row in persons[:PERSONS]}
    taken = {shot.still_frame for shot in dossier.shots}
    return sorted(frame for frame in wanted if frame is not None and frame not in taken)
