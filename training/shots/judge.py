"""Made films that the networks have not seen: what is found in them, and curves from evidence to probability."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from kadr.measures.shots.deciding import Limits, Transition, decide, evidence_of, runs_of
from kadr.measures.shots.finder import Transitions
from kadr.measures.shots.nets import Nets
from kadr.measures.shots.scores import Scores
from training.shots.bank import Take
from training.shots.examples import ANSWERED, pattern, shown_look
from training.shots.film import Truth, film


@dataclass(frozen=True, slots=True)
class Judged:
    """A made film: its scores, its truth, its frames and its seconds."""

    scores: Scores
    truth: tuple[Truth, ...]
    frame_count: int
    seconds: float


def judged(seed: int, bank: Sequence[Take], trained: Nets) -> Judged:
    """The film of a seed, seen with gaps, with these networks."""
    made = film(seed, bank)
    rng = np.random.default_rng(seed + 10**9)
    finder = Transitions(trained)
    for k in np.nonzero(pattern(rng, len(made.clip)))[0]:
        finder.see(shown_look(made, int(k)))
        wanted = finder.wants_between()
        if wanted and rng.random() < ANSWERED:
            finder.see_between([shown_look(made, f) for f in range(wanted[0] + 1, wanted[1])])
    return Judged(finder.scores(), made.truth, len(made.clip), float(made.at_ns[-1] - made.at_ns[0]) / 1e9)


def gradual_evidence(films: Sequence[Judged]) -> tuple[np.ndarray, np.ndarray]:
    """Evidence of each run (n, 3), and whether a gradual transition is there."""
    rows, there = [], []
    for one in films:
        _, share, runs = runs_of(one.scores, Limits())
        frames = one.scores.step_frame
        for first, last in runs:
            rows.append(evidence_of(share[first:last]))
            span = (frames[max(first - 1, 0)], frames[min(last, len(frames) - 1)])
            there.append(any(t.kind != "cut" and t.start < span[1] and t.end > span[0] for t in one.truth))
    return np.array(rows).reshape(-1, 3), np.array(there, dtype=np.float64)


def with_curves(one: Judged, curves: dict[str, list[float]]) -> Judged:
    """The film as if it had been seen with these curves; its own were neutral."""
    p = one.scores.cut_probability.astype(np.float64)
    base, slope = curves["cut"]
    odds = base + slope * np.log(p / np.maximum(1 - p, 1e-4))
    scores = replace(
        one.scores,
        cut_probability=np.round(1 / (1 + np.exp(-odds)), 4).astype(np.float32),
        gradual_curve=np.array(curves["gradual"]),
    )
    return replace(one, scores=scores)


def gradual_per_minute(films: Sequence[Judged]) -> float:
    """How many gradual transitions the makers put into a minute."""
    return 60 * sum(t.kind != "cut" for one in films for t in one.truth) / sum(one.seconds for one in films)


def cut_evidence(films: Sequence[Judged]) -> tuple[np.ndarray, np.ndarray]:
    """Log odds of each possible cut (n, 1), outside gradual transitions, and whether a cut is there."""
    rows, there = [], []
    for one in films:
        for frame, before, p in zip(
            one.scores.cut_frame, one.scores.cut_before, one.scores.cut_probability, strict=True
        ):
            if any(t.kind != "cut" and t.start - 2 <= frame <= t.end + 2 for t in one.truth):
                continue
            rows.append([np.log(p / max(1 - p, 1e-4))])
            there.append(any(t.kind == "cut" and before < t.end <= frame for t in one.truth))
    return np.array(rows).reshape(-1, 1), np.array(there, dtype=np.float64)


def curve(evidence: np.ndarray, there: np.ndarray, rarer: float = 1.0) -> list[float]:
    """Logistic regression, by Newton's steps with a little weight on small coefficients: base, then one number per column.

    rarer: how many times rarer than in made films the thing is in real ones; where it is not then counts as often.
    """
    counts = np.where(there > 0, 1.0, rarer)
    x = np.concatenate([np.ones((len(evidence), 1)), evidence], axis=1)
    at = np.zeros(x.shape[1])
    pull = np.diag([0.0] + [1.0] * evidence.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ at, -30, 30)))
        slope = x.T @ (counts * (there - p)) - pull @ at
        at = at + np.linalg.solve((x * (counts * p * (1 - p))[:, None]).T @ x + pull + 1e-6 * np.eye(len(at)), slope)
    return [float(np.round(value, 4)) for value in at]


def figures(films: Sequence[Judged], limits: Limits) -> dict[str, float]:
    """Precision, recall and F1 of cuts at the exact frame and of gradual transitions by overlap; kinds right; false ones in 10 min."""
    right = false = missed = slow_right = slow_false = slow_missed = kinds = 0
    for one in films:
        found = decide(one.scores, limits, one.frame_count)
        cuts = {t.end for t in one.truth if t.kind == "cut"}
        hits = sum(row.end_frame in cuts for row in found if row.kind == "cut")
        right, missed = right + hits, missed + len(cuts) - hits
        false += sum(row.kind == "cut" for row in found) - hits
        pairs = matched([row for row in found if row.kind != "cut"], [t for t in one.truth if t.kind != "cut"])
        slow_right += len(pairs)
        kinds += sum(row.kind == true.kind for row, true in pairs)
        slow_false += sum(row.kind != "cut" for row in found) - len(pairs)
        slow_missed += sum(t.kind != "cut" for t in one.truth) - len(pairs)
    minutes = sum(one.seconds for one in films) / 60
    return {
        "minutes": round(minutes, 1),
        "cut_precision": _share(right, false),
        "cut_recall": _share(right, missed),
        "cut_f1": _share(2 * right, false + missed),
        "gradual_precision": _share(slow_right, slow_false),
        "gradual_recall": _share(slow_right, slow_missed),
        "gradual_f1": _share(2 * slow_right, slow_false + slow_missed),
        "kinds_right": _share(kinds, slow_right - kinds),
        "false_cuts_in_10_min": round(10 * false / minutes, 2),
        "false_gradual_in_10_min": round(10 * slow_false / minutes, 2),
    }


def matched(found: Sequence[Transition], truth: Sequence[Truth]) -> list[tuple[Transition, Truth]]:
    """Pairs that overlap, the largest overlap first, each used once."""
    shared = [
        (min(row.end_frame, t.end) - max(row.start_frame, t.start), i, j)
        for i, row in enumerate(found)
        for j, t in enumerate(truth)
    ]
    pairs, used = [], set()
    for overlap, i, j in sorted(shared, key=lambda one: (-one[0], one[1:])):
        if overlap > 0 and ("found", i) not in used and ("true", j) not in used:
            used |= {("found", i), ("true", j)}
            pairs.append((found[i], truth[j]))
    return pairs


def _share(part: int, rest: int) -> float:
    return round(part / (part + rest), 4) if part + rest else 0.0
