"""The film's colours: its palette, its hue families on the hue circle and over time, and how it is coloured."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kadr.film_rows import HUE_FAMILIES, TOO_DARK, Colour, Film, HueShare, PictureSource, Shot
from kadr.page import words
from kadr.page.film import curves
from kadr.page.film.amounts import per_cent
from kadr.page.film.axis import Tick, round_top, short, time_ticks
from kadr.page.film.colours import Band, css, hue_deg, palette

_SWATCHES = 10
_NEAREST = 5
_COLUMNS = 360
_CIRCLE = 100
"""Radius of the hue circle's drawing."""
_APART_DEG = 10.0
"""Between two names on the rim: a line of small text."""
_FURTHER_DEG = 16.0
"""Between two names side by side: a short word more."""
_RINGS = (0.05, 0.1, 0.15, 0.2, 0.3)
"""Chroma, OKLCh, where a ring may stand."""


@dataclass(frozen=True, slots=True)
class Family:
    """One hue family: how much of the picture has it, its mean colour, its course."""

    name: str
    share: str
    fill: str
    """Its mean colour in the film; empty where the film has none of it."""
    path: str
    x: str
    y: str
    radius: str
    rim_x: str
    """Where the line to its name ends."""
    rim_y: str
    label_x: str
    label_y: str
    side: str
    """Which way its name is set from its place: start, middle, end."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A picture given beside the film."""

    name: str
    palette: tuple[Band, ...]
    distance: str
    shots: tuple[tuple[Shot, str], ...]
    """The shots with the nearest colours, each with its distance."""


@dataclass(frozen=True, slots=True)
class Hues:
    """The section."""

    words: str
    """How the film is coloured."""
    more: str
    palette: tuple[Band, ...]
    families: tuple[Family, ...]
    """Those that the film has, by share."""
    absent: str
    grey: str
    top: str
    """The share at the top of each curve."""
    rings: tuple[tuple[str, str], ...]
    """Radius and chroma."""
    ticks: tuple[Tick, ...]


def hues(film: Film, shots: Sequence[Shot], rows: Sequence[Colour]) -> Hues | None:
    """The colours of a film; None where they were not measured."""
    whole = next((row for row in rows if row.shot_index is None), None)
    if whole is None:
        return None
    by_shot: dict[int | None, Colour] = {row.shot_index: row for row in rows if row.shot_index is not None}
    shares = {one.family: one for one in whole.hues}
    steps = {family: _steps(shots, by_shot, family) for family in HUE_FAMILIES}
    series = {
        family: curves.columns(some, film.duration_ns, _COLUMNS) if some else [] for family, some in steps.items()
    }
    top = round_top(max((value for values in series.values() for value in values if value is not None), default=0.1))
    chroma = max((math.hypot(one.a or 0, one.b or 0) for one in whole.hues if one.family != "grey"), default=0.1)
    widest = next((ring for ring in _RINGS if ring >= chroma), _RINGS[-1])
    held = sorted(
        (one for one in shares.values() if one.family != "grey" and one.a is not None), key=lambda one: -one.share
    )
    return Hues(
        _coloured(whole, list(by_shot.values())),
        _more(whole),
        palette(whole.palette, _SWATCHES),
        tuple(
            _family(one, curves.area(series.get(one.family, []), 0, top), widest, angle)
            for one, angle in zip(held, spread([hue_deg(one.a or 0.0, one.b or 0.0) for one in held]), strict=True)
        ),
        words.listed([family for family in HUE_FAMILIES if family not in {one.family for one in held}]),
        per_cent(shares["grey"].share) if "grey" in shares else "",
        per_cent(top),
        tuple((short(_CIRCLE * ring / widest), f"{ring:g}") for ring in _RINGS if ring <= widest),
        time_ticks(film.duration_ns),
    )


def _steps(shots: Sequence[Shot], by_shot: dict[int | None, Colour], family: str) -> list[curves.Step]:
    found: list[curves.Step] = []
    for shot in shots:
        row = by_shot.get(shot.index)
        share = None if row is None else next((one.share for one in row.hues if one.family == family), 0.0)
        found.append((shot.start_ns, shot.end_ns, share))
    return found if by_shot else []


def spread(angles_deg: Sequence[float]) -> list[float]:
    """Angles pushed apart until names beside them do not meet: further at top and bottom, where words lie end to end.

    >>> spread([1.0, -1.0]), spread([10.0, 200.0])
    ([5.0, -5.0], [10.0, 200.0])
    """
    placed = list(angles_deg)
    for _ in range(40):
        order = sorted(range(len(placed)), key=lambda number: placed[number])
        for one, other in pairwise(order):
            upright = abs(math.sin(math.radians((placed[one] + placed[other]) / 2)))
            near = _APART_DEG + _FURTHER_DEG * upright - (placed[other] - placed[one])
            if near > 1e-9:
                placed[one] -= near / 2
                placed[other] += near / 2
    return [round(angle, 6) for angle in placed]


def _family(one: HueShare, path: str, widest: float, label_deg: float) -> Family:
    lightness, a, b = one.lightness or 0.0, one.a or 0.0, one.b or 0.0
    angle = math.radians(hue_deg(a, b))
    away = _CIRCLE * min(math.hypot(a, b) / widest, 1)
    rim, beside = _CIRCLE + 10, math.radians(label_deg)
    across = math.cos(beside)
    return Family(
        one.family,
        per_cent(one.share),
        css(lightness, a, b),
        path,
        short(round(away * math.cos(angle), 1)),
        short(round(-away * math.sin(angle), 1)),
        short(round(max(40 * math.sqrt(one.share), 1.5), 1)),
        short(round(_CIRCLE * across, 1)),
        short(round(-_CIRCLE * math.sin(beside), 1)),
        short(round(rim * across, 1)),
        short(round(-rim * math.sin(beside) + 4, 1)),
        "middle" if abs(across) < 0.35 else "start" if across > 0 else "end",
    )


def _coloured(whole: Colour, shots: Sequence[Colour]) -> str:
    """How the film is coloured, in one sentence or two."""
    first = {
        "colour": "The film is in colour.",
        "black and white": "The film is black and white.",
        "tinted": "The film is tinted: one hue over greys.",
        TOO_DARK: "The film is too dark to tell whether it is in colour.",
    }.get(whole.colouring, f"The film is read as {whole.colouring}.")
    kinds = ("colour", "black and white", "tinted", TOO_DARK)
    counts = {kind: sum(row.colouring == kind for row in shots) for kind in kinds}
    others = [
        f"{words.number(count)} of {len(shots):,} shots {'is' if count == 1 else 'are'} {'in colour' if kind == 'colour' else kind}"
        for kind, count in counts.items()
        if count and kind != whole.colouring
    ]
    return f"{first} {words.capital(words.listed(others))}." if others else first


def _more(whole: Colour) -> str:
    """Warm, cold, and what lies across the hue circle."""
    parts = [f"Warm hues {per_cent(whole.warm)} of the picture, cold {per_cent(whole.cold)}."]
    if len(whole.opposed_families) == 2 and whole.opposed >= 0.005:
        parts.append(
            f"Across the hue circle, {whole.opposed_families[0]} stands against {whole.opposed_families[1]} in "
            f"{per_cent(whole.opposed)} of the picture."
        )
    parts.append(
        f"Lightness {whole.lightness:.2f}; a twentieth of the picture is darker than {whole.dark:.2f}, "
        f"a twentieth lighter than {whole.bright:.2f} (OKLab, 0 black to 1 white). Chroma {whole.chroma:.3f}."
    )
    return " ".join(parts)


def beside(shots: Sequence[Shot], rows: Sequence[PictureSource]) -> tuple[Beside, ...]:
    """Pictures given beside the film, with their palettes and the shots that come nearest to their colours."""
    by_index = {shot.index: shot for shot in shots}
    found = []
    for row in rows:
        near = zip(row.nearest_shots, row.nearest_distances, strict=False)
        some = tuple((by_index[index], f"{away:.3f}") for index, away in near if index in by_index)
        name = words.title_of_file(row.path)
        found.append(Beside(name, palette(row.colour.palette, _SWATCHES), f"{row.distance:.3f}", some[:_NEAREST]))
    return tuple(found)
