"""The level of a film's sound in steps of 32 ms, as its blocks come."""

from dataclasses import dataclass, field

import numpy as np

_STEPS_A_SECOND = 125, 4  # as a fraction: 31.25
_LEAST_POWER = 1e-14  # what rounding leaves of a constant; the last bit of 24-bit sound is larger


@dataclass
class Levels:
    """Sums over steps of a stretch of sound; the last one stays open until it is full or the stretch ends."""

    _open: np.ndarray | None = None
    """(2, channels): sums of samples and of their squares in the step that is not full yet."""
    _open_step: int = 0
    _open_count: int = 0
    _powers: list[np.ndarray] = field(default_factory=list)

    def hear(self, samples: np.ndarray, first: int, rate_hz: int) -> None:
        """samples: float32 (channels, n) at any rate; first: number of the first one in its stretch."""
        count = samples.shape[1]
        if not count:
            return
        each, over = _STEPS_A_SECOND
        begin, end = first * each // (over * rate_hz), (first + count - 1) * each // (over * rate_hz)
        edges = -(-np.arange(begin, end + 2, dtype=np.int64) * over * rate_hz // each)
        edges = np.clip(edges - first, 0, count)
        exact = samples.astype(np.float64)
        sums = np.stack([np.add.reduceat(part, edges[:-1], axis=1) for part in (exact, exact * exact)])
        counts = np.diff(edges)
        if self._open is not None and self._open_step == begin:
            sums[:, :, 0] += self._open
            counts[0] += self._open_count
        elif self._open is not None:
            self.end()
        self._powers.append(_power(sums[:, :, :-1], counts[:-1]))
        self._open, self._open_step, self._open_count = sums[:, :, -1].copy(), end, int(counts[-1])

    def end(self) -> None:
        """The stretch ends: the open step is as long as it is."""
        if self._open is not None:
            self._powers.append(_power(self._open[:, :, None], np.array([self._open_count])))
        self._open = None

    def dbfs(self) -> np.ndarray:
        """float32, one value for each step: a full-scale sine reads 0 (AES17); -inf for digital silence."""
        power = np.concatenate([np.zeros(0), *self._powers])
        heard = power > _LEAST_POWER
        level: np.ndarray = np.where(heard, 10 * np.log10(np.where(heard, 2 * power, 1)), -np.inf).astype(np.float32)
        return level


def _power(sums: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Mean power of the loudest channel, without its mean. sums: (2, channels, steps)."""
    loudest: np.ndarray = (sums[1] / counts - (sums[0] / counts) ** 2).max(axis=0)
    return loudest
