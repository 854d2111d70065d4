"""A report's text cut into stretches, each with the claims whose evidence it belongs to."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ClaimId
from lagebild.domain.report import Block, BlockKind, Report
from lagebild.domain.span import Span


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Characters that share everything: block kind, claims, whether they are a trigger.

    `starts` are claims whose first evidence begins here: their anchors.
    """

    text: str
    kind: BlockKind
    claims: tuple[ClaimId, ...] = ()
    starts: tuple[ClaimId, ...] = ()
    trigger: bool = False


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """One block of the report, or text that lies between blocks."""

    kind: BlockKind
    stretches: tuple[Stretch, ...]


def mark(report: Report, claims: Sequence[Claim]) -> tuple[Paragraph, ...]:
    """Return all of the report's text in order, with the claims that rest on each stretch.

    Text outside the blocks was not read and counts as furniture.
    """
    return tuple(
        Paragraph(kind=block.kind, stretches=_stretches(report, block.span, block.kind, claims))
        for block in _whole(report, claims)
    )


def _whole(report: Report, claims: Sequence[Claim]) -> Iterator[Block]:
    """Yield the blocks, and between them what holds more than white space or begins a claim."""
    end = 0
    starts = {claim.evidence[0].span.start for claim in claims}
    length = len(report.text)
    after = [Block(span=Span(start=length, end=length + 1), kind=BlockKind.FURNITURE)]
    for block in [*sorted(report.blocks), *after]:
        between = range(end, block.span.start)
        if between and (
            report.text[end : block.span.start].strip() or not starts.isdisjoint(between)
        ):
            yield Block(span=Span(start=end, end=block.span.start), kind=BlockKind.FURNITURE)
        if block.span.start < length:
            yield block
        end = block.span.end


def _stretches(
    report: Report, block: Span, kind: BlockKind, claims: Sequence[Claim]
) -> tuple[Stretch, ...]:
    inside = [c for c in claims if any(q.span.overlaps(block) for q in c.evidence)]
    cuts = {block.start, block.end}
    for claim in inside:
        for span in (*(q.span for q in claim.evidence), claim.trigger):
            cuts |= {min(max(edge, block.start), block.end) for edge in (span.start, span.end)}
    ordered = sorted(cuts)
    return tuple(_stretch(report, Span(start=a, end=b), kind, inside) for a, b in pairwise(ordered))


def _stretch(report: Report, span: Span, kind: BlockKind, claims: Sequence[Claim]) -> Stretch:
    return Stretch(
        text=span.of(report.text),
        kind=kind,
        claims=tuple(c.id for c in claims if any(q.span.contains(span) for q in c.evidence)),
        starts=tuple(c.id for c in claims if c.evidence[0].span.start == span.start),
        trigger=any(c.trigger.contains(span) for c in claims),
    )
