"""The film on the page: everything that was measured, ready to be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kadr.film_rows import Film
from kadr.page import words
from kadr.page.film import file
from kadr.page.film.facts import Facts, facts
from kadr.page.film.findings import Findings, findings
from kadr.page.film.hues import Beside, Hues, beside, hues
from kadr.page.film.lengths import Spread, spread
from kadr.page.film.sheet import Sheet, shape, sheet
from kadr.page.film.tracks import Tracks, tracks
from kadr.page.pictures import Pictures, pictures
from kadr.page.presence.on_axis import seen_and_heard, told_apart
from kadr.page.presence.private import shots_left_out, told
from kadr.page.presence.shown import Presence, is_looked_for, presence, scales_said
from kadr.page.presence.stills import frames_held
from kadr.page.view import View
from kadr.summaries.aspects import shapes
from kadr.summaries.corrected_facts import corrected_facts, shots_of
from kadr.summaries.corrected_shots import CorrectedShot


@dataclass(frozen=True)
class Watched:
    """A film and all that the page shows of it; each part is worked out when it is first asked for, since a view needs few."""

    view: View
    film: Film
    pictures: Pictures

    @property
    def name(self) -> str:
        return words.file_name(self.film.path)

    @property
    def hash(self) -> str:
        """Short, for a citation."""
        return f"{self.film.sha256[:4]} {self.film.sha256[4:8]}"

    @property
    def mended(self) -> int:
        """How many shots a hand corrected."""
        return sum(shot.mended for shot in self._by_hand)

    @property
    def shape(self) -> tuple[int, int]:
        """Width and height of a still."""
        return shape(self.film, self.pictures)

    @property
    def is_looked_for(self) -> bool:
        """Whether somebody looked who is seen, and listened who is heard."""
        return is_looked_for(self.view.dossier)

    @cached_property
    def presence(self) -> Presence | None:
        """Who is seen and heard; None where nobody looked or listened."""
        return presence(self.view, self.film, self.pictures) if self.is_looked_for else None

    @cached_property
    def tracks(self) -> Tracks:
        view, film = self.view, self.film
        before, after = (seen_and_heard(view, film), told_apart(view, film)) if self.is_looked_for else ((), ())
        return tracks(view, film, before, after, self.mended)

    @cached_property
    def findings(self) -> Findings:
        return findings(self.view, self.film, self.pictures)

    @cached_property
    def facts(self) -> Facts:
        dossier = self.view.dossier
        return facts(self.film, dossier.table("facts").rows, corrected_facts(dossier, self._by_hand))

    @cached_property
    def lengths(self) -> Spread | None:
        return spread(self.film, self.view.dossier.shots, self.view.dossier.facts)

    @cached_property
    def hues(self) -> Hues | None:
        return hues(self.film, self.view.dossier.shots, self.view.dossier.table("colours").rows)

    @cached_property
    def beside(self) -> tuple[Beside, ...]:
        return beside(self.view.dossier.shots, self.view.dossier.table("pictures").rows)

    @cached_property
    def sheet(self) -> Sheet | None:
        dossier = self.view.dossier
        colours, scales = dossier.table("colours").rows, scales_said(dossier)
        return sheet(self.film, dossier.shots, colours, self.pictures, scales, self.mended)

    @cached_property
    def file(self) -> tuple[file.Said, ...]:
        return file.file(self.film, shapes(self.view.dossier))

    @cached_property
    def _by_hand(self) -> Sequence[CorrectedShot]:
        return shots_of(self.view.dossier)


def watched(view: View, held: Pictures | None = None, *, faces: bool = True) -> Watched | None:
    """The dossier's film; None while only texts were read.

    held: its pictures, where they do not lie in the page. faces: whether pictures in which a face was found are shown.
    """
    film = view.dossier.film
    if film is None:
        return None
    if held is None:
        shown = {index for row in view.dossier.findings for index in (*row.shots_for, *row.shots_against)}
        held = _pictures(view, sorted(shown), faces)
    return Watched(view, film, held)


def _pictures(view: View, first: Sequence[int], faces: bool) -> Pictures:
    """The film's pictures, those with a face left out where they are not to be shown."""
    stills, shots = view.dossier.stills, view.dossier.shots
    if faces:
        return pictures(stills, [shot.index for shot in shots], first, frames_held(view.dossier))
    left_out = shots_left_out(view.dossier)
    held = pictures(stills, [shot.index for shot in shots if shot.index not in left_out], first)
    word, note = told(view.dossier, left_out)
    return replace(held, left_out=left_out, left_out_word=word, note=f"{held.note} {note}".strip())
