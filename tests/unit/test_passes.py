"""Joiners that read their own table replace it; runs say who made what."""

from dataclasses import dataclass, replace

from makers_rules import Jobs, plan_of, some_texts

from kadr import road
from kadr.records import Credit


@dataclass
class Upper:
    """A joiner over its own table."""

    row: type = Credit
    version: int = 1
    needs: tuple[str, ...] = ("credits",)

    def join(self, dossier):
        return [replace(row, person=row.person.upper()) for row in dossier.credits]


def test_a_joiner_over_its_own_table_replaces_it(tmp_path):
    """The rows are the joiner's, once each."""
    dossier, _ = road.update(tmp_path / "Weir.kadr", some_texts(tmp_path), plan_of(Jobs(), joiners=(Upper(),)))

    assert [row.person for row in dossier.credits] == ["ADA BROOK", "ADA BROOKE"]


def test_runs_say_who_made_what_from_what(tmp_path):
    """Each rule that ran, how many rows it made, from which bytes."""
    dossier, opened = road.update(tmp_path / "Weir.kadr", some_texts(tmp_path), plan_of())
    (run,) = dossier.runs

    assert (run.method, run.table, run.rows) == ("Jobs", "credits", 2)
    assert run.inputs == tuple(given.sha256 for given in opened.given)
