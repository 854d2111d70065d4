"""Dates as people write them in date lines: "10. November 2017", "Nov 9, 2017", "2017-11-10"."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

import msgspec
from babel import Locale, UnknownLocaleError

from lagebild.domain.interval import Interval, month_of, one_day, year_of
from lagebild.domain.span import Span
from lagebild.lexicon.tables import LANGUAGES

# Reports of armed conflict that anyone feeds to a program; a wider range reads numbers as years.
FIRST_YEAR, LAST_YEAR = 1900, 2100

_WORD = r"[^\W\d_]{2,20}\.?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])",
        r"(?<![\w.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\w)",
        rf"(?<![\w.])(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?:(?:de|of)\s+)?(?P<word>{_WORD}),?"
        r"\s+(?:de\s+)?(?P<year>\d{4})(?!\w)",
        rf"(?<!\w)(?P<word>{_WORD})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\w)",
        r"(?<!\w)(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日",
        rf"(?<!\w)(?P<word>{_WORD})\s+(?P<year>\d{{4}})(?!\w)",
    )
)
_SLASHES = re.compile(r"(?<![\w/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\w/])")
_WITHOUT_YEAR = re.compile(rf"(?P<word>{_WORD})\s+\d{{1,2}}|\d{{1,2}}\.?\s+(?P<last>{_WORD})")


class FoundDate(msgspec.Struct, frozen=True, kw_only=True):
    """Days that a piece of text names, and where in it."""

    days: Interval
    span: Span


class Calendar(msgspec.Struct, frozen=True, kw_only=True):
    """Names of months (1 to 12) and weekdays, case-folded, without a final full stop."""

    months: Mapping[str, int]
    weekdays: frozenset[str]


@cache
def calendar_of(language: str) -> Calendar:
    """Return the calendar names of a language joined with those of the languages with tables.

    A page in one language often writes its date in another. Names are Unicode CLDR's by way of
    Babel; a language that it does not know adds none.
    """
    months: dict[str, int] = {}
    weekdays: set[str] = set()
    for code in (*LANGUAGES, language):
        try:
            locale = Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                months |= {_bare(n): int(number) for number, n in locale.months[use][width].items()}
                weekdays |= {_bare(n) for n in locale.days[use][width].values()}
    return Calendar(months=months, weekdays=frozenset(weekdays))


def find_date(text: str, language: str) -> FoundDate | None:
    """Return the first date that the text names with its year, `None` where there is none."""
    calendar = calendar_of(language)
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = parts.get("month") or calendar.months.get(_bare(parts.get("word") or ""))
            days = days_of(parts["year"], month, parts.get("day")) if month else None
            if days:
                return FoundDate(days=days, span=Span(start=match.start(), end=match.end()))
    return _find_slashes(text)


def names_day_without_year(text: str, language: str) -> bool:
    """Tell whether the text is a day and a month and nothing else, as in "Nov 9"."""
    match = _WITHOUT_YEAR.fullmatch(text)
    if match is None:
        return False
    return _bare(match["word"] or match["last"]) in calendar_of(language).months


def days_of(year: str | int, month: str | int | None, day: str | int | None) -> Interval | None:
    """Return the day, month or year, `None` where no such day exists between 1900 and 2100."""
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    if month is None:
        return year_of(int(year))
    if not 1 <= int(month) <= 12:
        return None
    if day is None:
        return month_of(int(year), int(month))
    try:
        return one_day(dt.date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _find_slashes(text: str) -> FoundDate | None:
    match = _SLASHES.search(text)
    if match is None:
        return None
    first, second, year = match.groups()
    # 10/11/2017 is October in one country and November in another: no evidence for either.
    readings = {days_of(year, second, first), days_of(year, first, second)} - {None}
    if len(readings) != 1:
        return None
    (days,) = readings
    return FoundDate(days=days, span=Span(start=match.start(), end=match.end())) if days else None


def _bare(name: str) -> str:
    return name.casefold().rstrip(".")
