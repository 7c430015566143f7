"""True and false claims of every kind beside films whose rows are made by arithmetic."""

from dataclasses import replace

import pytest
from makers_weighing import Made, dark, film_dossier, grey, of, verdicts

from kadr.film_rows import HUE_FAMILIES
from kadr.spans import SECOND
from kadr.weighing import weigh_all

FOR, AGAINST = {"bears out", "leans for"}, {"contradicts", "leans against"}
MIXED, NO_BASELINE, UNMEASURED = {"mixed"}, {"no baseline"}, {"cannot be measured"}

RED_GREEN = [Made(100, {"red": 0.3, "green": 0.1}), Made(200, {"green": 0.4, "orange": 0.05}),
             Made(150, {"red": 0.2, "green": 0.2})] * 4  # fmt: skip
ORANGE_BLUE = [Made(100, {"orange": 0.4, "blue": 0.2})] * 6
MONOCHROME = [grey(100)] * 9
FLASHBACKS = [Made(100, {"orange": 0.4})] * 6 + [grey(100)] * 2
TINTED = [Made(100, {"orange": 0.6}, 0.05, colouring="tinted")] * 8
EVEN = [Made(90, dict.fromkeys(HUE_FAMILIES, 0.1))] * 5
LATE_RED = [Made(100, {"blue": 0.3})] * 11 + [Made(100, {"red": 0.2, "blue": 0.1})]
NIGHT = [dark(100)] * 8
LEADER = [dark(50), *RED_GREEN]
NIGHT_WITH_A_LAMP = [*NIGHT, grey(100)]
ONE_SHOT = of([24 * 600])
TWELVE_SECONDS = of([24 * 12] * 200)

FILMS = {
    "red and green": RED_GREEN, "orange and blue": ORANGE_BLUE, "monochrome": MONOCHROME, "flashbacks": FLASHBACKS,
    "tinted": TINTED, "even": EVEN, "late red": LATE_RED, "one shot": ONE_SHOT, "night": NIGHT,
    "black leader": LEADER, "night with a lamp": NIGHT_WITH_A_LAMP, "twelve seconds": TWELVE_SECONDS,
}  # fmt: skip

CLAIMS = [
    # emphasis, inside the film
    ("red and green", "The film has an emphasis on greens and reds.", "colour", {"bears out"}),
    ("orange and blue", "The film has an emphasis on greens and reds.", "colour", {"contradicts"}),
    ("monochrome", "The film has an emphasis on greens and reds.", "colour", {"contradicts"}),
    ("even", "The film has an emphasis on greens and reds.", "colour", MIXED),
    ("orange and blue", "The film has an emphasis on orange and reds.", "colour", MIXED | {"leans for"}),
    ("orange and blue", "The palette is dominated by purple and pink.", "colour", {"contradicts"}),
    ("orange and blue", "The palette of the film is dominated by blue.", "colour", FOR),
    ("red and green", "The film's images are not dominated by green.", "colour", AGAINST),
    ("orange and blue", "The film's images are not dominated by green.", "colour", FOR),
    ("red and green", "There is hardly any blue in the picture.", "colour", FOR),
    ("red and green", "There is hardly any green in the picture.", "colour", AGAINST),
    # there, and not there
    ("red and green", "There is no blue in the film.", "colour", {"bears out"}),
    ("red and green", "There is no red in the film.", "colour", {"contradicts"}),
    ("late red", "The colour red never appears in the film.", "colour", AGAINST),
    ("orange and blue", "The colour red never appears in the film.", "colour", {"bears out"}),
    ("late red", "Late in the film a red coat appears in the frame.", "colour", {"leans for"}),
    ("late red", "In the first half of the film a red coat appears in the frame.", "colour", AGAINST),
    ("orange and blue", "Late in the film a red coat appears in the frame.", "colour", AGAINST),
    ("monochrome", "Late in the film a red coat appears in the frame.", "colour", {"contradicts"}),
    ("late red", "In the bathhouse scene the light in the frame is red.", "colour", UNMEASURED | {"leans for"}),
    # one against the other
    ("red and green", "The film is a battle of red against green.", "colour", FOR),
    ("orange and blue", "The film is a battle of red against green.", "colour", {"contradicts"}),
    ("orange and blue", "The film sets the colour blue against orange light.", "colour", FOR),
    ("monochrome", "The film is a battle of red against green.", "colour", {"contradicts"}),
    # black and white, tints
    ("monochrome", "The film is shot in black and white.", "colour", {"bears out"}),
    ("red and green", "The film is shot in black and white.", "colour", {"contradicts"}),
    ("flashbacks", "The film is shot in black and white.", "colour", AGAINST | MIXED),
    ("tinted", "The film is shot in black and white.", "colour", {"leans for"}),
    ("tinted", "The film's images are tinted in sepia colours.", "colour", {"bears out"}),
    ("red and green", "The film's images are tinted in sepia colours.", "colour", {"contradicts"}),
    ("monochrome", "The film is not in black and white.", "colour", {"contradicts"}),
    ("red and green", "The film is not in black and white.", "colour", {"bears out"}),
    ("flashbacks", "The flashbacks are in black and white.", "colour", {"leans for"}),
    ("orange and blue", "The flashbacks are in black and white.", "colour", {"contradicts"}),
    ("monochrome", "The film is mostly in black and white.", "colour", FOR),
    ("flashbacks", "The film is mostly in black and white.", "colour", AGAINST),
    ("monochrome", "The film looks as if shot in black and white.", "colour", {"leans for"}),
    ("monochrome", "Many movies about this period use black and white.", "colour", UNMEASURED),
    ("red and green", "She looks at black-and-white photographs in the film.", "colour", UNMEASURED),
    ("night", "The film is shot in black and white.", "colour", UNMEASURED),
    ("night", "The film is not in black and white.", "colour", UNMEASURED),
    ("night", "The film is shot in colour.", "colour", UNMEASURED),
    ("black leader", "The flashbacks are in black and white.", "colour", {"contradicts"}),
    ("black leader", "The film is shot in black and white.", "colour", {"contradicts"}),
    ("night with a lamp", "The film is shot in black and white.", "colour", {"leans for"}),
    # colour as such has no baseline
    ("red and green", "The colours of the film are muted and desaturated.", "colour", NO_BASELINE),
    ("orange and blue", "The film has a distinctive colour palette.", "colour", NO_BASELINE),
    ("red and green", "In the film the colours turn from green to red.", "colour", NO_BASELINE),
    # shots
    ("one shot", "The film was shot in a single take.", "editing_pace", {"bears out"}),
    ("red and green", "The film was shot in a single take.", "editing_pace", {"contradicts"}),
    ("one shot", "There isn't a single cut in the film.", "editing_pace", {"bears out"}),
    ("red and green", "There isn't a single cut in the film.", "editing_pace", {"contradicts"}),
    ("red and green", "The film was not shot in a single take.", "editing_pace", {"bears out"}),
    ("twelve seconds", "The film has an average shot length of 12 seconds.", "editing_pace", {"bears out"}),
    ("twelve seconds", "The film has an average shot length of 4 seconds.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "The film has an average shot length of 25 seconds.", "editing_pace", {"contradicts"}),
    ("one shot", "The film has an average shot length of 12 seconds.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "The film's shots last twelve seconds on average.", "editing_pace", {"bears out"}),
    ("one shot", "The film holds shots that last ten minutes.", "editing_pace", {"bears out"}),
    ("twelve seconds", "The film holds shots that last ten minutes.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "The film consists of 200 shots and long takes.", "editing_pace", FOR),
    ("twelve seconds", "The film consists of 39 shots and long takes.", "editing_pace", {"contradicts"}),
    ("red and green", "The film is made of only 450 cuts.", "editing_pace", {"contradicts"}),
    # beside published lengths by year; this film's year is not known
    ("twelve seconds", "The film's editing is fast.", "editing_pace", MIXED),
    ("twelve seconds", "The camera holds long takes.", "editing_pace", MIXED),
    ("one shot", "The camera holds long takes.", "editing_pace", {"bears out"}),
    # bounds
    ("twelve seconds", "No shot of the film is longer than five seconds.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "No shot of the film is longer than a hundred seconds.", "editing_pace", {"bears out"}),
    ("twelve seconds", "No shot of the film lasts longer than 60 seconds.", "editing_pace", {"bears out"}),
    ("twelve seconds", "None of the film's shots is shorter than five seconds.", "editing_pace", {"bears out"}),
    ("twelve seconds", "Every shot of the film lasts at least ten seconds.", "editing_pace", {"bears out"}),
    ("twelve seconds", "Every shot of the film lasts at least twenty seconds.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "The shots of the film never last more than 5 seconds.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "There are shots in the film of more than 9 seconds.", "editing_pace", {"bears out"}),
    ("twelve seconds", "There are shots in the film of less than 3 seconds.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "The film's average shot length is less than five seconds.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "The film's average shot length is more than five seconds.", "editing_pace", {"bears out"}),
    ("red and green", "The bathhouse scene is shot in a single take.", "editing_pace", NO_BASELINE),
    # what of a sentence is claimed, and of what
    ("monochrome", "The stills in the lobby are in black and white.", "colour", UNMEASURED),
    ("monochrome", "She sees the world in black and white.", "colour", UNMEASURED),
    ("monochrome", "Her first feature was shot in colour.", "colour", UNMEASURED),
    ("monochrome", "The producers wanted the film shot in colour.", "colour", UNMEASURED),
    ("monochrome", "Some critics complain that it is shot in colour.", "colour", UNMEASURED),
    ("monochrome", "Contrary to what the poster says, the film is shot in black and white.", "colour", {"bears out"}),
    ("flashbacks", "Except for two passages, the film is shot in colour.", "colour", {"leans for"}),
    ("flashbacks", "For a while the film abandons colour.", "colour", {"leans for"}),
    ("red and green", "For a while the film abandons colour.", "colour", {"contradicts"}),
    ("red and green", "There is not a single shot of the sea in the film.", "editing_pace", UNMEASURED),
    ("one shot", "The film was not shot in a single take.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "With its two-second shots the film is nervous.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "Shots of more than five seconds do not occur in the film.", "editing_pace", {"contradicts"}),
    ("twelve seconds", "There are more than a hundred shots in the film.", "editing_pace", {"bears out"}),
    ("twelve seconds", "There are more than a thousand cuts in the film.", "editing_pace", {"contradicts"}),
    # the running time, told in words: 40 and 10 minutes
    ("twelve seconds", "The film lasts forty minutes.", "running_time", {"bears out"}),
    ("twelve seconds", "The film is over after half an hour.", "running_time", AGAINST),
    ("twelve seconds", "The film runs for well under an hour.", "running_time", {"bears out"}),
    (
        "twelve seconds",
        "The film lasts less than two hours but more than seventy minutes.",
        "running_time",
        {"contradicts"},
    ),
]


@pytest.mark.parametrize(("film", "sentence", "facet", "expected"), CLAIMS, ids=lambda value: str(value)[:60])
def test_a_claim_gets_the_verdict_that_the_rows_call_for(film, sentence, facet, expected):
    """The sentence is read by the rules, the film is made by arithmetic."""
    dossier = film_dossier(FILMS[film], sentence)
    found = verdicts(dossier, facet) or verdicts(dossier, "camera") or verdicts(dossier, "editing_pace")

    assert found
    assert set(found) <= expected


def test_a_share_of_the_time_tells_how_far_it_hangs_on_single_shots():
    """Two shots of eight: a quarter, ± 1.96 √(8/7 · (6 · ¼² + 2 · ¾²)) / 8, and never below nothing."""
    found = [row for row in weigh_all(film_dossier(FLASHBACKS, "The film is shot in black and white.")) if row.value]

    assert len(found) == 1
    assert (found[0].value, found[0].low) == (pytest.approx(0.25), 0.0)
    assert found[0].high == pytest.approx(0.25 + 1.96 * (8 / 7 * 1.5) ** 0.5 / 8)


MINUTES = [
    # minutes of the film, its rate, what the text says
    (98, "24/1", "98 minutes", {"bears out"}), (97.4, "24/1", "98 minutes", {"bears out"}),
    (98.9, "24/1", "98 minutes", {"bears out"}), (99.5, "24/1", "98 minutes", {"leans for"}),
    (94.1, "25/1", "98 minutes", {"leans for"}), (94.1, "24/1", "98 minutes", {"leans against"}),
    (98, "24000/1001", "94 minutes", {"leans for"}), (104, "24/1", "98 minutes", {"contradicts"}),
    (1.2, "24/1", "98 minutes", UNMEASURED), (48.9, "24/1", "98 minutes", UNMEASURED), (49.1, "24/1", "98 minutes", {"contradicts"}), (137.2, "24/1", "2 h 17 min", {"bears out"}),
    (120, "24/1", "137 minutes", {"contradicts"}),
]  # fmt: skip


@pytest.mark.parametrize(("minutes", "rate", "words", "expected"), MINUTES)
def test_a_running_time_is_judged_by_what_was_counted(minutes, rate, words, expected):
    """Rounding and a PAL copy's speed are allowed for."""
    dossier = film_dossier(of([round(minutes * 60 * 24)]), f"The film runs for {words}.", rate=rate)

    assert set(verdicts(dossier, "running_time")) == expected


def test_an_excerpt_tells_nothing_of_the_film_s_length():
    """A minute and twelve seconds of a film of 98 minutes: the number and the reason, and no verdict."""
    found = _running_time(of([72 * 24]), "The film runs for 98 minutes.")

    assert found.verdict == "cannot be measured"
    assert found.reason == "Counted 1 min 12 s, the text says 98 min: this file is an excerpt or another cut."
    assert found.value == pytest.approx(1.2)


@pytest.mark.parametrize(
    ("minutes", "header_minutes", "expected"),
    [
        (80, 98, "cannot be measured"), (80, 80, "contradicts"), (80, None, "contradicts"),
        (96.5, 99, "cannot be measured"), (97.5, 100, "bears out"), (120, 130, "contradicts"),
    ],
)  # fmt: skip
def test_a_file_that_may_be_cut_off_is_not_held_against_a_longer_film(minutes, header_minutes, expected):
    """Its header says more than there is; what there is more of than the text says stays so."""
    made, header = of([round(minutes * 60 * 24)]), header_minutes and header_minutes * 60 * SECOND
    found = _running_time(made, "The film runs for 98 minutes.", header)

    assert found.verdict == expected
    assert ("it may be cut off" in found.reason) == (expected == "cannot be measured")


def _running_time(made, sentence, header_ns=None):
    dossier = film_dossier(made, sentence)
    dossier.tables["films"] = (replace(dossier.film, duration_by_header_ns=header_ns),)
    found = [row for row in weigh_all(dossier) if row.facet == "running_time"]
    assert len(found) == 1
    return found[0]


SHAPES = [
    # container, active picture, what the text says
    (16 / 9, None, "1.78:1", {"bears out"}), (16 / 9, 1.85, "1.85:1", {"bears out"}),
    (16 / 9, 2.39, "2.35:1", {"bears out"}), (16 / 9, 2.35, "2.40:1", {"bears out"}),
    (4 / 3, None, "1.37:1", {"bears out"}), (16 / 9, None, "1.85:1", MIXED),
    (16 / 9, 2.39, "1.78:1", MIXED), (16 / 9, None, "2.39:1", {"contradicts"}),
    (4 / 3, None, "2.39:1", {"contradicts"}), (16 / 9, None, "1.37:1", {"contradicts"}),
    (16 / 9, 1.66, "1.66:1", {"bears out"}), (16 / 9, 1.66, "1.85:1", {"contradicts"}),
]  # fmt: skip


@pytest.mark.parametrize(("container", "active", "words", "expected"), SHAPES)
def test_a_ratio_is_judged_by_the_picture_without_bars(container, active, words, expected):
    """Ratios that texts take for each other are one."""
    dossier = film_dossier(of([2400]), f"The film is shot in {words}.", aspect=container, bars_to=active)

    assert set(verdicts(dossier, "aspect_ratio")) == expected


@pytest.mark.parametrize(("aspect", "expected"), [(4 / 3, FOR), (16 / 9, AGAINST)])
def test_a_nearly_square_picture_is_an_absolute_claim(aspect, expected):
    """No figure is needed to say it."""
    dossier = film_dossier(of([2400]), "The image of the film is nearly square.", aspect=aspect)

    assert set(verdicts(dossier, "camera")) <= expected


@pytest.mark.parametrize(("film", "words", "expected"), [
    ("monochrome", "b/w", {"bears out"}), ("red and green", "b/w", {"contradicts"}),
    ("red and green", "colour", {"bears out"}), ("night with a lamp", "b/w", {"leans for"}), ("monochrome", "colour", {"contradicts"}),
])  # fmt: skip
def test_a_line_of_data_about_the_format_is_weighed(film, words, expected):
    """As they stand in a list of technical data."""
    dossier = film_dossier(FILMS[film], f"1 min, DCP, {words}, 1.85:1")
    found = [value for value in verdicts(dossier, "format") if value != "cannot be measured"]

    assert set(found) == expected


def test_a_film_too_dark_to_tell_says_why():
    """The reason stands in the finding, and no shot speaks for or against."""
    from kadr.weighing import weigh_all

    (found,) = weigh_all(film_dossier(NIGHT, "The film is shot in black and white."))

    assert found.verdict == "cannot be measured"
    assert "too dark to tell" in found.reason
    assert (found.value, found.shots_for, found.shots_against) == (None, (), ())
