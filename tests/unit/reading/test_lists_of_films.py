"""Pages that are lists and data in several languages: line-ups, palmarès, shop pages, filmographies. All people and films are invented."""

import pytest
from makers import reading_of, rows_of

from kadr.records import Credit, Prize


def credits_of(words: str) -> set[tuple[str, str, str]]:
    return {(row.person, row.role, row.film) for row in rows_of(words, Credit)}


def test_each_line_of_a_list_names_a_film_and_its_director():
    """Two who share a surname are both named whole."""
    words = (
        "Unsere Filmkritiken vom Festival\n\nWettbewerb\n„Der kalte Herd“ von Jana Brandt – Kritik: Zu wenig Holz\n"
        "„Sieben Siebe“ von Emil und Karl Sander (außer Konkurrenz) – Kritik: Doppelt genäht\n"
    )

    assert credits_of(words) == {
        ("Jana Brandt", "director", "Der kalte Herd"),
        ("Emil Sander", "director", "Sieben Siebe"),
        ("Karl Sander", "director", "Sieben Siebe"),
    }


def test_below_a_prize_a_title_needs_no_marks():
    """The last "de" is before the name: the title may have one of its own."""
    words = (
        "Le palmarès du Festival de Cannes :\nPalme d'or\nLa Ruse de Martin Pêcheur de Claire Nodier\nUn film drôle et sec.\n"
        "Prix du jury\nEau morte d'Hugo Maron\nUn polar.\n"
    )

    found = credits_of(words)

    assert ("Claire Nodier", "director", "La Ruse de Martin Pêcheur") in found
    assert ("Hugo Maron", "director", "Eau morte") in found


def test_a_label_before_by_is_no_title():
    """ "Edited by" in a table of credits names no film called Edited."""
    words = "Paper Boats\nDirected by\tMarcus Yeoh\nEdited by\tChua Lin\nMusic by\tIsabel Gow\nPaper Boats is a 2015 film.\n"

    assert {film for _, _, film in credits_of(words)} == {"Paper Boats"}


def test_a_line_over_data_is_the_title_though_another_is_in_quotation_marks():
    """In German D is the actors' letter, and R + B stands for two jobs."""
    words = (
        "MIT DER LINKEN HAND\nDie Rache einer Pianistin\nHier wird eine Stunde lang geübt und eine halbe geschossen. "
        "Das ist lang, aber es ist ein Film, der seine Etüden kennt.\n"
        'D 2003. R + B: Emil Sander K: Karl Anders D: Lena Voss, Jana Brandt / Extras: Kurzfilm "Die Oktave"\n'
    )

    found = credits_of(words)

    assert {(person, role) for person, role, _ in found} >= {
        ("Emil Sander", "director"), ("Emil Sander", "writer"), ("Karl Anders", "cinematographer"), ("Lena Voss", "cast"), ("Jana Brandt", "cast"),
    }  # fmt: skip
    assert {film for _, _, film in found} == {"Mit der Linken Hand"}


def test_labels_may_have_dashes_and_stand_in_one_line():
    """Each name is up to the next label."""
    words = (
        "CAIS VELHO\nHELENA PRATA\n\nSinopse\nUm homem conserta um barco que não é dele, e o filme espera com ele.\n\n"
        "Realização - Helena Prata Argumento - Nuno Serra e Rita Lopes Direcção de Fotografia - Artur Melo Montagem - Rita Lopes Som - Ivo Faria\n"
    )

    assert credits_of(words) >= {
        ("Helena Prata", "director", "Cais Velho"), ("Nuno Serra", "writer", "Cais Velho"), ("Rita Lopes", "writer", "Cais Velho"),
        ("Artur Melo", "cinematographer", "Cais Velho"), ("Rita Lopes", "editor", "Cais Velho"), ("Ivo Faria", "sound", "Cais Velho"),
    }  # fmt: skip


def test_labels_with_a_plural_in_brackets_are_labels():
    """ "Director(es):" and a name on the next line."""
    words = "CAIS VELHO\n\nPaís:\n\nPortugal\n\nDirector(es):\n\nHelena Prata\n\nARGUMENTISTA(S):\n\nNuno Serra\n\nMONTAGEM:\n\nRita Lopes\n"

    assert {(person, role) for person, role, _ in credits_of(words)} == {
        ("Helena Prata", "director"), ("Nuno Serra", "writer"), ("Rita Lopes", "editor"),
    }  # fmt: skip


def test_several_records_have_each_the_title_above_its_data():
    """Between title and record stand the original title, country and year; before the title the words for a picture."""
    words = (
        "DVD-Tipps\n\nCover zum Film Das Floß   Das Floß\n(OT: The Raft)\nIrland 2014 (Drama)\nRegie: Nick Farrow\nDarsteller: Ann Pell, Owen Marsh\n\n"
        "Cover zu Kaltes Salz   Kaltes Salz\nUSA 2014 (Western)\nRegie: Ruth Ames\nDarsteller: Ruth Ames, Ivo Lant\n"
    )

    assert credits_of(words) == {
        ("Nick Farrow", "director", "Das Floß"), ("Ann Pell", "cast", "Das Floß"), ("Owen Marsh", "cast", "Das Floß"),
        ("Ruth Ames", "director", "Kaltes Salz"), ("Ruth Ames", "cast", "Kaltes Salz"), ("Ivo Lant", "cast", "Kaltes Salz"),
    }  # fmt: skip


def test_the_line_of_data_under_a_title_opens_with_the_director():
    """ "De …. 2004. 148 min." """
    words = "Piedra sola\nDe Elena Rivas. 2004. 148 min. Con Ana Quiles, Bruno Lira. Drama. 12.\nUn retrato seco, un filme de pocas palabras.\n"

    assert ("Elena Rivas", "director", "Piedra sola") in credits_of(words)


def test_a_death_told_by_an_agency_is_still_a_life():
    """The films of its list are the dead man's; a play in a neighbour's title makes them no plays."""
    words = (
        "Умер режиссёр Павел Крутов\nНа 79-м году жизни не стало кинорежиссёра Павла Крутова, сообщает РИА Новости.\n\n"
        "Павел Крутов родился в Перми в 1945 году и снимал кино сорок лет.\n\n"
        "Среди самых известных фильмов Павла Крутова - «Сторож», «Пьеса для дождя», «Час мастера» и другие.\n"
    )

    films = {film for person, role, film in credits_of(words) if (person, role) == ("Павел Крутов", "director")}

    assert films == {"Сторож", "Пьеса для дождя", "Час мастера"}


def test_the_job_of_a_life_may_stand_in_the_headline():
    """Before the name itself stands only a title of honour."""
    words = (
        "Умер старейший режиссёр студии\nНародный артист России Павел Крутов умер сегодня в Перми на 94-м году.\n\n"
        "Павел Крутов работал на студии с 1961 года, и её здание, как он любил повторять, знало его лучше, чем он его; "
        'он уходил оттуда последним и приходил первым, даже когда снимать было нечего.\n\nОн снял фильмы "Сторож", "Час мастера". Его картина "Вьюга" вышла поздно.\n'
    )

    films = {film for person, role, film in credits_of(words) if (person, role) == ("Павел Крутов", "director")}

    assert films == {"Сторож", "Час мастера", "Вьюга"}


def test_a_russian_surname_is_no_nation():
    """Герман in Russian letters is not the English "German"."""
    reading = reading_of("Режиссёр Юрий Герман снял фильм «Сторож». Юрий Герман родился в Перми.\n")

    assert [hit.name for hit in reading.persons] == ["Юрий Герман", "Юрий Герман"]


def test_an_award_night_gives_each_prize_its_film_and_its_winner():
    """A chain of prizes goes on without "best", and what the film only hoped for is none."""
    words = (
        "“El faro”, de Elena Rivas, triunfó en los Goya al ganar cuatro galardones. "
        "“El faro” ganó los de dirección, Elena Rivas; actor principal, Bruno Lira; montaje y sonido.\n"
        "La gran derrotada fue “Sal gruesa”, que era candidata a mejor película y mejor guion.\n"
        "“Noche y Lola” ganó dos premios, mejor actriz para Ana Quiles y canción, para “Olas”.\n"
    )

    rows = {(row.prize, row.work, row.recipient, row.festival) for row in rows_of(words, Prize) if not row.vague}

    assert rows >= {
        ("dirección", "El faro", "Elena Rivas", "Goya"), ("actor principal", "El faro", "Bruno Lira", "Goya"),
        ("montaje", "El faro", None, "Goya"), ("sonido", "El faro", None, "Goya"),
        ("mejor actriz", "Noche y Lola", "Ana Quiles", "Goya"), ("canción", "Noche y Lola", None, "Goya"),
    }  # fmt: skip
    assert "Sal gruesa" not in {work for _, work, _, _ in rows}
    assert {
        ("Elena Rivas", "director", "El faro"),
        ("Bruno Lira", "cast", "El faro"),
        ("Ana Quiles", "cast", "Noche y Lola"),
    } <= credits_of(words)


def test_at_an_award_night_the_winner_may_stand_before_the_prize():
    """Por TITLE, X ficou com o prêmio de …, e Y com o de …"""
    words = (
        "O Festival de Cinema de Gramado terminou no sábado.\n\n"
        "Por A Enseada, o diretor Nuno Serra ficou com o prêmio de melhor diretor, Rita Lopes com o de melhor atriz e Artur Melo com o de melhor fotografia. "
        "O filme é uma coprodução.\n"
    )

    rows = {(row.prize, row.work, row.recipient) for row in rows_of(words, Prize) if row.outcome == "won"}

    assert rows == {
        ("melhor diretor", "A Enseada", "Nuno Serra"), ("melhor atriz", "A Enseada", "Rita Lopes"), ("melhor fotografia", "A Enseada", "Artur Melo"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("El film se impuso a la paraguaya 9 sillas, de Juan Carlos Lira, y la película gustó.", "9 sillas"),
        (
            "El jurado escogió el venezolano Esclavo del río, de Noel Vera, en un festival de cine corto.",
            "Esclavo del río",
        ),
        (
            "Con un buen elenco, el thriller Tarde para la siesta, ópera prima de Raúl Mena, es una película breve.",
            "Tarde para la siesta",
        ),
        ("Ao lado do filme chileno Las Mareas, que abriu o festival, o longa parece curto, e não é.", "Las Mareas"),
        (
            "Ha ballato una sola estate, di Arno Muster, è nelle sale, e la sala era piena.",
            "Ha ballato una sola estate",
        ),
    ],
)
def test_a_title_before_its_maker_needs_no_marks(words: str, title: str):
    """The comma ends it, a verb or the word for a film stands before it."""
    assert title in {hit.title for hit in reading_of(words + "\n").titles}


def test_a_department_before_its_maker_is_no_title():
    """ "A montagem, de X" tells a job."""
    words = '"Cais Velho" é um filme de Helena Prata. A montagem, de Rita Lopes, recusa o corte fácil.\n'

    assert [hit.title for hit in reading_of(words).titles] == ["Cais Velho"]


def test_a_list_of_winners_with_dashes_names_film_or_person():
    """ "Melhor Filme - TITLE" is no prize with a long name, and "X de TITLE" is who won and for what."""
    words = (
        "Confira a lista de vencedores do Festival de Gramado:\nMelhor Filme - Cais Velho\nMelhor Atriz - Helena Prata de Maré Vazia\n"
        "Melhor Roteiro - O Que Se Perde\n"
    )

    rows = {(row.prize, row.work, row.recipient) for row in rows_of(words, Prize)}

    assert rows == {
        ("Melhor Filme", "Cais Velho", None), ("Melhor Atriz", "Maré Vazia", "Helena Prata"), ("Melhor Roteiro", "O Que Se Perde", None),
    }  # fmt: skip


def test_names_behind_titles_in_a_russian_list_stand_in_their_basic_form():
    """A surname in -ный has one, and one in -и or -о does not change."""
    words = "В основном конкурсе фестиваля участвуют фильмы «Пар» Ивана Верховного, «Сушь» Клима Бойченко и «Ложь» Николая Гурели, и это хорошее кино.\n"

    names = {person for person, role, _ in credits_of(words) if role == "director"}

    assert names == {"Иван Верховный", "Клим Бойченко", "Николай Гурели"}


@pytest.mark.parametrize(
    "words",
    [
        "В номинации «Лучшая актриса» победила Анна Лескова, которая сыграла в фильме «Вьюга», и это было хорошо.",
        "Los premios “Mejor Actor” y “Mejor Guion” fueron para la película “Vendaval”, y no hubo más en la noche.",
    ],
)
def test_a_prize_in_quotation_marks_is_no_title(words: str):
    """Only the film is one."""
    assert [hit.title for hit in reading_of(words + "\n").titles] in (["Вьюга"], ["Vendaval"])
