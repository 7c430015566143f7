"""A dossier may come from a stranger: nothing in it makes Kadr write, delete or read outside its folder."""

import json
import shutil
from pathlib import Path

import pytest
from makers_rules import plan_of, some_texts
from makers_store import card_of, saved

from kadr import road
from kadr.errors import NotADossier
from kadr.store import open_dossier, working
from kadr.store.inside import written


def link(path: Path, goal: Path, folder: bool = False) -> None:
    """Put a link in the place of what stands there."""
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.symlink_to(goal, target_is_directory=folder)
    except OSError:
        pytest.skip("this system makes no links for this user")


def held(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def outside(tmp_path):
    """Somebody's folder beside the dossier."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "mine.txt").write_text("years of work")
    (folder / "dossier.json").write_text("{}")
    return folder


@pytest.mark.parametrize(
    "name",
    [
        "tables", "texts", "stills", "passes", "passes/film-0-stills", ".work", ".work/new", ".work/ready",
        ".work/ready/texts",
    ],
)  # fmt: skip
def test_a_linked_folder_is_refused_in_one_line(tmp_path, outside, name):
    """Nothing is written into the folder that it leads to, and nothing is taken out of it."""
    goal = tmp_path / "Weir.kadr"
    saved(goal)
    link(goal / name, outside, folder=True)
    before = held(outside)

    with pytest.raises(NotADossier, match="is a link") as told:
        saved(goal)

    assert "\n" not in str(told.value)
    assert str(goal / name) in str(told.value)
    assert held(outside) == before


@pytest.mark.parametrize("name", ["dossier.json", "decisions.json", ".work/lock", "passes/0-0.rows.json"])
def test_a_linked_file_of_kadrs_is_refused_where_it_would_be_written(tmp_path, outside, name):
    """The lock is emptied when it is taken, so a linked one would empty another's file."""
    goal = tmp_path / "Weir.kadr"
    saved(goal)
    link(goal / name, outside / "mine.txt")
    before = held(outside)

    with pytest.raises(NotADossier, match="is a link"):
        saved(goal)

    assert held(outside) == before


@pytest.mark.parametrize("name", ["tables", "texts", "stills", "texts/one.txt", "tables/credits.parquet"])
def test_a_link_is_not_read(tmp_path, name):
    """Not even where what it leads to would fit."""
    goal, other = tmp_path / "Weir.kadr", tmp_path / "other.kadr"
    saved(goal)
    saved(other)
    (other / "stills").mkdir()
    link(goal / name, other / name, folder=(other / name).is_dir())

    with pytest.raises(NotADossier, match="is a link"):
        open_dossier(goal)


def test_a_still_that_is_a_link_is_not_there(tmp_path, outside):
    """It is neither listed nor read; the stills beside it are."""
    goal = tmp_path / "Weir.kadr"
    saved(goal)
    (goal / "stills").mkdir()
    (goal / "stills" / "shot-00000.jpg").write_bytes(b"picture")
    link(goal / "stills" / "shot-00001.jpg", outside / "mine.txt")

    assert list(open_dossier(goal).stills) == ["shot-00000.jpg"]


def test_the_dossiers_own_folder_may_be_a_link(tmp_path):
    """Where a user keeps the folder is the user's choice."""
    old = saved(tmp_path / "disk" / "Weir.kadr")
    link(tmp_path / "Weir.kadr", tmp_path / "disk" / "Weir.kadr", folder=True)
    with working(tmp_path / "Weir.kadr") as bench:
        bench.save(old, card_of(old))

    assert open_dossier(tmp_path / "Weir.kadr").credits == old.credits


def test_files_that_are_written_aside_replace_links(tmp_path, outside):
    """Neither a link in the place of the file, nor one where it is written first, is followed."""
    link(tmp_path / "here.jpg", outside / "mine.txt")
    link(tmp_path / "here.jpg.part", outside / "mine.txt")
    before = held(outside)

    written(tmp_path / "here.jpg", b"picture")

    assert (tmp_path / "here.jpg").read_bytes() == b"picture"
    assert not (tmp_path / "here.jpg").is_symlink()
    assert not (tmp_path / "here.jpg.part").is_symlink()
    assert held(outside) == before


def test_a_half_written_file_is_not_left(tmp_path, monkeypatch):
    """What was there stays, and nothing lies beside it."""
    (tmp_path / "here.jpg").write_bytes(b"old")

    def refuses(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", refuses)
    with pytest.raises(OSError, match="No space"):
        written(tmp_path / "here.jpg", b"new")

    assert held(tmp_path) == {"here.jpg": b"old"}


def test_a_linked_dossier_is_refused_before_texts_are_read(tmp_path, outside):
    """The whole road ends in the same line."""
    goal = tmp_path / "Weir.kadr"
    texts = some_texts(tmp_path / "press")
    road.update(goal, texts, plan_of())
    link(goal / "texts", outside, folder=True)

    with pytest.raises(NotADossier, match="is a link"):
        road.update(goal, (), plan_of())


@pytest.mark.parametrize("name", ["../victim.txt", "texts/../../victim.txt", "stills/../../victim.txt", "ABSOLUTE"])
def test_only_texts_and_stills_of_the_dossier_are_taken_away(tmp_path, name):
    """A list of files that are gone is completed by the next run; a forged one takes nothing else."""
    goal, victim = tmp_path / "Weir.kadr", tmp_path / "victim.txt"
    old = saved(goal)
    victim.write_text("years of work")
    (goal / "texts" / "gone.txt").write_text("an old text")
    ready = goal / ".work" / "ready"
    ready.mkdir(parents=True)
    shutil.copyfile(goal / "dossier.json", ready / "dossier.json")
    (ready / "gone").write_text("\n".join([str(victim) if name == "ABSOLUTE" else name, "texts/gone.txt"]))

    assert open_dossier(goal) == old
    assert victim.read_text() == "years of work"
    assert not (goal / "texts" / "gone.txt").exists()


@pytest.mark.parametrize("key", ["text_id", "sha256"])
@pytest.mark.parametrize("name", ["../../victim", "/victim", "a/b", "", ".", "a\\b", 7])
def test_a_name_on_the_card_that_leads_out_is_refused(tmp_path, key, name):
    """Names of texts and hashes become names of files."""
    if key == "sha256" and name in ("", 7):
        pytest.skip("a film that was not read yet has no hash; a number leads nowhere")
    goal = tmp_path / "Weir.kadr"
    saved(goal)
    card = json.loads((goal / "dossier.json").read_text())
    card["sources"][0][key] = name
    (goal / "dossier.json").write_text(json.dumps(card))

    with pytest.raises(NotADossier, match="no name that Kadr gives"):
        open_dossier(goal)
    with pytest.raises(NotADossier, match="no name that Kadr gives"):
        road.update(goal, (), plan_of())


def test_a_table_on_the_card_that_leads_out_is_refused(tmp_path):
    """No table of another folder is read."""
    goal = tmp_path / "Weir.kadr"
    saved(goal)
    card = json.loads((goal / "dossier.json").read_text())
    card["tables"]["../../other"] = 1
    (goal / "dossier.json").write_text(json.dumps(card))

    with pytest.raises(NotADossier, match="no name that Kadr gives"):
        open_dossier(goal)


def test_a_body_under_a_name_that_leads_out_is_not_written(tmp_path):
    """What was kept of a text may have been changed too."""
    goal = tmp_path / "Weir.kadr"
    dossier = saved(goal)
    dossier.bodies["../../../../victim"] = "words"

    with pytest.raises(NotADossier, match="victim"), working(goal) as bench:
        bench.save(dossier, card_of(dossier))

    assert not (tmp_path / "victim.txt").exists()
