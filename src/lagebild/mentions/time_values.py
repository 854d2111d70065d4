"""What the filled slots of a time pattern mean, before any day is worked out."""

import calendar

import msgspec

from lagebild.domain.mention import Bound, DayPart, TimeExpression, TimeForm, TimeUnit
from lagebild.lexicon.times import TimePattern
from lagebild.mentions.time_grammar import Lookup
from lagebild.mentions.word_patterns import key_of

_DAYS_OF_THIRD = {1: (1, 10), 2: (11, 20), 3: (21, 31)}
_MONTHS_OF_THIRD = {1: (1, 4), 2: (5, 8), 3: (9, 12)}
_WEEKDAYS_OF_THIRD = {1: (0, 1), 2: (2, 3), 3: (4, 6)}
_UNIT_SLOTS = ("unit", "units", "one_unit", "length")
# Slots whose words are looked up as those of another.
_KIND = {"date_month": "month", "date_month2": "month"}
_STEPPED = frozenset({TimeForm.DATE, TimeForm.WEEKDAY, TimeForm.SEASON})


class Slots(msgspec.Struct, frozen=True, kw_only=True):
    """The words that filled a pattern's slots, as numbers; None where a slot stayed empty."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    third: int | None = None
    step: int | None = None
    count: int | None = None
    few: bool = False
    unit: TimeUnit | None = None
    quarter: int | None = None
    easter: int | None = None
    length: int = 1
    part: DayPart | None = None
    hour: int | None = None
    minute: int | None = None
    decade: int | None = None
    century: int | None = None
    bound: Bound = Bound.AT
    to_year: int | None = None
    to_month: int | None = None
    to_day: int | None = None
    to_weekday: int | None = None


def slots_of(groups: dict[str, str | None], lookup: Lookup) -> Slots:
    """Return what the words of a match stand for."""

    def number(*names: str) -> int | None:
        name = next((name for name in names if groups.get(name)), None)
        word = groups[name] if name else None
        if name is None or word is None:
            return None
        if word.rstrip(".").isdigit():
            return int(word.rstrip("."))
        return lookup.numbers[_KIND.get(name, name.rstrip("2")), key_of(word.rstrip("."))]

    unit = next((groups[n] for n in _UNIT_SLOTS if groups.get(n)), None)
    few = key_of(groups.get("count") or "") in lookup.vague
    opener, part, holiday = groups.get("opener"), groups.get("part"), groups.get("holiday")
    feast = lookup.holidays[key_of(holiday)] if holiday else None
    return Slots(
        year=number("year"),
        month=feast.month if feast else number("month", "date_month", "month_number"),
        day=feast.day if feast else number("day"),
        easter=feast.easter if feast else None,
        length=feast.length if feast else 1,
        weekday=number("weekday"),
        season=number("season"),
        quarter=number("quarter"),
        third=number("third"),
        step=number("step"),
        count=None if few else number("count"),
        few=few,
        unit=lookup.units[key_of(unit)] if unit else None,
        part=lookup.parts[key_of(part)] if part else None,
        hour=number("hour"),
        minute=number("minute"),
        decade=number("decade_year", "decade"),
        century=number("century"),
        bound=lookup.bounds[key_of(opener)] if opener else Bound.AT,
        to_year=number("year2"),
        to_month=number("month2", "date_month2", "month_number2"),
        to_day=feast.to_day if feast else number("day2"),
        to_weekday=number("weekday2"),
    )


def expression_of(pattern: TimePattern, slots: Slots) -> TimeExpression | None:
    """Return what a match means, None where no calendar has such a time."""
    form = pattern.form
    amount = _amount(pattern, slots)
    if form is TimeForm.SPAN and slots.step == 0 and slots.count:
        return None
    weekday = pattern.weekday if pattern.weekday is not None else slots.weekday
    unit = pattern.unit or slots.unit
    year = slots.year
    if slots.decade is not None:
        year, unit = slots.decade, TimeUnit.DECADE
    elif slots.century is not None:
        year, unit = (slots.century - 1) * 100, TimeUnit.CENTURY
    expression = TimeExpression(
        form=form,
        bound=pattern.bound or slots.bound,
        year=year,
        month=slots.month,
        day=slots.day,
        weekday=weekday,
        season=slots.season,
        quarter=slots.quarter,
        easter=slots.easter,
        length=slots.length,
        part=pattern.part or slots.part,
        hour=slots.hour,
        minute=slots.minute,
        amount=amount,
        unit=unit,
        past=pattern.past or (form in _STEPPED and slots.step == -1),
        vague=pattern.vague or (slots.few and pattern.amount is None),
        counted=slots.count is not None or slots.few,
        marked=pattern.marked,
    )
    if not _exists(expression):
        return None
    if slots.third:
        return _narrowed(expression, slots.third)
    return _stretched(expression, pattern, slots)


def _amount(pattern: TimePattern, slots: Slots) -> int | None:
    if pattern.amount is not None:
        return pattern.amount
    if pattern.form in _STEPPED:
        return 1 if slots.step == 1 else None
    if pattern.form is TimeForm.SPAN and slots.step is not None:
        return slots.step * (slots.count or 1)
    if slots.count is not None:
        return pattern.sign * slots.count
    if slots.few or pattern.vague:
        return pattern.sign
    return slots.step


def _exists(expression: TimeExpression) -> bool:
    """Tell whether a calendar has the day; without a year 29 February does exist."""
    if expression.day is None or expression.month is None:
        return True
    year = 2000 if expression.year is None else expression.year
    return expression.day <= calendar.monthrange(year, expression.month)[1]


def _narrowed(expression: TimeExpression, third: int) -> TimeExpression:
    """Return the early, middle or late part of a month, a year or a week.

    The last day of a late part is given as 31; whoever works it out knows the month.
    """
    expression = msgspec.structs.replace(expression, third=third)
    by_month = expression.unit is TimeUnit.MONTH or expression.month is not None
    by_year = expression.unit in (None, TimeUnit.YEAR) and expression.quarter is None
    if expression.form is TimeForm.SEASON or not (
        by_month or by_year or expression.unit is TimeUnit.WEEK
    ):
        return expression
    if expression.unit is TimeUnit.WEEK:
        first, last = _WEEKDAYS_OF_THIRD[third]
        start = msgspec.structs.replace(expression, weekday=first, vague=True)
        end = msgspec.structs.replace(start, weekday=last)
    elif by_month:
        first, last = _DAYS_OF_THIRD[third]
        start = msgspec.structs.replace(expression, day=first, vague=True)
        end = msgspec.structs.replace(start, day=last)
    else:
        first, last = _MONTHS_OF_THIRD[third]
        start = msgspec.structs.replace(expression, month=first, vague=True)
        end = msgspec.structs.replace(start, month=last)
    return msgspec.structs.replace(start, until=msgspec.structs.replace(end, bound=Bound.AT))


def _stretched(
    expression: TimeExpression, pattern: TimePattern, slots: Slots
) -> TimeExpression | None:
    to_weekday = pattern.to_weekday if pattern.to_weekday is not None else slots.to_weekday
    if to_weekday is not None:
        end = msgspec.structs.replace(expression, weekday=to_weekday, bound=Bound.AT)
        return msgspec.structs.replace(expression, until=end)
    if slots.to_year is slots.to_month is slots.to_day is None:
        return expression
    expression = msgspec.structs.replace(expression, bound=Bound.AT)
    end = msgspec.structs.replace(
        expression,
        year=slots.to_year or slots.year,
        month=slots.to_month or slots.month,
        day=slots.to_day or slots.day,
    )
    if not _exists(end) or (slots.to_year and slots.year and slots.to_year < slots.year):
        return None
    if slots.to_day and slots.day and not slots.to_month and slots.to_day <= slots.day:
        return None
    return msgspec.structs.replace(expression, until=end)
