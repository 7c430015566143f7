"""One paragraph of an interview: who of the two sides says it."""

import re
from dataclasses import dataclass

from kadr.reading.text import Block

LONGEST_QUESTION = 700
_ASKS = re.compile(r"\?[\s\"')\]_*]*(?:[(\[][^()\[\]]{1,40}[)\]]\s*)?$")
_FIRST_STOP = re.compile(r"[.!?…](?=[\s\"')\]]|$)")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one paragraph is in an interview."""

    number: int
    """Of its block."""
    asks: bool
    label: str | None = None
    """The name or initials printed before it, or before the turn that it continues."""
    answer_from: int | None = None
    """Where the answer begins, when question and answer stand in one paragraph."""
    words_from: int | None = None
    """Where the words begin after a printed label."""


def ends_asking(plain: str, block: Block) -> bool:
    """Whether a paragraph ends in a question mark, closing quotes and a bracket after it aside."""
    return _ASKS.search(plain, max(block.start, block.end - 60), block.end) is not None


def starts_asking(plain: str, block: Block) -> bool:
    """Whether its first sentence is a question."""
    stop = _FIRST_STOP.search(plain, block.start, block.end)
    return stop is not None and stop.group() == "?"


def asks_at_all(plain: str, block: Block) -> bool:
    """Whether a short paragraph has a question in it."""
    return block.end - block.start <= LONGEST_QUESTION and "?" in plain[block.start : block.end]
