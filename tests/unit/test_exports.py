"""Exports: every table, every row, and nothing that a spreadsheet would run."""

import pytest
from makers_dossier import full_dossier
from makers_exports import rows_of

from kadr.dossier import TABLES
from kadr.exports import EXPORTERS


@pytest.fixture
def written(tmp_path):
    dossier = full_dossier()
    EXPORTERS["csv"].write(dossier, tmp_path / "out")
    return dossier, tmp_path / "out"


def test_every_table_is_a_file_with_its_columns(written):
    """A table without rows is a header."""
    dossier, folder = written

    for name in TABLES:
        found = rows_of(folder / f"{name}.csv")
        assert len(found) == len(dossier.table(name))
        head = (folder / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()[0].split(",")
        beside = {column.removesuffix("_ns") + "_s" for column in head if column.endswith("_ns")}
        assert [column for column in head if column not in beside] == dossier.table(name).columns()


def test_no_cell_is_a_formula(written):
    """Whatever a text says, a spreadsheet shows it and does not run it."""
    _, folder = written
    cells = [cell for path in folder.iterdir() for row in rows_of(path) for cell in row.values()]

    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert "'=SUM(1)" in cells


def test_excel_and_pandas_read_it(written):
    """A byte order mark for one; the other skips it, and finds numbers as numbers."""
    _, folder = written
    assert (folder / "credits.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    pandas = pytest.importorskip("pandas")

    frame = pandas.read_csv(folder / "credits.csv")

    assert list(frame["score"]) == [0.5, 1.0]


def test_every_exporter_writes_a_dossier_without_rows(tmp_path):
    """Nothing found is a result."""
    from kadr.dossier import Dossier

    for name, exporter in EXPORTERS.items():
        assert exporter.write(Dossier(tmp_path), tmp_path / name)
