"""A finding's number as corrected by hand, beside the one that it was judged by."""

from pathlib import Path

import pytest
from makers_film import full_film_dossier

from kadr.dossier import Dossier
from kadr.film_rows import Fact, Finding
from kadr.page.film.as_corrected import AsCorrected
from kadr.records import Correction


def finding(measure: str, value: float | None, unit: str = "s") -> Finding:
    return Finding(
        "a", 0, 4, "editing_pace", measure, value, None, None, unit, "an absolute claim", None, "mixed", "", "", (), ()
    )


@pytest.fixture
def film() -> Dossier:
    """Its shots, and the facts that a machine made of them."""
    dossier = full_film_dossier(Path("Weir.kadr"))
    lasting = (dossier.shots[-1].end_ns - dossier.shots[0].start_ns) / 1e9
    count = len(dossier.shots)
    dossier.tables["facts"] = (
        Fact("shots", float(count), None, None, "shots", "film", ""),
        Fact("asl", lasting / count, None, None, "s", "film", ""),
    )
    return dossier


def split(film: Dossier, number: int) -> Correction:
    shot = film.shots[number]
    return Correction(number, "shot", "split", str((shot.start_ns + shot.end_ns) // 2), "cut", "no boundary", "Ada")


def test_a_finding_that_rests_on_corrected_shots_says_both_numbers(film):
    """Three boundaries more: the count by three, the mean by arithmetic; cuts are one fewer than shots."""
    count, (_, asl) = len(film.shots), film.tables["facts"]
    film.corrections = tuple(split(film, number) for number in (1, 2, 3))
    told = AsCorrected(film)
    assert (
        told.of(finding("number of shots", float(count), "shots")) == f"found {count}; {count + 3} as corrected by hand"
    )
    assert told.of(finding("number of cuts and other transitions", count - 1.0, "shots")) == (
        f"found {count - 1}; {count + 2} as corrected by hand"
    )
    was, now = asl.value, asl.value * count / (count + 3)
    assert (
        told.of(finding("average shot length", was)) == f"found {was:.1f}\u00a0s; {now:.1f}\u00a0s as corrected by hand"
    )


def test_one_that_cannot_be_made_again_says_what_it_rests_on(film):
    """And one that rests on no shots says nothing."""
    film.corrections = (split(film, 1),)
    told = AsCorrected(film)
    assert (
        told.of(finding("shortest shot", 0.5)) == "measured among the shots as found; two shots are corrected by hand"
    )
    assert told.of(finding("mean chroma of the picture", 0.05, "OKLab")) == ""
    assert told.of(finding("average shot length", None)) == ""


def test_a_number_of_a_part_is_not_taken_for_the_films(film):
    """A quarter's mean that is equal to the finding's number is not its fact."""
    film.tables["facts"] = (*film.tables["facts"], Fact("asl", 2.5, None, None, "s", "quarter 1", ""))
    film.corrections = (split(film, 1),)
    assert AsCorrected(film).of(finding("average shot length", 2.5)).startswith("measured among the shots as found")


def test_without_corrections_nothing_is_said(film):
    """The second number is only where somebody mended something."""
    assert AsCorrected(film).of(finding("average shot length", film.tables["facts"][1].value)) == ""
