"""A film is divided at its transitions; its edges are no shots."""

import numpy as np

from kadr.measures.shots import Transition
from kadr.summaries.shots import divided

STAMPS = np.arange(480, dtype=np.int64) * 41_666_667
END = 480 * 41_666_667


def test_a_boundary_is_the_first_frame_or_the_middle():
    """Of a cut, and of a dissolve from frame 199, the last untouched, to 221, the first full one."""
    found = divided([Transition("cut", 99, 100, 0.9), Transition("dissolve", 199, 221, 0.8)], STAMPS, END)

    assert [(one.start_frame, one.end_frame, one.opens_with) for one in found] == [
        (0, 100, "start"), (100, 210, "cut"), (210, 480, "dissolve"),
    ]  # fmt: skip
    assert (found[2].transition_start_frame, found[2].transition_end_frame) == (199, 221)
    assert found[-1].end_ns == END


def test_fades_at_the_ends_of_a_film_make_no_shots():
    """The black before and after them is no picture."""
    found = divided([Transition("fade", 0, 48, 1.0), Transition("cut", 239, 240, 1.0), Transition("fade", 440, 478, 1.0)], STAMPS, END)  # fmt: skip

    assert [(one.start_frame, one.opens_with) for one in found] == [(0, "fade"), (240, "cut")]


def test_a_film_without_transitions_is_one_shot():
    """Down to a film of one frame."""
    (one,) = divided([], STAMPS[:1], 40_000_000)
    assert (one.start_frame, one.end_frame, one.start_ns, one.end_ns, one.score) == (0, 1, 0, 40_000_000, None)
