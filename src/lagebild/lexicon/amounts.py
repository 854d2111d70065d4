"""Words for numbers, their hedges, and what is counted in which unit."""

from enum import StrEnum
from functools import cache

import msgspec

from lagebild.lexicon.tables import read_table


class HedgeSense(StrEnum):
    """What a hedge does to the number beside it."""

    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BELOW = "below"  # close to it and under it: nearly, knapp


class AmountEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry has: a phrase with its words, and the figure that comes of it.

    `figure` is bounds, unit and, where the words say it, what is counted: `24 people`,
    `~40 percent share`, `>=10 trucks vehicles`, `<=1 km2 area`, `200..300 people`.
    """

    example: str
    figure: str


class Hedge(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that bound a number; `after` ones follow it ("or more")."""

    words: tuple[str, ...]
    sense: HedgeSense
    after: bool = False


class NumberWords(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The pieces that number words are made of; text2num reads the whole."""

    words: tuple[str, ...]


class ValueWords(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that stand for one value: a scale (million), a part (half), an article (a)."""

    words: tuple[str, ...]
    value: float


class VagueWords(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that say how many without a number: by convention `low` and more, approximately."""

    words: tuple[str, ...]
    low: float


class ShareWords(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for a share of a whole, in percent; `more` where they say more than that."""

    words: tuple[str, ...]
    percent: float
    more: bool = False


class CountedNoun(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns for what is counted.

    `what` is "count" where only the claim's verb can say it (killed, present). `single` nouns
    count as one with an article, `measure` nouns stand right after their number.
    """

    words: tuple[str, ...]
    unit: str
    what: str = "count"
    single: bool = False
    measure: bool = False


class NumberRange(AmountEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that make a range of two numbers; `opening` is empty where none is needed."""

    between: str
    opening: str = ""


class AmountTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`amounts.toml` as it lies there.

    `infixes` join pieces inside a number word (fünf-und-zwanzig), `links` join its words (two
    hundred and five). `stops` are words that a counted noun is never found beyond. `never` are
    patterns with `{number}` for numbers that count nothing of ours: ages, money, clock times.
    """

    language: str
    thousands: str
    decimal: str
    infixes: tuple[str, ...]
    links: tuple[str, ...]
    partitive: tuple[str, ...]
    compounds: bool
    numbers: tuple[NumberWords, ...]
    articles: tuple[ValueWords, ...]
    parts: tuple[ValueWords, ...]
    scales: tuple[ValueWords, ...]
    vague: tuple[VagueWords, ...]
    shares: tuple[ShareWords, ...]
    nobody: tuple[NumberWords, ...]
    hedges: tuple[Hedge, ...]
    ranges: tuple[NumberRange, ...]
    nouns: tuple[CountedNoun, ...]
    stops: tuple[str, ...]
    never: tuple[str, ...]


@cache
def load_amounts(language: str) -> AmountTable:
    """Return the table of a language.

    Raises DataError where the language has no table or the table breaks its own rules.
    """
    return read_table(language, "amounts", AmountTable)
