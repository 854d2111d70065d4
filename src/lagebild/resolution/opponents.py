"""Against whom: the side that a claim leaves unsaid, where the report names its enemy nearby."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from lagebild.domain.actor import ActorKind
from lagebild.domain.claim import ActorRef, Claim
from lagebild.gazetteer.actors import ActorIndex

# Taking, attacking and surrounding are done to somebody; a report often names whom just before.
_OPPOSED = frozenset({"control.capture", "control.offensive", "control.siege"})
_FIGHTING = frozenset({ActorKind.FORCE, ActorKind.GROUP})
# The enemy must have been named within so many characters before the claim, or in its sentence.
_REACH = 200


def name_opponents(
    claims: Sequence[Claim], named: Sequence[ActorRef], actors: ActorIndex, day: dt.date | None
) -> tuple[Claim, ...]:
    """Fill an empty recipient with the nearest actor named before that is hostile to the doer.

    Hostility is what the gazetteer knows at that day; where it knows nothing, nothing is filled.
    """
    spans = sorted((ref.span, at) for at, ref in enumerate(named) if ref.span and ref.actor)
    ordered = [named[at] for _, at in spans]
    return tuple(_opposed(claim, ordered, actors, day) for claim in claims)


def _opposed(
    claim: Claim, named: Sequence[ActorRef], actors: ActorIndex, day: dt.date | None
) -> Claim:
    if claim.type not in _OPPOSED or claim.recipients or not claim.actors:
        return claim
    doer = claim.actors[0].actor
    if doer is None:
        return claim
    end = claim.evidence[0].span.end
    for ref in reversed([r for r in named if r.span and r.span.start < end]):
        if ref.span and claim.trigger.start - ref.span.end > _REACH:
            break
        enemy = actors.get(ref.actor) if ref.actor else None
        if enemy and enemy.kind in _FIGHTING and actors.hostile(doer, enemy.id, day):
            reason = f"not said in the clause: {ref.name}, named nearby, is at war with the doer"
            filled = msgspec.structs.replace(ref, reason=reason)
            return msgspec.structs.replace(claim, recipients=(filled,))
    return claim
