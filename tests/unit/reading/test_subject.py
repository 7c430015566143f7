"""Which film the texts are about, and which film each sentence is about."""

from dataclasses import replace

import pytest
from makers import paragraphs, reading_of, source_of

from kadr.reading.mentions import mention
from kadr.reading.prepare import prepare
from kadr.reading.subject import infer, with_subject

REVIEW = paragraphs(
    "“Salt Road,” the 2014 film by Ines Halvard, is slow.",
    "Salt Road was shot by Tom Varga. Its director Ines Halvard lives in Torvik. Jo Petrie plays the father.",
)
ABROAD = paragraphs(
    "Der Salzweg",
    "Der Salzweg (2014), Regie: Ines Halvard, Kamera: Tom Varga, mit Jo Petrie. Der Salzweg ist ein langsamer Film.",
)
NOVEL = paragraphs(
    "A novel by Petra Lund follows a boy whom everybody at school calls “Salt Road” for his white hair.",
    "The book is long, and Salt Road runs away from home on its last page.",
)


def read(*texts, title=None):
    """Texts of one dossier, each with its film settled, and the film of them all."""
    readings = [prepare(source_of(words, f"{i}.txt"), str(i)) for i, words in enumerate(texts)]
    subject = infer(readings, title)
    return subject, [with_subject(reading, subject) for reading in readings]


def test_title_year_and_director_are_inferred_and_told():
    """The film is the one named most, and the dossier says from which words it knows."""
    subject, _ = read(REVIEW)

    assert (subject.title, subject.year, subject.director) == ("Salt Road", 2014, "Ines Halvard")
    assert {origin.column for origin in subject.told_by} == {"title", "year", "director"}


def test_what_the_user_says_is_taken():
    """A title and a year from the user need no telling."""
    subject = infer([prepare(source_of(REVIEW), "a")], "Saltway", 2015)

    assert (subject.title, subject.year) == ("Saltway", 2015)


def test_a_review_under_another_title_is_about_the_same_film():
    """The same people under a title in another language are the same film."""
    subject, readings = read(REVIEW, ABROAD, title="Salt Road")

    assert "Der Salzweg" in subject.titles
    assert [reading.main_film for reading in readings] == ["Salt Road", "Salt Road"]


def test_a_text_about_something_else_is_not_about_the_film():
    """A novel's character may bear the film's name; his story is none of the film's."""
    _, readings = read(REVIEW, NOVEL)

    assert readings[1].main_film is None


def test_an_earlier_film_stays_the_matter_for_its_paragraph():
    """After "her debut", the next sentences are about the debut, and the next paragraph about the film again."""
    reading = reading_of(
        paragraphs(
            "The film “Salt Road” is the second by Ines Halvard.",
            "Her debut film “Weir” was shown in Rotterdam. The film's style is raw.",
            "Everything is slower now.",
        ),
        title="Salt Road",
    )

    assert reading.film_at(reading.body.index("The film's style")) == "Weir"
    assert reading.film_at(reading.body.index("Everything")) == "Salt Road"


def test_a_film_only_leant_on_is_not_the_matter():
    """A comparison does not hand the sentence over."""
    reading = reading_of("The film “Salt Road” is slow. Like “The Long Ice” (1961), it is grey.", title="Salt Road")

    assert reading.film_at(reading.body.index("it is grey")) == "Salt Road"


def test_in_an_interview_a_question_sets_the_matter():
    """What a question names stays the matter of the answers until another film is named."""
    reading = reading_of(
        paragraphs(
            "Ines Halvard, director of the film “Salt Road”, spoke to us. Her debut film was “Weir”.",
            "How did you come to make “Weir”?",
            "I found the writer on a ferry, and we began at once. It was my first winter there.",
            "What did you shoot it on?",
            "I shot it on leftover stock that my brother had in his fridge.",
            "And how did “Salt Road” begin?",
            "I read a book, and I knew that I would make it one day.",
        ),
        title="Salt Road",
    )

    assert reading.film_at(reading.body.index("I found the writer")) == "Weir"
    assert reading.film_at(reading.body.index("I shot it on")) == "Weir"
    assert reading.film_at(reading.body.index("I read a book")) == "Salt Road"


@pytest.mark.parametrize(
    "extra", [(), ("Saltway",), ("Low Water",), ("Nowhere Named",), ("SALTWAY",), ("The Reeds", "Saltway")]
)
def test_what_a_text_tells_of_titles_need_not_be_looked_for_again(extra):
    """With titles of other texts, a reading that keeps its own gets the same marks as one that looks for all afresh."""
    reading = prepare(
        source_of(paragraphs("“Saltway” (2015), by Ines Halvard, is slow.", "SALTWAY has Low Water in it.")), "a"
    )

    again, afresh = mention(reading, extra), mention(replace(reading, told=None), extra)

    assert (again.titles, again.persons) == (afresh.titles, afresh.persons)
    assert ("Low Water" in {hit.title for hit in again.titles}) == ("Low Water" in extra)


def test_what_a_text_tells_of_titles_is_forgotten_where_turns_are_found():
    """Blocks that turn out to be questions and answers are searched for titles anew."""
    assert prepare(source_of(paragraphs("“Saltway” (2015) is slow.")), "a").told is not None
    interview = paragraphs("Q: How did you make “Saltway”?", "A: Slowly.", "Q: With whom?", "A: With friends of mine.")
    assert prepare(source_of(interview), "a").told is None


def test_a_text_that_speaks_of_no_film_renames_none():
    """A recipe with a title and names in it, added to a dossier, leaves its film alone."""
    soup = paragraphs(
        "Onion Soup", "Slice the onions and let them go soft. The recipe of “Onion Soup” is by Odette Marlow."
    )

    subject, _ = read(REVIEW, soup)

    assert subject.title == "Salt Road"


@pytest.mark.parametrize(
    ("words", "year"),
    [
        (("Le Bac", "Le Bac est un film réalisé par Ada Quillard et sorti en 2014.", "Dans un village de la côte, en 1958, un passeur attend."), 2014),
        (("Le Bac", "Le Bac est un film réalisé par Ada Quillard.", "Date de sortie : 24 septembre 2014"), 2014),
        (("Salt Road", "By Hugh Tarrant", "12 March 2021", "Salt Road, directed by Ines Halvard, is a film about a mine."), None),
        (("Il traghetto", "Il traghetto è un film diretto da Ada Quaglia.", "Polesine, novembre 1951. Un traghettatore aspetta la piena."), None),
    ],
)  # fmt: skip
def test_the_year_of_a_film_is_that_of_its_release(words, year):
    """Neither when its story is set nor when its page was written."""
    subject, _ = read(paragraphs(*words))

    assert subject.year == year


def test_the_head_of_a_page_may_name_the_maker_alone():
    """Front matter marks no names; the words behind the title tell all the same."""
    head = "---\ntitle: Cinéma - Le Bac de Céline Quillard (2019)\n---\n"
    words = paragraphs(
        "Le film suit un passeur. La mise en scène est lente, et le cinéma y gagne : Le Bac est un film rare."
    )

    subject, _ = read(head + "\n" + words)

    assert (subject.director, subject.year) == ("Céline Quillard", 2019)


def test_what_stands_between_a_title_and_its_verb_is_no_part_of_it():
    """ "Salt Road, directed by somebody, is a film": the title ends at the comma."""
    subject, _ = read(paragraphs("Salt Road, directed by Ines Halvard, is a film about a mine."))

    assert (subject.title, subject.director) == ("Salt Road", "Ines Halvard")
