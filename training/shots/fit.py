"""Fitting the two small networks with plain arrays: forward, backward, AdamW with one rise and fall of its rate."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from kadr.measures.shots.nets import DILATIONS, Weights

Rng = np.random.Generator
CHANNELS = 48
KIND_WEIGHTS = np.array([1.0, 1.6, 1.6, 2.0], np.float32)  # rare kinds count more
Grads = dict[str, np.ndarray]


def standards(table: np.ndarray) -> Weights:
    """Mean and inverse spread of each feature."""
    wide = table.astype(np.float64)
    return {"mean": wide.mean(axis=0).astype(np.float32), "scale": (1 / (wide.std(axis=0) + 1e-3)).astype(np.float32)}


def new_steps_net(rng: Rng, inputs: int) -> Weights:
    """Weights before any training."""
    weights = {"in.w": _drawn(rng, inputs, CHANNELS), "in.b": np.zeros(CHANNELS, np.float32)}
    for block in range(len(DILATIONS)):
        weights[f"block{block}.w"] = np.stack([_drawn(rng, 3 * CHANNELS, CHANNELS)[:CHANNELS] for _ in range(3)])
        weights[f"block{block}.b"] = np.zeros(CHANNELS, np.float32)
        weights[f"block{block}.out.w"] = _drawn(rng, CHANNELS, CHANNELS) * np.float32(0.3)
        weights[f"block{block}.out.b"] = np.zeros(CHANNELS, np.float32)
    weights["out.w"] = _drawn(rng, CHANNELS, 4) * np.float32(0.3)
    weights["out.b"] = np.array([2.0, 0, 0, 0], np.float32)
    return weights


def new_pairs_net(rng: Rng, inputs: int) -> Weights:
    """Weights before any training."""
    return {
        "a.w": _drawn(rng, inputs, 48),
        "a.b": np.zeros(48, np.float32),
        "b.w": _drawn(rng, 48, 24),
        "b.b": np.zeros(24, np.float32),
        "c.w": _drawn(rng, 24, 1),
        "c.b": np.zeros(1, np.float32),
    }


def _drawn(rng: Rng, inputs: int, outputs: int) -> np.ndarray:
    return (rng.standard_normal((inputs, outputs)) * np.sqrt(2 / inputs)).astype(np.float32)


def steps_loss(weights: Weights, x: np.ndarray, kinds: np.ndarray, count: np.ndarray) -> tuple[float, Grads]:
    """Cross-entropy over the steps of a batch and its gradients. x: (b, t, f), standardised; kinds: (b, t); count: (b, t), what each counts."""
    grads: Grads = {}
    hidden = np.maximum(x @ weights["in.w"] + weights["in.b"], 0)
    states, inners = [hidden], []
    for block, dilation in enumerate(DILATIONS):
        inner = np.maximum(_convolved(states[-1], weights[f"block{block}.w"], dilation) + weights[f"block{block}.b"], 0)
        inners.append(inner)
        states.append(states[-1] + inner @ weights[f"block{block}.out.w"] + weights[f"block{block}.out.b"])
    top = np.maximum(states[-1], 0)
    logits = top @ weights["out.w"] + weights["out.b"]
    logits -= logits.max(axis=-1, keepdims=True)
    chance = np.exp(logits)
    chance /= chance.sum(axis=-1, keepdims=True)
    each = count * KIND_WEIGHTS[kinds]
    total = max(float(each.sum()), 1e-6)
    right = np.take_along_axis(chance, kinds[..., None].astype(int), -1)[..., 0]
    loss = float((each * -np.log(right + 1e-9)).sum() / total)
    slope = chance.copy()
    np.put_along_axis(slope, kinds[..., None].astype(int), (right - 1)[..., None], -1)
    slope *= (each / total)[..., None]
    grads["out.w"], grads["out.b"] = _flat(top).T @ _flat(slope), _flat(slope).sum(0)
    back = (slope @ weights["out.w"].T) * (states[-1] > 0)
    for block in reversed(range(len(DILATIONS))):
        inner, state, dilation = inners[block], states[block], DILATIONS[block]
        grads[f"block{block}.out.w"] = _flat(inner).T @ _flat(back)
        grads[f"block{block}.out.b"] = _flat(back).sum(0)
        inside = (back @ weights[f"block{block}.out.w"].T) * (inner > 0)
        grads[f"block{block}.b"] = _flat(inside).sum(0)
        through, taps = _convolved_back(state, weights[f"block{block}.w"], inside, dilation)
        grads[f"block{block}.w"] = taps
        back = back + through
    back = back * (hidden > 0)
    grads["in.w"], grads["in.b"] = _flat(x).T @ _flat(back), _flat(back).sum(0)
    return loss, grads


def pairs_loss(weights: Weights, x: np.ndarray, cuts: np.ndarray, count: np.ndarray) -> tuple[float, Grads]:
    """Cross-entropy of cut or not over a batch of pairs, and its gradients. x: (b, f), standardised."""
    a = np.maximum(x @ weights["a.w"] + weights["a.b"], 0)
    b = np.maximum(a @ weights["b.w"] + weights["b.b"], 0)
    chance = 1 / (1 + np.exp(-np.clip((b @ weights["c.w"] + weights["c.b"])[:, 0], -30, 30)))
    total = max(float(count.sum()), 1e-6)
    loss = -float((count * (cuts * np.log(chance + 1e-9) + (1 - cuts) * np.log(1 - chance + 1e-9))).sum() / total)
    slope = ((chance - cuts) * count / total)[:, None].astype(np.float32)
    back_b = (slope @ weights["c.w"].T) * (b > 0)
    back_a = (back_b @ weights["b.w"].T) * (a > 0)
    return loss, {
        "c.w": b.T @ slope,
        "c.b": slope.sum(0),
        "b.w": a.T @ back_b,
        "b.b": back_b.sum(0),
        "a.w": x.T @ back_a,
        "a.b": back_a.sum(0),
    }


Loss = Callable[..., tuple[float, Grads]]


def fitted(
    weights: Weights,
    loss: Loss,
    batches: Callable[[Rng], Iterator[tuple[np.ndarray, ...]]],
    epochs: int,
    rng: Rng,
    rate: float,
) -> Weights:
    """The weights after training; prints the mean loss of each epoch."""
    total = sum(1 for _ in batches(np.random.default_rng(0))) * epochs
    first = {name: np.zeros_like(array) for name, array in weights.items()}
    second = {name: np.zeros_like(array) for name, array in weights.items()}
    done = 0
    for epoch in range(epochs):
        losses = []
        for batch in batches(rng):
            value, grads = loss(weights, *batch)
            losses.append(value)
            done += 1
            share = done / total
            pace = rate * (share / 0.15 if share < 0.15 else 0.5 * (1 + np.cos(np.pi * (share - 0.15) / 0.85)))
            norm = np.sqrt(sum(float((grad**2).sum()) for grad in grads.values()))
            shrink = min(1.0, 1.0 / (norm + 1e-9))
            for name, grad in grads.items():
                grad = grad * shrink
                first[name] += 0.1 * (grad - first[name])
                second[name] += 0.01 * (grad * grad - second[name])
                step = (first[name] / (1 - 0.9**done)) / (np.sqrt(second[name] / (1 - 0.99**done)) + 1e-8)
                decay = 0.01 * weights[name] if name.endswith(".w") else 0
                weights[name] = (weights[name] - pace * (step + decay)).astype(np.float32)
        print(f"  epoch {epoch + 1}/{epochs}: loss {np.mean(losses):.4f}", flush=True)
    return weights


def step_batches(
    tables: Sequence[np.ndarray], kinds: Sequence[np.ndarray], counts: Sequence[np.ndarray], size: int
) -> Callable[[Rng], Iterator[tuple[np.ndarray, ...]]]:
    """Batches of whole films, standardised already, with a little noise, in a new order each time."""
    longest = max(len(table) for table in tables)

    def each(rng: Rng) -> Iterator[tuple[np.ndarray, ...]]:
        order = rng.permutation(len(tables))
        for low in range(0, len(order) - size + 1, size):
            chosen = order[low : low + size]
            x = np.zeros((size, longest, tables[0].shape[1]), np.float32)
            kind, count = np.zeros((size, longest), np.int8), np.zeros((size, longest), np.float32)
            for k, film in enumerate(chosen):
                n = len(tables[film])
                x[k, :n], kind[k, :n] = tables[film], kinds[film]
                count[k, :n] = counts[film]
            x += rng.standard_normal(x.shape, dtype=np.float32) * np.float32(0.1)
            yield x, kind, count

    return each


def pair_batches(
    table: np.ndarray, cuts: np.ndarray, counts: np.ndarray, size: int
) -> Callable[[Rng], Iterator[tuple[np.ndarray, ...]]]:
    """Batches of pairs in a new order each time."""

    def each(rng: Rng) -> Iterator[tuple[np.ndarray, ...]]:
        order = rng.permutation(len(table))
        for low in range(0, len(order) - size + 1, size):
            chosen = order[low : low + size]
            x = table[chosen]
            yield x + rng.standard_normal(x.shape, dtype=np.float32) * np.float32(0.1), cuts[chosen], counts[chosen]

    return each


def _flat(x: np.ndarray) -> np.ndarray:
    return x.reshape(-1, x.shape[-1])


def _convolved(x: np.ndarray, taps: np.ndarray, dilation: int) -> np.ndarray:
    t = x.shape[1]
    padded = np.pad(x, ((0, 0), (dilation, dilation), (0, 0)))
    return np.asarray(sum(padded[:, k * dilation : k * dilation + t] @ taps[k] for k in range(3)))


def _convolved_back(x: np.ndarray, taps: np.ndarray, slope: np.ndarray, dilation: int) -> tuple[np.ndarray, np.ndarray]:
    t = x.shape[1]
    padded = np.pad(x, ((0, 0), (dilation, dilation), (0, 0)))
    back = np.zeros_like(padded)
    grads = []
    for k in range(3):
        part = np.s_[:, k * dilation : k * dilation + t]
        grads.append(_flat(padded[part]).T @ _flat(slope))
        back[part] += slope @ taps[k].T
    return back[:, dilation : dilation + t], np.stack(grads)
