"""The Compare view: two or more films side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from kadr.film_rows import Fact
from kadr.fold import title_key
from kadr.page.film.amounts import amount, ends_of, per_cent, scale_of, scaled
from kadr.page.film.axis import Lengths, bins, lengths_axis, round_top, short, time_ticks
from kadr.page.film.colours import palette
from kadr.page.film.facts import label
from kadr.page.film.lengths import outline
from kadr.page.show import site
from kadr.page.show.answers import Refused
from kadr.page.show.near_shots import near_pairs
from kadr.page.show.shelf import Shown
from kadr.page.show.shot_rows import mended
from kadr.page.show.site import Asked
from kadr.page.view import Cited, cited
from kadr.presence_rows import SCALES
from kadr.records import Statement, Work
from kadr.spans import SECOND, clock
from kadr.summaries.scale_classes import Share, share

FACTS = (
    "shots", "asl", "median_shot_length", "shots_per_minute", "cuts_share", "dissolves_share", "lightness_mean", "contrast_mean",
    "chroma_mean", "warm_share", "cold_share", "black_and_white_share", "moving_mean", "still_share", "loudness_integrated",
    "loudness_range", "silence_share", "share_speech", "close_shots_share",
)  # fmt: skip
"""What is laid side by side, where a film has it."""
_MOST = 8
_SWATCHES = 10
_WORDS = {
    "lightness_mean": ("darker", "lighter"), "s": ("shorter", "longer"), "LUFS": ("quieter", "louder"),
    "shots": ("fewer", "more"), "frames": ("fewer", "more"), "freezes": ("fewer", "more"), "changes": ("fewer", "more"),
}  # fmt: skip
"""By the name of a fact, or by its unit."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value as it stands beside another film's; places in hundredths of a scale that both share."""

    value: str
    interval: str
    at: str = ""
    start: str = ""
    width: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of all films."""

    label: str
    estimates: tuple[Estimate, ...]
    ends: tuple[str, str]
    words: str
    """The difference, where one is shown."""


@dataclass(frozen=True, slots=True)
class Side:
    """One film."""

    key: str
    title: str
    apart: str
    """What tells it from another dossier of that title: its year, its file; empty where its title stands alone."""
    mended: int
    """Of its shots, how many a hand corrected; what is compared is as it was found."""
    year: int | None
    duration: str
    shots: int
    slices: str
    wide: str
    """Of the barcode on one time scale, in hundredths."""
    palette: tuple[Any, ...]
    steps: str
    """Outline of its shot lengths."""
    median: Estimate | None


def html(shown: Shown, asked: Asked) -> str:
    """The films that the address names beside this one."""
    site.needs_film(shown)
    films = _films(shown, asked)
    apart = site.told_apart(asked.every)
    others = [
        (key, one.title, apart.get(key, ""), key in {film[0] for film in films})
        for key, one in asked.every.items()
        if one.film and key != asked.key
    ]
    longest = max(one.film.duration_ns for _, one in films if one.film)
    axis, top = _lengths(films)
    stretched = asked.query.get("stretch") == "yes"
    scales, scales_top = _scales(films)
    values = {
        "sides": [_side(key, one, apart.get(key, ""), longest, axis, top, stretched) for key, one in films],
        "others": others,
        "chosen": ",".join(key for key, _ in films[1:]),
        "stretched": stretched,
        "ticks": time_ticks(longest),
        "length_ticks": axis.ticks(),
        "lines": list(_lines(films, [_called(one, apart.get(key, "")) for key, one in films])),
        "scales": scales,
        "scales_top": scales_top,
        "said": list(_said(films)),
    }
    return site.html(shown, asked, "compare", "show/compare.html", **values)


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """The facts behind it; with `part=nearest` the shots of the first two films whose colours are nearest."""
    site.needs_film(shown)
    films = _films(shown, asked)
    if asked.query.get("part") == "nearest":
        if len(films) < 2:
            return {"nearest": []}
        (_, one), (key, other) = films[:2]
        return {"nearest": one.once(("near", key, other.version), lambda: near_pairs(one, asked.key, other, key))}
    return {
        "films": [
            {
                "film": key, "title": one.title, "dossier": one.version, "duration_ns": one.film.duration_ns if one.film else None,
                "facts": [row for row in one.dossier.table("facts").dicts() if row["part"] == "film"],
                "scales": _shares(one),
            }
            for key, one in films
        ]
    }  # fmt: skip


def _films(shown: Shown, asked: Asked) -> list[tuple[str, Shown]]:
    """This film and those that the address names, or the next one where it names none. Raises Refused."""
    found = [(asked.key, shown)]
    keys = [key for key in asked.query.get("with", "").split(",") if key]
    for key in keys:
        one = asked.every.get(key)
        if one is None or one.film is None:
            raise Refused(HTTPStatus.NOT_FOUND, "A film that this address names is not here.")
        if key not in {name for name, _ in found} and len(found) < _MOST:
            found.append((key, one))
    if not keys:
        found += [(key, one) for key, one in asked.every.items() if one.film and key != asked.key][:1]
    return found


def _called(one: Shown, apart: str) -> str:
    """A film's title, with what tells it from another of that title."""
    return f"{one.title} ({apart})" if apart else one.title


def _side(key: str, one: Shown, apart: str, longest_ns: int, axis: Lengths, top: float, stretched: bool) -> Side:
    film = site.needs_film(one)
    whole = next((row for row in one.dossier.table("colours").rows if row.shot_index is None), None)
    some = _seconds(one)
    median = one.dossier.facts.get("median_shot_length")
    estimate = None
    if median:
        low, high = (median.value if end is None else end for end in (median.low, median.high))
        start = axis.share(max(low, axis.low_s))
        estimate = Estimate(
            *amount(median.value, median.low, median.high, median.unit), axis.place(median.value), short(100 * start),
            short(100 * (axis.share(high) - start)),
        )  # fmt: skip
    return Side(
        key,
        one.title,
        apart,
        mended(one),
        one.view.films.subject.year,
        clock(film.duration_ns),
        len(one.dossier.shots),
        one.pictures.slices,
        "100" if stretched else short(100 * film.duration_ns / max(longest_ns, 1)),
        palette(whole.palette, _SWATCHES) if whole else (),
        outline(bins(some), len(some), axis, top) if some else "",
        estimate,
    )


def _seconds(one: Shown) -> list[float]:
    return [(shot.end_ns - shot.start_ns) / SECOND for shot in one.dossier.shots if shot.end_ns > shot.start_ns]


def _lengths(films: Sequence[tuple[str, Shown]]) -> tuple[Lengths, float]:
    """The axis of shot lengths that all films share, and the share at its top."""
    every = [_seconds(one) for _, one in films]
    shares = [max(part.count for part in bins(some)) / len(some) for some in every if some]
    return lengths_axis(length for some in every for length in some), round_top(max(shares, default=1))


# Facts


def _lines(films: Sequence[tuple[str, Shown]], called: Sequence[str]) -> Iterable[Line]:
    for name in FACTS:
        some = [one.dossier.facts.get(name) for _, one in films]
        held = [fact for fact in some if fact]
        if not held:
            continue
        ends = _scale(held)
        estimates = tuple(_estimate(fact, ends) for fact in some)
        yield Line(label(name), estimates, ends_of(ends, held[0].unit), _difference(some, called))


def _scale(some: Sequence[Fact]) -> tuple[float, float]:
    values = [end for fact in some for end in (fact.value, fact.low, fact.high) if end is not None]
    low, high = scale_of(min(values), max(values), some[0].unit)
    if scaled(some[0].unit)[0] != 1 and max(values) < 0.4:  # a share's whole would press small ones to its edge
        return 0, round_top(max(values))
    return (low, high) if high > low else (low, low + 1)


def _estimate(fact: Fact | None, ends: tuple[float, float]) -> Estimate:
    if fact is None:
        return Estimate("", "", missing="not measured")
    low, high = (fact.value if end is None else end for end in (fact.low, fact.high))
    at, start, end = (100 * (value - ends[0]) / (ends[1] - ends[0]) for value in (fact.value, low, high))
    return Estimate(*amount(fact.value, fact.low, fact.high, fact.unit), short(at), short(start), short(end - start))


def _difference(some: Sequence[Fact | None], titles: Sequence[str]) -> str:
    """In words, between two films: only where both intervals are known and do not meet."""
    if len(some) != 2:
        return ""
    one, other = some
    if one is None or other is None:
        return "cannot be compared"
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return "no interval, so no difference is named"
    if one.low <= other.high and other.low <= one.high:
        return "no difference shown"
    less, more = _WORDS.get(one.name) or _WORDS.get(one.unit, ("less", "more"))
    return f"{more if other.value > one.value else less} in {titles[1]}"


def _shares(one: Shown) -> dict[str, float]:
    rows = one.dossier.table("scales").rows
    found = {name: share(rows, [1.0] * len(rows), (name,)) for name in SCALES}
    return {name: one.value for name, one in found.items() if one is not None}


def _scales(films: Sequence[tuple[str, Shown]]) -> tuple[list[tuple[str, list[Estimate]]], str]:
    """Share of shots in each scale, with its interval, and where their axis ends; nothing where no film has any."""
    tables = [one.dossier.table("scales").rows for _, one in films]
    shares = {name: [share(rows, [1.0] * len(rows), (name,)) for rows in tables] for name in SCALES[:-1]}
    held = [one for line in shares.values() for one in line if one is not None]
    if not held:
        return [], ""
    top = min(round_top(max(one.high for one in held)), 1.0)
    return [(name, [_class(one, top) for one in line]) for name, line in shares.items()], per_cent(top)


def _class(one: Share | None, top: float) -> Estimate:
    if one is None:
        return Estimate("", "", missing="not measured")
    at, start, end = (100 * value / top for value in (one.value, one.low, one.high))
    return Estimate(*amount(one.value, one.low, one.high, "share"), short(at), short(start), short(end - start))


# Words


def _said(films: Sequence[tuple[str, Shown]]) -> Iterable[tuple[str, Cited, str]]:
    """Sentences of one film's texts that name another of these: whose dossier, the words, who says them."""
    for key, one in films:
        others = {title_key(other.title) for name, other in films if name != key}
        seen = set()
        rows: list[Statement | Work] = [*one.dossier.statements, *one.dossier.works]
        for row in rows:
            named = row.film if isinstance(row, Statement) else row.title
            if named and title_key(named) in others and (row.quote.text_id, row.quote.start) not in seen:
                seen.add((row.quote.text_id, row.quote.start))
                with one.making:  # source marks are kept as they are made
                    words = cited(one.view, [row.quote])
                yield key, words, row.speaker or ""
