"""The figure that a span spells in any language: its number, hedges and measure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

import msgspec

from lagebild.domain.figure import Figure
from lagebild.domain.mention import FigureMention, Noticed
from lagebild.domain.report import Report
from lagebild.domain.span import Span
from lagebild.lexicon.numbers import NumberTable, load_numbers
from lagebild.mentions.amount_values import Amount, hedged
from lagebild.mentions.digits import digit_signs, read_digits
from lagebild.mentions.number_parts import Part, PartKind, merged, ranged_parts, table_parts
from lagebild.mentions.number_words import (
    NumberWordIndex,
    bare,
    number_words,
    read_words,
    scale_of,
)

_WORD = r"[kк][mм]2(?!\d)|[^\W\d_]+(?:'[^\W\d_]+)*'?|[-‐‑–—−]|[%٪]"
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 12
_DASH = "-"
_DASHES = frozenset("-‐‑–—−")
_SCALES = frozenset({100.0, 1000.0, 10.0**6, 10.0**9})
_WHAT = {"percent": "share", "km2": "area", "hectares": "area"}
_QUANTITIES = (PartKind.NUMBER, PartKind.SEVERAL, PartKind.COLLECTIVE)


class SpelledGrammar(msgspec.Struct, frozen=True, kw_only=True):
    """All that reading the figures of one language needs: phrases by their tokens."""

    table: NumberTable
    tokens: re.Pattern[str]
    phrases: Mapping[tuple[str, ...], Part]
    words: frozenset[str]
    index: NumberWordIndex
    ranges: tuple[tuple[str, str], ...]


def noticed_figures(report: Report, noticed: Sequence[Noticed]) -> tuple[FigureMention, ...]:
    """Return the figures among the model's spans, in the order of the text.

    A span whose words give no number is none; years and clock times are none either.
    """
    table = load_numbers(report.language)
    mentions = []
    for sentence, span in _joined(report, noticed):
        text = span.of(report.text)
        figure = read_spelled(text, table)
        if figure is not None:
            figure = msgspec.structs.replace(figure, span=span)
            mentions.append(FigureMention(span=span, text=text, sentence=sentence, figure=figure))
    return tuple(mentions)


def _joined(report: Report, noticed: Sequence[Noticed]) -> list[tuple[int, Span]]:
    """Return the figure spans; those with only white space between are one: une, vingtaine."""
    joined: list[tuple[int, Span]] = []
    for one in noticed:
        if one.kind != "figure":
            continue
        if joined and joined[-1][0] == one.sentence:
            before = joined[-1][1]
            if not report.text[before.end : one.span.start].strip():
                joined[-1] = (one.sentence, before.joined(one.span))
                continue
        joined.append((one.sentence, one.span))
    return joined


def read_spelled(text: str, table: NumberTable) -> Figure | None:
    """Return the figure that the words give, None where they give no number or more than one.

    It is approximate where some of the words are not understood.
    """
    grammar = _grammar(table)
    parts = [p for p in _parts(_tokens(text, grammar), grammar) if p.kind is not PartKind.FILLER]
    if any(part.kind is PartKind.BROKEN for part in parts):
        return None
    parts = ranged_parts(merged(parts), grammar.ranges)
    units = [part.unit for part in parts if part.kind is PartKind.UNIT]
    amount = _amount(parts, measured=bool(units))
    if amount is None or (amount.share and units):
        return None
    unit = "percent" if amount.share else units[0] if units else ""
    return Figure(
        what=_WHAT.get(unit, "count"),
        unit=unit,
        low=amount.low,
        best=amount.best,
        high=amount.high,
        approx=amount.approx,
        text=text,
    )


def _amount(parts: Sequence[Part], *, measured: bool) -> Amount | None:
    found = [part for part in parts if part.kind in _QUANTITIES or part.kind is PartKind.SHARE]
    if not found and measured:
        found = [part for part in parts if part.kind is PartKind.HALF]
    hedges = [part for part in parts if part.kind is PartKind.HEDGE]
    if len(found) > 1:
        return None
    if not found:
        nobody = any(part.kind is PartKind.NOBODY for part in parts)
        return Amount(start=0, end=0, best=0, nobody=True) if nobody and not hedges else None
    (part,) = found
    if part.digits and _YEAR.fullmatch(part.text) and not hedges and not measured:
        return None
    amount = Amount(
        start=0,
        end=0,
        low=part.low,
        best=part.best if part.low is None else None,
        high=part.high,
        approx=part.approx or any(part.kind is PartKind.WORD for part in parts),
        share=part.kind is PartKind.SHARE,
    )
    for hedge in hedges:
        if hedge.sense is not None:
            amount = hedged(amount, hedge.sense)
    return amount


@cache
def _grammar(table: NumberTable) -> SpelledGrammar:
    language = table.language
    tokens = re.compile(rf"{digit_signs(language).number.pattern}|{_WORD}")
    phrases = {
        tuple(_plain_tokens(words, tokens, language)): part for words, part in table_parts(table)
    }
    return SpelledGrammar(
        table=table,
        tokens=tokens,
        phrases=phrases,
        words=frozenset(word for phrase in phrases for word in phrase),
        index=number_words(table),
        ranges=tuple((bare(r.opening, language), bare(r.between, language)) for r in table.ranges),
    )


def _tokens(text: str, grammar: SpelledGrammar) -> list[str]:
    """Return numbers, words and dashes; "d'une" and "بألف" cut where only their parts are known."""
    table, cut = grammar.table, []
    for token in _plain_tokens(text, grammar.tokens, table.language):
        for piece in _elided(token, grammar) if "'" in token else [token]:
            prefix = _prefix(piece, grammar)
            cut += [prefix, piece.removeprefix(prefix)] if prefix else [piece]
    return cut


def _plain_tokens(text: str, tokens: re.Pattern[str], language: str) -> list[str]:
    found = (match[0] for match in tokens.finditer(bare(text, language)))
    return [_DASH if word in _DASHES else word for word in found]


def _elided(token: str, grammar: SpelledGrammar) -> list[str]:
    if _is_known(token, grammar):
        return [token]
    head, _, tail = token.partition("'")
    return [f"{head}'", tail] if tail else [token]


def _prefix(token: str, grammar: SpelledGrammar) -> str:
    """Return the prefix without which the token is a number, else known; "" where there is none."""
    if _is_known(token, grammar):
        return ""
    prefixes = [bare(prefix, grammar.table.language) for prefix in grammar.table.prefixes]
    fitting = [
        (_number_at([rest], 0, grammar) is None, -len(prefix), prefix)
        for prefix in prefixes
        if (rest := token.removeprefix(prefix)) not in ("", token) and _is_known(rest, grammar)
    ]
    return min(fitting)[2] if fitting else ""


def _is_known(token: str, grammar: SpelledGrammar) -> bool:
    if token[0].isdigit() or not token[0].isalpha():
        return True
    return token in grammar.words or _number_at([token], 0, grammar) is not None


def _parts(tokens: Sequence[str], grammar: SpelledGrammar) -> Iterator[Part]:
    at = 0
    while at < len(tokens):
        length, part = _part_at(tokens, at, grammar)
        yield part
        at += length


def _part_at(tokens: Sequence[str], at: int, grammar: SpelledGrammar) -> tuple[int, Part]:
    token = tokens[at]
    if token[0].isdigit():
        value = read_digits(token, grammar.table.language)
        if value is None:
            return 1, Part(kind=PartKind.BROKEN, text=token)
        return 1, Part(kind=PartKind.NUMBER, text=token, best=value, digits=True)
    number = _number_at(tokens, at, grammar)
    longest = min(_LONGEST, len(tokens) - at)
    for length in range(longest, number[0] - 1 if number else 0, -1):
        phrase = grammar.phrases.get(tuple(tokens[at : at + length]))
        if phrase:
            text = " ".join(tokens[at : at + length])
            # "Millones" alone are two and more; "1,2 millones" is as exact as 1,200,000.
            multiplies = number is not None and number[1].multiplies
            return length, msgspec.structs.replace(phrase, text=text, multiplies=multiplies)
    if number:
        return number
    between = any(token in words for words in grammar.ranges)
    said = token == _DASH or token in grammar.table.endings or between
    return 1, Part(kind=PartKind.JOINT if said else PartKind.WORD, text=token)


def _number_at(tokens: Sequence[str], at: int, grammar: SpelledGrammar) -> tuple[int, Part] | None:
    """Return the longest number word from there on, with how many tokens it takes."""
    end = at
    while end < len(tokens) and end - at < _LONGEST and not tokens[end][0].isdigit():
        end += 1
    for stop in range(end, at, -1):
        words = tokens[at:stop]
        if _DASH in (words[0], words[-1]):
            continue
        value, about = _value(words, grammar)
        if value is not None:
            alone = stop == at + 1 and value in _SCALES
            part = Part(
                kind=PartKind.COLLECTIVE if about else PartKind.NUMBER,
                text=" ".join(words),
                best=value,
                approx=about,
                scale=scale_of(value),
                multiplies=alone and not about,
                each=value,
            )
            return stop - at, part
    return None


def _value(words: Sequence[str], grammar: SpelledGrammar) -> tuple[float | None, bool]:
    """Return the value of number words, and whether their ending makes it a round one."""
    value = read_words(words, grammar.index)
    if value is not None:
        return value, False
    table = grammar.table
    about = ((ending, True) for ending in table.about_endings)
    for ending, is_about in chain(about, ((ending, False) for ending in table.endings)):
        plain = words[-1].removesuffix(bare(ending, table.language))
        if plain and plain != words[-1]:
            value = read_words([*words[:-1], plain], grammar.index)
            if value is not None:
                return value, is_about
    return None, False
