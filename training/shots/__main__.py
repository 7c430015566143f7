"""Makes the weights of the detector of transitions from single takes and drawn pictures.

python -m training.shots --work FOLDER              films, features, networks, curves, weights
python -m training.shots --work FOLDER --films 300  a small one, to see that it runs

Needs $KADR_SHARED/footage/takes (or --shared). Films and features are kept in the work folder, so a stopped run goes on. The same
numbers of films, members and epochs give the same weights on the same machine; sums may differ in the last bit on another one.
"""

import argparse
import io
import json
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from functools import partial
from pathlib import Path

import numpy as np

from bench.gold import shared_folder
from kadr.measures.shots import nets
from kadr.measures.shots.deciding import Limits
from training.shots import fit, judge
from training.shots.bank import Take, takes
from training.shots.examples import Example, example

HELD = (  # takes of which no film to train on is made: the curves and figures come from them
    "bbb_1920x1080_60fps_vp8.webm",
    "elf.webm",
    "mv_with_2_top_shots.mp4",
    "person-bicycle-car-detection.gif",
    "sample_with_increasing_timestamps_360p.mp4",
    "sister.mkv",
    "store-aisle-detection.gif",
    "trim_optimization_failure.mp4",
)
GRADUAL_PER_MINUTE = 1.5  # in the labelled clips; made films hold several times as many, and a probability has to know
HELD_SEEDS = 900_000  # seeds from here on make films of held takes


def main() -> None:
    """Runs every step that is not done yet, and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds footage/takes [default: $KADR_SHARED]")
    parser.add_argument("--work", type=Path, required=True, help="where planes and features are kept")
    parser.add_argument("--films", type=int, default=2000, help="made films to train on, of 24 s each")
    parser.add_argument("--held", type=int, default=100, help="made films for curves and figures")
    parser.add_argument("--members", type=int, default=3, help="networks of each sort, whose mean is taken")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, default=nets.FOLDER / "weights.npz")
    options = parser.parse_args()
    shared, planes = shared_folder(options.shared), options.work / "takes"
    names = sorted({take.name for take in takes(shared, planes)})
    with ProcessPoolExecutor(options.jobs, initializer=_open_bank, initargs=(shared, planes)) as pool:
        _run(pool, names, options)


def _run(pool: ProcessPoolExecutor, names: list[str], options: argparse.Namespace) -> None:
    made = _examples(pool, range(options.films), options.work / "examples")
    arrays = _networks(made, options.members, options.epochs)
    neutral = {"cut": [0.0, 1.0], "gradual": [0.0, 0.5, 0.5, 0.0]}
    seeds = range(HELD_SEEDS, HELD_SEEDS + options.held)
    films = _judged(pool, seeds, _nets(arrays, {"fit": neutral}))
    made_per_minute = judge.gradual_per_minute(films)
    curves = {
        "cut": judge.curve(*judge.cut_evidence(films)),
        "gradual": judge.curve(*judge.gradual_evidence(films), rarer=made_per_minute / GRADUAL_PER_MINUTE),
    }
    films = [judge.with_curves(one, curves) for one in films]
    story = {
        "command": f"python -m training.shots --films {options.films} --held {options.held}"
        f" --members {options.members} --epochs {options.epochs}",
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
        "material": [*names, "drawn pictures (training/shots/canvas.py)"],
        "held_material": sorted(HELD),
        "figures_on_held_material": judge.figures(films, Limits()),
        "fit": curves,
    }
    _write(options.out, arrays, story)
    print(json.dumps(story["figures_on_held_material"], indent=1))
    print(f"{options.out}: {options.out.stat().st_size} bytes")


_BANK: list[Take] = []  # of this process


def _open_bank(shared: Path, planes: Path) -> None:
    _BANK[:] = takes(shared, planes)


def _bank(seed: int) -> list[Take]:
    """The takes that a film of this seed is made of."""
    return [take for take in _BANK if (take.name in HELD) == (seed >= HELD_SEEDS)]


def _examples(pool: ProcessPoolExecutor, seeds: Sequence[int], folder: Path) -> list[Example]:
    """Features of the films of these seeds, from the folder where they are there already."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = [seed for seed in seeds if not (folder / f"{seed}.npz").exists()]
    print(f"{len(seeds)} films, {len(missing)} to make", flush=True)
    for seed, data in zip(missing, pool.map(_stored, missing, chunksize=4), strict=True):
        (folder / f"{seed}.npz").write_bytes(data)
    found = []
    for seed in seeds:
        with np.load(folder / f"{seed}.npz") as stored:
            found.append(Example(**{one.name: stored[one.name] for one in fields(Example)}))
    return found


def _stored(seed: int) -> bytes:
    made = example(seed, _bank(seed))
    kept = io.BytesIO()
    np.savez(kept, **{one.name: getattr(made, one.name) for one in fields(Example)})
    return kept.getvalue()


def _judged(pool: ProcessPoolExecutor, seeds: Sequence[int], trained: nets.Nets) -> list[judge.Judged]:
    return list(pool.map(partial(_judge, trained=trained), seeds, chunksize=2))


def _judge(seed: int, trained: nets.Nets) -> judge.Judged:
    return judge.judged(seed, _bank(seed), trained)


def _networks(made: Sequence[Example], members: int, epochs: int) -> nets.Weights:
    """All weights, named as in the file."""
    arrays: nets.Weights = {}
    with_pairs = [one for one in made if len(one.pairs)]
    table = np.concatenate([one.pairs for one in with_pairs])
    cuts, counts = (np.concatenate([getattr(one, name) for one in with_pairs]) for name in ("cuts", "pair_weights"))
    standard = fit.standards(table)
    table = nets.standardised(table, standard)
    print(f"{len(table)} pairs, {int(cuts.sum())} cuts, {sum(int(one.missed) for one in made)} cuts without a pair")
    for member in range(members):
        rng = np.random.default_rng(100 + member)
        weights = fit.new_pairs_net(rng, table.shape[1])
        batches = fit.pair_batches(table, cuts, counts, 256)
        weights = fit.fitted(weights, fit.pairs_loss, batches, 2 * epochs, rng, 3e-3)
        arrays |= _named("pairs", member, weights, standard)
    standard = fit.standards(np.concatenate([one.steps for one in made]))
    tables = [nets.standardised(one.steps, standard).astype(np.float16) for one in made]
    for member in range(members):
        rng = np.random.default_rng(200 + member)
        weights = fit.new_steps_net(rng, tables[0].shape[1])
        batches = fit.step_batches(tables, [one.kinds for one in made], [one.weights for one in made], 16)
        weights = fit.fitted(weights, fit.steps_loss, batches, epochs, rng, 4e-3)
        arrays |= _named("steps", member, weights, standard)
    return arrays


def _named(kind: str, member: int, weights: nets.Weights, standard: nets.Weights) -> nets.Weights:
    """Weights in 16 bits, which halves the file and changes no score by 1e-3."""
    small = {f"{kind}.{member}.{name}": array.astype(np.float16) for name, array in weights.items()}
    return small | {f"{kind}.{member}.{name}": array for name, array in standard.items()}


def _nets(arrays: nets.Weights, story: dict[str, object]) -> nets.Nets:
    return nets.put_together({name: array.astype(np.float32) for name, array in arrays.items()}, story)


def _write(path: Path, arrays: nets.Weights, story: dict[str, object]) -> None:
    told = np.frombuffer(json.dumps(story, sort_keys=True).encode(), np.uint8)
    np.savez_compressed(path, story=told, **arrays)


if __name__ == "__main__":
    main()
