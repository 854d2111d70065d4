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
# Names in which one of these stands are plurals, whatever their last word.
_PLURALS = frozenset({"forces", "militias", "rebels"})


def month_words(month: int, *, brief: bool = False) -> str:
    """Write a month, 1 to 12: November, or Nov where it is brief."""
    name = _MONTHS[month - 1]
    return name[:3] if brief else name


def day_words(day: dt.date, *, brief: bool = False) -> str:
    """Write a day: 9 November 2017, or 9 Nov 2017 where it is brief."""
    return f"{day.day} {month_words(day.month, brief=brief)} {day.year}"


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


def verb(names: Iterable[str], one: str, many: str) -> str:
    """Choose the form of a verb: "the army holds", "the rebels hold", "A and B hold"."""
    distinct = tuple(dict.fromkeys(names))
    return many if len(distinct) > 1 or any(map(is_plural, distinct)) else one


def is_plural(name: str) -> bool:
    """Tell "the rebels" and "Democratic Forces" from "Islamic State" and "Damascus"."""
    words = name.split()
    if _PLURALS & {word.casefold() for word in words}:
        return True
    last = words[-1] if words else ""
    return last.islower() and last.endswith("s") and not last.endswith("ss")


def percent(share: float) -> str:
    """Write a share of 0 to 1: 40 %."""
    return f"{share * 100:g} %"


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a full stop."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
