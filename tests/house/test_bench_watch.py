"""The bench lays its clocks around what Kadr does, and weighs an install by what is in it."""

import time
from fractions import Fraction
from types import SimpleNamespace

import numpy as np
import pytest
from makers_video import encoded, scene

from bench.shares import Clocks, shares_of
from bench.speed import Install, Took, heaviest
from bench.watch import Ran, cost


def test_waiting_is_no_work():
    """A function that sleeps takes time by the clock and none of its thread's, and still answers."""
    room = SimpleNamespace(wait=lambda seconds: time.sleep(seconds) or "slept")
    clocks = Clocks()
    clocks.around(room, "wait", "waiting")

    assert room.wait(0.1) == "slept"
    assert clocks.wall["waiting"] >= 0.1
    assert clocks.own["waiting"] < 0.05


def test_the_parts_of_a_film_make_the_whole(tmp_path):
    """Each part that a film with sound needs has its row, and the rows add up."""
    tone = 0.1 * np.sin(2 * np.pi * 440 * np.arange(48000) / 48000)
    film = encoded(tmp_path / "weir.mp4", [*scene(9, 24), *scene(11, 24)], Fraction(24), sound=tone[None])

    lines = shares_of(film, 2.0)

    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")][2:]
    seconds = {part: float(value) for part, value, _, _ in rows}
    whole = seconds.pop("all")
    assert sum(seconds.values()) == pytest.approx(whole, abs=0.05 * len(seconds))
    assert min(seconds.values()) >= 0
    assert {part.split(":")[0] for part in seconds} >= {"picture", "sound"}
    assert float(rows[-1][-1]) == pytest.approx(whole / 2, abs=0.05)  # beside two seconds of plain decoding


def test_what_is_light_is_one_row():
    """Packages of 2 MB and more by name, the heaviest first, and what is left."""
    lines = heaviest(Install(20.0, 100.0, Took(9.0, 5.0), [("numpy", 60.0), ("av", 30.0), ("click", 1.0)]))

    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")][2:]
    assert cells == [["numpy", "60", "60%"], ["av", "30", "30%"], ["all others", "10", "10%"]]


def test_cost_is_of_medians_and_the_highest_peak():
    """Three runs beside one of plain decoding."""
    runs = [Ran(100.0, 150.0, 200.0, ""), Ran(120.0, 160.0, 300.0, ""), Ran(200.0, 170.0, 250.0, "")]

    first, second = cost(runs, [Ran(80.0, 140.0, 70.0, "")], 10.0)

    assert "120 s, 1.50 of plain decoding" in first
    assert "160 s of the processor" in first
    assert "300 MB" in second
