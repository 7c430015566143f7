"""What holds of people's corrections after a make, and what is about nothing any more."""

from dataclasses import replace
from pathlib import Path

from makers_film import FILM

from kadr.dossier import Dossier
from kadr.film_rows import Shot
from kadr.records import Correction, Credit, Quote, Ruling, Text
from kadr.spans import SECOND
from kadr.summaries.rows_by_hand import hashes, key
from kadr.summaries.standing import standing

BODY = "Edited by Vera Lind."
CREDIT = Credit(Quote("a", 0, 20, BODY), "Vera Lind", "editor", "edited", None, "The Weir", 0.9)


def dossier(*some: Correction, end_s: int = 40) -> Dossier:
    """A film of two shots, and a text with one credit."""
    one = Dossier(Path("x.kadr"), bodies={"a": BODY}, corrections=some)
    one.add("texts", [Text("a", "a.txt", "notes", "en", sha256="1" * 64)])
    one.add("credits", [CREDIT])
    one.add("films", [replace(FILM, duration_ns=end_s * SECOND)])
    cuts = ((0, 10, "start"), (10, end_s, "cut"))
    one.add("shots", [
        Shot(i, a * 24, b * 24, a * SECOND, b * SECOND, how, None, None, None) for i, (a, b, how) in enumerate(cuts)
    ])  # fmt: skip
    return one


def hand(number: int, about: str, action: str, place: str, to: str = "", was: str = "") -> Correction:
    return Correction(number, about, action, place, to, was, "Ada")


ROW = key(CREDIT, hashes(dossier()))
SOME = (
    hand(1, "shot", "scale", str(12 * SECOND), "MS"),
    hand(2, "shot", "scale", str(30 * SECOND), "CU"),
    hand(3, "credit", "reject", ROW, was="Vera Lind, editor"),
)


def test_all_that_finds_its_place_holds():
    """Two words on one shot's scale are one."""
    assert standing(dossier()).told == ""
    assert standing(dossier(*SOME)).told == "2 corrections by hand, which hold."


def test_what_is_about_nothing_is_named():
    """A row that is read no more, a place behind the end of a shorter film, words that no text has."""
    shorter = dossier(*SOME, end_s=20)
    shorter.tables["credits"] = ()
    shorter.rulings = (Ruling("claim", Quote("a", 0, 4, "Gone"), "colour", "Bea", "", None),)
    found = standing(shorter)
    assert found.count == 3
    assert found.lost == ("shot, CU (Ada)", "credit “Vera Lind, editor”, nobody says this (Ada)", "“Gone” (Bea)")
    assert found.told.startswith("3 corrections by hand: none holds; 3 are about nothing")
