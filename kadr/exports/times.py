"""Times for people: seconds and SMPTE timecode beside nanoseconds."""

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from kadr.dossier import Dossier
from kadr.spans import SECOND, drops, seconds, timecode, timecode_non_drop, timecode_rate

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
        """A column, and those that stand beside it; timecode both ways where numbers are dropped.

        >>> Times(Fraction(25), False, ()).columns("start_ns"), Times(None, False, ()).columns("start_ns")
        (['start_ns', 'start_s', 'start_timecode'], ['start_ns', 'start_s'])
        >>> Times(Fraction(30000, 1001), False, ()).columns("at_ns")
        ['at_ns', 'at_s', 'at_timecode', 'at_timecode_ndf']
        """
        if not column.endswith("_ns"):
            return [column]
        stem = column.removesuffix("_ns")
        if self.rate is None or stem in _LENGTHS:
            return [column, f"{stem}_s"]
        return [column, f"{stem}_s", f"{stem}_timecode", *([f"{stem}_timecode_ndf"] if drops(self.rate) else [])]

    def value(self, row: dict[str, Any], column: str) -> Any:
        """A cell's value: as in the row, or made from its nanoseconds."""
        if column in row:
            return row[column]
        stem, _, kind = column.removesuffix("_ndf").rpartition("_")
        at_ns = row[f"{stem}_ns"]
        if at_ns is None:
            return None
        if kind == "s":
            return Seconds(seconds(at_ns))
        frame = row.get(_FRAMES.get(stem, f"{stem}_frame"))
        frame = self._frame_at(at_ns) if frame is None else frame
        if frame is None or self.rate is None:
            return None
        return timecode_non_drop(frame, self.rate) if column.endswith("_ndf") else timecode(frame, self.rate)

    def code(self, at_ns: int) -> str | None:
        """Timecode of the frame shown at a time; None before the film begins, and where frames last unequally long
        inside a shot."""
        frame = self._frame_at(at_ns)
        return None if frame is None or self.rate is None else timecode(frame, self.rate)

    def _frame_at(self, at_ns: int) -> int | None:
        if at_ns < 0 or self.rate is None:
            return None
        if not self.varies:
            rounding_ns = min(_ROUNDED_NS, int(Fraction(9, 20) * SECOND / self.rate))
            return int((at_ns + rounding_ns) * self.rate / SECOND)
        number = bisect_right(self.places, (at_ns, 1 << 62)) - 1
        stamp, frame = self.places[number] if number >= 0 else (-1, 0)
        return frame if stamp == at_ns else None


class Seconds(str):
    """Seconds with all their digits, which a spreadsheet takes for the number that they are."""

    __slots__ = ()
