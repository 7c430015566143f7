"""The barcode's two forms, read back by the decoder."""

import numpy as np
import pytest
from makers_colour import FRAME_NS, decoded, flat, lab_of, track_of

from kadr.looks import COLOUR_COLUMNS, COLOUR_ROWS
from kadr.oklab import srgb_of_oklab
from kadr.spans import SECOND
from kadr.summaries.barcode_picture import WIDEST_PX, mean_strip, slices
from kadr.summaries.colours import barcode

RED, BLUE = (180, 30, 40), (50, 80, 180)


def test_each_step_is_a_column():
    """One second red, one second blue, in half seconds."""
    track = track_of([(0, flat(RED)), (25, flat(BLUE))])

    strip = decoded(mean_strip(barcode(track, 2 * SECOND)))

    assert strip.shape == (72, 4, 3)
    assert np.abs(strip[:, :2].astype(int) - RED).max() <= 1
    assert np.abs(strip[:, 2:].astype(int) - BLUE).max() <= 1


def test_a_long_film_is_averaged_in_oklab():
    """Red and blue by turns become the middle between them, not a darker one of codes."""
    track = track_of([(25 * n // 2, flat(RED if n % 2 else BLUE)) for n in range(2 * WIDEST_PX)])

    strip = decoded(mean_strip(barcode(track, WIDEST_PX * SECOND)))

    assert strip.shape == (72, WIDEST_PX, 3)
    assert np.abs(strip[0, 100:-100].mean(0) - srgb_of_oklab(lab_of(RED, BLUE).mean(0))).max() < 4


def test_slices_keep_up_and_down():
    """Sky above, ground below, in each column; at most as wide as a strip may be."""
    lab = np.zeros((COLOUR_ROWS, COLOUR_COLUMNS, 3), np.float32)
    lab[:20], lab[20:] = lab_of((120, 170, 240)), lab_of((60, 90, 40))
    track = track_of([(0, lab), (20, lab)])

    picture = decoded(slices(track, 40 * FRAME_NS, 3))

    assert picture.shape == (COLOUR_ROWS, 3, 3)
    assert np.abs(picture[:20].astype(int) - (120, 170, 240)).max() <= 2
    assert np.abs(picture[20:].astype(int) - (60, 90, 40)).max() <= 2
    assert decoded(slices(track, 40 * FRAME_NS, 10**6)).shape[1] == WIDEST_PX


def test_the_same_film_gives_the_same_bytes():
    """And a film that was not seen gives none."""
    track = track_of([(0, flat(RED))])

    assert slices(track, SECOND, 2) == slices(track, SECOND, 2)
    with pytest.raises(ValueError, match="step"):
        mean_strip([])
    with pytest.raises(ValueError, match="look"):
        slices(track_of([]), SECOND, 2)
