"""A filter finds the shots that it says, and its SQL finds the same."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_film import add_film, shots_of
from makers_show import put

from kadr.archive.shot_query import HELP, Known, NotUnderstood, conditions, in_order, known, matching, sql
from kadr.archive.shots import Seen, seen
from kadr.dossier import Dossier
from kadr.presence_rows import SCALES, Face, Person, Scale, Voice
from kadr.spans import SECOND


def peopled(folder: Path) -> Dossier:
    """A film of 40 shots with scales, two people in known shots, and speech in every third."""
    d = add_film(Dossier(folder), shots_of(40), hole=False)
    shots = d.shots
    d.add("scales", [
        Scale(s.index, SCALES[s.index % 8], 0.8, *(0.125,) * 8, None, "face", 3) for s in shots if s.index != 5
    ])  # fmt: skip
    for s in shots:
        for who, every in (("person 1", 2), ("person 2", 5), (None, 7)):
            if s.index % every == 0:
                track = s.index * 10 + every
                d.add("faces", [Face(s.index, s.start_frame, s.start_ns, 0.1, 0.1, 0.2, 0.3, 0.9, (0.1,) * 10, None, None, None, track, who)])  # fmt: skip
    d.add("persons", [
        Person(name, given, 0, 0.1, 0.1, 0.2, 0.3, 1, 1, 10, None, None, 0, 10) for name, given in (("person 1", "Ada"), ("person 2", None))
    ])  # fmt: skip
    for s in shots:
        half = (s.start_ns + s.end_ns) // 2
        kinds = ("speech", "other") if s.index % 3 == 0 else ("other", "silence")
        d.add("voice", [Voice(kinds[0], s.start_ns, half), Voice(kinds[1], half, s.end_ns)])
    d.tables["colours"] = tuple(row for row in d.tables["colours"] if row.shot_index != 8)
    return d


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    d = peopled(tmp_path_factory.mktemp("shots") / "Weir.kadr")
    put(d, d.folder)
    return d


@pytest.fixture(scope="module")
def asked(film: Dossier):
    """DuckDB's answer and ours to one filter: a function, so that a failure prints no dossier."""

    def both(words: str) -> tuple[list[int], list[int]]:
        rows = duckdb.sql(sql(conditions(words, known(film)), film.folder)).fetchall()
        return [row[0] - 1 for row in rows], numbers(film, words)

    return both


def numbers(d: Dossier, words: str) -> list[int]:
    return [one.shot.index for one in matching(seen(d), conditions(words, known(d)))[0]]


@pytest.mark.parametrize("by", ["time", "length", "motion", "red", "grey"])
def test_the_query_has_the_order_that_the_page_has(film, by):
    """The most first, of equals the earlier; what was not measured last. Also where the filter asks for nothing of the kind."""
    for words in ("", "lightness > 0.1"):
        some = conditions(words, known(film))
        rows = duckdb.sql(sql(some, film.folder, by)).fetchall()
        assert [row[0] - 1 for row in rows] == [one.shot.index for one in in_order(matching(seen(film), some)[0], by)]


def test_an_order_that_there_is_none_is_no_query(film):
    """Words of an address do not reach the query."""
    with pytest.raises(NotUnderstood):
        sql((), film.folder, "red'; DROP TABLE shots; --")


def test_each_part_finds_the_shots_that_the_maker_put_there(film):
    """By arithmetic of the maker's."""
    every = range(40)
    assert numbers(film, "") == [*every]
    assert numbers(film, "close-up or nearer") == [i for i in every if i % 8 < 2 and i != 5]
    assert numbers(film, "long shot or wider") == [i for i in every if i % 8 in (5, 6) and i != 5]
    assert numbers(film, "CU") == [i for i in every if i % 8 == 1]
    assert numbers(film, "medium close-ups") == [i for i in every if i % 8 == 2]
    assert numbers(film, "no figure") == [i for i in every if i % 8 == 7]
    assert numbers(film, "speech") == [i for i in every if i % 3 == 0]
    assert numbers(film, "no speech") == [i for i in every if i % 3]
    assert numbers(film, "speech >= 40 %") == [i for i in every if i % 3 == 0]
    assert numbers(film, "Ada") == numbers(film, "person 1") == [i for i in every if i % 2 == 0]
    assert numbers(film, "nobody") == [i for i in every if i % 2 and i % 5 and i % 7]
    assert numbers(film, "faces >= 3") == [0]
    assert numbers(film, "opens with a dissolve") == [s.index for s in film.shots if s.opens_with == "dissolve"]
    assert numbers(film, "longer than 5 s") == [s.index for s in film.shots if s.end_ns - s.start_ns > 5 * SECOND]
    assert numbers(film, "person 2, no speech") == [i for i in every if i % 5 == 0 and i % 3]


def test_what_was_not_measured_is_neither_in_nor_out(film):
    """Shot 5 has no scale: it is in no answer about scales, and told apart."""
    some = conditions("close-up", known(film))
    assert [one.shot.index for one in matching(seen(film), some)[1]] == [5]
    some = conditions("red >= 0 %", known(film))
    assert [one.shot.index for one in matching(seen(film), some)[1]] == [8]
    some = conditions("red >= 0 %, shorter than 0.001 s", known(film))
    assert matching(seen(film), some) == ([], [])  # out by its length, whatever its colours


PARTS = [
    "close-up or nearer", "long shot or wider", "no figure", "MS", "speech", "no speech", "speech < 50 %", "red >= 5 %", "green > 20 %",
    "grey <= 60 %", "lightness < 0.4", "chroma >= 0.05", "contrast > 0.5", "motion >= 30 %", "camera < 60 %", "longer than 4 s",
    "shorter than 0.2 min", "opens with a dissolve", "opens with a cut", "probable", "black and white", "in colour", "nobody",
    "somebody", "faces >= 2", "person 2", "Ada", "first quarter", "last quarter", "after 0:01:00", "before 0:02:00",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=4))
@settings(max_examples=120, deadline=None)
def test_the_sql_finds_the_same_shots(asked, parts):
    """Read by DuckDB from the dossier's own tables."""
    theirs, ours = asked(", ".join(parts))
    assert theirs == ours


@pytest.mark.parametrize("part", PARTS)
def test_a_filter_reads_its_own_words(film, part):
    """What it writes says the same again."""
    (one,) = conditions(part, known(film))
    (again,) = conditions(one.words, known(film))
    assert (again.words, again.sql) == (one.words, one.sql)


def test_the_sql_of_an_odd_folder_holds(tmp_path):
    """A quotation mark in the folder's name stays in the name."""
    d = peopled(tmp_path / "O'Brien's film.kadr")
    put(d, d.folder)
    assert len(duckdb.sql(sql(conditions("nobody", known(d)), d.folder)).fetchall()) == len(numbers(d, "nobody"))


def test_where_nothing_was_measured_nothing_is_found():
    """Neither by the filter nor by its SQL, and every shot is unknown."""
    d = Dossier(Path("Bare.kadr"))
    add_film(d, shots_of(5), sound=False)
    for part in ("no speech", "nobody", "faces < 9", "close-up"):
        some = conditions(part, known(d))
        assert matching(seen(d), some)[0] == []
        assert len(matching(seen(d), some)[1]) == 5
        assert some[0].sql.startswith(("NULL", "z.scale"))


@pytest.mark.parametrize(
    "words", ["mauve >= 3 %", "a fish", "longer than", "red >= blue", "'; DROP TABLE shots; --", "person 99"]
)
def test_what_says_nothing_is_refused_with_what_can_be_asked(words):
    """One line, with an example of each kind."""
    with pytest.raises(NotUnderstood, match="What can be") as caught:
        conditions(words, Known(10 * SECOND))
    assert HELP in str(caught.value)


def test_each_example_of_the_help_is_understood(film):
    """What it offers can be asked."""
    for part in HELP.split("; "):
        assert conditions(part, known(film))


def test_shots_are_sorted(film):
    """By length, longest first; by a hue, the most first; the unknown last."""
    some = seen(film)
    lengths = [one.length_ns for one in in_order(some, "length")]
    assert lengths == sorted(lengths, reverse=True)
    assert in_order(some, "red")[-1].shot.index == 8
    with pytest.raises(NotUnderstood):
        in_order(some, "beauty")


def test_seen_says_what_was_not_measured():
    """None, never nothing."""
    d = Dossier(Path("Bare.kadr"))
    add_film(d, shots_of(3), sound=False)
    assert [(one.people, one.faces, one.scale, one.speech_frac) for one in seen(d)] == [(None,) * 4] * 3
    assert isinstance(seen(d)[0], Seen)
    assert replace(seen(d)[0], faces=0).faces == 0
