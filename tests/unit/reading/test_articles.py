"""Pages about several films, films called somebody's, lists of nominees: which film and which person a row gets.

All people, films and prizes are invented.
"""

import pytest
from makers import reading_of

from kadr.fold import fold
from kadr.reading.credits import Credits
from kadr.reading.credits.found import nominative
from kadr.reading.prizes import Prizes
from kadr.reading.subject import infer
from kadr.reading.works import Works


def told(words):
    """A text read alone, its film inferred."""
    return reading_of(words, title=infer([reading_of(words)]).title)


def credits_of(words):
    """(person, role, film) of each credit, the film inferred."""
    return {(fold(r.person), r.role, r.film) for r in Credits().find(told(words))}


def test_each_paragraph_of_an_article_is_about_its_own_film():
    """Three films in three paragraphs: a name without a title goes to the film that its paragraph began with."""
    words = (
        "Drei Filme aus dem Wettbewerb\n\n"
        "In „Steinobst“ sucht eine Bäuerin ihren Hof. Die Kamera führte Anna Muster.\n\n"
        "Ganz anders „Nebelhorn“: zwei Lotsen warten auf ein Schiff. Die Kamera führte Peter Beispiel.\n\n"
        "Auch „Zwirn“ lief im Wettbewerb, ein Film über eine Näherin. Die Kamera führte Clara Probe."
    )

    found = credits_of(words)

    assert found >= {
        ("anna muster", "cinematographer", "Steinobst"),
        ("peter beispiel", "cinematographer", "Nebelhorn"),
        ("clara probe", "cinematographer", "Zwirn"),
    }


def test_an_earlier_film_named_first_is_not_what_a_review_is_about():
    """Nach „…“ names another film; the one over country and year is the page's."""
    words = (
        "Kino-Tipp: Schiefer\n\n"
        "Nach „Kreide“ und „Tafel“ legt Anna Muster einen stillen Film über Dachdecker vor.\n\n"
        "Schiefer. Deutschland/Polen 2018. Regie: Anna Muster. 96 Minuten."
    )

    assert infer([reading_of(words)]).title == "Schiefer"


def test_films_in_brackets_behind_their_maker_are_others():
    """The film behind the brackets is the one the page is about."""
    words = "Director Ines Halvard's (“Salt Road,” “Low Tide”) new drama “The Long Ice” is a film about a family of fishermen."

    assert infer([reading_of(words)]).title == "The Long Ice"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Im Mittelpunkt stand „Steinobst“, das Spielfilmdebüt von Anna Muster. Der Film lief im Wettbewerb.",
            ("anna muster", "director", "Steinobst"),
            id="de, the debut of",
        ),
        pytest.param(
            "Auch Anna Muster legt mit „Steinobst“ ihren ersten langen Film vor. Das Publikum lachte viel.",
            ("anna muster", "director", "Steinobst"),
            id="de, presents with it",
        ),
        pytest.param(
            "A primeira longa-metragem de Ana Exemplo, “Pedra e Pão”, abre o festival. O filme é falado em mirandês.",
            ("ana exemplo", "director", "Pedra e Pão"),
            id="pt, the first feature of",
        ),
        pytest.param(
            "Na competição está “Pedra e Pão”, a estreia de Ana Exemplo na ficção. O filme é falado em mirandês.",
            ("ana exemplo", "director", "Pedra e Pão"),
            id="pt, the debut of",
        ),
        pytest.param(
            "Avec « Pierre et Pain », Anne Exemple signe un deuxième film sobre. La cinéaste y filme des boulangers.",
            ("anne exemple", "director", "Pierre et Pain"),
            id="fr, signs with it",
        ),
    ],
)
def test_whose_film_it_is_called_tells_who_directed_it(words, expected):
    """A debut of somebody, a film that somebody presents."""
    assert expected in credits_of(words)


def test_what_somebody_wrote_for_a_film_does_not_make_it_theirs():
    """A verb of making with another job between is no direction."""
    words = "Anne Exemple signe la musique de « Pierre et Pain ». Le film raconte une boulangerie de village."

    assert credits_of(words) == {("anne exemple", "composer", "Pierre et Pain")}


def test_a_preposition_with_a_capital_is_no_first_name():
    """Mit Anna Muster, Dopo Pane: the sentence gave the capital."""
    words = "Der Film läuft ab Mai im Kino. Mit Franzjosefa Muster, Bert Beispiel. Als Wirt ist Bert Beispiel zu sehen."

    names = {person.full for person in reading_of(words).persons}

    assert "Franzjosefa Muster" in names
    assert not any(name.startswith(("Mit ", "Als ")) for name in names)


def test_titles_in_a_row_each_have_their_maker():
    """La Nuit de A et Sable de B: two phrases in capitals, two directors."""
    words = (
        "Le jury du festival a aussi vu La Nuit du pain de Anne Exemple et Sable de Benoît Modèle, deux premiers films."
    )

    titles = {title.title for title in reading_of(words).titles}

    assert {"La Nuit du pain", "Sable"} <= titles


def test_nominees_of_one_line_are_rows_of_their_own():
    """A winner above, nominees below: each film with its maker, none of them won, and none is a cast."""
    words = (
        "Winners of the Muster Film Awards\n\n"
        "Best Documentary\nWINNER: The Long Rink, Ines Halvard\nAlso nominated: Salt Roads (Tomas Brenne), Low Barns (Nora Wexler)\n\n"
        "Best Original Score\nWINNER: Jonas Kerr, Dry Ice\nNominees: Greta Vance, Low Barns; Ilse Brandt, The Long Rink\n"
    )
    reading = told(words)

    rows = {(row.prize, row.work, row.recipient, row.outcome) for row in Prizes().find(reading)}

    assert rows >= {
        ("Best Documentary", "The Long Rink", "Ines Halvard", "won"),
        ("Best Documentary", "Salt Roads", "Tomas Brenne", "nominated"),
        ("Best Documentary", "Low Barns", "Nora Wexler", "nominated"),
        ("Best Original Score", "Low Barns", "Greta Vance", "nominated"),
        ("Best Original Score", "The Long Rink", "Ilse Brandt", "nominated"),
    }
    assert not [row for row in Credits().find(reading) if row.role == "cast"]


def test_a_nomination_never_received_is_none():
    """What a country never had, and what a film has chances for, gives no row."""
    words = (
        "“The Salt Road” is a film by Ines Halvard. It is the only film with chances to garner an Oscar nomination.\n\n"
        "The country has never received an Oscar nomination since it sent its first film."
    )

    assert not Prizes().find(told(words))


def test_a_winner_in_a_category_has_won():
    """Победительницей в номинации: the word for a nomination there is the category's."""
    words = "Фильм «Полынь» показали на фестивале. Победительницей в номинации «Лучшая актриса» стала Анна Образцова за фильм «Полынь»."

    assert {row.outcome for row in Prizes().find(told(words)) if row.prize} == {"won"}


def test_a_russian_name_in_the_dative_comes_back_to_its_basic_case():
    """By its endings alone, though no list knows the first name."""
    reading = reading_of("Приз вручили Платону Образцову за фильм «Полынь».")

    assert nominative(reading, "Платону Образцову") == "Платон Образцов"


def test_time_that_passes_adapts_nothing():
    """Nach „Kreide“ ist es ihr zweiter Film: an earlier film is no source."""
    words = "Anna Muster hat „Schiefer“ gedreht, einen Film über Dachdecker. Nach „Kreide“ ist es ihre erste Arbeit fürs Kino."
    from_a_novel = f"{words} Er entstand nach dem Roman „Lehm“ von Bert Beispiel."

    assert {row.title for row in Works().find(told(from_a_novel)) if row.relation == "adaptation"} == {"Lehm"}


@pytest.mark.parametrize(
    ("told", "name"),
    [("Ирину Иванову", "Ирина Иванова"), ("Нину Мустерову", "Нина Мустерова"), ("Павлу Лунгину", "Павел Лунгин")],
)
def test_a_womans_accusative_is_no_mans_dative(told, name):
    """Both end in -ову; which it is, the first name tells."""
    reading = reading_of(f"Жюри наградило режиссёра: {told} поздравили все.")
    assert nominative(reading, told) == name
