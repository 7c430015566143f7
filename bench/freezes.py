"""Whether Kadr tells a face that stays still from what only looks like it, on films made for it.

python -m bench.freezes            print the figures
python -m bench.freezes --out      also write them into RESULTS.md and the page of `freezes`

The films are made here: heads cut out of the labelled stills are laid on a made ground, and everything has grain. Heads are
found by Kadr's own detector, as in any film; each film is made into a dossier with `kadr make`. Silent films are made as well.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

import kadr
from bench.gold import shared_folder
from bench.ground import ground
from bench.letters import write
from bench.results import RESULTS, table, write_figures, write_section
from kadr.spans import SECOND

_RATE = 24
_ROWS, _COLUMNS = 360, 640
_GRAIN = 2.0  # levels
_EACH_S = 4
_HEADS = 4
_HEIGHTS = (0.45, 0.22)  # of the picture, by turns


@dataclass(frozen=True)
class Case:
    """Some seconds of film, and when a face freezes in them."""

    name: str
    head: bool
    speaks: bool = False
    """Its mouth opens and closes four times a second."""
    head_moves: tuple[tuple[float, float], ...] = ()
    """From when to when, in seconds."""
    ground_moves: bool = False
    frozen: bool = False
    words: str = ""
    freeze: tuple[float, float] | None = None
    silent_freeze: tuple[float, float] | None = None
    """In a film without sound."""


_WHOLE = (0.0, float(_EACH_S))
CASES = (
    Case("a still face over moving ground", True, ground_moves=True, freeze=_WHOLE, silent_freeze=_WHOLE),
    Case("a moving face over still ground", True, head_moves=(_WHOLE,)),
    Case("a face that speaks, otherwise still, over still ground", True, speaks=True),
    Case("a frozen frame", True, frozen=True),
    Case("a title", False, words="THE NIGHT WAS LONG"),
    Case("an empty still shot", False),
    Case("a moving face over moving ground", True, head_moves=(_WHOLE,), ground_moves=True),
    Case("a still face over still ground", True, freeze=_WHOLE),
    Case(
        "a face that stays still for a while, over moving ground", True, head_moves=((0.0, 1.0), (3.0, 4.0)),
        ground_moves=True, freeze=(1.0, 3.0), silent_freeze=(1.0, 3.0),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """What was found in one case."""

    case: Case
    wanted: tuple[float, float] | None
    spans: list[tuple[float, float]]
    titles: int

    @property
    def right(self) -> bool:
        """One freeze that shares two thirds of the time with the true one; where there is none, none."""
        if self.wanted is None:
            return not self.spans
        return len(self.spans) == 1 and _shared(self.spans[0], self.wanted) >= 2 / 3


def _shared(one: tuple[float, float], other: tuple[float, float]) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, both) / (max(one[1], other[1]) - min(one[0], other[0]))


Head = tuple[np.ndarray, tuple[float, float, float, float]]
"""Luma, float (rows, columns), and where the mouth is in it, as fractions: left, top, right, bottom."""


def heads(folder: Path, number: int) -> Iterator[Head]:
    """Heads and shoulders from the labelled stills, with a face some 0.4 of their height. A mouth is taken to lie where it
    lies in most faces."""
    labels = json.loads((folder / "stills" / "truth.json").read_text(encoding="utf-8"))
    rows = labels if isinstance(labels, list) else labels["pictures"]
    found = 0
    for row in rows:
        large = [face for face in row["faces"] if face["size"] == "large" and not face.get("hard")]
        if len(large) != 1 or len(row["faces"]) != 1 or row["kind"] == "drawn":
            continue
        with av.open(str(folder / "stills" / row["file"])) as file:
            luma = next(file.decode(video=0)).reformat(format="gray").to_ndarray().astype(np.float32)
        left, top, right, bottom = (edge * luma.shape[1 - n % 2] for n, edge in enumerate(large[0]["box"]))
        wide, high = right - left, bottom - top
        first, side = int(max(0, top - 0.6 * high)), int(max(0, left - wide))
        part = luma[first : int(bottom + 0.9 * high), side : int(right + wide)]
        if min(part.shape) > 60:
            mouth = left + 0.25 * wide - side, top + 0.68 * high - first, right - 0.25 * wide - side, bottom - first
            yield part, (*(edge / part.shape[1 - n % 2] for n, edge in enumerate(mouth)),)
            found += 1
        if found == number:
            return


def _sized(picture: np.ndarray, rows: int) -> np.ndarray:
    columns = round(picture.shape[1] * rows / len(picture))
    down = (np.arange(rows) + 0.5) * len(picture) / rows
    across = (np.arange(columns) + 0.5) * picture.shape[1] / columns
    return picture[down.astype(int)][:, across.astype(int)]


def pictures(case: Case, head: Head, height: float, seed: int) -> Iterator[np.ndarray]:
    """Luma of each frame, uint8. height: of the face, as a share of the picture's."""
    rng = np.random.default_rng(seed)
    picture, mouth = head
    person = _sized(picture, round(_ROWS * min(1.0, height * 2.5)))
    down = np.linspace(-1, 1, len(person))[:, None]
    across = np.linspace(-1, 1, person.shape[1])[None, :]
    cover = np.clip((1 - np.hypot(down, across)) * 6, 0, 1)
    held: np.ndarray | None = None
    for number in range(_EACH_S * _RATE):
        if held is not None and case.frozen:
            yield held
            continue
        seconds = number / _RATE
        walked = round(120 * seconds) if case.ground_moves else 0
        made = ground(seed)[200 : 200 + _ROWS, 100 + walked : 100 + walked + _COLUMNS].copy()
        if case.words:
            made[:] = 20
            write(made, case.words, 160, 5, 220)
        if case.head:
            moving = next((seconds - start for start, end in case.head_moves if start <= seconds < end), 0.0)
            x = (_COLUMNS - person.shape[1]) // 2 + round(9 * np.sin(2 * np.pi * moving))
            y = (_ROWS - len(person)) // 2 + round(4 * np.sin(4 * np.pi * moving))
            part = made[max(0, y) : y + len(person), x : x + person.shape[1]]
            cut = np.s_[max(0, -y) : max(0, -y) + len(part), : part.shape[1]]
            part += ((_speaking(person, mouth, seconds) if case.speaks else person)[cut] - part) * cover[cut]
        held = np.clip(made + rng.normal(0, _GRAIN, made.shape), 16, 235).astype(np.uint8)
        yield held


def _speaking(person: np.ndarray, mouth: tuple[float, float, float, float], seconds: float) -> np.ndarray:
    """The person with what is below the middle of the mouth let down by up to a tenth of the face."""
    left, top, right, bottom = (round(edge * person.shape[1 - n % 2]) for n, edge in enumerate(mouth))
    down = round((bottom - top) * 0.3 * abs(np.sin(4 * np.pi * seconds)))
    made = person.copy()
    lip = (top + bottom) // 2
    made[lip + down : bottom + down, left:right] = person[lip:bottom, left:right][: len(made) - lip - down]
    made[lip : lip + down, left:right] = 40
    return made


def film(path: Path, head: Head, height: float, seed: int, sound: bool) -> None:
    """All cases, one after another, as an MP4; with sound, a soft noise goes on all the time."""
    with av.open(str(path), "w") as file:
        stream = file.add_stream("libx264", rate=_RATE, options={"crf": "20", "preset": "veryfast", "threads": "1"})
        stream.width, stream.height, stream.pix_fmt = _COLUMNS, _ROWS, "yuv420p"
        heard = file.add_stream("aac", rate=48000) if sound else None
        for place, case in enumerate(CASES):
            for picture in pictures(case, head, height, seed + place):
                grey = np.full((_ROWS // 2, _COLUMNS), 128, np.uint8)
                file.mux(stream.encode(av.VideoFrame.from_ndarray(np.concatenate([picture, grey]), format="yuv420p")))
        file.mux(stream.encode(None))
        if heard is not None:
            noise = np.random.default_rng(seed).normal(0, 0.05, (1, 48000 * _EACH_S * len(CASES))).astype(np.float32)
            for start in range(0, noise.shape[1], 1024):
                block = av.AudioFrame.from_ndarray(noise[:, start : start + 1024], format="fltp", layout="mono")
                block.sample_rate, block.pts, block.time_base = 48000, start, Fraction(1, 48000)
                file.mux(heard.encode(block))
            file.mux(heard.encode(None))


def told(folder: Path, sound: bool) -> list[Told]:
    """What a dossier says of each case."""
    dossier = kadr.open(folder)
    made = []
    for place, case in enumerate(CASES):
        start, end = place * _EACH_S, (place + 1) * _EACH_S
        inside = [
            [(row.start_ns / SECOND - start, row.end_ns / SECOND - start) for row in dossier.table(name).rows
             if start <= (row.start_ns + row.end_ns) / 2 / SECOND < end]
            for name in ("freezes", "titles")
        ]  # fmt: skip
        made.append(Told(case, case.freeze if sound else case.silent_freeze, inside[0], len(inside[1])))
    return made


def measure(folder: Path, number: int) -> dict[bool, list[Told]]:
    """With sound and without, all cases with each head."""
    found: dict[bool, list[Told]] = {True: [], False: []}
    for place, head in enumerate(heads(folder, number)):
        for sound in (True, False):
            with tempfile.TemporaryDirectory() as room:
                path = Path(room) / "made.mp4"
                film(path, head, _HEIGHTS[place % len(_HEIGHTS)], 10 * place, sound)
                command = [sys.executable, "-m", "kadr", "make", str(path), "--out", str(path.with_suffix(".kadr"))]
                subprocess.run(command, check=True, capture_output=True)
                found[sound] += told(path.with_suffix(".kadr"), sound)
    return found


def _lines(found: dict[bool, list[Told]]) -> list[str]:
    rows = []
    for case in CASES:
        cells = []
        for sound in (True, False):
            some = [one for one in found[sound] if one.case is case]
            wanted = case.freeze if sound else case.silent_freeze
            cells += ["a freeze" if wanted else "none", f"{sum(one.right for one in some)} of {len(some)}"]
        rows.append([case.name, *cells])
    return table(["made", "with sound: is", "told right", "without sound: is", "told right"], rows)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", action="store_true")
    parser.add_argument("--heads", type=int, default=_HEADS)
    given = parser.parse_args()
    found = measure(shared_folder(), given.heads)
    lines = _lines(found)
    print("\n".join(lines))
    for sound, some in found.items():
        for number, one in enumerate(some):
            if not one.right:
                print(f"head {number // len(CASES)}, sound {sound}: {one.case.name}: {one.spans} for {one.wanted}")
    if given.out:
        every = [one for some in found.values() for one in some]
        right = sum(one.right for one in every)
        heading = f"{len(every)} cases with {len(found[True]) // len(CASES)} heads cut out of stills, laid on made grounds, grain of {_GRAIN:g} levels:"
        unknown = "Nobody has labelled freezes of real films: there are no figures for them."
        write_section("Freezes", [heading, "", *lines, "", unknown], RESULTS)
        write_figures("freezes", [f"- {right} of {len(every)} made cases told right, with and without sound"])


if __name__ == "__main__":
    _main()
