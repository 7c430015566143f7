"""What coding does to samples: grain, rounding, blocks that are left as they were, and everything made new at key frames."""

import numpy as np

from training.shots.shot import Rng


def coded(rng: Rng, planes: list[np.ndarray], rate_hz: float, cuts: list[int]) -> list[np.ndarray]:
    """The planes after a coder of random quality. Changes below a threshold wait for the next key frame, then all come at once."""
    n = len(planes[0])
    grain = float(rng.choice([0, 0.7, 2.0, 5.0], p=(0.35, 0.35, 0.22, 0.08)))
    threshold = float(rng.choice([0, 1.5, 4.0, 8.0], p=(0.3, 0.35, 0.25, 0.1)))
    every = int(rate_hz * rng.choice([0.5, 1, 2, 5, 10]))
    pump = float(rng.choice([0, 0, 1.0, 3.0]))
    keys = set(range(0, n, max(every, 2))) | (set(cuts) if rng.random() < 0.7 else set())
    noise = rng.normal(0, 1, (8, *planes[0].shape[1:])).astype(np.float32) * np.float32(grain)
    out = []
    for k, plane in enumerate(planes):
        if k and not threshold:
            out.append(plane)
            continue
        shown = np.empty_like(plane)
        state = plane[0].astype(np.float32)
        weak = threshold * (1.0 if k == 0 else 0.6)
        for at in range(n):
            now = plane[at].astype(np.float32)
            if k == 0 and grain:
                now += np.roll(noise[at % 8], (at * 7) % 72, axis=0)
            if at in keys:
                state = now + (np.float32(rng.normal(0, pump)) if pump and k == 0 else 0)
            elif threshold:
                state = np.where(np.abs(now - state) > weak, now, state + (now - state) * np.float32(0.15))
            else:
                state = now
            shown[at] = np.clip(np.rint(state), 1, 254)
        out.append(shown)
    return out
