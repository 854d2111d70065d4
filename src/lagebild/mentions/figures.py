"""Finding figures: numbers with their hedges and what they count."""

import re
from collections.abc import Sequence

import msgspec

from lagebild.domain.figure import Figure
from lagebild.domain.mention import FigureMention
from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Span
from lagebild.lexicon.amounts import AmountTable, HedgeSense
from lagebild.mentions.amount_grammar import AmountGrammar, amount_grammar
from lagebild.mentions.amount_values import Amount, amount_of, hedged, ranged
from lagebild.mentions.counted import Counted, counted_after
from lagebild.mentions.word_patterns import key_of

_YEAR = re.compile(r"(?:19|20)\d\d")


def find_figures(
    report: Report, sentences: Sequence[Sentence], table: AmountTable
) -> tuple[FigureMention, ...]:
    """Return the figures that the sentences give, in the order of the text, none overlapping.

    `unit` is empty where no noun says what is counted, `what` is "count" where only the claim
    around it can say. Years, dates, clock times, ages, ranks, money and distances are left out.
    """
    grammar = amount_grammar(table)
    mentions = []
    for sentence in sentences:
        words = sentence.span.of(report.text)
        for amount, counted in _figures_in(words, grammar):
            offset = sentence.span.start
            span = Span(start=amount.start, end=amount.end).shifted(offset)
            noun = Span(start=counted.start, end=counted.end).shifted(offset) if counted else None
            whole = span.joined(noun) if noun else span
            mentions.append(
                FigureMention(
                    span=whole,
                    text=whole.of(report.text),
                    sentence=sentence.index,
                    figure=_figure(amount, counted, whole, report.text),
                    counted=noun,
                )
            )
    return tuple(mentions)


def _figures_in(words: str, grammar: AmountGrammar) -> list[tuple[Amount, Counted | None]]:
    found: list[tuple[Amount, Counted | None]] = []
    amounts = _ranges(_amounts_in(words, grammar), words, grammar)
    # What stands beyond the next number is counted by that one.
    limits = [*(amount.start for amount in amounts[1:]), len(words)]
    done = 0
    for bare, limit in zip(amounts, limits, strict=False):
        amount, counted = _with_hedge_after(bare, words, grammar), None
        if not amount.share and not amount.nobody:
            counted = counted_after(words[:limit], amount.end, grammar)
        if not _counts(amount, counted, words, grammar):
            continue
        found.append((_with_hedge_before(amount, words, done, grammar), counted))
        done = max(amount.end, counted.end if counted else 0)
    return found


def _amounts_in(words: str, grammar: AmountGrammar) -> list[Amount]:
    """Return all numbers and words for numbers, the longest where they overlap."""
    apart = (*grammar.never, grammar.hedges_after)
    taken = [match.span() for pattern in apart for match in pattern.finditer(words)]
    matches = [match for atom in grammar.atoms for match in atom.finditer(words)]
    amounts = []
    for match in sorted(matches, key=lambda m: (m.start() - m.end(), m.start())):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        amount = amount_of(match, grammar)
        if amount:
            taken.append(match.span())
            amounts.append(amount)
    return sorted(amounts, key=lambda amount: amount.start)


def _ranges(amounts: Sequence[Amount], words: str, grammar: AmountGrammar) -> list[Amount]:
    joined: list[Amount] = []
    for amount in amounts:
        whole = _range(joined[-1], amount, words, grammar) if joined else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(amount)
    return joined


def _range(first: Amount, second: Amount, words: str, grammar: AmountGrammar) -> Amount | None:
    gap = words[first.end : second.start]
    for opening, between in grammar.ranges:
        if not between.fullmatch(gap):
            continue
        if opening is None:
            return ranged(first, second)
        start = opening.search(words[: first.start])
        whole = ranged(first, second)
        if start and whole:
            return msgspec.structs.replace(whole, start=start.start())
    return None


def _counts(amount: Amount, counted: Counted | None, words: str, grammar: AmountGrammar) -> bool:
    """Tell whether the number counts something, and is no article, rank, year or list number."""
    if amount.share or amount.nobody:
        return True
    if amount.article:
        return (
            counted is not None
            and counted.noun.single
            and (not grammar.partitive.match(words, amount.end))
        )
    if amount.part:
        return counted is not None and counted.noun.measure
    if words[amount.end : amount.end + 2].startswith(". ") and not amount.words and not counted:
        return False
    year = _YEAR.fullmatch(words[amount.start : amount.end])
    hedge = grammar.hedges.search(words[: amount.start])
    return counted is not None or year is None or hedge is not None


def _with_hedge_before(amount: Amount, words: str, done: int, grammar: AmountGrammar) -> Amount:
    hedge = grammar.hedges.search(words[: amount.start], done)
    if hedge is None:
        return amount
    bounded = hedged(amount, grammar.senses[key_of(hedge["hedge"])])
    return msgspec.structs.replace(bounded, start=hedge.start())


def _with_hedge_after(amount: Amount, words: str, grammar: AmountGrammar) -> Amount:
    hedge = grammar.hedges_after.match(words, amount.end)
    if hedge is None:
        return amount
    return msgspec.structs.replace(hedged(amount, HedgeSense.AT_LEAST), end=hedge.end())


def _figure(amount: Amount, counted: Counted | None, span: Span, text: str) -> Figure:
    if amount.share:
        what, unit = "share", "percent"
    elif amount.nobody:
        what, unit = "count", "people"
    else:
        what, unit = (counted.noun.what, counted.noun.unit) if counted else ("count", "")
    return Figure(
        what=what,
        unit=unit,
        low=amount.low,
        best=amount.best,
        high=amount.high,
        approx=amount.approx,
        text=span.of(text),
        span=span,
    )
