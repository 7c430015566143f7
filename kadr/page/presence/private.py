"""Whose pictures a page leaves out when it is not to show faces."""

from collections.abc import Collection, Sequence

from kadr.dossier import Dossier
from kadr.film_rows import Shot
from kadr.page.presence.known import was_measured
from kadr.page.words import counted
from kadr.presence_rows import Title

A_FACE = "left out: a face"
UNKNOWN = "left out"
"""The word in a picture's place where nobody looked for faces."""


def shots_left_out(dossier: Dossier) -> frozenset[int]:
    """Indexes of the shots whose pictures may show a face: one was found in them, or mixes into their still.

    All shots where faces were not measured: what nobody looked for may be there. Shots with cards or rolling credits
    too: a portrait beside a name is not among the faces.
    """
    shots = dossier.shots
    if not was_measured(dossier, "faces"):
        return frozenset(shot.index for shot in shots)
    found = {face.shot_index for face in dossier.table("faces").rows}
    found |= {index for row in dossier.table("freezes").rows if row.what == "face" for index in [row.shot_index]}
    found |= {
        index for row in dossier.table("titles").rows if row.kind != "over picture" for index in _shown_in(row, shots)
    }
    mixed = {shot.index for number, shot in enumerate(shots) if _mixes(number, shots, found)}
    return frozenset(found | mixed)


def _shown_in(title: Title, shots: Sequence[Shot]) -> list[int]:
    """The shots that a title lies in."""
    return [shot.index for shot in shots if shot.start_frame < title.end_frame and title.start_frame < shot.end_frame]


def _mixes(number: int, shots: Sequence[Shot], found: Collection[int]) -> bool:
    """Whether a shot's still lies in a transition from, or to, a shot with a face."""
    shot = shots[number]
    if shot.still_frame is None:
        return False
    before = shots[number - 1] if number else None
    after = shots[number + 1] if number + 1 < len(shots) else None
    opening = before is not None and before.index in found and shot.still_frame < (shot.transition_end_frame or 0)
    closing = (
        after is not None
        and after.index in found
        and after.transition_start_frame is not None
        and shot.still_frame > after.transition_start_frame
    )
    return opening or closing


def told(dossier: Dossier, left_out: Collection[int]) -> tuple[str, str]:
    """The word in the place of each picture left out, and a sentence on all of them."""
    if not was_measured(dossier, "faces"):
        return UNKNOWN, "Pictures are left out: faces were not to be shown, and nobody looked which pictures show one."
    return A_FACE, f"Pictures of {counted(len(left_out), 'shot')} with a face, a card or credits are left out."
