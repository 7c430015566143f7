"""The Texts view: which were read, and each as read, with everything found in it marked."""

from http import HTTPStatus
from typing import Any

from kadr.page.asread import as_read
from kadr.page.show import site
from kadr.page.show.answers import Refused
from kadr.page.show.shelf import Shown
from kadr.page.show.site import Asked

_TABLES = ("passages", "statements", "credits", "prizes", "works", "people", "events")


def html(shown: Shown, asked: Asked) -> str:
    """The table of texts; with a letter behind, that text as read."""
    if not asked.more:
        return site.html(shown, asked, "texts", "show/texts.html", kept="texts", bodies=[])
    text_id = _text(shown, asked)
    (row,) = (row for row in shown.parts["texts"] if row.letter == asked.more[0])
    body = shown.once(("as read", text_id), lambda: as_read(shown.view, text_id))
    return site.html(shown, asked, "texts", "show/texts.html", kept=("text", text_id), bodies=[(row, body)])


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """The texts' rows; with a letter behind, that text's body and every row that was found in it."""
    if not asked.more:
        return {"texts": shown.dossier.table("texts").dicts()}
    text_id = _text(shown, asked)
    found = {name: [row for row in shown.dossier.table(name).dicts() if row["text_id"] == text_id] for name in _TABLES}
    return {"text": text_id, "body": shown.dossier.bodies.get(text_id, ""), **found}


def _text(shown: Shown, asked: Asked) -> str:
    letters = {letter: text_id for text_id, letter in shown.view.marks.letters.items()}
    if len(asked.more) != 1 or asked.more[0] not in letters:
        raise Refused(HTTPStatus.NOT_FOUND, "The dossier has no such text.")
    return letters[asked.more[0]]
