"""What a text is, and where it says so; nothing is made up."""

import pytest
from makers import paragraphs, reading_of

from kadr.reading.times.dates import iso_date
from kadr.records import Origin, Text

PROSE = "The camera of this film stays close to its two sisters, and for an hour nobody says a word to anybody else."


def origin(text: Text, column: str) -> Origin:
    return next(one for one in text.origins if one.column == column)


def test_unknown_stays_unknown():
    """A bare paragraph says nothing of itself."""
    text = reading_of(PROSE).text

    assert (text.title, text.author, text.date, text.outlet, text.address) == (None,) * 5
    assert (text.kind, text.language, text.paragraphs) == ("review", "en", 1)


def test_values_come_with_the_words_that_say_them():
    """Title from the heading, author from the byline, date from the date line."""
    reading = reading_of(
        paragraphs("A Quiet River", "By Ada Quill", "Thursday, April 08, 2021", PROSE, PROSE + " Yes.")
    )
    text = reading.text

    assert (text.title, text.author, text.date) == ("A Quiet River", "Ada Quill", "2021-04-08")
    quotes = {column: origin(text, column).quote for column in ("title", "author", "date")}
    assert {column: quote and quote.exact for column, quote in quotes.items()} == {
        "title": "A Quiet River", "author": "Ada Quill", "date": "Thursday, April 08, 2021",
    }  # fmt: skip


def test_the_authors_box_names_the_author():
    """Where there is no byline."""
    assert (
        reading_of(paragraphs(PROSE, "Ada Quill", "Ada Quill is a writer and critic in Leeds.")).text.author
        == "Ada Quill"
    )


def test_a_login_is_no_author():
    """Unknown is better than ff712."""
    assert reading_of(f"---\ntitle: Reeds\nauthors:\n - ff712\n---\n{PROSE}").text.author is None


def test_the_date_may_stand_in_the_address():
    """As far as it goes; a code store is no outlet."""
    text = reading_of(f"# source: https://github.com/a/b/blob/c/2020-03-11-reeds.md\n{PROSE}").text

    assert (text.date, text.outlet) == ("2020-03-11", None)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("shop page", "Free delivery on orders over £20\n£12.99  RRP £17.99\nTall Reeds [DVD]\nAdd to basket\nDirector: Ivo Marsh\n"),
        ("film page", paragraphs(PROSE, "Director's Statement", PROSE, "Cast & Crew", "Directed by: Ivo Marsh", "Music: Ana Bell")),
        ("award list", "By Ada Quill\nBEST FILM\nTall Reeds\nBEST ACTRESS\nMara Lind\nJURY PRIZE\nSalt (Norway)\nBEST SOUND PRIZE\nPer Holm\n"),
        ("film diary", "Thursday, April 08, 2021\n\nTall Reeds\n\nD: Ivo Marsh. SC: Jo Pine. DP: Ilse Maar. ED: Al Oak.\nSeen at home, 8 April 2021.\n\n" + PROSE),
        ("film diary", paragraphs("Film diary, 8 April 2021", "Saw Tall Reeds at the Rex.", PROSE)),
        ("news", f"---\ntitle: Tall Reeds wins in Torvik\nauthor: Newsdesk\n---\n\n{PROSE}"),
        ("profile", paragraphs(
            "Ivo Marsh was born in Torvik, and it shows in every frame that he has shot in his life so far, he says himself, laughing.",
            "Marsh studied law before he graduated from the film school in Lodz, which he left without a single finished short film.",
            "Marsh grew up without a television, and his career began when a neighbour lent him a camera that he never gave back.",
        )),
        ("review", paragraphs("Tall Reeds", PROSE, PROSE + " It is long.")),
    ],
)  # fmt: skip
def test_the_kind_of_a_text(kind: str, words: str):
    """Told from its shape."""
    assert reading_of(words).text.kind == kind


def test_an_interpreter_is_noted_once():
    """Answers in part at second hand are not flagged one by one."""
    talk = [
        "How did it begin?",
        "With a dream. I slept badly.",
        "And you wrote it down?",
        "Yes, I did.",
        "Do you dream now?",
        "I never do.",
    ]
    reading = reading_of(
        paragraphs("Director Ivo Marsh spoke with us, assisted at times by translator Oda Berg.", *talk)
    )
    notes = [one for one in reading.text.origins if one.column == "language" and one.kind == "context"]

    assert [one.note for one in notes] == ["in part through an interpreter (Oda Berg)"]
    assert all("translated" not in block.voice.flags for block in reading.blocks if block.voice)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Thursday, April 09, 2020", "2020-04-09"), ("28 January 2020", "2020-01-28"), ("28. Januar 2020", "2020-01-28"),
        ("le 3 mars 2021", "2021-03-03"), ("15 de mayo de 2019", "2019-05-15"), ("25 мая 2019", "2019-05-25"),
        ("May 2019", "2019-05"), ("2019-12-06T10:00", "2019-12-06"), ("19.11.2019", "2019-11-19"), ("03/04/2020", "2020"),
        ("in 2017", "2017"), ("no date", None), ("13 mm", None),
    ],
)  # fmt: skip
def test_dates_keep_the_precision_that_they_have(words: str, iso: str | None):
    """Nothing is filled in."""
    assert iso_date(words, None) == iso
