"""Encirclement and siege."""

from lagebild.domain.picture import ControlState

from .made import HELD, HOLD, SIEGE, claim, day, keys, line


def test_encircled_are_those_inside() -> None:
    interval = line(claim(SIEGE, "army", "rebels", aspect="begins"))[-1]
    assert (interval.state, keys(interval)) == (ControlState.ENCIRCLED, ["rebels"])
    assert [side.key for side in interval.outside] == ["army"]


def test_who_held_the_place_is_inside_where_nobody_is_named() -> None:
    assert keys(line(HELD, claim(SIEGE, "rebels"))[-1]) == ["army"]


def test_a_long_encirclement_is_a_siege() -> None:
    interval = line(claim(SIEGE, "army", "rebels", day="2020-04-01/2020-05-01"))[-1]
    assert (interval.state, interval.first) == (ControlState.BESIEGED, day("2020-04-01"))
    assert interval.said_until == day("2020-05-01")


def test_an_encirclement_said_again_after_weeks_is_a_siege() -> None:
    begun = claim(SIEGE, "army", "rebels", day="2020-04-01", aspect="begins", report="r0")
    assert line(begun, claim(SIEGE, "army", "rebels"))[-1].state is ControlState.BESIEGED


def test_a_hold_by_those_inside_does_not_end_a_siege() -> None:
    ring = claim(SIEGE, "army", "rebels", day="2020-04-30", report="r0")
    assert line(ring, claim(HOLD, "rebels"))[-1].state is ControlState.ENCIRCLED


def test_a_siege_that_ends_leaves_the_place_to_those_inside() -> None:
    ring = claim(SIEGE, "army", "rebels", day="2020-04-30", report="r0")
    interval = line(ring, claim(SIEGE, "army", "rebels", aspect="ends"))[-1]
    assert (interval.state, keys(interval)) == (ControlState.FULL, ["rebels"])
