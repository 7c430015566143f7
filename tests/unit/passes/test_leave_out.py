"""What only tables that are left out need is not measured; everything else is as it would be."""

import pytest
from makers_faces import picture
from makers_video import encoded

import kadr.passes.watching as watching
from kadr.measures.registry import versions
from kadr.passes.film import silently
from kadr.passes.steps import measures_for
from kadr.plan import standard
from kadr.store.card import Given
from kadr.store.kept import Kept

PEOPLE = ("faces", "scales", "persons", "together", "moments", "freezes")


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """Two shots of a second, one of them with a face."""
    frames = [picture((320, 180, 200))] * 25 + [picture(ground=(30, 80, 40))] * 25
    return encoded(tmp_path_factory.mktemp("film") / "film.mp4", frames)


def watched(film, kept, **settings):
    plan = standard().with_settings(**settings)
    given = Given("film", str(film), str(film.absolute()), "")
    return watching.watch(film, given, kept, measures_for(plan), strict=True, tell=silently)


def test_a_plan_for_everything_measures_everything():
    assert measures_for(standard()) == tuple(versions())
    assert measures_for(standard().with_settings(leave_out=("facts", "moments"))) == tuple(versions())


def test_faces_that_nobody_wants_are_not_looked_for(film, monkeypatch):
    """No look is made ready for them either."""
    monkeypatch.delattr("kadr.passes.seeing.face_look")

    without = watched(film, Kept(), leave_out=PEOPLE)

    assert set(without.tracks) == {"shots", "motion", "colour", "writing", "loudness", "speech"}
    assert len(without.stamps_ns) == 50


def test_what_was_measured_before_is_used_as_far_as_it_is_wanted(film, tmp_path, monkeypatch):
    """The film is not watched again for less, and gives what it would give; for more it is."""
    kept = Kept(tmp_path / "passes", tmp_path)
    fresh = watched(film, Kept(), leave_out=PEOPLE)
    watched(film, kept)
    with monkeypatch.context() as patch:
        patch.delattr(watching, "_watch_now")
        less = watched(film, kept, leave_out=PEOPLE)
    few = Kept(tmp_path / "few", tmp_path)
    watched(film, few, leave_out=PEOPLE)
    more = watched(film, few)

    assert set(less.tracks) == set(fresh.tracks)
    assert all((less.tracks[n][k] == fresh.tracks[n][k]).all() for n in ("shots", "colour") for k in fresh.tracks[n])
    assert len(more.tracks["faces"]["score"]) > 0
