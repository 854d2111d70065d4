"""What one claim says about who holds its place."""

from enum import StrEnum

import msgspec

from lagebild.domain.actor import PARTIES
from lagebild.domain.claim import ActorRef, Aspect, Claim, Modality
from lagebild.domain.ids import ActorId
from lagebild.domain.picture import Holding
from lagebild.ontology.types import MOVING, Effect, Ontology
from lagebild.picture.sides import Sides

_ARMED_UNITS = frozenset({"fighters", "soldiers", "troops"})
# Who takes so many of these in a place has a part of it.
_PARTS = frozenset({"area", "positions", "quarters", "villages", "buildings"})


class Move(StrEnum):
    """What a claim does to a place's line."""

    TAKES = "takes"
    HOLDS = "holds"
    ENCIRCLES = "encircles"
    LIFTS = "lifts"
    LOSES = "loses"
    CONTESTS = "contests"
    PRESENT = "present"


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A move, the sides that make it, and the others: from whom, who is inside, against whom.

    A loss without sides is that of whoever held the place. `part` is said of less than the place,
    `all` where the words say that it is all of it.
    """

    move: Move
    sides: tuple[Holding, ...] = ()
    others: tuple[Holding, ...] = ()
    part: bool = False
    all: bool = False


def said(claim: Claim, ontology: Ontology, known: Sides) -> Said | None:
    """Return what the claim says about its place's line, None where it moves nothing.

    Only what is asserted moves control; a negated hold is a loss. Plans, demands, guesses,
    refusals and denials move nothing.
    """
    effect = ontology.effect(claim.type)
    if effect not in MOVING:
        return None
    actors, recipients = holdings(claim.actors, known), holdings(claim.recipients, known)
    armed = holdings([ref for ref in claim.recipients if _armed(ref, claim, known)], known)
    if claim.modality is Modality.NEGATED:
        return _negated(effect, actors, armed)
    if claim.modality is not Modality.ASSERTED:
        return None
    match effect:
        case Effect.TAKES:
            found = _taken(claim, actors, recipients)
        case Effect.HOLDS:
            found = _held(claim, actors)
        case Effect.ENCIRCLES:
            move = Move.LIFTS if claim.aspect is Aspect.ENDS else Move.ENCIRCLES
            found = Said(move=move, sides=actors, others=recipients)
        case Effect.LEAVES:
            found = _left(claim, actors)
        case Effect.CONTESTS:
            over = claim.aspect is Aspect.ENDS
            found = None if over else Said(move=Move.CONTESTS, sides=(*actors, *recipients))
        case _:
            found = Said(move=Move.PRESENT, sides=armed) if armed else None
    return found


def _negated(
    effect: Effect, actors: tuple[Holding, ...], armed: tuple[Holding, ...]
) -> Said | None:
    """Read "no longer holds" and "no fighters left" as losses, "not shut in" as a lifted siege."""
    if effect is Effect.ENCIRCLES:
        return Said(move=Move.LIFTS)
    gone = {Effect.HOLDS: actors, Effect.PRESENT: armed}.get(effect, ())
    return Said(move=Move.LOSES, sides=gone) if gone else None


def holdings(refs: tuple[ActorRef, ...] | list[ActorRef], known: Sides) -> tuple[Holding, ...]:
    """Return the actors as sides of a place, sorted, each once."""
    return tuple(sorted({_holding(ref, known) for ref in refs}))


def _holding(ref: ActorRef, known: Sides) -> Holding:
    actor = known.get(ref.actor) if ref.actor else None
    return Holding(key=ref.key, name=actor.name if actor else ref.name or ref.text)


def _held(claim: Claim, actors: tuple[Holding, ...]) -> Said | None:
    if not actors:
        return None
    share = _share(claim)
    if claim.aspect is Aspect.ENDS:
        return Said(move=Move.LOSES, sides=actors, all=share == 1)
    sides = tuple(msgspec.structs.replace(side, share=share) for side in actors)
    return Said(move=Move.HOLDS, sides=sides, part=share is not None and share < 1)


def _taken(
    claim: Claim, actors: tuple[Holding, ...], recipients: tuple[Holding, ...]
) -> Said | None:
    if claim.aspect in (Aspect.BEGINS, Aspect.CONTINUES):
        return None
    share = _share(claim)
    counted = share is None and any(figure.what in _PARTS for figure in claim.figures)
    part = counted or (share is not None and share < 1)
    if not actors:
        return Said(move=Move.LOSES, sides=recipients, part=part, all=share == 1)
    sides = tuple(msgspec.structs.replace(side, share=share) for side in actors)
    return Said(move=Move.TAKES, sides=sides, others=recipients, part=part)


def _left(claim: Claim, actors: tuple[Holding, ...]) -> Said | None:
    """Read a withdrawal: not yet over while it goes on, and not all where some are counted."""
    if not actors or claim.aspect in (Aspect.BEGINS, Aspect.CONTINUES) or claim.figures:
        return None
    return Said(move=Move.LOSES, sides=actors)


def _share(claim: Claim) -> float | None:
    for figure in claim.figures:
        if figure.what == "share" and figure.unit == "percent":
            stated = (figure.best, figure.low, figure.high)
            return next((value / 100 for value in stated if value is not None), None)
    return None


def _armed(ref: ActorRef, claim: Claim, known: Sides) -> bool:
    actor = known.get(ActorId(ref.actor)) if ref.actor else None
    if actor is not None:
        return actor.kind in PARTIES
    return any(figure.unit in _ARMED_UNITS for figure in claim.figures)
