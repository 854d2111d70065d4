"""The rules for dates: whatever of year, month and day is said."""

import calendar
import datetime as dt

import msgspec

from lagebild.domain.interval import Interval, month_of, one_day, year_of
from lagebild.domain.mention import TimeExpression, TimeUnit
from lagebild.resolution.day_arithmetic import (
    clamped,
    easter_days,
    quarter_of,
    shifted,
    stretch,
    years_of,
)
from lagebild.resolution.ground import NO_PUBLICATION, Ground, Reading, unknown

# A day without a year lies at most this far ahead, and only where the words look ahead.
_AHEAD = dt.timedelta(days=60)
# 29 February comes at least once in eight years.
_YEARS_AROUND = range(-8, 9)


def read_date(time: TimeExpression, ground: Ground) -> Reading:
    """Return the days of a date; one without a year is the latest not after publication."""
    if time.until:
        return _date_range(time, time.until, ground)
    if time.year is not None:
        return Reading(days=_date_in(time.year, time), how="the date with its year")
    if time.month is time.day is time.quarter is time.easter is None:
        return unknown("neither a month nor a day is said")
    told = _narrated_date(time, ground)
    if told:
        return told
    if ground.publication is None:
        return unknown(f"a date without a year, and {NO_PUBLICATION}")
    return _yearless(time, ground.publication)


def _yearless(time: TimeExpression, day: dt.date) -> Reading:
    fitting = _on_weekday(time, day, time.weekday) if time.weekday is not None else None
    if fitting:
        return fitting
    days = _next_or_latest(time, day)
    if days is None:
        return unknown("no calendar has such a day")
    ahead = days.first is not None and days.first > day
    relation = "before" if time.past else "after" if ahead else "not after"
    which = "next" if ahead else "latest"
    return Reading(days=days, how=f"the {which} {_name(time)} {relation} {{publication}}")


def _on_weekday(time: TimeExpression, day: dt.date, weekday: int) -> Reading | None:
    """Return the date nearest to the day that falls on the weekday said."""
    around = [days for days in (_placed(time, day, step) for step in (-1, 0, 1)) if days]
    fitting = [days for days in around if days.first and days.first.weekday() == weekday]
    if not fitting:
        return None
    nearest = min(fitting, key=lambda days: abs((days.first or day) - day))
    name = f"the {_name(time)} that is a {calendar.day_name[weekday]}"
    return Reading(days=nearest, how=f"{name}, nearest to {{publication}}")


def _next_or_latest(time: TimeExpression, day: dt.date) -> Interval | None:
    """Return the next one, where the words look ahead and one is near, else the latest one."""
    around = [days for days in (_placed(time, day, step) for step in _YEARS_AROUND) if days]
    if time.past:
        around = [days for days in around if days.last and days.last < day]
    if time.amount == 1:
        after = [days for days in around if days.first and days.first > day]
        near = after[0].first if after else None
        if near and (time.day is None or near - day <= _AHEAD):
            return after[0]
    before = [days for days in around if days.first and days.first <= day]
    return before[-1] if before else None


def _placed(time: TimeExpression, day: dt.date, step: int) -> Interval | None:
    """Return the date so many years on from the day's, or months where only a day is said."""
    try:
        if time.month is not None or time.day is None:
            return _date_in(day.year + step, time)
        month = shifted(day.replace(day=1), step, TimeUnit.MONTH)
        return one_day(month.replace(day=time.day or 1))
    except ValueError:
        return None


def _narrated_date(time: TimeExpression, ground: Ground) -> Reading | None:
    """Return the date nearest to the one that the text tells of, not after publication."""
    told = ground.narrated
    if told is None or told.days.first is None:
        return None
    start = told.days.first
    options = [days for days in (_placed(time, start, step) for step in (-1, 0, 1)) if days]
    if ground.publication:
        options = [days for days in options if days.first and days.first <= ground.publication]
    if not options:
        return None
    days = min(options, key=lambda option: abs((option.first or start) - start))
    return Reading(days=days, how=f"the {_name(time)} nearest to '{told.text}'")


def _date_range(time: TimeExpression, until: TimeExpression, ground: Ground) -> Reading:
    opening = msgspec.structs.replace(time, until=None)
    if time.year is None and until.year is not None:
        end = _date_in(until.year, until)
        starts = [_date_in(year, opening) for year in (until.year, until.year - 1)]
        first = next(
            (s.first for s in starts if s.first and end.last and s.first <= end.last), None
        )
        how = "the dates with their year"
    else:
        reading = read_date(opening, ground)
        if reading.days is None or reading.days.first is None:
            return reading
        first, how = reading.days.first, reading.how
        if until.month is None and time.month is not None and until.year is None:
            until = msgspec.structs.replace(until, month=first.month)
        years = (until.year,) if until.year else (first.year, first.year + 1)
        ends = [_date_in(year, until) for year in years]
        end = next((e for e in ends if e.last and e.last >= first), ends[-1])
    if first is None or end.last is None or first > end.last:
        return unknown("a range that ends before it begins")
    return Reading(days=stretch(first, end.last), how=how)


def _date_in(year: int, time: TimeExpression) -> Interval:
    if time.month is None:
        return _without_month(year, time)
    if time.day is None:
        return month_of(year, time.month)
    if time.vague:
        return one_day(clamped(year, time.month, time.day))
    return one_day(dt.date(year, time.month, time.day))


def _without_month(year: int, time: TimeExpression) -> Interval:
    if time.easter is not None:
        return easter_days(year, time.easter, time.length)
    if time.quarter is not None:
        return quarter_of(year, time.quarter)
    if time.unit in (TimeUnit.DECADE, TimeUnit.CENTURY):
        return years_of(year, time.unit)
    return year_of(year)


def _name(time: TimeExpression) -> str:
    if time.easter is not None:
        return f"day {time.easter:+} from Easter"
    if time.quarter is not None:
        return f"quarter {time.quarter}"
    if time.month is None:
        return f"day {time.day} of a month"
    month = calendar.month_name[time.month]
    return f"{time.day} {month}" if time.day else month
