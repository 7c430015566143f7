"""What pages on films open with and how they list: the film, its cast, makers' lives, prizes. All invented."""

import pytest
from makers import reading_of

from kadr.reading.credits import Credits
from kadr.reading.people import People
from kadr.reading.prizes import Prizes

OPENINGS = {
    "an encyclopedia": (
        "Tin Psalm\n\nFrom the open book\n\nTin Psalm is a 2012 drama film directed by Orla Venn. It has been set beside The Shining.\n",
        "Tin Psalm",
    ),
    "an encyclopedia in German": (
        "Der Lotse von Varel\n\nDer Lotse von Varel ist ein deutscher Spielfilm aus dem Jahr 2014 von Regisseurin Almut Brink. Der Film lief in Emden.\n",
        "Der Lotse von Varel",
    ),
    "an interview's headline": (
        "Orla Venn on Seven Doors\n\nWhen Seven Doors screened last week, the audience stayed. The film cost little. Some named The Shining, a film she saw.\n",
        "Seven Doors",
    ),
    "a review's headline": (
        "Crítica | Quintal\n\nEm Quintal, o tempo se mede pelas mangas. A diretora Rosa Lima estreou com o filme Cisterna (2011).\n",
        "Quintal",
    ),
    "a headline with its maker": (
        "Le Gué de la Nive, de Xan Etchart\n\nPour son deuxième film après Sel rouge (2018), Xan Etchart filme un fleuve.\n",
        "Le Gué de la Nive",
    ),
    "a clause before the title": (
        "Directed by Orla Venn, The Tin Road is a film about two sisters and a mill. The cast is small.\n",
        "The Tin Road",
    ),
}


@pytest.mark.parametrize("case", OPENINGS)
def test_a_page_is_about_the_film_that_it_opens_with(case):
    """However the page opens, its film is the one it says it is about, not one that it leans on."""
    words, title = OPENINGS[case]

    assert reading_of(words).main_film == title


def cast_of(words, title):
    rows = Credits().find(reading_of(words, title=title))
    return {(row.person, row.character) for row in rows if row.role == "cast"}


def test_a_cast_list_may_set_parts_behind_colons():
    """Encyclopedias print "Actor: Part" under the head of the cast; the lines of data behind it are none of it."""
    words = "Tin Psalm\n\nRegie: Almut Brink\n\nBesetzung\nJan Terbeck: Ubbo\nSwantje Olsen: die Wirtin\nDauer: 96 Minuten\n"

    assert cast_of(words, "Tin Psalm") == {("Jan Terbeck", "Ubbo"), ("Swantje Olsen", "die Wirtin")}


def test_the_lines_with_one_word_tell_which_side_the_part_is_on():
    """Where either side could be the actor, the whole list is read one way."""
    words = "Tin Psalm\n\nDirector: Orla Venn\n\nCast\nDULCE     Filipa Moura\nINSPECTOR LEAL     Rui Matos\nNUNO     Tiago Sá Pinto\n"

    assert ("Rui Matos", "INSPECTOR LEAL") in cast_of(words, "Tin Psalm")


def test_a_line_with_bars_names_director_and_cast():
    """The line under a title in a programme: "Dir. … | country and year | … | With …"."""
    words = "TIN PSALM\nDir. Orla Venn | UK 1974 | 104 min | 35mm | With Philippa Croy, Edmund Vale\n\nOrla Venn made only three films.\n"
    rows = Credits().find(reading_of(words, title="Tin Psalm"))

    found = {(row.person, row.role) for row in rows if row.role_text in {"Dir.", "With"}}
    assert found == {("Orla Venn", "director"), ("Philippa Croy", "cast"), ("Edmund Vale", "cast")}


OBITUARY = (
    "Obituaries\n\nBeatrix Hollis, film editor, 1931-2020\n\n"
    "The film editor Beatrix Hollis, who has died aged 88, cut 31 films, among them The Long Acre (1968).\n\n"
    "Hollis was born in Halifax in 1931. She taught at the National Film School until 1996. "
    "Her first credit as editor was Two Pints (1959), a film directed by Leonard Fray.\n"
)


def test_an_obituary_tells_what_its_subject_made():
    """Films that "among them" and "her first credit" name are of whose life it tells, in their own job."""
    rows = Credits().find(reading_of(OBITUARY))

    assert {row.film for row in rows if (row.person, row.role) == ("Beatrix Hollis", "editor")} == {
        "The Long Acre",
        "Two Pints",
    }


def test_an_obituary_tells_a_death_and_where_its_subject_taught():
    """ "She" is whose life it tells."""
    facts = {(row.person, row.fact) for row in People().find(reading_of(OBITUARY))}

    assert {("Beatrix Hollis", "died"), ("Beatrix Hollis", "born"), ("Beatrix Hollis", "works")} <= facts


def test_a_line_of_nothing_but_prizes_tells_that_they_were_won():
    """ "Special mention of the jury at Mar del Plata" has no verb, and needs none."""
    words = "TIN PSALM\n\nOrla Venn turns a thin story into a film. Special mention of the jury at Mar del Plata.\n"
    rows = Prizes().find(reading_of(words, title="Tin Psalm"))

    assert [(row.prize, row.festival, row.work, row.outcome) for row in rows] == [
        ("Special mention", "Mar del Plata", "Tin Psalm", "won")
    ]


def test_a_prize_for_a_life_is_of_no_film():
    """A lifetime achievement award has a recipient and no work."""
    words = "Tin Psalm\n\nThe film Tin Psalm opened in 1999. In 2005 Orla Venn received the lifetime achievement award in Cannes.\n"
    rows = Prizes().find(reading_of(words, title="Tin Psalm"))

    assert [row.work for row in rows if row.year == 2005] == [None]
