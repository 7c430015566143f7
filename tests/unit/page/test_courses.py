"""The curves that stand beside claims: each drawn from what its claim was judged by."""

import re
from dataclasses import replace

import pytest

from bench.weighed_films import Take, dossier_of
from bench.weighed_takes import FILMS
from bench.weighing import read
from kadr.film_rows import BarcodeStep, Finding
from kadr.page.film.courses import Courses
from kadr.spans import SECOND
from kadr.weighing import weigh_all
from kadr.weighing.camera import MOVES, SHAKES
from kadr.weighing.crowds import CROWD, NO_ONE
from kadr.weighing.faces import A_FACE, QUIET, QUIET_FACES, SOMEBODY
from kadr.weighing.looks import QUIET_TWOS, TURNED
from kadr.weighing.quantities import QUANTITIES
from kadr.weighing.speech import WITHOUT

TWO = ("person 1", "person 2")
HALVES = [
    Take(
        10, (("red", 0.4),), lightness=0.3, scale="CU", who=TWO, turned=True, voice="silence", camera="hand", lufs=-40
    ),
    Take(10, (("green", 0.2),), lightness=0.6, scale="LS", who=("",) * 5, voice="speech", freeze=True, frozen=True),
    Take(20, colouring="black and white", chroma=0.0, lightness=0.45),
]
"""Two faces and no word in a red shot, a crowd that speaks in a green one, nobody in one of twice their length."""


def courses(takes=HALVES):
    return Courses(dossier_of(takes))


def judged_by(measure):
    return Finding("t", 0, 1, "colour", measure, None, None, None, "", "none", None, "mixed", "", "", (), ())


def heights(path):
    """How high the path is at the beginning of each stretch of one height, from 0 at the bottom to 100."""
    return [round(100 - float(down), 1) for down in re.findall(r"V([\d.]+)H", path)]


@pytest.mark.parametrize(
    "measure",
    [
        *(one.measure for one in (*QUANTITIES.values(), MOVES, SHAKES, CROWD, NO_ONE, SOMEBODY, A_FACE, QUIET, QUIET_FACES)),
        QUIET_TWOS.measure, TURNED.measure, WITHOUT.measure, "share of the running time in black and white",
        "share of the running time in colour", "shots of another colouring than the film's", "longest shot",
        "number of shots", "frozen frames: the same picture again and again", "share of the time in medium shots",
        "freezes: a face or body that holds still while the film goes on", "share of the time in close-ups, by their probability",
        "how much quieter it is during freezes than around them", "longest stretch without speech",
        "share of the time in which the camera stands still", "share of the time with strong colour on a grey ground",
        "time on screen of Masha", "when Iya is first seen", "average shot length, second half against first half",
    ],
)  # fmt: skip
def test_each_measure_that_has_a_course_over_the_film_is_drawn(measure):
    found = courses().of(judged_by(measure))

    assert all(layer.path for layer in found[0].layers)
    assert found[0].name.lower() in found[0].said.lower()


def test_whatever_the_weighers_judge_has_a_curve_but_what_is_one_number_of_the_whole_film():
    """Told by the claims of the bench: a measure whose words change in a weigher is missed here."""
    texts, told = read(), FILMS["M"]
    beside = dossier_of(told.takes, told.aspect)
    of_texts = {name: texts.tables[name] for name in ("texts", "statements", "passages", "credits", "names")}
    dossier = replace(beside, subject=texts.subject, bodies=texts.bodies, tables={**beside.tables, **of_texts})
    drawn = Courses(dossier)

    judged = [row for row in weigh_all(dossier) if row.verdict != "cannot be measured"]
    without = {row.measure for row in judged if not drawn.of(row)}

    assert len({row.measure for row in judged} - without) > 20
    assert without <= {
        "running time, counted", "aspect of the active picture", "share of the time with two faces in which nobody speaks",
        "share of the film's colour (area by chroma) of its strongest hue",
    }  # fmt: skip


def test_a_hue_that_the_film_has_none_of_is_a_level_line():
    (blue,) = courses().of(judged_by("share of the film's colour (area by chroma) that is blue"))

    assert (blue.share, set(heights(blue.layers[0].path))) == ("0\u00a0%", {0})


def test_the_aspect_and_the_running_time_have_no_course():
    for measure in ("aspect of the active picture", "running time", "distance of the two films' numbers"):
        assert courses().of(judged_by(measure)) == ()


def test_a_hue_is_as_high_as_its_share_of_each_shot():
    """40 % red in the first quarter is the top of the scale; 20 % green in the second is half as high."""
    red, green = courses().of(judged_by("share of the film's colour (area by chroma) that is red and green"))

    assert (red.name, red.share, red.scale) == ("red", "10\u00a0%", "top 40\u00a0%")
    assert (green.name, green.share, green.scale) == ("green", "5\u00a0%", "top 40\u00a0%")
    assert set(heights(red.layers[0].path)[:60]) == {100}
    assert set(heights(red.layers[0].path)[60:]) == {0}
    assert set(heights(green.layers[0].path)[60:120]) == {50}


def test_a_hue_is_a_whole_word():
    for measure in ("mean chroma of the picture beside its predecessor's", "time on screen of Fredo"):
        assert [one.name for one in courses().of(judged_by(measure)) if one.name == "red"] == []


def test_a_share_of_time_is_bars_where_it_is_so():
    """Somebody speaks in the second quarter of forty seconds."""
    (speech,) = courses().of(judged_by("share of the time with speech"))

    assert speech.layers[0].path == "M250 100V0h250V100Z"
    assert (speech.share, speech.scale) == ("25\u00a0%", "")


def test_lightness_goes_by_the_barcode_and_breaks_where_it_has_a_hole():
    dossier = dossier_of(HALVES)
    dossier.add(
        "barcode", [BarcodeStep(n * 10 * SECOND, (n + 1) * 10 * SECOND, 0.1 * (n + 1), 0, 0, 0) for n in (0, 1, 3)]
    )
    (lightness,) = Courses(dossier).of(judged_by("mean lightness of the picture"))

    assert (lightness.scale, lightness.layers[0].path.count("Z")) == ("top 0.4", 2)
    assert sorted(set(heights(lightness.layers[0].path))) == [25, 50, 100]


def test_shots_stand_on_a_logarithmic_scale():
    """From half a second to a minute: sqrt(30) s is half way up."""
    (lengths,) = courses([Take(30**0.5), Take(60)]).of(judged_by("average shot length"))

    assert lengths.scale == "0.5 to 60\u00a0s"
    assert heights(lengths.layers[0].path)[0] == pytest.approx(50, abs=0.5)
    assert heights(lengths.layers[0].path)[-1] == 100
