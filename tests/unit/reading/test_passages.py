"""Passages: every block has a row, and every paragraph and turn a place."""

import pytest
from makers import paragraphs, reading_of

from kadr.reading.passages import PROSE, Passages
from kadr.reading.subject import infer, with_subject
from kadr.records import PLACES, Passage

HEAD = "“Tall Reeds,” the second film by Ines Halvard, opened in Oslo in 2018, and here is what she says about it."


def placed(*parts: str) -> list[Passage]:
    reading = reading_of(paragraphs(*parts))
    return Passages().find(with_subject(reading, infer([reading], title="Tall Reeds")))


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("The film's colour palette is cold, the framing severe, and the close-ups are long.", "style"),
        ("Casting took a year, and rehearsals began two months before the shooting in a rented barn.", "making of"),
        (
            "I wanted to make a film about guilt, and about what the title means to people of my age.",
            "intention and theme",
        ),
        ("The film tells the story of two sisters who inherit a farm and fall in love with one man.", "story"),
        ("Critics were divided, some viewers walked out, and the box office was poor.", "reception"),
        ("Halvard was born in Tromsø, grew up with her grandmother and studied law.", "life"),
        ("It won the Grand Prix and was nominated for the European Film Awards.", "prizes"),
        (
            "During the occupation and the post-war years the harbour was closed, as diaries of the time tell.",
            "history",
        ),
    ],
)
def test_each_place_is_found(words: str, place: str):
    """One paragraph for each."""
    assert place in placed(HEAD, words)[-1].about


def test_a_plot_is_no_intention_and_one_doubtful_claim_no_style():
    """Family, war and love occur in every story."""
    row = placed(
        HEAD,
        "The story is set in a harbour after the war, where a widow hides from her husband's creditors and meets a lawyer "
        "who wants to marry her daughter; love and death follow in the shadow of the crane.",
    )[-1]

    assert "story" in row.about
    assert "intention and theme" not in row.about
    assert "style" not in row.about


def test_headings_place_what_stands_under_them():
    """A statement is intention, a biography is life."""
    rows = placed(
        HEAD, "Director's Statement", "Water has always frightened me, and I put that into the work as well as I could.",
        "Director's Biography", "Ines Halvard comes from a family of fishermen. Tall Reeds marks a beginning.",
    )  # fmt: skip
    about = {row.quote.exact[:5]: row.about for row in rows}

    assert "intention and theme" in about["Water"]
    assert "life" in about["Ines "]
    assert about["Direc"] == ()


def test_a_question_places_its_answer():
    """ "Six weeks" alone is about nothing."""
    rows = placed(
        HEAD, "How long did the shooting of the film take?", "Six weeks, in the rain.",
        "Where did you grow up, and who was your teacher?", "In the north, with nobody.",
        "How did you choose the colour palette?", "We went to see the boats.",
    )  # fmt: skip
    answers = {row.quote.exact: row.about for row in rows if row.kind == "answer"}
    if not answers:
        pytest.skip("the layout does not see turns in so short a text")

    assert "making of" in answers["Six weeks, in the rain."]
    assert "life" in answers["In the north, with nobody."]
    assert "style" in answers["We went to see the boats."]


def test_every_block_has_a_row_and_every_prose_block_a_place():
    """Numbers, quotes and places hold for whatever stands there."""
    reading = reading_of(paragraphs(HEAD, "Xylo fump.", "Awards", "Best Film 2018", "Sign up for our newsletter", "—"))
    rows = Passages().find(reading)

    assert [row.number for row in rows] == [block.number for block in reading.blocks]
    assert all(reading.body[row.quote.start : row.quote.end] == row.quote.exact for row in rows)
    assert all(row.about for row in rows if row.kind in PROSE)
    assert all(set(row.about) <= set(PLACES) for row in rows)
    assert all(row.about == () for row in rows if row.kind in {"heading", "dropped", "front matter"})


def test_what_nothing_places_is_other():
    """And surely so it is not."""
    (row,) = [row for row in placed(HEAD, "Xylo fump grib.") if row.quote.exact == "Xylo fump grib."]

    assert row.about == ("other",)
    assert row.score < 0.5
