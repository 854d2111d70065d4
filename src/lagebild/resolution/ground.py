"""What times count from, and what came of counting."""

import datetime as dt

import msgspec

from lagebild.domain.interval import Interval

NO_PUBLICATION = "the day of publication is unknown"
NO_ANCHOR = "no time in the text before it to count from"


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """A time in the text whose days are known, for others to count from."""

    text: str
    days: Interval


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """What an expression can count from.

    `anchor` is the nearest earlier time in the text, `day` the nearest that is one day, `narrated`
    the date whose year goes on to hold for dates without one; each None where there is none.
    """

    publication: dt.date | None = None
    anchor: Dated | None = None
    day: Dated | None = None
    narrated: Dated | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """The days, or None, and the calculation; `{publication}` in it stands for that day.

    `sure` is False where the days are only what the words may mean.
    """

    days: Interval | None
    how: str
    sure: bool = True


def unknown(why: str) -> Reading:
    """Return a reading without days, and why there are none."""
    return Reading(days=None, how=why)
