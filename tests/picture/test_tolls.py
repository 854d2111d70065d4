"""Numbers of dead of one event."""

from lagebild.domain.claim import Claim
from lagebild.domain.figure import Figure
from lagebild.domain.picture import ConflictKind

from .made import claim, conflicts, found


def dead(number: float, origin: str, *, low: bool = False, **slots: str) -> Claim:
    figure = (
        Figure(what="killed", unit="people", low=number)
        if low
        else Figure(what="killed", unit="people", best=number)
    )
    return claim(
        "people.casualties",
        "",
        "civilians",
        figures=(figure,),
        origin=origin,
        report=origin,
        day=slots.get("day", "2020-05-01"),
    )


def test_two_tolls_of_one_event_cant_both_hold() -> None:
    (each,) = conflicts(dead(12, "mayor"), dead(20, "army"))
    assert each.kind is ConflictKind.VALUE
    assert "12 people, according to mayor; 20 people, according to the army" in each.sentence


def test_at_least_ten_leaves_room_for_twelve() -> None:
    assert found(dead(10, "mayor", low=True), dead(12, "army")) == []


def test_one_voice_that_counts_on_is_no_conflict() -> None:
    assert found(dead(12, "mayor"), dead(20, "mayor")) == []


def test_the_dead_of_a_month_are_not_those_of_an_event() -> None:
    assert found(dead(12, "mayor", day="2020-05"), dead(20, "army", day="2020-05")) == []
