"""Curves over time as paths of a drawing 1000 wide and 100 high; where nothing was measured they break."""

from collections.abc import Iterable, Sequence

from kadr.page.film.axis import short

WIDE, HIGH = 1000, 100
_MOST = 720
"""Columns of a curve: more than a screen shows of a track."""

Step = tuple[int, int, float | None]
"""From, to, value; None is not measured."""


def column_count(steps: Sequence[Step], duration_ns: int) -> int:
    """As many columns as steps of their mean length would fill the film, and no more than a screen shows.

    >>> column_count([(0, 2, 1.0), (2, 4, 3.0), (6, 8, 5.0)], 8)
    4
    """
    measured = sum(end - start for start, end, _ in steps)
    return min(_MOST, max(round(duration_ns * len(steps) / measured), 1)) if measured > 0 else 0


def columns(steps: Sequence[Step], duration_ns: int, count: int | None = None) -> list[float | None]:
    """Steps as columns of equal time, each with the mean over the part of it that was measured.

    >>> columns([(0, 2, 1.0), (2, 4, 3.0), (6, 8, 5.0)], 8)
    [1.0, 3.0, None, 5.0]
    >>> columns([(0, 4, 1.0), (4, 8, None)], 8)
    [1.0, None]
    """
    count = column_count(steps, duration_ns) if count is None else count
    sums, weights = [0.0] * count, [0.0] * count
    for start, end, value in steps:
        if value is None or end <= start:
            continue
        first, last = start * count / duration_ns, end * count / duration_ns
        for column in range(max(int(first), 0), min(int(last) + 1, count)):
            shared = min(last, column + 1) - max(first, column)
            if shared > 0:
                sums[column] += value * shared
                weights[column] += shared
    # A hole narrower than half a column is the next step's rounding, not a stretch without a measure.
    return [total / weight if weight > 0.25 else None for total, weight in zip(sums, weights, strict=True)]


def area(values: Sequence[float | None], low: float, high: float) -> str:
    """A filled path from the base line up to each column's value; empty where nothing was measured.

    >>> area([0.5, 1.0, None], 0, 1)
    'M0 100V50H333.333V0H666.667V100Z'
    """
    path: list[str] = []
    for start, run in runs(values):
        path.append(f"M{short(start * WIDE / len(values))} {HIGH}")
        for number, value in enumerate(run, start + 1):
            path.append(f"V{short(_down(value, low, high))}H{short(number * WIDE / len(values))}")
        path.append(f"V{HIGH}Z")
    return "".join(path)


def runs(values: Sequence[float | None]) -> Iterable[tuple[int, list[float]]]:
    """Stretches of columns that were measured, each with its first column.

    >>> list(runs([None, 1.0, 2.0, None, 3.0]))
    [(1, [1.0, 2.0]), (4, [3.0])]
    """
    run: list[float] = []
    for number, value in enumerate([*values, None]):
        if value is not None:
            run.append(value)
        elif run:
            yield number - len(run), run
            run = []


def _down(value: float, low: float, high: float) -> float:
    """A value as a distance from the top, in tenths of a hundredth at most."""
    share = min(max((value - low) / (high - low), 0.0), 1.0) if high > low else 0.0
    return round(HIGH * (1 - share), 1)
