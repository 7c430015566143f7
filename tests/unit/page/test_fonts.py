"""The build's fonts: pinned, checked, and not missed when they cannot be had."""

import importlib.util
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from kadr.page import font_faces

ROOT = Path(__file__).parents[3]


@pytest.fixture
def build() -> ModuleType:
    """The build hook as a module."""
    pytest.importorskip("hatchling", reason="the build tool is not installed here")
    spec = importlib.util.spec_from_file_location("build_fonts", ROOT / "build_fonts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _answers(build: ModuleType, monkeypatch: pytest.MonkeyPatch, stderr: str, wheel: bytes | None = None) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        if wheel is not None:
            Path(command[command.index("--dest") + 1], "some.whl").write_bytes(wheel)
        return subprocess.CompletedProcess(command, 0 if wheel is not None else 1, "", stderr)

    monkeypatch.setattr(build.subprocess, "run", run)


def test_without_a_network_the_build_goes_on(build, monkeypatch, tmp_path):
    """One line says so, and nothing is left half made."""
    _answers(build, monkeypatch, "ERROR: no matching distribution found")

    assert "could not be fetched" in build.make(tmp_path / "fonts")
    assert not (tmp_path / "fonts").exists()


@pytest.mark.parametrize("wheel", [None, b"something else"])
def test_a_wrong_hash_stops_the_build(build, monkeypatch, tmp_path, wheel):
    """Said by pip, or found here."""
    _answers(build, monkeypatch, "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", wheel)

    with pytest.raises(build.WrongHash):
        build.make(tmp_path / "fonts")


def test_fonts_in_place_are_not_made_again(build, tmp_path):
    """The stamp names the package and its hash."""
    (tmp_path / build.STAMP).write_text(f"{build.PACKAGE} sha256:{build.SHA256}\n", encoding="utf-8")

    assert build.make(tmp_path) == ""


def test_the_page_asks_for_the_faces_that_the_build_makes(build):
    """Same files, same order."""
    assert [face[1:] for face in font_faces.FACES] == list(build.FACES)
