"""Token sequences in batches of similar length, with word rows from the data file."""

import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from lagebild.encoder.packed import Packed

_Item = TypeVar("_Item")


def batches(
    items: Sequence[_Item], lengths: Sequence[int], budget: int, shuffle: random.Random | None
) -> Iterator[list[_Item]]:
    """Yield batches of at most `budget` padded tokens, alike in length, in random order."""
    noise = shuffle.random if shuffle else lambda: 0.0
    order = sorted(range(len(items)), key=lambda at: lengths[at] * (1 + 0.1 * noise()))
    groups: list[list[int]] = []
    for at in order:
        longest = max([lengths[at], *(lengths[other] for other in (groups[-1] if groups else ()))])
        if groups and longest * (len(groups[-1]) + 1) <= budget:
            groups[-1].append(at)
        else:
            groups.append([at])
    if shuffle:
        shuffle.shuffle(groups)
    for group in groups:
        yield [items[at] for at in group]


def rows_and_mask(packed: Packed, ids: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Return word rows (batch, length, width) and the mask of real tokens (batch, length)."""
    longest = max(len(sequence) for sequence in ids)
    flat = np.ones((len(ids), longest), np.int64)
    mask = np.zeros((len(ids), longest), np.float32)
    for at, sequence in enumerate(ids):
        flat[at, : len(sequence)] = sequence
        mask[at, : len(sequence)] = 1
    rows = packed.embeddings(flat.reshape(-1)).reshape(*flat.shape, -1)
    return torch.from_numpy(rows), torch.from_numpy(mask)
