"""Lives: facts from prose, brackets, labels, answers and the author's box, in seven languages."""

import pytest
from makers import reading_of

from kadr.reading.people import People
from kadr.records import PersonFact


def facts(words: str) -> list[PersonFact]:
    return list(People().find(reading_of(words)))


def lives(words: str) -> set[tuple[str, str, str | None, str | None]]:
    """Person, fact, place and date of each."""
    return {(f.person, f.fact, f.place, f.date) for f in facts(words)}


RUTH = "Ruth Adeyemi"
LIVES = {
    "a life in three sentences": (
        "“Kiln” is a film by Ruth Adeyemi. Born in Lagos in 1984, Ruth Adeyemi grew up in Leeds and studied painting at the Slade "
        "School of Fine Art. She now lives in Glasgow.",
        {
            (RUTH, "born", "Lagos", "1984"),
            (RUTH, "lived", "Leeds", None),
            (RUTH, "studied", "Slade School of Fine Art", None),
            (RUTH, "lives", "Glasgow", None),
        },
    ),
    "in brackets": (
        "Ruth Adeyemi (3 March 1984, Lagos, Nigeria – 5 May 2020, Leeds) made the film “Kiln”. The poet Anna Holt (1921–1999) "
        "wrote about it.",
        {
            (RUTH, "born", "Lagos, Nigeria", "1984-03-03"),
            (RUTH, "died", "Leeds", "2020-05-05"),
            ("Anna Holt", "lifespan", None, "1921-1999"),
        },
    ),
    "labelled, and glued": (
        "Ruth Adeyemi\n\nДата рождения03.03.1984\n\nМесто рожденияЛагос\n\n«Kiln» — фильм режиссёра.",
        {(RUTH, "born", None, "1984-03-03"), (RUTH, "born", "Лагос", None)},
    ),
    "before a comma": (
        "“Kiln” is a film. Its director, Ruth Adeyemi, comes from Lagos. At the age of 19 she moved to London, where she met Jan "
        "Peeters.",
        {(RUTH, "origin", "Lagos", None), (RUTH, "age", None, None), (RUTH, "moved", "London", None)},
    ),
    "German": (
        "Ruth Adeyemi wurde 1984 in Lagos geboren. Sie studierte Regie an der Filmakademie Wien und lebt in Berlin. „Kiln“ ist ihr "
        "dritter Film.",
        {
            (RUTH, "born", "Lagos", "1984"),
            (RUTH, "studied", "Filmakademie Wien", None),
            (RUTH, "lives", "Berlin", None),
        },
    ),
    "French": (
        "Ruth Adeyemi est née à Lagos en 1984. Elle a étudié à la Fémis et vit à Paris. « Kiln » est son troisième film.",
        {(RUTH, "born", "Lagos", "1984"), (RUTH, "studied", "Fémis", None), (RUTH, "lives", "Paris", None)},
    ),
    "Spanish": (
        "Ruth Adeyemi nació en Lagos en 1984. Estudió cine en la Escuela de San Antonio y vive en Madrid. «Kiln» es su tercera "
        "película.",
        {
            (RUTH, "born", "Lagos", "1984"),
            (RUTH, "studied", "Escuela de San Antonio", None),
            (RUTH, "lives", "Madrid", None),
        },
    ),
    "Italian": (
        "Ruth Adeyemi è nata a Lagos nel 1984 e vive a Torino. «Kiln» è il suo terzo film.",
        {(RUTH, "born", "Lagos", "1984"), (RUTH, "lives", "Torino", None)},
    ),
    "Portuguese": (
        "Ruth Adeyemi nasceu em Lagos em 1984 e mora em Lisboa. «Kiln» é o seu terceiro filme.",
        {(RUTH, "born", "Lagos", "1984"), (RUTH, "lives", "Lisboa", None)},
    ),
    "Russian": (
        "Анна Орлова родилась в 1984 году в Пскове. Она окончила ВГИК и живёт в Москве. «Печь» её третий фильм.",
        {
            ("Анна Орлова", "born", "Пскове", "1984"),
            ("Анна Орлова", "studied", "ВГИК", None),
            ("Анна Орлова", "lives", "Москве", None),
        },
    ),
}


@pytest.mark.parametrize("name", LIVES)
def test_a_life_is_read(name: str) -> None:
    words, expected = LIVES[name]

    assert lives(words) == expected


def test_characters_and_plain_words_have_no_lives():
    words = (
        "In “Kiln”, a girl was born in a cellar and grew up among pots. The war had left her family poor. It is a film by director "
        "Ruth Adeyemi. He was told to go to school."
    )

    assert facts(words) == []


def test_a_first_person_belongs_to_who_answers():
    """Answers are the director's words: "I" is the director, and a question tells nothing."""
    words = (
        "An interview with Ruth Adeyemi, director of the film “Kiln”.\n\nPAUL MARSH: Were you born in Lagos?\n\n"
        "RUTH ADEYEMI: I grew up in Lagos. My family is Yoruba, and I moved to Leeds.\n\nPAUL MARSH: And film school?\n\n"
        "RUTH ADEYEMI: I studied with Jan Peeters. The film was shot in winter, and we froze."
    )
    found = facts(words)

    assert {(f.fact, f.place or f.what or f.with_whom) for f in found} >= {
        ("lived", "Lagos"), ("family", "Yoruba"), ("moved", "Leeds"), ("studied", "Jan Peeters"),
    }  # fmt: skip
    assert {f.person.lower() for f in found} == {"ruth adeyemi"}


def test_answers_tell_births_parents_ages_and_work():
    words = (
        "An interview with Ruth Adeyemi, director of the film “Kiln”.\n\nPAUL MARSH: How did it begin?\n\n"
        "RUTH ADEYEMI: I was born in Lagos in 1984. My father was a printer. I was 19 when I left for London, and I worked as a "
        "nurse before film school.\n\nPAUL MARSH: And then?\n\nRUTH ADEYEMI: I shot the film. It was cold."
    )

    assert {(f.fact, f.place or f.what) for f in facts(words)} == {
        ("born", "Lagos"), ("family", "father was a printer"), ("age", "19 when I left for London"), ("works", "worked as a nurse"),
    }  # fmt: skip


def test_the_authors_box_is_about_the_author():
    words = (
        "Review: Kiln\n\nThe film “Kiln” by Ruth Adeyemi is slow. Its images burn.\n\n"
        "Paul Marsh is a film critic based in Dublin."
    )

    assert [(f.person, f.fact, f.place, f.about) for f in facts(words)] == [("Paul Marsh", "lives", "Dublin", "author")]


def test_whom_a_pronoun_stands_for_is_told():
    """The row says where the name was taken from."""
    (lived,) = [f for f in facts("“Kiln” is a film by Ruth Adeyemi. She now lives in Glasgow.") if f.fact == "lives"]

    assert [(o.column, o.kind, o.quote.exact) for o in lived.origins if o.quote] == [("person", "context", RUTH)]


def test_subjects_that_stand_behind_brackets_and_openings():
    """A name in a bracket is not the one who studied; who is born may be named later in the sentence."""
    words = (
        "“Kiln” is a film by Ruth Adeyemi. Ruth Adeyemi (the daughter of the painter Jan Adeyemi) studied drawing in Leeds. "
        "A Glasgow native, Anna Brandt trained as a dancer. Born and raised in Oslo, Oskar Veld started his training at Brunel University."
    )

    found = {(f.person, f.fact) for f in facts(words)}

    assert {
        (RUTH, "family"),
        (RUTH, "studied"),
        ("Anna Brandt", "origin"),
        ("Oskar Veld", "born"),
        ("Oskar Veld", "studied"),
    } <= found


FERRY = "“Salt Road” is a film by Mara Lindqvist.\n\n"


def test_a_pronoun_behind_a_relative_tells_nothing_of_the_speaker():
    talk = (
        "Where did it begin?\n\nMara Lindqvist: In my aunt's mill. She kept it alone, and before she died in 2011 she gave us "
        "the keys.\n\nAnd then?\n\nMara Lindqvist: I wrote it in Oslo."
    )

    assert not [f for f in facts(FERRY + talk) if f.fact == "died"]


def test_a_pronoun_behind_a_relative_tells_nothing_of_the_person_before():
    assert not [
        f
        for f in facts(FERRY + "Mara Lindqvist has a new mill. Her uncle built it. He died in 2011 in Bergen.")
        if f.fact == "died"
    ]
    told = facts(FERRY + "Mara Lindqvist had a mill. Her uncle built it. She died in 2011 in Bergen.")
    assert [(f.person, f.date) for f in told if f.fact == "died"] == [("Mara Lindqvist", "2011")]


def test_a_year_in_a_bracket_of_birth_dates_the_birth_only():
    found = lives("“Kiln” is a film. Ruth Adeyemi (b. 1984, Leeds) graduated from FAMU.")

    assert found == {("Ruth Adeyemi", "born", "Leeds", "1984"), ("Ruth Adeyemi", "studied", "FAMU", None)}
