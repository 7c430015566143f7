"""Shot lengths: over time, and how they are spread, both on the field's logarithmic axis."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import Fact, Film, Shot
from kadr.page.film.amounts import amount, length, per_cent
from kadr.page.film.axis import Bin, Lengths, Tick, bins, lengths_axis, round_top, short, time_ticks
from kadr.spans import SECOND


@dataclass(frozen=True, slots=True)
class Estimate:
    """A point and its interval on an axis."""

    label: str
    value: str
    interval: str
    point: str
    """Hundredths of the axis."""
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class Spread:
    """The section."""

    time_ticks: tuple[Tick, ...]
    length_ticks: tuple[Tick, ...]
    over_time: str
    """One level line per shot, as long as it lasts, at the height of its length."""
    steps: str
    """The filled outline of shares of shots."""
    tops: tuple[Tick, ...]
    """Labels of the axis of shares, from the bottom."""
    estimates: tuple[Estimate, ...]
    name: str
    rows: tuple[tuple[str, str, str], ...]
    """Behind the spread: lengths, shots, share."""
    quantiles: tuple[tuple[str, str, str], ...]
    """Share of the shots, the length that they are shorter than, its interval."""
    longest: tuple[Shot, ...]
    """The longest shots, longest first."""
    shortest: Shot | None
    by_quarter: tuple[tuple[str, str, str], ...]
    """Quarter, shots that begin in it, their median length."""


_LONGEST = 5


def spread(film: Film, shots: Sequence[Shot], facts: dict[str, Fact]) -> Spread | None:
    """The lengths of a film's shots; None where it has no shots."""
    some = [shot for shot in shots if shot.end_ns > shot.start_ns]
    if not some:
        return None
    lengths_s = [(shot.end_ns - shot.start_ns) / SECOND for shot in some]
    axis, counts = lengths_axis(lengths_s), bins(lengths_s)
    top = round_top(max(one.count for one in counts) / len(some))
    order = sorted(some, key=lambda shot: (shot.start_ns - shot.end_ns, shot.index))
    return Spread(
        time_ticks(film.duration_ns),
        axis.ticks(),
        over_time(some, film.duration_ns, axis),
        outline(counts, len(some), axis, top),
        tuple(Tick(short(100 * part), per_cent(top * part)) for part in (0, 0.5, 1)),
        tuple(_estimates(facts, axis)),
        f"Shares of {len(some):,} shots by length, from {lasting(order[-1])} to {lasting(order[0])}",
        tuple(_row(one, len(some)) for one in counts),
        _quantiles(facts),
        tuple(order[:_LONGEST]),
        order[-1] if len(order) > 1 else None,
        _quarters(some, film.duration_ns),
    )


def lasting(shot: Shot) -> str:
    """How long a shot is, in words."""
    return length(shot.end_ns - shot.start_ns)


def over_time(shots: Sequence[Shot], duration_ns: int, axis: Lengths) -> str:
    """Level lines in a drawing 1000 wide and 100 high, short lengths at the bottom."""
    path: list[str] = []
    for shot in shots:
        down = short(round(100 - 100 * axis.share((shot.end_ns - shot.start_ns) / SECOND), 1))
        start, end = (short(round(1000 * at / duration_ns, 2)) for at in (shot.start_ns, shot.end_ns))
        path.append(f"M{start} {down}H{end}")
    return "".join(path)


def outline(counts: Sequence[Bin], shots: int, axis: Lengths, top: float) -> str:
    """Steps in a drawing 100 wide and 100 high: the width of a bin, the height of its share.

    >>> outline((Bin(1.0, 10.0, 3), Bin(10.0, 100.0, 1)), 4, Lengths(1, 100), 1)
    'M0 100V25H50V75H100V100Z'
    """
    path = [f"M{axis.place(counts[0].low_s)} 100"]
    path += [f"V{short(100 - 100 * one.count / shots / top)}H{axis.place(one.high_s)}" for one in counts]
    return "".join(path) + "V100Z"


def _row(one: Bin, shots: int) -> tuple[str, str, str]:
    return f"{_bound(one.low_s)} to {_bound(one.high_s)}\u00a0s", f"{one.count:,}", per_cent(one.count / shots)


def _bound(length_s: float) -> str:
    return f"{length_s:.2g}" if length_s < 10 else f"{length_s:.0f}"


def _estimates(facts: dict[str, Fact], axis: Lengths) -> list[Estimate]:
    """The median and the mean with their intervals, where the film's facts hold them."""
    found: list[Estimate] = []
    for label, name in (("median", "median_shot_length"), ("average (ASL)", "asl")):
        if name in facts:
            fact = facts[name]
            low, high = (fact.value if end is None else end for end in (fact.low, fact.high))
            start, end = axis.share(low), axis.share(high)
            told = amount(fact.value, fact.low, fact.high, fact.unit)
            point, width = axis.place(fact.value), short(100 * (end - start))
            found.append(Estimate(label, *told, point, short(100 * start), width))
    return found


def _quantiles(facts: dict[str, Fact]) -> tuple[tuple[str, str, str], ...]:
    """Which share of the shots is shorter than what."""
    names = {
        10: "shot_length_p10",
        25: "shot_length_p25",
        50: "median_shot_length",
        75: "shot_length_p75",
        90: "shot_length_p90",
    }
    some = [(part, facts[name]) for part, name in names.items() if name in facts]
    return tuple((per_cent(part / 100), *amount(fact.value, fact.low, fact.high, fact.unit)) for part, fact in some)


def _quarters(shots: Sequence[Shot], duration_ns: int) -> tuple[tuple[str, str, str], ...]:
    rows = []
    for number, name in enumerate(("first", "second", "third", "last")):
        inside = sorted(
            shot.end_ns - shot.start_ns for shot in shots if shot.start_ns * 4 // max(duration_ns, 1) == number
        )
        rows.append((name, f"{len(inside):,}", length(median(inside)) if inside else "none begins here"))
    return tuple(rows)


def median(ordered: Sequence[int]) -> int:
    """The middle of some ordered numbers; of an even count, between the two in the middle.

    >>> median([1, 2, 9]), median([1, 3])
    (2, 2)
    """
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) // 2
