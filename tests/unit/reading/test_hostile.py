"""Files that are broken or mean harm: each is read, or refused in one clear line, soon and in little memory."""

import base64
import gc
import gzip
import os
import plistlib
import random
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import makers_formats as made
import makers_written as written
import pytest

from kadr.errors import CannotRead
from kadr.fold import level
from kadr.reading.layout import lay_out
from kadr.reading.layout.about_text import describe
from kadr.reading.sources import Source, open_source
from kadr.reading.text import Reading, Sentence, split_sentences
from kadr.reading.voices import give_voices

LONGEST_S = 10.0
MOST_BYTES = 500 * 2**20
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
) + "]>"  # fmt: skip
READS_FILES = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/hostname">]>'
PAGE = "<html><body><p>{}</p></body></html>"
SENTENCE = made.SENTENCES[0]


def laid_out(source: Source) -> Reading:
    """Paragraphs, sentences, what the text is, and who speaks."""
    blocks = lay_out(source)
    plain = level(source.body)
    sentences = tuple(
        Sentence(a, b, block.number) for block in blocks for a, b in split_sentences(plain, block.start, block.end)
    )
    return give_voices(
        Reading(describe(source, blocks, "text"), source.body, blocks, sentences, emphases=source.emphases)
    )


@pytest.fixture(scope="module", autouse=True)
def most_bytes() -> int:
    """What the process may hold at its peak when these tests are done: what others left in it and what a file may need, or what they needed."""
    gc.collect()
    pages = Path("/proc/self/statm")
    held = int(pages.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if pages.exists() else 300 * 2**20
    return max(peak_bytes(), held + MOST_BYTES)


def outcome(path: Path) -> str:
    """The body, or the line that refuses the file; anything else fails the test."""
    started = time.process_time()
    try:
        source = open_source(path)
        reading = laid_out(source)
    except CannotRead as error:
        told = str(error)
        assert "\n" not in told
        assert path.name in told
        assert told.endswith(".")
    else:
        told = source.body
        assert all(a.end <= b.start for a, b in zip(source.parts, source.parts[1:], strict=False))
        assert all(0 <= part.start <= part.end <= len(told) for part in source.parts)
        assert all(0 <= block.start < block.end <= len(told) for block in reading.blocks)
    assert time.process_time() - started < LONGEST_S
    return told


def peak_bytes() -> int:
    """The most memory that this process has held so far."""
    resource = pytest.importorskip("resource")  # not on Windows
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


FILES = made.one_of_each() | {
    name: written.of_every_kind()[name] for name in ("bare.warc", "wget.warc", "recorder.wacz", "data.html", "factiva-codes.txt")
}  # fmt: skip

# --- every form, damaged -----------------------------------------------------------------------------------------------


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Some bytes are others."""
    damaged = bytearray(data)
    for _ in range(max(1, len(data) // 200)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def cut(data: bytes, chance: random.Random) -> bytes:
    """The download stopped."""
    return data[: chance.randrange(1, len(data))]


def shuffled(data: bytes, chance: random.Random) -> bytes:
    """Blocks in another order, one twice, one of zeros."""
    size = max(1, len(data) // 8)
    blocks = [data[n : n + size] for n in range(0, len(data), size)]
    chance.shuffle(blocks)
    return b"".join([*blocks, blocks[0], bytes(64)])


def holed(data: bytes, chance: random.Random) -> bytes:
    """A piece is missing from the middle."""
    start = chance.randrange(len(data))
    return data[:start] + data[start + len(data) // 10 :]


DAMAGES: tuple[tuple[Callable[[bytes, random.Random], bytes], int], ...] = (
    (flipped, 8), (cut, 5), (shuffled, 2), (holed, 3),
)  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, name: str):
    """Eighteen of each form: bytes flipped, cut, out of order, missing."""
    data = FILES[name]
    chance = random.Random(name)  # noqa: S311 - the same files each time
    for damage, times in DAMAGES:
        for n in range(times):
            path = tmp_path / f"{damage.__name__}{n}-{name}"
            path.write_bytes(damage(data, chance))
            assert outcome(path)


@pytest.mark.parametrize("name", FILES)
def test_a_file_under_a_wrong_name_is_told_by_what_it_holds(tmp_path: Path, name: str):
    """The same bytes as .txt, .pdf and without any ending."""
    for suffix in (".txt", ".pdf", ""):
        path = tmp_path / f"{name.replace('.', '-')}{suffix}"
        path.write_bytes(FILES[name])
        assert outcome(path)


# --- meant to harm -----------------------------------------------------------------------------------------------------


def deflated(size: int) -> bytes:
    return made.pdf_drawn([], b"/Filter /FlateDecode", zlib.compress(b"q " * (size // 2)))


def message(content_type: str, body: str, encoding: str = "8bit") -> bytes:
    return f"Received: x\nSubject: a\nMIME-Version: 1.0\nContent-Type: {content_type}\nContent-Transfer-Encoding: {encoding}\n\n{body}".encode()


def nested_parts(depth: int) -> bytes:
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"Received: x\nSubject: a\n{opened}Content-Type: text/plain\n\n{SENTENCE}\n".encode()


def looping_plist() -> bytes:
    """A dictionary that holds itself."""
    objects = b"\xd1\x01\x00\x51a"
    return (
        b"bplist00"
        + objects
        + b"\x08\x0b"
        + bytes(6)
        + b"\x01\x01"
        + bytes(7)
        + b"\x02"
        + bytes(8)
        + bytes(7)
        + b"\x0d"
    )


HARMFUL: dict[str, Callable[[], bytes | str]] = {
    # nesting
    "divs.html": lambda: "<div>" * 100_000 + "hi",
    "spans.html": lambda: PAGE.format("<span>" * 1500 + SENTENCE),
    "tables.html": lambda: PAGE.format("<table><tr><td>" * 600 + SENTENCE),
    "lists.html": lambda: PAGE.format("<ul><li>" * 900 + SENTENCE),
    "unknown.html": lambda: PAGE.format("<x>" * 50_000 + SENTENCE),
    "quotes.html": lambda: PAGE.format("<blockquote><font>" * 900 + SENTENCE),
    "groups.rtf": lambda: "{\\rtf1 " + "{" * 100_000 + SENTENCE,
    "odt-deep.odt": lambda: made.odt(made.odt_content(words="<text:section>" * 5000 + f"<text:p>{SENTENCE}</text:p>" + "</text:section>" * 5000)),
    "epub-deep.epub": lambda: made.epub("<div>" * 50_000 + SENTENCE),
    "parts.eml": lambda: nested_parts(600),
    "lists.webarchive": lambda: b"<!DOCTYPE plist>WebMainResource" + b"<array>" * 20_000,
    # entities
    "laughs.odt": lambda: made.odt(made.odt_content(LAUGHS, f"<text:p>{SENTENCE}&j;</text:p>")),
    "laughs.docx": lambda: made.zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": LAUGHS + "<x>&j;</x>"}),
    "laughs.epub": lambda: made.epub(**{"META-INF/container.xml": LAUGHS + "<x>&j;</x>"}),
    "laughs.html": lambda: LAUGHS + PAGE.format(f"{SENTENCE}&j;"),
    "laughs.webarchive": lambda: b"<!DOCTYPE plist " + LAUGHS[11:].encode() + b"<plist><string>WebMainResource &j;</string></plist>",
    "spy.odt": lambda: made.odt(made.odt_content(READS_FILES, f"<text:p>{SENTENCE} [&j;]</text:p>")),
    "spy.html": lambda: READS_FILES + PAGE.format(f"{SENTENCE} [&j;]"),
    "spy.fodt": lambda: READS_FILES + made.odt_content(words=f"<text:p>{SENTENCE} [&j;]</text:p>"),
    # zips
    "bomb.docx": lambda: made.zipped({"word/document.xml": b"a" * (65 * 2**20)}),
    "bomb.odt": lambda: made.zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": b"a" * (65 * 2**20)}),
    "bomb.epub": lambda: made.epub(chapter="<p>" + "a" * (65 * 2**20)),
    "many.zip": lambda: made.zipped({f"{n}.xml": b"" for n in range(21_000)}),
    "inside.zip": lambda: made.zipped({"a.zip": made.zipped({"a.zip": made.zipped({"word/document.xml": b"<a/>"})})}),
    "climbing.epub": lambda: made.epub().replace(b"one.xhtml", b"../../etc"),
    "again.epub": lambda: made.epub(spine='<itemref idref="a"/>' * 20_000),
    "lying.docx": lambda: made.word().replace(b"PK\x01\x02", b"PK\x01\x03"),
    "hollow.epub": lambda: made.zipped({"mimetype": "application/epub+zip"}),
    "sheet.ods": lambda: made.zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
    "locked.odt": lambda: made.odt(**{"META-INF/manifest.xml": "<encryption-data/>"}),
    "locked.epub": lambda: made.epub(**{"META-INF/encryption.xml": '<CipherReference URI="B/one.xhtml"/>'}),
    # PDFs
    "bomb.pdf": lambda: deflated(80 * 2**20),
    "loop.pdf": lambda: made.pdf().replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"),
    "pages.pdf": lambda: made.pdf().replace(b"/Count 1", b"/Count 99999999"),
    "xref.pdf": lambda: made.pdf().replace(b"/Size 6", b"/Size 6 /Prev 9"),
    "cid.pdf": lambda: made.pdf(tuple("\\001\\002\\003 \\004\\005\\006" * 5 for _ in range(9))),
    "scrambled.pdf": lambda: made.pdf(tuple("7KH FDPHUD RI WKLV ILOP VWDBV FORVH WR LWV WZR VLVWHUV" for _ in range(9))),
    "empty.pdf": lambda: made.pdf(()),
    # letters
    "rot.html": lambda: '<meta charset="rot13">' + PAGE.format(SENTENCE),
    "zlib.html": lambda: '<meta charset="zlib_codec">' + PAGE.format(SENTENCE),
    "escape.html": lambda: '<meta charset="unicode_escape">' + PAGE.format(SENTENCE + "\\N{"),
    "idna.html": lambda: '<meta charset="idna">' + PAGE.format(SENTENCE),
    "utf7.html": lambda: '<meta charset="utf-7">' + PAGE.format("+ADw-script+AD4-alert(1)+ADw-/script+AD4- " + SENTENCE),
    "utf16-said.html": lambda: '<meta charset="utf-16">' + PAGE.format(SENTENCE),
    "odd.txt": lambda: b"\xff\xfe" + SENTENCE.encode("utf-16-le") + b"\x00",
    "surrogates.txt": lambda: SENTENCE.encode() + b"\xed\xa0\x80\xed\xb0\x80" * 50,
    "utf32.txt": lambda: SENTENCE.encode("utf-32"),
    "nulls.txt": lambda: SENTENCE.replace(" ", "\0 "),
    "bidi.txt": lambda: f"{SENTENCE} \u202e.dne eht\u202c By \u2066Ada Quill\u2069 \u200b\u200d\ufeff.",
    "zalgo.txt": lambda: SENTENCE.replace("e", "e" + "\u0301" * 20_000),
    "no-letters.txt": lambda: "☃" * 10_000,
    "entities.html": lambda: PAGE.format("&#x110000;&#0;&#xD800;&bogus;&amp" * 2000 + SENTENCE),
    # scripts
    "script.html": lambda: PAGE.format(f"{SENTENCE}<script>alert('ran')</script><img src=x onerror=\"alert('ran')\"><svg><script>alert('ran')</script></svg>"),
    "plaintext.html": lambda: PAGE.format(SENTENCE) + "<plaintext>" + "<script>alert('ran')</script>" * 10,
    "template.html": lambda: PAGE.format(f"{SENTENCE}<template><p>alert('ran')</p></template><noscript>alert('ran')</noscript>"),
    "comment.html": lambda: PAGE.format(SENTENCE) + "<!--" * 50_000,
    "attributes.html": lambda: PAGE.format(SENTENCE).replace("<p>", "<p " + " ".join(f"a{n}=x" for n in range(20_000)) + ">"),
    "classes.html": lambda: PAGE.format(SENTENCE).replace("<p>", f'<p class="{"a b-" * 200_000}">'),
    "json.html": lambda: PAGE.format(SENTENCE).replace("<html>", '<html><script type="application/ld+json">' + "[" * 50_000 + "</script>"),
    # lines and paragraphs without end
    "blanks.txt": lambda: SENTENCE + " " * 1_000_000 + SENTENCE,
    "letters.txt": lambda: "a" * 20_000_000,
    "stops.txt": lambda: ". " * 100_000,
    "asks.txt": lambda: "Why? " * 60_000,
    "marks.txt": lambda: '"' * 200_000,
    "curly.txt": lambda: "“‘" * 100_000,
    "single.txt": lambda: " 'a" * 60_000,
    "brackets.txt": lambda: "([" * 100_000,
    "stars.txt": lambda: "*_" * 100_000,
    "dashes.txt": lambda: "- " * 60_000,
    "labels.txt": lambda: "\n".join(f"Name {n}: is it {n}?" for n in range(5_000)),
    "one-label.txt": lambda: "Q: Why?\nA: I do not know, you tell me.\n" * 2_000,
    "headers.txt": lambda: "Title: x\nSource: y\nByline: z\nLoad-date: 1\n" * 2_000,
    "headings.md": lambda: "# Why\n\n" * 5_000,
    "front.md": lambda: "---\n" + "a: b\n" * 20_000,
    "colons.txt": lambda: ": " * 200_000,
    "digits.txt": lambda: "1 " * 60_000,
    "lines.txt": lambda: "\n" * 500_000 + SENTENCE,
    "tabs.txt": lambda: "\t" * 1_000_000 + SENTENCE,
    "pre.html": lambda: PAGE.format("<pre>" + " " * 1_000_000 + "x</pre>"),
    "breaks.html": lambda: PAGE.format(SENTENCE + "<br> " * 100_000),
    "page.html": lambda: PAGE.format(f"{SENTENCE} " * 30_000),
    # rich text, messages, archives
    "bin.rtf": lambda: "{\\rtf1 \\bin99999999 " + SENTENCE,
    "skip.rtf": lambda: "{\\rtf1\\uc999999999 \\u65? " + SENTENCE + "}",
    "signs.rtf": lambda: "{\\rtf1 " + "\\u-9999999999 " * 50_000 + SENTENCE,
    "hex.rtf": lambda: "{\\rtf1 " + "\\'e9" * 200_000 + "\\'",
    "page.rtf": lambda: "{\\rtf1\\ansicpg99999 " + SENTENCE,
    "base.eml": lambda: message("text/plain", "%%%" * 1000, "base64"),
    "charset.eml": lambda: message('text/plain; charset="zip"', SENTENCE),
    "boundary.eml": lambda: message("multipart/mixed", SENTENCE),
    "header.eml": lambda: b"Received: " + b"x" * 2_000_000 + b"\nSubject: a\n\n" + SENTENCE.encode(),
    "words.eml": lambda: b"Received: x\nSubject: " + b"=?utf-8?q?=FF?=" * 5_000 + b"\nDate: 99 Foo 9999999\nFrom: <<>,;\n\n" + SENTENCE.encode(),
    "image.mhtml": lambda: message("multipart/related; boundary=x", "--x\nContent-Type: image/png\n\nx\n--x--"),
    "parts.mhtml": lambda: message("multipart/related; boundary=x", "--x\nContent-Type: text/html\n\n<p>a</p>\n" * 5_000),
    "encoded.mhtml": lambda: message("text/html; charset=utf-8", base64.b64encode(made.html()).decode(), "base64"),
    "loop.webarchive": looping_plist,
    "pages.warc": lambda: b"".join(written.record("response", f"https://x.example/{n}", written.answer(b"<p>a</p>" * 9000)) for n in range(300)),
    "chunks.warc": lambda: written.record("response", "https://x.example/", written.answer(b"1\r\na\r\n" * 200_000, headers="Content-Type: text/html\r\nTransfer-Encoding: chunked")),
    "inner-bomb.warc": lambda: written.record("response", "https://x.example/", written.answer(gzip.compress(b"<p>a" + b" " * 200_000_000, 9), headers="Content-Type: text/html\r\nContent-Encoding: gzip")),
    "bomb.warc.gz": lambda: gzip.compress(b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n") + gzip.compress(bytes(50_000_000)) * 20,
    "headers.warc": lambda: b"WARC/1.0\r\n" + b"a: b\r\n" * 500_000,
    "lines.warc": lambda: b"WARC/1.0\r\n" + b"a" * 20_000_000,
    "tiny.warc": lambda: b"WARC/1.0\r\n\r\n" * 200_000,
    "deep-data.html": lambda: written.with_data("[" * 500_000),
    "wide-data.html": lambda: written.with_data('[{"@type":"Movie","name":"a","director":"b"},' + "{}," * 300_000 + "1]"),
    "other.webarchive": lambda: plistlib.dumps({"WebMainResource": 7}, fmt=plistlib.FMT_BINARY),
    "hollow.webarchive": lambda: plistlib.dumps({"WebMainResource": {"WebResourceData": b" "}}),
}  # fmt: skip


@pytest.mark.parametrize("name", HARMFUL)
def test_a_harmful_file_is_read_or_refused(tmp_path: Path, name: str):
    """Nesting, bombs, wrong encodings, scripts, tricks with direction, endless lines: nothing runs, nothing hangs."""
    made_now = HARMFUL[name]()
    path = tmp_path / name
    path.write_bytes(made_now.encode("utf-8") if isinstance(made_now, str) else made_now)
    del made_now
    told = outcome(path)

    assert "alert('ran')" not in told or name == "plaintext.html"  # there the page itself prints it
    assert "hahahaha" not in told
    if "spy" in name and Path("/etc/hostname").exists():
        assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in told.partition("[")[2]


def test_all_that_stays_in_little_memory(most_bytes: int):
    """The whole file of tests, its own bombs among them; what other tests left or needed before is not theirs."""
    assert peak_bytes() <= most_bytes


def test_there_are_enough_of_them():
    """Two hundred files at least."""
    each = sum(times for _, times in DAMAGES) + 3
    assert each * len(FILES) + len(HARMFUL) >= 200
