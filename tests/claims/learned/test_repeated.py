"""What is stated again adds its words; what is stated otherwise stays apart."""

import msgspec

from lagebild.claims.learned.repeated import join_repeated
from lagebild.domain.claim import ActorRef, Claim, Modality, PlaceRef, SourceChain, TimeRef
from lagebild.domain.ids import ClaimId, ReportId
from lagebild.domain.span import Quote, Span


def _claim(at: int, **slots: object) -> Claim:
    span = Span(start=at, end=at + 5)
    claim = Claim(
        id=ClaimId(f"c-{at}"),
        report=ReportId("r"),
        type="violence.attack",
        trigger=span,
        evidence=(Quote(span=span, text="words"),),
    )
    return msgspec.structs.replace(claim, **slots)


def test_a_repeat_adds_its_quote_and_what_the_first_left_open() -> None:
    span = Span(start=20, end=26)
    later = _claim(10, time=TimeRef(text="Monday", span=span), place=PlaceRef(text="Rawa"))

    (claim,) = join_repeated([(_claim(0),), (later,)], [None, 0])

    assert claim.id == "c-0"
    assert [quote.span.start for quote in claim.evidence] == [0, 10]
    assert claim.time is not None
    assert claim.time.text == "Monday"
    assert claim.place is not None


def test_what_the_first_says_stays() -> None:
    first = _claim(0, place=PlaceRef(text="Rawa"), actors=(ActorRef(text="the army"),))
    again = _claim(10, actors=(ActorRef(text="rebels"),))

    (claim,) = join_repeated([(first,), (again,)], [None, 0])

    assert claim.place == PlaceRef(text="Rawa")
    assert [ref.text for ref in claim.actors] == ["the army"]


def test_a_headline_takes_the_source_that_the_text_names() -> None:
    army = SourceChain(origin=ActorRef(text="the army"))

    (claim,) = join_repeated([(_claim(0),), (_claim(10, source=army),)], [None, 0])

    assert claim.source == army


def test_another_source_or_another_place_is_another_claim() -> None:
    army, rebels = (SourceChain(origin=ActorRef(text=name)) for name in ("army", "rebels"))
    rawa, ana = PlaceRef(text="Rawa"), PlaceRef(text="Ana")

    said = join_repeated([(_claim(0, source=army),), (_claim(10, source=rebels),)], [None, 0])
    told = join_repeated([(_claim(0, place=rawa),), (_claim(10, place=ana),)], [None, 0])

    assert len(said) == len(told) == 2


def test_of_several_places_each_is_joined_to_its_own() -> None:
    rawa, ana = PlaceRef(text="Rawa"), PlaceRef(text="Ana")
    again = (_claim(10, place=ana), _claim(12, place=PlaceRef(text="Heet")))

    claims = join_repeated([(_claim(0, place=rawa), _claim(2, place=ana)), again], [None, 0])

    assert [len(claim.evidence) for claim in claims] == [1, 2, 1]


def test_a_denial_of_the_same_is_a_claim_of_its_own() -> None:
    denied = _claim(10, modality=Modality.DENIED)

    assert len(join_repeated([(_claim(0),), (denied,)], [None, 0])) == 2


def test_a_chain_of_repeats_is_one_claim() -> None:
    claims = [(_claim(0),), (_claim(10),), (_claim(20),)]

    (claim,) = join_repeated(claims, [None, 0, 1])

    assert len(claim.evidence) == 3


def test_a_repeat_of_what_was_left_out_stays() -> None:
    assert [c.id for c in join_repeated([(), (_claim(10),)], [None, 0])] == ["c-10"]
