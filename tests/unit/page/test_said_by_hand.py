"""A line of the record and what was said of the rows on it."""

from pathlib import Path

from kadr.dossier import Dossier
from kadr.page.said_by_hand import SaidByHand
from kadr.records import Correction, Credit, Quote, Text
from kadr.summaries.rows_by_hand import hashes, key

BODY = "Edited by Vera Lind."


def line(*actions: str) -> bool:
    """Whether a line of two texts' rows is struck, after one word on each."""
    dossier = Dossier(Path("x.kadr"), bodies={"a": BODY, "b": BODY})
    dossier.add("texts", [Text(name, f"{name}.txt", "notes", "en", sha256=name * 64) for name in "ab"])
    rows = [Credit(Quote(name, 0, 20, BODY), "Vera Lind", "editor", "edited", None, None, 0.9) for name in "ab"]
    keys = [key(row, hashes(dossier)) for row in rows]
    dossier.corrections = tuple(
        Correction(number, "credit", action, place, "", "", "Ada")
        for number, (action, place) in enumerate(zip(actions, keys, strict=False), 1)
    )
    return SaidByHand(dossier, {"a": "A", "b": "B"}).of("credit", rows).rejected


def test_two_words_that_together_reject_every_row_strike_the_line():
    """One row that is left, or confirmed, keeps it."""
    assert line("reject", "reject")
    assert not line("reject")
    assert not line("reject", "confirm")
    assert not line()
