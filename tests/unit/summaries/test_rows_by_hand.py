"""Rows from texts that a hand confirmed or rejected: known again by what they say, wherever it stands."""

from dataclasses import replace
from pathlib import Path

from kadr.dossier import Dossier
from kadr.records import Correction, Credit, Disagreement, Prize, Quote, Text
from kadr.summaries.rows_by_hand import counted, hashes, key, keys_of, without_rejected

BODY = "Edited by Vera Lind. Prize for Vera Lind. Edited by Vera Lind."
QUOTE = Quote("a", 0, 20, "Edited by Vera Lind.")
CREDIT = Credit(QUOTE, "Vera Lind", "editor", "edited", None, "The Weir", 0.9)
AGAIN = replace(CREDIT, quote=Quote("a", 42, 62, "Edited by Vera Lind."), score=0.4, role_text=None)
OTHER = replace(CREDIT, role="producer")
PRIZE = Prize(
    Quote("a", 21, 41, "Prize for Vera Lind."), None, None, None, "Prize", None, None, "Vera Lind", "won", False, 0.8
)


def dossier(*some: Correction) -> Dossier:
    one = Dossier(Path("x.kadr"), bodies={"a": BODY}, corrections=some)
    one.add("texts", [Text("a", "a.txt", "notes", "en", sha256="1" * 64)])
    one.add("credits", [CREDIT, OTHER])
    one.add("prizes", [PRIZE])
    return one


def hand(number: int, about: str, action: str, place: str) -> Correction:
    return Correction(number, about, action, place, "", "", "Ada")


def test_a_row_is_known_by_what_it_says_and_in_which_text():
    """Not by its place in it, or how sure it is: a new make may read it elsewhere and surer."""
    one = dossier()
    assert key(CREDIT, hashes(one)) == key(AGAIN, hashes(one))
    assert len({key(row, hashes(one)) for row in (CREDIT, OTHER, replace(CREDIT, person="Vera Lindt"), PRIZE)}) == 4
    elsewhere = dossier()
    elsewhere.tables["texts"] = (Text("a", "a.txt", "notes", "en", sha256="2" * 64),)
    assert key(CREDIT, hashes(one)) != key(CREDIT, hashes(elsewhere))


def test_what_is_rejected_is_left_out_and_all_else_stays():
    """The last word holds; the dossier itself keeps every row."""
    place = key(CREDIT, hashes(dossier()))
    rejected = dossier(hand(1, "credit", "confirm", place), hand(2, "credit", "reject", place))
    assert without_rejected(rejected).credits == (OTHER,)
    assert without_rejected(rejected).prizes == (PRIZE,)
    assert rejected.credits == (CREDIT, OTHER)
    assert without_rejected(dossier(hand(1, "credit", "reject", place), hand(2, "credit", "confirm", place))).credits == (
        CREDIT, OTHER,
    )  # fmt: skip


def test_a_disagreement_that_rests_on_a_rejected_row_is_left_out():
    """Of two sides none stays, of three two do; one whose words another row still stands on stays as it is."""

    def sides(some: Dossier) -> list[tuple[int, str]]:
        return [(row.group, row.value) for row in without_rejected(some).tables["disagreements"]]

    def of(*rejected: Credit) -> Dossier:
        one = dossier()
        one.corrections = tuple(hand(n, "credit", "reject", key(row, hashes(one))) for n, row in enumerate(rejected, 1))
        one.tables["disagreements"] = tuple(
            Disagreement(quote, "editor of The Weir", value, group, False, "", 0.9)
            for group, value, quote in (
                (1, "Lind", QUOTE), (1, "Rehn", PRIZE.quote), (2, "Lind", QUOTE), (2, "Rehn", PRIZE.quote), (2, "Falk", AGAIN.quote),
                (3, "Falk", AGAIN.quote),
            )
        )  # fmt: skip
        return one

    every = [(1, "Lind"), (1, "Rehn"), (2, "Lind"), (2, "Rehn"), (2, "Falk"), (3, "Falk")]
    assert sides(of()) == every
    assert sides(of(CREDIT)) == every  # the other credit stands on the same words
    assert sides(of(CREDIT, OTHER)) == [(2, "Rehn"), (2, "Falk"), (3, "Falk")]


def test_a_prize_with_a_credits_key_is_no_prize():
    """A correction is about one kind of row."""
    assert without_rejected(dossier(hand(1, "prize", "reject", key(CREDIT, hashes(dossier()))))).credits == (
        CREDIT,
        OTHER,
    )


def test_agreement_is_counted_over_rows_that_are_there():
    """Two lines looked at, one of them right; a row that nobody reads any more is not counted."""
    one = dossier()
    some = (
        hand(1, "credit", "confirm", key(CREDIT, hashes(one))), hand(2, "credit", "reject", key(OTHER, hashes(one))),
        hand(3, "credit", "reject", "0" * 16),
    )  # fmt: skip
    assert counted(some, keys_of(one)) == {"credit": (2, 1)}
