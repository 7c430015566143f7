"""Colours against arithmetic: patches that were coded without loss come back as they are."""

from types import SimpleNamespace

import numpy as np
import pytest

from bench.patches import CODINGS, COLOURS, COLUMNS, ROWS, SIDE_PX, Coding, known_oklab, write
from kadr.looks import COLOUR_COLUMNS, COLOUR_ROWS
from kadr.media.picture import Picture
from kadr.media.probe import probe
from kadr.media.sampling import Area, Sampler
from kadr.media.tags import Tags, tags_of

NEAR = 0.01
"""In OKLab; a step of 8-bit code is up to half of it."""


def looks_at(path, area=None):
    """OKLab (looks, 72, 128, 3) of a film's frames, as the program decodes them."""
    said = probe(path)
    sampler = Sampler(said, area or Area(), interlaced=False)
    return np.stack([sampler.colour(one.frame, one.index, one.at_ns).lab for one in Picture(said).frames()])


def patches_in(lab, rows=ROWS, columns=COLUMNS):
    """What stands at the middle of each patch, row by row."""
    down = ((np.arange(rows) + 0.5) * COLOUR_ROWS / rows).astype(int)
    across = ((np.arange(columns) + 0.5) * COLOUR_COLUMNS / columns).astype(int)
    return lab[down][:, across]


def farthest(got, wanted):
    return np.sqrt(((got - wanted) ** 2).sum(-1)).max()


@pytest.mark.parametrize("coding", CODINGS, ids=str)
def test_patches_come_back(coding, tmp_path):
    """Every codec, depth, chroma, range, matrix, set of primaries and transfer that films are made with."""
    write(tmp_path / "patches.mkv", coding)

    looks = looks_at(tmp_path / "patches.mkv")

    for lab in looks:
        assert farthest(patches_in(lab).reshape(-1, 3), known_oklab()) < NEAR


@pytest.mark.parametrize("coding", [CODINGS[0], CODINGS[4], CODINGS[18]], ids=str)
def test_bars_are_left_out(coding, tmp_path):
    """Of a letterboxed film only the active picture is looked at; no sample is of the bars."""
    bars_px = 16
    write(tmp_path / "bars.mkv", coding, bars_px=bars_px, colours=np.full((24, 3), 200))
    height = ROWS * SIDE_PX + 2 * bars_px

    looks = looks_at(tmp_path / "bars.mkv", Area(0, bars_px / height, 1, 1 - bars_px / height))

    assert farthest(looks[0], known_oklab(np.array([[200, 200, 200]]))[0]) < NEAR


@pytest.mark.parametrize(("turn", "turned"), [(90, -1), (180, 2), (270, 1)])
def test_a_turned_film_is_looked_at_upright(turn, turned, tmp_path):
    """As its header's matrix says, clockwise."""
    path = tmp_path / "turned.mp4"
    write(path, CODINGS[0])
    turn_header(path, turn)

    lab = looks_at(path)[0]

    wanted = np.rot90(known_oklab().reshape(ROWS, COLUMNS, 3), turned)
    assert farthest(patches_in(lab, *wanted.shape[:2]), wanted) < NEAR


def turn_header(path, degrees):
    """Write a clockwise turn into an MP4's track header (ISO/IEC 14496-12, 8.3.2)."""
    a, b = {90: (0, 1), 180: (-1, 0), 270: (0, -1)}[degrees]
    entries = [a, b, 0, -b, a, 0, 0, 0, 0]
    scale = [1 << 16] * 8 + [1 << 30]
    matrix = b"".join((entry * one).to_bytes(4, "big", signed=True) for entry, one in zip(entries, scale, strict=True))
    matrix = matrix[:-4] + (1 << 30).to_bytes(4, "big")
    data = bytearray(path.read_bytes())
    at = data.index(b"tkhd") + 4 + 40
    data[at : at + 36] = matrix
    path.write_bytes(bytes(data))


def test_the_arithmetic_knows_the_published_values():
    """OKLab of sRGB's white, red and blue, as Ottosson's article and CSS Color 4 give them."""
    known = known_oklab(np.array([(255, 255, 255), (255, 0, 0), (0, 0, 255)]))
    published = np.array([[1.0, 0.0, 0.0], [0.62796, 0.22486, 0.12585], [0.45201, -0.03246, -0.31153]])

    assert farthest(known, published) < 0.0002
    assert len(COLOURS) == ROWS * COLUMNS


def test_primaries_that_are_not_said_go_with_a_matrix_of_2020():
    """H.273: matrix 9 is BT.2020's, primaries 1 BT.709's and 2 unspecified; what the file says is kept."""
    frame = SimpleNamespace(width=3840, height=2160, colorspace=9, color_trc=16, color_primaries=2, color_range=1)
    assert tags_of(frame, "yuv420p10le") == Tags("BT.2020", "PQ", "BT.2020", False, ("primaries",))
    frame.color_primaries = 1
    assert tags_of(frame, "yuv420p10le") == Tags("BT.2020", "PQ", "BT.709", False)


def test_a_coding_without_tags_is_read_as_players_read_it(tmp_path):
    """Small pictures with the matrix of BT.601, and studio range; said as guesses."""
    import av

    from bench.patches import codes

    values = codes(Coding("libx264", "yuv444p", "BT.601"), np.array([[187, 86, 149]]))[0]
    path = tmp_path / "untagged.mkv"
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=25, options={"qp": "0"})
        stream.width = stream.height = 64
        stream.pix_fmt = "yuv444p"
        frame = av.VideoFrame(64, 64, "yuv444p")
        for plane, value in zip(frame.planes, values, strict=True):
            np.frombuffer(plane, np.uint8)[:] = value
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))

    assert farthest(looks_at(path)[0], known_oklab(np.array([[187, 86, 149]]))[0]) < NEAR
    assert set(probe(path).tags.guessed) >= {"matrix", "transfer", "primaries"}
