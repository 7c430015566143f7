"""Shot scale: how the shots are spread over seven, five and three classes, and how that changes over the film."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from kadr.film_rows import Film, Shot
from kadr.page import words
from kadr.page.film import curves
from kadr.page.film.amounts import length, per_cent
from kadr.page.film.axis import Tick, round_top, short, step_s, time_ticks
from kadr.page.film.facts import Point
from kadr.page.presence.classes import FULL, SEVEN
from kadr.page.presence.known import why_empty
from kadr.page.view import View
from kadr.presence_rows import Scale
from kadr.spans import SECOND, clock
from kadr.summaries.scale_classes import FIVE, THREE, Share, chance, share

_STRETCHES = 48
"""Equal parts of the film that the drawing over time has means of; its table has about half as many."""
_TOLD = 12
_APART = 9.0
"""Hundredths of the drawing's height between two labels."""


@dataclass(frozen=True, slots=True)
class Class:
    """One class and its share of the shots."""

    label: str
    full: str
    value: str
    interval: str
    point: Point


@dataclass(frozen=True, slots=True)
class Spread:
    """All classes of one way to count them."""

    label: str
    classes: tuple[Class, ...]
    top: str
    """The share at the right end of each scale."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One filled part of the drawing over time."""

    grey: str
    path: str


@dataclass(frozen=True, slots=True)
class Changing:
    """A shot whose scale changes."""

    index: int
    said: str


@dataclass(frozen=True, slots=True)
class Scales:
    """The section."""

    missing: str
    """Why there is nothing; empty where there is something."""
    spreads: tuple[Spread, ...] = ()
    layers: tuple[Layer, ...] = ()
    """Close, medium and long shots one upon the other, the front ones last."""
    labels: tuple[Tick, ...] = ()
    """Beside the drawing: hundredths from its top."""
    name: str = ""
    ticks: tuple[Tick, ...] = ()
    each: str = ""
    """How long the stretches are that the drawing has means of."""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    told: str = ""
    """From what the scale was told, in how many shots."""
    changing: tuple[Changing, ...] = ()
    more_changing: int = 0
    doubtful: str = ""


def scale(view: View, film: Film) -> Scales:
    """The scales of a film's shots."""
    rows: Sequence[Scale] = [row for row in view.dossier.table("scales").rows if row.scale in FULL]
    shots = {shot.index: shot for shot in view.dossier.shots}
    rows = [row for row in rows if row.shot_index in shots]
    if not rows or film.duration_ns <= 0:
        return Scales(why_empty(view.dossier, "scales") or "not measured")
    layers, labels = _stacked(rows, shots, film.duration_ns)
    changing = [
        Changing(row.shot_index, f"{row.scale} to {row.scale_end}")
        for row in rows
        if row.scale_end is not None and row.scale_end in FULL and row.scale_end != row.scale
    ]
    return Scales(
        "",
        tuple(
            _spread(label, groups, rows)
            for label, groups in (("Seven classes", SEVEN), ("Five classes", FIVE), ("Three classes", THREE))
        ),
        layers,
        labels,
        "Share of close, medium and long shots over time, by each shot’s probabilities; the table of numbers says the same",
        time_ticks(film.duration_ns),
        length(film.duration_ns // _STRETCHES),
        *_numbers(rows, shots, film.duration_ns),
        _told(rows),
        tuple(changing[:_TOLD]),
        max(len(changing) - _TOLD, 0),
        _doubtful(rows),
    )


def _spread(label: str, groups: Mapping[str, Sequence[str]], rows: Sequence[Scale]) -> Spread:
    each = [1.0] * len(rows)
    found = {name: some for name, held in groups.items() if (some := share(rows, each, held)) is not None}
    top = min(round_top(max(some.high for some in found.values())), 1.0)
    return Spread(label, tuple(_class(name, some, top) for name, some in found.items()), per_cent(top))


def _class(name: str, found: Share, top: float) -> Class:
    at, start, end = (100 * part / top for part in (found.value, found.low, found.high))
    interval = f"[{100 * found.low:.0f},\u00a0{100 * found.high:.0f}]"
    point = Point(short(at), short(start), short(end - start), f"{per_cent(found.value)} {interval}")
    label = name if name in FULL else words.capital(name)
    return Class(label, FULL.get(name, ""), per_cent(found.value), interval, point)


# Over time


def _stacked(
    rows: Sequence[Scale], shots: Mapping[int, Shot], total_ns: int
) -> tuple[tuple[Layer, ...], tuple[Tick, ...]]:
    """Close shots at the bottom, medium and long ones upon them; what is left above has no human scale."""
    near: list[str] = []
    upon: list[list[float | None]] = []
    for held in list(THREE.values())[:3]:
        near += held
        upon.append(_means(rows, shots, near, total_ns, _STRETCHES))
    greys = ("d1", "d2", "d4")
    layers = [Layer(grey, curves.area(values, 0, 1)) for grey, values in zip(greys, upon, strict=True)]
    whole = [some.value for held in THREE.values() if (some := share(rows, [1.0] * len(rows), held)) is not None]
    tops = list(accumulate(whole, initial=0.0))
    middles = [(low + high) / 2 for low, high in pairwise(tops)]
    said = ["Close", "Medium", "Long", "No human scale"]
    if whole[-1] < 0.005:
        said, middles = said[:-1], middles[:-1]
    places = _apart([100 * (1 - middle) for middle in middles])
    return tuple(reversed(layers)), tuple(Tick(short(at), label) for at, label in zip(places, said, strict=True))


def _apart(downs: Sequence[float]) -> list[float]:
    """Places from the bottom up, pushed apart until their labels do not meet, and kept inside the drawing."""
    placed: list[float] = []
    for number, down in enumerate(downs):
        highest = 100 - _APART * (number + 0.5)
        placed.append(min(down, highest, placed[-1] - _APART if placed else 100.0))
    for number in range(len(placed) - 1, -1, -1):
        above = placed[number + 1] + _APART if number + 1 < len(placed) else _APART / 2
        placed[number] = max(placed[number], above)
    return [round(down, 2) for down in placed]


def _means(
    rows: Sequence[Scale], shots: Mapping[int, Shot], held: Sequence[str], whole_ns: int, count: int
) -> list[float | None]:
    steps = [(shots[row.shot_index].start_ns, shots[row.shot_index].end_ns, chance(row, held)) for row in rows]
    return curves.columns(steps, whole_ns, count)


def _numbers(
    rows: Sequence[Scale], shots: Mapping[int, Shot], total_ns: int
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The classes over time, in half as many stretches as are drawn."""
    stretch = step_s(total_ns * 10 * 2 // _STRETCHES) * SECOND
    count = -(-total_ns // stretch)
    means = {name: _means(rows, shots, (name,), stretch * count, count) for name in FULL}
    lines = [
        (
            f"{clock(number * stretch)} to {clock(min((number + 1) * stretch, total_ns))}",
            *("not measured" if some[number] is None else per_cent(some[number] or 0.0) for some in means.values()),
        )
        for number in range(count)
    ]
    return ("From, to", *FULL), tuple(lines)


# In words


def _told(rows: Sequence[Scale]) -> str:
    counts = Counter(row.told_from for row in rows)
    parts = [f"from a {kind} in {words.counted(counts[kind], 'shot')}" for kind in ("face", "body") if counts[kind]]
    nothing = counts["nothing"]
    first = f"Told {words.listed(parts)}." if parts else ""
    second = f"Neither face nor body was found in {words.counted(nothing, 'shot')}." if nothing else ""
    return " ".join(part for part in (first, second) if part)


def _doubtful(rows: Sequence[Scale]) -> str:
    """How many shots are told with less than even chances."""
    some = sum(row.probability < 0.5 for row in rows)
    if not some:
        return ""
    return f"In {words.counted(some, 'shot')} no class has a chance of 50\u00a0% or more."
