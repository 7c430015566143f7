"""Which spellings are one name. All people and films are invented."""

from pathlib import Path

import pytest

from kadr.dossier import Dossier
from kadr.reading.names import Names, canonical_names
from kadr.reading.names.letters import skeleton
from kadr.records import Credit, Quote, Subject, Text, Work


def dossier(**bodies):
    """A dossier of texts in which each line "role: Person" (or "role: Person (Character)") is a credit."""
    made = Dossier(Path("Salt.kadr"), Subject("The Salt Road", 2016, None, ("The Salt Road",)), bodies=bodies)
    for text_id, body in bodies.items():
        made.add("texts", [Text(text_id, f"{text_id}.txt", "notes", "en")])
        start = 0
        for line in body.split("\n"):
            role, colon, person = line.partition(": ")
            if colon and " " not in role:
                name, _, character = person.partition(" (")
                quote = Quote(text_id, start, start + len(line), line)
                made.add(
                    "credits", [Credit(quote, name, role, role, character.rstrip(")") or None, "The Salt Road", 0.95)]
                )
            start += len(line) + 1
    return made


def rows(**bodies):
    """Names of such a dossier, by surface."""
    return {row.surface: row for row in Names().join(dossier(**bodies))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schirokow", "Shirokov"),
        ("Litvinsky", "Litvinskiy"),
        ("Xenia", "Kseniya"),
        ("Alexander", "Aleksandr"),
        ("Sergei", "Sergey"),
        ("Schtscherba", "Shcherba"),
        ("Viktoria", "Victoria"),
        ("Орлов", "Orlov"),
        ("Évelyne", "Evelyne"),
    ],
)
def test_transliterations_of_a_name_meet(one, other):
    """Rules of German, French and English transliteration lead to one key."""
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Marina", "Marian"), ("Orlov", "Orlin"), ("Halvard", "Halverd"), ("Ines", "Inga")]
)
def test_other_names_stay_other(one, other):
    """Names that only look alike have other keys."""
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("surface", "reason"),
    [
        ("Sergei Orlov", "transliteration"),
        ("SERGEY ORLOV", "capitals"),
        ("Сергей Орлов", "the same name in Cyrillic letters"),
        ("S. Orlov", "an initial for the first name"),
        ("Sergey Pavlovich Orlov", "with a middle name"),
        ("Orlov Sergey", "family name first"),
        ("Sergey Orlev", "a slip of one letter: the same job on the same film"),
    ],
)
def test_each_way_of_spelling_is_joined_for_its_reason(surface, reason):
    """Transliteration, capitals, Cyrillic, initials, middle names, order and slips, each said."""
    row = rows(a="editor: Sergey Orlov", b="editor: Sergey Orlov", c=f"editor: {surface}")[surface]

    assert (row.canonical, row.reason, row.settled) == ("Sergey Orlov", reason, True)


def test_a_surname_alone_is_joined_and_counted():
    """ "Orlov" in the same text is Sergey Orlov."""
    row = rows(a="editor: Sergey Orlov\nWhat Orlov cut, and why Orlov cut it.")["Orlov"]

    assert (row.canonical, row.reason, row.count) == ("Sergey Orlov", "the surname alone", 2)


def test_a_slip_needs_the_same_job():
    """A letter's difference and another job: kept apart, and listed as doubtful."""
    found = rows(a="editor: Sergey Orlov", b="composer: Sergey Orlev")

    assert found["Sergey Orlev"].canonical != found["Sergey Orlov"].canonical
    assert not all(row.settled for row in found.values())


def test_another_first_name_stays_apart():
    """Brothers and sisters share a surname."""
    found = rows(a="producer: Sergey Orlov\nproducer: Anna Orlova", b="producer: Sergey Orlov\nproducer: Yuri Orlov")

    assert found["Yuri Orlov"].canonical == "Yuri Orlov"
    assert not found["Yuri Orlov"].settled
    assert found["Sergey Orlov"].settled


def test_the_form_most_texts_print_stands_for_all():
    """Canonical is what most texts print."""
    found = rows(a="editor: Sergei Orlov", b="editor: Sergey Orlov", c="editor: Sergei Orlov")

    assert {row.canonical for row in found.values() if row.kind == "person"} == {"Sergei Orlov"}


def test_one_spelling_has_a_row_too():
    """Nobody falls away."""
    assert rows(a="editor: Sergey Orlov")["Sergey Orlov"].reason == "one spelling"


def test_characters_companies_and_titles_are_names():
    """A longer name of one actor's part, a company's two forms, a title in capitals."""
    found = rows(
        a="cast: Nora Wexler (Maud)\ndistributor: Tidal Film\nTHE SALT ROAD is slow.",
        b="cast: Nora Wexler (Maud Pell)\ndistributor: Tidal Films GmbH\nThe Salt Road is long.",
    )

    assert found["Maud Pell"].canonical in {"Maud", "Maud Pell"}
    assert found["Maud"].canonical == found["Maud Pell"].canonical
    assert found["Tidal Film"].canonical == found["Tidal Films GmbH"].canonical
    assert (found["THE SALT ROAD"].canonical, found["THE SALT ROAD"].reason) == ("The Salt Road", "capitals")


def test_other_modules_ask_for_the_settled_form():
    """`canonical_names` maps every folded surface."""
    names = canonical_names(dossier(a="editor: Sergey Orlov", b="editor: Sergey Orlov", c="editor: Сергей Орлов"))

    assert names["sergei orlov"] if "sergei orlov" in names else names["sergey orlov"] == "Sergey Orlov"


def test_rows_are_the_same_each_time():
    """The order of rows and the choice of forms do not depend on chance."""
    made = dossier(a="editor: Sergei Orlov\ncast: Nora Wexler", b="editor: Sergey Orlov")

    assert Names().join(made) == Names().join(made)


def test_a_name_known_in_capitals_alone_stands_as_in_a_sentence():
    """No text prints it otherwise, and the record does not shout."""
    found = rows(a="editor: ANNA DE LA MOTTE")

    assert found["ANNA DE LA MOTTE"].canonical == "Anna de la Motte"
    assert found["ANNA DE LA MOTTE"].reason == "capitals"


def test_a_character_behind_a_name_is_no_spelling_of_it():
    """A list printed without its gaps, "Anna Muster Agnes"."""
    found = rows(
        a="cast: Yevgenia Lunde (Agnes)", b="cast: Evgenia Lunde Agnes", c="Evgenia Lunde Agnes, Petr Novak Pavel"
    )

    assert {s for s, row in found.items() if row.kind == "person"} == {"Yevgenia Lunde", "Evgenia Lunde"}


@pytest.mark.parametrize("normal", ["editor: Maren Oldenkirk", "What Maren Oldenkirk said."])
def test_capitals_give_way_to_the_normal_spelling(normal):
    """However many texts print the capitals."""
    found = rows(a="editor: MAREN OLDENKIRK", b="editor: MAREN OLDENKIRK", c="cast: MAREN OLDENKIRK", d=normal)

    assert {row.canonical for row in found.values() if row.kind == "person"} == {"Maren Oldenkirk"}


def test_a_title_that_a_copy_rewords_is_the_same_title():
    """What stands in a reworded copy in the place of a title is a spelling of it, and says why."""
    original = 'Often he loves "Ash, Open City" by Ugo Ferro and rain.'
    copy = 'Frequently he loves "Ash, Open Metropolis" by Ugo Ferro and drizzle.'
    made = Dossier(Path("Ash.kadr"), Subject("Salt", 1990, None, ("Salt",)), bodies={"one": original, "two": copy})
    made.add("texts", [Text("one", "1.txt", "review", "en"), Text("two", "2.txt", "review", "en", copy_of="one")])
    start = original.index("Ash")
    quote = Quote("one", start, start + 14, "Ash, Open City")
    made.add("works", [Work(quote, "Ash, Open City", "film", None, "mention", None, None, 0.9)])
    found = {row.surface: row for row in Names().join(made) if row.kind == "title"}

    assert found["Ash, Open Metropolis"].canonical == "Ash, Open City"
    assert "copy" in found["Ash, Open Metropolis"].reason


def test_a_company_in_russian_letters_is_the_company():
    """Its English words come back as their Russian spelling in Latin letters; the legal form is no part of the name."""
    found = rows(a="production_company: Non-Halt Productions", b='production_company: OOO "Non-Halt Prodakshn"')

    assert found["Non-Halt Prodakshn"].canonical == found["Non-Halt Productions"].canonical
