import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.interval import Interval, Precision, month_of, one_day, year_of
from lagebild.domain.mention import Bound, TimeUnit
from lagebild.resolution.day_arithmetic import bounded, season_of, shifted, stretch, unit_around

_DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


def test_a_month_before_the_31st_is_the_last_of_a_shorter_month() -> None:
    assert shifted(dt.date(2017, 3, 31), -1, TimeUnit.MONTH) == dt.date(2017, 2, 28)


def test_a_year_before_29_february_is_28_february() -> None:
    assert shifted(dt.date(2016, 2, 29), -1, TimeUnit.YEAR) == dt.date(2015, 2, 28)


@given(_DAYS, st.integers(-500, 500))
def test_days_there_and_back_are_the_same_day(day: dt.date, amount: int) -> None:
    assert shifted(shifted(day, amount, TimeUnit.DAY), -amount, TimeUnit.DAY) == day


@given(_DAYS, st.sampled_from(TimeUnit))
def test_the_unit_around_a_day_covers_it(day: dt.date, unit: TimeUnit) -> None:
    assert unit_around(day, unit).covers(day)


@given(_DAYS)
def test_a_week_goes_from_monday_to_sunday(day: dt.date) -> None:
    week = unit_around(day, TimeUnit.WEEK)
    assert week.first is not None
    assert (week.first.weekday(), week.days) == (0, 7)


def test_summer_is_june_to_august() -> None:
    assert season_of(2014, 2).iso() == "2014-06-01/2014-08-31"


def test_winter_goes_on_into_the_next_year() -> None:
    assert season_of(2015, 4).iso() == "2015-12-01/2016-02-29"


def test_a_stretch_of_one_day_is_a_day() -> None:
    assert stretch(dt.date(2017, 1, 1), dt.date(2017, 1, 1)) == one_day(dt.date(2017, 1, 1))


@pytest.mark.parametrize(
    ("bound", "iso"), [(Bound.AT, "2017-05"), (Bound.SINCE, "2017-05/"), (Bound.UNTIL, "/2017-05")]
)
def test_a_bound_opens_an_end_and_keeps_the_precision(bound: Bound, iso: str) -> None:
    assert bounded(month_of(2017, 5), bound).iso() == iso


def test_a_bound_leaves_an_open_interval_as_it_is() -> None:
    until = Interval(first=None, last=year_of(2017).last, precision=Precision.YEAR)
    assert bounded(until, Bound.SINCE) == until
