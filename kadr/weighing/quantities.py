"""Numbers that a film has as a whole and in each of its parts: what "darker", "faster", "fewer close-ups" can be asked of."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Colour, Motion, Sound
from kadr.presence_rows import Face, Moment, Scale, Voice
from kadr.spans import SECOND
from kadr.summaries.parts import Part
from kadr.summaries.scale_classes import THREE, share
from kadr.weighing.over_shots import ratio
from kadr.weighing.over_time import Piece, there, time_of

CLASSES = {name: tuple(f"p_{scale.lower()}" for scale in scales) for name, scales in THREE.items() if name != "none"}
"""Three classes of shot scale, the nearest first, by the columns of their chances; a medium close-up is a close shot here."""

Interval = tuple[float, float]
Errors = Callable[[Dossier, Part], Interval | None]
"""Where a share may truly lie, by how often detectors err; None where nothing tells."""


def fact_interval(name: str) -> Errors:
    """The interval of a fact of the whole film; of its parts none is known."""

    def errors(dossier: Dossier, part: Part) -> Interval | None:
        told = dossier.facts.get(name) if part.name == "film" else None
        return None if told is None or told.low is None or told.high is None else (told.low, told.high)

    return errors


def without(of: Errors) -> Errors:
    """That of all other time."""

    def errors(dossier: Dossier, part: Part) -> Interval | None:
        found = of(dossier, part)
        return found and (1 - found[1], 1 - found[0])

    return errors


def one_of(some: Errors, whole: Errors) -> Errors:
    """That of one share as part of another: the least of the one in the most of the other, and the other way round."""

    def errors(dossier: Dossier, part: Part) -> Interval | None:
        x, y = some(dossier, part), whole(dossier, part)
        if x is None or y is None or not y[1]:
            return None
        return x[0] / y[1], min(1.0, x[1] / y[0]) if y[0] else 1.0

    return errors


def one_beside(some: Errors, other: Errors) -> Errors:
    """That of one share as part of itself and another, which exclude each other."""

    def errors(dossier: Dossier, part: Part) -> Interval | None:
        x, y = some(dossier, part), other(dossier, part)
        if x is None or y is None or not x[0] + y[1] or not x[1] + y[0]:
            return None
        return x[0] / (x[0] + y[1]), x[1] / (x[1] + y[0])

    return errors


def class_interval(name: str) -> Errors:
    """That of a class of shot scale: the film's fact; in a part the same from the chances of the shots in it."""
    fact = fact_interval(f"{name}_shots_share")

    def errors(dossier: Dossier, part: Part) -> Interval | None:
        if (found := fact(dossier, part)) is not None:
            return found
        rows = {row.shot_index: row for row in cast("Sequence[Scale]", dossier.table("scales").rows)}
        some = [
            (rows[shot.index], float(end - start)) for shot, start, end in there(dossier, part) if shot.index in rows
        ]
        told = share([row for row, _ in some], [time for _, time in some], THREE[name])
        return None if told is None else (told.low, told.high)

    return errors


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its 95 % interval, and what each shot gives to it."""

    value: float
    low: float
    high: float
    pieces: tuple[Piece, ...]
    errors: Interval | None = None
    """What the detectors' errors alone leave open; None where they are not known."""

    def of_all(self) -> "Number":
        """For what is said of all there is (never, no, half of it): the film is seen whole, so nothing hangs on its shots."""
        return self if self.errors is None else replace(self, low=self.errors[0], high=self.errors[1])

    def rest(self) -> "Number":
        """The share of all that is not so, of a share."""
        errors = self.errors and (1 - self.errors[1], 1 - self.errors[0])
        pieces = tuple(replace(piece, x=piece.y - piece.x) for piece in self.pieces)
        return Number(1 - self.value, 1 - self.high, 1 - self.low, pieces, errors)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a film or a part of it."""

    name: str
    measure: str
    unit: str
    pieces: Callable[[Dossier, Part], Sequence[Piece]]
    table: str
    """Which table it is made of."""
    is_level: bool = False
    """Compared by difference, not by ratio: decibels."""
    is_exact: bool = False
    """No detector has a say in it: light, colour, loudness."""
    errors: Errors | None = None
    """The detectors' errors, where they are known."""

    def of(self, dossier: Dossier, part: Part) -> Number | None:
        """None where the film has no rows for it there."""
        pieces = tuple(self.pieces(dossier, part))
        found = ratio([(piece.x, piece.y, piece.weight) for piece in pieces], within=(None, None))
        if found is None:
            return None
        value, low, high = found
        told = (value, value) if self.is_exact else self.errors(dossier, part) if self.errors else None
        if told is not None:
            told = min(value, told[0]), max(value, told[1])
            low, high = min(low, told[0]), max(high, told[1])
        if self.unit == "share":
            low, high = max(0.0, low), min(1.0, high)
        return Number(value, low if self.is_level else max(0.0, low), high, pieces, told)


def why_none(quantity: Quantity, dossier: Dossier) -> str:
    """Why a film has no such number."""
    film = dossier.film
    if quantity.table == "moments" and dossier.table("moments").rows and not dossier.table("voice").rows:
        return why_none(SPEECH, dossier)
    if quantity.table == "moments" and dossier.table("moments").rows:
        return "Nobody was found in the picture there."
    if quantity.table in {"voice", "sound"} and film is not None and film.audio_stream is None:
        return "The film has no sound track."
    return {
        "voice": "Speech was not measured in this film.",
        "scales": "Shot scales and faces were not measured in this film.",
        "faces": "Faces were not measured in this film.",
        "moments": "Who is seen and heard was not measured in this film.",
        "sound": "Loudness was not measured in this film.",
        "motion": "Motion could not be told in this film.",
        "colours": "No colours were measured there.",
        "shots": "The film's shots were not measured.",
    }.get(quantity.table, "It was not measured in this film.")


def _colour(of: Callable[[Colour], float]) -> Callable[[Dossier, Part], list[Piece]]:
    def pieces(dossier: Dossier, part: Part) -> list[Piece]:
        rows = {row.shot_index: row for row in cast("Sequence[Colour]", dossier.table("colours").rows)}
        return [
            Piece(shot, of(rows[shot.index]), 1.0, end - start)
            for shot, start, end in there(dossier, part)
            if shot.index in rows and rows[shot.index].pictures
        ]

    return pieces


def hue(family: str) -> Quantity:
    """How much of the picture has hues of a family."""

    def share(row: Colour) -> float:
        return sum(one.share for one in row.hues if one.family == family)

    return Quantity(family, f"share of the picture that is {family}", "share", _colour(share), "colours")


def _shot_length(dossier: Dossier, part: Part) -> list[Piece]:
    """Shots whose middle lies in the part, whole, as in the facts by quarter."""
    return [
        Piece(shot, (shot.end_ns - shot.start_ns) / SECOND, 1.0, 1.0)
        for shot in dossier.shots
        if part.span.start_ns <= (shot.start_ns + shot.end_ns) // 2 < part.span.end_ns
    ]


def scale_pieces(*names: str) -> Callable[[Dossier, Part], list[Piece]]:
    """How probable some scales are, shot by shot."""

    def pieces(dossier: Dossier, part: Part) -> list[Piece]:
        rows = {row.shot_index: row for row in cast("Sequence[Scale]", dossier.table("scales").rows)}
        return [
            Piece(shot, sum(getattr(rows[shot.index], name) for name in names), 1.0, end - start)
            for shot, start, end in there(dossier, part)
            if shot.index in rows
        ]

    return pieces


def voice_pieces(*kinds: str) -> Callable[[Dossier, Part], list[Piece]]:
    """How much of the time has sound of some kinds."""

    def pieces(dossier: Dossier, part: Part) -> list[Piece]:
        rows = cast("Sequence[Voice]", dossier.table("voice").rows)
        return time_of([row for row in rows if row.kind in kinds], dossier, part) if rows else []

    return pieces


def moment_pieces(*kinds: str) -> Callable[[Dossier, Part], list[Piece]]:
    """How much of the time is made of moments of some kinds; none where no moments were made at all."""

    def pieces(dossier: Dossier, part: Part) -> list[Piece]:
        rows = cast("Sequence[Moment]", dossier.table("moments").rows)
        return time_of([row for row in rows if row.kind in kinds], dossier, part) if rows else []

    return pieces


def quiet_pieces(*kinds: str) -> Callable[[Dossier, Part], list[Piece]]:
    """The same for moments without speech, which a film has only where it was heard: unknown is not silence."""
    made = moment_pieces(*kinds)
    return lambda dossier, part: made(dossier, part) if dossier.table("voice").rows else []


def looks_of(dossier: Dossier) -> dict[int, int]:
    """How many frames of each shot were looked at for faces."""
    return {row.shot_index: row.looks for row in cast("Sequence[Scale]", dossier.table("scales").rows) if row.looks}


def faces_in_looks(least: int) -> Callable[[Dossier, Part], list[Piece]]:
    """Share of the frames looked at that have so many faces or more, shot by shot."""

    def pieces(dossier: Dossier, part: Part) -> list[Piece]:
        looks, frames, many = looks_of(dossier), Counter[tuple[int, int]](), Counter[int]()
        for row in cast("Sequence[Face]", dossier.table("faces").rows):
            frames[row.shot_index, row.frame] += 1
        for (shot, _), count in frames.items():
            many[shot] += count >= least
        return [
            Piece(shot, min(1.0, many[shot.index] / looks[shot.index]), 1.0, end - start)
            for shot, start, end in there(dossier, part)
            if shot.index in looks
        ]

    return pieces


def _faces_in_a_picture(dossier: Dossier, part: Part) -> list[Piece]:
    looks, count = looks_of(dossier), dict[int, int]()
    for row in cast("Sequence[Face]", dossier.table("faces").rows):
        count[row.shot_index] = count.get(row.shot_index, 0) + 1
    return [
        Piece(shot, count.get(shot.index, 0) / looks[shot.index], 1.0, end - start)
        for shot, start, end in there(dossier, part)
        if shot.index in looks
    ]


def _motion(of: Callable[[Motion], float | None]) -> Callable[[Dossier, Part], list[Piece]]:
    def pieces(dossier: Dossier, part: Part) -> list[Piece]:
        rows = {row.shot_index: row for row in cast("Sequence[Motion]", dossier.table("motion").rows)}
        found = []
        for shot, start, end in there(dossier, part):
            row = rows.get(shot.index)
            value = of(row) if row is not None else None
            if value is not None:
                found.append(Piece(shot, value, 1.0, end - start))
        return found

    return pieces


def _loudness(dossier: Dossier, part: Part) -> list[Piece]:
    """Mean of the momentary loudness by shot, in LUFS; moments below the meter's range stand at its end."""
    rows = [row for row in cast("Sequence[Sound]", dossier.table("sound").rows) if part.overlap_ns(row)]
    found, at = [], 0
    for shot, start, end in there(dossier, part):
        while at < len(rows) and rows[at].end_ns <= start:
            at += 1
        n, total, number = at, 0.0, 0
        while n < len(rows) and rows[n].start_ns < end:
            level = rows[n].momentary_lufs
            total, number, n = total + (_QUIETEST_LUFS if level is None else level), number + 1, n + 1
        if number:
            found.append(Piece(shot, total / number, 1.0, end - start))
    return found


_QUIETEST_LUFS = -70.0

LIGHTNESS = Quantity(
    "lightness", "mean lightness of the picture", "OKLab", _colour(lambda row: row.lightness), "colours",
    is_exact=True,
)  # fmt: skip
CONTRAST = Quantity(
    "contrast", "contrast of the picture", "OKLab", _colour(lambda row: row.contrast), "colours", is_exact=True
)
CHROMA = Quantity(
    "chroma", "mean chroma of the picture", "OKLab", _colour(lambda row: row.chroma), "colours", is_exact=True
)
SHOT_LENGTH = Quantity("shot length", "average shot length", "s", _shot_length, "shots")
CLOSENESS = Quantity(
    "close", "share of the time in close shots", "share", scale_pieces(*CLASSES["close"]), "scales",
    errors=class_interval("close"),
)  # fmt: skip
SPEECH = Quantity(
    "speech",
    "share of the time with speech",
    "share",
    voice_pieces("speech"),
    "voice",
    errors=fact_interval("share_speech"),
)
LOUDNESS = Quantity("loudness", "mean loudness", "LUFS", _loudness, "sound", is_level=True, is_exact=True)
PEOPLE = Quantity("people", "faces in a picture", "faces", _faces_in_a_picture, "faces")
SHAKE = Quantity("shake", "shake of the camera", "widths/s", _motion(lambda row: row.shake), "motion")
MOVING = Quantity("moving", "share of the picture that moves", "share", _motion(lambda row: row.moving), "motion")

QUANTITIES = {
    one.name: one
    for one in (LIGHTNESS, CONTRAST, CHROMA, SHOT_LENGTH, CLOSENESS, SPEECH, LOUDNESS, PEOPLE, SHAKE, MOVING)
}
