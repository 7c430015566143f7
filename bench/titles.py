"""Titles that are found, and textures that are taken for writing: python -m bench.titles

Shots of five seconds, drawn (bench/drawn_titles.py), each alone between two grounds; and, with --shared, every labelled still
as a shot of its own, of which one shows a title.
"""

import argparse
import json
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path

import numpy as np

from bench.drawn_titles import COLUMNS, LONG_S, ROWS, TITLES, Case, Picture, textures, titles
from bench.gold import shared_folder
from bench.ground import ground
from bench.results import table, write_section
from kadr.film_rows import Shot
from kadr.looks import FineLook, Look
from kadr.measures.stir import Stir
from kadr.measures.titles import Writing
from kadr.presence_rows import Title
from kadr.spans import SECOND
from kadr.summaries.titles import titles as rows_of

_RATE = 24
_BESIDE_S = 1.0  # of other ground before and after the shot
_GRAIN_LEVELS = 2.0
_GREY = np.full((36, 64), 128, np.uint8)
_TOLD = (
    "`python -m bench.titles`: shots of five seconds, drawn, each between two grounds, grain of 2 levels: titles in five faces of",
    "letters, five sizes and four contrasts, and in letters drawn by hand; textures in three sizes and contrasts, still, panned, swaying or",
    "falling, whole and as a band on a plain ground; and the labelled stills as shots. A title is told right with a row inside its shot, the rest",
    "with none. Drawn by the hand that wrote the rule. The still with a title stands from cut to cut over its picture, where it may be a sign.",
)
_BEFORE = (
    "Before, with a rule that asked for strokes alone, 65 of the shots of textures and stills had a row (in shots of four seconds), mostly bands of "
    "grass, books, windows, rain and posts on a plain ground, taken for cards."
)
"""What the rule before this one gave, at the same shots."""


def rows_in(case: Case) -> list[Title]:
    """Titles found in a film that shows a ground, the case, and another ground."""
    cuts = [round(at * _RATE) for at in (_BESIDE_S, _BESIDE_S + LONG_S)]
    count = cuts[1] + cuts[0]
    random, writing, stir = np.random.default_rng(5), Writing(), Stir()
    grains = [random.normal(0, _GRAIN_LEVELS, (ROWS, COLUMNS)) for _ in range(4)]
    beside = [ground(seed)[300 : 300 + ROWS, 900 : 900 + COLUMNS] for seed in (3, 4)]
    for frame in range(0, count, 4):
        shot = int(np.searchsorted(cuts, frame, "right"))
        made = case.picture((frame - cuts[0]) / _RATE) if shot == 1 else beside[shot // 2]
        luma = np.clip(np.rint(made + grains[frame // 4 % 4]), 16, 235).astype(np.uint8)
        at_ns = frame * SECOND // _RATE
        stir.see(Look(frame, at_ns, np.ascontiguousarray(luma[2::5, 2::5]), _GREY, _GREY))
        if frame % (_RATE // 2) == 0:
            writing.see(FineLook(frame, at_ns, luma))
    stamps = np.arange(count, dtype=np.int64) * SECOND // _RATE
    return rows_of(writing.track(), stir.track(), _shots(0, *cuts, count), stamps, count * SECOND // _RATE)


def _shots(*edges: int) -> list[Shot]:
    made = []
    for index, (start, end) in enumerate(pairwise(edges)):
        opens = ("cut", start - 1, start, 1.0) if index else ("start", None, None, None)
        made.append(Shot(index, start, end, start * SECOND // _RATE, end * SECOND // _RATE, *opens))
    return made


def stills(shared: Path) -> list[Case]:
    """Every labelled still, as long as a shot; the label says which is a title."""
    from PIL import Image

    folder = shared / "stills"
    labels = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    made = []
    for row in labels if isinstance(labels, list) else labels["pictures"]:
        with Image.open(folder / row["file"]) as image:
            luma = np.asarray(image.convert("L").resize((COLUMNS, ROWS), Image.Resampling.NEAREST), np.float32)
        made.append(Case("still", row["file"], _standing(16 + luma * (219 / 255)), row["kind"] == "title"))
    return made


def _standing(luma: np.ndarray) -> Picture:
    return lambda t: luma


def main() -> None:
    """Score, and write the section."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", help="folder that holds stills/ [$KADR_SHARED, ../shared]")
    parser.add_argument("--misses", action="store_true", help="name every case that is told wrongly; write nothing")
    options = parser.parse_args()
    cases = chain(titles(), textures(), stills(shared_folder(options.shared)))
    right, all_of, wrong = Counter[str](), Counter[str](), []
    for case in cases:
        found = [
            row for row in rows_in(case) if _BESIDE_S <= (row.start_ns + row.end_ns) / 2 / SECOND < _BESIDE_S + LONG_S
        ]
        kind = case.kind + (", a title" if case.kind == "still" and case.title else "")
        all_of[kind] += 1
        if bool(found) == case.title:
            right[kind] += 1
        else:
            wrong.append(f"{kind}: {case.name}: {', '.join(row.kind for row in found) or 'nothing found'}")
    shown = table(["shots of", "told right"], [[kind, f"{right[kind]} of {all_of[kind]}"] for kind in all_of])
    total = _total(right, all_of)
    print("\n".join([*shown, "", total]))
    if options.misses:
        print("\n".join(wrong))
    else:
        write_section("Titles", [*_TOLD, "", *shown, "", total, "", _BEFORE])


def _total(right: Counter[str], all_of: Counter[str]) -> str:
    """Recall of the drawn titles and the still that shows one; how many of the shots with a row show a title."""
    kinds = [kind for kind in all_of if kind in TITLES or kind.endswith("a title")]
    found, there = sum(right[kind] for kind in kinds), sum(all_of[kind] for kind in kinds)
    false = sum(all_of[kind] - right[kind] for kind in all_of if kind not in kinds)
    return (
        f"Recall {found / there:.2f} ({found} of {there}), precision {found / (found + false):.2f}: {false} shots of "
        "textures or stills have a row."
    )


if __name__ == "__main__":
    main()
