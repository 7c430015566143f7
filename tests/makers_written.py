"""Files as the programs of the world write them: word processors, browsers, mail programs, crawlers, press databases.

Each is made by hand after what its program saves. All people, films and papers in them are invented.
"""

import base64
import gzip
import json
import plistlib
import quopri

from makers_formats import AUTHOR, SENTENCES, TITLE, WORK, one_of_each, records, zipped

FIRST, SECOND = SENTENCES
RUSSIAN = "Камера ждёт у ворот, и свет низкий."

# --- rich text ---------------------------------------------------------------------------------------------------------

WORD_RTF = (
    r"""{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff31507\deff0\stshfdbch31506{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}{\f39\fbidi \froman\fcharset204\fprq2 Times New Roman Cyr;}}{\colortbl;\red0\green0\blue0;}{\*\defchp \f31506\fs24 }\noqfpromote {\stylesheet{\ql \li0 \snext0 \sqformat Normal;}{\s1\ql \fs40 heading 1;}}{\*\rsidtbl \rsid1}{\mmathPr\mmathFont34}{\info{\title """
    + TITLE
    + r"}{\author "
    + AUTHOR
    + r"""}{\operator Jo Vale}{\creatim\yr2019\mo3\dy3}{\version1}{\nofwords10}{\*\company Lantern}}{\*\xmlnstbl {\xmlns1 http://schemas.microsoft.com/office/word/2003/wordml}}
\pard\plain \ltrpar\s1\ql \rtlch\fcs1 \af31503 \ltrch\fcs0 \f31502\fs40 {\rtlch\fcs1 \af31503 \ltrch\fcs0 \insrsid1 """
    + TITLE
    + r"""
\par }\pard\plain \ltrpar\ql {\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid1 The camera of }{\rtlch\fcs1 \ai\af0 \ltrch\fcs0 \i\insrsid1 Tall Reeds}{\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid1  waits at the gate, and the light is low.
\par }{\rtlch\fcs1 \ltrch\fcs0 \loch\af0\hich\af0\dbch\af31505\f0 She said \ldblquote no\rdblquote  \emdash  it\rquote s \u1044\'c4\u1099\'fb\u1083\'eb\u1076\'e4\u1072\'e0. {\field{\*\fldinst {HYPERLINK "http://x.example/"}}{\fldrslt {\cs15\ul a link}}}\par }{\footnote \pard\plain \chftn  A note of it.}{\*\themedata 504b0304}{\*\datastore 0105000002}}"""
)
LIBREOFFICE_RTF = r"""{\rtf1\ansi\deff3\adeflang1025
{\fonttbl{\f0\froman\fprq2\fcharset0 Times New Roman;}{\f3\froman\fprq2\fcharset0 Liberation Serif{\*\falt Times New Roman};}}
{\stylesheet{\s0\snext0\rtlch\af6\afs24 \ltrch\lang1031\cf0\f3\fs24 Normal;}}
{\*\generator LibreOffice/7.4.7.2$Linux_X86_64}{\info{\title Schnee}{\author Ada Quill}{\creatim\yr2019}}{\*\userprops}\deftab709
\pgndec\pard\plain \s0\rtlch\af6\afs24 \ltrch\hich\af3\loch\af3\cf0\f3\fs24\lang1031{\rtlch\ltrch\loch
Die K\u228\'e4lte von }{\rtlch\ai\ltrch\i\loch
Langes Schilf}{\rtlch\ltrch\loch
 ist }{\hich\af3\loch\af3 gro\u223\'df}.
\par \pard\plain \s0{\loch
\u8222\'84Zwei Schwestern\u8220\'93 \u8212\'97 \u1044\'3f\u1099\'3f.}
\par \trowd\trql\cellx4819\cellx9638\pard\plain \s0\intbl{\loch
Regie}\cell\pard\plain \intbl{\loch
Ivo Marsh}\cell\row\pard
\par }"""
TEXTEDIT_RTF = rb"""{\rtf1\ansi\ansicpg1251\cocoartf2639
{\fonttbl\f0\fswiss\fcharset0 Helvetica;\f1\fnil\fcharset204 Arial;}
{\*\expandedcolortbl;;}
\pard\tx566\pardirnatural\partightenfactor0

\f0\fs24 \cf0 First line here.\
Second line is the one with \'d4\'e8\'eb\'fc\'ec.\
\pard
\f1 \'c4\'fb\'eb\'e4\'e0 \'93x\'94}"""

# --- e-books -----------------------------------------------------------------------------------------------------------

_CONTAINER = '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def epub_2() -> bytes:
    """With roles and events as attributes, a cover, a folder with a blank, entities of XHTML 1.1."""
    package = (
        f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata {_DC} xmlns:opf="http://www.idpf.org/2007/opf">'
        '<dc:creator opf:role="trl">Jo Vale</dc:creator><dc:creator opf:role="aut" opf:file-as="Quill, Ada">Quill, Ada</dc:creator>'
        f'<dc:title>{TITLE}</dc:title><dc:language>en-GB</dc:language><dc:date opf:event="modification">2022-01-01</dc:date>'
        '<dc:date opf:event="publication">2019-03-03</dc:date></metadata><manifest><item href="cover.xhtml" id="cov" media-type="application/xhtml+xml"/>'
        '<item href="Text/ch%201.html" id="c1" media-type="application/xhtml+xml"/><item href="toc.ncx" id="ncx" media-type="application/x-dtbncx+xml"/>'
        '</manifest><spine toc="ncx"><itemref idref="cov" linear="no"/><itemref idref="c1"/></spine></package>'
    )
    chapter = (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><h2>{TITLE}</h2><p>{FIRST}</p><p>{SECOND} Caf&eacute;.</p></body></html>'
    )
    cover = '<html><body><img src="c.jpg"/></body></html>'
    return zipped(
        {
            "mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER, "OEBPS/content.opf": package,
            "OEBPS/cover.xhtml": cover, "OEBPS/Text/ch 1.html": chapter,
        }
    )  # fmt: skip


def epub_3() -> bytes:
    """With a subtitle and a translator told apart by elements of their own, numbers of notes, marks of pages."""
    package = (
        f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata {_DC}><dc:title id="t2">A subtitle</dc:title>'
        f'<meta refines="#t2" property="title-type">subtitle</meta><dc:title id="t1">{TITLE}</dc:title><meta refines="#t1" property="title-type">main</meta>'
        '<dc:creator id="c0">Jo Vale</dc:creator><meta refines="#c0" property="role" scheme="marc:relators">trl</meta>'
        f'<dc:creator id="c1">{AUTHOR}</dc:creator><meta refines="#c1" property="role" scheme="marc:relators">aut</meta><dc:language>en</dc:language>'
        '</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="nav"/><itemref idref="c1"/></spine></package>'
    )
    chapter = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><section epub:type="chapter">'
        f'<h1>{TITLE}</h1><p>{FIRST}<a epub:type="noteref" href="#n1">1</a></p><p><span epub:type="pagebreak" id="p3" title="3"/>{SECOND}</p>'
        '<aside epub:type="footnote" id="n1"><p>A note of it.</p></aside></section></body></html>'
    )
    nav = "<html><body><nav><ol><li>One</li></ol></nav></body></html>"
    return zipped(
        {
            "mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER, "OEBPS/content.opf": package,
            "OEBPS/nav.xhtml": nav, "OEBPS/c1.xhtml": chapter,
        }
    )  # fmt: skip


# --- messages ----------------------------------------------------------------------------------------------------------


def eml_page_only() -> bytes:
    """A page in KOI8-R, packed in base64, with headers in KOI8-R."""
    words = f"<html><body><p>{RUSSIAN}</p><p>Две сестры почти не говорят.</p></body></html>".encode("koi8-r")
    name, subject = (base64.b64encode(one.encode("koi8-r")).decode() for one in ("Ада Перова", "Снег без конца"))
    head = (
        f"From: =?koi8-r?B?{name}?= <a@x.example>\r\nSubject: =?koi8-r?B?{subject}?=\r\nDate: Sun, 3 Mar 2019 23:30:00 +0300\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/html; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return head.encode() + base64.encodebytes(words)


def eml_windows_1251() -> bytes:
    """A text in Windows-1251, quoted-printable."""
    head = 'From: a@x.example\nSubject: =?windows-1251?Q?=D1=ED=E5=E3?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset="windows-1251"\nContent-Transfer-Encoding: quoted-printable\n\n'
    return head.encode() + quopri.encodestring(f"{RUSSIAN}\n\nДве сестры.\n".encode("cp1251"))


def eml_bare_bytes() -> bytes:
    """Neither header nor text say how they are written."""
    head = "From: a@x.example\nReceived: x\nSubject: Снег без конца\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
    return f"{head}{RUSSIAN} Две сестры почти не говорят.\n".encode("cp1251")


def eml_forwarded() -> bytes:
    """An article inside a message that only says so."""
    return (
        "From: b@x.example\nReceived: x\nSubject: Fwd: Snow\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n\n"
        "--m\nContent-Type: text/plain\n\nsee below\n--m\nContent-Type: message/rfc822\n\n"
        f'From: "Quill, Ada" <a@x.example>\nSubject: {TITLE}\nDate: Sun, 3 Mar 2019 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n'
        f"{FIRST}\n\n{SECOND}\n--m--\n"
    ).encode()


# --- pages saved by browsers -------------------------------------------------------------------------------------------


def _page(words: str = f"<p>{FIRST}</p><p>{SECOND}</p>") -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{words}</body></html>"
    )


def chrome_mhtml() -> bytes:
    """Quoted-printable, frames as parts of their own."""
    page = quopri.encodestring(
        _page(f"<p>{FIRST}</p><p>{SECOND} — Café.</p><iframe src='cid:f'></iframe>").encode()
    ).decode()
    return (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://lantern.example/2019/snow\nSubject: Snow\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----MultipartBoundary--x----"\n\n\n'
        f"------MultipartBoundary--x----\nContent-Type: text/html\nContent-ID: <frame-A@mhtml.blink>\nContent-Transfer-Encoding: quoted-printable\n"
        f"Content-Location: https://lantern.example/2019/snow\n\n{page}\n"
        "------MultipartBoundary--x----\nContent-Type: text/html\nContent-ID: <f>\nContent-Transfer-Encoding: quoted-printable\n"
        "Content-Location: https://ads.example/\n\n<p>Buy the lamp</p>\n------MultipartBoundary--x------\n"
    ).encode()


def chrome_frameset() -> bytes:
    """A page of frames; the fullest of them is what people read."""
    return (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://lantern.example/\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: https://lantern.example/\n\n'
        "<html><frameset cols='30%,*'><frame src='m'><frame src='a'></frameset></html>\n"
        "--b\nContent-Type: text/html\nContent-Location: https://lantern.example/m\n\n<p>Home</p>\n"
        f"--b\nContent-Type: text/html\nContent-Location: https://lantern.example/a\n\n{_page()}\n--b--\n"
    ).encode()


def explorer_mht() -> bytes:
    """Base64 in Windows-1251, as the old browser saved."""
    page = f"<html><head><title>Снег</title></head><body><h1>Снег без конца</h1><p>{RUSSIAN}</p></body></html>"
    packed = base64.encodebytes(page.encode("cp1251")).decode().replace("\n", "\r\n")
    return (
        'From: "Saved by Windows Internet Explorer 11"\r\nSubject: =?windows-1251?B?0e3l4w==?=\r\nMIME-Version: 1.0\r\n'
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart_000_0000"\r\nX-MimeOLE: x\r\n\r\n'
        'This is a multi-part message in MIME format.\r\n\r\n------=_NextPart_000_0000\r\nContent-Type: text/html;\r\n\tcharset="windows-1251"\r\n'
        f"Content-Transfer-Encoding: base64\r\nContent-Location: http://lantern.example/snow\r\n\r\n{packed}\r\n------=_NextPart_000_0000--\r\n"
    ).encode()


def safari_frames() -> bytes:
    """A page of frames as Safari saves it."""

    def saved(data: str, address: str) -> dict[str, object]:
        return {
            "WebResourceData": data.encode(), "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8",
            "WebResourceURL": address, "WebResourceFrameName": "",
        }  # fmt: skip

    held = {
        "WebMainResource": saved("<html><frameset><frame src='a'></frameset></html>", "https://lantern.example/"),
        "WebSubresources": [{"WebResourceData": b"x", "WebResourceMIMEType": "image/png"}],
        "WebSubframeArchives": [{"WebMainResource": saved(_page(), "https://lantern.example/a")}],
    }
    return plistlib.dumps(held, fmt=plistlib.FMT_BINARY)


def safari_plain() -> bytes:
    """A plain text that the browser showed."""
    main = {
        "WebResourceData": f"{FIRST}\n\n{SECOND}".encode("cp1252"), "WebResourceMIMEType": "text/plain",
        "WebResourceTextEncodingName": "windows-1252", "WebResourceURL": "https://lantern.example/a.txt",
    }  # fmt: skip
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_XML)


SHADOW = _page(f'<div><template shadowrootmode="open"><p>{FIRST}</p></template></div><p>{SECOND}</p>')
"""A page whose element holds its words in a tree of its own."""

# --- web archives of crawlers ------------------------------------------------------------------------------------------

LONG_PAGE = _page("".join(f"<p>{FIRST} {SECOND}</p>" for _ in range(12)))


def record(kind: str, address: str, block: bytes, content: str = "application/http; msgtype=response") -> bytes:
    """One record of a WARC file."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2019-03-04T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {content}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(page: bytes, status: str = "200 OK", headers: str = "Content-Type: text/html; charset=utf-8") -> bytes:
    """What a server sent."""
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + page


def chunked(data: bytes, size: int = 700) -> bytes:
    """A page in pieces."""
    pieces = [data[n : n + size] for n in range(0, len(data), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in pieces) + b"0\r\n\r\n"


def warc_records() -> list[bytes]:
    """A visit: a redirect, a page with the length of an article, a frame, a picture."""
    at = "https://lantern.example"
    packed = "Content-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip"
    return [
        record("warcinfo", "", b"software: x\r\n", "application/warc-fields"),
        record("request", f"<{at}/old>", b"GET /old HTTP/1.1\r\n\r\n"),
        record("response", f"<{at}/old>", answer(b"<p>Moved</p>", "301 Moved Permanently")),
        record("response", f"<{at}/snow>", answer(chunked(gzip.compress(LONG_PAGE.encode(), mtime=0)), headers=packed)),
        record("response", f"{at}/frame", answer(b"<p>Buy our lamp now, and get two.</p>")),
        record("response", f"{at}/x.png", answer(b"\x89PNG", headers="Content-Type: image/png")),
    ]


def warc() -> bytes:
    """As crawlers save by default: each record packed for itself."""
    return b"".join(gzip.compress(one, mtime=0) for one in warc_records())


def wacz(visited: str = "https://lantern.example/frame") -> bytes:
    """A recorder's archive, with the list of what was visited."""
    listed = '{"format": "json-pages-1.0", "id": "pages"}\n' + json.dumps({"url": visited, "title": "x"})
    return zipped({"archive/data.warc.gz": warc(), "pages/pages.jsonl": listed, "datapackage.json": "{}"})


# --- press databases ---------------------------------------------------------------------------------------------------

_DATED = "March 3, 2019 Sunday"
PRESS = {
    "nexis-uni.txt": f"""{TITLE}
The Daily Lantern
{_DATED}


Copyright 2019 Lantern Media All Rights Reserved

Section: CULTURE; Pg. 12
Length: 320 words
Byline: {AUTHOR}
Body


{FIRST}

{SECOND}


Classification


Language: ENGLISH

Publication-Type: Newspaper

Subject: FILM (90%); WINTER (70%)

Load-Date: March 4, 2019


End of Document
""",
    "nexis-uni.rtf": r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}\pard\plain\qc\b {\field{\*\fldinst{HYPERLINK "
    + '"https://advance.example/x"'
    + r"}}{\fldrslt{\ul\i "
    + TITLE
    + r"}}}\par\pard\plain The Daily Lantern\par "
    + _DATED
    + r"\par\par Copyright 2019 Lantern Media All Rights Reserved\par\par{\b Section:} CULTURE; Pg. 12\par{\b Length:} 320 words\par{\b Byline:} "
    + AUTHOR
    + r"\par{\b Body}\par\par "
    + FIRST
    + r"\par\par "
    + SECOND
    + r"\par\par{\b Classification}\par\par{\b Language:} ENGLISH\par\par{\b Publication-Type:} Newspaper\par\par{\b Load-Date:} March 4, 2019\par\par End of Document\par}",
    "lexisnexis.txt": f"""                               1 of 1 DOCUMENT


                              The Daily Lantern

                             {_DATED}
                                 Late Edition

{TITLE}

BYLINE: By {AUTHOR}

SECTION: Section C; Column 1; Culture Desk; Pg. 12

LENGTH: 320 words


{FIRST}

{SECOND}

GRAPHIC: PHOTO: A gate in the snow.

LOAD-DATE: March 4, 2019

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper
""",
    "lexisnexis.html": "<HTML><HEAD><TITLE>Document</TITLE></HEAD><BODY><DIV CLASS='c0'><P CLASS='c1'><SPAN CLASS='c2'>1 of 1 DOCUMENTS</SPAN></P></DIV>"
    f"<DIV CLASS='c0'><BR><P CLASS='c1'><SPAN CLASS='c2'>The Daily Lantern</SPAN></P></DIV><DIV CLASS='c3'><P CLASS='c1'><SPAN CLASS='c4'>March 3, 2019</SPAN> Sunday</P></DIV>"
    f"<DIV CLASS='c5'><P CLASS='c6'><SPAN CLASS='c7'>{TITLE}</SPAN></P></DIV><DIV CLASS='c5'><P CLASS='c6'><SPAN CLASS='c8'>BYLINE: </SPAN><SPAN CLASS='c2'>{AUTHOR}</SPAN></P></DIV>"
    "<DIV CLASS='c5'><P CLASS='c6'><SPAN CLASS='c8'>SECTION: </SPAN><SPAN CLASS='c2'>Culture; Pg. 12</SPAN></P></DIV><DIV CLASS='c5'><P CLASS='c6'><SPAN CLASS='c8'>LENGTH: </SPAN><SPAN CLASS='c2'>320 words</SPAN></P></DIV>"
    f"<DIV CLASS='c5'><P CLASS='c9'><SPAN CLASS='c2'>{FIRST}</SPAN></P><P CLASS='c9'><SPAN CLASS='c2'>{SECOND}</SPAN></P></DIV>"
    "<DIV CLASS='c5'><P CLASS='c6'><SPAN CLASS='c8'>LOAD-DATE: </SPAN><SPAN CLASS='c2'>March 4, 2019</SPAN></P></DIV></BODY></HTML>",
    "proquest.txt": f"""____________________________________________________________

Author: Quill, Ada

Publication info: The Daily Lantern ; London (UK) [London (UK)]. 03 Mar 2019: C.12.

Full text: {FIRST}

{SECOND}

Subject: Motion pictures; Winter

Title: {TITLE}

Publication title: The Daily Lantern; London (UK)

Publication year: 2019

Publication date: Mar 3, 2019

Place of publication: London (UK)

Country of publication: United Kingdom

Source type: Newspaper

Language of publication: English

Document type: Review

ProQuest document ID: 1

Last updated: 2019-03-04

____________________________________________________________
""",
    "factiva-codes.txt": f"""HD
{TITLE}
BY
{AUTHOR}
WC
320 words
PD
3 March 2019
SN
The Daily Lantern
SC
DLAN
LA
English
CY
(c) 2019 Lantern Media

LP
{FIRST}

TD
{SECOND}

RE
uk : United Kingdom
PUB
Lantern Media Ltd
AN
Document DLAN000020190303ef330001a
""",
    "factiva-article.txt": f"""Arts
{TITLE}
{AUTHOR}
320 words
3 March 2019
The Daily Lantern
DLAN
12
English
(c) 2019 Lantern Media. All Rights Reserved

{FIRST}

{SECOND}

Document DLAN000020190303ef330001a
""",
    "factiva-table.html": "<html><body><table>"
    + "".join(
        f"<tr><td><b>{code}</b></td><td>{value}</td></tr>"
        for code, value in (
            ("HD", TITLE), ("BY", AUTHOR), ("WC", "320 words"), ("PD", "3 March 2019"), ("SN", "The Daily Lantern"), ("SC", "DLAN"),
            ("LA", "English"), ("LP", f"<p>{FIRST}</p>"), ("TD", f"<p>{SECOND}</p>"), ("AN", "Document DLAN000020190303ef330001a"),
        )
    )
    + "</table></body></html>",
    "factiva-article.html": f"<html><head><title>Factiva</title></head><body><div class='article enArticle'><div id='hd'><span class='enHeadline'>{TITLE}</span></div>"
    f"<div class='author'>{AUTHOR}</div><div>320 words</div><div>3 March 2019</div><div>The Daily Lantern</div><div>DLAN</div><div>12</div><div>English</div>"
    f"<div>(c) 2019 Lantern Media</div><p>{FIRST}</p><p>{SECOND}</p><p>Document DLAN000020190303ef330001a</p></div></body></html>",
}  # fmt: skip
"""One article as each database saves it."""

# --- data that pages carry for programs --------------------------------------------------------------------------------

MOVIE = {
    "@context": "https://schema.org", "@graph": [
        {"@type": "Person", "@id": "#im", "name": "Ivo Marsh"},
        {
            "@type": "Review", "reviewRating": {"@type": "Rating", "ratingValue": 4}, "author": {"@type": "Person", "name": AUTHOR},
            "itemReviewed": {
                "@type": "Movie", "name": WORK, "datePublished": "2019", "duration": "PT96M", "director": {"@id": "#im"},
                "aggregateRating": {"@type": "AggregateRating", "ratingValue": 7.1}, "musicBy": "<b>Ola F&uuml;re</b>",
                "actor": [{"@type": "PerformanceRole", "actor": {"name": "Petter Lunde"}, "characterName": "Aksel"}],
            },
        },
    ],
}  # fmt: skip
CRUMBS = {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home"}]}


def with_data(*scripts: str) -> str:
    """A review that carries data for programs."""
    told = "".join(f'<script type="application/ld+json">{one}</script>' for one in scripts)
    return _page().replace("</head>", f"{told}</head>")


def of_every_kind() -> dict[str, bytes]:
    """All of these files, by name."""
    press = {name: words.encode() for name, words in PRESS.items()}
    return press | {
        "word.rtf": WORD_RTF.encode(), "libreoffice.rtf": LIBREOFFICE_RTF.encode(), "textedit.rtf": TEXTEDIT_RTF, "two.epub": epub_2(),
        "three.epub": epub_3(), "page-only.eml": eml_page_only(), "windows-1251.eml": eml_windows_1251(), "bare-bytes.eml": eml_bare_bytes(),
        "forwarded.eml": eml_forwarded(), "chrome.mhtml": chrome_mhtml(), "frameset.mhtml": chrome_frameset(), "explorer.mhtml": explorer_mht(),
        "frames.webarchive": safari_frames(), "plain.webarchive": safari_plain(), "shadow.html": SHADOW.encode(), "wget.warc": warc(),
        "bare.warc": b"".join(warc_records()), "recorder.wacz": wacz(), "data.html": with_data(json.dumps(CRUMBS), json.dumps(MOVIE)).encode(),
    }  # fmt: skip


def seeds() -> dict[str, list[bytes]]:
    """Whole files from which spoiled ones are made, by the ending of their names."""
    found: dict[str, list[bytes]] = {}
    for name, data in (one_of_each() | records() | of_every_kind()).items():
        found.setdefault(name.rpartition(".")[2], []).append(data)
    return found
