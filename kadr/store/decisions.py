"""decisions.json: what people decided about a dossier's names."""

from collections.abc import Sequence
from pathlib import Path

from kadr.records import Decision
from kadr.store.by_hand import read_by_hand, write_by_hand

NAME = "decisions.json"


def read_decisions(folder: Path) -> tuple[Decision, ...]:
    """Decisions in the order in which they were taken. Raises NotADossier."""
    return read_by_hand(folder, NAME, Decision, "decided")


def write_decisions(folder: Path, decisions: Sequence[Decision]) -> None:
    """Put decisions in the place of those before. Raises OSError."""
    write_by_hand(folder, NAME, decisions)
