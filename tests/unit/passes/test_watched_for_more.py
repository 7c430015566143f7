"""A film that was watched is watched again only for the measures of which nothing is kept, and what is kept is then byte
for byte what one run for all of them keeps."""

from pathlib import Path

import numpy as np
import pytest
from makers_faces import picture
from makers_video import encoded

import kadr.models as room
from kadr.measures.colour import Colours
from kadr.measures.faces import Faces
from kadr.measures.registry import MODELS, versions
from kadr.measures.shots import Transitions
from kadr.passes import watching
from kadr.passes.film import silently
from kadr.passes.halting import Halts
from kadr.store.card import Given
from kadr.store.kept import Kept

LEAN = ("shots", "motion", "colour", "loudness")
LACKING = tuple(name for name in versions() if name not in LEAN)


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """Three shots of a second and a half, two of them with a face, and a tone."""
    shots = (picture((320, 180, 200)), picture(ground=(30, 80, 40)), picture((200, 190, 190), ground=(150, 140, 120)))
    tone = 0.2 * np.sin(2 * np.pi * 440 * np.arange(int(4.5 * 48_000)) / 48_000)[None]
    return encoded(
        tmp_path_factory.mktemp("film") / "film.mp4",
        [shot for shot in shots for _ in range(36)],
        options={"g": "12"},
        sound=tone,
    )


def watched(film, folder, measures=None):
    given = Given("film", str(film), str(film.absolute()), "")
    folder.mkdir(exist_ok=True)
    kept = Kept(folder / "passes", folder)
    found = watching.watch(film, given, kept, measures or tuple(versions()), strict=True, tell=silently)
    kept.forget_the_rest()
    return found


def bytes_of(folder: Path) -> dict[str, bytes]:
    passes = folder / "passes"
    return {str(file.relative_to(passes)): file.read_bytes() for file in passes.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def at_once(film, tmp_path_factory):
    """What one run for everything keeps."""
    folder = tmp_path_factory.mktemp("whole")
    watched(film, folder)
    return bytes_of(folder)


@pytest.fixture
def at_work(monkeypatch):
    """The measures that each run sets to work, one entry for each time that something is decoded."""
    runs, fresh = [], watching.fresh
    monkeypatch.setattr(watching, "fresh", lambda names: runs.append(tuple(names)) or fresh(names))
    return runs


def test_less_then_all_is_all_at_once(film, at_once, tmp_path, at_work):
    """Only what lacks is set to work."""
    watched(film, tmp_path, LEAN)
    found = watched(film, tmp_path)

    assert at_work == [LEAN, LACKING]
    assert tuple(sorted(found.tracks)) == tuple(sorted(versions()))
    assert bytes_of(tmp_path) == at_once
    assert len(at_once) > len(versions())


def test_all_then_less_then_all_decodes_nothing_again(film, at_once, tmp_path, at_work):
    """A run for less lets the rest lie."""
    watched(film, tmp_path)
    less = watched(film, tmp_path, LEAN)
    watched(film, tmp_path)

    assert len(at_work) == 1
    assert set(less.tracks) == set(LEAN)
    assert bytes_of(tmp_path) == at_once


def test_for_sound_no_picture_is_decoded(film, at_once, tmp_path, monkeypatch):
    """Nor sound for a picture's measure."""
    watched(film, tmp_path, [name for name in versions() if name != "speech"])
    with monkeypatch.context() as patch:
        patch.delattr(watching, "Picture")
        watched(film, tmp_path)
    assert bytes_of(tmp_path) == at_once

    other = tmp_path / "other"
    watched(film, other, [name for name in versions() if name != "writing"])
    monkeypatch.delattr(watching, "Soundtrack")
    watched(film, other)
    assert bytes_of(other) == at_once


def test_another_version_of_a_measure_is_made_alone(film, tmp_path, at_work, monkeypatch):
    """With what is made from what it finds; another measure of shots leaves the others' tracks as they are."""
    watched(film, tmp_path)
    for measure, again in (
        (Colours, ("colour",)),
        (Faces, tuple(name for name in versions() if name in ("faces", "likeness"))),
        (Transitions, ("shots",)),
    ):
        monkeypatch.setattr(measure, "version", measure.version + 1)
        watched(film, tmp_path)
        assert at_work[-1] == again
    assert len(at_work) == 4
    watched(film, tmp_path / "anew")
    assert bytes_of(tmp_path) == bytes_of(tmp_path / "anew")


@pytest.mark.parametrize("frame", [30, 90])
@pytest.mark.parametrize("first", [LEAN, None])
def test_stops_make_no_difference(film, at_once, tmp_path, monkeypatch, first, frame):
    """A run for less is stopped, then one for all, which takes nothing of the other's halt; or one for what lacks is."""
    monkeypatch.setattr(Halts, "due", lambda self: True)
    monkeypatch.setattr(watching, "_TELL_EACH_FRAMES", 1)
    take, stops = watching.Pass.take, []

    def stumbling(self, shown, picture):
        if stops and shown.index > stops[0]:
            del stops[0]
            raise KeyboardInterrupt
        take(self, shown, picture)

    monkeypatch.setattr(watching.Pass, "take", stumbling)
    if first is None:
        watched(film, tmp_path, LEAN)
    for measures in (first, None):
        stops.append(frame)
        with pytest.raises(KeyboardInterrupt):
            watched(film, tmp_path, measures)
    assert list((tmp_path / "passes").glob("*.halt.bytes"))
    resumed = []
    monkeypatch.setattr(watching.Pass, "resume", lambda *given: resumed.append(given) or RESUME(*given))
    watched(film, tmp_path)

    assert len(resumed) == 1
    assert bytes_of(tmp_path) == at_once


RESUME = watching.Pass.resume


def test_a_halt_of_other_measures_is_not_taken(film, at_once, tmp_path, monkeypatch):
    """The run for all begins at the first frame."""
    monkeypatch.setattr(Halts, "due", lambda self: True)
    monkeypatch.setattr(watching, "_TELL_EACH_FRAMES", 1)
    take = watching.Pass.take

    def stumbling(self, shown, picture):
        if shown.index > 50:
            raise KeyboardInterrupt
        take(self, shown, picture)

    with monkeypatch.context() as patch:
        patch.setattr(watching.Pass, "take", stumbling)
        with pytest.raises(KeyboardInterrupt):
            watched(film, tmp_path, LEAN)
    assert list((tmp_path / "passes").glob("*.halt.bytes"))
    monkeypatch.delattr(watching.Pass, "resume")
    watched(film, tmp_path)

    assert bytes_of(tmp_path) == at_once


def test_every_model_belongs_to_a_measure():
    """A measure is made after all when its model is there: which one that is, is known of all."""
    assert {model for some in MODELS.values() for model in some} == set(room.models())
    assert set(MODELS) <= set(versions())
