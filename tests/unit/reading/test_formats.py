"""Every form that Kadr opens gives the same paragraphs, the same italics, and what the file says of itself."""

from pathlib import Path

import makers_formats as made
import pytest
from makers_formats import kept

from kadr.errors import CannotRead
from kadr.reading.sources import Source, open_source


def opened(folder: Path, name: str, data: bytes) -> Source:
    (folder / name).write_bytes(data)
    return open_source(folder / name)


@pytest.mark.parametrize("name", ["a.html", "a.docx", "a.odt", "a.epub", "a.rtf", "a.mhtml", "a.webarchive"])
def test_paragraphs_and_italics_are_those_of_the_document(tmp_path: Path, name: str):
    """A heading, two paragraphs, a title in italics; the second one may run on in a note."""
    source = opened(tmp_path, name, made.one_of_each()[name])

    assert kept(source)[:2] == [made.TITLE, made.SENTENCES[0]]
    assert kept(source)[2].startswith(made.SENTENCES[1])
    assert [source.body[a:b] for a, b in source.emphases] == [made.WORK]


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf"])
def test_a_row_of_a_table_is_a_line(tmp_path: Path, name: str):
    """A label and its value."""
    source = opened(tmp_path, name, made.one_of_each()[name])

    assert "Director: Ivo Marsh" in kept(source)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.rtf", "a.eml", "press.txt"])
def test_a_file_says_its_title_and_author(tmp_path: Path, name: str):
    """Properties of a document, metadata of a book, headers of a message or of a press database."""
    said = opened(tmp_path, name, made.one_of_each()[name]).said

    assert (said["title"].value, said["author"].value) == (made.TITLE, made.AUTHOR)


def test_rich_text_has_its_letters_and_nothing_unseen(tmp_path: Path):
    """Codepages, numbered letters, a footnote after its paragraph; hidden words and pictures are left out."""
    source = opened(tmp_path, "a.rtf", made.rtf())

    assert f"{made.SENTENCES[1]} Café “x”." in kept(source)
    assert {"Дылда", "A note."} <= set(kept(source))
    assert "unseen" not in source.body
    assert "0011ff" not in source.body


def test_a_message_says_when_it_was_sent_and_what_was_left_out(tmp_path: Path):
    """The date of its header; an attachment by its name."""
    source = opened(tmp_path, "a.eml", made.eml())

    assert source.said["date"].value == "2019-03-03"
    assert ["still.png" in trouble.what for trouble in source.troubles] == [True]


@pytest.mark.parametrize("name", ["a.mhtml", "a.webarchive"])
def test_a_web_archive_knows_where_the_page_was(tmp_path: Path, name: str):
    """Its address, and the host as outlet."""
    said = opened(tmp_path, name, made.one_of_each()[name]).said

    assert said["outlet"].value == "lantern.example"
    assert said["address"].value.startswith("https://lantern.example/")


def test_the_header_of_a_press_database_is_no_prose(tmp_path: Path):
    """It is said of the text, and only the article is its text."""
    source = opened(tmp_path, "press.txt", made.press())

    assert kept(source) == list(made.SENTENCES)
    assert source.body[source.said["title"].start : source.said["title"].end] == made.TITLE


def test_several_articles_in_one_file_are_told(tmp_path: Path):
    """None of their titles is the title of the file."""
    source = opened(tmp_path, "press.txt", made.press(3))

    assert [trouble.what for trouble in source.troubles] == ["3 articles in one file"]
    assert "title" not in source.said
    assert kept(source) == list(made.SENTENCES) * 3


def test_the_data_of_a_film_are_no_header_of_a_press_database(tmp_path: Path):
    """Title, length and section stand on the pages of festivals too."""
    words = b"Title: Tall Reeds\nSection: Forum\nLength: 90 min\nByline: none\nISSN: none\nDirector: Ivo Marsh\n"

    assert len(kept(opened(tmp_path, "a.txt", words))) == 6


def test_columns_of_a_page_are_read_one_after_the_other(tmp_path: Path):
    """A PDF that draws row by row, from left to right."""
    rows = [
        (x, 700 - 14 * n, f"{side} row {n} has some words")
        for n in range(12)
        for x, side in ((50, "left"), (320, "right"))
    ]
    body = opened(tmp_path, "a.pdf", made.pdf_drawn(rows)).body

    assert body.index("left row 11") < body.index("right row 0")


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("hidden.pdf", made.pdf(tuple("7KH FDPHUD RI WKLV ILOP VWDBV FORVH WR LW" for _ in range(9))), "fonts"),
        ("scan.pdf", made.pdf(()), "no text"),
        ("locked.epub", made.epub(**{"META-INF/encryption.xml": "B/one.xhtml"}), "locked"),
        ("locked.odt", made.odt(**{"META-INF/manifest.xml": "<encryption-data/>"}), "locked"),
        ("hollow.rtf", b"{\\rtf1 }", "without text"),
        ("sheet.ods", made.zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "OpenDocument table"),
        ("words.odt", b"just words", "no ODT"),
        ("other.webarchive", b"bplist00", "property list"),
    ],
)  # fmt: skip
def test_what_has_no_text_says_why(tmp_path: Path, name: str, data: bytes, found: str):
    """One line: the file, what was found, what to do."""
    with pytest.raises(CannotRead, match=found) as caught:
        opened(tmp_path, name, data)

    assert name in str(caught.value)
    assert "\n" not in str(caught.value)
