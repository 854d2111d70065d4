"""Conflicts about who holds a place on one day."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.picture import Conflict, ConflictKind, ControlInterval, Mark
from lagebild.ontology.types import Effect, load_ontology
from lagebild.picture.matters import (
    Ground,
    actor_name,
    components,
    conflict,
    place_name,
    voice,
    voice_name,
)
from lagebild.picture.sides import one_side
from lagebild.picture.words import day_words, listed, sentence

_HOLDING = (Effect.HOLDS, Effect.TAKES)


def disputes(ground: Ground, intervals: Sequence[ControlInterval]) -> Iterator[Conflict]:
    """Yield the conflicts of disputed intervals in which sources name different holders."""
    claims = {claim.id: claim for claim in ground.claims}
    for interval in intervals:
        if Mark.DISPUTED not in interval.marks:
            continue
        said = [claims[one] for one in interval.claims if one in claims and _holds(claims[one])]
        pairs = [pair for pair in combinations(said, 2) if _apart(*pair, interval, ground)]
        for together in components(pairs):
            members = [claim for claim in said if claim in together]
            yield _conflict(_one_each(members, interval, ground), interval, ground)


def _holds(claim: Claim) -> bool:
    moves = load_ontology().effect(claim.type) in _HOLDING
    return moves and claim.modality is Modality.ASSERTED and bool(claim.actors)


def _apart(one: Claim, other: Claim, interval: ControlInterval, ground: Ground) -> bool:
    if voice(one) == voice(other) or _same_side(one, other, interval, ground):
        return False
    return not (_follows(one, other) or _follows(other, one))


def _one_each(
    claims: Sequence[Claim], interval: ControlInterval, ground: Ground
) -> tuple[Claim, ...]:
    """Keep one claim of each side: the first two that differ, then any that differs from all."""
    pairs = combinations(claims, 2)
    kept = list(next(pair for pair in pairs if _apart(*pair, interval, ground)))
    for claim in claims:
        if all(_apart(claim, other, interval, ground) for other in kept):
            kept.append(claim)
    return tuple(sorted(kept, key=lambda claim: claim.id))


def _same_side(one: Claim, other: Claim, interval: ControlInterval, ground: Ground) -> bool:
    return any(
        one_side(a.key, b.key, interval.first, ground.sides)
        for a in one.actors
        for b in other.actors
    )


def _follows(later: Claim, earlier: Claim) -> bool:
    """Tell whether the later takes the place from the one who took it: a reversal."""
    ontology = load_ontology()
    if not all(ontology.effect(claim.type) is Effect.TAKES for claim in (later, earlier)):
        return False
    return bool({ref.key for ref in later.recipients} & {ref.key for ref in earlier.actors})


def _conflict(claims: Sequence[Claim], interval: ControlInterval, ground: Ground) -> Conflict:
    said = "; ".join(
        f"{listed(actor_name(ref, ground) for ref in claim.actors)} according to "
        f"{voice_name(claim, ground)}"
        for claim in claims
    )
    text = sentence(f"{place_name(claims)} on {day_words(interval.first)} is held by {said}")
    settle = "A claim of the same day against its source's interest, or a third origin."
    return conflict(ConflictKind.SIDE, claims, text, settle)
