"""The small networks, run with plain arrays. Their weights are made by python -m training.shots."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

DILATIONS = (1, 2, 4, 8, 16, 2)  # of the residual blocks: a step sees 33 steps before and behind it
REACH = sum(DILATIONS)
CHUNK = 4096  # steps at a time, so that a long film takes little memory
FOLDER = Path(__file__).parent

Weights = dict[str, np.ndarray]


@dataclass(frozen=True, slots=True)
class Nets:
    """What was trained. steps: the networks over the grid; pairs: those over neighbouring looks."""

    steps: tuple[Weights, ...]
    pairs: tuple[Weights, ...]
    fit: dict[str, list[float]]  # small curves: from what the networks say to probabilities
    story: dict[str, Any]  # what made them: command, material, figures


@cache
def trained() -> Nets:
    """The weights in this folder."""
    with np.load(FOLDER / "weights.npz") as stored:
        story = json.loads(bytes(stored["story"]).decode())
        arrays = {name: stored[name].astype(np.float32) for name in stored.files if name != "story"}
    return put_together(arrays, story)


def put_together(arrays: Weights, story: dict[str, Any]) -> Nets:
    """Networks from arrays named kind.member.part, and their story, which holds the curves as fit."""
    return Nets(_members(arrays, "steps"), _members(arrays, "pairs"), story["fit"], story)


def _members(arrays: Weights, kind: str) -> tuple[Weights, ...]:
    members: dict[str, Weights] = {}
    for name, array in arrays.items():
        what, number, part = name.split(".", 2)
        if what == kind:
            members.setdefault(number, {})[part] = array
    return tuple(members[number] for number in sorted(members))


def standardised(table: np.ndarray, weights: Weights) -> np.ndarray:
    """Features with mean 0 and spread 1 over the training material, far values cut off."""
    return np.clip((table.astype(np.float32) - weights["mean"]) * weights["scale"], -5, 5)


def over_steps(table: np.ndarray, members: tuple[Weights, ...]) -> np.ndarray:
    """Probabilities of none, dissolve, fade and wipe for each step, float32 (n, 4): the mean of the members."""
    each = [_one_over_steps(table, weights) for weights in members]
    return np.asarray(np.mean(each, axis=0), dtype=np.float32)


def _one_over_steps(table: np.ndarray, weights: Weights) -> np.ndarray:
    x = np.maximum(standardised(table, weights) @ weights["in.w"] + weights["in.b"], 0)
    for block, dilation in enumerate(DILATIONS):
        taps = weights[f"block{block}.w"]
        padded = np.pad(x, ((dilation, dilation), (0, 0)))
        inner = sum(padded[k * dilation : k * dilation + len(x)] @ taps[k] for k in range(3))
        inner = np.maximum(inner + weights[f"block{block}.b"], 0)
        x = x + inner @ weights[f"block{block}.out.w"] + weights[f"block{block}.out.b"]
    logits = np.maximum(x, 0) @ weights["out.w"] + weights["out.b"]
    logits = logits[:, :4] - logits[:, :4].max(axis=1, keepdims=True)
    powers = np.exp(logits)
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def over_pairs(table: np.ndarray, members: tuple[Weights, ...]) -> np.ndarray:
    """Log odds of a cut for each pair, float32 (n,): the mean of the members."""
    if not len(table):
        return np.zeros(0, dtype=np.float32)
    total = np.zeros(len(table), dtype=np.float32)
    for weights in members:
        x = np.maximum(standardised(table, weights) @ weights["a.w"] + weights["a.b"], 0)
        x = np.maximum(x @ weights["b.w"] + weights["b.b"], 0)
        total += (x @ weights["c.w"] + weights["c.b"])[:, 0]
    return total / len(members)
