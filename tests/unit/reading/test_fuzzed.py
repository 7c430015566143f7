"""What `tools/fuzz.py` has found: files that broke a reader once, each as small as it goes."""

import io
import json
import time
import zipfile
from pathlib import Path

import makers_formats as made
import pytest

from kadr.reading.sources import Source, open_source


def opened(folder: Path, name: str, data: bytes | str) -> Source:
    (folder / name).write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
    return open_source(folder / name)


def repacked(data: bytes, name: str, inside: str) -> bytes:
    """An archive with other words in one of its files."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries: dict[str, bytes | str] = {one: archive.read(one) for one in archive.namelist()}
    return made.zipped(entries | {name: inside})


def test_a_value_behind_a_blank_of_another_kind_is_quoted_where_it_stands(tmp_path):
    """A no-break space after the label of a header."""
    words = made.press().decode().replace("HEADLINE: ", "HEADLINE:\u00a0")
    source = opened(tmp_path, "a.txt", words)
    title = source.said["title"]

    assert title.value == made.TITLE
    assert source.body[title.start : title.end] == made.TITLE


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("docProps/core.xml", '<a xmlns="urn:x"/>'),
        ("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/app.xml"/></Relationships>'),
    ],
)  # fmt: skip
def test_a_word_document_with_broken_properties_has_its_text(tmp_path, name, inside):
    """Only what it says of itself is lost."""
    source = opened(tmp_path, "a.docx", repacked(made.word(), name, inside))

    assert made.SENTENCES[0] in source.body
    assert source.said == {}


def test_halves_of_letters_in_a_record_are_left_out(tmp_path):
    """JSON can name a letter that no text can hold."""
    movie = {"@type": "Movie", "name": "Tall \ud800Reeds", "director": "Ivo\x00 Marsh"}
    source = opened(tmp_path, "a.json", json.dumps(movie))

    assert source.body == "Tall Reeds\n\nDirector: Ivo Marsh"


def test_letters_that_rich_text_writes_as_two_numbers_are_one(tmp_path):
    """A clapper board; a half by itself is a damaged letter."""
    source = opened(tmp_path, "a.rtf", r"{\rtf1\ansi\uc1 The \u-10180?\u-8276? of it, \u-8276? and on.}")

    assert source.body == "The \U0001f3ac of it, \ufffd and on."


def test_lines_of_blanks_in_an_export_take_no_time(tmp_path):
    """A pattern that ran over line ends looked at each of them from each."""
    words = "\x0b\n" * 20_000 + made.press().decode()
    began = time.process_time()
    opened(tmp_path, "a.txt", words)

    assert time.process_time() - began < 5
