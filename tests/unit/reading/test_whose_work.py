"""Whose work, life and prize it is that a sentence tells, where the words beside it may be of somebody else or of another film."""

import time

import pytest
from makers import HEADS, paragraphs, reading_of, rows_of

from kadr.reading.mentions.titles_opening import named_with_maker
from kadr.records import Credit, PersonFact, Prize


def credited(language: str, sentence: str) -> set[tuple[str, str, str | None]]:
    """Who did what on which film, by one sentence below the head of a page."""
    rows = rows_of(paragraphs(HEADS[language][0], sentence), Credit)
    return {(row.person, row.role, row.film) for row in rows if row.quote.exact in sentence}


THE_PAGE_S_CREW = [
    ("es", "La música de la película es de Ana Muestra.", "Ana Muestra", "composer"),
    ("it", "La fotografia del film è di Anna Esempio, e il montaggio del film di Carlo Esempio.", "Anna Esempio", "cinematographer"),
    ("it", "La fotografia del film è di Anna Esempio, e il montaggio del film di Carlo Esempio.", "Carlo Esempio", "editor"),
    ("it", "Le musiche originali del film di Carlo Esempio sono belle.", "Carlo Esempio", "composer"),
    ("pt", "A montagem do filme é de Ana Tarrão.", "Ana Tarrão", "editor"),
    ("ru", "Автор сценария фильма Пётр Луцик умер рано.", "Пётр Луцик", "writer"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "person", "role"), THE_PAGE_S_CREW)
def test_work_on_the_film_is_the_page_s(language, sentence, person, role):
    assert (person, role, HEADS[language][1]) in credited(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Antes compuso la música de la anterior película de Ana Muestra."),
        ("it", "Si ricorda la fotografia del film precedente di Anna Esempio."),
        ("it", "Si ricorda il montaggio del film di Carlo Esempio «Marea bassa»."),
        ("fr", "On se souvient du montage du premier film de Claire Exemple."),
        ("es", "La fotografía de la película de Ada Quiles es oscura."),
    ],
)
def test_work_on_another_film_is_not_its_maker_s(language, sentence):
    assert {
        row for row in credited(language, sentence) if row[1] != "director" and row[2] == HEADS[language][1]
    } == set()


def test_a_long_run_of_capitals_is_looked_at_once():
    page = paragraphs(HEADS["fr"][0], "A" * 20_000 + " et le reste du film.", "A'" * 8_000)
    reading = reading_of(page)
    started = time.process_time()
    assert list(named_with_maker(reading)) == []
    assert time.process_time() - started < 2.0  # seconds; a quadratic search took minutes
    told = "Au palmarès : ce soir, Les Ombres, de Claire Exemple, prix du jury, a été applaudie."
    assert "Les Ombres" in {hit.title for hit in named_with_maker(reading_of(paragraphs(HEADS["fr"][0], told)))}


def prizes(language: str, sentence: str) -> list[Prize]:
    return [
        row
        for row in rows_of(paragraphs(HEADS[language][0], sentence), Prize)
        if row.quote.exact in sentence or sentence in row.quote.exact
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "person"),
    [
        ("en", "Cannes presented Agnès Varda with an honorary Palme d'Or in 2015.", "Agnès Varda"),
        ("de", "Die Berlinale ehrt Martin Scorsese mit dem Goldenen Ehrenbären.", "Martin Scorsese"),
        ("de", "Venedig würdigt Tilda Swinton mit einem Goldenen Löwen.", "Tilda Swinton"),
        ("es", "El festival entregará a Viggo Mortensen el Premio Donostia.", "Viggo Mortensen"),
    ],
)
def test_a_prize_that_somebody_is_given_by_name_is_not_the_film_s(language, sentence, person):
    rows = prizes(language, sentence)
    assert [row for row in rows if row.work] == []
    assert {row.recipient for row in rows} <= {person}


def test_a_prize_that_the_film_is_given_is_its_own():
    rows = prizes("en", "Cannes will present “Low Ferry” with the Palme d'Or.")
    assert {(row.work, row.outcome) for row in rows} == {("Low Ferry", "won")}


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1928 it won an Academy Award for best animation, says a neighbour of mine, wrongly.",
        "Some say it won the Golden Bear in Berlin in 2013, which is false.",
        "It is wrongly claimed that it won the Golden Bear in Berlin.",
    ],
)
def test_a_prize_said_to_be_false_is_none(sentence):
    assert prizes("en", sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Der Film gewann 2013 den Goldenen Bären, was nicht stimmt."),
        ("fr", "Le film a remporté l'Ours d'or à Berlin en 2013, ce qui est faux."),
        ("es", "La película ganó el Oso de Oro en Berlín en 2013, lo que es falso."),
        ("it", "Il film ha vinto l'Orso d'oro a Berlino nel 2013, dice qualcuno a torto."),
        ("pt", "O filme ganhou o Urso de Ouro em Berlim em 2013, diz-se erradamente."),
        ("ru", "Фильм получил «Золотого медведя» в Берлине в 2013 году, что неверно."),
    ],
)
def test_in_every_language(language, sentence):
    assert prizes(language, sentence) == []


def test_a_prize_beside_somebody_wronged_is_one():
    assert {
        row.outcome
        for row in prizes("en", "The story of a wrongly convicted man, it won the Golden Bear in Berlin in 2013.")
    } == {"won"}
    assert {row.outcome for row in prizes("en", "It won the Golden Bear in Berlin in 2013.")} == {"won"}


@pytest.mark.parametrize(
    ("language", "sentence", "maker"),
    [
        (
            "en",
            "Jo Tarrant composed the music. The director met the composer, who was born in Riga in 1950.",
            "Ada Quill",
        ),
        ("ru", "Монтажёр — Пётр Орлов. Режиссёр монтажа родился в Минске в 1960 году.", "Алла Квасова"),
    ],
)
def test_the_director_has_no_life_of_somebody_else(language, sentence, maker):
    rows = rows_of(paragraphs(HEADS[language][0], sentence), PersonFact)
    assert [row for row in rows if row.person == maker and row.fact == "born"] == []


@pytest.mark.parametrize(
    ("language", "sentence", "maker"),
    [
        ("en", "It is her first film. The director was born in Galway in 1970.", "Ada Quill"),
        ("ru", "Режиссёр родилась в Минске в 1960 году.", "Алла Квасова"),
        ("de", "Die Regisseurin wurde 1970 in Riga geboren.", "Ada Quell"),
        ("fr", "La réalisatrice, qui est née à Riga en 1970, enseigne.", "Ada Quillard"),
    ],
)
def test_the_director_has_a_life_of_her_own(language, sentence, maker):
    rows = rows_of(paragraphs(HEADS[language][0], sentence), PersonFact)
    assert maker in {row.person for row in rows if row.fact == "born"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ada Muster, who wrote about “Stalker” in her thesis, edited the film."),
        ("en", "Ada Muster, who would have shot “Low Water”, edited the film."),
        ("de", "Ada Muster, die über „Stalker“ geschrieben hat, schnitt den Film."),
        ("es", "Ana Muestra, que escribió sobre «Stalker», montó la película."),
        ("it", "Anna Esempio, che ha scritto di «Stalker», ha montato il film."),
    ],
)
def test_who_wrote_about_a_film_did_not_make_it(language, sentence):
    assert [row for row in credited(language, sentence) if row[2] in {"Stalker", "Low Water"}] == []


def test_who_wrote_a_film_did():
    assert ("Ada Muster", "writer", "Stalker") in credited(
        "en", "Ada Muster, who also wrote “Stalker”, edited the film."
    )
    assert ("Ada Muster", "cinematographer", "Low Water") in credited(
        "en", "Ada Muster, who had shot “Low Water”, edited the film."
    )


@pytest.mark.parametrize(
    "sentence",
    ["La película la rodó la fotógrafa Ana Muestra, directora de fotografía.", "Fotografía: la fotógrafa Ana Muestra."],
)
def test_a_photographer_who_shot_the_film_is_its_cinematographer(sentence):
    assert ("Ana Muestra", "cinematographer", "La barca") in credited("es", sentence)


def test_a_photographer_who_is_only_named_is_none():
    assert credited("es", "La directora habla de la fotógrafa Ana Muestra.") == set()


PLAIN = paragraphs("Low Ferry", "Low Ferry is a quiet thing.", "There are six shots. The water rises.")


def test_a_text_headed_with_the_title_that_was_given_is_about_it():
    assert reading_of(PLAIN, title="Low Ferry").text.about == "Low Ferry"
    assert (
        reading_of(PLAIN.replace("Low Ferry\n", "Low Ferry (1966)\n", 1), title="Low Ferry").text.about == "Low Ferry"
    )


def test_one_that_is_headed_otherwise_is_not():
    other = paragraphs("My garden", "The roses of “Low Ferry” are late.", "There are six of them. The water rises.")
    assert reading_of(other, title="Low Ferry").text.about is None
