"""A slot holds what a mention says, with all that it may mean."""

from lagebild.claims.refs import actor_ref, place_ref
from lagebild.domain.claim import ActorRef, PlaceRef
from lagebild.domain.ids import ActorId, PlaceId
from lagebild.domain.mention import ActorMention, PlaceMention
from lagebild.domain.span import Span

SPAN = Span(start=3, end=7)


def test_a_mention_gives_its_words_and_its_options() -> None:
    army = ActorMention(span=SPAN, text="army", sentence=0, options=(ActorId("syrian-army"),))
    town = PlaceMention(span=SPAN, text="Rawa", sentence=0, options=(PlaceId("p-rawa"),))

    assert actor_ref(army) == ActorRef(text="army", span=SPAN, candidates=army.options)
    assert place_ref(town) == PlaceRef(text="Rawa", span=SPAN, candidates=town.options)


def test_what_is_a_reference_stays_one() -> None:
    known = ActorRef(text="army", actor=ActorId("syrian-army"))

    assert actor_ref(known) is known
