"""A look: a frame as the measures of shots and motion see it."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Look:
    """A frame as shots and motion see it: a small sampling of its planes over the active picture."""

    frame: int  # index of the shown frame, from 0
    at_ns: int  # stamp from the film's zero
    luma: (
        np.ndarray
    )  # uint8 (72, 128): point samples of Y scaled to 8 bit, studio range as stored (16..235), rows top to bottom
    cb: np.ndarray  # uint8 (36, 64)
    cr: np.ndarray  # uint8 (36, 64)
