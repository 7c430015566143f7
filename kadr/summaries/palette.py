"""Palette trees: a film's or a shot's colours as at most 24 swatches, and how they merge, down to one."""

from collections.abc import Sequence

import numpy as np

from kadr.film_rows import Swatch

LEAVES = 24
_SIDES = np.array([1.0, 2.0, 2.0])  # a and b count double, as in CSS's deltaE OK2: else light and dark drown hues
_ROUNDS = 4  # of k-means; more change little
_FINEST = 0.0005  # a cluster whose colours lie this near its mean is one colour


def palette(lab: np.ndarray, weight: np.ndarray, leaves: int = LEAVES) -> tuple[Swatch, ...]:
    """The tree of some colours. lab: shape (n, 3), weight: (n,), above 0. Nothing is drawn by lot.

    Leaves are found by splitting the cluster that costs most, each time, at its mean across its widest side, and by
    k-means from there; then the two clusters whose merging costs least are merged, until one is left (Ward 1963).
    """
    centres, shares = _clusters(lab.astype(np.float64) * _SIDES, weight.astype(np.float64), leaves)
    order = np.lexsort((centres[:, 2], centres[:, 1], centres[:, 0]))
    return _merged(centres[order], shares[order])


def swatches(tree: Sequence[Swatch], count: int) -> list[Swatch]:
    """The tree merged to `count` swatches (or to as many as it has leaves), dark to light; their shares add up to 1."""
    children: dict[int, list[int]] = {}
    for number, node in enumerate(tree):
        if node.parent is not None:
            children.setdefault(node.parent, []).append(number)
    shown = [len(tree) - 1] if tree else []
    while len(shown) < count:
        parents = [number for number in shown if number in children]
        if not parents:
            break
        last = max(parents)  # nodes stand in the order of their merging
        shown.remove(last)
        shown.extend(children[last])
    return sorted((tree[number] for number in shown), key=lambda one: (one.lightness, one.a, one.b))


def leaves(tree: Sequence[Swatch]) -> tuple[np.ndarray, np.ndarray]:
    """Colours (n, 3) and shares (n,) of the unmerged swatches."""
    parents = {node.parent for node in tree}
    found = [node for number, node in enumerate(tree) if number not in parents]
    return np.array([(one.lightness, one.a, one.b) for one in found]), np.array([one.share for one in found])


def _clusters(lab: np.ndarray, weight: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    weight = weight / weight.sum()
    label = np.zeros(len(lab), np.intp)
    centres, shares, spread = _moments(lab, weight, label, 1)
    while len(centres) < most:
        cost = shares * spread.sum(1)
        worst = int(cost.argmax())
        if spread[worst].sum() <= _FINEST**2:
            break
        side = int(spread[worst].argmax())
        beyond = (label == worst) & (lab[:, side] > centres[worst, side])
        label[beyond] = len(centres)
        if not beyond.any():
            break
        centres, shares, spread = _moments(lab, weight, label, len(centres) + 1)
    for _ in range(_ROUNDS if len(centres) > 1 else 0):
        apart = sum((lab[:, n, None] - centres[None, :, n]) ** 2 for n in range(3))
        label = np.asarray(apart).argmin(1)
        used, label = np.unique(label, return_inverse=True)
        centres, shares, spread = _moments(lab, weight, label, len(used))
    return centres, shares


def _moments(lab: np.ndarray, weight: np.ndarray, label: np.ndarray, count: int) -> tuple[np.ndarray, ...]:
    """Mean, share and variance along each side of every cluster."""
    shares = np.bincount(label, weight, count)
    means = np.stack([np.bincount(label, weight * lab[:, n], count) for n in range(3)], -1) / shares[:, None]
    away = (lab - means[label]) ** 2
    spread = np.stack([np.bincount(label, weight * away[:, n], count) for n in range(3)], -1) / shares[:, None]
    return means, shares, spread


def _merged(centres: np.ndarray, shares: np.ndarray) -> tuple[Swatch, ...]:
    """All nodes: the clusters, then what they merge into. A step is the distance between the two that are merged,
    as if each made up half of the picture: less for what is small, so that small things merge first."""
    count = len(centres)
    colour, share = [*centres], [*shares.tolist()]
    parent: list[int | None] = [None] * (2 * count - 1)
    step = [0.0] * (2 * count - 1)
    alive = list(range(count))
    while len(alive) > 1:
        here = np.array([colour[n] for n in alive])
        held = np.array([share[n] for n in alive])
        apart = ((here[:, None] - here[None]) ** 2).sum(-1)
        cost = 4 * held[:, None] * held[None] / (held[:, None] + held[None]) * apart
        cost[np.tril_indices(len(alive))] = np.inf
        one, two = divmod(int(cost.argmin()), len(alive))
        first, second = alive[one], alive[two]
        both = share[first] + share[second]
        parent[first] = parent[second] = len(colour)
        step[first] = step[second] = float(np.sqrt(cost[one, two]))
        alive = [n for n in alive if n not in (first, second)] + [len(colour)]
        colour.append((colour[first] * share[first] + colour[second] * share[second]) / both)
        share.append(both)
        step[-1] = step[first]  # of the root, which is merged into nothing: as its children's
    return tuple(
        Swatch(_rounded(light), _rounded(a), _rounded(b), _rounded(share[n]), parent[n], _rounded(step[n]))
        for n, (light, a, b) in enumerate(np.array(colour) / _SIDES)
    )


def _rounded(value: float) -> float:
    return round(float(value), 6)
