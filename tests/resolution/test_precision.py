"""A resolved day is never more exact than the words."""

import datetime as dt
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.interval import Interval, month_of, one_day, year_of
from lagebild.domain.mention import TimeExpression, TimeForm, TimeUnit
from lagebild.resolution.ground import Dated, Ground
from lagebild.resolution.time_rules import read_time

_FEWEST_DAYS: Mapping[TimeUnit, int] = {
    TimeUnit.DAY: 1,
    TimeUnit.WEEK: 7,
    TimeUnit.MONTH: 28,
    TimeUnit.QUARTER: 90,
    TimeUnit.YEAR: 365,
    TimeUnit.DECADE: 3652,
    TimeUnit.CENTURY: 36524,
}
_DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31))
_ANCHORS = st.one_of(
    st.none(),
    _DAYS.map(one_day),
    _DAYS.map(lambda day: month_of(day.year, day.month)),
    _DAYS.map(lambda day: year_of(day.year)),
)
_COUNTING = st.builds(
    TimeExpression,
    form=st.sampled_from([TimeForm.SHIFT, TimeForm.UNIT, TimeForm.ANCHORED]),
    unit=st.sampled_from([*_FEWEST_DAYS]),
    amount=st.integers(-9, -1) | st.integers(1, 9),
    vague=st.booleans(),
)


@given(_COUNTING, _DAYS, _ANCHORS)
def test_what_counts_in_a_unit_is_no_shorter_than_it(
    time: TimeExpression, day: dt.date, anchor: Interval | None
) -> None:
    said = Dated(text="then", days=anchor) if anchor else None
    one = said if said and said.days.single else None
    days = read_time(time, Ground(publication=day, anchor=said, day=one)).days
    fewest = _FEWEST_DAYS[time.unit or TimeUnit.DAY]
    assert days is None or days.days is None or days.days >= fewest


@given(st.integers(1900, 2050), st.none() | st.integers(1, 12), _DAYS)
def test_a_date_without_a_day_is_a_month_or_a_year(
    year: int, month: int | None, day: dt.date
) -> None:
    time = TimeExpression(form=TimeForm.DATE, year=year, month=month)
    days = read_time(time, Ground(publication=day)).days
    assert days is not None
    assert (days.days or 0) >= _FEWEST_DAYS[TimeUnit.MONTH if month else TimeUnit.YEAR]


@given(st.integers(1, 4), st.none() | st.integers(1950, 2050), _DAYS)
def test_seasons_and_quarters_are_whole(number: int, year: int | None, day: dt.date) -> None:
    for time in (
        TimeExpression(form=TimeForm.SEASON, season=number, year=year),
        TimeExpression(form=TimeForm.DATE, quarter=number, year=year),
    ):
        days = read_time(time, Ground(publication=day)).days
        assert days is None or (days.days or 0) >= _FEWEST_DAYS[TimeUnit.QUARTER] - 1


@given(st.sampled_from([form for form in TimeForm if not form.names_days]), _DAYS)
def test_what_names_no_day_has_none(form: TimeForm, day: dt.date) -> None:
    time = TimeExpression(form=form, unit=TimeUnit.DAY, amount=1, hour=8)
    assert read_time(time, Ground(publication=day)).days is None
