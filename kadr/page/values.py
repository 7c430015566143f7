"""Values as the page shows them: plain, from context, from Kadr's lists, or not said."""

from dataclasses import dataclass
from typing import Any

from kadr.page.marks import Mark, Marks
from kadr.records import Origin


@dataclass(frozen=True, slots=True)
class Value:
    """One value and where it stands."""

    text: str
    how: str = "plain"
    """plain, context, list, unknown"""
    mark: Mark | None = None
    """The place in the context that says it."""
    note: str = ""
    title: bool = False
    """The title of a work, to be set in italics."""

    def __str__(self) -> str:
        return self.text


def origin_of(row: Any, column: str) -> Origin | None:
    """Where one value of a row comes from, when it is not the row's own quote."""
    for origin in row.origins:
        if origin.column == column:
            return origin if isinstance(origin, Origin) else None
    return None


def value(
    marks: Marks, row: Any, column: str, unknown: str = "not said", *, text: str | None = None, title: bool = False
) -> Value:
    """The value of one column of a row, told apart by where it comes from."""
    given = text if text is not None else getattr(row, column)
    if given is None or given == "":
        return Value(unknown, "unknown")
    return from_origin(marks, str(given), origin_of(row, column), title=title)


def from_origin(marks: Marks, text: str, origin: Origin | None, *, title: bool = False) -> Value:
    """A value with the origin that it has; none means that it stands in the sentence."""
    if origin is None:
        return Value(text, title=title)
    how = "list" if origin.kind == "list" else "context"
    mark = marks.of(origin.quote) if origin.quote else None
    return Value(text, how, mark, origin.note, title)
