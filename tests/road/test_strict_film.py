"""A strict run stops at a film's trouble, and does not throw away what it has measured."""

import pytest
from makers_video import encoded, scene

from kadr import passes, road
from kadr.passes import watching
from kadr.plan import standard

LESS = ("faces", "scales", "persons", "together", "voice", "titles", "moments", "freezes")


@pytest.fixture
def cut_off(tmp_path):
    """Four seconds by its header; its file ends after about half of them."""
    film = encoded(tmp_path / "film.mkv", scene(3, 96, (90, 160), drift=0.5), options={"g": "12", "crf": "10"})
    whole = film.read_bytes()
    film.write_bytes(whole[: len(whole) // 2])
    return str(film)


def plan(strict):
    return standard().with_settings(strict=strict, leave_out=LESS)


def test_no_new_folder_is_left_behind(cut_off, tmp_path):
    """As where the film cannot be opened at all."""
    with pytest.raises(passes.Stopped, match="cut off"):
        road.update(tmp_path / "film.kadr", [cut_off], plan(strict=True))

    assert not (tmp_path / "film.kadr").exists()


def test_a_dossier_keeps_what_was_watched(cut_off, tmp_path, monkeypatch):
    """The run without --strict watches nothing again, and says what stopped the other."""
    folder, text = tmp_path / "film.kadr", tmp_path / "text.txt"
    text.write_text("The film is cut fast. Its colours are muted.\n")
    road.update(folder, [str(text)], plan(strict=False))
    with pytest.raises(passes.Stopped, match="cut off"):
        road.update(folder, [cut_off], plan(strict=True))
    monkeypatch.delattr(watching, "_watch_now")

    dossier, _ = road.update(folder, [cut_off], plan(strict=False))

    assert any("cut off" in trouble.what for trouble in dossier.troubles)
    assert 20 < dossier.film.frames < 96
