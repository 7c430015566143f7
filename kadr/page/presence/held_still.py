"""What holds still while the rest goes on, and writing in the picture, each with its frames."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import Film
from kadr.page import words
from kadr.page.film.amounts import length, per_cent
from kadr.page.pictures import Pictures
from kadr.page.presence.known import why_empty
from kadr.page.presence.stills import Picture, picture_of
from kadr.page.presence.stretches import Axis, Stretch, lasting
from kadr.page.view import View
from kadr.presence_rows import Freeze, Title
from kadr.summaries.frames_shown import FREEZES, surest

_LISTED = 24
_AROUND = {"picture": "the picture goes on", "sound": "the sound goes on", "both": "picture and sound go on"}


@dataclass(frozen=True, slots=True)
class Frozen:
    """One freeze."""

    picture: Picture
    what: str
    around: str
    chance: str
    at: Stretch


@dataclass(frozen=True, slots=True)
class Written:
    """One title."""

    kind: str
    chance: str
    at: Stretch


@dataclass(frozen=True, slots=True)
class HeldStill:
    """The section."""

    missing: str
    """Why there are no freezes; empty where there are some."""
    freezes: tuple[Frozen, ...] = ()
    counted: str = ""
    more: int = 0
    no_titles: str = ""
    titles: tuple[Written, ...] = ()
    titles_counted: str = ""
    more_titles: int = 0


def held_still(view: View, film: Film, held: Pictures) -> HeldStill:
    """Freezes and titles of a film."""
    axis = Axis.of(view.dossier, film)
    freezes: Sequence[Freeze] = view.dossier.table("freezes").rows
    titles: Sequence[Title] = view.dossier.table("titles").rows
    return HeldStill(
        why_empty(view.dossier, "freezes"),
        tuple(_frozen(row, axis, held) for row in surest(freezes)),
        _together("freeze", freezes),
        max(len(freezes) - FREEZES, 0),
        why_empty(view.dossier, "titles"),
        tuple(
            Written(row.kind, per_cent(row.score), axis.stretch(row.start_ns, row.end_ns, row.start_frame))
            for row in titles[:_LISTED]
        ),
        _titles(titles),
        max(len(titles) - _LISTED, 0),
    )


def _frozen(row: Freeze, axis: Axis, held: Pictures) -> Frozen:
    middle = (row.start_frame + row.end_frame) // 2
    frame = next((frame for frame in held.frames if row.start_frame <= frame < row.end_frame), middle)
    return Frozen(
        picture_of(frame, axis.shot_of_frame(middle), axis, held),
        row.what,
        _AROUND.get(row.around, row.around),
        per_cent(row.score),
        axis.stretch(row.start_ns, row.end_ns, row.start_frame),
    )


def _together(noun: str, rows: Sequence[Freeze] | Sequence[Title]) -> str:
    time = length(lasting((row.start_ns, row.end_ns) for row in rows))
    return f"{words.capital(words.counted(len(rows), noun))}, {time} together" if rows else ""


def _titles(rows: Sequence[Title]) -> str:
    kinds = Counter(row.kind for row in rows)
    said = {"card": "on a plain ground", "over picture": "over the picture", "rolling": "rolling"}
    parts = [f"{words.number(count)} {said.get(kind, kind)}" for kind, count in kinds.most_common()]
    return f"{_together('title', rows)}: {words.listed(parts)}." if rows else ""
