"""Pages as people save them from the web: whose film is spoken of, whose prize it is, what is no title and no part.

All people, films and prizes are invented; festivals and papers are those of the lists.
"""

import pytest
from makers import paragraphs, reading_of

from kadr.reading.credits import Credits
from kadr.reading.prizes import Prizes
from kadr.reading.works import Works


def credits_of(words, title=None):
    """(person, role, film) of each credit."""
    return {(r.person, r.role, r.film) for r in Credits().find(reading_of(words, title=title))}


def prizes_of(words, title=None):
    """(festival, prize, work, recipient, outcome) of each prize."""
    rows = Prizes().find(reading_of(words, title=title))
    return {(r.festival, r.prize, r.work, r.recipient, r.outcome) for r in rows}


SALT = "The Salt Road"


# --- another film's makers ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "The novelist also authored the screenplay of Hugh Tarrant's Winter Harbour.",
        "She had written the script of Hugh Tarrant's earlier film.",
        "I had liked the previous film by Hugh Tarrant.",
        "Hugh Tarrant's previous film was longer.",
    ],
)
def test_work_on_somebody_elses_film_is_no_credit_of_the_pages(sentence):
    found = credits_of(f"The Salt Road is a film about salt. {sentence}", SALT)

    assert not {row for row in found if row[2] == SALT}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("La ruta de la sal", "«La ruta de la sal» es un drama. Me gustó la anterior película de Nora Orval."),
        ("La via del sale", "«La via del sale» è un film. Mi era piaciuto il precedente film di Nora Orval."),
        ("A rota do sal", "«A rota do sal» é um filme. Gostei do filme anterior de Nora Orval."),
        ("La Route du sel", "« La Route du sel » est un film lent. J'avais aimé le précédent film de Nora Orval."),
        ("Salzstraße", "„Salzstraße“ ist ein Drama. Mir gefiel der vorige Film von Nora Orval."),
    ],
)
def test_an_earlier_film_is_not_the_pages(title, words):
    assert credits_of(words, title) == set()


def test_the_pages_own_film_keeps_its_director():
    assert ("Hugh Tarrant", "director", SALT) in credits_of("The Salt Road is a film by Hugh Tarrant.", SALT)
    assert ("Hugh Tarrant", "composer", SALT) in credits_of(
        "The Salt Road has a score by Hugh Tarrant. It is a film.", SALT
    )


def test_a_title_that_is_a_verb_tells_no_job():
    found = credits_of(
        paragraphs(
            "Ada Quill, director",
            "Ada Quill was born in Torvik. Ada Quill made five films. Among the best films of her career are The Shot (1966), Winter Harbour (1968) and The Cut (1970).",
        )
    )

    assert {role for _, role, _ in found} == {"director"}
    assert {film for _, _, film in found} >= {"The Shot", "Winter Harbour"}


# --- parts -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Salzstraße", "„Salzstraße“ ist ein Film. Editor Wilhelm Goldberg spielt mit dem Rhythmus der Schere."),
        (
            "La Route du sel",
            "« La Route du sel » est un film. Le monteur Guillaume Orval joue avec le rythme des ciseaux.",
        ),
        ("La ruta de la sal", "«La ruta de la sal» es una película. El montador Guillermo Oro juega con el ritmo."),
        ("La via del sale", "«La via del sale» è un film. Il montatore Guglielmo Oro gioca con il ritmo."),
        ("A rota do sal", "«A rota do sal» é um filme. O montador Guilherme Ouro brinca com o ritmo."),
        ("Соляной путь", "«Соляной путь» — фильм. Монтажёр Пётр Орлов играет с ритмом ножниц."),
        (SALT, "The film “The Salt Road” is slow. Editor William Goldberg plays with the rhythm of the scissors."),
    ],
)
def test_playing_with_a_thing_is_no_part(title, words):
    assert {role for _, role, _ in credits_of(words, title)} == {"editor"}


@pytest.mark.parametrize(
    "words",
    [
        "“The Pit” is a drama. The film by newcomer Rachel Geller lasts an hour and a half.",
        "„Die Grube“ ist ein Drama. Der Film der Debütantin Rachel Geller dauert anderthalb Stunden.",
        "« La Fosse » est un drame. Le film de la débutante Rachel Geller tient une heure et demie.",
        "«La fosa» es un drama. La película de la debutante Rachel Geller dura hora y media.",
        "«La fossa» è un dramma. Il film dell'esordiente Rachel Geller dura un'ora e mezza.",
        "«A fossa» é um drama. O filme da estreante Rachel Geller dura hora e meia.",
    ],
)
def test_the_film_of_a_newcomer_is_theirs(words):
    assert {(person, role) for person, role, _ in credits_of(words)} == {("Rachel Geller", "director")}


# --- prizes ------------------------------------------------------------------------------------------------------------


def test_each_clause_keeps_its_own_festival():
    found = prizes_of(
        "The Salt Road is a film. It won the Silver Bear for best female lead role and was nominated for an Academy Award in the best foreign film category.",
        SALT,
    )

    assert {(festival, outcome) for festival, _, _, _, outcome in found} == {
        ("Berlin International Film Festival", "won"),
        ("Academy Award", "nominated"),
    }


def test_nominations_counted_after_are_of_another_body():
    found = prizes_of(
        "The Salt Road is a film. Her second feature The Minutes received nine Oscar nominations including Best Picture, 11 BAFTA nominations and won Best Picture (Drama) at the Golden Globes.",
        SALT,
    )

    assert {(festival, outcome) for festival, prize, _, _, outcome in found if prize == "Best Picture"} == {
        ("Oscar", "nominated"),
        ("Golden Globes", "won"),
    }


def test_a_prize_that_a_festival_will_present_is_its_own():
    found = prizes_of(
        "The 20th annual Coral Springs International Film Festival will present three time Academy Award nominee Stefan Dalder with the Director of the Year Award for The Salt Road.",
        SALT,
    )

    assert ("Coral Springs International Film Festival", "Director of the Year Award", SALT) in {
        row[:3] for row in found
    }
    assert {row[4] for row in found if row[1]} == {"won"}


def test_prizes_counted_before_are_of_no_body_named_behind():
    found = prizes_of("The Salt Road, a film, won more than 40 awards and received three Oscar nominations.", SALT)

    assert {(row[0], row[4]) for row in found if row[4] == "won"} == {(None, "won")}


def test_a_section_of_a_numbered_festival_is_a_selection_of_its_year():
    words = "“Tight Laces” is a film. This film was noticed during the 75th annual Cannes Film Festival in the “Un Certain Regard” official section."
    (row,) = Prizes().find(reading_of(words))

    assert (row.festival, row.section, row.outcome, row.year) == (
        "Cannes Film Festival",
        "Un Certain Regard",
        "selected",
        2022,
    )
    assert ("year", "computed") in {(origin.column, origin.kind) for origin in row.origins}


def test_russian_festivals_and_winners_stand_in_their_basic_case():
    found = prizes_of(
        "Фильм «Просека» показали на «Кинотавре». Приз за лучшую режиссуру «Кинотавра» получила Анна Меликова, снявшая картину «Комета». "
        "Награда «Кинотавра» за лучший дебют досталась молодому режиссеру Ивану Твердилову за фильм «Класс перемен»."
    )

    assert {row[0] for row in found if row[1]} == {"Кинотавр"}
    assert {(row[2], row[3]) for row in found if row[1]} == {
        ("Комета", "Анна Меликова"),
        ("Класс перемен", "Иван Твердилов"),
    }


# --- titles ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Rien à Vendre", "La journée débute avec un prix offert à Rien à Vendre, de Delphine Orval, avec Virginie Brune et Félix Lefort. C’est un film français classique."),
        ("Rien à Vendre", "Le public a vu Rien à Vendre, de Delphine Orval, avec Virginie Brune et Félix Lefort. Ce film est réaliste."),
        ("Nada que vender", "Ayer vimos Nada que vender, de Delphine Orval, con Virginie Brune y Félix Lefort. Es una película de cámara inquieta."),
        ("Niente da vendere", "Ieri abbiamo visto Niente da vendere, di Delphine Orval, con Virginie Brune e Félix Lefort. È un film di camera a mano."),
        ("Nada a Vender", "Ontem vimos Nada a Vender, de Delphine Orval, com Virginie Brune e Félix Lefort. É um filme de câmara na mão."),
        ("Nothing to Sell", "Yesterday we saw Nothing to Sell, by Delphine Orval, with Virginie Brune and Félix Lefort. It is a film with a handheld camera."),
    ],
)  # fmt: skip
def test_a_title_with_its_maker_and_cast_is_the_film(title, words):
    assert credits_of(words) == {
        ("Delphine Orval", "director", title),
        ("Virginie Brune", "cast", title),
        ("Félix Lefort", "cast", title),
    }


def test_a_prize_given_to_an_unmarked_title():
    words = "Le prix du public a été attribué par vote à Ya Benoui de Lina Tadour et Sofian Choueb : l’histoire d’un père. C'est un film court du festival."

    assert {(row[1], row[2]) for row in prizes_of(words)} == {("prix du public", "Ya Benoui")}
    assert credits_of(words) >= {("Lina Tadour", "director", "Ya Benoui"), ("Sofian Choueb", "director", "Ya Benoui")}


def test_a_headline_with_a_label_and_a_section():
    words = paragraphs(
        "Der letzte Stich: The Jacket (Berlinale Special)",
        "„You cannot make something good.“ Gleich zu Beginn gibt The Jacket den Modus vor: Es geht um Beobachtungen. Der Film ist das Regiedebüt von Graham Moor.",
    )

    assert reading_of(words).main_film == "The Jacket"


def test_the_heading_of_a_roundup_and_not_what_was_missed():
    words = paragraphs(
        "Festival : dix avis",
        "Voilà, le festival c’est fini. J’ai raté les gros morceaux (Clara de Tom Hain, Ma mère de Nino Moret). Ce fut un festival de films faibles.",
        "Umi Diary (Notre petite nièce), de Hiro Kore-Eda",
        "Trois sœurs qui vivent ensemble dans la même maison apprennent le décès de leur père avec lequel elles ont coupé les ponts. La caméra panote. J’avais bien aimé Tel Oncle le précédent film de Kore-Eda.",
    )

    assert reading_of(words).main_film == "Umi Diary"


def test_papers_and_cinemas_are_no_films():
    words = (
        "Ich hatte vorher die Kritiken gelesen, in der „Zeit“, in der „Kieler Zeitung“ und andere. Als ich im schönen „Delta Filmpalast“ saß, dachte ich nichts mehr.\n\n"
        "„Katharina“ hat beim Deutschen Filmpreis 2015 den ersten Preis erhalten, und der Film hat ihn verdient."
    )
    reading = reading_of(words)

    assert reading.main_film == "Katharina"
    assert {title.title for title in reading.titles} == {"Katharina"}


def test_the_year_beside_a_title_tells_which_work_it_is():
    words = "The Salt Road is a film by Ada Quill. The Master ({year}) was on television the night before."
    creators = {
        year: {
            row.creator
            for row in Works().find(reading_of(words.format(year=year), title=SALT))
            if row.title == "The Master"
        }
        for year in (1966, 2012)
    }

    assert creators == {1966: {None}, 2012: {"Paul Thomas Anderson"}}


# --- names -------------------------------------------------------------------------------------------------------------


def test_a_noun_at_the_end_of_a_german_clause_is_no_surname():
    found = credits_of(
        "In „Salzstraße“, einem Film, brandete bei Kameramann Torger Brandt Groven Jubel auf.", "Salzstraße"
    )

    assert found == {("Torger Brandt Groven", "cinematographer", "Salzstraße")}


def test_a_name_goes_on_in_the_next_line_of_a_text_wrapped_by_hand():
    words = """„Salzstraße“ ist ein Film, aus dem ich ganz erschöpft herauskam, weil er
sein hektisches Geschehen so nahe bringt wie kein anderer, und das liegt
vor allem an
der vom norwegischen Kameramann Torger Brandt
Groven durch die Nacht getragenen Handkamera, die uns zwei Stunden lang wacklig und enervierend von
einem Schauplatz zum anderen führt, bis es dämmert und
alle nach Hause gehen, ohne ein Wort zu sagen, und wir
mit ihnen."""

    assert ("Torger Brandt Groven", "cinematographer", "Salzstraße") in credits_of(words, "Salzstraße")


# --- lists of winners --------------------------------------------------------------------------------------------------

WINNERS = paragraphs(
    "Il festival si è concluso con il Leone d’Oro al film «La fossa» di Bruna Galli, tratto dal romanzo di Ernesta Anni.",
    "Il Gran Premio della giuria è andato a È stata la mia mano, l’ultimo e più personale film di Paolo Serenti. "
    "Trionfa come miglior attore Gianni Arcella, protagonista di Sul lavoro, mentre la miglior attrice è Pina Croce per il nuovo film di Pietro Almodori.",
    "La figlia scura, l’esordio alla regia di Marta Gillena tratto dal romanzo di Elena Ferri, vince invece il premio per la migliore sceneggiatura.",
)


def test_who_else_won_has_no_hand_in_the_film_named_first():
    reading = reading_of(WINNERS)
    rows = Credits().find(reading)

    assert {(r.person, r.role) for r in rows if r.film == "La fossa"} == {
        ("Bruna Galli", "director"),
        ("Ernesta Anni", "source_author"),
    }
    assert ("Elena Ferri", "source_author", "La figlia scura") in {(r.person, r.role, r.film) for r in rows}


def test_an_unmarked_film_with_what_it_is_behind_it_has_its_prize():
    found = {(row[1], row[2]) for row in prizes_of(WINNERS)}

    assert found >= {
        ("Gran Premio della giuria", "È stata la mia mano"),
        ("premio per la migliore sceneggiatura", "La figlia scura"),
    }


def test_a_known_makers_name_ends_before_a_title():
    words = "Il premio è andato a Pina Croce per il nuovo film di Pedro Almodóvar Madri Serene. Il film è lungo."

    assert "Pedro Almodóvar" in {person.full for person in reading_of(words).persons}


def test_who_will_hand_a_prize_over_has_none():
    words = "« La Route du sel » est un film. Élue présidente du jury, Marie Quillard remettra la Palme d'or samedi."

    assert prizes_of(words, "La Route du sel") == set()


def test_a_body_that_another_is_likened_to_gives_nothing():
    words = "“Low Water” is a film by Ada Quill. In 1991 “Low Water”, a film that starred Bert Tarrant, was awarded seven Marbles, the local equivalent of the Oscars, including best film."
    found = prizes_of(words)

    assert not {row for row in found if row[0] and "Oscar" in row[0]}
    assert not {row for row in found if row[3] == "Bert Tarrant"}


def test_a_first_work_named_as_a_known_song_is_a_film():
    words = 'El festival premió una película. El premio lo ganó "Blue Moon", ópera prima de la cineasta rumana Alina Gregor.'

    assert {(row.title, row.kind) for row in reading_of(words).titles} == {("Blue Moon", "film")}


def test_a_foreign_title_in_small_letters_behind_the_word_film():
    words = (
        "Her latest film, “Low Water”, came out in May. In 1991 her film “Tous les soirs du lac” won the Grand Prix."
    )

    assert {(row[1], row[2]) for row in prizes_of(words)} == {("Grand Prix", "Tous les soirs du lac")}


@pytest.mark.parametrize(
    ("headline", "below", "title"),
    [
        ("Review of Orval's Unsold", "This film is slow. Orval's direction is cold.", "Unsold"),
        ("Review of Widow's Orchard", "This film is slow. The widow sells apples.", "Widow's Orchard"),
    ],
)
def test_the_maker_before_a_title_in_the_headline_of_a_review(headline, below, title):
    assert reading_of(paragraphs(headline, below)).main_film == title
