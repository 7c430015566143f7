"""Records as sources: every value that Kadr has a place for becomes a line, and each line is read and quoted as any text."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from makers_dossier import dossier_with, words

from kadr.errors import CannotRead
from kadr.exports import EXPORTERS
from kadr.reading.credits import Credits
from kadr.reading.prepare import prepare
from kadr.reading.sources import Source, open_source
from kadr.reading.sources.records import LABELS, Record, source_of
from kadr.reading.subject import infer, with_subject
from kadr.records import Credit

MOVIE = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Person", "@id": "#ih", "name": "Ines Halvard"},
        {
            "@type": ["Movie"], "name": "The Weir", "alternateName": "Demningen", "datePublished": "2018-09-21",
            "url": "https://films.example.org/weir", "duration": "PT1H36M", "director": {"@id": "#ih"},
            "author": [{"@type": "Person", "name": "Tomas Brekke"}],
            "creator": {"@type": "Organization", "name": "Nordlys Film"},
            "actor": [
                {"@type": "PerformanceRole", "actor": {"name": "Petter Lunde"}, "characterName": "Aksel"},
                {"@type": "Person", "name": "Sigrid Moen"},
            ],
            "contributor": {"@type": "Role", "roleName": "cinematographer", "contributor": "Jonas Wiik"},
            "award": "Golden Shell, San Sebastián International Film Festival 2018",
        },
    ],
}  # fmt: skip
NFO = """<?xml version="1.0" encoding="UTF-8"?>
<movie><title>The Weir</title><originaltitle>Demningen</originaltitle><year>2018</year><runtime>96</runtime>
<plot>Two brothers mend a weir.</plot><credits>Tomas Brekke</credits><director>Ines Halvard</director>
<actor><name>Petter Lunde</name><role>Aksel</role></actor></movie>
https://films.example.org/weir
"""


def item(number: str, **claims: list) -> dict:
    return {"id": number, "labels": {"en": {"value": "The Weir"}, "nb": {"value": "Demningen"}}, "claims": claims}


def claim(number: str, rank: str = "normal", **qualifiers: str) -> dict:
    told = {code: [{"datavalue": {"value": value}}] for code, value in qualifiers.items()}
    return {"rank": rank, "mainsnak": {"datavalue": {"value": {"id": number}}}, "qualifiers": told}


def opened(tmp_path: Path, name: str, words: str | bytes) -> Source:
    file = tmp_path / name
    file.write_bytes(words if isinstance(words, bytes) else words.encode())
    return open_source(file)


def credits_of(source: Source) -> list[tuple[str, str, str | None, str | None]]:
    reading = prepare(source, "record")
    reading = with_subject(reading, infer([reading]))
    rows = Credits().find(reading)
    assert all(reading.body[row.quote.start : row.quote.end] == row.quote.exact for row in rows)
    return [(row.person, row.role, row.character, row.film) for row in rows]


def test_a_movie_of_schema_org_becomes_lines_with_credits(tmp_path):
    """References in a graph, Roles, a company under creator: as sites write them."""
    source = opened(tmp_path, "weir.jsonld", json.dumps(MOVIE))

    assert credits_of(source) == [
        ("Ines Halvard", "director", None, "The Weir"),
        ("Tomas Brekke", "writer", None, "The Weir"),
        ("Nordlys Film", "production_company", None, "The Weir"),
        ("Petter Lunde", "cast", "Aksel", "The Weir"),
        ("Sigrid Moen", "cast", None, "The Weir"),
        ("Jonas Wiik", "cinematographer", None, "The Weir"),
    ]
    assert source.body.startswith("The Weir (2018)")
    assert "Running time: 96 min" in source.body
    assert (source.said["kind"].value, source.said["outlet"].value) == ("record", "films.example.org")


def test_a_kodi_file_becomes_lines_with_credits(tmp_path):
    """The address after the XML is where it is from."""
    source = opened(tmp_path, "movie.nfo", NFO)

    assert credits_of(source) == [
        ("Ines Halvard", "director", None, "The Weir"),
        ("Tomas Brekke", "writer", None, "The Weir"),
        ("Petter Lunde", "cast", "Aksel", "The Weir"),
    ]
    assert source.said["address"].value == "https://films.example.org/weir"


def test_a_wikidata_item_gives_the_names_that_it_holds_and_lists_the_others(tmp_path):
    """A name in a qualifier, a label in the same file; what has only a number is told, not guessed."""
    director = {"id": "Q2", "labels": {"en": {"value": "Ines Halvard"}}, "claims": {}}
    film = item("Q1", P57=[claim("Q2")], P161=[claim("Q3", P1810="Petter Lunde", P4633="Aksel")], P344=[claim("Q4")])
    film["claims"]["P162"] = [claim("Q2", "deprecated")]
    source = opened(tmp_path, "Q1.json", json.dumps({"entities": {"Q1": film, "Q2": director}}))

    assert credits_of(source) == [
        ("Ines Halvard", "director", None, "The Weir"), ("Petter Lunde", "cast", "Aksel", "The Weir"),
    ]  # fmt: skip
    assert "cinematographer Q4" in source.troubles[0].what
    assert "Also known as: Demningen" in source.body


@pytest.mark.parametrize("head", ["film,person,role,character", "Title;Name;Job;Part", "movie\tname\tfunction\tplayed"])
def test_a_table_of_credits_may_speak_of_several_films(tmp_path, head):
    """Under any usual names of the columns; each film has its own rows."""
    mark = next(sign for sign in ",;\t" if sign in head)
    rows = [("The Weir", "Ines Halvard", "director", ""), ("Salt", "Ola Fure", "Director of Photography", "")]
    rows += [("Salt", "Petter Lunde", "cast", "Aksel")]
    source = opened(tmp_path, "credits.csv", "\n".join([head, *(mark.join(row) for row in rows)]))

    assert credits_of(source) == [
        ("Ines Halvard", "director", None, "The Weir"),
        ("Ola Fure", "cinematographer", None, "Salt"),
        ("Petter Lunde", "cast", "Aksel", "Salt"),
    ]


def test_any_other_table_is_a_text(tmp_path):
    """Kadr does not take a price list for credits."""
    source = opened(tmp_path, "prices.csv", "Ware,Price\nTicket for a film,12\n")

    assert source.body == "Ware,Price\nTicket for a film,12\n"


@pytest.mark.parametrize("role", LABELS)
def test_each_label_leads_back_to_its_role(role):
    """Whatever a record says of a person is found again by the finder of credits."""
    record = Record("The Weir", "2018")
    record.credit("director", "Ines Halvard")
    record.credit(
        role, "Nordlys Film GmbH" if role in {"production_company", "distributor", "courtesy"} else "Ada Brook"
    )
    found = {row[1] for row in credits_of(source_of("r.json", "0" * 64, [record], "record"))}

    assert role in found


def test_a_record_without_a_word_of_cinema_is_about_a_film(tmp_path):
    """A long cast and nobody else: records are kept of films only."""
    rows = "".join(f"The Weir,Ada{n} Brook{n}lyn,cast\n" for n in range(300))
    source = opened(tmp_path, "cast.csv", f"film,person,role\n{rows}".replace("0", "a").replace("1", "e"))

    assert len(credits_of(source)) > 50


@pytest.mark.parametrize("kind", ["jsonld", "credits-csv"])
def test_what_kadr_writes_it_reads_again(tmp_path, kind):
    """The credits of a dossier come back from its export."""
    dossier = dossier_with(page="Directed by: Ines Halvard\n\nCast: Petter Lunde (Aksel)\n\nEditing: Pia Lind")
    for exact, person, role, part in (
        ("Directed by: Ines Halvard", "Ines Halvard", "director", None),
        ("Petter Lunde (Aksel)", "Petter Lunde", "cast", "Aksel"),
        ("Editing: Pia Lind", "Pia Lind", "editor", None),
    ):
        dossier.add("credits", [Credit(words(dossier, "page", exact), person, role, None, part, "The Weir", 0.9)])
    (file,) = EXPORTERS[kind].write(dossier, tmp_path / f"weir{EXPORTERS[kind].suffix}")

    assert set(credits_of(open_source(file))) == {(c.person, c.role, c.character, "The Weir") for c in dossier.credits}


HOSTILE = {
    "deep.json": "[" * 100_000 + "]" * 100_000,
    "deeper.json": '{"a":' * 50_000 + "1" + "}" * 50_000,
    "half.json": json.dumps(MOVIE)[:200],
    "no film.json": '{"name": "a shop"}',
    "long number.json": '{"@type": "Movie", "name": ' + "9" * 10_000 + "}",
    "nameless.json": '{"@type": "Movie"}',
    "only a name.json": '{"@type": "Movie", "name": "The Weir"}',
    "odd item.json": '{"entities": {"Q1": {"claims": {"P57": [7, {"mainsnak": []}], "P161": "x"}, "labels": []}}}',
    "no film item.json": '{"entities": {"Q5": {"claims": {}}}}',
    "bomb.nfo": '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><movie><title>&b;</title></movie>',
    "file.nfo": '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><movie><title>&x;</title></movie>',
    "half.nfo": NFO[:200],
    "deep.nfo": "<movie>" * 5_000,
    "series.nfo": "<tvshow><title>The Weir</title></tvshow>",
    "long cell.csv": 'person,role\n"' + "x" * 200_000 + '",director\n',
    "many.csv": "person,role\n" + "Ada Brook,director\n" * 30_000,
    "nothing.csv": "person,role\n",
    "long.json": json.dumps({"@type": "Movie", "name": "The Weir", "actor": [f"Ada Brook {n}" for n in range(9_000)]}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_broken_or_hostile_is_one_clear_line(tmp_path, name):
    """Which file, what is wrong with it; nothing is expanded, nothing is fetched."""
    with pytest.raises(CannotRead) as told:
        opened(tmp_path, name, HOSTILE[name])
    assert name in str(told.value)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 400 + len(str(tmp_path))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["Movie", "Person", "Q1", "Ada Brook"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            "@type @id @graph name director actor contributor duration award entities claims labels value mainsnak datavalue "
            "qualifiers P57 P161 P2047 P1810 Q1 aliases id text".split()
        ),
        inner, max_size=4,
    ),
    max_leaves=25,
)  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(values)
def test_no_json_breaks_the_reader(tmp_path, value):
    """A source or one line, whatever stands where."""
    try:
        source = opened(tmp_path, "any.json", json.dumps(value))
    except CannotRead:
        return
    assert source.body
