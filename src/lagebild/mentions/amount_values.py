"""What a matched amount is worth: bounds and best value, before what it counts is known."""

import re

import msgspec
from text_to_num import text2num

from lagebild.lexicon.amounts import HedgeSense
from lagebild.mentions.amount_grammar import AmountGrammar
from lagebild.mentions.word_patterns import key_of

_SEVERAL = 2


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """A number or a word for one in a sentence, with offsets into the sentence.

    `article` marks a bare "a" or "one", `share` a part of a whole in percent, `nobody` a nought
    that counts people, `part` a half of some measure, `words` a number that is spelled.
    """

    start: int
    end: int
    low: float | None = None
    best: float | None = None
    high: float | None = None
    approx: bool = False
    article: bool = False
    share: bool = False
    nobody: bool = False
    part: bool = False
    words: bool = False


def amount_of(match: re.Match[str], grammar: AmountGrammar) -> Amount | None:
    """Return what the match is worth, None where its words are no number after all."""
    found = {name: text for name, text in match.groupdict().items() if text}
    start, end = match.span()
    if "nobody" in found:
        return Amount(start=start, end=end, best=0, nobody=True)
    if "share" in found:
        share = grammar.shares[key_of(found["share"])]
        if share.more:
            return Amount(start=start, end=end, low=share.percent, approx=True, share=True)
        return Amount(start=start, end=end, best=share.percent, share=True)
    scale = grammar.values[key_of(found["scale"])] if "scale" in found else None
    if "vague" in found:
        return _vague(grammar.lows[key_of(found["vague"])], scale, (start, end))
    value = _value(found, grammar)
    if value is None and scale is None:
        return None
    return Amount(
        start=start,
        end=end,
        best=_plain((1 if value is None else value) * (scale or 1)),
        article=value == 1 and "digits" not in found and scale is None,
        part="part" in found and scale is None,
        words="words" in found or scale is not None,
    )


def _vague(low: float, scale: float | None, span: tuple[int, int]) -> Amount | None:
    # Only "several" goes with a scale: "several hundred" is two hundreds and more.
    if scale and low != _SEVERAL:
        return None
    return Amount(start=span[0], end=span[1], low=low * (scale or 1), approx=True)


def hedged(amount: Amount, sense: HedgeSense) -> Amount:
    """Return the amount as the hedge bounds it."""
    value = amount.best if amount.best is not None else amount.low
    if sense is HedgeSense.AT_LEAST:
        return msgspec.structs.replace(amount, low=value, best=None, high=None)
    if sense is HedgeSense.AT_MOST:
        value = amount.high if amount.high is not None else value
        return msgspec.structs.replace(amount, low=None, best=None, high=value)
    return msgspec.structs.replace(amount, approx=True)


def ranged(first: Amount, second: Amount) -> Amount | None:
    """Return the range of two plain numbers, None where they make none."""
    if first.best is None or second.best is None or first.best >= second.best:
        return None
    if first.article or first.share or second.share or first.nobody or second.nobody:
        return None
    return Amount(start=first.start, end=second.end, low=first.best, high=second.best)


def _value(found: dict[str, str], grammar: AmountGrammar) -> float | None:
    if "digits" in found:
        digits = re.sub(r"\s", "", found["digits"]).replace(grammar.thousands, "")
        return float(digits.replace(grammar.decimal, "."))
    for group in ("part", "article"):
        if group in found:
            return grammar.values[key_of(found[group])]
    if "words" in found:
        sharp = by_text2num(key_of(found["words"]).replace("ss", "ß"), grammar.language)
        return by_text2num(key_of(found["words"]), grammar.language) if sharp is None else sharp
    return None


def by_text2num(words: str, language: str) -> float | None:
    """Return the number that text2num reads in the words, None where it reads none."""
    try:
        return float(text2num(words, language))
    except ValueError:
        return None


def _plain(value: float) -> float:
    """Return the value without the noise that multiplying decimals leaves (1.2 million)."""
    return float(round(value, 6))
