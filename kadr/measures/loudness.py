"""Loudness by EBU R128, and the level, over the whole sound in steps of a tenth of a second.

Loudness is what libav's own filter `ebur128` says of the samples (ITU-R BS.1770, EBU Tech 3341 and 3342); nothing of
it is computed a second time here. Mono is one channel: it is not counted twice.
"""

import math
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import Any

import av
import numpy as np

from kadr.contracts import Track
from kadr.looks import SoundBlock
from kadr.spans import SECOND

STEPS_A_SECOND = 10
"""The meter speaks ten times a second (EBU Tech 3341)."""
_MOMENTARY_STEPS = 4  # its window: 400 ms
_SHORT_TERM_STEPS = 30  # its window: 3 s
_METER_FLOOR_LUFS = -120.0  # what the filter says of no sound at all lies below
_GATE_LUFS = -70.0  # what it says when nothing passed its absolute gate
_ROUNDING_NS = 1000


@dataclass
class Loudness:
    """Hears a film's sound in order.

    Its track, one value for each step (the last may be shorter), NaN where there is none:
    start_ns, end_ns        int64, on the film's clock
    momentary_lufs          over the 400 ms that end with the step
    short_term_lufs         over the 3 s that end with the step
    level_dbfs              RMS of the loudest channel, its mean (direct current) left out; -inf for digital silence
    and two that hold one value each: integrated_lufs, range_lu.

    The windows of the meter run across holes, as if there were none.
    """

    version = 1
    _graph: Any = None
    _rate_hz: int = 0
    _step: int = 0
    _samples: int = 0
    _ends_ns: int = 0
    _rest: np.ndarray = field(default_factory=lambda: np.zeros((1, 0), np.float32))
    _levels: list[np.ndarray] = field(default_factory=list)
    _momentary: list[float] = field(default_factory=list)
    _short_term: list[float] = field(default_factory=list)
    _integrated: float = math.nan
    _range: float = math.nan
    _stretches: list[tuple[int, int]] = field(default_factory=list)
    """Where sound begins, first or after a hole: number of the sample, nanoseconds."""

    def hear(self, block: SoundBlock) -> None:
        """Blocks have the rate and the channels of the first one."""
        if self._graph is None:
            self._rate_hz, self._step = block.rate_hz, block.rate_hz // STEPS_A_SECOND
            self._graph = _meter(block)
            self._rest = block.samples[:, :0]
        if not self._stretches or block.start_ns > self._ends_ns + _ROUNDING_NS:
            self._stretches.append((self._samples, block.start_ns))
        count = block.samples.shape[1]
        self._samples += count
        self._ends_ns = block.start_ns + round(count * SECOND / self._rate_hz)
        self._meter_block(block)
        samples = np.concatenate([self._rest, block.samples], axis=1)
        whole = samples.shape[1] // self._step * self._step
        self._levels.append(levels_dbfs(samples[:, :whole], self._step))
        self._rest = samples[:, whole:]

    def track(self) -> Track:
        """Whole also when nothing was heard."""
        rest = levels_dbfs(self._rest, self._rest.shape[1]) if self._rest.shape[1] else np.zeros(0)
        level = np.concatenate([*self._levels, rest])
        edges = np.minimum(np.arange(len(level) + 1) * self._step, self._samples)
        return {
            "start_ns": self._at_ns(edges[:-1]),
            "end_ns": self._at_ns(edges[1:] - 1, after=1),
            "momentary_lufs": _padded(self._momentary, len(level), _MOMENTARY_STEPS),
            "short_term_lufs": _padded(self._short_term, len(level), _SHORT_TERM_STEPS),
            "level_dbfs": level.astype(np.float32),
            "integrated_lufs": np.array([self._integrated]),
            "range_lu": np.array([self._range if len(self._short_term) >= _SHORT_TERM_STEPS else math.nan]),
        }

    def _at_ns(self, samples: np.ndarray, after: int = 0) -> np.ndarray:
        """Where some samples lie on the film's clock, or where the one after each would, were it not for a hole."""
        if not self._stretches:
            return np.zeros(0, np.int64)
        first, starts_ns = np.array(self._stretches, dtype=np.int64).T
        which = np.searchsorted(first, samples, side="right") - 1
        count = samples + after - first[which]
        seconds, left = np.divmod(count, self._rate_hz)
        found: np.ndarray = (
            starts_ns[which] + seconds * SECOND + (2 * left * SECOND + self._rate_hz) // (2 * self._rate_hz)
        )
        return found

    def _meter_block(self, block: SoundBlock) -> None:
        packed = np.ascontiguousarray(block.samples.T).reshape(
            1, -1
        )  # planes of eight channels are too many for PyAV 18
        frame = av.AudioFrame.from_ndarray(packed, format="flt", layout=block.layout)
        frame.sample_rate = block.rate_hz
        self._graph.push(frame)
        while True:
            try:
                said = self._graph.pull().metadata
            except av.error.BlockingIOError:
                return
            self._momentary.append(_above(float(said["lavfi.r128.M"]), _METER_FLOOR_LUFS))
            self._short_term.append(_above(float(said["lavfi.r128.S"]), _METER_FLOOR_LUFS))
            self._integrated = _above(float(said["lavfi.r128.I"]), _GATE_LUFS)
            self._range = float(said["lavfi.r128.LRA"]) if not math.isnan(self._integrated) else math.nan


def levels_dbfs(samples: np.ndarray, step: int) -> np.ndarray:
    """RMS level of each step of some sound in dBFS (a full-scale sine reads 0), of the loudest channel.

    samples: (channels, n), full scale ±1, n a multiple of step. The mean of each step is no sound, and is left out.
    Returns float64 (n / step,), -inf for digital silence. Source: AES17 for the reference.

    >>> levels_dbfs(np.array([[0.5, -0.5, 0.5, -0.5], [0.1, 0.1, 0.1, 0.1]]), 2).round(2)
    array([-3.01, -3.01])
    """
    channels, count = samples.shape
    if not count:
        return np.zeros(0)
    steps = samples.reshape(channels, count // step, step).astype(np.float64)
    power = np.einsum("cns,cns->cn", steps, steps) / step - steps.mean(axis=2) ** 2
    loudest = power.max(axis=0)
    heard = loudest > _LEAST_POWER
    return np.where(heard, 10 * np.log10(np.where(heard, 2 * loudest, 1)), -np.inf)


_LEAST_POWER = 1e-14  # what rounding leaves of a constant; the last bit of 24-bit sound is larger


def _meter(block: SoundBlock) -> Any:
    graph = av.filter.Graph()
    nodes = (
        graph.add_abuffer(
            sample_rate=block.rate_hz, format="flt", layout=block.layout, time_base=Fraction(1, block.rate_hz)
        ),
        graph.add("ebur128", "metadata=1:framelog=quiet"),
        graph.add("abuffersink"),
    )
    for one, next_one in pairwise(nodes):
        one.link_to(next_one)
    graph.configure()
    return graph


def _above(value: float, floor: float) -> float:
    return value if value > floor else math.nan


def _padded(said: list[float], length: int, window: int) -> np.ndarray:
    """Values for all steps: none before the meter's window is full, none for a last step that is not whole."""
    values = np.full(length, np.nan, np.float32)
    values[: len(said)] = said
    values[: window - 1] = np.nan
    return values
