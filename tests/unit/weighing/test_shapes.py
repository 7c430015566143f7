"""Claims on the picture's shape beside a film that changes it: a minute of 1.37, half a minute of 2.39, a minute of 1.37."""

from dataclasses import replace

import pytest
from makers_weighing import film_dossier, of, verdicts

from kadr.film_rows import Aspect
from kadr.records import Disagreement
from kadr.spans import SECOND
from kadr.summaries.aspects import shapes
from kadr.summaries.facts import facts
from kadr.weighing import weigh_all
from kadr.weighing.settled import settled

WIDE, TALL = 16 / 9 / 2.39, 1.37 / (16 / 9)
"""Height and width of each shape, as parts of a picture of 16:9."""


def stretch(first_s, end_s, aspect):
    """One shape, in the middle of the picture."""
    across, down = (TALL, 1.0) if aspect == 1.37 else (1.0, WIDE)
    edges = (1 - across) / 2, (1 - down) / 2, (1 + across) / 2, (1 + down) / 2
    return Aspect(24 * first_s, 24 * end_s, first_s * SECOND, end_s * SECOND, *edges, aspect)


def changing(text, *rows):
    """A dossier of that film and a text; five shots of half a minute."""
    dossier = film_dossier(of([720] * 5), text)
    rows = rows or (stretch(0, 60, 1.37), stretch(60, 90, 2.39), stretch(90, 150, 1.37))
    left, top, right, bottom = rows[0].left_frac, rows[0].top_frac, rows[0].right_frac, rows[0].bottom_frac
    film = replace(
        dossier.film, active_left_frac=left, active_top_frac=top, active_right_frac=right, active_bottom_frac=bottom,
        active_aspect=rows[0].aspect,
    )  # fmt: skip
    dossier.tables |= {"films": (film,), "aspects": tuple(rows), "facts": ()}
    dossier.add("facts", facts(dossier))
    return dossier


STEADY = (stretch(0, 150, 1.37),)


@pytest.mark.parametrize(("words", "expected"), [
    ("1.37:1", "bears out"), ("1.33:1", "bears out"), ("2.39:1", "bears out"), ("2.35:1", "bears out"),
    ("1.85:1", "contradicts"), ("1.78:1", "mixed"),
])  # fmt: skip
def test_a_ratio_is_borne_out_by_the_stretches_that_have_it(words, expected):
    """1.78 is only that of the picture with its bars."""
    assert verdicts(changing(f"The film is shot in {words}."), "aspect_ratio") == [expected]


def test_the_stretches_are_named():
    """With their times, and the shots with which they begin."""
    (tall,) = (row for row in weigh_all(changing("The film is shot in 1.37:1.")) if row.facet == "aspect_ratio")
    (wide,) = (row for row in weigh_all(changing("The film is shot in 2.39:1.")) if row.facet == "aspect_ratio")

    assert "1.37:1 from 0:00:00, 1.37:1 from 0:01:30" in tall.reason
    assert "2.39:1 from 0:01:00" in wide.reason
    assert (tall.value, tall.shots_for, wide.value, wide.shots_for) == (1.37, (0, 3), 2.39, (2,))


CHANGES = [
    ("The film changes its aspect ratio.", "bears out", "contradicts"),
    ("The film is shot in two different aspect ratios.", "bears out", "contradicts"),
    ("The film is shot in several aspect ratios.", "bears out", "contradicts"),
    ("The film is shot in three aspect ratios.", "mixed", "contradicts"),
    ("The film never changes its aspect ratio.", "contradicts", "bears out"),
]


@pytest.mark.parametrize(("words", "changes", "steady"), CHANGES)
def test_whether_the_shape_changes_can_be_said(words, changes, steady):
    """Of a film that does, and of one that does not."""
    assert [row.verdict for row in weigh_all(changing(words)) if row.measure == "shapes of the active picture"] == [
        changes
    ]
    assert [row.verdict for row in weigh_all(changing(words, *STEADY)) if "shapes" in row.measure] == [steady]


def test_an_older_dossier_does_not_know():
    """It has no rows of shapes."""
    dossier = changing("The film changes its aspect ratio.")
    dossier.tables["aspects"] = ()
    (found,) = (row for row in weigh_all(dossier) if "shapes" in row.measure)

    assert found.verdict == "cannot be measured"


def test_a_picture_that_is_square_for_most_of_the_time_leans():
    words = "The image of the film is nearly square."

    assert verdicts(changing(words), "camera") == ["leans for"]
    assert verdicts(changing(words, *STEADY), "camera") == ["bears out"]


def test_shapes_are_joined_and_the_longest_comes_first():
    """Two minutes of 1.37 in two stretches, half a minute of 2.39; the facts say how often it changes."""
    dossier = changing("")
    tall, wide = shapes(dossier)

    assert (tall.aspect, tall.time_ns, len(tall.stretches)) == (1.37, 120 * SECOND, 2)
    assert (wide.aspect, wide.time_ns, len(wide.stretches)) == (2.39, 30 * SECOND, 1)
    assert dossier.facts["aspect_changes"].value == 2
    assert dossier.facts["aspect"].value == 1.37
    assert "2.39:1 for 0:00:30" in dossier.facts["aspect"].how


def test_texts_that_name_one_shape_each_are_both_right():
    """The note of their disagreement says so."""
    dossier = changing("The film is shot in 1.37:1. Others have seen it in 2.39:1.")
    dossier.tables["findings"] = tuple(weigh_all(dossier))
    quotes = [row.quote for row in dossier.statements if row.tier == "fact"]
    dossier.tables["disagreements"] = tuple(
        Disagreement(quote, "aspect ratio", value, 1, True, "two texts", 1.0)
        for quote, value in zip(quotes, ("1.37:1", "2.39:1"), strict=True)
    )

    notes = {row.note for row in settled(dossier)}
    assert len(notes) == 1
    assert notes.pop().endswith("each of them holds for a part of it")
