"""A dossier in memory: rows need their words, tables have columns."""

import pytest
from makers_dossier import full_dossier
from makers_rules import plan_of, some_texts

import kadr
from kadr import road
from kadr.dossier import TABLES
from kadr.errors import MissingPart, NotADossier
from kadr.records import Credit, Quote


def test_a_row_whose_words_are_not_there_is_refused():
    """No row without its source."""
    wrong = Quote("one", 0, 3, "Xyz")

    with pytest.raises(ValueError, match="not in one at 0"):
        full_dossier().add("credits", [Credit(wrong, "X", "editor", None, None, None, 1.0)])


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_the_columns_that_the_table_names(name):
    """The dictionaries of a table have its columns, in order."""
    table = full_dossier().table(name)

    assert [list(row) for row in table.dicts()] == [table.columns()] * len(table)


def test_an_unknown_table_is_one_line():
    """The line names those that there are."""
    with pytest.raises(NotADossier, match="credits"):
        full_dossier().table("cats")


def test_a_dossier_is_opened_from_python(tmp_path):
    """As the documentation says: kadr.open, then tables by name."""
    road.update(tmp_path / "Weir.kadr", some_texts(tmp_path), plan_of())

    d = kadr.open(tmp_path / "Weir.kadr")

    assert [row.person for row in d.credits] == ["Ada Brook", "Ada Brooke"]
    assert d.table("credits").dicts()[0]["person"] == "Ada Brook"


def test_a_data_frame_is_had_or_asked_for():
    """With pandas a frame with the table's columns; without it a line that says what to install."""
    table = full_dossier().table("credits")
    try:
        import pandas  # noqa: F401
    except ImportError:
        with pytest.raises(MissingPart, match="pip install pandas"):
            table.df()
    else:
        assert list(table.df().columns) == table.columns()
