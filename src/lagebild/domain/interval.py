"""Intervals of days that keep how precise they are."""

import calendar
import datetime as dt
from enum import StrEnum
from typing import Self

import msgspec

ONE_DAY = dt.timedelta(days=1)


class Precision(StrEnum):
    """How exactly the words give the days."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    RANGE = "range"


class Interval(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Days from `first` to `last`, both included; `None` is an open end, never both."""

    first: dt.date | None
    last: dt.date | None
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise ValueError("an interval open at both ends says nothing: use None for unknown")
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"interval ends on {self.last}, before its start on {self.first}")

    @property
    def single(self) -> dt.date | None:
        """The day, where the interval is one day."""
        return self.first if self.first == self.last else None

    @property
    def days(self) -> int | None:
        """The number of days, `None` where an end is open."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def overlaps(self, other: Self) -> bool:
        """Tell whether the two share a day."""
        apart = self.first and other.last and self.first > other.last
        before = self.last and other.first and self.last < other.first
        return not (apart or before)

    def covers(self, day: dt.date) -> bool:
        """Tell whether the day lies in the interval."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def meet(self, other: Self) -> "Interval | None":
        """Return the days that both cover, `None` where there are none."""
        if not self.overlaps(other):
            return None
        firsts = [i.first for i in (self, other) if i.first]
        lasts = [i.last for i in (self, other) if i.last]
        first, last = max(firsts, default=None), min(lasts, default=None)
        for whole in (self, other):
            if (whole.first, whole.last) == (first, last):
                return Interval(first=first, last=last, precision=whole.precision)
        exact = first is not None and first == last
        return Interval(
            first=first, last=last, precision=Precision.DAY if exact else Precision.RANGE
        )

    def iso(self) -> str:
        """Return the ISO 8601 value: a day, a month, a year, `a/b`, `a/` or `/b`."""
        if self.first and self.last:
            whole = _whole_unit(self.first, self.last)
            return whole or f"{self.first.isoformat()}/{self.last.isoformat()}"
        if self.first:
            return f"{_start_iso(self.first, self.precision)}/"
        return f"/{_end_iso(self.last, self.precision)}" if self.last else ""


def one_day(day: dt.date) -> Interval:
    """Return the interval of that day alone."""
    return Interval(first=day, last=day, precision=Precision.DAY)


def month_of(year: int, month: int) -> Interval:
    """Return the days of a month."""
    last = calendar.monthrange(year, month)[1]
    return Interval(
        first=dt.date(year, month, 1), last=dt.date(year, month, last), precision=Precision.MONTH
    )


def year_of(year: int) -> Interval:
    """Return the days of a year."""
    return Interval(first=dt.date(year, 1, 1), last=dt.date(year, 12, 31), precision=Precision.YEAR)


def parse_iso(value: str) -> Interval:
    """Read an ISO 8601 value as `Interval.iso` writes it.

    Raises ValueError where the text is not such a value.
    """
    if "/" not in value:
        return _unit(value)
    left, right = value.split("/", 1)
    start, end = (_unit(part) if part else None for part in (left, right))
    if start and end:
        return Interval(first=start.first, last=end.last, precision=Precision.RANGE)
    if start:
        return Interval(first=start.first, last=None, precision=start.precision)
    if end:
        return Interval(first=None, last=end.last, precision=end.precision)
    raise ValueError(f'"{value}" is not an interval')


def _unit(value: str) -> Interval:
    parts = [int(part) for part in value.strip().split("-")]
    match parts:
        case [year]:
            return year_of(year)
        case [year, month]:
            return month_of(year, month)
        case [year, month, day]:
            return one_day(dt.date(year, month, day))
    raise ValueError(f'"{value}" is not a day, a month or a year')


def _whole_unit(first: dt.date, last: dt.date) -> str | None:
    if first == last:
        return first.isoformat()
    month, year = month_of(first.year, first.month), year_of(first.year)
    if (month.first, month.last) == (first, last):
        return f"{first.year:04}-{first.month:02}"
    if (year.first, year.last) == (first, last):
        return f"{first.year:04}"
    return None


def _start_iso(day: dt.date, precision: Precision) -> str:
    if precision is Precision.YEAR and (day.month, day.day) == (1, 1):
        return f"{day.year:04}"
    if precision is Precision.MONTH and day.day == 1:
        return f"{day.year:04}-{day.month:02}"
    return day.isoformat()


def _end_iso(day: dt.date, precision: Precision) -> str:
    if precision is Precision.YEAR and (day.month, day.day) == (12, 31):
        return f"{day.year:04}"
    if precision is Precision.MONTH and (day + ONE_DAY).day == 1:
        return f"{day.year:04}-{day.month:02}"
    return day.isoformat()
