"""rulings.json: what people say of a dossier's claims."""

from collections.abc import Sequence
from pathlib import Path

from kadr.records import Ruling
from kadr.store.by_hand import read_by_hand, write_by_hand

NAME = "rulings.json"


def read_rulings(folder: Path) -> tuple[Ruling, ...]:
    """Rulings in the order in which they were given. Raises NotADossier."""
    return read_by_hand(folder, NAME, Ruling, "said")


def write_rulings(folder: Path, rulings: Sequence[Ruling]) -> None:
    """Put rulings in the place of those before. Raises OSError."""
    write_by_hand(folder, NAME, rulings)
