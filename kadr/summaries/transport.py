"""How far apart two sets of colours are: the least work that turns one into the other (earth mover's distance).

Rubner, Tomasi, Guibas, "The earth mover's distance as a metric for image retrieval", 2000. Solved exactly, by shortest
paths, for a few dozen colours on either side.
"""

import numpy as np

_NOTHING = 1e-9  # of the share that is left to move
_SAME = 1e-12  # ways that differ by less are equal: rounding must not send colours in circles


def distance(colours: np.ndarray, shares: np.ndarray, others: np.ndarray, other_shares: np.ndarray) -> float:
    """Mean way, in OKLab, that the first colours go to become the others. Shapes (n, 3), (n,), (m, 3), (m,).

    >>> dark, light = np.array([[0.2, 0.0, 0.0]]), np.array([[0.7, 0.0, 0.0], [0.3, 0.0, 0.0]])
    >>> round(distance(dark, np.array([1.0]), light, np.array([0.5, 0.5])), 6)
    0.3
    """
    way = np.sqrt(((colours[:, None] - others[None]) ** 2).sum(-1))
    return work(way, shares / shares.sum(), other_shares / other_shares.sum())


def at_least(colours: np.ndarray, shares: np.ndarray, others: np.ndarray, other_shares: np.ndarray) -> float:
    """A bound below the distance, found at once: how far the means lie apart."""
    mean = shares @ colours / shares.sum() - other_shares @ others / other_shares.sum()
    return float(np.sqrt((mean**2).sum()))


def work(way: np.ndarray, supply: np.ndarray, demand: np.ndarray) -> float:
    """Least cost of moving a supply to a demand of the same sum, where way[i, j] is the cost from i to j."""
    left, wanted = supply.astype(np.float64).copy(), demand.astype(np.float64).copy()
    flow = np.zeros(way.shape)
    while left.max() > _NOTHING and wanted.max() > _NOTHING:
        path = _cheapest(way, flow, left, wanted)
        amount = min(
            left[path[0]], wanted[path[-1]], *(flow[i, j] for i, j in zip(path[2::2], path[1::2], strict=False))
        )
        for i, j in zip(path[::2], path[1::2], strict=True):
            flow[i, j] += amount
        for i, j in zip(path[2::2], path[1::2], strict=False):
            flow[i, j] = flow[i, j] - amount if flow[i, j] - amount > 1e-15 else 0.0
        left[path[0]] -= amount
        wanted[path[-1]] -= amount
    return float((flow * way).sum())


def _cheapest(way: np.ndarray, flow: np.ndarray, left: np.ndarray, wanted: np.ndarray) -> list[int]:
    """Row, column, row, column …: the cheapest way from a row with supply to a column that wants some (Bellman-Ford).

    From a column back to a row leads only what is moved there already, and takes its cost back.
    """
    to_row = np.where(left > _NOTHING, 0.0, np.inf)
    to_column = np.full(len(wanted), np.inf)
    back = np.where(flow > 0, -way, np.inf)
    from_row, from_column = np.full(len(wanted), -1), np.full(len(left), -1)
    while True:
        through = to_row[:, None] + way
        nearer = through.min(0) < to_column - _SAME
        from_row = np.where(nearer, through.argmin(0), from_row)
        to_column = np.where(nearer, through.min(0), to_column)
        again = to_column[None] + back
        cheaper = again.min(1) < to_row - _SAME
        if not cheaper.any():
            break
        from_column = np.where(cheaper, again.argmin(1), from_column)
        to_row = np.where(cheaper, again.min(1), to_row)
    path = [int(np.where(wanted > _NOTHING, to_column, np.inf).argmin())]
    while True:
        path.insert(0, int(from_row[path[0]]))
        if from_column[path[0]] < 0:
            return path
        path.insert(0, int(from_column[path[0]]))
