"""Many arrays kept as one come back as they were; forms that do not fit, as in a spoiled dossier, are refused."""

import numpy as np
import pytest

from kadr.store.state import forms_of, in_pieces


def test_arrays_come_back_as_they_were():
    arrays = [np.arange(6, dtype=np.int64).reshape(2, 3), np.array(2.5), np.zeros((0, 4), np.float32), np.array([True])]

    again = in_pieces(b"".join(one.tobytes() for one in arrays), forms_of(arrays))

    assert [one.dtype for one in again] == [one.dtype for one in arrays]
    assert all(
        np.array_equal(one, other) and one.shape == other.shape for one, other in zip(arrays, again, strict=True)
    )
    assert again[0].flags.writeable


@pytest.mark.parametrize(
    "forms",
    [
        [],
        [["<i8", [4]]],
        [["<i8", [10**12]]],
        [["<i8", [10**30]]],
        [["|O", [3]]],
        [["<i8", [1]]],
        [["<i8", [-3]]],
        [["no kind", [3]]],
    ],
)
def test_forms_that_do_not_fit_are_refused(forms):
    with pytest.raises((ValueError, TypeError)):
        in_pieces(np.arange(3).tobytes(), forms)
