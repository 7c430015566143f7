"""The looks of a film in a line, and the pairs of neighbours between which a cut may lie, with their features."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kadr.looks import Look
from kadr.measures.shots import pairs
from kadr.measures.shots.bars import only_bars
from kadr.measures.shots.cells import Cells, joined

_BLOCK = 64  # pairs that are worked on together: fewer, larger sums
_KEPT_REPEATS = 3  # looks in a row that may be taken for repeats of a slower or telecined film

Between = tuple[int, float]
"""Of the frames seen between two looks: the one after the largest step, and its share of the way."""


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of looks between which a cut may lie. frame: the first of the new shot; before: the last of the old one."""

    frame: int
    before: int
    exact: bool
    features: np.ndarray


class Line:
    """The looks one behind the other, without repeats; holds as many as a pair's features need."""

    def __init__(self) -> None:
        self._cells: list[Cells] = []
        self._frames: list[int] = []
        self._ends: list[int] = []  # the last look that repeats this one
        self._between: list[Between | None] = []
        self._last: np.ndarray | None = None
        self._recent: list[float] = []
        self._dropped = 0
        self._done = 1
        self._begun = False  # whether looks were let go: then the line no longer starts with the film's first

    def add(self, cells: Cells, looks: Sequence[Look], between: Sequence[Between | None]) -> list[Row]:
        """Looks in order; a repeat of the look before only lengthens that one. The pairs of which enough is known by now."""
        kept = []
        for k, look in enumerate(looks):
            if self._last is not None:
                step = float(np.abs(cells.vector[k] - self._last).mean())
                if between[k] is None and step < 0.12 * self._middle() and self._dropped < _KEPT_REPEATS:
                    self._dropped += 1
                    self._ends[-1] = look.frame
                    continue
                self._recent = [*self._recent[-5:], step]
            self._dropped = 0
            self._last = cells.vector[k]
            self._frames.append(look.frame)
            self._ends.append(look.frame)
            self._between.append(between[k])
            kept.append(k)
        if kept:
            self._cells.append(cells.part(np.array(kept)))
        return self._rows(final=False) if len(self._frames) - self._done > _BLOCK + pairs.CONTEXT else []

    def close(self) -> list[Row]:
        """The last pairs, after the last look."""
        return self._rows(final=True)

    def _middle(self) -> float:
        return sorted(self._recent)[len(self._recent) // 2] if self._recent else 0.0

    def _rows(self, final: bool) -> list[Row]:
        """Pairs with enough looks on both sides; at both ends of the film its first and last look stand for what is not there."""
        if len(self._frames) < 2:
            return []
        rows: list[Row] = []
        run = joined(self._cells)
        before = 0 if self._begun else pairs.CONTEXT
        behind = pairs.CONTEXT if final else 0
        padded = _padded(run, before, behind)
        n = len(self._frames)
        first, last = self._done + before, (n if final else n - pairs.CONTEXT) + before
        if last > first:
            distances = pairs.Distances(padded)
            at = pairs.candidates(pairs.steps(distances), first, last)
            at = at[np.array([not only_bars(padded.half[k - 2 : k + 2]) for k in at], bool)]
            frames = np.array(self._frames)
            gap = np.ones(n, np.float32)
            gap[1:] = frames[1:] - np.array(self._ends)[:-1]
            gaps = np.log2(np.pad(gap, (before, behind), constant_values=1))
            if len(at):
                table = np.concatenate(
                    [pairs.features(padded, distances, at, gaps), self._seen_between(at - before)], axis=1
                )
                for k, row in zip(at - before, table, strict=True):
                    between = self._between[k]
                    frame = between[0] if between else self._frames[k]
                    exact = between is not None or self._frames[k] - self._ends[k - 1] == 1
                    rows.append(Row(int(frame), int(frame) - 1 if exact else self._ends[k - 1], exact, row))
        self._done = last - before
        drop = max(0, self._done - pairs.CONTEXT)
        self._begun = self._begun or drop > 0
        self._cells = [run.part(slice(drop, None))]
        self._frames, self._ends, self._between = self._frames[drop:], self._ends[drop:], self._between[drop:]
        self._done -= drop
        return rows

    def _seen_between(self, at: np.ndarray) -> np.ndarray:
        """Whether the frames between were seen, and how much of the way lies in their largest step."""
        found = [self._between[k] for k in at]
        return np.array([[0.0, 0.0] if b is None else [1.0, b[1]] for b in found], dtype=np.float32)


def _padded(cells: Cells, before: int, behind: int) -> Cells:
    index = np.concatenate([np.zeros(before, int), np.arange(len(cells)), np.full(behind, len(cells) - 1)])
    return cells.part(index) if before or behind else cells
