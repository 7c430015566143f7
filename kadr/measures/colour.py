"""The colours of each look, in bins, and a thin slice of it: all that the rows of any division into shots need."""

from dataclasses import dataclass, field

import numpy as np

from kadr.colour_bins import packed
from kadr.contracts import Track
from kadr.looks import COLOUR_COLUMNS, COLOUR_ROWS, ColourLook
from kadr.measures.pile import Pile
from kadr.oklab import srgb_of_oklab

MOST_BINS = 255  # a look's; with them two hours come to less than 30 MB
SLICE_COLUMNS = 4
_ALIKE = np.float32(0.06)  # neighbours nearer than this are one surface with grain on it
_NEIGHBOURS = ((0, 1), (1, -1), (1, 0), (1, 1))  # the other four are these from the other side


@dataclass
class Colours:
    """Sees colours in order.

    The track: `frame`, `at_ns` (int64) of each look; `first` (int64, one more), where its entries begin; `bin`,
    `count`, `offset` (uint16) of the entries, see colour_bins; `slice` (uint8, looks × 72 × 3): the middle columns
    as sRGB.
    """

    version = 1
    frames: list[int] = field(default_factory=list)
    stamps: list[int] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    entries: Pile = field(default_factory=lambda: Pile(axis=1))
    """Of each look, uint16 (3, count)."""
    slices: Pile = field(default_factory=Pile)
    """Of each look, uint8 (1, COLOUR_ROWS, 3)."""

    def see(self, look: ColourLook) -> None:
        self.frames.append(look.frame)
        self.stamps.append(look.at_ns)
        entries = np.stack(packed(without_grain(look.lab).reshape(-1, 3), MOST_BINS))
        self.counts.append(entries.shape[1])
        self.entries.add(entries)
        self.slices.add(_slice(look.lab)[None])

    def track(self) -> Track:
        entries = self.entries.taken(np.empty((3, 0), np.uint16))
        return {
            "frame": np.array(self.frames, np.int64),
            "at_ns": np.array(self.stamps, np.int64),
            "first": np.concatenate([[0], np.cumsum(self.counts, dtype=np.int64)]).astype(np.int64),
            "bin": entries[0],
            "count": entries[1],
            "offset": entries[2],
            "slice": self.slices.taken(np.empty((0, COLOUR_ROWS, 3), np.uint8)),
        }


def without_grain(lab: np.ndarray) -> np.ndarray:
    """Each point as the mean of itself and those of its eight neighbours that are nearly of its colour.

    Lee's sigma filter (1983): grain and the noise of chroma, which would give greys a hue, are averaged away; edges
    stay. lab: float32 (rows, columns, 3).
    """
    total, number = lab.copy(), np.ones(lab.shape[:2], np.float32)
    rows, columns = lab.shape[:2]
    for down, across in _NEIGHBOURS:
        here = np.s_[: rows - down, max(0, -across) : columns - max(0, across)]
        there = np.s_[down:, max(0, across) : columns - max(0, -across)]
        gap = lab[there] - lab[here]
        alike = (np.einsum("ijk,ijk->ij", gap, gap) < _ALIKE * _ALIKE).astype(np.float32)
        gap *= alike[..., None]
        total[here] += gap
        total[there] -= gap
        number[here] += alike
        number[there] += alike
    return lab + (total - lab) / number[..., None]


def _slice(lab: np.ndarray) -> np.ndarray:
    middle = (COLOUR_COLUMNS - SLICE_COLUMNS) // 2
    return srgb_of_oklab(lab[:, middle : middle + SLICE_COLUMNS].astype(np.float64).mean(1))
