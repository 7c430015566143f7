"""kadr cite and kadr export as they are run: what is asked for is printed, what is not there is one line."""

import json
import re
from pathlib import Path

import pytest
from makers import INTERVIEW, REVIEW

from kadr import cli
from kadr.records import Correction
from kadr.store import open_dossier
from kadr.store.corrections import add_correction


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
    heads = [line.split("statement")[1] for line in out.splitlines() if ", statement" in line]
    numbers = [int(number) for head in heads for number in re.findall(r"\d+", head.split("  ")[0])]

    assert status == 0
    assert sorted(numbers) == [n + 1 for n in range(len(numbers))]
    assert numbers


def test_a_quotation_is_printed_once_and_not_when_rejected(weir, capsys):
    """With the numbers of all statements in it; how many somebody rejected is told, and their numbers are nobody else's."""
    every = run(capsys, "cite", "--all")[1]
    quotes = [line.split("” (")[0] for line in every.splitlines() if line.startswith("    “")]
    assert len(quotes) == len(set(quotes))
    folder = weir / "Weir.kadr"
    rows = open_dossier(folder).statements
    first = rows[0].quote
    inside = [number for number, row in enumerate(rows, start=1) if row.quote == first]
    add_correction(
        folder, Correction(0, "statement", "reject", f"{first.text_id}:{first.start}:{first.end}", "", "", "Ada")
    )
    _, out, told = run(capsys, "cite", "--all")
    left = [
        int(n)
        for line in out.splitlines()
        if ", statement" in line
        for n in re.findall(r"\d+", line.split("statement")[1].split("  ")[0])
    ]
    assert sorted(set(left)) == [n for n in range(1, len(rows) + 1) if n not in inside]
    assert f"{len(inside)} statement" in told
    assert "reading rejected by Ada" in run(capsys, "cite", "1")[1]
    _, found, told = run(capsys, "find", "statements", "--as", "json")
    assert len(json.loads(found)) == len(rows) - len(inside)
    assert f"{len(inside)} row" in told
    assert "1 correction by hand, which holds." in run(capsys, "make", "--out", "Weir.kadr")[1]


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
