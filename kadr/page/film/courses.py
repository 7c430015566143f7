"""What a claim was judged by, over time: for each measure that has a course in the film, its curve."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import HUE_FAMILIES, TOO_DARK, BarcodeStep, Colour, Film, Finding, Motion, Sound, Stillness
from kadr.page import words
from kadr.page.film import curves
from kadr.page.film.amounts import per_cent, plain
from kadr.page.film.axis import lengths_axis, round_top
from kadr.page.film.colours import css
from kadr.page.film.curves import Step
from kadr.page.presence.seen import pieces_seen
from kadr.presence_rows import Face, Freeze, Person, Scale, Voice
from kadr.spans import SECOND
from kadr.summaries.parts import whole
from kadr.weighing.camera import MOVES, SHAKES
from kadr.weighing.crowds import CROWD, NO_ONE
from kadr.weighing.faces import QUIET, QUIET_FACES, SOMEBODY
from kadr.weighing.looks import QUIET_TWOS, TURNED
from kadr.weighing.over_time import Piece
from kadr.weighing.quantities import (
    CHROMA,
    CLASSES,
    CONTRAST,
    LIGHTNESS,
    LOUDNESS,
    MOVING,
    PEOPLE,
    SHAKE,
    SHOT_LENGTH,
    SPEECH,
    Quantity,
    hue,
    scale_pieces,
)
from kadr.weighing.scale import NARROW
from kadr.weighing.speech import WITHOUT

_COLUMNS = 240
_QUIET_LUFS = -60
"""The bottom of a curve of loudness at most: below is near silence."""
_HUE = re.compile(rf"\b(?:{'|'.join(HUE_FAMILIES)})\b")
_TONES = ("black and white", "tinted", "colour")
_LENGTHS = (
    "average shot length",
    "median shot length",
    "longest shot",
    "shortest shot",
    "number of shots",
    "number of cuts",
)

Pieces = Callable[..., Sequence[Piece]]


@dataclass(frozen=True, slots=True)
class Layer:
    """One filled path: in a colour of its own, or in one of the greys d1 to d4."""

    path: str
    grey: str
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """One measure over time."""

    name: str
    share: str
    """Of the whole film, where it is a share of it."""
    scale: str
    """What the top of the curve is, and its bottom unless that is nought."""
    layers: tuple[Layer, ...]

    @property
    def is_spans(self) -> bool:
        """Whether it only tells when, not how much."""
        return not self.scale

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        share = f", {self.share} of the film" if self.share else ""
        return f"{words.capital(self.name)} over time{share}{f', {self.scale}' if self.scale else ''}"


class Courses:
    """The curves of a film's measures, each drawn once for however many claims are judged by it."""

    def __init__(self, dossier: Dossier, film: Film) -> None:
        self._dossier, self._film = dossier, film
        self._known: dict[str, tuple[Course, ...]] = {}

    def of(self, row: Finding) -> tuple[Course, ...]:
        """The curves for what a finding measures; none for what has no course, like a ratio or a running time."""
        if row.measure not in self._known:
            self._known[row.measure] = tuple(self._drawn(row.measure))
        return self._known[row.measure]

    def _drawn(self, measure: str) -> Iterator[Course]:
        if named := dict.fromkeys(_HUE.findall(measure)):
            yield from self._hues(tuple(named))
        elif tone := next((tone for tone in _TONES if measure.startswith(_TONE_MEASURES[tone])), ""):
            yield from self._tone(tone)
        elif measure.startswith(_LENGTHS):
            yield from self._lengths()
        elif people := [one for one in self._persons() if _names(measure, one.name or one.person)]:
            yield from (self._seen(one) for one in people)
        else:
            for begins, draw in _DRAWN:
                if measure.startswith(begins):
                    yield from draw(self)
                    return

    # Curves

    def _curve(self, name: str, steps: Iterable[Step], *, grey: str = "d2", share: bool = False) -> Iterator[Course]:
        """From nought to a round number above what is found."""
        values = self._columns(steps)
        found = [value for value in values if value is not None]
        if found:
            top = round_top(max(found))
            yield Course(
                name, "", f"top {per_cent(top) if share else f'{top:g}'}", (Layer(curves.area(values, 0, top), grey),)
            )

    def _columns(self, steps: Iterable[Step]) -> list[float | None]:
        some = list(steps)
        return curves.columns(some, self._film.duration_ns, _COLUMNS) if some else []

    def _by_shot(self, name: str, pieces: Pieces, *, share: bool = True) -> Iterator[Course]:
        """What each shot gives to the number that the claim is judged by."""
        some = pieces(self._dossier, whole(self._film.duration_ns))
        steps = [(one.shot.start_ns, one.shot.end_ns, one.x / one.y if one.y else None) for one in some]
        return self._curve(name, steps, share=share)

    def _spans(self, name: str, spans: Sequence[tuple[int, int]], grey: str = "d1") -> Course:
        """Stretches of the film, and how much of it they are together."""
        total = self._film.duration_ns
        lasts = sum(end - start for start, end in spans)
        share = per_cent(lasts / total) if total else ""
        return Course(name, share, "", (Layer(_bars(spans, total), grey),))

    # Colour and light

    def _hues(self, named: Sequence[str]) -> Iterator[Course]:
        """The share of each hue family, all of them on one scale, in the family's own colour."""
        rows = {row.shot_index: row for row in cast("Sequence[Colour]", self._dossier.table("colours").rows)}
        of_film = rows.get(None)
        if of_film is None:
            return
        part = whole(self._film.duration_ns)
        series = {
            family: self._columns(
                (one.shot.start_ns, one.shot.end_ns, one.x) for one in hue(family).pieces(self._dossier, part)
            )
            for family in named
        }
        top = round_top(max((value for some in series.values() for value in some if value is not None), default=0.1))
        for one in of_film.hues:
            if one.family in series and one.a is not None and one.b is not None and one.lightness is not None:
                layer = Layer(curves.area(series[one.family], 0, top), "", css(one.lightness, one.a, one.b))
                yield Course(one.family, per_cent(one.share), f"top {per_cent(top)}", (layer,))

    def _tone(self, tone: str) -> Iterator[Course]:
        """Where the film is so, and how much chroma it has; what is too dark to tell is a stretch of its own."""
        yield self._spans(tone, self._coloured(tone))
        if dark := self._coloured(TOO_DARK):
            yield self._spans("too dark to tell", dark, "d4")
        yield from self._chroma()

    def _colourings(self) -> Iterator[Course]:
        """All that the film has."""
        for tone in _TONES:
            if spans := self._coloured(tone):
                yield self._spans(tone, spans)

    def _coloured(self, kind: str) -> list[tuple[int, int]]:
        kinds = {row.shot_index: row.colouring for row in cast("Sequence[Colour]", self._dossier.table("colours").rows)}
        return [(shot.start_ns, shot.end_ns) for shot in self._dossier.shots if kinds.get(shot.index) == kind]

    def _barcode(self) -> Sequence[BarcodeStep]:
        return cast("Sequence[BarcodeStep]", self._dossier.table("barcode").rows)

    def _chroma(self) -> Iterator[Course]:
        rows = self._barcode()
        if not rows:
            return self._by_shot("mean chroma", CHROMA.pieces, share=False)
        return self._curve("mean chroma", ((row.start_ns, row.end_ns, row.chroma) for row in rows))

    def _lightness(self) -> Iterator[Course]:
        rows = self._barcode()
        if not rows:
            return self._by_shot("lightness", LIGHTNESS.pieces, share=False)
        return self._curve("lightness", ((row.start_ns, row.end_ns, row.lightness) for row in rows))

    # Movement

    def _motion_rows(self) -> list[Motion]:
        return [row for row in cast("Sequence[Motion]", self._dossier.table("motion").rows) if row.shot_index is None]

    def _motion(self) -> Iterator[Course]:
        """How much of the picture moves, and in a stronger grey how much of that is the camera."""
        rows = self._motion_rows()
        if not rows:
            return
        all_of_it = self._columns((row.start_ns, row.end_ns, row.moving) for row in rows)
        camera = self._columns((row.start_ns, row.end_ns, row.moving * (row.camera or 0.0)) for row in rows)
        top = round_top(max((value for value in all_of_it if value is not None), default=0))
        layers = (Layer(curves.area(all_of_it, 0, top), "d4"), Layer(curves.area(camera, 0, top), "d1"))
        yield Course("picture that moves, of it camera", "", f"top {per_cent(top)}", layers)

    def _moves(self) -> Iterator[Course]:
        yield from self._by_shot("camera moves", MOVES.pieces)
        yield from self._motion()

    def _shakes(self) -> Iterator[Course]:
        yield from self._by_shot("shakes as in a hand", SHAKES.pieces)
        yield from self._shake()

    def _shake(self) -> Iterator[Course]:
        return self._curve("shake, widths/s", ((row.start_ns, row.end_ns, row.shake) for row in self._motion_rows()))

    def _frozen(self) -> Iterator[Course]:
        rows = cast("Sequence[Stillness]", self._dossier.table("stillness").rows)
        yield self._spans("frozen frames", [(row.start_ns, row.end_ns) for row in rows if row.kind == "frozen"])
        yield from self._motion()

    def _freezes(self) -> Iterator[Course]:
        rows = cast("Sequence[Freeze]", self._dossier.table("freezes").rows)
        yield self._spans("freezes", [(row.start_ns, row.end_ns) for row in rows])

    def _freezes_and_sound(self) -> Iterator[Course]:
        yield from self._freezes()
        yield from self._loudness()

    # Shots

    def _lengths(self) -> Iterator[Course]:
        """As long as each shot is, on a logarithmic scale."""
        lengths = [(shot.end_ns - shot.start_ns) / SECOND for shot in self._dossier.shots]
        if lengths:
            axis = lengths_axis(lengths)
            some = zip(self._dossier.shots, lengths, strict=True)
            values = self._columns((shot.start_ns, shot.end_ns, axis.share(at)) for shot, at in some)
            scale = f"{axis.low_s:g} to {axis.high_s:g}\u00a0s"
            yield Course("length of shots", "", scale, (Layer(curves.area(values, 0, 1), "d2"),))

    # Who is seen and heard

    def _speech(self) -> Iterator[Course]:
        return self._heard("speech", ("speech",))

    def _without_speech(self) -> Iterator[Course]:
        return self._heard("without speech", ("silence", "other"))

    def _heard(self, name: str, kinds: Sequence[str]) -> Iterator[Course]:
        rows = cast("Sequence[Voice]", self._dossier.table("voice").rows)
        if rows:
            yield self._spans(name, [(row.start_ns, row.end_ns) for row in rows if row.kind in kinds])

    def _loudness(self) -> Iterator[Course]:
        rows = cast("Sequence[Sound]", self._dossier.table("sound").rows)
        steps = [(row.start_ns, row.end_ns, row.short_term_lufs) for row in rows]
        if all(value is None for _, _, value in steps):
            steps = [(row.start_ns, row.end_ns, row.momentary_lufs) for row in rows]
        found = [value for _, _, value in steps if value is not None]
        if found:
            low, high = 5 * (max(min(found), _QUIET_LUFS) // 5), max(-5 * (-max(found) // 5), _QUIET_LUFS + 5)
            layer = Layer(curves.area(self._columns(steps), low, high), "d3")
            yield Course("loudness", "", f"{plain(low, 0)} to {plain(high, 0)}\u00a0LUFS", (layer,))

    def _persons(self) -> Sequence[Person]:
        return cast("Sequence[Person]", self._dossier.table("persons").rows)

    def _seen(self, one: Person) -> Course:
        table = self._dossier.table
        faces, scales = cast("Sequence[Face]", table("faces").rows), cast("Sequence[Scale]", table("scales").rows)
        pieces = pieces_seen((face for face in faces if face.person == one.person), self._dossier.shots, scales)
        return self._spans(one.name or one.person, pieces)


def _bars(spans: Sequence[tuple[int, int]], total_ns: int) -> str:
    """Full bars, each at least a thousandth of the film wide, so that it is seen."""
    found = []
    for start, end in spans:
        first = round(curves.WIDE * start / max(total_ns, 1), 2)
        wide = max(round(curves.WIDE * (end - start) / max(total_ns, 1), 2), 1)
        found.append(f"M{first:g} {curves.HIGH}V0h{wide:g}V{curves.HIGH}Z")
    return "".join(found)


def _names(measure: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", measure) is not None


def _shares(name: str, of: Quantity, *, share: bool = True) -> tuple[str, Callable[[Courses], Iterator[Course]]]:
    return of.measure, lambda courses: courses._by_shot(name, of.pieces, share=share)


def _scales(name: str, columns: Sequence[str]) -> Callable[[Courses], Iterator[Course]]:
    return lambda courses: courses._by_shot(name, scale_pieces(*columns))


_TONE_MEASURES = {
    "black and white": "share of the running time in black and white",
    "tinted": "share of the running time with one hue over greys",
    "colour": "share of the running time in colour",
}
_DRAWN: tuple[tuple[str, Callable[[Courses], Iterator[Course]]], ...] = (
    (LIGHTNESS.measure, Courses._lightness),
    (CHROMA.measure, Courses._chroma),
    ("share of the time with strong colour on a grey ground", Courses._chroma),
    ("mean distance of the film's colours from other films'", Courses._chroma),
    ("shots of another colouring than the film's", Courses._colourings),
    (LOUDNESS.measure, Courses._loudness),
    (SHOT_LENGTH.measure, Courses._lengths),
    (MOVES.measure, Courses._moves),
    ("share of the time in which the camera stands still", Courses._moves),
    (MOVING.measure, Courses._motion),
    (SHAKES.measure, Courses._shakes),
    (SHAKE.measure, Courses._shake),
    ("frozen frames", Courses._frozen),
    ("freezes", Courses._freezes),
    ("how much quieter it is during freezes", Courses._freezes_and_sound),
    (SPEECH.measure, Courses._speech),
    (WITHOUT.measure, Courses._without_speech),
    ("longest stretch without speech", Courses._without_speech),
    *((f"share of the time in {name} shots", _scales(f"{name} shots", CLASSES[name])) for name in CLASSES),
    ("share of the time in close-ups", _scales("close-ups", NARROW["close"])),
    _shares("contrast", CONTRAST, share=False),
    _shares("faces in a picture", PEOPLE, share=False),
    _shares("crowded frames", CROWD),
    _shares("no one", NO_ONE),
    _shares("people", SOMEBODY),
    _shares("face, no speech", QUIET_FACES),
    _shares("face, no speech", QUIET),
    _shares("two, no speech", QUIET_TWOS),
    _shares("two turned to each other, no speech", TURNED),
)
"""How the measures that begin with some words are drawn."""
