"""The second stage: all heads together on the corpus.

`python -m training.reader.train PUBLIC FIRST_STAGE OUT` trains from the written corpus and the
public texts in the folder PUBLIC; without them, from the written part alone.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from lagebild.encoder.packed import find_file, open_packed
from lagebild.encoder.tokens import Pieces
from training.reader.corpus import CORPUS, parted, real, written
from training.reader.examples import Example, examples_of
from training.reader.loop import Data, Plan, train
from training.reader.model import Reader
from training.reader.names import TRAIN, read_names
from training.reader.passage import Passage
from training.reader.weights import load_body


def main() -> None:
    """Train on the corpus from a first stage; go on where a run was cut off."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("public", type=Path, help="the folder with train-text and bench")
    parser.add_argument("start", type=Path, help="the first stage, or an earlier model")
    parser.add_argument("out", type=Path)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--share", type=float, default=1.0, help="of the corpus")
    parser.add_argument("--words", type=int, default=0, help="no more words than so many")
    parser.add_argument("--part", choices=("all", "written", "real"), default="all")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--check-every", type=int, default=2, help="epochs")
    asked = parser.parse_args()
    torch.manual_seed(1)
    packed = open_packed(find_file())
    pieces = Pieces(packed)
    ours = list(written(asked.corpus))
    public = list(real(asked.public, asked.corpus))
    train_on, aside = parted([*ours, *public])
    if asked.part != "all":
        part = {passage.id for passage in (ours if asked.part == "written" else public)}
        train_on = [passage for passage in train_on if passage.id in part]
    chosen = draw(train_on, asked.share, asked.words)
    data = Data(
        train=_windows(chosen, pieces),
        checks=_windows(aside, pieces),
        names=[
            item
            for name in TRAIN
            if (path := asked.public / "bench/names" / name).exists()
            for item in read_names(path, pieces)
        ],
    )
    reader = Reader(load_body(packed, asked.layers))
    reader.load_state_dict(torch.load(asked.start)["state"], strict=False)
    print(
        f"{len(chosen)} passages in {len(data.train)} windows, {len(aside)} set aside", flush=True
    )
    train(
        reader,
        packed,
        data,
        Plan(
            out=asked.out,
            layers=asked.layers,
            epochs=asked.epochs,
            rate=asked.rate,
            check_every=asked.check_every,
        ),
    )


def draw(passages: Sequence[Passage], share: float, words: int) -> list[Passage]:
    """Return a share of the passages in a fixed random order, up to so many words if not 0."""
    order = sorted(passages, key=lambda passage: passage.id)
    random.Random(1).shuffle(order)  # noqa: S311 - an order, not a secret
    chosen, total = [], 0
    for passage in order[: round(len(order) * share)]:
        total += len(passage.text.split())
        if words and total > words:
            break
        chosen.append(passage)
    return chosen


def _windows(passages: Sequence[Passage], pieces: Pieces) -> list[Example]:
    return [example for passage in passages for example in examples_of(passage, pieces)]


if __name__ == "__main__":
    main()
