"""Words on a terminal: as wide as it is, in columns, and without anything in them that a terminal would obey."""

import re
import shutil
import sys
import textwrap

_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
NARROW, WIDE = 40, 100  # columns; longer lines are hard to read


def width() -> int:
    """Columns to write in; 100 where nobody says, as in a pipe."""
    return max(NARROW, min(WIDE, shutil.get_terminal_size((WIDE, 24)).columns))


def clean(text: str) -> str:
    """Text in which control characters, which a terminal would obey, are shown as a sign instead.

    >>> clean("a\\x1b[31mb\\u202ec")
    'a�[31mb�c'
    """
    return _OBEYED.sub("�", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Text on one line, clean."""
    return clean(" ".join(text.split()))


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """Text in lines as wide as the terminal. first: what the first line begins with instead of the indent."""
    head = indent if first is None else first
    lines = textwrap.wrap(
        one_line(text), width(), initial_indent=head, subsequent_indent=indent, break_on_hyphens=False,
        break_long_words=True,
    )  # fmt: skip
    return "\n".join(lines) or head.rstrip()


def beside(label: str, text: str, column: int) -> str:
    """A label, and its text in a column beside it."""
    return wrapped(text, " " * column, f"{label:<{column}}")


def shortened(text: str, room: int) -> str:
    """Text in at most `room` characters, cut between words.

    >>> shortened("A girl, tall as a tower", 16)
    'A girl, tall …'
    """
    text = one_line(text)
    return text if len(text) <= room else text[: room - 2].rsplit(" ", 1)[0].rstrip(",;: ") + " …"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "text"), counted(2, "text"), counted(0, "work by a maker", "works by makers")
    ('1 text', '2 texts', '0 works by makers')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(items: list[str], most: int) -> str:
    """The first items, and how many more there are.

    >>> listed(["green", "red", "ochre"], 2)
    'green, red and 1 more'
    """
    return ", ".join(items) if len(items) <= most else f"{', '.join(items[:most])} and {len(items) - most} more"


def is_terminal() -> bool:
    """Whether a person is looking."""
    return sys.stdout.isatty()
