"""The road: a stopped run goes on, two do not meet, only what changed is read, nothing that fails stops the rest."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from makers_rules import Jobs, SurnamesOf, bytes_of, plan_of, some_texts

from kadr import road
from kadr.errors import CannotRead, CannotWrite, DossierBusy
from kadr.passes import Stopped
from kadr.records import Quote
from kadr.store import open_dossier, working

_SLOW = """
import sys, time
from pathlib import Path
sys.path.insert(0, {tests!r})
from makers_rules import Jobs, plan_of
from kadr import road

class Slow(Jobs):
    def find(self, reading):
        if reading.text.text_id == "text1":
            Path("reached").touch()
            time.sleep(60)
        return super().find(reading)

Slow.__name__ = "Jobs"
road.update(Path("Weir.kadr"), {texts!r}, plan_of(Slow()))
"""


def started(folder: Path, texts: list[str]) -> subprocess.Popen:
    """A run in another process, waited for until it has read one text and works on the next."""
    code = _SLOW.format(tests=str(Path(__file__).parents[1]), texts=texts)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = subprocess.Popen([sys.executable, "-c", code], cwd=folder, env=environment)
    deadline = time.monotonic() + 30
    while not (folder / "reached").exists():
        assert process.poll() is None, "the run ended before it got there"
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return process


def kill(process: subprocess.Popen) -> None:
    process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    process.wait()


def test_a_killed_run_goes_on_where_it_was(tmp_path, monkeypatch):
    """The first text is not read again, and the bytes are those of a run that nobody stopped."""
    monkeypatch.chdir(tmp_path)
    texts = some_texts(Path("press"))
    kill(started(tmp_path, texts))
    jobs = Jobs()

    road.update(Path("Weir.kadr"), texts, plan_of(jobs))
    road.update(Path("Unstopped.kadr"), texts, plan_of(Jobs()))

    assert jobs.read == ["text1"]
    assert bytes_of(Path("Weir.kadr")) == bytes_of(Path("Unstopped.kadr"))


def test_a_second_make_says_so_and_leaves(tmp_path, monkeypatch):
    """While one run works, another stops with a line; when the first has died, the next goes ahead."""
    monkeypatch.chdir(tmp_path)
    texts = some_texts(Path("press"))
    process = started(tmp_path, texts)
    try:
        with pytest.raises(DossierBusy, match="another kadr"):
            road.update(Path("Weir.kadr"), texts, plan_of())
    finally:
        kill(process)

    dossier, _ = road.update(Path("Weir.kadr"), texts, plan_of())

    assert len(dossier.credits) == 2


def test_only_what_changed_is_read_again(tmp_path):
    """A run over the same texts reads none; a changed one is read alone."""
    texts = some_texts(tmp_path, 3)
    road.update(tmp_path / "Weir.kadr", texts, plan_of())
    again, changed = Jobs(), Jobs()
    road.update(tmp_path / "Weir.kadr", (), plan_of(again))
    Path(texts[1]).write_text("A film about water, number 9.\n\nproducer: Noor Ames, The Weir\n", encoding="utf-8")
    dossier, _ = road.update(tmp_path / "Weir.kadr", (), plan_of(changed))

    assert again.read == []
    assert changed.read == ["text1"]
    assert [row.person for row in dossier.credits] == ["Ada Brook", "Noor Ames", "Ada Brookee"]


def test_another_rule_version_reads_again(tmp_path):
    """A rule that would give other rows is not answered from what was kept."""
    texts = some_texts(tmp_path)
    road.update(tmp_path / "Weir.kadr", texts, plan_of())
    jobs = Jobs(version=2)
    road.update(tmp_path / "Weir.kadr", (), plan_of(jobs))

    assert jobs.read == ["text0", "text1"]


def test_texts_are_added_and_removed_and_letters_stay(tmp_path):
    """A text keeps its letter when others come and go."""
    texts = some_texts(tmp_path, 3)
    goal = tmp_path / "Weir.kadr"
    road.update(goal, texts[:2], plan_of())
    road.update(goal, texts[2:], plan_of())
    dossier, _ = road.update(goal, (), plan_of(), remove=["text0.txt"])

    assert [(text.letter, text.text_id) for text in dossier.texts] == [("B", "text1"), ("C", "text2")]
    assert [row.quote.text_id for row in dossier.credits] == ["text1", "text2"]
    assert not (goal / "texts/text0.txt").exists()
    assert open_dossier(goal).credits == dossier.credits


def test_removing_what_is_not_there_says_what_is(tmp_path):
    """The line names the texts that could be removed."""
    road.update(tmp_path / "Weir.kadr", some_texts(tmp_path), plan_of())

    with pytest.raises(CannotRead, match=r"A \(.*text0"):
        road.update(tmp_path / "Weir.kadr", (), plan_of(), remove=["other.txt"])


def test_a_text_is_removed_by_the_letter_that_is_shown(tmp_path):
    """As answers and pages name it."""
    goal = tmp_path / "Weir.kadr"
    road.update(goal, some_texts(tmp_path, 3), plan_of())
    dossier, _ = road.update(goal, (), plan_of(), remove=["B"])

    assert [(text.letter, text.text_id) for text in dossier.texts] == [("A", "text0"), ("C", "text2")]


def test_a_vanished_text_keeps_its_rows(tmp_path):
    """Its words are taken from the dossier, under new rules too, and a trouble says so."""
    texts = some_texts(tmp_path)
    goal = tmp_path / "Weir.kadr"
    road.update(goal, texts, plan_of())
    Path(texts[0]).unlink()
    dossier, _ = road.update(goal, (), plan_of(Jobs(version=2)))
    dossier, _ = road.update(goal, (), plan_of(Jobs(version=3)))

    assert [row.person for row in dossier.credits] == ["Ada Brook", "Ada Brooke"]
    assert any("text0" in trouble.where for trouble in dossier.troubles)


def test_the_same_bytes_twice_are_one_text(tmp_path):
    """A file given twice, and a copy of it under another name, count once."""
    (one,) = some_texts(tmp_path, 1)
    shutil.copy(one, tmp_path / "again.txt")
    dossier, opened = road.update(tmp_path / "Weir.kadr", [one, one, str(tmp_path / "again.txt")], plan_of())

    assert [text.text_id for text in dossier.texts] == ["text0"]
    assert len(opened.same) == 1


def test_what_cannot_be_read_does_not_stop_the_rest(tmp_path):
    """A missing file and a folder are told, the others are read."""
    texts = some_texts(tmp_path)
    dossier, opened = road.update(tmp_path / "Weir.kadr", [str(tmp_path / "no.txt"), str(tmp_path), *texts], plan_of())

    assert len(opened.unread) == 2
    assert [text.letter for text in dossier.texts] == ["A", "B"]


def test_nothing_read_leaves_nothing(tmp_path):
    """No dossier is made of no text."""
    _, opened = road.update(tmp_path / "Weir.kadr", [str(tmp_path / "no.txt")], plan_of())

    assert opened.given == []
    assert list(tmp_path.iterdir()) == []


class Failing(Jobs):
    """A rule that one text is too much for, and that quotes another wrongly."""

    def find(self, reading):
        rows = super().find(reading)
        if reading.text.text_id == "text0":
            raise IndexError("no such word")
        wrong = Quote("text1", 0, 4, "Nope")
        return [*rows, type(rows[0])(wrong, "X", "producer", None, None, None, 1.0)]


def test_a_failing_rule_is_a_trouble_and_the_rest_goes_on(tmp_path):
    """Which rule, which text, what it said; wrong quotes are left out; the joiner still runs."""
    dossier, _ = road.update(tmp_path / "Weir.kadr", some_texts(tmp_path), plan_of(Failing(), joiners=(SurnamesOf(),)))

    failed, wrong = dossier.troubles
    assert "text0.txt" in failed.where
    assert "Failing failed: IndexError: no such word" in failed.what
    assert "quoted wrongly" in wrong.what
    assert [row.person for row in dossier.credits] == ["Ada Brooke"]
    assert len(dossier.names) == 1


def test_strict_stops_at_a_trouble(tmp_path):
    """The first trouble is the end, and no dossier is made, nor a folder left behind."""
    with pytest.raises(Stopped, match="IndexError"):
        road.update(tmp_path / "Weir.kadr", some_texts(tmp_path), plan_of(Failing(), strict=True))

    assert not (tmp_path / "Weir.kadr").exists()


def test_moved_texts_and_dossier_give_the_same_bytes(tmp_path, monkeypatch):
    """Where in the world the folder lies, and from where it is made, is not in the dossier."""
    for place in ("here", "there/and/further"):
        some_texts(tmp_path / place / "press")
    monkeypatch.chdir(tmp_path / "here")
    road.update(Path("Weir.kadr"), ["press/text0.txt", "press/text1.txt"], plan_of())
    monkeypatch.chdir(tmp_path / "there/and/further")
    road.update(Path("Weir.kadr"), ["press/text0.txt", "press/text1.txt"], plan_of())
    made = bytes_of(tmp_path / "here/Weir.kadr")

    assert made == bytes_of(tmp_path / "there/and/further/Weir.kadr")
    assert str(tmp_path).encode() not in b"".join(made.values())
    monkeypatch.chdir(tmp_path)
    road.update(Path("here/Weir.kadr"), (), plan_of())
    assert made == bytes_of(tmp_path / "here/Weir.kadr")


def test_the_dossier_is_free_while_it_is_only_read(tmp_path):
    """Opening needs no lock."""
    road.update(tmp_path / "Weir.kadr", some_texts(tmp_path), plan_of())
    with working(tmp_path / "Weir.kadr"):
        assert len(open_dossier(tmp_path / "Weir.kadr").credits) == 2


def test_what_was_kept_in_another_shape_is_read_anew(tmp_path):
    """A kept file that says nothing any more is no reason to fail."""
    texts = some_texts(tmp_path)
    first, _ = road.update(tmp_path / "Weir.kadr", texts, plan_of())
    for number, file in enumerate(sorted((tmp_path / "Weir.kadr/passes").iterdir())):
        file.write_text(["{", "{}", '{"rows": [[{}]], "troubles": [], "rules": "x", "source": {}}'][number % 3])
    again, _ = road.update(tmp_path / "Weir.kadr", (), plan_of())

    assert again == first


def test_a_disk_that_fills_while_reading_loses_nothing(tmp_path, monkeypatch):
    """The old dossier is as it was, no scratch is left, and with room again the run goes on."""
    import errno

    goal = tmp_path / "Weir.kadr"
    road.update(goal, some_texts(tmp_path), plan_of())
    before = bytes_of(goal)
    opened = Path.open

    def full(self, *arguments, **named):
        if self.suffix == ".part" and ".rows" in self.name:
            raise OSError(errno.ENOSPC, "No space left on device")
        return opened(self, *arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", full)
        with pytest.raises(CannotWrite, match="disk is full"):
            road.update(goal, (), plan_of(Jobs(version=2)))

    assert bytes_of(goal) == before
    assert sorted(entry.name for entry in goal.iterdir()) == ["dossier.json", "passes", "tables", "texts"]
    dossier, _ = road.update(goal, (), plan_of(Jobs(version=2)))
    assert len(dossier.credits) == 2
