import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.interval import Interval, Precision, month_of, one_day, year_of
from lagebild.domain.mention import Bound, TimeExpression, TimeForm, TimeUnit
from lagebild.resolution.ground import Dated, Ground
from lagebild.resolution.time_rules import read_time

FRIDAY = dt.date(2017, 11, 10)
_DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1))
_OPEN_TO_MONTHS = st.one_of(st.none(), st.integers(1, 12))


@st.composite
def _expressions(draw: st.DrawFn) -> TimeExpression:
    month = draw(_OPEN_TO_MONTHS)
    return TimeExpression(
        form=draw(st.sampled_from(TimeForm)),
        bound=draw(st.sampled_from(Bound)),
        year=draw(st.one_of(st.none(), st.integers(1950, 2050))),
        month=month,
        day=draw(st.one_of(st.none(), st.integers(1, 28))) if month else None,
        weekday=draw(st.one_of(st.none(), st.integers(0, 6))),
        season=draw(st.one_of(st.none(), st.integers(1, 4))),
        amount=draw(st.one_of(st.none(), st.integers(-40, 40))),
        unit=draw(st.one_of(st.none(), st.sampled_from(TimeUnit))),
        past=draw(st.booleans()),
        vague=draw(st.booleans()),
    )


def _says_a_day(time: TimeExpression) -> bool:
    within = (TimeUnit.SECOND, TimeUnit.MINUTE, TimeUnit.HOUR, TimeUnit.DAY)
    named = time.day is not None or time.weekday is not None or time.unit in within
    return named or time.form in (TimeForm.NOW, TimeForm.RECENT)


@given(_expressions(), _DAYS)
def test_days_are_never_more_exact_than_the_words(time: TimeExpression, day: dt.date) -> None:
    anchor = Dated(text="then", days=month_of(day.year, day.month))
    days = read_time(time, Ground(publication=day, anchor=anchor)).days
    assert days is None or days.single is None or _says_a_day(time)


@given(_expressions(), _DAYS)
def test_a_weekday_that_does_not_look_ahead_is_not_after_publication(
    time: TimeExpression, day: dt.date
) -> None:
    reading = read_time(time, Ground(publication=day))
    looks_ahead = time.amount == 1 or time.form is not TimeForm.WEEKDAY
    assert looks_ahead or reading.days is None or (reading.days.first or day) <= day


@given(_expressions())
def test_without_any_ground_only_a_year_gives_days(time: TimeExpression) -> None:
    assert read_time(time, Ground()).days is None or time.year is not None


def test_a_year_that_no_calendar_has_is_unknown() -> None:
    time = TimeExpression(form=TimeForm.SHIFT, amount=-3000, unit=TimeUnit.YEAR)
    assert read_time(time, Ground(publication=FRIDAY)).days is None


@pytest.mark.parametrize(
    ("anchor", "unit", "iso"),
    [
        (one_day(dt.date(2017, 5, 3)), TimeUnit.DAY, "2017-05-01"),
        (one_day(dt.date(2017, 5, 3)), TimeUnit.WEEK, "2017-04-17/2017-04-23"),
        (one_day(dt.date(2017, 5, 3)), TimeUnit.MONTH, "2017-03"),
        (one_day(dt.date(2017, 5, 3)), TimeUnit.YEAR, "2015"),
        (month_of(2017, 5), TimeUnit.MONTH, "2017-03"),
        (year_of(2017), TimeUnit.YEAR, "2015"),
    ],
)
def test_two_units_before_an_anchor(anchor: Interval, unit: TimeUnit, iso: str) -> None:
    time = TimeExpression(form=TimeForm.ANCHORED, amount=-2, unit=unit)
    reading = read_time(time, Ground(anchor=Dated(text="then", days=anchor)))
    assert reading.days is not None
    assert reading.days.iso() == iso


def test_a_stretch_of_years_begins_with_its_month() -> None:
    time = TimeExpression(form=TimeForm.SPAN, amount=-2, unit=TimeUnit.YEAR)
    days = read_time(time, Ground(publication=dt.date(2019, 3, 1))).days
    assert days is not None
    assert (days.iso(), days.precision) == ("2017-03-01/2019-03-01", Precision.RANGE)


def test_the_calculation_names_the_anchor() -> None:
    time = TimeExpression(form=TimeForm.ANCHORED, amount=-3, unit=TimeUnit.YEAR)
    reading = read_time(time, Ground(anchor=Dated(text="I 2017", days=year_of(2017))))
    assert reading.how == "3 years before 'I 2017'"
