"""Dossiers for other programs: one file each, and one line here."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from kadr.dossier import Dossier
from kadr.exports.csv import Csv


class Exporter(Protocol):
    """Writes a dossier in the way of some other program."""

    suffix: str
    """What is added to the dossier's name when the user gives none."""

    def write(self, dossier: Dossier, path: Path) -> Sequence[Path]:
        """Write, and tell which files were written. Raises OSError."""
        ...


EXPORTERS: dict[str, Exporter] = {"csv": Csv()}
"""Every exporter by the name that `kadr export --to` knows it by."""
