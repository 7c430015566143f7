"""From scores to transitions. Nothing is decoded again: other limits on the same scores give other transitions."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from kadr.measures.shots.scores import Scores

KINDS = ("dissolve", "fade", "wipe")
_EDGES = {"dissolve": 0.5, "fade": 0.5, "wipe": 0.7}
"""Share through which it falls at both ends: of a wipe the networks know some steps before its border is in the picture."""
_LEVELS = ("flat", "dark", "bright")  # limits that are levels of luma; the others are steps, or shares


@dataclass(frozen=True, slots=True)
class Limits:
    """When scores are a transition. Chosen on made films and on takes that the networks had not seen."""

    cut: float = 0.5  # probability of a cut from which it is one: misses and false ones weigh alike
    gradual: float = 0.4  # the same for dissolves, fades and wipes: F1 is greatest where the limit is about half of it
    begin: float = 0.3  # share of the three kinds at which a gradual transition may begin and end
    bridge_steps: int = 2  # holes of up to a sixth of a second belong to it
    shortest_steps: int = 2  # a single step of the grid is no evidence
    flat: float = 5.0  # spread of luma under which a picture is a plain ground
    dark: float = 30.0  # luma under which a plain ground is black
    bright: float = 215.0  # luma above which it is white
    longest_ground_steps: int = 36  # two fades with nothing but a plain ground between them, up to 3 s long, are one
    longest_still_steps: int = 18  # a hard step to or from a plain ground that stands up to 1.5 s is part of its fade
    sure_cut: float = 0.9  # probability of a cut between two pictures from which no gradual transition takes it in


def limits_of(named: Iterable[tuple[str, float]]) -> Limits:
    """Kadr's own limits, less those that are named. Raises ValueError for one that cannot be."""
    given = dict(named)
    for name, value in given.items():
        whole = name.endswith("_steps")
        most = math.inf if whole else 255 if name in _LEVELS else 1
        if not 0 <= value <= most or (whole and value != int(value)):
            raise ValueError(f"{name} cannot be {value}")
    return Limits(**{name: int(value) if name.endswith("_steps") else value for name, value in given.items()})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Transition:
    """How one shot becomes the next."""

    kind: str  # cut, dissolve, fade or wipe
    start_frame: int  # last untouched frame of the outgoing shot
    end_frame: int  # first full frame of the incoming shot; for a cut start_frame + 1
    probability: float  # calibrated: of those with 0.7, seven in ten are there

    @property
    def middle_frame(self) -> int:
        """Where the shots are parted: the middle of the visible span; of a cut, its first frame."""
        return (self.start_frame + self.end_frame + 1) // 2


def decide(scores: Scores, limits: Limits, frame_count: int) -> list[Transition]:
    """The transitions in order. frame_count: shown frames of the film, none of which a transition may leave."""
    cuts = [row for row in _cuts(scores, limits) if row.end_frame < frame_count]
    sure = [cut for cut in cuts if cut.probability >= limits.sure_cut and _between_pictures(cut, scores, limits)]
    slow = _gradual(scores, limits, frame_count, cuts, sure)
    slow = [_with_hard_steps(row, cuts, scores, limits) if row.kind == "fade" else row for row in slow]
    kept = [row for row in cuts if row in sure or not any(_belongs(row, other) for other in slow)]
    return sorted([*kept, *slow], key=lambda row: (row.start_frame, row.end_frame))


def _cuts(scores: Scores, limits: Limits) -> list[Transition]:
    found: list[Transition] = []
    for frame, before, p in zip(scores.cut_frame, scores.cut_before, scores.cut_probability, strict=True):
        if p < limits.cut:
            continue
        end = int(before + frame + 1) // 2  # where frames between were not seen, the middle errs least
        row = Transition("cut", end - 1, end, float(p))
        if found and row.end_frame - found[-1].end_frame < 2:
            found[-1] = max(found[-1], row, key=lambda one: one.probability)
        else:
            found.append(row)
    return found


def _gradual(
    scores: Scores, limits: Limits, frame_count: int, cuts: list[Transition], sure: list[Transition]
) -> list[Transition]:
    """Runs of steps in which the three kinds together hold more than `begin`, parted where a sure cut lies."""
    kinds, share, runs = runs_of(scores, limits)
    found = []
    for run in _joined(scores, kinds, runs, limits):
        row = _transition(scores, kinds, share, run, limits, frame_count)
        if row is None or (row.kind != "fade" and any(_outdoes(cut, row) for cut in cuts)):
            continue
        inside = [cut for cut in sure if row.start_frame < cut.end_frame <= row.end_frame]
        edges = [run[0], *(int(np.searchsorted(scores.step_frame, cut.end_frame)) for cut in inside), run[1]]
        for first, last in pairwise(edges) if inside else [run]:
            part = _transition(scores, kinds, share, (first, last), limits, frame_count)
            if part is not None and last - first >= limits.shortest_steps and part.probability >= limits.gradual:
                found.append(_beside(part, sure))
    return [row for row in found if row.end_frame - row.start_frame >= 2]


def _transition(
    scores: Scores, kinds: np.ndarray, share: np.ndarray, run: tuple[int, int], limits: Limits, frame_count: int
) -> Transition | None:
    """A run of steps as a transition; None where there is none, or all of it lies within one plain ground."""
    first, last = run
    plain = scores.contrast[first:last] < limits.flat
    if plain.all():
        return None
    kind = KINDS[int(kinds[first:last].sum(axis=0).argmax())]
    if kind != "fade" and _touches_ground(scores, first, last, limits):
        kind = "fade"
    before, behind = _leading(plain), _leading(plain[::-1])  # nothing is seen to happen there
    start = float(scores.step_frame[first + before - 1]) if before else _end(scores, share, range(first, last), kind)
    end = float(scores.step_frame[last - behind]) if behind else _end(scores, share, range(first, last)[::-1], kind)
    start_frame = max(0, int(np.floor(start + 0.5)))
    end_frame = min(frame_count - 1, max(int(np.floor(end + 0.5)), start_frame + 2))
    return Transition(kind, start_frame, end_frame, _probability(share[first:last], scores.gradual_curve))


def _beside(row: Transition, sure: list[Transition]) -> Transition:
    """The transition without what lies beyond a sure cut that is nearer to its one end than to its other."""
    start, end = row.start_frame, row.end_frame
    for cut in sure:
        if start < cut.end_frame <= end:
            if cut.end_frame - start > end - cut.end_frame:
                end = cut.start_frame
            else:
                start = cut.end_frame
    return replace(row, start_frame=start, end_frame=end)


def runs_of(scores: Scores, limits: Limits) -> tuple[np.ndarray, np.ndarray, list[tuple[int, int]]]:
    """Shares of the kinds (n, 3), their sum (n,), and the half-open runs of steps that may be gradual transitions."""
    kinds = np.stack([scores.p_dissolve, scores.p_fade, scores.p_wipe], axis=1).astype(np.float64)
    share = kinds.sum(axis=1)
    runs = _runs(share >= limits.begin, limits.bridge_steps)
    return kinds, share, [(first, last) for first, last in runs if last - first >= limits.shortest_steps]


def _runs(inside: np.ndarray, bridge: int) -> list[tuple[int, int]]:
    """Half-open runs of True, holes up to `bridge` closed."""
    at = np.nonzero(inside)[0]
    if not len(at):
        return []
    breaks = np.nonzero(np.diff(at) > bridge + 1)[0]
    starts = [at[0], *at[breaks + 1]]
    ends = [*at[breaks], at[-1]]
    return [(int(a), int(b) + 1) for a, b in zip(starts, ends, strict=True)]


def _joined(scores: Scores, kinds: np.ndarray, runs: list[tuple[int, int]], limits: Limits) -> list[tuple[int, int]]:
    """The runs, a fade out and the fade in that follows its black made one."""
    found: list[tuple[int, int]] = []
    for first, last in runs:
        if found:
            before = found[-1]
            both_fade = all(kinds[a:b].sum(axis=0).argmax() == 1 for a, b in (before, (first, last)))
            ground = scores.contrast[before[1] : first]
            if both_fade and len(ground) <= limits.longest_ground_steps and (ground < limits.flat).all():
                found[-1] = (before[0], last)
                continue
        found.append((first, last))
    return found


def _probability(share: np.ndarray, curve: np.ndarray) -> float:
    """From how sure the steps are, and how many, to how often such a run is a transition."""
    evidence = evidence_of(share)
    return float(np.round(1 / (1 + np.exp(-(curve[0] + evidence @ curve[1:]))), 4))


def evidence_of(share: np.ndarray) -> np.ndarray:
    """What the calibration looks at: the surest step, the mean of the surer half, the length, float64 (3,)."""
    clipped = np.clip(share, 0.001, 0.999)
    odds = np.sort(np.log(clipped / (1 - clipped)))[::-1]
    return np.array([odds[0], odds[: max(1, (len(odds) + 1) // 2)].mean(), np.log(len(odds))])


def _touches_ground(scores: Scores, first: int, last: int, limits: Limits) -> bool:
    """Whether the picture is plain, and very dark or very bright, inside the run or just beside it."""
    part = slice(max(0, first - 2), last + 2)
    light, contrast = scores.light[part], scores.contrast[part]
    return bool(((contrast < limits.flat) & ((light < limits.dark) | (light > limits.bright))).any())


def _end(scores: Scores, share: np.ndarray, inwards: range, kind: str) -> float:
    """The frame at which the share falls through its level at one end of a run, whose steps go inwards from there; its
    outermost where none reaches that."""
    frames, level = scores.step_frame, _EDGES[kind]
    step = next((one for one in inwards if share[one] >= level), None)
    if step is None:
        return float(frames[inwards[0]])
    beyond = step - inwards.step
    if not 0 <= beyond < len(share):
        return float(frames[step])
    high, low = share[step], share[beyond]
    part = (high - level) / (high - low) if low < level else 1.0
    return float(frames[step] + part * (frames[beyond] - frames[step]))


def _belongs(cut: Transition, other: Transition) -> bool:
    """Whether a cut is only a step inside a gradual transition or at its very edge."""
    return other.start_frame - 2 <= cut.start_frame and cut.end_frame <= other.end_frame + 2


def _with_hard_steps(fade: Transition, cuts: list[Transition], scores: Scores, limits: Limits) -> Transition:
    """The fade with a cut to or from its plain ground, where nothing but a short while of that ground lies between."""
    start, end = fade.start_frame, fade.end_frame
    for cut in cuts:
        if cut.end_frame <= fade.start_frame and _plain(scores, cut.end_frame, fade.start_frame, cut.end_frame, limits):
            start = min(start, cut.start_frame)
        elif cut.start_frame >= fade.end_frame and _plain(
            scores, fade.end_frame, cut.start_frame, cut.end_frame, limits
        ):
            end = max(end, cut.end_frame)
    return replace(fade, start_frame=start, end_frame=end)


def _between_pictures(cut: Transition, scores: Scores, limits: Limits) -> bool:
    """Whether there is a picture, and no plain ground, on both sides of a cut."""
    before = int(np.searchsorted(scores.step_frame, cut.start_frame, side="right")) - 1
    after = int(np.searchsorted(scores.step_frame, cut.end_frame))
    sides = scores.contrast[max(0, before) : before + 1], scores.contrast[after : after + 1]
    return all(not len(side) or bool(side[0] >= limits.flat) for side in sides)


def _plain(scores: Scores, first: int, last: int, cut: int, limits: Limits) -> bool:
    """Whether every step strictly between two frames is a plain ground, and that ground is short where the cut lies."""
    inside = (scores.step_frame > first) & (scores.step_frame < last)
    if not (scores.contrast[inside] < limits.flat).all():
        return False
    at = int(np.searchsorted(scores.step_frame, cut))
    way = scores.contrast[at:] if cut == first else scores.contrast[:at][::-1]
    return _leading(way < limits.flat) <= limits.longest_still_steps


def _leading(flags: np.ndarray) -> int:
    """How many are true before the first that is not."""
    return len(flags) if flags.all() else int(flags.argmin())


def _outdoes(cut: Transition, row: Transition) -> bool:
    """Whether a run of steps is nothing but what a surer cut in the middle half of it leaves on both its sides."""
    quarter = (row.end_frame - row.start_frame) / 4
    return cut.probability > row.probability and row.start_frame + quarter < cut.end_frame <= row.end_frame - quarter
