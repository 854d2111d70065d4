"""What the lists found stays and is filled; what only the model found is added."""

from lagebild.claims.joined import join_readings
from lagebild.domain.claim import ActorRef, PlaceRef, TimeRef
from lagebild.domain.span import Span
from tests.resolution.made import claim

RAWA, ANA = PlaceRef(text="Rawa"), PlaceRef(text="Ana")
ARMY = ActorRef(text="the army")


def test_what_both_found_is_one_claim_with_the_open_slots_filled() -> None:
    listed = claim("violence.airstrike", 0, place=RAWA, time=TimeRef(text="", reason="none said"))
    said = TimeRef(text="Monday", span=Span(start=30, end=36))
    learned = claim("violence.airstrike", 0, actors=(ARMY,), time=said)

    (joined,) = join_readings([listed], [learned])

    assert joined.id == listed.id
    assert joined.place == RAWA
    assert joined.actors == (ARMY,)
    assert joined.time == said


def test_what_the_lists_say_stays() -> None:
    listed = claim("control.capture", 0, actors=(ARMY,))
    learned = claim("control.capture", 0, actors=(ActorRef(text="rebels"),))

    (joined,) = join_readings([listed], [learned])

    assert joined.actors == (ARMY,)


def test_claims_of_control_stay_as_the_lists_have_them() -> None:
    listed = claim("control.capture", 0)

    assert join_readings([listed], [claim("control.capture", 0, place=RAWA)]) == (listed,)


def test_what_only_the_model_found_is_added_in_the_order_of_the_text() -> None:
    listed = claim("control.capture", 20)
    learned = claim("violence.attack", 0)

    assert join_readings([listed], [learned]) == (learned, listed)


def test_the_lists_settle_the_place_in_their_sentence() -> None:
    listed = claim("control.capture", 0, place=RAWA)
    learned = claim("control.capture", 0, place=ANA)

    assert join_readings([listed], [learned]) == (listed,)


def test_a_claim_of_control_that_only_the_model_sees_must_be_likely() -> None:
    unsure = claim("control.capture", 0, place=RAWA, score=0.55)

    assert join_readings([], [unsure]) == ()
    assert join_readings([], [claim("violence.attack", 0, score=0.55)]) != ()


def test_without_lists_the_model_reads_alone() -> None:
    learned = claim("control.capture", 0, place=RAWA)

    assert join_readings([], [learned]) == (learned,)
