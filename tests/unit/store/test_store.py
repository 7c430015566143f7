"""The store keeps a dossier exactly, or says in one line why not."""

import hashlib
import json
import os
from pathlib import Path

import pytest
from makers_dossier import full_dossier
from makers_rules import bytes_of
from makers_store import card_of, saved, whole_dossier

from kadr.errors import CannotWrite, NotADossier
from kadr.store import folder as folders
from kadr.store import open_dossier, working


def test_what_was_saved_is_opened_again(tmp_path):
    """Every row, every mark of every body, and the subject come back as they were."""
    dossier = saved(tmp_path / "Weir.kadr")

    assert open_dossier(tmp_path / "Weir.kadr") == dossier


def test_the_same_dossier_gives_the_same_bytes(tmp_path, monkeypatch):
    """Neither the folder's name, nor where one stands, nor a second writing changes a byte."""
    saved(tmp_path / "a" / "[odd] it's *.kadr")
    monkeypatch.chdir(tmp_path)
    saved(Path("b.kadr"))
    saved(Path("b.kadr"))

    assert bytes_of(tmp_path / "a" / "[odd] it's *.kadr") == bytes_of(tmp_path / "b.kadr")


def test_tables_can_be_read_without_kadr(tmp_path):
    """Plain DuckDB reads the columns that the documentation names."""
    duckdb = pytest.importorskip("duckdb")
    saved(tmp_path / "Weir.kadr")

    table = duckdb.read_parquet(str(tmp_path / "Weir.kadr/tables/statements.parquet"))
    found = table.select("text_id", "quote", "quote_start", "facets", "origins").fetchall()

    assert found == [("one", "Ada Brook's “The Weir” — grey, won's five.", 0, ["colour", "light"], [])]


def test_nothing_but_the_dossier_is_left_in_the_folder(tmp_path):
    """Scratch and lock are gone when a run is over."""
    saved(tmp_path / "Weir.kadr")

    assert sorted(entry.name for entry in (tmp_path / "Weir.kadr").iterdir()) == ["dossier.json", "tables", "texts"]


def test_files_of_the_user_stay(tmp_path):
    """Corrections, notes and pictures in the folder survive a new run."""
    saved(tmp_path / "Weir.kadr")
    for name in ("corrections.csv", "texts/mine.txt", "tables/mine.sql"):
        (tmp_path / "Weir.kadr" / name).write_text("mine")
    saved(tmp_path / "Weir.kadr")

    for name in ("corrections.csv", "texts/mine.txt", "tables/mine.sql"):
        assert (tmp_path / "Weir.kadr" / name).read_text() == "mine"


def test_a_folder_that_is_no_dossier_is_not_touched(tmp_path):
    """A folder with somebody's files in it is refused, and stays as it is."""
    (tmp_path / "thesis.docx").write_text("years of work")

    with pytest.raises(CannotWrite, match="not a dossier"), working(tmp_path):
        pass

    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_new_folder_is_not_left_behind_by_a_run_that_saves_nothing(tmp_path):
    """Nothing read, nothing there."""
    with working(tmp_path / "Weir.kadr"):
        pass

    assert list(tmp_path.iterdir()) == []


def _torn(function, after):
    """A function that works some times and then stops the process as a kill would."""
    calls = iter(range(10_000))

    def tearing(*args, **kwargs):
        if next(calls) >= after:
            raise KeyboardInterrupt
        return function(*args, **kwargs)

    return tearing


@pytest.mark.parametrize("after", range(0, 40, 4))
@pytest.mark.parametrize("step", ["replace", "unlink", "fsync"])
def test_a_stop_at_any_moment_leaves_the_old_dossier_or_the_new_one(tmp_path, monkeypatch, step, after):
    """Whatever file operation is the last one, what is opened afterwards is whole."""
    goal = tmp_path / "Weir.kadr"
    old = saved(goal)
    new = whole_dossier(goal)
    new.tables["credits"] = new.tables["credits"][:1]
    with monkeypatch.context() as patch:
        if step == "unlink":
            patch.setattr(Path, "unlink", _torn(Path.unlink, after))
        else:
            patch.setattr(os, step, _torn(getattr(os, step), after))
        try:
            with working(goal) as bench:
                bench.save(new, card_of(new))
        except KeyboardInterrupt:
            pass

    plain = json.loads((goal / "dossier.json").read_text()) if (goal / "dossier.json").exists() else None
    opened = open_dossier(goal)
    assert opened in (old, new)
    assert plain is None or plain["tables"]["credits"] in (1, 2)
    saved(goal)
    assert sorted(entry.name for entry in goal.iterdir()) == ["dossier.json", "tables", "texts"]


@pytest.mark.parametrize(
    ("number", "says"), [("ENOSPC", "disk is full"), ("EROFS", "cannot be written"), ("EACCES", "cannot be written")]
)
@pytest.mark.parametrize("where", ["write_tables", "os.replace"])
def test_a_full_disk_is_one_line_and_nothing_is_lost(tmp_path, monkeypatch, number, says, where):
    """What cannot be written leaves the old dossier as it was."""
    import errno

    goal = tmp_path / "Weir.kadr"
    old = saved(goal)
    before = bytes_of(goal)

    def refuses(*_args, **_kwargs):
        code = getattr(errno, number)
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(folders.os if "." in where else folders, where.split(".")[-1], refuses)
        with pytest.raises(CannotWrite, match=says) as told:
            saved(goal)

    assert "\n" not in str(told.value)
    assert bytes_of(goal) == before
    assert open_dossier(goal) == old


def test_a_place_that_cannot_be_written_to_is_one_line():
    """A folder where nothing can be made, even by root."""
    with pytest.raises(CannotWrite), working(Path("/proc/nothing/Weir.kadr")):
        pass


@pytest.mark.parametrize(
    ("name", "harm", "says"),
    [
        ("tables/credits.parquet", b"not a table", "damaged"),
        ("tables/credits.parquet", None, "damaged"),
        ("texts/one.txt", b"other words", "damaged"),
        ("texts/one.txt", b"\xff\xfe", "damaged"),
        ("dossier.json", b"{", "is damaged: it is cut off"),
        ("dossier.json", b"[]", "not written by Kadr"),
        ("dossier.json", b'{"schema": 1}', "lacks something"),
        ("dossier.json", b'{"schema": 99, "kadr": "9"}', "newer Kadr"),
        ("dossier.json", None, "no dossier.json"),
    ],
)
def test_a_damaged_dossier_is_one_clear_line(tmp_path, name, harm, says):
    """Which file, what is wrong with it, what to do."""
    saved(tmp_path / "Weir.kadr")
    file = tmp_path / "Weir.kadr" / name
    file.write_bytes(harm) if harm is not None else file.unlink()

    with pytest.raises(NotADossier, match=says) as told:
        open_dossier(tmp_path / "Weir.kadr")

    assert "\n" not in str(told.value)


def test_a_table_with_lost_rows_is_damaged(tmp_path):
    """The number of rows is on the card."""
    goal = tmp_path / "Weir.kadr"
    saved(goal)
    (goal / "tables/credits.parquet").write_bytes((goal / "tables/prizes.parquet").read_bytes())

    with pytest.raises(NotADossier, match=r"credits\.parquet"):
        open_dossier(goal)


def test_twelve_tables_are_written_quickly(tmp_path):
    """Five hundred rows in each take well under a second, DuckDB's start not counted."""
    import time

    dossier = full_dossier(tmp_path / "Weir.kadr")
    dossier.tables = {name: rows[:1] * 500 for name, rows in dossier.tables.items()}
    saved(tmp_path / "first.kadr")
    start = time.process_time()
    with working(tmp_path / "Weir.kadr") as bench:
        bench.save(dossier, card_of(full_dossier()))

    assert time.process_time() - start < 2  # 0.3 s on a slow machine; the rest is for a busy one


def test_golden_hash_of_bodies(tmp_path):
    """Bodies are kept to the byte: no line end is turned into another."""
    dossier = saved(tmp_path / "Weir.kadr")
    data = (tmp_path / "Weir.kadr/texts/one.txt").read_bytes()

    assert hashlib.sha256(data).digest() == hashlib.sha256(dossier.bodies["one"].encode()).digest()
