"""A credit that its sentence takes back is none, nor is that of a book; a word that is also a name is nobody."""

import pytest
from makers import HEADS, paragraphs, rows_of

from kadr.records import Credit

DENIED = [
    ("en", "The film was not directed by Hugh Tarrant."),
    ("en", "It was never really shot by Hugh Tarrant."),
    ("en", "It was to have been written by Hugh Tarrant, who turned it down."),
    ("en", "Sound designer Hugh Tarrant was not involved."),
    ("en", "The book was edited by Hugh Tarrant."),
    ("fr", "Le film n'a pas été réalisé par Hugo Tarrand."),
    ("es", "La película no fue dirigida por Hugo Tarrés."),
    ("it", "Il film non è stato diretto da Ugo Tarrano."),
    ("pt", "O filme não foi dirigido por Hugo Tarrão."),
    ("de", "Musik ist von Anfang bis Ende zu hören."),
]


def names(language: str, sentence: str) -> set[tuple[str, str]]:
    """Who did what, but for what the head of the page says."""
    head, _ = HEADS[language]
    rows = rows_of(paragraphs(head, sentence), Credit)
    return {(row.person, row.role) for row in rows if row.quote.exact in sentence}


@pytest.mark.parametrize(("language", "sentence"), DENIED)
def test_what_is_denied_or_told_of_a_book_is_no_credit(language, sentence):
    assert names(language, sentence) == set()


def test_what_is_told_plainly_is_one():
    assert names("en", "The film was directed by Hugh Tarrant.") == {("Hugh Tarrant", "director")}
    assert names("en", "It is not only written but directed by Hugh Tarrant.") >= {("Hugh Tarrant", "director")}
    assert names("en", "I did not know Hugh Tarrant, who shot the film.") == {("Hugh Tarrant", "cinematographer")}
    assert names("en", "Sound designer Hugh Tarrant was not happy with it.") == {("Hugh Tarrant", "sound")}
