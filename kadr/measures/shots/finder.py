"""The finder of transitions: sees looks in order, keeps small numbers, and gives scores when the film is over."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

import numpy as np

from kadr.looks import Look
from kadr.measures.shots import nets, windows
from kadr.measures.shots.cells import Cells, cells_of, joined
from kadr.measures.shots.cuts import Cuts
from kadr.measures.shots.line import Between, Line, Row
from kadr.measures.shots.scores import Scores
from kadr.measures.shots.steps import Steps

STEP_NS = 1_000_000_000 // 12  # the grid of gradual transitions; the shortest of them take a fifth of a second
_BLOCK = 64  # looks that are worked on together: fewer, larger sums
_PLAIN = 2.5  # times the largest of the last steps: then frames left out between two looks are worth asking for
_LAST_STEPS = 3
_LONGEST_HOLD_NS = 10_000_000_000  # where nothing is shown for longer, the stamps have a hole, and so has the grid


@dataclass
class _Pending:
    """Looks that were seen and not yet worked on, with what was seen between them."""

    looks: list[Look] = field(default_factory=list)
    between: list[Between | None] = field(default_factory=list)


@dataclass
class Learning:
    """What the training learns from: features of all steps, and of all pairs."""

    tables: list[np.ndarray] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


@dataclass
class Transitions:
    """Sees looks in order; memory is a few numbers for each twelfth of a second and each look that may open a shot."""

    version = 5
    trained: nets.Nets = field(default_factory=nets.trained, repr=False)
    learning: Learning | None = None
    """For the training, which learns from features: then they are kept there, and nothing is told."""
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
    _line: Line = field(default_factory=Line)
    _cuts: Cuts = field(default_factory=Cuts)

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

    def close(self) -> None:
        """After the last look: what still waits is worked on."""
        self._digest(keep=0)
        self._grid_steps(final=True)
        self._pairs(self._line.close())

    def scores(self) -> Scores:
        """What was found, after the last look."""
        self.close()
        trained = self.trained
        chances, light, contrast = self._told.told(trained.steps)
        chances = np.round(chances, 4)
        at_ns = np.array(self._step_ns, dtype=np.int64)
        frames = np.zeros(0)
        if self._seen_ns:
            frames = np.rint(np.interp(at_ns, np.concatenate(self._seen_ns), np.concatenate(self._seen_frames)))
        return Scores(
            **self._cuts.told(trained),
            step_ns=at_ns,
            step_frame=frames.astype(np.int64),
            p_dissolve=chances[:, 1],
            p_fade=chances[:, 2],
            p_wipe=chances[:, 3],
            light=np.round(light.astype(np.float32) * 64, 2),
            contrast=np.round(np.expm1(contrast.astype(np.float32)), 2),
            gradual_curve=np.array(trained.fit["gradual"], dtype=np.float64),
        )

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
        self._pairs(self._line.add(cells, now, between[:count]))
        self._seen_ns.append(np.array([look.at_ns for look in now], dtype=np.int64))
        self._seen_frames.append(np.array([look.frame for look in now], dtype=np.int64))
        self._pending = _Pending(looks[count:], between[count:])
        self._grid_steps(final=False)

    def _pairs(self, rows: list[Row]) -> None:
        """The next pairs of looks between which a cut may lie."""
        if self.learning is None:
            self._cuts.add(rows, self.trained)
        else:
            self.learning.rows.extend(rows)

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
        if self.learning is None:
            self._told.add(table, self.trained.steps)
        else:
            self.learning.tables.append(table)
        self._told_steps += last - first
        drop = max(0, last - windows.CONTEXT)
        self._grid = [run.part(slice(drop, None))]
        self._grid_start += drop


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
