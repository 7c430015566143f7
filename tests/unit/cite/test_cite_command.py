"""kadr cite and kadr export as they are run: what is asked for is printed, what is not there is one line."""

import json
from pathlib import Path

import pytest
from makers import INTERVIEW, REVIEW

from kadr import cli


@pytest.fixture
def weir(tmp_path, monkeypatch) -> Path:
    """A dossier of a review and an interview, the only one here."""
    monkeypatch.chdir(tmp_path)
    Path("review.txt").write_text(REVIEW, encoding="utf-8")
    Path("talk.txt").write_text(INTERVIEW, encoding="utf-8")
    assert cli.run(["make", "review.txt", "talk.txt", "--out", "Weir.kadr"]) == 0
    return tmp_path


def run(capsys, *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = cli.run(list(arguments))
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.mark.parametrize("mark", [("A 3",), ("A", "3"), ("a3",)])
def test_a_mark_may_be_written_in_any_way(weir, capsys, mark):
    """Quoted, in two words, or joined; with or without the dossier's name."""
    status, out, _ = run(capsys, "cite", *mark)

    assert status == 0
    assert out.startswith("A 3  Emil Sandvik\n")
    assert "Sandvik, Emil. “A winter without words.”" in out
    assert run(capsys, "cite", "Weir.kadr", *mark)[1] == out


@pytest.mark.parametrize("style", ["mla", "chicago", "apa"])
def test_all_prints_every_statement_with_its_number(weir, capsys, style):
    """In order, each with an entry."""
    status, out, _ = run(capsys, "cite", "--all", "--as", style)
    numbers = [line.split("statement ")[1].split()[0] for line in out.splitlines() if ", statement " in line]

    assert status == 0
    assert numbers == [str(n + 1) for n in range(len(numbers))]
    assert numbers


def test_all_as_csl_has_every_text_once(weir, capsys):
    """Whatever is quoted from it."""
    entries = json.loads(run(capsys, "cite", "--all", "--as", "csl")[1])

    assert [entry["id"] for entry in entries] == ["review", "talk"]


@pytest.mark.parametrize(
    ("arguments", "says"), [(["Z 9"], "no place"), (["A 999"], "no passage"), (["0"], "no statement"), ([], "--all")]
)
def test_what_cannot_be_cited_is_told(weir, capsys, arguments, says):
    """One line with what there is."""
    status, _, err = run(capsys, "cite", *arguments)

    assert status in {1, 2}
    assert says in err


@pytest.mark.parametrize("kind", ["csv", "credits-csv", "jsonld", "quickstatements"])
def test_exports_stand_beside_the_dossier(weir, capsys, kind):
    """Each under a name of its own, none in the way of another."""
    status, out, _ = run(capsys, "export", "Weir.kadr", "--to", kind, "--full-quotes")

    assert status == 0
    assert all(Path(line).is_file() for line in out.splitlines())
    assert all(Path(line).parts[0].startswith("Weir.") for line in out.splitlines())
