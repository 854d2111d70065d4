"""Figures of one stock that differ without a conflict: of other days, or in other units."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from lagebild.domain.picture import Difference, LookAlike
from lagebild.picture.matters import (
    Ground,
    by_claim_ids,
    components,
    look_alike,
    place_name,
    voice,
    voice_name,
)
from lagebild.picture.measures import Measure, apart, gathered
from lagebild.picture.words import sentence

_Span = tuple[dt.date, dt.date]


def stocks(ground: Ground) -> Iterator[LookAlike]:
    """Yield the figures of one stock that count in other units, or that a later one replaces."""
    for same in gathered(ground).values():
        yield from _in_other_units(same, ground)
        yield from _replaced(same, ground)


def _in_other_units(same: Sequence[Measure], ground: Ground) -> Iterator[LookAlike]:
    pairs = [
        (one, other)
        for one, other in combinations(same, 2)
        if one.unit != other.unit
        and not (one.is_none or other.is_none)
        and voice(one.claim) != voice(other.claim)
        and ground.clock.may_overlap(one.claim, other.claim)
    ]
    measured = {m.claim.id: m for pair in pairs for m in pair}
    for claims in components((one.claim, other.claim) for one, other in pairs):
        text = f"{_said([measured[claim.id] for claim in claims], ground)}: the units differ"
        yield look_alike(Difference.OTHER_UNIT, claims, sentence(text))


def _replaced(same: Sequence[Measure], ground: Ground) -> Iterator[LookAlike]:
    """Yield, for each time that figures follow others of days past, those that differ.

    Figures without a day are of their report's present, and follow what is its background.
    """
    present = tuple(measure for measure in same if _span(measure, ground) is None)
    for earlier, later in pairwise((*_epochs(same, ground), present)):
        pairs = [
            (old, new)
            for old in earlier
            for new in later
            if voice(old.claim) != voice(new.claim)
            and (old.unit != new.unit or apart(old, new))
            and not ground.clock.may_overlap(old.claim, new.claim)
        ]
        if pairs:
            differing = {m.claim.id: m for pair in pairs for m in pair}
            claims = by_claim_ids(m.claim for m in differing.values())
            text = f"{_said([differing[c.id] for c in claims], ground)}: the later replace the rest"
            yield look_alike(Difference.SUPERSEDED, claims, sentence(text))


def _epochs(same: Sequence[Measure], ground: Ground) -> tuple[tuple[Measure, ...], ...]:
    """Part the figures where no day is both theirs and the next one's, in order of days."""
    dated = [(span, measure) for measure in same if (span := _span(measure, ground))]
    dated.sort(key=lambda row: (row[0], row[1].claim.id))
    epochs: list[list[Measure]] = []
    end = dt.date.min
    for (first, last), measure in dated:
        if not epochs or first > end:
            epochs.append([])
        epochs[-1].append(measure)
        end = max(end, last)
    return tuple(map(tuple, epochs))


def _span(measure: Measure, ground: Ground) -> _Span | None:
    windows = ground.clock.windows(measure.claim)
    if not windows:
        return None
    first = min(window.first or dt.date.min for window in windows)
    return first, max(window.last or dt.date.max for window in windows)


def _said(found: Sequence[Measure], ground: Ground) -> str:
    ordered = sorted(found, key=lambda m: (_span(m, ground) or (dt.date.max, dt.date.max), m.words))
    said = "; ".join(f"{m.words}, according to {voice_name(m.claim, ground)}" for m in ordered)
    subject = ordered[0].subject.partition(" held by ")[0]
    return f"{subject} in {place_name(m.claim for m in found)}: {said}"
