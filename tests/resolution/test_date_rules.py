import datetime as dt

import pytest

from lagebild.domain.interval import one_day
from lagebild.domain.mention import TimeExpression, TimeForm
from lagebild.resolution.date_rules import read_date
from lagebild.resolution.ground import Dated, Ground

PUBLISHED = dt.date(2017, 11, 10)


def _read(
    *, month: int, day: int | None = None, ahead: bool = False, weekday: int | None = None
) -> str:
    time = TimeExpression(
        form=TimeForm.DATE, month=month, day=day, weekday=weekday, amount=1 if ahead else None
    )
    days = read_date(time, Ground(publication=PUBLISHED)).days
    return days.iso() if days else ""


def test_a_date_without_a_year_is_the_latest_not_after_publication() -> None:
    assert (_read(month=11, day=10), _read(month=11, day=11)) == ("2017-11-10", "2016-11-11")


@pytest.mark.parametrize(("month", "days"), [(1, "2018-01-05"), (3, "2017-03-05")])
def test_a_day_looks_ahead_by_60_days_at_most(month: int, days: str) -> None:
    assert _read(month=month, day=5, ahead=True) == days


def test_a_month_that_looks_ahead_is_the_next_one() -> None:
    assert _read(month=6, ahead=True) == "2018-06"


def test_a_weekday_chooses_the_year_where_it_fits() -> None:
    assert _read(month=11, day=16, weekday=3) == "2017-11-16"


def test_a_weekday_that_fits_no_year_near_is_left_aside() -> None:
    assert _read(month=9, day=16, weekday=2) == "2017-09-16"


def test_29_february_is_looked_for_in_leap_years() -> None:
    assert _read(month=2, day=29) == "2016-02-29"


def test_a_told_date_lends_its_year() -> None:
    told = Dated(text="9 March 2012", days=one_day(dt.date(2012, 3, 9)))
    time = TimeExpression(form=TimeForm.DATE, month=3, day=10)
    reading = read_date(time, Ground(publication=PUBLISHED, narrated=told))
    assert reading.days == one_day(dt.date(2012, 3, 10))


def test_what_follows_a_told_date_may_lie_in_the_next_year() -> None:
    told = Dated(text="28 December 2012", days=one_day(dt.date(2012, 12, 28)))
    time = TimeExpression(form=TimeForm.DATE, month=1, day=3)
    reading = read_date(time, Ground(narrated=told))
    assert reading.days == one_day(dt.date(2013, 1, 3))


def test_a_date_without_year_and_ground_is_unknown() -> None:
    time = TimeExpression(form=TimeForm.DATE, month=3, day=10)
    assert read_date(time, Ground()).days is None
