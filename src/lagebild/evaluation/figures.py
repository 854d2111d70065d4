"""How well two lists of figures agree."""

from collections.abc import Sequence

import msgspec

from lagebild.evaluation.claims_file import SaidFigure
from lagebild.evaluation.forms import GoldFigure

# Two numbers are the same up to this part of the greater.
_TOLERANCE = 0.02
_ALL_BOUNDS, _ONE_BOUND, _SAME_KIND = 0.7, 0.4, 0.3


class Measure(msgspec.Struct, frozen=True):
    """What is counted, and the least and the greatest value; None is an unknown bound."""

    what: str | None
    low: float | None
    high: float | None

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The least and the greatest value."""
        return self.low, self.high


def gold_measure(figure: GoldFigure) -> Measure:
    """Return what a sheet's figure says; a value stands for the bounds that are not given."""
    return _measure(figure.what, figure.value, figure.low, figure.high)


def said_measure(figure: SaidFigure) -> Measure:
    """Return what a predicted figure says; `best` stands for the bounds that are not given."""
    return _measure(figure.what, figure.best, figure.low, figure.high)


def figures_agree(gold: Sequence[Measure], said: Sequence[Measure]) -> float | None:
    """Return the F1 of two lists of figures, paired greedily; None where both are empty."""
    if not gold and not said:
        return None
    left, hit = list(said), 0.0
    for figure in gold:
        likeness = [_likeness(figure, other) for other in left]
        best = max(likeness, default=0.0)
        if best > 0:
            hit += best
            left.pop(likeness.index(best))
    return 2 * hit / (len(gold) + len(said))


def _likeness(gold: Measure, said: Measure) -> float:
    pairs = zip(gold.bounds, said.bounds, strict=True)
    if all((a is None and b is None) or _close(a, b) for a, b in pairs):
        number = _ALL_BOUNDS
    elif any(_close(a, b) for a in gold.bounds for b in said.bounds):
        number = _ONE_BOUND
    else:
        return 0.0
    return number + _SAME_KIND * (gold.what == said.what)


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return False
    return abs(a - b) <= _TOLERANCE * max(abs(a), abs(b), 1e-9)


def _measure(
    what: str | None, value: float | None, low: float | None, high: float | None
) -> Measure:
    return Measure(what, value if low is None else low, value if high is None else high)
