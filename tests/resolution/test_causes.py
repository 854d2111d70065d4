"""Casualties belong to the violence told beside them, and to nothing that does not fit."""

from lagebild.domain.claim import ActorRef, Modality, PlaceRef
from lagebild.resolution.causes import name_causes
from tests.resolution.made import claim

ARMY, TOWN = ActorRef(text="the army", actor=None), PlaceRef(text="Rawa")
PEOPLE = ActorRef(text="civilians")


def test_the_dead_of_a_strike_have_its_doer() -> None:
    strike = claim("violence.airstrike", 0, actors=(ARMY,), place=TOWN)
    dead = claim("people.casualties", 40, recipients=(PEOPLE,), place=TOWN)

    _, caused = name_causes([strike, dead])

    assert caused.of == strike.id
    assert [ref.text for ref in caused.actors] == ["the army"]
    assert caused.actors[0].inferred


def test_a_doer_that_is_said_stays() -> None:
    other = ActorRef(text="the rebels")
    strike = claim("violence.attack", 0, actors=(ARMY,))
    dead = claim("people.casualties", 40, actors=(other,))

    assert name_causes([strike, dead])[1].actors == (other,)


def test_what_fits_not_is_no_cause() -> None:
    dead = claim("people.casualties", 40, recipients=(PEOPLE,), place=TOWN)
    for strike in (
        claim("violence.attack", 0, actors=(ARMY,), place=PlaceRef(text="Ana")),
        claim("violence.attack", 400, actors=(ARMY,)),
        claim("violence.attack", 0, actors=(ARMY,), recipients=(ActorRef(text="soldiers"),)),
        claim("violence.attack", 0, actors=(ARMY,), modality=Modality.DENIED),
        claim("violence.clash", 0, actors=(ARMY,)),
    ):
        assert name_causes([strike, dead])[1] == dead


def test_who_is_killed_is_not_who_kills() -> None:
    strike = claim("violence.attack", 0, actors=(ARMY,))
    dead = claim("people.casualties", 40, recipients=(ARMY,))

    assert name_causes([strike, dead])[1].actors == ()
