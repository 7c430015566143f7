"""The finder of transitions: sees looks in order, keeps small numbers, and gives scores when the film is over."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

import numpy as np

from kadr.looks import Look
from kadr.measures.shots import nets, pairs, windows
from kadr.measures.shots.cells import Cells, cells_of, joined
from kadr.measures.shots.scores import Scores
from kadr.measures.shots.steps import Steps

STEP_NS = 1_000_000_000 // 12  # the grid of gradual transitions; the shortest of them take a fifth of a second
_BLOCK = 64  # looks that are worked on together: fewer, larger sums
_KEPT_REPEATS = 3  # looks in a row that may be taken for repeats of a slower or telecined film
_PLAIN = 2.5  # times the largest of the last steps: then frames left out between two looks are worth asking for
_LAST_STEPS = 3
_LONGEST_HOLD_NS = 10_000_000_000  # where nothing is shown for longer, the stamps have a hole, and so has the grid
_LEAST_P = 0.02  # cuts less probable than this are not kept


@dataclass
class _Pending:
    """Looks that were seen and not yet worked on, with what was seen between them."""

    looks: list[Look] = field(default_factory=list)
    between: list["Between | None"] = field(default_factory=list)


Between = tuple[
    int, float
]  # of the frames seen between two looks: the one after the largest step, and its share of the way


@dataclass
class Transitions:
    """Sees looks in order; memory is a few numbers for each twelfth of a second and each look that may open a shot."""

    version = 3
    trained: nets.Nets = field(default_factory=nets.trained, repr=False)
    tables: list[np.ndarray] | None = None
    """For the training, which learns from them: the features of all steps."""
    _pending: _Pending = field(default_factory=_Pending)
    _last: Look | None = None
    _before_last: Look | None = None
    _glance: "_Glance | None" = None
    _steps: list[tuple[float, float]] = field(default_factory=list)
    _asked: tuple[int, int] | None = None
    _next_ns: int | None = None
    _step_ns: list[int] = field(default_factory=list)
    _grid: list[Cells] = field(default_factory=list)
    _grid_start: int = 0
    _told: Steps = field(default_factory=Steps)
    _told_steps: int = 0
    _seen_ns: list[np.ndarray] = field(default_factory=list)
    _seen_frames: list[np.ndarray] = field(default_factory=list)
    _line: "_Line" = field(default_factory=lambda: _Line())

    def see(self, look: Look) -> None:
        """The next look. Raises ValueError where its stamp or frame is not later than that of the one before."""
        if self._last is not None and (look.frame <= self._last.frame or look.at_ns <= self._last.at_ns):
            raise ValueError(
                f"looks come in order: frame {look.frame} at {look.at_ns} ns after {self._last.frame} at {self._last.at_ns} ns"
            )
        self._asked = None
        glance = _glance(look)
        if self._last is not None and self._glance is not None:
            self._weigh(_step(self._glance, glance), self._last.frame, look.frame)
        self._glance = glance
        self._pending.looks.append(look)
        self._pending.between.append(None)
        self._before_last, self._last = self._last, look
        if len(self._pending.looks) > _BLOCK:
            self._digest(keep=1)

    def wants_between(self) -> tuple[int, int] | None:
        """The last two looks' frames, when a cut may lie between them and frames are missing there; else None."""
        return self._asked

    def see_between(self, looks: Sequence[Look]) -> None:
        """The frames that wants_between asked for, in order; none where they cannot be had."""
        if not looks or self._before_last is None or self._last is None:
            return
        row = [self._before_last, *looks, self._last]
        found = cells_of(*(np.stack([getattr(look, plane) for look in row]) for plane in ("luma", "cb", "cr")))
        step = np.sqrt(((found.vector[1:] - found.vector[:-1]) ** 2).mean(axis=1))
        most = int(step.argmax())
        self._pending.between[-1] = (row[most + 1].frame, float(step[most] / max(step.sum(), 1e-6)))

    def track(self) -> dict[str, np.ndarray]:
        """The scores as arrays by name."""
        found = self.scores()
        return {part.name: getattr(found, part.name) for part in fields(found)}

    def scores(self) -> Scores:
        """What was found, after the last look."""
        self._digest(keep=0)
        self._grid_steps(final=True)
        trained = self.trained
        chances, light, contrast = self._told.told(trained.steps)
        chances = np.round(chances, 4)
        at_ns = np.array(self._step_ns, dtype=np.int64)
        frames = np.zeros(0)
        if self._seen_ns:
            frames = np.rint(np.interp(at_ns, np.concatenate(self._seen_ns), np.concatenate(self._seen_frames)))
        rows = self._line.rows()
        odds = nets.over_pairs(np.stack([row.features for row in rows]) if rows else np.zeros((0, 1)), trained.pairs)
        low, high = trained.fit["cut"]
        chance = np.round(1 / (1 + np.exp(-(low + high * odds.astype(np.float64)))), 4)
        kept = [(row, p) for row, p in zip(rows, chance, strict=True) if p >= _LEAST_P]
        return Scores(
            cut_frame=np.array([row.frame for row, _ in kept], dtype=np.int64),
            cut_before=np.array([row.before for row, _ in kept], dtype=np.int64),
            cut_probability=np.array([p for _, p in kept], dtype=np.float32),
            cut_exact=np.array([row.exact for row, _ in kept], dtype=bool),
            step_ns=at_ns,
            step_frame=frames.astype(np.int64),
            p_dissolve=chances[:, 1],
            p_fade=chances[:, 2],
            p_wipe=chances[:, 3],
            light=np.round(light.astype(np.float32) * 64, 2),
            contrast=np.round(np.expm1(contrast.astype(np.float32)), 2),
            gradual_curve=np.array(trained.fit["gradual"], dtype=np.float64),
        )

    def features(self) -> tuple[np.ndarray, list["Row"]]:
        """For the training: the features of all steps, and the rows of the pairs, in place of scores."""
        self._digest(keep=0)
        self._grid_steps(final=True)
        return np.concatenate(self.tables or []), self._line.rows()

    def _weigh(self, step: tuple[float, float], before: int, frame: int) -> None:
        """Whether the frames between are worth asking for: the step is large beside the last ones."""
        light, spread = (max((one[k] for one in self._steps), default=0.0) for k in (0, 1))
        times = max((step[0] + 0.15) / (light + 0.35), (step[1] + 0.02) / (spread + 0.06))
        if self._steps and frame - before > 1 and times > _PLAIN:
            self._asked = (before, frame)
        self._steps = [*self._steps[1 - _LAST_STEPS :], step]

    def _digest(self, keep: int) -> None:
        """Cells of the pending looks, but the last `keep`, go to the grid and to the line of pairs."""
        looks, between = self._pending.looks, self._pending.between
        count = len(looks) - keep
        if count <= 0:
            return
        now = looks[:count]
        cells = cells_of(
            np.stack([look.luma for look in now]),
            np.stack([look.cb for look in now]),
            np.stack([look.cr for look in now]),
        )
        self._to_grid(cells, now, looks[count] if keep else None)
        self._line.add(cells, now, between[:count])
        self._seen_ns.append(np.array([look.at_ns for look in now], dtype=np.int64))
        self._seen_frames.append(np.array([look.frame for look in now], dtype=np.int64))
        self._pending = _Pending(looks[count:], between[count:])
        self._grid_steps(final=False)

    def _to_grid(self, cells: Cells, now: Sequence[Look], later: Look | None) -> None:
        """Each step of the grid takes the look that is nearest in time."""
        at = [look.at_ns for look in now] + ([later.at_ns] if later else [])
        index: list[int] = []
        for k in range(len(now)):
            until = (at[k] + at[k + 1]) // 2 if k + 1 < len(at) else at[k]
            if self._next_ns is None or at[k] - self._next_ns > _LONGEST_HOLD_NS:
                self._next_ns = at[k]
            if until - at[k] > _LONGEST_HOLD_NS:
                until = at[k] + _LONGEST_HOLD_NS
            while self._next_ns <= until:
                index.append(k)
                self._step_ns.append(self._next_ns)
                self._next_ns += STEP_NS
        if index:
            self._grid.append(cells.part(np.array(index)))

    def _grid_steps(self, final: bool) -> None:
        """Features of the steps whose future is known."""
        if not self._grid:
            return
        run = joined(self._grid)
        first = self._told_steps - self._grid_start
        last = len(run) if final else len(run) - windows.CONTEXT
        if last - first < (1 if final else 2 * _BLOCK):
            self._grid = [run]
            return
        table = windows.features(run, first, last).astype(np.float16)
        if self.tables is None:
            self._told.add(table, self.trained.steps)
        else:
            self.tables.append(table)
        self._told_steps += last - first
        drop = max(0, last - windows.CONTEXT)
        self._grid = [run.part(slice(drop, None))]
        self._grid_start += drop


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of looks between which a cut may lie. frame: the first of the new shot; before: the last of the old one."""

    frame: int
    before: int
    exact: bool
    features: np.ndarray


class _Line:
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
        self._rows: list[Row] = []
        self._begun = False  # whether looks were let go: then the line no longer starts with the film's first

    def add(self, cells: Cells, looks: Sequence[Look], between: Sequence[Between | None]) -> None:
        """Looks in order; a repeat of the look before only lengthens that one."""
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
        if len(self._frames) - self._done > _BLOCK + pairs.CONTEXT:
            self._work(final=False)

    def _middle(self) -> float:
        return sorted(self._recent)[len(self._recent) // 2] if self._recent else 0.0

    def rows(self) -> list[Row]:
        """All pairs that may be cuts, after the last look."""
        self._work(final=True)
        return self._rows

    def _work(self, final: bool) -> None:
        """Pairs with enough looks on both sides; at both ends of the film its first and last look stand for what is not there."""
        if len(self._frames) < 2:
            return
        run = joined(self._cells)
        before = 0 if self._begun else pairs.CONTEXT
        behind = pairs.CONTEXT if final else 0
        padded = _padded(run, before, behind)
        n = len(self._frames)
        first, last = self._done + before, (n if final else n - pairs.CONTEXT) + before
        if last > first:
            distances = pairs.Distances(padded)
            at = pairs.candidates(pairs.steps(distances), first, last)
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
                    self._rows.append(Row(int(frame), int(frame) - 1 if exact else self._ends[k - 1], exact, row))
        self._done = last - before
        drop = max(0, self._done - pairs.CONTEXT)
        self._begun = self._begun or drop > 0
        self._cells = [run.part(slice(drop, None))]
        self._frames, self._ends, self._between = self._frames[drop:], self._ends[drop:], self._between[drop:]
        self._done -= drop

    def _seen_between(self, at: np.ndarray) -> np.ndarray:
        """Whether the frames between were seen, and how much of the way lies in their largest step."""
        found = [self._between[k] for k in at]
        return np.array([[0.0, 0.0] if b is None else [1.0, b[1]] for b in found], dtype=np.float32)


def _padded(cells: Cells, before: int, behind: int) -> Cells:
    index = np.concatenate([np.zeros(before, int), np.arange(len(cells)), np.full(behind, len(cells) - 1)])
    return cells.part(index) if before or behind else cells


@dataclass(frozen=True, slots=True)
class _Glance:
    """A few samples of a look, to tell at once whether it is a step away from the one before."""

    luma: np.ndarray  # int16 (24, 43)
    chroma: np.ndarray  # int16 (2, 18, 32)
    histogram: np.ndarray  # float64 (32,), smoothed, sums to 4


def _glance(look: Look) -> _Glance:
    luma = look.luma[1::3, 1::3]
    count = np.bincount((luma >> 3).ravel(), minlength=32) / luma.size
    smooth = 2 * count
    smooth[1:] += count[:-1]
    smooth[:-1] += count[1:]
    chroma = np.stack([look.cb[1::2, 1::2], look.cr[1::2, 1::2]])
    return _Glance(luma.astype(np.int16), chroma.astype(np.int16), smooth)


def _step(one: _Glance, other: _Glance) -> tuple[float, float]:
    """Mean difference in levels, and difference of the histograms, 0..2."""
    light = float(np.abs(one.luma - other.luma).mean())
    colour = float(np.abs(one.chroma - other.chroma).mean())
    return light + 2 * colour, float(np.abs(one.histogram - other.histogram).sum()) / 4
