"""A place's intervals, day by day."""

import datetime as dt
from collections.abc import Sequence

from lagebild.domain.interval import ONE_DAY
from lagebild.domain.picture import ControlDay, ControlInterval, ControlState, Mark
from lagebild.picture.words import day_words

# What a reader must know first, where one mark has to do.
_FIRST = (Mark.CARRIED, Mark.DISPUTED, Mark.UNDATED, Mark.REVERSAL)


def on_days(
    intervals: Sequence[ControlInterval], first: dt.date, last: dt.date
) -> tuple[ControlDay, ...]:
    """Return each day from first to last of one place's intervals.

    Days that no interval covers are unknown; days of which no claim speaks are carried and show
    their age, the days since a claim last spoke of the state.
    """
    ordered = sorted(intervals, key=lambda interval: interval.first)
    count = (last - first).days + 1
    return tuple(_on_day(ordered, first + number * ONE_DAY) for number in range(count))


def _on_day(ordered: Sequence[ControlInterval], day: dt.date) -> ControlDay:
    covering = [
        one for one in ordered if one.first <= day and (one.last is None or day <= one.last)
    ]
    if not covering:
        return ControlDay(day=day, state=ControlState.UNKNOWN, reason=_unknown(ordered))
    interval = covering[-1]
    age = max(0, (day - interval.said_until).days)
    marks = _marks(interval, age)
    return ControlDay(
        day=day,
        state=interval.state,
        holders=interval.holders,
        outside=interval.outside,
        origins=interval.origins,
        claims=interval.claims,
        mark=marks[0] if marks else None,
        marks=marks,
        standing=interval.standing,
        age=age,
        reason=_reason(interval, age),
    )


def _marks(interval: ControlInterval, age: int) -> tuple[Mark, ...]:
    """Return the marks of a day, the most needed first; a reversal is that of its own days."""
    marks = set(interval.marks)
    if age:
        marks = (marks - {Mark.REVERSAL}) | {Mark.CARRIED}
    return tuple(mark for mark in _FIRST if mark in marks)


def _reason(interval: ControlInterval, age: int) -> str:
    if not age:
        return interval.reason
    since = "1 day" if age == 1 else f"{age} days"
    return (
        f"Carried for {since}: nobody has spoken of it since {day_words(interval.said_until)}. "
        f"{interval.reason}"
    )


def _unknown(ordered: Sequence[ControlInterval]) -> str:
    if not ordered:
        return "No report speaks of this place."
    return f"No report speaks of this place before {day_words(ordered[0].first)}."
