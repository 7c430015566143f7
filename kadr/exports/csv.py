"""Tables as CSV that a spreadsheet opens and pandas reads.

UTF-8 with a byte order mark (Excel takes it for UTF-8, pandas skips it), commas, CRLF as in RFC 4180. Lists are joined
with "; ", origins are JSON. A cell whose words begin with = + - @ a tab or a line end would be run as a formula by a
spreadsheet; such a cell gets an apostrophe before it, which spreadsheets do not show and other programs may strip.
Numbers are written as they are. Unknown is an empty cell.
Beside each time in nanoseconds (`start_ns`) stand its seconds (`start_s`) and, where the film's rate is known, its SMPTE
timecode (`start_timecode`): of the frame that begins there or, between stamps, is shown then. At 29.97 and 59.94 that
is drop-frame, and the non-drop one stands beside it (`start_timecode_ndf`). Lengths and places on the file's own clock
get seconds alone.
Quotations are cut to a length that may be printed, unless whole ones are asked for; `quote_start` and `quote_end` say
where the whole one stands.
"""

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kadr.dossier import TABLES, Dossier
from kadr.exports.quoting import LONGEST, with_short_quotes
from kadr.exports.times import Seconds, Times

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # and their full-width forms


class Csv:
    """One file per table, in a folder."""

    suffix = ".csv"

    def write(self, dossier: Dossier, path: Path, longest: int | None = LONGEST) -> Sequence[Path]:
        """Write path/credits.csv and so on; a table without rows is a file with its header. Raises OSError."""
        from kadr.exports.corrected_csv import remove_earlier, write_corrected  # here: it writes its cells as these do

        path.mkdir(parents=True, exist_ok=True)
        remove_earlier(path)
        tables = [self._write(dossier, name, path / f"{name}.csv", longest) for name in TABLES]
        return [*tables, *write_corrected(dossier, path)]

    def _write(self, dossier: Dossier, name: str, path: Path, longest: int | None) -> Path:
        table, times = dossier.table(name), Times.of(dossier)
        columns = [wide for column in table.columns() for wide in times.columns(column)]
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            for whole in table.dicts():
                row = with_short_quotes(whole, longest)
                writer.writerow([cell(times.value(row, column)) for column in columns])
        return path


def cell(value: Any) -> str:
    """A value as the words of one cell.

    >>> cell(["colour", "faces"]), cell("=1+1"), cell(-2), cell(None)
    ('colour; faces', "'=1+1", '-2', '')
    """
    if value is None:
        return ""
    if isinstance(value, Seconds):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        plain = all(isinstance(item, str | int | float) for item in value)
        value = "; ".join(str(item) for item in value) if plain else json.dumps(value, ensure_ascii=False)
    return f"'{value}" if value.startswith(_FORMULA) else value
