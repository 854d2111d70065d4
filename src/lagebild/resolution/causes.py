"""What killed: a claim of casualties belongs to the violence told beside it, and has its doer."""

from collections.abc import Sequence

import msgspec

from lagebild.domain.claim import ActorRef, Claim, Modality

# The cause stands in the same sentence or so many characters away.
_REACH = 260
_CAUSES = frozenset(
    {
        "violence.airstrike",
        "violence.shelling",
        "violence.explosion",
        "violence.attack",
        "violence.abuse",
    }
)


def name_causes(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, those of casualties with their cause and, where left unsaid, its doer.

    The cause is the nearest violence that is asserted of the same place and of nobody else. Fights
    have two sides and so give no doer.
    """
    causes = [c for c in claims if c.type in _CAUSES and c.modality is Modality.ASSERTED]
    return tuple(_caused(claim, causes) for claim in claims)


def _caused(claim: Claim, causes: Sequence[Claim]) -> Claim:
    if claim.type != "people.casualties" or claim.modality is not Modality.ASSERTED:
        return claim
    near = [
        (claim.trigger.distance(cause.trigger), cause.trigger, cause)
        for cause in causes
        if cause.trigger.distance(claim.trigger) <= _REACH and _fits(claim, cause)
    ]
    if not near:
        return claim
    cause = min(near, key=lambda row: row[:2])[2]
    actors = claim.actors or tuple(_inferred(ref) for ref in cause.actors)
    hurt = {ref.key for ref in claim.recipients}
    doers = tuple(ref for ref in actors if ref.key not in hurt)
    return msgspec.structs.replace(
        claim,
        of=cause.id,
        actors=doers,
        place=claim.place or cause.place,
        time=claim.time or cause.time,
    )


def _fits(claim: Claim, cause: Claim) -> bool:
    places = {c.place.place or c.place.text for c in (claim, cause) if c.place}
    mine, theirs = ({ref.key for ref in c.recipients} for c in (claim, cause))
    same_people = not mine or not theirs or bool(mine & theirs)
    return len(places) < 2 and (same_people or claim.evidence[0] == cause.evidence[0])


def _inferred(ref: ActorRef) -> ActorRef:
    return msgspec.structs.replace(
        ref, reason="not said in the clause: who did what killed them", inferred=True
    )
