"""Stills show the frame as it is: its colours, its shape, its active part."""

from fractions import Fraction

import av
import numpy as np
import pytest
from makers_colour import decoded

from bench.patches import CODINGS, COLOURS, COLUMNS, ROWS, SIDE_PX, Coding, write
from kadr.media.picture import Picture
from kadr.media.probe import probe
from kadr.media.sampling import Area
from kadr.media.seeking import frames_at
from kadr.media.stills import still

NEAR_CODES = 6
"""Of 255: what JPEG at this quality takes from a flat patch, and a step of coding in the dark."""


def first_frame(path):
    said = probe(path)
    frames = list(Picture(said, decode_all=True).frames())
    return frames[0].frame, said


def middles(rgb, rows=ROWS, columns=COLUMNS):
    height, width, _ = rgb.shape
    down = ((np.arange(rows) + 0.5) * height / rows).astype(int)
    across = ((np.arange(columns) + 0.5) * width / columns).astype(int)
    return rgb[down][:, across].astype(int)


@pytest.mark.parametrize("coding", CODINGS, ids=str)
def test_a_still_shows_the_colours(coding, tmp_path):
    """Ordinary range, HDR, every matrix and depth: the patches in sRGB, as they were painted."""
    write(tmp_path / "patches.mkv", coding)

    rgb = decoded(still(*first_frame(tmp_path / "patches.mkv"), Area()))

    assert rgb.shape == (ROWS * SIDE_PX, COLUMNS * SIDE_PX, 3)
    assert np.abs(middles(rgb).reshape(-1, 3) - COLOURS).max() <= NEAR_CODES


def test_bars_are_cut_off(tmp_path):
    """Nothing of them is left at the edge, above or below."""
    write(tmp_path / "bars.mkv", CODINGS[0], bars_px=16, colours=np.full((24, 3), 200))
    height = ROWS * SIDE_PX + 32

    rgb = decoded(still(*first_frame(tmp_path / "bars.mkv"), Area(0, 16 / height, 1, 1 - 16 / height)))

    assert rgb.shape == (ROWS * SIDE_PX, COLUMNS * SIDE_PX, 3)
    assert np.abs(rgb.astype(int) - 200).max() <= NEAR_CODES


@pytest.mark.parametrize(
    ("size", "aspect", "wanted"),
    [
        ((720, 576), "64/45", (480, 270)),
        ((720, 480), "8/9", (480, 360)),
        ((320, 240), "1", (320, 240)),
        ((90, 800), "1", (54, 480)),
    ],
)
def test_pixels_come_out_square(size, aspect, wanted, tmp_path):
    """An anamorphic DVD is as wide as on a screen; nothing is made larger than it is."""
    path = tmp_path / "shape.mp4"
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=25)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(aspect)
        frame = av.VideoFrame(*size, "yuv420p")
        for plane in frame.planes:
            np.frombuffer(plane, np.uint8)[:] = 128
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))

    rgb = decoded(still(*first_frame(path), Area()))

    assert rgb.shape[1::-1] == wanted


def test_of_an_interlaced_frame_one_field_is_shown(tmp_path):
    """White lines between black ones: the first field, not a mixture."""
    path = tmp_path / "fields.mkv"
    with av.open(str(path), "w") as out:
        stream = out.add_stream("ffv1", rate=25)
        stream.width = stream.height = 64
        stream.pix_fmt = "gray"
        lines = np.zeros((64, 64), np.uint8)
        lines[::2] = 255
        out.mux(stream.encode(av.VideoFrame.from_ndarray(lines, "gray")))
        out.mux(stream.encode(None))
    frame, said = first_frame(path)

    assert decoded(still(frame, said, Area(), interlaced=True)).min() > 250


def test_the_same_frame_gives_the_same_bytes(tmp_path):
    """Each time, and when it is found again by its stamp."""
    write(tmp_path / "patches.mkv", Coding("ffv1", "yuv444p", "BT.709"))
    frame, said = first_frame(tmp_path / "patches.mkv")

    made = still(frame, said, Area())

    assert made == still(frame, said, Area())
    assert [made] == [still(one, said, Area()) for one in frames_at(said, [frame.pts, frame.pts + 10**6])]


def test_a_frame_is_found_between_key_frames(tmp_path):
    """Not the key frame before it: each frame of this film has its own grey."""
    path = tmp_path / "greys.mp4"
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=25, options={"qp": "0", "g": "250"})
        stream.width = stream.height = 64
        stream.pix_fmt = "yuv420p"
        for number in range(12):
            frame = av.VideoFrame.from_ndarray(np.full((64, 64, 3), 20 * number, np.uint8), "rgb24")
            out.mux(stream.encode(frame.reformat(format="yuv420p")))
        out.mux(stream.encode(None))
    said = probe(path)
    picture = Picture(said, decode_all=True)
    stamps = [one.frame.pts for one in picture.frames()]

    found = list(frames_at(said, [stamps[11], stamps[0], stamps[5]]))
    assert [frame.pts for frame in found] == [stamps[0], stamps[5], stamps[11]]
    for number, frame in zip((0, 5, 11), found, strict=True):
        rgb = decoded(still(frame, said, Area()))
        assert np.abs(rgb.astype(int) - 20 * number).max() <= 3
