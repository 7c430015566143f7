"""Works: what is set beside a film is found with its relation; slogans, prizes, characters and the film itself are not."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import paragraphs, source_of

from kadr.fold import title_key
from kadr.reading.prepare import prepare
from kadr.reading.subject import infer, with_subject
from kadr.reading.text import Reading
from kadr.reading.works import Works
from kadr.reading.works.slips import suggestion
from kadr.records import Work

HEAD = "“Tall Reeds” is a film by Ines Halvard. It opened in Oslo in 2018."


def settled(words: str, title: str = "Tall Reeds", director: str | None = "Ines Halvard") -> Reading:
    reading = prepare(source_of(words), "text", (title,))
    return with_subject(reading, replace(infer([reading], title), director=director))


def found(*parts: str) -> list[Work]:
    return Works().find(settled(paragraphs(HEAD, *parts)))


def told(rows: list[Work]) -> set[tuple[str, str]]:
    return {(title_key(row.title or row.creator or ""), row.relation) for row in rows}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The film recalls the chamber dramas of Ingmar Bergman.", {("ingmar bergman", "comparison")}),
        ("Its open spaces owe more to Andrei Tarkovsky's Stalker.", {("stalker", "influence")}),
        ("At moments I thought of Kes, Ken Loach's portrait of a boy.", {("kes", "comparison")}),
        ("The long takes are pure Béla Tarr.", {("bela tarr", "comparison")}),
        ("Its corridors are Lynchian.", {("lynch", "comparison")}),
        ("It has an Ozu-like calm.", {("ozu", "comparison")}),
        (
            "There are nods to Taxi Driver and to The Conformist.",
            {("taxi driver", "influence"), ("conformist", "influence")},
        ),
        ("The snow comes straight from Bruegel's Hunters in the Snow.", {("hunters in the snow", "influence")}),
        ("It is adapted from the novel “The Drowned Village” by Marta Lind.", {("drowned village", "adaptation")}),
        ("It makes “Cries and Whispers” look cheerful.", {("cries and whispers", "comparison")}),
        ("Unlike in “Schindler's List,” there is no relief.", {("schindler s list", "comparison")}),
        ("The lead was last seen in Force Majeure.", {("force majeure", "mention")}),
        ("Films like Alien 3 and The Matrix fill the halls; this one will not.", {("matrix", "mention")}),
        ("In one scene Nina Simone plays on the radio, and the music stops.", {("nina simone", "mention")}),
        ("In 1991 Orlando was only a book; among her favourites is 1992 Orlando.", {("orlando", "mention")}),
        (
            "Like Stalker or Barry Lyndon, it trusts the mud.",
            {("stalker", "comparison"), ("barry lyndon", "comparison")},
        ),
        ("It is the saddest film of its kind since Tokyo Story.", {("tokyo story", "comparison")}),
        ("One sees the patience of Ermanno Olmi here.", {("ermanno olmi", "comparison")}),
        (
            "Her main influences, she once told a class of students, were Robert Bresson and Agnès Varda.",
            {("robert bresson", "influence"), ("agnes varda", "influence")},
        ),
        ("It moves between moods (think Brief Encounter).", {("brief encounter", "comparison")}),
        ("If The Piano Teacher looked down at the canal, Tall Reeds looks up.", {("piano teacher", "comparison")}),
        ("This is Halvard's Winter Light.", {("winter light", "comparison")}),
        ("The template is Wake in Fright.", {("wake in fright", "influence")}),
        ("It retells the Book of Job.", {("book of job", "mention")}),
        ("Its editor also worked with Michael Haneke.", set()),
        ("The queen Marie Antoinette (Ada Lem) walks by.", set()),
    ],
)
def test_a_work_is_found_with_its_relation(sentence, expected):
    """Each wording gives its works, and nothing else."""
    assert told(found(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It was shown in “Un Certain Regard” and won the “Golden Camera”.",
        "Halvard wore a large “Jaws” T-shirt (“You Will Need a Bigger Boat”).",
        "One could call the film “Lost at Sea”.",
        "Wanda loves Carol, and Laura sells eggs in Paris and in Moscow.",
        "The captain, known as “The Wolf”, is played by Peter Kay.",
        "Halvard studied with Béla Tarr in Sarajevo.",
        "“Tall Reeds” is better than its title.",
        "The film opens with a Russian song and an Italian one.",
    ],
)
def test_what_is_no_work_gives_nothing(sentence):
    """Sections, prizes, slogans, imagined titles, characters, teachers and the film itself are no works."""
    assert found(sentence) == []


def test_the_question_gives_its_relation_to_the_answer():
    """Titles that an answer only lists are what the question asked for."""
    rows = found(
        "Which films were references for you?",
        "“Stalker.” “Wings,” by Larisa Shepitko. “Persona,” of course. And every film by Chantal Akerman.",
    )

    assert told(rows) == {(key, "influence") for key in ("stalker", "wings", "persona", "chantal akerman")}


def test_a_denied_influence_is_kept_and_flagged():
    """What is put to a speaker and rejected stays a row, so that the page can show both."""
    rows = found(
        "Some have compared it to Haneke. Is that fair?", "I had seen his films, but he wasn't a reference at all."
    )

    assert any(row.relation == "influence" and "denied" in row.flags for row in rows)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["It is not, as some have claimed, a remake of *Grey Harbour*."], ("Grey Harbour", "adaptation")),
        (["Where did it begin?", "I did not think of Dreyer at all.", "And the sound?", "At sea."], ("Dreyer", None)),
        (["Where did it begin?", "I like “Ordet”, but it wasn't a reference."], ("Ordet", "influence")),
        (["Many name Béla Tarr.", "I like “The Turin Horse”, but it was not an influence."], ("The Turin Horse", "influence")),
        (["“The Turin Horse”. Was that a model?", "No, it wasn't a model. I saw it late."], ("The Turin Horse", "influence")),
        (["Michael Haneke made “Caché”. Was it an influence?", "No, it wasn't an influence."], ("Caché", "influence")),
    ],
)  # fmt: skip
def test_what_is_denied_is_flagged_and_belongs_to_the_title(parts, expected):
    """Negation before the words of relation, or behind the title with a word that stands for it."""
    talk = ["How long did it take?", "Two winters.", "Were you cold?", "We were."]
    rows = [row for row in found(*talk, *parts) if {"denied", "not confirmed"} & set(row.flags)]

    assert [(row.title or row.creator, row.relation if expected[1] else None) for row in rows] == [expected]


def test_what_is_not_only_one_thing_is_no_denial():
    """Nor is a contrast, or a question that asks for a yes."""
    rows = found("It was not only inspired by Robert Bresson. One cannot help but think of Chantal Akerman.")

    assert len(rows) == 2
    assert all(not row.flags for row in rows)


def test_a_work_is_what_the_words_about_it_call_it():
    """Beside the title, or in the next sentence; what the lists know of a film of that name gives way."""
    books = [
        "I read “Stalker” as a girl. The sea is grey there, and that book was my main inspiration.",
        "“Persona”, a novel by Anna Lind, lay on her desk.",
    ]

    assert [(row.title, row.kind) for words in books for row in found(words)] == [
        ("Stalker", "book"),
        ("Persona", "book"),
    ]
    assert found(books[0])[0].creator is None


def test_an_influence_that_somebody_guesses_at_compares():
    """The speaker reports another's thought and leaves it open."""
    rows = found("Somebody said maybe it's the influence of Dreyer, like in “Ordet.” I hadn't thought about that.")

    assert [(row.title, row.creator, row.relation) for row in rows] == [("Ordet", "Dreyer", "comparison")]
    assert {"reported", "not confirmed"} <= set(rows[0].flags)
    assert (rows[0].speaker or "").startswith("(somebody")


def test_an_untitled_work_is_described_in_the_words_of_the_text():
    """A picture without a title has its maker, its kind and what it shows."""
    rows = found("She revealed two inspirations for the film. One was a Robert Capa photograph of a man at a well.")

    assert [(row.kind, row.creator, row.relation, row.described) for row in rows] == [
        ("photograph", "Robert Capa", "influence", "a man at a well")
    ]


def test_another_film_of_the_same_maker_is_own_work():
    """An earlier film is no comparison, and is named once."""
    rows = found("Her debut, “Low Tide,” won in Locarno. Like “Low Tide,” the new film was shot by the sea.")

    assert [(row.title, row.relation, row.own_work, row.creator) for row in rows] == [
        ("Low Tide", "mention", True, "Ines Halvard")
    ]


@pytest.mark.parametrize(
    "sentence", ["Her short film “Rope” was shown in Locarno.", "Halvard's short film “Cries and Whispers” came first."]
)
def test_a_possessive_makes_a_film_the_makers_own(sentence):
    """A known film of the same name is another one; where a known maker is named, "his" is that maker's."""
    assert [(row.own_work, title_key(row.creator or "").split()[-1]) for row in found(sentence)] == [(True, "halvard")]
    assert [row.own_work for row in found("It recalls Hitchcock and his film “Rope”.")] == [False]


def test_who_has_a_job_on_the_film_is_no_influence():
    """Nor the maker of a title that he only produced."""
    rows = found(
        "Halvard, who wrote the script with the novelist Paul Ostrand, was influenced by Robert Bresson's Mouchette.",
        "It recalls “The Last Lock”, produced by Otto Brandt, and “Salt”, a drama produced by Ada Lem.",
    )

    assert {(row.title, row.creator) for row in rows} == {
        ("Mouchette", "Robert Bresson"), ("The Last Lock", None), ("Salt", None),
    }  # fmt: skip


def test_the_name_before_a_turn_is_no_work():
    """In capitals, in a whole interview and in one that is cut short."""
    talk = ["JONAH PETRIE: Where does the film begin for you?", "INES HALVARD: With “Stalker”."]
    more = ["JONAH PETRIE: And the sound? I saw the film twice.", "HALVARD: We recorded it at sea."]

    assert [row.title for row in found(*talk, *more)] == ["Stalker"]
    assert found(talk[0]) == []


def test_a_reference_for_two_films_is_two_rows():
    """The second film is the subject of the second row."""
    rows = found(
        "“Low Tide” was her debut.",
        "What were your references?",
        "“Vertigo,” which was a reference for “Low Tide” too.",
    )

    assert {row.subject for row in rows if row.title == "Vertigo"} == {"Tall Reeds", "Low Tide"}


def test_a_maker_that_only_the_lists_know_says_so():
    """The page can tell Kadr's knowledge from the words of the text."""
    row = found("The film has been compared to “The Seventh Seal.”")[0]

    assert row.creator == "Ingmar Bergman"
    assert [(origin.column, origin.kind) for origin in row.origins] == [("creator", "list")]


def test_a_title_of_two_films_tells_no_maker():
    """Without a maker in the sentence, a shared title stays without one."""
    row = found("The film has been compared to “Leviathan.”")[0]

    assert row.creator is None


@pytest.mark.parametrize(
    ("title", "creator", "beside", "meant"),
    [
        ("Scenes of a Marriage", "Bergman", [], "Scenes from a Marriage"),
        ("Rome, Open Town", "Roberto Rossellini", [], "Rome, Open City"),
        ("Rocco and the Brothers", None, ["Luchino Visconti"], "Rocco and His Brothers"),
        ("The Long Winter of Anna", None, [], None),
        ("Stalker", None, [], None),
        ("Rome, Open Town", "Jean-Luc Godard", [], None),
    ],
)
def test_a_likely_slip_has_a_suggestion(title, creator, beside, meant):
    """Near a known title and by the same maker: a suggestion; a known title or another maker's: none."""
    known = suggestion(title, creator, beside)

    assert (known.title if known else None) == meant


def test_the_printed_title_stays():
    """A suggestion never replaces what the text says."""
    row = found("Which films influenced you?", "“Scenes of a Marriage” by Bergman, and “Persona.”")[0]

    assert (row.title, row.suggestion) == ("Scenes of a Marriage", "Scenes from a Marriage")
    assert "possible slip" in row.flags


@pytest.mark.parametrize(
    ("title", "words", "expected"),
    [
        (
            "Schilf",
            "„Schilf“ ist der zweite Film von Ines Halvard. Er erinnert an „Das weiße Band“ von Michael Haneke. Vorbild für die "
            "Farben war ein Gemälde von Edward Hopper. Der Film basiert auf dem Roman „Die Furt“ von Anna Lind.",
            {("das weisse band", "comparison"), ("edward hopper", "influence"), ("die furt", "adaptation")},
        ),
        (
            "Les roseaux hauts",
            "« Les roseaux hauts » est un film d'Ines Halvard. Il fait penser à « La pianiste » de Michael Haneke. La cinéaste "
            "s'inspire de Robert Bresson. Le scénario est adapté du roman « Le gué perdu » d'Anna Lind.",
            {("la pianiste", "comparison"), ("robert bresson", "influence"), ("le gue perdu", "adaptation")},
        ),
        (
            "Los juncos",
            '"Los juncos" es una película de Ines Halvard. Recuerda a "El espíritu de la colmena" de Víctor Erice y está basada '
            'en la novela "El vado" de Ana Lind.',
            {("el espiritu de la colmena", "comparison"), ("el vado", "adaptation")},
        ),
        (
            "Высокий камыш",
            "Фильм «Высокий камыш» сняла режиссёр Инес Хальвард. Картина напоминает «Зеркало» Андрея Тарковского и снята по мотивам "
            "романа «Брод» Анны Линд.",
            {("zerkalo", "comparison"), ("brod", "adaptation")},
        ),
    ],
)
def test_other_languages(title, words, expected):
    """The lists are keyed by language; the rules are the same."""
    assert told(Works().find(settled(paragraphs(words), title))) == expected


def test_a_text_that_is_not_about_a_film_gives_nothing():
    """A list of novels names works, and none of them beside the film."""
    reading = replace(settled(paragraphs("I read “Anna Karenina” and “Ulysses” this summer.")), main_film=None)

    assert Works().find(reading) == []


@settings(deadline=None)  # the first text makes the patterns
@given(
    st.lists(
        st.sampled_from(["“Stalker.”", "“Persona,” of course.", "Nothing else.", "“Kes,” by Ken Loach."]), max_size=6
    )
)
def test_each_work_is_told_once_per_relation(answers):
    """However often a work is named, it has one row per relation and subject; quotes are words of the body."""
    reading = settled(paragraphs(HEAD, "Which films influenced you?", " ".join(answers) or "None."))
    rows = Works().find(reading)
    keys = [(row.title, row.relation, row.subject) for row in rows]

    assert len(keys) == len(set(keys))
    assert all(reading.body[row.quote.start : row.quote.end] == row.quote.exact for row in rows)


def test_a_title_with_a_small_word_inside_is_found_without_a_mark():
    words = "She is mixing her fifth feature, Testimony of Reeds. Testimony of Reeds is her first film since 2010 and opens in March."
    reading = prepare(source_of(words), "text", ())
    assert {hit.title for hit in reading.titles} == {"Testimony of Reeds"}


@pytest.mark.parametrize(
    ("sentence", "flags"),
    [
        ("Halvard denies that she was influenced by Béla Tarr.", ("denied",)),
        ("Halvard denied being influenced by Béla Tarr.", ("denied",)),
        ("She has always rejected the idea that she was influenced by Béla Tarr.", ("denied",)),
        ("She was never influenced by Béla Tarr.", ("denied",)),
        ("Nobody denies that she was influenced by Béla Tarr.", ()),
        ("Halvard denies that it was shot in Oslo, but she was influenced by Béla Tarr.", ()),
        ("The film was denied a release and was influenced by Béla Tarr.", ()),
    ],
)
def test_who_denies_an_influence_is_believed_to_deny_it(sentence, flags):
    """The verb and what it bears on, up to the next clause; "nobody denies" holds it."""
    assert [(row.creator, row.flags) for row in found(sentence)] == [("Béla Tarr", flags)]


@pytest.mark.parametrize(
    ("about", "sentences"),
    [
        ("„Tall Reeds“ ist ein Film von Ines Halvard. Der Film lief 2018 in Oslo und wurde dort von vielen gesehen.",
         ("Halvard bestreitet, dass sie von Béla Tarr beeinflusst wurde.", "Sie wurde nie von Béla Tarr beeinflusst.")),
        ("« Tall Reeds » est un film de Ines Halvard. Le film raconte la vie d'une femme qui vit au bord de l'eau.",
         ("Halvard nie avoir été influencée par Béla Tarr.", "Elle n'a jamais été influencée par Béla Tarr.")),
        ("«Tall Reeds» es una película de Ines Halvard. La película se estrenó en Oslo y cuenta la vida de una mujer.",
         ("Halvard niega que fuera influida por Béla Tarr.", "Nunca estuvo influenciada por Béla Tarr.")),
        ("«Tall Reeds» è un film di Ines Halvard. Il film è uscito a Oslo nel 2018 e racconta la vita di una donna.",
         ("Halvard nega di essere stata influenzata da Béla Tarr.", "Non è mai stata influenzata da Béla Tarr.")),
        ("«Tall Reeds» é um filme de Ines Halvard. O filme estreou em Oslo em 2018 e conta a vida de uma mulher.",
         ("Halvard nega que tenha sido influenciada por Béla Tarr.", "Nunca foi influenciada por Béla Tarr.")),
    ],
)  # fmt: skip
def test_an_influence_is_denied_in_other_languages(about, sentences):
    """By a verb of denial, and by "never"."""
    for sentence in sentences:
        rows = Works().find(settled(paragraphs(about, sentence)))
        assert [(row.creator, row.flags) for row in rows] == [("Béla Tarr", ("denied",))]
