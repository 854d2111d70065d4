"""How well two ISO 8601 times agree."""

import datetime as dt
from collections.abc import Sequence

import msgspec

# More candidates than this say nothing.
_MOST_CANDIDATES = 5
# Shares of the days common to both, of the days in either.
_SAME, _LIKE = 0.85, 0.25
# Days by which two open intervals may miss each other and still be half right.
_CLOSE = 7
# A longer time that holds the gold one is half right up to this many times its length.
_WIDEST = 31


class DayRange(msgspec.Struct, frozen=True):
    """First and last day as ordinals, both included; None is an open end."""

    first: int | None
    last: int | None

    @property
    def closed(self) -> tuple[int, int] | None:
        """Both ends, where both are known."""
        if self.first is None or self.last is None:
            return None
        return self.first, self.last


def read_days(value: str) -> DayRange:
    """Read a day, month, year or interval; a time of day is left out.

    Raises ValueError where the text is none of these.
    """
    if "/" not in value:
        return DayRange(*_unit(value))
    start, end = (part.strip() for part in value.split("/", 1))
    return DayRange(_unit(start)[0] if start else None, _unit(end)[1] if end else None)


def time_agrees(gold: str | None, said: str | None, candidates: Sequence[str] = ()) -> float:
    """Return 1 where the days agree, a part where they overlap well or are among few candidates.

    Of a list of candidates up to five long that holds the gold value, the value is one by their
    number.
    """
    try:
        right = read_days(gold) if gold else None
        given = read_days(said) if said else None
    except ValueError:
        return 0.0
    if right != given and any(_reads_as(candidate, right) for candidate in candidates):
        return 1 / len(candidates) if len(candidates) <= _MOST_CANDIDATES else 0.0
    if right == given:
        return 1.0
    if right is None or given is None:
        return 0.0
    return _likeness(right, given)


def _likeness(right: DayRange, given: DayRange) -> float:
    known = [
        (a, b)
        for a, b in ((right.first, given.first), (right.last, given.last))
        if a is not None and b is not None
    ]
    if _open_ends(right) != _open_ends(given):
        return 0.5 if known and all(a == b for a, b in known) else 0.0
    if right.closed and given.closed:
        return _overlap(*right.closed, *given.closed)
    return 0.5 if max(abs(a - b) for a, b in known) <= _CLOSE else 0.0


def _overlap(first: int, last: int, given_first: int, given_last: int) -> float:
    common = min(last, given_last) - max(first, given_first) + 1
    if common <= 0:
        return 0.0
    share = common / (max(last, given_last) - min(first, given_first) + 1)
    holds = given_first <= first and last <= given_last
    narrow = given_last - given_first + 1 <= _WIDEST * (last - first + 1)
    if share > _SAME:
        return 1.0
    return 0.5 if share > _LIKE or (holds and narrow) else 0.0


def _open_ends(days: DayRange) -> tuple[bool, bool]:
    return days.first is None, days.last is None


def _reads_as(candidate: str, days: DayRange | None) -> bool:
    try:
        return bool(candidate) and read_days(candidate) == days
    except ValueError:
        return False


def _unit(value: str) -> tuple[int, int]:
    numbers = [int(part) for part in value.strip().split("T")[0].split("-")]
    match numbers:
        case [year]:
            first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        case [year, month]:
            first = dt.date(year, month, 1)
            last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
        case [year, month, day, *_]:
            first = last = dt.date(year, month, day)
        case _:
            raise ValueError(f'"{value}" is not a day, a month or a year')
    return first.toordinal(), last.toordinal()
