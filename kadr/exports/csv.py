"""Tables as CSV that a spreadsheet opens and pandas reads.

UTF-8 with a byte order mark (Excel takes it for UTF-8, pandas skips it), commas, CRLF as in RFC 4180. Lists are joined
with "; ", origins are JSON. A cell whose words begin with = + - @ a tab or a line end would be run as a formula by a
spreadsheet; such a cell gets an apostrophe before it, which spreadsheets do not show and other programs may strip.
Numbers are written as they are. Unknown is an empty cell.
"""

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kadr.dossier import TABLES, Dossier

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # and their full-width forms


class Csv:
    """One file per table, in a folder."""

    suffix = ".csv"

    def write(self, dossier: Dossier, path: Path) -> Sequence[Path]:
        """Write path/credits.csv and so on; a table without rows is a file with its header. Raises OSError."""
        path.mkdir(parents=True, exist_ok=True)
        return [self._write(dossier, name, path / f"{name}.csv") for name in TABLES]

    def _write(self, dossier: Dossier, name: str, path: Path) -> Path:
        table = dossier.table(name)
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(table.columns())
            for row in table.dicts():
                writer.writerow([cell(row[column]) for column in table.columns()])
        return path


def cell(value: Any) -> str:
    """A value as the words of one cell.

    >>> cell(["colour", "faces"]), cell("=1+1"), cell(-2), cell(None)
    ('colour; faces', "'=1+1", '-2', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        plain = all(isinstance(item, str) for item in value)
        value = "; ".join(value) if plain else json.dumps(value, ensure_ascii=False)
    return f"'{value}" if value.startswith(_FORMULA) else value
