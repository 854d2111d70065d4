"""The unit that tells reports about conflict from others parts what can be parted."""

import io
from pathlib import Path

import numpy as np
from training.reader.arrays import write_heads
from training.reader.gate import fit


def test_two_clouds_are_told_apart_wherever_they_lie() -> None:
    chance = np.random.default_rng(1)
    far = np.array([3.0, -1.0, 50.0])
    means = np.concatenate([chance.normal(far, 1, (60, 3)), chance.normal(far + 4, 1, (20, 3))])
    about = np.array([0.0] * 60 + [1.0] * 20)

    unit, offset = fit(means, about)

    assert (((means @ unit + offset) > 0) == (about > 0)).mean() > 0.97


def test_the_same_heads_are_the_same_bytes(tmp_path: Path) -> None:
    heads = {"b": np.ones((2, 2), np.float16), "a": np.zeros(3, np.float16)}
    for name in ("one.npz", "two.npz"):
        write_heads(tmp_path / name, heads)

    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    with np.load(io.BytesIO((tmp_path / "one.npz").read_bytes())) as arrays:
        assert np.array_equal(arrays["b"], heads["b"])
