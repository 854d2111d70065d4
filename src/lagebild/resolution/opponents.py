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
_WARRING = _FIGHTING | {ActorKind.COALITION}
# Both sides do it.
_MUTUAL = frozenset({"violence.clash"})
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


def name_takers(claims: Sequence[Claim], actors: ActorIndex) -> tuple[Claim, ...]:
    """Fill the doer of a capture that a warring side reports without saying whose it is.

    An army that reports a town taken speaks of itself and its allies, unless it is the one that
    lost it.
    """
    return tuple(_taken(claim, actors) for claim in claims)


def part_sides(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims without anybody on both sides: nobody fights himself.

    What one slot says and what another was filled with can come to the same actor under two names.
    Who was hit is said more plainly than who did it, who took or fought more plainly than whom.
    """
    return tuple(_parted(claim) for claim in claims)


def _parted(claim: Claim) -> Claim:
    both = {ref.key for ref in claim.actors} & {ref.key for ref in claim.recipients}
    if not both:
        return claim
    if claim.group in ("people", "violence") and claim.type not in _MUTUAL:
        doers = tuple(ref for ref in claim.actors if ref.key not in both)
        return msgspec.structs.replace(claim, actors=doers)
    left = tuple(ref for ref in claim.recipients if ref.key not in both)
    return msgspec.structs.replace(claim, recipients=left)


def _taken(claim: Claim, actors: ActorIndex) -> Claim:
    origin = claim.source.origin
    if claim.type != "control.capture" or claim.actors or origin is None or origin.actor is None:
        return claim
    side = actors.get(origin.actor)
    lost = any(ref.actor == origin.actor for ref in claim.recipients)
    if lost or side is None or side.kind not in _WARRING:
        return claim
    reason = f"not said: {side.name} reports it of its own side"
    taker = msgspec.structs.replace(origin, reason=reason, inferred=True)
    return msgspec.structs.replace(claim, actors=(taker,))


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
            filled = msgspec.structs.replace(ref, reason=reason, inferred=True)
            return msgspec.structs.replace(claim, recipients=(filled,))
    return claim
