"""Shots of a part of the film, with their colours."""

from makers_weighing import film_dossier, of

from kadr.summaries.parts import Part, whole
from kadr.weighing import over_shots
from kadr.weighing.places import film_of


def test_a_part_is_made_once_for_many_statements(monkeypatch):
    """Asked for again it takes no sums; another part, and rows that were added, are made anew."""
    sums = []
    overlap_ns = Part.overlap_ns
    monkeypatch.setattr(Part, "overlap_ns", lambda part, row: sums.append(1) or overlap_ns(part, row))
    dossier = film_dossier(of([24, 48]))
    first = over_shots.seen(dossier, film_of(dossier))
    sums.clear()

    assert over_shots.seen(dossier, film_of(dossier)) == first
    assert not sums
    assert [one.shot.index for one in over_shots.seen(dossier, whole(first[0].shot.end_ns))] == [0]
    dossier.tables["colours"] = dossier.tables["colours"][1:]
    assert [one.shot.index for one in over_shots.seen(dossier, film_of(dossier))] == [1]
