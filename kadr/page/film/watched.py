"""The film on the page: everything that was measured, ready to be drawn."""

from dataclasses import dataclass

from kadr.film_rows import Film
from kadr.page import words
from kadr.page.film import file
from kadr.page.film.facts import Facts, facts
from kadr.page.film.findings import Findings, findings
from kadr.page.film.hues import Beside, Hues, beside, hues
from kadr.page.film.lengths import Spread, spread
from kadr.page.film.sheet import Sheet, sheet
from kadr.page.film.tracks import Tracks, tracks
from kadr.page.pictures import Pictures, pictures
from kadr.page.view import View


@dataclass(frozen=True, slots=True)
class Watched:
    """A film and all that the page shows of it."""

    film: Film
    name: str
    hash: str
    """Short, for a citation."""
    pictures: Pictures
    tracks: Tracks
    findings: Findings
    facts: Facts
    lengths: Spread | None
    hues: Hues | None
    beside: tuple[Beside, ...]
    sheet: Sheet | None
    file: tuple[file.Said, ...]


def watched(view: View, held: Pictures | None = None) -> Watched | None:
    """The dossier's film; None while only texts were read. held: its pictures, where they do not lie in the page."""
    film = view.dossier.film
    if film is None:
        return None
    table, shots = view.dossier.table, view.dossier.shots
    shown = {index for row in view.dossier.findings for index in (*row.shots_for, *row.shots_against)}
    if held is None:
        held = pictures(view.dossier.stills, [shot.index for shot in shots], sorted(shown))
    return Watched(
        film,
        words.file_name(film.path),
        f"{film.sha256[:4]} {film.sha256[4:8]}",
        held,
        tracks(view, film),
        findings(view, film, held),
        facts(film, table("facts").rows),
        spread(film, shots, view.dossier.facts),
        hues(film, shots, table("colours").rows),
        beside(shots, table("pictures").rows),
        sheet(film, shots, table("colours").rows, held),
        file.file(film),
    )
