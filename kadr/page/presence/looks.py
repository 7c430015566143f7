"""Looks and silences: stretches with a face or without, with words or without, and the faces that say nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import Film
from kadr.page import words
from kadr.page.film.amounts import length, per_cent
from kadr.page.film.axis import Tick, time_ticks
from kadr.page.pictures import Pictures
from kadr.page.presence.known import why_empty
from kadr.page.presence.stills import Picture, picture_of
from kadr.page.presence.stretches import Axis, Stretch, lasting
from kadr.page.view import View
from kadr.presence_rows import MOMENTS, Moment
from kadr.summaries.frames_shown import strongest

LABELS = {
    "face, no speech": "A face, no speech",
    "close face, no speech": "A close face, no speech",
    "two faces, no speech": "Two faces, no speech",
    "two faces turned to each other, no speech": "Two faces turned to each other, no speech",
    "speech, no face": "Speech, no face",
    "no speech": "No speech",
    "people": "People",
    "no one": "Spaces, no one",
}
_LONGEST = 5
_STILLS = 8
"""Beside a stretch: shots of it, evenly picked."""
_LISTED = 12
"""Spans of each kind that are written out, the longest."""


@dataclass(frozen=True, slots=True)
class Look:
    """One picture of the gallery."""

    picture: Picture
    kind: str
    chance: str
    at: Stretch


@dataclass(frozen=True, slots=True)
class Wordless:
    """One long stretch without speech."""

    at: Stretch
    chance: str
    pictures: tuple[tuple[int, Picture], ...]
    """Index of the shot, and its still."""
    shots: int


@dataclass(frozen=True, slots=True)
class Kind:
    """All stretches of one kind."""

    label: str
    spans: tuple[Stretch, ...]
    """Each of them, to be drawn."""
    time: str
    share: str
    count: str
    listed: tuple[tuple[Stretch, str], ...]
    """The longest, each with its chance."""
    drawn: str


@dataclass(frozen=True, slots=True)
class Looks:
    """The section."""

    missing: str
    """Why there is nothing; empty where there is something."""
    gallery: tuple[Look, ...] = ()
    wordless: tuple[Wordless, ...] = ()
    kinds: tuple[Kind, ...] = ()
    ticks: tuple[Tick, ...] = ()
    without: str = ""
    """What could not be told for want of sound, or of faces."""


def looks(view: View, film: Film, held: Pictures) -> Looks:
    """Looks, words and silences of a film."""
    rows: Sequence[Moment] = view.dossier.table("moments").rows
    if not rows or film.duration_ns <= 0:
        return Looks(why_empty(view.dossier, "moments") or "not measured")
    axis = Axis.of(view.dossier, film)
    some = {
        kind: [row for row in rows if row.kind == kind] for kind in dict.fromkeys([*MOMENTS, *(r.kind for r in rows)])
    }
    return Looks(
        "",
        tuple(_look(row, axis, held) for row in strongest(rows)),
        tuple(_wordless(row, axis, held) for row in _longest(some["no speech"])),
        tuple(_kind(kind, own, axis) for kind, own in some.items() if own),
        time_ticks(film.duration_ns),
        _without(view),
    )


def _look(row: Moment, axis: Axis, held: Pictures) -> Look:
    frame = row.still_frame or 0
    picture = picture_of(frame, axis.shot_of_frame(frame), axis, held)
    return Look(picture, said(row.kind), per_cent(row.score), axis.stretch(row.start_ns, row.end_ns, row.start_frame))


def said(kind: str) -> str:
    """A kind of moment as the page writes it."""
    return LABELS.get(kind) or words.capital(kind)


def _longest(rows: Sequence[Moment]) -> list[Moment]:
    return sorted(rows, key=lambda row: (row.start_ns - row.end_ns, row.start_ns))[:_LONGEST]


def _wordless(row: Moment, axis: Axis, held: Pictures) -> Wordless:
    inside = [shot for shot in axis.shots if row.first_shot <= shot.index <= row.last_shot]
    step = max(-(-len(inside) // _STILLS), 1)
    pictures = tuple((shot.index, picture_of(None, shot, axis, held)) for shot in inside[::step])
    return Wordless(axis.stretch(row.start_ns, row.end_ns, row.start_frame), per_cent(row.score), pictures, len(inside))


def _kind(kind: str, rows: Sequence[Moment], axis: Axis) -> Kind:
    time = lasting((row.start_ns, row.end_ns) for row in rows)
    longest = sorted(rows, key=lambda row: (row.start_ns - row.end_ns, row.start_ns))[:_LISTED]
    told = sorted(longest, key=lambda row: row.start_ns)
    share = per_cent(time / axis.film.duration_ns)
    return Kind(
        said(kind),
        tuple(axis.stretch(row.start_ns, row.end_ns, row.start_frame) for row in rows),
        length(time),
        share,
        words.figures(len(rows), "span"),
        tuple((axis.stretch(row.start_ns, row.end_ns, row.start_frame), per_cent(row.score)) for row in told),
        f"{said(kind)}: {words.counted(len(rows), 'span')}, {length(time)} together, {share} of the time",
    )


def _without(view: View) -> str:
    """What these stretches say nothing of, where a part of them was not measured."""
    missing = [
        f"{said}: {why}"
        for table, said in (("voice", "Speech"), ("faces", "Faces"))
        if (why := why_empty(view.dossier, table))
    ]
    return f"{'; '.join(missing)}." if missing else ""
