"""A made film with a card, from the file to the tables: as a user would run it."""

from pathlib import Path

import numpy as np
from makers_motion import write_film

import kadr
from bench.ground import ground
from bench.letters import write
from kadr.cli import run

RATE = 24


def test_a_card_in_a_film_is_a_title_and_no_still_shot(tmp_path: Path, capsys):
    """Two seconds of ground, two of a card, two of another ground; names that nobody can be given are told in one line."""
    scene = [ground(seed)[300:480, 300:620].clip(16, 235).astype(np.uint8) for seed in (0, 1)]
    card = np.full((180, 320), 20, np.uint8)
    write(card, "THE NIGHT WAS LONG", 80, 2, 220)
    film = write_film(tmp_path / "made.mp4", [scene[0]] * 48 + [card] * 48 + [scene[1]] * 48)
    folder = tmp_path / "made.kadr"

    assert run(["make", str(film), "--out", str(folder)]) == 0
    dossier = kadr.open(folder)

    (title,) = dossier.table("titles").rows
    assert (title.kind, title.start_frame, title.end_frame) == ("card", 2 * RATE, 4 * RATE)
    inside = [row for row in dossier.table("stillness").rows if row.start_frame < 96 and row.end_frame > 48]
    assert inside == []
    assert dossier.table("freezes").rows == ()
    assert {row.kind for row in dossier.table("moments").rows} == {"no one"}  # no sound: nothing is said of words
    assert dossier.facts["titles_share"].value == 1 / 3
    assert dossier.facts["no_one_share"].value == 2 / 3

    capsys.readouterr()
    assert run(["name", str(folder), "person 1", "Iya"]) == 2
    assert "tells no persons apart" in capsys.readouterr().err
    assert run(["name", str(folder)]) == 0
    assert "Nobody is told apart" in capsys.readouterr().out
