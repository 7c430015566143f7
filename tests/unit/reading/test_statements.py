"""Statements: what is claimed about style is found with its facet, and plot, praise and look-alike words are not."""

import pytest
from makers import paragraphs, reading_of, rows_of

from kadr.reading.statements import Statements
from kadr.reading.statements.facets import find_hits, pattern, unmislead
from kadr.reading.statements.measurable import ALONE, QUALIFIERS, RULES
from kadr.reading.subject import infer, with_subject
from kadr.reading.text import Reading
from kadr.records import FACETS, Statement

HEAD = "“Tall Reeds,” the second film by Ines Halvard, opened in Oslo in 2018. It is a drama about two sisters."


def settled(*parts: str) -> Reading:
    reading = reading_of(paragraphs(HEAD, *parts))
    return with_subject(reading, infer([reading], title="Tall Reeds"))


def found(*parts: str) -> list[Statement]:
    return [row for row in Statements().find(settled(*parts)) if row.tier != "fact" and row.quote.start > len(HEAD)]


def facets_of(sentence: str) -> set[str]:
    return {facet for row in found(sentence) for facet in row.facets}


@pytest.mark.parametrize(
    ("sentence", "facet"),
    [
        ("The palette of the film is all wet slate and mustard.", "colour"),
        ("Halvard drains every outdoor scene until only a grey-green remains.", "colour"),
        ("A scarlet coat crosses the frame, and one cannot look at anything else.", "colour"),
        ("Most of the second half is told in close-ups.", "faces"),
        ("The film trusts the old actor's lined, patient face completely.", "faces"),
        ("The sisters exchange glances where other films would put a speech.", "looks_silence"),
        ("For twenty minutes the picture does without dialogue.", "looks_silence"),
        ("The sound design buries the voices under wind and machinery.", "sound_music"),
        ("There is no score, only a cello that somebody practises next door.", "sound_music"),
        ("The camera keeps its distance even when the house burns.", "camera"),
        ("Lensed with long lenses, the crowd scenes look like woven cloth.", "camera"),
        ("The pacing is unhurried, and some shots outstay their welcome.", "editing_pace"),
        ("It is cut like a thriller, in short nervous scenes.", "editing_pace"),
        ("Halvard lets her actress stand motionless in the doorway.", "stillness"),
        ("In the middle of a sentence the elder sister freezes, and the film freezes with her.", "stillness"),
        ("Natural light does most of the work, and dusk is given all the time it needs.", "light"),
        ("The kitchen scenes are lit by a single bulb.", "light"),
        ("The physicality of the two performers, one lanky and one square, is half the story.", "bodies"),
        ("The director films tired bodies with great tact.", "bodies"),
        ("The production design crams the flat with clocks and cardboard boxes.", "space"),
        ("The film never leaves the harbour, whose landscape of cranes closes in on everyone.", "space"),
    ],
)
def test_a_claim_about_style_is_found(sentence: str, facet: str):
    """Ten facets, in the words of people who write about films."""
    assert facet in facets_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The film was shown in Un Certain Regard and came home with nothing.",
        "The town faces the closing of its last factory.",
        "They meet face to face in the office of a lawyer.",
        "In the light of these events the producers waited a year.",
        "It is the highest official body of the country's film makers.",
        "Her first film was a light comedy.",
        "I am still curious about that time.",
        "Halvard is cut from a different cloth.",
        "The film has a high-profile cast.",
        "The sisters inherit a farm and quarrel about the will.",
        "He won the award for best cinematography in Bergen.",
        "The screenplay took her two years.",
        "One of the best films of the year.",
        "Cinematography: Per Holm",
        "Cinematography by Per Holm.",
        "Music by Anna Lind and Per Holm.",
        "The director of photography is Per Holm.",
        "Written and directed by Ines Halvard, with cinematography by Per Holm and music by Anna Lind.",
        "The film resonated around the world.",
        "It is little wonder that the script found a producer.",
        "Her next film will be “A Room Under the Dike.”",
        "Make no mistake, this is the film to see.",
        "The book has a conventional plot.",
        "After the funeral he moves to the capital and marries.",
        "In Cannes it took home the Camera d'Or.",
        "It was made by Grey Heron Pictures with money from Bergen.",
        "It took the Silver Light Prize and the Golden Camera in Bergen.",
        "I cut it in nine weeks.",
        "In spring she came to the editing room with a suitcase.",
        "My producer had patience.",
        "It is about an old harbour that is slowly changing.",
    ],
)
def test_what_is_no_claim_about_style_is_left_out(sentence: str):
    """Plot, praise, data, prizes, and words that only look like style."""
    assert facets_of(sentence) == set()


def test_a_long_sentence_with_two_claims_gives_two_quotes():
    """Each clause is quoted by itself."""
    rows = found(
        "Though the younger sister keeps the whole village busy with her lies, the film is a drama built on glances "
        "and silences, and its visual style dwells on a palette of rusty reds and bottle greens."
    )
    quotes = {facet: row.quote.exact for row in rows for facet in row.facets}

    assert "glances and silences" in quotes["looks_silence"]
    assert "palette" not in quotes["looks_silence"]
    assert "rusty reds" in quotes["colour"]
    assert "glances" not in quotes["colour"]


def test_quotes_begin_and_end_where_clauses_do():
    """No bracket without its pair, no joining word or comma at either end."""
    rows = found(
        "Told through Tove Lunde (Vera Holm), a tall, rail-thin woman lost in a drama of muted colours, and an extraordinary use of close-ups, "
        "as well as the hustle and bustle of a vividly recreated harbour town, which the camera follows with care."
    )

    for row in rows:
        assert row.quote.exact[0].isalnum(), row.quote.exact
        assert row.quote.exact.split()[0] not in {"and", "as", "but"}
        assert row.quote.exact.count("(") == row.quote.exact.count(")")


def test_one_doubtful_word_is_at_most_possible():
    """A frame, an image or a look may be anything."""
    for sentence in ("Every frame of the film is fine.", "The visual approach of the film is her own."):
        assert {row.tier for row in found(sentence)} <= {"possible"}


def test_a_claim_without_a_named_thing_is_about_its_facet():
    """Never a scrap of the sentence."""
    rows = found("The film was vividly recreated from photographs.", "Its pacing is unhurried.")

    assert {row.object for row in rows} <= {"setting", "pace", "camera"}


def test_object_direction_and_scope_are_read_from_the_words():
    """Which thing, how much of it, where in the film."""
    (row,) = [
        r for r in found("In the opening scene there is hardly any music on the soundtrack.") if r.tier == "clear"
    ]

    assert (row.object, row.direction, row.scope) == ("music", "little", "in the opening scene")


def test_absence_and_contrast_are_directions():
    """What is not there, and one thing against another."""
    (absent,) = [r for r in found("The film has no close-ups at all.") if "faces" in r.facets]
    (against,) = [r for r in found("The film sets red against green from first to last.") if "colour" in r.facets]

    assert absent.direction == "absent"
    assert (against.direction, against.object) == ("against", "red, green")


def test_a_text_about_no_film_gives_nothing():
    """A novel may have a palette too."""
    novel = "The novel has a palette of greys. Its heroine has an unreadable face. The chapters are slow."

    reading = with_subject(reading_of(novel), infer([settled()], title="Tall Reeds"))
    assert Statements().find(reading) == []


def test_rows_stand_in_order_and_on_their_words():
    """Quotes are exact, and the film and speaker are told."""
    reading = settled("The palette is muted and the camera hardly moves.", "The score is spare; the framing is severe.")
    rows = Statements().find(reading)

    assert rows == sorted(rows, key=lambda row: row.quote.start)
    assert all(reading.body[row.quote.start : row.quote.end] == row.quote.exact for row in rows)
    assert {row.film for row in rows} == {"Tall Reeds"}
    assert all(set(row.facets) <= set(FACETS) and row.speaker_role == "critic" for row in rows)


HEADS = {
    "de": "Der Film „Tall Reeds“ erzählt von zwei Schwestern und ist ein Drama.",
    "fr": "Le film « Tall Reeds » raconte la vie de deux sœurs dans un port.",
    "es": "La película “Tall Reeds” cuenta la vida de dos hermanas en un puerto, y no es un drama como los otros.",
    "it": "Il film “Tall Reeds” racconta la vita di due sorelle in un porto.",
    "pt": "O filme “Tall Reeds” conta a vida de duas irmãs num porto.",
    "ru": "Фильм «Tall Reeds» рассказывает о двух сёстрах в портовом городе.",
}


@pytest.mark.parametrize(
    ("language", "sentence", "facet"),
    [
        ("de", "Die Kamera bleibt nah an den Gesichtern.", "faces"),
        ("de", "Die Farbpalette ist kühl und grau.", "colour"),
        ("fr", "La lumière est froide et les cadrages sont serrés.", "light"),
        ("fr", "Tout passe par les regards et les silences.", "looks_silence"),
        ("es", "La banda sonora apenas se oye.", "sound_music"),
        ("es", "El ritmo es pausado y los planos son largos.", "editing_pace"),
        ("it", "La regista filma i volti in primo piano.", "faces"),
        ("it", "La scenografia ricostruisce un porto degli anni cinquanta.", "space"),
        ("pt", "A câmera fica imóvel durante longos planos fixos.", "stillness"),
        ("pt", "Os corpos dos atores dizem o que a trama cala.", "bodies"),
        ("ru", "Режиссёр снимает лица крупным планом.", "faces"),
        ("ru", "В кадре преобладают красный и зелёный цвета.", "colour"),
    ],
)
def test_other_languages_have_their_words(language: str, sentence: str, facet: str):
    """Each language that is read has its lists."""
    reading = reading_of(paragraphs(HEADS[language] + " " + sentence), title="Tall Reeds")

    assert reading.text.language == language
    assert facet in {f for row in Statements().find(reading) for f in row.facets}


def test_a_phrase_hides_the_words_inside_it():
    """One hit for a phrase, and none inside a misleading one."""
    clean = unmislead("a light comedy with a colour palette of its own", "en")

    assert [(hit.facet, hit.weight) for hit in find_hits(clean, "en") if hit.facet in {"light", "colour"}] == [
        ("colour", 1.2)
    ]


@pytest.mark.parametrize(
    ("entry", "text", "fits"),
    [
        ("gr[ea]y*", "greyish", True),
        ("[soft|hard] light", "hard light", True),
        ("bathed in … red", "bathed in a deep warm red", True),
        ("bathed in … red", "bathed in one two three four five red", False),
        ("close-?ups?", "closeup", True),
        ("cut", "cute", False),
    ],
)
def test_list_entries_mean_what_the_list_says(entry: str, text: str, fits: bool):
    """The small language of the lists."""
    assert (pattern([entry]).search(text) is not None) is fits


def test_a_negation_belongs_to_its_own_word():
    """What is not there on one side of a turn is there on the other."""
    rows = found("In the film the field is never green: Halvard drains it to brown and yellow.")

    assert [(r.object, r.direction) for r in rows if "colour" in r.facets] == [
        ("green", "absent"),
        ("brown, yellow", "present"),
    ]


@pytest.mark.parametrize(
    ("sentence", "facet", "direction"),
    [
        ("We don't use music.", "sound_music", "absent"),
        ("I did not want any music.", "sound_music", "absent"),
        ("So much silence!", "looks_silence", "much"),
    ],
)
def test_how_much_is_read_in_short_sentences(sentence: str, facet: str, direction: str):
    """What people say in talk, in three or four words."""
    assert (facet, direction) in {(f, row.direction) for row in found(sentence) for f in row.facets}


def test_a_bare_question_claims_little():
    """A thing that is asked about is at most possible."""
    assert {row.tier for row in found("And the close-ups?", "And the colour palette of the film?")} <= {"possible"}


def test_no_rule_rests_on_qualifying_words_alone():
    """So a sentence without other words can be passed over before the rest of it is looked at."""

    def has(*names: str) -> bool:
        return any(name not in ALONE and ("." not in name or name.partition(".")[0] in QUALIFIERS) for name in names)

    def has_no_shots(*names: str) -> bool:
        return has(*(name for name in names if name != "shots"))

    for facet, rule in RULES:
        assert not any(rule(told, named) for told in (has, has_no_shots) for named in (True, False)), facet


@pytest.mark.parametrize(
    "told",
    [
        "“The camera never moves in it,” says Kate Hale.", "Kate Hale says: “The camera never moves in it.”",
        "“There are only close-ups and no music,” Kate Hale told me.",
    ],
)  # fmt: skip
def test_what_a_review_quotes_is_said_by_who_is_quoted(told):
    """Not by the critic, whose own words stand beside it."""
    words = f"Paper Boats\n\nBy Ruth Cole\n\n“Paper Boats” is the second film of the director Kate Hale. {told} The colours are cold and grey.\n"

    rows = rows_of(words, Statement)

    assert {row.speaker for row in rows if "Hale" in row.quote.exact or "“" in row.quote.exact} == {"Kate Hale"}
    assert {row.speaker_role for row in rows if row.speaker == "Kate Hale"} == {"director"}
    assert {row.speaker for row in rows if "colours" in row.quote.exact} == {"Ruth Cole"}


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("For me the film's title means clumsiness, awkwardness, a lack of grace.", "present"),
        ("The film has a lack of colour.", "absent"), ("The film has bright colours, no grey.", "present"),
    ],
)  # fmt: skip
def test_what_is_lacking_is_what_follows(sentence, direction):
    """The word that denies bears on what stands behind it, not on what was listed before."""
    rows = found(sentence)
    assert rows
    assert {row.direction for row in rows} == {direction}


@pytest.mark.parametrize(
    "sentence",
    [
        "Behind the camera stood Ada Lem, who later became known for “Sturm”.", "The editing was entrusted to Ola Fure for the first time.",
        "The jury gave Ada Lem the prize for best cinematography.",
    ],
)  # fmt: skip
def test_who_did_a_job_is_no_clear_claim(sentence):
    """A department and a name say who worked on it, not what it is like."""
    assert {row.tier for row in found(sentence)} <= {"possible"}


def test_what_somebody_did_with_it_is_a_clear_claim():
    """Where the sentence says more than the department."""
    assert "clear" in {row.tier for row in found("Ada Lem shot the harbour in faded blues and long takes.")}
