"""What one opened file is: the body that quotes count in, and what came with it."""

from dataclasses import dataclass, field

from kadr.records import Trouble


@dataclass(frozen=True, slots=True)
class Said:
    """Something a file says of itself, and where it says so."""

    value: str
    where: str
    """"front matter", "meta tag og:title", "first line", "file name" …"""
    start: int | None = None
    """Range in the body, where it stands there."""
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph whose bounds and nature the file itself gives (HTML, docx); plain texts have few."""

    start: int
    end: int
    kind: str = "paragraph"
    """heading paragraph question caption line byline author front matter dropped"""
    note: str | None = None
    """Why it is dropped, or where it is from."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file, opened: the body that all quotes count in, and what came with it."""

    path: str
    sha256: str
    body: str
    parts: tuple[Part, ...] = ()
    """In order, not overlapping; what stands between them is split into paragraphs by its line ends."""
    emphases: tuple[tuple[int, int], ...] = ()
    """Ranges printed in italics, without any marks."""
    said: dict[str, Said] = field(default_factory=dict)
    """title, author, date, outlet, address, language, kind, as far as the file tells."""
    troubles: tuple[Trouble, ...] = ()
    printed_to: int | None = None
    """Where what people see ends, and lines made of a page's data for programs begin; None where there are none."""
