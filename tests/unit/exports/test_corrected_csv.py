"""Exports of a dossier that somebody corrected: what was found, what is so as corrected, and every correction."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from makers_exports import rows_of
from makers_film import only_film
from makers_show import put

from kadr.cli import cli
from kadr.dossier import Dossier
from kadr.exports.csv import Csv
from kadr.records import Correction
from kadr.spans import SECOND
from kadr.store.corrections import add_correction


@pytest.fixture
def film(tmp_path: Path) -> Dossier:
    return only_film(tmp_path / "film", 6)


def split_of(dossier: Dossier, number: int = 2) -> Correction:
    shot = dossier.shots[number]
    return Correction(
        1, "shot", "split", str((shot.start_ns + shot.end_ns) // 2), "cut", "no boundary", "Ada", "a cut", "2026-01-02"
    )


def test_without_corrections_there_are_only_the_tables(film, tmp_path):
    """No file that would say the same twice."""
    names = {file.name for file in Csv().write(film, tmp_path / "out")}
    assert not {"shots_corrected.csv", "facts_corrected.csv", "corrections.csv"} & names


def test_shots_and_facts_as_corrected_stand_beside_those_as_found(film, tmp_path):
    """One shot more, with who and why; a later export without corrections leaves none of it behind."""
    split = split_of(film)
    Csv().write(replace(film, corrections=(split,)), tmp_path / "out")
    found, made = (rows_of(tmp_path / "out" / f"{name}.csv") for name in ("shots", "shots_corrected"))
    assert len(made) == len(found) + 1
    assert [row["machine"] for row in made] == ["0", "1", "", "", "3", "4", "5"]
    assert made[3]["start_ns"] == split.place
    assert made[3]["start_s"] == f"{int(split.place) / SECOND:.9f}".rstrip("0").rstrip(".")
    assert "Ada, 2026-01-02: a cut" in made[3]["by_hand"]
    assert [row["by_hand"] for row in made if row["machine"]] == [""] * 5
    facts = {(row["name"], row["part"]): row for row in rows_of(tmp_path / "out" / "facts_corrected.csv")}
    lasting = (film.shots[-1].end_ns - film.shots[0].start_ns) / SECOND
    assert float(facts["asl", "film"]["value"]) == pytest.approx(lasting / 7)
    assert facts["asl", "film"]["low"] == ""
    (told,) = rows_of(tmp_path / "out" / "corrections.csv")
    assert (told["author"], told["said"]) == ("Ada", "a cut here")
    Csv().write(film, tmp_path / "out")
    assert not (tmp_path / "out" / "shots_corrected.csv").exists()


def test_a_file_of_the_same_name_that_is_not_kadrs_stays(film, tmp_path):
    """Also one that begins as a table does; an earlier export's own three go."""
    out = tmp_path / "out"
    Csv().write(replace(film, corrections=(split_of(film),)), out)
    mine = {
        "corrections.csv": b"\xef\xbb\xbfnumber,about\r\n1,mine\r\n",
        "facts_corrected.csv": b"",
        "shots_corrected.csv": b"mine",
    }
    assert {file.name for file in out.iterdir()} >= set(mine)
    Csv().write(film, out)
    assert not {file.name for file in out.iterdir()} & set(mine)
    for name, data in mine.items():
        (out / name).write_bytes(data)
    Csv().write(film, out)
    assert {name: (out / name).read_bytes() for name in mine} == mine


def test_kadr_find_shots_has_them_as_corrected_and_as_found(film, tmp_path):
    """As corrected unless one asks otherwise; what a hand made is marked."""
    folder = put(film, tmp_path / "Film.kadr")
    add_correction(folder, split_of(film))
    asked = ["find", "shots", str(folder)]
    corrected, found = (CliRunner().invoke(cli, [*asked, *more]).output for more in ([], ["--shots", "found"]))
    assert "7 answers" in corrected
    assert corrected.count("by hand: a cut here (Ada, 2026-01-02: a cut)") == 2
    assert "6 answers" in found
    assert "by hand" not in found
    wrong = CliRunner().invoke(cli, [*asked, "--shots", "mine"])
    assert wrong.exit_code != 0
    assert "corrected or found" in wrong.output
