"""How much the scores would move with other reports of the same kind."""

import random
from collections.abc import Sequence

import msgspec

from lagebild.evaluation.score import rate
from lagebild.evaluation.tally import Count, Tally

RESAMPLES = 1000
_SEED = 20171109


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """The least and the greatest F1 of the middle share of the resamples."""

    low: float
    high: float


class Spreads(msgspec.Struct, frozen=True, kw_only=True):
    """The spread of each headline score; `share` is the part of the resamples inside."""

    claim: Spread
    whole_claim: Spread
    strict_claim: Spread
    share: float
    resamples: int


def spreads(
    tallies: Sequence[Tally],
    *,
    resamples: int = RESAMPLES,
    share: float = 0.95,
    seed: int = _SEED,
) -> Spreads | None:
    """Return percentile intervals of the F1 scores over reports drawn with replacement.

    The same tallies and seed give the same intervals. None where there are fewer than two
    reports, which say nothing of other reports. Source: Efron 1979, percentile bootstrap.
    """
    if len(tallies) < 2:
        return None
    dice = random.Random(seed)  # noqa: S311 - drawing reports, not keys
    counts = [tally.count for tally in tallies]
    drawn = [sum(dice.choices(counts, k=len(counts)), start=Count()) for _ in range(resamples)]
    return Spreads(
        claim=_middle([rate(count, count.hit).f1 for count in drawn], share),
        whole_claim=_middle([rate(count, count.soft).f1 for count in drawn], share),
        strict_claim=_middle([rate(count, count.hard).f1 for count in drawn], share),
        share=share,
        resamples=resamples,
    )


def _middle(values: Sequence[float], share: float) -> Spread:
    ordered = sorted(values)
    last = len(ordered) - 1
    return Spread(
        low=ordered[round(last * (1 - share) / 2)], high=ordered[round(last * (1 + share) / 2)]
    )
