"""Bars that come or go inside a shot, which is no cut, and at a cut, which stays one, on films made of takes that nothing was trained on.

python -m bench.changing_bars            needs $KADR_SHARED/footage/takes
python -m bench.changing_bars --write    also into RESULTS.md

Every second film goes through a coder. Each is seen once with all frames, once with every second and the rest where asked for.
"""

import argparse
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from bench.gold import shared_folder
from bench.plain_cuts import RATE_HZ, found
from bench.results import table, write_section
from training.shots.__main__ import HELD
from training.shots.bank import Take, takes
from training.shots.codec import coded
from training.shots.shot import Rng, shot

FILMS = 40
_FIRST_SEED = 8_000_000  # no film to learn from has one so high
_BLACK = (16, 128, 128)
_KINDS = ("above and below", "left and right", "all round")


def film(seed: int, bank: Sequence[Take], at_cut: bool) -> tuple[list[np.ndarray], int, str]:
    """Planes of one shot within which bars come or go, or of two with bars in one of them; at which frame, and which bars."""
    rng = np.random.default_rng(_FIRST_SEED + seed)
    lengths = [int(rng.uniform(1.5, 4) * RATE_HZ) for _ in range(2)]
    clips = (
        [shot(rng, n, RATE_HZ, bank, wild=0.3) for n in lengths]
        if at_cut
        else [shot(rng, sum(lengths), RATE_HZ, bank, wild=0.3)]
    )
    planes = [np.concatenate([getattr(clip, plane) for clip in clips]) for plane in ("luma", "cb", "cr")]
    kind = _KINDS[seed % len(_KINDS)]
    barred = slice(0, lengths[0]) if rng.random() < 0.5 else slice(lengths[0], None)
    _paint(rng, planes, barred, kind)
    return (coded(rng, planes, RATE_HZ, [lengths[0]]) if seed % 2 else planes), lengths[0], kind


def _paint(rng: Rng, planes: Sequence[np.ndarray], frames: slice, kind: str) -> None:
    """Bars of 5 to 17 parts of 100 of the height or width over some frames."""
    down, across = (float(rng.uniform(0.05, 0.17)) for _ in range(2))
    for plane, black in zip(planes, _BLACK, strict=True):
        rows, columns = plane.shape[1:]
        if kind != "left and right":
            reach = round(rows * down)
            plane[frames, :reach] = plane[frames, rows - reach :] = black
        if kind != "above and below":
            reach = round(columns * across)
            plane[frames, :, :reach] = plane[frames, :, columns - reach :] = black


def main() -> int:
    """Prints, and with --write keeps, how many changes are told as cuts, and how many cuts are found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds footage/takes [default: $KADR_SHARED]")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        bank = [take for take in takes(shared_folder(given.shared), Path(work)) if take.name in HELD]
    counts = {(kind, at_cut): [0, 0] for kind in _KINDS for at_cut in (False, True)}
    for at_cut in (False, True):
        for seed in range(FILMS):
            planes, frame, kind = film(seed, bank, at_cut)
            for every in (1, 2):
                told = any(row.start_frame < frame <= row.end_frame for row in found(planes, every))
                counts[kind, at_cut][0] += 1
                counts[kind, at_cut][1] += told
    rows = [[kind, *(str(count) for at_cut in (False, True) for count in counts[kind, at_cut])] for kind in _KINDS]
    lines = [
        f"`python -m bench.changing_bars`, {datetime.now(UTC).date().isoformat()}: {FILMS} made shots in which bars come or go, and {FILMS} cuts at which they do, seen in two ways.",
        "",
        *table(["bars", "inside a shot", "told as a transition", "at a cut", "found"], rows),
    ]  # fmt: skip
    print("\n".join(lines))
    if given.write:
        write_section("Bars that come and go", lines)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
