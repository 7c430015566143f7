"""Decisions by hand: they say who and why, they hold over all that the rules do, and they can be taken back."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import FILM_PAGE, REVIEW
from makers_rules import bytes_of

import kadr
from kadr import cli
from kadr.reading.names.decided import decided
from kadr.records import Decision, Name, Quote

AT = Quote("one", 0, 3, "Ada")


def name(surface: str, canonical: str | None = None, settled: bool = True, kind: str = "person") -> Name:
    return Name(
        AT, canonical or surface, surface, "one spelling" if canonical is None else "a rule", kind, settled, 1, 0.6
    )


def join(a: str, b: str) -> Decision:
    return Decision("join", a, b, "Ida", "a misprint")


def part(a: str, b: str) -> Decision:
    return Decision("part", a, b, "Ida")


def told(rows: list[Name]) -> dict[str, str]:
    return {row.surface: row.canonical for row in rows}


def test_two_names_become_one_with_all_their_spellings():
    """Under the second name, as it was given; the reason says who decided and why."""
    rows = [
        name("Nadia Serada"),
        name("N. Serada", "Nadia Serada"),
        name("Nadia Sereda"),
        name("Sereda", "Nadia Sereda"),
    ]
    done = decided(rows, [join("Nadia Serada", "Nadia Sereda")])

    assert set(told(done).values()) == {"Nadia Sereda"}
    assert done[0].reason == "joined by hand (Ida: a misprint)"
    assert done[3].reason == "a rule"


def test_the_second_name_stands_even_if_the_rules_chose_another():
    """The person knows better which form is right."""
    rows = [name("Sereda, Nadia"), name("Nadia Sereda", "Sereda, Nadia")]

    assert set(told(decided(rows, [join("Sereda, Nadia", "Nadia Sereda")])).values()) == {"Nadia Sereda"}


def test_a_spelling_that_is_somebody_else_leaves():
    """And the others stay together."""
    rows = [name("Ada Brook"), name("A. Brook", "Ada Brook"), name("Brook", "Ada Brook")]

    assert told(decided(rows, [part("A. Brook", "Ada Brook")])) == {
        "Ada Brook": "Ada Brook", "A. Brook": "A. Brook", "Brook": "Ada Brook",
    }  # fmt: skip
    assert told(decided(rows, [part("Ada Brook", "A. Brook")]))["A. Brook"] == "A. Brook"


def test_a_doubt_is_settled():
    """Two that could be one, and are not."""
    rows = [name("Ada Brook"), name("Ida Brook", settled=False)]
    done = decided(rows, [part("Ada Brook", "Ida Brook")])

    assert done[1].settled
    assert done[1].reason == "kept apart from Ada Brook by hand (Ida)"


def test_names_that_no_text_prints_change_nothing():
    """The decision waits."""
    rows = [name("Ada Brook"), name("Weir", kind="title")]

    assert decided(rows, [join("Nobody", "Ada Brook"), part("Ada Brook", "Weir"), join("Weir", "Ada Brook")]) == rows


people = st.sampled_from(["Ada Brook", "A. Brook", "Brook", "Ida Pell", "I. Pell", "Nobody"])


@given(st.lists(st.tuples(st.sampled_from(["join", "part"]), people, people), max_size=5))
def test_no_decisions_lose_a_row_or_break_a_group(some):
    """Every spelling stays, once; what stands for a group is one of its own spellings."""
    rows = [
        name("Ada Brook"),
        name("A. Brook", "Ada Brook"),
        name("Brook", "Ada Brook"),
        name("Ida Pell"),
        name("I. Pell", "Ida Pell"),
    ]
    done = decided(rows, [Decision(action, a, b, "Ida") for action, a, b in some])

    assert [row.surface for row in done] == [row.surface for row in rows]
    assert {row.canonical for row in done} <= {row.surface for row in done if row.canonical == row.surface}


@pytest.fixture
def weir(tmp_path, monkeypatch) -> Path:
    """A dossier in which one text misprints a name, in another job."""
    monkeypatch.chdir(tmp_path)
    Path("page.txt").write_text(FILM_PAGE, encoding="utf-8")
    Path("review.txt").write_text(REVIEW + "\nProduced by: Mirja Solbakken\n", encoding="utf-8")
    assert cli.run(["make", "page.txt", "review.txt", "--out", "Weir.kadr"]) == 0
    return tmp_path


def canonical(form: str) -> str:
    return next(row.canonical for row in kadr.open("Weir.kadr").names if row.surface == form)


JOIN = ["join", "Weir.kadr", "Mirja Solbakken", "Mira Solbakk", "--by", "Ida"]


def test_a_join_holds_over_the_next_makes_and_can_be_undone(weir, capsys):
    """Kept with author and reason; taken back, the dossier is what it was, to the byte."""
    before = bytes_of(Path("Weir.kadr"))
    assert canonical("Mirja Solbakken") == "Mirja Solbakken"
    assert cli.run([*JOIN, "--because", "a misprint"]) == 0
    assert canonical("Mirja Solbakken") == "Mira Solbakk"
    Path("more.txt").write_text(REVIEW.replace("winter", "summer"), encoding="utf-8")
    assert cli.run(["make", "more.txt", "--out", "Weir.kadr"]) == 0
    assert canonical("Mirja Solbakken") == "Mira Solbakk"
    assert json.loads(Path("Weir.kadr/decisions.json").read_text(encoding="utf-8")) == [
        {
            "action": "join",
            "a": "Mirja Solbakken",
            "b": "Mira Solbakk",
            "author": "Ida",
            "reason": "a misprint",
            "at": None,
        }
    ]
    capsys.readouterr()
    assert cli.run(["join", "Weir.kadr"]) == 0
    assert "Mirja Solbakken = Mira Solbakk (Ida, a misprint)" in capsys.readouterr().out

    assert cli.run(["make", "--out", "Weir.kadr", "--remove", "more.txt"]) == 0
    assert cli.run([*JOIN, "--undo"]) == 0
    assert bytes_of(Path("Weir.kadr")) == before


def test_a_later_decision_takes_the_place_of_an_earlier_one(weir):
    """On the same two names there is one."""
    assert cli.run(JOIN) == 0
    assert cli.run(["part", "Weir.kadr", "Mira Solbakk", "Mirja Solbakken", "--by", "Ada", "--at", "2024-05-03"]) == 0

    (decision,) = kadr.open("Weir.kadr").decisions
    assert (decision.action, decision.author, decision.at) == ("part", "Ada", "2024-05-03")
    assert canonical("Mirja Solbakken") == "Mirja Solbakken"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["join", "Weir.kadr", "Mira Solbakk"], "Two names"),
        (["join", "Weir.kadr", "Mira Solbak", "Ines Halvard"], "Mira Solbakk"),
        (["part", "Weir.kadr", "Nobody Atall", "Ines Halvard"], "no name"),
        (["part", "Weir.kadr", "Jonas Wiik", "Ines Halvard", "--undo"], "Nothing was decided"),
    ],
)
def test_what_cannot_be_decided_is_told(weir, capsys, arguments, says):
    """With names that are near."""
    assert cli.run(arguments) == 2
    told = capsys.readouterr()
    assert says in told.err
    assert not Path("Weir.kadr/decisions.json").exists()


def test_a_damaged_file_of_decisions_is_not_passed_over(weir, capsys):
    """What somebody decided is not forgotten in silence."""
    Path("Weir.kadr/decisions.json").write_text("{half", encoding="utf-8")

    assert cli.run(["make", "--out", "Weir.kadr"]) == 1
    assert "decisions.json" in capsys.readouterr().err


@pytest.fixture
def horak(tmp_path, monkeypatch) -> Path:
    """A dossier in which two texts write a name with and without its accent."""
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text(
        "“The Weir” (2019) is a film by Ada Brook. It was produced by Jana Horák.\n", encoding="utf-8"
    )
    Path("two.txt").write_text("The Weir\n\nDirected by: Ada Brook\n\nProduced by: Jana Horak\n", encoding="utf-8")
    assert cli.run(["make", "one.txt", "two.txt", "--title", "The Weir", "--out", "Weir.kadr"]) == 0
    return tmp_path


def producers(capsys) -> list[str]:
    capsys.readouterr()
    cli.run(["find", "people", "--role", "producer"])
    return sorted(line.strip().split(":")[0] for line in capsys.readouterr().out.splitlines() if ": producer" in line)


def test_names_that_only_an_accent_tells_apart_can_be_parted(horak, capsys):
    """They are two in answers and on the page, after another make, too; until it is taken back."""
    before = producers(capsys)
    assert cli.run(["part", "Weir.kadr", "Jana Horak", "Jana Horák"]) == 0
    assert cli.run(["make", "--out", "Weir.kadr"]) == 0
    assert len(before) == 1
    assert producers(capsys) == ["Jana Horak", "Jana Horák"]

    assert cli.run(["report", "Weir.kadr", "--out", "page.html"]) == 0
    assert "also <bdi>Jana" not in Path("page.html").read_text(encoding="utf-8")
    assert cli.run(["part", "Weir.kadr", "Jana Horak", "Jana Horák", "--undo"]) == 0
    assert producers(capsys) == before


def test_a_name_is_not_joined_with_itself(horak, capsys):
    """A form that no text prints is told, and nothing is written down."""
    assert cli.run(["join", "Weir.kadr", "Ada Brook", "Adá Brook"]) == 2
    assert "printed in no text" in capsys.readouterr().err
    assert not Path("Weir.kadr/decisions.json").exists()
