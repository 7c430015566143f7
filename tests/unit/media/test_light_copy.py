"""The light copy of a film: its pictures in their places, its size, its sound; what cannot be copied says so."""

import subprocess
import sys
from fractions import Fraction

import av
import numpy as np
import pytest
from makers_video import encoded

from kadr.media import light_copy
from kadr.spans import SECOND


def greys(count, size=(36, 64)):
    """The grey of frame n is 2n."""
    return (np.full((*size, 3), 2 * n, np.uint8) for n in range(count))


def pictures(path):
    """Stamps in milliseconds, and the grey in the middle, of every picture."""
    with av.open(str(path)) as container:
        found = [(round(frame.time * 1000), frame.to_ndarray(format="gray")) for frame in container.decode(video=0)]
    return [stamp for stamp, _ in found], [int(picture[picture.shape[0] // 2, 8]) for _, picture in found]


def test_every_picture_stands_at_its_own_time(tmp_path):
    """Twenty frames of 25 a second, of which the tenth is shown thrice as long; the first begins half a second late."""
    stamps = [12 + n + (2 if n > 9 else 0) for n in range(20)]
    film = encoded(
        tmp_path / "a.mkv",
        greys(20),
        Fraction(25),
        "mpeg2video",
        {"b": "4M", "g": "1"},
        [40 * stamp // 40 for stamp in stamps],
    )
    heard = []

    light_copy.write(film, tmp_path / "a.webm", heard.append)

    at, levels = pictures(tmp_path / "a.webm")
    assert at == [40 * (stamp - 12) for stamp in stamps]
    assert heard == [40 * (stamp - 12) * 1_000_000 for stamp in stamps]
    assert all(abs(level - 2 * n) <= 6 for n, level in enumerate(levels))


@pytest.mark.parametrize(
    ("drawn", "copied"), [((36, 64), (64, 36)), ((720, 1280), (854, 480)), ((1280, 720), (480, 854))]
)
def test_the_shorter_side_has_four_hundred_and_eighty_at_most(tmp_path, drawn, copied):
    """Rows and columns of the film, width and height of the copy: never larger, always even."""
    film = encoded(tmp_path / "a.mp4", greys(2, drawn))

    light_copy.write(film, tmp_path / "a.webm", lambda done_ns: None)

    with av.open(str(tmp_path / "a.webm")) as container:
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.width, stream.height) == ("vp9", *copied)


def test_the_sound_is_heard_where_it_was(tmp_path):
    """A tone from 1 s to 2 s of silence before and after."""
    sound = np.zeros((1, 3 * 48_000), np.float32)
    sound[0, 48_000:96_000] = 0.5 * np.sin(np.arange(48_000) * 2 * np.pi * 440 / 48_000)
    film = encoded(tmp_path / "a.mp4", greys(72), sound=sound)

    light_copy.write(film, tmp_path / "a.webm", lambda done_ns: None)

    level = np.zeros(4 * 48_000)
    with av.open(str(tmp_path / "a.webm")) as container:
        for frame in container.decode(audio=0):
            first = round(frame.time * 48_000)
            level[first : first + frame.samples] = np.abs(frame.to_ndarray()[0])
    loud = np.flatnonzero(level > 0.1)
    assert abs(loud[0] / 48_000 - 1) < 0.05
    assert abs(loud[-1] / 48_000 - 2) < 0.05


def test_what_cannot_be_copied_leaves_one_line_and_no_file(tmp_path):
    """A file that is no film."""
    (tmp_path / "a.mkv").write_bytes(bytes.fromhex("1a45dfa3") + bytes(4000))
    command = [sys.executable, "-m", "kadr.media.light_copy", str(tmp_path / "a.mkv"), str(tmp_path / "a.part")]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "a.mkv" in done.stderr
    assert not (tmp_path / "a.part").exists()


def test_progress_is_told_in_nanoseconds(tmp_path):
    """Each line of the process is a time of the film."""
    film = encoded(tmp_path / "a.mp4", greys(24))
    command = [sys.executable, "-m", "kadr.media.light_copy", str(film), str(tmp_path / "a.part")]

    done = subprocess.run(command, capture_output=True, text=True, check=True)

    told = [int(line) for line in done.stdout.split()]
    assert told
    assert all(0 <= at < SECOND for at in told)
