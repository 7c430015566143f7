"""What every finder promises, whatever the text: found by itself through the registry, so a new one is held to it too."""

import importlib
import inspect
import pkgutil
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from makers import HARD, SAMPLES, plain_rows, quotes_of, reading_of, sample_parts, source_of, with_inert

import kadr.reading
from kadr.dossier import TABLES
from kadr.errors import CannotRead
from kadr.reading.registry import FINDERS, JOINERS
from kadr.records import (
    FACETS,
    FACT_FACETS,
    FLAGS,
    OUTCOMES,
    PLACES,
    SPEAKER_ROLES,
    Credit,
    Event,
    Passage,
    PersonFact,
    Prize,
    Statement,
    Work,
)

ROLES = set(
    "director writer producer cinematographer camera_operator editor production_design art_direction set_decoration costume "
    "makeup_hair composer sound casting vfx cast source_author military_advisor production_company distributor courtesy".split()
)
FACTS = set("born died lifespan age studied works lives lived moved origin hometown family affiliation wrote".split())
KINDS = set("film book photograph painting poem music play series person".split())
RELATIONS = {"influence", "comparison", "adaptation", "mention"}
BLOCKS = {"heading", "paragraph", "question", "answer", "caption", "stage", "line", "byline", "author"}
BLOCKS |= {"front matter", "dropped"}

every_finder = pytest.mark.parametrize("finder", FINDERS, ids=lambda finder: type(finder).__name__)
every_text = pytest.mark.parametrize("name", [*SAMPLES, *HARD])
TEXTS = {**SAMPLES, **HARD}


def found(finder: Any, words: str) -> tuple[Any, list[Any]]:
    """The reading of some words and what a finder finds in it; nothing for bytes that are no text."""
    try:
        source_of(words)
    except CannotRead:
        return None, []
    reading = reading_of(words)
    return reading, list(finder.find(reading))


def looks_like_one(thing: Any, act: str) -> bool:
    """Whether a class has what a finder or a joiner must have."""
    return inspect.isclass(thing) and hasattr(thing, act) and hasattr(thing, "version") and hasattr(thing, "row")


@pytest.mark.parametrize(("act", "registered"), [("find", FINDERS), ("join", JOINERS)])
def test_a_file_that_finds_or_joins_is_registered(act, registered):
    """A finder that nobody can reach would be a documented feature that does not exist."""
    kinds = {type(one) for one in registered}
    for module in pkgutil.walk_packages(kadr.reading.__path__, "kadr.reading."):
        for name, thing in inspect.getmembers(importlib.import_module(module.name)):
            if looks_like_one(thing, act) and thing.__module__ == module.name:
                assert thing in kinds, f"{module.name}.{name} has no line in kadr/reading/registry.py"


@pytest.mark.parametrize("rule", [*FINDERS, *JOINERS], ids=lambda rule: type(rule).__name__)
def test_a_rule_says_what_it_makes(rule):
    """Row, version and a first line that says what it is for."""
    assert rule.row in TABLES.values()
    assert isinstance(rule.version, int)
    assert rule.version >= 1
    assert (type(rule).__doc__ or "").strip()
    assert set(getattr(rule, "needs", ())) <= set(TABLES)


@every_finder
@every_text
def test_each_quote_is_found_again(finder, name):
    """Whatever the text, no exception; each row is of the finder's kind, and its words stand where it says."""
    reading, rows = found(finder, TEXTS[name])
    for row in rows:
        assert isinstance(row, finder.row)
        for quote in quotes_of(row):
            assert reading.body[quote.start : quote.end] == quote.exact


@every_finder
@every_text
def test_values_are_legal(finder, name):
    """Scores are shares, and closed vocabularies hold."""
    for row in found(finder, TEXTS[name])[1]:
        assert 0 <= row.score <= 1
        columns = set(row.__slots__)
        for origin in row.origins:
            assert origin.column in columns
            assert origin.kind in {"context", "list", "computed"}
        assert_legal(row)


def assert_legal(row: Any) -> None:
    """The values of one row are among those that its table may hold."""
    if isinstance(row, Credit):
        assert row.person.strip()
        assert row.role in ROLES
    elif isinstance(row, Prize):
        assert row.outcome in OUTCOMES
        assert row.year is None or 1880 <= row.year <= 2100
    elif isinstance(row, PersonFact):
        assert row.fact in FACTS
        assert row.about in {None, "author"}
    elif isinstance(row, Work):
        assert row.kind in KINDS
        assert row.relation in RELATIONS
        assert set(row.flags) <= set(FLAGS)
        assert row.title or row.creator or row.described
    elif isinstance(row, Statement):
        assert row.facets
        assert set(row.facets) <= set(FACT_FACETS if row.tier == "fact" else FACETS)
        assert row.tier in {"clear", "possible", "fact"}
        assert row.polarity in {"affirmed", "denied", "not confirmed"}
        assert row.direction in {None, "much", "little", "absent", "changing", "against", "present"}
        assert row.speaker_role in SPEAKER_ROLES
        assert set(row.flags) <= set(FLAGS)
    elif isinstance(row, Passage):
        assert row.kind in BLOCKS
        assert set(row.about) <= set(PLACES)
        assert row.speaker_role is None or row.speaker_role in SPEAKER_ROLES
    elif isinstance(row, Event):
        assert row.date_kind in {"stated", "computed", "ordered", "undated"}
        assert row.date is None or re.fullmatch(r"\d{3}[\dX](-\d\d(-\d\d)?)?", row.date)


@every_finder
@every_text
def test_the_same_text_gives_the_same_rows(finder, name):
    """Nothing is left over from one text to the next, and no order is left to chance."""
    first = found(finder, TEXTS[name])[1]
    found(finder, SAMPLES["interview"])
    assert found(finder, TEXTS[name])[1] == first


@every_finder
@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("count", [1, 3])
def test_rows_move_with_their_words(finder, name, count):
    """Paragraphs put before a text shift its rows and change nothing else."""
    words = SAMPLES[name]
    longer, cut, moved = with_inert(words, count)
    before = plain_rows(found(finder, words)[1], beyond=cut)
    after = plain_rows(found(finder, longer)[1], moved, beyond=cut + moved)
    assert after == before


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(sample_parts()), max_size=8), st.sampled_from(["\n", "\n\n", " ", ""]))
def test_no_order_of_words_breaks_a_finder(parts, between):
    """Pieces of pages in any order, glued in any way: rows that keep their promises, never an exception."""
    words = between.join(parts) + "."
    for finder in FINDERS:
        reading, rows = found(finder, words)
        for row in rows:
            assert_legal(row)
            for quote in quotes_of(row):
                assert reading.body[quote.start : quote.end] == quote.exact


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300))
def test_no_letters_break_a_finder(words):
    """Any letters at all."""
    for finder in FINDERS:
        reading, rows = found(finder, words + ".")
        for row in rows:
            assert reading.body[row.quote.start : row.quote.end] == row.quote.exact
