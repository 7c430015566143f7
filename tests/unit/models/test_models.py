"""The models run, are those that were pinned, and a missing one is said to be missing."""

import subprocess
import sys
from importlib.resources import files

import numpy as np
import pytest

import kadr.models as room
from kadr.errors import MissingPart
from kadr.models import models, onnx, tflite, weights

here = pytest.mark.skipif(
    not files(room).joinpath("files").is_dir(), reason="this installation was built without its models"
)


@here
@pytest.mark.parametrize("name", models())
def test_each_model_is_the_one_that_was_pinned(name):
    """And its package's licence lies beside it."""
    assert weights(name)
    assert files(room).joinpath("files", f"LICENCE-{models()[name].package}.txt").is_file()


@here
@pytest.mark.parametrize(("height", "width"), [(32, 32), (288, 640), (480, 352)])
def test_centerface_takes_pictures_of_any_size(height, width):
    """Its maps are a quarter as large."""
    heat, size, offset, points = onnx("centerface")({"picture": np.zeros((1, 3, height, width), np.float32)})

    assert heat.shape == (1, 1, height // 4, width // 4)
    assert [part.shape[1] for part in (size, offset, points)] == [2, 2, 10]


@here
@pytest.mark.parametrize(
    ("name", "side", "first"),
    [
        ("face_landmark", 192, 468 * 3),
        ("iris_landmark", 64, 71 * 3),
        ("pose_detection", 224, 2254 * 12),
        ("pose_landmark", 256, 39 * 5),
    ],
)
def test_the_small_models_run_and_say_the_same_twice(name, side, first):
    """Number of values as their makers describe them."""
    picture = np.random.default_rng(1).random((1, side, side, 3), np.float32)
    found, again = tflite(name)({"picture": picture}), tflite(name)({"picture": picture})

    assert found[0].size == first
    assert all((one == other).all() for one, other in zip(found, again, strict=True))


@here
def test_starting_a_model_says_nothing():
    """A user's terminal is for what Kadr says."""
    each = "{'onnx': onnx, 'tflite': tflite}[one.runs_in](one.name)"
    command = f"from kadr.models import models, onnx, tflite; [{each} for one in models().values()]"
    ran = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)

    assert ran.stdout + ran.stderr == ""


@here
def test_silence_is_not_speech():
    """Three windows of 32 ms of zeros, each with the 64 samples before it."""
    before = np.zeros((1, 1, 128), np.float32)
    probability, h, c = onnx("silero_vad")({"input": np.zeros((3, 576), np.float32), "h": before, "c": before})

    assert probability.shape == (3,)
    assert (probability < 0.1).all()
    assert h.shape == c.shape == (1, 1, 128)


def test_a_missing_or_spoiled_model_is_said_to_be_so(monkeypatch, tmp_path):
    """One line: which, and what to do."""
    monkeypatch.setattr(room, "files", lambda _: tmp_path)
    known = models()
    monkeypatch.setattr(room, "models", lambda: known)

    with pytest.raises(MissingPart, match=r"centerface\.onnx \(finds faces.*is not in this installation; install Kadr"):
        weights("centerface")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "centerface.onnx").write_bytes(b"something else")
    with pytest.raises(MissingPart, match="is not the file that Kadr was built for"):
        weights("centerface")


def test_models_that_are_missing_are_named(monkeypatch, tmp_path):
    """By their files: of a folder with one of them, all the others."""
    known = models()
    monkeypatch.setattr(room, "models", lambda: known)
    monkeypatch.setattr(room, "files", lambda _: tmp_path)
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "centerface.onnx").write_bytes(b"something")

    assert set(room.missing_models()) == set(known) - {"centerface"}


@here
def test_weights_of_centerface_are_no_inputs():
    """So the runtime can work out beforehand what hangs on them alone."""
    import onnxruntime

    from kadr.models.onnx_file import of_any_size

    session = onnxruntime.InferenceSession(of_any_size(weights("centerface")), providers=["CPUExecutionProvider"])
    assert [one.name for one in session.get_inputs()] == ["input.1"]
    assert [one.shape[1] for one in session.get_outputs()] == [1, 2, 2, 10]
