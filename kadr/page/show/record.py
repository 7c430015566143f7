"""The Record view: credits, prizes, works, spellings, lives, contradictions, what nobody wrote about."""

from typing import Any

from kadr.page.show import site
from kadr.page.show.shelf import Shown
from kadr.page.show.site import Asked

_TABLES = ("credits", "prizes", "works", "people", "events", "names", "disagreements", "troubles")


def html(shown: Shown, asked: Asked) -> str:
    """The same parts as in the still report."""
    return site.html(shown, asked, "record", "show/record.html", kept="record")


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """The rows behind it, as the tables hold them."""
    return {name: shown.dossier.table(name).dicts() for name in _TABLES}
