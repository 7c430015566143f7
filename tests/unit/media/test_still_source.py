"""Pictures beside a film: what can be opened, how it is read, and what is said of the rest."""

import struct

import numpy as np
import pytest
from makers_colour import encoded, lab_of

from kadr.errors import CannotRead
from kadr.media.still_source import is_picture, open_picture

CORNERS = [(200, 30, 30), (30, 120, 40), (20, 20, 20), (230, 220, 180)]
"""Top left, top right, bottom left, bottom right."""


def painting(width=400, height=300):
    picture = np.zeros((height, width, 3), np.uint8)
    for n, colour in enumerate(CORNERS):
        down, across = divmod(n, 2)
        picture[down * height // 2 :, across * width // 2 :] = colour
    picture[height // 2 :, : width // 2] = CORNERS[2]
    return picture


def corners_of(look):
    return look.lab[[18, 18, 54, 54], [32, 96, 32, 96]]


@pytest.mark.parametrize(
    ("name", "codec", "pixel_format", "near"),
    [
        ("a.png", "png", "rgb24", 0.001),
        ("a.bmp", "bmp", "bgr24", 0.001),
        ("a.tiff", "tiff", "rgb24", 0.001),
        ("a.jpg", "mjpeg", "yuvj444p", 0.01),
        ("a.webp", "libwebp", "yuv420p", 0.02),
    ],
)
def test_each_kind_comes_back(name, codec, pixel_format, near, tmp_path):
    """The four colours, where they were painted."""
    options = {"qmin": "1", "qmax": "1"} if codec == "mjpeg" else {"quality": "100"} if codec == "libwebp" else {}
    (tmp_path / name).write_bytes(encoded(painting(), codec, pixel_format, **options))

    found = open_picture(tmp_path / name)

    assert is_picture(tmp_path / name)
    assert (found.width_px, found.height_px) == (400, 300)
    assert np.abs(corners_of(found.look) - lab_of(*CORNERS)).max() < near


@pytest.mark.parametrize("width", [400, 1600])
def test_a_jpeg_is_read_with_its_own_matrix(width, tmp_path):
    """That of BT.601, however large: a large film without tags would be read with another."""
    picture = painting(width, width * 3 // 4)
    (tmp_path / "a.jpg").write_bytes(encoded(picture, "mjpeg", "yuvj444p", qmin="1", qmax="1"))

    assert np.abs(corners_of(open_picture(tmp_path / "a.jpg").look) - lab_of(*CORNERS)).max() < 0.01


def test_the_turn_that_a_camera_noted_is_respected(tmp_path):
    """Stored lying on its side, with Exif's orientation 6: to be turned clockwise."""
    stored = np.ascontiguousarray(np.rot90(painting()))  # counter-clockwise
    jpeg = encoded(stored, "mjpeg", "yuvj444p", qmin="1", qmax="1")
    tiff = b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, 6, 0, 0)
    exif = b"Exif\0\0" + tiff
    (tmp_path / "turned.jpg").write_bytes(jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:])

    found = open_picture(tmp_path / "turned.jpg")

    assert (found.width_px, found.height_px) == (400, 300)
    assert np.abs(corners_of(found.look) - lab_of(*CORNERS)).max() < 0.01


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.jpg", b"", "no picture that can be opened"),
        ("text.png", b"once upon a time", "no picture that can be opened"),
        ("cut.png", None, "Is it whole"),
    ],
)
def test_what_is_no_picture_is_one_clear_line(name, data, words, tmp_path):
    """Which file, and what is wrong with it."""
    (tmp_path / name).write_bytes(encoded(painting(), "png", "rgb24")[:60] if data is None else data)

    with pytest.raises(CannotRead) as told:
        open_picture(tmp_path / name)

    assert words in str(told.value)
    assert name in str(told.value)
    assert "\n" not in str(told.value)


def test_what_is_not_there_is_said(tmp_path):
    """And a folder is no picture."""
    with pytest.raises(CannotRead, match="does not exist"):
        open_picture(tmp_path / "nothing.jpg")
    with pytest.raises(CannotRead, match="folder"):
        open_picture(tmp_path)
