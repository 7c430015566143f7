"""Records of films (JSON-LD, CSV, .nfo, a Wikidata item) as plain lines, so that they are read and quoted like any text.

"Director: Ines Halvard" on a line of its own is what the finder of credits reads anyway; a row from a record therefore
has a quote as all others have. The same record gives the same lines.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kadr.errors import CannotRead
from kadr.reading.sources.build import Paragraph, join
from kadr.reading.sources.plain import outlet_of
from kadr.reading.sources.source import Said, Source
from kadr.records import Trouble

MOST_BYTES = 16 * 2**20  # a record of this size describes no film
MOST_VALUES = 20_000  # of one kind
_MOST_LINES = 5_000  # of all films of a record; no film has as many people
_LONGEST_VALUE = 20_000  # characters; a synopsis is shorter

_NO_SIGN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")  # JSON can name them, and no text can hold them

LABELS = {
    "director": "Director", "writer": "Screenplay", "producer": "Producer", "cinematographer": "Cinematography",
    "camera_operator": "Camera operator", "editor": "Editing", "production_design": "Production design",
    "art_direction": "Art direction", "set_decoration": "Set decoration", "costume": "Costume design",
    "makeup_hair": "Make-up", "composer": "Music", "sound": "Sound", "casting": "Casting", "vfx": "Visual effects",
    "cast": "Cast", "source_author": "Based on the novel by", "military_advisor": "Military advisor",
    "production_company": "Production company", "distributor": "Distributor", "courtesy": "Courtesy of",
}  # fmt: skip
"""How a role is written in a line; each label leads the finder of credits back to its role."""

TITLES = ("Original title", "Also known as")
"""Labels of other titles; they stand last, so that the film is known by its own."""

Reader = Callable[[str, str, bytes], Source | None]


@dataclass(slots=True)
class Record:
    """What a record says of one film, before it becomes lines."""

    title: str
    year: str | None = None
    lines: dict[tuple[str, str], None] = field(default_factory=dict)
    """Label and value, in order, each once."""
    prose: list[str] = field(default_factory=list)
    """Synopses and the like."""

    def put(self, label: str, value: object) -> None:
        """Add a line, unless there is nothing to say or it is said already."""
        words = one_line(value)
        if words and len(self.lines) <= _MOST_LINES:
            self.lines.setdefault((label, words))

    def credit(self, role: str, person: object, character: object = None) -> None:
        """Add a credit; a role that Kadr has no name for keeps its own."""
        part = one_line(character)
        label = LABELS.get(role) or one_line(role).replace("_", " ").rstrip(":").capitalize()
        if (name := one_line(person)) and label:
            self.put(label, f"{name} ({part})" if part else name)

    def minutes(self, count: int | None) -> None:
        """Add a running time."""
        if count:
            self.put("Running time", f"{count} min")


def one_line(value: object) -> str:
    """A value as words on one line; empty for what is no word or number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(_NO_SIGN.sub("", str(value)[:_LONGEST_VALUE]).split())


def reader_of(path: Path, data: bytes) -> Reader | None:
    """Who reads a file as a record, by its name and its first bytes; None for what is no record."""
    suffix = path.suffix.lower()
    head = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip()
    if suffix in {".json", ".jsonld"} or (suffix == "" and head.startswith(b"{")):
        from kadr.reading.sources.records_json import read_json

        return read_json
    if suffix == ".nfo" and head.startswith(b"<"):
        from kadr.reading.sources.records_nfo import read_nfo

        return read_nfo
    if suffix in {".csv", ".tsv"}:
        from kadr.reading.sources.records_csv import read_csv

        return read_csv
    return None


def read_record(path: Path, sha256: str, data: bytes) -> Source | None:
    """A file as the record that it is; None for what is none. Raises CannotRead for a broken or overblown one."""
    reader = reader_of(path, data)
    if reader is None:
        return None
    if len(data) > MOST_BYTES:
        raise CannotRead(
            f"{path} has {len(data) // 2**20} MB; a record of films has at most {MOST_BYTES // 2**20}. Give the part about the film."
        )
    return reader(str(path), sha256, data)


def source_of(
    path: str, sha256: str, records: Iterable[Record], kind: str, address: str | None = None,
    outlet: str | None = None, date: str | None = None, troubles: tuple[Trouble, ...] = (),
) -> Source:  # fmt: skip
    """Records as a source. kind: what the record is, in a few words for the reader ("Kodi file")."""
    some = list(records)
    paragraphs = [part for record in some for part in paragraphs_of(record)]
    if not any(part.kind == "line" for part in paragraphs):
        raise CannotRead(f"{path} is a record ({kind}) that says nothing of a film. Leave it out.")
    if len(paragraphs) > _MOST_LINES:
        raise CannotRead(f"{path} is a record ({kind}) with more than {_MOST_LINES} lines. Divide it, one film each.")
    body, parts, emphases = join(paragraphs)
    said = {"kind": Said("record", kind)}
    if len({record.title for record in some}) == 1:
        said["title"] = Said(some[0].title, kind, 0, len(some[0].title))
    if address and outlet_of(address):
        said["address"] = Said(address, kind)
    if outlet or (outlet := outlet_of(address or "")):
        said["outlet"] = Said(outlet, kind)
    if date:
        said["date"] = Said(date, kind)
    return Source(path, sha256, body, parts, emphases, said, troubles)


def paragraphs_of(record: Record) -> list[Paragraph]:
    """A heading, the film's data and credits one per line, and its prose; titles as if in italics."""
    head = f"{record.title} ({record.year})" if record.year else record.title
    heading = Paragraph(head, "heading", emphases=[(0, len(record.title))])
    lines = [_line(label, value) for label, value in sorted(record.lines, key=lambda line: line[0] in TITLES)]
    return [heading, *lines, *(Paragraph(words) for words in record.prose if words)]


def _line(label: str, value: str) -> Paragraph:
    title = (len(label) + 2, len(label) + 2 + len(value))
    return Paragraph(f"{label}: {value}", "line", emphases=[title] if label in TITLES else [])
