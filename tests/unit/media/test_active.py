"""The active picture: bars are found, also in a file that does not say how long it is; a dark picture says nothing."""

import io
from fractions import Fraction

import av
import numpy as np
import pytest
from makers_video import barred, encoded, scene

from kadr.media.active import active_area, dark_sides
from kadr.media.probe import probe


def test_bars_are_found(tmp_path):
    """Twelve rows of ninety are black above and below."""
    frames = [barred(frame, 12) for frame in scene(1, 100, drift=1.0)]
    found = active_area(probe(encoded(tmp_path / "film.mp4", frames, Fraction(24))))

    assert abs(found.top - 12 / 90) < 0.02
    assert abs(found.bottom - 78 / 90) < 0.02
    assert (found.left, found.right) == (0.0, 1.0)


def test_how_far_dark_lines_reach_in():
    """Ten rows of a hundred above, twenty below; a black picture says nothing."""
    luma = np.full((100, 160), 120, np.uint8)
    luma[:10] = luma[80:] = 16

    assert dark_sides(luma) == (0.1, 0.2, 0.0, 0.0)
    assert dark_sides(np.full((100, 160), 17, np.uint8)) is None


class _Pipe(io.RawIOBase):
    """Bytes that are written from beginning to end: nothing said at the beginning is corrected at the end."""

    def __init__(self, path):
        self._file = path.open("wb")

    def writable(self):
        return True

    def write(self, data):
        return self._file.write(data)

    def close(self):
        self._file.close()


@pytest.mark.parametrize("count", [100, 700])
def test_bars_are_found_where_the_header_does_not_say_how_long_the_film_is(tmp_path, count):
    """Four seconds, and half a minute with a key frame in each; as a recording that was never closed."""
    whole = encoded(
        tmp_path / "film.mkv", (barred(f, 22) for f in scene(1, count, (180, 320), 0.2)), options={"g": "24"}
    )
    path = tmp_path / "live.mkv"
    with av.open(str(whole)) as given, _Pipe(path) as pipe, av.open(pipe, "w", format="matroska") as made:
        own = given.streams.video[0]
        stream = made.add_stream_from_template(own)
        for packet in given.demux(own):
            if packet.dts is not None:
                packet.stream = stream
                made.mux(packet)
    found = probe(path)
    area = active_area(found)

    assert found.duration_by_header is None
    assert (area.left, area.right) == (0.0, 1.0)
    assert area.top == pytest.approx(22 / 180, abs=0.008)
    assert area.bottom == pytest.approx(158 / 180, abs=0.008)
