"""Looks are chosen while nobody knows yet where a shot ends: enough of them, and not many more."""

import copy
from itertools import pairwise

import numpy as np
import pytest

from kadr.passes.pacing import LOOKS, Pace
from kadr.spans import SECOND


def chosen(edges, rate_hz=24, pace=None, first=0):
    """Frames that are looked at, of a film whose shots begin at these frames; the last edge is its end."""
    pace = pace or Pace()
    found = []
    for frame in range(first, edges[-1]):
        found += pace.offer(round(frame / rate_hz * SECOND), frame, 40.0 if frame in edges[1:-1] else 1.0)
    return found + pace.close()


def inside(frames, start, end):
    return [frame for frame in frames if start <= frame < end]


@pytest.mark.parametrize("length", [12, 30, 48, 71])
def test_a_short_shot_gets_three_looks_near_its_start_middle_and_end(length):
    """One in each third of it."""
    edges = [0, length, 2 * length, 3 * length]
    frames = chosen(edges)
    for start, end in pairwise(edges):
        thirds = [(frame - start) * LOOKS // (end - start) for frame in inside(frames, start, end)]
        assert thirds == [0, 1, 2]


def test_a_long_shot_gets_a_look_a_second():
    """Never more than a second apart, but for the frame."""
    frames = chosen([0, 30 * 24])
    assert len(frames) in (29, 30, 31)
    assert max(np.diff(frames)) <= 25


def test_a_film_of_one_frame_is_looked_at():
    """And one without any is not."""
    assert chosen([0, 1]) == [0]
    assert chosen([0, 0]) == []


def test_a_picture_that_flashes_all_the_time_is_not_looked_at_all_the_time():
    """Three looks a second at most, beside those in hand at the start."""
    pace, found = Pace(), []
    for frame in range(24 * 60):
        found += pace.offer(round(frame / 24 * SECOND), frame, 60.0 * (frame % 2))
    assert len(found + pace.close()) <= 3 * 60 + 30


def test_frames_may_be_left_out():
    """A film of which every third frame is decoded gets its looks."""
    pace, found = Pace(), []
    for frame in range(0, 96, 3):
        found += pace.offer(round(frame / 24 * SECOND), frame, 40.0 if frame == 48 else 1.0)
    found += pace.close()
    assert len(inside(found, 0, 48)) == len(inside(found, 48, 96)) == LOOKS


@pytest.mark.parametrize("at", [1, 20, 49, 130, 400])
def test_going_on_after_a_halt_changes_nothing(at):
    """What it remembers is all that it needs."""
    edges = [0, 50, 62, 140, 500]
    pace, found = Pace(), []
    for frame in range(at):
        found += pace.offer(round(frame / 24 * SECOND), frame, 40.0 if frame in edges[1:-1] else 1.0)
    assert found + chosen(edges, pace=copy.deepcopy(pace), first=at) == chosen(edges)
