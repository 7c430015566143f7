"""How bench.shot_counts counts: by the rules that its first lines tell."""

from bench.shot_counts import GRADUAL, by_type, f1, taken, tallied
from kadr.measures.shots import Transition

TRUTH = {
    "transitions": [
        {"type": "cut", "start": 49, "end": 50},
        {"type": "cut", "start": 89, "end": 90},
        {"type": "dissolve", "start": 120, "end": 150},
        {"type": "fade", "start": 200, "end": 260},
    ],
    "optional": [{"type": "fade", "start": 300, "end": 320}],
    "ignore": [[10, 12]],
}


def test_cuts_count_at_the_exact_frame():
    """One right, one a frame late and so false and missed, one where the truth says to ignore."""
    found = [Transition("cut", end - 1, end, 0.9) for end in (11, 50, 91)]

    tally = tallied(TRUTH, found)

    assert tally.counts("cut") == (1, 1, 1)


def test_gradual_ones_match_by_overlap_one_to_one():
    """Two on one dissolve are one right and one false; the fade is found as a wipe; the optional one counts neither way."""
    found = [
        Transition("dissolve", 118, 149, 0.9),
        Transition("wipe", 149, 160, 0.6),
        Transition("wipe", 210, 250, 0.8),
        Transition("fade", 301, 319, 0.9),
    ]

    tally = tallied(TRUTH, found)

    assert tally.counts(*GRADUAL) == (2, 1, 0)
    assert tally.kinds_right == 1


def test_each_type_has_its_row():
    """A dissolve found under the name of a wipe is found; a second wipe where there is none is a false wipe; the fade is missed."""
    found = [Transition("cut", 49, 50, 0.9), Transition("wipe", 125, 140, 0.9), Transition("wipe", 170, 180, 0.6)]

    rows = by_type(tallied(TRUTH, found))

    assert rows == [
        ["cut", "2", "1", "0", "1", "0.667", "1 cut"],
        ["dissolve", "1", "1", "0", "0", "1.000", "1 wipe"],
        ["fade", "1", "0", "0", "1", "0.000", ""],
        ["wipe", "0", "0", "1", "0", "0.000", ""],
    ]


def test_everything_inside_a_take_is_false():
    """What lies across its edge is not judged."""
    found = [Transition("cut", 9, 10, 0.9), Transition("wipe", 20, 40, 0.9), Transition("fade", 90, 110, 0.9)]

    tally = taken([[0, 100]], found)

    assert (tally.false("cut"), tally.false(*GRADUAL)) == (1, 1)


def test_f1_is_the_harmonic_mean():
    """Three right, one false and two missed: 2 * 3 / (2 * 3 + 1 + 2)."""
    assert f1(3, 1, 2) == 6 / 9
    assert f1(0, 0, 0) is None
