"""Parts of a film's running time, and how much of a row lies in one."""

from dataclasses import dataclass
from typing import Protocol

from kadr.spans import Span


class Spanned(Protocol):
    """A row that has a beginning and an end."""

    @property
    def start_ns(self) -> int: ...

    @property
    def end_ns(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the running time, half-open."""

    name: str
    span: Span

    def overlap_ns(self, row: Spanned) -> int:
        """How much of a row lies in the part."""
        return self.span.overlap_ns(Span(row.start_ns, row.end_ns))


def whole(duration_ns: int) -> Part:
    """The film from its first picture to its end."""
    return Part("film", Span(0, duration_ns))


def quarters(duration_ns: int) -> list[Part]:
    """Four parts that tile the film, equal to a nanosecond.

    >>> [(part.span.start_ns, part.span.end_ns) for part in quarters(10)]
    [(0, 2), (2, 5), (5, 7), (7, 10)]
    """
    edges = [duration_ns * i // 4 for i in range(5)]
    return [Part(f"quarter {i + 1}", Span(edges[i], edges[i + 1])) for i in range(4)]
