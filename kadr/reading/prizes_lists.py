"""Prizes in lists: a category and its winner below or beside it, with the festival in a heading."""

from kadr.reading.text import Reading
from kadr.records import Prize


def in_lists(reading: Reading) -> tuple[list[Prize], list[tuple[int, int]]]:
    """The rows of every list, and the ranges of the text they used up."""
    return [], []
