"""The Shots view: every shot on a contact sheet, filtered by a sentence."""

from typing import Any

from kadr.page.show.shelf import Shown
from kadr.page.show.shot_rows import shot_rows
from kadr.page.show.site import Asked


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """Every shot."""
    return {"shots": shot_rows(shown)}
