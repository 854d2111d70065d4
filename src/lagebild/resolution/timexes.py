"""TIMEX3 types and values of times whose days are worked out."""

import datetime as dt
from collections.abc import Mapping

import msgspec

from lagebild.domain.interval import Interval
from lagebild.domain.mention import DayPart, TimeExpression, TimeForm, TimeMention, TimeUnit
from lagebild.domain.timex import Timex, TimexType

_LETTERS: Mapping[TimeUnit, str] = {
    TimeUnit.SECOND: "TS",
    TimeUnit.MINUTE: "TM",
    TimeUnit.HOUR: "TH",
    TimeUnit.DAY: "D",
    TimeUnit.WEEKEND: "WE",
    TimeUnit.WEEK: "W",
    TimeUnit.MONTH: "M",
    TimeUnit.QUARTER: "Q",
    TimeUnit.YEAR: "Y",
    TimeUnit.DECADE: "DE",
    TimeUnit.CENTURY: "CE",
}
_PARTS: Mapping[DayPart, str] = {
    DayPart.MORNING: "MO",
    DayPart.MIDDAY: "MI",
    DayPart.AFTERNOON: "AF",
    DayPart.EVENING: "EV",
    DayPart.NIGHT: "NI",
}
_SEASONS = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_NO_DAY = "XXXX-XX-XX"
_COUNTING = frozenset({TimeForm.SHIFT, TimeForm.SPAN})

Written = tuple[TimexType, str]


def timexes_of(
    mention: TimeMention, days: Interval | None, day: dt.date | None
) -> tuple[Timex, ...]:
    """Return the values of a time, one for each of its cores; none where TimeML marks none.

    `days` are those it names, without its bound; `day` is the one that a clock time belongs to.
    """
    time = mention.time
    if not time.marked:
        return ()
    if len(mention.cores) == 1:
        kind, value = _written(time, days, day)
        return (Timex(span=mention.cores[0], type=kind, value=value),)
    until = time.until or time
    ends = (days.first, days.last) if days else (None, None)
    return tuple(
        Timex(span=core, type=TimexType.DATE, value=_grained(said, end))
        for core, end, said in zip(mention.cores, ends, (time, until), strict=False)
    )


def _written(time: TimeExpression, days: Interval | None, day: dt.date | None) -> Written:
    reference = _reference(time, days)
    if reference is not None:
        return TimexType.DATE, _REFERENCES[reference]
    if time.form is TimeForm.SET:
        return TimexType.SET, _repeated(time)
    if time.form is TimeForm.CLOCK:
        return TimexType.TIME, f"{day.isoformat() if day else _NO_DAY}{_of_day(time)}"
    counts = time.counted or time.vague or time.form is TimeForm.SPAN
    if time.form is TimeForm.DURATION or (time.form in _COUNTING and counts):
        return TimexType.DURATION, _length(time)
    value = _dated(time, days)
    if time.part and days and days.single:
        return TimexType.TIME, f"{value}{_of_day(time)}"
    return TimexType.DATE, value


def _reference(time: TimeExpression, days: Interval | None) -> int | None:
    """Return whether the words only point back (-1), to now (0) or ahead (1), else None."""
    if time.form is TimeForm.VAGUE:
        return time.amount or 0
    if time.form is TimeForm.ANCHORED and not time.amount and (time.vague or days is None):
        return -1
    return {TimeForm.NOW: 0, TimeForm.RECENT: -1}.get(time.form)


def _length(time: TimeExpression) -> str:
    count = "X" if time.vague or time.amount is None else str(abs(time.amount))
    letter = _LETTERS[time.unit or TimeUnit.DAY]
    if letter.startswith("T"):
        return f"PT{count}{letter[1:]}"
    return f"P{count}{letter}"


def _repeated(time: TimeExpression) -> str:
    if time.weekday is not None and time.unit is None:
        return f"XXXX-WXX-{time.weekday + 1}"
    if time.part:
        return f"{_NO_DAY}{_of_day(time)}"
    if time.season:
        return f"XXXX-{_SEASONS[time.season]}"
    return _length(msgspec.structs.replace(time, amount=time.amount or 1, vague=False))


def _of_day(time: TimeExpression) -> str:
    if time.hour is not None:
        return f"T{time.hour:02}:{time.minute or 0:02}"
    return f"T{_PARTS[time.part]}" if time.part else ""


def _dated(time: TimeExpression, days: Interval | None) -> str:
    first, last = (days.first, days.last) if days else (None, None)
    if time.season is not None:
        return f"{first.year if first else 'XXXX'}-{_SEASONS[time.season]}"
    if time.weekday == 5 and time.until and not time.third:
        return f"{_week(first)}-WE" if first else "XXXX-WXX-WE"
    return _grained(time, first or last)


def _grained(time: TimeExpression, day: dt.date | None) -> str:
    """Return the day as exactly as the words say it; what they leave open is X."""
    unit = _unit_said(time)
    if day is None:
        month = f"{time.month:02}" if time.month else "XX"
        by_unit = {
            TimeUnit.DAY: f"XXXX-{month}-{time.day:02}" if time.day else _NO_DAY,
            TimeUnit.WEEK: "XXXX-WXX",
            TimeUnit.MONTH: f"XXXX-{month}",
            TimeUnit.QUARTER: f"XXXX-Q{time.quarter or 'X'}",
        }
        return by_unit.get(unit, "XXXX")
    values = {
        TimeUnit.WEEK: _week(day),
        TimeUnit.MONTH: f"{day.year:04}-{day.month:02}",
        TimeUnit.QUARTER: f"{day.year:04}-Q{(day.month + 2) // 3}",
        TimeUnit.YEAR: f"{day.year:04}",
        TimeUnit.DECADE: f"{day.year // 10:03}",
        TimeUnit.CENTURY: f"{day.year // 100:02}",
    }
    return values.get(unit, day.isoformat())


def _unit_said(time: TimeExpression) -> TimeUnit:
    """Return the unit that the words name; early, mid and late name no smaller one."""
    if time.third:
        within = {"day": TimeUnit.MONTH, "weekday": TimeUnit.WEEK, "month": TimeUnit.YEAR}
        parts = (unit for field, unit in within.items() if getattr(time, field) is not None)
        return next(parts, time.unit or TimeUnit.YEAR)
    if time.quarter is not None:
        return TimeUnit.QUARTER
    if time.day is not None or time.weekday is not None or time.easter is not None:
        return TimeUnit.DAY
    if time.month is not None:
        return TimeUnit.MONTH
    return time.unit or TimeUnit.YEAR


def _week(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"
