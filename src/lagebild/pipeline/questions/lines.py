"""A claim with what a list of claims shows beside it."""

from collections.abc import Iterable

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ReportId
from lagebild.domain.report import ReportHead
from lagebild.errors import StoreError
from lagebild.pipeline.questions.gloss import gloss
from lagebild.pipeline.questions.wording import chain_in_words, time_in_words
from lagebild.store.derived import Derived


class ClaimLine(msgspec.Struct, frozen=True, kw_only=True):
    """One claim, its report without the text, and both in words.

    `gloss` is the whole claim as a sentence, `chain` who says it through whom, `days` when.
    """

    claim: Claim
    head: ReportHead
    gloss: str
    chain: str
    days: str


def lines_of(derived: Derived, claims: Iterable[Claim]) -> tuple[ClaimLine, ...]:
    """Return a line for each claim, in the same order."""
    heads: dict[ReportId, ReportHead] = {}
    lines = []
    for claim in claims:
        if claim.report not in heads:
            heads[claim.report] = head_of(derived, claim.report)
        head = heads[claim.report]
        lines.append(
            ClaimLine(
                claim=claim,
                head=head,
                gloss=gloss(claim, head),
                chain=chain_in_words(claim.source, head),
                days=time_in_words(claim.time),
            )
        )
    return tuple(lines)


def head_of(derived: Derived, report: ReportId) -> ReportHead:
    """Return the report without its text. Raises StoreError where the store has lost it."""
    head = derived.reports.head(report)
    if head is None:
        raise StoreError(
            f'The derived data name a report "{report}" that they don\'t hold.',
            "Delete the folder derived/ of the store and run: lagebild read.",
        )
    return head
