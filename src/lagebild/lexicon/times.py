"""Words and patterns for times: what a day, a span or a bound is called in a language."""

from functools import cache
from typing import Literal

import msgspec
from babel.dates import get_day_names, get_month_names

from lagebild.domain.mention import Bound, DayPart, TimeForm, TimeUnit
from lagebild.lexicon.tables import read_table

# Many languages write a name in another form beside a day than alone.
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")


class TimeEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry has: a phrase with its words, and the days that come of it.

    The days are those of all times in the example, as of Friday, 10 November 2017; `values` are
    their TIMEX3 values, where the entry is about them.
    """

    example: str
    days: str
    values: str | None = None


class TimeWords(TimeEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that fill one slot of a pattern with one value.

    A word in lower case may begin with a capital, one with a capital may not begin without.
    `value` is the number that the slot stands for: a month from 1, a weekday from Monday as 0, a
    season from spring as 1, a count, a step (-1 last, 0 this, 1 next), a third of a month (1 to 3).
    """

    words: tuple[str, ...]
    value: int = 0
    vague: bool = False


class PartWords(TimeEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for a part of the day."""

    words: tuple[str, ...]
    part: DayPart


class HolidayWords(TimeEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for a holiday: a month and its days, or one that is so many days from Easter Sunday.

    `length` is how many days it lasts where Easter gives the first.
    """

    words: tuple[str, ...]
    month: int | None = None
    day: int | None = None
    to_day: int | None = None
    easter: int | None = None
    length: int = 1


class UnitWords(TimeEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for one calendar unit: forms of one, and of several."""

    one: tuple[str, ...]
    several: tuple[str, ...]
    unit: TimeUnit


class Opener(TimeEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words before a time that say how it bounds what happened."""

    words: tuple[str, ...]
    bound: Bound


class Join(TimeEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that make a stretch of two times: `opening` one `between` the other."""

    opening: str
    between: str


class TimePattern(TimeEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One form of expression: a regular expression with slots in braces; a space is any space.

    Slots: `day`, `month`, `date_month` (also abbreviated), `month_number`, `year`, `weekday`,
    `season`, `quarter`, `holiday`, `part`, `third`, `step`, `count`, `unit`, `one_unit`, `units`
    (several), `length` (hours and the like), `hour`, `minute`, `decade`, `decade_year`, `century`;
    a second one ends in 2 and gives the end of a stretch. Names under `macros` stand for their
    expression. The other fields say what the words mean beside the slots; `sign` multiplies the
    count, `marked` tells whether TimeML marks such words.
    """

    form: TimeForm
    pattern: str
    opener: bool | None = None
    """True: needs an opener before it; False: takes none; None: may have one."""
    bound: Bound | None = None
    amount: int | None = None
    unit: TimeUnit | None = None
    weekday: int | None = None
    sign: int = 1
    part: DayPart | None = None
    past: bool = False
    vague: bool = False
    marked: bool = True
    to_weekday: int | None = None


class Macro(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name that patterns may use in braces for a longer expression."""

    name: str
    pattern: str


class TimeFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`times.toml` as it lies there.

    `future` words in a clause turn a bare time ahead, `looking_back` words undo that; `never` are
    patterns that look like a time and are none ("one day"). `outside` stand before a time beside
    the openers and are no part of it, `determiners` are ("in the last week"), and so are `heads`
    ("the year 2011"). `spaced` tells whether the language writes spaces between words.
    """

    macros: tuple[Macro, ...]
    patterns: tuple[TimePattern, ...]
    openers: tuple[Opener, ...]
    units: tuple[UnitWords, ...]
    counts: tuple[TimeWords, ...]
    steps: tuple[TimeWords, ...]
    thirds: tuple[TimeWords, ...]
    seasons: tuple[TimeWords, ...]
    parts: tuple[PartWords, ...]
    quarters: tuple[TimeWords, ...] = ()
    decades: tuple[TimeWords, ...] = ()
    holidays: tuple[HolidayWords, ...] = ()
    lengths: tuple[UnitWords, ...] = ()
    joins: tuple[Join, ...] = ()
    months: tuple[TimeWords, ...] = ()
    weekdays: tuple[TimeWords, ...] = ()
    never: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    looking_back: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    spaced: bool = True


class TimeTable(msgspec.Struct, frozen=True, kw_only=True):
    """All that finding times in one language needs; months and weekdays with their values."""

    language: str
    file: TimeFile
    months: tuple[tuple[str, int], ...]
    short_months: tuple[tuple[str, int], ...]
    weekdays: tuple[tuple[str, int], ...]


@cache
def load_times(language: str) -> TimeTable:
    """Return the table of a language: its file, and the calendar names that Babel knows.

    Raises DataError where the language has no table or the table breaks its own rules.
    """
    return table_of(language, read_table(language, "times", TimeFile))


def table_of(language: str, file: TimeFile) -> TimeTable:
    """Return the words and patterns joined with the calendar names that Babel has."""
    months = sorted(
        {
            (name, int(key))
            for context in _CONTEXTS
            for key, name in get_month_names("wide", context, language).items()
        }
    )
    short = {
        (name.rstrip("."), int(key))
        for context in _CONTEXTS
        for key, name in get_month_names("abbreviated", context, language).items()
    }
    weekdays = sorted(
        {
            (name, int(key))
            for context in _CONTEXTS
            for key, name in get_day_names("wide", context, language).items()
        }
    )
    more_months = [(word, entry.value) for entry in file.months for word in entry.words]
    more_days = [(word, entry.value) for entry in file.weekdays for word in entry.words]
    return TimeTable(
        language=language,
        file=file,
        months=(*months, *more_months),
        short_months=tuple(sorted(short)),
        weekdays=(*weekdays, *more_days),
    )
