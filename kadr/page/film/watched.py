"""The film on the page: everything that was measured, ready to be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kadr.film_rows import Film
from kadr.page import words
from kadr.page.film import file
from kadr.page.film.facts import Facts, facts
from kadr.page.film.findings import NONE_LAID, Findings, findings
from kadr.page.film.hues import Beside, Hues, beside, hues
from kadr.page.film.lengths import Spread, spread
from kadr.page.film.sheet import Sheet, sheet
from kadr.page.film.tracks import Tracks, tracks
from kadr.page.pictures import Pictures, pictures
from kadr.page.presence.on_axis import seen_and_heard, told_apart
from kadr.page.presence.private import shots_left_out, told
from kadr.page.presence.shown import Presence, presence
from kadr.page.presence.stills import frames_held
from kadr.page.view import View
from kadr.summaries.aspects import shapes
from kadr.summaries.corrected_facts import corrected_facts, shots_of


@dataclass(frozen=True, slots=True)
class Watched:
    """A film and all that the page shows of it."""

    film: Film
    name: str
    hash: str
    """Short, for a citation."""
    pictures: Pictures
    tracks: Tracks
    presence: Presence | None
    """Who is seen and heard; None where nobody looked or listened."""
    findings: Findings
    facts: Facts
    lengths: Spread | None
    hues: Hues | None
    beside: tuple[Beside, ...]
    sheet: Sheet | None
    file: tuple[file.Said, ...]


def watched(view: View, held: Pictures | None = None, *, faces: bool = True) -> Watched | None:
    """The dossier's film, claims beside it; None while only texts were read.

    held: its pictures, where they do not lie in the page. faces: whether pictures in which a face was found are shown.
    """
    alone = film_alone(view, held, faces=faces)
    return alone and with_claims(view, alone)


def with_claims(view: View, alone: Watched) -> Watched:
    """A film with the claims that were laid beside it."""
    return replace(alone, findings=findings(view, alone.film, alone.pictures))


def film_alone(view: View, held: Pictures | None = None, *, faces: bool = True) -> Watched | None:
    """The film, as `watched`, with no claim beside it: those take as long as all the rest."""
    film = view.dossier.film
    if film is None:
        return None
    table, shots = view.dossier.table, view.dossier.shots
    shown = {index for row in view.dossier.findings for index in (*row.shots_for, *row.shots_against)}
    if held is None:
        held = _pictures(view, sorted(shown), faces)
    found = presence(view, film, held)
    by_hand = shots_of(view.dossier)
    mended = sum(shot.mended for shot in by_hand)
    before, after = (seen_and_heard(view, film), told_apart(view, film)) if found else ((), ())
    return Watched(
        film,
        words.file_name(film.path),
        f"{film.sha256[:4]} {film.sha256[4:8]}",
        held,
        tracks(view, film, before, after, mended),
        found,
        NONE_LAID,
        facts(film, table("facts").rows, corrected_facts(view.dossier, by_hand)),
        spread(film, shots, view.dossier.facts),
        hues(film, shots, table("colours").rows),
        beside(shots, table("pictures").rows),
        sheet(
            film,
            shots,
            table("colours").rows,
            held,
            found.of_shot if found else {},
            mended,
        ),
        file.file(film, shapes(view.dossier)),
    )


def _pictures(view: View, first: Sequence[int], faces: bool) -> Pictures:
    """The film's pictures, those with a face left out where they are not to be shown."""
    stills, shots = view.dossier.stills, view.dossier.shots
    if faces:
        return pictures(stills, [shot.index for shot in shots], first, frames_held(view.dossier))
    left_out = shots_left_out(view.dossier)
    held = pictures(stills, [shot.index for shot in shots if shot.index not in left_out], first)
    word, note = told(view.dossier, left_out)
    return replace(held, left_out=left_out, left_out_word=word, note=f"{held.note} {note}".strip())
