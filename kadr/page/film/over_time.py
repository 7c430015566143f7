"""What was measured over time as curves of a claim: each function draws one of a film's numbers from its tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import TOO_DARK, BarcodeStep, Colour, Motion, Sound, Stillness
from kadr.page import words
from kadr.page.film import curves
from kadr.page.film.amounts import per_cent, plain
from kadr.page.film.axis import lengths_axis, round_top
from kadr.page.film.colours import css
from kadr.page.film.curves import Step
from kadr.page.film.loudness import loudness_of
from kadr.page.presence.seen import pieces_seen
from kadr.presence_rows import Face, Freeze, Person, Scale, Voice
from kadr.spans import SECOND
from kadr.summaries.parts import whole
from kadr.weighing.camera import MOVES, SHAKES
from kadr.weighing.quantities import CHROMA, LIGHTNESS, Quantity, hue

_COLUMNS = 240
TONES = ("black and white", "tinted", "colour")


@dataclass(frozen=True, slots=True)
class Layer:
    """One filled path: in one of the greys d1 to d4, or in a colour of its own."""

    path: str
    grey: str
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """One number over time."""

    name: str
    share: str
    """Of the whole film, where it is a share of it."""
    scale: str
    """What its top is, and its bottom unless that is nought; empty where it only tells when."""
    layers: tuple[Layer, ...]

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        share = f", {self.share} of the film" if self.share else ""
        return f"{words.capital(self.name)} over time{share}{f', {self.scale}' if self.scale else ''}"


# How it is drawn


def by_shot(dossier: Dossier, name: str, of: Quantity) -> list[Course]:
    """What each shot gives to the number that a claim is judged by."""
    pieces = of.pieces(dossier, whole(_duration_ns(dossier)))
    steps = [(one.shot.start_ns, one.shot.end_ns, one.x / one.y if one.y else None) for one in pieces]
    return _curve(dossier, name, steps, is_share=of.unit == "share")


def _curve(dossier: Dossier, name: str, steps: Iterable[Step], *, is_share: bool = False) -> list[Course]:
    """From nought to a round number above what is found; nothing where nothing was measured."""
    values = _columns(dossier, steps)
    found = [value for value in values if value is not None]
    if not found:
        return []
    top = round_top(max(found))
    scale = f"top {per_cent(top) if is_share else f'{top:g}'}"
    return [Course(name, "", scale, (Layer(curves.area(values, 0, top), "d2"),))]


def _columns(dossier: Dossier, steps: Iterable[Step]) -> list[float | None]:
    some = list(steps)
    return curves.columns(some, _duration_ns(dossier), _COLUMNS) if some else []


def _spans(dossier: Dossier, name: str, spans: Sequence[tuple[int, int]], grey: str = "d1") -> Course:
    """Bars where it is so, each a thousandth of the film wide at least, so that it is seen."""
    total = max(_duration_ns(dossier), 1)
    path = ""
    for start, end in spans:
        wide = max(round(curves.WIDE * (end - start) / total, 2), 1)
        path += f"M{round(curves.WIDE * start / total, 2):g} {curves.HIGH}V0h{wide:g}V{curves.HIGH}Z"
    return Course(name, per_cent(sum(end - start for start, end in spans) / total), "", (Layer(path, grey),))


def _duration_ns(dossier: Dossier) -> int:
    return dossier.film.duration_ns if dossier.film else 0


# Colour and light


def hues(dossier: Dossier, named: Sequence[str]) -> list[Course]:
    """The share of each hue family, all of them on one scale, in the family's own colour."""
    rows = {row.shot_index: row for row in cast("Sequence[Colour]", dossier.table("colours").rows)}
    of_film, part = rows.get(None), whole(_duration_ns(dossier))
    series = {
        family: _columns(
            dossier, ((one.shot.start_ns, one.shot.end_ns, one.x) for one in hue(family).pieces(dossier, part))
        )
        for family in named
    }
    top = round_top(max((value for some in series.values() for value in some if value is not None), default=0.1))
    found = []
    for one in of_film.hues if of_film else ():
        if one.family in series:
            fill = ""  # what the film has none of has no colour in it
            if one.lightness is not None and one.a is not None and one.b is not None:
                fill = css(one.lightness, one.a, one.b)
            layer = Layer(curves.area(series[one.family], 0, top), "d4", fill)
            found.append(Course(one.family, per_cent(one.share), f"top {per_cent(top)}", (layer,)))
    return found


def tone(dossier: Dossier, name: str) -> list[Course]:
    """Where the film is so, what of it is too dark to tell, and how much chroma it has."""
    dark = _coloured(dossier, TOO_DARK)
    found = [_spans(dossier, name, _coloured(dossier, name))]
    found += [_spans(dossier, "too dark to tell", dark, "d4")] if dark else []
    return [*found, *chroma(dossier)]


def colourings(dossier: Dossier) -> list[Course]:
    """Where it is in black and white, tinted, or in colour, as far as it is."""
    return [_spans(dossier, name, spans) for name in TONES if (spans := _coloured(dossier, name))]


def _coloured(dossier: Dossier, kind: str) -> list[tuple[int, int]]:
    kinds = {row.shot_index: row.colouring for row in cast("Sequence[Colour]", dossier.table("colours").rows)}
    return [(shot.start_ns, shot.end_ns) for shot in dossier.shots if kinds.get(shot.index) == kind]


def chroma(dossier: Dossier) -> list[Course]:
    """As the barcode has it; by shot where there is none."""
    rows = cast("Sequence[BarcodeStep]", dossier.table("barcode").rows)
    if not rows:
        return by_shot(dossier, "mean chroma", CHROMA)
    return _curve(dossier, "mean chroma", ((row.start_ns, row.end_ns, row.chroma) for row in rows))


def lightness(dossier: Dossier) -> list[Course]:
    """The same."""
    rows = cast("Sequence[BarcodeStep]", dossier.table("barcode").rows)
    if not rows:
        return by_shot(dossier, "lightness", LIGHTNESS)
    return _curve(dossier, "lightness", ((row.start_ns, row.end_ns, row.lightness) for row in rows))


# Movement


def camera(dossier: Dossier) -> list[Course]:
    """How much of each shot the camera moves in, and how much of the picture moves."""
    return [*by_shot(dossier, "camera moves", MOVES), *motion(dossier)]


def motion(dossier: Dossier) -> list[Course]:
    """How much of the picture moves, and in a stronger grey how much of that is the camera."""
    rows = _motion_rows(dossier)
    every = _columns(dossier, ((row.start_ns, row.end_ns, row.moving) for row in rows))
    by_camera = _columns(dossier, ((row.start_ns, row.end_ns, row.moving * (row.camera or 0.0)) for row in rows))
    if not rows:
        return []
    top = round_top(max((value for value in every if value is not None), default=0))
    layers = (Layer(curves.area(every, 0, top), "d4"), Layer(curves.area(by_camera, 0, top), "d1"))
    return [Course("motion, of it camera", "", f"top {per_cent(top)}", layers)]


def hand(dossier: Dossier) -> list[Course]:
    """How much of each shot shakes as in a hand, and how much it shakes."""
    return [*by_shot(dossier, "shakes as in a hand", SHAKES), *shake(dossier)]


def shake(dossier: Dossier) -> list[Course]:
    """In picture widths a second."""
    steps = ((row.start_ns, row.end_ns, row.shake) for row in _motion_rows(dossier))
    return _curve(dossier, "shake, widths/s", steps)


def _motion_rows(dossier: Dossier) -> list[Motion]:
    return [row for row in cast("Sequence[Motion]", dossier.table("motion").rows) if row.shot_index is None]


def frozen(dossier: Dossier) -> list[Course]:
    """Where one picture is held, and how much of the picture moves."""
    rows = cast("Sequence[Stillness]", dossier.table("stillness").rows)
    held = [(row.start_ns, row.end_ns) for row in rows if row.kind == "frozen"]
    return [_spans(dossier, "frozen frames", held), *motion(dossier)]


def freezes(dossier: Dossier) -> list[Course]:
    """Where somebody holds still while the film goes on."""
    rows = cast("Sequence[Freeze]", dossier.table("freezes").rows)
    return [_spans(dossier, "freezes", [(row.start_ns, row.end_ns) for row in rows])]


def freezes_and_loudness(dossier: Dossier) -> list[Course]:
    """Both, one under the other."""
    return [*freezes(dossier), *loudness(dossier)]


# Shots


def lengths(dossier: Dossier) -> list[Course]:
    """As high as each shot is long, on a logarithmic scale."""
    lengths_s = [(shot.end_ns - shot.start_ns) / SECOND for shot in dossier.shots]
    if not lengths_s:
        return []
    axis = lengths_axis(lengths_s)
    steps = zip(dossier.shots, lengths_s, strict=True)
    values = _columns(dossier, ((shot.start_ns, shot.end_ns, axis.share(long)) for shot, long in steps))
    scale = f"{axis.low_s:g} to {axis.high_s:g}\u00a0s"
    return [Course("length of shots", "", scale, (Layer(curves.area(values, 0, 1), "d2"),))]


# Who is seen, and what is heard


def seen(dossier: Dossier, one: Person) -> Course:
    """When a person is on screen, as the axis has it."""
    faces = cast("Sequence[Face]", dossier.table("faces").rows)
    scales = cast("Sequence[Scale]", dossier.table("scales").rows)
    own = pieces_seen((face for face in faces if face.person == one.person), dossier.shots, scales)
    return _spans(dossier, one.name or one.person, own)


def speech(dossier: Dossier) -> list[Course]:
    """When somebody speaks."""
    return _heard(dossier, "speech", ("speech",))


def without_speech(dossier: Dossier) -> list[Course]:
    """When nobody does."""
    return _heard(dossier, "without speech", ("silence", "other"))


def _heard(dossier: Dossier, name: str, kinds: Sequence[str]) -> list[Course]:
    rows = cast("Sequence[Voice]", dossier.table("voice").rows)
    spans = [(row.start_ns, row.end_ns) for row in rows if row.kind in kinds]
    return [_spans(dossier, name, spans)] if rows else []


def loudness(dossier: Dossier) -> list[Course]:
    heard = loudness_of(cast("Sequence[Sound]", dossier.table("sound").rows))
    if heard is None:
        return []
    layer = Layer(curves.area(_columns(dossier, heard.steps), heard.low_lufs, heard.high_lufs), "d3")
    return [Course("loudness", "", f"{plain(heard.low_lufs, 0)} to {heard.ends[0]}", (layer,))]
