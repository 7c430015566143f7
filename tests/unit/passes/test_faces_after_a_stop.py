"""A run that is stopped while faces are looked for goes on with the looks that it held back."""

import numpy as np
import pytest
from makers_faces import picture
from makers_video import encoded

import kadr.passes.watching as watching
from kadr.measures.registry import versions
from kadr.passes import seeing
from kadr.passes.film import silently
from kadr.passes.halting import Halts
from kadr.store.card import Given
from kadr.store.kept import Kept


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """Three shots of a second and a half, two of them with a face."""
    shots = (picture((320, 180, 200)), picture(ground=(30, 80, 40)), picture((200, 190, 190), ground=(150, 140, 120)))
    folder = tmp_path_factory.mktemp("film")
    return encoded(folder / "film.mp4", [shot for shot in shots for _ in range(36)], options={"g": "12"})


@pytest.mark.parametrize("frame", [30, 50, 90])
def test_the_track_is_that_of_an_unbroken_run(film, tmp_path, monkeypatch, frame):
    """Looks at faces, in the same frames, with the same scores."""
    given = Given("film", str(film), str(film.absolute()), "")
    whole = watching.watch(film, given, Kept(), versions(), strict=True, tell=silently)
    monkeypatch.setattr(Halts, "due", lambda self: True)
    monkeypatch.setattr(watching, "_TELL_EACH_FRAMES", 1)
    take, stopped = watching.Pass.take, []

    def stumbling(self, shown, picture):
        if shown.index > frame and not stopped:
            stopped.append(shown.index)
            raise KeyboardInterrupt
        take(self, shown, picture)

    monkeypatch.setattr(watching.Pass, "take", stumbling)
    with pytest.raises(KeyboardInterrupt):
        watching.watch(film, given, Kept(tmp_path / "passes", tmp_path), versions(), strict=True, tell=silently)
    again = watching.watch(film, given, Kept(tmp_path / "passes", tmp_path), versions(), strict=True, tell=silently)

    assert len(whole.tracks["faces"]["score"]) >= 6
    for name, values in whole.tracks["faces"].items():
        assert np.array_equal(values, again.tracks["faces"][name], equal_nan=True), name


def test_how_frames_are_held_back_makes_no_difference(film, monkeypatch):
    """Large ones as small pictures, others as they are."""
    given = Given("film", str(film), str(film.absolute()), "")
    as_frames = watching.watch(film, given, Kept(), versions(), strict=True, tell=silently).tracks["faces"]
    monkeypatch.setattr(seeing, "_LARGE_PX", 0)
    as_pictures = watching.watch(film, given, Kept(), versions(), strict=True, tell=silently).tracks["faces"]

    assert all(np.array_equal(as_frames[name], as_pictures[name], equal_nan=True) for name in as_frames)
