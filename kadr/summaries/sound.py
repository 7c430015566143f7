"""What was kept of a film's sound becomes rows: loudness over time, silences, and numbers for the whole film."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Silence, Sound
from kadr.spans import SECOND

STEP_NS = SECOND
"""Of the rows in `sound`: fine enough to see a shout, and two hours stay a small table."""

SILENCE_BELOW_DBFS = -50.0
"""Room tone and the noise of a recording lie below, the softest speech above (a full-scale sine reads 0)."""

SILENCE_AT_LEAST_NS = SECOND // 2
"""What is shorter is a breath, or a gap between words."""

_TOUCHING_NS = 1000  # steps follow each other but for rounding; more is a hole
_LONGER = 1.5  # times the usual step: it runs across a hole


@dataclass(frozen=True, slots=True)
class WholeSound:
    """The sound of a film as a whole. None: nothing passed the meter's gate, or there was too little to tell."""

    integrated_lufs: float | None
    range_lu: float | None
    """Loudness range (EBU Tech 3342)."""
    silent_frac: float | None
    """Part of the sound's own time that lies in silences."""


def sound(track: Track, step_ns: int = STEP_NS) -> list[Sound]:
    """One row for each step of the film's clock in which there is sound.

    A step of the meter counts where it begins. The first and the last row are as long as there is sound in them.
    """
    starts, ends = track["start_ns"], track["end_ns"]
    rows = []
    for first, last in _groups(starts // step_ns):
        momentary = track["momentary_lufs"][first:last]
        begin = int(starts[first]) // step_ns * step_ns
        rows.append(
            Sound(
                start_ns=max(begin, int(starts[0])),
                end_ns=min(begin + step_ns, int(ends[-1])),
                momentary_lufs=_known(np.fmax.reduce(momentary)),
                short_term_lufs=_known(track["short_term_lufs"][last - 1]),
                level_dbfs=_mean_level(track, first, last),
            )
        )
    return rows


def silences(
    track: Track, below_dbfs: float = SILENCE_BELOW_DBFS, at_least_ns: int = SILENCE_AT_LEAST_NS
) -> list[Silence]:
    """Stretches of sound whose every step of a tenth of a second lies below a level. A hole in the sound is none."""
    starts, ends = track["start_ns"], track["end_ns"]
    if not len(starts):
        return []
    lengths = ends - starts
    quiet = (track["level_dbfs"] < below_dbfs) & (lengths < np.median(lengths) * _LONGER + _TOUCHING_NS)
    after_hole = np.r_[False, starts[1:] > ends[:-1] + _TOUCHING_NS]
    rows = []
    for first, last in _groups(np.cumsum(after_hole | np.r_[False, quiet[1:] != quiet[:-1]] | ~quiet)):
        start, end = int(starts[first]), int(ends[last - 1])
        if quiet[first] and end - start >= at_least_ns:
            rows.append(Silence(start, end, _mean_level(track, first, last)))
    return rows


def whole_sound(track: Track) -> WholeSound | None:
    """None where the film has no sound: that is not silence."""
    heard = int((track["end_ns"] - track["start_ns"]).sum())
    if not heard:
        return None
    silent = sum(row.end_ns - row.start_ns for row in silences(track))
    return WholeSound(_known(track["integrated_lufs"][0]), _known(track["range_lu"][0]), silent / heard)


def _groups(numbers: np.ndarray) -> Iterator[tuple[int, int]]:
    """First and end of each run of equal numbers."""
    if len(numbers):
        edges = np.flatnonzero(numbers[1:] != numbers[:-1]) + 1
        yield from zip([0, *edges.tolist()], [*edges.tolist(), len(numbers)], strict=True)


def _mean_level(track: Track, first: int, last: int) -> float | None:
    """RMS level of some steps."""
    lengths = (track["end_ns"] - track["start_ns"])[first:last]
    power = np.average(np.power(10.0, track["level_dbfs"][first:last].astype(np.float64) / 10), weights=lengths)
    return round(10 * math.log10(power), 3) if power > 0 else None


def _known(value: float) -> float | None:
    return round(float(value), 3) if math.isfinite(value) else None
