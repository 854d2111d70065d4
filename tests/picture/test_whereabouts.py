"""Where one event was."""

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.figure import Figure
from lagebild.domain.picture import ConflictKind

from .made import claim, conflicts, found


def raid(place: str, report: str, *, north: float = 35.0, dead: float = 23) -> Claim:
    figures = (Figure(what="killed", unit="people", best=dead),)
    made = claim("violence.attack", "rebels", place=place, report=report, figures=figures)
    assert made.place
    at = msgspec.structs.replace(made.place, lat=north, lon=40.0)
    return msgspec.structs.replace(made, place=at)


def test_one_number_on_one_day_at_two_places() -> None:
    (each,) = conflicts(raid("hill", "r1"), raid("valley", "r2"))
    assert each.kind is ConflictKind.PLACE
    assert "in hill" in each.sentence
    assert "in valley" in each.sentence


def test_a_report_that_tells_of_both_tells_of_two_events() -> None:
    assert found(raid("hill", "r1"), raid("valley", "r1"), raid("valley", "r2")) == []


def test_far_places_and_small_or_other_numbers_are_chance() -> None:
    assert found(raid("hill", "r1"), raid("valley", "r2", north=37.0)) == []
    assert found(raid("hill", "r1", dead=2), raid("valley", "r2", dead=2)) == []
    assert found(raid("hill", "r1"), raid("valley", "r2", dead=24)) == []
