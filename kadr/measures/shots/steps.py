"""The steps of the grid: each waits until the networks know the steps around it; then only what they say of it is kept.

So a film of any length needs room for some minutes of features, not for all of them.
"""

from dataclasses import dataclass, field

import numpy as np

from kadr.measures.shots import nets, windows


@dataclass
class Steps:
    """Takes the features of steps in order."""

    _waiting: list[np.ndarray] = field(default_factory=list)
    """Features, float16 (n, windows.COUNT): of the steps not yet told, and of those before that the networks need."""
    _before: int = 0
    """How many of the waiting ones are told already."""
    _chances: list[np.ndarray] = field(default_factory=list)
    _light: list[np.ndarray] = field(default_factory=list)
    _contrast: list[np.ndarray] = field(default_factory=list)

    def add(self, table: np.ndarray, members: tuple[nets.Weights, ...]) -> None:
        """The next steps' features. members: the networks."""
        self._waiting.append(table)
        self._light.append(table[:, -windows.PER_STEP].copy())
        self._contrast.append(table[:, -windows.PER_STEP + 1].copy())
        while sum(map(len, self._waiting)) >= self._before + nets.CHUNK + nets.REACH:
            whole = np.concatenate(self._waiting)
            self._tell(whole, nets.CHUNK, members)
            done = self._before + nets.CHUNK
            self._before = min(done, nets.REACH)
            self._waiting = [whole[done - self._before :].copy()]

    def _tell(self, table: np.ndarray, count: int, members: tuple[nets.Weights, ...]) -> None:
        """What the networks say of the next steps of a table."""
        some = table[: self._before + count + nets.REACH]
        self._chances.append(nets.over_steps(some, members)[self._before : self._before + count])

    def told(self, members: tuple[nets.Weights, ...]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Of every step, after the last one: probabilities of none, dissolve, fade and wipe, float32 (n, 4); its light and its
        contrast as the features have them, float16 (n,)."""
        if not self._waiting:
            return np.zeros((0, 4), np.float32), np.zeros(0, np.float16), np.zeros(0, np.float16)
        whole = np.concatenate(self._waiting)
        self._tell(whole, len(whole) - self._before, members)
        self._waiting, self._before = [whole[:0]], 0
        return np.concatenate(self._chances), np.concatenate(self._light), np.concatenate(self._contrast)
