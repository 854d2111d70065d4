"""Intervals keep their precision, and their algebra holds."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.interval import (
    Interval,
    Precision,
    month_of,
    one_day,
    parse_iso,
    year_of,
)

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    match draw(st.sampled_from(["closed", "from", "until"])):
        case "from":
            return Interval(first=first, last=None)
        case "until":
            return Interval(first=None, last=last)
    return Interval(first=first, last=last, precision=Precision.RANGE)


def test_an_interval_open_at_both_ends_is_refused() -> None:
    with pytest.raises(ValueError, match="None for unknown"):
        Interval(first=None, last=None)


def test_an_interval_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends on 2017-11-08, before its start on 2017-11-09"):
        Interval(first=dt.date(2017, 11, 9), last=dt.date(2017, 11, 8))


@pytest.mark.parametrize(
    "value",
    [
        "2017-11-09",
        "2014-06",
        "2015",
        "2019-02-26/2019-03-01",
        "2018-09/",
        "/2017-11",
        "2015/",
        "/2019-03-01",
        "2019-02-09/",
    ],
)
def test_iso_values_come_back_as_they_were(value: str) -> None:
    assert parse_iso(value).iso() == value


@pytest.mark.parametrize("value", ["", "/", "soon", "2017-13-01", "2017-11-09-01"])
def test_other_text_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_iso(value)


def test_units_know_their_days() -> None:
    assert month_of(2020, 2).days == 29
    assert year_of(2019).days == 365
    assert one_day(dt.date(2019, 3, 1)).single == dt.date(2019, 3, 1)
    assert Interval(first=None, last=dt.date(2019, 3, 1)).days is None


@given(intervals(), intervals(), DAYS)
def test_two_intervals_meet_in_the_days_that_both_cover(
    one: Interval, other: Interval, day: dt.date
) -> None:
    both = one.meet(other)

    assert one.overlaps(other) == other.overlaps(one) == (both is not None)
    if both:
        assert both.covers(day) == (one.covers(day) and other.covers(day))


@given(intervals())
def test_what_is_written_is_read_again_as_the_same_days(interval: Interval) -> None:
    again = parse_iso(interval.iso())

    assert (again.first, again.last) == (interval.first, interval.last)


@given(intervals())
def test_an_interval_meets_itself_in_itself(interval: Interval) -> None:
    assert interval.meet(interval) == interval
