"""Regions and single places."""

from lagebild.domain.ids import PlaceId
from lagebild.domain.picture import ControlState

from .made import HOLD, claim, keys, line


def test_a_region_is_held_in_part() -> None:
    one = claim(HOLD, "army", place="north-region")
    other = claim(HOLD, "rebels", place="north-region", report="r2", day="2020-05-03")
    interval = line(one, other)[-1]
    assert (interval.state, keys(interval)) == (ControlState.PARTIAL, ["army", "rebels"])


def test_a_region_says_nothing_of_places_in_it() -> None:
    intervals = line(claim(HOLD, "army", place="north-region"))
    assert {interval.place for interval in intervals} == {PlaceId("north-region")}
