"""A PDF with text in it: its lines become paragraphs again; running heads and page numbers are dropped."""

import logging
import re
from collections import Counter
from io import BytesIO
from typing import Any

from kadr.errors import CannotRead
from kadr.reading.sources.build import Paragraph, join
from kadr.reading.sources.packed import short
from kadr.reading.sources.pdf_page import is_garbled, page_text
from kadr.reading.sources.source import Said, Source
from kadr.records import Trouble

_MOST_PAGES = 1000
_LEAST_LETTERS_PER_PAGE = 20  # fewer on all pages: pictures of pages
_REPEATED = 3  # pages on which a first or last line stands to be a running head
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_LABELLED = re.compile(r"[^\W\d_][^.!?:]{1,30}:\s*\S")
_PAGE_NUMBER = re.compile(r"(?:page |seite |p\. ?|- ?)?\d{1,4}(?: ?-| ?(?:/|of|von) ?\d{1,4})?", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"untitled|https?://|[\w.-]+(?::\d+)?/\S*$|microsoft word|\S+\.(?:docx?|indd|pdf|pages|odt|qxd)$|^\s*$",
    re.IGNORECASE,
)


def read_pdf(path: str, sha256: str, data: bytes) -> Source:
    """One PDF. Raises CannotRead for encrypted, broken and scanned ones."""
    pages, info, troubles = _pages(path, data)
    letters = sum(len(re.sub(r"\s", "", page)) for page in pages)
    if letters < max(1, _LEAST_LETTERS_PER_PAGE * min(len(pages), 3)):
        raise CannotRead(
            f"{path} has {len(pages)} page{'s' * (len(pages) != 1)} and no text on {'them' if len(pages) != 1 else 'it'} (scanned pictures?). Run a text recognition over it first."
        )
    garbled = [is_garbled(page) for page in pages]
    if all(bad or not page.strip() for bad, page in zip(garbled, pages, strict=True)):
        raise CannotRead(
            f"{path} has fonts that do not say which letters they draw. Print it to a new PDF, or run a text recognition over it."
        )
    for number in (n for n, bad in enumerate(garbled) if bad):
        pages[number] = ""
        troubles.append(
            Trouble(f"{path}, page {number + 1}", "its fonts do not say which letters they draw", "it was left out")
        )
    lines = [[line.rstrip() for line in page.split("\n")] for page in pages]
    paragraphs = _paragraphs(lines)
    body, parts, emphases = join(paragraphs)
    said = {}
    title = " ".join(str(info.get("/Title") or "").split())
    if title and not _NO_TITLE.search(title):
        said["title"] = Said(title, "PDF title")
    author = " ".join(str(info.get("/Author") or "").split())
    if len(author.split()) in {2, 3, 4} and not re.search(r"[\d@_]", author):
        said["author"] = Said(author, "PDF author")
    return Source(path, sha256, body, parts, emphases, said, tuple(troubles))


def _pages(path: str, data: bytes) -> tuple[list[str], dict[str, Any], list[Trouble]]:
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    troubles: list[Trouble] = []
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise CannotRead(
                f"{path} is locked with a password. Print it to a new PDF without one, or save its text as .txt."
            )
        count = len(reader.pages)
        info = dict(reader.metadata or {})
    except CannotRead:
        raise
    except Exception as error:  # a broken PDF can fail in any part of the parser
        raise CannotRead(
            f"{path} is a damaged PDF ({short(error)}). Open it and export it again, or save its text as .txt."
        ) from error
    if count == 0:
        raise CannotRead(f"{path} is a PDF without pages. Export it again.")
    if count > _MOST_PAGES:
        troubles.append(Trouble(path, f"{count} pages", f"only the first {_MOST_PAGES} were read", "Split the file."))
    pages = []
    for number in range(min(count, _MOST_PAGES)):
        try:
            pages.append(page_text(reader.pages[number]))
        except Exception as error:  # noqa: BLE001 - as above; the other pages are still worth reading
            pages.append("")
            troubles.append(
                Trouble(f"{path}, page {number + 1}", f"cannot be read ({short(error)})", "it was left out")
            )
    return pages, info, troubles


def _paragraphs(pages: list[list[str]]) -> list[Paragraph]:
    heads = _running_heads(pages)
    widths = sorted(len(line) for lines in pages for line in lines if len(line) > 20)
    width = widths[int(0.8 * (len(widths) - 1))] if widths else 80
    found: list[Paragraph] = []
    now: list[str] = []

    def close() -> None:
        if now:
            found.append(Paragraph(_joined(now)))
            now.clear()

    for lines in pages:
        filled = [n for n, line in enumerate(lines) if line.strip()]
        for n, line in enumerate(lines):
            bare = line.strip()
            if not bare:
                if now and (_ENDS.search(now[-1]) or len(now[-1]) < 0.7 * width):
                    close()
                continue
            if n in filled[:2] + filled[-2:] and (_key(bare) in heads or _PAGE_NUMBER.fullmatch(bare)):
                found.append(Paragraph(bare, "dropped", "running head or page number"))
                continue
            if now and _begins_anew(now[-1], line, width):
                close()
            now.append(bare)
    close()
    return found


def _begins_anew(before: str, line: str, width: int) -> bool:
    short = len(before) < 0.75 * width
    if _LABELLED.match(line.strip()) and len(line) < width and (short or _LABELLED.match(before)):
        return True
    if line.strip()[:1] in "•·▪–-" and line.strip()[1:2] == " ":
        return True
    if short and _ENDS.search(before):
        return True
    return len(before) < 0.5 * width and line.strip()[:1].isupper()


def _joined(lines: list[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        if re.search(r"[^\W\d_]{2}[-\u00ad\u2010]$", text) and line[:1].islower():
            text = text[:-1] + line
        else:
            text += " " + line
    return text.replace("\u00ad", "")


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", line.lower())


def _running_heads(pages: list[list[str]]) -> set[str]:
    counts: Counter[str] = Counter()
    for lines in pages:
        filled = [line.strip() for line in lines if line.strip()]
        counts.update({_key(line) for line in filled[:2] + filled[-2:] if len(line) < 100})
    return {key for key, count in counts.items() if count >= _REPEATED and count >= 0.4 * len(pages)}
