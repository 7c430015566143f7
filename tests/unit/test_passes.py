"""Joiners that read their own table replace it; runs say who made what."""

from dataclasses import dataclass, replace
from pathlib import Path

from makers_page import weir
from makers_rules import Jobs, plan_of, some_texts

import kadr
from kadr import cli, road
from kadr.page import words
from kadr.page.gaps import gaps
from kadr.page.view import view_of
from kadr.records import Credit
from kadr.summary import summary, unspoken


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


def test_a_text_that_is_not_about_the_film_is_told(tmp_path, monkeypatch, capsys):
    """In a line on stderr, and in the dossier; the page and the summary agree on what nobody wrote of."""
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text("The Weir\n\nDirected by: Ada Brook\n\nTHE WEIR is a film of grey and brown colours.\n")
    Path("two.txt").write_text("“The Weir” (2019) is a film by Ada Brook. The camera keeps still in the film.\n")
    Path("novel.txt").write_text("The old miller walked to the river at night and thought of the harvest.\n")
    assert cli.run(["make", "one.txt", "two.txt", "novel.txt", "--title", "The Weir", "--out", "Weir.kadr"]) == 0
    told = capsys.readouterr()
    made = kadr.open("Weir.kadr")

    assert told.err == "kadr: C novel.txt: does not speak of films; nothing in it is taken for this film\n"
    assert [trouble.where for trouble in made.troubles] == ["C novel.txt"]
    page = {gap.label for gap in gaps(view_of(made))}
    assert {words.FACETS[facet] for facet in unspoken(made)} <= page
    assert not {words.FACETS[facet] for facet in set(words.FACETS) - set(unspoken(made))} & page


def test_nothing_stands_behind_a_count_that_has_nothing_behind_it():
    """Of people in other jobs than the first ones, the closing lines tell how many."""
    dossier = weir()
    dossier.tables["credits"] = tuple(replace(row, role="translator") for row in dossier.credits)
    (line,) = (line for line in summary(dossier) if line.startswith("People"))
    assert line.endswith("with 1 kind of job")
