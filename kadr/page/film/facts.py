"""Facts: numbers about the whole film with their intervals, and by quarter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kadr.film_rows import HUE_FAMILIES, Fact, Film
from kadr.page.film.amounts import amount, ends_of, scale_of, written
from kadr.page.film.axis import short
from kadr.page.presence.fact_names import group_of, label_of
from kadr.page.words import capital
from kadr.spans import clock
from kadr.summaries.corrected_facts import left_out

LABELS = {
    "aspect": "Aspect of the picture, bars left out",
    "aspect_changes": "Changes of the picture’s shape",
    "shots": "Shots",
    "asl": "Average shot length (ASL)",
    "median_shot_length": "Median shot length",
    "longest_shot": "Longest shot",
    "shot_length_sd": "Standard deviation of shot lengths",
    "shots_per_minute": "Shots a minute",
    "cuts_share": "Cuts, of all boundaries",
    "dissolves_share": "Dissolves, of all boundaries",
    "fades_share": "Fades, of all boundaries",
    "wipes_share": "Wipes, of all boundaries",
    "lightness_mean": "Lightness, mean (OKLab)",
    "contrast_mean": "Contrast, mean (OKLab)",
    "chroma_mean": "Chroma, mean (OKLCh)",
    "warm_share": "Warm hues, of the picture",
    "cold_share": "Cold hues, of the picture",
    "black_and_white_share": "Black and white, of the time",
    "tinted_share": "Tinted, of the time",
    "moving_mean": "Moving, of the picture",
    "moving_inside_mean": "Moving otherwise than the camera, of the picture",
    "still_share": "Nothing moves, of the time",
    "frozen_share": "The same picture again and again, of the time",
    "black_share": "No picture (black), of the time",
    "loudness_integrated": "Loudness, whole film",
    "loudness_range": "Loudness range",
    "silence_share": "Sound below −50 dBFS, also between words, of the time",
    **{f"{hue}_share": f"{capital(hue)}, of the picture" for hue in HUE_FAMILIES},
    "grey_share": "No hue, of the picture",
    **{f"shot_length_p{part}": f"Shot length, {part} % are shorter" for part in (10, 25, 75, 90)},
}
"""Facts that Kadr makes, as the page writes them; another's name is written plainly."""

_GROUPS = {
    "Shots": (
        "shots", "asl", "median_shot_length", "longest_shot", "shot_length_sd", "shots_per_minute",
        "cuts_share", "dissolves_share", "fades_share", "wipes_share",
    ),
    "Colour": (
        "lightness_mean", "contrast_mean", "chroma_mean", "warm_share", "cold_share", "black_and_white_share", "tinted_share",
    ),
    "Motion": ("moving_mean", "moving_inside_mean", "still_share", "frozen_share", "black_share"),
    "Sound": ("loudness_integrated", "loudness_range", "silence_share"),
}  # fmt: skip
_OF_PEOPLE = ("Scale", "People", "Speech")
"""What further facts can be about, by their names."""
_OF_THE_FILE = ("running_time", "running_time_by_header", "frames")
"""Said of the file already, count and header's word one under the other."""
_OF_THE_PICTURE = ("aspect", "aspect_changes")
_UNITS = ("_s", "_ns", "_lufs", "_lu", "_dbfs", "_share", "_px")
_QUARTERS = ("quarter 1", "quarter 2", "quarter 3", "quarter 4")
_SHORT_UNIT = 5
"""Letters of a unit that has room at the end of the small scale; the value beside it has it in full."""
_SHORT = 44
"""Characters of a remark that may stand in the line; a longer one stands below the table."""


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
    interval: str = ""
    remark: str = ""
    """What the interval holds, or how it was counted."""
    note: int | None = None
    """Number of the note below the table that says so."""
    point: Point | None = None
    ends: tuple[str, str] = ("", "")
    """Of the scale that the point stands on."""
    quarters: tuple[Point | None, ...] = ()
    """Four, or none."""
    unknown: bool = False
    corrected: tuple[str, str, str] | None = None
    """Value and interval as corrected by hand, and what that leaves out; None where it rests on nothing that was corrected."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The section."""

    groups: tuple[tuple[str, tuple[Line, ...]], ...]
    further: tuple[Line, ...]
    """Facts that other sections draw, and those that this page does not know."""
    notes: tuple[str, ...]
    corrected: str = ""
    """Whose corrections stand in the second column; empty where nobody corrected a shot."""
    by_quarter: tuple[tuple[str, ...], ...] = ()
    """Name, film and four quarters, as corrected."""


def facts(film: Film, rows: Sequence[Fact], corrected: Sequence[Fact] = ()) -> Facts:
    """Counted and said by the header first, then every fact by what it is about; those as corrected by hand beside them."""
    by_hand = {row.name: row for row in corrected if row.part == "film"}
    whole = {row.name: row for row in rows if row.part == "film"}
    parts = {(row.name, row.part): row for row in rows}
    notes: list[str] = []

    def lines(names: Iterable[str]) -> tuple[Line, ...]:
        return tuple(
            _line(whole[name], [parts.get((name, quarter)) for quarter in _QUARTERS], notes, by_hand.get(name))
            for name in names
            if name in whole
        )

    file_lines = (*_of_the_file(film), *lines(_OF_THE_PICTURE))
    known = _GROUPS | {label: tuple(name for name in whole if group_of(name) == label) for label in _OF_PEOPLE}
    groups = [("File", file_lines), *((label, lines(names)) for label, names in known.items())]
    shown = {*_OF_THE_FILE, *_OF_THE_PICTURE, *(name for names in known.values() for name in names)}
    further = lines(name for name in whole if name not in shown)
    told = next(iter(by_hand.values())).how.partition(";")[0] if by_hand else ""
    shown_groups = tuple((label, some) for label, some in groups if some)
    return Facts(shown_groups, further, tuple(notes), told, tuple(_corrected_by_quarter(corrected)))


def _corrected_by_quarter(rows: Sequence[Fact]) -> Iterable[tuple[str, ...]]:
    told = {(row.name, row.part): written(row) for row in rows}
    for name in dict.fromkeys(row.name for row in rows):
        yield label(name), *(told.get((name, part), "none begins here") for part in ("film", *_QUARTERS))


def _of_the_file(film: Film) -> tuple[Line, ...]:
    return (
        Line("Running time, counted", clock(film.duration_ns, 3), remark="exact"),
        _header("Running time, by header", film.duration_by_header_ns and clock(film.duration_by_header_ns, 3)),
        Line("Frames, counted", f"{film.frames:,}", remark="exact"),
        _header("Frames, by header", film.frames_by_header and f"{film.frames_by_header:,}"),
    )


def _header(label: str, said: str | int | None) -> Line:
    return Line(label, str(said) if said else "not said", unknown=not said)


def label(name: str) -> str:
    """A fact's name as the page writes it.

    >>> label("asl"), label("red_share"), label("some_other_lufs")
    ('Average shot length (ASL)', 'Red, of the picture', 'Some other')
    """
    plain = next((name.removesuffix(unit) for unit in _UNITS if name.endswith(unit)), name)
    return LABELS.get(name) or label_of(name) or capital(plain.replace("_", " ").strip())


def _line(row: Fact, quarters: list[Fact | None], notes: list[str], by_hand: Fact | None) -> Line:
    value, interval = amount(row.value, row.low, row.high, row.unit)
    point, ends = None, ("", "")
    if row.low is not None and row.high is not None and row.high > row.low:
        scale = scale_of(row.low, row.high, row.unit)
        point, ends = _point(row, scale), ends_of(scale, row.unit if len(row.unit) <= _SHORT_UNIT else "")
    note = None
    if len(row.how) > _SHORT:
        if row.how not in notes:
            notes.append(row.how)
        note = notes.index(row.how) + 1
    remark = row.how if note is None else ""
    corrected = None
    if by_hand:
        corrected = (*amount(by_hand.value, by_hand.low, by_hand.high, by_hand.unit), left_out(by_hand.how))
    return Line(label(row.name), value, interval, remark, note, point, ends, _by_quarter(quarters), corrected=corrected)


def _by_quarter(quarters: list[Fact | None]) -> tuple[Point | None, ...]:
    """The four quarters on a scale of their own; none where nothing changes."""
    some = [part for part in quarters if part]
    values = [end for part in some for end in (part.value, part.low, part.high) if end is not None]
    if not values or min(values) == max(values):
        return ()
    low, high = min(values), max(values)
    margin = (high - low) * 0.08
    return tuple(_point(part, (low - margin, high + margin)) if part else None for part in quarters)


def _point(row: Fact, scale: tuple[float, float]) -> Point:
    low, high = (row.value if end is None else end for end in (row.low, row.high))
    start, at, end = (100 * (part - scale[0]) / (scale[1] - scale[0]) for part in (low, row.value, high))
    value, interval = amount(row.value, row.low, row.high, row.unit)
    return Point(short(at), short(start), short(end - start), f"{value} {interval}".strip())
