"""Axes: where a time or a length stands on a chart, in hundredths of its width, and what is written along it."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kadr.spans import SECOND, clock

_MINUTE = 60
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
"""Seconds between two ticks of a time axis."""
_MOST_TICKS = 10
_LENGTHS_S = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 60, 120, 300, 600, 1800, 3600)
"""Where an axis of lengths is labelled."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One label of an axis."""

    place: str
    """Hundredths of the axis' length from its start, as a chart writes them."""
    label: str


def place(value: float, whole: float) -> str:
    """Where a part of a whole stands, in hundredths with as many digits as a screen can show.

    >>> place(1, 8), place(0, 5), place(3, 2), place(1, 0)
    ('12.5', '0', '100', '0')
    """
    share = min(max(value / whole, 0.0), 1.0) if whole > 0 else 0.0
    return short(100 * share)


def short(number: float) -> str:
    """A number of a drawing: three digits after the point at most, none that say nothing.

    >>> short(12.5), short(3.0), short(0.0004), short(-0.0)
    ('12.5', '3', '0', '0')
    """
    return (
        f"{number:.3f}".rstrip("0").rstrip(".").replace("-0", "0", 1)
        if abs(number) < 0.0005
        else f"{number:.3f}".rstrip("0").rstrip(".")
    )


def step_s(duration_ns: int) -> int:
    """Seconds between two ticks: the least round step that gives ten at most.

    >>> step_s(9 * 60 * SECOND), step_s(137 * 60 * SECOND), step_s(8 * SECOND)
    (60, 900, 1)
    """
    return next((step for step in _STEPS_S if duration_ns <= _MOST_TICKS * step * SECOND), _STEPS_S[-1])


def time_ticks(duration_ns: int) -> tuple[Tick, ...]:
    """Labels of a time axis from its start to a film's end.

    >>> [(tick.place, tick.label) for tick in time_ticks(4 * SECOND)][1:3]
    [('25', '0:01'), ('50', '0:02')]
    """
    step = step_s(duration_ns) * SECOND
    return tuple(Tick(place(at, duration_ns), label(at, duration_ns)) for at in range(0, max(duration_ns, 1), step))


def label(at_ns: int, duration_ns: int) -> str:
    """A time along the axis of a film: hours and minutes in a long one, minutes and seconds in a short one.

    >>> label(4500 * SECOND, 8000 * SECOND), label(75 * SECOND, 300 * SECOND)
    ('1:15', '1:15')
    """
    total = at_ns // SECOND
    small = total // _MINUTE if is_long(duration_ns) else total
    return f"{small // 60}:{small % 60:02d}"


def is_long(duration_ns: int) -> bool:
    """Whether a film's axis is labelled in hours and minutes."""
    return step_s(duration_ns) >= _MINUTE and duration_ns >= 3600 * SECOND


def spoken(at_ns: int) -> str:
    """A time as a reader is told it."""
    return clock(at_ns)


@dataclass(frozen=True, slots=True)
class Lengths:
    """A logarithmic axis of shot lengths."""

    low_s: float
    high_s: float

    def share(self, length_s: float) -> float:
        """Where a length stands, 0 to 1.

        >>> Lengths(1, 100).share(10)
        0.5
        """
        inside = min(max(length_s, self.low_s), self.high_s)
        return math.log(inside / self.low_s) / math.log(self.high_s / self.low_s)

    def place(self, length_s: float) -> str:
        return short(100 * self.share(length_s))

    def ticks(self) -> tuple[Tick, ...]:
        """Labels at round lengths, the unit on the last."""
        inside = [length for length in _LENGTHS_S if self.low_s <= length <= self.high_s]
        return tuple(
            Tick(self.place(length), f"{length:g}" + ("\u00a0s" if length == inside[-1] else "")) for length in inside
        )


def lengths_axis(lengths_s: Iterable[float]) -> Lengths:
    """The axis for some lengths: from 0.5 to 60 s, and further where there are shorter or longer shots.

    >>> lengths_axis([2.0, 8.0]), lengths_axis([0.08, 75.0])
    (Lengths(low_s=0.5, high_s=60), Lengths(low_s=0.05, high_s=120))
    """
    some = list(lengths_s)
    low = max((step for step in _LENGTHS_S if step <= min(some, default=1)), default=_LENGTHS_S[0])
    high = min((step for step in _LENGTHS_S if step >= max(some, default=1)), default=max(some, default=1))
    return Lengths(min(low, 0.5), max(high, 60))


@dataclass(frozen=True, slots=True)
class Bin:
    """Shots of about one length."""

    low_s: float
    high_s: float
    count: int


_FEW = 40
"""Shots below which a bin is as wide as a doubling of length; else two bins share one."""


def bins(lengths_s: Sequence[float]) -> tuple[Bin, ...]:
    """Counts in bins of equal ratio, √2 wide (2 where there are few shots), with edges at powers of it from 1 s.

    >>> bins([1.0, 1.5, 5.0])
    (Bin(low_s=1.0, high_s=2.0, count=2), Bin(low_s=2.0, high_s=4.0, count=0), Bin(low_s=4.0, high_s=8.0, count=1))
    """
    if not lengths_s:
        return ()
    each = 1 if len(lengths_s) < _FEW else 2
    places = [math.floor(each * math.log2(length) + 1e-9) for length in lengths_s]
    return tuple(
        Bin(2 ** (at / each), 2 ** ((at + 1) / each), places.count(at)) for at in range(min(places), max(places) + 1)
    )


def round_top(value: float) -> float:
    """The least round number that is not below a value, so that a scale has a whole end.

    >>> round_top(0.13), round_top(0.2), round_top(34), round_top(0)
    (0.15, 0.2, 40, 1)
    """
    if value <= 0:
        return 1
    power = 10 ** math.floor(math.log10(value) + 1e-9)
    for part in (1, 1.5, 2, 3, 4, 5, 6, 8, 10):
        top = round(part * power, 12)
        if value <= top + 1e-12:
            return int(top) if top == int(top) else top
    return value
