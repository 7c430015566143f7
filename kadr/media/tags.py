"""How a file's numbers become colours: its own tags, and what is assumed where it has none.

Code points are those of ITU-T H.273. Where a file says nothing, small pictures are read with the matrix of BT.601 and
others with that of BT.709, with the primaries of BT.709 (of BT.2020 beside its matrix) and studio range: the custom of
players, said as a guess.
"""

from dataclasses import dataclass
from typing import Any

_MATRICES = {
    0: "RGB",
    1: "BT.709",
    4: "FCC",
    5: "BT.601",
    6: "BT.601",
    7: "SMPTE 240M",
    8: "YCgCo",
    9: "BT.2020",
    10: "BT.2020",
}
_TRANSFERS = {
    1: "BT.709", 4: "gamma 2.2", 5: "gamma 2.8", 6: "BT.709", 7: "BT.709", 8: "linear", 13: "sRGB", 14: "BT.709",
    15: "BT.709", 16: "PQ", 18: "HLG",
}  # fmt: skip
_PRIMARIES = {
    1: "BT.709",
    4: "BT.470M",
    5: "BT.601-625",
    6: "BT.601-525",
    7: "BT.601-525",
    9: "BT.2020",
    11: "P3",
    12: "P3",
}
_SD_WIDTH_PX, _SD_HEIGHT_PX = 1024, 576


@dataclass(frozen=True, slots=True)
class Tags:
    """How to read a stream's colours."""

    matrix: str
    transfer: str
    primaries: str
    full_range: bool
    guessed: tuple[str, ...] = ()
    """Which of the four the file does not say."""


def tags_of(frame: Any, pixel_format: str) -> Tags:
    """The tags of a decoded frame, completed."""
    width, height = frame.width, frame.height
    small = width <= _SD_WIDTH_PX and height <= _SD_HEIGHT_PX
    is_rgb = pixel_format.startswith(("rgb", "bgr", "gbr", "argb", "abgr", "rgba", "bgra", "pal8", "0rgb", "0bgr"))
    guessed = []
    matrix = "RGB" if is_rgb else _MATRICES.get(int(frame.colorspace))
    if matrix is None or (matrix == "RGB" and not is_rgb):
        matrix = "BT.601" if small else "BT.709"
        guessed.append("matrix")
    transfer = _TRANSFERS.get(int(frame.color_trc))
    if transfer is None:
        transfer = "sRGB" if is_rgb else "BT.709"
        guessed.append("transfer")
    primaries = _PRIMARIES.get(int(frame.color_primaries))
    if primaries is None:
        primaries = "BT.2020" if matrix == "BT.2020" else "BT.709"
        guessed.append("primaries")
    told = int(frame.color_range)
    full = is_rgb or told == 2 or (told == 0 and pixel_format.startswith(("yuvj", "gray")))
    if told == 0 and not is_rgb and not pixel_format.startswith("yuvj"):
        guessed.append("full_range")
    return Tags(matrix, transfer, primaries, full, tuple(guessed))
