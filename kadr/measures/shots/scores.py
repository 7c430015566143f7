"""What is kept of a film's picture so that its transitions can be decided again, without decoding."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Scores:
    """Small arrays: one entry per possible cut, and one per step of a grid of 12 steps a second."""

    cut_frame: np.ndarray  # int64: first frame of the new shot
    cut_before: np.ndarray  # int64: last frame surely before it; cut_frame - 1 where the place is exact
    cut_probability: np.ndarray  # float32: that there is a cut
    cut_exact: np.ndarray  # bool: the frames on both sides were seen
    step_ns: np.ndarray  # int64: time of the step, from the film's zero
    step_frame: np.ndarray  # int64: the frame shown then
    p_dissolve: np.ndarray  # float32: the network's share for each kind; what is left is for none
    p_fade: np.ndarray  # float32
    p_wipe: np.ndarray  # float32
    light: np.ndarray  # float32: mean luma, 16..235
    contrast: np.ndarray  # float32: spread of luma over the picture
    gradual_curve: np.ndarray  # float64 (4,): from a run of steps to a probability, as calibrated with the networks
