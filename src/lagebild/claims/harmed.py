"""Numbers of dead and injured: lists count whole, and each number counts for one claim."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise, permutations

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.figure import Figure
from lagebild.domain.mention import FigureMention
from lagebild.domain.span import Span

_HARM = "people.casualties"
# "nine civilians and three insurgents": so many characters hold a noun, its adjectives and "and".
_GAP = 48
_BREAK = re.compile(r"[;:.!?()\n–—]")
_NO_PEOPLE = frozenset({"share", "area", "vehicles", "attacks"})
# More numbers than this in a sentence are a table.
_MOST = 5


def count_harmed(
    text: str, claims: Sequence[Claim], figures: Sequence[FigureMention]
) -> tuple[Claim, ...]:
    """Return the claims, those of casualties with all numbers of the list that theirs stands in.

    Of several triggers in a sentence each takes the list that lies nearest, so that all distances
    together are least. What counts the dead counts nothing else in the sentence.
    """
    by_sentence: defaultdict[Span, list[int]] = defaultdict(list)
    for at, claim in enumerate(claims):
        by_sentence[claim.evidence[0].span].append(at)
    out = list(claims)
    for sentence, places in by_sentence.items():
        inside = [m for m in figures if sentence.contains(m.span) and _counts_people(m)]
        harmed = [at for at in places if _is_counted(out[at], sentence)]
        if not harmed or not inside or len(inside) > _MOST:
            continue
        lists = _lists(text, inside, [out[at].trigger for at in harmed])
        for at, one in _assigned(harmed, lists, out).items():
            out[at] = msgspec.structs.replace(out[at], figures=_as(out[at].figures, one))
        taken = {f.span for at in harmed for f in out[at].figures}
        for at in places:
            if out[at].type != _HARM and any(f.span in taken for f in out[at].figures):
                left = tuple(f for f in out[at].figures if f.span not in taken)
                out[at] = msgspec.structs.replace(out[at], figures=left)
    return tuple(out)


def _counts_people(mention: FigureMention) -> bool:
    figure = mention.figure
    return figure.what not in _NO_PEOPLE and figure.unit not in ("percent", "km2", "hectares")


def _is_counted(claim: Claim, sentence: Span) -> bool:
    return claim.type == _HARM and any(
        f.span is not None and sentence.contains(f.span) for f in claim.figures
    )


def _lists(
    text: str, figures: Sequence[FigureMention], triggers: Sequence[Span]
) -> list[list[FigureMention]]:
    """Return numbers in the lists that they stand in: nothing that states harm lies between."""
    ordered = sorted(figures, key=lambda m: m.span)
    lists = [[ordered[0]]]
    for one, other in pairwise(ordered):
        between = text[one.span.end : other.span.start]
        parted = any(one.span.end <= t.start < other.span.start for t in triggers)
        if parted or len(between) > _GAP or _BREAK.search(between):
            lists.append([other])
        else:
            lists[-1].append(other)
    return lists


def _assigned(
    harmed: Sequence[int], lists: Sequence[list[FigureMention]], claims: Sequence[Claim]
) -> dict[int, list[FigureMention]]:
    """Return which list each claim counts; without lists enough for all, each its nearest."""

    def far(at: int, number: int) -> int:
        return min(claims[at].trigger.distance(m.span) for m in lists[number])

    numbers = range(len(lists))
    if len(lists) < len(harmed) or len(harmed) > _MOST:
        return {at: lists[min(numbers, key=lambda n: far(at, n))] for at in harmed}
    best = min(
        permutations(numbers, len(harmed)),
        key=lambda order: sum(far(at, n) for at, n in zip(harmed, order, strict=True)),
    )
    return {at: lists[n] for at, n in zip(harmed, best, strict=True)}


def _as(known: Sequence[Figure], mentions: Sequence[FigureMention]) -> tuple[Figure, ...]:
    """Return the numbers of a list as what the claim's own number counts."""
    what = known[0].what
    return tuple(
        msgspec.structs.replace(m.figure, what=what, unit=m.figure.unit or "people")
        for m in mentions
    )
