"""Cuts to and from black, white, a grey or a colour with nothing on it, on films made of takes that nothing was trained on.

python -m bench.plain_cuts            needs $KADR_SHARED/footage/takes
python -m bench.plain_cuts --write    also into RESULTS.md

Every second film goes through a coder. Each is seen once with all frames, once with every second and the rest where asked for.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from bench.gold import shared_folder
from bench.results import table, write_section
from kadr.looks import Look
from kadr.measures.shots import Limits, Transition, Transitions, decide
from training.shots.__main__ import HELD
from training.shots.bank import Take, takes
from training.shots.codec import coded
from training.shots.shot import Clip, Rng, plain, shot

RATE_HZ = 24
FILMS = 60
SHOTS = 3
_FIRST_SEED = 7_000_000  # no film to learn from has one so high
_GREYS = {"black": 16, "white": 235}


def ground(rng: Rng, kind: str, n: int) -> Clip:
    """n frames of black, white, a grey or a colour."""
    luma = _GREYS.get(kind, int(rng.integers(40, 200)))
    return plain((luma, *(rng.choice([90, 165], 2) if kind == "colour" else (128, 128))), n)


def film(seed: int, bank: Sequence[Take]) -> tuple[list[np.ndarray], dict[int, str]]:
    """Planes of shots with grounds between them, and what each cut is, by its frame."""
    rng = np.random.default_rng(_FIRST_SEED + seed)
    parts: list[Clip] = []
    cuts: dict[int, str] = {}
    for number in range(SHOTS):
        if number:
            kind = str(rng.choice(["black", "white", "grey", "colour"]))
            cuts[sum(map(len, parts))] = f"to {kind}"
            parts.append(ground(rng, kind, int(rng.uniform(0.3, 2.5) * RATE_HZ)))
            cuts[sum(map(len, parts))] = f"from {kind}"
        parts.append(shot(rng, int(rng.uniform(1.5, 4) * RATE_HZ), RATE_HZ, bank, wild=0.3))
    planes = [np.concatenate([getattr(part, plane) for part in parts]) for plane in ("luma", "cb", "cr")]
    return (coded(rng, planes, RATE_HZ, list(cuts)) if seed % 2 else planes), cuts


def found(planes: Sequence[np.ndarray], every: int) -> list[Transition]:
    """What the finder tells of a film of which every so many frames are seen, and the rest where it asks."""

    def look(frame: int) -> Look:
        return Look(frame, frame * 1_000_000_000 // RATE_HZ, *(plane[frame] for plane in planes))

    finder, n = Transitions(), len(planes[0])
    for frame in range(0, n, every):
        finder.see(look(frame))
        if wanted := finder.wants_between():
            finder.see_between([look(one) for one in range(wanted[0] + 1, wanted[1])])
    return decide(finder.scores(), Limits(), n)


def main() -> int:
    """Prints, and with --write keeps, how many of each are found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds footage/takes [default: $KADR_SHARED]")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        bank = [take for take in takes(shared_folder(given.shared), Path(work)) if take.name in HELD]
    there, right, false = Counter[str](), Counter[str](), 0
    for seed in range(FILMS):
        planes, cuts = film(seed, bank)
        for every in (1, 2):
            told = {row.end_frame for row in found(planes, every) if row.kind == "cut"}
            there.update(cuts.values())
            right.update(kind for frame, kind in cuts.items() if frame in told)
            false += len(told - cuts.keys())
    rows = [[kind, str(there[kind]), str(right[kind])] for kind in sorted(there)]
    lines = [
        f"`python -m bench.plain_cuts`, {datetime.now(UTC).date().isoformat()}: {FILMS} made films of {SHOTS} shots with plain grounds of .3 to 2.5 s between them, seen in two ways.",
        f"At the exact frame {sum(right.values())} of {sum(there.values())} cuts ({sum(right.values()) / sum(there.values()):.3f}); {false} cuts are told elsewhere, inside shots or beside their frame.",
        "",
        *table(["cut", "there", "right"], rows),
    ]  # fmt: skip
    print("\n".join(lines))
    if given.write:
        write_section("Cuts to and from a plain ground", lines)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
