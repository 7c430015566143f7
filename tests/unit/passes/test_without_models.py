"""An installation without its models watches films all the same, says what is missing, and makes up for it later."""

from importlib import resources

import pytest
from makers_faces import picture
from makers_video import encoded

import kadr.models as room
from kadr.measures.registry import versions
from kadr.passes.film import silently
from kadr.passes.watching import watch
from kadr.store.card import Given
from kadr.store.kept import Kept


@pytest.fixture
def without_models(monkeypatch, tmp_path):
    """Models are looked for in an empty folder, and none is ready."""
    known = room.models()
    (tmp_path / "empty").mkdir()

    def take_away():
        monkeypatch.setattr(room, "models", lambda: known)
        monkeypatch.setattr(room, "files", lambda _: tmp_path / "empty")
        for door in (room.onnx, room.tflite):
            door.cache_clear()

    yield take_away
    monkeypatch.undo()
    for door in (room.onnx, room.tflite):
        door.cache_clear()


@pytest.mark.skipif(
    not resources.files(room).joinpath("files").is_dir(), reason="this installation was built without its models"
)
def test_faces_are_made_up_for_when_models_are_there(tmp_path, without_models, monkeypatch):
    """A trouble names the model and what to do; the next run, with the model, has faces."""
    film = encoded(tmp_path / "film.mp4", [picture((320, 180, 200))] * 30)
    given = Given("film", str(film), str(film.absolute()), "")
    without_models()
    first = watch(film, given, Kept(tmp_path / "passes", tmp_path), versions(), strict=False, tell=silently)
    monkeypatch.undo()
    for door in (room.onnx, room.tflite):
        door.cache_clear()
    second = watch(film, given, Kept(tmp_path / "passes", tmp_path), versions(), strict=True, tell=silently)

    assert "faces" not in first.tracks
    assert any("centerface.onnx" in trouble.what and "install Kadr again" in trouble.what for trouble in first.troubles)
    assert len(second.tracks["faces"]["score"]) == len(second.tracks["faces"]["frame"]) > 0
