"""Facts: running time, ratio and format as one can compare them, and no minutes of anything else."""

import pytest
from makers import paragraphs, reading_of

from kadr.reading.statements.facts import find_facts

HEAD = "Tall Reeds, a film by Ines Halvard, is a drama."


def facts(line: str) -> list[tuple[str, str]]:
    return [(fact.facet, fact.value) for fact in find_facts(reading_of(paragraphs(HEAD, line)))]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("112 min", "112 min"),
        ("Running time: 112 minutes", "112 min"),
        ("Runtime: 1h 52min", "112 min"),
        ("Norwegen 2018, 112 Min, Farbe", "112 min"),
        ("Norvège, 2018, 1h52", "112 min"),
        ("(2018, 112 min, colour)", "112 min"),
        ("Length: 112", "112 min"),
        ("The film is 112 minutes long.", "112 min"),
    ],
)
def test_running_time_in_every_writing(line: str, value: str):
    """Minutes, hours and minutes, labelled or not."""
    assert ("running_time", value) in facts(line)


@pytest.mark.parametrize(
    "line",
    [
        "At the 101-minute mark of the film the door opens.",
        "The film ends with a walk of 12 minutes.",
        "A 45-minute take crosses the whole harbour in this film.",
        "The ovation lasted for an hour.",
        "Ten minutes into the film nothing has happened.",
    ],
)
def test_other_minutes_are_no_running_time(line: str):
    """Marks, takes and short stretches."""
    assert [value for facet, value in facts(line) if facet == "running_time"] == []


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("digital – colour – 1,85:1 – camera: Arri Alexa Mini", "1.85:1"),
        ("It was shot in 2.39:1.", "2.39:1"),
        ("With its 4:3 frame the film looks older than it is.", "1.33:1"),
        ("Framed in the Academy ratio, the film is a box of faces.", "1.37:1"),
    ],
)
def test_aspect_ratio_is_one_number(line: str, value: str):
    """As width to one."""
    assert ("aspect_ratio", value) in facts(line)


def test_formats_among_technical_data():
    """Medium, camera and colour, where they are data."""
    assert {value for facet, value in facts("112 Min, Farbe, DCP") if facet == "format"} == {"colour", "DCP"}
    assert ("format", "35mm") in facts("Format: 35 mm, black and white, 112 min")
    assert ("format", "black and white") in facts("35mm, black and white, 112 min")


def test_colour_in_prose_is_no_format():
    """That is a statement."""
    assert [f for f, _ in facts("The colour of the sea changes in the film.") if f == "format"] == []
