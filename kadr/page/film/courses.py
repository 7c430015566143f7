"""Which curves stand beside a claim: for each measure that has a course over the film, what it is drawn from."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import permutations
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import HUE_FAMILIES, Finding
from kadr.page.film import over_time
from kadr.page.film.over_time import Course
from kadr.presence_rows import Person
from kadr.weighing.camera import MOVES, SHAKES
from kadr.weighing.crowds import CROWD, NO_ONE
from kadr.weighing.faces import A_FACE, QUIET, QUIET_FACES, SOMEBODY
from kadr.weighing.looks import QUIET_TWOS, TURNED
from kadr.weighing.quantities import (
    CHROMA,
    CLASSES,
    CLOSENESS,
    CONTRAST,
    LIGHTNESS,
    LOUDNESS,
    MOVING,
    PEOPLE,
    SHAKE,
    SHOT_LENGTH,
    SPEECH,
    Quantity,
    scale_pieces,
)
from kadr.weighing.scale import NARROW
from kadr.weighing.soundless import SILENCE, SOUND
from kadr.weighing.speech import WITHOUT

Draw = Callable[[Dossier], list[Course]]
_HUE = re.compile(rf"\b(?:{'|'.join(HUE_FAMILIES)})\b")


class Courses:
    """The curves of a film's measures, each drawn once for however many claims are judged by it."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._known: dict[str, tuple[Course, ...]] = {}

    def of(self, row: Finding) -> tuple[Course, ...]:
        """The curves for what a finding measures; none for what has no course, like a ratio or a running time."""
        if row.measure not in self._known:
            self._known[row.measure] = tuple(self._drawn(row.measure))
        return self._known[row.measure]

    def _drawn(self, measure: str) -> Iterator[Course]:
        persons = cast("Sequence[Person]", self._dossier.table("persons").rows)
        if people := [one for one in persons if one.name and _names(measure, one.name)]:
            yield from (over_time.seen(self._dossier, one) for one in people)
        elif named := tuple(dict.fromkeys(_HUE.findall(measure))):
            yield from over_time.hues(self._dossier, named)
        else:
            by_time = measure.replace("share of the shots", "share of the time")  # each shot's own share draws both
            draw = next(
                (draw for begins, draw in DRAWN if measure.startswith(begins) or by_time.startswith(begins)), None
            )
            yield from draw(self._dossier) if draw else ()


def _names(measure: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", measure) is not None


def _shares(name: str, of: Quantity) -> tuple[str, Draw]:
    return of.measure, partial(over_time.by_shot, name=name, of=of)


def _scales(measure: str, name: str, columns: Sequence[str]) -> tuple[str, Draw]:
    return measure, partial(over_time.by_shot, name=name, of=replace(CLOSENESS, pieces=scale_pieces(*columns)))


DRAWN: tuple[tuple[str, Draw], ...] = (
    (LIGHTNESS.measure, over_time.lightness),
    _shares("contrast", CONTRAST),
    (CHROMA.measure, over_time.chroma),
    ("share of the time with strong colour on a grey ground", over_time.chroma),
    ("mean distance of the film's colours from other films'", over_time.chroma),
    ("shots of another colouring than the film's", over_time.colourings),
    ("share of the running time in black and white", partial(over_time.tone, name="black and white")),
    ("share of the running time with one hue over greys", partial(over_time.tone, name="tinted")),
    ("share of the running time in colour", partial(over_time.tone, name="colour")),
    (MOVES.measure, over_time.camera),
    ("share of the time in which the camera stands still", over_time.camera),
    (SHAKES.measure, over_time.hand),
    (SHAKE.measure, over_time.shake),
    (MOVING.measure, over_time.motion),
    ("frozen frames", over_time.frozen),
    ("freezes", over_time.freezes),
    ("how much quieter it is during freezes", over_time.freezes_and_loudness),
    (LOUDNESS.measure, over_time.loudness),
    (SPEECH.measure, over_time.speech),
    (WITHOUT.measure, over_time.without_speech),
    ("longest stretch without speech", over_time.without_speech),
    *(
        (measure, over_time.lengths)
        for measure in (SHOT_LENGTH.measure, "median shot length", "longest shot", "shortest shot", "number of shots", "number of cuts", "share of the shots beyond the figure")
    ),
    *(
        _scales(f"share of the time in {' and '.join(names)} shots", f"{' and '.join(names)} shots", [c for name in names for c in CLASSES[name]])
        for count in (1, 2)
        for names in permutations(CLASSES, count)
    ),
    _scales("share of the time in close-ups", "close-ups", NARROW["close"]),
    _shares("faces in a picture", PEOPLE),
    ("share of the time with more than", partial(over_time.by_shot, name="faces in a picture", of=PEOPLE)),
    _shares("crowded frames", CROWD),
    _shares("no one", NO_ONE),
    _shares("people", SOMEBODY),
    _shares("sound", SOUND),
    _shares("no sound", SILENCE),
    _shares("a face", A_FACE),
    _shares("a face and no speech", QUIET_FACES),
    _shares("a face and no speech", QUIET),
    _shares("two faces and no speech", QUIET_TWOS),
    _shares("two turned to each other, no speech", TURNED),
)  # fmt: skip
"""How the measures that begin with some words are drawn; one part of the film against another is told after them."""
