"""The build's fonts: pinned, checked, and not missed when they cannot be had."""

import pytest
from makers_building import pip_answers

from building import fonts as build
from building.pinned import WrongHash
from kadr.page import font_faces


def test_without_a_network_the_build_goes_on(monkeypatch, tmp_path):
    """One line says so, and nothing is left half made."""
    pip_answers(monkeypatch, "ERROR: no matching distribution found")

    assert "could not be fetched" in build.make(tmp_path / "fonts")
    assert not (tmp_path / "fonts").exists()


@pytest.mark.parametrize("wheel", [None, b"something else"])
def test_a_wrong_hash_stops_the_build(monkeypatch, tmp_path, wheel):
    """Said by pip, or found here."""
    pip_answers(monkeypatch, "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", wheel)

    with pytest.raises(WrongHash):
        build.make(tmp_path / "fonts")


def test_a_wrong_hash_is_told_in_one_line(monkeypatch, tmp_path):
    """What was wanted and what came, where pip says it over many lines."""
    pip = (
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n    Expected sha256 "
        + "a" * 64
        + "\n         Got        "
    )
    pip_answers(monkeypatch, pip + "b" * 64 + "\n")

    with pytest.raises(
        WrongHash, match=f"^{build.PACKAGE} is not .* pinned: expected sha256 {build.SHA256}, got {'b' * 64}$"
    ):
        build.make(tmp_path / "fonts")


def test_fonts_in_place_are_not_made_again(tmp_path):
    """The stamp names the package and its hash."""
    (tmp_path / build.STAMP).write_text(f"{build.PACKAGE} sha256:{build.SHA256}\n", encoding="utf-8")

    assert build.make(tmp_path) == ""


def test_the_page_asks_for_the_faces_that_the_build_makes():
    """Same files, same order."""
    assert [face[1:] for face in font_faces.FACES] == list(build.FACES)
