"""What the claims of one place say beside each other."""

import pytest

from lagebild.domain.claim import Claim
from lagebild.domain.picture import ControlState, Standing

from .made import HOLD, LEAVE, SIEGE, TAKE, claim, day, keys, line

CONFESSION = claim(TAKE, "rebels", "army", origin="army")


def test_a_hold_of_the_ring_is_no_hold_of_the_place() -> None:
    interval = line(claim(SIEGE, "army", "rebels"), claim(HOLD, "army"))[-1]
    assert (interval.state, keys(interval)) == (ControlState.ENCIRCLED, ["rebels"])


def test_a_capture_this_month_is_the_one_on_a_day_in_it() -> None:
    exact = claim(TAKE, "army", "rebels", day="2020-05-09")
    vague = claim(TAKE, "army", day="2020-05", report="r2")
    (interval,) = line(exact, vague)
    assert (interval.first, keys(interval)) == (day("2020-05-09"), ["army"])


def test_a_capture_this_month_does_not_undo_what_came_after_the_day_in_it() -> None:
    exact = claim(TAKE, "army", "rebels", day="2020-05-09")
    back = claim(TAKE, "rebels", "army", day="2020-05-10", report="r3")
    vague = claim(TAKE, "army", day="2020-05", report="r2")
    assert keys(line(exact, back, vague)[-1]) == ["rebels"]


def test_a_loss_this_month_is_the_capture_on_a_day_in_it() -> None:
    exact = claim(TAKE, "army", day="2020-05-09")
    vague = claim(LEAVE, "rebels", day="2020-05", report="r2")
    assert [one.first for one in line(exact, vague)] == [day("2020-05-09")]


def test_a_capture_this_month_by_another_side_is_drawn() -> None:
    exact = claim(TAKE, "army", day="2020-05-09")
    vague = claim(TAKE, "militia", day="2020-05", report="r2")
    assert keys(line(exact, vague)[-1]) == ["militia"]


def test_a_taker_may_lose_the_place_in_the_month_of_its_capture() -> None:
    exact = claim(TAKE, "army", day="2020-05-09")
    vague = claim(LEAVE, "army", day="2020-05", report="r2")
    assert line(exact, vague)[-1].state is ControlState.LOST


def test_a_loss_this_year_is_not_the_capture_of_months_before() -> None:
    exact = claim(TAKE, "army", day="2020-05-09")
    back = claim(TAKE, "rebels", "army", day="2020-06-09", report="r3")
    vague = claim(LEAVE, "rebels", day="2020", report="r2")
    assert line(exact, back, vague)[-1].state is ControlState.LOST


def test_a_capture_this_month_is_drawn_where_no_day_in_it_is_named() -> None:
    exact = claim(TAKE, "army", day="2020-04-09")
    back = claim(TAKE, "rebels", "army", day="2020-04-10", report="r3")
    vague = claim(TAKE, "army", day="2020-05", report="r2")
    assert line(exact, back, vague)[-1].first == day("2020-05-31")


def test_what_had_happened_by_a_day_says_nothing_against_that_very_day() -> None:
    before = claim(TAKE, "army", day="/2020-05-09", report="r2")
    that_day = claim(TAKE, "rebels", day="2020-05-09")
    (interval,) = line(before, that_day)
    assert (keys(interval), interval.marks) == (["rebels"], ())


def test_what_had_happened_by_another_day_is_drawn() -> None:
    before = claim(TAKE, "army", day="/2020-05-09", report="r2")
    later = claim(TAKE, "rebels", day="2020-05-10")
    assert [keys(one) for one in line(before, later)] == [["army"], ["rebels"]]


def test_a_source_that_confesses_makes_it_solid() -> None:
    assert line(CONFESSION)[-1].standing is Standing.SOLID


@pytest.mark.parametrize(
    "opposite",
    [
        claim(HOLD, "army", origin="army", report="r2"),
        claim(TAKE, "army", "rebels", origin="army", start=900),
        claim(TAKE, "rebels", "army", origin="army", modality="denied", report="r2"),
        claim(HOLD, "rebels", origin="army", modality="denied", report="r2"),
    ],
)
def test_a_source_that_says_the_opposite_too_confesses_nothing(opposite: Claim) -> None:
    assert {one.standing for one in line(CONFESSION, opposite)} == {Standing.CLAIMED}


@pytest.mark.parametrize(
    "other",
    [
        claim(HOLD, "army", origin="army", day="2020-04-20", report="r2"),
        claim(HOLD, "army", origin="army", place="other-hill", report="r2"),
        claim(TAKE, "rebels", "army", origin="militia", modality="denied", report="r2"),
        claim(HOLD, "army", origin="army", modality="negated", report="r2"),
    ],
)
def test_another_day_place_or_source_takes_nothing_from_a_confession(other: Claim) -> None:
    on_hill = [one for one in line(CONFESSION, other) if one.place == "hill"]
    assert on_hill[-1].standing is Standing.SOLID
