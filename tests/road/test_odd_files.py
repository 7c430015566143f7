"""Files that break programs: each is opened, or refused in one line; the table in docs/films.md says which."""

import os
import re
import shutil
import threading
import time
from pathlib import Path

import pytest

import kadr
from kadr.cli import run
from kadr.spans import clock

PAGE = Path(__file__).parents[2] / "docs" / "films.md"
LONGEST_S = 20.0
"""Of the processor for a file; and by the clock between two looks at whether it is at work at all."""
AT_WORK_FRAC = 0.01
"""Of the processor, in that time: a machine with much else to do still gives more, and what waits for ever takes less."""
BETWEEN = re.compile(r"(?<=<!-- odd files -->\n).*?(?=<!-- /odd files -->)", re.DOTALL)
pytestmark = pytest.mark.labelled


def made(file):
    """The status of making a dossier of one file, which neither works nor waits too long."""
    status = []
    begin = spent = time.process_time()
    at_work = threading.Thread(target=lambda: status.append(run(["make", str(file), "--out", "odd.kadr"])), daemon=True)
    at_work.start()
    at_work.join(LONGEST_S)
    while at_work.is_alive():
        before, spent = spent, time.process_time()
        assert spent - before > AT_WORK_FRAC * LONGEST_S, f"{file.name}: waits, and does nothing"
        assert spent - begin < LONGEST_S, f"{file.name}: still at work after {spent - begin:.0f} s of the processor"
        at_work.join(LONGEST_S)
    assert time.process_time() - begin < LONGEST_S, file.name
    return status[0]


def what_happens(file, capsys):
    """Make a dossier of one file, and say in a few words what came of it."""
    capsys.readouterr()
    status = made(file)
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
