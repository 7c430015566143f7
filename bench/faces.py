"""How well faces are found, how far heads are turned, and what a look costs, on labelled stills and on real clips.

python -m bench.faces             print the figures
python -m bench.faces --out       also write them into RESULTS.md and the table's page

Needs stills/ and footage/ in the folder of labelled material. A box matches a labelled face by a third of their common
area, one to one; hard faces count neither way, and boxes beyond the labelled ones of a crowd are not counted as false.
One observer labelled the stills, after boxes of this very detector: its misses there are likelier to be missing.
"""

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from bench.face_ground import drawn, labelled_shots, own_drawings, parts_of_faces, stills, takes
from bench.results import RESULTS, table, write_figures, write_section
from kadr.looks import FaceLook
from kadr.measures.faces import Faces
from kadr.measures.faces.bodies import body_in
from kadr.measures.faces.eyes import openness
from kadr.measures.faces.filling import every_face_in
from kadr.measures.faces.finding import SURE, Found, faces_in, halved, shared
from kadr.summaries.faces import yaw

_MATCH = 0.3
_VIEWS = ("frontal", "threequarter", "profile")


@dataclass
class Tally:
    """Faces found, missed and falsely found; and frames that have none."""

    right: int = 0
    missed: int = 0
    false: int = 0
    empty: int = 0
    false_in_empty: int = 0

    def row(self, name: str) -> list[str]:
        total, found = self.right + self.missed, self.right + self.false
        return [
            name,
            f"{self.right} of {total}",
            f"{self.right / total:.3f}" if total else "",
            str(self.false),
            f"{self.right / found:.3f}" if found else "",
            f"{self.false_in_empty} in {self.empty}" if self.empty else "",
        ]

    def add(self, other: "Tally") -> None:
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass
class Turns:
    """How far heads are turned, by the view that they are labelled with."""

    degrees: dict[str, list[float]] = field(default_factory=lambda: {view: [] for view in _VIEWS})


HEAD = ["ground", "faces found", "recall", "false boxes", "precision", "false boxes, frames without a face"]


def on_stills(turns: Turns) -> Tally:
    """Against boxes."""
    tally = Tally()
    for still in stills():
        found = sure_faces(still.look.rgb)
        known = still.truth["faces"]
        pairs = _pairs(found.boxes, np.array([face["box"] for face in known]).reshape(-1, 4))
        hit = {face for _, face in pairs}
        easy = [number for number, face in enumerate(known) if not face["hard"]]
        false = 0 if still.truth.get("faces_incomplete") else len(found.scores) - len(pairs)
        tally.add(Tally(sum(face in hit for face in easy), sum(face not in hit for face in easy), false))
        if not known:
            tally.add(Tally(empty=1, false_in_empty=len(found.scores)))
        rows, columns = still.look.rgb.shape[:2]
        for box, face in pairs:
            if not known[face]["hard"]:
                turns.degrees[known[face]["view"]].append(abs(yaw(found.points[box] * (columns, rows))))
    return tally


def sure_faces(rgb: np.ndarray) -> Found:
    """As the first look at a shot finds them."""
    found = every_face_in(rgb)
    return found.only(found.scores >= SURE)


def _pairs(boxes: np.ndarray, known: np.ndarray) -> list[tuple[int, int]]:
    """Boxes and faces that are the same, the most alike first, one to one."""
    ranked = sorted(
        ((float(value), box, face) for box, one in enumerate(boxes) for face, value in enumerate(shared(one, known))),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    for value, box, face in ranked:
        if value >= _MATCH and all(box != one and face != other for one, other in pairs):
            pairs.append((box, face))
    return pairs


def counted(found: Found, faces: int) -> Tally:
    """Against a number of faces."""
    boxes = len(found.scores)
    tally = Tally(min(boxes, faces), max(0, faces - boxes), max(0, boxes - faces))
    if not faces:
        tally.empty, tally.false_in_empty = 1, boxes
    return tally


def costs(looks: list[FaceLook]) -> list[list[str]]:
    """Processor time of a look, by its parts, on one core."""
    found = [sure_faces(look.rgb) for look in looks]
    empty = [look for look, one in zip(looks, found, strict=True) if not len(one.scores)]
    whole = Faces()
    rows = [
        (
            "faces in a later look, at half the size",
            len(looks),
            _ms(lambda: [faces_in(halved(look.rgb)) for look in looks]),
        ),
        ("faces in a first look", len(looks), _ms(lambda: [every_face_in(look.rgb) for look in looks])),
        ("a body, in a look without a face", len(empty), _ms(lambda: [body_in(look.rgb) for look in empty])),
        (
            "eyes of a large face",
            len(looks),
            _ms(lambda: [_eyes(look, one) for look, one in zip(looks, found, strict=True)]),
        ),
        (
            "everything, mean over these looks, most of them the first of a shot",
            len(looks),
            _ms(lambda: [whole.see(look) for look in looks]),
        ),
    ]
    return [[name, f"{ms / max(count, 1):.0f} ms"] for name, count, ms in rows]


def _eyes(look: FaceLook, found: Found) -> None:
    rows, columns = look.rgb.shape[:2]
    for box, points in zip(found.boxes[:1], found.points[:1], strict=True):
        openness(look.rgb, box * (columns, rows, columns, rows), points * (columns, rows))


def _ms(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return (time.process_time() - began) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="also write the figures here")
    asked = parser.parse_args()
    turns, clips, single = Turns(), Tally(), Tally()
    first = on_stills(turns)
    looks: list[FaceLook] = []
    for _, shot, seen in labelled_shots():
        for look in seen:
            if look.frame == shot["mid"]:
                clips.add(counted(sure_faces(look.rgb), shot["faces"]))
                looks.append(look)
    for _, faces, seen in takes():
        for look in seen:
            single.add(counted(sure_faces(look.rgb), faces))
        looks += seen[:3]
    whole, cartoons, own = Tally(), Tally(), Tally()
    for tally in (first, clips, single):
        whole.add(tally)
    for faces, look in drawn():
        cartoons.add(counted(sure_faces(look.rgb), faces))
    for look in own_drawings():
        own.add(counted(sure_faces(look.rgb), 1))
    rows = [
        first.row("stills, by boxes"), clips.row("labelled shots' middle frames, by number"),
        single.row("single takes, by number"), whole.row("all"),
        cartoons.row("apart: drawn animals and a toy, by number"), own.row("apart: people as Kadr's demo draws them, by number"),
    ]  # fmt: skip
    angles = [
        [view, str(len(found)), *(f"{value:.0f}°" for value in np.percentile(found, (10, 50, 90)))]
        for view, found in turns.degrees.items()
        if found
    ]
    spent = costs(looks)
    parts = [
        (bool((faces_in(rgb).scores >= SURE).any()), bool(len(sure_faces(rgb).scores))) for rgb in parts_of_faces()
    ]
    alone, both = (sum(column) for column in zip(*parts, strict=True))
    lines = [
        f"`python -m bench.faces`, Python {sys.version.split()[0]}.",
        "",
        "Faces that are not hard, at the score from which a face is sure.",
        "",
        *table(HEAD, rows),
        "",
        f"Of {len(parts)} pictures that show nothing but what lies between the brows and the mouth of a labelled face, the finder of",
        f"faces alone takes {alone} for one, with the network that knows faces which fill a picture {both}.",
        "",
        "How far heads are turned, either way, by the view that an observer wrote down.",
        "",
        *table(["view", "faces", "a tenth below", "median", "a tenth above"], angles),
        "",
        f"Processor time on one core, over {len(looks)} of these looks.",
        "",
        *table(["what", "time"], spent),
    ]
    print("\n".join(lines))
    if asked.out:
        write_section("Faces", lines, asked.out)
        if asked.out == RESULTS:
            write_figures("faces", [
                f"- {first.right} of {first.right + first.missed} labelled faces in stills that are not hard, {first.false} false boxes",
                f"- {single.right + clips.right} of {single.right + single.missed + clips.right + clips.missed} faces in frames of real clips, "
                f"{single.false + clips.false} false boxes",
                f"- {cartoons.right} of {cartoons.right + cartoons.missed} faces of drawn animals and of a toy, {cartoons.false} false boxes; "
                f"{own.right} of {own.right + own.missed} of people as Kadr's own demo draws them",
                f"- {whole.false_in_empty} false boxes in {whole.empty} frames without a face",
                f"- a look costs {spent[-1][1]} of one core in the mean where most are the first of a shot, a later one without small faces far less",
            ])  # fmt: skip


if __name__ == "__main__":
    main()
