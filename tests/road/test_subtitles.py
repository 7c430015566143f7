"""Subtitles on the whole road: beside a film, before it, without it, gone, shifted; and what a stream holds."""

from pathlib import Path

import pytest
from makers_film import png
from makers_sound import tone, write_film
from makers_subtitles import SRT, with_subtitles

import kadr
from kadr import cli


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder with a film of two seconds and its subtitles."""
    monkeypatch.chdir(tmp_path)
    write_film(tmp_path / "film.mkv", [(0, tone(2))])
    Path("film.srt").write_text(SRT, encoding="utf-8")
    return tmp_path


def lines():
    return kadr.open("film.kadr").table("lines").rows


def make(*words):
    return cli.run(["make", *words])


def test_subtitles_beside_a_film_are_its_lines(here, capsys):
    """And no text about it; the same again when nothing is given anew."""
    assert make("film.mkv", "film.srt") == 0
    first = lines()

    assert [(row.text, row.words, row.source) for row in first] == [
        ("Who is there?", 3, "film.srt"),
        ("[door slams]\n- Nobody", 1, "film.srt"),
    ]
    dossier = kadr.open("film.kadr")
    assert dossier.texts == ()
    assert dossier.facts["words_per_minute"].value == 4 / (2 / 60)
    assert [run.rows for run in dossier.runs if run.table == "lines"] == [2]
    capsys.readouterr()
    assert make("--out", "film.kadr") == 0
    assert "Nothing has changed" in capsys.readouterr().out
    assert lines() == first


def test_it_does_not_matter_what_comes_first(here):
    """Without a film they are a text; with one, its lines; without it again, a text again."""
    assert make("film.srt", "--title", "Film", "--out", "film.kadr") == 0
    assert [text.kind for text in kadr.open("film.kadr").texts]
    assert lines() == ()
    assert make("film.mkv", "--out", "film.kadr") == 0
    assert kadr.open("film.kadr").texts == ()
    assert len(lines()) == 2
    assert make("--out", "film.kadr", "--remove", "film.mkv") == 0
    assert len(kadr.open("film.kadr").texts) == 1
    assert lines() == ()


def test_a_picture_waits_for_the_film_to_come_back(here):
    """Taken out with its film it would have to be given again."""
    Path("still.png").write_bytes(png([[(90, 120, 60)] * 64] * 48))
    Path("notes.txt").write_text("The Weir\n\nDirected by: Ada Brook\n", encoding="utf-8")
    assert make("film.mkv", "still.png", "notes.txt", "--out", "film.kadr") == 0
    rows = kadr.open("film.kadr").table("pictures").rows
    assert len(rows) == 1
    assert make("--out", "film.kadr", "--remove", "film") == 0
    assert kadr.open("film.kadr").table("pictures").rows == ()
    assert make("film.mkv", "--out", "film.kadr") == 0
    assert kadr.open("film.kadr").table("pictures").rows == rows


def test_a_file_that_is_gone_keeps_its_lines(here, capsys):
    """A line says so; taken out, they are gone."""
    assert make("film.mkv", "film.srt") == 0
    first = lines()
    Path("film.srt").unlink()
    assert make("--out", "film.kadr") == 0
    assert lines() == first
    assert "film.srt does not exist; its lines are taken from the last run" in capsys.readouterr().err
    assert make("--out", "film.kadr", "--remove", "film.srt") == 0
    assert lines() == ()


def test_broken_subtitles_do_not_stop_a_film(here, capsys):
    """One line, and the film's other rows."""
    Path("film.srt").write_text("1\n00:00:02,000 --> 00:00:01,000\nx\n")
    assert make("film.mkv", "film.srt") == 0

    told = capsys.readouterr().err
    assert "film.srt holds no subtitles (none of its 1 times can be right)" in told
    assert len(told.splitlines()) == 1
    assert len(kadr.open("film.kadr").shots) == 1


def test_a_text_with_the_name_of_subtitles_is_a_text(here):
    """What the file is counts, not its name alone."""
    Path("notes.srt").write_text("The Weir\n\nDirected by: Ada Brook\n")
    assert make("film.mkv", "notes.srt") == 0

    assert len(kadr.open("film.kadr").texts) == 1
    assert lines() == ()


def test_lines_outside_the_film_are_told(here):
    """Left out; those across its end are cut there."""
    Path("film.srt").write_text(SRT + "\n3\n00:00:01,900 --> 00:00:05,000\nx\n\n4\n00:01:00,000 --> 00:01:05,000\ny\n")
    assert make("film.mkv", "film.srt") == 0

    assert lines()[-1].end_ns == kadr.open("film.kadr").film.duration_ns
    (trouble,) = kadr.open("film.kadr").troubles
    assert trouble.what == "1 of its 4 lines of subtitles lie outside the film (0:00:02)"


def test_a_stream_is_read_where_no_file_is_given(here, capsys):
    """One of them, the others named; a file takes its place."""
    with_subtitles(here, SRT, SRT.replace("Who", "Qui"))
    assert make("film.mkv") == 0
    assert [row.source for row in lines()] == ["stream 2", "stream 2"]
    assert "subtitles in more than one stream, also in 3 (" in capsys.readouterr().err
    assert make("--out", "film.kadr", "film.srt") == 0
    assert [row.source for row in lines()] == ["film.srt", "film.srt"]


def test_a_plan_can_leave_lines_out(here):
    """And limits of what is heard can change without listening again."""
    Path("plan.toml").write_text('leave_out = ["lines"]\n[voice]\nsilence_below_dbfs = -10\n')
    assert make("film.mkv", "film.srt") == 0
    assert [row.kind for row in kadr.open("film.kadr").table("voice").rows] == ["other"]
    assert make("--out", "film.kadr", "--plan", "plan.toml") == 0

    assert lines() == ()
    assert [row.kind for row in kadr.open("film.kadr").table("voice").rows] == ["silence"]
