"""Lines of writing over time, as they were seen: which of them are titles is asked later, with the shots at hand."""

import math
from dataclasses import dataclass, field

import numpy as np

from kadr.contracts import Track
from kadr.looks import FineLook
from kadr.measures.pile import Pile
from kadr.measures.writing import PRINT_BINS, plain_share, written_lines

FINEST = 10_000
"""Places are kept in so many parts of the picture's width or height."""


@dataclass
class Writing:
    """Sees fine looks in order.

    The track: `frame`, `at_ns` (int64), `plain` (float32, share of the picture beside its lines that is one plain ground)
    of each look; `first` (int64, one more), where its lines begin; of the lines `box` (uint16, n × 4: left, top, right,
    bottom in ten-thousandths), `strokes` (float32), `dark` (bool), `print` (uint8, n × 10: see PRINT_BINS, eight to a byte),
    `before`, `after` (float32): how much of its contrast stands at the same points of the look before it and after it,
    about 1 where it is there too and about 0 where it is not; NaN where there is no such look.
    """

    version = 2
    frames: list[int] = field(default_factory=list)
    stamps: list[int] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    lines: Pile = field(default_factory=Pile)
    """One of each look with lines, float64 (n, 6): box, strokes, dark."""
    prints: Pile = field(default_factory=Pile)
    before: list[float] = field(default_factory=list)
    after: list[float] = field(default_factory=list)
    _last: np.ndarray | None = None
    _boxes: list[np.ndarray] = field(default_factory=list)
    """Of the last look's lines: first and end row, first and end column."""

    def see(self, look: FineLook) -> None:
        found = written_lines(look.luma)
        self.frames.append(look.frame)
        self.stamps.append(look.at_ns)
        self.plain.append(plain_share(look.luma, found))
        self.counts.append(len(found))
        if found:
            told = [(one.left, one.top, one.right, one.bottom, one.strokes, one.dark) for one in found]
            self.lines.add(np.array(told, np.float64))
            self.prints.add(np.packbits([one.print for one in found], axis=1))
        rows, columns = look.luma.shape
        boxes = [
            np.array([one.top * rows, one.bottom * rows, one.left * columns, one.right * columns])
            .round()
            .astype(np.int64)
            for one in found
        ]
        other = self._last if self._last is not None and self._last.shape == look.luma.shape else None
        self.after += [_stands_in(box, self._last, look.luma if other is not None else None) for box in self._boxes]
        self.before += [_stands_in(box, look.luma, other) for box in boxes]
        self._last, self._boxes = look.luma, boxes

    def track(self) -> Track:
        lines = self.lines.taken(np.empty((0, 6)))
        return {
            "frame": np.array(self.frames, np.int64),
            "at_ns": np.array(self.stamps, np.int64),
            "plain": np.array(self.plain, np.float32),
            "first": np.concatenate([[0], np.cumsum(self.counts, dtype=np.int64)]).astype(np.int64),
            "box": np.rint(lines[:, :4] * FINEST).astype(np.uint16),
            "strokes": lines[:, 4].astype(np.float32),
            "dark": lines[:, 5].astype(bool),
            "before": np.array(self.before, np.float32),
            "after": np.array([*self.after, *[math.nan] * len(self._boxes)], np.float32),
            "print": self.prints.taken(np.empty((0, PRINT_BINS // 8), np.uint8)),
        }


def _stands_in(box: np.ndarray, here: np.ndarray | None, there: np.ndarray | None) -> float:
    """The contrast that a line's brighter and darker points have in another picture, in shares of its own; NaN without one."""
    if here is None or there is None:
        return math.nan
    part = np.s_[box[0] : box[1], box[2] : box[3]]
    luma, other = here[part].astype(np.float32), there[part].astype(np.float32)
    bright = luma > luma.mean()
    if bright.all() or not bright.any():
        return math.nan
    own = float(luma[bright].mean() - luma[~bright].mean())
    return float(other[bright].mean() - other[~bright].mean()) / own
