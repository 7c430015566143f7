"""The cuts: each pair waits until there are enough to ask the networks at once; then only what is probable enough is kept.

So a film of any length needs room for some hundred pairs' features, not for those of all.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from kadr.measures.shots import nets
from kadr.measures.shots.line import Row

_TOGETHER = 256  # pairs: always as many, so that where a run was stopped leaves no trace in sums
_LEAST_P = 0.02  # cuts less probable than this are not kept


@dataclass
class Cuts:
    """Takes pairs in order."""

    _waiting: list[Row] = field(default_factory=list)
    _told: list[tuple[int, int, float, bool]] = field(default_factory=list)
    """frame, before, probability, exact."""

    def add(self, rows: Iterable[Row], trained: nets.Nets) -> None:
        """The next pairs."""
        self._waiting.extend(rows)
        while len(self._waiting) >= _TOGETHER:
            self._tell(_TOGETHER, trained)

    def _tell(self, count: int, trained: nets.Nets) -> None:
        some, self._waiting = self._waiting[:count], self._waiting[count:]
        odds = nets.over_pairs(np.stack([row.features for row in some]), trained.pairs)
        low, high = trained.fit["cut"]
        chances = np.round(1 / (1 + np.exp(-(low + high * odds.astype(np.float64)))), 4)
        for row, chance in zip(some, chances.tolist(), strict=True):
            if chance >= _LEAST_P:
                self._told.append((row.frame, row.before, chance, row.exact))

    def told(self, trained: nets.Nets) -> dict[str, np.ndarray]:
        """Of every cut, after the last pair: cut_frame, cut_before (int64), cut_probability (float32), cut_exact (bool)."""
        if self._waiting:
            self._tell(len(self._waiting), trained)
        kinds = {"cut_frame": np.int64, "cut_before": np.int64, "cut_probability": np.float32, "cut_exact": np.bool_}
        return {name: np.array([one[k] for one in self._told], kind) for k, (name, kind) in enumerate(kinds.items())}
