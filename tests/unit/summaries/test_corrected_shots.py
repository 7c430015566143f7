"""Shots as corrected by hand, and the facts that rest on them: what arithmetic says of boundaries that the test puts there."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers_film import FILM

from kadr.dossier import Dossier
from kadr.film_rows import Fact, Shot
from kadr.presence_rows import SCALES, Scale
from kadr.records import Correction
from kadr.spans import SECOND
from kadr.summaries.by_place import applied
from kadr.summaries.corrected_facts import corrected_facts, shots_of
from kadr.summaries.corrected_shots import CorrectedShot, corrected_shots

RATE = 25
TEN = replace(FILM, rate="25/1", rate_varies=False, duration_ns=40 * SECOND, frames=1000)


def shots_at(*starts_s: float, end_s: float = 40) -> list[Shot]:
    """Shots at 25 frames a second that open with cuts."""
    starts = [round(start * SECOND) for start in starts_s]
    return [
        Shot(i, a * RATE // SECOND, b * RATE // SECOND, a, b, "cut" if i else "start", None, None, 0.9 if i else None)
        for i, (a, b) in enumerate(zip(starts, [*starts[1:], round(end_s * SECOND)], strict=True))
    ]


def hand(number: int, about: str, action: str, at_s: float, to: str = "", was: str = "") -> Correction:
    return Correction(number, about, action, str(round(at_s * SECOND)), to, was, "Ada", "looked twice", "2026-01-02")


def spans(shots: tuple[CorrectedShot, ...]) -> list[tuple[float, float]]:
    return [(shot.start_ns / SECOND, shot.end_ns / SECOND) for shot in shots]


def made(shots: list[Shot], *some: Correction) -> tuple[CorrectedShot, ...]:
    return corrected_shots(shots, TEN, some)


def test_without_a_correction_of_shots_there_is_no_second_list():
    """A word on a statement or a credit corrects no shot."""
    assert made(shots_at(0, 10)) == ()
    assert made(shots_at(0, 10), Correction(1, "statement", "reject", "a:0:4", "", "", "Ada")) == ()
    assert corrected_shots([], TEN, [hand(1, "shot", "split", 5)]) == ()


def test_a_missed_cut_is_put_in():
    """The shot is two; of both the machine measured nothing, of the others everything."""
    some = made(shots_at(0, 10, 20), hand(1, "shot", "split", 14.2, "cut", "no boundary"))
    assert spans(some) == [(0, 10), (10, 14.2), (14.2, 20), (20, 40)]
    assert [shot.machine for shot in some] == [0, None, None, 2]
    assert [(shot.opens_with, shot.score) for shot in some] == [
        ("start", None),
        ("cut", 0.9),
        ("cut", None),
        ("cut", 0.9),
    ]
    assert (some[1].end_frame, some[2].start_frame) == (355, 355)
    assert [len(shot.by_hand) for shot in some] == [0, 1, 1, 0]


def test_the_kind_of_a_boundary_that_nobody_named_is_unknown():
    """It is not taken for a cut."""
    assert made(shots_at(0, 10), hand(1, "shot", "split", 20))[2].opens_with is None


def test_a_boundary_is_moved_and_one_is_taken_away():
    """What lies on both sides of a moved boundary is new; what is joined is one."""
    some = made(
        shots_at(0, 10, 20, 30), hand(1, "boundary", "move", 10, str(11 * SECOND)), hand(2, "boundary", "join", 30)
    )
    assert spans(some) == [(0, 11), (11, 20), (20, 40)]
    assert [shot.machine for shot in some] == [None, None, None]
    assert [[one.number for one in shot.by_hand] for shot in some] == [[1], [1], [2]]


def test_a_boundary_is_confirmed_or_of_another_kind():
    """Then it is certain, and the shot is the machine's all the same."""
    some = made(
        shots_at(0, 10, 20),
        hand(1, "boundary", "confirm", 10, was="cut"),
        hand(2, "boundary", "opening", 20, "dissolve"),
    )
    assert [(shot.opens_with, shot.score, shot.machine) for shot in some] == [
        ("start", None, 0), ("cut", None, 1), ("dissolve", None, 2),
    ]  # fmt: skip


def test_a_scale_goes_to_the_shot_in_which_its_place_lies():
    """Of a shot that was split it goes to one half; the other's is unknown. A boundary's place follows the boundary."""
    some = made(
        shots_at(0, 10, 20), hand(1, "shot", "split", 15), hand(2, "shot", "scale", 17, "CU"),
        hand(3, "boundary", "move", 20, str(22 * SECOND)), hand(4, "shot", "scale", 20, "LS"),
    )  # fmt: skip
    assert [shot.scale for shot in some] == [None, None, "CU", "LS"]


def test_the_last_word_holds():
    """Of two people who give one shot a scale, and of a boundary that is taken away and then vouched for."""
    some = made(
        shots_at(0, 10), hand(1, "shot", "scale", 12, "CU"), hand(2, "shot", "scale", 30, "MS"),
        hand(3, "boundary", "join", 10), hand(4, "boundary", "confirm", 10, was="cut"),
    )  # fmt: skip
    assert [(shot.start_ns, shot.scale) for shot in some] == [(0, None), (10 * SECOND, "MS")]


def test_corrections_are_found_again_after_a_new_make():
    """Some frames further it is the same boundary; what the machine finds by now is not put in twice."""
    split, moved = hand(1, "shot", "split", 15, "cut", "no boundary"), hand(2, "boundary", "move", 20, str(21 * SECOND))
    assert spans(made(shots_at(0, 10.2, 15.04, 20.2), split, moved)) == [(0, 10.2), (10.2, 15), (15, 21), (21, 40)]
    assert spans(made(shots_at(0, 21), moved)) == [(0, 21), (21, 40)]
    assert spans(made(shots_at(0), hand(1, "boundary", "confirm", 10, was="dissolve"))) == [(0, 10), (10, 40)]
    assert spans(made(shots_at(0), hand(1, "boundary", "join", 10))) == [(0, 40)]


def test_a_missed_cut_near_another_is_not_taken_for_it():
    """Where shots are short: a boundary three tenths of a second from one that stood there already."""
    shots, split = shots_at(0, 10, 20), hand(1, "shot", "split", 10.3, "cut", str(10 * SECOND))
    assert spans(made(shots, split)) == [(0, 10), (10, 10.3), (10.3, 20), (20, 40)]
    assert applied(shots, {}, [split])[0].agrees is False
    assert applied(shots_at(0, 10, 10.32, 20), {}, [split])[0].agrees is True
    assert spans(made(shots_at(0, 10, 10.32, 20), split)) == [(0, 10), (10, 10.3), (10.3, 20), (20, 40)]


def test_frames_are_unknown_where_they_last_unequally_long():
    """A time alone does not say which frame."""
    (_, one) = corrected_shots(shots_at(0), replace(TEN, rate_varies=True), [hand(1, "shot", "split", 15)])
    assert (one.start_frame, one.end_frame) == (None, 1000)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["join", "move", "split", "confirm", "opening", "scale"]),
            st.integers(1, 39),
            st.integers(1, 39),
        ),
        max_size=12,
    )
)
def test_corrected_shots_tile_the_film(some):
    """Whatever is corrected, in whatever order: no gap, no overlap, no shot without length."""
    corrections = [
        hand(number, "shot" if action in ("split", "scale") else "boundary", action, at,
             str(to * SECOND) if action == "move" else "dissolve" if action == "opening" else "CU" if action == "scale" else "")
        for number, (action, at, to) in enumerate(some, 1)
    ]  # fmt: skip
    found = made(shots_at(0, 5, 10, 20, 30), *corrections)
    if not some:
        assert found == ()
        return
    assert [found[0].start_ns, *(shot.end_ns for shot in found)] == [*(shot.start_ns for shot in found), 40 * SECOND]
    assert all(shot.start_ns < shot.end_ns for shot in found)
    assert [shot.index for shot in found] == [*range(len(found))]


# Facts


def scale(index: int, name: str, sure: float = 0.9) -> Scale:
    rest = (1 - sure) / (len(SCALES) - 1)
    return Scale(index, name, sure, *(sure if one == name else rest for one in SCALES), None, "face", 3)


def dossier(*some: Correction) -> Dossier:
    """Four shots of ten seconds each, with a machine's facts of them."""
    one = Dossier(Path("x.kadr"), corrections=some)
    one.add("films", [TEN])
    one.add("shots", shots_at(0, 10, 20, 30))
    one.add("scales", [scale(0, "CU"), scale(1, "LS"), scale(2, "LS"), scale(3, "LS")])
    names = (
        "shots", "asl", "median_shot_length", "longest_shot", "shot_length_sd", "shots_per_minute", "cuts_share", "dissolves_share",
        "close_shots_by_count_share", "lightness_mean",
    )  # fmt: skip
    one.add("facts", [Fact(name, 1.0, 0.5, 1.5, "s", part, "") for name in names for part in ("film", "quarter 1")])
    return one


def test_facts_follow_what_a_hand_mended():
    """Three missed cuts in forty seconds of four shots: seven shots, 40/7 s on average."""
    found = {
        (row.name, row.part): row
        for row in corrected_facts(
            dossier(*(hand(n, "shot", "split", at, "dissolve", "no boundary") for n, at in enumerate((4, 12, 18), 1)))
        )
    }
    assert found["shots", "film"].value == 7
    assert found["asl", "film"].value == pytest.approx(40 / 7)
    assert found["median_shot_length", "film"].value == 6  # of 2, 2, 4, 6, 6, 10, 10
    assert found["shots_per_minute", "film"].value == pytest.approx(60 / (40 / 7))
    assert found["dissolves_share", "film"].value == 0.5
    assert found["asl", "quarter 1"].value == 5
    assert (found["asl", "film"].low, found["asl", "film"].high) == (None, None)
    assert "3 corrections by Ada" in found["asl", "film"].how
    assert not any(name == "lightness_mean" for name, _ in found)


def test_a_scale_by_hand_is_certain_and_one_that_is_unknown_is_left_out():
    """Of four shots a hand calls the second close and splits the fourth: three are known, two of them close or nearly."""
    some = (hand(1, "shot", "scale", 15, "CU"), hand(2, "shot", "split", 35))
    (row,) = (
        one for one in corrected_facts(dossier(*some)) if (one.name, one.part) == ("close_shots_by_count_share", "film")
    )
    close = 0.9 + 2 * 0.1 / 7  # of the first: itself, and two of the seven other scales
    far = 3 * 0.1 / 7
    assert row.value == pytest.approx((close + 1 + far) / 3)
    assert row.how.endswith("; left out: 2 split, joined or moved by hand, of no scale yet")


def test_nothing_is_made_where_nobody_corrected_a_shot():
    """Nor without a film."""
    assert corrected_facts(dossier()) == []
    assert shots_of(dossier()) == ()
    assert corrected_facts(Dossier(Path("x.kadr"))) == []


def test_what_is_only_confirmed_changes_nothing():
    """The hand's word stands with the shot; facts need no second column."""
    confirmed = dossier(hand(1, "boundary", "confirm", 10, was="cut"), hand(2, "shot", "confirm", 15, was="LS"))
    assert [shot.mended for shot in shots_of(confirmed)] == [False] * 4
    assert [len(shot.by_hand) for shot in shots_of(confirmed)] == [0, 2, 0, 0]
    assert corrected_facts(confirmed) == []
    assert [shot.mended for shot in shots_of(dossier(hand(1, "boundary", "opening", 10, "fade")))] == [
        False,
        True,
        False,
        False,
    ]


def test_a_confirmed_scale_that_a_new_make_reads_otherwise_is_the_hands():
    """The shot is mended, and facts are made of it: one of four shots is certainly long, three nearly certainly close."""
    confirmed = dossier(hand(1, "shot", "confirm", 5, was="LS"))
    assert [(shot.scale, shot.mended) for shot in shots_of(confirmed)] == [("LS", True), *[(None, False)] * 3]
    found = {(row.name, row.part): row for row in corrected_facts(confirmed)}
    assert found["close_shots_by_count_share", "film"].value == pytest.approx(3 * (3 * 0.1 / 7) / 4)
    assert "1 correction by Ada" in found["asl", "film"].how
    again = dossier(hand(1, "shot", "scale", 5, "LS"), hand(2, "shot", "confirm", 5, was="CU"))
    assert shots_of(again)[0].mended is False  # the last word is the machine's


def test_each_part_counts_what_was_corrected_in_it():
    """A split in the first quarter, without a kind; a boundary in the last was confirmed, which corrects nothing."""
    some = dossier(hand(1, "shot", "split", 5), replace(hand(2, "boundary", "confirm", 30, was="cut"), author="Bea"))
    some.add("facts", [Fact(name, 1.0, None, None, "s", "quarter 4", "") for name in ("asl", "cuts_share")])
    some.add(
        "facts",
        [Fact("close_shots_by_count_share", 1.0, None, None, "share", part, "") for part in ("film", "quarter 4")],
    )
    told = {(row.name, row.part): row.how for row in corrected_facts(some)}
    for name in ("asl", "cuts_share", "close_shots_by_count_share"):
        assert told[name, "film"].startswith("corrected by hand, 1 correction by Ada;")
        assert told[name, "quarter 4"].startswith("nothing corrected in this part;")
        assert "left out" not in told[name, "quarter 4"]
    assert told["cuts_share", "film"].endswith("left out: 1 of no known kind")
    assert told["close_shots_by_count_share", "film"].endswith(
        "left out: 2 split, joined or moved by hand, of no scale yet"
    )
