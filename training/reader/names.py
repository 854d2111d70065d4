"""The first stage: persons, organisations and places, from public sets of names."""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import torch
from torch import nn
from torch.nn import functional

from lagebild.encoder.labels import NAME_TAGS as TAGS
from lagebild.encoder.packed import Packed, find_file, open_packed
from lagebild.encoder.tokens import START, Pieces
from training.reader.batches import batches, rows_and_mask
from training.reader.weights import WIDTH, Body, load_body, save

TRAIN = (
    "da_ddt-ud-train.iob2",
    "sv_talbanken-ud-train.iob2",
    "germeval2014-de-dev.tsv",
    "en_ewt-ud-dev.iob2",
)
_BUDGET = 2048
_IGNORE = -100


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence's token ids and the tag of each; -100 where a token starts no word."""

    ids: tuple[int, ...]
    tags: tuple[int, ...]


def read_words(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words and tags of each sentence; only our three names are kept."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if not line.strip():
            if words:
                yield words, tags
            words, tags = [], []
        elif not line.startswith("#"):
            _, word, tag, *_ = line.split("\t")
            words.append(word)
            tags.append(tag if tag in TAGS else "O")


def read_names(path: Path, pieces: Pieces) -> list[Named]:
    """Return the sentences of a file as tokens."""
    out = []
    for words, tags in read_words(path):
        text, starts = "", []
        for word in words:
            text += " " if text else ""
            starts.append(len(text))
            text += word
        tokens = pieces.tokenize(text)
        where = dict(zip(starts, tags, strict=True))
        labels = [_IGNORE]
        for start, end in zip(tokens.starts, tokens.ends, strict=True):
            tag = where.pop(start, None) if end > start else None
            labels.append(_IGNORE if tag is None else TAGS.index(tag))
        out.append(Named(ids=(START, *tokens.ids), tags=tuple(labels)))
    return out


class NameModel(nn.Module):
    """The body with a head that tags names."""

    def __init__(self, body: Body) -> None:
        """Put a new head on a body."""
        super().__init__()
        self.body = body
        self.names = nn.Linear(WIDTH, len(TAGS))

    def forward(self, rows: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return tag logits: (batch, length, tags)."""
        logits: torch.Tensor = self.names(self.body(rows, mask).float())
        return logits


def name_loss(logits: torch.Tensor, batch: Sequence[Named]) -> torch.Tensor:
    """Return the mean cross-entropy over tokens that start a word."""
    gold = torch.full(logits.shape[:2], _IGNORE)
    for at, item in enumerate(batch):
        gold[at, : len(item.tags)] = torch.tensor(item.tags)
    return functional.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=_IGNORE)


def spans_of(tags: Sequence[int]) -> set[tuple[int, int, str]]:
    """Return the names in a row of tags, as (first word, last word, kind)."""
    out, start, kind = set(), 0, ""
    for at, tag in enumerate([*tags, 0]):
        name = TAGS[tag]
        if kind and name != f"I-{kind}":
            out.add((start, at - 1, kind))
            kind = ""
        if name.startswith("B-") or (name.startswith("I-") and not kind):
            start, kind = at, name[2:]
    return out


def score(model: NameModel, packed: Packed, items: Sequence[Named]) -> float:
    """Return the strict F1 of whole names."""
    model.eval()
    right = found = gold = 0
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(items, [len(i.ids) for i in items], _BUDGET, None):
            best = model(*rows_and_mask(packed, [i.ids for i in batch])).argmax(-1)
            for at, item in enumerate(batch):
                words = [n for n, tag in enumerate(item.tags) if tag != _IGNORE]
                said = spans_of([int(best[at, n]) for n in words])
                true = spans_of([item.tags[n] for n in words])
                right += len(said & true)
                found += len(said)
                gold += len(true)
    return 2 * right / (found + gold) if found + gold else 0.0


def schedule(step: int, steps: int) -> float:
    """Return the share of the rate: a tenth of warm-up, then down in a line."""
    warm = max(1, steps // 10)
    return min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))


def main() -> None:
    """Train the first stage and write it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, help="the public sets of names")
    parser.add_argument("out", type=Path)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    asked = parser.parse_args()
    torch.manual_seed(1)
    shuffle = random.Random(1)  # noqa: S311 - an order, not a secret
    packed = open_packed(find_file())
    pieces = Pieces(packed)
    items = [item for name in TRAIN for item in read_names(asked.folder / name, pieces)]
    checks = {
        name: read_names(asked.folder / name, pieces)
        for name in ("da_ddt-ud-dev.iob2", "sv_talbanken-ud-dev.iob2")
    }
    model = NameModel(load_body(packed, asked.layers))
    groups = [
        {"params": model.body.parameters(), "lr": asked.rate},
        {"params": model.names.parameters(), "lr": 1e-3},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = asked.epochs * len(list(batches(items, [len(i.ids) for i in items], _BUDGET, None)))
    plan = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: schedule(step, steps))
    begun, step = time.monotonic(), 0
    for epoch in range(asked.epochs):
        model.train()
        for batch in batches(items, [len(i.ids) for i in items], _BUDGET, shuffle):
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(*rows_and_mask(packed, [i.ids for i in batch]))
            loss = name_loss(logits.float(), batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            plan.step()
            step += 1
            if step % 50 == 0:
                print(f"{step}/{steps} {loss:.3f} {time.monotonic() - begun:.0f} s", flush=True)
        marks = {name: round(score(model, packed, check), 3) for name, check in checks.items()}
        print(f"epoch {epoch + 1}: {marks}", flush=True)
        save(model, asked.out, layers=asked.layers, scores=marks)


if __name__ == "__main__":
    main()
