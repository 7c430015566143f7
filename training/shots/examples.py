"""Features and labels of made films, seen as the program sees films: all frames, or only those that others refer to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from kadr.looks import Look
from kadr.measures.shots.finder import STEP_NS, Learning, Transitions
from kadr.measures.shots.line import Row
from training.shots.bank import Take
from training.shots.film import Film, Truth, film
from training.shots.shot import Rng

KINDS = ("none", "dissolve", "fade", "wipe")
ANSWERED = 0.93  # of what is asked for between looks; the rest cannot be had


@dataclass(frozen=True, slots=True)
class Example:
    """One film seen once. steps: float16 (n, features); kinds: int8 (n,), weights: float32 (n,); pairs: float32 (m, features),
    cuts: float32 (m,), 1 where a cut lies, and their weights; missed: cuts that no pair stands for."""

    steps: np.ndarray
    kinds: np.ndarray
    weights: np.ndarray
    pairs: np.ndarray
    cuts: np.ndarray
    pair_weights: np.ndarray
    missed: int


def seen(made: Film, rng: Rng) -> tuple[np.ndarray, list[Row], np.ndarray]:
    """Table of steps, pairs, and which frames were shown, for a random pattern of frames left out."""
    kept = pattern(rng, len(made.clip))
    learning = Learning()
    finder = Transitions(learning=learning)
    for k in np.nonzero(kept)[0]:
        finder.see(shown_look(made, int(k)))
        wanted = finder.wants_between()
        if wanted and rng.random() < ANSWERED:
            finder.see_between([shown_look(made, f) for f in range(wanted[0] + 1, wanted[1])])
    finder.close()
    return np.concatenate(learning.tables), learning.rows, kept


def shown_look(made: Film, k: int) -> Look:
    """Frame k of a made film, as the program sees it."""
    return Look(k, int(made.at_ns[k]), made.clip.luma[k], made.clip.cb[k], made.clip.cr[k])


def pattern(rng: Rng, n: int) -> np.ndarray:
    """Frames that are decoded: all, every second to fourth, or as a coder with B frames leaves them."""
    way = rng.random()
    if way < 0.35:
        return np.ones(n, bool)
    gaps = rng.choice([2, 3, 4]) if way < 0.6 else None
    kept = np.zeros(n, bool)
    k = 0
    while k < n:
        kept[k] = True
        k += int(gaps) if gaps else int(rng.choice([1, 2, 3, 4], p=(0.3, 0.4, 0.15, 0.15)))
    return kept


def example(seed: int, bank: Sequence[Take]) -> Example:
    """A film and what is known of it."""
    made = film(seed, bank)
    rng = np.random.default_rng(seed + 10**9)
    table, rows, kept = seen(made, rng)
    kinds, weights = step_labels(made, len(table))
    cuts, pair_weights, missed = pair_labels(made.truth, rows, kept)
    found = np.stack([row.features for row in rows]) if rows else np.zeros((0, 0), np.float32)
    return Example(table, kinds, weights, found, cuts, pair_weights, missed)


def step_labels(made: Film, n: int) -> tuple[np.ndarray, np.ndarray]:
    """Kind of each step and how much it counts: the first and last step of a transition hardly show it."""
    at = made.at_ns[0] + np.arange(n) * STEP_NS
    frame = np.interp(at, made.at_ns, np.arange(len(made.at_ns)))
    kinds, weights = np.zeros(n, np.int8), np.ones(n, np.float32)
    reach = STEP_NS / float(made.at_ns[1] - made.at_ns[0])  # frames in a step
    for row in made.truth:
        if row.kind == "cut":
            continue
        inside = (frame > row.start) & (frame < row.end)
        if not inside.any():
            inside[np.abs(frame - (row.start + row.end) / 2).argmin()] = True
        kinds[inside] = KINDS.index(row.kind)
        edge = (np.abs(frame - row.start) < reach) | (np.abs(frame - row.end) < reach)
        weights[edge] = 0.3
    return kinds, weights


def pair_labels(truth: Iterable[Truth], rows: Sequence[Row], kept: np.ndarray) -> tuple[np.ndarray, np.ndarray, int]:
    """1 for the pair that a cut lies in; no weight for pairs inside fades, one side of which may be a hard step."""
    cuts, weights = np.zeros(len(rows), np.float32), np.ones(len(rows), np.float32)
    shown = np.nonzero(kept)[0]
    missed = 0
    for row in truth:
        if row.kind == "cut":
            hit = [k for k, pair in enumerate(rows) if _holds(pair, row.end, shown)]
            cuts[hit] = 1
            missed += not hit
        else:
            for k, pair in enumerate(rows):
                if row.start - 1 <= pair.frame <= row.end + 1 and not cuts[k]:
                    weights[k] = 0.0 if row.kind == "fade" else 1.0
    return cuts, weights, missed


def _holds(pair: Row, end: int, shown: np.ndarray) -> bool:
    """Whether the pair's looks have the cut between them."""
    if pair.exact:
        return pair.frame == end
    return pair.before < end <= pair.frame
