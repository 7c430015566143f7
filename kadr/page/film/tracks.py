"""The tracks: everything that was measured over time, one under the other on one axis."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kadr.dossier import Dossier
from kadr.film_rows import BarcodeStep, Film, Motion, Shot, Silence, Sound, Stillness
from kadr.page import words
from kadr.page.film import curves
from kadr.page.film.amounts import length, per_cent, plain
from kadr.page.film.axis import Tick, is_long, round_top, short, step_s, time_ticks
from kadr.page.film.axis import place as axis_place
from kadr.page.film.loudness import UNHEARD, loudness_of, why_unheard
from kadr.page.marks import Mark
from kadr.page.view import View, cited
from kadr.presence_rows import SCALES, Scale
from kadr.spans import SECOND, clock

SURE = 0.8
"""Below this probability a boundary is called probable."""
_GRADUAL = ("dissolve", "fade", "wipe")
_ROWS = 24
"""Lines of the table behind the tracks, about."""


@dataclass(frozen=True, slots=True)
class Curve:
    """One filled path."""

    grey: str
    """The class of its colour: d1 to d4."""
    path: str


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of a track."""

    start: str
    width: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    """One line of the tracks."""

    key: str
    label: str
    name: str
    """What a screen reader says of it."""
    curves: tuple[Curve, ...] = ()
    blocks: tuple[Block, ...] = ()
    ends: tuple[str, ...] = ()
    """Values at the top and the bottom of its scale, or a count."""
    missing: str = ""
    """In words, why there is nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with a time of its own."""

    start: str
    width: str
    begins: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tracks:
    """The section."""

    ticks: tuple[Tick, ...]
    unit: str
    """Of the axis: h:min or min:s."""
    duration: str
    cuts: str
    """A path of one line per sure boundary."""
    probable: str
    """The same for boundaries that are only probable."""
    gradual: tuple[Tick, ...]
    """Dissolves, fades and wipes: where, and which."""
    count: str
    tracks: tuple[Track, ...]
    said: tuple[Said, ...]
    holes: tuple[Block, ...]
    """Stretches of the picture that were not measured."""
    notes: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The numbers behind the tracks, by equal stretches of time."""
    starts: str
    """Where each shot begins, in thousandths of a second, for the cursor."""
    opens: str
    """How each shot opens, for the cursor: a letter each."""
    scales: str
    """The scale of each shot, for the cursor; empty where none was measured."""
    duration_ms: int


def tracks(
    view: View, film: Film, before: Sequence[Track] = (), after: Sequence[Track] = (), mended: int = 0
) -> Tracks:
    """All tracks of a film; `before` those of what moves and sounds stand those of who is seen and heard, and `after`.

    mended: how many shots a hand corrected, to be told below.
    """
    table = view.dossier.table
    barcode: Sequence[BarcodeStep] = table("barcode").rows
    motion: Sequence[Motion] = [row for row in table("motion").rows if row.shot_index is None]
    sound: Sequence[Sound] = table("sound").rows
    voices = table("voice").rows  # they tell of silence too
    shots, total = view.dossier.shots, film.duration_ns
    holes = _holes(barcode or motion, total)
    return Tracks(
        time_ticks(total),
        unit(film),
        clock(total),
        _lines((shot for shot in shots if _is_sure(shot)), total),
        _lines((shot for shot in shots if not _is_sure(shot)), total),
        tuple(Tick(axis_place(shot.start_ns, total), shot.opens_with) for shot in shots if shot.opens_with in _GRADUAL),
        words.figures(len(shots), "shot"),
        (
            *before,
            _loudness(film, sound, total),
            _lightness(barcode, total),
            _motion(motion, total),
            _still(table("stillness").rows, total, bool(motion)),
            *after,
            *(() if voices or (before and not sound) else (_silent(film, table("silences").rows, total, bool(sound)),)),
        ),
        _said(view, total),
        tuple(Block(axis_place(start, total), axis_place(end - start, total)) for start, end in holes),
        (*notes(view.dossier, film, mended), *nowhere(view)),
        *_numbers(film, barcode, motion, sound),
        ",".join(str(shot.start_ns // 1_000_000) for shot in shots),
        "".join(_letter(shot) for shot in shots),
        _scales(shots, table("scales").rows),
        total // 1_000_000,
    )


def unit(film: Film) -> str:
    """In which times are written along the axis."""
    return "h:min" if is_long(film.duration_ns) else "min:s"


def notes(dossier: Dossier, film: Film, mended: int) -> tuple[str, ...]:
    """What is to be said of the film's boundaries, and of what was not measured. mended: how many shots a hand corrected."""
    barcode: Sequence[BarcodeStep] = dossier.table("barcode").rows
    motion: Sequence[Motion] = (
        [] if barcode else [row for row in dossier.table("motion").rows if row.shot_index is None]
    )
    holes = _holes(barcode or motion, film.duration_ns)
    return (*_mended_notes(mended), *_shot_notes(dossier.shots), *_hole_notes(holes))


def _is_boundary(shot: Shot) -> bool:
    return shot.opens_with != "start"


def _is_sure(shot: Shot) -> bool:
    return shot.score is None or shot.score >= SURE


def _letter(shot: Shot) -> str:
    """How a shot opens: its first letter, a capital where it is only probable."""
    return shot.opens_with[:1].upper() if _is_boundary(shot) and not _is_sure(shot) else shot.opens_with[:1]


def _scales(shots: Sequence[Shot], rows: Sequence[Scale]) -> str:
    by_shot = {row.shot_index: row.scale for row in rows if row.scale in SCALES}
    return ",".join(by_shot.get(shot.index, "").replace("none", "no human scale") for shot in shots) if by_shot else ""


def _lines(shots: Iterable[Shot], total_ns: int) -> str:
    """One line from top to bottom for each boundary."""
    return "".join(f"M{short(curves.WIDE * shot.start_ns / total_ns)} 0v1" for shot in shots if _is_boundary(shot))


def _holes(steps: Sequence[BarcodeStep] | Sequence[Motion], total_ns: int) -> list[tuple[int, int]]:
    """Stretches between steps, or before and after them, in which nothing was measured."""
    if not steps:
        return []
    usual = max(step.end_ns - step.start_ns for step in steps)
    found, at = [], 0
    for step in (*steps, None):
        start = total_ns if step is None else step.start_ns
        if start - at > usual:  # less is the last step's rounding
            found.append((at, start))
        at = at if step is None else max(at, step.end_ns)
    return found


def _lightness(barcode: Sequence[BarcodeStep], total_ns: int) -> Track:
    key, label = "lightness", "Lightness"
    if not barcode:
        return Track(key, label, label, missing="not measured")
    steps = [(step.start_ns, step.end_ns, step.lightness) for step in barcode]
    path = curves.area(curves.columns(steps, total_ns), 0, 1)
    dark, light = _least_and_most(steps)
    name = f"Lightness of the picture over time, from {dark:.2f} to {light:.2f} on OKLab's scale from black, 0, to white, 1"
    return Track(key, label, name, (Curve("d2", path),), ends=("white", "black"))


def _motion(motion: Sequence[Motion], total_ns: int) -> Track:
    key, label = "motion", "Motion, of it camera"
    if not motion:
        return Track(key, label, label, missing="not measured")
    steps = [(step.start_ns, step.end_ns, step.moving) for step in motion]
    camera = [(step.start_ns, step.end_ns, step.moving * (step.camera or 0.0)) for step in motion]
    top = round_top(_least_and_most(steps)[1])
    drawn = [curves.area(curves.columns(some, total_ns), 0, top) for some in (steps, camera)]
    name = f"Share of the picture that moves, over time, and how much of that is the camera; {per_cent(_least_and_most(steps)[1])} at most"
    return Track(key, label, name, (Curve("d4", drawn[0]), Curve("d1", drawn[1])), ends=(per_cent(top), "0"))


def _loudness(film: Film, sound: Sequence[Sound], total_ns: int) -> Track:
    key, label = "loudness", "Loudness"
    if not sound:
        return Track(key, label, label, missing=why_unheard(film))
    heard = loudness_of(sound)
    if heard is None:
        return Track(key, label, label, missing=UNHEARD)
    path = curves.area(curves.columns(heard.steps, total_ns), heard.low_lufs, heard.high_lufs)
    return Track(key, label, heard.name, (Curve("d3", path),), ends=heard.ends)


def _still(rows: Sequence[Stillness], total_ns: int, measured: bool) -> Track:
    key, label = "stillness", "Stillness"
    if not rows and not measured:
        return Track(key, label, label, missing="not measured")
    blocks = tuple(_block(row.start_ns, row.end_ns, total_ns, row.kind) for row in rows)
    kinds = [
        f"{words.number(n)} {kind}"
        for kind in ("still", "frozen", "black")
        if (n := sum(row.kind == kind for row in rows))
    ]
    name = f"Stretches in which nothing moves: {words.listed(kinds) or 'none'}"
    return Track(key, label, name, blocks=blocks, ends=(words.figures(len(rows), "span"),) if rows else ("none",))


def _silent(film: Film, rows: Sequence[Silence], total_ns: int, measured: bool) -> Track:
    key, label = "silence", "Silence"
    if not rows and not measured:
        return Track(key, label, label, missing=why_unheard(film))
    blocks = tuple(_block(row.start_ns, row.end_ns, total_ns) for row in rows)
    quiet = sum(row.end_ns - row.start_ns for row in rows)
    name = f"Silences: {words.counted(len(rows), 'span')}, {length(quiet)} together" if rows else "Silences: none"
    return Track(key, label, name, blocks=blocks, ends=(words.figures(len(rows), "span"),) if rows else ("none",))


def _block(start_ns: int, end_ns: int, total_ns: int, kind: str = "") -> Block:
    return Block(axis_place(start_ns, total_ns), axis_place(end_ns - start_ns, total_ns), kind)


def _least_and_most(steps: Sequence[curves.Step]) -> tuple[float, float]:
    values = [value for _, _, value in steps if value is not None]
    return min(values), max(values)


def _mended_notes(mended: int) -> Iterable[str]:
    if mended:
        some = f"{words.capital(words.counted(mended, 'shot'))} {'is' if mended == 1 else 'are'} corrected by hand"
        yield f"{some}: the facts have it so; this axis and the charts show the shots as found."


def _shot_notes(shots: Sequence[Shot]) -> Iterable[str]:
    gradual = [shot for shot in shots if shot.opens_with in _GRADUAL]
    probable = [shot for shot in shots if _is_boundary(shot) and not _is_sure(shot)]
    if gradual:
        kinds = [words.counted(n, kind) for kind in _GRADUAL if (n := sum(shot.opens_with == kind for shot in gradual))]
        yield f"Triangles: {words.listed(kinds)}."
    if probable:
        many = words.capital(words.counted(len(probable), "boundary", "boundaries"))
        yield f"{many} {'is' if len(probable) == 1 else 'are'} probable only (chance under {per_cent(SURE)}): dashed."


def _hole_notes(holes: Sequence[tuple[int, int]]) -> Iterable[str]:
    if holes:
        some = [f"{clock(start)} to {clock(end)}, {length(end - start)}" for start, end in holes[:4]]
        more = f" and {words.number(len(holes) - 4)} more stretches" if len(holes) > 4 else ""
        yield f"Not measured: {'; '.join(some)}{more}."


def _said(view: View, total_ns: int) -> tuple[Said, ...]:
    """Statements that name a part of the film, on the axis."""
    found: list[Said] = []
    for row, place in view.placed:
        if place.part is not None and place.part.name != "film":
            shown, span = cited(view, [row.quote], 60), place.part.span
            found.append(
                Said(
                    axis_place(span.start_ns, total_ns), axis_place(span.length_ns, total_ns), shown.words, shown.marks
                )
            )
    return tuple(found)


def nowhere(view: View) -> tuple[str, ...]:
    """How many statements name a part of the film that has no time, in a sentence."""
    count = sum(place.part is None for _, place in view.placed)
    some = words.capital(words.counted(count, "statement"))
    return (f"{some} of a scene or a place whose time the film alone does not tell.",) if count else ()


# The numbers behind


def _numbers(
    film: Film, barcode: Sequence[BarcodeStep], motion: Sequence[Motion], sound: Sequence[Sound]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Means over equal stretches of some round length."""
    total = film.duration_ns
    stretch = step_s(total * 10 // _ROWS) * SECOND
    count = -(-total // stretch) if total > 0 else 0
    heads = ("Lightness", "Chroma", "Moving", "Of it camera", "Loudness, LUFS")
    parts: list[tuple[Sequence[Any], Callable[[Any], float | None], Callable[[float], str]]] = [
        (barcode, lambda row: row.lightness, lambda value: f"{value:.2f}"),
        (barcode, lambda row: row.chroma, lambda value: f"{value:.3f}"),
        (motion, lambda row: row.moving, per_cent),
        (motion, lambda row: None if row.camera is None else row.moving * row.camera, per_cent),
        (sound, lambda row: row.short_term_lufs, lambda value: plain(value, 1)),
    ]
    some = [
        [None if value is None else shown(value) for value in _means(rows, read, stretch, count)]
        for rows, read, shown in parts
    ]
    lines = [
        (
            f"{clock(number * stretch)} to {clock(min((number + 1) * stretch, total))}",
            *(column[number] or "not measured" for column in some),
        )
        for number in range(count)
    ]
    return ("From, to", *heads), tuple(lines)


def _means(rows: Sequence[Any], read: Callable[[Any], float | None], stretch_ns: int, count: int) -> list[float | None]:
    steps = [(row.start_ns, row.end_ns, read(row)) for row in rows]
    return curves.columns(steps, stretch_ns * count, count) if count else []
