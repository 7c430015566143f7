"""Whose a prize is that stands among others, who gave it, and what makers' own words say they did.

All people, films, festivals and prizes are invented.
"""

import pytest
from makers import paragraphs, reading_of

from kadr.reading.credits import Credits
from kadr.reading.prizes import Prizes


def credits_of(words):
    """(person, role, film) of each credit."""
    return {(r.person, r.role, r.film) for r in Credits().find(reading_of(words))}


def prizes_of(words):
    """(festival, prize, work, recipient) of each prize won."""
    return {(r.festival, r.prize, r.work, r.recipient) for r in Prizes().find(reading_of(words)) if r.outcome == "won"}


def works_of(words):
    """(prize, work) of each prize won."""
    return {(prize, work) for _, prize, work, _ in prizes_of(words)}


# --- the film that a prize's own clause names --------------------------------------------------------------------------


SPANISH = (
    "La orilla",
    "“La orilla”, de Ana Muestra, ganó en los Premios Farol 2014: mejor película; mejor fotografía para «El faro»; "
    "mejor actriz, para Eva Lira, mejor director para Bruno Lira por Club de nieve, y mejor guion por Granizo.",
)


def test_a_prize_in_a_list_of_winners_is_that_films_whose_name_stands_behind_it():
    assert works_of(paragraphs(*SPANISH)) == {
        ("mejor película", "La orilla"),
        ("mejor fotografía", "El faro"),
        ("mejor actriz", "La orilla"),
        ("mejor director", "Club de nieve"),
        ("mejor guion", "Granizo"),
    }


@pytest.mark.parametrize(
    ("words", "prize", "work"),
    [
        (
            ("La riva", "“La riva”, di Anna Esempio, è un film. Hanno vinto i Premi Faro: miglior fotografia a “Il faro”; miglior regia a Bruno Modello per Notte chiara."),
            "miglior regia", "Notte chiara",
        ),
        (
            ("A margem", "“A margem”, de Ana Exemplo, é um filme. Venceu os prêmios de melhor filme, melhor fotografia para “O farol” e melhor som para Granizo."),
            "melhor som", "Granizo",
        ),
        (
            ("Le Rivage", "« Le Rivage », d'Anna Exemple, est un film. Il a remporté les prix du meilleur film et du meilleur son pour Grésil."),
            "meilleur son", "Grésil",
        ),
        (
            ("Das ferne Ufer", "„Das ferne Ufer“ von Ada Muster gewann den Preis für den besten Film, dazu kam der Preis für den besten Ton für HAGEL."),
            "Preis für den besten Ton", "HAGEL",
        ),
        (
            ("Far Shore", "Far Shore is a film by Ada Muster.", "Muster Film Awards 2014: Best Film: Far Shore; Best Cinematography: The Tower; Best Actress: Eve Oak for Hail."),
            "Best Cinematography", "The Tower",
        ),
        (
            ("Far Shore", "Far Shore is a film by Ada Muster.", "Muster Film Awards 2014: Best Film: Far Shore; Best Cinematography: The Tower; Best Actress: Eve Oak for Hail."),
            "Best Actress", "Hail",
        ),
    ],
)  # fmt: skip
def test_an_unmarked_film_behind_a_prize_has_it(words, prize, work):
    assert (prize, work) in works_of(paragraphs(*words))


@pytest.mark.parametrize(
    "words",
    [
        ("La orilla", "“La orilla”, de Ana Muestra, ganó los premios a la mejor película, mejor actriz para Eva Lira y mejor guion para España."),
        ("A margem", "“A margem”, de Ana Exemplo, venceu os prêmios de melhor filme e melhor atriz para Eva Lira."),
        ("Das ferne Ufer", "„Das ferne Ufer“ von Ada Muster gewann den Preis für den besten Film und den Preis für die beste Kamera für Bert Beispiel."),
        ("Far Shore", "“Far Shore” by Ada Muster won best film and best actress for Eve Oak."),
    ],
)  # fmt: skip
def test_people_and_countries_behind_a_prize_are_no_films(words):
    assert {work for _, work in works_of(paragraphs(*words))} == {words[0]}


# --- who gave a prize --------------------------------------------------------------------------------------------------


def test_where_a_film_had_been_shown_gives_neither_its_later_prizes_nor_the_next_films():
    words = paragraphs(
        "A margem",
        "“A margem”, de Ana Exemplo, já exibido no Festival de Lagoa, ganhou seis troféus: melhor direção, melhor ator (Bruno Lira) e montagem (Caio Lira).",
        "“O farol”, de Caio Lira, ganhou três prêmios: melhor filme, melhor som e melhor atriz (Eva Lira).",
    )

    assert {(festival, work) for festival, _, work, _ in prizes_of(words)} == {(None, "A margem"), (None, "O farol")}


@pytest.mark.parametrize(
    ("words", "festival"),
    [
        ("“A margem”, de Ana Exemplo, foi exibido no Festival de Lagoa. O filme ganhou o prêmio de melhor roteiro.", "Festival de Lagoa"),
        ("“A margem”, de Ana Exemplo, já exibido no Festival de Lagoa, onde ganhou o prêmio de melhor roteiro, estreia amanhã.", "Festival de Lagoa"),
        ("“A margem”, de Ana Exemplo, foi exibido no Festival de Lagoa. O público aplaudiu. O filme ganhou o prêmio de melhor roteiro.", None),
        ("“A margem”, de Ana Exemplo, foi exibido no Festival de Lagoa. “O farol” ganhou o prêmio de melhor roteiro.", None),
        ("«La orilla», de Ana Muestra, fue exhibida en el Festival de Laguna. «El faro» ganó el premio al mejor guion.", None),
    ],
)  # fmt: skip
def test_a_festival_is_borrowed_from_the_sentence_before_about_the_same_film(words, festival):
    assert {found for found, *_ in prizes_of(words)} == {festival}


# --- who directed it ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "director"),
    [
        (("Musters »Das ferne Ufer« im Kino", "Der Film erzählt vom Meer. Ada Muster hat lange gewartet."), "Ada Muster"),
        (("„Das ferne Ufer“ im Kino", "Der Film erzählt vom Meer. Ada Muster hat lange gewartet."), None),
        (("Deutschlands »Das ferne Ufer« im Kino", "Der Film erzählt vom Meer. Ada Muster spielt mit."), None),
        (("«Дальний берег» Мустера в прокате", "Фильм рассказывает о море. Адам Мустер долго ждал."), "Адам Мустер"),
        (("«Дальний берег» Маяка в прокате", "Фильм рассказывает о море. Адам Мустер долго ждал."), None),
    ],
)  # fmt: skip
def test_who_owns_a_title_in_a_heading_directed_it(words, director):
    found = {person for person, role, _ in credits_of(paragraphs(*words)) if role == "director"}

    assert found == ({director} if director else set())


@pytest.mark.parametrize("credit", ["Regia: Paolo Esempio", "Un film con la regia di Paolo Esempio."])
def test_a_credit_of_its_own_tells_the_director_whatever_else_is_said(credit):
    words = paragraphs(
        "La riva",
        "“La riva” di Filippo Modello commuove. “La riva” di Filippo Modello resta. Nel film “La riva” di Filippo Modello c'è il mare.",
        credit,
    )

    assert reading_of(words).subject.director == "Paolo Esempio"


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("Selon le réalisateur Bruno Modèle, le film montre la mer.", "“Le Rivage”, de Anna Exemple, est un film."),
        ("Laut Regisseur Bruno Modell zeigt der Film das Meer.", "„Le Rivage“ von Anna Exemple ist ein Film."),
        ("According to director Bruno Model, the film shows the sea.", "“Le Rivage” is a film by Anna Exemple."),
    ],
)
def test_a_director_who_is_asked_made_the_film_only_where_nobody_else_did(asked, named):
    both = credits_of(paragraphs("Le Rivage", named, asked, asked, asked))

    assert {person for person, role, _ in both if role == "director"} == {"Anna Exemple"}


# --- what one maker did ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "person", "film"),
    [
        (("Far Shore", "A quiet film. Ada Muster wrote, produced and directed “Far Shore” in 1999."), "Ada Muster", "Far Shore"),
        (("Far Shore", "“Far Shore” is a film by Ada Muster. She wrote, produced and directed “Low Tide” in 1999."), "Ada Muster", "Low Tide"),
        (("La orilla", "Es una película. Ana Muestra escribió, produjo y dirigió «La orilla»."), "Ana Muestra", "La orilla"),
        (("Das ferne Ufer", "Ein Film. Ada Muster schrieb, produzierte und inszenierte „Das ferne Ufer“."), "Ada Muster", "Das ferne Ufer"),
        (("Le Rivage", "Un film calme. Anna Exemple a écrit, produit et réalisé « Le Rivage »."), "Anna Exemple", "Le Rivage"),
        (("La riva", "Un film sereno. Anna Esempio ha scritto, prodotto e diretto “La riva”."), "Anna Esempio", "La riva"),
        (("A margem", "Um filme sereno. Ana Exemplo escreveu, produziu e realizou “A margem”."), "Ana Exemplo", "A margem"),
        (("Дальний берег", "Тихий фильм. Анна Образцова написала, спродюсировала и сняла «Дальний берег»."), "Анна Образцова", "Дальний берег"),
    ],
)  # fmt: skip
def test_several_verbs_before_one_film_are_several_jobs(words, person, film):
    found = {role for who, role, work in credits_of(paragraphs(*words)) if (who, work) == (person, film)}

    assert found == {"writer", "producer", "director"}


def test_several_verbs_before_something_else_are_no_jobs_on_the_film():
    words = ("Far Shore", "“Far Shore” is a film by Ada Muster. Bert Oak wrote and produced songs before “Far Shore”.")

    assert {person for person, *_ in credits_of(paragraphs(*words))} == {"Ada Muster"}


def test_who_won_for_an_unmarked_film_is_found_in_a_later_sentence_too():
    """The place of a title is counted from the text, wherever its sentence stands."""
    words = "“Far Shore” is a quiet film by Ada Muster. Best director was awarded to Anna Oak for Winter Harbour."
    rows = {row.person: (row.film, row.quote.exact) for row in Credits().find(reading_of(words))}

    assert rows["Anna Oak"] == ("Winter Harbour", "Best director was awarded to Anna Oak for Winter Harbour")
    assert rows["Ada Muster"][0] == "Far Shore"
