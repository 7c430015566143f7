"""Who is seen and heard, ready to be drawn: everything that the page's templates name, from one dossier."""

from dataclasses import dataclass

from kadr.dossier import Dossier
from kadr.film_rows import Film
from kadr.page.pictures import Pictures
from kadr.page.presence.heard import Heard, heard
from kadr.page.presence.held_still import HeldStill, held_still
from kadr.page.presence.looks import Looks, looks
from kadr.page.presence.people import People, people
from kadr.page.presence.scale import Scales, scale
from kadr.page.view import View
from kadr.presence_rows import Scale

TABLES = ("faces", "scales", "persons", "together", "voice", "lines", "titles", "freezes", "moments")
"""What it is made from."""


@dataclass(frozen=True, slots=True)
class Presence:
    """All sections on who is seen and heard."""

    scale: Scales
    people: People
    heard: Heard
    looks: Looks
    still: HeldStill


def is_looked_for(dossier: Dossier) -> bool:
    """Whether somebody looked and listened: not in a dossier of an older Kadr."""
    return any(dossier.tables.get(name) for name in TABLES) or any(run.table in TABLES for run in dossier.runs)


def presence(view: View, film: Film, held: Pictures) -> Presence:
    """Who is seen and heard in a film."""
    return Presence(
        scale(view, film),
        people(view, film, held),
        heard(view, film),
        looks(view, film, held),
        held_still(view, film, held),
    )


def scales_said(dossier: Dossier) -> dict[int, str]:
    """The scale of each shot by its index, as a tile shows it."""
    return {row.shot_index: scale_said(row) for row in dossier.table("scales").rows}


def scale_said(row: Scale) -> str:
    """A shot's scale in a few letters; from where to where it changes.

    >>> from kadr.presence_rows import Scale
    >>> rest = (0.0, 0.1, 0.7, 0.2, 0.0, 0.0, 0.0, 0.0)
    >>> scale_said(Scale(0, "MCU", 0.7, *rest, "CU", "face", 4)), scale_said(Scale(0, "none", 0.9, *rest, None, "nothing", 4))
    ('MCU to CU', '')
    """
    if row.scale == "none":
        return ""
    return f"{row.scale} to {row.scale_end}" if row.scale_end and row.scale_end != row.scale else row.scale
