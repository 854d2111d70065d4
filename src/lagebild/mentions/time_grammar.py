"""A language's time patterns as regular expressions with named slots."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from lagebild.domain.mention import Bound, DayPart, TimeUnit
from lagebild.errors import DataError
from lagebild.lexicon.times import HolidayWords, TimePattern, TimeTable
from lagebild.mentions.word_patterns import any_word, key_of, one_word, spaced

_NUMERIC_SLOTS = {
    "day": r"(?:[12]\d|3[01]|0?[1-9])",
    "month_number": r"(?:1[0-2]|0?[1-9])",
    "year": r"(?:1[89]\d\d|20\d\d)",
    "hour": r"(?:2[0-4]|1\d|0?\d)",
    "minute": r"[0-5]\d",
    "decade_year": r"(?:1[5-9]|20)\d0",
    "century": r"(?:2[01]|1\d|[5-9])",
}
# A time neither starts nor ends inside a word, a compound, a number or a clock time.
_LEFT = r"(?<!\w)(?<!\w[-–])(?<!\d[.,:/])"
_RIGHT = r"(?!\w|[-–]\w|[.,:/]\d)"
# A clock time may be the end of a stretch (14.30-18), a length the start of a compound.
_LEFT_OF_LENGTH, _RIGHT_OF_LENGTH = r"(?<![\w.,:/])", r"(?!\w|[.,:/]\d)"

_NEVER = re.compile(r"(?!)")


class Lookup(msgspec.Struct, frozen=True, kw_only=True):
    """What the words that fill a slot stand for; keys are case-folded with single spaces.

    `numbers` are by slot and word: "second" is a number here and a unit there.
    """

    numbers: Mapping[tuple[str, str], int]
    vague: frozenset[str]
    units: Mapping[str, TimeUnit]
    parts: Mapping[str, DayPart]
    holidays: Mapping[str, HolidayWords]
    bounds: Mapping[str, Bound]


class CompiledPattern(msgspec.Struct, frozen=True, kw_only=True):
    """One pattern of the table and its expression."""

    pattern: TimePattern
    expression: re.Pattern[str]


class Grammar(msgspec.Struct, frozen=True, kw_only=True):
    """All that reading times in one language needs, compiled."""

    patterns: tuple[CompiledPattern, ...]
    openers: re.Pattern[str]
    outside: re.Pattern[str]
    determiner: re.Pattern[str] | None
    head: re.Pattern[str] | None
    never: tuple[re.Pattern[str], ...]
    future: re.Pattern[str] | None
    looking_back: re.Pattern[str] | None
    joins: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    lookup: Lookup


@cache
def grammar_of(table: TimeTable) -> Grammar:
    """Compile a table. Raises DataError where a pattern names an unknown slot or is malformed."""
    file = table.file
    slots = _slots(table)
    openers = any_word(word for entry in file.openers for word in entry.words)
    compiled = tuple(
        CompiledPattern(
            pattern=pattern, expression=_compile(pattern, slots, _edges(table, pattern))
        )
        for pattern in file.patterns
    )
    return Grammar(
        patterns=compiled,
        openers=re.compile(rf"{_LEFT}(?P<opener>{openers})\s+$") if openers else _NEVER,
        outside=re.compile(rf"(?:{_either(openers, any_word(file.outside))})\s+(?=\S)")
        if openers
        else _NEVER,
        determiner=_before(file.determiners),
        head=_before(file.heads),
        never=tuple(re.compile(_expand(pattern, slots)) for pattern in file.never),
        future=_cue(file.future),
        looking_back=_cue(file.looking_back),
        joins=tuple(
            (
                re.compile(rf"(?:^|\s){one_word(join.opening)}(?=\s|$)"),
                re.compile(rf"\s*{one_word(join.between)}\s*"),
            )
            for join in file.joins
        ),
        lookup=_lookup(table),
    )


def _either(*expressions: str) -> str:
    return "|".join(expression for expression in expressions if expression)


def _before(words: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{any_word(words)})\s+$") if words else None


def _cue(words: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{any_word(words)})(?!\w)") if words else None


def _slots(table: TimeTable) -> dict[str, str]:
    file = table.file
    words = {
        "month": any_word(name for name, _ in table.months),
        "weekday": any_word(name for name, _ in table.weekdays),
        "season": any_word(word for entry in file.seasons for word in entry.words),
        "quarter": any_word(word for entry in file.quarters for word in entry.words),
        "decade": any_word(word for entry in file.decades for word in entry.words),
        "holiday": any_word(word for entry in file.holidays for word in entry.words),
        "length": any_word(word for entry in file.lengths for word in (*entry.one, *entry.several)),
        "part": any_word(word for entry in file.parts for word in entry.words),
        "third": any_word(word for entry in file.thirds for word in entry.words),
        "step": any_word(word for entry in file.steps for word in entry.words),
        "count": r"\d{1,3}|" + any_word(word for entry in file.counts for word in entry.words),
        "one_unit": any_word(word for entry in file.units for word in entry.one),
        "units": any_word(word for entry in file.units for word in entry.several),
    }
    short = any_word(name for name, _ in table.short_months)
    words["date_month"] = rf"{words['month']}|(?:{short})\.?"
    words["unit"] = f"{words['units']}|{words['one_unit']}"
    return {
        **{macro.name: macro.pattern for macro in file.macros},
        **{name: f"(?P<{name}>{expression})" for name, expression in words.items()},
        **{name: f"(?P<{name}>{digits})" for name, digits in _NUMERIC_SLOTS.items()},
    }


def _expand(pattern: str, slots: Mapping[str, str]) -> str:
    def fill(match: re.Match[str]) -> str:
        name, second = match["name"], match["second"]
        if name not in slots:
            raise DataError(f'The time pattern "{pattern}" has an unknown slot "{name}".')
        return slots[name].replace(f"?P<{name}>", f"?P<{name}2>") if second else slots[name]

    return spaced(re.sub(r"\{(?P<name>[a-z_]+)(?P<second>2?)\}", fill, pattern))


def _edges(table: TimeTable, pattern: TimePattern) -> tuple[str, str]:
    if not table.file.spaced:
        return r"(?<!\d)", r"(?!\d)"
    if not pattern.form.names_days:
        return _LEFT_OF_LENGTH, _RIGHT_OF_LENGTH
    return _LEFT, _RIGHT


def _compile(
    pattern: TimePattern, slots: Mapping[str, str], edges: tuple[str, str]
) -> re.Pattern[str]:
    body = _expand(pattern.pattern, slots)
    try:
        return re.compile(f"{edges[0]}(?:{body}){edges[1]}")
    except re.error as error:
        raise DataError(f'The time pattern "{pattern.pattern}" is malformed: {error}.') from error


def _lookup(table: TimeTable) -> Lookup:
    file = table.file
    by_slot = {
        "count": file.counts,
        "step": file.steps,
        "third": file.thirds,
        "season": file.seasons,
        "quarter": file.quarters,
        "decade": file.decades,
    }
    words = [
        (slot, word, entry.value)
        for slot, entries in by_slot.items()
        for entry in entries
        for word in entry.words
    ]
    words += [("month", *named) for named in (*table.short_months, *table.months)]
    words += [("weekday", *named) for named in table.weekdays]
    return Lookup(
        numbers={(slot, key_of(word)): value for slot, word, value in words},
        vague=frozenset(
            key_of(word) for entry in file.counts if entry.vague for word in entry.words
        ),
        units={
            key_of(word): entry.unit
            for entry in (*file.units, *file.lengths)
            for word in (*entry.one, *entry.several)
        },
        parts={key_of(word): entry.part for entry in file.parts for word in entry.words},
        holidays={key_of(word): entry for entry in file.holidays for word in entry.words},
        bounds={key_of(word): entry.bound for entry in file.openers for word in entry.words},
    )
