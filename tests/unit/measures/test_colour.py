"""The measure of colour: what it keeps, and how exactly."""

import pickle

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_colour import flat, grainy, lab_of, striped, track_of

from kadr.colour_bins import packed, unpacked
from kadr.looks import COLOUR_COLUMNS, COLOUR_ROWS, ColourLook
from kadr.measures.colour import MOST_BINS, Colours, without_grain
from kadr.oklab import oklab_of_srgb

BYTE = st.integers(0, 255)


@settings(deadline=None)
@given(st.tuples(BYTE, BYTE, BYTE))
def test_a_flat_look_comes_back(colour):
    """Any colour of sRGB, to within 0.002."""
    track = track_of([(0, flat(colour))])

    got = unpacked(track["bin"], track["offset"])

    assert track["count"].tolist() == [COLOUR_ROWS * COLOUR_COLUMNS]
    assert np.sqrt(((got - lab_of(colour)) ** 2).sum()) < 0.002


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 2**32 - 1), st.floats(0.0, 0.1))
def test_every_point_is_counted(seed, spread):
    """The counts of its bins add up to its points, and its mean colour stays, also where colours outnumber bins."""
    lab = grainy(flat((120, 100, 90)), spread, seed)
    lab[..., 0] = np.clip(lab[..., 0], 0, 1)
    track = track_of([(0, lab)])

    mean = (unpacked(track["bin"], track["offset"]) * track["count"][:, None]).sum(0) / track["count"].sum()

    assert track["count"].sum() == lab.shape[0] * lab.shape[1]
    assert len(track["bin"]) <= MOST_BINS
    assert np.abs(mean - without_grain(lab).reshape(-1, 3).mean(0)).max() < 0.01


def test_the_rarest_bins_join_their_neighbours():
    """With room for two bins, a stray colour is counted to the one that is near it."""
    lab = np.concatenate(
        [lab_of((200, 30, 30)).repeat(50, 0), lab_of((30, 60, 200)).repeat(40, 0), lab_of((210, 60, 50))]
    )

    _, count, _ = packed(lab.astype(np.float32), 2)

    assert sorted(count.tolist()) == [40, 51]


def test_grain_is_taken_off_and_edges_stay():
    """Noise shrinks to less than half; the border between two colours does not move or soften."""
    clean = striped((0.5, (140, 60, 50)), (0.5, (60, 110, 70)))

    smooth = without_grain(grainy(clean, 0.01))

    assert (smooth - clean).std() < 0.0045
    assert np.abs(smooth - clean).max() < 0.03
    assert np.array_equal(without_grain(clean), clean) or np.abs(without_grain(clean) - clean).max() < 1e-6


def test_a_slice_is_the_middle_of_the_picture():
    """Top to bottom, in sRGB."""
    lab = np.zeros((COLOUR_ROWS, COLOUR_COLUMNS, 3), np.float32)
    lab[: COLOUR_ROWS // 2] = lab_of((250, 10, 20))
    lab[COLOUR_ROWS // 2 :] = lab_of((10, 20, 250))

    (column,) = track_of([(7, lab)])["slice"]

    assert np.abs(column[0].astype(int) - (250, 10, 20)).max() <= 1
    assert np.abs(column[-1].astype(int) - (10, 20, 250)).max() <= 1


def test_a_stopped_run_goes_on():
    """What was seen before the stop and after it makes the same track as all at once."""
    looks = [ColourLook(n, n * 10, grainy(flat((90, 120, 60)), 0.02, n)) for n in range(4)]
    whole, halted = Colours(), Colours()
    for look in looks:
        whole.see(look)
    for look in looks[:2]:
        halted.see(look)
    resumed = pickle.loads(pickle.dumps(halted))  # noqa: S301 - made in this test
    for look in looks[2:]:
        resumed.see(look)

    one, other = whole.track(), resumed.track()
    assert one.keys() == other.keys()
    for name, values in one.items():
        assert values.tobytes() == other[name].tobytes()


def test_no_look_makes_an_empty_track():
    """With all its arrays."""
    track = Colours().track()

    assert track["first"].tolist() == [0]
    assert track["slice"].shape == (0, COLOUR_ROWS, 3)
    assert all(not len(track[name]) for name in ("frame", "at_ns", "bin", "count", "offset"))


def test_two_hours_stay_small():
    """15,000 looks of the most colourful kind come to less than 30 MB."""
    rng = np.random.default_rng(0)
    lab = oklab_of_srgb(rng.integers(0, 256, (COLOUR_ROWS, COLOUR_COLUMNS, 3)))

    track = track_of([(0, lab)])

    assert sum(values.nbytes for values in track.values()) * 15_000 < 30e6
