"""Days, names and shares as words."""

import datetime as dt
from collections.abc import Iterable

from lagebild.domain.interval import Interval
from lagebild.domain.picture import Holding

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_words(day: dt.date) -> str:
    """Write a day: 9 November 2017."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def days_words(days: Interval) -> str:
    """Write an interval: on a day, from one day to another, by or from a day on."""
    if days.first is None or days.last is None:
        end = days.first or days.last
        return f"{'from' if days.first else 'by'} {day_words(end)}" if end else ""
    if days.first == days.last:
        return f"on {day_words(days.first)}"
    return f"between {day_words(days.first)} and {day_words(days.last)}"


def listed(names: Iterable[str]) -> str:
    """Join names: A, B and C."""
    words = tuple(names)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def names_of(sides: Iterable[Holding]) -> str:
    """Join the names of sides, each once, or say that they are not named."""
    return listed(dict.fromkeys(side.name for side in sides)) or "a side that nobody names"


def percent(share: float) -> str:
    """Write a share of 0 to 1: 40 %."""
    return f"{share * 100:g} %"


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a full stop."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
