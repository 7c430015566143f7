"""Files that break programs: each is opened, or refused in one line; the table in docs/films.md says which."""

import os
import re
import shutil
import time
from pathlib import Path

import pytest

import kadr
from kadr.cli import run
from kadr.spans import clock

PAGE = Path(__file__).parents[2] / "docs" / "films.md"
LONGEST_S = 20.0
BETWEEN = re.compile(r"(?<=<!-- odd files -->\n).*?(?=<!-- /odd files -->)", re.DOTALL)
pytestmark = pytest.mark.labelled


def what_happens(file, capsys):
    """Make a dossier of one file, and say in a few words what came of it."""
    capsys.readouterr()
    begin = time.process_time()
    status = run(["make", str(file), "--out", "odd.kadr"])
    assert time.process_time() - begin < LONGEST_S, file.name
    lines = [line.replace(str(file), "FILE") for line in capsys.readouterr().err.splitlines()]
    if status:
        assert status == 1, file.name
        assert len(lines) == 1, (file.name, lines)
        assert lines[0].startswith("kadr: "), file.name
        assert not Path("odd.kadr").exists(), file.name
        return f"refused: {lines[0].removeprefix('kadr: ').removeprefix('FILE').lstrip(': ')}"
    film = kadr.open("odd.kadr").film
    troubles = [re.sub(r"^kadr: FILE:? ", "", line) for line in lines]
    size = f"{film.display_width_px} × {film.display_height_px}"
    sound = film.audio_codec or "no sound track"
    told = f"{film.video_codec}, {size}, frames: {film.frames:,}, {clock(film.duration_ns, 3)}, {sound}"
    return f"watched: {told}" + "".join(f"; {line}" for line in troubles)


def test_odd_files_are_opened_or_refused_in_a_line(shared, tmp_path, monkeypatch, capsys):
    """No traceback, no hang, no half dossier; and the docs tell the same. KADR_WRITE_DOCS=1 writes them anew."""
    monkeypatch.chdir(tmp_path)
    rows = ["| file | what happens |", "| --- | --- |"]
    for file in sorted((shared / "footage" / "odd").iterdir()):
        rows.append(f"| `{file.name}` | {what_happens(file, capsys).replace('|', '/')} |")
        for part in sorted(Path().glob("odd.kadr")):
            shutil.rmtree(part)
    table = "\n".join(rows) + "\n"
    told = PAGE.read_text(encoding="utf-8")
    if os.environ.get("KADR_WRITE_DOCS"):
        PAGE.write_text(BETWEEN.sub(lambda _: table, told), encoding="utf-8")
        told = PAGE.read_text(encoding="utf-8")

    assert len(rows) > 40
    found = BETWEEN.search(told)
    assert found
    assert found.group() == table
