"""Words and patterns for times: what a day, a span or a bound is called in a language."""

from functools import cache

import msgspec
from babel.dates import get_day_names, get_month_names

from lagebild.domain.mention import Bound, TimeForm, TimeUnit
from lagebild.lexicon.tables import read_table


class TimeEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry has: a phrase with its words, and the days that come of it.

    The days are those of all times in the example, as of Friday, 10 November 2017.
    """

    example: str
    days: str


class TimeWords(TimeEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that fill one slot of a pattern with one value.

    A word in lower case may begin with a capital, one with a capital may not begin without.
    `value` is the number that the slot stands for: a month from 1, a weekday from Monday as 0, a
    season from spring as 1, a count, a step (-1 last, 0 this, 1 next), a third of a month (1 to 3).
    """

    words: tuple[str, ...]
    value: int = 0
    vague: bool = False


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
    `season`, `part`, `third`, `step`, `count`, `unit`, `one_unit`, `units` (several); a second one
    ends in 2 and gives the end of a stretch. Names under `macros` stand for their expression.
    The other fields say what the words mean beside the slots; `sign` multiplies the count.
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
    past: bool = False
    vague: bool = False
    to_weekday: int | None = None


class Macro(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name that patterns may use in braces for a longer expression."""

    name: str
    pattern: str


class TimeFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`times.toml` as it lies there.

    `future` words in a clause turn a bare time ahead, `looking_back` words undo that; `never` are
    patterns that look like a time and are none ("every Monday").
    """

    macros: tuple[Macro, ...]
    patterns: tuple[TimePattern, ...]
    openers: tuple[Opener, ...]
    units: tuple[UnitWords, ...]
    counts: tuple[TimeWords, ...]
    steps: tuple[TimeWords, ...]
    thirds: tuple[TimeWords, ...]
    seasons: tuple[TimeWords, ...]
    parts: tuple[TimeWords, ...]
    joins: tuple[Join, ...] = ()
    months: tuple[TimeWords, ...] = ()
    weekdays: tuple[TimeWords, ...] = ()
    never: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    looking_back: tuple[str, ...] = ()


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
    file = read_table(language, "times", TimeFile)
    months = [(name, int(key)) for key, name in get_month_names("wide", locale=language).items()]
    short = {
        (name.rstrip("."), int(key))
        for context in ("format", "stand-alone")
        for key, name in get_month_names("abbreviated", context, language).items()
    }
    weekdays = [(name, int(key)) for key, name in get_day_names("wide", locale=language).items()]
    more_months = [(word, entry.value) for entry in file.months for word in entry.words]
    more_days = [(word, entry.value) for entry in file.weekdays for word in entry.words]
    return TimeTable(
        language=language,
        file=file,
        months=(*months, *more_months),
        short_months=tuple(sorted(short)),
        weekdays=(*weekdays, *more_days),
    )
