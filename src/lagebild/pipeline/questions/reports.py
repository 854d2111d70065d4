"""One report with its claims, and all reports."""

import msgspec

from lagebild.domain.report import Report, ReportHead
from lagebild.errors import UnknownName, UsageError
from lagebild.pipeline.questions.lines import ClaimLine, lines_of
from lagebild.store.folder import Store


class ReportAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One report with its text, and its claims in the order of the text."""

    report: Report
    claims: tuple[ClaimLine, ...]


def report_answer(store: Store, words: str) -> ReportAnswer:
    """Show one report, by its id or name or a start of either that no other has.

    Raises UnknownName where none is called so, UsageError where several are.
    """
    with store.showing() as derived:
        found = derived.reports.named(words) if words else ()
        if len(found) > 1:
            shown = " · ".join(found[:5]) + (" · …" if len(found) > 5 else "")
            raise UsageError(f'Several reports fit "{words}": {shown}.', "Give the id of one.")
        report = derived.reports.get(found[0]) if found else None
        if report is None:
            raise UnknownName(f'No report "{words}".', "List all reports with: lagebild report.")
        claims = lines_of(derived, derived.claims.of_report(report.id))
        return ReportAnswer(report=report, claims=claims)


def reports_list(store: Store) -> tuple[ReportHead, ...]:
    """Return all reports without their texts, by name."""
    with store.showing() as derived:
        return tuple(derived.reports.heads())
