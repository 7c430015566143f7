"""Files as real programs write them: the same words come out, whatever wrote them, and what the file says of itself."""

import gzip
import json
from pathlib import Path

import makers_written as made
import pytest
from makers_formats import AUTHOR, TITLE, WORK, kept

from kadr.errors import CannotRead
from kadr.reading.credits import Credits
from kadr.reading.prepare import prepare
from kadr.reading.sources import Source, open_source
from kadr.reading.sources.page_data import WHERE
from kadr.reading.subject import infer, with_subject


def opened(folder: Path, name: str, data: bytes | str | None = None) -> Source:
    given = made.of_every_kind()[name] if data is None else data
    (folder / name).write_bytes(given.encode() if isinstance(given, str) else given)
    return open_source(folder / name)


def said(source: Source, *columns: str) -> tuple[str | None, ...]:
    return tuple(source.said[column].value if column in source.said else None for column in columns)


# --- documents ---------------------------------------------------------------------------------------------------------


def test_rich_text_of_word(tmp_path):
    """Letters numbered with a stand-in byte, a link, properties, a note behind its paragraph."""
    source = opened(tmp_path, "word.rtf")

    assert kept(source) == [TITLE, made.FIRST, "She said “no” — it’s Дылда. a link", "A note of it."]
    assert [source.body[a:b] for a, b in source.emphases] == [WORK]
    assert said(source, "title", "author") == (TITLE, AUTHOR)


def test_rich_text_of_other_writers(tmp_path):
    """LibreOffice breaks lines inside groups; TextEdit ends paragraphs with a backslash and means the font's letters."""
    office, textedit = opened(tmp_path, "libreoffice.rtf"), opened(tmp_path, "textedit.rtf")

    assert kept(office) == ["Die Kälte von Langes Schilf ist groß.", "„Zwei Schwestern“ — Ды.", "Regie: Ivo Marsh"]
    assert [office.body[a:b] for a, b in office.emphases] == ["Langes Schilf"]
    assert kept(textedit) == ["First line here.", "Second line is the one with Фильм.", "Дылда “x”"]


@pytest.mark.parametrize("name", ["two.epub", "three.epub"])
def test_a_books_author_is_not_its_translator(tmp_path, name):
    """Both ways of saying so; the main title, not the subtitle; no numbers of notes in the words."""
    source = opened(tmp_path, name)

    assert said(source, "title", "author") == (TITLE, AUTHOR)
    assert kept(source)[:2] == [TITLE, made.FIRST]
    assert kept(source)[2].startswith(made.SECOND)
    assert said(source, "date") == ("2019-03-03" if name == "two.epub" else None,)


# --- messages ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "title", "author"),
    [
        ("page-only.eml", "Снег без конца", "Ада Перова"), ("windows-1251.eml", "Снег", "a@x.example"),
        ("bare-bytes.eml", "Снег без конца", "a@x.example"),
    ],
)  # fmt: skip
def test_russian_messages(tmp_path, name, title, author):
    """KOI8-R in base64 as a page, Windows-1251 quoted-printable, and bytes that nobody explains, in headers too."""
    source = opened(tmp_path, name)

    assert said(source, "title", "author") == (title, author)
    assert source.body.startswith(made.RUSSIAN)


def test_a_forwarded_article_is_what_the_message_is_about(tmp_path):
    """With its own title, author and date; a name that begins with the family's is turned."""
    source = opened(tmp_path, "forwarded.eml")

    assert kept(source) == [made.FIRST, made.SECOND]
    assert said(source, "title", "author", "date") == (TITLE, AUTHOR, "2019-03-03")


# --- saved pages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("chrome.mhtml", "https://lantern.example/2019/snow"), ("frameset.mhtml", "https://lantern.example/a"),
        ("frames.webarchive", "https://lantern.example/a"),
    ],
)  # fmt: skip
def test_a_saved_page_and_pages_of_frames(tmp_path, name, address):
    """The page, not its advertisement; of a page of frames, the one with the text, and where that one was."""
    source = opened(tmp_path, name)

    assert kept(source)[:2] == [TITLE, made.FIRST]
    assert kept(source)[2].startswith(made.SECOND)
    assert said(source, "address") == (address,)
    assert "lamp" not in source.body


def test_a_page_in_the_old_browsers_archive(tmp_path):
    """Base64 and Windows-1251."""
    assert kept(opened(tmp_path, "explorer.mhtml")) == ["Снег без конца", made.RUSSIAN]


def test_a_plain_text_saved_by_a_browser_keeps_its_paragraphs(tmp_path):
    """It is no page, and is not read as one."""
    assert kept(opened(tmp_path, "plain.webarchive")) == [made.FIRST, made.SECOND]


def test_what_a_page_shows_in_a_tree_of_its_own_is_read(tmp_path):
    """A template that browsers show, unlike other templates."""
    assert kept(opened(tmp_path, "shadow.html")) == [TITLE, made.FIRST, made.SECOND]


# --- web archives of crawlers ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["wget.warc", "bare.warc"])
def test_the_first_page_with_the_length_of_an_article_is_read(tmp_path, name):
    """Put together and unpacked; redirects and pictures are passed over, other pages named with the way to choose."""
    source = opened(tmp_path, name)
    (trouble,) = source.troubles

    assert kept(source)[0] == TITLE
    assert len(kept(source)) == 13
    assert said(source, "address", "outlet") == ("https://lantern.example/snow", "lantern.example")
    assert trouble.what == "2 pages in one web archive"
    assert trouble.done == "the first one with the length of an article was read: https://lantern.example/snow"
    assert trouble.advice.endswith("https://lantern.example/frame")


def test_a_recorders_list_says_which_page_was_visited(tmp_path):
    """Though another one is longer."""
    source = opened(tmp_path, "recorder.wacz")

    assert kept(source) == ["Buy our lamp now, and get two."]
    assert "the one that was visited was read" in source.troubles[0].done


def test_an_archive_that_breaks_off_keeps_what_stands_before(tmp_path):
    """And says so."""
    whole = b"".join(made.warc_records())
    source = opened(tmp_path, "cut.warc", whole[: whole.index(b"Buy our lamp")])

    assert kept(source)[0] == TITLE
    assert "breaks off" in source.troubles[0].what


def _bomb() -> bytes:
    """Six hundred megabytes of a video that are some kilobytes when packed."""
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 650000000\r\n\r\n"
    one = gzip.compress(bytes(50_000_000))
    return gzip.compress(head) + one * 13


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("bomb.warc.gz", _bomb(), "unpacks to more than"),
        ("pictures.warc", made.warc_records()[-1], "without a page that shows text"),
        ("packed.warc", made.record("response", "https://x.example/", made.answer(b"\x0b\x02\x80", headers="Content-Type: text/html\r\nContent-Encoding: br")), "packed as br"),
        ("far.warc", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n", "without a page"),
        ("words.warc", b"just words", "no WARC"),
        ("words.gz", gzip.compress(b"just words"), "gzip archive"),
        ("hollow.wacz", made.zipped({"archive/data.warc.gz": b""}), "without a page"),
    ],
)  # fmt: skip
def test_an_archive_without_a_page_says_why(tmp_path, name, data, found):
    """One line."""
    with pytest.raises(CannotRead, match=found) as caught:
        opened(tmp_path, name, data)

    assert "\n" not in str(caught.value)


# --- press databases ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", made.PRESS)
def test_an_article_of_a_press_database(tmp_path, name):
    """Its header is said of it, wherever a database puts what; only the article is its text."""
    source = opened(tmp_path, name)
    text = prepare(source, "text").text

    assert kept(source) == [made.FIRST, made.SECOND]
    assert (text.title, text.author, text.date, text.outlet) == (TITLE, AUTHOR, "2019-03-03", "The Daily Lantern")


def test_a_count_of_words_in_an_article_makes_no_header(tmp_path):
    """Lines that look like the head of an export and are none."""
    words = f"Arts\n\n320 words\n\n3 March 2019\n\n{made.FIRST}\n\n{made.SECOND}\n"

    assert len(kept(opened(tmp_path, "a.txt", words))) == 5


# --- data that pages carry for programs --------------------------------------------------------------------------------


def film_lines(source: Source) -> list[str]:
    return [source.body[part.start : part.end] for part in source.parts if part.start >= (source.printed_to or 10**9)]


LINES = [
    f"{WORK} (2019)",
    "Year: 2019",
    "Running time: 96 min",
    "Director: Ivo Marsh",
    "Music: Ola Füre",
    "Cast: Petter Lunde (Aksel)",
]


@pytest.mark.parametrize(
    "scripts",
    [
        [json.dumps(made.CRUMBS), json.dumps(made.MOVIE)],
        [json.dumps([made.CRUMBS, made.MOVIE])],
        [json.dumps(made.MOVIE), '{"broken":', json.dumps(made.MOVIE)],
        ["//<![CDATA[\n" + json.dumps(made.MOVIE, indent=1) + "\n//]]>"],
        ["<!--" + json.dumps(made.MOVIE) + "-->"],
    ],
)
def test_a_film_in_a_pages_data_becomes_lines_behind_its_text(tmp_path, scripts):
    """In a graph, in a list, in one of several scripts, wrapped as sites do; ratings and menus are none of it."""
    source = opened(tmp_path, "a.html", made.with_data(*scripts))
    heading = next(part for part in source.parts if part.start >= (source.printed_to or 0))

    assert film_lines(source) == LINES
    assert heading.note == WHERE
    assert source.body[: source.printed_to].endswith(made.SECOND)


def test_a_credit_of_a_pages_data_has_a_quote_of_its_own(tmp_path):
    """It stands in the body as it is quoted; the page is told by what it prints."""
    source = opened(tmp_path, "a.html", made.with_data(json.dumps(made.MOVIE)))
    bare = opened(tmp_path, "b.html", made.with_data())
    reading = prepare(source, "text")
    rows = Credits().find(with_subject(reading, infer([reading])))

    assert ("Ivo Marsh", "director", "Director: Ivo Marsh", WORK) in {
        (r.person, r.role, r.quote.exact, r.film) for r in rows
    }
    assert all(source.body[r.quote.start : r.quote.end] == r.quote.exact for r in rows)
    assert reading.text.kind == prepare(bare, "text").text.kind
    assert kept(source)[:3] == kept(bare)


def nested(depth: int) -> str:
    return '{"@graph":[' * depth + "1" + "]}" * depth


@pytest.mark.parametrize(
    "script",
    [
        "[" * 100_000, nested(60), nested(5_000), '{"@type":"Movie","name":' + "9" * 10_000 + "}", '"' + "x" * 3_000_000 + '"',
        json.dumps({"@type": "Movie", "name": {"name": {"name": "x"}}, "director": 7}), json.dumps({"@type": ["Movie", None, 3], "name": None}),
        json.dumps({"@type": "Movie", "name": "\ud800\x00\u202e", "director": ["\udfff", {"name": []}, None, True]}),
        json.dumps([{"@type": "Movie", "name": f"Film {n}", "director": f"Person {n}"} for n in range(500)]),
        json.dumps({"@type": "Movie", "name": "a", "actor": [{"name": f"<script>alert(1)</script> {n}"} for n in range(30_000)]}).replace("</", "<\\/"),
    ],
)  # fmt: skip
def test_harmful_data_do_no_harm(tmp_path, script):
    """Nested, huge, of wrong kinds, with pages inside: what is printed is read as ever, and little is added."""
    source = opened(tmp_path, "a.html", made.with_data(script))

    assert kept(source)[:3] == [TITLE, made.FIRST, made.SECOND]
    assert len(film_lines(source)) <= 301
    assert "<script" not in source.body
    source.body.encode("utf-8")


def test_one_person_listed_often_is_one_line(tmp_path):
    """And a list of films that a page recommends is no data of its film."""
    movie = {"@type": "Movie", "name": WORK, "director": ["Ivo Marsh"] * 50}

    assert film_lines(opened(tmp_path, "a.html", made.with_data(json.dumps(movie)))) == [WORK, "Director: Ivo Marsh"]
