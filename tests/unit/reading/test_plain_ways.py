"""Plain sentences of seven languages that tell who plays, who produced and who made what. All people and films are invented."""

import pytest
from makers import HEADS, rows_of

from kadr.records import Credit

TOLD = [
    ("en", "The cast also includes Hugh Tarrant as a retired judge and Edie Marlow as his sister.", "cast", {"Hugh Tarrant": "retired judge", "Edie Marlow": "his sister"}),
    ("en", "Hugh Tarrant is superb as the ferryman.", "cast", {"Hugh Tarrant": "ferryman"}),
    ("en", "The ferryman (Hugh Tarrant) says little.", "cast", {"Hugh Tarrant": "ferryman"}),
    ("en", "Hugh Tarrant and Edie Marlow play husband and wife.", "cast", {"Hugh Tarrant": None, "Edie Marlow": None}),
    ("en", "Hugh Tarrant's script is full of pauses.", "writer", {"Hugh Tarrant": None}),
    ("en", "The costumes were designed by Hugh Tarrant.", "costume", {"Hugh Tarrant": None}),
    ("de", "Zum Ensemble gehören Jonas Tarrach und Edda Marlow.", "cast", {"Jonas Tarrach": None, "Edda Marlow": None}),
    ("de", "Jonas Tarrach ist großartig als Fährmann.", "cast", {"Jonas Tarrach": "Fährmann"}),
    ("de", "Jonas Tarrach hat den Film produziert.", "producer", {"Jonas Tarrach": None}),
    ("de", "Jonas Tarrachs Kamera ist ruhig.", "cinematographer", {"Jonas Tarrach": None}),
    ("de", "Der Film beruht auf dem Roman von Jonas Tarrach.", "source_author", {"Jonas Tarrach": None}),
    ("fr", "Le casting réunit Hugo Tarraud et Édith Marlet.", "cast", {"Hugo Tarraud": None, "Édith Marlet": None}),
    ("fr", "Hugo Tarraud est superbe dans le rôle du passeur.", "cast", {"Hugo Tarraud": "passeur"}),
    ("fr", "Hugo Tarraud a produit le film.", "producer", {"Hugo Tarraud": None}),
    ("fr", "Le montage a été assuré par Hugo Tarraud.", "editor", {"Hugo Tarraud": None}),
    ("es", "Completan el reparto Hugo Tarrés y Edita Marlo.", "cast", {"Hugo Tarrés": None, "Edita Marlo": None}),
    ("es", "Hugo Tarrés está magnífico como el barquero.", "cast", {"Hugo Tarrés": "barquero"}),
    ("es", "Hugo Tarrés produjo la película.", "producer", {"Hugo Tarrés": None}),
    ("es", "Hugo Tarrés diseñó el vestuario.", "costume", {"Hugo Tarrés": None}),
    ("it", "Il cast comprende Ugo Tarroni ed Edda Merli.", "cast", {"Ugo Tarroni": None, "Edda Merli": None}),
    ("it", "Ugo Tarroni è magnifico nei panni del traghettatore.", "cast", {"Ugo Tarroni": "traghettatore"}),
    ("it", "Ugo Tarroni ha prodotto il film.", "producer", {"Ugo Tarroni": None}),
    ("pt", "Completam o elenco Hugo Tarroso e Edite Marlo.", "cast", {"Hugo Tarroso": None, "Edite Marlo": None}),
    ("pt", "Hugo Tarroso está magnífico como o barqueiro.", "cast", {"Hugo Tarroso": "barqueiro"}),
    ("pt", "Hugo Tarroso produziu o filme.", "producer", {"Hugo Tarroso": None}),
    ("ru", "В фильме снялись Степан Тарасов и Елена Марлова.", "cast", {"Степан Тарасов": None, "Елена Марлова": None}),
    ("ru", "Оператор картины — Степан Тарасов.", "cinematographer", {"Степан Тарасов": None}),
    ("ru", "Фильм снят оператором Степаном Тарасовым.", "cinematographer", {"Степан Тарасов": None}),
    ("ru", "Композитором выступил Степан Тарасов.", "composer", {"Степан Тарасов": None}),
]  # fmt: skip


def told(language: str, sentence: str) -> set[tuple[str, str, str | None, str]]:
    """(person, role, part, film) of every credit that one sentence adds to its head."""
    head, _ = HEADS[language]
    rows = rows_of(f"{head}\n\n{sentence}\n", Credit)
    return {(row.person, row.role, row.character, row.film) for row in rows if row.role != "director"}


@pytest.mark.parametrize(("language", "sentence", "role", "people"), TOLD, ids=[sentence for _, sentence, _, _ in TOLD])
def test_a_plain_sentence_gives_its_credits_and_no_other(language, sentence, role, people):
    """Each person once, in the job and on the film that the sentence tells."""
    assert told(language, sentence) == {(person, role, part, HEADS[language][1]) for person, part in people.items()}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Hugh Tarrant is best known as the director of the city's museum."),
        ("en", "She is as good as Hugh Tarrant, who was great as a matter of course."),
        ("en", "The festival (Hugh Tarrant) opens on Friday."),
        ("de", "Jonas Tarrach gilt als Vorbild der Regisseurin."),
        ("fr", "Hugo Tarraud est excellent comme toujours, dit la cinéaste."),
    ],
)
def test_praise_and_as_without_a_part_make_no_cast(language, sentence):
    """A job, a habit or a way of speaking is no part."""
    assert not told(language, sentence)


def test_a_byline_with_a_date_makes_nobody_the_director():
    """Who wrote the article, and when, stands under its head as a director stands in a programme."""
    words = "Low Ferry: an interview with Ada Quill\n\nBy Hugh Tarrant, 12 March 2021\n\nAda Quill's film Low Ferry opens on Friday.\n"

    assert {row.person for row in rows_of(words, Credit) if row.role == "director"} == {"Ada Quill"}


def test_a_line_of_data_under_a_title_still_opens_with_the_director():
    """Name, year and length together are a programme's."""
    words = "La barca\n\nDe Ada Quiles. 2004. 98 min. Con Hugo Tarrés y Edita Marlo.\n\nLa película cuenta la historia de un barquero, y el cine español la quiso poco.\n"

    assert ("Ada Quiles", "director") in {(row.person, row.role) for row in rows_of(words, Credit)}


def test_who_is_asked_wrote_the_script_too():
    """ "Das Drehbuch haben Sie mit … geschrieben": the director answers."""
    words = (
        "Die Regisseurin Ada Quell über ihren Film „Die Fähre“\n\nFrau Quell, warum ein Fluss?\n\nWeil ich dort wohne.\n\n"
        "Das Drehbuch haben Sie mit Jonas Tarrach geschrieben. Wie lief das ab?\n\nLangsam, bis ganz am Ende.\n"
    )

    rows = {(row.person, row.role) for row in rows_of(words, Credit)}

    assert {("Ada Quell", "writer"), ("Jonas Tarrach", "writer")} <= rows
    assert not {person for person, _ in rows if "Ende" in person}


def test_the_film_that_somebody_made_is_theirs():
    """Behind the title, with the film's year."""
    words = "I often go back to “Low Ferry”, the 1961 film that Ada Quill made between two wars.\n"

    assert ("Ada Quill", "director", "Low Ferry") in {(r.person, r.role, r.film) for r in rows_of(words, Credit)}
