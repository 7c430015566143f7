"""Facts: numbers about the whole film with their intervals, and by quarter."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import Fact, Film
from kadr.page.film.amounts import amount, ends_of, scale_of
from kadr.page.film.axis import short
from kadr.page.words import capital
from kadr.spans import clock

MEAN = ("average_shot_length", "mean_shot_length", "asl")
MEDIAN = ("median_shot_length", "shot_length_median")
"""Names that a fact may have."""

LABELS = {
    "asl": "Average shot length (ASL)",
    "average_shot_length": "Average shot length (ASL)",
    "mean_shot_length": "Average shot length (ASL)",
    "median_shot_length": "Median shot length",
    "shot_length_median": "Median shot length",
    "msl": "Median shot length",
    "loudness_lufs": "Loudness, whole film",
    "integrated_lufs": "Loudness, whole film",
    "loudness_range_lu": "Loudness range",
}
"""Labels that a fact's name does not give by itself."""
_WORDS = {"lufs": "LUFS", "lu": "LU", "asl": "ASL", "dbfs": "dBFS", "dbtp": "dBTP", "oklab": "OKLab"}
_UNITS = ("_s", "_ns", "_lufs", "_lu", "_dbfs", "_dbtp", "_frac", "_share", "_per_s", "_px")
_QUARTERS = ("quarter 1", "quarter 2", "quarter 3", "quarter 4")


@dataclass(frozen=True, slots=True)
class Point:
    """A value and its interval on the line's own scale, in hundredths from its low end."""

    at: str
    start: str
    width: str
    said: str


@dataclass(frozen=True, slots=True)
class Line:
    """One fact as the table shows it."""

    label: str
    value: str
    interval: str
    how: str
    point: Point | None
    ends: tuple[str, str]
    """Of the scale that the point stands on."""
    quarters: tuple[Point | None, ...]
    """Four, or none."""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """The section."""

    lines: tuple[Line, ...]
    intervals: str
    """What the intervals hold, where all say the same."""


def named(facts: dict[str, Fact], names: Sequence[str]) -> Fact | None:
    """The first fact that has one of some names."""
    return next((facts[name] for name in names if name in facts), None)


def facts(film: Film, rows: Sequence[Fact]) -> Facts:
    """Counted and said by the header first, then every fact in the order of its table."""
    whole = [row for row in rows if row.part == "film"]
    hows = {row.how for row in whole if row.how and row.low is not None}
    parts: dict[tuple[str, str], Fact] = {(row.name, row.part): row for row in rows}
    one_for_all = next(iter(hows)) if len(hows) == 1 else ""
    lines = [_line(row, [parts.get((row.name, quarter)) for quarter in _QUARTERS], one_for_all) for row in whole]
    return Facts((*_of_the_file(film), *lines), one_for_all)


def _of_the_file(film: Film) -> tuple[Line, ...]:
    return (
        Line("Running time, counted", clock(film.duration_ns, 3), "exact", "", None, ("", ""), ()),
        _header("Running time, by header", film.duration_by_header_ns and clock(film.duration_by_header_ns, 3)),
        Line("Frames, counted", f"{film.frames:,}", "exact", "", None, ("", ""), ()),
        _header("Frames, by header", film.frames_by_header and f"{film.frames_by_header:,}"),
    )


def _header(label: str, said: str | int | None) -> Line:
    return Line(label, str(said) if said else "not said", "", "", None, ("", ""), (), unknown=not said)


def label(name: str) -> str:
    """A fact's name as the page writes it.

    >>> label("median_shot_length"), label("shots"), label("loudness_range_lu"), label("share_green")
    ('Median shot length', 'Shots', 'Loudness range', 'Share green')
    """
    if name in LABELS:
        return LABELS[name]
    plain = next((name.removesuffix(unit) for unit in _UNITS if name.endswith(unit)), name)
    return capital(" ".join(_WORDS.get(word, word) for word in plain.split("_") if word))


def _line(row: Fact, quarters: list[Fact | None], one_for_all: str) -> Line:
    value, interval = amount(row.value, row.low, row.high, row.unit)
    point, ends = None, ("", "")
    if row.low is not None and row.high is not None and row.high > row.low:
        scale = scale_of(row.low, row.high, row.unit)
        point, ends = _point(row, scale), ends_of(scale, row.unit)
    return Line(
        label(row.name),
        value,
        interval or ("counted" if row.low is None and not row.how else ""),
        row.how if row.how != one_for_all else "",
        point,
        ends,
        _by_quarter(quarters),
    )


def _by_quarter(quarters: list[Fact | None]) -> tuple[Point | None, ...]:
    """The four quarters on a scale of their own."""
    some = [part for part in quarters if part]
    values = [end for part in some for end in (part.value, part.low, part.high) if end is not None]
    if not values:
        return ()
    low, high = min(values), max(values)
    margin = (high - low) * 0.08 or 1
    return tuple(_point(part, (low - margin, high + margin)) if part else None for part in quarters)


def _point(row: Fact, scale: tuple[float, float]) -> Point:
    low, high = (row.value if end is None else end for end in (row.low, row.high))
    start, at, end = (100 * (part - scale[0]) / (scale[1] - scale[0]) for part in (low, row.value, high))
    value, interval = amount(row.value, row.low, row.high, row.unit)
    return Point(short(at), short(start), short(end - start), f"{value} {interval}".strip())
