"""Dossiers for other programs: one file each, and one line here."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from kadr.dossier import Dossier
from kadr.exports.credits_csv import CreditsCsv
from kadr.exports.csv import Csv
from kadr.exports.jsonld import JsonLd
from kadr.exports.quickstatements import QuickStatements
from kadr.exports.quoting import LONGEST


class Exporter(Protocol):
    """Writes a dossier in the way of some other program."""

    suffix: str
    """What is added to the dossier's name when the user gives none."""

    def write(self, dossier: Dossier, path: Path, longest: int | None = LONGEST) -> Sequence[Path]:
        """Write, and tell which files were written. Raises OSError.

        longest: characters of a quotation; None for whole ones.
        """
        ...


EXPORTERS: dict[str, Exporter] = {
    "csv": Csv(),
    "credits-csv": CreditsCsv(),
    "jsonld": JsonLd(),
    "quickstatements": QuickStatements(),
}
"""Every exporter by the name that `kadr export --to` knows it by."""
