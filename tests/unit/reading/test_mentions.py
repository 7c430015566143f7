"""Who and what is named."""

import pytest
from makers import NBSP, paragraphs, reading_of

from kadr.reading.mentions.persons import russian_stem
from kadr.reading.mentions.titles import headline_case


def titles(words, title=None):
    """Titles marked in some words."""
    return {mention.title for mention in reading_of(words, title=title).titles}


def names(words):
    """Full names behind the persons marked in some words."""
    return {mention.full for mention in reading_of(words).persons}


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Her new film, “Salt Road,” opens today.", "Salt Road"),
        ("The film Salt Road opens today.", "Salt Road"),
        ("After Salt Road (1987) he stopped making films.", "Salt Road"),
        ("SALT ROAD is my second feature film.", "Salt Road"),
        ("Original title: Salt Road\nDirector: Ines Halvard", "Salt Road"),
        ("Salt Road ★★★★\n\nA film of great calm.", "Salt Road"),
        ("Film Review: Salt Road (15)\n\nA film of great calm.", "Salt Road"),
    ],
)
def test_a_title_is_known_by_its_mark(words, title):
    """Quotation marks, a word like "film", a year, capitals, a label or a headline mark a title."""
    assert title in titles(words)


def test_a_title_once_marked_is_found_unmarked():
    """What is in quotation marks once is the same title later without them."""
    reading = reading_of("The film “Salt Road” is slow. Salt Road was shot in winter.")

    assert [m.title for m in reading.titles] == ["Salt Road", "Salt Road"]


def test_a_title_glued_to_a_name_is_cut_off():
    """Pages that lost their italics glue a title to the next word."""
    reading = reading_of("Ines Halvard made the film SaltwayHalvard had dreamt of. Saltway is slow.")

    assert {m.title for m in reading.titles} == {"Saltway"}
    assert "Ines Halvard" in {m.full for m in reading.persons if m.name == "Halvard"}


def test_who_won_is_no_part_of_the_title():
    """Ada Muster for Salt; a title with the small word inside, or in quotation marks, is as it is."""
    page = paragraphs(
        "Winners", "Weir (Norway)", "Ola Fure for Salt (Norway)", "Ida Pell pour La Rive (Belgium)", "Lamplight (Iceland)",
        "Two Tickets for Bergen (Norway)", "“Ada Brook for Mayor” (2014) won nothing.",
    )  # fmt: skip

    assert {"Salt", "La Rive", "Two Tickets for Bergen", "Ada Brook for Mayor"} <= titles(page)
    assert not [title for title in titles(page) if "Fure" in title or "Pell" in title]


def test_speech_in_quotation_marks_is_no_title():
    """A clause somebody says is not a work."""
    assert titles("“I never wanted to make a film about the sea,” she said.") == set()


def test_a_surname_is_completed_from_the_text():
    """A surname alone stands for the full name that the text gives elsewhere."""
    reading = reading_of("Ines Halvard was there. Halvard’s film was shown.")

    assert [m.full for m in reading.persons] == ["Ines Halvard", "Ines Halvard"]


def test_a_name_with_a_no_break_space_is_one_name():
    """Typesetting does not split a name in two."""
    assert names(f"The director Ines{NBSP}Halvard spoke. Ines Halvard left.") == {"Ines Halvard"}


def test_places_festivals_and_days_are_no_persons():
    """Capital letters alone do not make a person."""
    assert names("On Monday the New York Film Festival in North America showed it with World War footage.") == set()


def test_names_glued_to_labels_are_cut():
    """A label glued to the end of a name is not part of it."""
    found = names("Regie:Anna BrandtBuch:Peter KleinKamera:Maria Lang")

    assert {"Anna Brandt", "Peter Klein", "Maria Lang"} <= found


def test_russian_cases_are_one_person():
    """A name in the genitive is the same name."""
    assert russian_stem("Анны Орловой") == russian_stem("Анна Орлова")
    assert len(names("Режиссёр Марина Орлова сняла фильм. Фильм Марины Орловой длится час.")) == 1


def test_capitals_become_a_headline():
    """A title known only in capitals is written as in a sentence."""
    assert headline_case("THE LONG ICE OF MAY") == "The Long Ice of May"


def test_what_is_dropped_names_nothing():
    """Other wares of a shop are no works beside the film."""
    words = paragraphs(
        "Salt Road [DVD]",
        "Add to basket",
        "Director: Ines Halvard",
        "Customers who bought this also bought",
        "“The Long Ice” [DVD] £4.99   “Weir” [DVD] £3.99",
    )

    assert "The Long Ice" not in titles(words)
