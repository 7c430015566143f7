"""Credits in a table: person, role, and perhaps character, film, year, under any of the names that people give these."""

import csv
import io
import re
from collections.abc import Iterable

from kadr.errors import CannotRead
from kadr.fold import fold
from kadr.reading.sources.encoding import decode
from kadr.reading.sources.plain import read_plain
from kadr.reading.sources.records import LABELS, MOST_VALUES, Record, source_of
from kadr.reading.sources.source import Source

_COLUMNS = {
    "person": ("person", "name", "people", "credited", "credited to", "full name", "company"),
    "role": ("role", "job", "function", "credit", "position", "task", "occupation"),
    "character": ("character", "part", "as", "played", "character name", "plays"),
    "film": ("film", "title", "movie", "work", "film title"),
    "year": ("year", "film year", "release year"),
}
_GUARD = re.compile(r"^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")  # what `kadr export` puts before a formula
_KIND = "table of credits"


def read_csv(path: str, sha256: str, data: bytes) -> Source:
    """A table of credits; any other table is read as the plain text that it is. Raises CannotRead for a broken one."""
    text = decode(data)[0]
    try:
        rows = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
        places = _places(next(rows, []))
        if places is None:
            return read_plain(path, sha256, data)
        return source_of(path, sha256, _films(path, rows, places), _KIND)
    except csv.Error as error:
        raise CannotRead(f"{path} is a damaged table ({error}). Save it again as CSV in UTF-8.") from error


def _delimiter(text: str) -> str:
    """The one of three that divides the first line into most columns."""
    head = text[: text.find("\n") if "\n" in text else None]
    return max(",;\t", key=head.count)


def _places(header: list[str]) -> dict[str, int] | None:
    """Which column holds what; None for a table of something else."""
    heads = [fold(name) for name in header]
    places = {
        column: heads.index(name)
        for column, names in reversed(_COLUMNS.items())
        for name in reversed(names)
        if name in heads
    }
    return places if "person" in places and "role" in places else None


def _films(path: str, rows: Iterable[list[str]], places: dict[str, int]) -> list[Record]:
    """One record for each film of the table, in the order of its rows."""
    found: dict[str, Record] = {}
    for number, row in enumerate(rows):
        if number >= MOST_VALUES:
            raise CannotRead(f"{path} has more than {MOST_VALUES} rows. Divide it, one table for each film.")
        cells = {name: _GUARD.sub("", row[place].strip()) for name, place in places.items() if place < len(row)}
        if not cells.get("person") or not cells.get("role"):
            continue
        title = cells.get("film") or "Untitled film"
        record = found.setdefault(title, Record(title, cells.get("year") or None))
        role = cells["role"].lower().replace(" ", "_")
        for person in cells["person"].split(";"):
            record.credit(role if role in LABELS else cells["role"], person, cells.get("character"))
    return list(found.values())
