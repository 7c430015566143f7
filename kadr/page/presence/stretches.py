"""Stretches of time as the page points at them: when, how long, in which shots, and where on the film's axis."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kadr.dossier import Dossier
from kadr.exports.times import Times
from kadr.film_rows import Film, Shot
from kadr.page.film.amounts import length
from kadr.page.film.axis import place
from kadr.page.film.sheet import rate_of
from kadr.spans import clock, timecode

Piece = tuple[int, int]
"""From, to, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch, ready to be written and drawn."""

    time: str
    """Timecode of its first frame; where timecode has no meaning, hours to thousandths of a second."""
    lasts: str
    shots: str
    """Such as "shot 12" or "shots 12 to 14"; empty where no shot is there."""
    anchor: str
    """Of the shot that it begins in; empty where there is none."""
    first: int | None
    """Index of that shot."""
    last: int | None
    start: str
    """Hundredths of the axis."""
    width: str
    spoken: str
    """For those who hear it: from when to when."""


@dataclass(frozen=True)
class Axis:
    """A film's time, and the shots that lie on it."""

    film: Film
    shots: Sequence[Shot]
    times: Times
    starts_ns: Sequence[int]
    start_frames: Sequence[int]

    @classmethod
    def of(cls, dossier: Dossier, film: Film) -> "Axis":
        """The axis of a dossier's film; times are in hours and seconds where its rate gives no timecode."""
        times = Times(None, False, ()) if rate_of(film) is None else Times.of(dossier)
        shots = dossier.shots
        return cls(film, shots, times, [shot.start_ns for shot in shots], [shot.start_frame for shot in shots])

    def stretch(self, start_ns: int, end_ns: int, start_frame: int | None = None) -> Stretch:
        """A stretch of the film."""
        rate = self.times.rate
        counted = timecode(start_frame, rate) if rate is not None and start_frame is not None else None
        code = counted or self.times.code(start_ns) or clock(start_ns, 3)
        first, last = self.shot_at(start_ns), self.shot_at(max(end_ns - 1, start_ns))
        return Stretch(
            code,
            length(max(end_ns - start_ns, 0)),
            shots_said(first, last),
            "" if first is None else f"shot-{first.index + 1}",
            None if first is None else first.index,
            None if last is None else last.index,
            *self.where(start_ns, end_ns),
            f"{clock(start_ns)} to {clock(end_ns)}",
        )

    def where(self, start_ns: int, end_ns: int) -> tuple[str, str]:
        """Place and width on the axis, in hundredths."""
        total = self.film.duration_ns
        return place(start_ns, total), place(max(end_ns - start_ns, 0), total)

    def shot_at(self, at_ns: int) -> Shot | None:
        """The shot that is shown at a time; None outside the film."""
        number = bisect_right(self.starts_ns, at_ns) - 1
        return self.shots[number] if number >= 0 and at_ns < self.shots[-1].end_ns else None

    def shot_of_frame(self, frame: int) -> Shot | None:
        """The shot that a frame is in; None outside the film."""
        number = bisect_right(self.start_frames, frame) - 1
        return self.shots[number] if number >= 0 and frame < self.shots[-1].end_frame else None


def shots_said(first: Shot | None, last: Shot | None) -> str:
    """The shots of a stretch, counted from 1 as people count them."""
    if first is None:
        return ""
    if last is None or last.index == first.index:
        return f"shot {first.index + 1:,}"
    return f"shots {first.index + 1:,} to {last.index + 1:,}"


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Stretches in order of time, those that touch or overlap made one.

    >>> joined([(5, 9), (0, 3), (3, 4), (8, 12)])
    [(0, 4), (5, 12)]
    """
    found: list[Piece] = []
    for start, end in sorted(pieces):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif end > start:
            found.append((start, end))
    return found


def lasting(pieces: Iterable[Piece]) -> int:
    """How long some stretches are together, those that overlap counted once.

    >>> lasting([(0, 4), (2, 6), (9, 10)])
    7
    """
    return sum(end - start for start, end in joined(pieces))
