"""Weights of witnesses: signs that tell are weighed by what they tell."""

import numpy as np

from evaluation.witness_fit import fitted


def test_a_sign_that_tells_weighs_and_one_that_does_not_weighs_nothing() -> None:
    given = np.array([[1.0, 1.0, 0.0], [1.0, 1.0, 1.0], [1.0, 0.0, 0.0], [1.0, 0.0, 1.0]] * 50)
    right = np.array([1.0, 1.0, 0.0, 0.0] * 50)
    _, tells, idle = fitted(given, right)
    assert tells > 1
    assert abs(idle) < 0.01
