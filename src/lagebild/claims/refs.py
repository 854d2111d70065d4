"""Mentions as what fills a claim's slots: as written, with all that they may mean."""

from lagebild.domain.claim import ActorRef, PlaceRef
from lagebild.domain.mention import ActorMention, PlaceMention


def actor_ref(mention: ActorMention | ActorRef) -> ActorRef:
    """Return what a mention says of an actor."""
    if isinstance(mention, ActorRef):
        return mention
    return ActorRef(text=mention.text, span=mention.span, candidates=mention.options)


def place_ref(mention: PlaceMention) -> PlaceRef:
    """Return what a mention says of a place."""
    return PlaceRef(text=mention.text, span=mention.span, candidates=mention.options)
