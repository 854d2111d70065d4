"""A language's words for amounts as expressions."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

import msgspec

from lagebild.errors import DataError
from lagebild.lexicon.amounts import AmountTable, CountedNoun, HedgeSense, ShareWords
from lagebild.mentions.word_patterns import any_word, key_of, one_word, spaced

# A number neither starts nor ends inside a word, a name (F-16) or another number.
_LEFT = r"(?<!\w)(?<![^\W\d][-–])(?<!\d[.,:/])"
_RIGHT = r"(?![\w°]|[-–][^\W\d]|[.,:/]\d)"


class AmountGrammar(msgspec.Struct, frozen=True, kw_only=True):
    """All that reading amounts in one language needs, compiled.

    `atoms` finds numbers and words for amounts, longest first; `ranges` are what stands before the
    first number (or None) and between the two.
    """

    language: str
    thousands: str
    decimal: str
    compounds: bool
    atoms: tuple[re.Pattern[str], ...]
    never: tuple[re.Pattern[str], ...]
    hedges: re.Pattern[str]
    hedges_after: re.Pattern[str]
    partitive: re.Pattern[str]
    ranges: tuple[tuple[re.Pattern[str] | None, re.Pattern[str]], ...]
    senses: Mapping[str, HedgeSense]
    values: Mapping[str, float]
    lows: Mapping[str, float]
    shares: Mapping[str, ShareWords]
    nouns: Mapping[str, CountedNoun]
    longest_noun: int
    stops: frozenset[str]
    links: frozenset[str]


@cache
def amount_grammar(table: AmountTable) -> AmountGrammar:
    """Compile a table. Raises DataError where one of its patterns is malformed."""
    digits, words = _digits(table), _number_words(table)
    number = f"(?:{digits}|{words})"
    try:
        never = tuple(
            re.compile(f"{_LEFT}(?:{spaced(pattern.replace('{number}', number))})(?!\\w)")
            for pattern in table.never
        )
    except re.error as error:
        raise DataError(f"amounts, {table.language}: a pattern is malformed: {error}.") from error
    valued = (*table.articles, *table.parts, *table.scales)
    nouns = {key_of(word): noun for noun in table.nouns for word in noun.words}
    return AmountGrammar(
        language=table.language,
        thousands=table.thousands,
        decimal=table.decimal,
        compounds=table.compounds,
        atoms=_atoms(table, digits, words),
        never=never,
        hedges=_before(table),
        hedges_after=re.compile(
            rf"\s+(?:{any_word(w for h in table.hedges if h.after for w in h.words)})(?!\w)"
        ),
        partitive=re.compile(rf"\s*(?:{any_word(table.partitive)})\s+"),
        ranges=tuple(
            (
                re.compile(rf"(?<!\w){one_word(r.opening)}\s+$") if r.opening else None,
                re.compile(rf"\s*{one_word(r.between)}\s*"),
            )
            for r in table.ranges
        ),
        senses={key_of(word): hedge.sense for hedge in table.hedges for word in hedge.words},
        values={key_of(word): entry.value for entry in valued for word in entry.words},
        lows={key_of(word): entry.low for entry in table.vague for word in entry.words},
        shares={key_of(word): entry for entry in table.shares for word in entry.words},
        nouns=nouns,
        longest_noun=max(len(word.split()) for word in nouns),
        stops=frozenset(key_of(word) for word in table.stops),
        links=frozenset(key_of(word) for word in table.links),
    )


def _digits(table: AmountTable) -> str:
    group = f"[{re.escape(table.thousands)}\u00a0\u202f\u2009 ]"
    return rf"\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+(?:{re.escape(table.decimal)}\d+)?"


def _number_words(table: AmountTable) -> str:
    pieces = any_word(word for entry in table.numbers for word in entry.words)
    infixes = any_word(table.infixes)
    compound = f"(?:{pieces})(?:(?:{infixes})?(?:{pieces}))*" if infixes else f"(?:{pieces})"
    links = any_word(table.links)
    link = f"(?:(?:{links})\\s+)?" if links else ""
    return rf"{compound}(?:(?:-|\s+{link}){compound})*"


def _atoms(table: AmountTable, digits: str, words: str) -> tuple[re.Pattern[str], ...]:
    scale = _of(entry.words for entry in table.scales)
    some = _of(entry.words for entry in table.vague)
    article = _of(entry.words for entry in table.articles)
    part = _of(entry.words for entry in table.parts)
    forms = (
        f"(?P<nobody>{_of(entry.words for entry in table.nobody)})",
        f"(?P<share>{_of(entry.words for entry in table.shares)})",
        # Before the scaled ones: text2num reads "two thousand five hundred" as a whole.
        f"(?P<words>{words})",
        rf"(?P<vague>{some})\s+(?P<scale>{scale})",
        rf"(?:(?P<digits>{digits})|(?P<words>{words})|(?P<part>{part})|(?P<article>{article}))"
        rf"(?:\s+|-)(?P<scale>{scale})",
        f"(?P<vague>{some})",
        f"(?P<digits>{digits})",
        f"(?P<part>{part})",
        f"(?P<article>{article})",
        f"(?P<scale>{scale})",
    )
    return tuple(re.compile(f"{_LEFT}{form}{_RIGHT}") for form in forms)


def _of(words: Iterable[tuple[str, ...]]) -> str:
    return any_word(word for entry in words for word in entry)


def _before(table: AmountTable) -> re.Pattern[str]:
    words = any_word(word for h in table.hedges if not h.after for word in h.words)
    return re.compile(rf"(?<!\w)(?P<hedge>{words})\s+$")
