"""Ways of telling that pages of the web have and prose seldom has: short labels, bracketed makers, prizes behind titles.

All people, films and prizes are invented.
"""

import pytest
from makers import reading_of

from kadr.fold import fold, level
from kadr.reading.credits import Credits
from kadr.reading.prizes import Prizes
from kadr.reading.subject import infer
from kadr.reading.works import Works


def credits_of(words, title="The Salt Road"):
    """(person, role, film) of each credit."""
    return {(fold(r.person), r.role, r.film) for r in Credits().find(reading_of(words, title=title))}


SALT = "The Salt Road"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "The Salt Road\n\nDir. Ines Halvard / Scr. Tomas Brenne\n\nCast: Nora Wexler, Ilse Brandt\n\nA film about salt.",
            {("ines halvard", "director"), ("tomas brenne", "writer"), ("nora wexler", "cast"), ("ilse brandt", "cast")},
            id="short labels with a slash",
        ),
        pytest.param(
            "THE SALT ROAD (1955) B/W 93m dir: Ines Halvard\n\nw/Nora Wexler, Ilse Brandt, Jonas Kerr\n\nA film about salt, and a good one.",
            {("ines halvard", "director"), ("nora wexler", "cast"), ("ilse brandt", "cast"), ("jonas kerr", "cast")},
            id="a small dir: and w/",
        ),
        pytest.param(
            "The Salt Road\n\nTwo sisters carry salt across the film.\nDIR/SCR Ines Halvard; SCR Tomas Brenne; PROD Greta Vance. US, 1948, b&w, 79 min.",
            {("ines halvard", "director"), ("ines halvard", "writer"), ("tomas brenne", "writer"), ("greta vance", "producer")},
            id="labels in capitals with no colon",
        ),
        pytest.param(
            "The Salt Road\n\nA film about salt.\n\nCast & Crew\n\ndirector Ines Halvard\ncinematography Lucia Ferrante\ncast Nora Wexler, Ilse Brandt",
            {("ines halvard", "director"), ("lucia ferrante", "cinematographer"), ("nora wexler", "cast"), ("ilse brandt", "cast")},
            id="small labels at the head of their lines",
        ),
        pytest.param(
            "The Salt Road\n\nInes Halvard\nNorway 2016 / 94'\n\nTwo sisters carry salt in this film.",
            {("ines halvard", "director")},
            id="a name below the title, over data",
        ),
        pytest.param(
            "The Salt Road\n\nAnna Critic\n12 March 2016\n\nTwo sisters carry salt in this film.", set(), id="a byline below the title"
        ),
        pytest.param(
            "We will be showing The Salt Road (1949, Ines Halvard, 108 mins). It is a film about salt.",
            {("ines halvard", "director")},
            id="year and maker in brackets",
        ),
        pytest.param(
            "Directed by Northern Irish filmmakers and old friends Ines Halvard and Tomas Brenne, The Salt Road is a film about salt.",
            {("ines halvard", "director"), ("tomas brenne", "director")},
            id="who they are before their names",
        ),
        pytest.param(
            "The Salt Road is a film. Working from a script by Tomas Brenne, Ines Halvard made what she called a fable.",
            {("tomas brenne", "writer")},
            id="the clause begins anew behind a comma",
        ),
        pytest.param(
            "The Salt Road\nA film of 2016.\n\nNora Wexler (Maud Kern)\nIlse Brandt (Agnes Kern)\n\nMaud and Agnes carry salt. Maud sings.",
            {("nora wexler", "cast"), ("ilse brandt", "cast")},
            id="a printed cast has the actor first",
        ),
        pytest.param(
            "The Salt Road is a film about a painter, an artist (Nora Wexler) who goes north.", {("nora wexler", "cast")}, id="a part without a name"
        ),
        pytest.param(
            "Ines Halvard, director. The Salt Road. 97 minutes. A film in Norwegian.\n\nHalvard made this film and co-authored the screenplay with Tomas Brenne.",
            {("ines halvard", "director"), ("tomas brenne", "writer")},
            id="as scholars head a review",
        ),
    ],
)  # fmt: skip
def test_credits_are_found(words, expected):
    """Each way of printing a credit gives its people and nobody else."""
    assert credits_of(words) == {(person, role, SALT) for person, role in expected}


def test_others_films_have_their_own_makers():
    """News on prizes names films by possession; each goes to its own maker."""
    found = credits_of(
        "The Salt Road, a film, won the Jury Prize. Lise Kern's South African-set drama Close Water and Hanna Vos's documentary Nine "
        "Lamps were shown too, and so was “Low Tide” (Greta Vance, 2014)."
    )

    assert ("lise kern", "director", "Close Water") in found
    assert ("hanna vos", "director", "Nine Lamps") in found
    assert ("greta vance", "director", "Low Tide") in found


def test_two_directors_by_possession():
    """ "A and B's documentary T" and "Directors A and B": both."""
    both = {("ines halvard", "director", SALT), ("tomas brenne", "director", SALT)}

    assert (
        credits_of(
            "One year ago, Ines Halvard and Tomas Brenne's stunning documentary “The Salt Road” won the Grand Prix."
        )
        == both
    )
    assert (
        credits_of("Directors Ines Halvard and Tomas Brenne talk about their documentary film The Salt Road.") == both
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("It is the first film of the page. The Salt Road was adapted from Greta Vance's novel.", ("greta vance", "source_author", SALT), id="adapted from"),
        pytest.param("The Salt Road is a film based upon the 1932 novel of the same name by Norwegian writer Greta Vance.", ("greta vance", "source_author", SALT), id="of the same name"),
        pytest.param("The Salt Road\n\nDirected by Ines Halvard\nBased on The Long Way\nby Greta Vance\nMusic by Aiko Tanabe\n\nA film.", ("greta vance", "source_author", SALT), id="on two lines"),
        pytest.param("The Salt Road is a film. Ines Halvard directed her own script.", ("ines halvard", "writer", SALT), id="her own script"),
        pytest.param("The Salt Road is a film. The director Ines Halvard (Low Tide, Nine Lamps) keeps it short.", ("ines halvard", "director", "Low Tide"), id="films in brackets"),
        pytest.param("The director adapted the film The Salt Road from an unproduced play by Greta Vance.", ("greta vance", "source_author", SALT), id="adapted it from a play"),
        pytest.param("Ines Halvard • Director\n\nIn The Salt Road, the film of the year, two sisters carry salt.", ("ines halvard", "director", SALT), id="a job behind a dot"),
        pytest.param("Featuring Nora Wexler in a fearsome performance, The Salt Road is a film.", ("nora wexler", "cast", SALT), id="featuring"),
    ],
)  # fmt: skip
def test_a_credit_is_among_those_found(words, expected):
    """One way of telling each."""
    assert expected in credits_of(words)


def test_own_films_are_the_directors():
    """What the text calls the maker's debut is a credit too."""
    found = credits_of(
        "The Salt Road is a film by Ines Halvard. As in her first feature, Low Tide (2012), nobody speaks."
    )

    assert ("ines halvard", "director", "Low Tide") in found


def test_films_that_are_leant_on_get_no_credit():
    """A comparison is no credit, whatever stands behind the title."""
    assert (
        credits_of("The Salt Road is a film that recalls “Low Tide” (Greta Vance, 2014) and Anna Pohl's “The Quarry”.")
        == set()
    )


def prizes_of(words):
    rows = Prizes().find(reading_of(words, title=SALT))
    return {(r.festival, r.prize, r.work, r.outcome) for r in rows}


def test_a_sentence_that_begins_with_its_makers_is_read():
    """ "Directed by" at the head of a sentence is no side line of a list of prizes."""
    found = prizes_of(
        "Directed by Ines Halvard, from a screenplay by Tomas Brenne, The Salt Road won the Palme d'Or at the 2023 Cannes Film "
        "Festival and the Golden Globe for Best Non-English-Language Film."
    )

    assert ("Cannes Film Festival", "Palme d'Or", SALT, "won") in found
    assert ("Golden Globe", "Best Non-English-Language Film", SALT, "won") in found


def test_prizes_in_brackets_belong_to_the_title_before():
    """ "TITLE" (Jury Prize): each bracket its own film."""
    found = prizes_of(
        "The Salt Road is a film. Other winners include “In the Well” (World Cinema Jury Prize) and “Nine Lamps” (Audience Award)."
    )

    assert {(prize, work) for _, prize, work, _ in found} == {
        ("World Cinema Jury Prize", "In the Well"), ("Audience Award", "Nine Lamps"),
    }  # fmt: skip


def test_festivals_behind_a_label_are_showings():
    """Each town of "Festivals: …" is one row."""
    found = prizes_of(
        "The Salt Road\n\nA film by Ines Halvard.\n\nCountry: Norway 2017\nFestivals: Cannes, Sarajevo, Toronto etc.\n"
    )

    assert {(festival, outcome) for festival, _, _, outcome in found} == {
        ("Cannes", "selected"), ("Sarajevo", "selected"), ("Toronto", "selected"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "The Salt Road is a film, and they called it “material worthy of an Oscar”.",
        "Though the Oscar nominations may be a great accomplishment, the makers of the film The Salt Road went home.",
    ],
)
def test_prizes_that_are_only_spoken_of_are_no_rows(words):
    """Worth a prize, or told elsewhere: nothing is won here."""
    assert prizes_of(words) == set()


def test_a_makers_name_behind_directed_by_is_no_winner():
    """ "The documentary, directed by A and B, won nominations": the film has them."""
    rows = Prizes().find(
        reading_of(
            "The Salt Road, a documentary film directed by Ines Halvard and Tomas Brenne, won nominations for best documentary.",
            title=SALT,
        )
    )

    assert {(r.prize, r.work) for r in rows} == {("best documentary", SALT)}


def test_counted_nominations_that_are_then_told_are_told_once():
    """The number is no row beside the rows that it counts."""
    found = prizes_of(
        "The Salt Road has been nominated for two Academy Awards, including Best Picture and Best Director."
    )

    assert {prize for _, prize, _, _ in found} == {"Best Picture", "Best Director"}


def works_of(words):
    return {(r.title, r.creator, r.relation) for r in Works().find(reading_of(words, title=SALT))}


@pytest.mark.parametrize(
    "words",
    [
        "Ingmar Bergman's film The Salt Road played on Sunday. It is about salt.",
        "The Salt Road is a film. It won the “Best Foreign Language Film” award.",
        "The Salt Road is a film in which a man has “LOVE” tattooed on his hand.",
        "In The Salt Road, a film about salt, they both sing ‘Leaning on the Door of Night’ to themselves.",
        "The company will release the French film The Salt Road on Blu-ray Disc and DVD May 28.",
        "The Salt Road was shot on SONY HD and is a film about salt. The film has a DTS-HD soundtrack.",
    ],
)
def test_no_work_is_set_beside_the_film(words):
    """A maker's bare name, a prize, a tattoo, a song that is sung, a medium: none is another work."""
    assert works_of(words) == set()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("March 24, 2018\n\nThe Salt Road\n\nA film in the series. The Salt Road is shown on March 24, 2018.", "The Salt Road"),
        ("Filmmaker Ines Halvard (THE SALT ROAD)\n\nTHE SALT ROAD, 14min., USA\nDirected by Ines Halvard\nTwo sisters carry salt.", "The Salt Road"),
        ("After her earlier films Low Tide (2017) and Nine Lamps (2019), the director goes on with Oh, Norway (2024), a film about home.", "Oh, Norway"),
        ("Microsoft Store\n\nBuy from Amazon\n\nBuy from Amazon.com\n\nTidal Home Video presents\nLow Tide (1955)\n\nA film seemingly modest. Low Tide is long.", "Low Tide"),
        ("The Salt Road premiere: A chat on the red carpet\n\nInes Halvard's film The Salt Road opens. The Salt Road premiere was long.", "The Salt Road"),
        ("The Salt Road\n\nInes Halvard\nNorway 2016 / 94'\n\nInes Halvard goes north. Ines Halvard has made a film.", "The Salt Road"),
    ],
)  # fmt: skip
def test_the_film_of_a_page_is_found(words, title):
    """Not a date, not what is left of "Directed by", not the oldest of several films, not the director."""
    assert infer([reading_of(words)]).title == title


def test_a_known_title_inside_a_longer_one_is_not_named():
    """Words in the middle of a phrase in capitals are no film of the lists."""
    reading = reading_of(
        "Review: A Boy Walks Home Alone Among Sheep\n\nThe film is long, and A Boy Walks Home Alone Among Sheep knows it."
    )

    assert "Home Alone" not in {hit.title for hit in reading.titles}


def test_a_dash_between_two_words_ends_a_name():
    """An em dash set without blanks joins no words; offsets stay."""
    text = "the novel by Greta Vance—her first"

    assert level(text) == "the novel by Greta Vance her first"
