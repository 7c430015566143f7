"""The contact sheet: a still of every shot with its time and length, and the whole film set like a page of text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from kadr.film_rows import Colour, Film, Shot
from kadr.page import words
from kadr.page.film.amounts import length, per_cent
from kadr.page.film.axis import Lengths, label, lengths_axis, short
from kadr.page.film.colours import Band, palette
from kadr.page.film.tracks import SURE
from kadr.page.pictures import Pictures
from kadr.spans import SECOND, clock, drops, timecode, timecode_rate
from kadr.summaries.corrected_shots import CorrectedShot

_SWATCHES = 5
_FEW = 120
"""Shots whose tiles all lie open; of more, each quarter opens by itself."""
_LINES_S = (5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900, 1800)
_MOST_LINES = 50
_SHOTS_A_LINE = 14
_WIDTH_PX = 980
"""Of a line on a wide screen: how often a long shot repeats its still is told from it."""
_LINE_PX = (22, 64)


@dataclass(frozen=True, slots=True)
class Tile:
    """One shot."""

    index: int
    number: str
    """Counted from 1, as people count shots."""
    time: str
    length: str
    opens: str
    """How it opens, where that is no cut; "probable" where that is unsure, with the chance."""
    bar: str
    """Its length on the logarithmic axis, in hundredths."""
    palette: tuple[Band, ...]
    has_still: bool
    name: str
    scale: str = ""
    """From where to where it changes; empty where none was measured, or there is no human scale."""


@dataclass(frozen=True, slots=True)
class Group:
    """The tiles of a quarter of the running time."""

    label: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A shot, or a part of it, on a line of the whole film."""

    index: int
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the whole film."""

    label: str
    pieces: tuple[Piece, ...]
    begun: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The section."""

    width: int
    height: int
    """Of a still, for its shape."""
    groups: tuple[Group, ...]
    all_open: bool
    rows: tuple[Row, ...]
    each: str
    """How long a line is: "3 minutes"."""
    line_px: int
    timecode: str
    """What kind of times stand under the stills."""
    notes: tuple[str, ...]
    count: int


def sheet(
    film: Film,
    shots: Sequence[Shot],
    colours: Sequence[Colour],
    held: Pictures,
    scales: Mapping[int, str],
    mended: int = 0,
) -> Sheet | None:
    """All shots of a film as Kadr found them; None where there are none.

    scales: of shots by their index, as written. mended: how many shots a hand corrected, to be told below.
    """
    if not shots:
        return None
    width, height = shape(film, held)
    by_shot = {row.shot_index: row for row in colours}
    rate = rate_of(film)
    axis = lengths_axis((shot.end_ns - shot.start_ns) / SECOND for shot in shots if shot.end_ns > shot.start_ns)
    tiles = [_tile(shot, by_shot.get(shot.index), axis, rate, held, scales.get(shot.index, "")) for shot in shots]
    quarters: list[list[Tile]] = [[], [], [], []]
    for shot, tile in zip(shots, tiles, strict=True):
        quarters[min(4 * shot.start_ns // max(film.duration_ns, 1), 3)].append(tile)
    names = ("First quarter", "Second quarter", "Third quarter", "Last quarter")
    each = line_s(film.duration_ns, len(shots))
    line_px = _line_px(each, film.duration_ns, len(shots), width / height)
    return Sheet(
        width,
        height,
        tuple(Group(name, tuple(some)) for name, some in zip(names, quarters, strict=True) if some),
        len(shots) <= _FEW,
        lines(shots, film.duration_ns, each, _WIDTH_PX / (line_px * width / height)) if held.stills else (),
        _lasting(each),
        line_px,
        _times(film, rate),
        tuple(note for note in (held.note, _missing(shots, held), _mended(mended)) if note),
        len(shots),
    )


def shape(film: Film, held: Pictures) -> tuple[int, int]:
    """Width and height of a still; of the film's picture where there is none."""
    first = next(iter(held.stills.values()), None)
    if first:
        return first.width_px, first.height_px
    return max(film.display_width_px, 1), max(film.display_height_px, 1)


def rate_of(film: Film) -> Fraction | None:
    """Frames a second; None where timecode has no meaning: the rate varies, or is below one."""
    rate = film.frames_per_s
    return None if film.rate_varies or rate is None else timecode_rate(rate)


def time_of(shot: Shot | CorrectedShot, rate: Fraction | None) -> str:
    """When a shot begins: timecode of its first frame, else hours to thousandths of a second."""
    return clock(shot.start_ns, 3) if rate is None or shot.start_frame is None else timecode(shot.start_frame, rate)


def opens(shot: Shot | CorrectedShot) -> str:
    """How a shot opens, where that is worth a word: no cut, or not sure.

    >>> opens(Shot(1, 0, 9, 0, 9, "dissolve", 0, 3, 0.7)), opens(Shot(1, 0, 9, 0, 9, "cut", 0, 1, 0.99))
    ('probable dissolve', '')
    """
    probable = shot.opens_with != "start" and shot.score is not None and shot.score < SURE
    kind = "" if shot.opens_with in ("start", "cut", None) else shot.opens_with
    return f"probable {kind or 'cut'}" if probable else kind


def _tile(
    shot: Shot, colour: Colour | None, axis: Lengths, rate: Fraction | None, held: Pictures, scale: str
) -> Tile:  # fmt: skip
    lasts = length(shot.end_ns - shot.start_ns)
    kind = opens(shot)
    how = f", opens with a {kind}" if kind else ""
    return Tile(
        shot.index,
        f"{shot.index + 1:,}",
        time_of(shot, rate),
        lasts,
        f"{kind}, {per_cent(shot.score)}" if kind.startswith("probable") and shot.score is not None else kind,
        axis.place(max((shot.end_ns - shot.start_ns) / SECOND, axis.low_s)),
        palette(colour.palette, _SWATCHES) if colour else (),
        shot.index in held.stills,
        f"Still of shot {shot.index + 1}, {clock(shot.start_ns)}{how}",
        scale,
    )


def _times(film: Film, rate: Fraction | None) -> str:
    if rate is None:
        return "Times in hours, minutes and seconds, for the rate varies."
    kind = "drop-frame" if drops(rate) else "non-drop"
    exact = f" ({rate.numerator}/{rate.denominator})" if rate.denominator != 1 else ""
    return f"Timecode at {float(rate):.5g}{exact} frames a second, {kind}."


def _mended(count: int) -> str:
    """That the sheet shows what was found, where a hand corrected some of it."""
    if not count:
        return ""
    some = f"{words.capital(words.counted(count, 'shot'))} {'is' if count == 1 else 'are'} corrected by hand"
    return f"{some}: the facts have it so; this sheet shows the shots as found."


def _missing(shots: Sequence[Shot], held: Pictures) -> str:
    missing = sum(shot.index not in held.stills and shot.index not in held.left_out for shot in shots)
    if not missing or held.note:
        return ""
    if missing == len(shots):
        return "The dossier holds no stills."
    return (
        f"{words.capital(words.counted(missing, 'shot'))} {'has' if missing == 1 else 'have'} no still in the dossier."
    )


# The whole film


def line_s(duration_ns: int, shots: int) -> int:
    """How many seconds a line of the whole film lasts: about fourteen shots a line, fifty lines at most.

    >>> line_s(9000 * SECOND, 3000), line_s(300 * SECOND, 60), line_s(20 * SECOND, 2)
    (180, 120, 20)
    """
    if shots <= _SHOTS_A_LINE and duration_ns <= _LINES_S[-1] * SECOND:
        return max(-(-duration_ns // SECOND), 1)
    least = duration_ns / SECOND * max(1 / _MOST_LINES, _SHOTS_A_LINE / shots)
    return next((step for step in _LINES_S if step >= least), _LINES_S[-1])


def _lasting(seconds: int) -> str:
    """A line's time in words."""
    minutes, rest = divmod(seconds, 60)
    parts = [words.counted(count, name) for count, name in ((minutes, "minute"), (rest, "second")) if count]
    return words.listed(parts)


def _line_px(each_s: int, duration_ns: int, shots: int, aspect: float) -> int:
    """Height at which an average shot is about as wide as its still."""
    lines_long = duration_ns / (each_s * SECOND)
    average_px = _WIDTH_PX * lines_long / shots
    return round(min(max(average_px / aspect, _LINE_PX[0]), _LINE_PX[1]))


def lines(shots: Sequence[Shot], duration_ns: int, each_s: int, stills_a_line: float) -> tuple[Row, ...]:
    """Shots on lines of equal time, as wide as they last; one that goes on does so on the next line.

    stills_a_line: how many whole stills stand side by side; a longer shot repeats its own, none is stretched.
    """
    each = each_s * SECOND
    whole = each / stills_a_line
    rows = []
    for start in range(0, duration_ns, each):
        inside = [shot for shot in shots if shot.start_ns < start + each and shot.end_ns > start]
        pieces: list[Piece] = []
        for shot in inside:
            first, last = max(shot.start_ns, start), min(shot.end_ns, start + each)
            times = max(round((last - first) / whole), 1)
            for number in range(times):
                a, b = (first + (last - first) * part // times - start for part in (number, number + 1))
                pieces.append(Piece(shot.index, short(round(100 * a / each, 2)), short(round(100 * (b - a) / each, 2))))
        begun = sum(start <= shot.start_ns < start + each for shot in inside)
        rows.append(Row(label(start, duration_ns), tuple(pieces), begun))
    return tuple(rows)
