"""Pair predicted claims with gold ones: same type, evidence that touches, best pairs first."""

from collections.abc import Sequence

import msgspec

from lagebild.domain.span import Quote
from lagebild.evaluation.agreement import Slots, compare
from lagebild.evaluation.claims_file import PredictedClaim, SaidEvidence, SaidTime
from lagebild.evaluation.forms import GoldReport
from lagebild.evaluation.names import Names

# Characters of the clause or sentence that may be given as first evidence.
LONGEST_EVIDENCE = 600


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """A gold claim and the predicted one taken for it, by their places in their lists."""

    gold: int
    said: int
    slots: Slots


def match(names: Names, report: GoldReport, said: Sequence[PredictedClaim]) -> tuple[Pair, ...]:
    """Pair the claims one to one, greedily by the mean agreement of their slots.

    Of equally good pairs the one earlier in the sheet, then earlier in the file, comes first.
    """
    pairs = [
        Pair(gold=i, said=j, slots=compare(names, gold, claim))
        for i, gold in enumerate(report.sheet.claim)
        for j, claim in enumerate(said)
        if gold.type == claim.type and touches(report.text, report.quotes[i], claim)
    ]
    pairs.sort(key=lambda pair: (-pair.slots.mean, pair.gold, pair.said))
    used_gold: set[int] = set()
    used_said: set[int] = set()
    kept = []
    for pair in pairs:
        if pair.gold not in used_gold and pair.said not in used_said:
            used_gold.add(pair.gold)
            used_said.add(pair.said)
            kept.append(pair)
    return tuple(kept)


def touches(text: str, quotes: Sequence[Quote], said: PredictedClaim) -> bool:
    """Tell whether the claim's first evidence overlaps a quote.

    Evidence that is too long, out of the text or not what stands there touches nothing.
    """
    evidence = said.evidence[0] if said.evidence else None
    if evidence is None or not true_to(text, evidence):
        return False
    return any(
        evidence.start < quote.span.end and quote.span.start < evidence.end for quote in quotes
    )


def true_to(text: str, evidence: SaidEvidence) -> bool:
    """Tell whether the evidence is short enough, in the text, and what stands there."""
    start, end = evidence.start, evidence.end
    if not 0 <= start < end <= len(text) or end - start > LONGEST_EVIDENCE:
        return False
    return evidence.text is None or evidence.text.split() == text[start:end].split()


def with_defaults(report: GoldReport) -> tuple[PredictedClaim, ...]:
    """Return claims with perfect types and evidence, and every slot at its default.

    The defaults are asserted, own voice, day of publication: what they score is the floor.
    """
    published = report.sheet.published
    return tuple(
        PredictedClaim(
            report=report.sheet.report,
            type=gold.type,
            time=SaidTime(value=published) if published else None,
            evidence=tuple(
                SaidEvidence(start=quote.span.start, end=quote.span.end) for quote in quotes
            ),
        )
        for gold, quotes in zip(report.sheet.claim, report.quotes, strict=True)
    )
