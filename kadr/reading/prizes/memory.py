"""What earlier sentences said of festivals, years and works."""

from dataclasses import dataclass, field

from kadr.reading.prizes.words import (
    Item,
)
from kadr.records import Quote


@dataclass
class Memory:
    """What earlier sentences said: values are carried down from here, each with its place."""

    body: Item | None = None
    body_block: int = 0
    body_year: tuple[int, int, int] | None = None
    """The one year said in the sentence that named the festival, with its place."""
    sections: set[str] = field(default_factory=set)
    """Names that this text has called a section."""
    year: int | None = None
    year_at: tuple[int, int] = (0, 0)
    work: tuple[str, Quote, int] | None = None
    """The work of the last prize, the words that name it, and its paragraph."""
    computed: tuple[int, int, int] | None = None
    """A year that the sentence at hand computed: the next one counts from it."""
    news: bool = False
    """Whether the text tells prizes of many films, so that none of them is what it speaks of all along."""
