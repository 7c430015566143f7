"""The film's pictures as the page holds them: stills and barcodes inside the file, small enough to be sent."""

import base64
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kadr.page.words import counted

_LIGHT_BYTES = 1_500_000
"""What stills may weigh on the page of a film of up to some hundreds of shots."""
_USUAL_SHOTS = 300
_BYTES_A_FURTHER_SHOT = 2_000
_HEAVIEST_BYTES = 6_900_000
_WIDTHS_PX = (480, 360, 300, 240, 192, 160, 128, 96)
_MOST_PIXELS = 60_000_000
"""Of all stills together: a browser takes them apart when the whole film comes into sight."""
_SAMPLE = 24
"""Stills made smaller to learn what all would weigh."""


@dataclass(frozen=True, slots=True)
class Still:
    """One picture of a shot."""

    uri: str
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Pictures:
    """What lies in a dossier's folder of stills."""

    stills: dict[int, Still]
    """By the shot's index."""
    slices: str
    """The barcode of thin slices, as an address; empty where there is none."""
    mean: str
    """The barcode of mean colours."""
    note: str
    """What was done to the stills so that the page stays small; empty where nothing was."""
    frames: dict[int, Still] = field(default_factory=dict)
    """Single frames by their number: of faces, persons and freezes."""
    left_out: frozenset[int] = frozenset()
    """Indexes of shots whose pictures the reader is not to be shown."""
    left_out_word: str = ""
    """What stands in their place."""


def pictures(
    files: Mapping[str, Path], shots: Sequence[int], first: Collection[int] = (), frames: Collection[int] = ()
) -> Pictures:
    """The pictures of some shots, by index, and of some single frames; `first` are kept where not all can be.

    files: by name, as a dossier has them.
    """
    found = {index: data for index in shots if size_of(data := _read(files.get(f"shot-{index:05d}.jpg")))}
    kept, note = _light(found, len(shots), first)
    stills = {index: _still(data) for index, data in kept.items()}
    barcodes = [_png(_read(files.get(f"barcode-{form}.png"))) for form in ("slices", "mean")]
    single = {frame: data for frame in sorted(frames) if size_of(data := _read(files.get(frame_file(frame))))}
    return Pictures(stills, barcodes[0], barcodes[1], note, {frame: _still(data) for frame, data in single.items()})


def frame_file(frame: int) -> str:
    """The name of a single frame's picture in a dossier's folder of stills.

    >>> frame_file(3071)
    'frame-00003071.jpg'
    """
    return f"frame-{frame:08d}.jpg"


def _read(path: Path | None) -> bytes:
    try:
        return path.read_bytes() if path and not path.is_symlink() else b""
    except OSError:
        return b""


def size_of(jpeg: bytes) -> tuple[int, int] | None:
    """Width and height in pixels as a JPEG's frame header says; None for other bytes."""
    if jpeg[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 <= len(jpeg) and jpeg[at] == 0xFF:
        kind = jpeg[at + 1]
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):  # a frame header, not a table
            height, width = int.from_bytes(jpeg[at + 5 : at + 7]), int.from_bytes(jpeg[at + 7 : at + 9])
            return (width, height) if width and height else None
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
    return None


def most_bytes(shots: int) -> int:
    """What the stills of a film may weigh on the page, as written there.

    >>> most_bytes(60), most_bytes(1300), most_bytes(3000)
    (1500000, 3500000, 6900000)
    """
    return min(_LIGHT_BYTES + max(shots - _USUAL_SHOTS, 0) * _BYTES_A_FURTHER_SHOT, _HEAVIEST_BYTES)


def _light(found: dict[int, bytes], shots: int, first: Collection[int]) -> tuple[dict[int, bytes], str]:
    """Stills that weigh no more than they may, and what was done for it."""
    if not found:
        return found, ""
    most, width = most_bytes(shots), _width(found)
    if _written(found.values()) <= most and width <= _widest(found):
        return found, ""
    return _smaller(found, most) or _fewer(found, most, first)


def _width(found: dict[int, bytes]) -> int:
    return (size_of(next(iter(found.values()))) or (0, 0))[0]


def _widest(found: dict[int, bytes]) -> float:
    """How wide stills may be so that all together have no more pixels than they may."""
    width, height = size_of(next(iter(found.values()))) or (1, 1)
    return math.sqrt(_MOST_PIXELS / len(found) * width / height)


def _smaller(found: dict[int, bytes], most: int) -> tuple[dict[int, bytes], str] | None:
    """All stills, less wide; None where the decoder is not installed."""
    try:
        from kadr.media.shrink import shrunk
    except ImportError:
        return None
    some = list(found.values())[:: math.ceil(len(found) / _SAMPLE)]
    for width in (width for width in _WIDTHS_PX if width <= min(_widest(found), _width(found))):
        try:
            if _written(shrunk(data, width) for data in some) * len(found) > most * len(some):
                continue
            small = {index: shrunk(data, width) for index, data in found.items()}
        except ValueError:
            return None
        if _written(small.values()) <= most:
            return (
                small,
                f"Stills are {width} px wide here, so that the page stays small; the dossier holds larger ones.",
            )
    return None


def _fewer(found: dict[int, bytes], most: int, first: Collection[int]) -> tuple[dict[int, bytes], str]:
    """Stills at even distances, as many as may be, and before all those of the findings."""
    kept = {index: found[index] for index in first if index in found}
    rest = [index for index in found if index not in kept]
    mean = max(_written(found.values()) / len(found), 1)
    room = max(int(most / mean) - len(kept), 0)
    if room:
        kept |= {index: found[index] for index in rest[:: math.ceil(len(rest) / room)]}
    note = f"So that the page stays small, {counted(len(kept), 'still')} of {len(found):,} are shown; the dossier holds all."
    return {index: kept[index] for index in sorted(kept)}, note[:1].upper() + note[1:]


def _written(some: Iterable[bytes]) -> int:
    """Characters of some pictures as a page writes them."""
    return sum(-(-len(data) // 3) * 4 for data in some)


def _still(jpeg: bytes) -> Still:
    width, height = size_of(jpeg) or (16, 9)
    return Still(f"data:image/jpeg;base64,{base64.b64encode(jpeg).decode()}", width, height)


def _png(data: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(data).decode()}" if data[:4] == b"\x89PNG" else ""
