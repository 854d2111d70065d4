"""Counting days, weeks, months and years."""

import calendar
import datetime as dt

from dateutil.easter import easter  # type: ignore[import-untyped]

from lagebild.domain.interval import Interval, Precision, month_of, one_day, year_of
from lagebild.domain.mention import Bound, TimeUnit

_FIRST_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}
_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.QUARTER: 3, TimeUnit.YEAR: 12}
_YEARS = {TimeUnit.DECADE: 10, TimeUnit.CENTURY: 100}


def shifted(day: dt.date, amount: int, unit: TimeUnit) -> dt.date:
    """Return the day so many units away; the last of a shorter month where there is no such day.

    Raises ValueError or OverflowError where the calendar has no such year.
    """
    if unit in (TimeUnit.WEEK, TimeUnit.WEEKEND):
        return day + dt.timedelta(weeks=amount)
    months = _MONTHS.get(unit) or 12 * _YEARS.get(unit, 0)
    if not months:
        return day + dt.timedelta(days=amount if unit is TimeUnit.DAY else 0)
    years, month = divmod(day.month - 1 + amount * months, 12)
    return clamped(day.year + years, month + 1, day.day)


def clamped(year: int, month: int, day: int) -> dt.date:
    """Return the day, or the last of the month where it is shorter."""
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def unit_around(day: dt.date, unit: TimeUnit) -> Interval:
    """Return the day, or the week from Monday, month, quarter, year and so on that it lies in."""
    if unit in (TimeUnit.WEEK, TimeUnit.WEEKEND):
        monday = day - dt.timedelta(days=day.weekday())
        return Interval(first=monday, last=monday + dt.timedelta(days=6), precision=Precision.WEEK)
    if unit is TimeUnit.MONTH:
        return month_of(day.year, day.month)
    if unit is TimeUnit.QUARTER:
        return quarter_of(day.year, (day.month + 2) // 3)
    if unit is TimeUnit.YEAR:
        return year_of(day.year)
    if unit in _YEARS:
        return years_of(day.year, unit)
    return one_day(day)


def years_of(year: int, unit: TimeUnit) -> Interval:
    """Return the decade or century that a year lies in; the 19th century begins in 1800."""
    length = _YEARS[unit]
    start = year - year % length
    last = dt.date(start + length - 1, 12, 31)
    return Interval(first=dt.date(start, 1, 1), last=last, precision=Precision.RANGE)


def quarter_of(year: int, quarter: int) -> Interval:
    """Return a quarter of a year, from 1."""
    last = month_of(year, 3 * quarter).last
    return Interval(first=dt.date(year, 3 * quarter - 2, 1), last=last, precision=Precision.RANGE)


def easter_days(year: int, offset: int, length: int) -> Interval:
    """Return so many days from one by Easter Sunday, as the Western churches count it."""
    sunday: dt.date = easter(year)
    first = sunday + dt.timedelta(days=offset)
    return stretch(first, first + dt.timedelta(days=length - 1))


def season_of(year: int, season: int) -> Interval:
    """Return a season, spring from March as 1; a winter is named after the year it begins in."""
    month = _FIRST_MONTH[season]
    end_year, end_month = (year + 1, 2) if season == 4 else (year, month + 2)
    last = month_of(end_year, end_month).last
    return Interval(first=dt.date(year, month, 1), last=last, precision=Precision.SEASON)


def stretch(first: dt.date, last: dt.date) -> Interval:
    """Return the days from one to the other, in whichever order they come."""
    first, last = min(first, last), max(first, last)
    precision = Precision.DAY if first == last else Precision.RANGE
    return Interval(first=first, last=last, precision=precision)


def bounded(days: Interval, bound: Bound) -> Interval:
    """Return the days with the end opened that the words leave open."""
    if bound is Bound.SINCE and days.first:
        return Interval(first=days.first, last=None, precision=days.precision)
    if bound is Bound.UNTIL and days.last:
        return Interval(first=None, last=days.last, precision=days.precision)
    return days
