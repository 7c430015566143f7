"""What is said against other films: beside published figures, else beside the films that the user compares with."""

import math
from collections.abc import Sequence
from typing import Any

from kadr.dossier import Dossier, Other
from kadr.reading import lists
from kadr.weighing.quantities import SHOT_LENGTH, Number, Quantity
from kadr.weighing.verdicts import Lines, Measured, opposite, per_cent

FEWEST = 5
"""Films that an archive needs before anything is judged against it."""
PLACES = Lines(0.2, 0.4, 0.6, 0.8)
"""Places among other films for "much": the upper fifth bears out, the lowest contradicts."""
LONGER = Lines(0.5, 0.9, 1.1, 2.0)
"""Times the usual length of a shot for "slow"; "fast" is the opposite."""

_OF_ANY_YEAR = Lines(LONGER.contradicts, 1.0, 1.0, LONGER.bears_out)
"""The same where the year is not known: what lies beyond the usual lengths of all years is beyond that of its own."""


def judged(quantity: Quantity, number: Number, more: bool, dossier: Dossier, told: str) -> Measured:
    """A number that is said to be much (`more`) or little beside other films'.

    told: the number as words. Published figures come first, then the user's other films; with neither, no baseline.
    """
    if quantity is SHOT_LENGTH and (found := _published(number, more, dossier, told)) is not None:
        return found
    others = values_of(quantity.name, dossier.others)
    if len(others) >= FEWEST:
        return among(quantity, number, more, others, told)
    few = f"{len(others)} other films are too few ({FEWEST} are needed)" if dossier.others else "without other films"
    tail = "" if dossier.others else " nothing says whether that is much"
    return Measured(
        quantity.measure, "no baseline", "None: it is said against other films.",
        f"{told}; {few}{tail}.", "none", number.value, number.low, number.high, quantity.unit, *shots_of(number, more),
    )  # fmt: skip


def shots_of(number: Number, more: bool) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Shots that show much of it (or little), and those that show the other."""
    order = sorted(number.pieces, key=lambda piece: (-piece.x / piece.y if piece.y else 0.0, piece.shot.index))
    high, low = tuple(p.shot.index for p in order[:5]), tuple(p.shot.index for p in order[:-6:-1])
    low = tuple(index for index in low if index not in high)
    return (high, low) if more else (low, high)


def values_of(name: str, others: Sequence[Other]) -> list[float]:
    """The number of that name of each other film that has it."""
    return [value for other in others for n, value, *_ in other.numbers if n == name]


def among(quantity: Quantity, number: Number, more: bool, others: Sequence[float], told: str) -> Measured:
    """Its place among other films."""
    place, low, high = (place_in(others, at) for at in (number.value, number.low, number.high))
    verdict = PLACES.judge(low, high)
    rule = (
        f"Place among other films: {'bears out' if more else 'contradicts'} from {per_cent(PLACES.bears_out)} of them upwards, "
        f"{'leans for' if more else 'leans against'} it from {per_cent(PLACES.leans)}, {'leans against' if more else 'leans for'} it below "
        f"{per_cent(PLACES.against)}, {'contradicts' if more else 'bears out'} below {per_cent(PLACES.contradicts)}."
    )
    reason = f"{told}; that is more than in {per_cent(place)} of the {len(others)} other films."
    return Measured(
        quantity.measure, verdict if more else opposite(verdict), rule, reason, f"the user's archive of {len(others)} films",
        number.value, number.low, number.high, quantity.unit, *shots_of(number, more), percentile=round(100 * place, 1),
    )  # fmt: skip


def place_in(others: Sequence[float], value: float) -> float:
    """The share of numbers below a value; equal ones count half.

    >>> place_in([1, 2, 3, 4], 3), place_in([1, 2], 9)
    (0.625, 1.0)
    """
    return sum(1.0 if other < value else 0.5 if other == value else 0.0 for other in others) / len(others)


def usual_length_s(year: int | None) -> tuple[float, float]:
    """How long a shot usually is in films of a year: from, to; where the year is not known, the ends of all years.

    Between the two years that are published the line is straight on a logarithmic scale; outside them it is level.
    """
    points: dict[str, Any] = lists.load("published")["shot_length"]["by_year"]
    (first, last), (before, now) = points["years"], points["usual_s"]
    if year is None:
        return float(now), float(before)
    at = min(1.0, max(0.0, (year - first) / (last - first)))
    usual = math.exp((1 - at) * math.log(before) + at * math.log(now))
    return usual, usual


def _published(number: Number, more: bool, dossier: Dossier, told: str) -> Measured | None:
    """Shots beside those of other films of the time."""
    figures = lists.load("published")["shot_length"]
    year = dossier.subject.year if dossier.subject else None
    least, longest = usual_length_s(year)
    long = figures["long"]
    if number.low > long["over_s"]:
        verdict = "bears out"
    else:
        verdict = (_OF_ANY_YEAR if year is None else LONGER).judge(number.low / longest, number.high / least)
        if year is None:  # what is usual may be any of these lengths
            verdict = {"bears out": "leans for", "contradicts": "leans against"}.get(verdict, verdict)
    if more is False:
        verdict = opposite(verdict)
    usual = (
        f"about {least:.1f} s in {year}"
        if year
        else f"{least:.1f} to {longest:.0f} s, by year, and the film's year is not known"
    )
    far = "bears out from twice as long, or where it is" if year else "bears out where it is"
    near = (
        "from a tenth longer; leans against it below a tenth shorter, contradicts below half"
        if year
        else "above all of these; leans against it below all"
    )
    rule = (
        f"Beside the usual length ({figures['of']}: {usual}), for slow: {far} over {long['over_s']:.0f} s, as in {long['films']} of "
        f"{long['of_films']:,} films; leans for it {near}. For fast, the opposite."
    )
    names = [figures["by_year"]["source"], long["source"]]
    return Measured(
        SHOT_LENGTH.measure, verdict, rule, f"{told}; usual is {usual}.", f"published figures: {'; '.join(names)}",
        number.value, number.low, number.high, "s", *shots_of(number, more),
    )  # fmt: skip
