"""One small file of every form that Kadr opens, made by hand. All people, films and papers in them are invented."""

import io
import json
import plistlib
import zipfile

import docx

from kadr.reading.layout import lay_out
from kadr.reading.sources import Source

SENTENCES = (
    "The camera of Tall Reeds waits at the gate, and the light is low.",
    "Two sisters hardly speak to each other in the whole first hour of it.",
)
TITLE, AUTHOR, WORK = "Snow Without End", "Ada Quill", "Tall Reeds"

_OPENDOCUMENT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)


def zipped(entries: dict[str, bytes | str]) -> bytes:
    """An archive of these entries."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return packed.getvalue()


def html(words: tuple[str, ...] = SENTENCES) -> bytes:
    """A saved page with a menu and an article."""
    told = "".join(f"<p>{sentence}</p>" for sentence in words).replace(WORK, f"<em>{WORK}</em>")
    page = f"<html lang='en'><head><title>{TITLE}</title></head><body><nav>Home</nav><article><h1>{TITLE}</h1>{told}</article></body></html>"
    return page.encode()


def word() -> bytes:
    """A Word document with italics and a table."""
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = TITLE, AUTHOR
    document.add_heading(TITLE, 1)
    before, after = SENTENCES[0].split(WORK)
    paragraph = document.add_paragraph(before)
    paragraph.add_run(WORK).italic = True
    paragraph.add_run(after)
    document.add_paragraph(SENTENCES[1])
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Director", "Ivo Marsh"
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def odt_content(doctype: str = "", words: str | None = None) -> str:
    """The content of an OpenDocument text."""
    slanted = SENTENCES[0].replace(WORK, f'<text:span text:style-name="T1">{WORK}</text:span>')
    told = words or f"<text:h>{TITLE}</text:h><text:p>{slanted}</text:p><text:p>{SENTENCES[1]}</text:p>"
    row = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("Director", "Ivo Marsh"))
    style = '<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>'
    return (
        f"{doctype}<office:document-content {_OPENDOCUMENT}><office:automatic-styles>{style}</office:automatic-styles>"
        f"<office:body><office:text>{told}<table:table><table:table-row>{row}</table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )


def odt(content: str | None = None, **more: str) -> bytes:
    """An OpenDocument text."""
    meta = f'<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{TITLE}</dc:title><dc:creator>{AUTHOR}</dc:creator></m>'
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content or odt_content(), "meta.xml": meta, **more})


def epub(chapter: str | None = None, spine: str = '<itemref idref="a"/>', **more: str) -> bytes:
    """An e-book with a table of contents and one chapter."""
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>{TITLE}</dc:title><dc:creator>{AUTHOR}</dc:creator><dc:language>en</dc:language></metadata><manifest>"
        '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="n"/>{spine}</spine></package>'
    )
    told = SENTENCES[0].replace(WORK, f"<i>{WORK}</i>")
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>{TITLE}</h1><p>{told}</p><p>{SENTENCES[1]}</p></body></html>'
    container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="B/c.opf"/></rootfiles></container>'
    return zipped(
        {
            "mimetype": "application/epub+zip", "META-INF/container.xml": container, "B/c.opf": package,
            "B/nav.xhtml": "<html><body><p>Contents of the book</p></body></html>", "B/one.xhtml": chapter or page, **more,
        }
    )  # fmt: skip


def rtf() -> bytes:
    """A rich text with a font table, a codepage, italics, a footnote and a row."""
    told = SENTENCES[0].replace(WORK, rf"{{\i {WORK}}}")
    return (
        r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Helvetica;}{\f1\fcharset204 Arial;}}"
        rf"{{\info{{\title {TITLE}}}{{\author {AUTHOR}}}}}{{\pict 0011ff}}\pard\b {TITLE}\b0\par {told}\par {SENTENCES[1]}"
        r" Caf\'e9 \u8220?x\u8221?.{\footnote A note.}\par {\f1 \'c4\'fb\'eb\'e4\'e0}{\v unseen}\par Director\cell Ivo Marsh\cell\row}"
    ).encode()


def eml(words: str = "\n".join(SENTENCES) + "\n" + "The rest is snow. " * 6) -> bytes:
    """A message with a text, a page and an attachment."""
    return (
        f"From: {AUTHOR} <ada@lantern.example>\nSubject: =?utf-8?q?Snow_Without_End?=\nDate: Sun, 3 Mar 2019 10:00:00 +0000\n"
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n'
        f"{words}\n\n--x\nContent-Type: text/html\n\n<p>page</p>\n--x\nContent-Type: image/png\n"
        'Content-Disposition: attachment; filename="still.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--x--\n'
    ).encode()


def mhtml(page: bytes | None = None) -> bytes:
    """A page saved as one file."""
    return (
        b"From: <Saved by Blink>\nSnapshot-Content-Location: https://lantern.example/2019/03/snow\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="--x"\n\n----x\nContent-Type: text/html; charset=utf-8\n'
        b"Content-Transfer-Encoding: 8bit\n\n" + (page or html()) + b"\n----x--\n"
    )


def webarchive() -> bytes:
    """A page as Safari saves it."""
    page = {
        "WebResourceData": html(),
        "WebResourceTextEncodingName": "utf-8",
        "WebResourceURL": "https://lantern.example/a",
    }
    return plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY)


def press(articles: int = 1) -> bytes:
    """Articles as a press database saves them."""
    one = f"HEADLINE: {TITLE}\n\nBYLINE: {AUTHOR}\n\nSECTION: Culture\n\nLENGTH: 320 words\n\nBODY:\n\n{SENTENCES[0]}\n\n{SENTENCES[1]}\n\nLOAD-DATE: March 4, 2019\n"
    return "\n".join(f"{n} of {articles} DOCUMENTS\n\n{one}" for n in range(1, articles + 1)).encode()


def pdf(lines: tuple[str, ...] = SENTENCES) -> bytes:
    """One page, a line of text for each line."""
    return pdf_drawn([(50, 750 - 14 * n, line) for n, line in enumerate(lines)])


def pdf_drawn(places: list[tuple[int, int, str]], filters: bytes = b"", raw: bytes | None = None) -> bytes:
    """One page with words drawn at places, in this order."""
    drawn = " ".join(f"1 0 0 1 {x} {y} Tm ({words}) Tj" for x, y, words in places)
    stream = f"BT /F1 10 Tf {drawn} ET".encode() if raw is None else raw
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), filters, stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    at = []
    for number, body in enumerate(objects, start=1):
        at.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in at))
    out.write(b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def one_of_each() -> dict[str, bytes]:
    """A file of every form, by its name."""
    plain = "\n\n".join(SENTENCES).encode()
    return {
        "a.txt": plain, "a.md": f"---\ntitle: {TITLE}\n---\n# {TITLE}\n\n".encode() + plain, "a.html": html(), "a.pdf": pdf(),
        "a.docx": word(), "a.odt": odt(), "a.epub": epub(), "a.rtf": rtf(), "a.eml": eml(), "a.mhtml": mhtml(),
        "a.webarchive": webarchive(), "press.txt": press(),
    }  # fmt: skip


def records() -> dict[str, bytes]:
    """A record of a film of every kind, by its name."""
    movie = {
        "@context": "https://schema.org", "@graph": [
            {"@type": "Person", "@id": "#im", "name": "Ivo Marsh"},
            {
                "@type": ["Movie"], "name": WORK, "datePublished": "2019-03-01", "duration": "PT1H36M", "url": "https://lantern.example/reeds",
                "director": {"@id": "#im"}, "actor": [{"@type": "PerformanceRole", "actor": {"name": "Ada Quill"}, "characterName": "Una"}],
                "contributor": {"@type": "Role", "roleName": "cinematographer", "contributor": "Jo Vale"}, "award": ["Golden Reed"],
            },
        ],
    }  # fmt: skip
    claim = {"rank": "normal", "mainsnak": {"datavalue": {"value": {"id": "Q2"}}}}
    year = {"mainsnak": {"datavalue": {"value": {"time": "+2019-03-01T00:00:00Z", "precision": 11}}}}
    item = {
        "entities": {
            "Q1": {"id": "Q1", "labels": {"en": {"value": WORK}}, "claims": {"P57": [claim], "P577": [year], "P161": [claim]}},
            "Q2": {"id": "Q2", "labels": {"en": {"value": "Ivo Marsh"}}, "claims": {}},
        }
    }  # fmt: skip
    nfo = (
        f"<movie><title>{WORK}</title><year>2019</year><runtime>96</runtime><plot>{SENTENCES[0]}</plot><director>Ivo Marsh</director>"
        "<actor><name>Ada Quill</name><role>Una</role></actor></movie>\nhttps://lantern.example/reeds\n"
    )
    table = f"film,person,role,character\n{WORK},Ivo Marsh,director,\n{WORK},Ada Quill,cast,Una\n"
    return {
        "a.json": json.dumps(movie).encode(), "wikidata.json": json.dumps(item).encode(), "a.nfo": nfo.encode(), "a.csv": table.encode(),
    }  # fmt: skip


def kept(source: Source) -> list[str]:
    """The paragraphs of a source that are its text."""
    return [source.body[b.start : b.end] for b in lay_out(source) if b.kind not in {"dropped", "front matter"}]
