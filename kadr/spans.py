"""Time in a film: exact nanoseconds from its first picture, and how people write them.

Half-open spans; stamps become nanoseconds once, as exact fractions, and seconds or timecodes only when shown.
"""

from dataclasses import dataclass
from fractions import Fraction

SECOND = 1_000_000_000
"""Nanoseconds."""
_SAME_RATE = Fraction(1, 1000)  # frames a second: files write 30000/1001 in other fractions too


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From start_ns up to, and without, end_ns."""

    start_ns: int
    end_ns: int

    def __post_init__(self) -> None:
        if self.end_ns < self.start_ns:
            raise ValueError(f"a span ends before it starts: {self.start_ns}..{self.end_ns}")

    @property
    def length_ns(self) -> int:
        return self.end_ns - self.start_ns

    def overlap_ns(self, other: "Span") -> int:
        """Nanoseconds that both share.

        >>> Span(0, 10).overlap_ns(Span(8, 20))
        2
        """
        return max(0, min(self.end_ns, other.end_ns) - max(self.start_ns, other.start_ns))


def nanoseconds(stamp: int, base: Fraction) -> int:
    """A stamp in units of `base` seconds as whole nanoseconds, halves rounded up.

    >>> nanoseconds(1001, Fraction(1, 24000))
    41708333
    """
    return (stamp * base.numerator * SECOND * 2 + base.denominator) // (2 * base.denominator)


def clock(at_ns: int, decimals: int = 0) -> str:
    """Time as h:mm:ss, cut off, never rounded up.

    >>> clock(2_119_999_000_000), clock(1_500_000_000, 3)
    ('0:35:19', '0:00:01.500')
    """
    sign = "−" if at_ns < 0 else ""
    seconds, rest = divmod(abs(at_ns), SECOND)
    tail = f".{rest // 10 ** (9 - decimals):0{decimals}d}" if decimals else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{tail}"


def seconds(at_ns: int) -> str:
    """Nanoseconds as seconds with all their digits, for tables.

    >>> seconds(41708333), seconds(2 * SECOND)
    ('0.041708333', '2.000000000')
    """
    sign = "-" if at_ns < 0 else ""
    whole, rest = divmod(abs(at_ns), SECOND)
    return f"{sign}{whole}.{rest:09d}"


def timecode_rate(rate: Fraction) -> Fraction | None:
    """A rate if timecode can count at it; None below half a frame a second.

    >>> timecode_rate(Fraction(24000, 1001)), timecode_rate(Fraction(1, 5))
    (Fraction(24000, 1001), None)
    """
    return rate if round(rate) >= 1 else None


def timecode(frame: int, rate: Fraction) -> str:
    """SMPTE timecode of a frame counted from 0: drop-frame (`;`) at 29.97 and 59.94 a second, else non-drop (`:`).

    Non-drop counts frames at the nearest whole rate, so it runs slow against the clock at 24000/1001 (SMPTE ST 12-1).

    >>> timecode(86_400, Fraction(24000, 1001)), timecode(90_000, Fraction(25))
    ('01:00:00:00', '01:00:00:00')
    >>> timecode(1800, Fraction(30000, 1001)), timecode(17982, Fraction(30000, 1001))
    ('00:01:00;02', '00:10:00;00')
    """
    return _spelled(frame, rate, drop=drops(rate))


def timecode_non_drop(frame: int, rate: Fraction) -> str:
    """SMPTE timecode without dropped numbers, at any rate.

    >>> timecode_non_drop(1800, Fraction(30000, 1001))
    '00:01:00:00'
    """
    return _spelled(frame, rate, drop=False)


def frame_of(code: str, rate: Fraction) -> int:
    """The frame that a timecode names; `;` before the frames means drop-frame. Raises ValueError.

    >>> frame_of("00:01:00;02", Fraction(30000, 1001)), frame_of("01:00:00:00", Fraction(24000, 1001))
    (1800, 86400)
    """
    whole = round(rate)
    try:
        hours, minutes, secs, frames = (int(part) for part in code.replace(";", ":").split(":"))
    except ValueError as error:
        raise ValueError(f"a timecode is HH:MM:SS:FF, got {code!r}") from error
    if not (0 <= minutes < 60 and 0 <= secs < 60 and 0 <= frames < whole):
        raise ValueError(f"no such timecode at {rate} frames a second: {code!r}")
    count = ((hours * 60 + minutes) * 60 + secs) * whole + frames
    if ";" not in code:
        return count
    dropped = _dropped_a_minute(rate)
    if minutes % 10 and secs == 0 and frames < dropped:
        raise ValueError(f"drop-frame timecode leaves this number out: {code!r}")
    total = hours * 60 + minutes
    return count - dropped * (total - total // 10)


def drops(rate: Fraction) -> bool:
    """Whether SMPTE drop-frame is defined for a rate: 30000/1001 and 60000/1001, also where a file writes 2997/100.

    >>> drops(Fraction(30000, 1001)), drops(Fraction(2997, 100)), drops(Fraction(24000, 1001)), drops(Fraction(30))
    (True, True, False, False)
    """
    return any(abs(rate - known) < _SAME_RATE for known in (Fraction(30000, 1001), Fraction(60000, 1001)))


def _dropped_a_minute(rate: Fraction) -> int:
    return round(rate) // 15  # 2 numbers at 29.97, 4 at 59.94


def _spelled(frame: int, rate: Fraction, drop: bool) -> str:
    whole = round(rate)
    if drop:
        each = _dropped_a_minute(rate)
        tens, rest = divmod(frame, whole * 600 - each * 9)
        minutes = max(0, rest - each) // (whole * 60 - each)  # full minutes after the first of ten, which keeps all
        frame += each * (9 * tens + minutes)
    secs, frames = divmod(frame, whole)
    mark = ";" if drop else ":"
    return f"{secs // 3600:02d}:{secs // 60 % 60:02d}:{secs % 60:02d}{mark}{frames:02d}"
