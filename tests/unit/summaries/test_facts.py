"""A film's numbers from rows made by arithmetic, and what the detector's errors do to them."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_weighing import Made, at_ns, dark, film, film_dossier, grey, of, shots_of

from kadr.film_rows import Motion, Silence, Sound, Stillness
from kadr.spans import SECOND
from kadr.summaries.aspects import aspect_interval
from kadr.summaries.detector import MISSED
from kadr.summaries.facts import facts
from kadr.summaries.parts import quarters, whole
from kadr.summaries.shot_lengths import estimates
from kadr.summaries.sound import WholeSound

TENTH = at_ns(240)


def test_shot_lengths_are_what_arithmetic_says():
    """Shots of 1, 2, 3 and 10 seconds."""
    told = film_dossier(of([24, 48, 72, 240])).facts

    assert told["shots"].value == 4
    assert told["asl"].value == pytest.approx(4.0)
    assert told["median_shot_length"].value == pytest.approx(2.5)
    assert told["shot_length_p25"].value == pytest.approx(1.75)
    assert told["shot_length_p75"].value == pytest.approx(4.75)
    assert told["shot_length_sd"].value == pytest.approx(math.sqrt((9 + 4 + 1 + 36) / 4))
    assert told["shots_per_minute"].value == pytest.approx(15.0)
    assert told["longest_shot"].value == pytest.approx(10.0)
    assert told["running_time"].value == pytest.approx(16.0)
    assert told["frames"].value == 384


def with_black(made, black):
    """The facts of a film that is black in some stretches."""
    dossier = film_dossier(made)
    dossier.tables["stillness"] = tuple(black)
    return {row.name: row for row in facts(dossier) if row.part == "film"}


def test_black_before_and_behind_a_film_is_no_shot_of_it():
    """A second before three shots and one behind them; black between them is one of the film."""
    black = [Stillness("black", a, b, at_ns(a), at_ns(b), 1.0) for a, b in ((0, 24), (96, 120), (192, 216))]
    told = with_black(of([24, 72, 24, 72, 24]), black)

    assert (told["shots"].value, told["asl"].value) == (3, pytest.approx(7 / 3))
    assert told["shots"].how.endswith("; left out: 1.0 s of black before it and 1.0 s of black behind it")
    assert told["running_time"].value == pytest.approx(9.0)


def test_a_film_that_is_black_throughout_keeps_its_shots():
    """Of nothing else it could be told how long it is."""
    black = [Stillness("black", 0, 48, 0, at_ns(48), 1.0)]

    assert with_black(of([24, 24]), black)["shots"].value == 2


def test_counted_numbers_have_no_interval():
    """The frames are what they are."""
    told = film_dossier(of([24, 48])).facts

    assert (told["frames"].low, told["frames"].high, told["running_time"].low) == (None, None, None)


def test_transitions_are_shared_out():
    """Three cuts and a dissolve."""
    made = [*of([24, 24, 24, 24]), Made(24, opens="dissolve")]
    told = film_dossier(made).facts

    assert told["cuts_share"].value == pytest.approx(0.75)
    assert told["dissolves_share"].value == pytest.approx(0.25)
    assert told["fades_share"].value == 0


def test_a_film_of_one_shot_has_no_transitions_and_one_length():
    """There is nothing to share out, and nothing to spread."""
    told = film_dossier(of([240])).facts

    assert told["shots"].value == 1
    assert (told["asl"].low, told["asl"].value, told["asl"].high) == pytest.approx((10.0, 10.0, 10.0))
    assert "cuts_share" not in told
    assert "shot_length_sd" not in told


def test_a_film_of_one_frame_has_facts():
    """The shortest film there is."""
    told = film_dossier(of([1])).facts

    assert told["frames"].value == 1
    assert told["asl"].value == pytest.approx(1 / 24, rel=1e-6)


def test_a_film_without_shots_sound_or_colour_tells_what_its_file_does():
    """What was not measured is left out; it is not 0."""
    dossier = film_dossier([])
    dossier.tables["facts"] = ()
    dossier.tables["films"] = (film(10 * SECOND),)

    assert {row.name for row in facts(dossier)} == {"running_time", "frames", "aspect"}


def test_a_doubtful_boundary_widens_the_interval_to_both_sides():
    """One boundary of probability one half: with it two shots, without it one."""
    even = shots_of(of([240, 240]))
    doubtful = [even[0], replace(even[1], score=0.5)]
    told = estimates(doubtful, [whole(even[-1].end_ns)])[0]

    assert told["shots"].low == 1
    assert told["shots"].high >= 2
    assert told["asl"].high == pytest.approx(20.0)


def test_missed_boundaries_are_reckoned_at_the_measured_rate():
    """A hundred sure cuts: the missed ones are Poisson with mean 100 m / (1 - m); its 97.5 % point bounds the count."""
    mean = 100 * MISSED["cut"] / (1 - MISSED["cut"])
    total, most = 0.0, -1
    while total < 0.975:
        most += 1
        total += math.exp(-mean) * mean**most / math.factorial(most)
    shots = shots_of(of([48] * 101))
    told = estimates(shots, [whole(shots[-1].end_ns)])[0]

    assert told["shots"].low == 101
    assert abs(told["shots"].high - (101 + most)) <= 1


def test_quarters_tile_the_film_and_shots_count_once():
    """A shot that crosses a border counts where its middle is."""
    shots = shots_of(of([100, 7, 33, 60, 11, 89, 100]))
    parts = quarters(shots[-1].end_ns)
    told = estimates(shots, parts)

    assert sum(part["shots"].value for part in told) == len(shots)
    assert parts[0].span.start_ns == 0
    assert all(a.span.end_ns == b.span.start_ns for a, b in pairwise(parts))


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=30),
    st.lists(st.floats(0.0, 1.0), min_size=30, max_size=30),
)
def test_every_interval_holds_its_number(frames, scores):
    """And the same rows give the same interval."""
    made = [replace(one, score=score) for one, score in zip(of(frames), scores, strict=False)]
    shots = shots_of(made)
    parts = [whole(shots[-1].end_ns), *quarters(shots[-1].end_ns)]
    told = estimates(shots, parts)

    assert told == estimates(shots, parts)
    for part in told:
        for number in part.values():
            assert number.low <= number.value <= number.high


def test_means_of_looks_say_why_they_have_no_interval():
    """Colour and motion, of the film and of each quarter."""
    dossier = film_dossier(of([240, 240]))
    dossier.tables["motion"] = (Motion(0, 20 * SECOND, 0.3, 0.5, 0.1, 0.0, 0.0, 0.0, 0.0),)
    names = {"chroma_mean", "orange_share", "black_and_white_share", "moving_mean"}
    told = [row for row in facts(dossier) if row.name in names]

    assert {row.name for row in told} == names
    assert all((row.low, row.high) == (None, None) and "no interval:" in row.how for row in told)


def test_colours_are_weighed_by_time_in_a_quarter():
    """The first quarter is red for half of its time; the film's own row tells of the whole."""
    made = [Made(60, {"red": 0.4}), Made(420, {"blue": 0.2})]
    dossier = film_dossier(made)
    told = {(row.part, row.name): row.value for row in dossier.table("facts").rows}

    assert told["quarter 1", "red_share"] == pytest.approx(0.2)
    assert told["quarter 2", "red_share"] == 0
    assert told["film", "red_share"] == pytest.approx(0.4 * 60 / 480)


def test_time_that_is_too_dark_to_tell_is_on_neither_side():
    """A quarter of what can be told is black and white; a film in the dark has no such number."""
    assert film_dossier([dark(400), grey(100), Made(300)]).facts["black_and_white_share"].value == pytest.approx(0.25)
    assert "black_and_white_share" not in film_dossier([dark(400)]).facts


def test_silence_and_stillness_are_shares_of_the_running_time():
    """A quarter of silence, a tenth of stillness, no black; the rows of shots do not count twice."""
    dossier = film_dossier(of([480]))
    heard = replace(film(20 * SECOND), audio_stream=1, audio_streams=1)
    dossier.tables |= {
        "films": (heard,),
        "sound": (Sound(0, 20 * SECOND, -20.0, -23.0, -25.0),),
        "silences": (Silence(0, 5 * SECOND, None),),
        "motion": (
            Motion(0, 20 * SECOND, 0.3, 0.5, 0.1, 0.0, 0.0, 0.0, 0.0),
            Motion(0, 20 * SECOND, 0.9, 0.5, 0.1, 0.0, 0.0, 0.0, 0.0, shot_index=0),
        ),
        "stillness": (Stillness("still", 0, 48, 0, 2 * SECOND, 0.9),),
    }
    told = {row.name: row.value for row in facts(dossier) if row.part == "film"}

    assert told["silence_share"] == pytest.approx(0.25)
    assert told["still_share"] == pytest.approx(0.1)
    assert told["black_share"] == 0
    assert told["moving_mean"] == pytest.approx(0.3)


def test_no_sound_track_is_no_silence():
    """Without rows there is nothing to tell."""
    assert "silence_share" not in film_dossier(of([480])).facts


def test_the_meter_tells_of_the_whole_sound():
    """Its two numbers, and none where it heard too little."""
    dossier = film_dossier(of([480]))
    told = {row.name: (row.value, row.unit) for row in facts(dossier, WholeSound(-23.0, 8.5, 0.1))}

    assert told["loudness_integrated"] == (-23.0, "LUFS")
    assert told["loudness_range"] == (8.5, "LU")
    assert not {"loudness_integrated", "loudness_range"} & {
        row.name for row in facts(dossier, WholeSound(None, None, None))
    }


def test_an_aspect_has_the_interval_that_its_edges_leave():
    """1920 by 1080, each edge a pixel off."""
    low, high = aspect_interval(film(SECOND))

    assert low == pytest.approx(1918 / 1082)
    assert high == pytest.approx(1922 / 1078)
