"""Days on the line."""

import datetime as dt

import pytest

from lagebild.domain.picture import Standing

from .made import (
    HOLD,
    TAKE,
    claim,
    day,
    inferred,
    keys,
    line,
)


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("/2020-05-09", "2020-05-09"),
        ("2020-05", "2020-05-31"),
        ("2020-05-04/2020-05-10", "2020-05-10"),
    ],
)
def test_a_vague_capture_is_drawn_at_its_last_day(said: str, first: str) -> None:
    (interval,) = line(claim(TAKE, "army", day=said))
    assert interval.first == day(first)
    assert "at the latest" in interval.reason


def test_what_lasts_since_a_month_begins_on_its_first_day() -> None:
    (interval,) = line(claim(HOLD, "army", day="2020-03/"))
    assert interval.first == day("2020-03-01")
    assert interval.said_until == day("2020-05-02")


def test_the_past_stays_the_past() -> None:
    (interval,) = line(claim(TAKE, "army", day="2014"))
    assert interval.said_until == dt.date(2014, 12, 31)


def test_nobody_confesses_by_a_side_that_the_clause_does_not_name() -> None:
    said = claim(TAKE, "militia", "army", origin="army")
    assert line(said)[-1].standing is Standing.SOLID
    assert line(inferred(said))[-1].standing is Standing.CLAIMED


def test_a_side_filled_in_leaves_a_boast_a_boast() -> None:
    boast = inferred(claim(TAKE, "army", "rebels", origin="army"))
    other = claim(HOLD, "rebels", origin="observers", report="r2")
    assert keys(line(boast, other)[-1]) == ["rebels"]
