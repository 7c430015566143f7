"""Rows of colour from the track: per shot, for the whole film, and over time, each look weighed by how long it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kadr.colour_bins import BINS, unpacked
from kadr.contracts import Track
from kadr.film_rows import TOO_DARK, BarcodeStep, Colour, HueShare, Shot
from kadr.spans import SECOND
from kadr.summaries.colouring import BLACK_AND_WHITE, IN_COLOUR, TINTED, colouring_of, colouring_of_looks
from kadr.summaries.hues import COLD, FAMILIES, OPPOSITES, WARM, family_of
from kadr.summaries.over_time import over_time
from kadr.summaries.palette import palette

BARCODE_STEP_NS = SECOND // 2
_TAIL = 0.05  # of the picture is darker than dark, and as much brighter than bright
_DIGITS = 6  # more are noise, and machines differ in them


def colours(track: Track, shots: Sequence[Shot]) -> list[Colour]:
    """A row for each shot that holds looks, in order, then one for the whole film; none where there was no look.

    Of the film, each shot counts as long as it lasts.
    """
    seen = Seen.of(track)
    weights = np.zeros(len(seen.frame))
    rows = []
    told = colouring_of_looks(seen.lab, seen.share, seen.first)
    for shot in shots:
        some = slice(*np.searchsorted(seen.frame, [shot.start_frame, shot.end_frame]))
        if some.stop > some.start:
            weights[some] = _lasting(seen.at_ns[some], shot.start_ns, shot.end_ns)
            rows.append(_row(shot.index, seen, some, weights[some], _most(told[some], weights[some])))
    if weights.any():
        whole = slice(0, len(seen.frame))
        rows.append(_row(None, seen, whole, weights, colouring_of(told, weights)))
    return rows


def barcode(track: Track, end_ns: int) -> list[BarcodeStep]:
    """Mean colour of each half second; a look stands from its stamp until the next."""
    seen = Seen.of(track)
    if not len(seen.frame):
        return []
    chroma = np.hypot(seen.lab[:, 1], seen.lab[:, 2])
    values = np.concatenate([seen.lab, chroma[:, None]], 1) * seen.share[:, None]
    looks = np.add.reduceat(values, seen.first[:-1])
    edges = _edges(end_ns, BARCODE_STEP_NS)
    means = over_time(looks, seen.at_ns, end_ns, edges)
    return [BarcodeStep(start, end, *map(_rounded, mean)) for start, end, mean in _each(edges, means)]


@dataclass(frozen=True, slots=True)
class HuesStep:
    """Shares of the families over a step of time."""

    start_ns: int
    end_ns: int
    shares: tuple[float, ...]
    """In the order of FAMILIES: the hue families, then grey."""


def hues_over_time(track: Track, end_ns: int, step_ns: int) -> list[HuesStep]:
    """Shares of the named families, step by step."""
    seen = Seen.of(track)
    if not len(seen.frame):
        return []
    edges = _edges(end_ns, step_ns)
    means = over_time(seen.families(), seen.at_ns, end_ns, edges)
    return [HuesStep(start, end, tuple(map(_rounded, shares))) for start, end, shares in _each(edges, means)]


@dataclass(frozen=True, slots=True)
class Seen:
    """The track, unpacked."""

    frame: np.ndarray
    at_ns: np.ndarray
    first: np.ndarray
    """Where each look's entries begin, and one more."""
    number: np.ndarray
    """Bin of each entry."""
    lab: np.ndarray
    """float64 (entries, 3)."""
    share: np.ndarray
    """Of its look, of each entry; those of a look add up to 1."""
    family: np.ndarray

    @classmethod
    def of(cls, track: Track) -> "Seen":
        lab = unpacked(track["bin"], track["offset"]).astype(np.float64)
        first, count = track["first"], track["count"].astype(np.float64)
        if len(count):
            count /= np.repeat(np.add.reduceat(count, first[:-1]), np.diff(first))
        return cls(track["frame"], track["at_ns"], first, track["bin"].astype(np.int64), lab, count, family_of(lab))

    def families(self, some: slice = slice(None)) -> np.ndarray:
        """Shares of FAMILIES in each of some looks, shape (looks, families)."""
        first = self.first[some.start : None if some.stop is None else some.stop + 1]
        part, looks, kinds = slice(first[0], first[-1]), len(first) - 1, len(FAMILIES)
        look = np.repeat(np.arange(looks), np.diff(first))
        shares = np.bincount(look * kinds + self.family[part], self.share[part], looks * kinds)
        return shares.reshape(-1, kinds)


def colour_of(track: Track) -> Colour:
    """All looks of a track as one row, each counting alike: of a picture given as a source."""
    seen = Seen.of(track)
    weights = np.ones(len(seen.frame))
    told = colouring_of_looks(seen.lab, seen.share, seen.first)
    return _row(None, seen, slice(0, len(seen.frame)), weights, _most(told, weights))


def _row(index: int | None, seen: Seen, some: slice, weights: np.ndarray, colouring: str) -> Colour:
    """The colours of some looks. weights: of each look, in any unit."""
    first = seen.first[some.start : some.stop + 1]
    part = slice(first[0], first[-1])
    weight = seen.share[part] * np.repeat(weights / weights.sum(), np.diff(first))
    lab, number = seen.lab[part], seen.number[part]
    hues = _hues(lab, weight, seen.family[part])
    shares = {hue.family: hue.share for hue in hues}
    opposed, pair = _opposed(seen.families(some), weights / weights.sum())
    dark, bright = _tails(lab[:, 0], weight)
    return Colour(
        shot_index=index,
        pictures=len(weights),
        lightness=_rounded(weight @ lab[:, 0]),
        dark=dark,
        bright=bright,
        contrast=_rounded(bright - dark),
        chroma=_rounded(weight @ np.hypot(lab[:, 1], lab[:, 2])),
        warm=_rounded(sum(shares[name] for name in WARM)),
        cold=_rounded(sum(shares[name] for name in COLD)),
        colouring=colouring,
        hues=hues,
        opposed=opposed,
        opposed_families=pair,
        palette=palette(*_pooled(number, lab, weight)),
    )


def _edges(end_ns: int, step_ns: int) -> np.ndarray:
    return np.append(np.arange(0, end_ns, step_ns, dtype=np.int64), end_ns)


def _each(edges: np.ndarray, means: np.ndarray) -> Iterator[tuple[int, int, np.ndarray]]:
    return zip(edges[:-1].tolist(), edges[1:].tolist(), means, strict=True)


def _rounded(value: float) -> float:
    return round(float(value), _DIGITS)


def _hues(lab: np.ndarray, weight: np.ndarray, family: np.ndarray) -> tuple[HueShare, ...]:
    kinds = len(FAMILIES)
    shares = np.bincount(family, weight, kinds)
    sums = np.stack([np.bincount(family, weight * lab[:, n], kinds) for n in range(3)], -1)
    return tuple(
        HueShare(name, _rounded(share), *((_rounded(part / share) for part in total) if share else (None, None, None)))
        for name, share, total in zip(FAMILIES, shares, sums, strict=True)
    )


def _opposed(families: np.ndarray, weights: np.ndarray) -> tuple[float, tuple[str, ...]]:
    """Mean over looks of twice the smaller share of the pair that does most in it, and the pair that does most in all."""
    pairs = np.array([[FAMILIES.index(one) for one in pair] for pair in OPPOSITES])
    each = 2 * np.minimum(families[:, pairs[:, 0]], families[:, pairs[:, 1]])
    most = _rounded(weights @ each.max(1))
    best = int((weights @ each).argmax())
    return most, OPPOSITES[best] if most else ()


def _tails(lightness: np.ndarray, weight: np.ndarray) -> tuple[float, float]:
    order = np.argsort(lightness, kind="stable")
    below = np.cumsum(weight[order])
    below /= below[-1]
    low, high = np.searchsorted(below, [_TAIL, 1 - _TAIL])
    return _rounded(lightness[order[low]]), _rounded(lightness[order[min(high, len(order) - 1)]])


def _pooled(number: np.ndarray, lab: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean colour and weight of each bin that is not empty."""
    total = np.bincount(number, weight, BINS)
    found = np.flatnonzero(total)
    means = [np.bincount(number, weight * lab[:, n], BINS)[found] / total[found] for n in range(3)]
    return np.stack(means, -1), total[found]


def _lasting(at_ns: np.ndarray, start_ns: int, end_ns: int) -> np.ndarray:
    """How long each look of a shot stands: until the next, the first from the shot's start on. They add up to it."""
    edges = np.concatenate([[start_ns], np.clip(at_ns[1:], start_ns, end_ns), [end_ns]])
    return np.maximum(np.diff(edges), 0).astype(np.float64) + 1e-3  # a look at the very end is still one


def _most(told: np.ndarray, weights: np.ndarray) -> str:
    """What most of the looks that tell anything are."""
    names = (BLACK_AND_WHITE, TINTED, IN_COLOUR)
    held = [float(weights[told == name].sum()) for name in names]
    return names[int(np.argmax(held))] if any(held) else TOO_DARK
