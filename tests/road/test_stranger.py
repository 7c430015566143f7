"""A dossier with a film in it, got from somebody else, and made again."""

import json
import os
import shutil
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from makers_video import encoded, scene

import kadr
from kadr.cli import run
from kadr.page.pictures import pictures


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A folder with a film of two shots and its dossier."""
    folder = tmp_path_factory.mktemp("film")
    encoded(folder / "weir.mp4", [*scene(9, 30, drift=0.6), *scene(11, 30, drift=0.6)], Fraction(24))
    assert made(folder) == 0
    return folder


@pytest.fixture
def given(first, tmp_path):
    """A copy of it, and a file that is nobody's business beside it."""
    shutil.copytree(first, tmp_path / "got")
    (tmp_path / "mine.jpg").write_bytes((first / "weir.kadr" / "stills" / "shot-00000.jpg").read_bytes() + b"mine")
    return tmp_path / "got"


def made(folder: Path) -> int:
    """Make the film's dossier, standing in its folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return run(["make", "weir.mp4"])
    finally:
        os.chdir(before)


def links_to(goal: Path, *files: Path) -> None:
    for file in files:
        file.unlink(missing_ok=True)
        try:
            file.symlink_to(goal)
        except OSError:
            pytest.skip("this system makes no links for this user")


@pytest.mark.parametrize("watched", ["kept", "anew"])
def test_linked_stills_are_neither_written_through_nor_copied(given, watched):
    """Pictures kept of the film and barcodes are made again; what the links led to stays, and is not taken in."""
    dossier, mine = given / "weir.kadr", given.parent / "mine.jpg"
    before = mine.read_bytes()
    (folder,) = (dossier / "passes").glob("film-*-stills")
    links_to(mine, *folder.iterdir())
    if watched == "anew":
        (folder.with_name(folder.name.removesuffix("-stills") + ".npz")).unlink()

    assert made(given) == 0
    stills = sorted((dossier / "stills").iterdir())
    assert [still.name for still in stills] == [
        "barcode-mean.png", "barcode-slices.png", "shot-00000.jpg", "shot-00001.jpg",
    ]  # fmt: skip
    assert mine.read_bytes() == before
    assert all(not still.is_symlink() and still.read_bytes() != before for still in stills)


def test_the_page_does_not_read_through_a_link(given):
    """A picture of another folder is not shown, wherever the list of stills comes from."""
    still = given / "weir.kadr" / "stills" / "shot-00000.jpg"
    links_to(given.parent / "mine.jpg", still)

    assert "shot-00000.jpg" not in kadr.open(given / "weir.kadr").stills
    assert pictures({still.name: still}, [0]).stills == {}


@pytest.mark.parametrize("harm", ["a .npy", "no stamps", "short stamps", "stills of words", "no end", "a list"])
def test_what_was_kept_in_another_form_is_made_anew(given, harm):
    """Spoiled or changed by hand, it costs another look at the film, and the dossier is the same."""
    dossier = given / "weir.kadr"
    before = (dossier / "tables" / "shots.parquet").read_bytes()
    (stills,) = (dossier / "passes").glob("film-*-stills")
    name = stills.name.removesuffix("-stills")
    arrays, words = stills.with_name(f"{name}.npz"), stills.with_name(f"{name}.film.json")
    with np.load(arrays) as file:
        tracks = dict(file)
    values = json.loads(words.read_text(encoding="utf-8"))
    if harm == "a .npy":
        with arrays.open("wb") as goal:
            np.save(goal, np.zeros(3))
    elif harm == "no stamps":
        np.savez(arrays, **{key: value for key, value in tracks.items() if key != "stamps_ns"})
    elif harm == "short stamps":
        np.savez(arrays, **{**tracks, "stamps_ns": tracks["stamps_ns"][:5]})
    elif harm == "stills of words":
        words.write_text(json.dumps({**values, "stills": ["one", "two"]}), encoding="utf-8")
    elif harm == "no end":
        words.write_text(json.dumps({key: value for key, value in values.items() if key != "end_ns"}), encoding="utf-8")
    else:
        words.write_text("[1, 2]", encoding="utf-8")

    assert made(given) == 0
    assert (dossier / "tables" / "shots.parquet").read_bytes() == before
