"""Whether a report is about armed conflict at all: one logistic unit on the mean of its states.

`python -m training.reader.gate PUBLIC DATA` fits it to the passages that are trained on, with the
exported layers, and writes it into the heads of the folder DATA.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lagebild.encoder.model import Model, load_model
from training.reader.arrays import write_heads
from training.reader.corpus import parted, real, written
from training.reader.passage import Passage

_STEPS = 3000
_RATE = 0.5
_DECAY = 1e-3

Doubles = NDArray[np.float64]


def means_of(model: Model, passages: Sequence[Passage]) -> Doubles:
    """Return each passage's mean state: shape (passages, width)."""
    rows = [model.encode(passage.text).states.mean(0) for passage in passages]
    return np.stack(rows).astype(np.float64)


def fit(means: Doubles, claims: Doubles) -> tuple[Doubles, float]:
    """Return weights and offset of a logistic unit, both sides weighted alike."""
    middle, spread = means.mean(0), means.std(0) + 1e-6
    scaled = (means - middle) / spread
    share = claims.mean()
    weight = np.where(claims > 0, 0.5 / share, 0.5 / (1 - share))
    unit, offset = np.zeros(means.shape[1]), 0.0
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(scaled @ unit + offset)))
        miss = (chance - claims) * weight
        unit -= _RATE * (scaled.T @ miss / len(claims) + _DECAY * unit)
        offset -= _RATE * float(miss.mean())
    return unit / spread, offset - float(middle / spread @ unit)


def main(public: str, folder: str) -> None:
    """Fit, write, and say how well it parts what is set aside."""
    model = load_model(Path(folder))
    passages = [p for p in (*written(), *real(Path(public))) if p.text.strip()]
    train, aside = parted(passages)
    about = np.array([float(bool(p.claims)) for p in train])
    unit, offset = fit(means_of(model, train), about)
    heads = {name: value.astype(np.float16) for name, value in model.heads.items()}
    heads["report.weight"] = unit[None].astype(np.float16)
    heads["report.bias"] = np.array([offset], np.float16)
    write_heads(Path(folder) / "heads.npz", heads)
    chances = 1 / (1 + np.exp(-(means_of(model, aside) @ unit + offset)))
    for cut in (0.1, 0.2, 0.3, 0.4, 0.5):
        said = chances >= cut
        silent = [n for n, p in enumerate(aside) if not p.claims and p.head["kind"] == "real"]
        told = [n for n, p in enumerate(aside) if p.claims]
        kept = f"silent {said[silent].mean():.2f}, with claims {said[told].mean():.2f}"
        print(f"at {cut} is kept of real reports: {kept}")


if __name__ == "__main__":
    main(*sys.argv[1:])
