"""Who gives up: a description such as "fighters" doesn't tell, and stays open."""

from collections.abc import Sequence

import msgspec

from lagebild.domain.claim import ActorRef, Claim
from lagebild.gazetteer.actors import ActorIndex


def leave_open_whose(claims: Sequence[Claim], actors: ActorIndex) -> tuple[Claim, ...]:
    """Return the claims with the mere "fighters" of a surrender as nobody's in particular.

    Elsewhere they belong to the group that was named last. In a surrender that group is as often
    the one they give up to, so that it becomes a candidate.
    """
    return tuple(
        msgspec.structs.replace(claim, actors=tuple(_open(ref, actors) for ref in claim.actors))
        if claim.type == "control.surrender"
        else claim
        for claim in claims
    )


def _open(ref: ActorRef, actors: ActorIndex) -> ActorRef:
    described = actors.get(ref.candidates[0]) if len(ref.candidates) == 1 else None
    if ref.actor is None or described is None or not described.is_description:
        return ref
    return msgspec.structs.replace(
        ref,
        actor=described.id,
        name=described.name,
        candidates=(ref.actor,),
        reason=f"nothing says whose; {ref.name} was named last",
    )
