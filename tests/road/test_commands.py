"""The command line: one line for what goes wrong, answers for what goes right."""

import csv
import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from makers_dossier import credit, dossier_with, prize, words
from makers_rules import bytes_of

from kadr import cli
from kadr.archive.asked import facet_of, roles_of
from kadr.dossier import TABLES
from kadr.plan import settings_in
from kadr.records import SCHEMA_VERSION, Name
from kadr.store import open_dossier, working
from kadr.store.card import Card, Given
from kadr.summary import summary


def kadr(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Exit status, stdout and stderr of a command."""
    status = cli.run([str(argument) for argument in arguments])
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.fixture
def weir(tmp_path, monkeypatch) -> Path:
    """The folder with one dossier in it: a credit in one text, the prizes in others."""
    dossier = dossier_with(
        tmp_path / "Weir.kadr",
        credits="Ada Brook produced The Weir.\n\nNoor Ames produced it, too.\n\nIda Pell produced Lock.",
        news="The Weir won the Golden Lion at Venice.\n\nLock won the César.\n\nA. Brook won a Silver Bear at Berlin.",
        talk="I heard that Noor Ames had won Cannes.",
    )
    credit(dossier, "credits", "Ada Brook produced The Weir", "Ada Brook", "producer", "The Weir")
    credit(dossier, "credits", "Noor Ames produced it", "Noor Ames", "producer", "The Weir")
    credit(dossier, "credits", "Ida Pell produced Lock", "Ida Pell", "producer", "Lock")
    prize(dossier, "news", "The Weir won the Golden Lion at Venice", "Golden Lion", "Venice", "The Weir")
    prize(dossier, "news", "Lock won the César", "César", "César Awards", "Lock")
    prize(dossier, "news", "A. Brook won a Silver Bear at Berlin", "Silver Bear", "Berlin", None, "A. Brook")
    prize(dossier, "talk", "Noor Ames had won Cannes", None, "Cannes", None, "Noor Ames", vague=True)
    at = words(dossier, "news", "A. Brook")
    dossier.add("names", [Name(at, "Ada Brook", "A. Brook", "initial", "person", True, 1, 1.0)])
    given = tuple(Given(t.text_id, t.letter, t.path, t.sha256) for t in dossier.texts)
    rows = {name: len(dossier.table(name)) for name in TABLES}
    with working(dossier.folder) as bench:
        bench.save(dossier, Card("0.1.0", SCHEMA_VERSION, dossier.subject, None, None, "abc", {}, given, rows))
    monkeypatch.chdir(tmp_path)
    return tmp_path


ASKED = ("find", "people", "--role", "producer", "--prize", "won", "--festival", "international")


def test_producers_with_prizes_are_joined_over_texts_and_kept_apart(weir, capsys):
    """Who received one, whose film won one, of whom it is only said: three answers, a national academy in none."""
    status, out, _ = kadr(capsys, *ASKED, "--as", "json")
    rows = [(row["answer"], row["person"], row["credit_source"], row["prize_source"]) for row in json.loads(out)]

    assert status == 0
    assert rows == [
        ("Received a prize", "Ada Brook", "A 1", "B 3"),
        ("Produced a film that won one", "Ada Brook", "A 1", "B 1"),
        ("Produced a film that won one", "Noor Ames", "A 2", "B 1"),
        ("Said vaguely", "Noor Ames", "A 2", "C 1"),
    ]


def test_the_answer_shows_both_sentences(weir, capsys):
    """The credit's sentence and the prize's, each with its mark."""
    _, out, _ = kadr(capsys, *ASKED)
    told = " ".join(out.split())

    assert "A 1 Ada Brook produced The Weir." in told
    assert "B 1 The Weir won the Golden Lion at Venice." in told


def test_find_prints_csv_that_a_program_reads(weir, capsys):
    """A header and a line for each row."""
    _, out, _ = kadr(capsys, "find", "prizes", "--outcome", "won", "--as", "csv")

    assert [row["prize"] for row in csv.DictReader(io.StringIO(out))] == ["Golden Lion", "César", "Silver Bear", ""]


def test_a_job_that_nobody_knows_is_refused_with_those_there_are(weir, capsys):
    """A slip of the pen is no question without an answer."""
    status, _, err = kadr(capsys, "find", "people", "--role", "producr")

    assert status == 2
    assert "producr" in err
    assert "producer" in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("find", "people", "--tier", "clear"), "not found by --tier"),
        (("find", "cats"), "not 'cats'"),
        (("find",), "people, works, prizes, statements, passages, shots"),
        (("find", "people", "Sorokova"), "kadr find people --name Sorokova"),
        (("find", "people", "nowhere.kadr"), "does not exist"),
        (("make",), "Give a film or some texts"),
        (("make", "nowhere.txt", "--out", "new.kadr"), "nowhere.txt"),
        (("make", "nowhere.txt"), "nowhere.txt"),
        (("make", "--out", "new.kadr", "--remove", "x"), "is no dossier yet"),
        (("make", "--plan", "no.toml", "x.txt"), "no.toml"),
        (("export", "--to", "opera"), "opera"),
        (("lists", "cats"), "cats"),
        (("read", "nowhere.txt"), "nowhere.txt"),
        (("nonsense",), "nonsense"),
    ],
)
def test_what_goes_wrong_is_told_without_a_traceback(weir, capsys, arguments, says):
    """Exit status, and a line that names the thing."""
    status, out, err = kadr(capsys, *arguments)

    assert status in (1, 2)
    assert says in err
    assert "Traceback" not in out + err
    assert not (weir / "new.kadr").exists()


def test_the_settings_that_are_listed_are_a_plan_and_each_is_told(tmp_path, capsys):
    """What is printed can be given to kadr make as it is, and gives the defaults; each line says what it means."""
    _, out, _ = kadr(capsys, "list", "plans")
    (tmp_path / "plan.toml").write_text(out, encoding="utf-8")
    told = settings_in(tmp_path / "plan.toml")

    assert dict(told.shots)["cut"] == 0.5
    assert dict(told.voice)["silence_s"] == 0.2
    assert (told.title, told.strict, told.leave_out) == (None, False, ())
    assert all(line.count("  # ") == 1 for line in out.splitlines() if "=" in line)


@pytest.mark.parametrize("called", ["cinematographer", "cameraman", "DoP", "director of photography"])
def test_a_job_is_found_by_each_of_its_names(called):
    """As the field calls it; what is no job is none."""
    assert roles_of(called) == {"cinematographer"}
    assert roles_of("weather") == frozenset()


@pytest.mark.parametrize("called", ["sound and music", "sound_music", "Sounds", "music"])
def test_a_facet_is_found_by_each_of_its_names(called):
    """In words or with underscores, singular or plural, by one of its words."""
    assert facet_of(called) == "sound_music"
    assert facet_of("color") == facet_of("colours") == "colour"
    assert facet_of("weather") is None


def test_a_claim_says_that_it_was_written_down_and_how_it_is_taken_back(weir, capsys):
    """Under which number; the line that is printed takes it back."""
    status, out, _ = kadr(capsys, "claim", "Weir.kadr", "The Weir won the Golden Lion", "--facet", "sound and music")
    told = " ".join(out.split())

    assert status == 0
    assert (
        "Written down as number 1 in Weir.kadr/rulings.json: “The Weir won the Golden Lion”: sound and music." in told
    )
    assert out.splitlines()[-1].startswith("To take it back: kadr claim Weir.kadr")
    (_, *back) = shlex.split(out.splitlines()[-1].removeprefix("To take it back: "))
    assert "Taken back" in kadr(capsys, *back)[1]
    assert not open_dossier(Path("Weir.kadr")).rulings


def test_several_dossiers_here_are_named(weir, capsys):
    """Kadr does not choose between two."""
    (weir / "Other.kadr").mkdir()
    (weir / "Other.kadr/dossier.json").write_text("{}")
    status, _, err = kadr(capsys, "find", "people")

    assert status == 1
    assert "Other.kadr, Weir.kadr" in err


def test_a_fault_in_kadr_is_one_line(weir, capsys, monkeypatch):
    """What nobody foresaw is told in a line with what to do."""
    monkeypatch.setattr("kadr.cli.places.readable", lambda *_: 1 / 0)
    status, _, err = kadr(capsys, "find", "people")

    assert status == 1
    assert err.count("\n") == 1
    assert "KADR_DEBUG" in err


def test_one_damaged_dossier_does_not_stop_the_others(weir, capsys):
    """It is told in a line; the others answer."""
    (weir / "Other.kadr").mkdir()
    (weir / "Other.kadr/dossier.json").write_text('{"schema": 1, ')
    status, out, err = kadr(capsys, "find", "people", "Other.kadr", "Weir.kadr")

    assert status == 0
    assert "Ada Brook" in out
    assert err.count("\n") == 1
    assert "Other.kadr/dossier.json is damaged" in err


def test_a_dossier_keeps_a_text_and_says_when_nothing_changed(tmp_path, capsys, monkeypatch):
    """Taking the last one out changes nothing, in a line; so does a make without a change; a folder is no text."""
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text("The Weir (2019) is a film by Ada Brook.\n")
    kadr(capsys, "make", "one.txt", "--out", "Weir.kadr")
    before = bytes_of(Path("Weir.kadr"))

    status, out, err = kadr(capsys, "make", "--out", "Weir.kadr", "--remove", "one.txt")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "keeps at least one source" in err
    assert kadr(capsys, "make", "--out", "Weir.kadr")[1].startswith("Nothing has changed")
    assert bytes_of(Path("Weir.kadr")) == before

    Path("press").mkdir()
    status, _, err = kadr(capsys, "make", "press")
    assert status == 2
    assert "is a folder" in err


def test_a_later_make_says_in_a_line_what_changed(tmp_path, capsys, monkeypatch):
    """Texts added, read anew and removed, by name; the whole summary only where something is new."""
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two", "three"):
        Path(f"{name}.txt").write_text(f"The Weir (2019) is a film by Ada Brook, {name}.\n")
    first = kadr(capsys, "make", "one.txt", "--out", "Weir.kadr")[1]
    added = kadr(capsys, "make", "two.txt", "three.txt", "--out", "Weir.kadr")[1]
    Path("one.txt").write_text("The Weir (2019) is a film by Ada Brook, produced by Noor Ames.\n")
    changed = kadr(capsys, "make", "--out", "Weir.kadr")[1]
    removed = kadr(capsys, "make", "--out", "Weir.kadr", "--remove", "two.txt")[1]
    same = kadr(capsys, "make", "--out", "Weir.kadr")[1]

    assert first.startswith("The Weir (2019)")
    assert added.startswith("Added 2 texts (two.txt, three.txt). The dossier now has 3 texts.\n\nThe Weir (2019)")
    assert changed.startswith("Read anew one.txt. The dossier now has 3 texts.\n\nThe Weir (2019)")
    assert removed.startswith("Removed two.txt. The dossier now has 2 texts.\n\nWeir.kadr")
    assert same.startswith("Nothing has changed since the last time (2 texts).\n\nWeir.kadr")
    assert all(len(told.splitlines()) == 3 for told in (removed, same))


def test_a_vanished_text_is_told_with_its_plain_path(tmp_path, capsys, monkeypatch):
    """Without the way from the dossier's folder, and with one stop."""
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two"):
        Path(f"{name}.txt").write_text(f"The Weir (2019) is a film by Ada Brook, {name}.\n")
    kadr(capsys, "make", "one.txt", "two.txt", "--out", "Weir.kadr")
    Path("two.txt").unlink()
    err = kadr(capsys, "make", "--out", "Weir.kadr")[2]

    assert "two.txt" in err
    assert ".." not in err
    assert ".;" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where a full disk can be played")
def test_a_full_disk_behind_the_answer_is_one_line(tmp_path):
    """And a reader who has read enough is no fault."""
    command = f"{sys.executable} -m kadr lists"
    env = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    full = subprocess.run(
        ["bash", "-c", f"{command} > /dev/full"], cwd=tmp_path, env=env, capture_output=True, text=True
    )
    read = subprocess.run(
        ["bash", "-c", f"{command} festivals | head -1 > /dev/null; exit ${{PIPESTATUS[0]}}"],
        cwd=tmp_path, env=env, capture_output=True, text=True,
    )  # fmt: skip

    assert full.returncode == 1
    assert full.stderr.count("\n") == 1
    assert "cannot be written" in full.stderr
    assert (read.returncode, read.stderr) == (0, "")


def test_hostile_text_does_not_reach_the_terminal(tmp_path, capsys):
    """Signs that a terminal would obey are shown, not sent."""
    text = tmp_path / "evil.txt"
    text.write_text("A film \x9b31mred \u202edrawkcab\u202c by Ada Brook.\n", encoding="utf-8")
    status, out, err = kadr(capsys, "read", text)

    assert status == 0
    assert not {"\x1b", "\x9b", "\u202e"} & set(out + err)


def test_lists_can_be_copied_and_are_never_overwritten(tmp_path, capsys):
    """A copy for editing; what was edited stays."""
    kadr(capsys, "lists", "--copy", tmp_path)
    (tmp_path / "festivals.toml").write_text("# mine")
    status, _, err = kadr(capsys, "lists", "--copy", tmp_path)

    assert status == 0
    assert "already and stay" in err
    assert err.count("\n") == 1
    assert (tmp_path / "festivals.toml").read_text() == "# mine"


def _run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.run(
        [sys.executable, "-m", "kadr", *arguments], cwd=cwd, capture_output=True, text=True, encoding="utf-8",
        env=os.environ | {"PYTHONPATH": paths} | environment,
    )  # fmt: skip


def test_a_festival_of_the_users_own_may_say_its_name_alone(tmp_path):
    """Its country is not needed to read a list of its prizes."""
    (tmp_path / "festivals.toml").write_text('[[body]]\nname = "Ayr Film Days"\n')
    (tmp_path / "w.txt").write_text(
        "Ayr Film Days 1999: the winners\n\nBest Actress: Ruth Adeyemi, The Weir (Norway)\n"
    )

    told = _run("read", "w.txt", cwd=tmp_path, KADR_LISTS=str(tmp_path))

    assert told.returncode == 0
    assert "Trouble" not in told.stdout + told.stderr
    assert re.search("prize .*Ruth Adeyemi, Best Actress, Ayr Film Days, 1999", told.stdout)


def test_help_answers_at_once(tmp_path):
    """Nothing heavy is loaded for it."""
    best = 9.0
    for _ in range(3):
        before = os.times()
        _run("--help", cwd=tmp_path)
        after = os.times()
        best = min(best, after.children_user + after.children_system - before.children_user - before.children_system)

    assert best < 0.3


def test_importing_kadr_loads_nothing_heavy():
    """`import kadr` is free until something is opened."""
    code = "import sys, kadr; print([m for m in ('duckdb', 'click', 'lxml', 'jinja2', 'pypdf') if m in sys.modules])"
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )

    assert told.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def demos(tmp_path_factory):
    """The folders of two runs of the demo with other hash seeds."""
    folder = tmp_path_factory.mktemp("demos")
    for seed in ("1", "2"):
        (folder / seed).mkdir()
        told = _run("demo", cwd=folder / seed, PYTHONHASHSEED=seed)
        assert told.returncode == 0, told.stderr
        assert "Traceback" not in told.stderr
    return folder / "1", folder / "2"


def test_the_demo_gives_the_same_bytes_whatever_the_order_of_hashes(demos):
    """Two runs with other hash seeds: the same dossier and the same page, made in the same words."""
    first, second = (bytes_of(folder) for folder in demos)
    assert {name: data for name, data in first.items() if "/passes/" not in name} == {
        name: data for name, data in second.items() if "/passes/" not in name
    }


def test_the_terminal_and_the_page_count_the_same(demos):
    """Claims, works, spellings and contradictions, by the page's own words."""
    (folder,) = demos[0].glob("kadr-demo/*.kadr")
    page = next(demos[0].glob("kadr-demo/*.html")).read_text(encoding="utf-8")
    told = " ".join(" ".join(summary(open_dossier(folder))).split())

    (claims,) = re.findall(r"Beside the film (\d+ claims(?: in \d+ statements)?): ", told)
    assert f"{claims}; " in page
    (works,) = re.findall(r"Works named (\d+) beside the film", told)
    assert f'Viewing and reading</span> <span class="count">{works}<' in page
    (merged,) = re.findall(r"Spellings merged (\d+):", told)
    assert f"{merged} names with more than one spelling" in page
    (sharp, soft) = re.findall(r"Contradictions (\d+): .*?; (\d+) more where both can hold", told)[0]
    assert f'Contradictions</span> <span class="count">{int(sharp) + int(soft)}<' in page


def test_the_demo_s_faces_freeze_and_title_are_found_where_they_were_drawn(demos, tmp_path):
    """Faces in the shots that were drawn with one and in no other; one freeze, in its shot; the card first of all."""
    from kadr.demo.film import drawn

    truth = drawn(tmp_path / "again.mp4")
    dossier = open_dossier(next(demos[0].glob("kadr-demo/*.kadr")))
    faces = {face.frame for face in dossier.table("faces").rows}
    (freeze,) = dossier.table("freezes").rows
    title = dossier.table("titles").rows[0]

    assert all(any(start <= frame < end for frame in faces) for start, end in truth.faces)
    shown = {shot.name for shot in truth.shots for frame in faces if shot.start_frame <= frame < shot.end_frame}
    assert shown == {"Agnes", "Wil", "Agnes again", "Agnes before the river"}
    assert truth.freeze[0] <= freeze.start_frame < freeze.end_frame <= truth.freeze[1] + 1
    assert (freeze.what, freeze.around) == ("face", "both")
    assert (title.kind, title.start_frame) == ("card", truth.title[0])
    assert abs(title.end_frame - truth.title[1]) <= 2
    assert [row.kind for row in dossier.table("voice").rows if row.kind == "speech"] == []  # nobody speaks in it


def test_a_file_whose_name_is_no_text_can_be_read(tmp_path):
    """On Linux a file name may hold any bytes."""
    if sys.platform != "linux":
        pytest.skip("other systems have no such names")
    (tmp_path / os.fsdecode(b"r\xe9sum\xe9.txt")).write_text("A film by Ada Brook.", encoding="utf-8")
    told = _run("make", "--out", "x.kadr", os.fsdecode(b"r\xe9sum\xe9.txt"), cwd=tmp_path)

    assert told.returncode == 0, told.stderr
    assert json.loads((tmp_path / "x.kadr/dossier.json").read_text(encoding="utf-8"))["sources"][0]["path"]


def test_make_ends_with_lines_that_tell_something(tmp_path, capsys, monkeypatch):
    """The film and from what it is known, who did what, and last the path; the folder has the film's name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text(
        "THE WEIR\n\nDirected by: Noor Ames\n\nProduced by: Ada Brook\n\nThe Weir (1999) is a film about water.\n",
        encoding="utf-8",
    )
    status, out, _ = kadr(capsys, "make", "page.txt")

    assert status == 0
    assert out.startswith("The Weir (1999), directed by Noor Ames\n  title from A")
    assert "producer Ada Brook" in out
    assert out.rstrip().splitlines()[-1].startswith("The Weir.kadr")
    assert max(len(line) for line in out.splitlines()) <= 100
    assert (tmp_path / "The Weir.kadr/dossier.json").is_file()


def test_a_report_is_written_beside_the_dossier(weir, capsys):
    """One file with the dossier's name, so that two dossiers of one film keep a page each."""
    status, out, _ = kadr(capsys, "report")

    assert status == 0
    assert out.strip() == "Weir.html"
    assert "Ada Brook" in (weir / "Weir.html").read_text(encoding="utf-8")


def test_read_marks_words_and_tells_what_they_are(tmp_path, capsys):
    """Brackets with a letter in a pipe, styles when asked for; the note has the letter."""
    text = tmp_path / "page.txt"
    text.write_text("THE WEIR\n\nDirected by: Noor Ames\n\nThe Weir is a film about water.\n", encoding="utf-8")
    _, plain, _ = kadr(capsys, "read", text)
    _, styled, _ = kadr(capsys, "read", "--color", text)

    assert "[a: Directed by: Noor Ames]" in plain
    assert "Noor Ames: director" in plain
    assert "\x1b[1mDirected" in styled
