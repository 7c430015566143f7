"""The gradients that the weights were fitted with, against differences of the loss."""

import numpy as np
import pytest

from training.shots import fit


def differences(loss, weights, name, *batch) -> tuple[float, float]:
    """Slope of the loss along one weight: measured, and as the backward pass gives it."""
    at = tuple(size // 2 for size in weights[name].shape)
    value, grads = loss(weights, *batch)
    moved = {key: array.copy() for key, array in weights.items()}
    moved[name][at] += 1e-5
    return (loss(moved, *batch)[0] - value) / 1e-5, grads[name][at]


@pytest.mark.parametrize("name", ["in.w", "block0.w", "block3.out.w", "block5.b", "out.w", "out.b"])
def test_gradients_of_the_network_over_steps(name):
    """Each layer, in double precision."""
    rng = np.random.default_rng(0)
    weights = {key: array.astype(np.float64) for key, array in fit.new_steps_net(rng, 5).items()}
    batch = rng.normal(size=(2, 20, 5)), rng.integers(0, 4, (2, 20)), rng.random((2, 20))

    measured, given = differences(fit.steps_loss, weights, name, *batch)

    assert given == pytest.approx(measured, rel=1e-3, abs=1e-6)


@pytest.mark.parametrize("name", ["a.w", "b.b", "c.w"])
def test_gradients_of_the_network_over_pairs(name):
    """Each layer, in double precision but for the slope at the top."""
    rng = np.random.default_rng(1)
    weights = {key: array.astype(np.float64) for key, array in fit.new_pairs_net(rng, 7).items()}
    batch = rng.normal(size=(30, 7)), (rng.random(30) < 0.5).astype(float), np.ones(30)

    measured, given = differences(fit.pairs_loss, weights, name, *batch)

    assert given == pytest.approx(measured, rel=1e-3, abs=1e-6)
