"""Shot scales as the page writes and draws them."""

from dataclasses import dataclass

from kadr.presence_rows import SCALES

FULL = {
    "ECU": "extreme close-up", "CU": "close-up", "MCU": "medium close-up", "MS": "medium shot",
    "MLS": "medium long shot", "LS": "long shot", "ELS": "extreme long shot", "none": "no human scale",
}  # fmt: skip
"""The field's words for each class."""

SEVEN = {name: (name,) for name in SCALES}

_HEIGHT = {name: 100 - 12 * place for place, name in enumerate(SCALES[:-1])}
"""Of the ribbon, in hundredths: the nearer, the taller."""
_GREY = {"ECU": "d1", "CU": "d1", "MCU": "d2", "MS": "d2", "MLS": "d3", "LS": "d4", "ELS": "d4"}


@dataclass(frozen=True, slots=True)
class Bar:
    """How a class stands in the ribbon."""

    height: int
    grey: str


def bar(scale: str) -> Bar | None:
    """The bar of a class; None for what has no human scale."""
    return Bar(_HEIGHT[scale], _GREY[scale]) if scale in _HEIGHT else None
