"""What Kadr knows before it reads: every entry well formed, reachable, and no answer to a test."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kadr.fold import fold, title_key
from kadr.reading import lists
from kadr.reading.mentions import known
from kadr.records import FACETS, PLACES

ROLES = set(
    "director writer producer cinematographer camera_operator editor production_design art_direction set_decoration "
    "costume makeup_hair composer sound casting vfx cast source_author military_advisor production_company distributor "
    "courtesy".split()
)
LANGUAGE = re.compile(r"[a-z]{2}")
every_list = pytest.mark.parametrize("name", lists.names())


def strings(value: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every string in a list, with the path to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(inner, f"{where}.{key}" if where else key)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, where)
    elif isinstance(value, str):
        yield where, value


@every_list
def test_a_list_loads_and_says_what_it_is(name):
    """Its first line is a remark for whoever opens it, and it holds something."""
    file = Path(lists.__file__).parent / f"{name}.toml"
    assert lists.load(name)
    assert file.read_text(encoding="utf-8").startswith("# ")


@every_list
def test_entries_are_clean(name):
    """No entry is empty; no table holds the same entry twice."""
    told: dict[str, Counter[str]] = {}
    for where, entry in strings(lists.load(name)):
        assert entry.strip(), f"{name}: an empty entry in {where}"
        told.setdefault(where, Counter())[entry.casefold()] += 1
    if name != "festivals":  # there each body is a table of its own, tested below
        for where, counts in told.items():
            twice = [entry for entry, number in counts.items() if number > 1 and "\n" not in entry]
            assert not twice, f"{name}: twice in {where}: {twice}"


@every_list
def test_a_list_is_used(name):
    """A list that no rule loads would be knowledge that nobody can reach."""
    package = Path(lists.__file__).parents[2]
    loads = re.compile(rf"load\(\s*[\"']{name}[\"']\s*\)|lists[^\n]*[\"']{name}[\"']")
    users = [file for file in package.rglob("*.py") if loads.search(file.read_text(encoding="utf-8"))]
    assert users, f"no file loads the list {name}"


# --- festivals ---------------------------------------------------------------------------------------------------------


def bodies() -> list[dict[str, Any]]:
    return list(lists.load("festivals")["body"])


def test_each_festival_is_well_formed():
    """Name, country, kind, and whether films of other countries compete there."""
    for body in bodies():
        who = body.get("name")
        assert isinstance(who, str)
        assert who.strip()
        assert isinstance(body.get("international"), bool), who
        assert body.get("kind") in {"festival", "academy", "critics", "other"}, who
        assert body.get("country"), who
        first = body.get("first")
        assert first is None or 1880 < first <= 2030, who
        assert body.get("month") is None or 1 <= body["month"] <= 12, who


def test_each_name_means_one_festival():
    """The same name for two bodies would make the answer a matter of order."""
    owners: dict[str, str] = {}
    for body in bodies():
        for name in {fold(one) for one in (body["name"], *body.get("also", ()))}:
            assert name, body["name"]
            assert owners.setdefault(name, body["name"]) == body["name"], f"{name}: {owners[name]}, {body['name']}"


# --- roles, facets, places ---------------------------------------------------------------------------------------------


def test_roles_are_in_the_vocabulary():
    """Each role that a label leads to is one that a credit may have."""
    told = lists.load("roles")
    for part in ("labels", "jobs"):
        for language, roles in told[part].items():
            assert LANGUAGE.fullmatch(language), language
            extra = set(roles) - ROLES - {"production", "other"}  # these end a value and make no credit
            assert not extra, f"{part}.{language}: {extra}"


def test_each_role_can_be_reached_in_english():
    """A role without a label would be a promise that nothing keeps."""
    assert set(lists.load("roles")["labels"]["en"]) >= ROLES


def test_facets_and_places_have_english_words():
    """Every facet and every place can be found in an English text."""
    facets, places = lists.load("facets"), lists.load("places")
    assert not [facet for facet in FACETS if "en" not in facets.get(facet, {})]
    fixed = {"other"}  # what no words tell
    named = {re.sub(r"[ _]", " ", key) for key in places}
    assert not [place for place in PLACES if place not in named | fixed]


# --- works and makers --------------------------------------------------------------------------------------------------


def test_works_and_makers_parse():
    """Each line has the form that its file's head promises."""
    assert known.known_works()
    assert known.makers()
    for key, work in known.known_works().items():
        assert key, work.title
        assert work.year is None or -800 <= work.year <= 2030, work.title


# --- no answers --------------------------------------------------------------------------------------------------------


def labels(shared: Path) -> Iterator[dict[str, Any]]:
    for file in sorted((shared / "writing" / "gold").glob("*/*.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


def own_people(shared: Path) -> set[str]:
    """The makers and players of the labelled films, as far as texts name them in full."""
    return {
        fold(credit["person"])
        for document in labels(shared)
        for credit in document["credits"]
        if credit["film"] in {document["film"], None} and credit["role"] not in {"distributor", "courtesy"}
    }


@pytest.mark.labelled
@every_list
def test_no_list_names_the_people_of_the_labelled_films(name, shared):
    """Knowing their crews beforehand would be no reading. Works and makers may hold them, as any film's director."""
    if name in {"works", "makers"}:
        pytest.skip("general lists, held to their share below")
    words = f" {fold(' '.join(entry for _, entry in strings(lists.load(name))))} "
    found = [person for person in own_people(shared) if " " in person and f" {person} " in words]
    assert not found, f"{name} names {found}"


@pytest.mark.labelled
@every_list
def test_no_list_names_the_works_of_the_labelled_texts(name, shared):
    """Nor may the works that the texts are asked for stand among words."""
    if name in {"works", "makers", "not_persons"}:
        pytest.skip("general lists, held to their share below")
    titles = {fold(work["title"]) for document in labels(shared) for work in document["works"] if work["title"]}
    words = f" {fold(' | '.join(entry for _, entry in strings(lists.load(name))))} "
    found = [title for title in titles if len(title.split()) > 1 and f" {title} " in words]
    assert not found, f"{name} names {found}"


@pytest.mark.labelled
def test_the_general_lists_are_general(shared):
    """Of the works and makers that Kadr knows, only a small part stands in the labelled texts."""
    titles = {title_key(work["title"]) for document in labels(shared) for work in document["works"] if work["title"]}
    creators = {fold(w["creator"]).split()[-1] for d in labels(shared) for w in d["works"] if w["creator"]}
    works, makers = known.known_works(), {fold(name) for name in known.makers().values()}
    assert len(works) >= 500
    assert sum(key in titles for key in works) <= 0.03 * len(works)
    assert len(makers) >= 300
    assert sum(name.split()[-1] in creators for name in makers) <= 0.06 * len(makers)
