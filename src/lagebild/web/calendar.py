"""Stretches of days cut at the borders of calendar units, for axes and histograms."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import islice

Days = tuple[dt.date, dt.date]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def cut(first: dt.date, last: dt.date, most: int) -> tuple[Days, ...]:
    """Cut the days from first to last into whole units, the smallest that give at most so many.

    Units are days, weeks from Monday, months, quarters, years, five years, decades and centuries.
    There may be more centuries; the first and the last piece may be a part of a unit.
    """
    for start in _UNITS:
        pieces = tuple(islice(_pieces_from_last(first, last, start), most + 1))
        if len(pieces) <= most:
            return pieces[::-1]
    return tuple(_pieces_from_last(first, last, _UNITS[-1]))[::-1]


def day_and_month(day: dt.date) -> str:
    """Return "8 Nov"."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def month(day: dt.date) -> str:
    """Return "Nov"."""
    return _MONTHS[day.month - 1]


def _pieces_from_last(
    first: dt.date, last: dt.date, start: Callable[[dt.date], dt.date]
) -> Iterator[Days]:
    """Yield the pieces backwards, since the start of a unit is easier to find than its end."""
    end = last.toordinal()
    while end >= first.toordinal():
        begin = max(start(dt.date.fromordinal(end)), first)
        yield begin, dt.date.fromordinal(end)
        end = begin.toordinal() - 1


def _week(day: dt.date) -> dt.date:
    return dt.date.fromordinal(max(1, day.toordinal() - day.weekday()))


def _years(day: dt.date, many: int) -> dt.date:
    return dt.date(max(1, day.year - day.year % many), 1, 1)


_UNITS: tuple[Callable[[dt.date], dt.date], ...] = (
    lambda day: day,
    _week,
    lambda day: day.replace(day=1),
    lambda day: dt.date(day.year, day.month - (day.month - 1) % 3, 1),
    lambda day: _years(day, 1),
    lambda day: _years(day, 5),
    lambda day: _years(day, 10),
    lambda day: _years(day, 100),
)
