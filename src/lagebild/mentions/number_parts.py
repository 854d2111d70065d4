"""The parts of a spelled figure, and how neighbours become one: several thousand."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from lagebild.lexicon.amounts import HedgeSense
from lagebild.lexicon.numbers import NumberTable


class PartKind(StrEnum):
    """What a part of a figure says."""

    NUMBER = "number"
    COLLECTIVE = "collective"
    SEVERAL = "several"
    HALF = "half"
    HALF_AFTER = "half_after"
    SHARE = "share"
    NOBODY = "nobody"
    HEDGE = "hedge"
    UNIT = "unit"
    JOINT = "joint"  # a word or dash between two numbers
    FILLER = "filler"
    WORD = "word"  # not understood
    BROKEN = "broken"  # digits that are no number: a clock time, a date


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a figure with its words.

    `scale` is the largest power of a thousand in it, `multiplies` marks a lone scale (thousand),
    `each` is what one of a collective noun is.
    """

    kind: PartKind
    text: str = ""
    best: float | None = None
    low: float | None = None
    high: float | None = None
    approx: bool = False
    digits: bool = False
    scale: float = 1
    multiplies: bool = False
    each: float = 0
    sense: HedgeSense | None = None
    unit: str = ""


def table_parts(table: NumberTable) -> Iterator[tuple[str, Part]]:
    """Yield the words of a table with what they say."""
    for filler in table.fillers:
        yield filler, Part(kind=PartKind.FILLER)
    for noun in table.collectives:
        part = Part(
            kind=PartKind.COLLECTIVE,
            best=noun.value if noun.low is None else None,
            low=noun.low,
            each=noun.value,
            approx=True,
        )
        yield from ((word, part) for word in noun.words)
    for some in table.several:
        part = Part(kind=PartKind.SEVERAL, low=some.low, approx=True)
        yield from ((word, part) for word in some.words)
    for half in table.halves:
        kind = PartKind.HALF_AFTER if half.after else PartKind.HALF
        yield from ((word, Part(kind=kind, best=half.value)) for word in half.words)
    for share in table.shares:
        part = Part(
            kind=PartKind.SHARE,
            best=None if share.more else share.percent,
            low=share.percent if share.more else None,
            approx=share.more,
        )
        yield from ((word, part) for word in share.words)
    for none in table.nobody:
        yield from ((word, Part(kind=PartKind.NOBODY)) for word in none.words)
    for hedge in table.hedges:
        part = Part(kind=PartKind.HEDGE, sense=hedge.sense)
        yield from ((word, part) for word in hedge.words)
    for measure in table.units:
        yield from ((word, Part(kind=PartKind.UNIT, unit=measure.unit)) for word in measure.words)
    yield from ((sign, Part(kind=PartKind.UNIT, unit="percent")) for sign in "%٪")


def merged(parts: Sequence[Part]) -> list[Part]:
    """Return the parts with those joined that make one quantity."""
    out: list[Part] = []
    for part in parts:
        # "demi-million", "twee- à drieduizend"
        if out and part.text == "-" and out[-1].kind is PartKind.HALF:
            continue
        if out and part.kind is PartKind.JOINT and out[-1].text == "-":
            out.pop()
        whole = _merge(out[-1], part) if out else None
        if whole is None:
            out.append(part)
        else:
            out[-1] = whole
    return out


def ranged_parts(parts: Sequence[Part], ranges: Sequence[tuple[str, str]]) -> list[Part]:
    """Return the parts with two numbers made one where words or a dash make them a range.

    `ranges` are pairs of the opening word, "" for none, and the word between.
    """
    for at in range(1, len(parts) - 1):
        first, between, second = parts[at - 1 : at + 2]
        opening = parts[at - 2].text if at > 1 else ""
        known = between.text == "-" or any(
            between.text == word and start in ("", opening) for start, word in ranges
        )
        whole = _range(first, second) if known else None
        if whole:
            opened = any(between.text == w and start and start == opening for start, w in ranges)
            return [*parts[: at - 1 - opened], whole, *parts[at + 2 :]]
    return list(parts)


def _merge(left: Part, right: Part) -> Part | None:
    change = msgspec.structs.replace
    text = f"{left.text} {right.text}"
    if right.kind is PartKind.COLLECTIVE or right.multiplies:
        return _times(left, right)
    if left.kind is PartKind.NUMBER and left.best is not None:
        if right.kind is PartKind.HALF_AFTER:
            return change(left, text=text, best=left.best + (right.best or 0) * left.scale)
        # forty and some
        if right.kind is PartKind.SEVERAL:
            return change(left, text=text, best=None, low=left.best, approx=True)
    if left.kind is PartKind.SEVERAL and right.kind is PartKind.NUMBER:
        return change(right, text=text, approx=True)
    return None


def _times(left: Part, right: Part) -> Part | None:
    factor = right.each if right.kind is PartKind.COLLECTIVE else right.best or 1
    approx = left.approx or (right.approx and not right.multiplies)
    scale = max(right.scale, factor)
    text = f"{left.text} {right.text}"
    if left.kind in (PartKind.SEVERAL, PartKind.COLLECTIVE) and left.low is not None:
        low = 2 * left.each if left.kind is PartKind.COLLECTIVE else left.low
        return Part(kind=PartKind.SEVERAL, text=text, low=low * factor, approx=True)
    fits = left.kind in (PartKind.NUMBER, PartKind.COLLECTIVE, PartKind.HALF)
    if not fits or left.best is None:
        return None
    value = float(round(left.best * factor, 6))
    return Part(kind=PartKind.NUMBER, text=text, best=value, approx=approx, scale=scale)


def _range(first: Part, second: Part) -> Part | None:
    """Return the range of two numbers; the scale of the second is also the first's: 2-3 million."""
    if not first.kind == second.kind == PartKind.NUMBER:
        return None
    if first.best is None or second.best is None or first.best >= second.best:
        return None
    low = first.best * second.scale
    if first.scale > 1 or low >= second.best:
        low = first.best
    approx = first.approx or second.approx
    return Part(kind=PartKind.NUMBER, text=second.text, low=low, high=second.best, approx=approx)
