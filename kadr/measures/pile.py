"""Arrays that come one by one and are needed as one: in few pieces, for a small array takes more room than what is in it."""

from dataclasses import dataclass, field

import numpy as np

_PIECE = 256


@dataclass
class Pile:
    """Arrays of one kind, one behind the other along an axis."""

    axis: int = 0
    _pieces: list[np.ndarray] = field(default_factory=list)
    _loose: list[np.ndarray] = field(default_factory=list)

    def add(self, one: np.ndarray) -> None:
        self._loose.append(one)
        if len(self._loose) == _PIECE:
            self._pieces.append(np.concatenate(self._loose, self.axis))
            self._loose = []

    def taken(self, empty: np.ndarray) -> np.ndarray:
        """All of them in one; `empty`, which has the form of one without anything in it, where there is none.

        The pile lets go of each as it is taken: nothing is held twice.
        """
        parts = [*self._loose[::-1], *self._pieces[::-1]]
        self._pieces, self._loose = [], []
        shape = list(empty.shape)
        shape[self.axis] = sum(one.shape[self.axis] for one in parts)
        whole = np.empty(shape, empty.dtype)
        into, place = np.moveaxis(whole, self.axis, 0), 0
        while parts:
            one = np.moveaxis(parts.pop(), self.axis, 0)
            into[place : place + len(one)] = one
            place += len(one)
        return whole
