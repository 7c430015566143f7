"""Where in the picture something stirs: the change of each small cell, five times a second.

Motion says how much of a picture moves; to say of one face that it stays still, its own cells are needed. They are kept
coarsely (four bits each), so that two hours come to 25 MB.
"""

from collections import deque
from dataclasses import dataclass, field

import numpy as np

from kadr.contracts import Track
from kadr.looks import LUMA_COLUMNS, LUMA_ROWS, Look
from kadr.measures.pile import Pile
from kadr.spans import SECOND

STIRS_A_SECOND = 5
CELL = 4
"""Points of a look each way; 18 by 32 cells make the picture."""
ROWS, COLUMNS = LUMA_ROWS // CELL, LUMA_COLUMNS // CELL
LATER_NS = SECOND * 7 // 8
"""Between looks that show what moves too slowly for one step: nearly a second, as looks lie where frames do."""
EDGES = np.array([0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6.5, 8, 10, 13, 18, 26, 40], np.float32)
"""Levels of luma at which a change counts one more: 15 edges, 4 bits."""
UNKNOWN = len(EDGES)
"""Of the change since a second before: there is no look so early."""


@dataclass
class Stir:
    """Sees a film in order.

    The track, one entry for each fifth of a second: `frame`, `at_ns` (int64) of the look that it ends with,
    `before_frame`, `before_ns` of the one before; `step` (uint8, 18 × 32): low four bits, how many of EDGES the cell's mean
    change since then reaches, the light of the whole picture evened out; high four bits, the same since a second
    before, UNKNOWN where there is none. `rough` (uint8, seconds × 18 × 32): brightest less darkest point of each cell,
    at the first look of each second that has one, and `rough_ns` (int64), its stamp.
    """

    version = 1
    frames: list[int] = field(default_factory=list)
    stamps: list[int] = field(default_factory=list)
    steps: Pile = field(default_factory=Pile)
    roughs: Pile = field(default_factory=Pile)
    """Of each step, and of each second: uint8 (1, ROWS, COLUMNS)."""
    rough_ns: list[int] = field(default_factory=list)
    _earlier: deque[tuple[int, np.ndarray]] = field(default_factory=deque)
    """Stamps and halved pictures of the last second's looks, oldest first."""

    def see(self, look: Look) -> None:
        """Looks within a fifth of a second of the last one taken are passed over."""
        if self.stamps and look.at_ns < self._due_ns():
            return
        halved = _halved(look.luma)
        if self.stamps:
            while len(self._earlier) > 1 and self._earlier[1][0] <= look.at_ns - LATER_NS:
                self._earlier.popleft()
            now = _levels(halved - self._earlier[-1][1])
            then_ns, then = self._earlier[0]
            later = np.minimum(_levels(halved - then), UNKNOWN - 1)
            if then_ns > look.at_ns - LATER_NS:
                later[:] = UNKNOWN
            self.steps.add((now | later << 4)[None])
        self.frames.append(look.frame)
        self.stamps.append(look.at_ns)
        self._earlier.append((look.at_ns, halved))
        if not self.rough_ns or look.at_ns - self.rough_ns[-1] >= SECOND:
            points = look.luma.reshape(ROWS, CELL, COLUMNS, CELL)
            self.roughs.add((points.max((1, 3)) - points.min((1, 3)))[None])
            self.rough_ns.append(look.at_ns)

    def _due_ns(self) -> int:
        """The next fifth after the last look, on a grid that begins with the first one."""
        passed = (self.stamps[-1] - self.stamps[0]) * STIRS_A_SECOND // SECOND
        return self.stamps[0] + (passed + 1) * SECOND // STIRS_A_SECOND

    def track(self) -> Track:
        frames, stamps = np.array(self.frames, np.int64), np.array(self.stamps, np.int64)
        none = np.empty((0, ROWS, COLUMNS), np.uint8)
        return {
            "before_frame": frames[:-1],
            "before_ns": stamps[:-1],
            "frame": frames[1:],
            "at_ns": stamps[1:],
            "step": self.steps.taken(none),
            "rough": self.roughs.taken(none),
            "rough_ns": np.array(self.rough_ns, np.int64),
        }


def _halved(luma: np.ndarray) -> np.ndarray:
    """Means of two by two points: float32 (36, 64)."""
    points = luma.astype(np.float32)
    sums = points[::2] + points[1::2]
    halved: np.ndarray = (sums[:, ::2] + sums[:, 1::2]) * np.float32(0.25)
    return halved


def _levels(change: np.ndarray) -> np.ndarray:
    """How many edges each cell's mean change reaches, uint8 (18, 32); a change of all the picture's light is none."""
    change = np.abs(change - np.median(change))
    sums = change[::2] + change[1::2]
    means = (sums[:, ::2] + sums[:, 1::2]) * np.float32(0.25)
    return np.searchsorted(EDGES, means.ravel(), "right").astype(np.uint8).reshape(ROWS, COLUMNS)
