"""A film goes in, alone or with texts, and a dossier comes out; whatever happens in between."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from makers_exports import rows_of
from makers_sound import tone, write_film
from makers_video import dissolved, encoded, scene

import kadr
from kadr.cli import run

REVIEW = """Weir (2019) by Anna Lund

A review by Peter Stone

Lund works with an emphasis on greens and reds. The film runs 137 minutes. It is shot in black and white.
"""


@pytest.fixture(scope="module")
def footage(tmp_path_factory):
    """A film of three shots: a cut at frame 60, a dissolve from frame 101 to 120, with a tone and a silence."""
    folder = tmp_path_factory.mktemp("footage")
    shots = dissolved([*scene(11, 60, drift=0.6)], [*scene(12, 76, drift=0.6)], 18)
    t = np.arange(48000 * 4) / 48000
    tone = 0.1 * np.sin(2 * np.pi * 440 * t) * (t < 2)
    return encoded(folder / "weir.mp4", [*scene(9, 60, drift=0.6), *shots], Fraction(24), sound=tone[None])


def made(folder, *arguments):
    """Run kadr in a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return run([str(one) for one in arguments])
    finally:
        os.chdir(before)


def digest(folder):
    """Every table's and still's bytes, and the card's."""
    files = [folder / "dossier.json", *sorted(folder.glob("tables/*")), *sorted(folder.glob("stills/*"))]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_a_film_alone_makes_a_dossier(footage, tmp_path, capsys):
    """Shots at their frames, colours, sound, facts and stills; the folder is named for the film."""
    assert made(tmp_path, "make", footage) == 0

    d = kadr.open(tmp_path / "weir.kadr")
    assert d.film.frames == 178
    assert d.film.duration_ns == 178 * 1_000_000_000 // 24 + 1  # rounded to the nearest
    assert [(shot.start_frame, shot.opens_with) for shot in d.shots[:2]] == [(0, "start"), (60, "cut")]
    assert d.shots[-1].opens_with == "dissolve"
    assert abs(d.shots[-1].start_frame - 111) <= 3
    assert [shot.end_frame for shot in d.shots] == [shot.start_frame for shot in d.shots[1:]] + [178]
    assert [shot.end_ns for shot in d.shots] == [shot.start_ns for shot in d.shots[1:]] + [d.film.duration_ns]
    assert (tmp_path / "weir.kadr" / "stills" / "shot-00000.jpg").is_file()
    assert d.facts["shots"].value == 3
    assert {row.shot_index for row in d.table("motion").rows} == {None, 0, 1, 2}
    assert len(d.table("silences")) == 1
    assert "no sound track" not in capsys.readouterr().out


def test_texts_may_come_later_and_are_laid_beside_the_film(footage, tmp_path):
    """Statements of a text get their findings from a film that was watched before."""
    assert made(tmp_path, "make", footage) == 0
    (tmp_path / "review.txt").write_text(REVIEW, encoding="utf-8")
    assert made(tmp_path, "make", "review.txt", "--out", "weir.kadr") == 0

    d = kadr.open(tmp_path / "weir.kadr")
    verdicts = {(row.facet, row.verdict) for row in d.findings}
    assert ("running_time", "cannot be measured") in verdicts
    assert d.film is not None
    assert len(d.texts) == 1


def test_what_was_watched_is_not_watched_again(footage, tmp_path, monkeypatch):
    """A second make decodes nothing and changes nothing."""
    assert made(tmp_path, "make", footage) == 0
    before = digest(tmp_path / "weir.kadr")
    monkeypatch.setattr("kadr.media.picture.Picture.frames", lambda self: pytest.fail("the film is decoded again"))
    assert made(tmp_path, "make", footage) == 0

    assert digest(tmp_path / "weir.kadr") == before


def test_other_limits_need_no_second_look(footage, tmp_path, monkeypatch):
    """A plan's limits divide the same scores otherwise."""
    assert made(tmp_path, "make", footage) == 0
    (tmp_path / "my.toml").write_text("[shots]\ncut = 1.0\ngradual = 1.0\n", encoding="utf-8")
    monkeypatch.setattr("kadr.media.picture.Picture.frames", lambda self: pytest.fail("the film is decoded again"))
    assert made(tmp_path, "make", "--out", "weir.kadr", "--plan", "my.toml") == 0

    assert len(kadr.open(tmp_path / "weir.kadr").shots) == 1


def test_a_limit_that_nobody_knows_is_one_line(footage, tmp_path, capsys):
    """And nothing is made."""
    (tmp_path / "my.toml").write_text("[shots]\ncutt = 1.0\n", encoding="utf-8")
    assert made(tmp_path, "make", footage, "--plan", "my.toml") == 1

    assert "cutt" in capsys.readouterr().err
    assert not (tmp_path / "weir.kadr").exists()


SLOWLY = """
import sys, time
import kadr.passes.halting as halting
import kadr.passes.watching as watching
halting.EACH_S = 0.0
halting.Halts.due = lambda self: True
watching._TELL_EACH_FRAMES = 1
take = watching.Pass.take
def slow(self, shown, picture):
    take(self, shown, picture)
    print(shown.index, flush=True)
    time.sleep(0.02)
watching.Pass.take = slow
from kadr.cli import run
sys.exit(run(["make", sys.argv[1]]))
"""


@pytest.mark.parametrize("frame", [5, 70, 150])
def test_a_killed_run_goes_on_and_ends_with_the_same_bytes(footage, tmp_path, frame):
    """Killed anywhere, with no chance to tidy up."""
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    whole.mkdir()
    broken.mkdir()
    assert made(whole, "make", footage) == 0
    root = Path(kadr.__file__).parents[1]
    running = subprocess.Popen(
        [sys.executable, "-c", SLOWLY, str(footage)], cwd=broken, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": str(root)},
    )  # fmt: skip
    assert running.stdout is not None
    for line in running.stdout:
        if int(line) >= frame:
            break
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert not (broken / "weir.kadr" / "dossier.json").exists()
    assert made(broken, "make", footage) == 0

    assert digest(broken / "weir.kadr") == digest(whole / "weir.kadr")
    assert not list((broken / "weir.kadr" / "passes").glob("*.halt*"))


def test_a_run_that_goes_on_does_not_begin_again(footage, tmp_path, monkeypatch):
    """Frames before the halt are not given to the measures a second time."""
    import kadr.passes.halting as halting
    import kadr.passes.watching as watching

    monkeypatch.setattr(halting.Halts, "due", lambda self: True)
    monkeypatch.setattr(watching, "_TELL_EACH_FRAMES", 1)
    take, seen = watching.Pass.take, []

    def stumbling(self, shown, picture):
        if shown.index > 100 and len(seen) < 1000:
            seen.extend([-1] * 1000)
            raise KeyboardInterrupt
        seen.append(shown.index)
        take(self, shown, picture)

    monkeypatch.setattr(watching.Pass, "take", stumbling)
    assert made(tmp_path, "make", footage) == 130
    assert made(tmp_path, "make", footage) == 0

    after = [frame for frame in seen[seen.index(-1) :] if frame >= 0]
    assert min(after) > 60


def test_tables_go_out_with_seconds_and_timecode(footage, tmp_path):
    """Beside nanoseconds and frames."""
    assert made(tmp_path, "make", footage) == 0
    assert made(tmp_path, "export", "weir.kadr", "--to", "csv") == 0

    rows = rows_of(tmp_path / "weir.csv" / "shots.csv")
    assert rows[1]["start_s"] == "2.500000000"
    assert rows[1]["start_timecode"] == "00:00:02:12"
    assert rows[1]["start_ns"] == "2500000000"


def test_what_is_odd_about_a_file_is_told_alike_by_probe_and_make(tmp_path, capsys):
    """A film cut off in its middle, and one in a container that has no stamps for B-frames."""
    cut = encoded(tmp_path / "cut.mkv", scene(9, 120, drift=0.6), options={"g": "12"})
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    bare = encoded(tmp_path / "bare.avi", scene(9, 60, drift=0.6), options={"bf": "3"})
    for file, said in (
        (cut, "its header says 0:00:05.000, and its pictures end at "),
        (bare, " of 60 frames have no stamp"),
    ):
        assert made(tmp_path, "probe", file) == 0
        probed = " ".join(capsys.readouterr().out.split())
        assert made(tmp_path, "make", file) == 0
        line = next(line for line in capsys.readouterr().err.splitlines() if said in line)
        assert line.split(": ", 2)[2] in probed


def test_a_file_without_oddities_has_none(footage, tmp_path, capsys):
    """The list in JSON is there, and empty."""
    assert made(tmp_path, "probe", footage, "--json") == 0
    assert json.loads(capsys.readouterr().out)["troubles"] == []


def test_two_films_are_one_too_many(footage, tmp_path, capsys):
    """A dossier has one."""
    assert made(tmp_path, "make", footage, footage.with_name("other.mp4")) == 1
    assert "one film" in capsys.readouterr().err


def test_a_film_given_twice_is_one(footage, tmp_path, capsys):
    """By the same words or by others."""
    (tmp_path / "weir.mp4").symlink_to(footage)
    assert made(tmp_path, "make", "weir.mp4", "./weir.mp4") == 0
    assert kadr.open(tmp_path / "weir.kadr").film.path == "weir.mp4"


def test_a_film_dossier_that_lost_a_table_is_made_again_as_its_error_says(footage, tmp_path, capsys):
    """From what is kept of the film; the command names the dossier, also one with a blank in its name."""
    assert made(tmp_path, "make", footage, "--out", "The Weir.kadr") == 0
    before = digest(tmp_path / "The Weir.kadr")
    (tmp_path / "The Weir.kadr" / "tables" / "shots.parquet").unlink()
    capsys.readouterr()

    assert made(tmp_path, "report", "The Weir.kadr") == 1
    assert "kadr make --out 'The Weir.kadr'" in capsys.readouterr().err

    assert made(tmp_path, "make", "--out", "The Weir.kadr") == 0
    assert digest(tmp_path / "The Weir.kadr") == before


def test_a_film_that_is_gone_keeps_what_was_measured(footage, tmp_path, capsys):
    """A moved file is a trouble, not a loss."""
    own = tmp_path / "own.mp4"
    own.write_bytes(footage.read_bytes())
    assert made(tmp_path, "make", "own.mp4") == 0
    shots = kadr.open(tmp_path / "own.kadr").shots
    own.unlink()
    (tmp_path / "review.txt").write_text(REVIEW, encoding="utf-8")
    assert made(tmp_path, "make", "review.txt", "--out", "own.kadr") == 0

    assert kadr.open(tmp_path / "own.kadr").shots == shots
    assert "own.mp4 does not exist" in capsys.readouterr().err


def test_a_measure_that_fails_is_a_trouble(footage, tmp_path, monkeypatch, capsys):
    """The others go on."""
    from kadr.measures.colour import Colours

    def failing(self, look):
        raise ZeroDivisionError("no light")

    monkeypatch.setattr(Colours, "see", failing)
    assert made(tmp_path, "make", footage) == 0

    d = kadr.open(tmp_path / "weir.kadr")
    assert not d.table("colours").rows
    assert len(d.shots) == 3
    assert "no light" in capsys.readouterr().err


def test_reading_loads_nothing_that_watches(tmp_path):
    """Texts alone need neither the decoder nor arrays."""
    (tmp_path / "review.txt").write_text(REVIEW, encoding="utf-8")
    code = "import sys; from kadr.cli import run; run(['make', 'review.txt']); print('av' in sys.modules, 'numpy' in sys.modules)"
    root = Path(kadr.__file__).parents[1]
    out = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True,
        env=os.environ | {"PYTHONPATH": str(root)},
    )  # fmt: skip
    assert out.stdout.splitlines()[-1] == "False False"


def test_the_card_names_the_film(footage, tmp_path):
    """dossier.json says from which file the numbers are."""
    assert made(tmp_path, "make", footage) == 0
    card = json.loads((tmp_path / "weir.kadr" / "dossier.json").read_text(encoding="utf-8"))

    assert card["watched"]["sha256"] == hashlib.sha256(footage.read_bytes()).hexdigest()
    assert card["tables"]["shots"] == 3


def test_a_picture_that_changes_its_shape_has_a_row_for_each(tmp_path):
    """Forty seconds with bars, forty without, forty with, of two shots each: 90 rows, 12 of them black above and below."""
    frames = []
    for part in range(6):
        for frame in scene(part + 20, 6 * 20, drift=0.3):
            if part not in (2, 3):
                frame[:12] = frame[78:] = 0
            frames.append(frame)
    film = encoded(tmp_path / "shapes.mp4", frames, Fraction(6))
    assert made(tmp_path, "make", film) == 0

    d = kadr.open(tmp_path / "shapes.kadr")
    rows = d.table("aspects").rows
    assert [(row.start_frame, row.end_frame) for row in rows] == [(0, 240), (240, 480), (480, 720)]
    assert [row.aspect for row in rows] == pytest.approx([160 / 66, 160 / 90, 160 / 66], abs=0.04)
    assert d.film.active_aspect == rows[0].aspect  # that of the longest time


def test_a_comparison_says_with_what_also_when_nothing_changed(tmp_path, capsys, monkeypatch):
    """How many other films, from where, and their titles; of a folder without another film, that there is none."""
    monkeypatch.chdir(tmp_path)
    Path("films").mkdir()
    Path("none").mkdir()
    for name, seconds in (("weir", 2), ("lock", 1)):
        write_film(tmp_path / f"{name}.mkv", [(0, tone(seconds))])
    run(["make", "lock.mkv", "--out", "films/lock.kadr"])
    capsys.readouterr()

    def told(*words: str) -> str:
        assert run(["make", "--out", "weir.kadr", *words]) == 0
        return " ".join(capsys.readouterr().out.split())

    with_it = "Compared with 1 other film in films (lock); no claim is judged by it (5 films are needed for most)"
    assert with_it in told("weir.mkv", "--against", "films")
    again = told("--against", "films")
    assert again.startswith(f"Nothing has changed since the last time (the film). {with_it} weir.kadr")
    assert "Compared with nothing: no dossier of another film in none" in told("--against", "none")
    assert "Compared" not in told()
