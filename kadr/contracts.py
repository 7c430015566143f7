"""Everything Kadr can be extended with, as small protocols. The walk-through is in CONTRIBUTING.md."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from kadr.records import Statement, TextRow

if TYPE_CHECKING:
    import numpy as np

    from kadr.dossier import Dossier
    from kadr.film_rows import Finding
    from kadr.looks import ColourLook, FaceLook, FineLook, Look, SoundBlock
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


Track = dict[str, "np.ndarray"]
"""What a measure keeps of a film, as arrays over time by name. Small (2 h: some 30 MB at most): it stays in the dossier,
so that rows can be made again for other shots, or other limits, without decoding the film again."""


class PictureMeasure(Protocol):
    """Is fed looks at a film in the order in which they are shown; some shown frames may be left out.

    A stopped run goes on where it was, so everything it remembers stands in its fields, as numbers, words, arrays,
    lists, deques, dictionaries of these, or looks.
    """

    @property
    def version(self) -> int:
        """Raise when the same film would give another track."""
        ...

    def see(self, look: "Look") -> None: ...

    def track(self) -> Track:
        """After the last look. Whole also when there was none, or one."""
        ...


class ColourMeasure(Protocol):
    """As PictureMeasure, and is fed colours: about two looks a second, and one after each great change."""

    @property
    def version(self) -> int: ...

    def see(self, look: "ColourLook") -> None: ...

    def track(self) -> Track: ...


class FaceMeasure(Protocol):
    """As PictureMeasure, and is fed whole small pictures: three looks at a shot, or one a second where it is long.

    It is fed beside the decoding, by one thread at a time, in order.
    """

    @property
    def version(self) -> int: ...

    def see(self, look: "FaceLook") -> None: ...

    def track(self) -> Track: ...


class FineMeasure(Protocol):
    """As PictureMeasure, and is fed fine looks: about two a second, and one after each great change."""

    @property
    def version(self) -> int: ...

    def see(self, look: "FineLook") -> None: ...

    def track(self) -> Track: ...


class SoundMeasure(Protocol):
    """Is fed the whole sound in order, in blocks."""

    @property
    def version(self) -> int: ...

    def hear(self, block: "SoundBlock") -> None: ...

    def track(self) -> Track: ...


class Weigher(Protocol):
    """Lays statements of one kind beside the film."""

    @property
    def facet(self) -> str:
        """Under which its findings stand, where the statement has it."""
        ...

    @property
    def version(self) -> int:
        """Raise when the same rows would give other findings."""
        ...

    @property
    def needs(self) -> tuple[str, ...]:
        """Tables it reads, beside the statements."""
        ...

    def weigh(self, statement: Statement, dossier: "Dossier") -> "Finding | None":
        """None where the statement makes no claim of its kind. The dossier holds a film."""
        ...
