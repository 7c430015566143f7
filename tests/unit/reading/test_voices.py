"""Who speaks: every layout of interviews, statements, customers, quoted and reported speech; and what is rejected."""

import pytest
from makers import paragraphs, reading_of

from kadr.reading.text import Reading
from kadr.reading.voices.stance import stance_at

INTRO = "Ada Quill met the Norwegian director Ivo Marsh in Oslo. Marsh is 29, and Tall Reeds is his second feature."
TALK = [
    ("How did Tall Reeds begin?", "With a dream about a river. I could not sleep for weeks."),
    ("So you wrote it at night.", "Yes, and I threw most of it away. My sister kept the rest."),
    ("Did you always want two actresses for the part?", "No. I tried with one, and she laughed at me."),
    ("What did the light have to do?", "It had to be low. We waited for it every day."),
]

LAYOUTS = {
    "plain": [line for turn in TALK for line in turn],
    "italic": [line for q, a in TALK for line in (f"_{q}_", a)],
    "bold": [line for q, a in TALK for line in (f"**{q}**", a)],
    "letters": [line for q, a in TALK for line in (f"Q: {q}", f"A: {a}")],
    "names": [line for q, a in TALK for line in (f"ADA QUILL: {q}", f"IVO MARSH: {a}")],
    "initials": [
        line
        for n, (q, a) in enumerate(TALK)
        for line in (f"{'AQ' if n else 'Ada Quill'}: {q}", f"{'IM' if n else 'Ivo Marsh'}: {a}")
    ],
}


def voices(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [
        (b.kind, b.voice.name, b.voice.role) for b in reading.blocks if b.voice and b.kind in {"question", "answer"}
    ]


def said(reading: Reading) -> dict[str, tuple[str | None, str, tuple[str, ...]]]:
    return {reading.body[s.start : s.end]: (s.voice.name, s.voice.role, s.voice.flags) for s in reading.spoken}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_interview_falls_into_turns(layout: str):
    """In every layout, with a follow-up that has no question mark; the author asks, the director answers."""
    reading = reading_of(paragraphs("By Ada Quill", INTRO, *LAYOUTS[layout]))

    turns = voices(reading)

    assert [kind for kind, _, _ in turns] == ["question", "answer"] * 4
    assert {(name, role) for kind, name, role in turns if kind == "answer"} == {("Ivo Marsh", "director")}
    assert {(name, role) for kind, name, role in turns if kind == "question"} == {("Ada Quill", "critic")}
    assert reading.text.kind == "interview"


def test_a_name_before_a_turn_is_no_part_of_what_is_said():
    words = (
        "ANN ROE: Where does it begin?\n\nMARIA LUND: With the colours. The blue came first.\n\n"
        "ANN ROE: And how did you light it?\n\nMARIA LUND: With one lamp."
    )
    reading = reading_of(words)
    said_words = [reading.plain[one.start : one.end] for one in reading.sentences]
    assert said_words == [
        "Where does it begin?", "With the colours.", "The blue came first.", "And how did you light it?", "With one lamp.",
    ]  # fmt: skip


def test_question_and_answer_in_one_line_are_one_block_with_two_voices():
    """A damaged copy glues the answer to the question mark."""
    reading = reading_of(paragraphs(INTRO, *[f"{q.rstrip('.?')}?{a}" for q, a in TALK]))
    block = reading.blocks[1]

    assert (block.kind, block.voice and block.voice.role) == ("answer", "director")
    assert reading.voice_at(block.start).role == "critic"
    assert reading.voice_at(block.end - 1).role == "director"


def test_an_answer_may_span_paragraphs_and_captions_are_no_turns():
    """Three paragraphs of answer, a caption and a stage direction between."""
    lines = LAYOUTS["plain"].copy()
    lines[2:2] = [
        "I grew up beside it, and my father fished there.",
        "(Laughter)",
        "Mara Lind in a scene from Tall Reeds, courtesy Reed Film.",
    ]
    reading = reading_of(paragraphs(INTRO, *lines))

    assert [b.kind for b in reading.blocks[1:7]] == ["question", "answer", "answer", "stage", "caption", "question"]


def test_a_review_with_rhetorical_questions_is_no_interview():
    """Questions without an answer in the first person."""
    words = paragraphs(
        "Is silence a kind of speech?", "The film of Ivo Marsh thinks so, and its camera agrees for two hours.",
        "And if nobody listens?", "Then the river goes on, as rivers in films do.",
    )  # fmt: skip

    assert reading_of(words).text.kind != "interview"


def test_a_statement_is_the_directors_until_the_next_heading():
    """The name comes from the credits of the same page."""
    reading = reading_of(
        paragraphs(
            "Two sisters live by a river that nobody crosses.",
            "Director's Statement",
            "I wanted the faces to be close.",
            "The film is grey.",
            "Director's Biography",
            "Ivo Marsh was born in Torvik.",
            "Cast & Crew",
            "Directed by: Ivo Marsh",
        )
    )

    spoken = [block.voice for block in reading.blocks]

    assert [voice and (voice.name, voice.role) for voice in spoken[2:6]] == [
        ("Ivo Marsh", "director"), ("Ivo Marsh", "director"), None, None,
    ]  # fmt: skip


def test_customers_are_viewers():
    """Stars before the words, a name after them; "a customer" is no name."""
    reading = reading_of(
        "Tall Reeds [DVD]\nCustomer reviews\n★★★★★ Slow and beautiful. By Nell P.\n★☆☆☆☆ Scratched. By A customer\n"
    )

    assert [b.voice and (b.voice.name, b.voice.role) for b in reading.blocks[2:]] == [
        ("Nell P.", "viewer"),
        (None, "viewer"),
    ]


def test_quoted_speech_goes_to_its_speaker():
    """After the verb, before it, by a pronoun, by a job; and on after the verb."""
    found = said(
        reading_of(
            paragraphs(
                "Director Ivo Marsh made the film in a month.",
                "“I wanted it to feel like a held breath,” Marsh told The Lantern. “Nobody should leave relaxed at the end.”",
                "Cinematographer Ilse Maar says: “We had one lens and no money at all.”",
                "“It is the loudest quiet film of the year,” according to programmer Hal Stone.",
            )
        )
    )

    assert found == {
        "I wanted it to feel like a held breath,": ("Ivo Marsh", "director", ()),
        "Nobody should leave relaxed at the end.": ("Ivo Marsh", "director", ()),
        "We had one lens and no money at all.": ("Ilse Maar", "crew", ()),
        "It is the loudest quiet film of the year,": ("Hal Stone", "programmer", ()),
    }


def test_a_translated_quotation_says_so():
    """The mark in brackets belongs to what was quoted before it."""
    found = said(
        reading_of("Director Ivo Marsh lives alone. “I see people once a year,” he told a magazine. [Translated]")
    )

    assert found == {"I see people once a year,": ("Ivo Marsh", "director", ("translated",))}


def test_the_press_is_a_critic_at_second_hand():
    """An outlet before the verb, or after a dash."""
    found = said(
        reading_of(
            paragraphs(
                "The Harbour Post calls Tall Reeds a “slow drowning”.", "“A masterpiece of patience.” — The Daily Crow"
            )
        )
    )

    assert found == {
        "slow drowning": ("The Harbour Post", "critic", ("reported",)),
        "A masterpiece of patience.": ("The Daily Crow", "critic", ("reported",)),
    }


def test_titles_in_quotation_marks_are_not_speech():
    """Even beside a verb of saying."""
    assert said(reading_of("Director Ivo Marsh says “The Weir of the Kings” is his favourite film.")) == {}


def test_what_others_said_stays_with_the_one_who_tells_it():
    """Inside a turn: the speaker's voice, marked as reported."""
    lines = LAYOUTS["plain"].copy()
    lines[1] = (
        "Yesterday someone said it looks like a painting by Orla Venn. I hadn't thought about that, but the faces are still."
    )
    reading = reading_of(paragraphs(INTRO, *lines))
    place = reading.body.index("Orla Venn")

    voice = reading.voice_at(place)

    assert (voice.name, voice.role, voice.flags) == ("Ivo Marsh", "director", ("reported",))
    assert stance_at(reading, place, place + 9)[0] == "not confirmed"
    faces = reading.body.index("the faces are still")
    assert stance_at(reading, faces, faces + 19)[0] == "affirmed"


@pytest.mark.parametrize(
    ("answer", "polarity"),
    [
        ("No, I had seen his films but it wasn't a reference.", "denied"),
        ("He was never an influence on me.", "denied"),
        ("I hadn't thought about that.", "not confirmed"),
        ("Yes, all the time. I love his films.", "affirmed"),
    ],
)
def test_what_is_put_to_a_speaker_takes_their_answer(answer: str, polarity: str):
    """A question that holds a claim is flagged, and is as true as the one who was asked says."""
    lines = LAYOUTS["plain"].copy()
    lines[4:6] = ["You were thinking of the films of Per Holm, right?", answer]
    reading = reading_of(paragraphs(INTRO, *lines))
    place = reading.body.index("Per Holm")

    found, flags = stance_at(reading, place, place + 8)

    assert found == polarity
    assert "question" in flags


def test_absence_is_no_denial():
    """Who says that there is no music holds that claim."""
    reading = reading_of("There is no music in the film, and the camera never moves.")

    assert stance_at(reading, 0, 30) == ("affirmed", ())


# --- layouts of pages that no rule was written from ---------------------------------------------------------------------

HEAD = "The director Ivo Marsh talks about Tall Reeds."
MORE_LAYOUTS = {
    "every turn behind a dash": [f"– {line}" for turn in TALK for line in turn],
    "answers behind a dash": [line for q, a in TALK for line in (q, f"-{a}")],
    "letters and dashes": [line for q, a in TALK for line in (f"Q.- {q}", f"A.- {a}")],
    "names and dashes": [line for q, a in TALK for line in (f"Lantern – {q}", f"Ivo Marsh – {a}")],
    "spaced initials": [line for q, a in TALK for line in (f"A Q: {q}", f"I M: {a}")],
    "only questions named": [line for q, a in TALK for line in (f"ADA QUILL: {q}", a)],
    "only answers named": [line for q, a in TALK for line in (q, f"Ivo Marsh: {a}")],
    "quoted": [line for q, a in TALK for line in (f"Ada Quill : “{q}”", f"Ivo Marsh : “{a}”")],
}


@pytest.mark.parametrize("layout", MORE_LAYOUTS)
def test_an_interview_in_other_layouts_falls_into_turns(layout: str):
    """Dashes, names on one side, initials with blanks."""
    turns = voices(reading_of(paragraphs(HEAD, *MORE_LAYOUTS[layout])))

    assert [kind for kind, _, _ in turns] == ["question", "answer"] * 4
    assert {(name, role) for kind, name, role in turns if kind == "answer"} == {("Ivo Marsh", "director")}


def test_names_may_stand_on_lines_of_their_own():
    """A transcript; a number instead of a name is nobody's."""
    lines = [line for q, a in TALK for line in ("Speaker #1", q, "Speaker #2", a)]
    turns = voices(reading_of(paragraphs(HEAD, *lines)))

    assert [kind for kind, _, _ in turns] == ["question", "question", "answer", "answer"] * 4
    assert {name for kind, name, _ in turns if kind == "answer"} == {"Ivo Marsh"}


def test_questions_may_be_headings():
    """Also one without a question mark between them."""
    lines = [line for q, a in TALK for line in (f"### {q}", a)]
    reading = reading_of(paragraphs("# A talk", HEAD, *lines), "text.md")

    assert [kind for kind, _, _ in voices(reading)] == ["question", "answer"] * 4


def test_each_of_several_guests_has_a_role():
    """A round table: jobs from the words beside the names; capitals and small letters are one speaker."""
    talk = [
        "Lena Roth: Where do you begin?",
        "Agnes Moor: With the window. I go to the room first.",
        "Liis Lem: I begin with the shoes.",
        "LENA ROTH: And then?",
        "AGNES MOOR: Then I wait.",
        "LENA ROTH: For what?",
        "LIIS LEM: For her.",
    ]
    intro = "Agnes Moor is the cinematographer of Tall Reeds, and the actress Liis Lem plays Elsa in it."
    turns = voices(reading_of(paragraphs(intro, *talk)))

    assert {(name, role) for _, name, role in turns} == {
        ("Lena Roth", "critic"), ("Agnes Moor", "crew"), ("Liis Lem", "cast"),
    }  # fmt: skip


def test_the_data_of_films_are_no_talk():
    """Labels that come back, film after film."""
    film = [
        "Director: Ivo Marsh",
        "Country: Norway",
        "Overview: A long winter. WHY? Nobody asks.",
        "Project Type: Short",
    ]

    assert voices(reading_of("\n".join(film * 3))) == []


def test_a_place_says_nothing():
    """The director does, in single quotation marks of both kinds."""
    found = said(
        reading_of(
            paragraphs(
                "Fresh from its premiere at the Harbour Row, Ivo Marsh’s second film is here. The director shot it in May.",
                "‘I thought of it in colour first,’ he said. The '90s were hard.",
                "'We never rehearsed,' says the actress Liis Lem.",
            )
        )
    )

    assert found == {
        "I thought of it in colour first,": ("Ivo Marsh", "director", ()),
        "We never rehearsed,": ("Liis Lem", "cast", ()),
    }


def test_a_verb_may_leave_its_subject_out():
    """In Spanish, whoever the paragraph began with goes on speaking."""
    words = "La actriz Ana Bell habló con la prensa después de la película. “El director cambió mi vida y mi trabajo”, dijo."

    assert list(said(reading_of(words)).values()) == [("Ana Bell", "cast", ())]


def test_a_no_to_a_question_that_says_no_agrees():
    """ "So you didn't tell them?" """
    talk = [
        "So you didn't use any colours in the house?",
        "No, they were grey, all of them.",
        "Was it low?",
        "No. I hate it low.",
    ]
    reading = reading_of(paragraphs(HEAD, *TALK[0], *talk))
    put = [reading.body.index(words) for words in ("you didn't use", "Was it low")]

    assert [stance_at(reading, start, start + 5)[0] for start in put] == ["affirmed", "denied"]


def test_a_note_in_the_first_person_is_the_directors():
    """On the page of a film, without a heading."""
    page = paragraphs(
        "TALL REEDS", "Awards", "Best Film, Harbour Film Festival, 2020",
        "I made this film because my mother never spoke. I found her letters, and my sister read them to me.",
        "Synopsis", "Two sisters keep a house.", "Directed by: Ivo Marsh", "Cinematography: Ilse Maar",
    )  # fmt: skip
    voice = next(b.voice for b in reading_of(page).blocks if b.voice)

    assert (voice.name, voice.role) == ("Ivo Marsh", "director")
