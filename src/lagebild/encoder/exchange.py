"""What the triggers and mentions of a text learn from each other before slots are filled.

Two layers of attention over spans instead of tokens, so that "the attack" can have the doer and the
place of the attack told before. Pre-norm transformer (Xiong et al. 2020,
https://arxiv.org/abs/2002.04745) with a learned bias a bucket of distance instead of positions.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from lagebild.encoder.heads import linear
from lagebild.encoder.labels import KINDS
from lagebild.encoder.packed import Floats
from lagebild.encoder.pairs import FARTHEST, blocks, buckets

LAYERS = 2
HEADS = 3
INNER = 96
# Narrow, since all that ships of the model stays under 25 MB.
UP = 128
# Triggers are one more kind of span.
TRIGGER = len(KINDS)
_EPSILON = 1e-5
_SHUT = np.float32(-1e4)


def exchange(
    weights: Mapping[str, Floats], items: Floats, kinds: Sequence[int], starts: Sequence[int]
) -> Floats:
    """Return the vectors of spans after they have seen each other: shape (spans, width).

    `kinds` are indices of KINDS or TRIGGER, `starts` the first token of each span; spans farther
    apart than the windows of training don't see each other.
    """
    x: Floats = items + weights["exchange.kind.weight"][list(kinds)]
    for layer in range(LAYERS):
        name = f"exchange.layers.{layer}"
        x = x + _attention(weights, name, _norm(weights, f"{name}.first", x), starts)
        inner = np.maximum(linear(weights, f"{name}.up", _norm(weights, f"{name}.second", x)), 0)
        x = x + linear(weights, f"{name}.down", np.asarray(inner, np.float32))
    return x


def _attention(
    weights: Mapping[str, Floats], name: str, x: Floats, starts: Sequence[int]
) -> Floats:
    query, key, value = (
        linear(weights, f"{name}.{part}", x).reshape(len(x), HEADS, INNER // HEADS)
        for part in ("query", "key", "value")
    )
    mixed = np.zeros((len(x), INNER), np.float32)
    at = np.array(starts)
    for block, near in blocks(starts, starts):
        gap = at[near][None] - at[block][:, None]
        scores = np.einsum("ihd,jhd->hij", query[block], key[near]) * (INNER // HEADS) ** -0.5
        scores += weights[f"{name}.bias.weight"][buckets(gap)].transpose(2, 0, 1)
        scores = np.where(np.abs(gap)[None] <= FARTHEST, scores, _SHUT)
        share = np.exp(scores - scores.max(-1, keepdims=True))
        share /= share.sum(-1, keepdims=True)
        mixed[block] = np.einsum("hij,jhd->ihd", share, value[near]).reshape(len(block), INNER)
    return linear(weights, f"{name}.out", mixed)


def _norm(weights: Mapping[str, Floats], name: str, x: Floats) -> Floats:
    centred = x - x.mean(-1, keepdims=True)
    scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + _EPSILON)
    out: Floats = scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return out
