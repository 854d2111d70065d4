"""Words round the numbers of a language that has no other tables: the model finds the figure."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from lagebild.lexicon.amounts import (
    AmountEntry,
    Hedge,
    NumberRange,
    NumberWords,
    ShareWords,
    VagueWords,
    ValueWords,
)
from lagebild.lexicon.tables import read_table

# Of a figure in another language only digits and plain number words are read.
NUMBER_LANGUAGES = ("ar", "es", "fa", "fr", "it", "nl", "no", "pl", "ru", "sv", "tr", "uk")
# Codes of one written language, as guessers of languages name it.
_SAME: Mapping[str, str] = MappingProxyType({"nb": "no", "nn": "no"})


class HalfWords(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for a half and its like; `after` ones follow what they halve (un millón y medio)."""

    words: tuple[str, ...]
    value: float
    after: bool = False


class Collective(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns for so many: about `value` (une trentaine), or as plurals `low` and more (dizaines).

    Before a scale, or after "several", a plural stands for two of its `value`.
    """

    words: tuple[str, ...]
    value: float
    low: float | None = None


class UnitWords(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for a measure: percent, km2."""

    words: tuple[str, ...]
    unit: str


class NumberTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`numbers.toml` as it lies there; all lists may be empty.

    `forms` are number words that CLDR does not list, in other cases and spellings; `links` join
    parts of a number (و), `prefixes` and `endings` are written in one word with it (ب, 'den),
    `about_endings` make it a round one (trettiotal), `fillers` say nothing of how many.
    """

    language: str
    links: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    about_endings: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    forms: tuple[ValueWords, ...] = ()
    scales: tuple[ValueWords, ...] = ()
    halves: tuple[HalfWords, ...] = ()
    collectives: tuple[Collective, ...] = ()
    several: tuple[VagueWords, ...] = ()
    shares: tuple[ShareWords, ...] = ()
    nobody: tuple[NumberWords, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    ranges: tuple[NumberRange, ...] = ()
    units: tuple[UnitWords, ...] = ()


@cache
def load_numbers(language: str) -> NumberTable:
    """Return the table of a language, an empty one where it has none.

    Raises DataError where the table breaks its own rules.
    """
    if language in _SAME:
        return load_numbers(_SAME[language])
    if language not in NUMBER_LANGUAGES:
        return NumberTable(language=language)
    return read_table(language, "numbers", NumberTable)
