"""Claims as written become claims as meant: each slot takes what its mention was resolved to."""

from collections.abc import Mapping, Sequence

import msgspec

from lagebild.domain.actor import Actor
from lagebild.domain.claim import (
    EARLIER,
    ActorRef,
    Claim,
    PlaceRef,
    SourceChain,
    Superlative,
    TimeRef,
)
from lagebild.domain.interval import Interval
from lagebild.domain.mention import PlaceMention
from lagebild.domain.span import Span
from lagebild.resolution.history import looks_back, told_last

# A single act has a day of its own, which need not be that of the news: one that is not said stays
# open. What holds, what is announced and what changes hands is news of the day.
_ACTS = frozenset(
    {
        "violence.airstrike",
        "violence.shelling",
        "violence.explosion",
        "violence.attack",
        "violence.abuse",
        "people.casualties",
    }
)


class Meanings(msgspec.Struct, frozen=True, kw_only=True):
    """What the mentions of one report were resolved to, by their spans.

    `bodies` gives for a person's span the body that the person speaks for; `publication` is the
    time of what a report tells without a time as its news, and bounds what it tells as earlier;
    `states` are the types of claim that are states.
    """

    actors: Mapping[Span, ActorRef]
    places: Mapping[Span, PlaceRef]
    times: Mapping[Span, TimeRef]
    bodies: Mapping[Span, Actor]
    publication: TimeRef
    states: frozenset[str]


def meaning_a_place(places: Sequence[PlaceMention], meanings: Meanings) -> tuple[PlaceMention, ...]:
    """Return the mentions without those descriptions ("the camp") that stand for nothing named."""
    kept = []
    for mention in places:
        ref = meanings.places.get(mention.span)
        if not mention.nominal or (ref and ref.place):
            kept.append(mention)
    return tuple(kept)


def resolve_claims(claims: Sequence[Claim], meanings: Meanings) -> tuple[Claim, ...]:
    """Return the claims with every slot as meant; what stays open keeps its candidates."""
    return tuple(_resolved(claim, meanings) for claim in claims)


def _resolved(claim: Claim, meanings: Meanings) -> Claim:
    actors = _different(claim.actors, meanings)
    doers = {ref.key for ref in actors} if claim.group == "control" else set()
    return msgspec.structs.replace(
        claim,
        actors=actors,
        # Two names of one actor in a clause ("Islamic State (IS)") are not its two sides.
        recipients=tuple(r for r in _different(claim.recipients, meanings) if r.key not in doers),
        place=_place(claim.place, meanings),
        to=_place(claim.to, meanings),
        time=_time(claim, meanings),
        source=_source(claim.source, meanings),
        superlative=_superlative(claim.superlative, meanings),
    )


def _different(refs: Sequence[ActorRef], meanings: Meanings) -> tuple[ActorRef, ...]:
    by_key: dict[str, ActorRef] = {}
    for ref in refs:
        meant = _actor(ref, meanings)
        by_key.setdefault(meant.key, meant)
    return tuple(by_key.values())


def _actor(ref: ActorRef, meanings: Meanings) -> ActorRef:
    return meanings.actors.get(ref.span, ref) if ref.span else ref


def _place(ref: PlaceRef | None, meanings: Meanings) -> PlaceRef | None:
    return meanings.places.get(ref.span, ref) if ref and ref.span else ref


def _time(claim: Claim, meanings: Meanings) -> TimeRef | None:
    ref, published = claim.time, meanings.publication
    if ref is None:
        return None
    if ref.span:
        return meanings.times.get(ref.span, ref)
    if looks_back(meanings.times, published.days):
        return told_last(meanings.times, claim.trigger)
    if claim.type in _ACTS:
        return None
    last = published.days.last if published.days else None
    if claim.type in meanings.states or ref.reason != EARLIER or last is None:
        return published
    return TimeRef(
        text="",
        days=Interval(first=None, last=last),
        reason=f"No time is said: it had happened by {last}, when the report was out.",
    )


def _source(chain: SourceChain, meanings: Meanings) -> SourceChain:
    if chain.origin is None:
        return chain
    via = {ref.key: ref for ref in (_speaker(ref, meanings) for ref in chain.via)}
    origin = _speaker(chain.origin, meanings)
    return msgspec.structs.replace(
        chain, origin=origin, via=tuple(ref for ref in via.values() if ref.key != origin.key)
    )


def _speaker(ref: ActorRef, meanings: Meanings) -> ActorRef:
    meant = _actor(ref, meanings)
    body = meanings.bodies.get(ref.span) if ref.span else None
    if meant.actor is None and body is not None:
        return ActorRef(
            text=ref.text,
            span=ref.span,
            actor=body.id,
            name=body.name,
            reason=f"{ref.text} speaks for {body.name}",
        )
    return meant


def _superlative(superlative: Superlative | None, meanings: Meanings) -> Superlative | None:
    if superlative is None:
        return None
    return msgspec.structs.replace(superlative, scope=_place(superlative.scope, meanings))
