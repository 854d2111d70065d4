"""Regions and single places."""

import pytest

from lagebild.domain.ids import PlaceId
from lagebild.domain.picture import ControlState

from .made import HOLD, PRESENCE, TAKE, claim, keys, line


def test_a_region_is_held_in_part() -> None:
    one = claim(HOLD, "army", place="north-region")
    other = claim(HOLD, "rebels", place="north-region", report="r2", day="2020-05-03")
    interval = line(one, other)[-1]
    assert (interval.state, keys(interval)) == (ControlState.PARTIAL, ["army", "rebels"])


def test_a_region_says_nothing_of_places_in_it() -> None:
    intervals = line(claim(HOLD, "army", place="north-region"))
    assert {interval.place for interval in intervals} == {PlaceId("north-region")}


@pytest.mark.parametrize("place", ["land", "north-region"])
def test_who_lost_the_last_town_in_a_country_has_not_lost_the_country(place: str) -> None:
    assert line(claim(TAKE, "", "rebels", place=place)) == ()


def test_a_country_lost_entirely_is_lost() -> None:
    interval = line(claim(TAKE, "", "rebels", place="land", share=100))[-1]
    assert interval.state is ControlState.LOST


def test_a_hold_of_all_of_a_region_that_ends_is_a_loss() -> None:
    ended = claim(HOLD, "rebels", place="north-region", share=100, aspect="ends")
    assert line(ended)[-1].state is ControlState.LOST


def test_fighters_in_a_country_are_a_presence_beside_a_loss_in_it() -> None:
    there = claim(PRESENCE, "", "rebels", place="land")
    lost = claim(TAKE, "", "rebels", place="land", day="2020-05-02")
    assert [interval.state for interval in line(there, lost)] == [ControlState.PRESENCE]
