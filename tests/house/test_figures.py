"""Floors of quality on the labelled English texts: a change that reads worse fails, and no floor is lowered silently."""

from pathlib import Path

import pytest

from bench.gold import load
from bench.reading import Read, by_facet, placed, quotes_found, read_all, something_else, summed, values
from bench.together import report
from kadr.records import FACETS

FLOORS = {
    "credits": (0.95, 0.90),
    "prizes": (0.90, 0.80),
    "works": (0.85, 0.75),
    "people": (0.90, 0.70),
    "style": (0.80, 0.70),
}
"""Precision and recall. Of style, precision counts the clear tier, recall both."""

pytestmark = pytest.mark.labelled


@pytest.fixture(scope="module")
def read(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Read:
    return read_all(load(shared), tmp_path_factory.mktemp("read"))


def english(read: Read):
    return [d for d in read.gold.documents if d.labels and d.language == "en" and not d.unseen]


@pytest.mark.parametrize("name", FLOORS)
def test_tables_keep_their_floors(read, name):
    """Over all English texts together."""
    found = summed(read, english(read), name)
    precision, recall = FLOORS[name]
    assert (found.precision or 0) >= precision
    assert (found.recall or 0) >= recall


def test_facets_keep_their_floor(read):
    """Recall over both tiers, facet by facet, where more than three labels let it be judged."""
    for facet in FACETS:
        found = by_facet(read, english(read), facet)
        labelled = found.wide.right + len(found.missed)
        assert labelled <= 3 or (found.recall or 0) >= 0.7, f"{facet}: {found.wide.right} of {labelled}"


def test_who_says_it_is_known(read):
    """The role of the speaker, of statements that answer a label."""
    counts = values(read, english(read), "style")
    said = sum(number for (value, _), number in counts.items() if value == "speaker role")
    assert counts["speaker role", "same"] >= 0.9 * said


def test_every_quote_and_every_paragraph(read):
    """Quotes stand at their offsets; each prose passage has a place, and no letter is outside a passage."""
    good, whole = quotes_found(read)
    assert good == whole
    with_place, prose, inside, letters = placed(read)
    assert with_place == prose
    assert inside == letters


def test_a_text_about_something_else_gives_this_film_nothing(read, tmp_path):
    """A novel's hero who is called like the film."""
    assert something_else(read, tmp_path) == []


def test_spellings_and_contradictions_are_not_invented(shared, tmp_path):
    """Joins that the labels can judge are right; what is compatible is not called a contradiction."""
    lines = report(load(shared), tmp_path)
    for line in lines:
        if "spellings of" in line:
            right, _, all_ = line.split("; ")[1].split()[:3]
            assert right == all_, line
        if "(no contradiction)" in line:
            assert line.endswith("right"), line
