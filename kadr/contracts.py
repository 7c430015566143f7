"""Everything Kadr can be extended with, as small protocols. The walk-through is in CONTRIBUTING.md."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from kadr.records import TextRow

if TYPE_CHECKING:
    from kadr.dossier import Dossier
    from kadr.reading.text import Reading


class Finder(Protocol):
    """Finds rows of one kind in one text."""

    @property
    def row(self) -> type:
        """The record it makes."""
        ...

    @property
    def version(self) -> int:
        """Raise when the same text would give other rows."""
        ...

    def find(self, reading: "Reading") -> Sequence[TextRow]:
        """Every row the text holds, in the order of its words."""
        ...


class Joiner(Protocol):
    """Makes rows that need all texts at once: spellings, contradictions, the order of a timeline."""

    @property
    def row(self) -> type: ...

    @property
    def version(self) -> int: ...

    @property
    def needs(self) -> tuple[str, ...]:
        """Tables it reads."""
        ...

    def join(self, dossier: "Dossier") -> Sequence[TextRow]:
        """Rows in a fixed order."""
        ...
