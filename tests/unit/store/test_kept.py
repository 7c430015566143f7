"""What has been read is kept under names, and nothing is made by a look alone."""

from pathlib import Path

from kadr.store.kept import Kept, put_picture


def test_a_look_for_pictures_makes_no_folder(tmp_path: Path) -> None:
    folder = Kept(tmp_path / "passes", tmp_path).pictures("film-stills")

    assert folder == tmp_path / "passes/film-stills"
    assert list(tmp_path.iterdir()) == []


def test_the_folder_comes_with_the_first_picture(tmp_path: Path) -> None:
    file = put_picture(tmp_path / "passes/film-stills", "00000000.jpg", b"one")

    assert file.read_bytes() == b"one"
    assert [path.name for path in file.parent.iterdir()] == ["00000000.jpg"]
