"""The Record view: credits, prizes, works, spellings, lives, contradictions, what nobody wrote about."""

from typing import Any

from kadr.page.said_by_hand import WORDS
from kadr.page.show import site
from kadr.page.show.shelf import Shown
from kadr.page.show.site import Asked
from kadr.summaries.rows_by_hand import TABLES, hashes, key, said_of_rows

_TABLES = ("credits", "prizes", "works", "people", "events", "names", "disagreements", "troubles")


def html(shown: Shown, asked: Asked) -> str:
    """The same parts as in the still report."""
    return site.html(shown, asked, "record", "show/record.html", kept="record")


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """The rows behind it, as the tables hold them; of those that a hand can correct, what it says of each: `by_hand`, or null."""
    found = {name: shown.dossier.table(name).dicts() for name in _TABLES}
    said, texts = said_of_rows(shown.dossier.corrections), hashes(shown.dossier)
    for about, name in TABLES.items():
        for row, told in zip(shown.dossier.table(name).rows, found[name], strict=True):
            one = said.get((about, key(row, texts)))
            told["by_hand"] = (
                {"word": WORDS[one.action], "author": one.author, "at": one.at, "reason": one.reason} if one else None
            )
    return found
