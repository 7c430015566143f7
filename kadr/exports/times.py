"""Times for people: seconds and SMPTE timecode beside nanoseconds."""

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from kadr.dossier import Dossier
from kadr.spans import SECOND, seconds, timecode, timecode_rate

_ROUNDED_NS = 500_001
"""What a container's stamps may lack: some count in milliseconds, and round."""
_LENGTHS = (
    "duration", "duration_by_header", "audio_duration", "first_stamp", "screen", "screen_low", "screen_high",
)  # fmt: skip
"""Times that are no places on the film's clock."""
_FRAMES = {"at": "frame"}
"""Columns of frames that are not called as their time is."""


@dataclass(frozen=True)
class Times:
    """What turns a film's nanoseconds into frames: its rate, and where it varies, its shots' own frames and stamps."""

    rate: Fraction | None
    varies: bool
    places: tuple[tuple[int, int], ...]
    """Stamp and frame of each shot's beginning, and of the film's end."""

    @classmethod
    def of(cls, dossier: Dossier) -> "Times":
        film = dossier.film
        if film is None:
            return cls(None, False, ())
        places = [(shot.start_ns, shot.start_frame) for shot in dossier.shots] + [(film.duration_ns, film.frames)]
        rate = film.frames_per_s
        return cls(timecode_rate(rate) if rate else None, film.rate_varies, tuple(places))

    def columns(self, column: str) -> list[str]:
        """A column, and those that stand beside it.

        >>> Times(Fraction(25), False, ()).columns("start_ns"), Times(None, False, ()).columns("start_ns")
        (['start_ns', 'start_s', 'start_timecode'], ['start_ns', 'start_s'])
        """
        if not column.endswith("_ns"):
            return [column]
        stem = column.removesuffix("_ns")
        known = self.rate is not None and stem not in _LENGTHS
        return [column, f"{stem}_s", *([f"{stem}_timecode"] if known else [])]

    def value(self, row: dict[str, Any], column: str) -> Any:
        """A cell's value: as in the row, or made from its nanoseconds."""
        if column in row:
            return row[column]
        stem, _, kind = column.rpartition("_")
        at_ns = row[f"{stem}_ns"]
        if at_ns is None:
            return None
        if kind == "s":
            return Seconds(seconds(at_ns))
        frame = row.get(_FRAMES.get(stem, f"{stem}_frame"))
        return self.code(at_ns) if frame is None else timecode(frame, self._rate())

    def code(self, at_ns: int) -> str | None:
        """Timecode of the frame shown at a time; None before the film begins, and where frames last unequally long
        inside a shot."""
        if at_ns < 0 or self.rate is None:
            return None
        if not self.varies:
            rounding_ns = min(_ROUNDED_NS, int(Fraction(9, 20) * SECOND / self.rate))
            return timecode(int((at_ns + rounding_ns) * self.rate / SECOND), self.rate)
        number = bisect_right(self.places, (at_ns, 1 << 62)) - 1
        stamp, frame = self.places[number] if number >= 0 else (-1, 0)
        return timecode(frame, self.rate) if stamp == at_ns else None

    def _rate(self) -> Fraction:
        return self.rate or Fraction(25)


class Seconds(str):
    """Seconds with all their digits, which a spreadsheet takes for the number that they are."""

    __slots__ = ()
