"""What is known of a shot whose ends a hand moved: what was kept with its own time, and nothing that was measured between other ends."""

from dataclasses import replace
from pathlib import Path

import pytest
from makers_film import FILM, colour_of
from makers_presence_rows import face, scale, shots

from kadr.archive.shot_query import conditions, known, matching
from kadr.archive.shots import seen
from kadr.dossier import Dossier
from kadr.film_rows import Motion
from kadr.presence_rows import Person, Voice
from kadr.records import Correction
from kadr.spans import SECOND


def film(*some: Correction) -> Dossier:
    """Two shots of ten seconds at ten frames a second; in the first somebody is seen early and speaks late."""
    two = [replace(shot, still_frame=shot.start_frame + 20) for shot in shots(100, 100)]
    one = Dossier(Path("x.kadr"), corrections=some)
    one.add("films", [replace(FILM, rate="10", rate_varies=False, frames=200, duration_ns=20 * SECOND)])
    one.add("shots", two)
    one.add("colours", [colour_of(shot.index, (0.5, 0.0, 0.0), 0.4) for shot in two])
    one.add("motion", [Motion(s.start_ns, s.end_ns, 0.5, 0.2, 0.1, 0, 0, 0, 0, shot_index=s.index) for s in two])
    one.add("scales", [scale(0, "face", 0.0), scale(1, "face", 0.0)])
    one.add("faces", [face(0, 10, 1, person="person 1"), face(0, 20, 1, person="person 1"), face(1, 150, 2)])
    one.add("persons", [Person("person 1", "Ada", 10, 0, 0, 1, 1, 1, 2, SECOND, None, None, 0, SECOND)])
    one.add(
        "voice",
        [
            Voice("other", 0, 7 * SECOND),
            Voice("speech", 7 * SECOND, 10 * SECOND),
            Voice("other", 10 * SECOND, 20 * SECOND),
        ],
    )
    return one


def hand(number: int, about: str, action: str, at_s: float, to: str = "") -> Correction:
    return Correction(number, about, action, str(round(at_s * SECOND)), to, "", "Ada")


def test_of_a_split_shot_only_what_has_its_own_time_is_known():
    """Speech exactly, who is seen where somebody is; where nobody is, nobody may have looked. Colour and motion are unknown."""
    early, late, last = seen(film(hand(1, "shot", "split", 6)))
    assert (early.colour, early.moving_frac, early.camera_frac, early.scale, late.colour) == (None,) * 5
    assert (early.speech_frac, late.speech_frac) == (0, pytest.approx(3 / 4))
    assert (early.people, early.faces) == (("Ada",), 1)
    assert (late.people, late.faces) == (None, None)
    assert (early.still, late.still) == (0, None)
    assert last == replace(seen(film())[1], shot=last.shot)


def test_of_joined_shots_heads_are_not_counted():
    """One head in both would be two."""
    (one,) = seen(film(hand(1, "boundary", "join", 10)))
    assert (one.people, one.faces, one.colour) == (("Ada",), None, None)
    assert one.speech_frac == pytest.approx(3 / 20)


def test_a_scale_by_hand_has_no_chance_beside_it():
    """The shot is the machine's in everything else."""
    one = seen(film(hand(1, "shot", "scale", 3, "ELS")))[0]
    assert (one.scale, one.scale_probability, one.moving_frac, one.found) == ("ELS", None, 0.5, 0)


def test_filters_find_corrected_shots_and_leave_out_what_is_not_known():
    """As found, the same filter finds the machine's."""
    dossier = film(hand(1, "shot", "split", 6))
    inside, unknown = matching(seen(dossier), conditions("motion >= 30 %", known(dossier)))
    assert ([one.shot.index for one in inside], [one.shot.index for one in unknown]) == ([2], [0, 1])
    opened, unsaid = matching(seen(dossier), conditions("opens with a cut", known(dossier)))
    assert ([one.shot.index for one in opened], [one.shot.index for one in unsaid]) == ([2], [1])
    assert len(matching(seen(dossier, as_found=True), conditions("motion >= 30 %", known(dossier)))[0]) == 2
    assert [one.by_hand for one in seen(dossier, as_found=True)] == [(), ()]
