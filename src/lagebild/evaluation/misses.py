"""Which claims were missed, which are spurious, and for what reason."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

import msgspec

from lagebild.evaluation.claims_file import PredictedClaim
from lagebild.evaluation.forms import GoldClaim
from lagebild.evaluation.matching import touches, true_to
from lagebild.evaluation.tally import ReportMatch

# Characters of a quote that are shown.
_SHOWN = 140


class Side(StrEnum):
    """Whether a gold claim was not found, or a predicted one is in no sheet."""

    MISSED = "missed"
    SPURIOUS = "spurious"


class Reason(StrEnum):
    """What stands in the place of the claim."""

    NOTHING = "nothing stands there"
    OTHER_TYPE = "another type stands there"
    TAKEN = "the one there is paired with another"
    UNTRUE = "its evidence is not what stands in the text, or too long"


class Miss(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A claim without a partner; `quote` is its first evidence."""

    report: str
    side: Side
    type: str
    quote: str
    reason: Reason
    instead: tuple[str, ...] = ()


class Misses(msgspec.Struct, frozen=True, kw_only=True):
    """All claims without a partner, sorted, and what keeps pairs from being strictly right.

    `types` and `reasons` count by side; `wrong_slots` counts pairs by the slot that is wrong.
    """

    claims: tuple[Miss, ...]
    types: Mapping[tuple[Side, str], int]
    reasons: Mapping[tuple[Side, Reason], int]
    wrong_slots: Mapping[str, int]


def misses_of(matches: Iterable[ReportMatch]) -> Misses:
    """List what the matching of a folder's reports left without a partner."""
    matches = tuple(matches)
    claims = sorted(
        miss for matched in matches for miss in (*_missed(matched), *_spurious(matched))
    )
    slots = Counter(
        slot for matched in matches for pair in matched.pairs for slot in pair.slots.wrong
    )
    return Misses(
        claims=tuple(claims),
        types=Counter((miss.side, miss.type) for miss in claims),
        reasons=Counter((miss.side, miss.reason) for miss in claims),
        wrong_slots=slots,
    )


def _missed(matched: ReportMatch) -> Iterator[Miss]:
    paired = {pair.gold for pair in matched.pairs}
    report = matched.report
    for number, gold in enumerate(report.sheet.claim):
        if number in paired:
            continue
        quotes = report.quotes[number]
        there = [claim for claim in matched.said if touches(report.text, quotes, claim)]
        yield Miss(
            report=report.sheet.report,
            side=Side.MISSED,
            type=gold.type,
            quote=_shown(gold.quotes[0]),
            reason=_reason(gold.type, there),
            instead=_types(there),
        )


def _spurious(matched: ReportMatch) -> Iterator[Miss]:
    paired = {pair.said for pair in matched.pairs}
    report = matched.report
    for number, said in enumerate(matched.said):
        if number in paired:
            continue
        evidence = said.evidence[0] if said.evidence else None
        true = evidence is not None and true_to(report.text, evidence)
        there = [
            gold
            for gold, quotes in zip(report.sheet.claim, report.quotes, strict=True)
            if touches(report.text, quotes, said)
        ]
        yield Miss(
            report=report.sheet.report,
            side=Side.SPURIOUS,
            type=said.type,
            quote=_shown(evidence.text or "") if evidence else "",
            reason=_reason(said.type, there) if true else Reason.UNTRUE,
            instead=_types(there),
        )


def _reason(wanted: str, there: Iterable[GoldClaim | PredictedClaim]) -> Reason:
    types = {claim.type for claim in there}
    if wanted in types:
        return Reason.TAKEN
    return Reason.OTHER_TYPE if types else Reason.NOTHING


def _types(there: Iterable[GoldClaim | PredictedClaim]) -> tuple[str, ...]:
    return tuple(sorted({claim.type for claim in there}))


def _shown(quote: str) -> str:
    return " ".join(quote.split())[:_SHOWN]
