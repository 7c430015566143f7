"""Shot scales in fewer classes, and how much of a film each has: with intervals, for no scale is sure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from kadr.film_rows import Fact, Shot
from kadr.presence_rows import Scale
from kadr.summaries.parts import Part

FIVE = {
    "extreme close-up": ("ECU",), "close-up": ("CU", "MCU"), "medium": ("MS", "MLS"), "full": ("LS",),
    "long": ("ELS",), "none": ("none",),
}  # fmt: skip
"""The classes of Rao and others, A Unified Framework for Shot Type Classification, 2020."""
THREE = {"close": ("ECU", "CU", "MCU"), "medium": ("MS", "MLS"), "long": ("LS", "ELS"), "none": ("none",)}
_SIDES = 1.96  # standard deviations on either side: 19 of 20 lie within


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a film, and the interval in which it lies, if the chances are true ones."""

    value: float
    low: float
    high: float


def chance(row: Scale, names: Iterable[str]) -> float:
    """That a shot has one of these scales. Where its scale changes, half for its start and half for its end."""
    start = sum(float(getattr(row, f"p_{name.lower()}")) for name in names)
    return start if row.scale_end is None else (start + (row.scale_end in set(names))) / 2


def in_classes(row: Scale, classes: dict[str, tuple[str, ...]]) -> dict[str, float]:
    """The chances of a shot's classes: FIVE or THREE.

    >>> row = Scale(0, "CU", 0.6, 0.1, 0.6, 0.2, 0.1, 0, 0, 0, 0, None, "face", 3)
    >>> {name: round(value, 2) for name, value in in_classes(row, THREE).items()}
    {'close': 0.9, 'medium': 0.1, 'long': 0.0, 'none': 0.0}
    """
    return {name: chance(row, inside) for name, inside in classes.items()}


def share(rows: Sequence[Scale], weights: Sequence[float], names: Iterable[str]) -> Share | None:
    """How much of the weight falls to these scales: each shot with its chance; None without any weight.

    The interval: each shot is of these scales or is not, by its chance and independently of the others.
    weights: of each shot, its time; or 1 each.
    """
    whole = sum(weights)
    if not whole:
        return None
    wanted = tuple(names)
    chances = [chance(row, wanted) for row in rows]
    value = sum(p * weight for p, weight in zip(chances, weights, strict=True)) / whole
    spread = sqrt(sum(p * (1 - p) * weight**2 for p, weight in zip(chances, weights, strict=True))) / whole
    return Share(value, max(0.0, value - _SIDES * spread), min(1.0, value + _SIDES * spread))


def scale_facts(rows: Sequence[Scale], shots: Sequence[Shot], part: Part) -> Iterator[Fact]:
    """Shares of three classes, by the time of shots in a part, and by the number of those whose middle lies in it."""
    known = {shot.index: shot for shot in shots}
    rows = [row for row in rows if row.shot_index in known]
    own = [known[row.shot_index] for row in rows]
    times = [float(part.overlap_ns(shot)) for shot in own]
    middles = [(shot.start_ns + shot.end_ns) // 2 for shot in own]
    counts = [float(part.span.start_ns <= middle < part.span.end_ns) for middle in middles]
    for name, scales in THREE.items():
        told = "no_figure" if name == "none" else f"{name}_shots"
        how = f"errors of classification: each shot has each scale with its probability; {', '.join(scales)}"
        for ending, weights in (("share", times), ("by_count_share", counts)):
            if (found := share(rows, weights, scales)) is not None:
                yield Fact(f"{told}_{ending}", found.value, found.low, found.high, "share", part.name, how)
