"""Casualties and what caused them."""

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.event import Event
from lagebild.domain.figure import Figure
from tests.picture.made import claim, grouped

DEAD = claim(
    "people.casualties", "", "civilians", figures=(Figure(what="killed", unit="people", best=5),)
)
STRIKE = claim("violence.airstrike", "army", "rebels", report="r2")


def of_type(kind: str, *claims: Claim) -> Event:
    (event,) = [event for event in grouped(claims).events if event.type == kind]
    return event


def test_the_only_violence_of_the_place_and_day_is_the_cause() -> None:
    strike = of_type("violence.airstrike", DEAD, STRIKE)
    assert of_type("people.casualties", DEAD, STRIKE).cause == strike.id


def test_two_attacks_on_one_day_leave_it_open() -> None:
    clash = claim("violence.clash", "army", "rebels", report="r3")
    assert of_type("people.casualties", DEAD, STRIKE, clash).cause is None


def test_the_claim_that_it_belongs_to_settles_it() -> None:
    clash = claim("violence.clash", "army", "rebels", report="r3")
    dead = msgspec.structs.replace(DEAD, of=clash.id)
    cause = of_type("people.casualties", dead, STRIKE, clash).cause
    assert cause == of_type("violence.clash", dead, STRIKE, clash).id


def test_the_violence_told_beside_it_is_the_cause() -> None:
    raid = claim("violence.attack", "rebels", start=100)
    shelling = claim("violence.shelling", "army", start=900)
    dead = claim("people.casualties", "", "civilians", start=160)
    cause = of_type("people.casualties", dead, raid, shelling).cause
    assert cause == of_type("violence.attack", dead, raid, shelling).id


def test_planned_violence_and_that_of_another_day_caused_nothing() -> None:
    planned = claim("violence.airstrike", "army", "rebels", modality="planned")
    later = claim("violence.airstrike", "army", "rebels", day="2020-05-03")
    assert of_type("people.casualties", DEAD, planned).cause is None
    assert of_type("people.casualties", DEAD, later).cause is None
