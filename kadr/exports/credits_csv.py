"""Credits as one plain table that any program reads, and that Kadr reads back as a source."""

import csv
from collections.abc import Sequence
from pathlib import Path

from kadr.dossier import Dossier
from kadr.exports.csv import cell
from kadr.exports.places import Places
from kadr.exports.quoting import LONGEST, quotation

COLUMNS = ("person", "role", "role_text", "character", "film", "source", "quote")


class CreditsCsv:
    """One row per credit; UTF-8 with a byte order mark, as the tables of `--to csv`."""

    suffix = ".credits.csv"

    def write(self, dossier: Dossier, path: Path, longest: int | None = LONGEST) -> Sequence[Path]:
        """Write one file. Raises OSError."""
        places = Places(dossier)
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            for row in dossier.credits:
                words = quotation(row.quote.exact, longest)
                values = (row.person, row.role, row.role_text, row.character, row.film, places.mark(row.quote), words)
                writer.writerow([cell(value) for value in values])
        return [path]
