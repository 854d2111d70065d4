"""Conflicts between figures of stocks."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ClaimId
from lagebild.domain.picture import Conflict, ConflictKind
from lagebild.picture.matters import Ground, components, conflict, place_name, voice, voice_name
from lagebild.picture.measures import Measure, exclude, gathered
from lagebild.picture.words import sentence


def values(ground: Ground) -> Iterator[Conflict]:
    """Yield the conflicts between figures of one stock on days that may meet.

    Figures of what happened are never conflicts: two convoys are two events.
    """
    clashing = [
        pair
        for same in gathered(ground).values()
        for pair in combinations(same, 2)
        if _clash(*pair, ground)
    ]
    by_claim = {measure.claim.id: measure for pair in clashing for measure in pair}
    for claims in components((one.claim, other.claim) for one, other in clashing):
        yield _conflict(claims, by_claim, ground)


def _clash(one: Measure, other: Measure, ground: Ground) -> bool:
    if voice(one.claim) == voice(other.claim) or not exclude(one, other):
        return False
    return ground.clock.may_overlap(one.claim, other.claim)


def _conflict(
    claims: Sequence[Claim], by_claim: Mapping[ClaimId, Measure], ground: Ground
) -> Conflict:
    ordered = sorted((by_claim[claim.id] for claim in claims), key=_size)
    said = "; ".join(f"{m.words}, according to {voice_name(m.claim, ground)}" for m in ordered)
    subject = ordered[0].subject
    if "held by" in subject:
        subject = subject.partition(" held by ")[0]
    text = sentence(f"{subject} in {place_name(claims)}: {said}")
    settle = "The day of each count and who was counted; a later count replaces an earlier one."
    return conflict(ConflictKind.VALUE, claims, text, settle)


def _size(measure: Measure) -> tuple[float, str]:
    return measure.low or 0.0, measure.claim.id
