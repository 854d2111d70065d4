"""What could be known on a past day."""

import datetime as dt
from collections.abc import Mapping, Sequence

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ReportId
from lagebild.domain.report import ReportHead


def claims_known_by(
    claims: Sequence[Claim], heads: Mapping[ReportId, ReportHead], day: dt.date
) -> tuple[Claim, ...]:
    """Return the claims of reports that were out by the day.

    An undated report counts once all its candidate days are past; one without any never does.
    Events and origins must be grouped again from what is returned.
    """
    return tuple(claim for claim in claims if _is_out(heads.get(claim.report), day))


def _is_out(head: ReportHead | None, day: dt.date) -> bool:
    published = head.publication.days if head else None
    return published is not None and published.last is not None and published.last <= day
