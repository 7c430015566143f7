"""Claims about who is seen and heard beside films made shot by shot: true, false, on the line, denied, not to be measured."""

from dataclasses import replace

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from kadr.film_rows import Finding
from kadr.weighing import weigh_all

FOR, AGAINST = {"bears out", "leans for"}, {"contradicts", "leans against"}
MIXED, NO_BASELINE, UNMEASURED = {"mixed"}, {"no baseline"}, {"cannot be measured"}

ONE, TWO = "person 1", "person 2"  # Iya and Masha
CLOSE = Take(20, scale="CU", who=(ONE,), voice="silence")
TALK = Take(20, scale="MS", who=(ONE, TWO), voice="speech", turned=True)
LOOK = Take(20, scale="MCU", who=(ONE, TWO), turned=True)
SPACE = Take(20)
CROWD = Take(20, scale="LS", who=("", "", "", "", ""), voice="speech")
FAR = Take(20, scale="LS", who=(TWO,))

FILMS = {
    "close": [CLOSE] * 40, "half close": [CLOSE, FAR, SPACE] * 20, "talk": [TALK] * 40, "looks": [LOOK, LOOK, LOOK, TALK] * 10,
    "spaces": [SPACE] * 40, "crowds": [CROWD, TALK] * 20, "both": [LOOK, TALK] * 20,
    "hand": [replace(TALK, camera="hand")] * 40, "pans": [replace(TALK, camera="moving")] * 40,
    "half hand": [replace(TALK, camera="hand"), TALK] * 20,
    "freezes": [replace(CLOSE, freeze=True, lufs=-40.0), TALK] * 10, "freeze late": [*[TALK] * 39, replace(CLOSE, freeze=True)],
    "held": [*[TALK] * 39, replace(SPACE, frozen=True)], "late": [*[FAR] * 36, *[LOOK] * 4],
    "dark end": [*[replace(TALK, lightness=0.5)] * 20, *[replace(TALK, lightness=0.3)] * 20],
    "louder": [*[replace(TALK, lufs=-30.0)] * 20, *[replace(TALK, lufs=-20.0)] * 20],
    "grey stretch": [*[replace(TALK, hues=(("red", 0.3),))] * 36, *[replace(SPACE, colouring="black and white")] * 4, *[TALK] * 20],
    "red on grey": [replace(TALK, hues=(("red", 0.1),), chroma=0.15)] * 40,
}  # fmt: skip

CLAIMS = [
    # shot scale
    ("close", "The film is built almost entirely from close-ups.", FOR), ("spaces", "The film is built almost entirely from close-ups.", AGAINST),
    ("half close", "The film is dominated by close-ups.", MIXED), ("close", "The film is not dominated by close-ups.", AGAINST),
    ("talk", "There is no close-up in the film.", {"bears out"}), ("close", "There is no close-up in the film.", {"contradicts"}),
    ("talk", "The film hardly ever shows close-ups.", FOR), ("close", "The film hardly ever shows close-ups.", AGAINST),
    ("half close", "There are close-ups in the film.", {"bears out"}), ("talk", "There are close-ups in the film.", {"contradicts"}),
    # faces beside spaces and words
    ("close", "The film prefers faces to buildings: we see faces rather than buildings.", FOR),
    ("spaces", "In the film we see faces rather than empty rooms.", AGAINST), ("spaces", "In the film we see empty rooms rather than faces.", FOR),
    ("close", "The film dwells on faces that say nothing.", FOR), ("talk", "The film dwells on faces that say nothing.", AGAINST),
    # words and silence
    ("close", "The film is built less on words than on silences.", {"bears out"}), ("talk", "The film is built less on words than on silences.", {"contradicts"}),
    ("both", "The film is built less on words than on silences.", MIXED), ("talk", "There is no dialogue in the film.", {"contradicts"}),
    ("close", "There is no dialogue in the film.", FOR), ("close", "The film is full of dialogue.", AGAINST),
    ("talk", "The film is full of dialogue.", FOR), ("talk", "The film is not full of dialogue.", AGAINST),
    ("close", "There are long stretches without dialogue in the film.", FOR), ("talk", "There are long stretches without dialogue in the film.", AGAINST),
    ("talk", "In the first two minutes of the film nobody speaks a word of dialogue.", AGAINST),
    # looks between two
    ("looks", "The two women in the film exchange looks rather than words.", FOR), ("talk", "The two women in the film exchange looks rather than words.", AGAINST),
    ("spaces", "The two women in the film exchange looks rather than words.", AGAINST),
    # crowded and empty
    ("crowds", "The frames of the film are crowded.", FOR), ("spaces", "The frames of the film are crowded.", AGAINST),
    ("crowds", "A deserted street is the first thing that the film shows.", UNMEASURED),
    ("spaces", "The frames of the film are empty of people.", FOR), ("crowds", "The frames of the film are empty of people.", AGAINST),
    ("crowds", "The frames of the film are never crowded.", AGAINST), ("spaces", "Hardly a soul is seen in the frames of the film.", FOR),
    # the camera
    ("hand", "The camera is hand-held and shaky.", FOR), ("talk", "The camera is hand-held and shaky.", AGAINST),
    ("half hand", "The camera is hand-held and shaky.", MIXED), ("talk", "The camera never moves.", {"bears out"}),
    ("pans", "The camera never moves.", {"contradicts"}), ("talk", "The camera is static.", FOR), ("pans", "The camera is static.", AGAINST),
    ("pans", "The camera is not static.", FOR), ("pans", "The camera is constantly moving.", FOR), ("talk", "The camera is constantly moving.", AGAINST),
    ("talk", "There is no hand-held camera in the film.", FOR), ("hand", "There is no hand-held camera in the film.", AGAINST),
    # freezes
    ("freezes", "The heroine of the film freezes again and again.", {"bears out"}), ("talk", "The heroine of the film freezes again and again.", {"contradicts"}),
    ("freeze late", "The first scene of the film shows how she freezes.", AGAINST), ("freezes", "The first scene of the film shows how she freezes.", {"leans for"}),
    ("talk", "Nobody in the film ever freezes.", {"bears out"}), ("freezes", "Nobody in the film ever freezes.", {"contradicts"}),
    ("freezes", "When she freezes, the sound of the film falls away.", FOR), ("held", "The film ends on a freeze frame.", {"bears out"}),
    ("talk", "The film ends on a freeze frame.", {"contradicts"}), ("talk", "There is no freeze frame in the film.", {"bears out"}),
    # persons
    ("close", "Iya is on screen more than anybody else in the film.", FOR), ("late", "Iya is on screen more than anybody else in the film.", AGAINST),
    ("late", "Iya appears only late in the film.", FOR), ("late", "Masha appears only late in the film.", AGAINST),
    ("close", "The film opens with Iya.", FOR), ("late", "The film opens with Iya.", AGAINST),
    ("talk", "Iya and Masha never share the frame.", AGAINST), ("half close", "Iya and Masha never share the frame.", {"leans for"}),
    ("talk", "The film keeps a close focus on the relationship of Iya and Masha.", FOR),
    ("close", "The film keeps a close focus on the relationship of Iya and Sasha.", UNMEASURED),
    # one half against the other
    ("dark end", "The second half of the film is darker than the first.", {"bears out"}), ("talk", "The second half of the film is darker than the first.", {"leans against"}),
    ("dark end", "The second half of the film is brighter than the first.", {"contradicts"}), ("louder", "The second half of the film is louder than the first.", {"bears out"}),
    ("louder", "The second half of the film is quieter than the first.", {"contradicts"}),
    # foreign footage, colour on grey
    ("grey stretch", "One scene of the film uses archive footage.", {"leans for"}), ("talk", "One scene of the film uses archive footage.", UNMEASURED),
    ("red on grey", "The bright colours of the film stand out against a grey background.", {"bears out"}),
    ("talk", "The bright colours of the film stand out against a grey background.", {"contradicts"}),
    # nothing inside the film to compare with
    ("talk", "The film is dark and dimly lit.", NO_BASELINE),
    # no claim
    ("talk", "Is the film shot in close-ups?", UNMEASURED), ("talk", "The film could have been shot in close-ups.", UNMEASURED),
    ("talk", "Hardly a shot of the film is not a close-up.", UNMEASURED),
    ("talk", "It is not true that there is a close-up in the film.", {"bears out"}), ("close", "It is a myth that the film is full of dialogue.", FOR),
]  # fmt: skip


def found(takes: list[Take], sentence: str) -> list[Finding]:
    """The findings for the sentence."""
    d = saying(takes, sentence)
    at = next(iter(d.bodies.values())).index(sentence)
    return [row for row in weigh_all(d) if row.quote_start >= at]


@pytest.mark.parametrize(("film", "sentence", "expected"), CLAIMS, ids=lambda value: str(value)[:50])
def test_a_claim_gets_the_verdict_that_the_film_was_made_for(film, sentence, expected):
    """Some row says so, and none says more."""
    verdicts = {row.verdict for row in found(FILMS[film], sentence)}

    assert verdicts & expected
    assert verdicts <= expected | UNMEASURED


def without(takes: list[Take], sentence: str, *tables: str) -> list[Finding]:
    d = saying(takes, sentence)
    for name in tables:
        d.tables.pop(name, None)
    d.tables["facts"] = tuple(row for row in d.table("facts").rows if row.name != "freezes")
    return weigh_all(d)


@pytest.mark.parametrize(
    ("sentence", "tables", "why"),
    [
        ("There is no dialogue in the film.", ("voice",), "Speech was not measured"),
        ("There is no close-up in the film.", ("scales",), "not measured"),
        ("The film dwells on faces that say nothing.", ("voice",), "Speech was not measured"),
        ("The camera never moves.", ("motion",), "Motion could not be told"),
        ("Iya is on screen more than anybody else in the film.", ("persons",), "kadr[people]"),
        ("The heroine of the film freezes again and again.", ("freezes", "runs"), "not measured"),
    ],
)
def test_what_cannot_be_measured_says_why(sentence, tables, why):
    """One row with the reason, and no verdict."""
    rows = without(FILMS["talk"], sentence, *tables)

    assert {row.verdict for row in rows} == UNMEASURED
    assert any(why in row.reason for row in rows)


def test_a_film_without_sound_is_not_silent():
    """No sound track is no silence: that there is no dialogue is not sure then."""
    d = saying(FILMS["talk"], "There is no dialogue in the film.")
    d.tables["films"] = (replace(d.film, audio_stream=None),)
    d.tables["voice"] = ()

    assert [(row.verdict, row.reason) for row in weigh_all(d)] == [
        ("leans for", "The file has no sound track: nothing is heard in it.")
    ]


def test_persons_without_names_say_how_to_give_them():
    """Nobody is called Iya until the user says so."""
    d = saying(FILMS["talk"], "Iya is on screen more than anybody else in the film.")
    d.tables["persons"] = tuple(replace(row, name=None) for row in d.table("persons").rows)

    assert any("kadr name" in row.reason for row in weigh_all(d))


def test_shots_for_and_against_are_those_that_were_made_so():
    """Close-ups stand at even numbers; the others speak against it."""
    row = found([CLOSE, FAR] * 10, "The film is dominated by close-ups.")[0]

    assert row.shots_for
    assert all(index % 2 == 0 for index in row.shots_for)
    assert all(index % 2 == 1 for index in row.shots_against)
