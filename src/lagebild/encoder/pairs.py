"""How spans lie to each other in a text, and how well two of them belong together."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from lagebild.encoder.packed import Floats

# Distances in tokens, up to these, fall into one bucket on either side.
DISTANCES = (0, 1, 2, 3, 5, 8, 12, 18, 26, 40, 60, 90, 140, 220, 600)
# Mentions of a kind that lie between, up to so many.
RANKS = 5

# Farther than the windows of training no pair was ever seen.
FARTHEST = 510
_BLOCK = 32

Integers = NDArray[np.int64]


class TokenSpan(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens `start` to `end` (half-open) that hold a mention of a kind (an index of KINDS)."""

    kind: int
    start: int
    end: int


class Lie(msgspec.Struct, frozen=True, kw_only=True):
    """Buckets of distance and rank (left, right), and the kinds of the right ones."""

    distance: Integers
    rank: Integers
    kind: Integers


def lie_of(lefts: Sequence[int], spans: Sequence[TokenSpan]) -> Lie:
    """Return how spans lie to left ones that start at these tokens."""
    start = np.array([span.start for span in spans])
    kind = np.array([span.kind for span in spans])
    gap = start[None] - np.array(lefts)[:, None]
    same = kind[None] == kind[:, None]
    between = np.empty(gap.shape, np.int64)
    for at, row in enumerate(gap):
        nearer = np.abs(row)[None] < np.abs(row)[:, None]
        alike = (row >= 0)[None] == (row >= 0)[:, None]
        between[at] = (same & nearer & alike).sum(-1)
    between = np.minimum(between, RANKS - 1)
    rank = np.where(gap >= 0, between + RANKS, RANKS - 1 - between)
    return Lie(distance=buckets(gap), rank=rank, kind=kind)


def buckets(gap: Integers) -> Integers:
    """Return the buckets of distances in tokens, those to the left before those to the right."""
    size = np.searchsorted(np.array(DISTANCES[1:]), np.abs(gap))
    found = np.where(gap >= 0, size + len(DISTANCES), size)
    return np.minimum(found, 2 * len(DISTANCES) - 1)


def blocks(lefts: Sequence[int], rights: Sequence[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield left spans in small blocks, by their places in the list, with the right ones near them.

    So the work on a long report grows with its length and not with the square of it.
    """
    order = sorted(range(len(lefts)), key=lambda n: lefts[n])
    across = sorted(range(len(rights)), key=lambda n: rights[n])
    starts = [rights[n] for n in across]
    for first in range(0, len(order), _BLOCK):
        block = order[first : first + _BLOCK]
        low = bisect_left(starts, lefts[block[0]] - FARTHEST)
        high = bisect_right(starts, lefts[block[-1]] + FARTHEST)
        yield block, sorted(across[low:high])


def pair_scores(
    weights: Mapping[str, Floats], name: str, left: Floats, right: Floats, lie: Lie
) -> tuple[Floats, Floats]:
    """Return scores (left, right, relations) and those of no partner (left, relations)."""

    def linear(part: str, vectors: Floats) -> Floats:
        out: Floats = vectors @ weights[f"{name}.{part}.weight"].T + weights[f"{name}.{part}.bias"]
        return out

    hidden = linear("left", left)[:, None] + linear("right", right)[None]
    hidden += linear("left_factor", left)[:, None] * linear("right_factor", right)[None]
    hidden += weights[f"{name}.distance.weight"][lie.distance]
    hidden += weights[f"{name}.rank.weight"][lie.rank]
    hidden += weights[f"{name}.kind.weight"][lie.kind][None]
    return linear("out", np.maximum(hidden, 0.0)), linear("null", left)


def partners(
    weights: Mapping[str, Floats],
    name: str,
    lefts: tuple[Floats, Sequence[int]],
    rights: tuple[Floats, Sequence[TokenSpan]],
    able: Callable[[int, int], bool],
) -> tuple[int | None, ...]:
    """Return for each left span the likeliest right one, None where none is likelier than nobody.

    Both sides come with their vectors, the left one with its first tokens; `able` tells of a left
    and a right one, by their places in the lists, whether they may go together.
    """
    vectors, starts = lefts
    others, spans = rights
    out: list[int | None] = [None for _ in starts]
    for block, near in blocks(starts, [span.start for span in spans]):
        if not near:
            continue
        lie = lie_of([starts[at] for at in block], [spans[n] for n in near])
        scores, null = pair_scores(weights, name, vectors[block], others[near], lie)
        for row, at in enumerate(block):
            fitting = [(float(scores[row, c, 0]), -n) for c, n in enumerate(near) if able(at, n)]
            best = max(fitting, default=None)
            if best is not None and best[0] > null[row, 0]:
                out[at] = -best[1]
    return tuple(out)
