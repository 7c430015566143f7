"""How far a denial reaches, what a sentence opens on, and when it is plain enough for a firm verdict."""

from dataclasses import replace

import pytest
from makers_weighing import Made, film_dossier, grey, of, saying

from bench.weighed_films import Take
from kadr.reading.statements.subject_of import is_the_film
from kadr.weighing import weigh_all
from kadr.weighing.denials import is_denied
from kadr.weighing.numbers import lengths_s
from kadr.weighing.words import Word, in_language, named

RED = [Made(100, {"red": 0.4})] * 5
MONOCHROME = [grey(100)] * 9
FOR, AGAINST = {"bears out", "leans for"}, {"contradicts", "leans against"}


def verdicts_on(made, sentence):
    """Every verdict on one sentence."""
    return {row.verdict for row in weigh_all(film_dossier(made, sentence))}


@pytest.mark.parametrize(
    ("sentence", "true_of", "false_of"),
    [
        ("Colour, that gaudy habit, is absent from the film.", MONOCHROME, RED),
        ("The film, which nobody expected, is not in black and white.", RED, MONOCHROME),
        ("No one could claim that the film is shot in black and white.", RED, MONOCHROME),
        ("Blue, so dear to other directors, is nowhere to be seen in the film.", RED, [Made(100, {"blue": 0.4})] * 5),
        ("In this film red is everywhere and blue is missing.", RED, [Made(100, {"blue": 0.4})] * 5),
        ("Many thought that the film would be in colour, but it is in black and white.", MONOCHROME, RED),
        ("She does not deny that the film is in black and white.", MONOCHROME, RED),
        ("Ada, who had never worked without colour, has shot the film in black and white.", MONOCHROME, RED),
        ("Although the posters are in colour, the film is in black and white.", MONOCHROME, RED),
    ],
)
def test_what_is_denied_is_what_the_sentence_denies(sentence, true_of, false_of):
    """Across what is inserted, across a that-clause, for one hue and not for the other; not what was thought, what is denied twice,
    what somebody did before, what the posters are."""
    true, false = verdicts_on(true_of, sentence), verdicts_on(false_of, sentence)

    assert true & FOR
    assert not true & AGAINST
    assert false & AGAINST
    assert not false & FOR


@pytest.mark.parametrize(
    "sentence",
    [
        "The long version of “The Lantern” is in black and white.",
        "According to one reviewer the film is in black and white.",
        "I would have preferred the film in black and white.",
        "The first cut of the film was in black and white.",
    ],
)
def test_what_is_told_of_something_else_gets_no_verdict(sentence):
    """Another title, what others say, a wish, another version."""
    assert not verdicts_on(RED, sentence) & (FOR | AGAINST)
    assert not verdicts_on(MONOCHROME, sentence) & (FOR | AGAINST)


@pytest.mark.parametrize(
    "sentence",
    [
        "Some of the film is said to be grey, but it is shot in black and white.",
        "The film is in black and white, one learns, as it was then, with few means, by few people.",
    ],
)
def test_a_sentence_that_is_not_plain_has_no_firm_verdict(sentence):
    """It turns, or has many clauses."""
    assert not verdicts_on(MONOCHROME, sentence) & {"bears out", "contradicts"}
    assert not verdicts_on(RED, sentence) & {"bears out", "contradicts"}


def test_a_denial_stays_in_the_clause_that_tells_of_a_thing():
    """ "A hand-held camera that never rests" is one; "hand-held it never is" is none."""
    that, it = "a hand-held camera that never rests ", "hand-held it never is "

    assert not is_denied(in_language(that, "en"), Word("shaky", 2, 11))
    assert is_denied(in_language(it, "en"), Word("shaky", 0, 9))
    assert not is_denied(in_language("a hand-held camera that never comes to rest ", "en"), Word("shaky", 2, 11))


def test_a_verb_at_the_end_of_its_clause_denies_nothing_of_the_next():
    """German: "hat auf Farbe verzichtet und in Schwarzweiß gedreht"."""
    told = "hat auf farbe verzichtet und in schwarzweiß gedreht "

    assert is_denied(in_language(told, "de"), Word("colour", 8, 13))
    assert not is_denied(in_language(told, "de"), Word("black and white", 32, 43))


@pytest.mark.parametrize(
    ("sentence", "some", "expected"),
    [
        ("Hardly any shot is longer than ten seconds.", of([24 * 4] * 100), {"leans for"}),
        ("Hardly any shot is longer than ten seconds.", of([24 * 4] * 95 + [24 * 30] * 5), {"leans for"}),
        ("Hardly any shot is longer than ten seconds.", of([24 * 30] * 50), {"leans against"}),
        ("Most shots are shorter than ten seconds.", of([24 * 4] * 95 + [24 * 30] * 5), {"leans for"}),
        ("Most shots are shorter than ten seconds.", of([24 * 4] * 60 + [24 * 30] * 40), {"leans for"}),
        ("Most shots are shorter than ten seconds.", of([24 * 4] * 50 + [24 * 30] * 50), {"mixed"}),
        ("Most shots are shorter than ten seconds.", of([24 * 4] * 30 + [24 * 30] * 70), {"leans against"}),
        ("Most shots are longer than ten seconds.", of([24 * 4] * 60 + [24 * 30] * 40), {"leans against"}),
        ("Nearly all shots are shorter than ten seconds.", of([24 * 4] * 60 + [24 * 30] * 40), {"leans against"}),
    ],
)
def test_nearly_all_shots_may_have_exceptions(sentence, some, expected):
    """Of nearly all one in ten may be otherwise, and one in three may not; of most just under half may."""
    found = {row.verdict for row in weigh_all(film_dossier(some, sentence)) if "beyond" in row.measure}

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the director's face froze ", False),
        ("the heroine's face is always there ", True),
        ("the camera of the reporters is hand-held ", False),
        ("the village was empty ", False),
        ("the frame was empty ", True),
    ],
)
def test_a_subject_ends_at_its_verb_and_is_that_of_its_owner(text, expected):
    """What stands behind the verb names no subject, and what belongs to somebody else is not of the film."""
    assert is_the_film(text, "en", ("The Weir", "Ada Brook")) == expected


@pytest.mark.parametrize(
    ("language", "text", "minutes"),
    [("fr", "une heure et demie ", 90), ("es", "una hora y media ", 90), ("it", "un'ora e mezza ", 90), ("en", "an hour and a half ", 90)],
)  # fmt: skip
def test_half_hours_are_read(language, text, minutes):
    """As each language tells them."""
    assert [round(seconds / 60) for seconds, *_ in lengths_s(in_language(text, language))] == [minutes]


@pytest.mark.parametrize(
    "sentence",
    ["The film lasts for ten minutes.", "It goes on for ten minutes.", "The film runs for ten minutes in all."],
)
def test_a_length_of_the_film_is_no_stretch_of_it(sentence):
    """A film of 24 minutes does not last for ten."""
    assert verdicts_on(of([24 * 20] * 72), sentence) == {"contradicts"}


def test_what_goes_on_for_a_while_is_a_stretch():
    """ "In black and white" is told of the half minute alone, so no firm word is said of the film."""
    some = verdicts_on(MONOCHROME * 200, "For half a minute the film is in black and white.")

    assert not some & {"bears out", "contradicts"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("As the critics noted, the film is in black and white.", {"bears out"}),
        ("As the director puts it, the film is in black and white.", {"bears out"}),
        ("As the boy falls asleep, the film is in black and white.", {"leans for"}),
        ("As she walks home, the film is in black and white.", {"leans for"}),
        ("As the boat pulls out, the film is in black and white.", {"leans for"}),
        ("As a comedy of manners, the film is in black and white.", {"bears out"}),
    ],
)
def test_as_names_a_moment_only_where_something_happens(sentence, expected):
    """What critics note is no moment of the story."""
    found = {row.verdict for row in weigh_all(film_dossier(MONOCHROME, sentence)) if "black and white" in row.measure}

    assert found == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [("river", False), ("water", False), ("computer", False), ("mirror", False), ("winter", False), ("motor", False)]
    + [("sister", True), ("dancer", True), ("actress", True), ("policeman", True), ("grandmother", True)],
)
def test_who_freezes_is_a_person(who, expected):
    """A river that freezes is no face that holds still."""
    found = {
        row.measure
        for row in weigh_all(saying([Take(20, scale="CU", voice="silence")] * 2, f"In the film the {who} freezes."))
    }

    assert any(measure.startswith("freezes:") for measure in found) == expected


def test_missed_cuts_can_move_most_shots_over_the_half():
    """47 of 100 are longer; with twenty cuts more, each in one of them that has room for two long shots, 67 of 120 would be."""
    sentence, made = "Most shots are shorter than ten seconds.", of([24 * 4] * 53 + [24 * 30] * 47)
    dossier = film_dossier(made, sentence)
    dossier.tables["facts"] = tuple(
        replace(fact, low=100.0, high=120.0) if fact.name == "shots" else fact for fact in dossier.table("facts").rows
    )
    (found,) = (row for row in weigh_all(dossier) if "beyond" in row.measure)

    assert found.verdict == "mixed"
    assert (found.low, found.value, found.high) == pytest.approx((27 / 120, 47 / 100, 67 / 120))


@pytest.mark.parametrize(
    "sentence",
    [
        "The film has no colour and is shot in black and white.",
        "The film never uses colour and is shot in black and white.",
        "It never uses colour and it is in black and white throughout.",
        "No colour is used and the film is in black and white.",
    ],
)
def test_a_denial_ends_where_the_next_verb_begins(sentence):
    """What stands behind "and is" is told, and not denied."""
    assert verdicts_on(MONOCHROME, sentence) <= FOR
    assert verdicts_on(RED, sentence) <= AGAINST


@pytest.mark.parametrize(
    ("language", "text", "end"),
    [
        ("de", "der film hat keine farbe und ist in schwarzweiß gedreht ", "schwarzweiß"),
        ("fr", "le film n'a pas de couleur et est tourné en noir et blanc ", "noir et blanc"),
        ("es", "la película no tiene color y está rodada en blanco y negro ", "blanco y negro"),
        ("it", "il film non ha colori ed è girato in bianco e nero ", "bianco e nero"),
        ("pt", "o filme não tem cor e é filmado em preto e branco ", "preto e branco"),
    ],
)
def test_a_denial_ends_at_the_next_verb_in_other_languages(language, text, end):
    """ "Has no colour and is in black and white", five times."""
    at = text.index(end)

    assert not is_denied(in_language(text, language), Word("black and white", at, at + len(end)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Black and white is something that the film never uses.",
        "Black and white, which the film never uses, is dear to her.",
        "Black and white is what the director does not want.",
    ],
)
def test_what_a_clause_tells_of_can_be_what_it_denies(sentence):
    """Its verb has no object but the word that it tells of."""
    assert not verdicts_on(MONOCHROME, sentence) & FOR
    assert not verdicts_on(RED, sentence) & AGAINST


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Blue, which never appears in the film, would have suited it.", AGAINST),
        ("Blue is a colour that is never seen in the film.", AGAINST),
        ("There is a blue which never disappears from the film.", FOR),
        ("The film shows a blue that does not know the sea.", FOR),
    ],
)
def test_a_hue_that_never_appears_is_not_there(sentence, expected):
    """One that never disappears is, and what one does not know is something else."""
    found = verdicts_on([Made(100, {"blue": 0.4})] * 5, sentence)

    assert found
    assert found <= expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("los alumnos hablaban sin parar ", "es", False),
        ("los planos duran mucho ", "es", True),
        ("lei non parla inglese ", "it", False),
        ("il montaggio è rapidissimo ", "it", True),
        ("die mutter spricht kein wort ", "de", False),
        ("die kamera bewegt sich nie ", "de", True),
        ("l'image est presque carrée ", "fr", True),
        ("le village est désert ", "fr", False),
        ("a aldeia está deserta ", "pt", False),
        ("fala-se pouco ", "pt", True),
    ],
)
def test_what_a_sentence_in_another_language_begins_with(text, language, expected):
    """Somebody or something that is not the film's, or a thing of the film."""
    assert is_the_film(text, language, ()) is expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Whether in the street or indoors, the film is always in black and white.",
        "Her friend is filmed in black and white throughout.",
    ],
)
def test_a_place_or_somebody_filmed_leaves_a_claim_on_the_film(sentence):
    """ "Whether ... or" asks nothing, and who is filmed is what the film shows."""
    assert verdicts_on(MONOCHROME, sentence) & FOR
    assert verdicts_on(RED, sentence) & AGAINST


@pytest.mark.parametrize(
    "sentence",
    [
        "The director asked whether the film is in black and white.",
        "Nobody knows whether the film is shot in black and white.",
        "It is not clear whether the film is in black and white.",
        "His sister lives in black and white.",
    ],
)
def test_what_is_asked_and_what_somebody_does_claims_nothing(sentence):
    """Behind a verb of asking or knowing, and of a person off the screen."""
    assert verdicts_on(MONOCHROME, sentence) == {"cannot be measured"}


@pytest.mark.parametrize(
    ("sentence", "named_there"),
    [
        ("her mother's long face fills the frame ", False),
        ("her friends are filmed in the dark ", False),
        ("my grandfather never spoke a word ", True),
        ("her teachers said that the film is red ", True),
    ],
)
def test_kin_are_somebody_else_only_where_they_are_not_shown(sentence, named_there):
    """A face, and who is filmed, are the film's; who speaks and thinks is not."""
    assert bool(named(in_language(sentence, "en"), "manner", "kin")) is named_there
