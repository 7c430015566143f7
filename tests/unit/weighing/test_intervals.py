"""How often detectors err reaches the verdict: an interval that crosses a line is mixed, however clear its middle."""

from dataclasses import replace

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from kadr.dossier import Dossier
from kadr.film_rows import Fact, Stillness
from kadr.summaries.parts import whole
from kadr.weighing import weigh_all
from kadr.weighing.faces import QUIET_FACES, SOMEBODY
from kadr.weighing.looks import QUIET_TWOS
from kadr.weighing.quantities import CLOSENESS, Quantity
from kadr.weighing.speech import WITHOUT

CLOSE = Take(20, scale="CU", who=("person 1",), voice="silence")
FILM = [CLOSE] * 40


def with_facts(d: Dossier, **intervals: tuple[float, float]) -> Dossier:
    """The dossier with such intervals for facts of the whole film."""
    left = [row for row in d.table("facts").rows if row.name not in intervals]
    told = [Fact(name, sum(ends) / 2, *ends, "share", "film", "") for name, ends in intervals.items()]
    d.tables["facts"] = (*left, *told)
    return d


def verdicts(d: Dossier) -> set[str]:
    return {row.verdict for row in weigh_all(d)}


@pytest.mark.parametrize(
    ("sentence", "fact", "sure"),
    [
        ("The film is dominated by close-ups.", "close_shots_share", (0.9, 1.0)),
        ("The film is built less on words than on silences.", "share_speech", (0.0, 0.1)),
    ],
)
def test_a_fact_that_may_be_anything_makes_a_claim_mixed(sentence, fact, sure):
    """0 to 1 says nothing; a narrow interval lets the claim stand."""
    assert verdicts(with_facts(saying(FILM, sentence), **{fact: sure})) <= {"bears out", "leans for"}
    assert verdicts(with_facts(saying(FILM, sentence), **{fact: (0.0, 1.0)})) == {"mixed"}


def test_a_single_shot_of_unsure_scale_is_mixed():
    """One shot has no spread over shots, but its scale has a chance: 0.7 close is a coin that fell once."""
    d = saying([CLOSE], "The film is dominated by close-ups.")
    d.tables["scales"] = tuple(replace(row, p_ecu=0.0, p_cu=0.7, p_mcu=0.0, p_ms=0.3) for row in d.table("scales").rows)
    d.tables["facts"] = ()

    number = CLOSENESS.of(d, whole(d.film.duration_ns))
    assert number is not None
    assert (number.low, number.high) == (0.0, 1.0)
    assert verdicts(d) == {"mixed"}


@pytest.mark.parametrize(
    ("quantity", "facts", "expected"),
    [
        (WITHOUT, {"share_speech": (0.0, 0.06)}, (0.94, 1.0)),
        (SOMEBODY, {"people_share": (0.6, 0.8), "no_one_share": (0.2, 0.4)}, (0.6, 0.8)),
        (QUIET_FACES, {"wordless_face_share": (0.2, 0.3), "people_share": (0.5, 0.8)}, (0.25, 0.6)),
        (QUIET_TWOS, {"wordless_two_faces_share": (0.1, 0.2), "two_faces_share": (0.4, 0.5)}, (0.2, 0.5)),
    ],
)
def test_intervals_of_facts_are_made_into_those_of_what_is_asked(quantity: Quantity, facts, expected):
    """The complement, a part of two, the least of the one in the most of the other."""
    d = with_facts(saying(FILM, ""), **facts)
    assert quantity.errors is not None
    assert quantity.errors(d, whole(d.film.duration_ns)) == pytest.approx(expected)


LOOK = Take(20, scale="MCU", who=("person 1", "person 2"))


@pytest.mark.parametrize(
    ("sentence", "off", "expected"),
    [
        ("Iya never leaves the screen of the film.", (0.9, 1.0), "bears out"),
        ("Iya never leaves the screen of the film.", (0.3, 1.0), "mixed"),
        ("Iya never leaves the screen of the film.", None, "leans for"),
        ("The film opens with Iya.", (0.9, 1.0), "leans for"),
        ("Iya is on screen more than anybody else in the film.", (0.9, 1.0), "bears out"),
        ("Iya is on screen more than anybody else in the film.", (0.3, 1.0), "mixed"),
        ("Iya is on screen more than anybody else in the film.", None, "leans for"),
    ],
)
def test_persons_go_by_what_their_time_may_be(sentence, off, expected):
    """Iya is in every shot, Masha in every second one; off: times less and more that both may be seen; None: not known."""
    d = saying([LOOK, CLOSE] * 10, sentence)
    ends = [
        (None, None) if off is None else [round(row.screen_ns * part) for part in off]
        for row in d.table("persons").rows
    ]
    d.tables["persons"] = tuple(
        replace(row, screen_low_ns=low, screen_high_ns=high)
        for row, (low, high) in zip(d.table("persons").rows, ends, strict=True)
    )

    assert expected in verdicts(d)
    assert verdicts(d) <= {expected, "cannot be measured"}


@pytest.mark.parametrize(("score", "expected"), [(0.9, "bears out"), (0.5, "mixed")])
def test_freezes_that_may_be_none_make_no_lean(score, expected):
    """Three for sure bear out "again and again"; three that may be none lie on both sides of the line."""
    d = saying([replace(CLOSE, freeze=True)] * 3, "The heroine of the film freezes again and again.")
    d.tables["freezes"] = tuple(replace(row, score=score) for row in d.table("freezes").rows)

    assert expected in verdicts(d)


def test_the_longest_silence_only_leans():
    """Four minutes without a word, of which one that was not heard would make two halves."""
    assert "leans for" in verdicts(saying([CLOSE] * 12, "There are long stretches without dialogue in the film."))


def test_what_is_said_of_all_of_a_film_does_not_hang_on_its_shots():
    """One shot of eight has speech: other shots might have none, but in this film there is some, and it is not all of it; an amount only leans."""
    spoken = [Take(5, scale="CU", who=("person 1",), voice="speech" if n == 3 else "silence") for n in range(8)]
    heard = {"share_speech": (0.12, 0.17)}

    assert verdicts(with_facts(saying(spoken, "The film is not wordless."), **heard)) == {"bears out"}
    assert verdicts(with_facts(saying(spoken, "Not a word is spoken in the film."), **heard)) == {"contradicts"}
    assert verdicts(with_facts(saying(spoken, "The film is full of dialogue."), **heard)) == {"leans against"}


def test_parts_of_a_film_are_compared_as_they_are():
    """Few shots of unlike light in each half: other shots might be otherwise, these are what the film has."""
    light = [0.3, 0.6, 0.3, 0.6, 0.3, 0.3, 0.3, 0.5]
    film = [Take(5, lightness=one) for one in light]

    assert verdicts(saying(film, "The second half of the film is darker than the first.")) <= {"bears out", "leans for"}
    assert verdicts(saying(film, "The second half of the film is brighter than the first.")) <= {
        "contradicts",
        "leans against",
    }


@pytest.mark.parametrize(
    ("shake", "never_moves", "in_a_hand"),
    [
        (0.002, {"bears out"}, {"contradicts"}),
        (0.035, {"mixed"}, {"contradicts"}),
        (0.09, {"contradicts"}, {"bears out"}),
    ],
)
def test_a_picture_that_trembles_on_the_spot_is_no_moving_camera_for_sure(shake, never_moves, in_a_hand):
    """An unsteady print trembles by as much as a hand that is kept still: neither claim is decided by it."""
    film = [Take(6, scale="MS", who=("person 1",))] * 20

    def trembling(sentence: str) -> Dossier:
        d = saying(film, sentence)
        d.tables["motion"] = tuple(replace(row, shake=shake) for row in d.table("motion").rows)
        return d

    assert verdicts(trembling("The camera never moves.")) == never_moves
    assert verdicts(trembling("The film is shot with a hand-held camera.")) == in_a_hand


def test_a_leader_is_no_short_shot():
    """A second of black before the film is no shot that lasts a second."""
    d = saying([Take(1), *[Take(8)] * 6], "Every shot of the film lasts longer than five seconds.")
    assert verdicts(d) & {"contradicts", "leans against"}

    first = d.shots[0]
    d.tables["stillness"] = (Stillness("black", 0, first.end_frame, 0, first.end_ns, 1.0),)
    assert verdicts(d) <= {"bears out", "leans for"}
