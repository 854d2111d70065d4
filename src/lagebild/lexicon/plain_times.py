"""Times of any language that Unicode's calendar names know: dates, months, weekdays, years."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError

from lagebild.domain.mention import TimeForm
from lagebild.lexicon.tables import TIME_LANGUAGES
from lagebild.lexicon.times import TimeFile, TimePattern, TimeTable, load_times, table_of

# Written without spaces between words, so that no edge of a word bounds a time.
_UNSPACED = frozenset({"zh", "yue", "ja", "th", "lo", "km", "my", "bo"})
_FIELD = re.compile(r"'(?P<quoted>[^']*)'|(?P<field>d+|M+|L+|y+)|(?P<other>[^'dMLy]+)")
_SLOTS = {"d": "{day}", "y": "{year}"}
_LONGEST_NUMBER = 2
_SKELETONS = ("MMMMd", "yMMMM")


@cache
def times_for(language: str) -> TimeTable | None:
    """Return the table of a language, else the plain form of its calendar names.

    None where neither is there: such a language is unknown to Unicode's CLDR.
    """
    if language in TIME_LANGUAGES:
        return load_times(language)
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return None
    return table_of(language, _file(locale))


def _file(locale: Locale) -> TimeFile:
    long_date = str(locale.date_formats["long"].pattern)
    skeletons = [locale.datetime_skeletons.get(name) for name in _SKELETONS]
    dates = [long_date, *(str(found.pattern) for found in skeletons if found)]
    patterns = ["{month}", "{year}(?=[.,;:)»”]|$)", *(_pattern(date) for date in dates)]
    patterns += [r"{year}-{month_number}-{day}", r"{day}[./] ?{month_number}[./] ?{year}"]
    unspaced = locale.language in _UNSPACED
    if unspaced:
        patterns += ["{month_number}月", "{year}年", "{year}年{month_number}月"]
    return TimeFile(
        macros=(),
        patterns=(
            *(_entry(TimeForm.DATE, pattern) for pattern in patterns),
            _entry(TimeForm.WEEKDAY, "{weekday}"),
        ),
        openers=(),
        units=(),
        counts=(),
        steps=(),
        thirds=(),
        seasons=(),
        parts=(),
        spaced=not unspaced,
    )


def _entry(form: TimeForm, pattern: str) -> TimePattern:
    return TimePattern(form=form, pattern=pattern, example="", days="")


def _pattern(written: str) -> str:
    """Return a date format of CLDR as a pattern of the tables; what follows it may be missing."""
    parts: list[str] = []
    for match in _FIELD.finditer(written):
        field = match["field"]
        if field is None:
            parts.append(re.escape(match["quoted"] or match["other"] or "").replace(r"\ ", " "))
        elif field[0] in _SLOTS:
            parts.append(_SLOTS[field[0]])
        else:
            numeric = len(field) <= _LONGEST_NUMBER
            parts.append("{month_number}" if numeric else "{date_month}")
    last = max(place for place, part in enumerate(parts) if part.startswith("{"))
    tail = "".join(parts[last + 1 :])
    return "".join(parts[: last + 1]) + (f"(?:{tail})?" if tail else "")
