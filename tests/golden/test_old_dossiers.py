"""A dossier of every schema version there ever was still opens, row for row.

When the shape changes: raise SCHEMA_VERSION, add a step to `kadr.store.schema.UPGRADES`, leave the old folders as they
are, and add one of the new version with: python tests/golden/make_dossier.py
"""

from dataclasses import replace
from pathlib import Path

import pytest
from makers_dossier import full_dossier
from makers_film import full_film_dossier
from makers_presence import full_presence_dossier

from kadr.dossier import TABLES
from kadr.records import SCHEMA_VERSION
from kadr.store import open_dossier
from kadr.store.schema import UPGRADES

HERE = Path(__file__).parent
OLD = sorted(HERE.glob("version_*.kadr"))
THEN = {
    1: full_dossier,
    2: lambda: without_aspects(full_film_dossier()),
    3: lambda: without_aspects(full_presence_dossier()),
    4: full_presence_dossier,
}
"""What each version's dossier holds: the film came with the second, who is seen and heard with the third, the
picture's shapes with the fourth."""


def without_aspects(dossier):
    """As it was before a film's shapes had rows."""
    del dossier.tables["aspects"]
    return dossier


@pytest.mark.parametrize("folder", OLD, ids=lambda folder: folder.name)
def test_an_old_dossier_opens(folder):
    """What was written then is read now."""
    dossier = open_dossier(folder)
    then = THEN[int(folder.stem.removeprefix("version_"))]()

    assert replace(dossier, folder=Path("Weir.kadr")) == then


def test_there_is_one_of_each_version_and_a_step_from_each():
    """No shape was changed without its step and its old dossier."""
    assert [folder.name for folder in OLD] == [f"version_{n}.kadr" for n in range(1, SCHEMA_VERSION + 1)]
    assert sorted(UPGRADES) == list(range(1, SCHEMA_VERSION))


def test_the_golden_dossier_has_a_row_in_every_table():
    """A table without a row would prove nothing."""
    assert [name for name in TABLES if not full_presence_dossier().table(name).rows] == []
