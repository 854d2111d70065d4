"""The rules that turn one time expression into days, given what it counts from."""

import calendar
import datetime as dt
from collections.abc import Callable, Mapping

import msgspec

from lagebild.domain.interval import Interval, Precision, month_of, one_day
from lagebild.domain.mention import TimeExpression, TimeForm, TimeUnit
from lagebild.resolution.date_rules import read_date
from lagebild.resolution.day_arithmetic import (
    bounded,
    clamped,
    season_of,
    shifted,
    stretch,
    unit_around,
)
from lagebild.resolution.ground import NO_ANCHOR, NO_PUBLICATION, Ground, Reading, unknown

# "A few weeks ago" is two to six weeks ago, "the past weeks" are the last four.
_FEW_FROM, _FEW_TO, _FEW_LAST = 2, 6, 4


def read_time(time: TimeExpression, ground: Ground) -> Reading:
    """Return the days that the expression names on this ground, and how they were worked out."""
    try:
        reading = _RULES[time.form](time, ground)
    except (ValueError, OverflowError):
        return Reading(days=None, how="no calendar has such a day")
    if reading.days is None:
        return reading
    return msgspec.structs.replace(reading, days=bounded(reading.days, time.bound))


def _weekday(time: TimeExpression, ground: Ground) -> Reading:
    day = ground.publication
    if day is None or time.weekday is None:
        return unknown(NO_PUBLICATION)
    name = calendar.day_name[time.weekday]
    if time.amount == 1:
        ahead = (time.weekday - day.weekday() - 1) % 7 + 1
        first, how = day + dt.timedelta(days=ahead), f"the next {name} after {{publication}}"
    else:
        back = (day.weekday() - time.weekday) % 7
        back = 7 if time.past and back == 0 else back
        relation = "before" if time.past else "not after"
        first = day - dt.timedelta(days=back)
        how = f"the latest {name} {relation} {{publication}}"
    if time.until is None or time.until.weekday is None:
        return Reading(days=one_day(first), how=how)
    length = (time.until.weekday - time.weekday) % 7
    last = first + dt.timedelta(days=length)
    how += f", to the {calendar.day_name[time.until.weekday]} after it"
    return Reading(days=stretch(first, last), how=how)


def _season(time: TimeExpression, ground: Ground) -> Reading:
    if time.season is None:
        return unknown("no season is said")
    if time.until and time.until.season and time.until.year and time.year:
        first, last = season_of(time.year, time.season), time.until
        end = season_of(time.until.year, last.season or time.season)
        if first.first and end.last:
            return Reading(days=stretch(first.first, end.last), how="the seasons of those years")
    if time.year is not None:
        return Reading(days=season_of(time.year, time.season), how="the season of that year")
    day = ground.publication
    if day is None:
        return unknown(NO_PUBLICATION)
    seasons = [season_of(day.year + step, time.season) for step in (-2, -1, 0, 1)]
    if time.amount == 1:
        days = next(s for s in seasons if s.first and s.first > day)
        return Reading(days=days, how="the next such season after {publication}")
    begun = [s for s in seasons if s.first and s.first <= day]
    if time.past:
        begun = [s for s in begun if s.last and s.last < day]
    return Reading(days=begun[-1], how="the latest such season before {publication}")


def _shift(time: TimeExpression, ground: Ground) -> Reading:
    day, unit = ground.publication, time.unit
    if day is None or unit is None or time.amount is None:
        return unknown(NO_PUBLICATION)
    if time.vague:
        sign = -1 if time.amount < 0 else 1
        ends = [shifted(day, sign * count, unit) for count in (_FEW_FROM, _FEW_TO)]
        direction = "before" if sign < 0 else "after"
        how = f"{_FEW_FROM} to {_FEW_TO} {unit.value}s {direction} {{publication}}"
        return Reading(days=stretch(*ends), how=how)
    days = unit_around(shifted(day, time.amount, unit), unit)
    return Reading(days=days, how=f"{_count(time.amount, unit)} {{publication}}")


def _count(amount: int, unit: TimeUnit) -> str:
    if amount == 0:
        return f"the {unit.value} of"
    plural = "" if abs(amount) == 1 else "s"
    return f"{abs(amount)} {unit.value}{plural} {'before' if amount < 0 else 'after'}"


def _span(time: TimeExpression, ground: Ground) -> Reading:
    day, unit = ground.publication, time.unit
    if day is None or unit is None:
        return unknown(NO_PUBLICATION)
    ahead = (time.amount or 0) > 0
    amount = abs(time.amount or 1)
    if time.vague:
        amount = _FEW_LAST - 1 if unit is TimeUnit.DAY else _FEW_LAST
    far = shifted(day, amount if ahead else -amount, unit)
    if unit is TimeUnit.YEAR and not ahead:
        far = far.replace(day=1)
    about = "about " if time.vague else ""
    direction = "from {publication} on" if ahead else "up to {publication}"
    plural = "" if amount == 1 else "s"
    days = Interval(first=min(day, far), last=max(day, far), precision=Precision.RANGE)
    return Reading(days=days, how=f"{about}{amount} {unit.value}{plural} {direction}")


def _unit(time: TimeExpression, ground: Ground) -> Reading:
    day, unit, amount = ground.publication, time.unit, time.amount or 0
    if day is None or unit is None:
        return unknown(NO_PUBLICATION)
    whole = unit_around(shifted(day, amount, unit), unit)
    how = f"the {unit.value} of {{publication}}"
    if amount:
        how = f"{_count(amount, unit)} that of {{publication}}"
    first, last = _within(whole, time), _within(whole, time.until or time)
    if first == last:
        return Reading(days=first, how=how)
    if first.first is None or last.last is None:
        return unknown("a part of a stretch without an end")
    return Reading(days=stretch(first.first, last.last), how=f"a part of {how}")


def _within(whole: Interval, part: TimeExpression) -> Interval:
    """Return the weekday of a week, the day of a month, the month or day of a year."""
    start = whole.first or dt.date.min
    if part.weekday is not None:
        return one_day(start + dt.timedelta(days=part.weekday))
    if part.day is not None:
        return one_day(clamped(start.year, part.month or start.month, part.day))
    return month_of(start.year, part.month) if part.month else whole


def _anchored(time: TimeExpression, ground: Ground) -> Reading:
    anchor, unit = ground.anchor, time.unit
    if time.amount and unit is TimeUnit.DAY and ground.day:
        anchor = ground.day
    if anchor is None or anchor.days.first is None or anchor.days.last is None:
        return _from_publication(time, ground)
    if not time.amount or unit is None:
        return Reading(days=anchor.days, how=f"counted from '{anchor.text}'")
    first, last = anchor.days.first, anchor.days.last
    how = f"{_count(time.amount, unit)} '{anchor.text}'"
    if time.vague:
        sign = -1 if time.amount < 0 else 1
        counts = (sign * _FEW_FROM, sign * _FEW_TO)
        ends = [shifted(end, count, unit) for end in (first, last) for count in counts]
        return Reading(days=stretch(min(ends), max(ends)), how=how)
    # Counting in years from a day gives a year: the words are no more exact than their unit.
    first = unit_around(shifted(first, time.amount, unit), unit).first or first
    last = unit_around(shifted(last, time.amount, unit), unit).last or last
    whole = unit_around(first, unit)
    return Reading(days=whole if whole.last == last else stretch(first, last), how=how)


def _from_publication(time: TimeExpression, ground: Ground) -> Reading:
    """Count from publication, where the text names no time to count from before it.

    What would come after publication is only a candidate: reports tell of what has happened.
    """
    if not time.amount or time.unit is None or ground.publication is None:
        return unknown(NO_ANCHOR)
    reading = _shift(time, ground)
    how = f"{NO_ANCHOR}: {reading.how}"
    return Reading(days=reading.days, how=how, sure=time.amount < 0)


def _said_then(time: TimeExpression, ground: Ground) -> Reading:
    if ground.publication is None:
        return unknown(NO_PUBLICATION)
    if time.form is TimeForm.RECENT:
        days = Interval(first=None, last=ground.publication)
        return Reading(days=days, how="some day up to {publication}")
    return Reading(days=one_day(ground.publication), how="the day of {publication}")


def _dayless(_time: TimeExpression, _ground: Ground) -> Reading:
    return unknown("it names no day")


_RULES: Mapping[TimeForm, Callable[[TimeExpression, Ground], Reading]] = {
    TimeForm.DATE: read_date,
    TimeForm.WEEKDAY: _weekday,
    TimeForm.SEASON: _season,
    TimeForm.SHIFT: _shift,
    TimeForm.SPAN: _span,
    TimeForm.UNIT: _unit,
    TimeForm.ANCHORED: _anchored,
    TimeForm.NOW: _said_then,
    TimeForm.RECENT: _said_then,
    TimeForm.DURATION: _dayless,
    TimeForm.SET: _dayless,
    TimeForm.CLOCK: _dayless,
    TimeForm.VAGUE: _dayless,
}
