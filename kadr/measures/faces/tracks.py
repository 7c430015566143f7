"""Tracks of faces put together: looks made at different times, in the order of their frames."""

from collections.abc import Sequence

import numpy as np

from kadr.contracts import Track

OF_FACES = ("box", "score", "points", "open")
"""What a track holds of each face; `first` says where those of a look begin; all the rest is of each look."""


def joined(tracks: Sequence[Track]) -> Track:
    """One track with the looks of all, by frame; of a frame that two have looked at, the earlier track's."""
    frames = np.concatenate([track["frame"] for track in tracks])
    _, order = np.unique(frames, return_index=True)
    return picked(_in_a_row(tracks), order)


def picked(track: Track, looks: np.ndarray) -> Track:
    """The same track with these looks alone, in this order. looks: their places, int (n,)."""
    first = track["first"]
    counts = first[looks + 1] - first[looks]
    faces = np.concatenate([np.zeros(0, np.int64), *(np.arange(first[look], first[look + 1]) for look in looks)])
    made = {name: values[faces if name in OF_FACES else looks] for name, values in track.items() if name != "first"}
    return {**made, "first": np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)}


def _in_a_row(tracks: Sequence[Track]) -> Track:
    whole = {name: np.concatenate([track[name] for track in tracks]) for name in tracks[0] if name != "first"}
    counts = np.concatenate([np.diff(track["first"]) for track in tracks])
    return {**whole, "first": np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)}
