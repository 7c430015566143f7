"""Files become bodies: every encoding and form, the article of a page, and one clear line for what cannot be read."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadr.errors import CannotRead
from kadr.reading.layout import lay_out
from kadr.reading.sources import Source, open_source

RUSSIAN = "Это второй фильм режиссёра: камера почти не движется, а лица остаются в тени."
FRENCH = "Un film très lent, “à la dérive” – une bête d’été, tournée près de la mer."

PAGE = """<!DOCTYPE html>
<!-- saved from url=(0041)https://www.lantern.example/films/reeds -->
<html lang="en"><head><title>Tall Reeds | The Lantern</title>
<meta property="og:site_name" content="The Lantern">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<script type="application/ld+json">{"@type": "Review", "author": [{"name": "Ada Quill"}]}</script></head>
<body><div class="cookie-banner">We use cookies. <button>Accept</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/f">Films</a></li></ul></nav></header>
<main><article><h1>Tall Reeds</h1><div class="byline">By Ada Quill</div>
<p>The light in <em>Tall Reeds</em> is low, and the camera stays close to two sisters who hardly speak.</p>
<p style="display:none">A hidden line.</p><p aria-hidden="true">Another hidden line.</p><!-- and a comment -->
<p>Nobody says what happened.<br><br>Then somebody does, and the river that we heard all along goes quiet.</p>
<figure><img src="x.jpg" alt="words nobody sees"><figcaption>Mara Lind in a scene from Tall Reeds.</figcaption></figure>
<dl><dt>Directed by</dt><dd>Ivo Marsh</dd><dt>Music</dt><dd>Ana Bell</dd><dd>Per Holm</dd></dl>
<table><tr><td>Mara Lind</td><td>Elsa</td></tr><tr><th>Country</th><td>Norway</td></tr></table>
<ul><li><a href="/p/1">Mara Lind</a></li><li><a href="/p/2">Ana Bell</a></li></ul>
<div class="share-links"><a href="#">Share this</a></div>
<aside class="related"><a href="/x">Another film that we liked a lot</a></aside></article>
<section id="comments"><h2>2 Comments</h2><p>I hated every one of its long silences, and nothing happens in it at all.</p>
</section></main><footer>© 2021 The Lantern</footer><script>alert("never")</script></body></html>"""


def opened(folder: Path, name: str, data: str | bytes) -> Source:
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return open_source(path)


def kept(source: Source) -> list[str]:
    """The paragraphs of a source that are its text."""
    return [source.body[b.start : b.end] for b in lay_out(source) if b.kind != "dropped"]


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        (RUSSIAN, "utf-8"), (RUSSIAN, "utf-8-sig"), (RUSSIAN, "utf-16"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"),
        (FRENCH, "cp1252"), (FRENCH, "utf-8"), (FRENCH, "utf-16-le"), ("Ein müder Film", "latin-1"),
    ],
)  # fmt: skip
def test_a_text_in_any_encoding_reads_the_same(tmp_path: Path, words: str, encoding: str):
    """Bytes differ, the body does not."""
    assert opened(tmp_path, "a.txt", words.encode(encoding)).body == words


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(lambda words: words.strip()))
def test_the_body_of_a_plain_text_is_the_text(words: str):
    """Whatever is written in UTF-8 is read as it stands."""
    from kadr.reading.sources.plain import read_plain

    words = "x" + words

    assert read_plain("a.txt", "", words.encode("utf-8")).body == words


def test_line_ends_are_all_alike(tmp_path: Path):
    """Windows and old Mac line ends become one character."""
    assert opened(tmp_path, "a.txt", b"one\r\ntwo\rthree\nfour").body == "one\ntwo\nthree\nfour"


def test_a_source_line_is_cut_and_remembered(tmp_path: Path):
    """The address before the text is no part of it."""
    source = opened(tmp_path, "a.txt", "# source: https://www.lantern.example/reeds.html | note\nThe text.")

    assert source.body == "The text."
    assert source.said["address"].value == "https://www.lantern.example/reeds.html"
    assert source.said["outlet"].value == "lantern.example"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('"Low Tide" wins', '"Low Tide" wins'), ('"Low Tide" and "Ebb"', '"Low Tide" and "Ebb"'),
        ('"Low Tide wins"', "Low Tide wins"), ("'\"Low Tide\" and \"Ebb\"'", '"Low Tide" and "Ebb"'),
    ],
)  # fmt: skip
def test_marks_around_a_title_in_it_are_the_titles_own(tmp_path: Path, written: str, title: str):
    file = tmp_path / "text.md"
    file.write_text(f"---\ntitle: {written}\n---\n\nA film about the sea, and a review of it.\n", encoding="utf-8")

    assert open_source(file).said["title"].value == title


def test_front_matter_stays_in_the_body_and_says_what_it_says(tmp_path: Path):
    """Values are found at their places in the body; the block is one."""
    front = '---\ntitle: >\n  A quiet weir\ndate: "2020-01-28"\nauthors:\n - Ada Quill\ntags: [a, b]\n---'
    source = opened(tmp_path, "a.md", f"{front}\nIt is _Tall Reeds_ that **nobody** saw.")

    assert [(k, source.body[v.start : v.end]) for k, v in source.said.items()] == [
        ("title", "A quiet weir"), ("date", "2020-01-28"), ("author", "Ada Quill"),
    ]  # fmt: skip
    assert [block.kind for block in lay_out(source)] == ["front matter", "paragraph"]
    assert [source.body[a:b] for a, b in source.emphases] == ["Tall Reeds"]


def test_the_article_of_a_page_is_kept_and_the_rest_is_dropped_with_a_reason(tmp_path: Path):
    """Menus, cookies, share words, related articles, comments and footer stay in the body, struck."""
    source = opened(tmp_path, "a.html", PAGE)
    dropped = {source.body[p.start : p.end]: p.note for p in source.parts if p.kind == "dropped"}

    assert dropped["Home"] == "menu or link"
    assert dropped["Share this"] == "share words"
    assert dropped["Another film that we liked a lot"] == "related articles"
    assert dropped["2 Comments"] == "comments"
    assert dropped["© 2021 The Lantern"] == "page footer"
    assert any(why == "cookie notice" for why in dropped.values())
    assert "The light in Tall Reeds is low, and the camera stays close to two sisters who hardly speak." in kept(source)


def test_nothing_hidden_is_ever_in_the_body(tmp_path: Path):
    """Scripts, comments, invisible paragraphs and the words of pictures are not text."""
    body = opened(tmp_path, "a.html", PAGE).body

    assert not any(word in body for word in ("hidden line", "alert", "comment -->", "nobody sees", "ld+json"))


def test_lists_and_tables_of_a_page_are_lines(tmp_path: Path):
    """Terms and rows read as label and value; linked names are credits, not menus."""
    lines = kept(opened(tmp_path, "a.html", PAGE))

    assert {"Directed by: Ivo Marsh", "Music: Ana Bell, Per Holm", "Country: Norway", "Mara Lind … Elsa"} <= set(lines)
    assert "Ana Bell" in lines


def test_a_page_says_who_wrote_it_when_and_where(tmp_path: Path):
    """Each value comes with the element that says it."""
    said = {key: (value.value, value.where) for key, value in opened(tmp_path, "a.html", PAGE).said.items()}

    assert said["title"] == ("Tall Reeds", "h1")
    assert said["author"] == ("Ada Quill", "JSON-LD author")
    assert said["outlet"] == ("The Lantern", "meta tag og:site_name")
    assert said["date"][0].startswith("2021-03-04")
    assert said["address"] == ("https://www.lantern.example/films/reeds", "comment of the browser")
    assert said["language"] == ("en", "html lang")


def test_parts_do_not_overlap_and_emphases_are_words(tmp_path: Path):
    """Bounds are those of the body."""
    source = opened(tmp_path, "a.html", PAGE)

    assert all(a.end <= b.start for a, b in zip(source.parts, source.parts[1:], strict=False))
    assert [source.body[a:b] for a, b in source.emphases] == ["Tall Reeds"]


def test_a_bold_question_above_its_answer_is_a_part_of_its_own(tmp_path: Path):
    """The layout of many saved interviews: bold, a line break, the answer."""
    talk = "".join(f"<p><strong>Why number {n}?</strong><br>I do not know, I was told.</p>" for n in range(3))
    source = opened(tmp_path, "a.html", f"<html><body><p>Ivo Marsh talks.</p>{talk}</body></html>")

    assert [part.kind for part in source.parts] == ["paragraph", *["question", "paragraph"] * 3]


def test_a_word_document_is_read_with_its_italics_and_tables(tmp_path: Path):
    """Headings, italics, two-column tables."""
    document = docx.Document()
    document.add_heading("Tall Reeds", 1)
    paragraph = document.add_paragraph("The light in ")
    paragraph.add_run("Tall ").italic = True
    paragraph.add_run("Reeds").italic = True
    paragraph.add_run(" is low.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Director", "Ivo Marsh"
    document.save(str(tmp_path / "a.docx"))
    source = open_source(tmp_path / "a.docx")

    assert source.body == "Tall Reeds\n\nThe light in Tall Reeds is low.\n\nDirector: Ivo Marsh"
    assert [part.kind for part in source.parts] == ["heading", "paragraph", "line"]
    assert [source.body[a:b] for a, b in source.emphases] == ["Tall Reeds"]


def test_a_pdf_is_read_in_paragraphs(tmp_path: Path):
    """Lines are joined, words divided at line ends are whole again, page numbers are dropped."""
    lines = [
        "The light in this film is low and the camera stays very close to the two sis-",
        "ters, who hardly speak to each other in the whole first hour of it.",
        "Then somebody does, and the river that we have been hearing all along is",
        "quiet.",
        "7",
    ]
    source = opened(tmp_path, "a.pdf", pdf_of(lines))

    assert kept(source) == [
        "The light in this film is low and the camera stays very close to the two sisters, who hardly speak to each other "
        "in the whole first hour of it. Then somebody does, and the river that we have been hearing all along is quiet.",
    ]


def pdf_of(lines: list[str]) -> bytes:
    """One page, a line of text for each line."""
    words = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 750 Td {words}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def zipped(**entries: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return packed.getvalue()


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n\t", "empty"),
    "only.txt": (b"# source: https://a.example/b\n", "no text"),
    "noise.txt": (bytes(range(256)) * 20, "no text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n", "picture"),
    "film.mkv": (b"\x1aE\xdf\xa3", "film"),
    "film.bin": (b"\0\0\0\x20ftypisom", "film"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
    "broken.pdf": (b"%PDF-1.7 and nothing", "damaged"),
    "not.pdf": (b"just words", "no PDF"),
    "scan.pdf": (pdf_of([]), "no text"),
    "broken.docx": (b"PK\x03\x04 and nothing", "damaged"),
    "hollow.docx": (zipped(word__document_xml=b"<a/>"), "damaged"),
    "bomb.docx": (zipped(word__document_xml=b"a" * (70 * 2**20)), "unpacks"),
    "other.zip": (zipped(a_xml=b"<a/>"), "archive"),
    "script.html": (b"<html><script>document.write('hi')</script></html>", "no text"),
    "deep.html": (b"<div>" * 50_000 + b"hi", "deep"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path, name: str):
    """The file, what was found, what to do; never a traceback."""
    data, found = BAD[name]

    with pytest.raises(CannotRead) as caught:
        opened(tmp_path, name, data)

    assert name in str(caught.value)
    assert found in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path):
    """Both are told apart from texts that cannot be read."""
    with pytest.raises(CannotRead, match="does not exist"):
        open_source(tmp_path / "nowhere.txt")
    with pytest.raises(CannotRead, match="is a folder"):
        open_source(tmp_path)


@settings(deadline=None)  # a busy machine changes nothing
@given(st.binary(max_size=400))
def test_no_bytes_at_all_crash_the_reader(data: bytes):
    """Whatever is in a file, it is read or refused."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for name in ("a.txt", "a.html", "a.pdf", "a.docx"):
            with suppress(CannotRead):
                lay_out(opened(Path(folder), name, data))
