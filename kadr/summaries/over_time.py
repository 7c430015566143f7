"""What was seen at some moments, as means over stretches of time."""

import numpy as np


def over_time(values: np.ndarray, at_ns: np.ndarray, end_ns: int, edges: np.ndarray) -> np.ndarray:
    """Means over stretches of what stands from each stamp until the next one, the first from 0 on.

    values: (n, k); at_ns: (n,), rising; edges: whole nanoseconds that part the stretches, rising from 0 to end_ns.
    Returns (stretches, k).

    >>> over_time(np.array([[1.0], [3.0]]), np.array([0, 5]), 10, np.array([0, 4, 6, 10]))[:, 0].tolist()
    [1.0, 2.0, 3.0]
    """
    starts = np.concatenate([[0], np.clip(at_ns[1:], 0, end_ns)])
    marks = np.unique(np.concatenate([starts, edges]))
    held = values[np.searchsorted(starts, marks[:-1], "right") - 1] * np.diff(marks)[:, None]
    stretch = np.searchsorted(edges, marks[:-1], "right") - 1
    sums = np.stack([np.bincount(stretch, column, len(edges) - 1) for column in held.T], -1)
    return sums / np.diff(edges)[:, None]
