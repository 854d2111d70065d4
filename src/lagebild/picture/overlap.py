"""Whether two claims may be about the same days."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ReportId
from lagebild.domain.interval import Interval, Precision
from lagebild.domain.report import ReportHead

# How far the day of an undated report may be off its best guess, on either side.
SLACK = dt.timedelta(days=31)
_YEAR = 365


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """When reports were published, and the days up to which they speak."""

    heads: Mapping[ReportId, ReportHead]
    as_of: Mapping[ReportId, dt.date]

    def may_overlap(self, one: Claim, other: Claim) -> bool:
        """Tell whether the two may share a day: any candidate does, unknown days always do."""
        first, second = self.windows(one), self.windows(other)
        if not first or not second:
            past = self._past(one, second) or self._past(other, first)
            return not (past or self._background(one) or self._background(other))
        return any(a.overlaps(b) for a in first for b in second)

    def _past(self, undated: Claim, windows: Sequence[Interval]) -> bool:
        """Tell whether all the days lie before those that the undated claim's report names.

        A report that names days of 2014 is of 2014 at the earliest, and so is its present.
        """
        named = self.as_of.get(undated.report)
        if named is None or not windows:
            return False
        year = dt.date(named.year, 1, 1)
        lasts = [window.last for window in windows]
        return all(last is not None and (last < year or last == named) for last in lasts)

    def _background(self, claim: Claim) -> bool:
        """Tell whether an undated report tells the claim of a year: that is its background."""
        head = self.heads.get(claim.report)
        days = claim.time.days if claim.time else None
        undated = head is not None and head.publication.days is None
        return undated and days is not None and (days.days or 0) >= _YEAR

    def windows(self, claim: Claim) -> tuple[Interval, ...]:
        """Return the days that the claim may be about, none where they are unknown.

        What an undated report says of its own present is no better dated than the report.
        """
        if claim.time is None:
            return ()
        days = claim.time.days
        if days is None:
            return claim.time.candidates
        head = self.heads.get(claim.report)
        present = self.as_of.get(claim.report)
        dated = head is not None and head.publication.day is not None
        if dated or present is None or not days.covers(present):
            return (days,)
        first = days.first - SLACK if days.first else None
        last = days.last + SLACK if days.last else None
        return (Interval(first=first, last=last, precision=Precision.RANGE),)


def clock_of(claims: Sequence[Claim], heads: Mapping[ReportId, ReportHead]) -> Clock:
    """Gather the clock of the claims' reports."""
    return Clock(heads=heads, as_of=spoken_until(claims, heads))


def spoken_until(
    claims: Sequence[Claim], heads: Mapping[ReportId, ReportHead]
) -> Mapping[ReportId, dt.date]:
    """Return the day up to which each report speaks: its publication, or the last day it names."""
    found: dict[ReportId, dt.date] = {}
    for claim in claims:
        days = claim.time.days if claim.time else None
        if days and days.last:
            found[claim.report] = max(days.last, found.get(claim.report, days.last))
    for report, head in heads.items():
        published = head.publication.days
        if published and published.first:
            found[report] = published.first
    return found
