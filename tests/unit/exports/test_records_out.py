"""A dossier as records of other programs: values with their quotes, nothing made up, quotations of a lawful length."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers_dossier import dossier_with, full_dossier, prize, words
from makers_exports import rows_of

from kadr.dossier import Dossier
from kadr.exports import EXPORTERS
from kadr.exports.jsonld import movie
from kadr.exports.quoting import LONGEST, quotation
from kadr.records import Credit, Name, Statement


@pytest.fixture
def weir() -> Dossier:
    """A record and a review, a few jobs, a prize with an address, two spellings of the director."""
    dossier = dossier_with(
        page="Directed by: Ines Halvard\n\nCast: Petter Lunde (Aksel)\n\n96 minutes\n\nProduced by: Mira Solbakk",
        review="A winter by I. Halvard, who won the Golden Shell at San Sebastián for The Weir.",
    )

    def job(text: str, exact: str, person: str, role: str, score: float, part: str | None = None) -> None:
        dossier.add("credits", [Credit(words(dossier, text, exact), person, role, None, part, "The Weir", score)])

    job("page", "Directed by: Ines Halvard", "Ines Halvard", "director", 0.96)
    job("page", "Petter Lunde (Aksel)", "Petter Lunde", "cast", 0.96, "Aksel")
    job("page", "Produced by: Mira Solbakk", "Mira Solbakk", "producer", 0.5)
    job("review", "A winter by I. Halvard", "I. Halvard", "director", 0.7)
    prize(dossier, "review", "won the Golden Shell at San Sebastián", "Golden Shell", "San Sebastián", "The Weir")
    prize(dossier, "review", "A winter", "Five prizes", None, "The Weir", vague=True)
    at = words(dossier, "page", "96 minutes")
    fact = Statement(
        at, ("running_time",), None, None, "film", "affirmed", "fact", None, "critic", "The Weir", 1.0, "96 min"
    )
    dossier.add("statements", [fact])
    initial = words(dossier, "review", "I. Halvard")
    dossier.add("names", [Name(initial, "Ines Halvard", "I. Halvard", "an initial", "person", True, 1, 0.8)])
    return dossier


def exported(dossier, kind, path, longest=LONGEST):
    return [file.read_text(encoding="utf-8") for file in EXPORTERS[kind].write(dossier, path, longest)]


def test_the_movie_names_each_person_once_with_every_quote(weir):
    """Two spellings in two texts are one director with two quotations, each from its text."""
    (director,) = movie(weir)["director"]

    assert director["name"] == "Ines Halvard"
    assert director["alternateName"] == ["I. Halvard"]
    assert [(one["text"], one["isPartOf"]["@id"], one["position"]) for one in director["subjectOf"]] == [
        ("Directed by: Ines Halvard", "#page", "A 1"),
        ("A winter by I. Halvard", "#review", "B 1"),
    ]


def test_the_movie_has_parts_length_and_awards_as_schema_org_writes_them(weir):
    """PerformanceRole, ISO 8601, award as words; what was said vaguely is no award."""
    found = movie(weir)

    assert found["actor"][0]["@type"] == "PerformanceRole"
    assert found["actor"][0]["characterName"] == "Aksel"
    assert found["duration"] == "PT96M"
    assert found["award"] == "Golden Shell, San Sebastián 1999"
    assert {one["name"]: one["text"] for one in found["citation"]}["duration: PT96M"] == "96 minutes"


def test_every_quotation_of_the_movie_is_from_a_text_that_it_lists(weir):
    """No dangling references."""
    found = movie(weir)
    ids = {text["@id"] for text in found["subjectOf"]}

    assert set(re.findall(r'"isPartOf": \{"@id": "(#\w+)"', json.dumps(found))) <= ids


def test_two_lengths_are_both_told(weir):
    """Texts that do not agree are not settled in silence; Wikidata gets neither."""
    at = words(weir, "review", "A winter")
    more = Statement(at, ("running_time",), None, None, "film", "affirmed", "fact", None, "critic", None, 1.0, "98 min")
    weir.add("statements", [more])

    assert movie(weir)["duration"] == ["PT96M", "PT98M"]


def test_wikidata_gets_placeholders_and_references_and_no_invented_item(weir, tmp_path):
    """Only the unit has a number; each statement says where it was read; a weak credit stays out."""
    (text,) = exported(weir, "quickstatements", tmp_path / "w.txt")
    lines = [line for line in text.splitlines() if not line.startswith("/*")]

    assert 'LAST\tP57\tQ?Ines_Halvard\tS1683\ten:"Directed by: Ines Halvard" /* director: Ines Halvard */' in lines
    assert any(line.startswith('LAST\tP161\tQ?Petter_Lunde\tP4633\t"Aksel"\t') for line in lines)
    assert any(
        line.startswith("LAST\tP166\tQ?Golden_Shell_San_Sebastián\tP585\t+1999-00-00T00:00:00Z/9\t") for line in lines
    )
    assert any(line.startswith("LAST\tP2047\t96U7727\t") for line in lines)
    assert not re.search(r"(?<!U)\bQ\d", text)
    assert "Solbakk" not in text
    assert all("\tS1683\t" in line for line in lines if line.startswith("LAST\tP"))


def test_the_credits_table_has_one_row_for_each_credit(weir, tmp_path):
    """As printed, with the source mark and the quote."""
    EXPORTERS["credits-csv"].write(weir, tmp_path / "c.csv")
    rows = rows_of(tmp_path / "c.csv")

    assert [(row["person"], row["role"], row["character"], row["source"]) for row in rows] == [
        ("Ines Halvard", "director", "", "A 1"),
        ("Petter Lunde", "cast", "Aksel", "A 2"),
        ("Mira Solbakk", "producer", "", "A 4"),
        ("I. Halvard", "director", "", "B 1"),
    ]


@pytest.mark.parametrize("kind", EXPORTERS)
def test_quotations_are_short_unless_whole_ones_are_asked_for(kind, tmp_path):
    """A paragraph is not reprinted by accident; where it stands stays exact."""
    long = "The river roars and the brothers do not speak. " * 40
    dossier = dossier_with(one=f"Directed by: Ines Halvard, {long}END")
    at = words(dossier, "one", dossier.bodies["one"])
    dossier.add("credits", [Credit(at, "Ines Halvard", "director", None, None, "The Weir", 1.0)])

    def all_of(longest: int | None) -> str:
        files = EXPORTERS[kind].write(dossier, tmp_path / str(longest), longest)
        return "\n".join(file.read_text(encoding="utf-8-sig") for file in files)

    assert "END" not in all_of(LONGEST)
    assert "…" in all_of(LONGEST)
    if kind != "quickstatements":  # Wikidata takes no long texts
        assert "END" in all_of(None)
    if kind == "csv":
        assert str(len(dossier.bodies["one"])) in all_of(LONGEST)


@given(st.text(max_size=60), st.integers(min_value=3, max_value=80))
def test_a_cut_quotation_is_never_longer_than_allowed(text, longest):
    """And begins with the words that it quotes."""
    cut = quotation(text, longest)

    assert len(cut) <= longest
    assert cut == text or text.startswith(cut.removesuffix(" …"))


@pytest.mark.parametrize("kind", EXPORTERS)
def test_the_same_dossier_gives_the_same_bytes(kind, tmp_path):
    """Whatever is in it."""
    first = [file.read_bytes() for file in EXPORTERS[kind].write(full_dossier(), tmp_path / "a")]

    assert [file.read_bytes() for file in EXPORTERS[kind].write(full_dossier(), tmp_path / "b")] == first
