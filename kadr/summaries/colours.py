"""Rows of colour from the track: per shot, for the whole film, and over time, each look weighed by how long it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
_LOOKS_AT_ONCE = 128  # unpacked: some 3 MB, whatever the film's length
_TAIL = 0.05  # of the picture is darker than dark, and as much brighter than bright
_DIGITS = 6  # more are noise, and machines differ in them


def colours(track: Track, shots: Sequence[Shot]) -> list[Colour]:
    """A row for each shot that holds looks, in order, then one for the whole film; none where there was no look.

    Of the film, each shot counts as long as it lasts. Few looks are unpacked at a time, so memory does not grow with
    the film.
    """
    weights = np.zeros(len(track["frame"]))
    seen = []
    for shot in shots:
        start, end = np.searchsorted(track["frame"], [shot.start_frame, shot.end_frame]).tolist()
        if end > start:
            weights[start:end] = _lasting(track["at_ns"][start:end], shot.start_ns, shot.end_ns)
            seen.append((shot.index, slice(start, end)))
    if not seen:
        return []
    film, of_film = _Sums(), weights / weights.sum()
    told = np.full(len(weights), TOO_DARK, dtype=object)
    rows = []
    for index, some in seen:
        shot_sums, of_shot = _Sums(), weights / weights[some].sum()
        for part, looks in _unpacked(track, some):
            told[part] = colouring_of_looks(looks.lab, looks.share, looks.first)
            family = family_of(looks.lab)
            shot_sums.add(looks, family, of_shot[part])
            film.add(looks, family, of_film[part])
        rows.append(shot_sums.row(index, some.stop - some.start, _most(told[some], weights[some])))
    return [*rows, film.row(None, len(weights), colouring_of(told, weights))]


def barcode(track: Track, end_ns: int) -> list[BarcodeStep]:
    """Mean colour of each half second; a look stands from its stamp until the next."""
    if not len(track["frame"]):
        return []
    means = []
    for _, looks in _unpacked(track):
        values = np.concatenate([looks.lab, _chroma(looks.lab)[:, None]], 1) * looks.share[:, None]
        means.append(np.add.reduceat(values, looks.first[:-1]))
    edges = np.append(np.arange(0, end_ns, BARCODE_STEP_NS, dtype=np.int64), end_ns)
    steps = over_time(np.concatenate(means), track["at_ns"], end_ns, edges)
    each = zip(edges[:-1].tolist(), edges[1:].tolist(), steps, strict=True)
    return [BarcodeStep(start, end, *map(_rounded, step)) for start, end, step in each]


def colour_of(track: Track) -> Colour:
    """All looks of a track as one row, each counting alike: of a picture given as a source."""
    count = len(track["frame"])
    sums, told = _Sums(), []
    for _, looks in _unpacked(track):
        told.append(colouring_of_looks(looks.lab, looks.share, looks.first))
        sums.add(looks, family_of(looks.lab), np.full(len(looks.first) - 1, 1 / count))
    return sums.row(None, count, _most(np.concatenate(told), np.ones(count)))


@dataclass(frozen=True, slots=True)
class _Looks:
    """Some looks, unpacked."""

    first: np.ndarray
    """Where each look's entries begin, and one more."""
    number: np.ndarray
    """Bin of each entry."""
    lab: np.ndarray
    """float64 (entries, 3)."""
    share: np.ndarray
    """Of its look, of each entry; those of a look add up to 1."""

    def families(self, family: np.ndarray) -> np.ndarray:
        """Shares of FAMILIES in each look, shape (looks, families), from the family of each entry."""
        looks, kinds = len(self.first) - 1, len(FAMILIES)
        look = np.repeat(np.arange(looks), np.diff(self.first))
        return np.bincount(look * kinds + family, self.share, looks * kinds).reshape(-1, kinds)


def _unpacked(track: Track, some: slice | None = None) -> Iterator[tuple[slice, _Looks]]:
    """Looks from a track, few at a time, and which of the track's they are."""
    start, stop = (0, len(track["frame"])) if some is None else (some.start, some.stop)
    for begin in range(start, stop, _LOOKS_AT_ONCE):
        end = min(begin + _LOOKS_AT_ONCE, stop)
        first = track["first"][begin : end + 1]
        entries = slice(first[0], first[-1])
        number, first = track["bin"][entries], first - first[0]
        share = track["count"][entries].astype(np.float64)
        share /= np.repeat(np.add.reduceat(share, first[:-1]), np.diff(first))
        lab = unpacked(number, track["offset"][entries]).astype(np.float64)
        yield slice(begin, end), _Looks(first, number.astype(np.int64), lab, share)


_PAIRS = np.array([[FAMILIES.index(one) for one in pair] for pair in OPPOSITES])


@dataclass(slots=True)
class _Sums:
    """What a row of colour is made of, summed over looks; the weights of all of them add up to 1."""

    by_bin: np.ndarray = field(default_factory=lambda: np.zeros((4, BINS)))
    """Weight, and lightness, a and b by weight."""
    by_family: np.ndarray = field(default_factory=lambda: np.zeros((4, len(FAMILIES))))
    """The same."""
    by_lightness: dict[float, float] = field(default_factory=dict)
    """Weight; the bins' places know some four hundred."""
    chroma: float = 0.0
    opposed: float = 0.0
    by_pair: np.ndarray = field(default_factory=lambda: np.zeros(len(OPPOSITES)))

    def add(self, looks: _Looks, family: np.ndarray, weights: np.ndarray) -> None:
        """family: of each entry; weights: of each look."""
        weight = looks.share * np.repeat(weights, np.diff(looks.first))
        for n, values in enumerate((weight, *(weight * looks.lab[:, side] for side in range(3)))):
            np.add.at(self.by_bin[n], looks.number, values)  # one after the other, however many come at once
            np.add.at(self.by_family[n], family, values)
        levels, level = np.unique(looks.lab[:, 0], return_inverse=True)
        for value, held in zip(levels.tolist(), np.bincount(level, weight).tolist(), strict=True):
            self.by_lightness[value] = self.by_lightness.get(value, 0.0) + held
        self.chroma += float(weight @ _chroma(looks.lab))
        families = looks.families(family)
        each = 2 * np.minimum(families[:, _PAIRS[:, 0]], families[:, _PAIRS[:, 1]])
        self.opposed += float(weights @ each.max(1))
        self.by_pair += weights @ each

    def row(self, index: int | None, pictures: int, colouring: str) -> Colour:
        """The colours of all that was added."""
        hues = tuple(
            HueShare(name, _rounded(share), *((_rounded(p / share) for p in total) if share else (None, None, None)))
            for name, (share, *total) in zip(FAMILIES, self.by_family.T.tolist(), strict=True)
        )
        shares = {hue.family: hue.share for hue in hues}
        opposed = _rounded(self.opposed)
        dark, bright = _tails(self.by_lightness)
        found = np.flatnonzero(self.by_bin[0])
        return Colour(
            shot_index=index,
            pictures=pictures,
            lightness=_rounded(self.by_family[1].sum()),
            dark=dark,
            bright=bright,
            contrast=_rounded(bright - dark),
            chroma=_rounded(self.chroma),
            warm=_rounded(sum(shares[name] for name in WARM)),
            cold=_rounded(sum(shares[name] for name in COLD)),
            colouring=colouring,
            hues=hues,
            opposed=opposed,
            opposed_families=OPPOSITES[int(self.by_pair.argmax())] if opposed else (),
            palette=palette((self.by_bin[1:, found] / self.by_bin[0, found]).T, self.by_bin[0, found]),
        )


def _chroma(lab: np.ndarray) -> np.ndarray:
    return np.hypot(lab[:, 1], lab[:, 2])


def _rounded(value: float) -> float:
    return round(float(value), _DIGITS)


def _tails(by_lightness: dict[float, float]) -> tuple[float, float]:
    lightness = sorted(by_lightness)
    below = np.cumsum([by_lightness[value] for value in lightness])
    below /= below[-1]
    low, high = np.searchsorted(below, [_TAIL, 1 - _TAIL]).tolist()
    return _rounded(lightness[low]), _rounded(lightness[min(high, len(lightness) - 1)])


def _lasting(at_ns: np.ndarray, start_ns: int, end_ns: int) -> np.ndarray:
    """How long each look of a shot stands: until the next, the first from the shot's start on. They add up to it."""
    edges = np.concatenate([[start_ns], np.clip(at_ns[1:], start_ns, end_ns), [end_ns]])
    return np.maximum(np.diff(edges), 0).astype(np.float64) + 1e-3  # a look at the very end is still one


def _most(told: np.ndarray, weights: np.ndarray) -> str:
    """What most of the looks that tell anything are."""
    names = (BLACK_AND_WHITE, TINTED, IN_COLOUR)
    held = [float(weights[told == name].sum()) for name in names]
    return names[int(np.argmax(held))] if any(held) else TOO_DARK
